"""Paints the rows of the list of Today: tick box, time, kind, client, stage, seller."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from app.services.today_rows import StepRow
from ui.kit.avatar import paint_avatar
from ui.kit.chip import paint_stage_chip
from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, draw_icon, draw_text, elided, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import CHECK_PX, Index, RowDelegate, paint_check, paint_row
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.today.rows import ASK, HEAD, MORE, ROW_ROLE, ListRow, day_word
from ui.theme import theme

if TYPE_CHECKING:
    from ui.pages.today.step_list import StepList

STEP_ICONS = {**KIND_ICONS, "task": "checkbox"}
CHECK_LEFT_PX, WHEN_LEFT_PX, WHEN_LEAST_PX = 14, 40, 72
ICON_GAP_PX, NAME_GAP_PX, EDGE_PX, CHIP_GAP_PX = 14, 12, 12, 10
AVATAR_PX = 22
CELL_PX, CELL_GAP_PX = 44, 4
DAYS_SHOWN = 7


class StepDelegate(RowDelegate):
    """``list`` tells what is current, hovered, and aimed at by a row that is being dragged."""

    def __init__(self, view: StepList) -> None:
        super().__init__(view, "rowStep")
        self._list = view
        self.when_px = WHEN_LEAST_PX

    def measure(self, rows: list[ListRow]) -> None:
        """Make the column of times as wide as the widest of them."""
        font = self._when_font(is_late=True)
        widest = max((text_width(row.when, font) for row in rows if row.when), default=0)
        self.when_px = max(theme().px(WHEN_LEAST_PX), round(widest) + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ListRow = index.data(ROW_ROLE)
        if row.kind == ASK:
            return QSize(0, self._list.ask_height())
        return QSize(0, theme().row_height("rowStep"))

    def check_rect(self, rect: QRectF) -> QRectF:
        """Return where the tick box of a row is, with the room around it that takes a click."""
        return QRectF(rect.left(), rect.top(), CHECK_LEFT_PX + CHECK_PX + 7, rect.height())

    def _edge(self) -> float:
        """Return the air at the right: the scroll bar stands in it."""
        bar = self._list.verticalScrollBar()
        return max(3, EDGE_PX - bar.width()) if bar.isVisible() else EDGE_PX

    def buttons_right(self, rect: QRectF) -> float:
        """Return where the buttons of the current row end: before the avatar if there is one."""
        return rect.right() - self._edge() - (theme().px(AVATAR_PX) + CHIP_GAP_PX if self._list.shows_people else 0)

    def day_cells(self, rect: QRectF, row: ListRow, today: date) -> list[tuple[QRectF, date]]:
        """Return the days a dragged row may be dropped on, in the head of a group that has no day of its own."""
        if row.kind != HEAD or row.on is not None or row.group == "overdue":
            return []
        width, gap = theme().px(CELL_PX), CELL_GAP_PX
        first = 1 if row.group == "week" else 0
        days = [today + timedelta(n) for n in range(first, DAYS_SHOWN + 1)]
        left = rect.right() - EDGE_PX - len(days) * width - (len(days) - 1) * gap
        height = theme().px(24)
        top = rect.center().y() - height / 2
        return [(QRectF(left + n * (width + gap), top, width, height), day) for n, day in enumerate(days)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == HEAD:
            self._paint_head(painter, rect, row, index)
        elif row.kind == MORE:
            self._paint_ground(painter, rect, index)
            room = rect.adjusted(CHECK_LEFT_PX, 0, -EDGE_PX, 0)
            draw_text(painter, room, row.title, theme().font_of(12, 500), "accentText")
        elif row.kind != ASK and row.step is not None:
            self._paint_ground(painter, rect, index)
            self._paint_step(painter, rect, row, row.step, index)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the row in full when it is cut."""
        row: ListRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None or row.step is None:
            return super().helpEvent(event, view, option, index)
        room = self._text_right(QRectF(option.rect), row, index) - self._text_left(QRectF(option.rect))
        look = theme()
        needed = text_width(row.step.client, look.font("strong")) + 9 + text_width(row.step.title, look.font("body"))
        words = f"{row.step.client}\n{row.step.title}" if needed > room else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True

    # --- inside -----------------------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        is_current = self._list.currentIndex().isValid() and index.row() == self._list.currentIndex().row()
        paint_row(
            painter,
            rect,
            is_current=is_current,
            is_hot=index.row() == self._list.hot_row,
            has_ring=is_current and has_keyboard_focus(self._list),
            has_rule=False,
        )
        if index.row() == self._list.drop_row:
            painter.fillRect(rect, theme().color("accentSoft"))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), theme().color("accent"))

    def _paint_head(self, painter: QPainter, rect: QRectF, row: ListRow, index: Index) -> None:
        look = theme()
        if index.row() == self._list.drop_row and row.on is not None:
            painter.fillRect(rect, look.color("accentSoft"))
        if not row.is_first:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), look.color("line"))
        room = rect.adjusted(CHECK_LEFT_PX, 1, -EDGE_PX, 0)
        role = "danger" if row.is_late else "text"
        taken = draw_text(painter, room, row.title, look.font("strong"), role)
        cells = self.day_cells(rect, row, self._list.today) if self._list.is_dragging else []
        right = cells[0][0].left() - 8 if cells else room.right()
        meta = QRectF(room.left() + taken + 8, room.top(), max(0.0, right - room.left() - taken - 8), room.height())
        draw_text(painter, meta, row.meta, look.font("small"), "text2")
        for cell, day in cells:
            is_aimed = index.row() == self._list.drop_row and day == self._list.drop_day
            fill, border = ("accentSoft", "accent") if is_aimed else ("card", "lineControl")
            fill_box(painter, cell, look.radius("chip"), look.color(fill), look.color(border), dashed=not is_aimed)
            words = day_word(self._list.desk, day, self._list.today)
            if day == self._list.today:
                words = self._list.desk.formats.day(day)
            ink = "accentText" if is_aimed else "text2"
            draw_text(
                painter, cell, elided(words, look.font("caption"), cell.width()), look.font("caption"), ink, CENTER
            )

    def _paint_step(self, painter: QPainter, rect: QRectF, row: ListRow, step: StepRow, index: Index) -> None:
        look = theme()
        middle = rect.center().y()
        state = Qt.CheckState.Checked if row.is_done else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + CHECK_LEFT_PX, middle, state, is_enabled=True)
        font = self._when_font(is_late=row.is_late)
        role = "text3" if row.is_done else "danger" if row.is_late else "text2"
        when = QRectF(rect.left() + WHEN_LEFT_PX, rect.top(), self.when_px + 2, rect.height())
        self._draw(painter, when, row.when, font, role, is_struck=row.is_done)
        icon_x = rect.left() + WHEN_LEFT_PX + self.when_px + ICON_GAP_PX
        draw_icon(painter, icon_x, middle, STEP_ICONS.get(step.kind, "point"), "text3" if row.is_done else "text2", 16)
        if self._list.shows_people and step.initials:
            paint_avatar(painter, rect.right() - self._edge() - look.px(AVATAR_PX), middle, step.initials, AVATAR_PX)
        if not self._list.has_buttons(index):
            right = self.buttons_right(rect)
            words = "" if self._list.is_narrow() else step.stage_title
            paint_stage_chip(painter, right, middle, words, step.function, step.stage_code)
        left, right = self._text_left(rect), self._text_right(rect, row, index)
        room = QRectF(left, rect.top(), max(0.0, right - left), rect.height())
        name_role, title_role = ("text3", "text3") if row.is_done else ("text", "text2")
        taken = self._draw(painter, room, step.client, look.font("strong" if not row.is_done else "body"), name_role,
                           is_struck=row.is_done)  # fmt: skip
        room.setLeft(left + taken + 9)
        if room.width() > look.px(16):
            self._draw(painter, room, step.title, look.font("body"), title_role, is_struck=row.is_done)

    def _text_left(self, rect: QRectF) -> float:
        return rect.left() + WHEN_LEFT_PX + self.when_px + ICON_GAP_PX + 16 + NAME_GAP_PX

    def _text_right(self, rect: QRectF, row: ListRow, index: Index) -> float:
        right = self.buttons_right(rect)
        if self._list.has_buttons(index):
            return right - self._list.buttons.sizeHint().width() - 10
        return right - (self._list.chip_width(row) + 12)

    def _draw(
        self, painter: QPainter, room: QRectF, text: str, font: QFont, role: str, *, is_struck: bool = False
    ) -> float:
        taken = draw_text(painter, room, text, font, role)
        if is_struck and taken:
            painter.setPen(QPen(theme().color(role), 1))
            y = round(room.center().y()) + 1.5
            painter.drawLine(int(room.left()), int(y), int(room.left() + taken), int(y))
        return taken

    def _when_font(self, *, is_late: bool) -> QFont:
        return theme().font_of(13, 500 if is_late else 400)
