"""The catalogue: products for the list and for the lines of an order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import raw_connection
from app.domain.found_text import Span, Typed
from app.domain.names import fold
from app.domain.search_text import query_groups
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.order_checks import TOTAL_LIMIT_KOP, UNIT_LIMIT
from app.services.rules import load_rules
from db.rule_figures import PAID, driver_cursor
from db.tables import OrderLine, Product, ProductGroup

CODE_LIMIT = 60
TITLE_LIMIT = 300
_TOPICS = frozenset({"products"})


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product; ``lines`` is in how many lines of orders it stands."""

    id: int
    code: str
    title: str
    unit: str
    price_kop: int
    group_id: int | None
    group: str
    is_archived: bool
    lines: int


@dataclass(frozen=True, slots=True)
class ProductHit:
    """A product found for a line of a client's order.

    ``spans`` is where in the title the typed words stand; ``last_price_kop`` what this client paid for one unit the
    last time, None when it never bought it; ``price_kop`` is that, else the price of the catalogue.
    """

    id: int
    code: str
    title: str
    unit: str
    group_id: int | None
    group: str
    is_new_group: bool
    price_kop: int
    last_price_kop: int | None
    spans: tuple[Span, ...]


def load_products(session: Session, text: str = "", archived: bool = False) -> tuple[ProductRow, ...]:
    """Return products by group and title; ``text`` finds by code, title or group, on a wrong keyboard layout too.

    ``archived``: those in the archive instead of those in use.
    """
    wanted = _Wanted(text)
    rows = [row for row in _load_rows(session, archived) if wanted.rank(row.title, row.code, row.group) is not None]
    lines = _lines_by_product(session)
    return tuple(replace(row, lines=lines.get(row.id, 0)) for row in rows)


def find_products(session: Session, client_id: int, text: str, limit: int = 8) -> tuple[ProductHit, ...]:
    """Return products in use for what is typed into a line, the best first; all of them by title for no text."""
    wanted = _Wanted(text)
    ranked = []
    for row in _load_rows(session, archived=False):
        rank = wanted.rank(row.title, row.code)
        if rank is not None:
            ranked.append((rank, fold(row.title), row.id, row))
    chosen = [row for *_key, row in sorted(ranked, key=lambda each: each[:3])[:limit]]
    prices, groups = _bought(session, client_id)
    typed = Typed.of(text)
    return tuple(
        ProductHit(
            id=row.id,
            code=row.code,
            title=row.title,
            unit=row.unit,
            group_id=row.group_id,
            group=row.group,
            is_new_group=row.group_id is not None and row.group_id not in groups,
            price_kop=prices.get(row.id, row.price_kop),
            last_price_kop=prices.get(row.id),
            spans=typed.spans(row.title) if text.strip() else (),
        )
        for row in chosen
    )


def add_product(
    session: Session, title: str, *, code: str = "", unit: str = "", price_kop: int = 0, group_id: int | None = None
) -> Changes:
    """Make a product; without a code its title is the code. ``created_id`` is its id.

    Raises:
        NotFoundError: ``no_group``.
        InvalidError: ``product_title_empty``, ``product_title_in_use``, ``product_code_in_use``, ``text_long``,
            ``sum_negative``, ``sum_too_large``.
    """
    product = Product(code="", title="")
    values = {"title": title, "unit": unit, "price_kop": price_kop, "group_id": group_id}
    _set(session, product, values)
    product.code = _checked_code(session, product, code) if clean_text(code) else free_code(session, Product, title)
    session.add(product)
    session.flush()
    return _told("product_added", product)


def change_product(session: Session, product_id: int, values: Mapping[str, Any]) -> Changes:
    """Change code, title, unit, price_kop or group_id; lines already written keep what they say.

    Raises:
        InvalidError: as ``add_product``; ``unknown_field``, ``product_code_empty``, ``product_code_in_rule``: a rule
            names the product by its code.
    """
    product = get_product(session, product_id)
    _set(session, product, {field: value for field, value in values.items() if field != "code"})
    if "code" in values:
        product.code = _checked_code(session, product, str(values["code"]))
    return _told("product_changed", product)


def archive_product(session: Session, product_id: int, *, is_archived: bool = True) -> Changes:
    """Put a product into the archive: out of the list for new lines, old orders keep it; False takes it out."""
    product = get_product(session, product_id)
    product.is_archived = is_archived
    return _told("product_archived" if is_archived else "product_unarchived", product)


def delete_product(session: Session, product_id: int) -> Changes:
    """Delete a product that no order has.

    Raises:
        InvalidError: ``product_in_use`` (with ``count`` of lines), ``product_in_rule``: archive it instead.
    """
    product = get_product(session, product_id)
    used = count_lines(session, col(OrderLine.product_id) == product_id)
    if used:
        raise InvalidError("product_in_use", field="product", value=product.title, count=used)
    if product.code in codes_in_rules(session):
        raise InvalidError("product_in_rule", field="product", value=product.title)
    session.delete(product)
    return Changes("product_deleted", parts={"product": product.title}, topics=_TOPICS)


def get_product(session: Session, product_id: int) -> Product:
    """Return the stored product; raises NotFoundError ``no_product``."""
    product = session.get(Product, product_id)
    if product is None:
        raise NotFoundError("no_product", product=product_id)
    return product


def count_lines(session: Session, condition: ColumnElement[bool]) -> int:
    """Return how many lines of orders there are of what is asked."""
    return int(session.execute(select(func.count()).select_from(OrderLine).where(condition)).scalar_one())


def codes_in_rules(session: Session) -> set[str]:
    """Return the codes of products and groups that rules name, also rules that are off."""
    return {one.code for rule in load_rules(session) for one in rule.spec.conditions if one.code}


