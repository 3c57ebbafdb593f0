"""What a rule says of a client on a day, why, since when, until when, and how much is missing.

Windows: ``months`` rolls from the day minus that many calendar months (exclusive) to the day (inclusive);
the 31st becomes the last day of a shorter month. An order counts on its ``ordered_on`` while some money of
it is left: one returned whole counts neither as an order nor as the smallest. Shares and averages are
rounded down to a whole percent or kopeck, so 'at least' is exact. A figure that does not exist (the
smallest of no orders) meets nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from app.domain.client_facts import ClientFacts, History, Ledger
from app.domain.months import (
    DAY,
    add_months,
    day_before,
    full_months,
    leaves_on,
    month_end,
    month_start,
    months_between,
)
from app.domain.rules import Condition, Match, Metric, Op, RuleSpec


class Lines(Protocol):
    """Where the top of the whole book begins: the volume of the last client that is still within a share."""

    def line_kop(self, months: int, percent: int, day: date) -> int | None:
        """Return the volume that is enough on ``day``; None when nobody is in the top, or it is not known."""

    def change_days(self, months: int) -> Sequence[date]:
        """Return the days on which the line may change."""


class NoLines:
    """A book of one client: nobody is in its top."""

    def line_kop(self, months: int, percent: int, day: date) -> int | None:
        """Return None."""
        return None

    def change_days(self, months: int) -> Sequence[date]:
        """Return no days."""
        return ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One condition on a day: the figure (None: there is none), what was wanted, and the orders behind it.

    ``threshold`` is the condition's value; for ``top_share`` the line in kopecks, because the figure is the
    client's volume. ``first_on`` is the first day of the window, None without one. ``months`` are the totals
    of full months, each with its first day.
    """

    condition: Condition
    figure: int | None
    threshold: int | None
    is_met: bool
    first_on: date | None
    last_on: date
    order_ids: tuple[int, ...] = ()
    months: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says, with one evidence a condition, in their order; ``guard`` must hold besides, None: nothing."""

    holds: bool
    evidence: tuple[Evidence, ...]
    guard: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What would meet a condition that is not met: so much more by a day (None: any time), or just time.

    ``comes_on`` is set when nothing is missing but days: the condition will be met then by itself.
    """

    condition: Condition
    more: int | None = None
    by_on: date | None = None
    comes_on: date | None = None


def evaluate(spec: RuleSpec, facts: ClientFacts, as_of: date, lines: Lines | None = None) -> Verdict:
    """Return what the rule says of the client on ``as_of``; what is dated later does not exist.

    Special terms count whatever day they were given on: the book knows of now, not of then.
    """
    case = Case(spec, facts, as_of, lines)
    evidence = tuple(case.evidence(condition) for condition in spec.conditions)
    met = [one.is_met for one in evidence]
    guard = case.evidence(spec.guard) if spec.guard else None
    is_open = guard is None or guard.is_met
    return Verdict(is_open and (any(met) if spec.match is Match.ANY else all(met)), evidence, guard)


