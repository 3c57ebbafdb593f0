"""What goes into the pay statement: one person, one month, every accrual with what it was counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlanValues:
    """Plan and actual of one line, kopecks if ``is_money``, else units; ``plan`` None: none is set."""

    title: str
    is_money: bool
    plan: int | None
    actual: int
    percent: int | None


@dataclass(frozen=True, slots=True)
class AccrualValues:
    """An accrual: what came in (None: no money is behind it), the rate in words, and what it brings."""

    on: date
    client: str
    basis: str
    received_kop: int | None
    rate: str
    accrued_kop: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class GroupValues:
    """The accruals by one rule with their subtotal."""

    title: str
    rows: tuple[AccrualValues, ...]
    subtotal_kop: int


@dataclass(frozen=True, slots=True)
class PayStatementValues:
    """A statement in the words of the sheet's language, or with ``is_blank`` a scheme without amounts.

    Attributes:
        month, until_on: its first and last day; None of a blank one.
        closed_on: the day it was closed, None: preliminary.
        base_of_month_kop: the base of a whole month, 0: the target pay is not set; ``base_text`` says its part then.
        lines: what the variable part pays for, and how much, in words. ``rules``: a sentence each.
        base_kop: for ``worked_days`` of ``days``.
        corrections: what for, and the sum with its sign; ``corrections_kop`` their sum.
        carried_kop: what moves on to the next month, 0 or less.
    """

    as_of: date
    name: str = ""
    role: str = ""
    month: date | None = None
    until_on: date | None = None
    closed_on: date | None = None
    closed_by: str = ""
    has_scheme: bool = False
    base_of_month_kop: int = 0
    base_text: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()
    plans: tuple[PlanValues, ...] = ()
    groups: tuple[GroupValues, ...] = ()
    corrections: tuple[tuple[str, int], ...] = ()
    worked_days: int = 0
    days: int = 0
    base_kop: int = 0
    accrued_kop: int = 0
    corrections_kop: int = 0
    total_kop: int = 0
    carried_kop: int = 0
    note: str = ""
    is_blank: bool = False
