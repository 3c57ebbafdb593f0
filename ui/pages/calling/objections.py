"""The objections drawer: found by typing, answered in order, and whether the answer helped, by one key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.domain.found_text import Typed
from app.services.library import ObjectionRow
from app.services.raw_base import HeardDraft
from ui.kit.button import IconButton
from ui.kit.field import SearchField
from ui.kit.label import Label, rule
from ui.kit.paint import RIGHT, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.section_card import SectionCard
from ui.pages.calling.key_rows import KeyRow, KeyRows
from ui.theme import theme

WIDTH_PX = 330
SIDE_PX = 14
ROW_ROLE = Qt.ItemDataRole.UserRole
WORKED, DID_NOT, UNKNOWN = "worked", "did_not", "unknown"


class _Model(RowsModel[ObjectionRow]):
    def value(self, row: ObjectionRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        return row.title if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _Delegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().row_height("rowStep"))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: ObjectionRow = index.data(ROW_ROLE)
        room = rect.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        meta = f"{row.worked}/{row.heard}" if row.heard else ""
        draw_text(painter, room, meta, look.font("small"), "text2", RIGHT)
        width = text_width(meta, look.font("small")) + 10 if meta else 0
        draw_text(painter, room.adjusted(0, 0, -width, 0), row.title, look.font("body"), "text")


class Objections(SectionCard):
    """The drawer: a list to choose from, then the answer.

    Signals:
        heard: an objection with what came of the answer (HeardDraft).
        closed: it is to be closed.
    """

    heard = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._all: tuple[ObjectionRow, ...] = ()
        self._chosen: ObjectionRow | None = None
        self._cross = IconButton("x", "", key="Esc", side_px=26)
        self._cross.clicked.connect(self.closed)
        self.add_action(self._cross)
        self.search = SearchField()
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._take_current)
        self.model = _Model(self)
        self.view = KList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.opened.connect(lambda _index: self._take_current())
        self.view.clicked.connect(lambda _index: self._take_current())
        self.results = KeyRows(is_low=True)
        self.results.row_chosen.connect(self._on_result)
        self._answer = QVBoxLayout()
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(10, 10, 10, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._answer = QVBoxLayout(inside)
        self._answer.setContentsMargins(SIDE_PX, 12, SIDE_PX, 12)
        self._answer.setSpacing(4)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        telling = QWidget()
        below = QVBoxLayout(telling)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(scroll, 1)
        below.addWidget(rule())
        below.addWidget(self.results)
        below.addSpacing(8)
        self._stack.addWidget(listing)
        self._stack.addWidget(telling)
        self.body.addWidget(self._stack)

    def open_for(self, rows: Sequence[ObjectionRow]) -> None:
        """Show the list with an empty search; the focus goes into it."""
        self._all = tuple(rows)
        self._chosen = None
        self._stack.setCurrentIndex(0)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._narrow("")
        self.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Objections"))
        self._cross.set_name(self.tr("Close"))
        self.search.set_placeholder(self.tr("What did they say?"))
        self.view.setAccessibleName(self.tr("Objections"))
        self.results.setAccessibleName(self.tr("Did the answer help?"))

    def shown(self) -> ObjectionRow | None:
        """Return the objection whose answer is shown."""
        return self._chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.search or not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape and not self.search.text():
            if is_press:
                self.closed.emit()
            event.accept()
            return is_press
        if is_press and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = max(0, min(len(self.model.rows) - 1, self.view.currentIndex().row() + step))
            self.view.setCurrentIndex(self.model.index(row))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._chosen is None:
                self.closed.emit()
            else:
                self._on_result(UNKNOWN)
        elif self._chosen is None or not self.results.take(event.text()):
            event.accept()  # the digits of the talk mean nothing here
        else:
            event.accept()

    def _narrow(self, typed: str) -> None:
        text = typed.strip()
        rows = list(self._all)
        if text:
            wanted = Typed.of(text)
            ranked = [(rank, at) for at, row in enumerate(self._all) if (rank := _rank(wanted, row)) is not None]
            rows = [self._all[at] for _rank_of, at in sorted(ranked)]
        self.model.replace(rows)
        if rows:
            self.view.setCurrentIndex(self.model.index(0))
        said = self.tr("helped / heard") if rows else self.tr("Enter writes it down as they said it")
        self.set_meta(said)

    def _take_current(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            self._show_answer(self.model.rows[row])
        elif self.search.text().strip():
            self.heard.emit(HeardDraft(text=self.search.text().strip()))
            self.closed.emit()

    def _show_answer(self, row: ObjectionRow) -> None:
        self._chosen = row
        while (item := self._answer.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._answer.addWidget(Label(row.title, "strong", wrap=True))
        for head, text in (
            (self.tr("May stand behind it"), row.why),
            (self.tr("Agree"), row.agree),
            (self.tr("Ask"), row.ask),
            (self.tr("Answer"), row.answer),
            (self.tr("Prove"), row.proof),
            (self.tr("Next step"), row.fallback),
        ):
            if text:
                self._answer.addSpacing(4)
                self._answer.addWidget(Label(head, "caption", "text2"))
                self._answer.addWidget(Label(text, "body", wrap=True))
        self._answer.addStretch(1)
        self.results.show_rows(
            (
                KeyRow(WORKED, "1", self.tr("It helped"), icon="check", role="ok"),
                KeyRow(DID_NOT, "2", self.tr("It did not help"), icon="x", role="danger"),
                KeyRow(UNKNOWN, "3", self.tr("Not known yet"), icon="point"),
            ),
            WORKED,
        )
        self._stack.setCurrentIndex(1)
        self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_result(self, code: str) -> None:
        row, self._chosen = self._chosen, None
        if row is not None:
            has_worked = {WORKED: True, DID_NOT: False}.get(code)
            self.heard.emit(HeardDraft(code=row.code, has_worked=has_worked))
        self.closed.emit()


def _rank(wanted: Typed, row: ObjectionRow) -> int | None:
    found = wanted.rank(row.title)
    if found is not None:
        return found
    rank = wanted.rank(" ".join((row.why, row.answer)))
    return None if rank is None else rank + 100
