"""All keys, to be read: the commands of the window by the place where they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.commands import KEYS_PROPERTY, Commands, caption_of
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import begin, draw_text
from ui.pages.settings.part import SIDE_PX, SettingsCard, SettingsPart
from ui.theme import follow_theme, theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ROW_PX = 32


class KeyRow(QWidget):
    """A command and its key."""

    def __init__(self, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.key = words, key
        self.setAccessibleName(f"{words}: {key}")
        follow_theme(self)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(ROW_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        width = keycap_width(self.key)
        right = self.width() - SIDE_PX + 1 - width
        paint_keycap(painter, right, self.height() / 2, self.key)
        room = QRectF(SIDE_PX - 1, 0, right - SIDE_PX - 8, self.height())
        draw_text(painter, room, self.words, theme().font("body"), "text")
        painter.end()


class KeyboardPart(SettingsPart):
    """A card for what works everywhere and one for each page."""

    def __init__(self, commands: Commands, window: MainWindow) -> None:
        super().__init__()
        self._commands, self._window = commands, window
        self._hears_pages = False
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self.add_columns(self._left, self._right)
        self.column.addStretch(1)
        self._cards: list[SettingsCard] = []

    def enter(self) -> None:
        self._build()
        shell = self._window.shell
        if shell is not None and not self._hears_pages:
            self._hears_pages = True  # a page brings its commands when it is made
            shell.stack.made.connect(self._on_made)
            shell.stack.make_rest()

    def _on_made(self, _page: object) -> None:
        if self.isVisible():
            self._build()

    def rows(self) -> list[KeyRow]:
        """Return the rows shown."""
        return [row for card in self._cards for row in card.findChildren(KeyRow)]

    def _build(self) -> None:
        while self._cards:
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        names = self._names()
        heights = [0, 0]
        for scope in self._commands.scopes():
            rows = [
                (caption_of(action), str(action.property(KEYS_PROPERTY)))
                for action in self._commands.of_scope(scope)
                if action.property(KEYS_PROPERTY)
            ]
            if not rows or scope not in names:
                continue
            card = SettingsCard()
            card.set_title(names[scope])
            for words, key in rows:
                card.add_row(KeyRow(words, key))
            self._cards.append(card)
            at = 0 if heights[0] <= heights[1] else 1
            heights[at] += len(rows) + 1
            column = (self._left, self._right)[at]
            column.insertWidget(column.count() - 1, card)

    def _names(self) -> dict[str, str]:
        return {
            "": self.tr("Everywhere"),
            "clients": self.tr("Clients"),
            "card": self.tr("Client card"),
            "pipeline": self.tr("Pipeline"),
            "documents": self.tr("Documents"),
            "import": self.tr("Import"),
            "settings": self.tr("Settings"),
        }

    def retranslate(self) -> None:
        if self._cards:
            self._build()
