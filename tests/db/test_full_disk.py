"""A disk that is full, or a file that may not grow: told, the book whole, and trying again works."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from app.book import Book
from app.errors import BookError
from app.services.backups import list_backups, make_backup, restore
from app.services.book_check import check_book
from app.services.clients import add_client
from app.services.seeding import seed_book
from tests.db.helpers import CLOCK, dump, execute, make_book, sha256

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs mount or resource limits")

# Notes of 0.8 MB each: more than any room left in these tests.
GROW = "UPDATE client SET note = printf('%.*c', 800000, 'x')"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for a book and little more."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3800k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def _fill(disk: Path, leave_bytes: int = 0) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(4096)):
                pass
        file.truncate(max(filler.stat().st_size - leave_bytes, 0))
    return filler


@pytest.fixture
def book(small_disk: Path) -> Iterator[Book]:
    book = make_book(small_disk)
    for number in range(3):
        book.write(add_client, f"Клієнт {number}")
    yield book
    book.close()


def test_a_write_on_a_full_disk_leaves_the_book_as_it_was(book: Book, small_disk: Path) -> None:
    before = dump(book)
    filler = _fill(small_disk)
    for _ in range(3):
        with pytest.raises(BookError) as refused:
            book.write(add_client, "Не влізе")
        assert refused.value.code == "disk_full"
        assert refused.value.values["path"] == str(book.path)
        assert dump(book) == before
    filler.unlink()
    book.write(add_client, "Влізе")
    assert len(dump(book)["client"]) == 4
    assert check_book(book.path, CLOCK).findings == ()


def test_a_disk_that_fills_up_in_the_middle_of_a_write(book: Book, small_disk: Path) -> None:
    before = dump(book)
    _fill(small_disk, leave_bytes=300_000).rename(small_disk / "other")
    with pytest.raises(BookError, match="disk_full"):
        book.write(execute, GROW)
    assert dump(book) == before
    book.write(add_client, "Маленька")
    book.undo()
    assert dump(book) == before


def test_undo_on_a_full_disk_is_refused_whole(book: Book, small_disk: Path) -> None:
    before = dump(book)
    filler = _fill(small_disk)
    with pytest.raises(BookError, match="disk_full"):
        book.undo()
    assert dump(book) == before
    filler.unlink()
    book.undo()
    assert len(dump(book)["client"]) == 2


def test_a_copy_that_does_not_fit_leaves_nothing_and_deletes_nothing(book: Book, small_disk: Path) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    filler = _fill(small_disk, leave_bytes=200_000)
    with pytest.raises(BookError) as refused:
        make_backup(book.path, "manual", CLOCK)
    assert refused.value.code == "disk_full"
    assert list(made.path.parent.iterdir()) == [made.path]
    filler.unlink()
    assert make_backup(book.path, "manual", CLOCK).counter == 2


def test_a_restore_that_does_not_fit_leaves_the_book(book: Book, small_disk: Path) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    book.write(add_client, "Новіша")
    book.close()
    before = sha256(book.path)
    for leave_bytes in (200_000, 700_000):
        filler = _fill(small_disk, leave_bytes=leave_bytes)
        with pytest.raises(BookError, match="disk_full"):
            restore(book.path, made.path, CLOCK)
        assert sha256(book.path) == before
        assert not book.path.with_name(f".{book.path.name}.restoring").exists()
        filler.unlink()
    restore(book.path, made.path, CLOCK)
    assert [row.reason for row in list_backups(book.path)] == ["restore", "manual"]


def test_a_book_on_a_full_disk_opens_and_is_not_made(book: Book, small_disk: Path) -> None:
    expected = dump(book)
    book.close()
    _fill(small_disk)
    with pytest.raises(BookError, match="disk_full"):
        Book.create(small_disk / "нова.kartoteka", CLOCK, seed_book)
    assert not (small_disk / "нова.kartoteka").exists()
    for read_only in (True, False):
        again = Book.open(book.path, CLOCK, read_only=read_only)
        assert dump(again) == expected
        again.close()


# -- a limit on the size of files: the same without root


@contextmanager
def files_up_to(size_bytes: int) -> Iterator[None]:
    """Let no file of this process grow above ``size_bytes``."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_that_may_not_grow_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(add_client, "Клієнт")
    before = dump(book)
    size_bytes = book.path.stat().st_size
    with files_up_to(size_bytes + 8192):
        with pytest.raises(BookError) as refused:
            book.write(execute, GROW)
        assert refused.value.code in ("disk_full", "disk_error")
        assert dump(book) == before
    with files_up_to(size_bytes - 8192):
        with pytest.raises(BookError) as refused:
            make_backup(book.path, "manual", CLOCK)
        assert refused.value.code in ("disk_full", "disk_error")
    assert list_backups(book.path) == ()
    book.write(execute, GROW)
    make_backup(book.path, "manual", CLOCK)
    book.close()
    assert check_book(book.path, CLOCK).findings == ()
