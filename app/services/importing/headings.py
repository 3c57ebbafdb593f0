"""What the columns of a sheet hold: by their headings in three languages, by what was chosen last time, by content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import select
from sqlmodel import Session, col

from app.domain.emails import is_plausible_email
from app.domain.names import fold, words_of
from app.errors import InvalidError
from app.paths import resource_path
from app.services.importing.sheet import Cell, Sheet, text_of
from db.tables import ImportColumn

What = Literal["clients", "orders", "products", "raw"]
Mapped = tuple[str, ...]
"""The field of each column of a sheet; empty: the column is left out."""

CLIENT_FIELDS = (
    "name", "code", "kind", "phone", "email", "website", "city", "address", "industry", "tax_code", "source", "stage",
    "seller", "tags", "segment", "note", "personal_note", "contact", "position", "role", "contact_phone",
    "contact_email", "contact_note", "payment_terms", "delivery_terms", "discount", "debt_kop", "yearly_need_kop",
    "expected_kop", "winning_cost_kop", "potential_products", "risks", "special_terms", "special_terms_reason",
    "special_terms_review_on", "consent_on", "returns_on", "pause_until", "lost_reason", "do_not_call",
)  # fmt: skip
ORDER_FIELDS = (
    "client_code", "client", "tax_code", "phone", "email", "number", "ordered_on", "amount", "status", "title",
    "product", "product_code", "group", "quantity", "unit", "price", "line_discount", "order_discount", "returned",
    "paid_on", "answer_by", "pay_by", "promised_on", "delivered_on", "note",
)  # fmt: skip
PRODUCT_FIELDS = ("code", "title", "group", "unit", "price_kop")
RAW_FIELDS = (
    "name", "contact", "position", "phone", "email", "website", "city", "address", "industry", "tax_code", "note",
)  # fmt: skip
FIELDS: Mapping[What, tuple[str, ...]] = {
    "clients": CLIENT_FIELDS,
    "orders": ORDER_FIELDS,
    "products": PRODUCT_FIELDS,
    "raw": RAW_FIELDS,
}
# More than one column may hold these.
REPEATABLE = frozenset({"phone", "email", "website", "contact_phone", "contact_email", "tags"})

_NAME_OR_CONTACT = "name_or_contact"
# A calling base is headed as a list of clients is, but knows one kind of phone and e-mail.
_RAW_OF_CLIENTS: Mapping[str, str] = {
    **{field: field for field in (*RAW_FIELDS, _NAME_OR_CONTACT)},
    "contact_phone": "phone", "contact_email": "email", "contact_note": "note", "segment": "industry",
}  # fmt: skip
# No price list speaks of these.
_OF_CLIENTS_ONLY = frozenset(
    {"phone", "email", "website", "city", "address", "contact", "contact_phone", "tax_code", "position", "source"}
)
_NOISE = frozenset({"грн", "uah", "руб", "rub", "eur", "usd", "обовязково", "обязательно", "required", "value"})
_SAMPLE_ROWS = 200
_MOSTLY = 0.6
_PHONE = re.compile(r"\+?[\d\s().\-–/]{7,40}")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|ua|net|org|eu|ru)(?:/\S*)?", re.IGNORECASE)
_MONEY = re.compile(r"-?[\d\s]+(?:[.,]\d{1,2})?(?:\s*(?:грн\.?|₴|uah))?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}.*")


def heading_key(heading: str) -> str:
    """Return a heading for comparing: folded words without units of money and without the number at its end."""
    words = [word for word in words_of(fold(heading)) if word not in _NOISE]
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=1)
def word_lists() -> Mapping[str, Any]:
    """Return ``resources/importing/headings.json``."""
    lists: Mapping[str, Any] = json.loads(resource_path("importing", "headings.json").read_text(encoding="utf-8"))
    return lists


@lru_cache(maxsize=8)
def lookup(name: str) -> Mapping[str, str]:
    """Return folded word -> code of one of the lists: statuses, stages, kinds."""
    return {fold(word): code for code, words in word_lists()[name].items() for word in words}


@lru_cache(maxsize=8)
def word_set(name: str) -> frozenset[str]:
    """Return the folded words of one of the lists: yes, placeholders, totals."""
    return frozenset(fold(word) for word in word_lists()[name])


@lru_cache(maxsize=4)
def _exact(what: What) -> Mapping[str, str]:
    return {heading_key(word): field for field, words in _words_of(what, "exact") for word in words}


def _words_of(what: What, kind: str) -> list[tuple[str, Sequence[str]]]:
    """Return (field, headings that are it or hold it as a word); those of the raw base are the clients' own."""
    if what != "raw":
        return list(word_lists()[what][kind].items())
    return [(_RAW_OF_CLIENTS.get(field, ""), words) for field, words in word_lists()["clients"][kind].items()]


