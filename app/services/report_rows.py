"""What the Reports page shows, as plain rows. Sums in kopecks, percents as whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from app.domain.report_periods import Period

NOBODY: Final = 0
"""The person of what nobody did: no row has it as its id."""
LEAST_FOR_PERCENT: Final = 10
"""Percentages are told from so many on (DESIGN.md, screens 10 and 18)."""
BEHIND_BELOW_PERCENT: Final = 80
"""Who closes fewer steps than this on time is named."""

What = Literal[
    "sales", "orders", "won", "found", "funnel", "month", "calls", "meetings", "proposals", "closed", "late"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """The four figures on top.

    Attributes:
        sales_kop: money received in the period. ``before_kop``: on the same days of the period before.
        change_percent: of the sales to those before; None where nothing came then.
        orders: those the money came for. ``average_kop``: sales by order, None without one.
        won: clients whose first money came. ``found``: clients that came to the first stage of the track.
        one_in: one won of so many found; None when there is none of either.
        days_to_first: median days from the first entry on the track to the first money; None without a won client.
    """

    sales_kop: int
    before_kop: int
    before_first_on: date
    before_last_on: date
    change_percent: int | None
    orders: int
    average_kop: int | None
    won: int
    found: int
    one_in: int | None
    days_to_first: int | None


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """A stage: how many clients entered it in the period, and what they are expected to bring (as on the board).

    ``share_percent`` is the part of the stage before (None for the first, and where that had fewer than ten clients);
    ``money_percent`` the same of the money. The lowest share of clients ``is_lowest``.
    """

    stage_id: int
    stage_code: str
    stage_title: str
    function: str
    clients: int
    money_kop: int
    share_percent: int | None
    money_percent: int | None
    is_lowest: bool


@dataclass(frozen=True, slots=True)
class MonthSales:
    """Money received in a month for first and for repeat orders; ``is_running``: it is not over."""

    first_on: date
    first_kop: int
    repeat_kop: int
    is_running: bool

    @property
    def total_kop(self) -> int:
        """Return the whole month."""
        return self.first_kop + self.repeat_kop


@dataclass(frozen=True, slots=True)
class PersonReport:
    """What a person did in the period; of all together ``person_id`` is None, of what nobody did ``NOBODY``.

    Attributes:
        calls: done, reached or not, to clients and raw records. ``meetings``: with visits and presentations.
        proposals: offers, one a client and day. ``won``: clients whose first money came.
        closed: planned steps that were done; ``on_time``: of them, on their first day or earlier.
        on_time_percent: None where fewer than ten were closed. ``is_behind``: it is below the line.
    """

    person_id: int | None
    name: str
    initials: str
    roles: tuple[str, ...]
    is_owner: bool
    calls: int
    meetings: int
    proposals: int
    won: int
    closed: int
    on_time: int
    on_time_percent: int | None
    is_behind: bool
    sales_kop: int

    @property
    def late(self) -> int:
        """Return how many steps were closed after their first day."""
        return self.closed - self.on_time


@dataclass(frozen=True, slots=True)
class LateNote:
    """Who is late most: '{name} closes {percent} % of steps on time. {stage_late} of {late} late steps are at {stage}'.

    ``stage_code`` is where most of the clients stood when the late steps were done.
    """

    person_id: int
    name: str
    percent: int
    late: int
    stage_code: str
    stage_title: str
    stage_late: int


@dataclass(frozen=True, slots=True)
class Reports:
    """The page. ``until_on`` is the last day counted: today while the period runs (``is_running``).

    ``people`` are those who did anything, most sales first; ``everyone`` is their sum. ``is_early``: no stage was
    entered by ten clients, show the plain list.
    """

    period: Period
    person_id: int | None
    until_on: date
    is_running: bool
    figures: Figures
    funnel: tuple[FunnelRow, ...]
    is_early: bool
    months: tuple[MonthSales, ...]
    people: tuple[PersonReport, ...]
    everyone: PersonReport
    late: LateNote | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar or a number that is opened. ``stage_id`` is of the funnel, ``month_on`` the first day of a month's bar.

    ``part`` narrows a month to its first or repeat orders.
    """

    what: What
    stage_id: int | None = None
    month_on: date | None = None
    part: Literal["", "first", "repeat"] = ""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row behind a number.

    Attributes:
        source: activity, order, raw_call, stage_move, interest, client or raw_record; ``id`` is its row's.
        client_id: None for a raw record (``record_id``); ``name`` is the client's or the record's.
        kind: an activity's, 'call' of a raw call, offer, order, stage, interest, client or record.
        title: what it was about; of a stage move the stage's name, of an order its number.
        on: the local day; ``at`` is aware UTC, None for what has but a day.
        person_id: ``NOBODY`` where none is known.
        amount_kop: the money of it, None where it is not about money.
        first_due_on: the first day that a step was planned for.
    """

    source: str
    id: int
    client_id: int | None
    record_id: int | None
    name: str
    kind: str
    title: str
    on: date
    at: datetime | None
    person_id: int
    amount_kop: int | None = None
    first_due_on: date | None = None
