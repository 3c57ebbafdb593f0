"""One row of a sheet of orders, its cells understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from app.domain.money import InvalidAmount, parse_money
from app.domain.names import fold
from app.domain.order_sums import line_total_kop
from app.domain.sheet_dates import InvalidDate, parse_sheet_date
from app.services.importing.client_rows import RowRefused
from app.services.importing.headings import Mapped, word_set
from app.services.importing.sheet import Cell, Refusal, text_of
from app.services.importing.words import code_of_word
from app.services.orders import MAX_YEARS_AHEAD, NUMBER_LIMIT, TOTAL_LIMIT_KOP

FIRST_YEAR = 1990
TITLE_LIMIT, NOTE_LIMIT = 300, 20_000
_MAX_QUANTITY = Decimal(10) ** 9


@dataclass(slots=True)
class Line:
    """A line of an order; ``price_kop`` and ``amount_kop`` None: the sheet does not say."""

    title: str
    product: str
    product_code: str
    group: str
    unit: str
    quantity_milli: int
    price_kop: int | None
    amount_kop: int | None
    discount_bp: int = 0

    @property
    def priced_kop(self) -> int | None:
        """Quantity times price less the discount, rounded half up to a kopeck."""
        if self.price_kop is None:
            return None
        return line_total_kop(self.quantity_milli, self.price_kop, self.discount_bp)

    @property
    def total_kop(self) -> int:
        """The sum of the line: as the sheet says, else quantity times price."""
        return self.amount_kop if self.amount_kop is not None else self.priced_kop or 0


@dataclass(slots=True)
class OrderRow:
    """What a row says of an order; an empty text or None: nothing."""

    number: int
    client_code: str
    client: str
    tax_code: str
    phone: str
    email: str
    order_number: str
    ordered_on: date
    status: str
    amount_kop: int | None
    returned_kop: int
    returned_whole: bool
    line: Line | None
    title: str
    note: str
    paid_on: date | None
    answer_by: date | None
    pay_by: date | None
    promised_on: date | None
    delivered_on: date | None
    discount_bp: int


class OrderRowReader:
    """Understands rows under one mapping; ``warnings`` grows by cells that were left out."""

    def __init__(self, mapped: Mapped, headings: Sequence[str], today: date) -> None:
        self.warnings: list[Refusal] = []
        self.has_lines = any(field in mapped for field in ("product", "product_code", "group", "quantity", "price"))
        self._place_of = {field: place for place, field in enumerate(mapped) if field}
        self._headings = headings
        self._statuses = code_of_word("order_status")
        self._last_year = today.year + MAX_YEARS_AHEAD

    def read(self, number: int, cells: Sequence[Cell]) -> OrderRow:
        """Return what the row says.

        Raises:
            RowRefused: ``no_client``, ``no_date``, ``bad_date``, ``date_far``, ``no_sum``, ``bad_sum``,
                ``sum_negative``, ``sum_too_large``, ``bad_status``, ``bad_quantity``, ``text_long``, ``total_row``.
        """
        text = {field: text_of(cells[place]) if place < len(cells) else "" for field, place in self._place_of.items()}
        get = text.get
        who = (get("client_code", ""), get("client", ""), get("tax_code", ""), get("phone", ""), get("email", ""))
        if not any(who):
            raise RowRefused("no_client")
        if fold(who[1] or who[0]).rstrip(":") in word_set("totals"):
            raise RowRefused("total_row", value=who[1] or who[0])
        for field, limit in (
            ("number", NUMBER_LIMIT),
            ("title", TITLE_LIMIT),
            ("product", TITLE_LIMIT),
            ("note", NOTE_LIMIT),
        ):
            if len(get(field, "")) > limit:
                raise RowRefused("text_long", heading=self._heading(field), limit=limit)
        ordered_on = self._date(cells, "ordered_on", text)
        if ordered_on is None:
            raise RowRefused("no_date")
        if not FIRST_YEAR <= ordered_on.year <= self._last_year:
            raise RowRefused("date_far", value=get("ordered_on"))
        line = self._line(number, cells, text) if self.has_lines else None
        amount = self._money(cells, "amount", text)
        if amount is None and (line is None or line.price_kop is None):
            raise RowRefused("no_sum")
        returned, whole = self._returned(cells, text)
        return OrderRow(
            number, *who, get("number", ""), ordered_on, self._status(get("status", "")), amount, returned, whole, line,
            get("title", ""), get("note", ""), self._side_date(number, cells, "paid_on", text),
            self._side_date(number, cells, "answer_by", text), self._side_date(number, cells, "pay_by", text),
            self._side_date(number, cells, "promised_on", text), self._side_date(number, cells, "delivered_on", text),
            self._percent_bp(number, cells, "order_discount", text),
        )  # fmt: skip

    def order_key(self, cells: Sequence[Cell]) -> tuple[str, str, str, int] | None:
        """Return (client code, client, order number, year) of a refused row; None when it names no numbered order."""
        place_of = self._place_of

        def text(field: str) -> str:
            place = place_of.get(field, len(cells))
            return text_of(cells[place]) if place < len(cells) else ""

        try:
            day = parse_sheet_date(cells[place_of["ordered_on"]]) if "ordered_on" in place_of else None
        except (InvalidDate, IndexError):
            day = None
        number = text("number")
        return (text("client_code"), text("client"), number, day.year) if number and day else None

    def _heading(self, field: str) -> str:
        return self._headings[self._place_of[field]]

    def _date(self, cells: Sequence[Cell], field: str, text: dict[str, str]) -> date | None:
        if not text.get(field):
            return None
        try:
            return parse_sheet_date(cells[self._place_of[field]])
        except InvalidDate as error:
            raise RowRefused("bad_date", heading=self._heading(field), value=text[field][:80]) from error

    def _side_date(self, number: int, cells: Sequence[Cell], field: str, text: dict[str, str]) -> date | None:
        try:
            return self._date(cells, field, text)
        except RowRefused as refusal:
            if fold(text[field]) not in word_set("placeholders"):
                self.warnings.append((number, refusal.code, refusal.values))
            return None

    def _money(self, cells: Sequence[Cell], field: str, text: dict[str, str]) -> int | None:
        if not text.get(field):
            return None
        cell = cells[self._place_of[field]]
        try:
            kop = parse_money(cell if isinstance(cell, int | float) else text[field])
        except InvalidAmount as error:
            raise RowRefused("bad_sum", heading=self._heading(field), value=text[field][:80]) from error
        if kop < 0:
            raise RowRefused("sum_negative", heading=self._heading(field), value=text[field])
        if kop > TOTAL_LIMIT_KOP:
            raise RowRefused("sum_too_large", heading=self._heading(field), value=text[field])
        return kop

    def _returned(self, cells: Sequence[Cell], text: dict[str, str]) -> tuple[int, bool]:
        """Return (kopecks that came back, whether 'yes' was written: all of it)."""
        word = fold(text.get("returned", ""))
        if word in word_set("placeholders") or not word:
            return 0, False
        if word in word_set("yes") - {"1"}:
            return 0, True
        return self._money(cells, "returned", text) or 0, False

    def _status(self, typed: str) -> str:
        if not typed:
            return "paid"
        status = self._statuses.get(fold(typed))
        if status is None:
            raise RowRefused("bad_status", heading=self._heading("status"), value=typed[:80])
        return status

    def _percent_bp(self, number: int, cells: Sequence[Cell], field: str, text: dict[str, str]) -> int:
        """Return hundredths of a percent; 0 when the sheet does not say, or says something else than a percentage."""
        typed = text.get(field, "")
        if not typed:
            return 0
        cell = cells[self._place_of[field]]
        try:
            percent = Decimal("".join(typed.split()).removesuffix("%").replace(",", "."))
        except InvalidOperation:
            percent = Decimal(-1)
        if isinstance(cell, float) and 0 < percent < 1:
            percent *= 100  # what a cell shown as a percentage holds
        if not 0 <= percent <= 100:
            if fold(typed) not in word_set("placeholders"):
                self.warnings.append((number, "bad_discount", {"heading": self._heading(field), "value": typed[:80]}))
            return 0
        return int((percent * 100).to_integral_value())

    def _line(self, number: int, cells: Sequence[Cell], text: dict[str, str]) -> Line | None:
        get = text.get
        product, code, group = get("product", ""), get("product_code", ""), get("group", "")
        price = self._money(cells, "price", text)
        quantity = self._quantity(cells, text)
        if not (product or code or group) and price is None:
            return None
        amount = self._money(cells, "amount", text)
        discount = self._percent_bp(number, cells, "line_discount", text)
        if price is None and amount is not None:
            price, discount = (amount * 1000 + quantity // 2) // quantity, 0
        title = product or code or group or get("title", "")
        line = Line(title, product, code, group, get("unit", ""), quantity, price, amount, discount)
        if amount is not None and line.priced_kop != amount:
            line.discount_bp = 0  # the sum of the sheet was made in another way
        return line

    def _quantity(self, cells: Sequence[Cell], text: dict[str, str]) -> int:
        """Return thousandths of a unit; 1 unit when the sheet does not say."""
        typed = text.get("quantity", "")
        if not typed:
            return 1000
        cell = cells[self._place_of["quantity"]]
        number = "".join(typed.split()).replace(",", ".") if isinstance(cell, str) else str(cell)
        digits = number.rstrip("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщьюяіїєґ.")
        try:
            quantity = Decimal(digits)
        except InvalidOperation as error:
            raise RowRefused("bad_quantity", heading=self._heading("quantity"), value=typed[:80]) from error
        if not quantity.is_finite() or quantity <= 0 or quantity > _MAX_QUANTITY:
            raise RowRefused("bad_quantity", heading=self._heading("quantity"), value=typed[:80])
        return max(1, int(quantity * 1000))
