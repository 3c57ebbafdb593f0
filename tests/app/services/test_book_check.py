"""A sound book has no findings; each kind of unsoundness has its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.errors import BookError
from app.services.book_check import Finding, check_book
from app.services.clients import add_client, put_in_bin
from app.services.orders import add_order
from db.migrate import SCHEMA_VERSION
from tests.db.helpers import CLOCK, make_book, make_small_book, sha256, stored_book


def _change(path: Path, *statements: str) -> None:
    connection = sqlite.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_sound_book_is_counted_and_not_touched(tmp_path: Path) -> None:
    path = stored_book(1, tmp_path)
    before = sha256(path)
    report = check_book(path, CLOCK)
    assert (report.is_sound, report.clients, report.orders, report.findings) == (True, 5, 6, ())
    assert sha256(path) == before
    assert list((tmp_path / f"{path.name}.backups").iterdir()) == []


def test_an_open_book_can_be_checked(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(add_client, "Перша")
    book.write(add_client, "Друга")
    book.write(add_order, 1, ordered_on=date(2026, 6, 1), total_kop=10_000)
    book.write(put_in_bin, [2])
    assert check_book(book.path, CLOCK).findings == ()
    book.write(add_client, "Третя")
    book.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE client_figures SET total_kop = total_kop + 1 WHERE client_id = 1", "figures_stale"),
        ("DELETE FROM client_figures WHERE client_id = 1", "figures_stale"),
        ("UPDATE client SET name = 'Зовсім інша' WHERE id = 1", "search_stale"),
        ("DELETE FROM search_words WHERE rowid = 1", "search_stale"),
        ("DELETE FROM search_parts WHERE rowid = 1", "search_stale"),
        ("UPDATE client_order SET net_kop = net_kop - 1 WHERE id = 1", "order_sums_wrong"),
        ("UPDATE client SET stage_id = 999 WHERE id = 1", "links_broken"),
        ("UPDATE journal_state SET action_id = 1", "journal_left_open"),
    ],
)
def test_what_does_not_agree_is_found(tmp_path: Path, statement: str, code: str) -> None:
    path = stored_book(1, tmp_path)
    _change(path, statement)
    before = sha256(path)
    assert code in {finding.code for finding in check_book(path, CLOCK).findings}
    assert sha256(path) == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM raw_call WHERE record_id = 2",
        "UPDATE raw_record SET client_id = NULL WHERE id = 3",
        "UPDATE raw_record SET client_id = 1 WHERE id = 7",
    ],
)
def test_a_calling_base_that_does_not_agree_is_found(tmp_path: Path, statement: str) -> None:
    path = stored_book(SCHEMA_VERSION, tmp_path)
    assert check_book(path, CLOCK).findings == ()
    _change(path, statement)
    assert check_book(path, CLOCK).findings == (Finding("raw_calls_wrong", {"count": 1}),)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("raw_record", "list_id"), ("raw_call", "record_id"), ("packet_row", "packet_id"), ("promise", "client_id"),
        ("interest", "group_id"), ("objection_heard", "activity_id"), ("client_competitor", "competitor_id"),
        ("library_version", "item_id"), ("packet_export", "packet_id"),
    ],
)  # fmt: skip
def test_a_row_that_points_to_nothing_is_found(tmp_path: Path, table: str, column: str) -> None:
    path = stored_book(SCHEMA_VERSION, tmp_path)
    _change(path, f"UPDATE {table} SET {column} = 999 WHERE id = 1")
    assert Finding("links_broken", {"table": table, "count": 1}) in check_book(path, CLOCK).findings


def _zeroed(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 6] = bytes(4096 * 3)
    path.write_bytes(data)


def _with_a_wrong_index(path: Path) -> None:
    at = path.read_bytes().rindex("Клієнт 1".encode())
    with path.open("r+b") as file:
        file.seek(at)
        file.write("Клієнт 7".encode())
    _change(path, "PRAGMA writable_schema = ON", "DELETE FROM sqlite_master WHERE name = 'ix_contact_client_id'")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_zeroed, "book_damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:-4096]), "book_damaged"),
        (lambda path: path.write_bytes(b"\xff" * 9000), "not_a_book"),
        (lambda path: path.write_bytes(b""), "not_a_book"),
        (_with_a_wrong_index, "pages_damaged"),
    ],
)
def test_damage_is_a_finding_not_an_error(tmp_path: Path, spoil: Callable[[Path], object], code: str) -> None:
    path = make_small_book(tmp_path)
    spoil(path)
    report = check_book(path, CLOCK)
    assert not report.is_sound and report.clients is None
    assert {finding.code for finding in report.findings} == {code}


def test_a_second_version_by_a_sync_client_and_open_modes_are_told(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    names = [
        "Зерно & Co (Olena's conflicted copy 2026-06-01).kartoteka",
        "Зерно & Co.sync-conflict-20260601-101010-ABCDEF.kartoteka",
        "Зерно & Co (1).kartoteka",
    ]
    for name in [*names, "Зерно & Co плюс.kartoteka", "Інша (1).kartoteka"]:
        (tmp_path / name).write_bytes(b"")
    path.chmod(0o644)
    findings = check_book(path, CLOCK).findings
    assert {f.values["name"] for f in findings if f.code == "conflicting_copy"} == set(names)
    assert [f.values for f in findings if f.code == "open_to_others"] == [{"mode": "0644"}]


def test_no_book_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="book_missing"):
        check_book(tmp_path / "немає.kartoteka", CLOCK)
    assert list(tmp_path.iterdir()) == []
