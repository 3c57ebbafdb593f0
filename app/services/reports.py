"""The Reports page: the figures on top, the funnel, sales by month, what each person did, and the rows behind them.

Money is what was received, on the day it came, and whose it is as pay credits it. What is told of a person is what
that person did, so persons sum up to the whole; what bears nobody's name stands in a row of its own (``NOBODY``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import compress
from statistics import median
from typing import Final

from sqlmodel import Session

from app.context import today_of
from app.domain.conveyor import Function
from app.domain.kpi import ratio
from app.domain.months import month_end, month_start
from app.domain.report_periods import Period, chart_months, same_days_before
from app.services.legs import MEETING_KINDS
from app.services.report_facts import (
    Days,
    Fact,
    Found,
    days_to_first,
    find_all,
    find_done,
    find_entries,
    find_proposals,
    find_raw_calls,
    find_won,
    money_facts,
    of_person,
    orders_of,
)
from app.services.report_money import Money, find_money
from app.services.report_opening import open_facts
from app.services.report_people import count_people, find_late, sum_people
from app.services.report_rows import (
    LEAST_FOR_PERCENT,
    Bar,
    Figures,
    FunnelRow,
    MonthSales,
    ReportRow,
    Reports,
)
from app.services.stages import StageRow, load_stages
from app.texts import load_texts

FUNNEL_FUNCTIONS: Final = (Function.PROSPECTING, Function.FIRST_SALE, Function.CARE)
"""VIP is a mark that a client earns, not a step that follows from the one before."""


def load_reports(session: Session, period: Period, lang: str, person_id: int | None = None) -> Reports:
    """Return the page for a period, of one person if named (``NOBODY``: of what bears no name)."""
    today = today_of(session)
    until_on = period.until(today)
    months = chart_months(period, today)
    before = same_days_before(period, today)
    # The chart and the period before: of everybody nobody asks whose money it was, and most of it is cheap to find.
    is_named = person_id is not None
    whole = find_money(session, min(months[0], before[0]), max(until_on, month_end(months[-1])), named=is_named)
    mine = of_person(person_id, whole.rows)
    money = whole.between(period.first_on, until_on) if is_named else find_money(session, period.first_on, until_on)
    found = find_all(session, Days(session, period.first_on, until_on), money, person_id)
    words = load_texts("words", lang)
    stages = load_stages(session)
    people = count_people(session, found)
    funnel = _funnel(found.entries, [(stage, stage.name(words)) for stage in stages])
    return Reports(
        period=period,
        person_id=person_id,
        until_on=until_on,
        is_running=period.is_running(today),
        figures=_figures(session, found, before, mine, funnel[0].clients if funnel else 0),
        funnel=funnel,
        is_early=max((row.clients for row in funnel), default=0) < LEAST_FOR_PERCENT,
        months=_months(months, mine, today),
        people=people,
        everyone=sum_people(people),
        late=find_late(session, people, found.done, {stage.id: (stage.code, stage.name(words)) for stage in stages}),
    )


def load_rows(
    session: Session, period: Period, bar: Bar, lang: str, person_id: int | None = None
) -> tuple[ReportRow, ...]:
    """Return the rows behind a number or a bar, as many as it counts; of one person if named. Oldest first.

    Behind money are the receipts, behind 'orders' what each order brought in the period.
    """
    first_on, last_on = period.first_on, period.until(today_of(session))
    if bar.month_on is not None:
        first_on, last_on = bar.month_on, month_end(bar.month_on)
    facts = of_person(person_id, _behind(session, Days(session, first_on, last_on), bar))
    return open_facts(session, orders_of(facts) if bar.what == "orders" else facts, lang)


def _behind(session: Session, days: Days, bar: Bar) -> list[Fact]:
    """Return the facts that a bar counts, of everybody."""
    if bar.what in ("sales", "month", "orders", "won"):
        money = find_money(session, days.first_on, days.last_on)
        if bar.what == "won":
            return find_won(money)
        is_asked = [not bar.part or row.is_first == (bar.part == "first") for row in money.rows]
        return list(compress(money_facts(money), is_asked))
    if bar.what in ("found", "funnel"):
        stage_id = bar.stage_id if bar.what == "funnel" else _first_stage_id(session)
        return [fact for fact in find_entries(session, days) if fact.stage_id == stage_id]
    if bar.what == "proposals":
        return find_proposals(session, days)
    done = find_done(session, days)
    if bar.what == "calls":
        return [fact for fact in done if fact.kind == "call"] + find_raw_calls(session, days)
    if bar.what == "meetings":
        return [fact for fact in done if fact.kind in MEETING_KINDS]
    closed = [fact for fact in done if fact.first_due_on is not None]
    return [fact for fact in closed if fact.is_late] if bar.what == "late" else closed


def _figures(session: Session, found: Found, before: tuple[date, date], money: Iterable[Money], came: int) -> Figures:
    sales_kop = sum(one.kop for one in found.money)
    before_kop = sum(one.kop for one in money if before[0] <= one.on <= before[1])
    orders = len({one.order_id for one in found.money})
    won = len(found.won)
    waits = days_to_first(session, found.won)
    return Figures(
        sales_kop=sales_kop,
        before_kop=before_kop,
        before_first_on=before[0],
        before_last_on=before[1],
        change_percent=round((sales_kop - before_kop) * 100 / before_kop) if before_kop > 0 else None,
        orders=orders,
        average_kop=ratio(sales_kop, orders) if sales_kop >= 0 else None,
        won=won,
        found=came,
        one_in=max(1, round(came / won)) if won and came else None,
        days_to_first=round(median(waits)) if waits else None,
    )


def _first_stage_id(session: Session) -> int | None:
    return next((stage.id for stage in load_stages(session) if _is_in_funnel(stage)), None)


def _is_in_funnel(stage: StageRow) -> bool:
    return stage.function in FUNNEL_FUNCTIONS and not stage.is_hidden


def _funnel(entries: Iterable[Fact], stages: Sequence[tuple[StageRow, str]]) -> tuple[FunnelRow, ...]:
    clients: Counter[int] = Counter()
    kop: Counter[int] = Counter()
    for fact in entries:
        if fact.stage_id is not None:
            clients[fact.stage_id] += 1
            kop[fact.stage_id] += fact.amount_kop or 0
    rows: list[FunnelRow] = []
    for stage, title in stages:
        if not _is_in_funnel(stage):
            continue
        count, money = clients[stage.id], kop[stage.id]
        is_told = bool(rows) and rows[-1].clients >= LEAST_FOR_PERCENT
        share = ratio(count, rows[-1].clients, 100) if is_told else None
        of_money = ratio(money, rows[-1].money_kop, 100) if is_told else None
        rows.append(
            FunnelRow(stage.id, stage.code, title, stage.function, count, money, share, of_money, is_lowest=False)
        )
    told = [row for row in rows if row.share_percent is not None]
    lowest = min(told, key=lambda row: row.share_percent or 0, default=None)
    return tuple(replace(row, is_lowest=row is lowest and len(told) > 1) for row in rows)


def _months(months: Sequence[date], money: Iterable[Money], today: date) -> tuple[MonthSales, ...]:
    sums: Counter[tuple[date, bool]] = Counter()
    for one in money:
        sums[month_start(one.on), one.is_first] += one.kop
    return tuple(
        MonthSales(
            first_on=first_on,
            first_kop=sums[first_on, True],
            repeat_kop=sums[first_on, False],
            is_running=first_on <= today < month_end(first_on),
        )
        for first_on in months
    )
