"""Where talks end: what is counted equals the calls written down, version by version."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.book import Book
from app.domain.script_walk import Walk
from app.errors import NotFoundError
from app.services.drop_off import load_drop_off, load_used_versions
from app.services.library import add_script, load_script, restore_starter, save_script
from app.services.library_content import COLD_CALL
from app.services.raw_base import RawCallDraft, record_call
from tests.app.services.importing_helpers import column, open_book
from tests.app.services.raw_books import call, make_list, make_record


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


def test_nothing_was_called_yet(book: Book) -> None:
    found = book.read(load_drop_off, COLD_CALL, "en")
    assert (found.calls, found.at_gate, found.gate_share) == (0, 0, 0.0)
    assert {row.ended + row.passed for row in found.rows} == {0}
    with pytest.raises(NotFoundError, match="no_script"):
        book.read(load_drop_off, "none", "en")


def test_where_each_talk_ended_is_counted(book: Book) -> None:
    record_id = make_record(book, make_list(book), "Кава")
    call(book, record_id, "no_answer")
    call(book, record_id, "gate", ("P0", 1), ("G1", 4))  # the secretary hangs up
    call(book, record_id, "gate", ("P0", 1), ("G1", 4), ("G5", 1))  # says good-bye: the end is no line of the talk
    call(book, record_id, "refused", ("P0", 2), ("D1", 1), ("D2", 2))
    book.write(record_call, record_id, RawCallDraft("supplier"))  # by no script
    found = book.read(load_drop_off, COLD_CALL, "en", 0)
    rows = {row.node: (row.ended, row.passed) for row in found.rows if row.ended + row.passed}
    assert rows == {"P0": (1, 3), "G1": (0, 2), "G5": (2, 0), "D1": (0, 1), "D2": (0, 1), "B2": (1, 0)}
    assert (found.calls, found.answered, found.at_gate, found.gate_share) == (4, 3, 2, 0.5)
    assert sum(row.ended for row in found.rows) == 4
    assert abs(sum(row.share for row in found.rows) - 1) < 1e-9
    assert "E1" not in {row.node for row in found.rows}


def test_versions_are_counted_apart_and_together(book: Book) -> None:
    record_id = make_record(book, make_list(book), "Кава")
    call(book, record_id, "gate", ("P0", 1))
    script = book.read(load_script, COLD_CALL, "en")
    shorter = tuple(node for node in script.nodes if node.code != "V1")
    start = replace(shorter[0], title="Start", answers=shorter[0].answers[:2])
    call(book, record_id, "no_answer", ("P0", 3))  # the machine, which the next version has not
    book.write(save_script, COLD_CALL, "Mine", (start, *shorter[1:]))
    call(book, record_id, "gate", ("P0", 1), ("G1", 2))
    book.write(restore_starter, "script", COLD_CALL)
    call(book, record_id, "gate", ("P0", 1))
    calls = [book.read(load_drop_off, COLD_CALL, "en", number).calls for number in (0, 1, 2)]
    assert calls == [2, 1, 1]
    whole = book.read(load_drop_off, COLD_CALL, "en")
    assert (whole.number, whole.calls, whole.at_gate) == (None, 4, 3)
    assert {row.node: row.ended for row in whole.rows if row.ended} == {"G1": 2, "G3": 1, "V1": 1}
    mine = book.read(load_drop_off, COLD_CALL, "en", 1)
    assert (mine.rows[0].title, "V1" in {row.node for row in mine.rows}) == ("Start", False)
    versions = book.read(load_used_versions, COLD_CALL, "en")
    assert [(each.number, each.calls) for each in versions] == [(2, 1), (1, 1), (0, 2)]


def test_the_counts_equal_the_journal_of_any_calls(book: Book) -> None:
    chance = random.Random(5)
    cafes = make_list(book)
    own = book.write(add_script, "Own", "en").outcome
    for number in range(60):
        record_id = make_record(book, cafes, f"Кава {number}")
        code = chance.choice((COLD_CALL, COLD_CALL, own))
        walk = Walk.start(book.read(load_script, code, "en"))
        for _ in range(chance.randrange(12)):
            walk = walk.answer(chance.randrange(1, 6))
        draft = RawCallDraft("callback", path=walk.path, ended_at=walk.ended_at, script_code=code)
        book.write(record_call, record_id, draft)
    for code in (COLD_CALL, own):
        found = book.read(load_drop_off, code, "en", 0 if code == COLD_CALL else 1)
        ended = dict(
            column(book, f"SELECT ended_at, count(*) FROM raw_call WHERE script_code = '{code}' GROUP BY ended_at")
        )
        assert {row.node: row.ended for row in found.rows if row.ended} == ended
        assert sum(row.ended for row in found.rows) == found.calls == sum(ended.values())
        for row in found.rows:
            came = f'%["{row.node}",%'
            through = column(
                book,
                f"SELECT count(*) FROM raw_call WHERE script_code = '{code}' AND path LIKE '{came}' "
                f"AND ended_at != '{row.node}'",
            )
            assert through == [row.passed]
