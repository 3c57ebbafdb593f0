"""The built-in views of the client list, its keys, and the letters beside it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.client_list import ClientQuery
from ui.kit.commands import Command

ALPHABETS = {
    "uk": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ",
    "ru": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
# code -> the part of the query a built-in view sets
VIEWS: dict[str, ClientQuery] = {
    "all": ClientQuery(),
    "marked": ClientQuery(flags=frozenset({"regular", "vip"})),
    "prospecting": ClientQuery(functions=frozenset({"prospecting"})),
    "first_sale": ClientQuery(functions=frozenset({"first_sale"})),
    "care": ClientQuery(functions=frozenset({"care", "vip"})),
    "no_step": ClientQuery(no_next_step=True),
    "quiet": ClientQuery(flags=frozenset({"late"})),
    "off": ClientQuery(functions=frozenset({"off"})),
    "bin": ClientQuery(in_bin=True),
}

COMMANDS = (
    Command("clients.new", str(QT_TRANSLATE_NOOP("Commands", "New client")), "N", "plus"),
    Command("clients.search", str(QT_TRANSLATE_NOOP("Commands", "Search")), "Ctrl+F", "search"),
    Command("clients.tick", str(QT_TRANSLATE_NOOP("Commands", "Select")), "X", "check"),
    Command("clients.import", str(QT_TRANSLATE_NOOP("Commands", "Import")), "", "table-import"),
    Command("clients.print", str(QT_TRANSLATE_NOOP("Commands", "Print cards")), "Ctrl+P", "printer"),
    Command("clients.log", str(QT_TRANSLATE_NOOP("Commands", "Log")), "L", "pencil"),
    Command("clients.order", str(QT_TRANSLATE_NOOP("Commands", "New order")), "O", "receipt"),
    Command("clients.move", str(QT_TRANSLATE_NOOP("Commands", "Move to a stage")), "M", "arrow-right"),
    Command("clients.bin", str(QT_TRANSLATE_NOOP("Commands", "To the bin")), "Del", "trash"),
    Command("clients.preview", str(QT_TRANSLATE_NOOP("Commands", "Preview")), "Ctrl+Alt+P", "layout-sidebar-right"),
    Command("clients.clear", str(QT_TRANSLATE_NOOP("Commands", "Clear")), "Escape"),
)
