"""orders, order add, order show, order pay, order return."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked, Day
from app.cli.client_commands import NAMED
from app.cli.table import one_line, pairs, table

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlmodel import Session

    from app.book import Book
    from app.changes import Changes
    from app.services.orders import LineDraft


class StatusName(StrEnum):
    """The states of an order."""

    OFFER = "offer"
    AGREED = "agreed"
    PART_PAID = "part_paid"
    PAID = "paid"
    SHIPPED = "shipped"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class KindName(StrEnum):
    """What an order is of."""

    SINGLE = "single"
    SET = "set"
    PROJECT = "project"


_KOP = "KOPECKS"
_ORDER = Annotated[
    str, typer.Argument(metavar="ORDER", help="The order's id; '#0112', or a text that is no number: its number.")
]
_SUM = Annotated[str, typer.Argument(metavar=_KOP, help="A sum in whole kopecks.")]


def orders(
    asked: Asked,
    client: Annotated[str, typer.Option(metavar="ID", help="Only of this client.")] = "",
    status: Annotated[StatusName | None, typer.Option(help="Only in this state.")] = None,
    since: Day = None,
    to_chase: Annotated[
        bool, typer.Option("--to-chase", help="Offers without a day to ask, or whose day came.")
    ] = False,
    late: Annotated[bool, typer.Option("--late", help="Promised for a day that passed, not delivered.")] = False,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None,
) -> None:
    """List orders, newest first.

    \b
    JSON: [{id, client_id, code, name, number, title, kind, status, ordered_on,
      answer_by, pay_by, promised_on, delivered_on, total_kop, net_kop,
      paid_kop, to_pay_kop, days_late}]
    code and name are the client's; kind is '', single, set or project; net_kop
    is total_kop less returns; paid_kop the sum of payments; to_pay_kop is 0 for
    an order that is paid, shipped or closed without payments written; days_late
    counts from the promised day.

    With --as-of what is late or to be asked about is so on that day.
    """
    from app.cli.books import find_client, reading
    from app.services.order_lists import OrderQuery, load_orders
    from app.services.settings import load_settings

    with reading(asked, asked.clock) as book:
        query = OrderQuery(
            client_id=book.read(find_client, client) if client else None,
            status=status.value if status else "",
            since=_day(since),
            to_chase=to_chase,
            is_late=late,
            limit=limit,
        )
        rows = book.read(load_orders, query)
        currency = book.read(load_settings)["money.currency"]
    data = [_row_json(asdict(row)) for row in rows]
    texts, words = asked.texts, asked.words

    def lines() -> Iterator[str]:
        keys = ("id", "name", "number", "date", "status", "total", "to_pay", "days_late")
        yield from table(
            [texts.text(f"column.{key}") for key in keys],
            [
                (
                    row.id, row.client, row.number, row.ordered_on, words.text(f"order_status.{row.status}"),
                    _money(asked, row.total_kop, currency), _money(asked, row.to_pay_kop, currency),
                    row.days_late or "",
                )
                for row in rows
            ],
            numbers=(0, 5, 6, 7),
        )  # fmt: skip
        yield texts.plural("orders_count", len(rows))

    asked.answer(data, lines)


def order() -> None:
    """Write orders, their payments and returns."""


def show(asked: Asked, named: _ORDER) -> None:
    """Show all of one order.

    \b
    JSON: {id, client_id, code, name, number, title, kind, status, ordered_on,
      answer_by, pay_by, promised_on, delivered_on, contract_on, paid_on,
      is_delivery_agreed, is_packing_agreed, delivery_note, note, discount_bp,
      total_kop, net_kop, paid_kop, to_pay_kop, days_late, unticked, is_proven,
      lines: [{title, product_id, group_id, quantity_milli, unit, price_kop,
        discount_bp, total_kop}],
      payments: [{id, paid_on, amount_kop, note}],
      returns: [{id, returned_on, amount_kop, reason}],
      claims: [{id, opened_on, text, person, outcome, closed_on, return_id,
        return_kop}]}
    quantity_milli are thousandths of a unit, discount_bp hundredths of a
    percent; total_kop is what the order comes to, discounts off; unticked lists
    contract, delivery, packing; is_proven: it proves a first sale.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        _answer(asked, book, book.read(find_order, named), None)


