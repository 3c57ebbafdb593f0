"""Measures of the levels: each equals a direct count of the book, opens its rows, and has a norm of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.domain.conveyor import Function
from app.domain.kpi import LEVEL_MEASURES, Measure, NormState, Unit
from app.errors import InvalidError
from app.services.credits import load_credits
from app.services.kpi import Kpi, load_kpi, load_kpi_rows, set_norm
from app.services.report_rows import NOBODY
from app.services.settings import load_settings
from db.tables import HandOver, Interest
from tests.app.client_books import make_sample
from tests.app.services.day_books import (
    THURSDAY,
    add_person,
    at,
    change_clients,
    clients_at,
    day_book,
    move,
    raw_record,
    touch,
)
from tests.app.services.rule_books import add_orders

JUNE, MAY = date(2026, 6, 1), date(2026, 5, 1)
PROSPECTING, FIRST_SALE, CARE, VIP = Function.PROSPECTING, Function.FIRST_SALE, Function.CARE, Function.VIP


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "kpi.kartoteka")
    yield made
    made.close()


def value(found: Kpi, level: Function, measure: Measure) -> int | None:
    cell = next(each for each in found.levels if each.level is level).cell(measure)
    assert cell is not None
    return cell.value


def add(book: Book, *rows: Any) -> None:
    def write(session: Session) -> Changes:
        session.add_all(rows)
        session.flush()
        return Changes("rows_added", all_clients=True)

    book.write(write)


def test_every_cell_of_the_sample_opens_its_rows_and_people_sum_up(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    found = sample.read(load_kpi, MAY)
    assert not found.is_running and found.until_on == date(2026, 5, 31) and len(found.levels) == 4
    for place, level in enumerate(found.levels):
        for number, cell in enumerate(level.cells):
            rows = sample.read(load_kpi_rows, MAY, level.level, cell.measure, "en")
            of_people = [person.levels[place].cells[number].value for person in found.people]
            if cell.unit is Unit.COUNT:
                assert len(rows) == cell.value == sum(each or 0 for each in of_people)
                keys = {(row.source, row.id) for row in rows}
                assert len(keys) == len(rows)
            if cell.measure is Measure.VOLUME:
                assert sum(row.amount_kop or 0 for row in rows) == cell.value == sum(each or 0 for each in of_people)
    one = sample.read(load_kpi_rows, MAY, CARE, Measure.DEEDS, "en", 3)
    mine = next(person for person in found.people if person.person_id == 3)
    assert len(one) == mine.levels[2].cells[0].value and all(row.kind and row.name for row in one)
    received_kop = sum(each.amount_kop for each in sample.read(load_credits, MAY, JUNE))
    assert sum(value(found, level, Measure.VOLUME) or 0 for level in (FIRST_SALE, CARE, VIP)) == received_kop
    shares = [value(found, level, Measure.REVENUE_SHARE) or 0 for level in (FIRST_SALE, CARE, VIP)]
    assert abs(sum(shares) - 10_000) <= 2
    sample.close()


def test_a_norm_of_one_level_leaves_the_others(book: Book) -> None:
    book.write(set_norm, CARE, Measure.MEETINGS, 4)
    book.write(set_norm, VIP, Measure.MEETINGS, 0)
    changes = book.write(set_norm, FIRST_SALE, Measure.MEETINGS, 9)
    assert book.read(load_settings)["kpi.norms"] == {"care.meetings": 4, "vip.meetings": 0, "first_sale.meetings": 9}
    found = book.read(load_kpi, JUNE)
    norms = {level.level: [cell.norm for cell in level.cells if cell.norm is not None] for level in found.levels}
    assert norms == {PROSPECTING: [], FIRST_SALE: [9], CARE: [4], VIP: [0]}
    states = {level.level: cell.state for level in found.levels if (cell := level.cell(Measure.MEETINGS)) is not None}
    assert states == {
        PROSPECTING: NormState.NONE, FIRST_SALE: NormState.SHORT, CARE: NormState.SHORT, VIP: NormState.MET,
    }  # fmt: skip
    book.undo(changes.action_id)
    book.write(set_norm, VIP, Measure.MEETINGS, None)
    assert book.read(load_settings)["kpi.norms"] == {"care.meetings": 4}
    with pytest.raises(InvalidError, match="measure_not_of_level"):
        book.write(set_norm, PROSPECTING, Measure.VOLUME, 4)
    with pytest.raises(InvalidError, match="number_range"):
        book.write(set_norm, CARE, Measure.MEETINGS, -1)


def test_measures_equal_a_direct_count(book: Book) -> None:
    taras = add_person(book, "Taras")
    new, contacted = clients_at(book, "new", 2), clients_at(book, "contacted", 3)
    care, dear = clients_at(book, "active", 2), clients_at(book, "vip", 1)
    for client in (*contacted, new[0]):
        move(book, client, "meeting", at(JUNE + timedelta(3)))
    move(book, new[1], "meeting", at(MAY + timedelta(3)))
    handed: dict[str, Any] = {"client_id": contacted[0], "function": "first_sale", "kind": "lead", "to_person_id": 1}
    done: dict[str, Any] = {
        "state": "accepted",
        "proposed_at": at(JUNE),
        "answer_by": JUNE,
        "answered_at": at(JUNE + timedelta(3)),
    }
    add(book, HandOver(**handed, **done, from_person_id=taras))
    asked = at(JUNE + timedelta(2))
    add(book, *(Interest(client_id=client, what="x", shown_at=asked) for client in (*contacted, *care, *dear)))
    add(book, Interest(client_id=care[0], what="x", shown_at=at(MAY)))
    raw_record(book, "One")
    raw_record(book, "Thrown away", deleted_at=at(THURSDAY))
    raw_record(book, "A client now", client_id=care[0])
    for client, kind, day in (
        (contacted[0], "meeting", 2), (contacted[0], "visit", 5), (care[0], "presentation", 5), (dear[0], "meeting", 5),
        (dear[0], "call", 6), (care[0], "meeting", -5),
    ):  # fmt: skip
        touch(book, client, at(JUNE + timedelta(day)), kind=kind, person_id=taras)
    first = JUNE + timedelta(1)
    book.write(add_orders, contacted[1], [(JUNE + timedelta(8), 300)])
    book.write(add_orders, care[0], [(date(2025, 1, 1), 100), (first, 200), (first + timedelta(9), 600)])
    book.write(add_orders, dear[0], [(date(2025, 1, 1), 100), (first, 900)])
    change_clients(book, [care[0]], yearly_need_kop=160_000)
    found = book.read(load_kpi, JUNE)
    assert found.is_running and found.until_on == THURSDAY
    counted = {
        level.level.value: {
            cell.measure.value: cell.value for cell in level.cells if cell.measure is not Measure.REGULARS
        }
        for level in found.levels
    }
    assert counted == {
        "prospecting": {"deeds": 1, "requests": 3, "leads": 0, "base": 1, "passed_on": 4, "meetings": 1},
        "first_sale": {
            "deeds": 2, "requests": 0, "base": 5, "meetings": 1, "proposals": 1, "sales": 1, "volume": 30_000,
            "average_check": 30_000, "revenue_share": 1500,
        },
        "care": {
            "deeds": 1, "requests": 2, "base": 2, "meetings": 1, "proposals": 0, "sales": 2, "volume": 80_000,
            "average_check": 40_000, "frequency": 200, "revenue_share": 4000, "need_share": 5000,
        },
        "vip": {
            "deeds": 2, "requests": 1, "base": 1, "meetings": 1, "proposals": 0, "sales": 1, "volume": 90_000,
            "average_check": 90_000, "frequency": 100, "revenue_share": 4500, "need_share": None,
        },
    }  # fmt: skip
    passed = book.read(load_kpi_rows, JUNE, PROSPECTING, Measure.PASSED_ON, "en", taras)
    assert [row.client_id for row in passed] == [contacted[0]]  # who handed it over, not who moved it
    assert {row.source for row in book.read(load_kpi_rows, JUNE, PROSPECTING, Measure.BASE, "en", NOBODY)} == {
        "raw_record"
    }
    may = book.read(load_kpi, MAY)
    assert value(may, PROSPECTING, Measure.PASSED_ON) == 1 and value(may, FIRST_SALE, Measure.BASE) == 1
    with pytest.raises(InvalidError, match="measure_not_of_level"):
        book.read(load_kpi_rows, MAY, VIP, Measure.LEADS, "en")
    assert all(cell.measure in LEVEL_MEASURES[level.level] for level in may.levels for cell in level.cells)
