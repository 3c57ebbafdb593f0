"""Small helpers of the page's layouts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout; widgets are deleted."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)


def scrolled(content: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls ``content`` up and down; it is as wide as the area."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def order_tabs(stops: Iterable[QWidget]) -> None:
    """Let Tab go through these in order: what is made later would come after what stands below it."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
