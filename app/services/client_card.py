"""Everything of one client, as frozen rows: what the card, the command line and the sheets read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.errors import NotFoundError
from app.services.figures import PAID_STATUSES
from app.services.people import responsible_ids
from db.tables import (
    Activity,
    BantAnswer,
    Channel,
    Client,
    ClientCompetitor,
    ClientOrder,
    ClientTag,
    Competitor,
    Contact,
    DocumentMade,
    OrderLine,
    OrderReturn,
    Person,
    ProductGroup,
    Promise,
    Stage,
    StageMove,
    Tag,
)

ORDERS_FIRST = 200
ACTIVITIES_FIRST = 200
MIN_ORDERS_FOR_RHYTHM = 3  # product.md, 'late': below that the segment's default


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


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of an order."""

    title: str
    product_id: int | None
    group_id: int | None
    quantity_milli: int
    price_kop: int
    total_kop: int


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order; ``net_kop`` is what is left after returns."""

    id: int
    number: str
    title: str
    status: str
    ordered_on: date
    total_kop: int
    net_kop: int
    answer_by: date | None
    paid_on: date | None
    note: str
    groups: tuple[str, ...]
    returns: tuple[tuple[date, int, str], ...]

    @property
    def is_paid(self) -> bool:
        """Whether the order counts in the client's figures."""
        return self.status in PAID_STATUSES


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


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """What was promised; ``side`` is us or client."""

    id: int
    side: str
    text: str
    due_on: date | None
    state: str


@dataclass(frozen=True, slots=True)
class OrderFigures:
    """Sums over paid orders. ``gap_days`` is the median gap, None below three orders."""

    total_kop: int
    count: int
    average_kop: int
    first_on: date | None
    last_on: date | None
    gap_days: int | None
    by_month: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class CardFacts:
    """The client's own row. ``values`` holds every fact by its field name, for editing in place."""

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
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ClientCard:
    """All of one client."""

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
    groups: tuple[tuple[str, str, bool], ...]
    documents: tuple[tuple[str, str, str, datetime], ...]


def load_card(session: Session, client_id: int) -> ClientCard:
    """Return everything of a client; the newest 200 orders and activities (figures are over all orders).

    Raises:
        NotFoundError: ``no_client``.
    """
    facts = _facts(session, client_id)
    channels = tuple(
        ChannelRow(c.id or 0, c.contact_id, c.kind, c.typed, c.normal, c.label)
        for c in session.execute(
            select(Channel).where(col(Channel.client_id) == client_id).order_by(col(Channel.id))
        ).scalars()
    )
    activities = _activities(session, client_id)
    orders = _orders(session, client_id)
    open_steps = [a for a in activities if a.state == "open" and a.kind != "note"]
    return ClientCard(
        facts=facts,
        contacts=_contacts(session, client_id, channels),
        channels=tuple(c for c in channels if c.contact_id is None),
        bant=tuple(
            BantRow(b.question, b.level, b.note, b.timing_on, b.answered_at)
            for b in session.execute(select(BantAnswer).where(col(BantAnswer.client_id) == client_id)).scalars()
        ),
        moves=_moves(session, client_id),
        orders=orders,
        figures=load_order_figures(session, client_id),
        activities=activities,
        next_step=min(
            open_steps, key=lambda a: (a.due_on or date.max, a.due_at is None, str(a.due_at), a.id), default=None
        ),
        promises=tuple(
            PromiseRow(p.id or 0, p.side, p.text, p.due_on, p.state)
            for p in session.execute(
                select(Promise).where(col(Promise.client_id) == client_id).order_by(col(Promise.id))
            ).scalars()
        ),
        tags=tuple(
            session.execute(
                select(col(Tag.title))
                .join(ClientTag, col(ClientTag.tag_id) == col(Tag.id))
                .where(col(ClientTag.client_id) == client_id)
                .order_by(col(Tag.title_key))
            ).scalars()
        ),
        competitors=tuple(
            (name, seen_on)
            for name, seen_on in session.execute(
                select(col(Competitor.name), col(ClientCompetitor.seen_on))
                .join(ClientCompetitor, col(ClientCompetitor.competitor_id) == col(Competitor.id))
                .where(col(ClientCompetitor.client_id) == client_id)
                .order_by(col(ClientCompetitor.seen_on).desc())
            )
        ),
        groups=_groups(session, client_id),
        documents=tuple(
            (d.kind, d.lang, d.way, d.made_at)
            for d in session.execute(
                select(DocumentMade)
                .where(col(DocumentMade.client_id) == client_id)
                .order_by(col(DocumentMade.made_at).desc())
            ).scalars()
        ),
    )