class Case:
    """One rule over one client, asked on many days."""

    def __init__(self, spec: RuleSpec, facts: ClientFacts, as_of: date, lines: Lines | None = None) -> None:
        self.spec = spec
        self.facts = facts
        self.as_of = as_of
        self.lines: Lines = lines or NoLines()
        self._guard = spec.guard
        self._history = History(facts)
        terms_on = facts.special_terms_on
        self._terms_on = min(terms_on, as_of) if terms_on else None

    def holds(self, day: date) -> bool:
        """Whether the rule holds on ``day``."""
        if self._guard is not None and not self.is_met(self._guard, day):
            return False
        # A plain loop: 'since' asks this of a hundred thousand days of a large book.
        is_any = self.spec.match is Match.ANY
        for condition in self.spec.conditions:
            if self.is_met(condition, day) is is_any:
                return is_any
        return not is_any

    def is_met(self, condition: Condition, day: date) -> bool:
        """Whether one condition is met on ``day``."""
        figure = self._figure(condition, self._history.on(day), day)
        return _compare(condition, figure, self._threshold(condition, day))

    def evidence(self, condition: Condition) -> Evidence:
        """Return the condition's figure on ``as_of`` with the orders behind it."""
        day = self.as_of
        ledger = self._history.on(day)
        figure, threshold = self._figure(condition, ledger, day), self._threshold(condition, day)
        after, last = _window(condition, day)
        low, high = _orders_behind(condition, ledger, after, last)
        chosen = ledger.orders[low:high]
        if condition.metric is Metric.BOUGHT:
            chosen = tuple(order for order in chosen if condition.code in order.codes)
        totals: tuple[tuple[date, int], ...] = ()
        if condition.metric is Metric.SMALLEST_MONTH:
            full = _full(condition, day)
            totals = tuple((first, _sum(ledger, day_before(first), end)) for first, end in full)
        return Evidence(
            condition=condition,
            figure=figure,
            threshold=threshold,
            is_met=_compare(condition, figure, threshold),
            first_on=after + DAY if after else None,
            last_on=last,
            order_ids=tuple(order.id for order in chosen),
            months=totals,
        )

    def since(self) -> date:
        """Return the first day of the unbroken holding that reaches ``as_of``; the rule must hold there."""
        since = self.as_of
        for day in sorted((day for day in self.turning_days() if day <= self.as_of), reverse=True):
            if not self.holds(day):
                return since
            since = day
        # Nothing in the facts ever began it ('at most 5 orders'): it holds as long as the client is known.
        return min(since, self.facts.created_on) if self.holds(day_before(since)) else since

    def falls_off_on(self) -> date | None:
        """Return the day the rule stops holding if nothing is bought or done meanwhile; None: never."""
        for day in sorted(day for day in self.turning_days() if day > self.as_of):
            if not self.holds(day):
                return day
        return None

    def turning_days(self) -> set[date]:
        """Return every day on which the verdict may differ from the day before."""
        days = set(self._history.return_days)
        for condition in (*self.spec.conditions, *((self._guard,) if self._guard else ())):
            if condition.metric is Metric.SPECIAL_TERMS:
                days |= {self._terms_on} if self._terms_on else set()
                continue
            days |= _turning_days(condition, self.facts)
            if condition.metric is Metric.TOP_SHARE:
                days.update(self.lines.change_days(condition.window_months or 0))
        return days

    def missing(self, condition: Condition) -> Missing:
        """Return what would meet a condition that is not met on ``as_of``."""
        day, metric = self.as_of, condition.metric
        ledger = self._history.on(day)
        figure, threshold = self._figure(condition, ledger, day), self._threshold(condition, day)
        if metric is Metric.MONTHS_SINCE_FIRST_ORDER and figure is not None and condition.op is Op.AT_LEAST:
            return Missing(condition, comes_on=add_months(ledger.days[0], condition.value))
        if metric is Metric.SMALLEST_MONTH and condition.op is Op.AT_LEAST:
            return self._missing_month(condition, ledger)
        if metric is Metric.DAYS_SINCE_LAST_ORDER and condition.op is Op.AT_MOST:
            return Missing(condition, more=1)  # any order is a late one no more
        is_wanted_higher = condition.op is Op.AT_LEAST or metric is Metric.TOP_SHARE
        if metric not in _ADDING or threshold is None or not is_wanted_higher:
            return Missing(condition)
        months = condition.window_months
        after, last = _window(condition, day)
        low, high = ledger.between(after, last)
        by_on = leaves_on(ledger.days[low], months) - DAY if months and low < high else None
        return Missing(condition, more=threshold - (figure or 0), by_on=by_on)

    def _missing_month(self, condition: Condition, ledger: Ledger) -> Missing:
        """The full months behind cannot be changed; the running one can, when it is the only one missing."""
        months = full_months(add_months(month_start(self.as_of), 1), condition.months or 1)
        totals = [_sum(ledger, day_before(first), min(end, self.as_of)) for first, end in months]
        if any(total < condition.value for total in totals[:-1]):
            return Missing(condition)
        if totals[-1] >= condition.value:
            return Missing(condition, comes_on=month_end(self.as_of) + DAY)
        return Missing(condition, more=condition.value - totals[-1], by_on=month_end(self.as_of))

    def _threshold(self, condition: Condition, day: date) -> int | None:
        if condition.metric is not Metric.TOP_SHARE:
            return condition.value
        return self.lines.line_kop(condition.window_months or 0, condition.value, day)

    def _figure(self, condition: Condition, ledger: Ledger, day: date) -> int | None:
        facts, metric = self.facts, condition.metric
        match metric:
            case Metric.PAID_ORDERS:
                low, high = ledger.between(*_window(condition, day))
                return high - low
            case Metric.SPECIAL_TERMS:
                return int(self._terms_on is not None and day >= self._terms_on)
            case Metric.BANT_LEVEL:
                return sum(level for answered_on, level in facts.bant if answered_on <= day)
            case Metric.MET:
                after, last = _window(condition, day)
                return sum((after is None or after < met_on) and met_on <= last for met_on in facts.met_on)
            case Metric.SMALLEST_MONTH:
                return min(_sum(ledger, day_before(first), end) for first, end in _full(condition, day))
            case _:
                return _order_figure(condition, facts, ledger, day)


