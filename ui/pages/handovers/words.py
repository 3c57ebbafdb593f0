"""The keys of the page, and its sentences with names, days and numbers."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from app.services.handover_rows import HandOverRow
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

HAND_OVER = Command("handovers.hand_over", str(QT_TRANSLATE_NOOP("Commands", "Hand over a client")), "H", "transfer")
ACCEPT = Command("handovers.accept", str(QT_TRANSLATE_NOOP("Commands", "Accept the hand-over")), "A", "check")
RETURN = Command("handovers.return", str(QT_TRANSLATE_NOOP("Commands", "Return the hand-over")), "R", "arrow-back-up")
AGAIN = Command("handovers.again", str(QT_TRANSLATE_NOOP("Commands", "Propose the hand-over again")), "G", "repeat")
NOTE = Command("handovers.note", str(QT_TRANSLATE_NOOP("Commands", "Edit the hand-over note")), "E", "pencil")
OTHER = Command("handovers.other", str(QT_TRANSLATE_NOOP("Commands", "Hand over to somebody else")), "", "users")
WITHDRAW = Command("handovers.withdraw", str(QT_TRANSLATE_NOOP("Commands", "Withdraw the hand-over")), "", "x")
OPEN = Command("handovers.open", str(QT_TRANSLATE_NOOP("Commands", "Open the client’s card")), "", "external-link")
PRINT = Command("handovers.print", str(QT_TRANSLATE_NOOP("Commands", "Print the hand-over card")), "P", "printer")
PRINT_TOO = Command(
    "handovers.print_too", str(QT_TRANSLATE_NOOP("Commands", "Print the hand-over card")), "Ctrl+P", "printer"
)

WEEK_DAYS = 6


class HandOverWords(QObject):
    """Sentences about hand-overs; a class, for words with a number are collected from its tr() alone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def about(self, waiting: int, came_back: int) -> str:
        """Return '3 wait for an answer, 1 came back'."""
        parts = []
        if waiting:
            parts.append(self.tr("%n wait(s) for an answer", "", waiting))
        if came_back:
            parts.append(self.tr("%n came back", "", came_back))
        return ", ".join(parts) or self.tr("nothing waits")

    def about_shortly(self, waiting: int) -> str:
        """Return '3 waiting', for where there is little room; empty when nothing waits."""
        return self.tr("%n waiting", "", waiting) if waiting else ""

    def waiting_for(self, name: str) -> str:
        """Return 'Waiting for Iryna'."""
        return self.tr("Waiting for {person}").format(person=first_name(name))

    def came_back(self) -> str:
        """Return the head of what was returned."""
        return self.tr("Came back")

    def done_in(self, on: date) -> str:
        """Return 'Done this month', or 'Done in May 2026'."""
        today = self._desk.book.clock.today()
        if (on.year, on.month) == (today.year, today.month):
            return self.tr("Done this month")
        locale = self._desk.language.locale
        month = locale.standaloneMonthName(on.month, QLocale.FormatType.LongFormat)
        return self.tr("Done: {month} {year}").format(month=month, year=on.year)

    def when(self, row: HandOverRow) -> str:
        """Return what stands at the end of a row: 'due Fri', '2 days late', 'since Mon', '3 Jun'."""
        if row.state == "proposed":
            if row.days_late > 0:
                return self._desk.formats.days_late(row.days_late)
            return self.tr("due {day}").format(day=self._desk.formats.day(row.answer_by))
        if row.answered_on is None:
            return ""
        if row.section == "came_back":
            return self.tr("since {day}").format(day=past_day(self._desk, row.answered_on))
        day = self._desk.formats.short_date(row.answered_on)
        if row.state == "returned":
            return self.tr("returned {day}").format(day=day)
        return self.tr("withdrawn {day}").format(day=day) if row.state == "withdrawn" else day

    def is_pressing(self, row: HandOverRow) -> bool:
        """Whether the answer is due today or late."""
        return row.state == "proposed" and row.answer_by <= self._desk.book.clock.today()

    def accept(self, steps: int) -> str:
        """Return 'Accept with 2 steps'."""
        return self.tr("Accept with %n step(s)", "", steps) if steps else self.tr("Accept")


def past_day(desk: Desk, on: date) -> str:
    """Return 'Mon' for a day of the last week, else as other days are written."""
    today = desk.book.clock.today()
    if on == today or not today - timedelta(days=WEEK_DAYS) <= on < today:
        return desk.formats.day(on)
    locale = desk.language.locale
    return locale.dayName(on.isoweekday(), QLocale.FormatType.ShortFormat)


def first_name(name: str) -> str:
    """Return what a colleague is called: the first word of a name."""
    return name.split()[0] if name.split() else name


def reason_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the line where the reason of a return is typed."""
    enter = QCoreApplication.translate("Keys", "Enter")
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("HandOversPage", "Reasons")),
        KeyHint((enter,), QCoreApplication.translate("HandOversPage", "Return")),
        KeyHint(("Esc",), QCoreApplication.translate("HandOversPage", "Back to the list")),
    )


def list_hints(state: str, *, may_answer: bool = True) -> tuple[KeyHint, ...]:
    """Return the keys of a hand-over in ``state``, empty for none; ``may_answer`` as its card tells."""
    choose = KeyHint(("↑", "↓"), QCoreApplication.translate("HandOversPage", "Choose"))
    hand = KeyHint(("H",), QCoreApplication.translate("HandOversPage", "Hand over"))
    if not state:
        return (hand,)
    enter = QCoreApplication.translate("Keys", "Enter")
    of_state = {
        "proposed": (
            KeyHint(("A",), QCoreApplication.translate("HandOversPage", "Accept")),
            KeyHint(("R",), QCoreApplication.translate("HandOversPage", "Return")),
        ),
        "returned": (KeyHint(("G",), QCoreApplication.translate("HandOversPage", "Propose again")),),
    }.get(state, ())
    return (
        choose,
        *(of_state if may_answer or state != "proposed" else ()),
        KeyHint((enter,), QCoreApplication.translate("HandOversPage", "Open card")),
        hand,
        KeyHint(("P",), QCoreApplication.translate("HandOversPage", "Print")),
    )
