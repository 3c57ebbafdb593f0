"""The door to the data, on real files: what is refused, what is private, what a failed write leaves."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.errors import BookError, InvalidError
from app.services.clients import add_client, change_client
from app.services.seeding import seed_book
from db.faults import DriverError
from db.tables import Client
from tests.db.helpers import (
    CLOCK,
    execute,
    folder_of_nobody,
    make_book,
    make_small_book,
    mode_of,
    nothing,
    sha256,
    start_python,
)


def count_clients(session: Session) -> int:
    count: int = session.execute(select(func.count(col(Client.id)))).scalar_one()
    return count


def _patched(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def _foreign_sqlite(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT)")
    other.close()


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no byte": (lambda path: path.write_bytes(b""), "book_empty_file"),
    "one byte": (lambda path: path.write_bytes(b"S"), "book_empty_file"),
    "99 bytes": (lambda path: path.write_bytes(path.read_bytes()[:99]), "book_empty_file"),
    "text": (lambda path: path.write_text("Назва;Телефон\n" * 100, encoding="utf-8"), "not_a_book"),
    "zeros": (lambda path: path.write_bytes(bytes(8192)), "not_a_book"),
    "another program's": (_foreign_sqlite, "not_a_book"),
    "gzip": (lambda path: path.write_bytes(gzip.compress(path.read_bytes())), "not_a_book"),
    "cut in the middle": (lambda path: os.truncate(path, path.stat().st_size // 2), "book_damaged"),
    "cut by one page": (lambda path: os.truncate(path, path.stat().st_size - 4096), "book_damaged"),
    "only its first page": (lambda path: os.truncate(path, 4096), "book_damaged"),
    "newer schema": (lambda path: _patched(path, 60, (999).to_bytes(4, "big")), "book_newer"),
    "newer file format": (lambda path: _patched(path, 18, b"\x03\x03"), "not_a_book"),
    "header overwritten": (lambda path: _patched(path, 0, b"\xff" * 64), "not_a_book"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_a_sound_book_is_refused_and_not_touched(tmp_path: Path, damage: str) -> None:
    path = make_small_book(tmp_path)
    spoil, code = DAMAGES[damage]
    spoil(path)
    before = sha256(path)

    for read_only in (False, True):
        with pytest.raises(BookError) as refused:
            Book.open(path, CLOCK, read_only=read_only)
        assert refused.value.code == code
        assert refused.value.values["path"] == str(path)
    assert sha256(path) == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_newer_book_tells_its_schema(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    _patched(path, 60, (999).to_bytes(4, "big"))
    with pytest.raises(BookError) as refused:
        Book.open(path, CLOCK)
    assert refused.value.values["schema"] == 999


def test_no_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="book_missing"):
        Book.open(tmp_path / "немає.kartoteka", CLOCK)
    (tmp_path / "тека.kartoteka").mkdir()
    with pytest.raises(BookError, match="not_a_book"):
        Book.open(tmp_path / "тека.kartoteka", CLOCK)
    assert [each.name for each in tmp_path.iterdir()] == ["тека.kartoteka"]


def test_a_file_that_exists_is_never_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "звіт.kartoteka"
    path.write_bytes(b"")
    with pytest.raises(BookError, match="book_exists"):
        Book.create(path, CLOCK, seed_book)
    assert path.read_bytes() == b""


def test_a_seed_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def broken(_session: Session) -> Changes:
        raise InvalidError("name")

    with pytest.raises(InvalidError):
        Book.create(tmp_path / "нова.kartoteka", CLOCK, broken)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_folder_that_cannot_be_written_is_named_and_its_book_can_be_read() -> None:
    with folder_of_nobody() as folder:
        path = make_small_book(folder)
        before = sha256(path)
        folder.chmod(0o500)
        with pytest.raises(BookError, match="folder_not_writable"):
            Book.create(folder / "нова.kartoteka", CLOCK, seed_book)
        with pytest.raises(BookError, match="folder_not_writable"):
            Book.open(path, CLOCK)
        path.chmod(0o400)
        book = Book.open(path, CLOCK, read_only=True)
        assert book.read(count_clients) == 3
        book.close()
        assert sha256(path) == before


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_file_that_cannot_be_written_takes_no_writes() -> None:
    with folder_of_nobody() as folder:
        path = make_small_book(folder)
        path.chmod(0o400)
        book = Book.open(path, CLOCK)
        with pytest.raises(BookError, match="book_read_only"):
            book.write(add_client, "Нова")
        assert book.read(count_clients) == 3
        book.close()


def test_a_book_opened_to_read_refuses_writes(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    before = sha256(path)
    book = Book.open(path, CLOCK, read_only=True)
    assert book.is_read_only
    with pytest.raises(BookError, match="book_read_only"):
        book.write(add_client, "Нова")
    with pytest.raises(BookError, match="book_read_only"):
        book.undo()
    assert book.read(count_clients) == 3
    book.close()
    assert sha256(path) == before


def test_a_query_cannot_write(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    with pytest.raises(BookError, match="book_read_only"):
        book.read(execute, "DELETE FROM setting")
    book.close()


def test_a_book_open_in_another_process_is_refused_until_that_one_is_gone(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    child = start_python("tests.db.child", "hold", str(path))
    assert child.stdout is not None and child.stdout.readline() == "open\n"
    with pytest.raises(BookError) as refused:
        Book.open(path, CLOCK)
    assert refused.value.code == "book_in_use"
    assert str(child.pid) in refused.value.values["holder"]

    child.kill()
    child.communicate()
    Book.open(path, CLOCK).close()


def test_a_second_opening_in_one_process_is_refused(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    with pytest.raises(BookError, match="book_in_use"):
        Book.open(book.path, CLOCK)
    book.close()
    Book.open(book.path, CLOCK).close()


@pytest.mark.parametrize("left", [b"", b'{"host": "elsewhere", "pid": 1}', b"\xff\x00 not json"])
def test_a_lock_file_left_behind_locks_nothing(tmp_path: Path, left: bytes) -> None:
    path = make_small_book(tmp_path)
    lock = tmp_path / f"{path.name}-lock"
    lock.write_bytes(left)
    os.utime(lock, (4_102_444_800, 4_102_444_800))  # in the year 2100
    book = Book.open(path, CLOCK)
    book.write(add_client, "Нова")
    book.close()
    assert not lock.exists()


@pytest.mark.parametrize("way", ["moved away", "deleted", "replaced"])
def test_a_book_that_is_no_longer_ours_takes_no_writes(tmp_path: Path, way: str) -> None:
    path = make_small_book(tmp_path)
    other = tmp_path / "інша.kartoteka"
    shutil.copy(path, other)
    book = Book.open(path, CLOCK)
    if way == "moved away":
        path.rename(tmp_path / "переїхала.kartoteka")
    elif way == "deleted":
        path.unlink()
    else:
        other.replace(path)
    untouched = sha256(path) if path.exists() else None

    with pytest.raises(BookError, match="book_moved"):
        book.write(add_client, "Нова")
    with pytest.raises(BookError, match="book_moved"):
        book.undo()
    book.close()
    assert (sha256(path) if path.exists() else None) == untouched


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        book = Book.create(tmp_path / "Мої книги" / "Зерно.kartoteka", CLOCK, seed_book)
        seen: dict[str, int] = {}

        def look(session: Session) -> Changes:
            changes = add_client(session, "Нова")
            session.flush()
            seen.update({each.name: mode_of(each) for each in book.path.parent.iterdir()})
            return changes

        book.write(look)
        assert {each.removeprefix(book.path.name) for each in seen} == {"", "-journal", "-lock"}
        assert set(seen.values()) == {0o600}
        assert mode_of(book.path.parent) == 0o700
        book.close()
        assert mode_of(book.path) == 0o600
    finally:
        os.umask(before)


def test_one_file_at_rest(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    book = Book.open(path, CLOCK)
    book.write(add_client, "Нова")
    book.close()
    book.close()
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_nothing_and_the_next_one_works(tmp_path: Path) -> None:
    book = make_book(tmp_path)

    def half(session: Session) -> Changes:
        add_client(session, "Половина")
        session.flush()
        raise InvalidError("name")

    with pytest.raises(InvalidError):
        book.write(half)
    with pytest.raises(IntegrityError):
        book.write(execute, "UPDATE setting SET key = NULL")
    assert book.read(count_clients) == 0
    assert book.write(add_client, "Ціла").action_id == 1
    assert book.read(count_clients) == 1
    book.close()


def test_a_write_of_nothing_is_no_action(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    assert book.write(nothing).action_id is None
    book.close()


def test_errors_of_the_database_hold_no_values(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    client = book.write(add_client, "Секретна фірма").created_id
    assert client is not None

    def twice(session: Session) -> Changes:
        session.get_one(Client, client).stage_id = 999_999
        session.get_one(Client, client).note = "Секретна нотатка"
        return Changes("changed")

    with pytest.raises(IntegrityError) as failed:
        book.write(twice)
    assert "Секретна" not in str(failed.value)
    book.close()


def test_threads_read_while_one_writes(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    first = book.write(add_client, "Перша").created_id
    assert first is not None
    rounds = 25
    failures: list[BaseException] = []

    def writing() -> None:
        for number in range(rounds):
            book.write(change_client, first, {"note": f"{number}", "city": f"{number}"})

    def adding() -> None:
        for number in range(rounds):
            book.write(add_client, f"Клієнт {number}")

    done = threading.Event()

    def city_and_note(session: Session) -> tuple[str, str]:
        client = session.get_one(Client, first)
        return client.city, client.note

    def reading() -> None:
        while not done.is_set():
            city, note = book.read(city_and_note)
            assert city == note

    def guarded(work: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                work()
            except BaseException as error:
                failures.append(error)

        return run

    writers = [threading.Thread(target=guarded(each)) for each in (writing, adding)]
    readers = [threading.Thread(target=guarded(reading)) for _ in range(2)]
    for thread in writers + readers:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    assert failures == []
    assert book.read(count_clients) == rounds + 1
    book.close()


def test_an_error_of_the_driver_itself_is_worded_and_leaves_nothing(tmp_path: Path) -> None:
    """Sums and flags go to the driver without SQLAlchemy, whose wrapping would otherwise word the error."""
    book = Book.create(tmp_path / "b.kartoteka", CLOCK, seed_book)

    def use_case(session: Session) -> Changes:
        session.execute(text("UPDATE setting SET value = 'half done'"))
        raise DriverError("disk I/O error")

    def count_half_done(session: Session) -> int:
        count: int = session.execute(text("SELECT count(*) FROM setting WHERE value = 'half done'")).scalar_one()
        return count

    with pytest.raises(BookError) as refused:
        book.write(use_case)
    assert refused.value.code == "disk_error"
    assert book.read(count_half_done) == 0
    book.write(add_client, "Written afterwards")
    book.close()
