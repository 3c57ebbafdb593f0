"""The commands of the client list."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.kit.commands import Command

COMMANDS = (
    Command("clients.new", str(QT_TRANSLATE_NOOP("Commands", "New client")), "N", "plus"),
    Command("clients.search", str(QT_TRANSLATE_NOOP("Commands", "Search")), "Ctrl+F", "search"),
    Command("clients.filter", str(QT_TRANSLATE_NOOP("Commands", "Filter")), "F", "filter"),
    Command("clients.tick", str(QT_TRANSLATE_NOOP("Commands", "Select")), "X", "check"),
    Command("clients.tick_all", str(QT_TRANSLATE_NOOP("Commands", "Select all")), "Ctrl+A", "list-check"),
    Command("clients.letter", str(QT_TRANSLATE_NOOP("Commands", "Jump to letter")), "G", "book-2"),
    Command("clients.step", str(QT_TRANSLATE_NOOP("Commands", "Set the next step")), "T", "calendar-plus"),
    Command("clients.done", str(QT_TRANSLATE_NOOP("Commands", "Next step done")), "Space", "check"),
    Command("clients.move_step", str(QT_TRANSLATE_NOOP("Commands", "Move the next step")), "", "calendar"),
    Command("clients.move", str(QT_TRANSLATE_NOOP("Commands", "Move to a stage")), "M", "arrow-right"),
    Command("clients.seller", str(QT_TRANSLATE_NOOP("Commands", "Change seller")), "", "user-share"),
    Command("clients.transfer", str(QT_TRANSLATE_NOOP("Commands", "Move the chosen by hand…")), "", "transfer"),
    Command("clients.tag", str(QT_TRANSLATE_NOOP("Commands", "Tag")), "", "tag"),
    Command("clients.log", str(QT_TRANSLATE_NOOP("Commands", "Log")), "L", "pencil"),
    Command("clients.order", str(QT_TRANSLATE_NOOP("Commands", "New order")), "O", "receipt"),
    Command("clients.edit", str(QT_TRANSLATE_NOOP("Commands", "Edit the facts")), "E", "id"),
    Command("clients.print", str(QT_TRANSLATE_NOOP("Commands", "Print cards")), "Ctrl+P", "printer"),
    Command("clients.export", str(QT_TRANSLATE_NOOP("Commands", "Export")), "", "download"),
    Command("clients.import", str(QT_TRANSLATE_NOOP("Commands", "Import")), "", "table-import"),
    Command("clients.bin", str(QT_TRANSLATE_NOOP("Commands", "To the bin")), "Del", "trash"),
    Command("clients.restore", str(QT_TRANSLATE_NOOP("Commands", "Restore from the bin")), "", "arrow-back-up"),
    Command("clients.save_view", str(QT_TRANSLATE_NOOP("Commands", "Save view")), "", "device-floppy"),
    Command("clients.sort", str(QT_TRANSLATE_NOOP("Commands", "Sort")), "", "selector"),
    Command("clients.columns", str(QT_TRANSLATE_NOOP("Commands", "Columns")), "", "columns-3"),
    Command("clients.preview", str(QT_TRANSLATE_NOOP("Commands", "Preview")), "Ctrl+Alt+P", "layout-sidebar-right"),
    Command("clients.offers", str(QT_TRANSLATE_NOOP("Commands", "Offers to ask about")), "", "receipt"),
    Command("clients.late", str(QT_TRANSLATE_NOOP("Commands", "Late deliveries")), "", "clock"),
    Command("clients.clear", str(QT_TRANSLATE_NOOP("Commands", "Clear")), "Escape"),
)
ALSO_MOVES = "S"  # the key of the stage on a card
