"""The bar of actions for selected rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin
from ui.kit.raised import SHADOW_PX, Raised
from ui.theme import theme

EDGE_PX = 16
SIDE_PX = 8


class DarkRule(QFrame):
    """The thin line between actions of the dark bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(1, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        color = theme().color("tooltipText")
        color.setAlphaF(0.3)
        painter.fillRect(QRectF(self.rect()), color)
        painter.end()


class BulkBar(Raised):
    """Rises at the bottom of a list while rows are selected.

    Where the actions have no room, the last ones show only their icons.

    Signals:
        cleared: the person wants nothing selected any more.
    """

    cleared = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "tooltip")
        self._actions: list[KButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*self.panel_margins(14, 8, 8, 8))
        self._row.setSpacing(6)
        self._count = Label("", "strong", "tooltipText")
        self._clear = KButton("", kind=Kind.DARK, key="Esc")
        self._clear.clicked.connect(self.cleared)
        self._row.addWidget(self._count)
        self._row.addSpacing(6)
        self._row.addWidget(DarkRule())
        self._row.addWidget(self._clear)
        self._retranslate()
        theme().changed.connect(self._fit)

    def add_action(self, text: str, icon: str, handler: Callable[[], object], key: str | None = None) -> KButton:
        """Add a button before "Clear" and return it, to be worded anew later."""
        button = KButton(text, kind=Kind.DARK, icon=icon or None, key=key)
        button.clicked.connect(lambda _checked=False: handler())
        self._row.insertWidget(self._row.count() - 2, button)
        self._actions.append(button)
        return button

    def show_raised(self) -> None:
        self._fit()
        super().show_raised()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._host.width() - 2 * SIDE_PX + 2 * SHADOW_PX
        for button in self._actions:
            button.set_compact(False)
        for button in reversed(self._actions):
            self._row.invalidate()
            if self._row.sizeHint().width() <= room:
                break
            button.set_compact(True)
        self.adjustSize()
        self.place()

    def show_count(self, text: str) -> None:
        """Rise with the number of rows in words, or go away with an empty text."""
        self._count.setText(text)
        if text:
            self.show_raised()
        else:
            self.hide()

    def place(self) -> None:
        """Stay at the bottom, in the middle of the host."""
        x = (self._host.width() - self.width()) // 2
        self.move(x, self._host.height() - self.height() - EDGE_PX + SHADOW_PX)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._clear.setText(self.tr("Clear"))
