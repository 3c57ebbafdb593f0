"""Clients and orders as the rows of two plain tables, such as the import reads them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Executable, case, func, null, select, true
from sqlmodel import Session, col

from app.domain.order_states import KINDS
from app.progress import Progress
from app.services.importing.words import stage_words, word_of_code
from app.services.many import these_ids
from app.texts import Texts, load_texts
from db.tables import (
    Channel,
    Client,
    ClientFigures,
    ClientFlag,
    ClientOrder,
    ClientTag,
    Contact,
    OrderLine,
    OrderReturn,
    Payment,
    Product,
    ProductGroup,
    Tag,
)

CHUNK_CLIENTS = 2000
_CONTACT_COLUMNS = ("contact", "position", "role", "contact_phone", "contact_email", "contact_note")
_FIGURE_COLUMNS = ("total_kop", "orders_count", "first_order_on", "last_order_on", "next_step_on", "flags")
CLIENT_COLUMNS = (
    "code", "name", "kind", "stage", "phone", "email", "website", "city", "address", "industry", "tax_code", "source",
    "tags", "segment", *_CONTACT_COLUMNS, "note", "personal_note", "payment_terms", "delivery_terms", "discount",
    "debt_kop", "yearly_need_kop", "expected_kop", "winning_cost_kop", "potential_products", "risks", "special_terms",
    "special_terms_reason", "special_terms_review_on", "consent_on", "returns_on", "pause_until", "lost_reason",
    "do_not_call", *_FIGURE_COLUMNS,
)  # fmt: skip
_ALWAYS_SHOWN = frozenset({
    "code", "name", "stage", "phone", "email", "city", "tax_code", "source", "contact", "position", "contact_phone",
    "contact_email", "note", *_FIGURE_COLUMNS,
})  # fmt: skip
ORDER_COLUMNS = (
    "client_code", "client", "number", "ordered_on", "status", "title", "product", "group", "quantity", "unit", "price",
    "line_discount", "amount", "order_discount", "returned", "paid_on", "answer_by", "note", "order_kind", "pay_by",
    "promised_on", "delivered_on", "contract_on", "payments", "delivery_note",
)  # fmt: skip
_MONEY_OF_CLIENTS = frozenset(name for name in CLIENT_COLUMNS if name.endswith("_kop"))
MONEY_COLUMNS = _MONEY_OF_CLIENTS | {"price", "amount", "returned", "payments"}

Row = list[Any]
"""Texts, numbers (``MONEY_COLUMNS`` in kopecks), dates; None or '' where there is nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be written: its name, headings, columns, and its rows in batches."""

    title: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    batches: Iterator[list[Row]]


class Portion:
    """Some of the clients: those of a range of ids outside the bin, or chosen ones in their order."""

    def __init__(self, first: int, last: int, chosen: Sequence[int] = ()) -> None:
        self._first, self._last = first, last
        self._places = {client_id: place for place, client_id in enumerate(chosen)}

    def holds(self, column: Any) -> ColumnElement[bool]:
        """Return the condition that a column has the id of one of them."""
        condition: ColumnElement[bool] = column.between(self._first, self._last)
        return column.in_(these_ids(self._places)) if self._places else condition

    def is_shown(self) -> ColumnElement[bool]:
        """Return the condition that a client is to be told of: what was chosen is, even in the bin."""
        return true() if self._places else col(Client.deleted_at).is_(None)

    def in_order(self, rows: Sequence[Any], place: int) -> Sequence[Any]:
        """Return rows, the id of whose client stands at ``place``, in the order of the clients."""
        return sorted(rows, key=lambda row: self._places[row[place]]) if self._places else rows


def client_table(session: Session, lang: str, progress: Progress, client_ids: Collection[int] | None = None) -> Table:
    """Return all clients that are not in the bin: one row each, and one more for each further contact.

    With ``client_ids`` those clients in that order, wherever they are. Facts that no client of the book has get no
    column.
    """
    texts = load_texts("importing", lang)
    blank = _blank_columns(session)
    columns = tuple(name for name in CLIENT_COLUMNS if name not in blank)
    headings = tuple(texts.text(f"column.{name}") for name in columns)
    portions = _portions(session, progress, client_ids)
    return Table(texts.text("sheet.clients"), headings, columns, _client_batches(session, texts, columns, portions))


def order_table(session: Session, lang: str, progress: Progress, client_ids: Collection[int] | None = None) -> Table:
    """Return all orders of clients that are not in the bin: a row for each line, or one for an order without lines.

    With ``client_ids`` those of these clients, in their order.
    """
    texts = load_texts("importing", lang)
    headings = tuple(texts.text(f"column.{name}") for name in ORDER_COLUMNS)
    portions = _portions(session, progress, client_ids)
    return Table(texts.text("sheet.orders"), headings, ORDER_COLUMNS, _order_batches(session, texts, portions))


def _portions(session: Session, progress: Progress, client_ids: Collection[int] | None) -> Iterator[Portion]:
    if client_ids is None:
        yield from (Portion(first, last) for first, last in id_ranges(session, progress))
        return
    chosen = tuple(dict.fromkeys(client_ids))
    for start in range(0, len(chosen), CHUNK_CLIENTS):
        progress.step(start, len(chosen))
        yield Portion(0, -1, chosen[start : start + CHUNK_CLIENTS])
    progress.step(len(chosen), len(chosen))


def id_ranges(session: Session, progress: Progress) -> Iterator[tuple[int, int]]:
    """Yield (first, last) ids that together hold all clients, a chunk at a time."""
    low, high = session.execute(select(func.min(col(Client.id)), func.max(col(Client.id)))).one()
    if low is None:
        return
    for first in range(low, high + 1, CHUNK_CLIENTS):
        progress.step(first - low, high - low + 1)
        yield first, first + CHUNK_CLIENTS - 1
    progress.step(high - low + 1, high - low + 1)


def _blank_columns(session: Session) -> set[str]:
    """Return the columns that would hold nothing, of those that may be left out."""
    own = [name for name in CLIENT_COLUMNS if name not in _ALWAYS_SHOWN and hasattr(Client, name)]
    filled = [func.max(case((_is_filled(name), 1), else_=0)) for name in own]
    used = session.execute(select(*filled).where(col(Client.deleted_at).is_(None))).one()
    blank = {name for name, is_used in zip(own, used, strict=True) if not is_used}
    others = {
        "website": select(col(Channel.id)).where(col(Channel.kind) == "link"),
        "tags": select(col(ClientTag.id)),
        "role": select(col(Contact.id)).where(col(Contact.role) != "unknown"),
        "contact_note": select(col(Contact.id)).where(col(Contact.note) != ""),
    }
    return blank | {name for name, query in others.items() if session.execute(query.limit(1)).first() is None}


def _is_filled(name: str) -> Any:
    column = getattr(Client, name)
    if name in ("debt_kop", "do_not_call"):
        return column != 0
    if name == "kind":
        return column != "company"
    return column.is_not(None) if name.endswith(("_kop", "_on", "_until")) else column != ""


def _cell_of(name: str, session: Session, texts: Texts) -> Any:
    """Return what a column selects; NULL for those that are filled from other tables."""
    if name == "stage":
        return case(stage_words(session, texts.lang), value=col(Client.stage_id))
    if name == "source":
        return case(word_of_code("source", texts.lang), value=col(Client.source), else_=col(Client.source))
    if name == "kind":
        words = {kind: texts.text(f"value.{kind}") for kind in ("company", "person")}
        return case(words, value=col(Client.kind))
    if name == "do_not_call":
        return case((col(Client.do_not_call), texts.text("value.yes")))
    if name in ("debt_kop", "total_kop", "orders_count"):
        return func.nullif(getattr(Client if name == "debt_kop" else ClientFigures, name), 0)
    if hasattr(Client, name):
        return getattr(Client, name)
    return getattr(ClientFigures, name) if hasattr(ClientFigures, name) else null()


def _client_batches(
    session: Session, texts: Texts, columns: Sequence[str], portions: Iterable[Portion]
) -> Iterator[list[Row]]:
    connection = session.connection()  # rows without the ORM's loading: half the time
    words = load_texts("words", texts.lang)
    roles = word_of_code("decision_role", texts.lang) | {"unknown": ""}
    place_of = {name: place for place, name in enumerate(columns)}
    code_at, name_at, tags_at, flags_at = (place_of.get(name, -1) for name in ("code", "name", "tags", "flags"))
    reached_at = [(place_of[name], kind) for name, kind in _CLIENT_CHANNELS if name in place_of]
    person_at = [(place_of[name], place) for place, name in enumerate(_CONTACT_COLUMNS) if name in place_of]
    query = (
        select(*(_cell_of(name, session, texts).label(name) for name in columns), col(Client.id).label("client_id"))
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .order_by(col(Client.id))
    )
    for portion in portions:
        channels = _channels(connection, portion)
        people = _people(connection, portion)
        tags = _joined_tags(connection, portion)
        flags: dict[int, list[str]] = {}
        for client_id, flag in connection.execute(
            select(col(ClientFlag.client_id), col(ClientFlag.flag)).where(portion.holds(col(ClientFlag.client_id)))
        ):
            flags.setdefault(client_id, []).append(words.text(f"flag.{flag}"))
        batch: list[Row] = []
        rows = connection.execute(query.where(portion.holds(col(Client.id)), portion.is_shown())).all()
        for *row, client_id in portion.in_order(rows, -1):
            if client_id in tags:
                row[tags_at] = tags[client_id]
            if client_id in flags:
                row[flags_at] = ", ".join(flags[client_id])
            reached = channels.get(client_id, {})
            for place, kind in reached_at:
                row[place] = reached.get((None, kind))
            batch.append(row)
            for number, (contact_id, name, position, role, note) in enumerate(people.get(client_id, ())):
                if number:
                    further: Row = [None] * len(columns)
                    further[code_at], further[name_at] = row[code_at], row[name_at]
                    batch.append(further)
                phone, email = reached.get((contact_id, "phone")), reached.get((contact_id, "email"))
                person = (name, position, roles.get(role, role), phone, email, note)
                for place, at in person_at:
                    batch[-1][place] = person[at]
        yield batch


_CLIENT_CHANNELS = (("phone", "phone"), ("email", "email"), ("website", "link"))


def _driver_rows(connection: Connection, query: Executable) -> Sequence[Any]:
    """Return rows of texts and whole numbers as the driver made them: a Row object each would take as long again."""
    result = connection.execute(query)
    assert result.cursor is not None
    rows: Sequence[Any] = result.cursor.fetchall()
    result.close()
    return rows


def _channels(connection: Connection, portion: Portion) -> dict[int, dict[tuple[int | None, str], str]]:
    """Return client id -> (contact id, kind) -> all of them in one text; links of contacts stand with the client's."""
    found: dict[int, dict[tuple[int | None, str], str]] = {}
    for client_id, contact_id, kind, typed in _driver_rows(
        connection,
        select(col(Channel.client_id), col(Channel.contact_id), col(Channel.kind), col(Channel.typed))
        .outerjoin(Contact, col(Contact.id) == col(Channel.contact_id))
        .where(portion.holds(col(Channel.client_id)), col(Contact.deleted_at).is_(None))
        .order_by(col(Channel.id)),
    ):
        key = (None if kind == "link" else contact_id, kind)
        own = found.setdefault(client_id, {})
        if key in own:
            own[key] += ("\n" if kind == "link" else "; ") + typed
        else:
            own[key] = typed
    return found


