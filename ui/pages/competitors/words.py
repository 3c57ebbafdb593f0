"""The keys of the page, and its sentences with numbers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.services.competitors import CompetitorRow
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

NEW = Command("competitors.new", str(QT_TRANSLATE_NOOP("Commands", "New competitor")), "N", "plus")
FIND = Command("competitors.find", str(QT_TRANSLATE_NOOP("Commands", "Find a competitor")), "Ctrl+F", "search")
EDIT = Command("competitors.edit", str(QT_TRANSLATE_NOOP("Commands", "Edit the card")), "E", "pencil")
RENAME = Command("competitors.rename", str(QT_TRANSLATE_NOOP("Commands", "Rename")), "F2", "pencil")
MERGE = Command("competitors.merge", str(QT_TRANSLATE_NOOP("Commands", "Merge with another card…")), "Ctrl+M", "copy")
BIN = Command("competitors.bin", str(QT_TRANSLATE_NOOP("Commands", "Competitor to the bin")), "", "trash")
OPEN_BIN = Command(
    "competitors.open_bin", str(QT_TRANSLATE_NOOP("Commands", "Competitors in the bin…")), "", "arrow-back-up"
)
PRINT = Command("competitors.print", str(QT_TRANSLATE_NOOP("Commands", "Print the card")), "Ctrl+P", "printer")
PRINT_TOO = Command("competitors.print_too", str(QT_TRANSLATE_NOOP("Commands", "Print the card")), "P", "printer")
BLANK = Command("competitors.blank", str(QT_TRANSLATE_NOOP("Commands", "Print a blank card")), "B", "clipboard-text")
THREATS = (
    Command("competitors.threat_0", str(QT_TRANSLATE_NOOP("Commands", "Threat: not known")), "0"),
    Command("competitors.threat_1", str(QT_TRANSLATE_NOOP("Commands", "Threat 1 of 5")), "1"),
    Command("competitors.threat_2", str(QT_TRANSLATE_NOOP("Commands", "Threat 2 of 5")), "2"),
    Command("competitors.threat_3", str(QT_TRANSLATE_NOOP("Commands", "Threat 3 of 5")), "3"),
    Command("competitors.threat_4", str(QT_TRANSLATE_NOOP("Commands", "Threat 4 of 5")), "4"),
    Command("competitors.threat_5", str(QT_TRANSLATE_NOOP("Commands", "Threat 5 of 5")), "5"),
)
OF_ONE = (EDIT, RENAME, BIN, PRINT, PRINT_TOO, *THREATS)
"""Commands that need a rival to be shown; merging needs two."""


class RivalWords(QObject):
    """Sentences about rivals; a class, for words with a number are collected from its tr() alone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def of_row(self, row: CompetitorRow) -> tuple[str, str, str]:
        """Return 'lost 3, 84 000 ₴ · won 1', 'seen at 5 clients', 'last on 12 Jun'."""
        results = self.results(row.lost, row.lost_kop, row.won)
        seen = self.seen(row.seen) if row.seen else self.tr("not met yet")
        last = self._desk.formats.short_date(row.last_seen_on) if row.last_seen_on is not None else ""
        return results or self.tr("nothing lost to them"), seen, last

    def results(self, lost: int, lost_kop: int, won: int) -> str:
        """Return what was lost and won, empty when nothing was."""
        parts = []
        if lost:
            said = self.tr("lost %n", "", lost)
            parts.append(f"{said}, {self._desk.formats.whole_money(lost_kop)}" if lost_kop else said)
        if won:
            parts.append(self.tr("won %n", "", won))
        return " · ".join(parts)

    def seen(self, count: int) -> str:
        """Return 'seen at 5 clients'."""
        return self.tr("seen at %n client(s)", "", count)

    def regulars(self, count: int) -> str:
        """Return '2 regulars'."""
        return self.tr("%n regular(s)", "", count)

    def about(self, rows: tuple[CompetitorRow, ...]) -> str:
        """Return '4 competitors, 7 sales lost, 412 000 ₴'."""
        parts = [self.tr("%n competitor(s)", "", len(rows))]
        lost, lost_kop = sum(row.lost for row in rows), sum(row.lost_kop for row in rows)
        if lost:
            parts.append(self.tr("%n sale(s) lost to them", "", lost))
        if lost_kop:
            parts.append(self._desk.formats.whole_money(lost_kop))
        return ", ".join(parts)

    def in_bin(self, count: int) -> str:
        """Return 'In the bin: 2'."""
        return self.tr("In the bin: {count}").format(count=count)

    def reason(self, code: str) -> str:
        """Return why a sale was lost, in words."""
        words, key = self._desk.language.words, f"lost_reason.{code}"
        return words.text(key) if key in words else code or self.tr("Reason not said")

    def quoted(self, text: str) -> str:
        """Return a client's own words in quotation marks, nothing for nothing."""
        return self.tr("“{text}”").format(text=text) if text else ""


def empty_hints() -> tuple[KeyHint, ...]:
    """Return the keys shown while there is no competitor."""
    return (
        KeyHint(("N",), QCoreApplication.translate("CompetitorsPage", "New")),
        KeyHint(("B",), QCoreApplication.translate("CompetitorsPage", "Blank card")),
    )


def list_hints() -> tuple[KeyHint, ...]:
    """Return the keys shown while the list has the focus."""
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("CompetitorsPage", "Choose")),
        KeyHint((QCoreApplication.translate("Keys", "Enter"),), QCoreApplication.translate("CompetitorsPage", "Card")),
        KeyHint(("1…5",), QCoreApplication.translate("CompetitorsPage", "Threat")),
        KeyHint(("N",), QCoreApplication.translate("CompetitorsPage", "New")),
        KeyHint(("F2",), QCoreApplication.translate("CompetitorsPage", "Rename")),
        KeyHint(("Del",), QCoreApplication.translate("CompetitorsPage", "To the bin")),
        KeyHint(("P",), QCoreApplication.translate("CompetitorsPage", "Print")),
        KeyHint(("Ctrl F",), QCoreApplication.translate("CompetitorsPage", "Search")),
    )


def card_hints() -> tuple[KeyHint, ...]:
    """Return the keys shown while the card has the focus."""
    return (
        KeyHint(("Tab",), QCoreApplication.translate("CompetitorsPage", "Next fact")),
        KeyHint(
            (QCoreApplication.translate("Keys", "Enter"),), QCoreApplication.translate("CompetitorsPage", "Edit, open")
        ),
        KeyHint(("Esc",), QCoreApplication.translate("CompetitorsPage", "Back to the list")),
        KeyHint(("1…5",), QCoreApplication.translate("CompetitorsPage", "Threat")),
        KeyHint(("P",), QCoreApplication.translate("CompetitorsPage", "Print")),
        KeyHint(("B",), QCoreApplication.translate("CompetitorsPage", "Blank card")),
    )
