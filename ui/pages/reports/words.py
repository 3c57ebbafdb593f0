"""The commands of Reports, the names of periods, measures and roles, and sentences with numbers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QObject

from app.domain.kpi import Measure, Unit
from app.domain.report_periods import Period, PeriodKind, period_before
from app.services.report_rows import Figures
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

OVERVIEW = Command("reports.overview", str(QT_TRANSLATE_NOOP("Commands", "Reports: overview")), "1", "chart-bar")
LEVELS = Command("reports.levels", str(QT_TRANSLATE_NOOP("Commands", "Reports: levels")), "2", "list-check")
PAY = Command("reports.pay", str(QT_TRANSLATE_NOOP("Commands", "Reports: pay")), "3", "receipt")
BEFORE = Command("reports.before", str(QT_TRANSLATE_NOOP("Commands", "Period before")), "Ctrl+Left", "chevron-left")
AFTER = Command("reports.after", str(QT_TRANSLATE_NOOP("Commands", "Period after")), "Ctrl+Right", "chevron-right")
MONTH = Command("reports.month", str(QT_TRANSLATE_NOOP("Commands", "Reports by month")), "M", "calendar")
QUARTER = Command("reports.quarter", str(QT_TRANSLATE_NOOP("Commands", "Reports by quarter")), "Q", "calendar")
YEAR = Command("reports.year", str(QT_TRANSLATE_NOOP("Commands", "Reports by year")), "Y", "calendar")
TABLE = Command("reports.table", str(QT_TRANSLATE_NOOP("Commands", "Chart as a table")), "T", "file-spreadsheet")
PRINT = Command("reports.print", str(QT_TRANSLATE_NOOP("Commands", "Print the report")), "Ctrl+P", "printer")
SAVE = Command(
    "reports.save", str(QT_TRANSLATE_NOOP("Commands", "Save the report as PDF")), "Ctrl+Shift+P", "file-type-pdf"
)
EXCEL = Command("reports.excel", str(QT_TRANSLATE_NOOP("Commands", "Reports to Excel")), "", "download")
VIEWS = (OVERVIEW, LEVELS, PAY)
KINDS = (MONTH, QUARTER, YEAR)


class ReportWords(QObject):
    """Words about periods and numbers; a class, for words with a number are collected from its tr() alone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # --- periods --------------------------------------------------------------------------------------------------

    def period(self, period: Period) -> str:
        """Return 'June 2026', 'Quarter 2, 2026', '2026'."""
        if period.kind is PeriodKind.MONTH:
            return self.month(period.first_on)
        if period.kind is PeriodKind.QUARTER:
            return self.tr("Quarter {number}, {year}").format(number=period.number, year=period.first_on.year)
        return str(period.first_on.year)

    def month(self, day: date) -> str:
        """Return 'June 2026'."""
        name = self._desk.language.locale.standaloneMonthName(day.month)
        return f"{name[:1].upper()}{name[1:]} {day.year}"

    def long_day(self, day: date) -> str:
        """Return '1 April', with the year only if it is another."""
        this_year = day.year == self._desk.book.clock.today().year
        pattern = "d MMMM" if this_year else "d MMMM yyyy"
        return str(self._desk.language.locale.toString(QDate(day.year, day.month, day.day), pattern))

    def about(self, period: Period, today: date) -> tuple[str, str]:
        """Return 'Second quarter, 1 April to today' and the same without its first words."""
        first = self.long_day(period.first_on)
        if period.first_on <= today <= period.last_on:
            days = self.tr("{first} to today").format(first=first)
        else:
            days = self.tr("{first} to {last}").format(first=first, last=self.long_day(period.last_on))
        if period.kind is not PeriodKind.QUARTER:
            return days, days
        quarters = (
            self.tr("First quarter"), self.tr("Second quarter"), self.tr("Third quarter"), self.tr("Fourth quarter")
        )  # fmt: skip
        return f"{quarters[period.number - 1]}, {days}", days

    def this_period(self, kind: PeriodKind) -> str:
        """Return 'this quarter', for the grey words beside a title."""
        words = {
            PeriodKind.MONTH: self.tr("this month"), PeriodKind.QUARTER: self.tr("this quarter"),
            PeriodKind.YEAR: self.tr("this year"),
        }  # fmt: skip
        return words[kind]

    def compared(self, period: Period, figures: Figures, *, is_running: bool) -> str:
        """Return 'to the same days of quarter 1', or 'to quarter 1' when the period is over."""
        before = period_before(period)
        if before.kind is PeriodKind.QUARTER:
            name = self.tr("quarter {number}").format(number=before.number)
        elif before.kind is PeriodKind.MONTH:
            name = self._desk.formats.month(before.first_on)
        else:
            name = str(before.first_on.year)
        if is_running:
            return self.tr("to the same days of {period}").format(period=name)
        return self.tr("to {period}").format(period=name)

    # --- numbers --------------------------------------------------------------------------------------------------

    def percent(self, value: int | None) -> str:
        """Return '77%', a dash for what cannot be told."""
        return "–" if value is None else self.tr("{number}%").format(number=value)

    def signed_percent(self, value: int) -> str:
        """Return '+9%' or '−4%'."""
        return ("+" if value > 0 else "−" if value < 0 else "") + self.percent(abs(value))

    def won(self, figures: Figures) -> str:
        """Return 'new clients, one in 8 of those found'."""
        words = self.tr("new client(s)", "", figures.won)
        if figures.one_in is None:
            return words
        return words + ", " + self.tr("one in {count} of those found").format(count=figures.one_in)

    def check(self, figures: Figures) -> str:
        """Return 'average check, 60 orders'."""
        return self.tr("average check") + ", " + self.orders(figures.orders)

    def orders(self, count: int) -> str:
        """Return '60 orders'."""
        return self.tr("%n order(s)", "", count)

    def rows(self, count: int) -> str:
        """Return '60 rows'."""
        return self.tr("%n row(s)", "", count)

    def norm(self, count: int) -> str:
        """Return 'norm 20 a week'."""
        return self.tr("norm %n a week", "", count)

    def measured(self, value: int | None, unit: Unit) -> str:
        """Return a measure's number as it is written; a dash for what cannot be told."""
        if value is None:
            return "–"
        locale = self._desk.language.locale
        if unit is Unit.KOP:
            return self._desk.formats.amount((value + 50) // 100 * 100)
        if unit is Unit.HUNDREDTHS:
            return str(locale.toString(value / 100, "f", 1 if value % 10 == 0 else 2))
        if unit is Unit.BASIS_POINTS:
            return self.tr("{number}%").format(number=locale.toString(value / 100, "f", 0 if value % 100 == 0 else 1))
        return str(locale.toString(value))

    def role(self, code: str) -> str:
        """Return a role in a word, as it stands after a name."""
        words = {
            "seller": self.tr("seller"), "scout": self.tr("scout"), "operator": self.tr("operator"),
            "hunter": self.tr("hunter"), "farmer": self.tr("farmer"), "vip_manager": self.tr("VIP manager"),
        }  # fmt: skip
        return words.get(code, code)

    def function(self, code: str) -> str:
        """Return the name of a function."""
        return self._desk.language.words.text(f"function.{code}")

    def numbered(self, code: str) -> str:
        """Return '1 Prospecting'."""
        numbers = {"prospecting": 1, "first_sale": 2, "care": 3, "vip": 4}
        return f"{numbers.get(code, '')} {self.function(code)}".strip()

    def measure(self, measure: Measure) -> str:
        """Return the name of a measure."""
        return _measures()[measure]

    def measure_tip(self, measure: Measure) -> str:
        """Return how a measure is counted."""
        return _formulas().get(measure, "")


def _measures() -> dict[Measure, str]:
    return {
        Measure.REQUESTS: QCoreApplication.translate("Measures", "Requests"),
        Measure.LEADS: QCoreApplication.translate("Measures", "Leads"),
        Measure.BASE: QCoreApplication.translate("Measures", "Clients in the base"),
        Measure.DEEDS: QCoreApplication.translate("Measures", "Deeds of the leg"),
        Measure.PASSED_ON: QCoreApplication.translate("Measures", "Passed on to first sale"),
        Measure.MEETINGS: QCoreApplication.translate("Measures", "Meetings"),
        Measure.PROPOSALS: QCoreApplication.translate("Measures", "Proposals"),
        Measure.SALES: QCoreApplication.translate("Measures", "Paid orders"),
        Measure.VOLUME: QCoreApplication.translate("Measures", "Money received"),
        Measure.AVERAGE_CHECK: QCoreApplication.translate("Measures", "Average check"),
        Measure.FREQUENCY: QCoreApplication.translate("Measures", "Orders a client"),
        Measure.REGULARS: QCoreApplication.translate("Measures", "Regular clients"),
        Measure.REVENUE_SHARE: QCoreApplication.translate("Measures", "Share of all money"),
        Measure.NEED_SHARE: QCoreApplication.translate("Measures", "Share of their need"),
    }


def _formulas() -> dict[Measure, str]:
    return {
        Measure.REQUESTS: QCoreApplication.translate("Measures", "What clients asked for in the month"),
        Measure.LEADS: QCoreApplication.translate("Measures", "Clients that came onto the track"),
        Measure.BASE: QCoreApplication.translate("Measures", "Clients at the level at the end of the month"),
        Measure.DEEDS: QCoreApplication.translate("Measures", "As the stool of Today counts them"),
        Measure.PASSED_ON: QCoreApplication.translate("Measures", "Clients that went on to the first sale"),
        Measure.MEETINGS: QCoreApplication.translate("Measures", "Meetings, visits and presentations held"),
        Measure.PROPOSALS: QCoreApplication.translate("Measures", "Offers made, one a client and day"),
        Measure.SALES: QCoreApplication.translate("Measures", "Orders that money came for"),
        Measure.VOLUME: QCoreApplication.translate("Measures", "The money of these orders"),
        Measure.AVERAGE_CHECK: QCoreApplication.translate("Measures", "Money by paid order"),
        Measure.FREQUENCY: QCoreApplication.translate("Measures", "Paid orders by client that bought"),
        Measure.REGULARS: QCoreApplication.translate("Measures", "Regular by the rule at the end of the month"),
        Measure.REVENUE_SHARE: QCoreApplication.translate("Measures", "The level's money in all money received"),
        Measure.NEED_SHARE: QCoreApplication.translate(
            "Measures", "What they paid us in a year, of what they need in it"
        ),
    }


def overview_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the picture."""
    return (
        KeyHint(("Ctrl ←", "Ctrl →"), QCoreApplication.translate("ReportsPage", "Period")),
        KeyHint(("Tab",), QCoreApplication.translate("ReportsPage", "Next chart")),
        KeyHint(
            (QCoreApplication.translate("Keys", "Enter"),),
            QCoreApplication.translate("ReportsPage", "Show what is behind a bar"),
        ),
        KeyHint(("T",), QCoreApplication.translate("ReportsPage", "Chart as a table")),
        KeyHint(("Ctrl P",), QCoreApplication.translate("ReportsPage", "Print")),
        KeyHint(("Ctrl K",), QCoreApplication.translate("ReportsPage", "Find or do")),
    )


def levels_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the table of levels."""
    return (
        KeyHint(("Ctrl ←", "Ctrl →"), QCoreApplication.translate("ReportsPage", "Month")),
        KeyHint(
            (QCoreApplication.translate("Keys", "Enter"),),
            QCoreApplication.translate("ReportsPage", "Show what is behind a number"),
        ),
        KeyHint(("E",), QCoreApplication.translate("ReportsPage", "Change the norm")),
        KeyHint(("1…3",), QCoreApplication.translate("ReportsPage", "View")),
    )


def pay_hints() -> tuple[KeyHint, ...]:
    """Return the keys of pay."""
    return (
        KeyHint(("Ctrl ←", "Ctrl →"), QCoreApplication.translate("ReportsPage", "Month")),
        KeyHint((QCoreApplication.translate("Keys", "Enter"),), QCoreApplication.translate("ReportsPage", "Statement")),
        KeyHint(("Ctrl P",), QCoreApplication.translate("ReportsPage", "Print the statement")),
        KeyHint(("1…3",), QCoreApplication.translate("ReportsPage", "View")),
    )
