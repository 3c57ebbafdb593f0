"""The number of an order as a chip that is typed over where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.order_checks import NUMBER_LIMIT
from ui.kit.chip import ChipLabel
from ui.kit.field import KLineEdit
from ui.theme import theme

WIDTH_PX = 110


class NumberChip(QWidget):
    """``coming`` is the number the book would give; ``number`` is empty until another one is typed.

    Signals:
        changed: another number was typed.
    """

    changed = Signal()

    def __init__(self, coming: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coming = coming
        self._number = ""
        self.chip = ChipLabel(coming, "tag", clickable=True)
        self.chip.clicked.connect(self.open)
        self.line = KLineEdit(size="small")
        self.line.setMaxLength(NUMBER_LIMIT)
        self.line.setFixedWidth(theme().px(WIDTH_PX))
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self._take)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)
        row.addWidget(self.line)
        self._show()

    def number(self) -> str:
        """Return the number typed; empty: the book gives one."""
        return self._number

    def set_number(self, number: str) -> None:
        """Show a number; empty: the one the book would give."""
        self._number = number
        self._show()

    def open(self) -> None:
        """Let the number be typed."""
        self.line.setText(self._number or self._coming)
        self.chip.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.line.setText(self._number or self._coming)
                self.chip.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self._take()
                self.chip.setFocus()
                return True
        return False

    def _take(self) -> None:
        if self.line.isHidden():
            return
        typed = self.line.text().strip()
        before, self._number = self._number, "" if typed == self._coming and not self._number else typed
        self.chip.show()
        self.line.hide()
        self._show()
        if before != self._number:
            self.changed.emit()

    def _show(self) -> None:
        shown = self._number or self._coming
        self.chip.set_chip(shown, "tag")
        self.chip.setAccessibleName(self.tr("Number {number}, change it").format(number=shown))
        self.chip.setToolTip(self.tr("Change the number"))
        self.line.setAccessibleName(self.tr("Number of the order"))
