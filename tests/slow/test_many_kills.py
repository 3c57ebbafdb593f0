"""Hundreds of kills at random moments: nothing acknowledged is lost, nothing is left half done."""

from __future__ import annotations

import sys
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

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform == "win32", reason="needs fork"),
]


def test_killed_while_writing(tmp_path: Path) -> None:
    assert kill_while_writing(tmp_path, 11, kills=300) > 300


def test_killed_while_calling(tmp_path: Path) -> None:
    assert kill_while_calling(tmp_path, 15, kills=40) > 40


def test_killed_while_results_of_a_packet_come_back(tmp_path: Path) -> None:
    assert kill_while_taking_results(tmp_path, 16, kills=40) > 40


def test_killed_while_upgrading(tmp_path: Path) -> None:
    kill_while_upgrading(tmp_path, 12, kills=80)


def test_killed_while_restoring(tmp_path: Path) -> None:
    kill_while_restoring(tmp_path, 13, kills=80)


def test_killed_while_copying(tmp_path: Path) -> None:
    kill_while_copying(tmp_path, 14, kills=60)
