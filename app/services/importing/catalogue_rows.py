"""One row of a price list, its cells understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.money import InvalidAmount, parse_money
from app.domain.names import fold
from app.services.importing.client_rows import RowRefused
from app.services.importing.headings import Mapped, word_set
from app.services.importing.sheet import Cell, text_of
from app.services.order_checks import TOTAL_LIMIT_KOP, UNIT_LIMIT
from app.services.products import CODE_LIMIT, TITLE_LIMIT

_LIMITS: Final = {"code": CODE_LIMIT, "title": TITLE_LIMIT, "group": TITLE_LIMIT, "unit": UNIT_LIMIT}


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """What a row says of a product; an empty text or None: nothing."""

    number: int
    code: str
    title: str
    group: str
    unit: str
    price_kop: int | None


class CatalogueRowReader:
    """Reads rows by the fields of their columns."""

    def __init__(self, mapped: Mapped, headings: Sequence[str]) -> None:
        self._place_of = {field: place for place, field in enumerate(mapped) if field}
        self._headings = headings

    @property
    def price_heading(self) -> str | None:
        """The heading of the prices, None when the sheet has none."""
        place = self._place_of.get("price_kop")
        return None if place is None else self._headings[place]

    def code_of(self, cells: Sequence[Cell]) -> str:
        """Return the code of a row, whether the row can be taken or not."""
        return self._text(cells, "code")

    def name_of(self, cells: Sequence[Cell]) -> str:
        """Return the title of a row, else its code, whether the row can be taken or not."""
        return (self._text(cells, "title") or self._text(cells, "code"))[:TITLE_LIMIT]

    def read(self, number: int, cells: Sequence[Cell]) -> CatalogueRow:
        """Return what the row says.

        Raises:
            RowRefused: ``no_title`` (neither title nor code), ``total_row``, ``text_long`` (heading, limit),
                ``bad_sum``, ``sum_negative``, ``sum_too_large``.
        """
        texts = {field: self._text(cells, field) for field in _LIMITS}
        code, title = texts["code"], texts["title"]
        if not title and not code:
            raise RowRefused("no_title")
        if not code and fold(title).rstrip(":") in word_set("totals"):
            raise RowRefused("total_row", value=title)
        for field, limit in _LIMITS.items():
            if len(texts[field]) > limit:
                raise RowRefused("text_long", heading=self._headings[self._place_of[field]], limit=limit)
        return CatalogueRow(number, code, title, texts["group"], texts["unit"], self._price_kop(cells))

    def _text(self, cells: Sequence[Cell], field: str) -> str:
        place = self._place_of.get(field)
        return " ".join(text_of(cells[place]).split()) if place is not None and place < len(cells) else ""

    def _price_kop(self, cells: Sequence[Cell]) -> int | None:
        text = self._text(cells, "price_kop")
        if not text or fold(text) in word_set("placeholders"):
            return None
        place = self._place_of["price_kop"]
        cell, heading = cells[place], self._headings[place]
        try:
            kop = parse_money(cell if isinstance(cell, int | float) else text)
        except InvalidAmount as error:
            raise RowRefused("bad_sum", heading=heading, value=text[:80]) from error
        if kop < 0:
            raise RowRefused("sum_negative", heading=heading, value=text)
        if kop > TOTAL_LIMIT_KOP:
            raise RowRefused("sum_too_large", heading=heading, value=text)
        return kop