class Vocabulary:
    """The headings known for ``what``: the program's own, and those ``remembered`` (heading key -> field)."""

    def __init__(self, what: What, remembered: Mapping[str, str] | None = None) -> None:
        self.what: What = what
        self._remembered = remembered or {}
        self._words = _exact(what)
        self._within: list[tuple[str, str]] = [
            (heading_key(word), field) for field, words in _words_of(what, "within") for word in words
        ]

    def exact_field(self, heading: str) -> str | None:
        """Return the field of a heading that is known as a whole; '' for one known to be left out, None if unknown."""
        key = heading_key(heading)
        return self._remembered.get(key, self._words.get(key)) if key else None

    def like_field(self, heading: str) -> str | None:
        """Return the field a word within the heading speaks of."""
        key = f" {heading_key(heading)} "
        return next((field for word, field in self._within if f" {word} " in key), None)

    def known_count(self, cells: Iterable[Cell]) -> int:
        """Return how many different fields the cells are headings of."""
        found = (self.exact_field(cell) for cell in cells if isinstance(cell, str) and 0 < len(cell) <= 60)
        return len({field for field in found if field is not None})

    def suits(self, headings: Iterable[str]) -> bool:
        """Return whether a sheet with these headings has what every row of ``what`` needs."""
        fields = {self.exact_field(heading) for heading in headings}
        if self.what == "orders":
            return "ordered_on" in fields and bool(fields & {"amount", "price"})
        if self.what == "products":
            return "price_kop" in fields and bool(fields & {"title", "code"})
        return bool(fields & {"name", _NAME_OR_CONTACT, "contact"})

    def find_header(self, rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], int] | None:
        """Return (headings, index of the first row of data), None when no row reads as headings.

        A title above is passed over; two rows of headings, as under a merged one, become one.
        """
        counts = [self.known_count(cells) for cells in rows]
        best = max(range(len(rows)), key=lambda place: (counts[place], -place), default=None)
        if best is None:
            return None
        filled = sum(1 for cell in rows[best] if text_of(cell))
        if counts[best] < 2 and (counts[best] == 0 or filled > 2 or any(counts[:best])):
            return None
        if counts[best] * 4 < filled and counts[best] < 3:  # a row of data with a chance word
            return None
        texts = [text_of(cell) for cell in rows[best]]
        data_from = best + 1
        if best + 1 < len(rows):
            below = [text_of(cell) for cell in rows[best + 1]]
            if self._is_second_row(texts, below):
                return _merged(texts, below), best + 2
        if best > 0:
            above = [text_of(cell) for cell in rows[best - 1]]
            if self._is_second_row(above, texts) and len([text for text in above if text]) > 1:
                return _merged(above, texts), data_from
        return tuple(texts), data_from

    def _is_second_row(self, upper: list[str], lower: list[str]) -> bool:
        """Tell whether two rows are one head: the lower has known headings only, where the upper is blank or wider."""
        filled = [text for text in lower if text]
        known = [text for text in filled if self.exact_field(text) is not None]
        blanks_above = any(
            text and not (upper[place] if place < len(upper) else "") for place, text in enumerate(lower)
        )
        return bool(filled) and len(known) * 2 >= len(filled) and blanks_above and self.known_count(upper) > 0


def _merged(upper: list[str], lower: list[str]) -> tuple[str, ...]:
    """Return the lower headings, the upper ones where there is none below.

    Below a heading that spans several columns, both are joined: 'Контакт' over 'Телефон' is 'Телефон (Контакт)'.
    """
    width = max(len(upper), len(lower))
    upper, lower = upper + [""] * (width - len(upper)), lower + [""] * (width - len(lower))
    return tuple(below or above for above, below in zip(upper, lower, strict=True))


def load_remembered(session: Session, what: What) -> dict[str, str]:
    """Return heading key -> field as chosen in earlier imports; to be given to ``Vocabulary``."""
    rows = session.execute(
        select(col(ImportColumn.heading_key), col(ImportColumn.field)).where(col(ImportColumn.what) == what)
    )
    return {key: field for key, field in rows if field == "" or field in FIELDS[what]}


def guess_what(headings: Sequence[str]) -> What:
    """Return whether a sheet with these headings holds orders, products or clients."""
    orders = [Vocabulary("orders").exact_field(heading) for heading in headings]
    clients = {Vocabulary("clients").exact_field(heading) for heading in headings}
    products = [Vocabulary("products").exact_field(heading) for heading in headings]
    has_order = "ordered_on" in orders and bool({"amount", "price", "number"} & {*orders})
    if has_order and not clients & {"city", "address", "contact", "position", "source", "tags"}:
        return "orders"
    has_price = "price_kop" in products and bool({"title", "code"} & {*products})
    buyers = any(
        of_order in ("client", "client_code") and not of_product
        for of_order, of_product in zip(orders, products, strict=True)
    )
    if has_price and not has_order and not buyers and not clients & _OF_CLIENTS_ONLY:
        return "products"
    return "clients"


