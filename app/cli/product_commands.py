"""products, product add, product change, product archive, product delete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.order_commands import read_kopecks
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.book import Book
    from app.changes import Changes
    from app.services.products import ProductRow

_NAMED = Annotated[
    str,
    typer.Argument(metavar="PRODUCT", help="The product's id; '#CODE', or words: its code or title."),
]
_CODE = Annotated[str | None, typer.Option(help="Its code; every product has its own.")]
_UNIT = Annotated[str | None, typer.Option(help="What one of it is: kg, box, hour.")]
_PRICE = Annotated[str | None, typer.Option(metavar="KOPECKS", help="The price of one unit in whole kopecks.")]
_GROUP = Annotated[str | None, typer.Option(help="Code or title of its group; one that is not there is made.")]


def products(
    asked: Asked,
    search: Annotated[str, typer.Option(help="Words of code, title or group.")] = "",
    archived: Annotated[bool, typer.Option("--archived", help="Those in the archive instead.")] = False,
) -> None:
    """List the products of the catalogue by group and title.

    \b
    JSON: [{id, code, title, unit, price_kop, group, group_id, archived, lines}]
    group is the title of its group, '' without; price_kop is for one unit, in
    kopecks; lines is in how many lines of orders it stands.
    """
    from app.cli.books import reading
    from app.domain.money import format_money
    from app.services.products import load_products
    from app.services.settings import load_settings

    with reading(asked) as book:
        rows = book.read(load_products, search, archived)
        currency = book.read(load_settings)["money.currency"]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "code", "product", "group", "unit", "price", "lines")],
            [
                (
                    row.id, row.code, row.title, row.group, row.unit,
                    format_money(row.price_kop, currency, asked.lang), row.lines,
                )
                for row in rows
            ],
            numbers=(0, 5, 6),
        )  # fmt: skip
        yield texts.plural("products_count", len(rows))

    asked.answer([_json(row) for row in rows], lines)


def product() -> None:
    """Write the catalogue of products."""


def add(
    asked: Asked,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What it is called.")],
    code: _CODE = None,
    unit: _UNIT = None,
    price: _PRICE = None,
    group: _GROUP = None,
) -> None:
    """Add a product.

    \b
    JSON: the product as 'products' prints it, with action_id.
    """
    from app.cli.books import writing

    price_kop = read_kopecks(price, "price") if price else 0
    with writing(asked) as book:
        changes = book.write(_add, group, title, code=code or "", unit=unit or "", price_kop=price_kop)
        assert changes.created_id is not None
        _answer(asked, book, changes.created_id, changes)


def change(
    asked: Asked,
    named: _NAMED,
    title: Annotated[str | None, typer.Option(help="Another title.")] = None,
    code: _CODE = None,
    unit: _UNIT = None,
    price: _PRICE = None,
    group: _GROUP = None,
) -> None:
    """Change a product; orders already written keep what they say.

    \b
    JSON: the product as 'products' prints it, with action_id.

    --group "" takes it out of its group.
    """
    from app.cli.books import writing

    values: dict[str, Any] = {"title": title, "code": code, "unit": unit}
    if price is not None:
        values["price_kop"] = read_kopecks(price, "price")
    values = {field: value for field, value in values.items() if value is not None}
    with writing(asked) as book:
        product_id = book.read(find_product, named)
        changes = book.write(_change, product_id, group, values)
        _answer(asked, book, product_id, changes)


def archive(
    asked: Asked,
    named: _NAMED,
    back: Annotated[bool, typer.Option("--back", help="Out of the archive again.")] = False,
) -> None:
    """Put a product into the archive: orders keep it, new lines are not offered it.

    \b
    JSON: the product as 'products' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.products import archive_product

    with writing(asked) as book:
        product_id = book.read(find_product, named)
        changes = book.write(archive_product, product_id, is_archived=not back)
        _answer(asked, book, product_id, changes)


def delete(asked: Asked, named: _NAMED) -> None:
    """Delete a product that stands in no order; else it is refused: put it into the archive.

    \b
    JSON: {id, action_id}
    """
    from app.cli.books import writing
    from app.services.products import delete_product

    with writing(asked) as book:
        product_id = book.read(find_product, named)
        changes = book.write(delete_product, product_id)
    data = {"id": product_id, "action_id": changes.action_id}
    asked.answer(data, lambda: [_said(asked, changes)])


def _add(session: Session, /, group: str | None, title: str, **values: Any) -> Changes:
    from app.services.product_groups import group_named
    from app.services.products import add_product

    return add_product(session, title, group_id=group_named(session, group) if group else None, **values)


def _change(session: Session, /, product_id: int, group: str | None, values: dict[str, Any]) -> Changes:
    from app.services.product_groups import group_named
    from app.services.products import change_product

    if group is not None:
        values = {**values, "group_id": group_named(session, group) if group else None}
    return change_product(session, product_id, values)


def find_product(session: Session, named: str) -> int:
    """Return the id of a product: a whole number is the id, ``#CODE`` or anything else its code, else its title.

    Raises:
        NotFoundError: ``no_product``.
    """
    from app.domain.names import fold
    from app.errors import NotFoundError
    from app.services.products import load_products

    named = named.strip()
    rows = [*load_products(session), *load_products(session, archived=True)]
    if named.isascii() and named.isdecimal():
        found = next((row.id for row in rows if str(row.id) == named), None)
    else:
        key = fold(named.removeprefix("#"))
        matches = [row.id for row in rows if fold(row.code) == key] or [
            row.id for row in rows if fold(row.title) == key
        ]
        found = next(iter(matches), None)
    if found is None:
        raise NotFoundError("no_product", product=named)
    return found


def _answer(asked: Asked, book: Book, product_id: int, changes: Changes) -> None:
    from app.services.products import load_products

    rows = [*book.read(load_products), *book.read(load_products, archived=True)]
    row = next(row for row in rows if row.id == product_id)
    asked.answer({**_json(row), "action_id": changes.action_id}, lambda: [_said(asked, changes)])


def _json(row: ProductRow) -> dict[str, Any]:
    return {("archived" if name == "is_archived" else name): value for name, value in asdict(row).items()}


def _said(asked: Asked, changes: Changes) -> str:
    from app.wording import action_text

    return one_line(action_text(asked.words, changes.action, changes.parts))