def free_code(session: Session, table: type[Product] | type[ProductGroup], title: str) -> str:
    """Return the title as a code, with a number behind it when that code is in use."""
    base = clean_text(title)[: CODE_LIMIT - 10].strip()
    taken = {fold(code) for code in session.execute(select(col(table.code))).scalars()}
    code, number = base, 1
    while fold(code) in taken:
        number += 1
        code = f"{base} {number}"
    return code


def _set(session: Session, product: Product, values: Mapping[str, Any]) -> None:
    for field, value in values.items():
        if field == "title":
            product.title = _checked_title(session, product, str(value))
        elif field == "unit":
            product.unit = checked_text(str(value), "unit", UNIT_LIMIT)
        elif field == "price_kop":
            product.price_kop = _checked_price(value)
        elif field == "group_id":
            if value is not None and session.get(ProductGroup, value) is None:
                raise NotFoundError("no_group", field="group_id")
            product.group_id = value
        else:
            raise InvalidError("unknown_field", field=field, value=value)


def checked_text(typed: str, field: str, limit: int) -> str:
    """Return a typed text cleaned; raises InvalidError ``text_long``."""
    text = clean_text(typed)
    if len(text) > limit:
        raise InvalidError("text_long", field=field, limit=limit, length=len(text))
    return text


def _checked_title(session: Session, product: Product, typed: str) -> str:
    title = checked_text(typed, "title", TITLE_LIMIT)
    if not title:
        raise InvalidError("product_title_empty", field="title")
    with session.no_autoflush:
        others = session.execute(select(col(Product.id), col(Product.title))).all()
    if any(other_id != product.id and fold(other) == fold(title) for other_id, other in others):
        raise InvalidError("product_title_in_use", field="title", value=title)
    return title


def _checked_code(session: Session, product: Product, typed: str) -> str:
    code = checked_text(typed, "code", CODE_LIMIT)
    if not code:
        raise InvalidError("product_code_empty", field="code")
    if code == product.code:
        return code
    with session.no_autoflush:
        others = session.execute(select(col(Product.id), col(Product.code), col(Product.title))).all()
    for other_id, other, title in others:
        if other_id != product.id and fold(other) == fold(code):
            raise InvalidError("product_code_in_use", field="code", value=code, product=title)
    if product.code and product.code in codes_in_rules(session):
        raise InvalidError("product_code_in_rule", field="code", value=product.code)
    return code


def _checked_price(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidError("not_a_sum", field="price_kop", value=value)
    if value < 0:
        raise InvalidError("sum_negative", field="price_kop")
    if value > TOTAL_LIMIT_KOP:
        raise InvalidError("sum_too_large", field="price_kop")
    return value


def _bought(session: Session, client_id: int) -> tuple[dict[int, int], set[int]]:
    """Return the last price a client paid for each product, and the groups of which it paid for anything."""
    cursor = driver_cursor(raw_connection(session))
    prices: dict[int, int] = {}
    groups: set[int] = set()
    rows = cursor.execute(
        "SELECT l.product_id, coalesce(l.group_id, p.group_id), l.price_kop FROM client_order o "
        "JOIN order_line l ON l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id "
        f"WHERE o.client_id = ? AND o.status IN {PAID} ORDER BY o.ordered_on, o.id",
        (client_id,),
    )
    for product_id, group_id, price_kop in rows:
        if product_id is not None:
            prices[product_id] = price_kop
        if group_id is not None:
            groups.add(group_id)
    cursor.close()
    return prices, groups


class _Wanted:
    """What was typed, held against many products: parts of words, also as typed on another keyboard."""

    def __init__(self, text: str) -> None:
        self._groups = [[words for words in (group.exact, *group.layouts) if words] for group in query_groups(text)]
        self._signs = fold(text)

    def rank(self, title: str, *more: str) -> int | None:
        """Return how well the title answers, 0 best, 2 where only the rest does; None: neither does."""
        if not self._signs:
            return 0
        shown = f" {fold(title)}"
        whole = fold(" ".join((title, *more)))
        if not self._groups:
            return 2 if self._signs in whole else None
        worst = 0
        for alternatives in self._groups:
            found = [words for words in alternatives if all(word in whole for word in words)]
            if not found:
                return None
            worst = max(worst, min(_rank(shown, words) for words in found))
        return worst


def _rank(shown: str, words: tuple[str, ...]) -> int:
    if all(f" {word}" in shown for word in words):
        return 0
    return 1 if all(word in shown for word in words) else 2


def _load_rows(session: Session, archived: bool) -> list[ProductRow]:
    """Return products by group and title; in how many lines they stand is left open: a large book counts long."""
    found = session.execute(
        select(
            col(Product.id),
            col(Product.code),
            col(Product.title),
            col(Product.unit),
            col(Product.price_kop),
            col(Product.group_id),
            func.coalesce(col(ProductGroup.title), ""),
        )
        .outerjoin(ProductGroup, col(ProductGroup.id) == col(Product.group_id))
        .where(col(Product.is_archived).is_(archived))
        .order_by(col(ProductGroup.sort_order), col(ProductGroup.title), col(Product.title), col(Product.id))
    )
    return [
        ProductRow(product_id, code, title, unit, price_kop, group_id, group, archived, 0)
        for product_id, code, title, unit, price_kop, group_id, group in found
    ]


def _lines_by_product(session: Session) -> dict[int, int]:
    product_id = col(OrderLine.product_id)
    counted = select(product_id, func.count()).where(product_id.is_not(None)).group_by(product_id)
    return {found_id: count for found_id, count in session.execute(counted)}


def _told(action: str, product: Product) -> Changes:
    created_id = product.id if action == "product_added" else None
    return Changes(action, parts={"product": product.title}, topics=_TOPICS, created_id=created_id)
