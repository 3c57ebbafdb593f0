"""People against functions: who keeps which leg, and where clients change hands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.diagram_rows import DiagramCell, DiagramColumn, DiagramPoint, DiagramRow
from ui.kit.fitted_titles import FittedTitles, fit_titles
from ui.kit.function_bars import paint_segments
from ui.kit.label import plain_tooltip
from ui.kit.paint import (
    CENTER,
    LEFT,
    RIGHT,
    begin,
    draw_icon,
    draw_ring,
    draw_text,
    elided,
    fill_box,
    has_keyboard_focus,
    text_width,
)
from ui.theme import FUNCTION_ICONS, follow_theme, theme

NAME_PX, NAME_GAP_PX = 110, 4
COLUMN_GAP_PX = 4
HEAD_PX, HEAD_LINE_PX = 48, 16  # a line more where departments are named
ROW_PX, BLOCK_PX, FOOT_PX = 64, 40, 8
DIAMOND_PX = 8
PILL_PX, PILL_MIN_PX, OWN_PX = 22, 38, 28
ARROW_PX = 4


class FunctionDiagram(QWidget):
    """Arrows go from block to block, Enter or a click asks who shall answer for the function.

    Signals:
        function_chosen: the code of the function of the block (str).
    """

    function_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[DiagramColumn, ...] = ()
        self._rows: tuple[DiagramRow, ...] = ()
        self._points: tuple[DiagramPoint, ...] = ()
        self._nobody = ""
        self._at = (0, 0)  # row, column
        self._hot: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    # --- what is shown --------------------------------------------------------------------------------------------

    def set_diagram(
        self,
        columns: Sequence[DiagramColumn],
        rows: Sequence[DiagramRow],
        points: Sequence[DiagramPoint] = (),
        nobody: str = "",
    ) -> None:
        """Show people and functions; a function nobody answers for says ``nobody`` in red."""
        self._columns, self._rows, self._points, self._nobody = tuple(columns), tuple(rows), tuple(points), nobody
        stops = self._stops()
        if self._at not in stops:
            self._at = stops[0] if stops else (0, 0)
        self._say()
        self.restyle()

    def current(self) -> str:
        """Return the function of the block the keys are on."""
        return self._columns[self._at[1]].function if self._columns else ""

    def spoken(self) -> tuple[str, ...]:
        """Return every block in words, as they are read out."""
        return tuple(self._words_at(stop) for stop in self._stops())

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = max(1, len(self._rows)) + (1 if self._empty_columns() else 0)
        return QSize(480, self._head() + rows * theme().px(ROW_PX) + FOOT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, self.sizeHint().height())

    def _head(self) -> int:
        has_departments = any(column.department for column in self._columns)
        return theme().px(HEAD_PX + HEAD_LINE_PX * (has_departments + self._titles().most_lines - 1))

    def _titles(self) -> FittedTitles:
        return fit_titles([column.title for column in self._columns], self._column(0).width() - 7)

    def _empty_columns(self) -> tuple[int, ...]:
        owned = {cell.function for row in self._rows for cell in row.cells if cell.is_owner}
        return tuple(at for at, column in enumerate(self._columns) if column.function not in owned)

    def _stops(self) -> list[tuple[int, int]]:
        """Return the blocks, row by row; the empty functions stand in a row of their own, the last."""
        functions = [column.function for column in self._columns]
        stops = [
            (at, functions.index(cell.function))
            for at, row in enumerate(self._rows)
            for cell in row.cells
            if cell.function in functions
        ]
        return stops + [(len(self._rows), column) for column in self._empty_columns()]

    def _words_at(self, stop: tuple[int, int]) -> str:
        row, column = stop
        if row < len(self._rows):
            function = self._columns[column].function
            return next((cell.spoken for cell in self._rows[row].cells if cell.function == function), "")
        return f"{self._columns[column].title}: {self._nobody}" if self._columns else ""

    def _say(self) -> None:
        self.setAccessibleDescription(self._words_at(self._at) if self._stops() else "")

    # --- keys and mouse -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _presses(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tooltip(self._tip(QPointF(event.pos()))))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self._move(*steps[key])
        elif _presses(event) and self._stops():
            self.function_chosen.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _move(self, down: int, right: int) -> None:
        """Go to the next block in a direction; up and down to the nearest one of the next row that has any."""
        stops = self._stops()
        if self._at not in stops:
            return
        if right:
            at = stops.index(self._at) + right
            self._at = stops[max(0, min(len(stops) - 1, at))]
        else:
            row, column = self._at
            others = [stop for stop in stops if (stop[0] - row) * down > 0]
            if others:
                self._at = min(others, key=lambda stop: (abs(stop[0] - row), abs(stop[1] - column)))
        self._say()
        self.update()

    def press(self) -> None:
        """Do what Enter does."""
        if self._stops():
            self.function_chosen.emit(self.current())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hot = self._stop_at(event.position())
        if hot != self._hot:
            self._hot = hot
            self.setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hot = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        stop = self._stop_at(event.position())
        if stop is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = stop
            self._say()
            self.update()
            self.function_chosen.emit(self.current())

    def _stop_at(self, point: QPointF) -> tuple[int, int] | None:
        return next((stop for stop in self._stops() if self._cell(*stop).contains(point)), None)

    def _tip(self, point: QPointF) -> str:
        stop = self._stop_at(point)
        if stop is not None:
            return self._words_at(stop)
        if point.y() < self._head():
            columns = (column for at, column in enumerate(self._columns) if self._column(at).contains(point))
            return next((f"{column.title}: {column.under}" for column in columns), "")
        for each in self._points:
            if self._label_room(each)[0].contains(point):
                return each.label
        return ""

    # --- places ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # long titles need a line more where it is narrow

    def _names(self) -> float:
        return min(theme().px(NAME_PX), self.width() * 0.26) + NAME_GAP_PX

    def _column(self, at: int) -> QRectF:
        left = self._names()
        pitch = (self.width() - left + COLUMN_GAP_PX) / max(1, len(self._columns))
        x = round(left + at * pitch)
        return QRectF(x, 0, round(left + (at + 1) * pitch) - COLUMN_GAP_PX - x, self.height())

    def _row_middle(self, row: int) -> float:
        pitch = theme().px(ROW_PX)
        return self._head() + row * pitch + pitch / 2

    def _cell(self, row: int, column: int) -> QRectF:
        """Return the place of a block; it runs to the edge where the same person's next one touches it."""
        place = self._column(column)
        if row < len(self._rows) and not self._has_owned(row, column):
            return self._own_place(row, place)
        height = theme().px(BLOCK_PX)
        left = place.left() + 4
        right = place.right() - 4
        if self._has_owned(row, column - 1) and self._has_owned(row, column):
            left = place.left() - COLUMN_GAP_PX / 2
        if self._has_owned(row, column + 1) and self._has_owned(row, column):
            right = place.right() + COLUMN_GAP_PX / 2
        return QRectF(left, round(self._row_middle(row) - height / 2), right - left, height)

    def _own_place(self, row: int, column: QRectF) -> QRectF:
        """Return the place of clients had by name: a small one, left of where a hand-over turns down."""
        look = theme()
        room = column.width() / 2 - DIAMOND_PX - 8
        place = QRectF(0, 0, min(look.px(OWN_PX), room), look.px(PILL_PX))
        place.moveCenter(QPointF(column.left() + 5 + place.width() / 2, round(self._row_middle(row))))
        return place

    def _has_owned(self, row: int, column: int) -> bool:
        if not (0 <= column < len(self._columns) and row < len(self._rows)):
            return False
        function = self._columns[column].function
        return any(cell.is_owner and cell.function == function for cell in self._rows[row].cells)

    def _index(self, function: str) -> int:
        return next((at for at, column in enumerate(self._columns) if column.function == function), 0)

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        for at, column in enumerate(self._columns):
            self._paint_column(painter, at, column)
        painter.fillRect(QRectF(0, self._head() - 1, self.width(), 1), theme().color("line"))
        for point in self._points:
            self._paint_point(painter, point)
        for at, row in enumerate(self._rows):
            self._paint_row(painter, at, row)
        for at in self._empty_columns():
            self._paint_empty(painter, at)
        if has_keyboard_focus(self) and self._stops():
            draw_ring(painter, self._cell(*self._at).adjusted(-3, -3, 3, 3), 8)
        painter.end()

    def _paint_column(self, painter: QPainter, at: int, column: DiagramColumn) -> None:
        look = theme()
        place = self._column(at)
        painter.fillRect(place, look.function_color(column.function, "Soft"))
        painter.fillRect(QRectF(place.left(), 0, place.width(), 3), look.function_color(column.function))
        ink = look.function_role(column.function, "Text")
        room = QRectF(place.left() + 7, look.px(8), place.width() - 7, look.px(18))
        titles = self._titles()
        for number, line in enumerate(titles.lines[at]):
            taken = draw_text(painter, room.translated(0, number * look.px(HEAD_LINE_PX)), line, titles.font, ink)
            if titles.is_short:
                draw_icon(painter, room.left() + taken + 6, room.center().y(), FUNCTION_ICONS[column.function], ink, 14)
        room.translate(0, look.px(18 + HEAD_LINE_PX * (titles.most_lines - 1)))
        fonts = (
            font
            for font in (look.font("small"), look.font("caption"))
            if text_width(column.under, font) <= room.width()
        )
        font = next(fonts, None)
        draw_text(painter, room, column.under if font else column.short, font or look.font("small"), "text2")
        if column.department:
            room.translate(0, look.px(HEAD_LINE_PX))
            draw_text(painter, room, column.department, look.font("small"), "text2")

    def _paint_row(self, painter: QPainter, at: int, row: DiagramRow) -> None:
        look = theme()
        middle, width = self._row_middle(at), self._names() - 2
        line = look.px(18)
        top = middle - (line if row.under else line / 2)
        draw_text(painter, QRectF(0, top, width, line), row.name, look.font_of(13, 500), "text", LEFT)
        draw_text(painter, QRectF(0, top + line, width, line), row.under, look.font("small"), "text2", LEFT)
        for cell in row.cells:
            self._paint_cell(painter, at, cell)

    def _paint_cell(self, painter: QPainter, at: int, cell: DiagramCell) -> None:
        look = theme()
        column = self._index(cell.function)
        place = self._cell(at, column)
        if cell.is_owner:
            run = self._run(at, column)
            if run[0] == column:
                functions = [self._columns[each].function for each in range(run[0], run[1] + 1)]
                whole = QRectF(place)
                whole.setRight(self._cell(at, run[1]).right())
                paint_segments(painter, whole, functions, 6)
        else:
            color = look.function_color(cell.function)
            fill_box(painter, place, 5, look.color("card"), color, dashed=True)
        if self._hot == (at, column):
            veil = look.color("text")
            veil.setAlphaF(0.08)
            fill_box(painter, place, 6, veil)
        font = look.font("strong")
        text = f"{cell.count}"
        width = max(look.px(PILL_MIN_PX), text_width(text, font) + 14)
        pill = QRectF(0, 0, min(width, place.width() - (6 if cell.is_owner else 0)), look.px(PILL_PX))
        pill.moveCenter(place.center())
        if cell.is_owner:
            fill_box(painter, pill, 4, look.color("card"))
        draw_text(painter, pill, text, font, "text", CENTER)

    def _run(self, row: int, column: int) -> tuple[int, int]:
        """Return the first and last column of the block a cell is part of."""
        first = last = column
        while self._has_owned(row, first - 1):
            first -= 1
        while self._has_owned(row, last + 1):
            last += 1
        return first, last

    def _paint_empty(self, painter: QPainter, column: int) -> None:
        look = theme()
        place = self._cell(len(self._rows), column)
        fill_box(painter, place, 6, look.color("dangerSoft"), look.color("danger"), dashed=True)
        draw_text(painter, place.adjusted(4, 0, -4, 0), self._nobody, look.font("small"), "danger", CENTER)

    def _paint_point(self, painter: QPainter, point: DiagramPoint) -> None:
        look = theme()
        start, tip, target = self._path(point)
        painter.setPen(QPen(look.color("text"), 1.4))
        is_down = target.y() > tip.y()
        sign = 1 if is_down else -1
        painter.drawLine(QLineF(start, QPointF(tip.x(), start.y())))
        painter.drawLine(QLineF(QPointF(tip.x(), start.y()), QPointF(tip.x(), tip.y() - sign * DIAMOND_PX)))
        painter.drawLine(QLineF(QPointF(tip.x(), tip.y() + sign * DIAMOND_PX), target))
        painter.drawPolyline(
            [
                QPointF(target.x() - ARROW_PX, target.y() - sign * ARROW_PX),
                target,
                QPointF(target.x() + ARROW_PX, target.y() - sign * ARROW_PX),
            ]
        )
        corners = ((0, -DIAMOND_PX), (DIAMOND_PX, 0), (0, DIAMOND_PX), (-DIAMOND_PX, 0))
        painter.setBrush(look.color("card"))
        painter.drawPolygon(QPolygonF([QPointF(tip.x() + dx, tip.y() + dy) for dx, dy in corners]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room, align = self._label_room(point)
        font = look.font("caption")
        for at, line in enumerate(_two_lines(point.label, font, room.width())):
            place = QRectF(room.left(), room.top() + at * look.px(14), room.width(), look.px(14))
            draw_text(painter, place, line, font, "text", align)

    def _path(self, point: DiagramPoint) -> tuple[QPointF, QPointF, QPointF]:
        """Return where the line leaves the giver's block, the middle of the diamond, and where it ends."""
        out = self._cell(point.from_row, self._index(point.from_function))
        entered = self._cell(point.to_row, self._index(point.to_function))
        x = self._column(self._index(point.to_function)).center().x()
        is_down = entered.center().y() > out.center().y()
        drop = DIAMOND_PX + 3
        start = QPointF(out.right(), round(out.center().y()))
        tip = QPointF(x, start.y() + (drop if is_down else -drop))
        target = QPointF(x, entered.top() - 1 if is_down else entered.bottom() + 1)
        return start, tip, target

    def _label_room(self, point: DiagramPoint) -> tuple[QRectF, Qt.AlignmentFlag]:
        """Return where the label stands: right of the diamond, or left of it in the last column."""
        look = theme()
        start, tip, target = self._path(point)
        high = 2 * look.px(14)
        right = self.width() - tip.x() - DIAMOND_PX - 6
        if self._index(point.to_function) + 1 < len(self._columns):
            top = start.y() - high / 2 + 2
            return QRectF(tip.x() + DIAMOND_PX + 6, top, right, high), LEFT
        is_down = target.y() > tip.y()
        left = tip.x() - DIAMOND_PX - 4 - start.x() - 2
        if right > left:
            return QRectF(tip.x() + DIAMOND_PX + 3, tip.y() - high / 2, right, high), LEFT
        if max(text_width(word, look.font("caption")) for word in point.label.split() or [""]) > left:
            block, line = self._cell(point.from_row, self._index(point.from_function)), look.px(14)
            top = block.bottom() + 2 if is_down else block.top() - line - 2
            return QRectF(self._names(), top, tip.x() - DIAMOND_PX - 4 - self._names(), line), RIGHT
        top = start.y() + 3 if is_down else start.y() - high - 3
        return QRectF(start.x() + 2, top, left, high), RIGHT


def _two_lines(text: str, font: QFont, width_px: float) -> list[str]:
    """Break ``text`` into at most two lines of that width; the second is cut with an ellipsis."""
    if text_width(text, font) <= width_px:
        return [text]
    words, first = text.split(), ""
    while words and text_width(f"{first} {words[0]}".strip(), font) <= width_px:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return [elided(text, font, width_px)]
    return [first, elided(" ".join(words), font, width_px)]


def _presses(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers()
