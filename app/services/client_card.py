"""Everything of one client, as frozen rows: what the card, the command line and the sheets read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import Integer, bindparam, func, select
from sqlalchemy.orm import aliased
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
    session.flush()  # the statements go past the ORM, which would have done it

    def rows(statement: Any) -> Sequence[Any]:
        return session.connection().execute(statement, {"client": client_id}).all()

    facts = _facts(session, rows(_FACTS), client_id)
    channels = tuple(ChannelRow(*row) for row in rows(_CHANNELS))
    activities = tuple(ActivityRow(*row) for row in rows(_ACTIVITIES))
    open_steps = [a for a in activities if a.state == "open" and a.kind != "note"]
    return ClientCard(
        facts=facts,
        contacts=tuple(
            ContactRow(*(*row, tuple(each for each in channels if each.contact_id == row[0])))
            for row in rows(_CONTACTS)
        ),
        channels=tuple(c for c in channels if c.contact_id is None),
        bant=tuple(BantRow(*row) for row in rows(_BANT)),
        moves=tuple(MoveRow(*row) for row in rows(_MOVES)),
        orders=_orders(session, rows(_ORDERS)),
        figures=load_order_figures(session, client_id),
        activities=activities,
        next_step=min(
            open_steps, key=lambda a: (a.due_on or date.max, a.due_at is None, str(a.due_at), a.id), default=None
        ),
        promises=tuple(PromiseRow(*row) for row in rows(_PROMISES)),
        tags=tuple(title for (title,) in rows(_TAGS)),
        competitors=tuple((name, seen_on) for name, seen_on in rows(_COMPETITORS)),
        groups=tuple((code, title, bool(is_bought)) for code, title, is_bought in rows(_GROUPS)),
        documents=tuple((kind, lang, way, made_at) for kind, lang, way, made_at in rows(_DOCUMENTS)),
    )


# Built once: making the statements anew, and rows into entities, took nine tenths of a card's time.
_CLIENT = bindparam("client", type_=Integer)
_NOT_FACTS = frozenset({"id", "name_key", "sort_key", "stage_id", "stage_entered_at", "version"})
_VALUES = tuple(name for name in Client.model_fields if name not in _NOT_FACTS)
_FACTS = (
    select(
        col(Client.version), col(Client.stage_id), col(Stage.code), col(Stage.title), col(Stage.function),
        col(Client.stage_entered_at), *(getattr(Client, name).label(f"value_{name}") for name in _VALUES),
    )
    .join(Stage, col(Stage.id) == col(Client.stage_id))
    .where(col(Client.id) == _CLIENT)
)  # fmt: skip
_CHANNELS = (
    select(
        col(Channel.id), col(Channel.contact_id), col(Channel.kind), col(Channel.typed), col(Channel.normal),
        col(Channel.label),
    )
    .where(col(Channel.client_id) == _CLIENT)
    .order_by(col(Channel.id))
)  # fmt: skip
_CONTACTS = (
    select(
        col(Contact.id), col(Contact.name), col(Contact.address_as), col(Contact.position), col(Contact.role),
        col(Contact.preferred_channel), col(Contact.best_time), col(Contact.interest_note), col(Contact.style_note),
        col(Contact.note),
    )
    .where(col(Contact.client_id) == _CLIENT, col(Contact.deleted_at).is_(None))
    .order_by(col(Contact.sort_order), col(Contact.id))
)  # fmt: skip
_BANT = select(
    col(BantAnswer.question), col(BantAnswer.level), col(BantAnswer.note), col(BantAnswer.timing_on),
    col(BantAnswer.answered_at),
).where(col(BantAnswer.client_id) == _CLIENT)  # fmt: skip
_LEFT = aliased(Stage)
_MOVES = (
    select(
        col(StageMove.id), func.coalesce(col(_LEFT.code), ""), col(Stage.code), col(Stage.title), col(Stage.function),
        col(StageMove.moved_at), col(StageMove.reason), func.coalesce(col(Person.name), ""),
        col(StageMove.rule_version_id).is_not(None),
    )
    .join(Stage, col(Stage.id) == col(StageMove.to_stage_id))
    .outerjoin(_LEFT, col(_LEFT.id) == col(StageMove.from_stage_id))
    .outerjoin(Person, col(Person.id) == col(StageMove.person_id))
    .where(col(StageMove.client_id) == _CLIENT)
    .order_by(col(StageMove.moved_at), col(StageMove.id))
)  # fmt: skip
_ORDERS = (
    select(
        col(ClientOrder.id), col(ClientOrder.number), col(ClientOrder.title), col(ClientOrder.status),
        col(ClientOrder.ordered_on), col(ClientOrder.total_kop), col(ClientOrder.net_kop), col(ClientOrder.answer_by),
        col(ClientOrder.paid_on), col(ClientOrder.note),
    )
    .where(col(ClientOrder.client_id) == _CLIENT)
    .order_by(col(ClientOrder.ordered_on).desc(), col(ClientOrder.id).desc())
    .limit(ORDERS_FIRST)
)  # fmt: skip
_ORDER_IDS = bindparam("orders", expanding=True, type_=Integer)
_ORDER_GROUPS = (
    select(col(OrderLine.order_id), col(ProductGroup.title))
    .join(ProductGroup, col(ProductGroup.id) == col(OrderLine.group_id))
    .where(col(OrderLine.order_id).in_(_ORDER_IDS))
    .distinct()
)
_RETURNS = select(
    col(OrderReturn.order_id), col(OrderReturn.returned_on), col(OrderReturn.amount_kop), col(OrderReturn.reason)
).where(col(OrderReturn.order_id).in_(_ORDER_IDS))
_ACTIVITIES = (
    select(
        col(Activity.id), col(Activity.kind), col(Activity.direction), col(Activity.state), col(Activity.title),
        col(Activity.result), col(Activity.place), col(Activity.due_on), col(Activity.due_at), col(Activity.done_at),
        col(Activity.duration_min), func.coalesce(col(Contact.name), ""), col(Activity.contact_id),
        func.coalesce(col(Person.name), ""), col(Activity.version),
    )
    .outerjoin(Contact, col(Contact.id) == col(Activity.contact_id))
    .outerjoin(Person, col(Person.id) == col(Activity.person_id))
    .where(col(Activity.client_id) == _CLIENT, col(Activity.state) != "dropped")
    .order_by((col(Activity.state) == "open").desc(), col(Activity.done_at).desc(), col(Activity.id).desc())
    .limit(ACTIVITIES_FIRST)
)  # fmt: skip
_PROMISES = (
    select(col(Promise.id), col(Promise.side), col(Promise.text), col(Promise.due_on), col(Promise.state))
    .where(col(Promise.client_id) == _CLIENT)
    .order_by(col(Promise.id))
)
_TAGS = (
    select(col(Tag.title))
    .join(ClientTag, col(ClientTag.tag_id) == col(Tag.id))
    .where(col(ClientTag.client_id) == _CLIENT)
    .order_by(col(Tag.title_key))
)
_COMPETITORS = (
    select(col(Competitor.name), col(ClientCompetitor.seen_on))
    .join(ClientCompetitor, col(ClientCompetitor.competitor_id) == col(Competitor.id))
    .where(col(ClientCompetitor.client_id) == _CLIENT)
    .order_by(col(ClientCompetitor.seen_on).desc())
)
# Every product group in use, and whether the client has bought of it.
_GROUPS = (
    select(
        col(ProductGroup.code),
        col(ProductGroup.title),
        col(ProductGroup.id).in_(
            select(col(OrderLine.group_id))
            .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
            .where(
                col(ClientOrder.client_id) == _CLIENT,
                col(ClientOrder.status).in_(PAID_STATUSES),
                col(OrderLine.group_id).is_not(None),  # with a NULL in the list, 'not in it' would be NULL as well
            )
        ),
    )
    .where(col(ProductGroup.is_archived).is_(False))
    .order_by(col(ProductGroup.sort_order))
)
_DOCUMENTS = (
    select(col(DocumentMade.kind), col(DocumentMade.lang), col(DocumentMade.way), col(DocumentMade.made_at))
    .where(col(DocumentMade.client_id) == _CLIENT)
    .order_by(col(DocumentMade.made_at).desc())
)
# By day: the heaviest clients order several times on one.
_PAID_BY_DAY = (
    select(col(ClientOrder.ordered_on), func.sum(col(ClientOrder.net_kop)), func.count())
    .where(col(ClientOrder.client_id) == _CLIENT, col(ClientOrder.status).in_(PAID_STATUSES))
    .group_by(col(ClientOrder.ordered_on))
    .order_by(col(ClientOrder.ordered_on))
)


def _facts(session: Session, found: Sequence[Any], client_id: int) -> CardFacts:
    if not found:
        raise NotFoundError("no_client", client=client_id)
    version, stage_id, stage, stage_title, function, stage_entered_at, *facts = found[0]
    values = dict(zip(_VALUES, facts, strict=True))
    responsible_id = responsible_ids(session, [client_id]).get(client_id)
    person = session.get(Person, responsible_id) if responsible_id else None
    return CardFacts(
        id=client_id,
        code=values["code"],
        name=values["name"],
        version=version,
        stage_id=stage_id,
        stage=stage,
        stage_title=stage_title,
        function=function,
        stage_entered_at=stage_entered_at,
        responsible_id=responsible_id,
        responsible=person.name if person else "",
        deleted_at=values["deleted_at"],
        created_at=values["created_at"],
        values=values,
    )


def _orders(session: Session, found: Sequence[Any]) -> tuple[OrderRow, ...]:
    if not found:
        return ()
    these = {"orders": [row[0] for row in found]}
    connection = session.connection()
    groups: dict[int, list[str]] = {}
    for order_id, title in connection.execute(_ORDER_GROUPS, these):
        groups.setdefault(order_id, []).append(title)
    returns: dict[int, list[tuple[date, int, str]]] = {}
    for order_id, returned_on, amount_kop, reason in connection.execute(_RETURNS, these):
        returns.setdefault(order_id, []).append((returned_on, amount_kop, reason))
    return tuple(
        OrderRow(*(*row, tuple(groups.get(row[0], ())), tuple(returns.get(row[0], ())))) for row in found
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
    session.flush()
    by_day = session.connection().execute(_PAID_BY_DAY, {"client": client_id}).all()
    total = sum(kop for _day, kop, _orders in by_day)
    count = sum(orders for _day, _kop, orders in by_day)
    months: dict[date, int] = {}
    for day, kop, _orders in by_day:
        months[day.replace(day=1)] = months.get(day.replace(day=1), 0) + kop
    gaps = [(later[0] - earlier[0]).days for earlier, later in pairwise(by_day)] + [0] * (count - len(by_day))
    return OrderFigures(
        total_kop=total,
        count=count,
        average_kop=(total + count // 2) // count if count else 0,
        first_on=by_day[0][0] if by_day else None,
        last_on=by_day[-1][0] if by_day else None,
        gap_days=round(median(gaps)) if count >= MIN_ORDERS_FOR_RHYTHM else None,
        by_month=tuple(sorted(months.items())),
    )
