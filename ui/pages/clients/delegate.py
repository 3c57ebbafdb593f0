"""Paints the rows of the client list (picture 03)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.services.client_list import ClientRow
from ui.desk import Desk
from ui.kit.avatar import paint_avatar
from ui.kit.chip import chip_height, chip_width, paint_chip, stage_icon
from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from ui.kit.rows import Index, KTable, RowDelegate, paint_check
from ui.models.client_cells import ClientCells, shown_flags
from ui.models.client_column import RIGHT_COLUMNS, Column
from ui.models.client_table import ROW_ROLE, ClientTableModel
from ui.pages.clients.header import PAD_PX, TICK_LEFT_PX
from ui.theme import theme

STEP_ICONS = {
    "call": "phone", "meeting": "users", "message": "quote", "letter": "mail", "visit": "user-share",
    "presentation": "users", "task": "checkbox",
}  # fmt: skip
FLAG_TONES = {"vip": "vip", "regular": "care", "late": "danger", "sleeping": "off"}
STEP_ICON_PX = 15
CITY_LEAST_PX = 24


class ClientDelegate(RowDelegate):
    """One painter for every column."""

    def __init__(self, view: KTable, desk: Desk, model: ClientTableModel) -> None:
        super().__init__(view)
        self._desk, self._model = desk, model
        self._cells = ClientCells(desk)

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        if self._model.id_at(index.row()) in self._model.ticks:
            option.state |= QStyle.StateFlag.State_Selected
        super().paint_ground(painter, rect, option, index)

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        column = Column(index.column())
        if not isinstance(row, ClientRow):
            if column == Column.NAME:
                draw_text(painter, rect.adjusted(PAD_PX, 0, 0, 0), "…", theme().font("body"), "text3")
            return
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        if column == Column.TICK:
            is_on = row.id in self._model.ticks
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            paint_check(painter, rect.left() + TICK_LEFT_PX, rect.center().y(), state)
        elif column == Column.NAME:
            self._paint_name(painter, room, row)
        elif column == Column.STAGE:
            self._paint_stage(painter, room, row)
        elif column == Column.FLAGS:
            self._paint_flags(painter, room, row)
        elif column == Column.NEXT_STEP:
            self._paint_step(painter, rect, row)
        elif column == Column.PERSON:
            person = self._desk.person(row.responsible_id)
            if person is not None:
                paint_avatar(painter, rect.left() + 7, rect.center().y(), person.initials)
        elif column in RIGHT_COLUMNS:
            font = theme().font("strong" if column == Column.TOTAL else "body")
            draw_text(painter, room, self._cells.text(column, row), font, "text", RIGHT)
        else:
            is_quiet = column == Column.LAST_ORDER and row.last_order_on is not None and row.quiet_days is not None
            role = "danger" if is_quiet else "text" if column == Column.CONTACT else "text2"
            room, text = room.adjusted(0, 0, 5, 0), self._cells.text(column, row)
            if is_quiet and row.last_order_on is not None and text_width(text, self._font(column)) > room.width():
                text = self._desk.formats.short_date(row.last_order_on)  # in red; the tooltip says for how long
            draw_text(painter, room, text, self._font(column), role)

    def tip(self, index: Index, width_px: int) -> str:
        """Return the whole text of a cell that is cut, else what explains it; empty if nothing does."""
        row = index.data(ROW_ROLE)
        column = Column(index.column())
        if not isinstance(row, ClientRow):
            return ""
        if column == Column.NAME:
            whole = f"{row.name}, {row.city}" if row.city and self._has_city(row) else row.name
            needed = text_width(row.name, theme().font("name")) + text_width(row.city, theme().font("small")) + 8
            return plain_tooltip(whole) if needed > width_px - 2 * PAD_PX else ""
        if column == Column.NEXT_STEP:
            return plain_tooltip(row.next_step_title)
        text = self._cells.text(column, row)
        if column in (Column.PERSON, Column.STAGE):
            return plain_tooltip(text)
        if column in RIGHT_COLUMNS or column == Column.FLAGS:
            return ""
        return plain_tooltip(text) if text_width(text, self._font(column)) > width_px - 2 * PAD_PX else ""

    @staticmethod
    def _font(column: Column) -> QFont:
        return theme().font("small" if column is Column.WHY else "body")

    def _has_city(self, row: ClientRow) -> bool:
        return bool(row.city) and self._view.isColumnHidden(Column.CITY)  # type: ignore[union-attr]

    def _paint_name(self, painter: QPainter, room: QRectF, row: ClientRow) -> None:
        font = theme().font("name")
        draw_text(painter, room, row.name, font, "text")
        used = min(text_width(row.name, font), room.width()) + 8
        if self._has_city(row) and room.width() - used > CITY_LEAST_PX:
            draw_text(painter, room.adjusted(used, 0, 0, 0), row.city, theme().font("small"), "text2")

    def _paint_stage(self, painter: QPainter, room: QRectF, row: ClientRow) -> None:
        text = self._cells.text(Column.STAGE, row)
        icon = stage_icon(row.function, row.stage)
        width = min(chip_width(text, row.function, icon), int(room.width()))
        height = chip_height()
        chip = QRectF(room.left(), round(room.center().y() - height / 2), width, height)
        paint_chip(painter, chip, text, row.function, icon)

    def _paint_flags(self, painter: QPainter, room: QRectF, row: ClientRow) -> None:
        x, height = room.left(), chip_height()
        for flag in shown_flags(row.flags):
            text = self._cells.flag(flag)
            tone = FLAG_TONES[flag]
            width = chip_width(text, tone)
            if x + width > room.right() + 4:
                return
            paint_chip(painter, QRectF(x, round(room.center().y() - height / 2), width, height), text, tone)
            x += width + 5

    def _paint_step(self, painter: QPainter, rect: QRectF, row: ClientRow) -> None:
        middle = rect.center().y()
        x = rect.left() + PAD_PX
        left = STEP_ICON_PX + 6
        room = QRectF(x + left, rect.top(), rect.width() - PAD_PX - left - 4, rect.height())
        font = theme().font("body")
        text = self._cells.text(Column.NEXT_STEP, row)
        if row.next_step_on is None:
            if text:
                icon, role = ("note", "text2") if row.no_step_reason else ("alert-triangle", "warn")
                draw_icon(painter, x, middle, icon, role, STEP_ICON_PX)
                draw_text(painter, room, text, font, role)
            return
        is_late = self._cells.is_step_late(row)
        icon = STEP_ICONS.get(row.next_step_kind, "checkbox")
        draw_icon(painter, x, middle, icon, "danger" if is_late else "text2", STEP_ICON_PX)
        draw_text(painter, room, text, font, "danger" if is_late else "text")
