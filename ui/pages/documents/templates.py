"""The list of sheets at the left: each with what it is for; arrows choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.paint import draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList
from ui.theme import theme

ITEM_ROLE = Qt.ItemDataRole.UserRole
LEAST_WIDTH_PX = 192
ROW_PX = 46
HEADING_PX = 32
TEXT_LEFT_PX, TEXT_RIGHT_PX = 38, 8


@dataclass(frozen=True, slots=True)
class Template:
    """A sheet: its kind, name, a few words on what is in it, icon; a group of sheets begins under ``heading``."""

    kind: str
    name: str
    line: str
    icon: str
    heading: str = ""


def row_height(item: Template) -> int:
    """Return the height of a row with the heading over it, px."""
    return theme().px(ROW_PX) + (theme().px(HEADING_PX) if item.heading else 0)


class _Templates(QAbstractListModel):
    """The sheets in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[Template, ...] = ()

    def replace_items(self, items: Sequence[Template]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}, {item.line}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.line
        return None


class _Painter(QStyledItemDelegate):
    """Paints a sheet as two lines beside its icon."""

    def __init__(self, view: KList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item: Template = index.data(ITEM_ROLE)
        return QSize(0, row_height(item))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        item: Template = index.data(ITEM_ROLE)
        whole = QRectF(option.rect)
        above = row_height(item) - look.px(ROW_PX)
        rect = whole.adjusted(0, above, 0, -1)
        is_on = index == self._list.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.heading:
            heading = QRectF(whole.left() + 10, whole.top(), whole.width() - 10, above - 4)
            below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            draw_text(painter, heading, item.heading, look.font("small"), "text2", below)
        if is_on or index.row() == self._list.hot_row:
            fill_box(painter, rect, look.radius("nav"), look.color("accentSoft" if is_on else "rowHover"))
        if is_on and has_keyboard_focus(self._list):
            draw_ring(painter, rect, look.radius("nav"))
        middle = rect.center().y()
        draw_icon(painter, rect.left() + 10, middle, item.icon, "accentText" if is_on else "text2", 18)
        left, half = rect.left() + TEXT_LEFT_PX, rect.height() / 2
        room = rect.right() - left - TEXT_RIGHT_PX
        name = QRectF(left, rect.top() + 4, room, half - 4)
        draw_text(painter, name, item.name, look.font("strong"), "accentText" if is_on else "text")
        line = QRectF(left, rect.top() + half, room, half - 5)
        draw_text(painter, line, item.line, look.font("small"), "text2")
        painter.restore()


class TemplateList(KList):
    """The sheets there are.

    Signals:
        chosen: the kind the person chose (str).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Templates(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_templates(self, items: Sequence[Template]) -> None:
        """Show other words; the chosen sheet stays."""
        before = self.kind()
        self._model.replace_items(items)
        self.set_kind(before or (items[0].kind if items else ""))
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Be as wide as the longest of their lines."""
        look = theme()
        strong, small = look.font("strong"), look.font("small")
        lines = ((item.name, strong) for item in self._model.items), ((item.line, small) for item in self._model.items)
        widest = max((text_width(text, font) for each in lines for text, font in each), default=0)
        scroll = self.verticalScrollBar().sizeHint().width() if self.height() < self.sizeHint().height() else 0
        self.setFixedWidth(max(LEAST_WIDTH_PX, TEXT_LEFT_PX + ceil(widest) + TEXT_RIGHT_PX + scroll))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._fit()

    def sizeHint(self) -> QSize:
        height = sum(row_height(item) for item in self._model.items) if self.model() is not None else 0
        return QSize(self.width(), max(theme().px(ROW_PX), height) + 2)  # in a low window they scroll

    def kind(self) -> str:
        """Return the kind of the chosen sheet, empty when there is none."""
        index = self.currentIndex()
        return self._model.items[index.row()].kind if index.isValid() else ""

    def set_kind(self, kind: str) -> None:
        """Choose a sheet without a signal."""
        for row, item in enumerate(self._model.items):
            if item.kind == kind:
                self.blockSignals(True)
                self.setCurrentIndex(self._model.index(row))
                self.blockSignals(False)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.kind())

    def restyle(self) -> None:
        """Take the sizes from the theme."""
        super().restyle()
        if self.model() is not None:  # not while it is being made
            self._fit()
