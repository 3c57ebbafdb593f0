"""What the page of pay and the pay statement (D11) show, as plain rows. Sums in kopecks, percents as whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.pay import Scheme, SchemeLine


@dataclass(frozen=True, slots=True)
class PlanRow:
    """Plan and actual of one line: sales (``is_money``) or units.

    ``plan`` is None while nothing says it ('no plan set'); ``percent`` is None then.
    """

    line: str
    title: str
    is_money: bool
    plan: int | None
    actual: int
    percent: int | None


@dataclass(frozen=True, slots=True)
class PayRow:
    """What a person gets for a month.

    Attributes:
        scheme: the code of the scheme the person is paid by; empty: holds no role and was given none.
        scheme_name: its name in the language asked for.
        base_kop, accrued_kop, corrections_kop: what the total is made of; corrections have a sign. ``carried_in_kop``
            (0 or less) is the part of the corrections that the month before left.
        total_kop: what is paid, never below 0. ``carried_kop``: what moves on to the next month, 0 or less.
        sales_kop: money credited to the person in the month, less what went back.
        plan: of the line that brings most of the pay; None: the scheme has no such line.
        is_closed: the statement is closed and never changes. ``closed_at``: when.
        problems: no_scheme, no_target (no target pay is set: the base and the fixed sums are nothing).
    """

    person_id: int
    name: str
    job_title: str
    scheme: str
    scheme_name: str
    base_kop: int
    accrued_kop: int
    corrections_kop: int
    carried_in_kop: int
    total_kop: int
    carried_kop: int
    sales_kop: int
    plan: PlanRow | None
    is_closed: bool
    closed_at: datetime | None
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayMonth:
    """Pay of everybody for a month.

    Attributes:
        month, until_on: its first and last day. ``is_over``: it may be closed.
        rows: everybody who works here, or has something in the month; by id.
        received_kop: money that came in less what went back; ``first_kop`` + ``repeat_kop`` + ``vip_kop`` of it.
        nobody_kop: what nobody could be credited with.
        contested: how many orders two people could claim and nobody has ruled on.
        plan_kop: the plan of the company, None: none is set. ``plan_percent`` of it came in.
        total_kop: what is paid to everybody.
        is_closed: everybody's statement is closed.
    """

    month: date
    until_on: date
    is_over: bool
    rows: tuple[PayRow, ...]
    received_kop: int
    first_kop: int
    repeat_kop: int
    vip_kop: int
    nobody_kop: int
    contested: int
    plan_kop: int | None
    plan_percent: int | None
    total_kop: int
    is_closed: bool


@dataclass(frozen=True, slots=True)
class SchemeLineRow:
    """A line of a scheme in words.

    Attributes:
        title: what it pays for: 'share of paid first sales'.
        basis: how much: '10 %', '1 500,00 ₴ each, 20 planned', '5 % of the target pay'.
        fee_kop: what a unit or the bonus brings; None of a percent. ``plan_kop``: the sales it is meant for.
    """

    line: SchemeLine
    title: str
    basis: str
    fee_kop: int | None
    plan_kop: int | None


@dataclass(frozen=True, slots=True)
class AccrualRow:
    """A line of the accruals.

    Attributes:
        on: the day of payment (of the lead; the last day of the period of a bonus).
        client_id, client: empty where it is about none.
        order_id: None where it is not about an order.
        basis: the order's number, the lead's, or the condition with its figures, in words.
        why: in words, when there is something to say: shared, the day of the hand-over, the owner's word; else empty.
        received_kop: None where no money is behind it. ``rate``: '10 %' or a sum, in words.
        accrued_kop: rounded to a kopeck.
    """

    on: date
    client_id: int | None
    client: str
    order_id: int | None
    basis: str
    why: str
    received_kop: int | None
    rate: str
    accrued_kop: int


@dataclass(frozen=True, slots=True)
class AccrualGroup:
    """Accruals of one line of the scheme with their subtotal; ``rows`` may be empty."""

    line: str
    title: str
    rows: tuple[AccrualRow, ...]
    subtotal_kop: int


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction: ``code`` is refund, returned_lead, closed_period (``on`` lies in a closed month) or carried.

    ``what`` says what for, in words; ``amount_kop`` has a sign.
    """

    code: str
    on: date
    client_id: int | None
    order_id: int | None
    what: str
    amount_kop: int


@dataclass(frozen=True, slots=True)
class Statement:
    """The pay statement (D11) of one person for a month, in the language asked for.

    Attributes:
        role: the name of the scheme. ``month``, ``until_on``: the period.
        is_closed: else it is preliminary; ``closed_on`` is the local day, ``closed_by`` a name, maybe empty.
        scheme: how the person is paid, None: by no scheme. ``base_of_month_kop`` is the base of a whole month.
        lines: the variable part. ``rules``: the short list of rules, in words.
        plans: plan and actual, the line that brings most first; empty: the scheme has nothing to plan.
        groups: accruals by line. ``corrections`` in the order of days.
        base_kop: the base for ``worked_days`` of ``days``.
        corrections_kop: the sum of ``corrections``; ``carried_in_kop`` (0 or less) of it is from the statement before.
        total_kop: base + accrued + corrections, never below 0. ``carried_kop``: what moves on, 0 or less.
        note: the owner's.
        problems: as in PayRow.
    """

    person_id: int
    name: str
    job_title: str
    role: str
    month: date
    until_on: date
    is_closed: bool
    closed_on: date | None
    closed_by: str
    scheme: Scheme | None
    base_of_month_kop: int
    lines: tuple[SchemeLineRow, ...]
    rules: tuple[str, ...]
    plans: tuple[PlanRow, ...]
    groups: tuple[AccrualGroup, ...]
    corrections: tuple[CorrectionRow, ...]
    worked_days: int
    days: int
    base_kop: int
    accrued_kop: int
    corrections_kop: int
    carried_in_kop: int
    total_kop: int
    carried_kop: int
    note: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """An order that two people could claim, before the month is closed.

    Attributes:
        on: the first day of its money in the month. ``received_kop``: its money of the month.
        kind: first, repeat or vip.
        credited: (person_id, name, sum) as it is credited now; ``claimants``: (person_id, name) of all who could.
        why: codes: handover_day, late_handover, returned_handover, transition_ends, author; ``reasons``: in words.
        ruling: why the owner said whose it is; empty while nobody has.
    """

    order_id: int
    number: str
    client_id: int
    client: str
    on: date
    kind: str
    received_kop: int
    credited: tuple[tuple[int, str, int], ...]
    claimants: tuple[tuple[int, str], ...]
    why: tuple[str, ...]
    reasons: tuple[str, ...]
    ruling: str


@dataclass(frozen=True, slots=True)
class RehearsedMonth:
    """A person's month as it is (closed, or counted now) and as it would have been."""

    month: date
    now_kop: int
    then_kop: int


@dataclass(frozen=True, slots=True)
class RehearsalRow:
    """What a person would have got; schemes are codes, empty where the person would have had no role."""

    person_id: int
    name: str
    scheme_now: str
    scheme_then: str
    months: tuple[RehearsedMonth, ...]
    now_kop: int
    then_kop: int


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Past months under another model or other schemes; nothing is written.

    ``received_kop`` is the money of the months: the same both times, only its owners differ. ``model`` is the code
    of the model rehearsed, empty: as it was.
    """

    months: tuple[date, ...]
    model: str
    rows: tuple[RehearsalRow, ...]
    received_kop: int
    now_kop: int
    then_kop: int
