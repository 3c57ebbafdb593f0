"""The head of the list: a box that ticks all, the names of the columns, an arrow beside the one sorted by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.kit.paint import draw_icon, draw_text, elided, text_width
from ui.kit.rows import paint_check
from ui.models.client_column import RIGHT_COLUMNS, SORT_OF, Column
from ui.models.client_table import ClientTableModel
from ui.theme import theme

PAD_PX = 8
ARROW_PX = 14
TICK_LEFT_PX = 14


class ClientHeader(QHeaderView):
    """Paints its sections itself: the arrow stands beside the name, as in picture 03.

    Signals:
        sort_asked: a column's name was pressed (Column).
    """

    sort_asked = Signal(object)

    def __init__(self, view: QWidget, model: ClientTableModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._model = model
        self._sorted = Column.NAME
        self._is_descending = False
        self._pressed: Column | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(self._on_clicked)

    def show_sort(self, column: Column | None, *, descending: bool) -> None:
        """Put the arrow beside a column's name, or beside none."""
        self._sorted = column if column is not None else Column.TICK
        self._is_descending = descending
        self.viewport().update()

    def natural_width(self, column: Column) -> int:
        """Return the width that the column's name needs with the arrow, px."""
        title = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        return round(text_width(title, theme().font_of(12, 600))) + 2 * PAD_PX + ARROW_PX + 3

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        look = theme()
        column = Column(logical)
        place = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), look.color("line"))
        middle = place.center().y()
        if column is Column.TICK:
            paint_check(painter, place.left() + TICK_LEFT_PX, middle, self._model.tick_state())
        else:
            self._paint_title(painter, place, column)
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRectF, column: Column) -> None:
        look = theme()
        is_sorted = column == self._sorted
        font = look.font_of(12, 600 if is_sorted else 400)
        role = "text" if is_sorted else "text2"
        room = place.adjusted(PAD_PX, 0, -PAD_PX, 0)
        if is_sorted:
            room.setWidth(room.width() - ARROW_PX - 3)
        title = elided(str(self._model.headerData(column, Qt.Orientation.Horizontal) or ""), font, room.width())
        width = text_width(title, font)
        arrow = "arrow-down" if self._is_descending else "arrow-up"
        if column in RIGHT_COLUMNS:
            room.setLeft(max(room.left(), place.right() - PAD_PX - width - 1))
            if is_sorted:
                room.translate(-ARROW_PX - 3 if room.right() > place.right() - PAD_PX else 0, 0)
                room.setLeft(room.right() - width - 1)
        draw_text(painter, room, title, font, role)
        if is_sorted:
            paint_arrow(painter, room.left() + width + 3, place.center().y(), arrow)

    def _on_clicked(self, logical: int) -> None:
        if Column(logical) in SORT_OF:
            self.sort_asked.emit(Column(logical))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_on_tick(event):
            return  # the box is pressed on release; the head must not begin to drag it
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_on_tick(event) and event.type() == QEvent.Type.MouseButtonRelease:
            self._model.tick_all(self._model.tick_state() != Qt.CheckState.Checked)
            return
        super().mouseReleaseEvent(event)

    def _is_on_tick(self, event: QMouseEvent) -> bool:
        is_resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        return not is_resizing and self.logicalIndexAt(event.position().toPoint()) == Column.TICK


def paint_arrow(painter: QPainter, x: float, middle: float, name: str) -> None:
    """Draw the arrow of the order; the one down is the one up turned over."""
    if name == "arrow-up":
        draw_icon(painter, x, middle, "arrow-up", "text", ARROW_PX)
        return
    painter.save()
    painter.translate(x + ARROW_PX / 2, middle)
    painter.rotate(180)
    draw_icon(painter, -ARROW_PX / 2, 0, "arrow-up", "text", ARROW_PX)
    painter.restore()
