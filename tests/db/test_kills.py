"""A process killed at any moment loses nothing it acknowledged; a few kills here, hundreds in tests/slow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.db.kills import (
    kill_while_calling,
    kill_while_copying,
    kill_while_restoring,
    kill_while_taking_results,
    kill_while_upgrading,
    kill_while_writing,
)


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_writing(tmp_path: Path, seed: int) -> None:
    assert kill_while_writing(tmp_path, seed) > 0


def test_killed_while_calling(tmp_path: Path) -> None:
    assert kill_while_calling(tmp_path, 1, kills=3) > 0


def test_killed_while_results_of_a_packet_come_back(tmp_path: Path) -> None:
    assert kill_while_taking_results(tmp_path, 1, kills=3) > 0


def test_killed_while_upgrading(tmp_path: Path) -> None:
    kill_while_upgrading(tmp_path, 1)


def test_killed_while_restoring(tmp_path: Path) -> None:
    kill_while_restoring(tmp_path, 1)


def test_killed_while_copying(tmp_path: Path) -> None:
    kill_while_copying(tmp_path, 1)
