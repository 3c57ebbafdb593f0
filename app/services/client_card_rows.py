"""What is known of one client, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.services.client_card_orders import OrderFigures, OrderRow
from app.services.heard import HeardRow


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A phone, e-mail or link."""

    id: int
    contact_id: int | None
    kind: str
    typed: str
    normal: str
    label: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person at the client."""

    id: int
    name: str
    address_as: str
    position: str
    role: str
    preferred_channel: str
    best_time: str
    interest_note: str
    style_note: str
    note: str
    channels: tuple[ChannelRow, ...]


@dataclass(frozen=True, slots=True)
class BantRow:
    """One BANT answer; ``level`` None: not known."""

    question: str
    level: int | None
    note: str
    timing_on: date | None
    answered_at: datetime
    person: str


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One move along the conveyor."""

    id: int
    from_stage: str
    to_stage: str
    to_title: str
    to_function: str
    moved_at: datetime
    reason: str
    person: str
    by_rule: bool
    passed_gate: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A touch, planned or done."""

    id: int
    kind: str
    direction: str
    state: str
    title: str
    result: str
    place: str
    due_on: date | None
    due_at: datetime | None
    done_at: datetime | None
    duration_min: int | None
    contact: str
    contact_id: int | None
    person: str
    version: int
    outcome: str
    competitor: str
    mark: str
    remind_min: int | None
    no_next_reason: str
    person_id: int | None
    objections: tuple[HeardRow, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """What was promised; ``side`` is us or client, ``is_late``: open after its day."""

    id: int
    side: str
    text: str
    due_on: date | None
    state: str
    closed_on: date | None
    version: int
    is_late: bool


@dataclass(frozen=True, slots=True)
class InterestRow:
    """What a client asked for; one with ``answer_by`` waits for an answer until ``answered_at`` (both may be None)."""

    id: int
    what: str
    channel: str
    shown_at: datetime
    answer_by: date | None
    answered_at: datetime | None
    answer: str
    group_id: int | None
    record_id: int | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class RivalRow:
    """A rival met at a client; ``outcome`` is seen, lost or won, ``reason`` a code of content's lost_reasons."""

    id: int
    competitor_id: int
    name: str
    outcome: str
    seen_on: date
    note: str
    reason: str
    argument: str
    product: str
    their_price_kop: int | None


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """The day a client went from one person to another, and for which function."""

    on: date
    function: str
    giver: str
    taker: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """The client's own row. ``values`` holds every fact by its field name, for editing in place.

    ``is_review_due``: the day has come to look at its special terms again.
    """

    id: int
    code: str
    name: str
    version: int
    stage_id: int
    stage: str
    stage_title: str
    function: str
    stage_entered_at: datetime
    responsible_id: int | None
    responsible: str
    deleted_at: datetime | None
    created_at: datetime
    is_review_due: bool
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ClientCard:
    """All of one client.

    ``groups`` are (code, title, whether it was bought), ``documents`` (kind, language, way, made at), newest first,
    ``forms`` (kind, filled in at), ``competitors`` (name, last seen), each once; ``rivals`` has every time one was met,
    ``interests`` what was asked for, both newest first. ``won_by`` had the client for the first sale, empty before that
    is over.
    """

    facts: CardFacts
    contacts: tuple[ContactRow, ...]
    channels: tuple[ChannelRow, ...]
    bant: tuple[BantRow, ...]
    moves: tuple[MoveRow, ...]
    orders: tuple[OrderRow, ...]
    figures: OrderFigures
    activities: tuple[ActivityRow, ...]
    next_step: ActivityRow | None
    promises: tuple[PromiseRow, ...]
    tags: tuple[str, ...]
    competitors: tuple[tuple[str, date], ...]
    rivals: tuple[RivalRow, ...]
    interests: tuple[InterestRow, ...]
    groups: tuple[tuple[str, str, bool], ...]
    documents: tuple[tuple[str, str, str, datetime], ...]
    hand_overs: tuple[HandOverRow, ...]
    forms: tuple[tuple[str, datetime], ...]
    won_by: str
