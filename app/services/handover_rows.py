"""What the hand-overs show, as plain rows. Sums in kopecks, days local, moments aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from app.domain.handovers import FirstStep

LIMIT: Final = 200
"""So many rows of a section are given; its count tells how many there are."""
Section = Literal["waiting", "came_back", "done"]


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """A hand-over in the list.

    Attributes:
        section: where it stands: waiting for an answer, came back and not taken up since, or done with.
        stage_code, stage_title, stage_function: where the client stands now. ``function`` is what it enters.
        state: proposed, accepted, returned or withdrawn. ``kind``: lead, client or temporary.
        from_id: the giver, None when nobody had the client. One that came back goes the other way: show so.
        short_why: a few words: 'first order paid', 'became VIP', of one that came back why.
        answer_by: the day of the answer at the latest; ``days_late`` is 0 unless it waits longer.
        answered_on: the local day it was accepted, returned or withdrawn.
        return_code: one of ``app.domain.handovers.RETURN_CODES``, ``return_text`` in words; both empty otherwise.
        rule_code: of the rule that proposed it, empty: a person did.
    """

    id: int
    client_id: int
    client: str
    code: str
    section: Section
    stage_code: str
    stage_title: str
    stage_function: str
    function: str
    state: str
    kind: str
    from_id: int | None
    to_id: int
    from_name: str
    to_name: str
    short_why: str
    proposed_on: date
    answer_by: date
    days_late: int
    answered_at: datetime | None
    answered_on: date | None
    return_code: str
    return_text: str
    rule_code: str
    version: int


@dataclass(frozen=True, slots=True)
class HandOverCounts:
    """How many wait for an answer (``overdue`` of them too long), came back, and were accepted this month."""

    waiting: int = 0
    overdue: int = 0
    came_back: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class HandOverList:
    """The hand-overs asked for: waiting by their day, those that came back and done ones newest first."""

    rows: tuple[HandOverRow, ...]
    counts: HandOverCounts
    today: date


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """A line of 'Ready to hand over'.

    ``value`` is what stands at its end ('4 of 4', a name, a day), empty when it is not met: then the giver can be
    asked. ``contact`` names the one it is about, where it is about one. ``asked_on`` is the day an open step asks for
    it, None: nobody was asked.
    """

    code: str
    title: str
    is_met: bool
    value: str
    contact: str
    asked_on: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseItem:
    """An open promise; ``side`` is who gave it: us or client."""

    id: int
    text: str
    side: str
    due_on: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class HandOverCard:
    """Everything of one hand-over, as page and sheet show it.

    Attributes:
        why: the event as a sentence that begins in small letters ('first order Z-0398, 21 600, was paid on 16 June').
        answer_line: 'The answer is due today, within 2 working days', or how it was answered.
        rule_sentence: what the rule of that version says; empty: a person proposed it. ``rule_version`` its number.
        industry, city, address: of the client: the line under its name.
        from_role, to_role: the words of the roles in the model in force, as 'hunter'; empty without a giver.
        from_first, to_first: the names to speak to them by.
        enters_stage, enters_title: the stage the client goes to on acceptance; the one it stands at, if that is in
            ``row.function``.
        ready: the list; ``ready_met`` of it are met.
        steps: on days that have not passed. What is written over them is kept by ``change_handover``.
        intro_way: empty, call, meeting or letter. ``contact_by``: the first contact not later than.
        order_id, order: the order that made the rule hold, None and empty if none did.
        may_answer: who is at the keyboard may accept or return; ``may_withdraw``: may take it back.
        version: pass it back as ``seen_version``.
    """

    row: HandOverRow
    why: str
    answer_line: str
    rule_code: str
    rule_version: int | None
    rule_sentence: str
    industry: str
    city: str
    address: str
    from_role: str
    to_role: str
    from_first: str
    to_first: str
    enters_stage: str
    enters_title: str
    ready: tuple[ReadyRow, ...]
    promises: tuple[PromiseItem, ...]
    note: str
    steps: tuple[FirstStep, ...]
    intro_way: str
    client_told_on: date | None
    contact_by: date | None
    order_id: int | None
    order: str
    may_answer: bool
    may_withdraw: bool
    version: int

    @property
    def ready_met(self) -> int:
        """Return how many lines of the list are met."""
        return sum(row.is_met for row in self.ready)


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person a client can be handed to; ``role`` are the words of its role for the function."""

    id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class HandOverChoice:
    """A function a client can be handed over for.

    ``is_present``: the one it stands in; else acceptance moves it to ``stage_code``. ``to_person_id`` would have it by
    the model, None: nobody, or who has it already. ``gate``: the code of a shut gate on the way, empty: none.
    """

    function: str
    title: str
    is_present: bool
    stage_code: str
    stage_title: str
    gate: str
    to_person_id: int | None
    steps: tuple[FirstStep, ...]


@dataclass(frozen=True, slots=True)
class HandOverPlan:
    """What a hand-over by hand can be: ``open_id`` is the one that already waits (then nothing else can be)."""

    client_id: int
    client: str
    from_id: int | None
    from_name: str
    open_id: int | None
    choices: tuple[HandOverChoice, ...]
    people: tuple[Receiver, ...]


@dataclass(frozen=True, slots=True)
class ReturnReasons:
    """Why hand-overs came back since a day: (code, words, how often), most first; the counts sum to ``total``."""

    rows: tuple[tuple[str, str, int], ...]
    total: int
    accepted: int


@dataclass(frozen=True, slots=True)
class TodayHandOvers:
    """Today's card: what waits for somebody, the soonest answers first, and for the owner answers that are late.

    ``overdue`` is empty for who is not the owner.
    """

    waiting: tuple[HandOverRow, ...]
    came_back: tuple[HandOverRow, ...]
    overdue: tuple[HandOverRow, ...]
    counts: HandOverCounts
