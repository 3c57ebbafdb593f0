"""The words of the calling base that several of its parts share: commands, states, when to call again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.services.raw_base import RawRow
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

CALL = Command("calling.call", str(QT_TRANSLATE_NOOP("Commands", "Start calling")), "C", "phone")
ADD = Command("calling.add", str(QT_TRANSLATE_NOOP("Commands", "Add a record to call")), "N", "plus")
EDIT = Command("calling.edit", str(QT_TRANSLATE_NOOP("Commands", "Edit the record")), "E", "pencil")
BIN = Command("calling.bin", str(QT_TRANSLATE_NOOP("Commands", "Record to the bin")), "Del", "trash")
SEARCH = Command("calling.search", str(QT_TRANSLATE_NOOP("Commands", "Search in the list")), "Ctrl+F", "search")
IMPORT = Command("calling.import", str(QT_TRANSLATE_NOOP("Commands", "Import a list to call")), "I", "table-import")
NEW_LIST = Command("calling.new_list", str(QT_TRANSLATE_NOOP("Commands", "New list to call")), "Shift+N", "list-check")
RENAME = Command("calling.rename", str(QT_TRANSLATE_NOOP("Commands", "Rename the list to call")), "F2", "pencil")
ARCHIVE = Command("calling.archive", str(QT_TRANSLATE_NOOP("Commands", "Put the list away, or bring it back")), "", "")
GIVE_OUT = Command(
    "calling.give_out", str(QT_TRANSLATE_NOOP("Commands", "Give out a packet of records")), "G", "user-share"
)
COME_BACK = Command(
    "calling.come_back", str(QT_TRANSLATE_NOOP("Commands", "Results of a packet came back")), "B", "download"
)
PACKETS = Command("calling.packets", str(QT_TRANSLATE_NOOP("Commands", "Packets given out")), "P", "package")
DROP_OFF = Command("calling.drop_off", str(QT_TRANSLATE_NOOP("Commands", "Where people hang up")), "W", "chart-bar")

HANG_UP = Command("calling.hang_up", str(QT_TRANSLATE_NOOP("Commands", "They hung up here")), "H", "phone")
OBJECTIONS = Command("calling.objections", str(QT_TRANSLATE_NOOP("Commands", "Objections")), "O", "quote")
NOTE = Command("calling.note", str(QT_TRANSLATE_NOOP("Commands", "Note of the call")), "N", "note")
DIAL = Command("calling.dial", str(QT_TRANSLATE_NOOP("Commands", "Dial")), "D", "phone")
COPY = Command("calling.copy", str(QT_TRANSLATE_NOOP("Commands", "Copy the phone")), "Y", "copy")
RESULT = Command("calling.result", str(QT_TRANSLATE_NOOP("Commands", "What came of the call")), "R", "list-check")
INTEREST = Command("calling.interest", str(QT_TRANSLATE_NOOP("Commands", "They are interested")), "I", "check")
SKIP = Command("calling.skip", str(QT_TRANSLATE_NOOP("Commands", "Skip this record")), "S", "arrow-right")
FILL = Command("calling.fill", str(QT_TRANSLATE_NOOP("Commands", "Fill in the words of the script")), "F", "pencil")

LIST_COMMANDS = (
    CALL, ADD, EDIT, BIN, SEARCH, IMPORT, NEW_LIST, RENAME, ARCHIVE, GIVE_OUT, COME_BACK, PACKETS, DROP_OFF,
)  # fmt: skip
PLAYER_COMMANDS = (HANG_UP, OBJECTIONS, NOTE, DIAL, COPY, RESULT, INTEREST, SKIP, FILL)

STATE_TONES = {
    "new": "tag",
    "again": "accent",
    "refused": "tag",
    "off_target": "tag",
    "wrong": "tag",
    "dnc": "danger",
    "client": "ok",
}


@dataclass(frozen=True, slots=True)
class StateFilter:
    """A filter of the records: its code, the states it shows, and whether their day has come."""

    code: str
    states: frozenset[str] = frozenset()
    due: str = ""


FILTERS = (
    StateFilter("to_call", due="now"),
    StateFilter("again_today", frozenset({"again"})),
    StateFilter("again_later", frozenset({"again"}), "later"),
    StateFilter("refused", frozenset({"refused"})),
    StateFilter("off_target", frozenset({"off_target"})),
    StateFilter("wrong", frozenset({"wrong"})),
    StateFilter("dnc", frozenset({"dnc"})),
    StateFilter("client", frozenset({"client"})),
    StateFilter("all"),
)


def filter_text(code: str) -> str:
    """Return the words of a filter."""
    return {
        "to_call": QCoreApplication.translate("Calling", "To call"),
        "again_today": QCoreApplication.translate("Calling", "Again today"),
        "again_later": QCoreApplication.translate("Calling", "Again later"),
        "refused": QCoreApplication.translate("Calling", "Refused"),
        "off_target": QCoreApplication.translate("Calling", "Not ours"),
        "wrong": QCoreApplication.translate("Calling", "Wrong number"),
        "dnc": QCoreApplication.translate("Calling", "Do not call"),
        "client": QCoreApplication.translate("Calling", "Became clients"),
        "all": QCoreApplication.translate("Calling", "All"),
    }[code]


def state_text(desk: Desk, row: RawRow) -> str:
    """Return how a record stands, in two or three words: 'again Fri 10:00', 'Refused', 'Client'."""
    if row.state == "again" and row.again_on is not None:
        when = desk.formats.due(row.again_on, row.again_at)
        return QCoreApplication.translate("Calling", "again {when}").format(when=when)
    return desk.language.words.text(f"raw_state.{row.state}")


def is_due(row: RawRow, today: date) -> bool:
    """Whether a record is to be called again by today."""
    return row.state == "again" and (row.again_on is None or row.again_on <= today)


def state_tone(row: RawRow, today: date) -> str:
    """Return the tone of the chip that says how a record stands."""
    return "warn" if is_due(row, today) else STATE_TONES[row.state]


def outcome_text(desk: Desk, outcome: str) -> str:
    """Return what a call came to, in words."""
    return desk.language.words.text(f"call_result.{outcome}") if outcome else ""


def script_time(seconds: int) -> str:
    """Return '2:05'."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02}"


