"""What Today shows, as plain rows: steps in three groups, meetings, and the lists beside them. Sums in kopecks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from app.services.handover_rows import TodayHandOvers
from app.services.order_lists import ListedOrder
from app.services.special_terms import ReviewRow

LIMIT: Final = 200
"""So many rows of a group are given; its count tells how many there are."""

EVERYONE: Final = "everyone"
MINE: Final = "mine"
BY_PERSON: Final = "by_person"
WhoKind = Literal["everyone", "mine", "by_person"]
Sheet = Literal["meeting_plan", "negotiation"]


@dataclass(frozen=True, slots=True)
class Who:
    """Whose steps: of everyone, of one person (``mine``, None: nobody's), or of everyone with counts by person.

    A step belongs to the person it was planned for; one planned for nobody to the client's responsible.
    """

    kind: WhoKind = EVERYONE
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step, open or done today. ``due_at`` and ``done_at`` are aware UTC; ``days_late`` 0 when it is not.

    ``stage_title`` is the owner's or the program's word; ``sum_kop`` is what the client is expected to bring, else
    the sum of its open offers, else what it has bought. ``contact_id`` and ``contact`` are of the step, if named.
    """

    id: int
    client_id: int
    client: str
    code: str
    version: int
    kind: str
    title: str
    due_on: date
    due_at: datetime | None
    days_late: int
    state: Literal["open", "done"]
    done_at: datetime | None
    stage_code: str
    stage_title: str
    function: str
    flags: tuple[str, ...]
    person_id: int | None
    initials: str
    contact_id: int | None
    contact: str
    place: str
    sum_kop: int


@dataclass(frozen=True, slots=True)
class TodayCounts:
    """How many steps there are, also where the rows are cut at LIMIT.

    ``overdue``, ``left_today`` and ``week`` are open steps; ``*_done`` were done today and stay in their group till
    midnight; ``meetings_today`` are open meetings, visits and presentations of today.
    """

    overdue: int = 0
    left_today: int = 0
    week: int = 0
    overdue_done: int = 0
    done_today: int = 0
    week_done: int = 0
    meetings_today: int = 0


@dataclass(frozen=True, slots=True)
class PersonCounts:
    """The open steps of one person (None: nobody's) for the view by person."""

    person_id: int | None
    name: str
    initials: str
    overdue: int
    left_today: int
    week: int


@dataclass(frozen=True, slots=True)
class StepList:
    """The three groups of Today, each in the order of day and hour, those without an hour last in their day.

    A step done today keeps its place in the group of its day. ``more_*`` tell that the group is cut at LIMIT.
    ``people`` is filled for Who('by_person') alone; its rows come person by person.
    """

    today: date
    overdue: tuple[StepRow, ...]
    today_steps: tuple[StepRow, ...]
    week: tuple[StepRow, ...]
    counts: TodayCounts
    people: tuple[PersonCounts, ...] = ()

    @property
    def more_overdue(self) -> int:
        """Return how many overdue steps are not among the rows."""
        return max(0, self.counts.overdue + self.counts.overdue_done - len(self.overdue))

    @property
    def more_today(self) -> int:
        """Return how many steps of today are not among the rows."""
        return max(0, self.counts.left_today + self.counts.done_today - len(self.today_steps))

    @property
    def more_week(self) -> int:
        """Return how many steps of the next seven days are not among the rows."""
        return max(0, self.counts.week + self.counts.week_done - len(self.week))


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """An open meeting, visit or presentation from today to seven days ahead, and the sheet to print for it.

    ``contact_line`` is 'Yulia Romaniuk, Bukovel': whom and where, as far as known. ``is_this_week``: by Sunday.
    """

    step: StepRow
    contact_line: str
    sheet: Sheet
    is_this_week: bool


@dataclass(frozen=True, slots=True)
class QuietRow:
    """A client that breaks its own rhythm. ``silent_days`` None: put on the list by hand, never bought."""

    client_id: int
    name: str
    city: str
    silent_days: int | None
    usual_days: int
    at_risk_kop: int
    since_on: date


@dataclass(frozen=True, slots=True)
class QuietList:
    """The clients with most money at risk, and how many have gone quiet altogether."""

    rows: tuple[QuietRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class NoStepRow:
    """A client on the track with nothing planned and no reason given.

    ``is_expected``: ``sum_kop`` is what is expected or offered, not what it has bought so far. ``last_touch_on`` is
    the local day of the last thing done with it, None: nothing yet.
    """

    client_id: int
    name: str
    code: str
    stage_code: str
    stage_title: str
    function: str
    last_touch_on: date | None
    sum_kop: int
    is_expected: bool


@dataclass(frozen=True, slots=True)
class NoStepList:
    """The first clients without a step, most money first, then the longest untouched; and how many there are."""

    rows: tuple[NoStepRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A rule in the mode suggest says a client belongs to another stage. ``sentence`` tells why, in few words."""

    rule_code: str
    version_id: int
    client_id: int
    name: str
    sentence: str
    from_stage: str
    to_stage: str
    sum_kop: int


@dataclass(frozen=True, slots=True)
class SuggestionList:
    """The first suggestions, clients who bought most first, and how many there are."""

    rows: tuple[Suggestion, ...]
    count: int


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An open promise whose day has come; ``side`` is 'us' or 'client'."""

    id: int
    client_id: int
    name: str
    side: str
    text: str
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class RequestRow:
    """What a client asked for and has no answer to yet."""

    id: int
    client_id: int
    name: str
    what: str
    channel: str
    shown_at: datetime
    answer_by: date
    days_late: int


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A client put off that came back today, and where it stands now."""

    client_id: int
    name: str
    stage_code: str
    stage_title: str


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A touch marked as a complaint or a recommendation; ``title`` is what it says."""

    id: int
    client_id: int
    name: str
    mark: Literal["complaint", "recommendation"]
    kind: str
    title: str
    done_at: datetime


@dataclass(frozen=True, slots=True)
class Reputation:
    """Complaints and recommendations of a period; ``rows`` are the newest LIMIT of them, newest first."""

    complaints: int
    recommendations: int
    rows: tuple[MarkRow, ...]


@dataclass(frozen=True, slots=True)
class DueLists:
    """What else waits for somebody today; each list is short in life and cut at LIMIT."""

    reviews: tuple[ReviewRow, ...]
    offers_to_chase: tuple[ListedOrder, ...]
    late_deliveries: tuple[ListedOrder, ...]
    promises: tuple[PromiseRow, ...]
    requests: tuple[RequestRow, ...]
    returned: tuple[ReturnedRow, ...]
    complaints: tuple[MarkRow, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """Everything of Today in one reading: for the command line. The page reads the parts one after another."""

    steps: StepList
    meetings: tuple[MeetingRow, ...]
    quiet: QuietList
    no_step: NoStepList
    suggestions: SuggestionList
    due: DueLists
    hand_overs: TodayHandOvers
