"""Clients and orders as the rows of two plain tables, such as the import reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.progress import Progress
from app.services.importing.words import stage_words, word_of_code
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
    Product,
    ProductGroup,
    Tag,
)

CHUNK_CLIENTS = 2000
OWN_COLUMNS = (
    "code", "name", "kind", "city", "address", "industry", "tax_code", "segment", "note", "personal_note",
    "payment_terms", "delivery_terms", "discount", "debt_kop", "yearly_need_kop", "expected_kop", "winning_cost_kop",
    "potential_products", "risks", "special_terms", "special_terms_reason", "special_terms_review_on", "consent_on",
    "returns_on", "pause_until", "lost_reason", "do_not_call",
)  # fmt: skip
CLIENT_COLUMNS = (
    "code", "name", "kind", "stage", "phone", "email", "website", "city", "address", "industry", "tax_code", "source",
    "tags", "segment", "contact", "position", "role", "contact_phone", "contact_email", "contact_note", *OWN_COLUMNS[8:],
    "total_kop", "orders_count", "first_order_on", "last_order_on", "next_step_on", "flags",
)  # fmt: skip
ORDER_COLUMNS = (
    "client_code", "client", "number", "ordered_on", "status", "title", "product", "group", "quantity", "unit", "price",
    "amount", "returned", "paid_on", "answer_by", "note",
)  # fmt: skip
MONEY_COLUMNS = frozenset({"price", "amount", "returned", *(name for name in CLIENT_COLUMNS if name.endswith("_kop"))})

_PLACE = {name: place for place, name in enumerate(CLIENT_COLUMNS)}
_CONTACT_PLACES = tuple(_PLACE[name] for name in ("contact", "position", "role", "contact_phone", "contact_email", "contact_note"))
_COPIED = tuple((_PLACE[name], 1 + OWN_COLUMNS.index(name)) for name in OWN_COLUMNS if name not in ("kind", "do_not_call"))

Row = list[Any]
"""Texts, ints (``MONEY_COLUMNS`` in kopecks), dates; '' where there is nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be written: its name, headings, columns, and its rows in batches."""

    title: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    batches: Iterator[list[Row]]


def client_table(session: Session, lang: str, progress: Progress) -> Table:
    """Return all clients that are not in the bin: one row each, and one more for each further contact."""
    texts = load_texts("importing", lang)
    headings = tuple(texts.text(f"column.{name}") for name in CLIENT_COLUMNS)
    return Table(
        texts.text("sheet.clients"), headings, CLIENT_COLUMNS, _client_batches(session, texts, progress)
    )


def order_table(session: Session, lang: str, progress: Progress) -> Table:
    """Return all orders of clients that are not in the bin: a row for each line, or one for an order without lines."""
    texts = load_texts("importing", lang)
    headings = tuple(texts.text(f"column.{name}") for name in ORDER_COLUMNS)
    return Table(texts.text("sheet.orders"), headings, ORDER_COLUMNS, _order_batches(session, texts, progress))


def id_ranges(session: Session, progress: Progress) -> Iterator[tuple[int, int]]:
    """Yield (first, last) ids that together hold all clients, a chunk at a time."""
    low, high = session.execute(select(func.min(col(Client.id)), func.max(col(Client.id)))).one()
    if low is None:
        return
    for first in range(low, high + 1, CHUNK_CLIENTS):
        progress.step(first - low, high - low + 1)
        yield first, first + CHUNK_CLIENTS - 1
    progress.step(high - low + 1, high - low + 1)


def _client_batches(session: Session, texts: Texts, progress: Progress) -> Iterator[list[Row]]:
    words = load_texts("words", texts.lang)
    stages = stage_words(session, texts.lang)
    sources = word_of_code("source", texts.lang)
    roles = word_of_code("decision_role", texts.lang)
    kinds = {kind: texts.text(f"value.{kind}") for kind in ("company", "person")}
    yes = texts.text("value.yes")
    own = [getattr(Client, name) for name in OWN_COLUMNS]
    figures = (
        ClientFigures.total_kop, ClientFigures.orders_count, ClientFigures.first_order_on, ClientFigures.last_order_on,
        ClientFigures.next_step_on,
    )  # fmt: skip
    count = len(CLIENT_COLUMNS)
    kind_at, do_not_call_at = 1 + OWN_COLUMNS.index("kind"), 1 + OWN_COLUMNS.index("do_not_call")
    first_figure = 1 + len(OWN_COLUMNS) + 2
    for first, last in id_ranges(session, progress):
        channels = _channels(session, first, last)
        people = _people(session, first, last)
        tags = _joined_tags(session, first, last)
        flags: dict[int, list[str]] = {}
        for client_id, flag in session.execute(
            select(ClientFlag.client_id, ClientFlag.flag).where(col(ClientFlag.client_id).between(first, last))
        ):
            flags.setdefault(client_id, []).append(words.text(f"flag.{flag}"))
        batch: list[Row] = []
        for found in session.execute(
            select(Client.id, *own, Client.stage_id, Client.source, *figures)
            .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
            .where(col(Client.id).between(first, last), col(Client.deleted_at).is_(None))
            .order_by(col(Client.id))
        ):
            client_id = found[0]
            row: Row = [""] * count
            for place, at in _COPIED:
                value = found[at]
                if value is not None:
                    row[place] = value
            row[_PLACE["kind"]] = kinds[found[kind_at]]
            if not found[_PLACE_OF_DEBT]:
                row[_PLACE["debt_kop"]] = ""
            if found[do_not_call_at]:
                row[_PLACE["do_not_call"]] = yes
            row[_PLACE["stage"]] = stages[found[first_figure - 2]]
            source = found[first_figure - 1]
            row[_PLACE["source"]] = sources.get(source, source)
            for name, at in _FIGURES:
                value = found[first_figure + at]
                if value:
                    row[_PLACE[name]] = value
            row[_PLACE["tags"]] = tags.get(client_id, "")
            row[_PLACE["flags"]] = ", ".join(flags.get(client_id, ()))
            reached = channels.get(client_id, {})
            for name, kind in (("phone", "phone"), ("email", "email"), ("website", "link")):
                row[_PLACE[name]] = reached.get((None, kind), "")
            batch.append(row)
            for place, (contact_id, name, position, role, note) in enumerate(people.get(client_id, ())):
                if place:
                    code, title = row[_PLACE["code"]], row[_PLACE["name"]]
                    row = [""] * count
                    row[_PLACE["code"]], row[_PLACE["name"]] = code, title
                    batch.append(row)
                role_word = "" if role == "unknown" else roles.get(role, role)
                phone, email = reached.get((contact_id, "phone"), ""), reached.get((contact_id, "email"), "")
                for at, value in zip(_CONTACT_PLACES, (name, position, role_word, phone, email, note), strict=True):
                    row[at] = value
        yield batch


_PLACE_OF_DEBT = 1 + OWN_COLUMNS.index("debt_kop")
_FIGURES = tuple(
    (name, at)
    for at, name in enumerate(("total_kop", "orders_count", "first_order_on", "last_order_on", "next_step_on"))
)


def _channels(session: Session, first: int, last: int) -> dict[int, dict[tuple[int | None, str], str]]:
    """Return client id -> (contact id, kind) -> all of them in one text; links of contacts stand with the client's."""
    found: dict[int, dict[tuple[int | None, str], str]] = {}
    for client_id, contact_id, kind, typed in session.execute(
        select(Channel.client_id, Channel.contact_id, Channel.kind, Channel.typed)
        .outerjoin(Contact, col(Contact.id) == col(Channel.contact_id))
        .where(col(Channel.client_id).between(first, last), col(Contact.deleted_at).is_(None))
        .order_by(col(Channel.id))
    ):
        key = (None if kind == "link" else contact_id, kind)
        own = found.setdefault(client_id, {})
        before = own.get(key)
        between = "\n" if kind == "link" else "; "
        own[key] = typed if before is None else before + between + typed
    return found


