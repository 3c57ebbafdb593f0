"""Read from the book what the rules ask: facts of clients, and questions to all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
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
    session: Session,
    client_ids: Collection[int],
    specs: Sequence[RuleSpec] | None = None,
    *,
    has_steps: bool = True,
) -> dict[int, ClientFacts]:
    """Return the facts of these clients, only as much as ``specs`` ask (None: everything).

    ``has_steps`` False leaves open activities out: only lateness asks for them.
    """
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
            steps=has_steps,
        )
        found.update(_facts(rows, clock))
    return found


def metrics_of(specs: Sequence[RuleSpec]) -> frozenset[Metric]:
    """Return the metrics these rules ask for."""
    return frozenset(condition.metric for spec in specs for condition in conditions_of(spec))


def conditions_of(spec: RuleSpec) -> tuple[Condition, ...]:
    """Return the conditions, the guard last where there is one."""
    return (*spec.conditions, spec.guard) if spec.guard else spec.conditions


def local_day(moment: str, clock: Clock) -> date:
    """Return the local day of a moment as the book keeps it (UTC text)."""
    return clock.local(datetime.fromisoformat(moment).replace(tzinfo=UTC)).date()


_day = date.fromisoformat
_NO_CODES: frozenset[str] = frozenset()


def _facts(rows: FactRows, clock: Clock) -> dict[int, ClientFacts]:
    returns = _grouped(rows.returns, lambda day, amount: (_day(day), amount))
    codes: dict[int, set[str]] = defaultdict(set)
    groups: dict[int, set[str]] = defaultdict(set)
    for order_id, product, group in rows.codes:
        codes[order_id].update(code for code in (product, group) if code)
        if group:
            groups[order_id].add(group)
    orders: dict[int, list[PaidOrder]] = {}
    for order_id, client_id, day, net_kop in rows.orders:
        order = PaidOrder(
            order_id,
            _day(day),
            net_kop,
            tuple(returns[order_id]) if order_id in returns else (),
            frozenset(codes[order_id]) if order_id in codes else _NO_CODES,
            frozenset(groups[order_id]) if order_id in groups else _NO_CODES,
        )
        orders.setdefault(client_id, []).append(order)
    bant = _grouped(rows.bant, lambda at, level: (local_day(at, clock), level))
    met = _grouped(rows.met, lambda at: local_day(at, clock))
    steps = _grouped(rows.steps, lambda at, due: (local_day(at, clock), _day(due)))
    terms = _grouped(rows.terms, lambda at: local_day(at, clock))
    found = {}
    for client_id, created_at, has_terms, need_kop, pause_until, is_off, segment in rows.clients:
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
            segment=segment,
        )
    return found


def _grouped(rows: Iterable[tuple[Any, ...]], value_of: Callable[..., Any]) -> dict[int, list[Any]]:
    """Return the values by the first column of the rows."""
    found: dict[int, list[Any]] = {}
    for key, *rest in rows:
        found.setdefault(key, []).append(value_of(*rest))
    return found


def load_far_steps(session: Session, client_ids: Collection[int]) -> dict[int, list[tuple[date, date]]]:
    """Return (planned on, due on) of open activities planned for far ahead, by client.

    The day it was planned on may be that of UTC where a day more or less makes the step no nearer.
    """
    clock = clock_of(session)
    cursor = driver_cursor(raw_connection(session))
    # A day less than the rule wants, for the UTC day may be the local one before.
    is_far = f"a.due_on > date(a.created_at, '+{FAR_STEP_DAYS - 1} days')"
    mine, values = clients_asked("a.client_id", client_ids)
    rows = cursor.execute(open_steps_sql(f"{mine} AND {is_far}"), values)
    surely = timedelta(FAR_STEP_DAYS + 1)
    found: dict[int, list[tuple[date, date]]] = {}
    for client_id, at, due in rows:
        due_on, planned_on = _day(due), _day(at[:10])
        if due_on - planned_on <= surely:
            planned_on = local_day(at, clock)
        found.setdefault(client_id, []).append((planned_on, due_on))
    return found


class FarSteps:
    """Steps planned for far ahead, read once for each client however often the same are asked."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._asked: set[int] = set()
        self._found: dict[int, list[tuple[date, date]]] = {}

    def of(self, client_ids: Collection[int]) -> Mapping[int, Sequence[tuple[date, date]]]:
        """Return ``load_far_steps`` of these clients, and of those asked before."""
        new = set(client_ids) - self._asked
        if new:
            self._found.update(load_far_steps(self._session, new))
            self._asked |= new
        return self._found


def make_query(specs: Sequence[RuleSpec], as_of: date, clock: Clock, proof: str = "money") -> RuleQuery:
    """Return the question to the whole book that asks these rules on ``as_of``.

    ``proof`` is what proves a sale (setting ``gate.first_sale_proof``); only the gates ask for it.
    """
    asked = tuple(specs)
    moments = tuple(
        _moment(add_months(as_of, -months) + timedelta(1), clock) if months is not None else ""
        for months in _windows_of_moments(asked)
    )
    return _query(asked, as_of, moments, proof)


@lru_cache(maxsize=64)
def _windows_of_moments(specs: tuple[RuleSpec, ...]) -> tuple[int | None, ...]:
    """Return the months that each condition about moments, not days, looks back (None: for ever), 0 the first."""
    asked = [one for spec in specs for one in conditions_of(spec) if one.metric in _BY_MOMENT]
    return (0, *(one.window_months for one in asked if one.metric is Metric.MET)) if asked else ()


@lru_cache(maxsize=64)
def _query(specs: tuple[RuleSpec, ...], as_of: date, moments: tuple[str, ...], proof: str) -> RuleQuery:
    """``moments`` are the end of the day, and since when meetings count; none where no condition asks."""
    figures: list[Figure] = []
    before, *met_from = moments or ("",)
    met_since = iter(met_from)

    def ask(condition: Condition) -> Test:
        figure = _figure(condition, as_of, met_since, proof)
        if figure not in figures:  # many values of one figure cost one sum
            figures.append(figure)
        return _test(condition, figures.index(figure), as_of)

    questions = []
    for spec in specs:
        tests = tuple(map(ask, spec.conditions))
        questions.append(Question(spec.match.value, tests, ask(spec.guard) if spec.guard else None))
    return RuleQuery(as_of.isoformat(), before, tuple(figures), tuple(questions))


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
    Metric.NEED_LEVEL: "need",
    Metric.BANT_ANSWERED: "answered",
    Metric.PROVEN_ORDERS: "proven",
}


# Kept as moments in UTC, where the rest is days: how a day begins is asked of the clock only for these.
_BY_MOMENT = frozenset({Metric.BANT_LEVEL, Metric.NEED_LEVEL, Metric.BANT_ANSWERED, Metric.MET})


def _figure(condition: Condition, as_of: date, met_since: Iterator[str], proof: str) -> Figure:
    kind, months = _KINDS[condition.metric], condition.window_months
    if condition.metric is Metric.PROVEN_ORDERS:
        return Figure(kind, code=proof)
    if condition.metric is Metric.SMALLEST_MONTH:
        full = full_months(as_of, condition.months or 1)
        return Figure(kind, months=tuple((first.isoformat(), last.isoformat()) for first, last in full))
    if condition.metric is Metric.MET:
        return Figure(kind, after=next(met_since) or None)
    after = add_months(as_of, -months) if months else None
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
