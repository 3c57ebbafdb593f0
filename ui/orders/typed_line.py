"""A line of an order while it is typed: texts as they stand in the cells, right or wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from app.errors import InvalidError
from app.services.order_checks import QUANTITY_LIMIT_MILLI, TOTAL_LIMIT_KOP, LineDraft
from app.services.products import ProductHit
from ui.forms.typed_numbers import read_percent, read_quantity, read_sum, write_percent, write_quantity, write_sum

CELLS = ("title", "quantity", "unit", "price", "discount")


@dataclass(slots=True)
class TypedLine:
    """``errors`` says by cell what is wrong; ``sum_kop`` is a sum that was not made of quantity and price."""

    title: str = ""
    quantity: str = "1"
    unit: str = ""
    price: str = ""
    discount: str = ""
    product_id: int | None = None
    group_id: int | None = None
    group: str = ""
    sum_kop: int | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, draft: LineDraft, groups: Mapping[int, str]) -> TypedLine:
        """Return a stored line as it would be typed."""
        return cls(
            title=draft.title,
            quantity=write_quantity(draft.quantity_milli),
            unit=draft.unit,
            price=write_sum(draft.price_kop),
            discount=write_percent(draft.discount_bp) if draft.discount_bp else "",
            product_id=draft.product_id,
            group_id=draft.group_id,
            group=groups.get(draft.group_id or 0, ""),
            sum_kop=draft.sum_kop,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the usual quantity is typed."""
        return not self.title.strip() and not self.price.strip()

    def take(self, hit: ProductHit) -> None:
        """Become a line of a product, at its usual price for this client."""
        self.title, self.unit = hit.title, hit.unit
        self.product_id, self.group_id, self.group = hit.id, hit.group_id, hit.group
        self.price = write_sum(hit.price_kop)
        self.sum_kop = None
        self.errors.clear()

    def forget_product(self) -> None:
        """Be a free line again: the name was typed anew."""
        self.product_id, self.group_id, self.group = None, None, ""

    def read(self, number: int) -> LineDraft:
        """Return the line, ``number`` from 1; raises InvalidError with ``field`` one of ``CELLS`` and ``line``."""
        if not self.title.strip():
            raise InvalidError("line_without_title", field="title", line=number)
        try:
            quantity_milli = read_quantity(self.quantity, self.title)
            price_kop = read_sum(self.price, "price") or 0
            discount_bp = read_percent(self.discount, "discount")
        except InvalidError as error:
            raise InvalidError(error.code, **{**error.values, "line": number}) from error
        if quantity_milli > QUANTITY_LIMIT_MILLI:
            raise InvalidError("quantity_too_large", field="quantity", value=self.title, line=number)
        if price_kop < 0:
            raise InvalidError("sum_negative", field="price", line=number)
        made = self._draft(quantity_milli, price_kop, discount_bp)
        if price_kop > TOTAL_LIMIT_KOP or made.total_kop > TOTAL_LIMIT_KOP:
            raise InvalidError("sum_too_large", field="price", line=number)
        return made

    def read_leniently(self) -> LineDraft:
        """Return the line as far as it can be read: what is wrong counts as nothing."""
        try:
            return self.read(0)
        except InvalidError:
            pass
        draft = self._draft(
            _or_zero(read_quantity, self.quantity),
            max(_or_zero(read_sum, self.price, "price"), 0),
            _or_zero(read_percent, self.discount, "discount"),
        )
        too_large = draft.quantity_milli > QUANTITY_LIMIT_MILLI or draft.price_kop > TOTAL_LIMIT_KOP
        return replace(draft, quantity_milli=0) if too_large else draft

    def _draft(self, quantity_milli: int, price_kop: int, discount_bp: int) -> LineDraft:
        return LineDraft(
            self.title.strip(), quantity_milli, price_kop, self.product_id, self.group_id, self.unit.strip(),
            discount_bp, self.sum_kop,
        )  # fmt: skip


def _or_zero(read: Callable[..., int | None], *typed: str) -> int:
    """Return what ``read`` makes of a cell, 0 for nothing and for what it refuses."""
    try:
        return read(*typed) or 0
    except InvalidError:
        return 0
