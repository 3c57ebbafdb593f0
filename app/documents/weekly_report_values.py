"""What goes into the weekly report on the four functions (D10): numbers of a week, its plan, the weeks before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FUNCTIONS = ("prospecting", "first_sale", "care", "vip")
WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """A number of a week: a ``count``, or a sum, or both, or two counts (``other``), and the ``reason`` of most.

    ``share_bp`` is the part of all money, in hundredths of a percent.
    """

    count: int | None = None
    kop: int | None = None
    other: int | None = None
    share_bp: int | None = None
    reason: str = ""

    @property
    def size(self) -> int:
        """Return what two weeks are compared by."""
        return self.count if self.count is not None else self.kop or 0


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A line of a block: ``key`` is that of the SPEC (f1a). ``plan`` None: none is set.

    ``average_milli`` and ``average_kop`` are of the four weeks before, the count in thousandths; None: not told.
    """

    key: str
    week: WeekNumber
    last: WeekNumber
    plan: int | None = None
    average_milli: int | None = None
    average_kop: int | None = None


@dataclass(frozen=True, slots=True)
class WeekLeg:
    """A leg of the stool: its deeds against the norm, or without one (None) against the average of four weeks.

    ``share`` is 0 to 100, None where there is neither; ``average_milli`` in thousandths of a deed.
    """

    function: str
    done: int
    norm: int | None
    average_milli: int
    share: int | None


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """A client to look at, for so many days late, or with so much money; ``text`` is what was promised."""

    name: str
    days: int | None = None
    kop: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class AttentionValues:
    """A list to look at: the first ones, each with its days, sum or day, and how many more there are.

    ``is_known`` False: what stood in a week long past cannot be told now.
    """

    items: tuple[AttentionItem, ...] = ()
    more: int = 0
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class WeeklyReportValues:
    """A week of the whole company, or of one ``person`` (empty: the company).

    Attributes:
        monday: the first day of the week; ``as_of`` the last day counted.
        received_kop: money received in the week. ``month_kop``: in its month, up to ``as_of``.
        plan_kop: the plan of the month; None: none is set. Of a person there is none.
        legs, blocks: in the order of the functions, four lines in a block.
        vip_days: after so many days without a contact a VIP client is counted.
        overdue, no_step, promises, silent: as at the end of the week.
    """

    as_of: date
    monday: date
    person: str = ""
    received_kop: int = 0
    month_kop: int = 0
    plan_kop: int | None = None
    legs: tuple[WeekLeg, ...] = ()
    blocks: tuple[tuple[WeekLine, ...], ...] = ()
    vip_days: int = 14
    overdue: AttentionValues = AttentionValues()
    no_step: AttentionValues = AttentionValues()
    promises: AttentionValues = AttentionValues()
    silent: AttentionValues = AttentionValues()

    @property
    def sunday(self) -> date:
        """Return the last day of the week."""
        return self.monday + WEEK - timedelta(1)

    @property
    def week(self) -> int:
        """Return the ISO number of the week."""
        return self.monday.isocalendar().week

    @property
    def plan_percent(self) -> int | None:
        """Return how much of the month's plan is done; None without one."""
        return None if not self.plan_kop else self.month_kop * 100 // self.plan_kop

    @property
    def weakest(self) -> WeekLeg | None:
        """Return the leg with the lowest share, the first of equals; None where all are equal or nothing is known."""
        told = [leg for leg in self.legs if leg.share is not None]
        if len({leg.share for leg in told}) < 2:
            return None
        return min(told, key=lambda leg: leg.share or 0)
