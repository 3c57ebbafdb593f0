"""The commands of Today and the keys it tells in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

COMMANDS = (
    Command("today.done", str(QT_TRANSLATE_NOOP("Commands", "Step done")), "Space", "check"),
    Command("today.move", str(QT_TRANSLATE_NOOP("Commands", "Move the step")), "M", "calendar"),
    Command("today.new", str(QT_TRANSLATE_NOOP("Commands", "New step")), "N", "plus"),
    Command("today.print", str(QT_TRANSLATE_NOOP("Commands", "Print the plan of the meeting")), "P", "printer"),
    Command("today.log", str(QT_TRANSLATE_NOOP("Commands", "Log what happened")), "L", "pencil"),
    Command("today.call", str(QT_TRANSLATE_NOOP("Commands", "Call")), "C", "phone"),
    Command("today.calls", str(QT_TRANSLATE_NOOP("Commands", "Plan calls for the short leg")), "", "phone"),
    Command("today.print_day", str(QT_TRANSLATE_NOOP("Commands", "Print day plan")), "Ctrl+P", "printer"),
    Command(
        "today.save_day", str(QT_TRANSLATE_NOOP("Commands", "Save day plan as PDF")), "Ctrl+Shift+P", "file-type-pdf"
    ),
    Command("today.print_all", str(QT_TRANSLATE_NOOP("Commands", "Print all plans")), "", "printer"),
    Command("today.everyone", str(QT_TRANSLATE_NOOP("Commands", "Today: everyone")), "", "users"),
    Command("today.mine", str(QT_TRANSLATE_NOOP("Commands", "Today: mine")), "", "user"),
    Command("today.by_person", str(QT_TRANSLATE_NOOP("Commands", "Today: by person")), "", "users"),
)


def list_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the list."""
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("TodayPage", "Choose")),
        KeyHint(("Enter",), QCoreApplication.translate("TodayPage", "Open client")),
        KeyHint((QCoreApplication.translate("TodayPage", "Space"),), QCoreApplication.translate("TodayPage", "Done")),
        KeyHint(("M",), QCoreApplication.translate("TodayPage", "Move")),
        KeyHint(("P",), QCoreApplication.translate("TodayPage", "Print plan")),
        KeyHint(("N",), QCoreApplication.translate("TodayPage", "New step")),
    )


def side_hints(act: str) -> tuple[KeyHint, ...]:
    """Return the keys of a card at the right; ``act`` is what Space does."""
    space = QCoreApplication.translate("TodayPage", "Space")
    return (
        KeyHint(("↑", "↓"), QCoreApplication.translate("TodayPage", "Choose")),
        KeyHint(("Enter",), QCoreApplication.translate("TodayPage", "Open client")),
        *((KeyHint((space,), act),) if act else ()),
        KeyHint(("N",), QCoreApplication.translate("TodayPage", "New step")),
    )


def line_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the line that asks what is next."""
    return (
        KeyHint(("Enter",), QCoreApplication.translate("TodayPage", "Set the step")),
        KeyHint(("Esc",), QCoreApplication.translate("TodayPage", "No step now")),
    )