def list_hints(*, has_current: bool) -> tuple[KeyHint, ...]:
    """Return the keys of the lists and records."""
    hints = (
        KeyHint(("↑", "↓"), QCoreApplication.translate("Calling", "Choose")),
        KeyHint(("Enter",), QCoreApplication.translate("Calling", "Call")),
        KeyHint(("N",), QCoreApplication.translate("Calling", "Add")),
        KeyHint(("E",), QCoreApplication.translate("Calling", "Edit")),
        KeyHint(("Ctrl F",), QCoreApplication.translate("Calling", "Search")),
        KeyHint(("I",), QCoreApplication.translate("Calling", "Import")),
        KeyHint(("W",), QCoreApplication.translate("Calling", "Where they hang up")),
    )
    return hints if has_current else (hints[2], hints[5])


def talk_hints() -> tuple[KeyHint, ...]:
    """Return the keys while a call goes on."""
    return (
        KeyHint(("1…9",), QCoreApplication.translate("Calling", "Answer")),
        KeyHint(("Backspace",), QCoreApplication.translate("Calling", "Back")),
        KeyHint(("H",), QCoreApplication.translate("Calling", "Hung up")),
        KeyHint(("O",), QCoreApplication.translate("Calling", "Objections")),
        KeyHint(("N",), QCoreApplication.translate("Calling", "Note")),
        KeyHint(("R",), QCoreApplication.translate("Calling", "Result")),
        KeyHint(("S",), QCoreApplication.translate("Calling", "Skip")),
        KeyHint(("D",), QCoreApplication.translate("Calling", "Dial")),
        KeyHint(("Esc",), QCoreApplication.translate("Calling", "To the list")),
    )


def result_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the results of a call."""
    return (
        KeyHint(("1…9", "0", "-"), QCoreApplication.translate("Calling", "Result")),
        KeyHint(("Enter",), QCoreApplication.translate("Calling", "The marked one")),
        KeyHint(("I",), QCoreApplication.translate("Calling", "Interested")),
        KeyHint(("Backspace",), QCoreApplication.translate("Calling", "Back to the talk")),
        KeyHint(("N",), QCoreApplication.translate("Calling", "Note")),
        KeyHint(("Esc",), QCoreApplication.translate("Calling", "To the list")),
    )


def drawer_hints(*, has_answer: bool) -> tuple[KeyHint, ...]:
    """Return the keys of the drawer of objections."""
    if has_answer:
        return (
            KeyHint(("1", "2", "3"), QCoreApplication.translate("Calling", "Did it help?")),
            KeyHint(("Esc",), QCoreApplication.translate("Calling", "Close")),
        )
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("Calling", "Choose")),
        KeyHint(("Enter",), QCoreApplication.translate("Calling", "How to answer")),
        KeyHint(("Esc",), QCoreApplication.translate("Calling", "Close")),
    )


def typing_hints() -> tuple[KeyHint, ...]:
    """Return the keys of a field that ends a call."""
    return (
        KeyHint(("Enter",), QCoreApplication.translate("Calling", "Write down, next")),
        KeyHint(("Tab",), QCoreApplication.translate("Calling", "Next field")),
        KeyHint(("Esc",), QCoreApplication.translate("Calling", "Back")),
    )