def add(
    asked: Asked,
    named: Annotated[str, typer.Argument(metavar="CLIENT", help=NAMED)],
    total: Annotated[str, typer.Option(metavar=_KOP, help="The sum, for an order without lines.")] = "",
    line: Annotated[
        list[str] | None,
        typer.Option(metavar="LINE", help="'code or title;quantity;price[;discount%]', price in kopecks; repeat it."),
    ] = None,
    status: Annotated[StatusName, typer.Option(help="Its state.")] = StatusName.PAID,
    on: Day = None,
    kind: Annotated[KindName | None, typer.Option(help="What it is of.")] = None,
    number: Annotated[str, typer.Option(help="Its number; without, the next one.")] = "",
    title: Annotated[str, typer.Option(help="What it is called.")] = "",
    note: Annotated[str, typer.Option(help="A note.")] = "",
    answer_by: Day = None,
    pay_by: Day = None,
    promised_on: Day = None,
    delivered_on: Day = None,
    contract_on: Day = None,
    discount: Annotated[str, typer.Option(metavar="PERCENT", help="Off the sum of the lines, as 4 or 2.5.")] = "",
) -> None:
    """Write an order of a client: a sum, or lines.

    \b
    JSON: the order as 'order show' prints it, with action_id.

    A line names a product by code or title (other words are taken as they are); quantity as 1.5; an empty price is
    that of the catalogue. --on is today when left out.
    """
    from app.cli.books import find_client, writing
    from app.context import today_of
    from app.services.orders import OrderDraft, save_order

    if bool(total) == bool(line):
        asked.wrong_use("total_or_lines")
    total_kop = read_kopecks(total, "total") if total else None
    discount_bp = _percent(discount, "discount") if discount else 0
    with writing(asked) as book:
        client_id = book.read(find_client, named)
        draft = OrderDraft(
            ordered_on=_day(on) or book.read(today_of),
            number=number,
            title=title,
            kind=kind.value if kind else "",
            status=status.value,
            pay_by=_day(pay_by),
            promised_on=_day(promised_on),
            delivered_on=_day(delivered_on),
            answer_by=_day(answer_by),
            contract_on=_day(contract_on),
            note=note,
            total_kop=total_kop,
            discount_bp=discount_bp,
            lines=book.read(_read_lines, line or ()),
        )
        changes = book.write(save_order, client_id, None, draft)
        assert changes.created_id is not None
        _answer(asked, book, changes.created_id, changes)


def pay(
    asked: Asked,
    named: _ORDER,
    amount: _SUM,
    on: Day = None,
    note: Annotated[str, typer.Option(help="How it was paid.")] = "",
) -> None:
    """Write a payment; the order becomes part paid or paid by itself.

    \b
    JSON: the order as 'order show' prints it, with action_id.

    More than is left to pay is refused. A shipped or closed order stays so.
    """
    from app.services.payments import add_payment

    kop = read_kopecks(amount, "amount")
    _write(asked, named, add_payment, kop, note=note, day=("paid_on", _day(on)))


def give_back(
    asked: Asked,
    named: _ORDER,
    amount: _SUM,
    on: Day = None,
    reason: Annotated[str, typer.Option(help="Why it came back.")] = "",
) -> None:
    """Write what came back of an order; it lowers the client's figures.

    \b
    JSON: the order as 'order show' prints it, with action_id.
    """
    from app.services.orders import add_return

    kop = read_kopecks(amount, "amount")
    _write(asked, named, add_return, kop, reason=reason, day=("returned_on", _day(on)))


def find_order(session: Session, named: str) -> int:
    """Return the id of an order: a whole number is the id, ``#0112`` or anything else its number.

    Raises:
        NotFoundError: ``no_order``.
        InvalidError: ``orders_alike``: several orders have this number.
    """
    from sqlalchemy import select
    from sqlmodel import col

    from app.errors import InvalidError, NotFoundError
    from db.tables import ClientOrder

    named = named.strip()
    is_id = named.isascii() and named.isdecimal() and len(named) < 19
    where = col(ClientOrder.id) == int(named) if is_id else col(ClientOrder.number) == named.removeprefix("#")
    found = session.execute(select(col(ClientOrder.id)).where(where).limit(2)).scalars().all()
    if not found:
        raise NotFoundError("no_order", order=named)
    if len(found) > 1:
        raise InvalidError("orders_alike", value=named)
    return int(found[0])


def _write(
    asked: Asked,
    named: str,
    use_case: Callable[..., Changes],
    kop: int,
    *,
    day: tuple[str, date | None],
    **values: str,
) -> None:
    from app.cli.books import writing
    from app.context import today_of

    name, on = day
    with writing(asked) as book:
        order_id = book.read(find_order, named)
        changes = book.write(use_case, order_id, kop, **{name: on or book.read(today_of)}, **values)
        _answer(asked, book, order_id, changes)


