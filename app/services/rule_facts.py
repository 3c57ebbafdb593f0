"""Read from the book what the rules ask: facts of clients, and questions to all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from app.clock import Clock
from app.context import clock_of, raw_connection
from app.domain.client_facts import ClientFacts, PaidOrder
from app.domain.months import add_months, full_months, latest_start
from app.domain.rhythm import FAR_STEP_DAYS
from app.domain.rules import Condition, Metric, Op, RuleSpec
from app.domain.standings import KnownLines, LineKey, Standings, VolumeEntry
from app.domain.verdicts import Lines
from db.rule_facts import FactRows, fetch_fact_rows, open_steps_sql
from db.rule_figures import PAID, Figure, Question, RuleQuery, Test, clients_asked, driver_cursor, find_lines

CLIENTS_AT_ONCE = 1000
STANDINGS_ORDERS = 20_000
"""Up to so many orders the top of the book is counted anew at every change, its history known to the day.
Above, it is counted when all rules are (at start, at midnight, after an import), and a client first seen in
the top is there since that day."""


def load_facts(
    session: Session, client_ids: Collection[int], specs: Sequence[RuleSpec] | None = None
) -> dict[int, ClientFacts]:
    """Return the facts of these clients, only as much as ``specs`` ask (None: everything)."""
    metrics = None if specs is None else metrics_of(specs)
    clock = clock_of(session)
    found: dict[int, ClientFacts] = {}
    ids = list(client_ids)
    for start in range(0, len(ids), CLIENTS_AT_ONCE):
        rows = fetch_fact_rows(
            raw_connection(session),
            ids[start : start + CLIENTS_AT_ONCE],
            codes=metrics is None or not metrics.isdisjoint({Metric.BOUGHT, Metric.GROUPS_BOUGHT}),
            bant=metrics is None or Metric.BANT_LEVEL in metrics,
            met=metrics is None or Metric.MET in metrics,
            terms=metrics is None or Metric.SPECIAL_TERMS in metrics,
        )
        found.update(_facts(rows, clock))
    return found


def metrics_of(specs: Sequence[RuleSpec]) -> frozenset[Metric]:
    """Return the metrics these rules ask for."""
    return frozenset(condition.metric for spec in specs for condition in spec.conditions)


def local_day(moment: str, clock: Clock) -> date:
    """Return the local day of a moment as the book keeps it (UTC text)."""
    return clock.local(datetime.fromisoformat(moment).replace(tzinfo=UTC)).date()


_day = date.fromisoformat


def _facts(rows: FactRows, clock: Clock) -> dict[int, ClientFacts]:
    returns = _grouped((order_id, (_day(day), amount)) for order_id, day, amount in rows.returns)
    codes: dict[int, set[str]] = defaultdict(set)
    groups: dict[int, set[str]] = defaultdict(set)
    for order_id, product, group in rows.codes:
        codes[order_id].update(code for code in (product, group) if code)
        if group:
            groups[order_id].add(group)
    orders = _grouped(
        (
            client_id,
            PaidOrder(
                id=order_id,
                ordered_on=_day(day),
                net_kop=net_kop,
                returns=tuple(returns.get(order_id, ())),
                codes=frozenset(codes.get(order_id, ())),
                groups=frozenset(groups.get(order_id, ())),
            ),
        )
        for order_id, client_id, day, net_kop in rows.orders
    )
    bant = _grouped((client_id, (local_day(at, clock), level)) for client_id, at, level in rows.bant)
    met = _grouped((client_id, local_day(at, clock)) for client_id, at in rows.met)
    steps = _grouped((client_id, (local_day(at, clock), _day(due))) for client_id, at, due in rows.steps)
    terms = _grouped((client_id, local_day(at, clock)) for client_id, at in rows.terms)
    found = {}
    for client_id, created_at, has_terms, need_kop, pause_until, is_off in rows.clients:
        created_on = local_day(created_at, clock)
        found[client_id] = ClientFacts(
            client_id=client_id,
            created_on=created_on,
            orders=tuple(orders.get(client_id, ())),
            bant=tuple(bant.get(client_id, ())),
            met_on=tuple(met.get(client_id, ())),
            special_terms_on=terms.get(client_id, [created_on])[0] if has_terms else None,
            yearly_need_kop=need_kop,
            pause_until=_day(pause_until) if pause_until else None,
            open_steps=tuple(steps.get(client_id, ())),
            is_off_track=bool(is_off),
        )
    return found


def _grouped(pairs: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def load_far_steps(
    session: Session, client_ids: Collection[int]
) -> dict[int, list[tuple[date, date]]]:
    """Return (planned on, due on) of open activities planned for far ahead, by client."""
    clock = clock_of(session)
    cursor = driver_cursor(raw_connection(session))
    # A day less than the rule wants, for the UTC day may be the local one before.
    is_far = f"a.due_on > date(a.created_at, '+{FAR_STEP_DAYS - 1} days')"
    mine, values = clients_asked("a.client_id", client_ids)
    rows = cursor.execute(open_steps_sql(f"{mine} AND {is_far}"), values)
    return _grouped((client_id, (local_day(at, clock), _day(due))) for client_id, at, due in rows)


def make_query(specs: Sequence[RuleSpec], as_of: date, clock: Clock) -> RuleQuery:
    """Return the question to the whole book that asks these rules on ``as_of``."""
    figures: list[Figure] = []
    questions = []
    for spec in specs:
        tests = []
        for condition in spec.conditions:
            figures.append(_figure(condition, as_of, clock))
            tests.append(_test(condition, len(figures) - 1, as_of))
        questions.append(Question(spec.match.value, tuple(tests)))
    return RuleQuery(
        as_of=as_of.isoformat(),
        before_moment=_moment(as_of + timedelta(1), clock),
        figures=tuple(figures),
        questions=tuple(questions),
    )


_KINDS = {
    Metric.PAID_ORDERS: "count",
    Metric.VOLUME: "volume",
    Metric.TOP_SHARE: "volume",
    Metric.SMALLEST_ORDER: "smallest",
    Metric.SMALLEST_MONTH: "month",
    Metric.AVERAGE_CHECK: "average",
    Metric.BOUGHT: "bought",
    Metric.GROUPS_BOUGHT: "groups",
    Metric.SHARE_OF_NEED: "share",
    Metric.MONTHS_SINCE_FIRST_ORDER: "first_on",
    Metric.DAYS_SINCE_LAST_ORDER: "last_on",
    Metric.SPECIAL_TERMS: "terms",
    Metric.BANT_LEVEL: "bant",
    Metric.MET: "met",
}


def _figure(condition: Condition, as_of: date, clock: Clock) -> Figure:
    kind, months = _KINDS[condition.metric], condition.window_months
    if condition.metric is Metric.SMALLEST_MONTH:
        full = full_months(as_of, condition.months or 1)
        return Figure(kind, months=tuple((first.isoformat(), last.isoformat()) for first, last in full))
    after = add_months(as_of, -months) if months else None
    if condition.metric is Metric.MET:
        return Figure(kind, after=_moment(after + timedelta(1), clock) if after else None)
    return Figure(kind, after=after.isoformat() if after else None, code=condition.code)


def _test(condition: Condition, figure: int, as_of: date) -> Test:
    """Return the comparison; times since a day become comparisons of that day, the other way round."""
    op, value = condition.op, condition.value
    is_least = op is Op.AT_LEAST
    match condition.metric:
        case Metric.TOP_SHARE:
            return Test(figure, op.value, 0, top_percent=value)
        case Metric.MONTHS_SINCE_FIRST_ORDER if is_least:
            return Test(figure, "<=", latest_start(as_of, value).isoformat())
        case Metric.MONTHS_SINCE_FIRST_ORDER:
            return Test(figure, ">", latest_start(as_of, value + 1).isoformat())
        case Metric.DAYS_SINCE_LAST_ORDER:
            day = date.fromordinal(max(as_of.toordinal() - value, 1))
            return Test(figure, "<=" if is_least else ">=", day.isoformat())
        case _:
            return Test(figure, op.value, value)


def _moment(day: date, clock: Clock) -> str:
    """Return the start of a local day as the book keeps moments."""
    return clock.at(day, time()).strftime("%Y-%m-%d %H:%M:%S.%f")


def is_small_book(session: Session) -> bool:
    """Whether the top of the book is counted anew at every change."""
    cursor = driver_cursor(raw_connection(session))
    (highest,) = cursor.execute("SELECT max(id) FROM client_order").fetchone()
    cursor.close()
    return (highest or 0) <= STANDINGS_ORDERS


def line_keys(specs: Sequence[RuleSpec]) -> tuple[LineKey, ...]:
    """Return which lines these rules need, in the order of a query's tests."""
    return tuple(
        (condition.window_months or 0, condition.value)
        for spec in specs
        for condition in spec.conditions
        if condition.metric is Metric.TOP_SHARE
    )


