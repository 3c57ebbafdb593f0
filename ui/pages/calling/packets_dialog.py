"""The packets given out: to whom, when, how many, how many came back, and every time a file left."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.paths import books_folder
from app.services.packet_files import packet_pdf, packet_xlsx
from app.services.packets import MINUTES_MOST, PacketCard, PacketInfo, load_packet, load_packets, set_packet_time
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.field import KLineEdit
from ui.kit.label import Label, rule
from ui.kit.paint import RIGHT, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.section_card import SectionCard
from ui.pages.calling.words import outcome_text
from ui.theme import theme

WIDTH_PX, LIST_PX, SIDE_PX, HOURS_PX = 900, 380, 12, 112
MINUTES_IN_HOUR = 60
ROW_ROLE = Qt.ItemDataRole.UserRole
LINES_SHOWN = 200


class _Packets(RowsModel[PacketInfo]):
    def value(self, row: PacketInfo, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return packet_text(row)
        return (
            f"{packet_text(row)}, {row.back_count} / {row.rows_count}"
            if role == Qt.ItemDataRole.AccessibleTextRole
            else None
        )


class _PacketDelegate(RowDelegate):
    def __init__(self, view: KList, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(46))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: PacketInfo = index.data(ROW_ROLE)
        room = rect.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        half = rect.height() / 2
        back = QCoreApplication.translate("Calling", "{n} of {all} back").format(n=row.back_count, all=row.rows_count)
        width = text_width(back, look.font("small"))
        upper = QRectF(room.left(), rect.top() + 4, room.width(), half - 3)
        draw_text(painter, upper, back, look.font("small"), "text2" if row.is_open else "ok", RIGHT)
        draw_text(painter, upper.adjusted(0, 0, -width - 10, 0), packet_text(row), look.font("name"), "text")
        parts = (self._desk.formats.moment(row.made_at), row.list_title)
        lower = QRectF(room.left(), rect.top() + half, room.width(), half - 4)
        draw_text(painter, lower, " · ".join(filter(None, parts)), look.font("small"), "text2")


class _Lines(RowsModel[tuple[str, str, str]]):
    def value(self, row: tuple[str, str, str], role: int) -> Any:
        if role == ROW_ROLE:
            return row
        return ", ".join(row) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _LineDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(30))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        code, name, outcome = index.data(ROW_ROLE)
        room = rect.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        code_px = theme().px(84)
        draw_text(painter, QRectF(room.left(), room.top(), code_px, room.height()), code, look.font("small"), "text2")
        width = text_width(outcome, look.font("small"))
        draw_text(painter, room, outcome, look.font("small"), "text2", RIGHT)
        draw_text(painter, room.adjusted(code_px, 0, -width - 10, 0), name, look.font("body"), "text")


class PacketsDialog(Dialog):
    """The packets at the left, one of them at the right: its rows, its exports, its files once more.

    Signals:
        come_back_asked: results of a packet are to be taken.
    """

    come_back_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, " ", width_px=WIDTH_PX)
        self.set_title(self.tr("Packets given out"))
        self._desk = desk
        self._shown: PacketCard | None = None
        self.packets, self.view = _Packets(self), KList()
        self.view.setModel(self.packets)
        self.view.setItemDelegate(_PacketDelegate(self.view, desk))
        self.view.setAccessibleName(self.tr("Packets given out"))
        self.lines, self.line_view = _Lines(self), KList()
        self.line_view.setModel(self.lines)
        self.line_view.setItemDelegate(_LineDelegate(self.line_view))
        self.line_view.setAccessibleName(self.tr("Rows of the packet"))
        self.nothing = Label(self.tr("No packet was given out yet."), "body", "text2", wrap=True)
        self.exports = Label("", "small", "text2", wrap=True)
        self.said = Label("", "small", "danger", wrap=True)
        self.hours = KLineEdit()
        self.hours.setAccessibleName(self.tr("Hours of work"))
        self.hours.setPlaceholderText(self.tr("3.5 or 3:30"))
        self.hours.setFixedWidth(theme().px(HOURS_PX))
        self.hours.editingFinished.connect(self._keep_hours)
        self.totals = Label("", "small", "text2", wrap=True)
        self.xlsx_button = KButton(self.tr("Excel again…"), icon="file-spreadsheet", size="small")
        self.pdf_button = KButton(self.tr("PDF again…"), icon="file-type-pdf", size="small")
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._load_packet())
        self.xlsx_button.clicked.connect(lambda: self._write_again("xlsx"))
        self.pdf_button.clicked.connect(lambda: self._write_again("pdf"))
        back = KButton(self.tr("Results came back…"), kind=Kind.PRIMARY, icon="download")
        back.clicked.connect(self._on_back)
        self.add_cancel(self.tr("Close"))
        self.add_button(back)
        desk.read(self, load_packets, done=self._on_packets)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        left = SectionCard(self.tr("Packets"), lined=True)
        left.body.addWidget(self.view)
        right = SectionCard(self.tr("Rows"), lined=True)
        right.body.addWidget(self.line_view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE_PX, 8, SIDE_PX, 10)
        foot.setSpacing(6)
        foot.addWidget(self.exports)
        worked = QHBoxLayout()
        worked.setSpacing(8)
        worked.addWidget(Label(self.tr("Hours of work"), "small", "text2"))
        worked.addWidget(self.hours)
        worked.addWidget(self.totals, 1)
        foot.addLayout(worked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.xlsx_button)
        buttons.addWidget(self.pdf_button)
        buttons.addStretch(1)
        foot.addLayout(buttons)
        foot.addWidget(self.said)
        self.said.hide()
        right.body.addWidget(rule())
        right.body.addLayout(foot)
        for view, px in ((self.view, LIST_PX), (self.line_view, LIST_PX - 110)):
            view.setMinimumHeight(theme().px(px))
        row.addWidget(left, 2)
        row.addWidget(right, 3)
        self.body.addWidget(self.nothing)
        self.body.addLayout(row)

    def _on_packets(self, packets: tuple[PacketInfo, ...]) -> None:
        self.packets.replace(packets)
        self.nothing.setVisible(not packets)
        for widget in (self.xlsx_button, self.pdf_button, self.hours):
            widget.setEnabled(bool(packets))
        if packets and self._shown is None:
            self.view.setCurrentIndex(self.packets.index(0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load_packet(self) -> None:
        at = self.view.currentIndex().row()
        if 0 <= at < len(self.packets.rows):
            self._desk.read(self, load_packet, self.packets.rows[at].id, done=self._on_packet)

    def _on_packet(self, card: PacketCard) -> None:
        self._shown = card
        self.lines.replace(
            [(row.code, row.name, outcome_text(self._desk, row.outcome)) for row in card.rows[:LINES_SHOWN]]
        )
        if not self.hours.hasFocus():
            self.hours.setText(hours_text(card.info.worked_min))
        self._show_totals(card.info.given_to)
        formats = self._desk.formats
        names = {"xlsx": "Excel", "pdf": "PDF"}
        texts = [
            ", ".join(filter(None, (names[each.way], formats.moment(each.made_at), str(each.rows_count), each.person)))
            for each in card.exports[:4]
        ]
        self.exports.setText(self.tr("Left: {how}").format(how="; ".join(texts)) if texts else self.tr("Never left."))

    def _show_totals(self, given_to: str) -> None:
        """Sum up what this person was given: hours, results, clients."""
        theirs = [row for row in self.packets.rows if row.given_to == given_to]
        text = self.tr("{who}, all packets: {hours} h, results {back}, clients {clients}")
        minutes = sum(row.worked_min or 0 for row in theirs)
        back, clients = sum(row.back_count for row in theirs), sum(row.clients_count for row in theirs)
        hours = hours_text(minutes) or "0"
        self.totals.setText(text.format(who=given_to, hours=hours, back=back, clients=clients))

    def _keep_hours(self) -> None:
        """Write the typed hours down; what does not read as hours is told and stays."""
        if self._shown is None or self.hours.text().strip() == hours_text(self._shown.info.worked_min):
            return
        minutes = read_hours(self.hours.text())
        if minutes is None and self.hours.text().strip():
            self._on_failed(self.tr("Type hours as 3.5 or 3:30."))
            return
        packet_id = self._shown.info.id
        self._desk.write(
            self, set_packet_time, packet_id, minutes, done=lambda _changes: self._on_timed(packet_id),
            failed=self._on_failed,
        )  # fmt: skip

    def _on_timed(self, packet_id: int) -> None:
        self.said.hide()

        def show(packets: tuple[PacketInfo, ...]) -> None:
            at = self.view.currentIndex().row()
            self._on_packets(packets)
            self.view.setCurrentIndex(self.packets.index(at))
            self._desk.read(self, load_packet, packet_id, done=self._on_packet)

        self._desk.read(self, load_packets, done=show)

    def _write_again(self, way: str) -> None:
        if self._shown is None:
            return
        info = self._shown.info
        name = f"{self.tr('Packet {n}').format(n=info.number)}.{way}"
        title = self.tr("Where to save the packet")
        path, _kind = QFileDialog.getSaveFileName(self.window(), title, str(books_folder() / name), f"*.{way}")
        if path:
            use_case = packet_xlsx if way == "xlsx" else packet_pdf
            self._desk.write(
                self,
                use_case,
                info.id,
                Path(path),
                info.lang,
                done=functools.partial(self._on_written, info.id),
                failed=self._on_failed,
            )

    def _on_written(self, packet_id: int, _changes: object) -> None:
        self.said.hide()
        self._desk.read(self, load_packet, packet_id, done=self._on_packet)

    def _on_failed(self, refusal: str) -> None:
        self.said.setText(refusal)
        self.said.show()

    def _on_back(self) -> None:
        self.reject()
        self.come_back_asked.emit()


def packet_text(row: PacketInfo) -> str:
    """Return 'Packet 3: Marta'."""
    text = QCoreApplication.translate("Calling", "Packet {n}: {who}")
    return text.format(n=row.number, who=row.given_to)


def hours_text(minutes: int | None) -> str:
    """Return '3:30'; empty when nobody told."""
    return "" if minutes is None else f"{minutes // MINUTES_IN_HOUR}:{minutes % MINUTES_IN_HOUR:02}"


def read_hours(typed: str) -> int | None:
    """Return the minutes of '3', '3.5', '3,5' or '3:30'; None when it is none of these."""
    whole, colon, rest = typed.strip().partition(":")
    if colon:
        is_read = whole.isdecimal() and rest.isdecimal() and int(rest) < MINUTES_IN_HOUR
        minutes = int(whole) * MINUTES_IN_HOUR + int(rest) if is_read else None
    else:
        try:
            minutes = round(float(whole.replace(",", ".")) * MINUTES_IN_HOUR)
        except (ValueError, OverflowError):
            minutes = None
    return minutes if minutes is not None and 0 <= minutes <= MINUTES_MOST else None
