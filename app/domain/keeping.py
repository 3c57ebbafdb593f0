"""What would keep a flag past the day it falls off: how much has to be bought before that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.client_facts import ClientFacts, PaidOrder
from app.domain.months import DAY, day_before
from app.domain.rules import Condition, Match, Metric, Op, RuleSpec
from app.domain.verdicts import Case, Evidence, Lines


@dataclass(frozen=True, slots=True)
class Keep:
    """So many orders for so much in all, from ``from_on`` up to the day before the flag would fall off.

    ``kop`` 0: any sum. ``is_one_order``: the sum has to come in one order. ``code``: a product or group to be in it.
    """

    orders: int
    kop: int
    from_on: date
    is_one_order: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Want:
    """What one condition needs."""

    orders: int = 0
    kop: int = 0
    least_kop: int = 0  # of each order
    from_on: date | None = None
    code: str = ""


def find_keep(spec: RuleSpec, facts: ClientFacts, as_of: date, off_on: date, lines: Lines | None = None) -> Keep | None:
    """Return what would make the rule hold on ``off_on``, tried out on the facts; None where buying does not tell.

    Under 'any' one of the conditions that held till then is enough.
    """
    case = Case(spec, facts, off_on, lines)
    guard = _wants(case, [spec.guard] if spec.guard else [], facts, off_on)
    if guard is None:
        return None
    if spec.match is Match.ALL:
        ways = [spec.conditions]
    else:
        last = day_before(off_on)
        ways = [(condition,) for condition in spec.conditions if case.is_met(condition, last)]
    for conditions in ways:
        wants = _wants(case, conditions, facts, off_on)
        if wants is None:
            continue
        for more in ([], _not_too_small(case, conditions, facts, off_on)):
            keep = _plan([*wants, *guard, *more], as_of)
            if keep is not None and Case(spec, _bought(facts, keep, off_on), off_on, lines).holds(off_on):
                return keep
    return None


def _not_too_small(case: Case, conditions: Sequence[Condition], facts: ClientFacts, off_on: date) -> list[_Want]:
    """Return how large an order has to be so that it does not itself break a condition that is met."""
    wants = []
    for condition in conditions:
        evidence = case.evidence(condition)
        if evidence.is_met and condition.op is Op.AT_LEAST:
            if condition.metric is Metric.SMALLEST_ORDER:
                wants.append(_Want(least_kop=condition.value))
            elif condition.metric is Metric.AVERAGE_CHECK:
                wants.append(_Want(least_kop=_least_for_average(evidence, facts, off_on)))
    return wants


def _least_for_average(evidence: Evidence, facts: ClientFacts, off_on: date) -> int:
    ids = set(evidence.order_ids)
    volume = sum(order.net_on(off_on) for order in facts.orders if order.id in ids)
    return max((evidence.threshold or 0) * (len(ids) + 1) - volume, 1)


def _wants(case: Case, conditions: Sequence[Condition], facts: ClientFacts, off_on: date) -> list[_Want] | None:
    """Return what the conditions not met on the day need; None when buying meets one of them in no way known here."""
    wants = []
    for condition in conditions:
        evidence = case.evidence(condition)
        if evidence.is_met:
            continue
        want = _want(evidence, facts, off_on)
        if want is None:
            return None
        # What is bought too early has left the window again by then.
        wants.append(want if want.from_on else replace(want, from_on=evidence.first_on))
    return wants


def _want(evidence: Evidence, facts: ClientFacts, off_on: date) -> _Want | None:
    condition, figure, wanted = evidence.condition, evidence.figure or 0, evidence.threshold
    if condition.metric is Metric.DAYS_SINCE_LAST_ORDER and condition.op is Op.AT_MOST:
        return _Want(orders=1, from_on=off_on - condition.value * DAY)
    if wanted is None or (condition.op is Op.AT_MOST and condition.metric is not Metric.TOP_SHARE):
        return None
    match condition.metric:
        case Metric.PAID_ORDERS:
            return _Want(orders=wanted - figure)
        case Metric.BOUGHT:
            return _Want(orders=wanted - figure, code=condition.code)
        case Metric.VOLUME | Metric.TOP_SHARE:
            return _Want(orders=1, kop=wanted - figure)
        case Metric.SHARE_OF_NEED if facts.yearly_need_kop:
            volume = sum(order.net_on(off_on) for order in facts.orders if order.id in set(evidence.order_ids))
            return _Want(orders=1, kop=-(-wanted * facts.yearly_need_kop // 100) - volume)
        case Metric.SMALLEST_ORDER if evidence.figure is None:
            return _Want(orders=1, least_kop=wanted)
        case Metric.AVERAGE_CHECK:
            return _Want(orders=1, least_kop=_least_for_average(evidence, facts, off_on))
        case Metric.SMALLEST_MONTH:
            *earlier, (first_on, total) = evidence.months
            if any(kop < wanted for _, kop in earlier):
                return None
            return _Want(orders=1, kop=wanted - total, from_on=first_on)
        case _:
            return None


def _plan(wants: list[_Want], as_of: date) -> Keep | None:
    codes = {want.code for want in wants if want.code}
    if len(codes) > 1 or not wants:
        return None
    orders = max(1, max(want.orders for want in wants))
    least_kop = max(want.least_kop for want in wants)
    if least_kop and orders > 1:
        return None  # 'several orders, none of them below' is more than one sentence tells
    kop = max(least_kop, max(want.kop for want in wants))
    from_on = max([as_of, *(want.from_on for want in wants if want.from_on)])
    return Keep(orders, kop, from_on, is_one_order=least_kop > 0 and orders == 1, code=next(iter(codes), ""))


def _bought(facts: ClientFacts, keep: Keep, off_on: date) -> ClientFacts:
    """Return the facts with the orders bought on the last day before."""
    day, last_id = off_on - DAY, max((order.id for order in facts.orders), default=0)
    each, rest = divmod(max(keep.kop, keep.orders), keep.orders)
    codes = frozenset({keep.code} if keep.code else ())
    added = tuple(
        PaidOrder(last_id + number, day, each + (rest if number == 1 else 0), codes=codes)
        for number in range(1, keep.orders + 1)
    )
    return replace(facts, orders=(*facts.orders, *added))
