"""One row of a sheet of clients, its cells understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain.emails import normalize_email, parse_emails
from app.domain.money import InvalidAmount, parse_money
from app.domain.names import fold
from app.domain.phone import parse_phones
from app.domain.sheet_dates import InvalidDate, parse_sheet_date
from app.services.clients import DATE_FIELDS, FLAG_FIELDS, MONEY_FIELDS, TAG_LIMIT, TEXT_FIELDS
from app.services.contacts import CHANNEL_LIMIT, CONTACT_FIELDS
from app.services.importing.headings import Mapped, lookup, word_set
from app.services.importing.sheet import Cell, Refusal, clean, text_of

TEXT_LIMITS: Mapping[str, int] = {**TEXT_FIELDS, "lost_reason": 200}
_WHOLE_NUMBER = 9  # digits of a number with its area; a shorter one is kept, but shown
_CHANNEL_KINDS = {
    "phone": "phone", "email": "email", "website": "link", "contact_phone": "phone", "contact_email": "email"
}  # fmt: skip
_CONTACT_LIMITS = {
    "contact": CONTACT_FIELDS["name"], "position": CONTACT_FIELDS["position"], "role": CONTACT_FIELDS["role"],
    "contact_note": CONTACT_FIELDS["note"],
}  # fmt: skip

_SPECIAL = frozenset({"code", "source", "stage", "seller", "tags", "kind"})
_LONGEST_PLACEHOLDER = 12
# What most cells hold; the check of every possible address takes ten times longer.
_PLAIN_EMAIL = re.compile(
    r"[a-z0-9](?:[a-z0-9_+-]|\.(?!\.)){0,60}(?<!\.)@(?:[a-z0-9](?:-?[a-z0-9]){0,60}\.){1,3}[a-z]{2,12}"
)

Channels = list[tuple[str, str, str]]
"""(kind, as typed, normal form)."""
_Take = Callable[["ClientRow", int, str, Cell, str], None]


@dataclass(slots=True)
class ClientRow:
    """What a row says of a client: only what is there, as the columns of the book want it."""

    number: int
    code: str = ""
    name_key: str = ""  # made when a row is looked for by name
    values: dict[str, Any] = field(default_factory=dict)
    stage: str = ""
    seller: str = ""
    seller_line: str = ""  # heading and cell, for the note when nobody of that name is known
    tags: tuple[str, ...] = ()
    channels: Channels = field(default_factory=list)
    contact: str = ""
    position: str = ""
    role: str = ""
    contact_note: str = ""
    contact_channels: Channels = field(default_factory=list)


class RowRefused(Exception):
    """The row cannot be taken; a code and values as in ``Refusal``."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, values


