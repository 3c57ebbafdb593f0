"""Copies of a real book: made while it is written, listed, thinned out, put back, and refused when bad."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from app.errors import BookError
from app.services.activities import log_activity
from app.services.backups import (
    BackupRow,
    backups_folder,
    list_backups,
    look_inside,
    make_backup,
    make_backup_if_changed,
    restore,
)
from app.services.clients import add_client, change_client, put_in_bin
from app.services.orders import add_order
from app.services.settings import change_settings
from db.migrate import SCHEMA_VERSION
from tests.db.helpers import (
    CLOCK,
    dump,
    folder_of_nobody,
    make_book,
    make_small_book,
    mode_of,
    sha256,
    start_python,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path)
    for number in range(3):
        book.write(add_client, f"Клієнт {number}")
    yield book
    book.close()


def _days_later(days: float) -> FixedClock:
    return FixedClock(CLOCK.now() + timedelta(days=days))


# -- making


def test_a_copy_of_an_open_book_holds_all_of_it(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    assert (made.reason, made.clients, made.orders, made.counter) == ("manual", 3, 0, 1)
    assert made.made_at == CLOCK.now().astimezone(UTC)
    assert made.size_bytes == made.path.stat().st_size
    assert made.path.parent == backups_folder(book.path)
    before = dump(book)

    copy = Book.open(made.path, CLOCK)
    assert dump(copy) == before
    copy.close()


def test_clients_in_the_bin_are_not_counted(book: Book) -> None:
    book.write(put_in_bin, [1])
    book.write(add_order, 2, ordered_on=date(2026, 6, 1), total_kop=10_000)
    made = make_backup(book.path, "close", CLOCK)
    assert (made.clients, made.orders) == (2, 1)


def test_copies_made_while_the_book_is_written_are_whole(book: Book) -> None:
    stop = threading.Event()

    def writing() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            book.write(change_client, 1, {"city": f"{number}", "note": f"{number}"})

    writer = threading.Thread(target=writing)
    writer.start()
    try:
        rows = [make_backup(book.path, "manual", CLOCK) for _ in range(8)]
    finally:
        stop.set()
        writer.join()
    book.write(add_client, "Після")
    for row in rows:
        with sqlite3.connect(f"{row.path.as_uri()}?mode=ro", uri=True) as copy:
            city, note = copy.execute("SELECT city, note FROM client WHERE id = 1").fetchone()
            assert city == note
        copy.close()


def test_a_copy_can_be_made_while_a_write_is_half_done(book: Book) -> None:
    made: list[BackupRow] = []

    def slow(session: Session) -> Changes:
        changes = add_client(session, "Четвертий")
        session.flush()
        made.append(make_backup(book.path, "manual", CLOCK))
        return changes

    book.write(slow)
    assert made[0].clients == 3
    assert make_backup(book.path, "manual", CLOCK).clients == 4


def test_numbers_grow_and_names_differ_in_one_second_and_when_the_clock_goes_back(book: Book) -> None:
    clocks = [CLOCK, CLOCK, _days_later(-3650), _days_later(1)]
    rows = [make_backup(book.path, "manual", clock) for clock in clocks]
    assert [row.counter for row in rows] == [1, 2, 3, 4]
    assert [row.counter for row in list_backups(book.path)] == [4, 3, 2, 1]
    assert len({row.path for row in rows}) == 4


def test_the_night_the_clocks_go_back_gives_no_equal_names(book: Book) -> None:
    night = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    rows = [make_backup(book.path, "manual", FixedClock(night + timedelta(minutes=30 * n))) for n in range(4)]
    assert [row.made_at for row in rows] == [night + timedelta(minutes=30 * n) for n in range(4)]


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_copies_are_private(book: Book) -> None:
    before = os.umask(0o022)
    try:
        made = make_backup(book.path, "manual", CLOCK)
    finally:
        os.umask(before)
    assert mode_of(made.path) == 0o600
    assert mode_of(made.path.parent) == 0o700
    assert list(made.path.parent.iterdir()) == [made.path]


def test_a_chosen_place_holds_the_copies_of_several_books_apart(book: Book, tmp_path: Path) -> None:
    place = tmp_path / "Флешка"
    other = make_small_book(tmp_path / "Інше", clients=1)
    one = make_backup(book.path, "manual", CLOCK, folder=place)
    two = make_backup(other.rename(tmp_path / "Інше" / "Друга.kartoteka"), "manual", CLOCK, folder=place)
    assert one.path.parent == place / f"{book.path.name}.backups"
    assert two.path.parent == place / "Друга.kartoteka.backups"
    assert list_backups(book.path) == ()
    assert [row.clients for row in list_backups(book.path, folder=place)] == [3]


def test_what_a_crash_left_is_not_listed_and_swept_out(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    left = made.path.with_name("000002.unfinished")
    left.write_bytes(b"half")
    made.path.with_name("нотатки.txt").write_text("мої", encoding="utf-8")
    assert list_backups(book.path) == (made,)
    make_backup(book.path, "manual", CLOCK)
    assert not left.exists()
    assert made.path.with_name("нотатки.txt").exists()


# -- when nothing changed


def test_nothing_changed_makes_no_copy(book: Book) -> None:
    assert make_backup_if_changed(book.path, "close", CLOCK) is not None
    assert make_backup_if_changed(book.path, "close", CLOCK) is None
    book.refresh()
    assert make_backup_if_changed(book.path, "close", CLOCK) is None


@pytest.mark.parametrize("way", ["write", "undo", "undo and another"])
def test_any_change_makes_a_copy(book: Book, way: str) -> None:
    make_backup(book.path, "close", CLOCK)
    if way == "write":
        book.write(change_settings, {"company.name": "Зерно"})
    else:
        book.undo()
    if way == "undo and another":
        book.write(add_client, "Клієнт 2")
    assert make_backup_if_changed(book.path, "close", CLOCK) is not None


def test_an_undo_brought_forward_again_is_no_change(book: Book) -> None:
    make_backup(book.path, "close", CLOCK)
    book.undo()
    book.redo()
    assert make_backup_if_changed(book.path, "close", CLOCK) is None


def test_a_copy_gone_bad_is_made_again(book: Book) -> None:
    made = make_backup(book.path, "close", CLOCK)
    made.path.write_bytes(b"")
    again = make_backup_if_changed(book.path, "close", CLOCK)
    assert again is not None and again.counter == 2


# -- thinning out


def test_old_copies_go_and_the_list_tells_why_others_stay(book: Book) -> None:
    for day in range(0, 40):
        make_backup(book.path, "close", _days_later(day))
    rows = list_backups(book.path)
    assert [row.kept_for for row in rows[:15]] == ["days"] * 15
    assert {row.kept_for for row in rows[15:]} == {"week"}
    assert 3 <= len(rows[15:]) <= 5


def test_a_bad_copy_deletes_no_older_one(book: Book) -> None:
    rows = [make_backup(book.path, "close", _days_later(day)) for day in range(3)]
    book.close()
    _spoil_pages(book.path)
    for day in range(100):
        with pytest.raises(BookError) as refused:
            make_backup(book.path, "close", _days_later(3 + day))
        assert refused.value.code == "book_damaged"
    assert [row.path for row in list_backups(book.path)] == [row.path for row in reversed(rows)]
    assert sorted(rows[0].path.parent.iterdir()) == sorted(row.path for row in rows)


def _spoil_pages(path: Path) -> None:
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096, 2):
            file.seek(page * 4096)
            file.write(b"\xa5" * 512)


# -- looking inside


def test_a_copy_tells_what_it_holds(book: Book) -> None:
    book.write(change_settings, {"company.name": "Зерно & Ко"})
    book.write(add_order, 1, ordered_on=date(2026, 5, 30), total_kop=10_000)
    book.write(log_activity, 1, "call", "подзвонили")
    inside = look_inside(make_backup(book.path, "manual", CLOCK).path)
    assert (inside.company, inside.clients, inside.orders, inside.schema) == ("Зерно & Ко", 3, 1, SCHEMA_VERSION)
    assert (inside.newest_order_on, inside.newest_activity_on) == (date(2026, 5, 30), date(2026, 6, 18))
    assert inside.made_at == CLOCK.now().astimezone(UTC)
    assert inside.is_as_made is True


def test_a_book_from_elsewhere_can_be_looked_into(tmp_path: Path) -> None:
    inside = look_inside(make_small_book(tmp_path))
    assert (inside.clients, inside.made_at, inside.is_as_made) == (3, None, None)


def test_a_copy_changed_later_tells_so(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    copy = Book.open(made.path, CLOCK)
    copy.write(add_client, "Дописана")
    copy.close()
    assert look_inside(made.path).is_as_made is False


def test_every_single_flipped_bit_is_noticed(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    good = made.path.read_bytes()
    for offset in range(60, len(good), len(good) // 60):
        made.path.write_bytes(good[:offset] + bytes([good[offset] ^ 4]) + good[offset + 1 :])
        try:
            assert look_inside(made.path).is_as_made is False
        except BookError as error:
            assert error.code in ("book_damaged", "not_a_book", "book_newer")


# -- restoring


def test_restore_puts_the_content_back_and_keeps_what_it_replaces(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    then = dump(book)
    book.write(add_client, "Новіший")
    now = dump(book)
    book.close()

    done = restore(book.path, made.path, _days_later(1))
    assert done.now.clients == 3 and done.now.path == book.path
    assert done.kept is not None and (done.kept.reason, done.kept.clients) == ("restore", 4)
    assert made.path.exists()
    _holds(book.path, then)

    restore(book.path, done.kept.path, _days_later(2))  # the way back
    _holds(book.path, now)
    assert sorted(each.name for each in book.path.parent.iterdir()) == [
        book.path.name,
        f"{book.path.name}.backups",
    ]


def _holds(path: Path, expected: object) -> None:
    book = Book.open(path, CLOCK)
    assert dump(book) == expected
    assert mode_of(path) == 0o600
    book.write(add_client, "Перевірка запису")
    book.undo()
    book.close()


def test_restore_of_a_book_that_is_gone(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    then = dump(book)
    book.close()
    book.path.unlink()
    done = restore(book.path, made.path, CLOCK)
    assert done.kept is None and done.kept_damaged is None
    _holds(book.path, then)


def test_restore_over_a_damaged_book_keeps_its_bytes(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    then = dump(book)
    book.close()
    spoils: list[Callable[[Path], object]] = [
        _spoil_pages,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"x" * 5000),
    ]
    for spoil in spoils:
        spoil(book.path)
        damaged = sha256(book.path)
        done = restore(book.path, made.path, CLOCK)
        assert done.kept is None and done.kept_damaged is not None
        assert sha256(done.kept_damaged) == damaged
        assert mode_of(done.kept_damaged) == 0o600
        _holds(book.path, then)
    assert len(list_backups(book.path)) == 1


def test_restore_takes_the_journal_of_a_crash_along(book: Book, tmp_path: Path) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    then = dump(book)
    book.close()
    child = start_python("tests.db.child", "half", str(book.path))
    assert child.stdout is not None and child.stdout.readline() == "half\n"
    child.kill()
    child.communicate()
    assert book.path.with_name(book.path.name + "-journal").stat().st_size > 0

    done = restore(book.path, made.path, CLOCK)
    assert done.kept is not None and done.kept.clients == 3
    _holds(book.path, then)


def test_restore_is_refused_while_the_book_is_open(book: Book) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    with pytest.raises(BookError, match="book_in_use"):
        restore(book.path, made.path, CLOCK)
    book.write(add_client, "Далі")
    assert len(list_backups(book.path)) == 1


def test_restore_of_the_book_over_itself_is_refused(book: Book) -> None:
    book.close()
    with pytest.raises(BookError, match="restore_same_file"):
        restore(book.path, book.path, CLOCK)


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE client (id INTEGER PRIMARY KEY)")
    other.close()


def _newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = (77).to_bytes(4, "big")
    path.write_bytes(data)


BAD_COPIES: dict[str, tuple[Callable[[Path], object], str]] = {
    "gone": (lambda path: path.unlink(), "book_missing"),
    "empty": (lambda path: path.write_bytes(b""), "book_empty_file"),
    "cut": (lambda path: os.truncate(path, path.stat().st_size // 2), "book_damaged"),
    "cut at the end": (lambda path: os.truncate(path, path.stat().st_size - 4096), "book_damaged"),
    "damaged inside": (_spoil_pages, "book_damaged"),
    "gzip": (lambda path: path.write_bytes(gzip.compress(path.read_bytes())), "not_a_book"),
    "foreign": (_foreign, "not_a_book"),
    "newer": (_newer, "book_newer"),
}


@pytest.mark.parametrize("damage", BAD_COPIES)
def test_a_bad_copy_is_refused_and_the_book_stays(book: Book, damage: str) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    book.write(add_client, "Новіший")
    book.close()
    spoil, code = BAD_COPIES[damage]
    spoil(made.path)
    before = sha256(book.path)
    with pytest.raises(BookError) as refused:
        restore(book.path, made.path, CLOCK)
    assert refused.value.code == code
    assert refused.value.values["path"] == str(made.path)
    assert sha256(book.path) == before
    assert [each for each in made.path.parent.iterdir() if each != made.path] == []
    Book.open(book.path, CLOCK).close()


# -- places that refuse


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_place_that_cannot_be_written_is_named() -> None:
    with folder_of_nobody() as folder:
        path = make_small_book(folder)
        made = make_backup(path, "manual", CLOCK)
        made.path.parent.chmod(0o500)
        with pytest.raises(BookError) as refused:
            make_backup(path, "manual", CLOCK)
        assert refused.value.code == "folder_not_writable"
        assert refused.value.values["path"] == str(made.path.parent)
        assert list_backups(path) == (made,)
        made.path.parent.chmod(0o700)


def test_a_place_that_is_gone_is_told(book: Book, tmp_path: Path) -> None:
    in_the_way = tmp_path / "файл"
    in_the_way.write_text("")
    with pytest.raises(BookError, match="folder_not_writable"):
        make_backup(book.path, "manual", CLOCK, folder=in_the_way)
    assert list_backups(book.path, folder=tmp_path / "немає") == ()


def test_no_book_no_copy(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="book_missing"):
        make_backup(tmp_path / "немає.kartoteka", "manual", CLOCK)
    assert list(backups_folder(tmp_path / "немає.kartoteka").iterdir()) == []


def test_copies_moved_elsewhere_with_the_book_are_found(book: Book, tmp_path: Path) -> None:
    made = make_backup(book.path, "manual", CLOCK)
    book.close()
    other = tmp_path / "інший диск"
    other.mkdir()
    shutil.move(book.path, other)
    shutil.move(made.path.parent, other)
    moved = made.path.parent.name
    assert list_backups(other / book.path.name) == (replace(made, path=other / moved / made.path.name),)