def _people(session: Session, first: int, last: int) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for client_id, *person in session.execute(
        select(Contact.client_id, Contact.id, Contact.name, Contact.position, Contact.role, Contact.note)
        .where(col(Contact.client_id).between(first, last), col(Contact.deleted_at).is_(None))
        .order_by(col(Contact.sort_order), col(Contact.id))
    ):
        found.setdefault(client_id, []).append(person)
    return found


def _joined_tags(session: Session, first: int, last: int) -> dict[int, str]:
    titles: dict[int, list[str]] = {}
    for client_id, title in session.execute(
        select(ClientTag.client_id, Tag.title)
        .join(Tag, col(Tag.id) == col(ClientTag.tag_id))
        .where(col(ClientTag.client_id).between(first, last))
        .order_by(col(ClientTag.id))
    ):
        titles.setdefault(client_id, []).append(title)
    return {client_id: _joined(each) for client_id, each in titles.items()}


def _joined(titles: Sequence[str]) -> str:
    # A lone title with a comma gets a semicolon behind it: then only semicolons part titles.
    text = "; ".join(titles)
    return f"{text};" if len(titles) == 1 and "," in text else text


def _order_batches(session: Session, texts: Texts, progress: Progress) -> Iterator[list[Row]]:
    statuses = word_of_code("order_status", texts.lang)
    groups = dict(session.execute(select(ProductGroup.id, ProductGroup.title)).tuples().all())
    units = dict(session.execute(select(Product.id, Product.unit)).tuples().all())
    for first, last in id_ranges(session, progress):
        whose = col(ClientOrder.client_id).between(first, last)
        returned = dict(
            session.execute(
                select(OrderReturn.order_id, func.sum(col(OrderReturn.amount_kop)))
                .join(ClientOrder, col(ClientOrder.id) == col(OrderReturn.order_id))
                .where(whose)
                .group_by(col(OrderReturn.order_id))
            )
            .tuples()
            .all()
        )
        lines: dict[int, list[Any]] = {}
        line_columns = (
            OrderLine.order_id, OrderLine.title, OrderLine.group_id, OrderLine.product_id, OrderLine.quantity_milli,
            OrderLine.price_kop, OrderLine.total_kop,
        )  # fmt: skip
        for order_id, *line in session.execute(
            select(*line_columns)
            .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
            .where(whose)
            .order_by(col(OrderLine.sort_order), col(OrderLine.id))
        ):
            lines.setdefault(order_id, []).append(line)
        columns = (
            Client.code, Client.name, ClientOrder.id, ClientOrder.number, ClientOrder.ordered_on, ClientOrder.status,
            ClientOrder.title, ClientOrder.total_kop, ClientOrder.paid_on, ClientOrder.answer_by, ClientOrder.note,
        )  # fmt: skip
        batch: list[Row] = []
        for code, name, order_id, number, on, status, title, total, paid_on, answer_by, note in session.execute(
            select(*columns)
            .join(Client, col(Client.id) == col(ClientOrder.client_id))
            .where(whose, col(Client.deleted_at).is_(None))
            .order_by(col(ClientOrder.id))
        ):
            head = [code, name, number, on, statuses[status], title]
            back: Any = returned.get(order_id, "")
            for line_title, group_id, product_id, milli, price, amount in lines.get(order_id, ()):
                what = [line_title, groups.get(group_id, ""), quantity_of(milli), units.get(product_id, ""), price, amount]
                batch.append([*head, *what, back, paid_on or "", answer_by or "", note])
                back, note = "", ""
            if order_id not in lines:
                batch.append([*head, "", "", "", "", "", total, back, paid_on or "", answer_by or "", note])
        yield batch


def quantity_of(milli: int) -> int | float:
    """Return thousandths of a unit as a number."""
    return milli // 1000 if milli % 1000 == 0 else milli / 1000