class ClientRowReader:
    """Understands rows under one mapping; ``warnings`` grows by cells that were left out."""

    def __init__(
        self, mapped: Mapped, headings: Sequence[str], country: str, codes_of_words: Mapping[str, Mapping[str, str]]
    ) -> None:
        """``codes_of_words`` has folded word -> code for ``source`` and ``role``."""
        self.warnings: list[Refusal] = []
        self._country = country
        self._headings = headings
        self._codes = codes_of_words
        self._placeholders = word_set("placeholders")
        self._nobody = word_set("nobody")  # NULL is a family name, too
        self._has_contact_phone = "contact_phone" in mapped
        self._has_contact_email = "contact_email" in mapped
        self._name_is_contact = "name" not in mapped and "contact" in mapped
        self._plan = [
            (place, name, TEXT_LIMITS.get(name, 0), self._handler_of(name)) for place, name in enumerate(mapped) if name
        ]

    def read(self, number: int, cells: Sequence[Cell]) -> ClientRow:
        """Return what the row says.

        Raises:
            RowRefused: ``no_name``, ``total_row``, ``text_long`` (heading, limit).
        """
        row = ClientRow(number)
        count = len(cells)
        for place, name, limit, take in self._plan:
            if place >= count:
                continue
            cell = cells[place]
            text = clean(cell) if type(cell) is str else text_of(cell)
            if not text:
                continue
            if take is not None:
                take(row, place, name, cell, text)
            elif len(text) > limit:
                raise RowRefused("text_long", heading=self._headings[place], limit=limit)
            else:
                row.values[name] = text
        self._settle_contact(row)
        self._refuse_nameless(row)
        return row

    def _handler_of(self, name: str) -> _Take | None:
        """Return what understands the cells of a field; None for plain text."""
        if name in _CHANNEL_KINDS:
            return self._take_channels
        if name in _CONTACT_LIMITS:
            return self._take_contact
        if name in MONEY_FIELDS or name in DATE_FIELDS:
            return self._take_figure
        return self._take_special if name in _SPECIAL or name in FLAG_FIELDS else None

    def _take_contact(self, row: ClientRow, place: int, name: str, cell: Cell, text: str) -> None:
        if len(text) > _CONTACT_LIMITS[name]:
            raise RowRefused("text_long", heading=self._headings[place], limit=_CONTACT_LIMITS[name])
        if name == "role":
            row.role = self._codes["role"].get(fold(text), "")
            if not row.role:
                self._warn(row, "unknown_role", place, text)
        elif len(text) > _LONGEST_PLACEHOLDER or fold(text) not in self._nobody:
            setattr(row, name, text)

    def _take_special(self, row: ClientRow, place: int, name: str, cell: Cell, text: str) -> None:
        if name == "code":
            if len(text) > TEXT_LIMITS["code"]:
                raise RowRefused("text_long", heading=self._headings[place], limit=TEXT_LIMITS["code"])
            row.code = text
        elif name == "source":
            row.values[name] = self._codes["source"].get(fold(text), text[: TEXT_LIMITS["source"]])
        elif name == "stage":
            row.stage = text
        elif name == "seller":
            if fold(text) not in self._placeholders:
                row.seller, row.seller_line = text, f"{self._headings[place]}: {text}"
        elif name == "tags":
            parts = re.split(r"[;\n]" if ";" in text or "\n" in text else ",", text)
            row.tags += tuple(part.strip()[:TAG_LIMIT] for part in parts if part.strip())
        elif name == "kind":
            kind = lookup("kinds").get(fold(text))
            if kind is None:
                self._warn(row, "unknown_kind", place, text)
            else:
                row.values["kind"] = kind
        else:
            row.values[name] = fold(text) in word_set("yes")

    def _take_figure(self, row: ClientRow, place: int, name: str, cell: Cell, text: str) -> None:
        try:
            if name in DATE_FIELDS:
                row.values[name] = parse_sheet_date(cell)
                return
            kop = parse_money(cell if isinstance(cell, int | float) else text)
        except (InvalidAmount, InvalidDate):
            if fold(text) not in self._placeholders:
                self._warn(row, "bad_date" if name in DATE_FIELDS else "bad_sum", place, text)
            return
        if kop < 0:
            self._warn(row, "bad_sum", place, text)
        else:
            row.values[name] = kop

    def _take_channels(self, row: ClientRow, place: int, name: str, cell: Cell, text: str) -> None:
        kind = _CHANNEL_KINDS[name]
        found: Channels
        if kind == "phone":
            phones = parse_phones(text, self._country)
            found = [("phone", phone.typed[:CHANNEL_LIMIT], phone.digits) for phone in phones]
            if any(len(phone.digits) < _WHOLE_NUMBER for phone in phones):
                self._warn(row, "phone_short", place, text)
        elif kind == "email":
            emails = (text,) if _PLAIN_EMAIL.fullmatch(text) else parse_emails(text)
            if len(emails) == 1 and (emails[0] == text or emails[0] == normalize_email(text)):
                found = [("email", text, emails[0])]
            else:
                found = [("email", email, email) for email in emails]
        else:
            found = [("link", line, line.casefold()) for line in map(str.strip, text.split("\n")) if line]
            if any(len(link[1]) > CHANNEL_LIMIT for link in found):
                raise RowRefused("text_long", heading=self._headings[place], limit=CHANNEL_LIMIT)
        if not found and any(c.isalnum() for c in text) and fold(text) not in self._placeholders:
            self._warn(row, f"{kind}_unclear", place, text)
        (row.contact_channels if name.startswith("contact_") else row.channels).extend(found)

    def _settle_contact(self, row: ClientRow) -> None:
        """A person named in the row owns the row's phone and e-mail, unless the person has columns of its own."""
        if self._name_is_contact and row.contact:
            row.values["name"], row.contact = row.contact, ""
            row.values.setdefault("kind", "person")
        if not row.contact and row.position:
            row.contact = row.position  # 'Director', whoever that is
        if not row.contact:
            row.channels += row.contact_channels
            row.contact_channels = []
            return
        kinds = {
            kind for kind, own in (("phone", self._has_contact_phone), ("email", self._has_contact_email)) if not own
        }
        if kinds:
            row.contact_channels += [channel for channel in row.channels if channel[0] in kinds]
            row.channels = [channel for channel in row.channels if channel[0] not in kinds]

    def _refuse_nameless(self, row: ClientRow) -> None:
        name = row.values.get("name")
        if not name:
            if not row.code:
                raise RowRefused("no_name")
        elif not (row.code or row.channels or row.contact_channels) and fold(name).rstrip(":") in word_set("totals"):
            raise RowRefused("total_row", value=name)

    def _warn(self, row: ClientRow, code: str, place: int, text: str) -> None:
        self.warnings.append((row.number, code, {"heading": self._headings[place], "value": text[:80]}))
