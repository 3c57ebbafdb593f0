"""The Reports page: every number has its rows, people sum up to the whole, money is that of pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.domain.credits import CreditKind
from app.domain.report_periods import Period, PeriodKind, period_of
from app.services.activities import finish_step, move_step, plan_step
from app.services.credits import load_credits, rule_credit
from app.services.report_money import find_money
from app.services.report_opening import client_ids_of
from app.services.report_rows import NOBODY, Bar, PersonReport, Reports, What
from app.services.reports import load_reports, load_rows
from app.services.settings import change_settings
from db.tables import ClientOrder, OrderReturn, Payment
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
    set_clock,
    touch,
)
from tests.app.services.rule_books import add_orders

QUARTER = period_of(PeriodKind.QUARTER, THURSDAY)
WHATS: tuple[What, ...] = ("sales", "orders", "won", "found", "calls", "meetings", "proposals", "closed", "late")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "reports.kartoteka")
    yield made
    made.close()


def counted(report: Reports) -> dict[str, int]:
    """Return the numbers that rows stand behind."""
    everyone, figures = report.everyone, report.figures
    return {
        "orders": figures.orders,
        "won": figures.won,
        "found": figures.found,
        "calls": everyone.calls,
        "meetings": everyone.meetings,
        "proposals": everyone.proposals,
        "closed": everyone.closed,
        "late": everyone.late,
    }


def row_of(report: Reports, person_id: int) -> PersonReport:
    return next(row for row in report.people if row.person_id == person_id)


def test_every_number_of_the_sample_opens_its_rows_and_people_sum_up(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    report = sample.read(load_reports, QUARTER, "en")
    people = [row.person_id for row in report.people]
    assert {1, 2, 3} <= set(people)
    for person in (None, *people):
        mine = sample.read(load_reports, QUARTER, "en", person)
        rows = {what: sample.read(load_rows, QUARTER, Bar(what), "en", person) for what in WHATS}
        assert {what: len(rows[what]) for what in WHATS if what != "sales"} == counted(mine)
        assert sum(row.amount_kop or 0 for row in rows["sales"]) == mine.figures.sales_kop == mine.everyone.sales_kop
        assert all(QUARTER.first_on <= row.on <= THURSDAY and row.name for each in rows.values() for row in each)
        assert len(client_ids_of(rows["won"])) == len(rows["won"])
    assert report.everyone.sales_kop == sum(row.sales_kop for row in report.people)
    for name in ("calls", "meetings", "proposals", "won", "closed", "on_time"):
        assert getattr(report.everyone, name) == sum(getattr(row, name) for row in report.people) > 0
    for stage in report.funnel:
        rows_of_stage = sample.read(load_rows, QUARTER, Bar("funnel", stage_id=stage.stage_id), "en")
        assert len(client_ids_of(rows_of_stage)) == len(rows_of_stage) == stage.clients
        assert sum(row.amount_kop or 0 for row in rows_of_stage) == stage.money_kop
        assert all(row.title == stage.stage_title for row in rows_of_stage)
    for month in report.months:
        for part, kop in (("first", month.first_kop), ("repeat", month.repeat_kop), ("", month.total_kop)):
            bar = Bar("month", month_on=month.first_on, part=part)  # type: ignore[arg-type]
            assert sum(row.amount_kop or 0 for row in sample.read(load_rows, QUARTER, bar, "en")) == kop
    assert [stage.stage_code for stage in report.funnel][::8] == ["new", "regular"]
    assert sum(stage.is_lowest for stage in report.funnel) == 1
    assert [month.is_running for month in report.months] == [False] * 11 + [True]
    assert sum(month.total_kop for month in report.months[-3:]) == report.figures.sales_kop
    assert report.is_running and not report.is_early and report.until_on == THURSDAY
    past = sample.read(load_reports, period_of(PeriodKind.MONTH, date(2026, 2, 3)), "uk")
    assert past.months[-1].total_kop == past.figures.sales_kop > 0 and not past.is_running
    sample.close()


def test_a_moved_step_is_late_after_its_first_day(book: Book) -> None:
    taras = add_person(book, "Taras Hnatiuk")
    clients = clients_at(book, "proposal", 3) + clients_at(book, "active", 8)
    days = [THURSDAY - timedelta(10)] * 11
    steps: list[int] = []
    set_clock(book, at(THURSDAY - timedelta(12)))
    for client, day in zip(clients, days, strict=True):
        made = book.write(plan_step, client, "call", "x", day).created_id
        assert made is not None
        change_activity(book, made, person_id=taras)
        steps.append(made)
    set_clock(book, at(THURSDAY - timedelta(11)))
    for step in steps[:2]:
        book.write(move_step, step, THURSDAY - timedelta(3))
    book.undo(book.write(move_step, steps[10], THURSDAY - timedelta(3)).action_id)
    set_clock(book, at(THURSDAY - timedelta(9)))
    for step in steps[:3]:
        book.write(finish_step, step)  # two in time by their later day, one a day late
    set_clock(book, at(THURSDAY - timedelta(10), 23))
    for step in steps[3:]:
        book.write(finish_step, step)
    set_clock(book, at(THURSDAY))
    report = book.read(load_reports, QUARTER, "en")
    row = row_of(report, taras)
    assert (row.closed, row.on_time, row.late, row.on_time_percent, row.is_behind) == (11, 8, 3, 73, True)
    note = report.late
    assert note is not None
    assert (note.name, note.percent, note.late, note.stage_code, note.stage_late) == (
        "Taras Hnatiuk", 73, 3, "proposal", 3,
    )  # fmt: skip
    late = book.read(load_rows, QUARTER, Bar("late"), "en", taras)
    assert sorted(row.id for row in late) == sorted(steps[:3])
    assert {row.first_due_on for row in late} == {THURSDAY - timedelta(10)}


def test_under_ten_there_are_no_percentages(book: Book) -> None:
    for client in clients_at(book, "new", 9):
        move(book, client, "contacted", at(MONDAY))
    report = book.read(load_reports, QUARTER, "en")
    assert report.is_early and {row.share_percent for row in report.funnel} == {None}
    for client in clients_at(book, "new", 2):
        move(book, client, "contacted", at(MONDAY))
        move(book, client, "qualified", at(MONDAY, 13))
    contacted, qualified = book.read(load_reports, QUARTER, "en").funnel[1:3]
    assert (contacted.clients, contacted.share_percent) == (11, None)  # nobody is new in this quarter
    assert (qualified.clients, qualified.share_percent) == (2, 18)
    touch(book, 1, at(MONDAY), due_on=MONDAY)
    assert book.read(load_reports, QUARTER, "en").everyone.on_time_percent is None


def test_what_is_not_counted(book: Book) -> None:
    first, binned = clients_at(book, "contacted", 2)
    touch(book, first, at(MONDAY), person_id=1)
    touch(book, first, at(MONDAY), kind="note")
    touch(book, first, at(QUARTER.first_on, 0) - timedelta(seconds=1), person_id=1)
    touch(book, binned, at(MONDAY), person_id=1)
    change_clients(book, [binned], deleted_at=at(THURSDAY))
    raw_record(book, "Talked", (at(MONDAY), "no_answer"), (at(MONDAY, 13), "callback"))
    raw_record(book, "Converted", (at(MONDAY), "meet"), client_id=first)
    report = book.read(load_reports, QUARTER, "en")
    assert report.everyone.calls == 3  # the client's, and both calls to the record
    assert row_of(report, 1).calls == 1 and row_of(report, NOBODY).calls == 2


def test_sales_count_first_money_and_the_same_days_before(book: Book) -> None:
    old, new = clients_at(book, "active", 2)
    book.write(add_orders, old, [(date(2025, 1, 5), 100), (date(2026, 2, 1), 200), (date(2026, 3, 30), 900)])
    book.write(add_orders, old, [(date(2026, 5, 1), 300)])
    book.write(add_orders, new, [(date(2026, 6, 1), 500)])
    report = book.read(load_reports, QUARTER, "en")
    figures = report.figures
    assert (figures.sales_kop, figures.before_kop, figures.change_percent) == (80_000, 20_000, 300)
    assert (figures.orders, figures.average_kop, figures.won) == (2, 40_000, 1)
    assert [(month.first_kop, month.repeat_kop) for month in report.months[-5:]] == [
        (0, 20_000), (0, 90_000), (0, 0), (0, 30_000), (50_000, 0),
    ]  # fmt: skip
    assert [row.client_id for row in book.read(load_rows, QUARTER, Bar("won"), "en")] == [new]
    empty = book.read(load_reports, Period(PeriodKind.MONTH, date(2019, 1, 1), date(2019, 1, 31)), "en")
    assert (empty.figures.average_kop, empty.figures.change_percent, empty.people) == (None, None, ())


def test_money_is_that_of_pay_whatever_happened_to_the_orders(book: Book) -> None:
    chance = Random(20260618)
    other = add_person(book, "Taras")
    clients = clients_at(book, "active", 12) + clients_at(book, "vip", 4) + clients_at(book, "proposal", 4)
    for number, client in enumerate(clients):
        if number % 3 == 0:
            move(book, client, "vip", at(date(2026, 3, 1) + timedelta(chance.randrange(90))))
    orders = book.write(draw_orders, clients, chance).outcome
    book.write(rule_credit, orders[3], other, "agreed")
    change_clients(book, [clients[-1]], deleted_at=at(MONDAY))
    for first_orders in (1, 2, 3):
        book.write(change_settings, {"pay.first_orders": first_orders})
        for first_on, last_on in ((date(2026, 4, 1), THURSDAY), (date(2025, 1, 1), THURSDAY), (MONDAY, MONDAY)):
            found = book.read(find_money, first_on, last_on)
            credits = book.read(load_credits, first_on, last_on + timedelta(1))
            ours = Counter(
                (row.order_id, row.on, row.person_id, row.kop, row.is_first, row.is_vip) for row in found.rows
            )
            assert ours == Counter(
                (
                    each.order_id,
                    each.on,
                    each.person_id or NOBODY,
                    each.amount_kop,
                    each.kind is CreditKind.FIRST,
                    each.kind is CreditKind.VIP,
                )
                for each in credits
            )
            unnamed = book.read(find_money, first_on, last_on, named=False)
            for is_first in (True, False):
                assert sum(row.kop for row in unnamed.rows if row.is_first == is_first) == sum(
                    row.kop for row in found.rows if row.is_first == is_first
                )
    report = book.read(load_reports, QUARTER, "en")
    credits = book.read(load_credits, QUARTER.first_on, THURSDAY + timedelta(1))
    assert report.everyone.sales_kop == sum(each.amount_kop for each in credits) != 0


def draw_orders(session: Session, clients: list[int], chance: Random) -> Changes:
    """Write orders of every kind: paid at once, in parts, nowhere written down, too much, and given back."""
    made: list[int] = []
    for client in clients:
        for _ in range(chance.randrange(1, 9)):
            ordered_on = date(2025, 1, 1) + timedelta(chance.randrange(530))
            total = chance.randrange(1, 9) * 10_000
            values: dict[str, Any] = {"client_id": client, "number": "", "ordered_on": ordered_on, "total_kop": total}
            way = chance.choice(("once", "parts", "unwritten", "too_much", "back", "offer", "cancelled"))
            back = chance.choice((total, total // 2)) if way == "back" else 0
            status = way if way in ("offer", "cancelled") else chance.choice(("paid", "shipped", "closed"))
            order = ClientOrder(**values, status=status, net_kop=total - back, created_at=at(ordered_on))
            session.add(order)
            session.flush()
            assert order.id is not None
            made.append(order.id)
            paid = {
                "once": [total],
                "back": [total],
                "parts": [total // 2, total - total // 2],
                "too_much": [total * 2],
            }
            for part, kop in enumerate(paid.get(way, [])):
                paid_on = min(THURSDAY, ordered_on + timedelta(chance.randrange(40) * (part + 1)))
                session.add(Payment(order_id=order.id, paid_on=paid_on, amount_kop=kop))
            if back:
                returned_on = min(THURSDAY, ordered_on + timedelta(chance.randrange(90)))
                session.add(OrderReturn(order_id=order.id, returned_on=returned_on, amount_kop=back))
    session.flush()
    return Changes("orders_added", all_clients=True, outcome=made)
