"""A scroll bar that lies over the edge of what it scrolls, and only while the mouse is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar
from shiboken6 import isValid


class HoverBar(QScrollBar):
    """Takes the place of the vertical bar of ``area``; wheel and keys scroll as ever. It takes no room."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        real = area.verticalScrollBar()
        real.rangeChanged.connect(self._follow)
        real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(real.setValue)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self._area):
            return False  # it is being taken down, and tells of it last
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Enter:
            self.setVisible(self.maximum() > 0)
            self.raise_()
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return False

    def _follow(self, low: int, high: int) -> None:
        if not isValid(self._area):
            return
        real = self._area.verticalScrollBar()
        self.setPageStep(real.pageStep())
        self.setSingleStep(real.singleStep())
        self.setRange(low, high)
        self.setValue(real.value())
        if high <= 0:
            self.hide()

    def _place(self) -> None:
        width = self.sizeHint().width()
        self.setGeometry(self._area.width() - width, 0, width, self._area.height())
