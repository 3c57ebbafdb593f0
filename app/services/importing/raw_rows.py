"""One row of a calling base, its cells understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.duplicates import normalize_tax_code
from app.domain.emails import parse_emails
from app.domain.names import company_key, fold, skeleton
from app.domain.phone import parse_phones
from app.services.importing.client_rows import RowRefused
from app.services.importing.headings import Mapped, word_set
from app.services.importing.sheet import Cell, Refusal, text_of
from app.services.raw_records import MIN_PHONE_DIGITS, RECORD_FIELDS

COLUMN_OF: Final = {"contact": "contact_name"}
_MANY_IN_CELL: Final = "; "
_WHOLE_NUMBER: Final = 9  # digits of a number with its area; a shorter one is kept, but shown
_LONGEST_PLACEHOLDER: Final = 12


@dataclass(slots=True)
class RawImportRow:
    """What a row says: ``values`` by column of the record, ``numbers`` the digits of its phones, whole ones only."""

    number: int
    values: dict[str, str] = field(default_factory=dict)
    phone_normal: str = ""
    numbers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name, as typed."""
        return self.values["name"]

    @property
    def tax_key(self) -> str:
        """The tax code for comparing, empty when it tells nobody apart."""
        return normalize_tax_code(self.values.get("tax_code", ""))

    @property
    def place_key(self) -> tuple[str, str]:
        """Name and city for comparing."""
        return place_key(self.name, self.values.get("city", ""))


def place_key(name: str, city: str) -> tuple[str, str]:
    """Return (name, city) for comparing: without legal form, equal in any spelling."""
    return company_key(name) or fold(name), skeleton(city)


class RawRowReader:
    """Understands rows under one mapping; ``warnings`` grows by cells that were left out."""

    def __init__(self, mapped: Mapped, headings: Sequence[str], country: str) -> None:
        self.warnings: list[Refusal] = []
        self._columns = [(place, name) for place, name in enumerate(mapped) if name]
        self._headings = headings
        self._country = country
        self._placeholders = word_set("placeholders")

    def read(self, number: int, cells: Sequence[Cell]) -> RawImportRow:
        """Return what the row says.

        Raises:
            RowRefused: ``no_name``, ``total_row``, ``text_long`` (heading, limit).
        """
        row = RawImportRow(number)
        found: dict[str, list[str]] = {}
        for place, name in self._columns:
            text = text_of(cells[place]) if place < len(cells) else ""
            if not text or (len(text) <= _LONGEST_PLACEHOLDER and fold(text) in self._placeholders):
                continue
            if name == "phone":
                self._take_phones(row, place, text, found)
            elif name == "email":
                self._take_emails(row, place, text, found)
            else:
                found.setdefault(COLUMN_OF.get(name, name), []).append(text)
            self._refuse_long(found, COLUMN_OF.get(name, name), place)
        row.values = {name: _MANY_IN_CELL.join(dict.fromkeys(texts)) for name, texts in found.items()}
        row.phone_normal = " ".join(dict.fromkeys(row.phone_normal.split()))
        row.numbers = tuple(digits for digits in row.phone_normal.split() if len(digits) >= MIN_PHONE_DIGITS)
        if "name" not in row.values:
            if "contact_name" not in row.values:
                raise RowRefused("no_name")
            row.values["name"] = row.values.pop("contact_name")
        if len(row.values) == 1 and fold(row.name).rstrip(":") in word_set("totals"):
            raise RowRefused("total_row", value=row.name)
        return row

    def _take_phones(self, row: RawImportRow, place: int, text: str, found: dict[str, list[str]]) -> None:
        phones = parse_phones(text, self._country)
        if not phones:
            self._warn(row, "phone_unclear", place, text)
            return
        if any(len(phone.digits) < _WHOLE_NUMBER for phone in phones):
            self._warn(row, "phone_short", place, text)
        found.setdefault("phone", []).extend(phone.typed for phone in phones)
        row.phone_normal += " " + " ".join(phone.digits for phone in phones)

    def _take_emails(self, row: RawImportRow, place: int, text: str, found: dict[str, list[str]]) -> None:
        emails = parse_emails(text)
        if not emails:
            self._warn(row, "email_unclear", place, text)
            return
        found.setdefault("email", []).append(emails[0])

    def _refuse_long(self, found: dict[str, list[str]], name: str, place: int) -> None:
        limit = RECORD_FIELDS[name]
        if len(_MANY_IN_CELL.join(found.get(name, ()))) > limit:
            raise RowRefused("text_long", heading=self._headings[place], limit=limit)

    def _warn(self, row: RawImportRow, code: str, place: int, text: str) -> None:
        self.warnings.append((row.number, code, {"heading": self._headings[place], "value": text[:80]}))
