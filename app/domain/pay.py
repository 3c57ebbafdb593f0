"""Pay of a month by a scheme: a base, a variable part by lines, corrections. Whole kopecks, halves rounded up.

P is the target pay of a person at 100 % of plan. A line pays a percent of money credited, a sum for each unit, or a
bonus when a condition holds. Every accrual is rounded once, so each can be checked with a pen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from app.domain.credits import Credit, CreditKind, half_up

WHOLE_BP: Final = 10_000
QUARTER_MONTHS: Final = 3
SCHEMES: Final = ("seller", "scout", "operator", "hunter", "farmer", "vip_manager")
"""The codes of the schemes: the roles, and the operator of a contact centre."""


class LineKind(StrEnum):
    """How a line pays."""

    PERCENT = "percent"
    PER_UNIT = "fixed_per_unit"
    BONUS_IF = "bonus_if"


LINE_KINDS: Final[Mapping[str, LineKind]] = {
    "first_sales": LineKind.PERCENT,
    "repeat_sales": LineKind.PERCENT,
    "vip_sales": LineKind.PERCENT,
    "lead_fee": LineKind.PER_UNIT,
    "first_payment_bonus": LineKind.PER_UNIT,
    "base_growth": LineKind.PER_UNIT,
    "speed": LineKind.BONUS_IF,
    "retention": LineKind.BONUS_IF,
    "vip_retention": LineKind.BONUS_IF,
}
"""Every line there is, and how it pays."""

QUARTERLY: Final = frozenset({"retention", "vip_retention"})
"""Bonuses that are counted every month and paid with the last month of a quarter."""

RETENTION_PERCENT: Final = 90


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """One line of the variable part.

    Attributes:
        code: one of LINE_KINDS.
        share_percent: the part of P it is meant to bring at 100 % of plan; a bonus is that part.
        rate_bp: of a percent line, hundredths of a percent of the money credited.
        planned_units: of a line by units, how many the plan of a month has.
        unit_kop: of a line by units, what one brings; None: the part of P divided by the plan.
    """

    code: str
    share_percent: int
    rate_bp: int = 0
    planned_units: int = 0
    unit_kop: int | None = None

    @property
    def kind(self) -> LineKind:
        """How it pays."""
        return LINE_KINDS[self.code]

    def fee_kop(self, target_kop: int) -> int:
        """Return what one unit brings."""
        if self.unit_kop is not None:
            return self.unit_kop
        return half_up(target_kop * self.share_percent, 100 * self.planned_units) if self.planned_units else 0

    def bonus_kop(self, target_kop: int) -> int:
        """Return what the condition brings for a month."""
        return half_up(target_kop * self.share_percent, 100)

    def plan_kop(self, target_kop: int) -> int | None:
        """Return the sales of a month that would bring the line's part of P; None where nothing says so."""
        if self.kind is not LineKind.PERCENT or not self.rate_bp or not target_kop or not self.share_percent:
            return None
        return half_up(target_kop * self.share_percent * WHOLE_BP, 100 * self.rate_bp)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How somebody is paid. ``target_kop`` is P, 0 while it is not set; ``base_percent`` of it is fixed."""

    code: str
    target_kop: int
    base_percent: int
    lines: tuple[SchemeLine, ...]

    def base_kop(self, worked_days: int, days: int) -> int:
        """Return the base for the days worked of a month."""
        return half_up(self.target_kop * self.base_percent * worked_days, 100 * days)

    def line(self, code: str) -> SchemeLine | None:
        """Return a line, None when the scheme has none."""
        return next((line for line in self.lines if line.code == code), None)

    def line_of(self, kind: CreditKind) -> SchemeLine | None:
        """Return the line that pays for money of a kind: sales to VIP clients are repeat sales where no line is
        theirs."""
        if kind is CreditKind.FIRST:
            return self.line("first_sales")
        vip = self.line("vip_sales") if kind is CreditKind.VIP else None
        return vip or self.line("repeat_sales")

    def with_target(self, target_kop: int | None) -> Scheme:
        """Return the scheme with a person's own P; None leaves the scheme's."""
        return self if target_kop is None else replace(self, target_kop=target_kop)


@dataclass(frozen=True, slots=True)
class UnitEvent:
    """A unit of a line that came on a day, or with ``count`` -1, went.

    ``ref_id`` is of the hand-over; ``why`` is accepted, unanswered, returned, withdrawn, first_payment, refunded or
    added.
    """

    line: str
    on: date
    client_id: int
    ref_id: int | None
    why: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class BonusFact:
    """Whether the condition of a bonus holds: ``met`` of ``of`` cases, ``is_met`` by the line's own measure.

    ``months`` is for how many months it is paid now: 0 while the quarter is not over.
    """

    line: str
    met: int
    of: int
    is_met: bool
    months: int = 1


@dataclass(frozen=True, slots=True)
class Accrual:
    """One line of a statement; it can be checked with a pen.

    Attributes:
        line: the code of the scheme's line.
        on: the day of the money, of the lead, or the last of the period of a bonus.
        why: a code of CreditWhy, of UnitEvent or, of a bonus, met, not_met, in_quarter.
        received_kop: the part of the money credited; None where it is not about money.
        rate_bp: hundredths of a percent of it; None where a sum is fixed.
        unit_kop: the fixed sum; None where a percent is paid.
        accrued_kop: what it brings, signed.
    """

    line: str
    on: date
    client_id: int | None
    ref: str
    why: str
    received_kop: int | None
    rate_bp: int | None
    unit_kop: int | None
    accrued_kop: int

    @property
    def key(self) -> tuple[str, str, int | None, str]:
        """What it is about, for finding what changed after it was closed; money is of a day, a unit of any."""
        return self.on.isoformat() if self.rate_bp is not None else "", self.line, self.client_id, self.ref


def accrue_credit(credit: Credit, line: SchemeLine) -> Accrual:
    """Return what a credit brings by a line; a refund has a minus."""
    return Accrual(
        line.code,
        credit.on,
        credit.client_id,
        f"order:{credit.order_id}",
        credit.why.value,
        credit.amount_kop,
        line.rate_bp,
        None,
        half_up(credit.amount_kop * line.rate_bp, WHOLE_BP),
    )


def accrue_unit(event: UnitEvent, line: SchemeLine, target_kop: int) -> Accrual:
    """Return what a unit brings by a line."""
    fee = line.fee_kop(target_kop)
    ref = f"handover:{event.ref_id}" if event.ref_id is not None else f"client:{event.client_id}"
    return Accrual(line.code, event.on, event.client_id, ref, event.why, None, None, fee, fee * event.count)


def accrue_bonus(fact: BonusFact, line: SchemeLine, target_kop: int, until_on: date) -> Accrual:
    """Return what a bonus brings: nothing while its quarter runs, or when its condition does not hold."""
    bonus = line.bonus_kop(target_kop)
    why = "in_quarter" if not fact.months else "met" if fact.is_met else "not_met"
    brings = bonus * fact.months if fact.is_met else 0
    return Accrual(line.code, until_on, None, f"{fact.met}/{fact.of}", why, None, None, bonus, brings)


@dataclass(frozen=True, slots=True)
class MonthMoney:
    """The accruals of a person in a month: ``earned`` and, with a minus, ``taken_back`` (refunds, returned leads)."""

    earned: tuple[Accrual, ...]
    taken_back: tuple[Accrual, ...]

    @property
    def earned_kop(self) -> int:
        """What was earned."""
        return sum(one.accrued_kop for one in self.earned)

    @property
    def taken_back_kop(self) -> int:
        """What went back, 0 or less."""
        return sum(one.accrued_kop for one in self.taken_back)


def pay_month(
    scheme: Scheme,
    credits: Iterable[Credit],
    units: Iterable[UnitEvent],
    bonuses: Iterable[BonusFact],
    until_on: date,
    schemes: Mapping[int, Scheme],
) -> MonthMoney:
    """Return what a person's credits, units and bonuses of a month bring.

    ``schemes`` are those of everybody by person: a shared sale is paid to both at the rate of who has the client.
    """
    found: list[Accrual] = []
    for credit in credits:
        paying = scheme if credit.rate_of in (None, credit.person_id) else schemes.get(credit.rate_of or 0)
        line = None if paying is None else paying.line_of(credit.kind)
        if line is not None:
            found.append(accrue_credit(credit, line))
    for event in units:
        unit_line = scheme.line(event.line)
        if unit_line is not None:
            found.append(accrue_unit(event, unit_line, scheme.target_kop))
    earned = [one for one in found if one.accrued_kop >= 0 and (one.received_kop or 0) >= 0]
    back = [one for one in found if not (one.accrued_kop >= 0 and (one.received_kop or 0) >= 0)]
    for fact in bonuses:
        bonus_line = scheme.line(fact.line)
        if bonus_line is not None:
            earned.append(accrue_bonus(fact, bonus_line, scheme.target_kop, until_on))
    places = {line.code: place for place, line in enumerate(scheme.lines)}

    def order(one: Accrual) -> tuple[int, date, int, str]:
        return places.get(one.line, len(places)), one.on, one.client_id or 0, one.ref

    return MonthMoney(tuple(sorted(earned, key=order)), tuple(sorted(back, key=order)))


@dataclass(frozen=True, slots=True)
class Total:
    """What is paid and what moves on (0 or less)."""

    total_kop: int
    carried_kop: int


def total_of(base_kop: int, accrued_kop: int, corrections_kop: int) -> Total:
    """Return what is paid, never below 0: the rest is carried on."""
    whole = base_kop + accrued_kop + corrections_kop
    return Total(max(whole, 0), min(whole, 0))


def done_percent(actual: int, plan: int | None) -> int | None:
    """Return how much of a plan is done, in whole percent rounded down; None without a plan."""
    return 100 * max(actual, 0) // plan if plan else None


def changed_since(
    now: Sequence[Accrual], frozen: Sequence[Accrual], corrected: Sequence[Accrual]
) -> tuple[Accrual, ...]:
    """Return what closed months lack: how each accrual would be now, less what was closed and corrected already.

    One accrual for each key that differs; ``received_kop`` and ``accrued_kop`` are the differences.
    """
    left: dict[tuple[str, str, int | None, str], tuple[int, int, Accrual]] = {}
    for sign, rows in ((1, now), (-1, frozen), (-1, corrected)):
        for one in rows:
            received, accrued, _ = left.get(one.key, (0, 0, one))
            found = (received + sign * (one.received_kop or 0), accrued + sign * one.accrued_kop, one)
            left[one.key] = found
    return tuple(
        replace(one, received_kop=None if one.received_kop is None else received, accrued_kop=accrued, why="changed")
        for _, (received, accrued, one) in sorted(left.items(), key=lambda item: (item[0][0], item[0][1], item[0][3]))
        if accrued
    )


def lines_to_json(lines: Iterable[SchemeLine]) -> list[dict[str, Any]]:
    """Return lines as they are stored."""
    return [
        {
            "code": line.code,
            "share_percent": line.share_percent,
            "rate_bp": line.rate_bp,
            "planned_units": line.planned_units,
            "unit_kop": line.unit_kop,
        }
        for line in lines
    ]


def lines_from_json(rows: Iterable[Mapping[str, Any]]) -> tuple[SchemeLine, ...]:
    """Return lines as ``lines_to_json`` wrote them."""
    return tuple(SchemeLine(**row) for row in rows)