def _order_figure(condition: Condition, facts: ClientFacts, ledger: Ledger, day: date) -> int | None:
    after, last = _window(condition, day)
    low, high = ledger.between(after, last)
    count, volume = high - low, ledger.sums_kop[high] - ledger.sums_kop[low]
    match condition.metric:
        case Metric.VOLUME | Metric.TOP_SHARE:
            return volume
        case Metric.SMALLEST_ORDER:
            return min(ledger.nets_kop[low:high]) if count else None
        case Metric.AVERAGE_CHECK:
            return volume // count if count else None
        case Metric.BOUGHT:
            return sum(condition.code in order.codes for order in ledger.orders[low:high])
        case Metric.GROUPS_BOUGHT:
            return len(frozenset().union(*(order.groups for order in ledger.orders[low:high])))
        case Metric.SHARE_OF_NEED:
            return 100 * volume // facts.yearly_need_kop if facts.yearly_need_kop else None
        case Metric.MONTHS_SINCE_FIRST_ORDER:
            return months_between(ledger.days[0], day) if high else None
        case Metric.DAYS_SINCE_LAST_ORDER:
            return (day - ledger.days[high - 1]).days if high else None
        case _:
            raise ValueError(condition.metric)


# Metrics that grow with each order bought, so that 'so much more' can be told.
_ADDING = frozenset({Metric.PAID_ORDERS, Metric.VOLUME, Metric.TOP_SHARE, Metric.GROUPS_BOUGHT, Metric.BOUGHT})


def _compare(condition: Condition, figure: int | None, threshold: int | None) -> bool:
    if figure is None or threshold is None:
        return False
    if condition.metric is Metric.TOP_SHARE:
        return figure > 0 and figure >= threshold
    return figure >= threshold if condition.op is Op.AT_LEAST else figure <= threshold


def _window(condition: Condition, day: date) -> tuple[date | None, date]:
    """Return the day before the window (None: all time) and its last day."""
    if condition.metric is Metric.SMALLEST_MONTH:
        months = _full(condition, day)
        return day_before(months[0][0]), months[-1][1]
    months_back = condition.window_months
    return (_earlier(day, months_back) if months_back else None), day


# A whole book asks for the same few thousand days over and over; the calendar's own sums cost most of it.
@lru_cache(maxsize=16384)
def _left_on(day: date, months: int) -> date:
    return leaves_on(day, months)


@lru_cache(maxsize=16384)
def _earlier(day: date, months: int) -> date:
    return add_months(day, -months)


def _full(condition: Condition, day: date) -> tuple[tuple[date, date], ...]:
    return full_months(day, condition.months or 1)


def _sum(ledger: Ledger, after: date, last: date) -> int:
    low, high = ledger.between(after, last)
    return ledger.sums_kop[high] - ledger.sums_kop[low]


def _orders_behind(condition: Condition, ledger: Ledger, after: date | None, last: date) -> tuple[int, int]:
    low, high = ledger.between(after, last)
    match condition.metric:
        case Metric.SPECIAL_TERMS | Metric.BANT_LEVEL | Metric.MET:
            return 0, 0
        case Metric.MONTHS_SINCE_FIRST_ORDER:
            return 0, min(high, 1)
        case Metric.DAYS_SINCE_LAST_ORDER:
            return max(high - 1, 0), high
        case _:
            return low, high


def _turning_days(condition: Condition, facts: ClientFacts) -> set[date]:
    days = {order.ordered_on for order in facts.orders}
    match condition.metric:
        case Metric.BANT_LEVEL:
            return {answered_on for answered_on, _ in facts.bant}
        case Metric.SMALLEST_MONTH:
            starts = {month_start(day) for day in days}
            months = condition.months or 1
            return {add_months(start, later) for start in starts for later in (1, months + 1)}
        case Metric.MONTHS_SINCE_FIRST_ORDER:
            # The first order that counts may have been another before a return.
            later = condition.value + (condition.op is Op.AT_MOST)
            return days | {add_months(day, later) for day in days}
        case Metric.DAYS_SINCE_LAST_ORDER:
            late = condition.value + (condition.op is Op.AT_MOST)
            return days | {day + late * DAY for day in days if (date.max - day).days > late}
        case Metric.MET:
            days = set(facts.met_on)
        case _:
            pass
    months_back = condition.window_months
    return days | {_left_on(day, months_back) for day in days} if months_back else days
