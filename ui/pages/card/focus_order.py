"""Tab goes through the card as the eye does, also through rows that were made later than their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QScrollArea, QWidget

LINE_PX = 10  # widgets whose tops differ by less stand in one line


def chain_focus(parts: Sequence[QWidget]) -> None:
    """Let Tab go through ``parts`` in their order, and inside each from the top, then from the left."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    stops = [each for each in part.findChildren(QWidget) if _is_stop(each) and each.isVisibleTo(part)]
    return sorted(stops, key=lambda stop: _place(stop, part))


def _is_stop(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea) or isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
        return False
    if isinstance(widget.parent(), QAbstractScrollArea):
        return False  # scroll bars and viewports
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def _place(stop: QWidget, part: QWidget) -> tuple[int, int]:
    point = stop.mapTo(part, QPoint(0, 0))
    return point.y() // LINE_PX, point.x()