def count_lines(session: Session, specs: Sequence[RuleSpec], as_of: date) -> KnownLines:
    """Return the lines of ``as_of``, counted over the whole book."""
    keys = line_keys(specs)
    found = find_lines(raw_connection(session), make_query(specs, as_of, clock_of(session))) if keys else ()
    return KnownLines(as_of, dict(zip(keys, found, strict=True)))


def load_standings(session: Session, as_of: date, known: Mapping[LineKey, int | None]) -> Lines:
    """Return the lines of ``as_of`` and, in a small book, of every day before."""
    if not known or not is_small_book(session):
        return KnownLines(as_of, known)
    returns: dict[int, list[tuple[date, int]]] = {}
    all_returns = text("SELECT order_id, returned_on, amount_kop FROM order_return")
    for order_id, day, amount in session.execute(all_returns):
        returns.setdefault(order_id, []).append((_day(day), amount))
    rows = session.execute(
        text(
            f"SELECT o.id, o.client_id, o.ordered_on, o.net_kop FROM client_order o WHERE o.status IN {PAID} "
            "AND o.client_id NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)"
        )
    )
    entries = [
        VolumeEntry(client_id, _day(day), net_kop, tuple(returns.get(order_id, ())))
        for order_id, client_id, day, net_kop in rows
    ]
    return Standings(entries, as_of)
