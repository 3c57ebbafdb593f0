"""What goes into a sheet: frozen values without a language. Codes are worded when the sheet is drawn.

Empty text, None and an empty tuple mean "not known"; the sheets say how each gap is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class DocumentKind(StrEnum):
    """The sheets of this package."""

    CLIENT_CARD = "client_card"
    MEETING_PLAN = "meeting_plan"
    NEGOTIATION = "negotiation"
    WHITE_SPOTS = "white_spots"
    RULE_SHEET = "rule_sheet"
    HANDOVER_CARD = "handover_card"

    @property
    def has_clients(self) -> bool:
        """Whether it is a sheet of clients."""
        return self is not DocumentKind.RULE_SHEET


@dataclass(frozen=True, slots=True)
class Sheet:
    """How to print.

    Attributes:
        lang: language of the document: uk, ru or en; independent of the window's.
        printed_at: the local wall time that is printed, without a zone.
        company: the owner's company, for the footer and the file's author.
        requisites: one line of the company's codes and addresses, for the footer.
        logo: a PNG or JPEG, empty for none; one that cannot be read is left out.
        currency: ISO code of the book's money.
        personal_notes: whether the client card's second page may show the personal note.
        history: whether a client card with a history gets its second page.
        mirror: whether left and right margins change places on even pages.
        duplex: whether each client starts on a new sheet of paper, not only on a new page.
        sections: keys of the sections to print besides those no sheet goes without; None prints all.
        type_scale: how much larger than usual all type is.
    """

    lang: str
    printed_at: datetime
    company: str = ""
    requisites: str = ""
    logo: bytes = field(default=b"", repr=False)
    currency: str = "UAH"
    personal_notes: bool = False
    history: bool = True
    mirror: bool = False
    duplex: bool = False
    sections: frozenset[str] | None = None
    type_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class ContactValues:
    """A person at the client, without a name the company itself; ``role`` is a code of decision_role."""

    name: str
    address_as: str = ""
    position: str = ""
    role: str = "unknown"
    phone: str = ""
    email: str = ""
    prefers: str = ""
    best_time: str = ""
    interest: str = ""


@dataclass(frozen=True, slots=True)
class BantValues:
    """One answer of BANT: ``level`` 0-3, None when nobody asked."""

    level: int | None = None
    note: str = ""
    timing_on: date | None = None


@dataclass(frozen=True, slots=True)
class Bant:
    """The four answers."""

    budget: BantValues = BantValues()
    authority: BantValues = BantValues()
    need: BantValues = BantValues()
    timing: BantValues = BantValues()


@dataclass(frozen=True, slots=True)
class ActivityValues:
    """A touch that took place; ``kind`` and ``direction`` as in the table of activities."""

    on: date
    kind: str
    direction: str
    text: str


@dataclass(frozen=True, slots=True)
class OfferValues:
    """An offer that waits for an answer."""

    on: date
    title: str
    amount_kop: int
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseValues:
    """An open promise."""

    text: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class NextStepValues:
    """The nearest open activity."""

    kind: str = ""
    text: str = ""
    on: date | None = None
    at: time | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class MoneyValues:
    """Paid orders; ``interval_days`` is the median gap, None when there are fewer than three orders."""

    total_kop: int
    orders_count: int
    last_on: date
    last_kop: int
    interval_days: int | None = None


@dataclass(frozen=True, slots=True)
class QuarterValues:
    """What was paid in one quarter (1-4) of a year."""

    year: int
    quarter: int
    total_kop: int


@dataclass(frozen=True, slots=True)
class SurveyValues:
    """One answered questionnaire; ``mark`` 1-5, ``nps`` 0-10."""

    on: date
    mark: int | None = None
    nps: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ClientCardValues:
    """Everything the book knows of a client that a sheet may print, as of a local date.

    ``status``, ``stage_code``, ``source`` and ``responsible_role`` are codes or the owner's own words.
    ``activities`` and ``offers`` come newest first, promises by date, ``quarters`` oldest first.
    """

    as_of: date
    name: str
    industry: str = ""
    city: str = ""
    address: str = ""
    website: str = ""
    tax_code: str = ""
    source: str = ""
    created_on: date | None = None
    first_order_on: date | None = None
    status: str = "lead"
    do_not_call: bool = False
    stage_code: str = ""
    stage_title: str = ""
    stage_days: int | None = None
    responsible: str = ""
    responsible_role: str = ""
    contacts: tuple[ContactValues, ...] = ()
    bant: Bant = Bant()
    money: MoneyValues | None = None
    discount: str = ""
    payment_terms: str = ""
    debt_kop: int = 0
    buys: tuple[str, ...] = ()
    could_buy: str = ""
    offers: tuple[OfferValues, ...] = ()
    activities: tuple[ActivityValues, ...] = ()
    promises_us: tuple[PromiseValues, ...] = ()
    promises_client: tuple[PromiseValues, ...] = ()
    next_step: NextStepValues | None = None
    quarters: tuple[QuarterValues, ...] = ()
    surveys: tuple[SurveyValues, ...] = ()
    competitors: tuple[str, ...] = ()
    personal_note: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One topic of a meeting."""

    minutes: str = ""
    topic: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class ObjectionValues:
    """What the client may say (own words or a code of the objections), what we ask, our fact."""

    say: str = ""
    ask: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPlanValues:
    """A meeting with one client; what is not planned is left to the pen or to the usual words."""

    client: ClientCardValues
    on: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    kind: str = ""  # first, presentation, negotiation, service, complaint
    our_people: str = ""
    guests: tuple[ContactValues, ...] = ()
    goal: str = ""
    fallback_goal: str = ""
    proposed_step: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    situation: tuple[str, ...] = ()
    problem: tuple[str, ...] = ()
    implication: tuple[str, ...] = ()
    payoff: tuple[str, ...] = ()
    objections: tuple[ObjectionValues, ...] = ()
    take: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueValues:
    """One thing that is negotiated, all as typed; ``we_sell``: we want more of it, they want less."""

    name: str = ""
    weight_us: str = ""
    ideal: str = ""
    target: str = ""
    limit: str = ""
    their_wish: str = ""
    weight_them: str = ""
    criterion: str = ""
    their_target: str = ""
    their_limit: str = ""
    we_sell: bool = True


