"""Where the columns of the lines stand, and how the head and a resting line are painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.kit.paint import LEFT, RIGHT, draw_text, elided, text_width
from ui.orders.typed_line import TypedLine
from ui.theme import theme

HEAD_PX, ROW_PX, ADD_PX = 31, 38, 40
SIDE_PX = 22
PAD_PX = 8  # between the edge of an open cell and its text
# name -> (width of the open cell, gap at its right), from the right
_WIDTHS = (("trash", 26, 9), ("sum", 112, 14), ("discount", 74, 0), ("price", 88, 8), ("unit", 66, 8))


class Columns:
    """The boxes of the cells for a table of ``width_px``; they grow with the text."""

    def __init__(self, width_px: int) -> None:
        px = theme().px
        self.width_px = width_px
        self.number_left = SIDE_PX
        right = float(width_px)
        boxes: dict[str, QRectF] = {}
        for name, width, gap in (*_WIDTHS, ("quantity", 70, 6)):
            right -= px(gap) if gap else 8
            boxes[name] = QRectF(right - px(width), 0, px(width), 1)
            right -= px(width)
        left = SIDE_PX + px(27)
        boxes["title"] = QRectF(left, 0, right - 8 - left, 1)
        self._boxes = boxes
        self.trash = boxes["trash"].center().x()

    def editor(self, name: str) -> QRectF:
        """Return the left edge and width of an open cell."""
        return self._boxes[name]

    def text(self, name: str, row: QRectF) -> QRectF:
        """Return where the text of a resting cell stands; the sum ends where its column does."""
        box = self._boxes[name]
        pad = 0 if name == "sum" else PAD_PX
        left = box.left() + (4 if name == "title" else PAD_PX if name == "unit" else 0)
        return QRectF(left, row.top(), box.right() - pad - left, row.height())


def paint_head(painter: QPainter, columns: Columns, names: Sequence[str], *, has_top_line: bool) -> None:
    """Paint the head, from the number sign to the sum; tabs above it bring the top line themselves."""
    look = theme()
    row = QRectF(0, 0, columns.width_px, look.px(HEAD_PX))
    painter.fillRect(row, look.color("cardAlt"))
    for y in (0.0, row.bottom() - 1) if has_top_line else (row.bottom() - 1,):
        painter.fillRect(QRectF(0, y, row.width(), 1), look.color("line"))
    font = look.font("chip")
    draw_text(painter, QRectF(columns.number_left, 0, 30, row.height()), "№", font, "text2")
    for name, text in zip(("title", "quantity", "unit", "price", "discount", "sum"), names, strict=True):
        align = LEFT if name in ("title", "unit") else RIGHT
        room = columns.text(name, row)
        width = max(room.width(), text_width(text, font) + 1)  # a long word takes of the free room beside it
        if align == RIGHT:
            room.setLeft(room.right() - width)
        else:
            room.setWidth(width)
        draw_text(painter, room, text, font, "text2", align)


def paint_line(
    painter: QPainter, columns: Columns, row: QRectF, number: int, line: TypedLine, total: str, *, is_active: bool
) -> None:
    """Paint a line; of the one at work only its ground, number, unit and sum: its other cells are open."""
    look = theme()
    if is_active:
        painter.fillRect(row, look.color("rowSelected"))
    painter.fillRect(QRectF(0, row.bottom() - 1, row.width(), 1), look.color("line"))
    name, body = look.font("name"), look.font("body")
    room = QRectF(columns.number_left, row.top(), look.px(26), row.height())
    draw_text(painter, room, str(number), body, "text" if is_active else "text2")
    if not is_active:
        _paint_title(painter, columns.text("title", row), line)
        for cell, text in (("quantity", line.quantity), ("price", line.price), ("discount", line.discount or "–")):
            role = "danger" if cell in line.errors else "text2" if text == "–" else "text"
            draw_text(painter, columns.text(cell, row), "" if line.is_empty else text, body, role, RIGHT)
    if not is_active or line.product_id is not None:
        draw_text(painter, columns.text("unit", row), line.unit, body, "text2")
    draw_text(painter, columns.text("sum", row), total, name if not total else look.font("strong"), "text", RIGHT)


def _paint_title(painter: QPainter, room: QRectF, line: TypedLine) -> None:
    look = theme()
    font, grey = look.font("name"), look.font("body")
    group_width = text_width(line.group, grey) + 6 if line.group else 0
    shown = elided(line.title, font, max(room.width() - group_width, room.width() * 0.55))
    role = "danger" if "title" in line.errors else "text"
    taken = draw_text(painter, room, shown, font, role, LEFT | Qt.AlignmentFlag.AlignVCenter)
    if line.group:
        draw_text(painter, room.adjusted(taken + 6, 0, 0, 0), line.group, grey, "text2")
