"""The week that the sheet D10 prints: its lines equal the book, people sum up to the whole, any past week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.documents.weekly_report_values import WeekLine, WeeklyReportValues, WeekNumber
from app.domain.conveyor import Function
from app.domain.kpi import Measure
from app.errors import InvalidError, NotFoundError
from app.services.kpi import set_norm
from app.services.legs import load_deeds
from app.services.report_rows import NOBODY
from app.services.settings import change_settings
from app.services.weekly_report import LINES, load_weekly_report
from db.tables import OrderClaim, Promise
from tests.app.client_books import make_sample
from tests.app.services.day_books import (
    MONDAY,
    THURSDAY,
    add_person,
    at,
    change_activity,
    change_clients,
    clients_at,
    day_book,
    move,
    raw_record,
    step,
    touch,
)
from tests.app.services.rule_books import add_orders

WEEK = timedelta(7)
SUMMED = ("f1c", "f1d", "f2a", "f2b", "f2d", "f3a", "f3c", "f4a", "f4b")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "weekly.kartoteka")
    yield made
    made.close()


def lines_of(values: WeeklyReportValues) -> dict[str, WeekLine]:
    return {line.key: line for block in values.blocks for line in block}


def add(book: Book, *rows: Any) -> None:
    def write(session: Session) -> Changes:
        session.add_all(rows)
        session.flush()
        return Changes("rows_added", all_clients=True)

    book.write(write)


def test_people_of_the_sample_sum_up_to_the_company_in_any_week(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    for back in (0, 1, 5):
        monday = MONDAY - back * WEEK
        whole = sample.read(load_weekly_report, monday + timedelta(3))
        assert (whole.monday, whole.week) == (monday, 25 - back)
        assert whole.as_of == (THURSDAY if back == 0 else monday + timedelta(6))
        lines = lines_of(whole)
        assert tuple(lines) == tuple(key for block in LINES.values() for key in block)
        people = [sample.read(load_weekly_report, monday, person) for person in (1, 2, 3, 4)]
        for key in SUMMED:
            assert sum(lines_of(each)[key].week.count or 0 for each in people) == lines[key].week.count
        for key in ("f1a", "f1b"):  # raw records are nobody's
            assert sum(lines_of(each)[key].week.count or 0 for each in people) <= (lines[key].week.count or 0)
        assert sum(each.received_kop for each in people) == whole.received_kop
        for key in ("f2c", "f3b", "f4c"):
            assert sum(lines_of(each)[key].week.kop or 0 for each in people) == lines[key].week.kop
        assert sum(lines[key].week.kop or 0 for key in ("f2c", "f3b", "f4c")) == whole.received_kop
        for leg in whole.legs:
            assert leg.done == len(sample.read(load_deeds, leg.function, monday))
        earlier = sample.read(load_weekly_report, monday - WEEK)
        assert {key: line.last for key, line in lines.items()} == {
            key: line.week for key, line in lines_of(earlier).items()
        }
        assert whole.no_step.is_known == (back < 2)
    sample.close()


def test_lines_of_a_week(book: Book) -> None:
    taras = add_person(book, "Taras")
    selling, refused, care, dear, fallen = (
        clients_at(book, "proposal", 2) + clients_at(book, "active", 1) + clients_at(book, "vip", 2)
    )
    touch(book, selling, at(MONDAY), kind="meeting", person_id=taras)
    touch(book, selling, at(MONDAY), direction="in", person_id=taras)
    touch(book, care, at(MONDAY), mark="complaint")
    raw_record(book, "Talked", (at(MONDAY), "no_answer"), (at(MONDAY, 13), "callback"))
    change_clients(book, [refused], lost_reason="price")
    move(book, refused, "lost", at(MONDAY))
    move(book, fallen, "active", at(MONDAY))
    book.write(add_orders, selling, [(MONDAY, 100)], "offer")
    book.write(add_orders, care, [(date(2026, 1, 5), 100), (MONDAY, 300)])
    book.write(add_orders, dear, [(date(2026, 1, 5), 100), (MONDAY, 100)])
    claim: dict[str, Any] = {"text": "x", "opened_on": MONDAY - WEEK, "closed_on": MONDAY, "outcome": "x"}
    add(book, OrderClaim(order_id=2, **claim), OrderClaim(order_id=2, text="x", opened_on=MONDAY))
    values = book.read(load_weekly_report)
    week = {key: line.week for key, line in lines_of(values).items()}
    assert week == {
        "f1a": WeekNumber(1),
        "f1b": WeekNumber(3),  # two to the record; of the client's own calls one came in
        "f1c": WeekNumber(0),
        "f1d": WeekNumber(0),
        "f2a": WeekNumber(1),
        "f2b": WeekNumber(1),
        "f2c": WeekNumber(0, 0),
        "f2d": WeekNumber(1, reason="price"),
        "f3a": WeekNumber(1),
        "f3b": WeekNumber(1, 30_000),
        "f3c": WeekNumber(0),
        "f3d": WeekNumber(2, other=1),
        "f4a": WeekNumber(0),
        "f4b": WeekNumber(1),
        "f4c": WeekNumber(kop=10_000, share_bp=2500),
        "f4d": WeekNumber(0, other=1),
    }
    assert values.received_kop == values.month_kop == 40_000
    assert [(leg.done, leg.norm, leg.share) for leg in values.legs] == [
        (1, 20, 5), (2, 8, 25), (1, 15, 6), (0, 3, 0),
    ]  # fmt: skip
    assert values.weakest is values.legs[3]
    of_taras = book.read(load_weekly_report, None, taras)
    assert (of_taras.person, of_taras.plan_kop, of_taras.legs[1].norm, of_taras.weakest) == ("Taras", None, None, None)
    assert lines_of(of_taras)["f2a"].week == WeekNumber(1)


def test_plans_are_a_months_norm_by_the_week_else_the_legs(book: Book) -> None:
    book.write(set_norm, Function.PROSPECTING, Measure.LEADS, 60)
    book.write(set_norm, Function.CARE, Measure.DEEDS, 26)
    book.write(change_settings, {"plan.month_kop": 100_000})
    (care,) = clients_at(book, "active", 1)
    book.write(add_orders, care, [(THURSDAY, 400)])
    values = book.read(load_weekly_report)
    plans = {key: line.plan for key, line in lines_of(values).items() if line.plan is not None}
    assert plans == {"f1c": 14, "f3a": 6, "f4a": 3}
    assert (values.plan_kop, values.plan_percent) == (100_000, 40)


def test_what_asks_for_attention_at_the_end_of_a_week(book: Book) -> None:
    late, later, kept = clients_at(book, "active", 3)
    step(book, late, MONDAY - timedelta(5))
    step(book, late, MONDAY - timedelta(9))
    done = step(book, later, MONDAY - timedelta(3))
    change_activity(book, done, state="done", done_at=at(MONDAY))
    step(book, kept, MONDAY + timedelta(9))
    promise: dict[str, Any] = {"side": "us", "text": "samples", "created_at": at(date(2026, 1, 1))}
    add(book, Promise(client_id=kept, due_on=MONDAY - timedelta(4), state="done", closed_on=MONDAY, **promise))
    add(book, Promise(client_id=kept, due_on=MONDAY + timedelta(1), **promise))
    last = book.read(load_weekly_report, MONDAY - WEEK)
    assert [item.days for item in last.overdue.items] == [8, 2] and last.overdue.more == 0
    assert [(item.text, item.days) for item in last.promises.items] == [("samples", 3)]
    now = book.read(load_weekly_report)
    assert [item.days for item in now.overdue.items] == [12]
    assert [(item.text, item.days) for item in now.promises.items] == [("samples", 2)]
    assert len(now.no_step.items) == 1 and now.no_step.is_known
    for number in range(7):
        step(book, clients_at(book, "active", 1)[0], MONDAY - timedelta(number + 20))
    many = book.read(load_weekly_report).overdue
    assert (len(many.items), many.more) == (5, 3)
    assert book.read(load_weekly_report, None, NOBODY + 1).overdue.items != ()


def test_refusals(book: Book) -> None:
    with pytest.raises(InvalidError, match="week_ahead"):
        book.read(load_weekly_report, MONDAY + WEEK)
    with pytest.raises(NotFoundError, match="no_person"):
        book.read(load_weekly_report, None, 999)
