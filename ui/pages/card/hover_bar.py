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
        self._real = area.verticalScrollBar()
        self._real.rangeChanged.connect(self._follow)
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Enter:
            self.setVisible(self._real.maximum() > 0)
            self.raise_()
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return False

    def _follow(self, low: int, high: int) -> None:
        if not isValid(self._real):
            return  # the area is being taken down, and tells of it last
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setRange(low, high)
        self.setValue(self._real.value())
        if high <= 0:
            self.hide()

    def _place(self) -> None:
        width = self.sizeHint().width()
        self.setGeometry(self._area.width() - width, 0, width, self._area.height())
