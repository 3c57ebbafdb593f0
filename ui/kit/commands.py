"""Everything a person can do in the window, once: menus, keys, buttons and the palette share these
actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.found_text import Typed
from ui.kit.keys import same_keys, shown_key
from ui.theme import theme

KEYS_PROPERTY = "shownKeys"
ICON_PROPERTY = "iconName"


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done: a unique id, English words marked with QT_TRANSLATE_NOOP("Commands", ...), a key.

    ``shortcut`` is Qt's portable text ("Ctrl+Shift+P", "N"); it works by the key's place, so in Cyrillic
    layouts too. ``menu`` names the menu it belongs to; a page's command without one is shown in the menu of
    its page.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    menu: str = ""


@dataclass(slots=True)
class _Entry:
    command: Command
    action: QAction
    scope: str
    context: str
    is_enabled: bool = True


class Commands(QObject):
    """Owns one QAction per command; the actions belong to ``window``, so their keys work in all of it.

    A command of a scope (a page) works and is found only while that scope is shown; so two pages may use one
    key. Letters reach text fields first: Qt offers them the key before any action. A key that works everywhere
    belongs to the command that asked for it first: two would silence each other.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: dict[str, _Entry] = {}
        self._scope = ""
        theme().changed.connect(self._restyle)

    def add(
        self, command: Command, handler: Callable[[], object], scope: str = "", *, context: str = "Commands"
    ) -> QAction:
        """Make the action of ``command`` and return it; ``handler`` runs when it is triggered.

        ``context`` is the one its words are translated in.

        Raises:
            ValueError: the id is taken.
        """
        if command.id in self._entries:
            raise ValueError(command.id)
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setProperty(ICON_PROPERTY, command.icon)
        action.setProperty(KEYS_PROPERTY, shown_key(command.shortcut))
        if scope or not self._has_everywhere(command.shortcut):
            action.setShortcuts(same_keys(command.shortcut))
        action.setIconVisibleInMenu(True)
        action.triggered.connect(lambda _checked=False: handler())
        self._window.addAction(action)
        entry = _Entry(command, action, scope, context)
        self._entries[command.id] = entry
        self._word(entry)
        self._draw(entry)
        self._enable(entry)
        return action

    def remove_scope(self, scope: str) -> None:
        """Forget the commands of a page that is gone."""
        for command_id in [each for each, entry in self._entries.items() if entry.scope == scope]:
            entry = self._entries.pop(command_id)
            self._window.removeAction(entry.action)
            entry.action.deleteLater()

    def action(self, command_id: str) -> QAction:
        """Return the action of a command."""
        return self._entries[command_id].action

    def __contains__(self, command_id: object) -> bool:
        return command_id in self._entries

    def key_of(self, command_id: str) -> str:
        """Return the command's key as it stands on a key cap, empty if it has none."""
        return shown_key(self._entries[command_id].command.shortcut)

    def with_key(self, shortcut: str, scope: str) -> QAction | None:
        """Return the enabled action of ``scope`` that has this key."""
        for entry in self._entries.values():
            if entry.scope == scope and entry.command.shortcut == shortcut and entry.action.isEnabled():
                return entry.action
        return None

    def set_enabled(self, command_id: str, is_enabled: bool) -> None:
        """Allow or forbid a command; it also needs its scope to be shown."""
        entry = self._entries[command_id]
        entry.is_enabled = is_enabled
        self._enable(entry)

    def scope(self) -> str:
        """Return the scope whose commands work."""
        return self._scope

    def set_scope(self, scope: str) -> None:
        """Let the commands of ``scope`` work, and of no other."""
        self._scope = scope
        for entry in self._entries.values():
            self._enable(entry)

    def scopes(self) -> tuple[str, ...]:
        """Return the scopes that have commands, the one of everywhere ("") first."""
        return tuple(sorted({entry.scope for entry in self._entries.values()}))

    def of_scope(self, scope: str) -> list[QAction]:
        """Return the actions of a scope in the order they were added, enabled or not."""
        return [entry.action for entry in self._entries.values() if entry.scope == scope]

    def of_menu(self, menu: str) -> list[QAction]:
        """Return the actions of a menu in the order they were added."""
        return [entry.action for entry in self._entries.values() if entry.command.menu == menu]

    def without_menu(self) -> list[QAction]:
        """Return the actions of the page shown that belong to no menu of their own."""
        return [
            entry.action
            for entry in self._entries.values()
            if entry.scope and entry.scope == self._scope and not entry.command.menu
        ]

    def matching(self, typed: str) -> list[QAction]:
        """Return the enabled actions whose words hold every word typed, best first, none twice by its words.

        Words are found by their beginnings and inner parts, in another script or keyboard layout, and with one
        error in a word of four letters and more.
        """
        wanted = Typed.of(typed)
        found: dict[str, tuple[int, int, QAction]] = {}
        for order, entry in enumerate(self._entries.values()):
            if not entry.action.isEnabled():
                continue
            text = caption_of(entry.action)
            rank = wanted.rank(text)
            if rank is not None and text.casefold() not in found:
                found[text.casefold()] = (rank, order, entry.action)
        return [action for _rank, _order, action in sorted(found.values(), key=lambda each: each[:2])]

    def retranslate(self) -> None:
        """Word every action in the language of the window; call it on LanguageChange."""
        for entry in self._entries.values():
            self._word(entry)
            entry.action.setProperty(KEYS_PROPERTY, shown_key(entry.command.shortcut))

    def _has_everywhere(self, shortcut: str) -> bool:
        return any(not entry.scope and entry.command.shortcut == shortcut for entry in self._entries.values())

    def _word(self, entry: _Entry) -> None:
        entry.action.setText(QCoreApplication.translate(entry.context, entry.command.text))

    def _draw(self, entry: _Entry) -> None:
        if entry.command.icon:
            entry.action.setIcon(theme().icon(entry.command.icon))

    def _enable(self, entry: _Entry) -> None:
        entry.action.setEnabled(entry.is_enabled and entry.scope in ("", self._scope))

    def _restyle(self) -> None:
        for entry in self._entries.values():
            self._draw(entry)


def caption_of(action: QAction) -> str:
    """Return the words of an action without mnemonics."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
