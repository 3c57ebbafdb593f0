"""Sums, flags and search words follow every row they are made of, forth, back and forth again, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection, today_of
from app.services.book_check import check_book
from app.services.flags import apply_overrides, find_held, load_overrides, load_stored_flags
from app.services.rules import rules_in_force
from app.services.settings import change_settings
from db.journal_reach import Reach, find_reach
from db.tables import Client
from tests.app.client_books import make_sample, reopened
from tests.db.helpers import dump, execute

NOBODY: frozenset[int] = frozenset()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("derived") / "sample.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(tmp_path: Path, made: Path) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def kept_and_anew(session: Session) -> tuple[set[Any], set[Any]]:
    """Return which flags stand in the book, and which hold when all rules are asked of everybody."""
    held = find_held(session, rules_in_force(session), None, today_of(session))
    apply_overrides(held, load_overrides(session, None))
    kept = load_stored_flags(session, None)
    return {(*key, flag.version_id) for key, flag in kept.items()}, {
        (*key, flag.version_id) for key, flag in held.items()
    }


def assert_in_step(book: Book) -> None:
    assert check_book(book.path, book.clock).findings == ()
    kept, anew = book.read(kept_and_anew)
    assert kept == anew


def told_of_nobody(session: Session, *statements: str) -> Changes:
    """A use case that forgets to say whom it changed: the rows tell."""
    execute(session, *statements)
    return Changes("executed")


def there_and_back(book: Book, *statements: str) -> None:
    before = dump(book)
    book.write(told_of_nobody, *statements)
    after = dump(book)
    assert after != before
    assert_in_step(book)
    book.undo()
    assert_in_step(book)
    book.redo()
    assert_in_step(book)
    assert {**dump(book), "action": None} == {**after, "action": None}
    book.undo()
    assert {**dump(book), "action": None} == {**before, "action": None}


TEXTS = {name for name, field in Client.model_fields.items() if field.annotation is str} - {"code", "kind"}
QUICK_TEXTS = {"name", "note", "segment"}  # in the words of the search, in none of them, in a rule
COLUMNS = [pytest.param(name, marks=() if name in QUICK_TEXTS else pytest.mark.slow) for name in sorted(TEXTS)]


@pytest.mark.parametrize("column", COLUMNS)
def test_every_text_of_a_client(book, column):
    there_and_back(book, f"UPDATE client SET {column} = 'Zebra ' || id WHERE id % 2")


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE client SET code = 'Z' || id",),
        ("UPDATE client SET pause_until = '2026-12-31'",),
        ("UPDATE client SET yearly_need_kop = 1",),
        ("UPDATE client SET stage_id = (SELECT id FROM stage WHERE code = 'lost')",),
        ("UPDATE client SET deleted_at = '2026-06-18 08:00:00.000000' WHERE id % 2",),
        ("UPDATE contact SET client_id = 1",),
        ("UPDATE contact SET deleted_at = '2026-06-18 08:00:00.000000'",),
        ("UPDATE channel SET contact_id = NULL, client_id = 1",),
        ("DELETE FROM channel",),
        ("UPDATE activity SET kind = 'note'",),
        ("UPDATE activity SET kind = 'meeting' WHERE kind = 'note'",),
        ("UPDATE activity SET state = 'dropped' WHERE state = 'open'",),
        ("UPDATE activity SET due_on = '2027-06-01' WHERE state = 'open'",),
        ("UPDATE activity SET client_id = 1", "UPDATE promise SET client_id = 1"),
        ("UPDATE client_order SET client_id = 1",),
        ("UPDATE client_order SET status = 'cancelled' WHERE id % 2",),
        ("UPDATE client_order SET ordered_on = '2024-01-01'",),
        ("UPDATE client_order SET total_kop = total_kop * 2, net_kop = net_kop + total_kop",),
        ("UPDATE rule SET is_on = 0",),
        ("UPDATE rule SET is_on = 0 WHERE code = 'late'",),
        ("""UPDATE rule_version SET conditions = '[{"metric": "silence_percent", "op": ">=", "value": 110},
          {"metric": "silent_days", "op": ">=", "value": 3}]'
          WHERE rule_id = (SELECT id FROM rule WHERE code = 'late')""",),
        ("UPDATE rule SET mode = 'act'", "UPDATE rule SET mode = 'suggest', is_on = 0 WHERE code = 'vip'"),
        ("UPDATE stage SET function = 'off'",),
        ("INSERT INTO flag_override(client_id, flag, is_on, reason, set_at) SELECT id, 'vip', 1, '', created_at"
         " FROM client WHERE id < 9",),
    ],
)  # fmt: skip
def test_everything_that_sums_flags_and_words_are_made_of(book, statements):
    there_and_back(book, *statements)


def test_a_segment_changes_who_is_late(book):
    book.write(change_settings, {"rhythm.by_segment": {"zebra": 1}})
    before, _anew = book.read(kept_and_anew)
    there_and_back(book, "UPDATE client SET segment = 'ZEBRA'")
    assert book.read(kept_and_anew)[0] == before
    book.redo()
    assert book.read(kept_and_anew)[0] != before


def test_the_rhythm_of_who_bought_little_is_a_setting(book):
    before, _anew = book.read(kept_and_anew)
    book.write(change_settings, {"rhythm.default_days": 1})
    assert_in_step(book)
    assert book.read(kept_and_anew)[0] != before
    book.undo()
    assert_in_step(book)
    assert book.read(kept_and_anew)[0] == before


def reach_of(book: Book, *statements: str) -> Reach:
    def look(session: Session, action_id: int) -> Reach:
        query = "SELECT first_row_id, last_row_id FROM action WHERE id = ?"
        return find_reach(raw_connection(session), *raw_connection(session).exec_driver_sql(query, (action_id,)).one())

    action_id = book.write(told_of_nobody, *statements).action_id
    assert action_id is not None
    return book.read(look, action_id)


@pytest.mark.parametrize(
    ("statement", "reach"),
    [
        ("UPDATE client SET note = note || '!' WHERE id = 3", Reach(frozenset({3}), NOBODY, NOBODY)),
        ("UPDATE client SET version = 99, discount = '3%' WHERE id = 3", Reach(NOBODY, NOBODY, NOBODY)),
        ("UPDATE client SET pause_until = '2026-12-31' WHERE id = 3", Reach(NOBODY, NOBODY, frozenset({3}))),
        ("UPDATE client SET segment = 'HoReCa!' WHERE id = 3", Reach(NOBODY, NOBODY, frozenset({3}))),
        ("UPDATE client_order SET status = 'cancelled', net_kop = total_kop WHERE client_id = 3 AND status = 'paid'",
         Reach(NOBODY, frozenset({3}), frozenset({3}))),
        ("DELETE FROM client_tag", Reach(NOBODY, NOBODY, NOBODY)),
        ("UPDATE rule SET is_on = 0 WHERE code = 'vip'", Reach(NOBODY, NOBODY, None)),
    ],
)  # fmt: skip
def test_what_a_row_cannot_have_changed_is_left(book, statement, reach):
    assert reach_of(book, statement) == reach


def test_codes_handed_round_and_rows_written_twice_go_back(book):
    there_and_back(
        book,
        "UPDATE client SET code = 'spare', city = 'Lviv' WHERE id = 1",
        "UPDATE client SET code = (SELECT 'old ' || code FROM client WHERE id = 2) WHERE id = 3",
        "UPDATE client SET code = 'taken' WHERE id = 2",
        "UPDATE client SET code = 'last', city = 'Odesa' WHERE id = 1",
        "UPDATE client SET code = 'spare', note = char(0) || 'x' WHERE id = 2",
        "UPDATE client SET city = 'Sumy' WHERE id = 1",
    )


def test_undo_of_a_client_refreshes_that_client_alone(book):
    book.write(told_of_nobody, "UPDATE client SET note = 'zebra' WHERE id = 3")
    book._write_unrecorded(_forget)
    undone = book.undo()
    assert undone.clients == {3}
    assert book.read(lambda session: len(load_stored_flags(session, None))) == 0


def _forget(session: Session) -> Changes:
    raw_connection(session).exec_driver_sql("DELETE FROM client_flag")
    return Changes("forgotten")