@dataclass(frozen=True, slots=True)
class PackageValues:
    """A set of terms and what it gives to whom."""

    terms: str = ""
    gives_us: str = ""
    gives_them: str = ""


@dataclass(frozen=True, slots=True)
class ConcessionValues:
    """What we may give, and only in return for what."""

    give: str = ""
    cost_us: str = ""
    worth_them: str = ""
    ask_return: str = ""


@dataclass(frozen=True, slots=True)
class NegotiationValues:
    """The preparation of talks with one client."""

    client: ClientCardValues
    deal: str = ""
    amount: str = ""
    on: date | None = None
    start: time | None = None
    place: str = ""
    deadline_us: str = ""
    deadline_them: str = ""
    we: str = ""
    they: str = ""
    goal_best: str = ""
    goal_ok: str = ""
    why: str = ""
    issues: tuple[IssueValues, ...] = ()
    interests_us: tuple[str, ...] = ()
    interests_them: tuple[str, ...] = ()
    interests_common: str = ""
    batna_us: str = ""
    batna_improve: str = ""
    batna_them: str = ""
    batna_check: str = ""
    easier: str = ""  # we, they, equally
    packages: tuple[PackageValues, ...] = ()
    concessions: tuple[ConcessionValues, ...] = ()
    criteria: str = ""
    their_arguments: str = ""
    who_decides: str = ""
    my_authority: str = ""
    relationship: str = ""
    opening: str = ""
    questions: tuple[str, ...] = ()
    silent: str = ""
    red_lines: str = ""
    exit_phrase: str = ""
