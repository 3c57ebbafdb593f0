"""The keys of the import: its commands, and what the status bar lists at each step."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

FILE, COLUMNS, ROWS, FINISH = range(4)
CHOOSE = Command("import.choose", str(QT_TRANSLATE_NOOP("Commands", "Choose a file")), "Ctrl+O", "folder-open")
PASTE = Command("import.paste", str(QT_TRANSLATE_NOOP("Commands", "Paste cells")), "Ctrl+V", "clipboard-text")
DUPLICATE = Command("import.duplicate", str(QT_TRANSLATE_NOOP("Commands", "Next duplicate")), "D", "copy")


def hints(step: int, *, is_importing: bool = False, is_done: bool = False) -> tuple[KeyHint, ...]:
    """Return the keys of a step for the status bar; while the import is written and after it there are others."""
    if is_importing:
        return (KeyHint(("Esc",), QCoreApplication.translate("ImportPage", "Cancel")),)
    if is_done:
        return (
            KeyHint(("Enter",), QCoreApplication.translate("ImportPage", "See what came in")),
            KeyHint(("Ctrl", "Z"), QCoreApplication.translate("ImportPage", "Undo the import")),
            KeyHint(("Esc",), QCoreApplication.translate("ImportPage", "Back")),
        )
    if step == FILE:
        return (
            KeyHint(("Ctrl O",), QCoreApplication.translate("ImportPage", "Choose a file")),
            KeyHint(("Ctrl V",), QCoreApplication.translate("ImportPage", "Paste cells")),
        )
    own: tuple[KeyHint, ...] = ()
    if step == COLUMNS:
        own = (
            KeyHint(("Tab",), QCoreApplication.translate("ImportPage", "Next column")),
            KeyHint(("Alt", "↓"), QCoreApplication.translate("ImportPage", "Choose a field")),
            KeyHint(("D",), QCoreApplication.translate("ImportPage", "Next duplicate")),
            KeyHint(("F2",), QCoreApplication.translate("ImportPage", "Fix a cell")),
            KeyHint(("Ctrl", "Z"), QCoreApplication.translate("ImportPage", "Undo a choice")),
        )
    elif step == ROWS:
        own = (
            KeyHint(("↑", "↓"), QCoreApplication.translate("ImportPage", "Choose")),
            KeyHint(("←", "→"), QCoreApplication.translate("ImportPage", "Filter")),
        )
    is_last = step == FINISH
    go_on = (
        QCoreApplication.translate("ImportPage", "Import")
        if is_last
        else QCoreApplication.translate("ImportPage", "Next step")
    )
    return (
        *own,
        KeyHint(("Enter",), go_on),
        KeyHint(("Esc",), QCoreApplication.translate("ImportPage", "Back")),
    )
