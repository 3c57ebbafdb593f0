"""Products and groups named in a sheet of orders: found in the book, or made."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlmodel import Session, col

from app.domain.names import fold
from app.services.importing.order_rows import Line
from db.tables import Product, ProductGroup

CODE_LIMIT = 60


class ProductBook:
    """All products and groups by folded code and title; those that ``lines`` name and the book lacks are added."""

    def __init__(self, session: Session, lines: Iterable[Line]) -> None:
        self._session = session
        self._groups: dict[str, int] = {}
        self._products: dict[str, tuple[int, int | None]] = {}
        wanted = list(lines)
        if not wanted:
            return
        self._group_codes = set()
        for group_id, code, title in session.execute(
            select(col(ProductGroup.id), col(ProductGroup.code), col(ProductGroup.title)).order_by(
                col(ProductGroup.id).desc()
            )
        ):
            self._group_codes.add(code)
            self._groups |= {fold(title): group_id, fold(code): group_id}
        self._product_codes = set()
        for product_id, code, title, group_id in session.execute(
            select(col(Product.id), col(Product.code), col(Product.title), col(Product.group_id)).order_by(
                col(Product.id).desc()
            )
        ):
            self._product_codes.add(code)
            self._products |= {fold(title): (product_id, group_id), fold(code): (product_id, group_id)}
        for line in wanted:
            self._make_missing(line)

    def ids_of(self, line: Line) -> tuple[int | None, int | None]:
        """Return (product id, group id) of a line; the sheet's group goes before the product's own."""
        product_id, own_group = self._products.get(fold(line.product_code or line.product), (None, None))
        return product_id, self._groups.get(fold(line.group)) or own_group

    def _make_missing(self, line: Line) -> None:
        group_key = fold(line.group)
        if group_key and group_key not in self._groups:
            code = _free_code(line.group, self._group_codes)
            group = ProductGroup(code=code, title=line.group)
            self._session.add(group)
            self._session.flush()
            assert group.id is not None
            self._groups[group_key] = group.id
        key = fold(line.product_code or line.product)
        if key and key not in self._products:
            group_id = self._groups.get(group_key)
            product = Product(
                code=_free_code(line.product_code or line.product, self._product_codes),
                title=line.product or line.product_code,
                unit=line.unit,
                price_kop=line.price_kop or 0,
                group_id=group_id,
            )
            self._session.add(product)
            self._session.flush()
            assert product.id is not None
            self._products[key] = (product.id, group_id)


def _free_code(text: str, taken: set[str]) -> str:
    """Return the text as a code, with a number behind it when that code is in use."""
    base = text[:CODE_LIMIT].strip()
    code, number = base, 1
    while code in taken:
        number += 1
        code = f"{base} {number}"
    taken.add(code)
    return code
