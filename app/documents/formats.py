"""Dates, money and names as a sheet prints them, in the language of the sheet."""

from __future__ import annotations

from datetime import date, time
from typing import Literal

from app.domain.money import NBSP, format_money
from app.texts import Texts

DASH = "\u2013"


def format_date(day: date, texts: Texts) -> str:
    """Return 14.11.2025 in Ukrainian and Russian, 14 Nov 2025 in English."""
    if texts.lang == "en":
        month = texts.text("common.months").split()[day.month - 1]
        return f"{day.day}{NBSP}{month}{NBSP}{day.year}"
    return f"{day:%d.%m.%Y}"


def format_time(at: time) -> str:
    """Return the hour by the 24-hour clock."""
    return f"{at:%H:%M}"


def format_moment(day: date | None, start: time | None, end: time | None, texts: Texts) -> str:
    """Return the parts that are known: '14.11.2025, 10:00–11:00'."""
    hours = DASH.join(format_time(at) for at in (start, end) if at is not None)
    return ", ".join(part for part in (format_date(day, texts) if day else "", hours) if part)


def format_days_ago(day: date, as_of: date, texts: Texts) -> str:
    """Return 'today' or '3 days ago'; a day to come counts as today."""
    days = (as_of - day).days
    if days <= 0:
        return texts.text("common.today")
    return texts.text("common.days_ago", days=texts.plural("days", days))


def format_amount(amount_kop: int, currency: str, lang: str) -> str:
    """Return whole units of a currency; less than one keeps its hundredths, not to read as nothing."""
    decimals: Literal["always", "never"] = "always" if 0 < abs(amount_kop) < 100 else "never"
    return format_money(amount_kop, currency, lang, decimals=decimals, style="document")
