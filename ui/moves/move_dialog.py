"""The one small form of a move: the date of the meeting, the sum expected, or why in spite of the gate."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.domain.gates import Ask
from app.domain.money import parse_money
from app.errors import AppError
from app.services.board_facts import move_with_answer
from ui.desk import Desk
from ui.forms.when_line import WhenLine, step_days
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.messages import say_error

WIDTH_PX = 420


class Moved(Protocol):
    """The client as the dialog needs it: a card of the board, the facts of a client card."""

    @property
    def id(self) -> int:
        """Its id in the book."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def version(self) -> int:
        """The version that was seen when the move was asked for."""


class MoveDialog(WriteDialog):
    """Asks what the stage wants; left empty, the client is moved without it. ``refusal`` is what speaks against."""

    def __init__(
        self, desk: Desk, client: Moved, to_stage: str, ask: Ask | None, refusal: str, parent: QWidget
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=WIDTH_PX)
        self._client = client
        self._to_stage = to_stage
        self.set_title(f"→ {desk.stage_name(to_stage)}", client.name)
        self.save_button.setText(self.tr("Move anyway") if refusal else self.tr("Move"))
        if refusal:
            self.body.addWidget(Label(refusal, "body", "danger", wrap=True))
        self.when: WhenLine | None = None
        self.sum_line: KLineEdit | None = None
        self.reason: KLineEdit | None = None
        if ask is Ask.MEETING_DATE:
            self.when = WhenLine(desk, self.tr("Date of the meeting"), step_days(desk.book.clock.today()), self)
            self.body.addWidget(self.when)
        elif ask is Ask.SUM:
            self.sum_line = KLineEdit("", self.tr("for example 54 000"), parent=self)
            self._sum_field = Field(self.tr("Sum expected"), self.sum_line)
            self.body.addWidget(self._sum_field)
        if refusal:
            self.reason = KLineEdit("", self.tr("kept in the history of the client"), parent=self)
            self.body.addWidget(Field(self.tr("Why anyway"), self.reason))

    def save(self) -> None:
        """Read the answers and write the move."""
        moment, expected_kop = None, None
        if self.when is not None and not self.when.is_empty():
            moment = self.when.read()
            if moment is None:
                return
        if self.sum_line is not None and self.sum_line.text().strip():
            try:
                expected_kop = parse_money(self.sum_line.text())
            except AppError as error:
                self._sum_field.set_error(say_error(self.desk.language, error))
                self.sum_line.setFocus()
                return
        self.write(
            move_with_answer,
            self._client.id,
            self._to_stage,
            reason=self.reason.text() if self.reason is not None else "",
            seen_version=self._client.version,
            meeting_on=moment[0] if moment else None,
            meeting_time=moment[1] if moment else None,
            meeting_title=self.desk.language.words.text("activity_kind.meeting"),
            expected_kop=expected_kop,
        )
