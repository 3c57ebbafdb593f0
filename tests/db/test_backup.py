"""Copies of pages: what is left when something goes wrong on the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from db.backup import checksum, copy_book, examine, publish, read_book_facts
from db.faults import FileFaultError
from db.migrate import SCHEMA_VERSION
from tests.db.helpers import make_small_book, sha256


def test_a_copy_holds_the_facts_of_its_source(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    before = sha256(path)
    facts = copy_book(path, tmp_path / "копія")
    assert facts == examine(tmp_path / "копія", thoroughly=True) == read_book_facts(path)
    assert (facts.clients, facts.orders, facts.schema, facts.company) == (3, 0, SCHEMA_VERSION, "")
    assert sha256(path) == before
    assert {each.name for each in tmp_path.iterdir()} == {path.name, "копія"}


def test_odd_names_are_copied(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    odd = path.rename(tmp_path / "Зерно 100% #1?&mode=memory;'\".kartoteka")
    assert copy_book(odd, tmp_path / "копія ?#%41").clients == 3
    assert {each.name for each in tmp_path.iterdir()} == {odd.name, "копія ?#%41"}


def test_a_target_that_exists_is_not_touched(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    target = tmp_path / "копія"
    target.write_bytes(b"mine")
    with pytest.raises(FileFaultError):
        copy_book(path, target)
    assert target.read_bytes() == b"mine"


def test_no_source_no_target(tmp_path: Path) -> None:
    with pytest.raises(FileFaultError) as failed:
        copy_book(tmp_path / "немає", tmp_path / "копія")
    assert failed.value.code == "book_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_source_gives_no_copy(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    os.truncate(path, path.stat().st_size - 8192)
    with pytest.raises(FileFaultError) as failed:
        copy_book(path, tmp_path / "копія")
    assert failed.value.code == "book_damaged"
    assert list(tmp_path.iterdir()) == [path]


def test_publish_replaces_in_one_step(tmp_path: Path) -> None:
    new, old = tmp_path / "нова", tmp_path / "стара"
    new.write_bytes(b"new")
    old.write_bytes(b"old")
    publish(new, old)
    assert old.read_bytes() == b"new" and not new.exists()


def test_a_checksum_follows_every_byte(tmp_path: Path) -> None:
    one, two = tmp_path / "1", tmp_path / "2"
    one.write_bytes(bytes(2_000_000))
    two.write_bytes(bytes(1_999_999) + b"\x01")
    assert len(checksum(one)) == 8 and checksum(one) != checksum(two)