def guess_mapping(sheet: Sheet, vocabulary: Vocabulary) -> Mapped:
    """Return the field of each column: by whole headings, then by words in them, then by what the cells look like."""
    fields: list[str | None] = [vocabulary.exact_field(heading) for heading in sheet.headings]
    if not sheet.has_headings:
        fields = [None] * len(sheet.headings)
    _settle_names(fields)
    _drop_repeated(fields)
    taken = set(fields)
    for place, heading in enumerate(sheet.headings):
        if fields[place] is None and sheet.has_headings:
            field = vocabulary.like_field(heading)
            if field is not None and (field not in taken or field in REPEATABLE):
                fields[place] = field
                taken.add(field)
    if vocabulary.what == "products":
        if not sheet.has_headings:
            _find_products(sheet, fields)
        return tuple(field or "" for field in fields)
    for place, field in enumerate(fields):
        if field is None:
            fields[place] = _field_by_content(sheet, place, vocabulary.what, taken)
            taken.add(fields[place])
    if "name" not in taken and vocabulary.what in ("clients", "raw") and "contact" not in taken:
        _find_name(sheet, fields, "name")
    return tuple(field or "" for field in fields)


def map_columns(sheet: Sheet, vocabulary: Vocabulary, chosen: Mapping[str, str]) -> Mapped:
    """Return the guess with the person's choices (heading or column letter -> field; '' or '-' leaves it out).

    Raises:
        InvalidError: ``import_no_heading`` (with the headings there are), ``import_no_field`` (with the fields).
    """
    fields = list(guess_mapping(sheet, vocabulary))
    keys = [heading_key(heading) or fold(heading) for heading in sheet.headings]
    for heading, field in chosen.items():
        field = "" if field.strip() == "-" else field.strip()
        if field and field not in FIELDS[vocabulary.what]:
            raise InvalidError("import_no_field", field="map", value=field, fields=", ".join(FIELDS[vocabulary.what]))
        places = [place for place, name in enumerate(sheet.headings) if name.strip() == heading.strip()]
        places = places or [place for place, key in enumerate(keys) if key == (heading_key(heading) or fold(heading))]
        if not places:
            raise InvalidError(
                "import_no_heading", field="map", value=heading, headings=", ".join(filter(None, sheet.headings))
            )
        if field and field not in REPEATABLE:
            fields = ["" if each == field else each for each in fields]
        for place in places[:1] if field not in REPEATABLE else places:
            fields[place] = field
    return tuple(fields)


def _settle_names(fields: list[str | None]) -> None:
    """'Name' is the client's, unless another column names the company: then it is the contact's."""
    for place, field in enumerate(fields):
        if field == _NAME_OR_CONTACT:
            if "name" not in fields:
                fields[place] = "name"
            else:
                fields[place] = "contact" if "contact" not in fields else ""


def _drop_repeated(fields: list[str | None]) -> None:
    seen: set[str] = set()
    for place, field in enumerate(fields):
        if field and field in seen and field not in REPEATABLE:
            fields[place] = ""
        elif field:
            seen.add(field)


def _column(sheet: Sheet, place: int) -> list[str]:
    cells = (cells[place] for _number, cells in sheet.rows[:_SAMPLE_ROWS] if place < len(cells))
    return [text for text in map(text_of, cells) if text]


def _field_by_content(sheet: Sheet, place: int, what: What, taken: set[str | None]) -> str:
    """Return the field a column without a telling heading looks like, '' when none does."""
    texts = _column(sheet, place)
    if not texts:
        return ""

    def mostly(matches: Iterable[bool]) -> bool:
        return sum(matches) >= _MOSTLY * len(texts)

    if mostly(is_plausible_email(text) for text in texts):
        return "email"
    if what == "orders":
        if "ordered_on" not in taken and mostly(bool(_DATE.fullmatch(text)) for text in texts):
            return "ordered_on"
        is_money = mostly(bool(_MONEY.fullmatch(text)) for text in texts)
        return "amount" if "amount" not in taken and "price" not in taken and is_money else ""
    if "tax_code" not in taken and all(text.isdigit() and len(text) == 8 for text in texts) and len(texts) > 1:
        return "tax_code"
    if mostly(bool(_PHONE.fullmatch(text)) and 9 <= sum(c.isdigit() for c in text) <= 15 for text in texts):
        return "phone"
    if "website" not in taken and mostly(bool(_LINK.fullmatch(text)) for text in texts):
        return "website"
    return ""


def _find_products(sheet: Sheet, fields: list[str | None]) -> None:
    """Without headings: the title is the first column of texts, the price the last one of sums."""
    _find_name(sheet, fields, "title")
    for place in reversed(range(len(fields))):
        texts = _column(sheet, place) if not fields[place] else []
        if texts and sum(bool(_MONEY.fullmatch(text)) for text in texts) >= _MOSTLY * len(texts):
            fields[place] = "price_kop"
            return


def _find_name(sheet: Sheet, fields: list[str | None], name: str) -> None:
    """Take for the ``name`` the first column of mostly different texts with letters."""
    for place, field in enumerate(fields):
        texts = _column(sheet, place) if not field else []
        lettered = [text for text in texts if any(c.isalpha() for c in text)]
        if lettered and len(lettered) >= _MOSTLY * len(texts) and len(set(texts)) >= _MOSTLY * len(texts):
            fields[place] = name
            return
