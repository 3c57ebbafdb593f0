"""Sums, quantities and percents as people type them: '1 000,50', '2,5', '4 %'."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from app.domain.money import InvalidAmount, parse_money
from app.errors import InvalidError

_MOST_DIGITS = 9


def read_sum(typed: str, field: str) -> int | None:
    """Return kopecks, None for nothing typed; raises InvalidError ``not_a_sum``."""
    if not typed.strip():
        return None
    try:
        return parse_money(typed)
    except InvalidAmount as error:
        raise InvalidError("not_a_sum", field=field, value=typed.strip()) from error


def write_sum(kop: int | None) -> str:
    """Return a sum as it is typed: '1 000,50'."""
    if kop is None:
        return ""
    units, rest = divmod(abs(kop), 100)
    sign = "-" if kop < 0 else ""
    text = f"{sign}{units:,}".replace(",", " ")
    return f"{text},{rest:02}" if rest else text


def read_quantity(typed: str, title: str = "") -> int:
    """Return thousandths of '1,5' or '1 000'; raises InvalidError ``quantity_not_positive`` naming ``title``."""
    number = _decimal(typed)
    if number is None or number <= 0:
        raise InvalidError("quantity_not_positive", field="quantity", value=title or typed.strip())
    return round(number * 1000)


def write_quantity(quantity_milli: int) -> str:
    """Return a quantity as it is typed: '1 000', '2,5'."""
    units, rest = divmod(quantity_milli, 1000)
    text = f"{units:,}".replace(",", " ")
    return f"{text},{rest:03}".rstrip("0") if rest else text


def read_percent(typed: str, field: str) -> int:
    """Return hundredths of a percent of '4', '4,5 %', 0 for nothing typed; raises InvalidError ``discount_range``."""
    text = typed.strip().rstrip("%").strip()
    if not text:
        return 0
    number = _decimal(text)
    if number is None or not 0 <= number <= 100:
        raise InvalidError("discount_range", field=field, value=typed.strip())
    return round(number * 100)


def write_percent(discount_bp: int) -> str:
    """Return hundredths of a percent as they are typed: '4%', '4,5%'."""
    units, rest = divmod(discount_bp, 100)
    return f"{units},{rest:02}".rstrip("0") + "%" if rest else f"{units}%"


def _decimal(typed: str) -> Decimal | None:
    try:
        number = Decimal("".join(typed.split()).replace(",", "."))
    except InvalidOperation:
        return None
    # adjusted() first: a power of ten would fill the memory.
    return number if number.is_finite() and number.adjusted() <= _MOST_DIGITS else None
