"""A catalogue taken from a sheet: what each row would add or change, and the import itself as one action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.money import InvalidAmount, parse_money
from app.domain.names import fold
from app.errors import InvalidError
from app.progress import Progress
from app.services.importing.headings import Vocabulary, heading_key, word_lists
from app.services.importing.reading import read_sheet
from app.services.importing.sheet import Cell, Sheet, text_of
from app.services.order_checks import TOTAL_LIMIT_KOP, UNIT_LIMIT
from app.services.product_groups import group_named
from app.services.products import CODE_LIMIT, TITLE_LIMIT, codes_in_rules
from db.tables import Product, ProductGroup

FIELDS: Final = ("product", "product_code", "group", "unit", "price")
_LIMITS: Final = {"product": TITLE_LIMIT, "product_code": CODE_LIMIT, "group": TITLE_LIMIT, "unit": UNIT_LIMIT}


@dataclass(frozen=True, slots=True)
class SheetProduct:
    """A row of the sheet; what is empty (``price_kop`` None) leaves the product as it is."""

    row: int
    title: str
    code: str
    group: str
    unit: str
    price_kop: int | None


@dataclass(frozen=True, slots=True)
class ProductPlan:
    """What an import of products would do.

    Attributes:
        file_name: the file's own name.
        rows: the rows that can be taken, with those that change nothing.
        added, changed, same: how many products would be new, changed, left as they are.
        skipped: (row number in the file, why it cannot be taken).
    """

    file_name: str
    rows: tuple[SheetProduct, ...]
    added: int
    changed: int
    same: int
    skipped: tuple[tuple[int, InvalidError], ...]


def load_product_plan(session: Session, path: Path) -> ProductPlan:
    """Return what importing the table in ``path`` would do; nothing is written.

    A row is about the product with its code, else the one with its name.

    Raises:
        SheetError: as ``read_sheet``.
        InvalidError: ``no_product_column``: no column with names of products was found.
    """
    sheet = read_sheet(path, Vocabulary("orders", _known_headings()))
    rows, skipped = _read_rows(sheet)
    catalogue = _Catalogue(session)
    counts: Counter[str] = Counter()
    kept: list[SheetProduct] = []
    for row in rows:
        try:
            counts[catalogue.take(row)] += 1
        except InvalidError as error:
            skipped.append((row.row, error))
        else:
            kept.append(row)
    skipped.sort(key=lambda each: each[0])
    return ProductPlan(
        sheet.file_name, tuple(kept), counts["add"], counts["change"], counts["same"], tuple(skipped)
    )  # fmt: skip


def import_products(session: Session, plan: ProductPlan, *, progress: Progress | None = None) -> Changes:
    """Add and change the products of a plan, as one action; groups that the book lacks are made.

    Raises:
        InvalidError: as the rows of ``ProductPlan.skipped``, when the book was changed since the plan was made.
    """
    progress = progress or Progress()
    catalogue = _Catalogue(session)
    groups: dict[str, int] = {}
    for at, row in enumerate(plan.rows):
        progress.step(at, len(plan.rows))
        key = fold(row.group)
        if row.group and key not in groups:
            groups[key] = group_named(session, row.group)
        catalogue.take(row, session, groups.get(key))
    progress.step(len(plan.rows), len(plan.rows))
    return Changes("imported", parts={"file": plan.file_name}, topics=frozenset({"products"}))


def _known_headings() -> Mapping[str, str]:
    exact = word_lists()["products"]["exact"]
    names = {"title": "product", "code": "product_code", "price_kop": "price"}
    return {heading_key(word): names.get(field, field) for field, words in exact.items() for word in words}


def _read_rows(sheet: Sheet) -> tuple[list[SheetProduct], list[tuple[int, InvalidError]]]:
    vocabulary = Vocabulary("orders", _known_headings())
    places: dict[str, int] = {}
    for find in (vocabulary.exact_field, vocabulary.like_field):
        for place, heading in enumerate(sheet.headings):
            field = find(heading)
            if field in FIELDS and field not in places and place not in places.values():
                places[field] = place
    if "product" not in places:
        raise InvalidError("no_product_column", headings=", ".join(sheet.headings))
    rows: list[SheetProduct] = []
    skipped: list[tuple[int, InvalidError]] = []
    for number, cells in sheet.rows:
        try:
            row = _read_row(number, cells, places)
        except InvalidError as error:
            skipped.append((number, error))
        else:
            if row is not None:
                rows.append(row)
    return rows, skipped


def _read_row(number: int, cells: Sequence[Cell], places: Mapping[str, int]) -> SheetProduct | None:
    """Return a row; None for one that has nothing in the columns of a product."""
    texts = {field: " ".join(text_of(cells[at]).split()) for field, at in places.items() if at < len(cells)}
    for field, limit in _LIMITS.items():
        if len(texts.get(field, "")) > limit:
            raise InvalidError("text_long", field=field, limit=limit, length=len(texts[field]))
    title = texts.get("product", "")
    if not title:
        if not any(texts.values()):
            return None
        raise InvalidError("product_title_empty", field="title")
    price_kop = None
    if typed := texts.get("price", ""):
        cell = cells[places["price"]]
        try:
            price_kop = parse_money(cell if isinstance(cell, int | float) else typed)
        except InvalidAmount as error:
            raise InvalidError("not_a_sum", field="price_kop", value=typed) from error
        if price_kop < 0:
            raise InvalidError("sum_negative", field="price_kop")
        if price_kop > TOTAL_LIMIT_KOP:
            raise InvalidError("sum_too_large", field="price_kop")
    return SheetProduct(
        number, title, texts.get("product_code", ""), texts.get("group", ""), texts.get("unit", ""), price_kop
    )  # fmt: skip


class _Catalogue:
    """The products of the book by folded code and title, with those that rows have added."""

    def __init__(self, session: Session) -> None:
        self._in_rules = codes_in_rules(session)
        self._groups = {
            group_id: (fold(title), fold(code))
            for group_id, title, code in session.execute(
                select(col(ProductGroup.id), col(ProductGroup.title), col(ProductGroup.code))
            )
        }
        self._by_code: dict[str, Product] = {}
        self._by_title: dict[str, Product] = {}
        self._taken: set[int] = set()
        for product in session.execute(select(Product)).scalars():
            self._by_code[fold(product.code)] = self._by_title[fold(product.title)] = product

    def take(self, row: SheetProduct, session: Session | None = None, group_id: int | None = None) -> str:
        """Return what a row does: add, change or same; with a session it is done.

        Raises:
            InvalidError: ``product_title_in_use``, ``product_code_in_rule``, ``product_twice``.
        """
        code, title = fold(row.code), fold(row.title)
        found = (self._by_code.get(code) if code else None) or self._by_title.get(title)
        if found is None:
            return self._add(row, session, group_id)
        if id(found) in self._taken:
            raise InvalidError("product_twice", field="title", value=row.title)
        if self._by_title.get(title, found) is not found:
            raise InvalidError("product_title_in_use", field="title", value=row.title)
        values = self._differences(found, row, group_id)
        if "code" in values and found.code in self._in_rules:
            raise InvalidError("product_code_in_rule", field="code", value=found.code)
        self._taken.add(id(found))
        if session is not None:
            for name, value in values.items():
                setattr(found, name, value)
        return "change" if values else "same"

    def _add(self, row: SheetProduct, session: Session | None, group_id: int | None) -> str:
        product = Product(
            code=row.code or self._free_code(row.title),
            title=row.title,
            unit=row.unit,
            price_kop=row.price_kop or 0,
            group_id=group_id,
        )
        self._by_code[fold(product.code)] = self._by_title[fold(product.title)] = product
        self._taken.add(id(product))
        if session is not None:
            session.add(product)
        return "add"

    def _differences(self, product: Product, row: SheetProduct, group_id: int | None) -> dict[str, Any]:
        wanted: dict[str, Any] = {"title": row.title}
        if row.code:
            wanted["code"] = row.code
        if row.unit:
            wanted["unit"] = row.unit
        if row.price_kop is not None:
            wanted["price_kop"] = row.price_kop
        if row.group and fold(row.group) not in self._groups.get(product.group_id or 0, ()):
            wanted["group_id"] = group_id
        # While it is only rehearsed, another group has no id yet.
        return {
            name: value
            for name, value in wanted.items()
            if getattr(product, name) != value or (name == "group_id" and value is None)
        }

    def _free_code(self, title: str) -> str:
        base = title[: CODE_LIMIT - 10].strip()
        code, number = base, 1
        while fold(code) in self._by_code:
            number += 1
            code = f"{base} {number}"
        return code
