"""An order as typed, and what is refused of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import actor_of, today_of
from app.domain.order_states import KINDS, STATUSES
from app.domain.order_sums import WHOLE_BP, line_total_kop, order_total_kop
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from db.tables import Client, Person, PersonRole, Product, ProductGroup

TOTAL_LIMIT_KOP = 10**15  # ten million million hryvnias: more is a slip of the keyboard
QUANTITY_LIMIT_MILLI = 10**12
MAX_YEARS_AHEAD = 5
FIRST_YEAR = 1990
NUMBER_LIMIT = 60
TITLE_LIMIT = 300
NOTE_LIMIT = 20_000
UNIT_LIMIT = 40
MAX_LINES = 2000

DAY_FIELDS = ("ordered_on", "pay_by", "promised_on", "delivered_on", "answer_by", "contract_on")
PLAIN_FIELDS = (*DAY_FIELDS, "kind", "is_delivery_agreed", "is_packing_agreed", "discount_bp")
TEXT_FIELDS = ("title", "delivery_note", "note")
CHANGEABLE = frozenset({*PLAIN_FIELDS, *TEXT_FIELDS, "number", "status", "total_kop"})
TEXT_LIMITS = {"number": NUMBER_LIMIT, "title": TITLE_LIMIT, "delivery_note": NOTE_LIMIT, "note": NOTE_LIMIT}


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as typed; ``quantity_milli`` is thousandths of a unit, ``discount_bp`` hundredths of a percent.

    With a product an empty title, unit or group are the product's own. ``sum_kop`` is the sum of a line that was
    not made of quantity and price (an import brings such): leave it out as soon as one of these is typed anew.
    """

    title: str
    quantity_milli: int
    price_kop: int
    product_id: int | None = None
    group_id: int | None = None
    unit: str = ""
    discount_bp: int = 0
    sum_kop: int | None = None

    @property
    def total_kop(self) -> int:
        """Quantity times price less the discount, rounded half up to a kopeck."""
        if self.sum_kop is not None:
            return self.sum_kop
        return line_total_kop(self.quantity_milli, self.price_kop, self.discount_bp)


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """An order as typed: with lines, or with ``total_kop`` only (what is to pay; lines go before it).

    ``number`` empty: the next one. ``discount_bp`` is taken off the sum of the lines. ``kind`` is '', single,
    set or project.
    """

    ordered_on: date
    number: str = ""
    title: str = ""
    kind: str = ""
    status: str = "agreed"
    pay_by: date | None = None
    promised_on: date | None = None
    delivered_on: date | None = None
    answer_by: date | None = None
    contract_on: date | None = None
    is_delivery_agreed: bool = False
    is_packing_agreed: bool = False
    delivery_note: str = ""
    note: str = ""
    total_kop: int | None = None
    discount_bp: int = 0
    lines: tuple[LineDraft, ...] = ()

    @property
    def to_pay_kop(self) -> int:
        """What the whole order comes to; 0 while neither lines nor a sum are typed."""
        if self.lines:
            return order_total_kop((line.total_kop for line in self.lines), self.discount_bp)
        return self.total_kop or 0


def check_day(session: Session, day: date, field: str) -> None:
    """Refuse a day that is a slip of the keyboard; raises InvalidError ``order_far_ahead``."""
    if not FIRST_YEAR <= day.year <= today_of(session).year + MAX_YEARS_AHEAD:
        raise InvalidError("order_far_ahead", field=field, value=day.isoformat())


def check_draft(session: Session, draft: OrderDraft) -> None:
    """Refuse days, texts, states and kinds that cannot be; raises InvalidError as ``save_order``."""
    for field in DAY_FIELDS:
        day = getattr(draft, field)
        if day is not None:
            check_day(session, day, field)
    if draft.delivered_on is not None and draft.delivered_on > today_of(session):
        raise InvalidError("delivered_ahead", field="delivered_on", value=draft.delivered_on.isoformat())
    if draft.status not in STATUSES:
        raise InvalidError("order_status", field="status", value=draft.status)
    if draft.kind not in KINDS:
        raise InvalidError("order_kind", field="kind", value=draft.kind)
    for field, limit in TEXT_LIMITS.items():
        length = len(clean_text(getattr(draft, field)))
        if length > limit:
            raise InvalidError("text_long", field=field, limit=limit, length=length)


def filled_lines(session: Session, lines: Sequence[LineDraft]) -> tuple[LineDraft, ...]:
    """Return the lines cleaned, with what their products know where nothing was typed."""
    if len(lines) > MAX_LINES:
        raise InvalidError("lines_too_many", field="lines", limit=MAX_LINES)
    filled = []
    for number, line in enumerate(lines, 1):
        title, unit, group_id = clean_text(line.title), clean_text(line.unit), line.group_id
        if line.product_id is not None:
            product = session.get(Product, line.product_id)
            if product is None:
                raise NotFoundError("no_product", field="title", line=number)
            title, unit = title or product.title, unit or product.unit
            group_id = product.group_id if group_id is None else group_id
        if group_id is not None and session.get(ProductGroup, group_id) is None:
            raise NotFoundError("no_group", field="title", line=number)
        if not title:
            raise InvalidError("line_without_title", field="title", line=number)
        for field, text, limit in (("title", title, TITLE_LIMIT), ("unit", unit, UNIT_LIMIT)):
            if len(text) > limit:
                raise InvalidError("text_long", field=field, limit=limit, length=len(text), line=number)
        filled.append(replace(line, title=title, unit=unit, group_id=group_id))
    return tuple(filled)


def checked_total(total_kop: int | None, lines: Sequence[LineDraft], discount_bp: int) -> int:
    """Return what is to pay: of the lines, or as typed without them; raises InvalidError as ``save_order``."""
    for number, line in enumerate(lines, 1):
        if line.quantity_milli <= 0:
            raise InvalidError("quantity_not_positive", field="quantity", value=line.title, line=number)
        if line.quantity_milli > QUANTITY_LIMIT_MILLI:
            raise InvalidError("quantity_too_large", field="quantity", value=line.title, line=number)
        if line.price_kop < 0 or line.total_kop < 0:
            raise InvalidError("sum_negative", field="price", line=number)
        if not 0 <= line.discount_bp <= WHOLE_BP:
            raise InvalidError("discount_range", field="discount", line=number)
    if not 0 <= discount_bp <= WHOLE_BP:
        raise InvalidError("discount_range", field="discount_bp")
    if lines:
        total = order_total_kop((line.total_kop for line in lines), discount_bp)
    elif total_kop is None:
        raise InvalidError("order_without_sum", field="total_kop")
    elif discount_bp:
        raise InvalidError("discount_without_lines", field="discount_bp")
    else:
        total = total_kop
    if total < 0:
        raise InvalidError("sum_negative", field="total_kop")
    if total > TOTAL_LIMIT_KOP:
        raise InvalidError("sum_too_large", field="total_kop")
    return total


def refuse_scout(session: Session, client: Client) -> None:
    """Refuse an order made by one who only looks for clients.

    Raises:
        InvalidError: ``scout_cannot_sell``.
    """
    actor = actor_of(session)
    if actor is None:
        return
    roles = session.execute(select(col(PersonRole.role)).where(col(PersonRole.person_id) == actor)).scalars().all()
    if roles == ["scout"]:
        person = session.get_one(Person, actor)
        if not person.is_owner:
            raise InvalidError("scout_cannot_sell", name=person.name, client=client.name)
