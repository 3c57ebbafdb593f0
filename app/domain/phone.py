"""Phone numbers out of whatever people type or a sheet holds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import phonenumbers

# Own quick rule for the numbers most books are full of: phonenumbers takes 20 times longer.
_UKRAINIAN = re.compile(r"(?:(?:(?:00|810)?380|80|0)([3-9]\d{8}))$")
_ONE_PLAIN = re.compile(r"\+?[0-9 ().-]{9,24}")
_PUNCTUATION = str.maketrans("", "", "+ ().-")
_NO_DIGIT = re.compile("[^0-9]+")
_SPACES = re.compile(r"[^\S\n\r\t]+")
_EXTENSION = re.compile(
    r"(?:[,;]?\s*(?:дод|доб|вн|внутр|внутрішній|ext|extn|extension|x|х|#)\.?\s*[:№#]?\s*)(\d{1,6})\b",
    re.IGNORECASE,
)
_EXCEL_TAIL = re.compile(r"(?<=\d)[.,]0+$")
_EXCEL_POWER = re.compile(r"^\d[.,]\d+e\+?1\d$", re.IGNORECASE)
_SEPARATOR = re.compile(r"[;|\n\r\t]|,(?!\d{1,2}\b)|(?:^|\s)(?:або|или|or|та|и|і)\s|/(?=\s*[+(0-9]{3})|\\")
_FORMAT_SIGNS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Numbers written one after another, told apart by their beginnings.
_WRITTEN_OUT = re.compile(
    r"(?:\+(?:[\s().-]*\d){8,15}?(?!\d)(?=\s*(?:[+a-zа-яіїєґ,]|0\d{2}|$))"
    r"|(?<!\d)(?:\+?38|8)?[\s(-]*0(?:[\s().-]*\d){9}(?!\d))"
    r"(?:[,;]?\s*(?:дод|доб|вн|ext)\.?\s*\d{1,6}\b)?",
    re.IGNORECASE,
)
_WORD_BETWEEN = re.compile(r"\d[\s.,()-]*[^\W\d_]{2,}.*\d{3}", re.DOTALL)
_MIN_DIGITS, _MAX_DIGITS = 3, 17
_MAX_E164 = 15
_MAX_CELL = 1000  # letters; what stands after them in a cell is no list of phones
_MIN_WITH_EXTENSION = 5  # "вн. 12" after less is no extension of a number


@dataclass(frozen=True, slots=True)
class Phone:
    """One number: as typed, its digits (E.164 without the plus; as typed when not understood), and how to show it."""

    typed: str
    digits: str
    extension: str
    display: str


def parse_phones(text: str, country: str = "UA") -> tuple[Phone, ...]:
    """Return the phones in ``text``, in order, each once; nothing when there is none.

    Several numbers in one cell, extensions (дод., доб., ext) and numbers that a spreadsheet has turned into
    380501234567.0 are understood. ``country`` (ISO code) is where numbers without a country code are dialled.
    """
    text = _SPACES.sub(" ", text[:_MAX_CELL]).strip()
    if country == "UA" and _ONE_PLAIN.fullmatch(text):
        match = _UKRAINIAN.match(text.translate(_PUNCTUATION))
        if match and ("+" not in text or match[0].startswith("380")):
            return (_ukrainian(text, match[1], ""),)
    found: dict[tuple[str, str], Phone] = {}
    for piece in _pieces(text):
        phone = _parse_one(piece, country)
        if phone is not None:
            found.setdefault((phone.digits, phone.extension), phone)
    return tuple(found.values())


def digits_of(text: str) -> str:
    """Return the digits of ``text`` as 0-9, whatever script they were typed in."""
    if text.isascii():
        return text if text.isdigit() else _NO_DIGIT.sub("", text)
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def _pieces(text: str) -> list[str]:
    """Cut a cell into texts of one number each, its extension with it."""
    text = _FORMAT_SIGNS.sub("", text)
    if _EXCEL_POWER.match(text):
        text = f"{float(text.replace(',', '.')):.0f}"
    pieces: list[str] = []
    for piece in _SEPARATOR.split(_EXCEL_TAIL.sub("", text)):
        part = _EXCEL_TAIL.sub("", piece.strip(" \u00a0.,:"))
        if pieces and _EXTENSION.fullmatch(part):
            pieces[-1] += " " + part
        elif len(digits_of(part)) > _MAX_E164 or _WORD_BETWEEN.search(_EXTENSION.sub("", part)):
            pieces.extend(match[0].strip() for match in _WRITTEN_OUT.finditer(part))
        elif part and not (pieces and len(digits_of(part)) < _MIN_DIGITS):
            pieces.append(part)  # the ", 38" of "067 123 45 37, 38" is no number by itself
    return pieces


def _parse_one(piece: str, country: str) -> Phone | None:
    body, extension = piece, ""
    match = _EXTENSION.search(piece)
    if match and len(digits_of(piece[: match.start()])) >= _MIN_WITH_EXTENSION:
        body, extension = piece[: match.start()], digits_of(match[1])
    digits = digits_of(body)
    if not _MIN_DIGITS <= len(digits) <= _MAX_DIGITS:
        return None
    international = body.lstrip(" \u00a0(").startswith("+")
    # "+380 (0)50...": the zero in brackets is not dialled; in "+38 (0)50..." it is part of the country code.
    for each in (digits, digits_of(body.replace("(0)", ""))):
        if country == "UA" and (found := _UKRAINIAN.match(each)) and (not international or each.startswith("380")):
            return _ukrainian(piece, found[1], extension)
    return _parse_by_library(piece, digits, extension, country, international)


def _ukrainian(typed: str, local: str, extension: str) -> Phone:
    if local.startswith(("800", "900")):
        shown = f"+380 {local[:3]} {local[3:6]} {local[6:]}"
    else:
        shown = f"+380 {local[:2]} {local[2:5]} {local[5:7]} {local[7:]}"
    return Phone(typed, "380" + local, extension, shown)


def _parse_by_library(typed: str, digits: str, extension: str, country: str, international: bool) -> Phone:
    numbers: list[tuple[str, str | None]] = [("+" + digits, None)]
    if digits.startswith("00"):
        numbers.insert(0, ("+" + digits[2:], None))
    if not international:
        numbers.insert(0, (digits, country))
        if len(digits) == 11 and digits.startswith("8"):
            numbers.insert(1, ("+7" + digits[1:], None))  # 8 is dialled there before any long-distance number
    for number, region in numbers:
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)[1:]
            if e164.startswith("380") and len(e164) == 12:
                return _ukrainian(typed, e164[3:], extension)
            shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
            return Phone(typed, e164, extension, shown)
    return Phone(typed, digits, extension, " ".join(typed.split()))