_NOT_FACTS = frozenset({"id", "name_key", "sort_key", "stage_id", "stage_entered_at", "version"})


def _facts(session: Session, client_id: int) -> CardFacts:
    row = session.execute(
        select(Client, Stage).join(Stage, col(Stage.id) == col(Client.stage_id)).where(col(Client.id) == client_id)
    ).first()
    if row is None:
        raise NotFoundError("no_client", client=client_id)
    client, stage = row
    responsible_id = responsible_ids(session, [client_id]).get(client_id)
    person = session.get(Person, responsible_id) if responsible_id else None
    return CardFacts(
        id=client_id,
        code=client.code,
        name=client.name,
        version=client.version,
        stage_id=client.stage_id,
        stage=stage.code,
        stage_title=stage.title,
        function=stage.function,
        stage_entered_at=client.stage_entered_at,
        responsible_id=responsible_id,
        responsible=person.name if person else "",
        deleted_at=client.deleted_at,
        created_at=client.created_at,
        values={name: value for name, value in client.model_dump().items() if name not in _NOT_FACTS},
    )


def _contacts(session: Session, client_id: int, channels: tuple[ChannelRow, ...]) -> tuple[ContactRow, ...]:
    rows = session.execute(
        select(Contact)
        .where(col(Contact.client_id) == client_id, col(Contact.deleted_at).is_(None))
        .order_by(col(Contact.sort_order), col(Contact.id))
    ).scalars()
    return tuple(
        ContactRow(
            c.id or 0,
            c.name,
            c.address_as,
            c.position,
            c.role,
            c.preferred_channel,
            c.best_time,
            c.interest_note,
            c.style_note,
            c.note,
            tuple(ch for ch in channels if ch.contact_id == c.id),
        )
        for c in rows
    )


def _moves(session: Session, client_id: int) -> tuple[MoveRow, ...]:
    stages = {stage.id: stage for stage in session.execute(select(Stage)).scalars()}
    rows = session.execute(
        select(StageMove, col(Person.name))
        .outerjoin(Person, col(Person.id) == col(StageMove.person_id))
        .where(col(StageMove.client_id) == client_id)
        .order_by(col(StageMove.moved_at), col(StageMove.id))
    )
    return tuple(
        MoveRow(
            move.id,
            stages[move.from_stage_id].code if move.from_stage_id else "",
            stages[move.to_stage_id].code,
            stages[move.to_stage_id].title,
            stages[move.to_stage_id].function,
            move.moved_at,
            move.reason,
            person or "",
            move.rule_version_id is not None,
        )
        for move, person in rows
    )


