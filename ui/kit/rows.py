"""Lists and tables: views set up as the design wants, and the ground every delegate paints first."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.kit.paint import fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

Index = QModelIndex | QPersistentModelIndex

BAR_PX = 3
CHECK_PX = 16


def paint_row(
    painter: QPainter,
    rect: QRectF,
    *,
    is_current: bool = False,
    is_selected: bool = False,
    is_hot: bool = False,
    has_ring: bool = False,
    has_bar: bool = True,
    has_rule: bool = True,
) -> None:
    """Draw a row's ground: hover, selection, the current row's bar at the left, the line below, the ring."""
    look = theme()
    if is_current or is_selected:
        painter.fillRect(rect, look.color("rowSelected"))
    elif is_hot:
        painter.fillRect(rect, look.color("rowHover"))
    if has_rule:
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.color("line"))
    if is_current and has_bar and not has_ring:
        painter.fillRect(QRectF(rect.left(), rect.top(), BAR_PX, rect.height()), look.color("accent"))
    if has_ring:
        painter.setPen(QPen(look.color("focusRing"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_check(
    painter: QPainter, x: float, center_y: float, state: Qt.CheckState, *, is_enabled: bool = True
) -> QRectF:
    """Draw a tick box with its left edge at ``x``; return its place for hit tests."""
    look = theme()
    box = QRectF(round(x), round(center_y - CHECK_PX / 2), CHECK_PX, CHECK_PX)
    if state == Qt.CheckState.Unchecked or not is_enabled:
        fill = look.color("card" if is_enabled else "sunken")
        fill_box(painter, box, 4, fill, look.color("lineControl" if is_enabled else "line"))
        return box
    fill_box(painter, box, 4, look.color("accent"))
    painter.setPen(QPen(look.color("onAccent"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if state == Qt.CheckState.PartiallyChecked:
        painter.drawLine(QPointF(box.left() + 4.5, center_y), QPointF(box.right() - 4.5, center_y))
    else:
        left, top = box.left(), box.top()
        points = [QPointF(left + 4.2, top + 8.3), QPointF(left + 7, top + 11), QPointF(left + 12, top + 5.6)]
        painter.drawPolyline(points)
    return box


class RowDelegate(QStyledItemDelegate):
    """Base of row painters: draws the ground, then calls ``paint_cell`` with a rectangle of floats.

    In a table the ground runs through all columns of the row. ``row_size`` is a name of the tokens' sizes.
    """

    def __init__(self, view: KList | KTable, row_size: str = "rowTable") -> None:
        super().__init__(view)
        self._view = view
        self._row_size = row_size

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().row_height(self._row_size))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self.paint_ground(painter, rect, option, index)
        self.paint_cell(painter, rect, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw hover, selection, bar, line and ring."""
        view = self._view
        is_current = index.row() == view.currentIndex().row() and view.currentIndex().isValid()
        is_first = not isinstance(view, KTable) or index.column() == view.first_column()
        ground = rect
        has_ring = is_current and has_keyboard_focus(view)
        if isinstance(view, KTable):
            # One ring round the whole row, cut to this cell by the painter's clip.
            painter.setClipRect(rect)
            ground = view.row_rect(rect)
        paint_row(
            painter,
            ground,
            is_current=is_current,
            is_selected=bool(option.state & QStyle.StateFlag.State_Selected),
            is_hot=index.row() == view.hot_row,
            has_ring=has_ring,
            has_bar=is_first,
        )

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what stands in the row; override it."""


class KList(QListView):
    """A list without frame: hover, pixel scrolling, Enter opens.

    Signals:
        opened: a row was opened by Enter or double click (QModelIndex).
        menu_asked: the context menu is wanted at a global point (QModelIndex, QPoint).
    """

    opened = Signal(QModelIndex)
    menu_asked = Signal(QModelIndex, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hot_row = -1
        _set_up(self)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(lambda index: _heat(self, index.row()))
        self.doubleClicked.connect(self.opened)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_asked.emit(self.indexAt(point), self.viewport().mapToGlobal(point))
        )
        follow_theme(self)

    def restyle(self) -> None:
        """Lay rows out again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            _heat(self, -1)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            _heat(self, -1)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class KTable(QTableView):
    """A table without grid: whole rows are chosen, sorted by the header, opened by Enter.

    Signals:
        opened: a row was opened by Enter or double click (QModelIndex).
        menu_asked: the context menu is wanted at a global point (QModelIndex, QPoint).
    """

    opened = Signal(QModelIndex)
    menu_asked = Signal(QModelIndex, QPoint)

    def __init__(self, row_size: str = "rowTable", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hot_row = -1
        self._row_size = row_size
        _set_up(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        self.entered.connect(lambda index: _heat(self, index.row()))
        self.doubleClicked.connect(self.opened)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_asked.emit(self.indexAt(point), self.viewport().mapToGlobal(point))
        )
        follow_theme(self)

    def restyle(self) -> None:
        """Take the row height of the theme."""
        self.verticalHeader().setDefaultSectionSize(theme().row_height(self._row_size))
        self.horizontalHeader().setFixedHeight(theme().size("tableHeader"))
        self.viewport().update()

    def first_column(self) -> int:
        """Return the logical number of the column shown first."""
        header = self.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return header.logicalIndex(place)
        return 0

    def row_rect(self, cell: QRectF) -> QRectF:
        """Return the rectangle of the whole row that ``cell`` stands in."""
        left = -self.horizontalHeader().offset()
        width = max(self.horizontalHeader().length(), self.viewport().width())
        return QRectF(left, cell.top(), width, cell.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            _heat(self, -1)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            _heat(self, -1)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._has_rows_chosen(event):
            row = 0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(row, max(0, self.currentIndex().column())))
        else:
            super().keyPressEvent(event)

    def _has_rows_chosen(self, event: QKeyEvent) -> bool:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        chooses_rows = self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        return is_plain and chooses_rows and self.model().rowCount() > 0


def _set_up(view: QAbstractItemView) -> None:
    view.setMouseTracking(True)
    view.setAttribute(Qt.WidgetAttribute.WA_Hover)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def _heat(view: KList | KTable, row: int) -> None:
    """Remember the row under the mouse and paint the old and the new one."""
    if row != view.hot_row:
        view.hot_row = row
        view.viewport().update()