def _people(connection: Connection, portion: Portion) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for client_id, *person in _driver_rows(
        connection,
        select(
            col(Contact.client_id),
            col(Contact.id),
            col(Contact.name),
            col(Contact.position),
            col(Contact.role),
            col(Contact.note),
        )
        .where(portion.holds(col(Contact.client_id)), col(Contact.deleted_at).is_(None))
        .order_by(col(Contact.sort_order), col(Contact.id)),
    ):
        found.setdefault(client_id, []).append(person)
    return found


def _joined_tags(connection: Connection, portion: Portion) -> dict[int, str]:
    titles: dict[int, list[str]] = {}
    for client_id, title in _driver_rows(
        connection,
        select(col(ClientTag.client_id), col(Tag.title))
        .join(Tag, col(Tag.id) == col(ClientTag.tag_id))
        .where(portion.holds(col(ClientTag.client_id)))
        .order_by(col(ClientTag.id)),
    ):
        titles.setdefault(client_id, []).append(title)
    return {client_id: _joined(each) for client_id, each in titles.items()}


def _joined(titles: Sequence[str]) -> str:
    # A lone title with a comma gets a semicolon behind it: then only semicolons part titles.
    text = "; ".join(titles)
    return f"{text};" if len(titles) == 1 and "," in text else text