def _orders(session: Session, client_id: int) -> tuple[OrderRow, ...]:
    orders = list(
        session.execute(
            select(ClientOrder)
            .where(col(ClientOrder.client_id) == client_id)
            .order_by(col(ClientOrder.ordered_on).desc(), col(ClientOrder.id).desc())
            .limit(ORDERS_FIRST)
        ).scalars()
    )
    ids = [order.id for order in orders]
    groups: dict[int, list[str]] = {}
    for order_id, title in session.execute(
        select(col(OrderLine.order_id), col(ProductGroup.title))
        .join(ProductGroup, col(ProductGroup.id) == col(OrderLine.group_id))
        .where(col(OrderLine.order_id).in_(ids))
        .distinct()
    ):
        groups.setdefault(order_id, []).append(title)
    returns: dict[int, list[tuple[date, int, str]]] = {}
    for back in session.execute(select(OrderReturn).where(col(OrderReturn.order_id).in_(ids))).scalars():
        returns.setdefault(back.order_id, []).append((back.returned_on, back.amount_kop, back.reason))
    return tuple(
        OrderRow(
            o.id or 0,
            o.number,
            o.title,
            o.status,
            o.ordered_on,
            o.total_kop,
            o.net_kop,
            o.answer_by,
            o.paid_on,
            o.note,
            tuple(groups.get(o.id or 0, ())),
            tuple(returns.get(o.id or 0, ())),
        )
        for o in orders
    )


def load_order_lines(session: Session, order_id: int) -> tuple[LineRow, ...]:
    """Return the lines of an order in their order."""
    return tuple(
        LineRow(line.title, line.product_id, line.group_id, line.quantity_milli, line.price_kop, line.total_kop)
        for line in session.execute(
            select(OrderLine).where(col(OrderLine.order_id) == order_id).order_by(col(OrderLine.sort_order))
        ).scalars()
    )


def load_order_figures(session: Session, client_id: int) -> OrderFigures:
    """Return the figures of a client over all its paid orders, and sums by calendar month (first day of month)."""
    rows = session.execute(
        select(col(ClientOrder.ordered_on), col(ClientOrder.net_kop))
        .where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status).in_(PAID_STATUSES))
        .order_by(col(ClientOrder.ordered_on))
    ).all()
    days = [row[0] for row in rows]
    total = sum(row[1] for row in rows)
    months: dict[date, int] = {}
    for day, net_kop in rows:
        months[day.replace(day=1)] = months.get(day.replace(day=1), 0) + net_kop
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return OrderFigures(
        total_kop=total,
        count=len(rows),
        average_kop=(total + len(rows) // 2) // len(rows) if rows else 0,
        first_on=days[0] if days else None,
        last_on=days[-1] if days else None,
        gap_days=round(median(gaps)) if len(days) >= MIN_ORDERS_FOR_RHYTHM else None,
        by_month=tuple(sorted(months.items())),
    )


def _activities(session: Session, client_id: int) -> tuple[ActivityRow, ...]:
    rows = session.execute(
        select(Activity, col(Contact.name), col(Person.name))
        .outerjoin(Contact, col(Contact.id) == col(Activity.contact_id))
        .outerjoin(Person, col(Person.id) == col(Activity.person_id))
        .where(col(Activity.client_id) == client_id, col(Activity.state) != "dropped")
        .order_by((col(Activity.state) == "open").desc(), col(Activity.done_at).desc(), col(Activity.id).desc())
        .limit(ACTIVITIES_FIRST)
    )
    return tuple(
        ActivityRow(
            a.id,
            a.kind,
            a.direction,
            a.state,
            a.title,
            a.result,
            a.place,
            a.due_on,
            a.due_at,
            a.done_at,
            a.duration_min,
            contact or "",
            a.contact_id,
            person or "",
            a.version,
        )
        for a, contact, person in rows
    )


def _groups(session: Session, client_id: int) -> tuple[tuple[str, str, bool], ...]:
    """Return (code, title, bought) of every product group in use."""
    bought = set(
        session.execute(
            select(col(OrderLine.group_id))
            .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
            .where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status).in_(PAID_STATUSES))
            .distinct()
        ).scalars()
    )
    groups = session.execute(
        select(ProductGroup).where(col(ProductGroup.is_archived).is_(False)).order_by(col(ProductGroup.sort_order))
    ).scalars()
    return tuple((g.code, g.title, g.id in bought) for g in groups)
