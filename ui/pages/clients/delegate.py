"""Paints the rows of the client list (picture 03)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from app.services.client_list import ClientRow
from ui.desk import Desk
from ui.kit.avatar import paint_avatar
from ui.kit.chip import chip_height, chip_width, paint_chip, stage_icon
from ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from ui.kit.rows import Index, KTable, RowDelegate, paint_check
from ui.models.client_table import ROW_ROLE, ClientTableModel, Column
from ui.theme import theme

STEP_ICONS = {
    "call": "phone", "meeting": "users", "message": "quote", "letter": "mail", "visit": "user-share",
    "presentation": "users", "task": "checkbox",
}  # fmt: skip
PAD_PX = 8
FLAG_TONES = {"vip": "vip", "regular": "care", "late": "danger", "sleeping": "off"}


def shown_flags(flags: tuple[str, ...]) -> list[str]:
    """Return the flags worth a chip, the weightiest first; VIP says 'regular' too."""
    return [flag for flag in FLAG_TONES if flag in flags and not (flag == "regular" and "vip" in flags)]


class ClientDelegate(RowDelegate):
    """One painter for every column."""

    def __init__(self, view: KTable, desk: Desk, model: ClientTableModel) -> None:
        super().__init__(view)
        self._desk, self._model = desk, model

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        column = Column(index.column())
        if not isinstance(row, ClientRow):
            if column == Column.NAME:
                draw_text(painter, rect.adjusted(PAD_PX, 0, 0, 0), "…", theme().font("body"), "text3")
            return
        if column == Column.TICK:
            is_on = row.id in self._model.ticks
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            paint_check(painter, rect.left() + 14, rect.center().y(), state)
        elif column == Column.NAME:
            self._paint_name(painter, rect, row)
        elif column == Column.STAGE:
            self._paint_stage(painter, rect, row)
        elif column == Column.FLAGS:
            self._paint_flags(painter, rect, row)
        elif column == Column.TOTAL:
            if row.total_kop or row.orders_count:
                text = self._desk.formats.amount(row.total_kop)
                draw_text(painter, rect.adjusted(0, 0, -PAD_PX, 0), text, theme().font("strong"), "text", RIGHT)
        elif column == Column.LAST_ORDER:
            if row.last_order_on:
                is_late = "late" in row.flags or "sleeping" in row.flags
                text = self._desk.formats.day(row.last_order_on)
                room = rect.adjusted(PAD_PX, 0, -4, 0)
                draw_text(painter, room, text, theme().font("body"), "danger" if is_late else "text2")
        elif column == Column.NEXT_STEP:
            self._paint_step(painter, rect, row)
        elif column == Column.PERSON:
            person = self._desk.person(row.responsible_id)
            if person is not None:
                paint_avatar(painter, rect.left() + 4, rect.center().y(), person.initials)

    def _paint_name(self, painter: QPainter, rect: QRectF, row: ClientRow) -> None:
        font = theme().font("name")
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        draw_text(painter, room, row.name, font, "text")
        used = min(text_width(row.name, font), room.width()) + 8
        if row.city and room.width() - used > 24:
            draw_text(painter, room.adjusted(used, 0, 0, 0), row.city, theme().font("small"), "text2")

    def _paint_stage(self, painter: QPainter, rect: QRectF, row: ClientRow) -> None:
        text = self._desk.stage_name(row.stage)
        icon = stage_icon(row.function, row.stage)
        width = min(chip_width(text, row.function, icon), int(rect.width()) - PAD_PX * 2)
        height = chip_height()
        chip = QRectF(rect.left() + PAD_PX, rect.center().y() - height / 2, width, height)
        paint_chip(painter, chip, text, row.function, icon)

    def _paint_flags(self, painter: QPainter, rect: QRectF, row: ClientRow) -> None:
        x = rect.left() + PAD_PX
        height = chip_height()
        for flag in shown_flags(row.flags):
            text = self._desk.language.words.text(f"flag.{flag}")
            tone = FLAG_TONES.get(flag, "tag")
            width = chip_width(text, tone)
            if x + width > rect.right() - 4:
                return
            paint_chip(painter, QRectF(x, rect.center().y() - height / 2, width, height), text, tone)
            x += width + 5

    def _paint_step(self, painter: QPainter, rect: QRectF, row: ClientRow) -> None:
        middle = rect.center().y()
        x = rect.left() + PAD_PX
        room = QRectF(x + 21, rect.top(), rect.width() - 29, rect.height())
        font = theme().font("body")
        if row.next_step_on is None:
            if row.function != "off":
                draw_icon(painter, x, middle, "alert-triangle", "warn", 15)
                draw_text(painter, room, QCoreApplication.translate("ClientList", "not set"), font, "warn")
            return
        is_late = row.next_step_on < self._desk.book.clock.today()
        role = "danger" if is_late else "text"
        icon = STEP_ICONS.get(row.next_step_kind, "checkbox")
        draw_icon(painter, x, middle, icon, "danger" if is_late else "text2", 15)
        text = self._desk.formats.due(row.next_step_on, row.next_step_at)
        if is_late:
            text = QCoreApplication.translate("ClientList", "{when}, late").format(when=text)
        draw_text(painter, room, text, font, role)


class TickHeader(QHeaderView):
    """The head of the list; its first section is a box that ticks all."""

    def __init__(self, view: KTable, model: ClientTableModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: object, logical: int) -> None:
        super().paintSection(painter, rect, logical)  # type: ignore[arg-type]
        if logical == Column.TICK:
            place = QRectF(rect)  # type: ignore[call-overload]
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_check(painter, place.left() + 14, place.center().y(), self._model.tick_state())
            painter.restore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonRelease and self.logicalIndexAt(event.position().toPoint()) == 0:
            self._model.tick_all(self._model.tick_state() != Qt.CheckState.Checked)
            return
        super().mouseReleaseEvent(event)
