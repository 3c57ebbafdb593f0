"""Money as whole kopecks: read from whatever people type, shown as the design and the documents want it."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

NBSP: Final = "\u00a0"
MINUS: Final = "\u2212"
MAX_KOP: Final = 2**63 - 1
"""The largest sum the book can hold: SQLite's integers have 64 bits."""

_SIGNS = {"UAH": "₴", "USD": "$", "EUR": "€", "PLN": "zł", "GBP": "£", "CZK": "Kč", "RUB": "₽", "KZT": "₸"}
_CURRENCY = (
    r"₴|\$|€|£|₽|₸|zł|kč|грн\.?|гривень|гривні|гривня|гривен|uah|usd|eur|євро|евро|дол\.?|pln|gbp|chf|czk|rub|руб\.?"
    r"|р\.|kzt|mdl|gel|ron|try|huf|bgn|cny|jpy"
)
_BEFORE = re.compile(rf"(?:{_CURRENCY}) ?(?=[-0-9.,(])")
_AFTER = re.compile(rf" ?(?:{_CURRENCY})$")
_COINS = re.compile(rf"(-?)([0-9 ]+?) ?(?:{_CURRENCY}) ?([0-9]{{1,2}}) ?(?:коп\.?|копійок|копеек|к\.)$")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[ '][0-9]{3})+|[0-9]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'"))
_DASHES = str.maketrans(dict.fromkeys("\u2212\u2013\u2012\u2010\u2011\ufe63\uff0d", "-"))


class InvalidAmount(ValueError):
    """What was typed or found in a cell is no sum of money; ``value`` is what it was."""

    def __init__(self, value: object) -> None:
        self.value = value
        super().__init__("not an amount")


def parse_money(value: str | int | float | Decimal) -> int:
    """Return the sum in kopecks; numbers are whole currency units, halves are rounded away from zero.

    '1 000,50 грн', '1,234.56', '1.234,56', '₴ 12', "1'000" and '12,5' are all understood. A lone comma or dot
    before exactly three digits separates thousands (1,234 is 1234), unless spaces do that already or a zero
    stands before.

    Raises:
        InvalidAmount: there is no number in it, there is something else in it, or it is beyond ``MAX_KOP``.
    """
    if isinstance(value, str):
        kop = _parse_text(value)
    elif isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidAmount(value)
    else:
        kop = _rounded(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), value)
    if abs(kop) > MAX_KOP:
        raise InvalidAmount(value)
    return kop


def _rounded(number: Decimal, value: object) -> int:
    # adjusted() first: int(Decimal("1E+999999999")) would fill the memory.
    if not number.is_finite() or number.adjusted() > 18:
        raise InvalidAmount(value)
    return int(number.scaleb(2).to_integral_value(ROUND_HALF_UP)) if number.adjusted() > -9 else 0


def _parse_text(value: str) -> int:
    if len(value) > 100:
        raise InvalidAmount(value)
    text = value.translate(_APOSTROPHES).translate(_DASHES).casefold()
    text = " ".join("".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text).split())
    if match := _COINS.fullmatch(text):
        text = f"{match[1]}{match[2]},{match[3]:0>2}"
    negative = False
    if text.startswith("(") and text.endswith(")"):
        negative, text = True, text[1:-1].strip()
    for _ in range(2):  # the minus may stand before or after the sign of the currency
        if text.startswith("-") and not negative:
            negative, text = True, text[1:].lstrip()
        text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else _AFTER.sub("", text)
    if text.endswith("-") and not negative:
        negative, text = True, text[:-1].rstrip()
    whole, decimals = _split_decimals(text, value)
    if not _GROUPED.fullmatch(whole or "0") or not (decimals.isdigit() or not decimals) or not (whole or decimals):
        raise InvalidAmount(value)
    units = int(re.sub("[ ']", "", whole) or "0")
    digits = (decimals + "000")[:3]
    kop = units * 100 + int(digits[:2]) + (digits[2] >= "5")
    return -kop if negative else kop


def _split_decimals(text: str, value: object) -> tuple[str, str]:
    """Return the whole part, grouped by spaces or apostrophes at most, and the decimals."""
    commas, dots = text.count(","), text.count(".")
    if commas + dots == 0:
        return text, ""
    last = max(text.rfind(","), text.rfind("."))
    mark = text[last]
    head, tail = text[:last], text[last + 1 :]
    other = "." if mark == "," else ","
    if (commas and dots) or commas + dots > 1:
        if mark in head:  # 1.234.567: the mark groups thousands and there are no decimals
            head, tail, other = text, "", mark
            if commas and dots:
                raise InvalidAmount(value)
        if not re.fullmatch(rf"[0-9]{{1,3}}(?:\{other}[0-9]{{3}})+", head):
            raise InvalidAmount(value)
        return head.replace(other, ""), tail
    if re.fullmatch(r"[1-9][0-9]{0,2}", head) and re.fullmatch(r"[0-9]{3}", tail):
        return head + tail, ""
    return head, tail


def format_money(
    kop: int,
    currency: str = "UAH",
    lang: str = "uk",
    *,
    decimals: Literal["auto", "always", "never"] = "auto",
    style: Literal["window", "document"] = "window",
) -> str:
    """Return the sum for reading: '218 940 ₴' with no-break spaces, or '₴218,940' in an English document.

    ``decimals``: "auto" shows them only when they are not .00; "never" rounds halves away from zero.
    ``currency`` is an ISO code; one without a known sign is shown as the code. The minus is U+2212.
    """
    size = abs(kop)
    if decimals == "never":
        size = (size + 50) // 100 * 100
    minus = MINUS if kop < 0 and size else ""
    units, rest = divmod(size, 100)
    english = lang == "en"
    sign_first = english and style == "document"
    number = f"{units:,}".replace(",", "," if sign_first else NBSP)
    if decimals == "always" or (decimals == "auto" and rest):
        number += f"{'.' if english else ','}{rest:02}"
    sign = _SIGNS.get(currency, currency)
    if sign_first:
        return f"{minus}{sign}{NBSP if sign.isalpha() else ''}{number}"
    return f"{minus}{number}{NBSP}{sign}" if sign else minus + number
