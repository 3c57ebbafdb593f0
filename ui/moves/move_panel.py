"""The small sheet of a move, at the place of the drop: what the stage asks, and why in spite of a shut gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from app.changes import Changes
from app.services.stage_gate import MovePlan
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.dialog import DialogBody
from ui.kit.label import Label
from ui.kit.panel import EDGE_PX, GAP_PX, Panel
from ui.moves.answers import AnswerForm
from ui.theme import theme

WIDTH_PX = 380
WIDE_PX = 540  # two columns of fields


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the window something is asked: under ``place`` of a widget, under the whole of it without one."""

    widget: QWidget
    place: QRect | None = None


class MovePanel(Panel):
    """First field focused; Enter moves, Esc leaves everything as it was. It writes ``use_case(session, answers)``.

    A press outside closes it only while nothing is answered: what is typed goes by Esc alone. ``title`` says from
    where to where, ``told`` who is moved.

    Signals:
        moved: the book has taken the move (Changes).
        given_up: nothing was moved.
    """

    moved = Signal(object)
    given_up = Signal()

    def __init__(
        self, desk: Desk, plan: MovePlan, title: str, told: str, spot: Spot, use_case: Callable[..., Changes]
    ) -> None:
        super().__init__(spot.widget, WIDTH_PX)
        self.desk = desk
        self._spot, self._use_case = spot, use_case
        self._is_writing = self._is_moved = False
        self.form = AnswerForm(desk, plan)
        self._width_px = WIDE_PX if self.form.is_wide else WIDTH_PX
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self.setAccessibleName(f"{title}, {told}")
        self._build(title, told)
        self.closed.connect(self._on_closed)

    def _build(self, title: str, told: str) -> None:
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, "strong"))
        head.addWidget(Label(told, "body", "text2", elide=True), 1)
        self.body.addLayout(head)
        self.body.addWidget(DialogBody(self.form), 1)
        self.body.addWidget(self._error)
        self.anyway_button = KButton(self.tr("Move anyway…"), kind=Kind.LINK)
        self.anyway_button.clicked.connect(self.form.ask_why)
        cancel = KButton(self.tr("Cancel"), size="small", key=self.tr("Esc"))
        cancel.clicked.connect(self.close_panel)
        self.move_button = KButton("", kind=Kind.PRIMARY, size="small", key=self.tr("Enter"))
        self.move_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.anyway_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.move_button)
        self.body.addLayout(foot)
        self.form.changed.connect(self._show_state)
        self._show_state()

    def error(self) -> str:
        """Return the sentence of the last refusal, empty without one."""
        return self._error.text() if not self._error.isHidden() else ""

    def save(self) -> None:
        """Read the answers and write the move; what is wrong is said under its field."""
        if self._is_writing:
            return
        self._error.hide()
        answers = self.form.read()
        if answers is not None:
            self._is_writing = True
            self.move_button.setEnabled(False)
            self.desk.write(self, self._use_case, answers, done=self._on_done, failed=self._on_failed)

    def close_panel(self) -> None:
        if not self._is_writing:  # the answer of the book is on its way
            super().close_panel()

    def _show_state(self) -> None:
        self.anyway_button.setVisible(self.form.may_ask_why)
        self.move_button.setText(self.tr("Move anyway") if self.form.is_forced else self.tr("Move"))

    def _on_done(self, changes: Changes) -> None:
        if isValid(self):
            self._is_writing, self._is_moved = False, True
            self.close_panel()
            self.moved.emit(changes)

    def _on_failed(self, refusal: Refusal) -> None:
        if not isValid(self):  # the book was closed meanwhile
            self.desk.refused.emit(refusal)
            return
        self._is_writing = False
        self.move_button.setEnabled(True)
        if not self.form.show_error(refusal):
            self._error.setText(refusal)
            self._error.show()

    def _on_closed(self) -> None:
        if not self._is_moved:
            self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.form.is_touched:
            super().mousePressEvent(event)
        event.accept()

    def place(self) -> None:
        """Stand under the spot, over it where there is no room below, always inside the window."""
        if not isValid(self._spot.widget):
            return
        place = self._spot.place or self._spot.widget.rect()
        corner = self._spot.widget.mapTo(self.window(), place.topLeft())
        width = min(theme().px(self._width_px), self.width() - 2 * EDGE_PX)
        self.sheet.setFixedWidth(width)
        height = min(self.body.totalHeightForWidth(width), self.height() - 2 * EDGE_PX)
        top = corner.y() + place.height() + GAP_PX
        if top + height > self.height() - EDGE_PX:
            above = corner.y() - GAP_PX - height
            top = above if above >= EDGE_PX else self.height() - EDGE_PX - height
        left = max(EDGE_PX, min(corner.x(), self.width() - width - EDGE_PX))
        self.sheet.setGeometry(left, top, width, height)
        self.update()
