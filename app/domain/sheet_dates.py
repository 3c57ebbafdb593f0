"""Dates as they stand in cells of a sheet."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

# Excel counts days from here: its 29 February 1900, which never was, is already made up for.
_EXCEL_ZERO = date(1899, 12, 30)
_EXCEL_FROM, _EXCEL_TO = 18_264, 91_312  # 1950 to 2149: smaller and larger numbers are not meant as days
_YEARS = range(1900, 2200)
_MONTHS = (
    "january січень січня январь января",
    "february лютий лютого февраль февраля",
    "march березень березня март марта",
    "april квітень квітня апрель апреля",
    "may травень травня май мая",
    "june червень червня июнь июня",
    "july липень липня июль июля",
    "august серпень серпня август августа",
    "september вересень вересня сентябрь сентября",
    "october жовтень жовтня октябрь октября",
    "november листопад листопада ноябрь ноября",
    "december грудень грудня декабрь декабря",
)
_TIME = re.compile(r"(?:(?<=\d)t|[\s,]\s*)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m|z|[+-]\d{2}:?\d{2})?$")
_YEAR_WORD = re.compile(r"\s*(?:року|рік|р\.?|года|год|г\.?|y\.?)$")
_YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]*([^\W\d_]{3,})[.,]?[\s\-/]*(\d{4}|\d{2})")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")


class InvalidDate(ValueError):
    """What a cell holds is no date; ``value`` is what it was."""

    def __init__(self, value: object) -> None:
        self.value = value
        super().__init__("not a date")


def parse_sheet_date(value: object) -> date:
    """Return the date in a cell: a date, a text in any usual form (uk, ru, en), or Excel's number of days.

    The day stands before the month unless only the other order gives a date. A time beside it is left out.
    Two-digit years are 1970 to 2069.

    Raises:
        InvalidDate: it is none, or its year is before 1900 or after 2199.
    """
    try:
        found = _parse(value)
    except (ValueError, OverflowError) as error:
        raise InvalidDate(value) from error
    if found is None or found.year not in _YEARS:
        raise InvalidDate(value)
    return found


def _parse(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        if _EXCEL_FROM <= value < _EXCEL_TO:
            return _EXCEL_ZERO + timedelta(days=int(value))
        return _parse_text(str(int(value))) if 1900_00_00 < value < 2200_00_00 else None
    if not isinstance(value, str) or len(value) > 60:
        return None
    return _parse_text(" ".join(value.split()).casefold())


def _parse_text(text: str) -> date | None:
    text = _TIME.sub("", text).strip()
    text = _YEAR_WORD.sub("", text) if text and not text[-1].isdigit() else text
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(each) for each in (match[1] or match[5], match[3] or match[6], match[4] or match[7]))
        return date(year, month, day)
    if match := _DAY_FIRST.fullmatch(text):
        day, month = int(match[1]), int(match[3])
        if month > 12 and match[2] != ".":  # 06/24/2026
            day, month = month, day
        return date(_year(match[4]), month, day)
    if match := _DAY_MONTH.fullmatch(text):
        return date(_year(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(text):
        return date(_year(match[3]), _month(match[1]), int(match[2]))
    if match := _SERIAL.fullmatch(text):
        return _parse(int(match[1]))
    return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 70 else 1900
    return year


def _month(word: str) -> int:
    """Return 1-12 for the name of a month or its beginning of three letters and more; ValueError for others."""
    for number, names in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in names.split()) and len(word) >= 3:
            return number
    raise ValueError(word)