def _answer(asked: Asked, book: Book, order_id: int, changes: Changes | None) -> None:
    from app.services.order_sheet import load_order
    from app.services.settings import load_settings
    from app.wording import action_text

    card = book.read(load_order, order_id)
    currency = book.read(load_settings)["money.currency"]
    draft = asdict(card.draft)
    draft.pop("total_kop")
    lines = [
        {**{name: value for name, value in asdict(line).items() if name != "sum_kop"}, "total_kop": line.total_kop}
        for line in card.draft.lines
    ]
    data: dict[str, Any] = {
        "id": card.id,
        "client_id": card.client_id,
        "code": card.client_code,
        "name": card.client_name,
        **draft,
        **{
            name: getattr(card, name)
            for name in ("paid_on", "total_kop", "net_kop", "paid_kop", "to_pay_kop", "days_late", "is_proven")
        },
        "unticked": list(card.unticked),
        "lines": lines,
        "payments": [asdict(payment) for payment in card.payments],
        "returns": [asdict(each) for each in card.returns],
        "claims": [
            {name: value for name, value in asdict(claim).items() if name != "person_id"} for claim in card.claims
        ],
    }
    if changes is not None:
        data["action_id"] = changes.action_id
    texts, words = asked.texts, asked.words

    def said() -> Iterable[str]:
        if changes is not None:
            yield one_line(action_text(words, changes.action, changes.parts))
        yield from pairs(
            [
                (texts.text("column.id"), card.id),
                (texts.text("column.name"), card.client_name),
                (texts.text("column.number"), card.draft.number),
                (texts.text("column.date"), card.draft.ordered_on),
                (texts.text("column.status"), words.text(f"order_status.{card.draft.status}")),
                (texts.text("column.total"), _money(asked, card.total_kop, currency)),
                (texts.text("column.to_pay"), _money(asked, card.to_pay_kop, currency)),
                (texts.text("column.unticked"), ", ".join(words.text(f"order_tick.{one}") for one in card.unticked)),
            ]
        )

    asked.answer(data, said)


def _row_json(row: dict[str, Any]) -> dict[str, Any]:
    """Return a listed order with the client's code and name as every list of clients calls them."""
    told = {"client_code": "code", "client": "name"}
    return {told.get(name, name): value for name, value in row.items()}


def _read_lines(session: Session, typed: Iterable[str]) -> tuple[LineDraft, ...]:
    from app.domain.names import fold
    from app.errors import InvalidError
    from app.services.orders import LineDraft
    from app.services.products import load_products

    products = [*load_products(session), *load_products(session, archived=True)]
    by_name = {fold(row.title): row for row in reversed(products)} | {fold(row.code): row for row in reversed(products)}
    lines = []
    for text in typed:
        parts = [part.strip() for part in text.split(";")]
        if not 3 <= len(parts) <= 4:
            raise InvalidError("line_form", field="line", value=text)
        name, quantity, price, *discount = parts
        product = by_name.get(fold(name)) if name else None
        lines.append(
            LineDraft(
                title=product.title if product else name,
                quantity_milli=_thousandths(quantity),
                price_kop=read_kopecks(price, "price") if price or product is None else product.price_kop,
                product_id=product.id if product else None,
                discount_bp=_percent(discount[0], "discount") if discount and discount[0] else 0,
            )
        )
    return tuple(lines)


def read_kopecks(typed: str, field: str) -> int:
    """Return a sum typed in whole kopecks; raises InvalidError ``not_kopecks``."""
    from app.errors import InvalidError

    text = typed.strip()
    if not text.removeprefix("-").isdecimal() or not text.isascii() or len(text) > 18:
        raise InvalidError("not_kopecks", field=field, value=typed)
    return int(text)


def _thousandths(typed: str) -> int:
    """Return a quantity with at most three decimals in thousandths."""
    return _scaled(typed, 3, "not_quantity", "quantity")


def _percent(typed: str, field: str) -> int:
    """Return a percentage with at most two decimals in hundredths."""
    return _scaled(typed.removesuffix("%"), 2, "not_percent", field)


def _scaled(typed: str, decimals: int, code: str, field: str) -> int:
    from decimal import Decimal, InvalidOperation

    from app.errors import InvalidError

    try:
        number = Decimal(typed.strip().replace(",", ".", 1)).scaleb(decimals)
    except InvalidOperation as error:
        raise InvalidError(code, field=field, value=typed) from error
    if not number.is_finite() or number.adjusted() > 15 or number != number.to_integral_value():
        raise InvalidError(code, field=field, value=typed)
    return int(number)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _money(asked: Asked, kop: int, currency: str) -> str:
    from app.domain.money import format_money

    return format_money(kop, currency, asked.lang)
