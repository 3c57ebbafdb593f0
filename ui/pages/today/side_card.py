"""A compact card at the right of Today: how many, the first rows, all of them on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.button import KButton, Kind
from ui.kit.section_card import SectionCard
from ui.pages.today.side_list import SideList, SideRow


class SideCard(SectionCard):
    """Hidden while it has no rows. ``is_growing`` cards show all their rows themselves, others ask the page.

    Signals:
        opened: a row was opened (SideRow).
        acted: a button of a row was pressed (SideRow, its number).
        menu_asked: the context menu of a row is wanted (SideRow, QPoint, global).
        more_asked: all of them are wanted: elsewhere, or (of a card that grows) those that were not given.
    """

    opened = Signal(object)
    acted = Signal(object, int)
    menu_asked = Signal(object, QPoint)
    more_asked = Signal()

    def __init__(
        self, code: str, icon: str, icon_role: str = "text2", *, is_growing: bool = True, limit: int = 3,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(" ", icon=icon, icon_role=icon_role, lined=True, parent=parent)
        self.code = code
        self._is_growing, self._limit = is_growing, limit
        self._is_grown = False
        self._rows: tuple[SideRow, ...] = ()
        self._count = 0
        self._more_words = ""
        self.more_link = KButton(kind=Kind.LINK)
        self.add_action(self.more_link)
        self.list = SideList()
        self.body.addWidget(self.list)
        self.list.opened.connect(self._on_opened)
        self.list.acted.connect(self.acted)
        self.list.menu_asked.connect(self._on_menu)
        self.more_link.clicked.connect(self._on_more)
        self.hide()

    def show_rows(self, rows: Sequence[SideRow], count: int | None = None) -> None:
        """Show the first of these rows; ``count`` tells how many there are if not all are given."""
        self._rows = tuple(rows)
        self._count = len(self._rows) if count is None else count
        self._show()

    def set_limit(self, limit: int) -> None:
        """Show so many rows at first."""
        if limit != self._limit:
            self._limit = limit
            self._show()

    def set_more_words(self, words: str) -> None:
        """Word the link at the right of the heading otherwise than usual."""
        self._more_words = words
        self._word_more()

    def count(self) -> int:
        """Return how many there are, shown or not."""
        return self._count

    def retranslate(self) -> None:
        """Word the link anew."""
        self._word_more()

    def _show(self) -> None:
        self.list.show_rows(self._rows if self._is_grown else self._rows[: self._limit])
        self.setVisible(bool(self._rows))
        self._word_more()

    def _word_more(self) -> None:
        has_more = self._count > self._limit
        words = self.tr("Show fewer") if self._is_grown else self.tr("Show all")
        self.more_link.setText(self._more_words or words)
        self.more_link.setVisible(has_more or not self._is_growing)

    def _on_more(self) -> None:
        if self._is_growing:
            self._is_grown = not self._is_grown
            self._show()
            if self._is_grown and len(self._rows) < self._count:
                self.more_asked.emit()
        else:
            self.more_asked.emit()

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.list.rows.rows[index.row()])

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.menu_asked.emit(self.list.rows.rows[index.row()], point)
