"""Into which list for calling the records go: one of the book by its name, or a new one and where it is from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.names import fold
from app.services.raw_lists import TITLE_LIMIT, RawListRow, load_raw_lists
from app.services.stage_asks import LEAD_SOURCES
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.pickers import KComboBox
from ui.theme import follow_theme, theme

TITLE_PX = 300


class TitleEdit(KLineEdit):
    """The name of a list; Down offers those of the book.

    Signals:
        lists_asked: the person wants to choose one.
    """

    lists_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.lists_asked.emit()
        else:
            super().keyPressEvent(event)


class ListBar(QWidget):
    """A field for the list's name, the lists of the book under a button, and a box of sources for a new one.

    Signals:
        chosen: the title, empty for one called as the file is, and the source of a list that is made (str, str).
    """

    chosen = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists: tuple[RawListRow, ...] = ()
        self._generation = 0
        self.title = TitleEdit(size="small")
        self.title.setMaxLength(TITLE_LIMIT)
        self.more = IconButton("chevron-down", "", framed=True, side_px=30, icon_px=16)
        self.sources = KComboBox(size="small")
        self.state = Label("", "small", "text2", elide=True)
        self._title_label = Label("", "body", "text2")
        self._source_label = Label("", "body", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._title_label)
        row.addWidget(self.title)
        row.addWidget(self.more)
        row.addSpacing(9)
        row.addWidget(self._source_label)
        row.addWidget(self.sources)
        row.addSpacing(9)
        row.addWidget(self.state, 1)
        self.title.textEdited.connect(lambda _text: self._on_changed())
        self.title.lists_asked.connect(self._open_menu)
        self.more.clicked.connect(self._open_menu)
        self.sources.chosen.connect(lambda _code: self._on_changed())
        follow_theme(self)
        self.retranslate()

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_file(self, file_name: str, title: str, source: str) -> None:
        """Show what was chosen so far; a list without a name is called as the file is."""
        self.title.setPlaceholderText(PurePath(file_name).stem[:TITLE_LIMIT])
        if title != self.title.text():
            self.title.setText(title)
            self.title.setCursorPosition(0)
        self.sources.set_code(source)
        self.load()

    def load(self) -> None:
        """Read which lists there are."""
        self._generation += 1
        self._desk.read(self, load_raw_lists, with_archived=True, done=partial(self._on_lists, self._generation))

    def list_title(self) -> str:
        """Return what the list will be called."""
        return self.title.text().strip() or self.title.placeholderText()

    def found(self) -> RawListRow | None:
        """Return the list of the book with this name; None: it will be made."""
        key = fold(" ".join(self.list_title().split()))
        return next((row for row in self._lists if fold(row.title) == key), None)

    def menu(self) -> KMenu:
        """Return the menu of the lists of the book, those put away last."""
        menu, found = KMenu(self), self.found()
        menu.aboutToHide.connect(menu.deleteLater)
        for row in sorted(self._lists, key=lambda row: row.is_archived):
            menu.add(row.title, partial(self._choose, row.title), is_checked=row is found)
        return menu

    def _on_lists(self, generation: int, lists: Sequence[RawListRow]) -> None:
        if generation == self._generation:
            self._lists = tuple(lists)
            self._word_state()

    def _open_menu(self) -> None:
        if self._lists:
            show_under(self.menu(), self.title)

    def _choose(self, title: str) -> None:
        self.title.setText(title)
        self.title.setCursorPosition(0)
        self._on_changed()

    def _on_changed(self) -> None:
        self._word_state()
        self.chosen.emit(self.title.text().strip(), self.sources.code())

    # --- look and words -------------------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Take the width of the name from the theme."""
        self.title.setFixedWidth(theme().px(TITLE_PX))

    def _word_state(self) -> None:
        row = self.found()
        self.more.setEnabled(bool(self._lists))
        self._source_label.setVisible(row is None)
        self.sources.setVisible(row is None)
        if row is None:
            self.state.setText(self.tr("A new list"))
        elif row.is_archived:
            self.state.setText(self.tr("%n in it already; it comes out of the archive", "", row.total))
        else:
            self.state.setText(self.tr("%n in it already", "", row.total))

    def retranslate(self) -> None:
        """Word everything anew."""
        words = self._desk.language.words
        self._title_label.setText(self.tr("List"))
        self._source_label.setText(self.tr("From"))
        self.title.setAccessibleName(self.tr("List to call"))
        self.more.set_name(self.tr("Lists of the book"))
        self.sources.setAccessibleName(self.tr("Where the addresses are from"))
        none = ("", self.tr("not said"))
        self.sources.set_choices([none, *((code, words.text(f"source.{code}")) for code in LEAD_SOURCES)])
        self._word_state()