def _order_batches(session: Session, texts: Texts, portions: Iterable[Portion]) -> Iterator[list[Row]]:
    connection = session.connection()
    statuses = word_of_code("order_status", texts.lang)
    groups = {key: title for key, title in connection.execute(select(col(ProductGroup.id), col(ProductGroup.title)))}
    units = {key: unit for key, unit in connection.execute(select(col(Product.id), col(Product.unit)))}
    words = load_texts("words", texts.lang)
    kinds = {kind: words.text(f"order_kind.{kind}") if kind else "" for kind in KINDS}
    for portion in portions:
        whose = portion.holds(col(ClientOrder.client_id))
        returned: dict[int | None, int] = {
            order_id: kop
            for order_id, kop in connection.execute(
                select(col(OrderReturn.order_id), func.sum(col(OrderReturn.amount_kop)))
                .join(ClientOrder, col(ClientOrder.id) == col(OrderReturn.order_id))
                .where(whose)
                .group_by(col(OrderReturn.order_id))
            )
        }
        paid: dict[int | None, int] = {
            order_id: kop
            for order_id, kop in connection.execute(
                select(col(Payment.order_id), func.sum(col(Payment.amount_kop)))
                .join(ClientOrder, col(ClientOrder.id) == col(Payment.order_id))
                .where(whose)
                .group_by(col(Payment.order_id))
            )
        }
        lines: dict[int | None, list[Any]] = {}
        line_columns = (
            col(OrderLine.order_id),
            col(OrderLine.title),
            col(OrderLine.group_id),
            col(OrderLine.product_id),
            col(OrderLine.quantity_milli),
            col(OrderLine.price_kop),
            col(OrderLine.total_kop),
            col(OrderLine.unit),
            col(OrderLine.discount_bp),
        )
        for order_id, *line in connection.execute(
            select(*line_columns)
            .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
            .where(whose)
            .order_by(col(OrderLine.sort_order), col(OrderLine.id))
        ):
            lines.setdefault(order_id, []).append(line)
        columns = (
            col(Client.code),
            col(Client.name),
            col(ClientOrder.id),
            col(ClientOrder.number),
            col(ClientOrder.ordered_on),
            col(ClientOrder.status),
            col(ClientOrder.title),
            col(ClientOrder.total_kop),
            col(ClientOrder.paid_on),
            col(ClientOrder.answer_by),
            col(ClientOrder.note),
            col(ClientOrder.discount_bp),
            col(ClientOrder.kind),
            col(ClientOrder.pay_by),
            col(ClientOrder.promised_on),
            col(ClientOrder.delivered_on),
            col(ClientOrder.contract_on),
            col(ClientOrder.delivery_note),
            col(ClientOrder.client_id),
        )
        orders = connection.execute(
            select(*columns)
            .join(Client, col(Client.id) == col(ClientOrder.client_id))
            .where(whose, portion.is_shown())
            .order_by(col(ClientOrder.id))
        ).all()
        batch: list[Row] = []
        for *order, _client_id in portion.in_order(orders, -1):
            code, name, own_id, number, on, status, title, total, paid_on, answer_by, note, off, kind, *more = order
            head = [code, name, number, on, statuses[status], title]
            back: Any = returned.get(own_id)
            *days, delivery_note = more
            tail: Row = [kinds[kind], *(day or "" for day in days), paid.get(own_id), delivery_note]
            dates = [paid_on or "", answer_by or ""]
            for line_title, group_id, product_id, milli, price, amount, unit, line_off in lines.get(own_id, ()):
                what = [
                    line_title, groups.get(group_id, ""), quantity_of(milli), unit or units.get(product_id, ""), price,
                    percent_of(line_off), amount, percent_of(off),
                ]  # fmt: skip
                batch.append([*head, *what, back, *dates, note, *tail])
                back, note = None, ""
                tail = [None] * len(tail)
            if own_id not in lines:
                batch.append([*head, *[None] * 6, total, None, back, *dates, note, *tail])
        yield batch


def percent_of(discount_bp: int) -> str:
    """Return hundredths of a percent as '2.5%'; nothing for none."""
    return f"{Decimal(discount_bp) / 100:f}%" if discount_bp else ""


def quantity_of(milli: int) -> int | float:
    """Return thousandths of a unit as a number."""
    return milli // 1000 if milli % 1000 == 0 else milli / 1000
