"""The facts of a card: which there are, in which order, and how each is shown, typed and read."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.phone_length import missing_digits
from app.errors import InvalidError
from app.services.clients import clean_text
from ui.desk import Desk
from ui.forms.typed_date import read_date, write_date
from ui.forms.typed_numbers import read_sum, write_sum
from ui.pages.card.value_editor import ValueKind

PLAIN_LINES = ("tax_code", "city", "address", "industry", "segment", "discount", "code")
AREAS = ("payment_terms", "delivery_terms", "potential_products", "risks")
MONEY = ("yearly_need_kop", "expected_kop", "winning_cost_kop", "debt_kop")
DATES = ("pause_until", "returns_on", "consent_on")
ORDER = (
    "phone", "email", "link", "tax_code", "payment_terms", "source", "delivery_terms", "discount", "special_terms",
    "debt_kop", "pause_until", "returns_on", "do_not_call", "city", "address", "industry", "segment",
    "yearly_need_kop", "expected_kop", "potential_products", "risks", "winning_cost_kop", "consent_on", "tags",
    "kind", "code",
)  # fmt: skip
# Read at every call; the other known facts are one click away.
FIRST = frozenset(ORDER[: ORDER.index("city")])
IN_HEAD = frozenset({"city", "address", "industry", "tags"})  # the head of the card says them
SELDOM = frozenset({"kind", "code"})  # never empty, so kept in the menu until asked for
CHANNELS = ("phone", "email", "link")


@dataclass(frozen=True, slots=True)
class FactKey:
    """A row of facts: a field, and for phones, e-mails and links the number of the channel (0: a new one)."""

    field: str
    channel_id: int = 0


def fact_name(desk: Desk, field: str) -> str:
    """Return the name of a fact in the window's language."""
    if field == "tags":
        return QCoreApplication.translate("Card", "Tags")
    return desk.language.words.text(f"field.{field}")


def fact_short_name(desk: Desk, field: str) -> str:
    """Return the name of a fact as it stands before its value."""
    short = f"fact_short.{field}"
    return desk.language.words.text(short) if short in desk.language.words else fact_name(desk, field)


def value_kind(desk: Desk, field: str) -> ValueKind:
    """Return how a fact is shown, typed and read."""
    if field in MONEY:
        return _money(desk, field)
    if field in DATES:
        return date_kind(desk, field)
    if field == "source":
        return _source(desk)
    if field == "do_not_call":
        return _choice(
            (
                ("1", QCoreApplication.translate("Card", "yes, do not call")),
                ("", QCoreApplication.translate("Card", "no, calls are fine")),
            )
        )
    if field == "kind":
        return _choice(
            (
                ("company", QCoreApplication.translate("Card", "Company")),
                ("person", QCoreApplication.translate("Card", "Private person")),
            )
        )
    if field == "tags":
        hint = QCoreApplication.translate("Card", "words with commas between")
        return ValueKind(show=", ".join, write=", ".join, read=read_tags, placeholder=hint)
    hint = fact_hint(field)
    doubt = functools.partial(short_phone, desk) if field == "phone" else None
    return ValueKind(show=str, write=str, read=clean_text, is_area=field in AREAS, placeholder=hint, doubt=doubt)


def short_phone(desk: Desk, typed: str) -> str:
    """Return '2 digits short...' of a phone that is not whole, else nothing."""
    count = missing_digits(typed, desk.facts.settings["country"])
    return PhoneDoubt().sentence(count) if count else ""


class PhoneDoubt(QObject):
    """Says what a phone lacks; a class, for words with a number are collected from its tr() alone."""

    def sentence(self, count: int) -> str:
        """Return '2 digits short. Save as it is, or finish it.'"""
        return self.tr("%n digit(s) short. Save as it is, or finish it.", "", count)


def fact_hint(field: str) -> str:
    """Return what an empty fact invites to type."""
    if field == "phone":
        return QCoreApplication.translate("Card", "add a phone")
    if field == "email":
        return QCoreApplication.translate("Card", "add an e-mail")
    if field == "link":
        return QCoreApplication.translate("Card", "add a website")
    if field == "city":
        return QCoreApplication.translate("Card", "add a city")
    return ""


def read_tags(typed: str) -> tuple[str, ...]:
    """Return the tags of 'HoReCa, Terrace', each once."""
    found = (clean_text(part) for part in typed.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in found if part))


def is_empty(value: Any) -> bool:
    """Whether a fact is not known, so its row waits in the menu."""
    return value is None or value == "" or value == () or value is False or value == 0


def date_kind(desk: Desk, field: str) -> ValueKind:
    """Return how a day is shown and typed: '24.06', '24.06.2026', '+3d'."""

    def read(typed: str) -> date | None:
        if not typed.strip():
            return None
        day = read_date(typed, desk.book.clock.today())
        if day is None:
            raise InvalidError("not_a_date", field=field, value=typed.strip())
        return day

    return ValueKind(
        show=lambda day: desk.formats.short_date(day) if day else "",
        write=lambda day: write_date(day) if day else "",
        read=read,
        placeholder=QCoreApplication.translate("Card", "24.06 or +3d"),
    )


def _money(desk: Desk, field: str) -> ValueKind:
    return ValueKind(
        show=lambda kop: desk.formats.money(kop) if kop else "",
        write=lambda kop: write_sum(kop) if kop else "",
        read=lambda typed: read_sum(typed, field),
    )


def _source(desk: Desk) -> ValueKind:
    words = desk.language.words
    codes = ("site", "messenger", "incoming", "cold", "referral", "event", "social", "ads", "partner", "own", "other")
    choices = tuple((code, words.text(f"source.{code}")) for code in codes)
    by_words = {text.casefold(): code for code, text in choices}
    by_code = dict(choices)

    def read(typed: str) -> str:
        text = clean_text(typed)
        return by_words.get(text.casefold(), text)

    def show(value: str) -> str:
        return by_code.get(value, value)

    hint = QCoreApplication.translate("Card", "where from")
    return ValueKind(show=show, write=show, read=read, choices=choices, is_free=True, placeholder=hint)


def _choice(choices: tuple[tuple[str, str], ...]) -> ValueKind:
    by_code = dict(choices)
    by_words = {text: code for code, text in choices}

    def show(value: Any) -> str:
        return by_code["1" if value is True else "" if value is False else str(value)]

    return ValueKind(show=show, write=show, read=lambda typed: by_words[typed], choices=choices)
