"""Results of a packet that came back: every line checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QStyleOptionViewItem, QWidget

from app.errors import AppError
from app.services.packet_results import (
    ResultLine,
    ResultRehearsal,
    TypedResult,
    apply_results,
    read_results,
    rehearse_results,
)
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton
from ui.kit.label import Label
from ui.kit.paint import draw_icon, draw_text
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.section_card import SectionCard
from ui.messages import say_error
from ui.pages.calling.words import outcome_text
from ui.theme import theme

WIDTH_PX, LIST_PX, SIDE_PX = 860, 340, 12
ROW_ROLE = Qt.ItemDataRole.UserRole
ICONS = {"ok": ("check", "ok"), "same": ("repeat", "text3"), "empty": ("minus", "text3"),
         "refused": ("alert-triangle", "danger")}  # fmt: skip
ORDER = {"refused": 0, "ok": 1, "same": 2, "empty": 3}
SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".txt")


@dataclass(frozen=True, slots=True)
class _Line:
    line: ResultLine
    text: str


class _Lines(RowsModel[_Line]):
    def value(self, row: _Line, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.line.line}, {row.line.code}, {row.line.name}, {row.text}"
        return None


class _LineDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(32))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: _Line = index.data(ROW_ROLE)
        line = row.line
        icon, ink = ICONS[line.status]
        x, height = rect.left() + SIDE_PX, rect.height()
        for text, px in ((str(line.line), 42), (line.code, 92)):
            cell = QRectF(x, rect.top(), look.px(px) - 6, height)
            draw_text(painter, cell, text, look.font("small"), "text2")
            x += look.px(px)
        name_px = (rect.right() - x) * 0.38
        draw_text(painter, QRectF(x, rect.top(), name_px - 10, height), line.name, look.font("name"), "text")
        x += name_px
        draw_icon(painter, x, rect.center().y(), icon, ink, 16)
        room = QRectF(x + 24, rect.top(), rect.right() - SIDE_PX - x - 24, height)
        role = "danger" if line.status == "refused" else "text" if line.status == "ok" else "text2"
        draw_text(painter, room, row.text, look.font("small"), role)


class PacketInDialog(WriteDialog):
    """A file is chosen or dropped; its lines are shown with what each would do; then the sound ones are written."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, " ", " ", parent, width_px=WIDTH_PX)
        self.set_title(self.tr("Results of a packet"))
        self.save_button.setText(self.tr("Write down"))
        self.rehearsal: ResultRehearsal | None = None
        self._file_name = ""
        self.file_button = KButton(self.tr("Choose the file…"), icon="folder-open")
        self.file_button.clicked.connect(self._browse)
        self.about = Label("", "body", "text2", wrap=True)
        self.lines, self.view = _Lines(self), KList()
        self.view.setModel(self.lines)
        self.view.setItemDelegate(_LineDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("Lines of the file"))
        self.sheet = SectionCard(self.tr("Lines of the file"), lined=True)
        self.only_sound = QCheckBox(self.tr("Write the others down, leave the refused lines out"))
        self.only_sound.toggled.connect(lambda _is_on: self._show_state())
        self.setAcceptDrops(True)
        self._lay_out()
        self._show_state()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.file_button)
        row.addWidget(self.about, 1)
        self.body.addLayout(row)
        self.sheet.body.addWidget(self.view)
        self.view.setFixedHeight(theme().px(LIST_PX))
        self.sheet.hide()
        self.only_sound.hide()
        self.body.addWidget(self.sheet)
        self.body.addWidget(self.only_sound)

    def read_file(self, path: Path) -> None:
        """Read a file and rehearse its lines; nothing is written."""
        self._file_name = path.name
        self.rehearsal = None
        self.lines.replace(())
        self._error.hide()
        lang = self.desk.language.code
        self.desk.jobs.start(
            self, lambda progress: read_results(path, lang, progress), self._on_read, failed=self._on_unreadable
        )

    def save(self) -> None:
        if self.rehearsal is not None:
            self.write(apply_results, self.rehearsal, only_sound=self.only_sound.isChecked())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)

    def _browse(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _kind = QFileDialog.getOpenFileName(self.window(), self.tr("Results of a packet"), "", kinds)
        if path:
            self.read_file(Path(path))

    def _on_read(self, typed: tuple[TypedResult, ...]) -> None:
        self.desk.read(self, rehearse_results, typed, done=self._on_rehearsed)

    def _on_rehearsed(self, rehearsal: ResultRehearsal) -> None:
        self.rehearsal = rehearsal
        rows = sorted(rehearsal.lines, key=lambda line: (ORDER[line.status], line.line))
        self.lines.replace([_Line(line, self._text(line)) for line in rows])
        self.sheet.show()
        self.only_sound.setVisible(bool(rehearsal.of("refused")))
        self.only_sound.setChecked(False)
        self._show_state()

    def _on_unreadable(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._on_failed(say_error(self.desk.language, error))
        self.save_button.setEnabled(False)

    def _show_state(self) -> None:
        rehearsal = self.rehearsal
        if rehearsal is None:
            self.about.setText(self.tr("Choose the workbook that came back, or drop it here. It is only read first."))
            self.save_button.setEnabled(False)
            return
        counts = rehearsal.counts
        parts = [self._file_name, self.tr("%n result(s) to write down", "", counts["ok"])]
        if counts["refused"]:
            parts.append(self.tr("%n line(s) refused", "", counts["refused"]))
        if counts["same"]:
            parts.append(self.tr("%n back already", "", counts["same"]))
        if counts["empty"]:
            parts.append(self.tr("%n without a result", "", counts["empty"]))
        self.about.setText(" · ".join(parts))
        may_write = bool(counts["ok"]) and (not counts["refused"] or self.only_sound.isChecked())
        self.save_button.setEnabled(may_write)

    def _text(self, line: ResultLine) -> str:
        if line.status == "refused":
            values = dict(line.values)
            if line.fault == "other_result":
                values["back"] = outcome_text(self.desk, str(values.get("back", "")))
            return self.desk.language.words.text(f"packet_fault.{line.fault}").format(**values)
        if line.status == "empty":
            return self.tr("no result yet")
        said = outcome_text(self.desk, line.outcome)
        if line.status == "same":
            return self.tr("{result}, back already").format(result=said)
        if line.again_on is not None:
            said = f"{said}, {self.desk.formats.day(line.again_on)}"
        return f"{said}: {line.note}" if line.note else said


def _file_of(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None
