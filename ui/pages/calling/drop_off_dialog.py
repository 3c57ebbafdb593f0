"""Where people hang up: a bar for each line of a script, the share of the secretary, the calls behind a number."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QWidget

from app.services.drop_off import DropOff, DropRow, UsedVersion, load_drop_off, load_used_versions
from app.services.drop_off_calls import EndedCall, load_ended_calls
from app.services.library import ScriptRow, load_scripts
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.paint import RIGHT, draw_text, fill_box
from ui.kit.pickers import KComboBox
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.section_card import SectionCard
from ui.pages.calling.dialogs import narrow_box
from ui.pages.calling.words import outcome_text, script_time
from ui.theme import theme

WIDTH_PX, LIST_PX, CALLS_PX = 900, 380, 330
ROW_ROLE = Qt.ItemDataRole.UserRole
SIDE_PX = 12
ALL = "all"


@dataclass(frozen=True, slots=True)
class Counts:
    """A script with its versions and where its talks ended."""

    scripts: tuple[ScriptRow, ...]
    versions: tuple[UsedVersion, ...]
    drop_off: DropOff


def load_counts(session: Any, script_code: str, number: int | None, lang: str) -> Counts:
    """Return the counts of a script, of the first one when it is not known."""
    scripts = load_scripts(session, lang)
    codes = [row.code for row in scripts]
    code = script_code if script_code in codes else codes[0]
    return Counts(scripts, load_used_versions(session, code, lang), load_drop_off(session, code, lang, number))


class _Nodes(RowsModel[DropRow]):
    def value(self, row: DropRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return f"{row.title}, {row.ended}, {row.share:.0%}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class _NodeDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(34))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: DropRow = index.data(ROW_ROLE)
        right = rect.right() - SIDE_PX
        share = f"{row.share:.0%}" if row.ended else ""
        draw_text(painter, QRectF(right - 44, rect.top(), 44, rect.height()), share, look.font("small"), "text2", RIGHT)
        ended = QRectF(right - 84, rect.top(), 36, rect.height())
        draw_text(painter, ended, str(row.ended) if row.ended else "–", look.font("strong"), "text", RIGHT)
        left = rect.left() + SIDE_PX
        title_px = rect.width() * 0.46
        draw_text(painter, QRectF(left, rect.top(), title_px, rect.height()), row.title, look.font("body"), "text")
        track = QRectF(left + title_px + 10, rect.center().y() - 5, right - 92 - left - title_px - 10, 10)
        fill_box(painter, track, 4, look.color("sunken"))
        if row.ended:
            width = max(4.0, track.width() * row.share)
            role = "warn" if row.kind == "gate" else "accent"
            fill_box(painter, QRectF(track.left(), track.top(), width, track.height()), 4, look.color(role))


class _Calls(RowsModel[EndedCall]):
    def value(self, row: EndedCall, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        return row.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _CallDelegate(RowDelegate):
    def __init__(self, view: KList, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(46))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: EndedCall = index.data(ROW_ROLE)
        room = rect.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        half = rect.height() / 2
        draw_text(painter, QRectF(room.left(), rect.top() + 4, room.width(), half - 3), row.name, look.font("name"),
                  "text")  # fmt: skip
        parts = [self._desk.formats.moment(row.called_at), outcome_text(self._desk, row.outcome)]
        if row.duration_s:
            parts.append(script_time(row.duration_s))
        lower = QRectF(room.left(), rect.top() + half, room.width(), half - 4)
        draw_text(painter, lower, " · ".join((*parts, *filter(None, (row.note,)))), look.font("small"), "text2")


class DropOffDialog(Dialog):
    """Bars at the left, the calls of the chosen one at the right; Enter opens the record of a call.

    Signals:
        record_opened: a record is to be shown: its list and its id (int, int).
    """

    record_opened = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget, script_code: str) -> None:
        super().__init__(parent, " ", width_px=WIDTH_PX)
        self.set_title(self.tr("Where people hang up"))
        self._desk = desk
        self._code = script_code
        self._number: int | None = None
        self._generation = 0
        self.counts: Counts | None = None
        self.script = narrow_box(KComboBox())
        self.version = KComboBox()
        self.script.setAccessibleName(self.tr("Script"))
        self.version.setAccessibleName(self.tr("Version"))
        self.summary = Label("", "body", "text2", wrap=True)
        self.nodes, self.node_view = _Nodes(self), KList()
        self.calls, self.call_view = _Calls(self), KList()
        self.node_view.setModel(self.nodes)
        self.node_view.setItemDelegate(_NodeDelegate(self.node_view))
        self.node_view.setAccessibleName(self.tr("Lines of the script"))
        self.call_view.setModel(self.calls)
        self.call_view.setItemDelegate(_CallDelegate(self.call_view, desk))
        self.call_view.setAccessibleName(self.tr("Calls that ended there"))
        self._calls_card = SectionCard(self.tr("Calls that ended there"), lined=True)
        self._lay_out()
        self.script.chosen.connect(self._on_script)
        self.version.chosen.connect(self._on_version)
        self.node_view.selectionModel().currentChanged.connect(lambda _new, _old: self._load_calls())
        self.node_view.opened.connect(lambda _index: self.call_view.setFocus(Qt.FocusReason.TabFocusReason))
        self.call_view.opened.connect(self._on_call)
        self._load()

    def _lay_out(self) -> None:
        pick = QHBoxLayout()
        pick.setSpacing(8)
        pick.addWidget(self.script)
        pick.addWidget(self.version)
        pick.addWidget(self.summary, 1)
        self.body.addLayout(pick)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = SectionCard(self.tr("Ended at"), lined=True)
        left.body.addWidget(self.node_view)
        self._calls_card.body.addWidget(self.call_view)
        row.addWidget(left, 1)
        row.addWidget(self._calls_card)
        self._calls_card.setFixedWidth(theme().px(CALLS_PX))
        for view in (self.node_view, self.call_view):
            view.setFixedHeight(theme().px(LIST_PX))
        self.body.addLayout(row)

    def _load(self) -> None:
        self._generation += 1
        done = functools.partial(self._on_counts, self._generation)
        self._desk.read(self, load_counts, self._code, self._number, self._desk.language.code, done=done)

    def _on_counts(self, generation: int, counts: Counts) -> None:
        if generation != self._generation:
            return
        self.counts = counts
        found = counts.drop_off
        self._code = found.script_code
        self.script.set_choices([(row.code, row.title) for row in counts.scripts])
        self.script.set_code(found.script_code)
        versions = [(str(each.number), self._version_text(each)) for each in counts.versions]
        self.version.set_choices([(ALL, self.tr("All versions")), *versions])
        self.version.set_code(ALL if self._number is None else str(self._number))
        self.version.setVisible(len(versions) > 1)
        if found.calls:
            calls = self.tr("%n call(s)", "", found.calls)
            text = self.tr("{calls}, {share} ended with the secretary").format(
                calls=calls, share=f"{found.gate_share:.0%}"
            )
        else:
            text = self.tr("Nobody has been called by this script yet.")
        self.summary.setText(text)
        self.nodes.replace(found.rows)
        worst = max(range(len(found.rows)), key=lambda at: found.rows[at].ended, default=0)
        self.node_view.setCurrentIndex(self.nodes.index(worst))
        self.node_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _version_text(self, version: UsedVersion) -> str:
        if version.number == 0:
            return self.tr("As delivered, %n call(s)", "", version.calls)
        text = self.tr("Version {n}, {calls}")
        return text.format(n=version.number, calls=self.tr("%n call(s)", "", version.calls))

    def _on_script(self, code: str) -> None:
        self._code, self._number = code, None
        self._load()

    def _on_version(self, code: str) -> None:
        self._number = None if code == ALL else int(code)
        self._load()

    def _load_calls(self) -> None:
        at = self.node_view.currentIndex().row()
        if 0 <= at < len(self.nodes.rows):
            node = self.nodes.rows[at].node
            self._calls_card.set_meta(self.nodes.rows[at].title)
            done = functools.partial(self._on_calls, node)
            self._desk.read(self, load_ended_calls, self._code, node, self._number, done=done)

    def _on_calls(self, node: str, calls: tuple[EndedCall, ...]) -> None:
        at = self.node_view.currentIndex().row()
        if 0 <= at < len(self.nodes.rows) and self.nodes.rows[at].node == node:
            self.calls.replace(calls)

    def _on_call(self, index: QModelIndex) -> None:
        call = self.calls.rows[index.row()]
        self.reject()
        self.record_opened.emit(call.list_id, call.record_id)
