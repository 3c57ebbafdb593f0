"""A layout that puts widgets in lines, as words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Left to right, then the next line; ``gap_px`` across, ``line_gap_px`` between lines.

    The items are made and kept here, and Qt gets none to delete: a wrapper of an item that Qt deleted would be taken
    for the next item at its address.
    """

    def __init__(self, parent: QWidget | None = None, gap_px: int = 6, line_gap_px: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap_px = gap_px
        self._line_gap_px = line_gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        self.addChildWidget(widget)
        self._items.append(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out; it is gone then, so that None is returned."""
        if 0 <= index < len(self._items):
            del self._items[index]
        return None

    def clear(self) -> None:
        """Take every widget out and delete it."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Place the items if ``moves``; return the height they need, px."""
        margins = self.contentsMargins()
        left, right = rect.left() + margins.left(), rect.right() - margins.right()
        x, y = left, rect.top() + margins.top()
        line: list[tuple[QLayoutItem, int]] = []
        line_height = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > left and x + size.width() - 1 > right:
                self._settle(line, y, line_height, moves=moves)
                x, y = left, y + line_height + self._line_gap_px
                line, line_height = [], 0
            line.append((item, x))
            x += size.width() + self._gap_px
            line_height = max(line_height, size.height())
        self._settle(line, y, line_height, moves=moves)
        return y + line_height + margins.bottom() - rect.top()

    @staticmethod
    def _settle(line: list[tuple[QLayoutItem, int]], y: int, line_height: int, *, moves: bool) -> None:
        """Put the items of a finished line on its middle."""
        if moves:
            for item, x in line:
                size = item.sizeHint()
                item.setGeometry(QRect(QPoint(x, y + (line_height - size.height()) // 2), size))
