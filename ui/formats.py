"""Dates and sums as the window writes them (DESIGN.md section 6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.clock import Clock
from app.domain.money import format_money
from ui.language import Language

WEEK_DAYS = 6


class Formats:
    """Writes dates, times and money in the window's language and the book's currency."""

    def __init__(self, language: Language, clock: Clock, currency: str = "UAH") -> None:
        self._language = language
        self._clock = clock
        self.currency = currency

    def money(self, kop: int) -> str:
        """Return '218 940 ₴'; kopecks only when there are any."""
        return format_money(kop, self.currency, self._language.code)

    def whole_money(self, kop: int) -> str:
        """Return a sum rounded to whole units, for averages."""
        return self.money((kop + 50) // 100 * 100)

    def amount(self, kop: int) -> str:
        """Return '218 940' without the sign of the currency, for columns that name it in the head."""
        text = self.money(kop)
        return "".join(c for c in text if c.isdigit() or c in "-−., \u00a0\u202f").strip("\u00a0 \u202f")

    def thousands(self, kop: int) -> str:
        """Return '43.8' (thousands with one decimal, comma in uk and ru), for charts."""
        return self._language.locale.toString(round(kop / 100_000, 1), "f", 1)

    def day(self, day: date) -> str:
        """Return 'today', 'tomorrow', 'Fri', '24 Jun', with the year only if it is another."""
        today = self._clock.today()
        if day == today:
            return QCoreApplication.translate("Dates", "today")
        if day == today + timedelta(days=1):
            return QCoreApplication.translate("Dates", "tomorrow")
        if day == today - timedelta(days=1):
            return QCoreApplication.translate("Dates", "yesterday")
        if today < day <= today + timedelta(days=WEEK_DAYS):
            return self._language.locale.dayName(day.isoweekday(), self._language.locale.FormatType.ShortFormat)
        return self.short_date(day)

    def short_date(self, day: date) -> str:
        """Return '24 Jun', with the year only if it is another."""
        text = f"{day.day} {self._language.words.text(f'month_short.{day.month}')}"
        return text if day.year == self._clock.today().year else f"{text} {day.year}"

    def time(self, moment: datetime) -> str:
        """Return the local '15:00'."""
        return f"{self._clock.local(moment):%H:%M}"

    def moment(self, moment: datetime) -> str:
        """Return 'today, 15:00'."""
        local = self._clock.local(moment)
        return f"{self.day(local.date())}, {local:%H:%M}"

    def due(self, on: date, at: datetime | None = None) -> str:
        """Return when a step is due: 'Fri 12:00', 'today 15:00', '24 Jun'."""
        return f"{self.day(on)} {self.time(at)}" if at else self.day(on)

    def days(self, count: int) -> str:
        """Return '3 days'."""
        return self.tr("%n day(s)", "", count)

    def days_late(self, count: int) -> str:
        """Return '3 days late'."""
        return self.tr("%n day(s) late", "", count)

    def clients(self, count: int) -> str:
        """Return '3 clients'."""
        return self.tr("%n client(s)", "", count)

    def tr(self, text: str, comment: str = "", count: int = -1) -> str:
        """Translate as a widget does: lupdate collects plurals from tr() alone, not from translate()."""
        return QCoreApplication.translate("Formats", text, comment, count)

    def local_date(self, moment: datetime) -> date:
        """Return the local day of a moment."""
        return self._clock.local(moment).date()

    def month(self, day: date) -> str:
        """Return 'Jun'."""
        return self._language.words.text(f"month_short.{day.month}")
