"""Moving a client to another stage: the menu of stages, and the dialog of what a stage asks for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.conveyor import FUNCTIONS, Function, missing_for_move
from app.errors import InvalidError
from app.services.client_card import ClientCard
from app.services.pipeline import move_client
from ui.desk import Desk
from ui.forms.when_line import WhenLine, return_days
from ui.forms.write_dialog import WriteDialog
from ui.kit.chip import stage_icon
from ui.kit.field import Field, KLineEdit
from ui.kit.menu import KMenu
from ui.messages import say_error
from ui.theme import theme

LOST_REASONS = (
    "price", "competitor", "no_need", "no_budget", "time", "terms", "range", "trust", "silence", "closed", "ours",
)  # fmt: skip


def stage_menu(desk: Desk, present: str, chosen: Callable[[str], object], parent: QWidget) -> KMenu:
    """Return the menu of all stages by function; the present one is ticked."""
    menu = KMenu(parent)
    words = desk.language.words
    for number, function in enumerate((*FUNCTIONS, Function.OFF), 1):
        stages = [s for s in desk.facts.stages if s.function == function and (not s.is_hidden or s.code == present)]
        if not stages:
            continue
        title = words.text(f"function.{function}")
        menu.add_heading(title if function is Function.OFF else f"{number} {title}")
        for stage in stages:
            icon = theme().icon(stage_icon(function, stage.code), f"{theme().function_role(function)}Text")
            is_present = stage.code == present
            action = menu.add(
                stage.name(words), functools.partial(chosen, stage.code), is_enabled=not is_present,
                meta=QCoreApplication.translate("Card", "now") if is_present else "",
            )  # fmt: skip
            action.setIcon(icon)
            action.setData(stage.code)
    return menu


def needs_dialog(to_stage: str) -> bool:
    """Whether a move there asks for something first."""
    return bool(missing_for_move(to_stage, returns_on=None, lost_reason="", reason=""))


def stage_to_wake_at(card: ClientCard) -> str:
    """Return the stage on the track where the client stood last, 'contacted' when it never stood on one."""
    off_stages = {move.to_stage for move in card.moves if move.to_function == "off"}
    for move in reversed(card.moves):
        if move.to_function != "off":
            return move.to_stage
        if move.from_stage and move.from_stage not in off_stages:
            return move.from_stage
    return "contacted"


class StageDialog(WriteDialog):
    """Asks what the stage wants: a day for 'later', a reason for 'lost' and 'not a target'."""

    def __init__(self, desk: Desk, client_id: int, client_name: str, to_stage: str, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent)
        self._client_id = client_id
        self._to_stage = to_stage
        self.set_title(f"→ {desk.stage_name(to_stage)}", client_name)
        self.save_button.setText(self.tr("Move"))
        words = desk.language.words
        self.when = WhenLine(desk, words.text("field.returns_on"), return_days(desk.book.clock.today()), self)
        self.when.setVisible(to_stage == "later")
        self.lost_reason = QComboBox(self)
        self.lost_reason.addItem("", "")
        for code in LOST_REASONS:
            self.lost_reason.addItem(words.text(f"lost_reason.{code}"), code)
        self._lost_field = Field(words.text("field.lost_reason"), self.lost_reason)
        self.competitor = KLineEdit(parent=self)
        self._rival_field = Field(self.tr("Competitor they chose"), self.competitor)
        self.reason = KLineEdit(parent=self)
        self._reason_field = Field(self.tr("Why") if to_stage == "not_target" else self.tr("Remark"), self.reason)
        for widget in (self.when, self._lost_field, self._rival_field, self._reason_field):
            self.body.addWidget(widget)
        self._lost_field.setVisible(to_stage == "lost")
        self._rival_field.setVisible(to_stage == "lost")

    def save(self) -> None:
        """Check what the stage wants and write the move."""
        returns_on: date | None = None
        for field in (self._lost_field, self._reason_field):
            field.set_error("")
        if self._to_stage == "later":
            moment = self.when.read()
            if moment is None:
                return
            returns_on = moment[0]
        reason, lost_reason = self.reason.text().strip(), str(self.lost_reason.currentData() or "")
        if missing := missing_for_move(self._to_stage, returns_on=returns_on, lost_reason=lost_reason, reason=reason):
            field = self._lost_field if self._to_stage == "lost" else self._reason_field
            error = InvalidError(f"move_needs_{missing[0].value}", stage=self._to_stage)
            field.set_error(say_error(self.desk.language, error))
            field.editor.setFocus()
            return
        self.write(
            move_client,
            self._client_id,
            self._to_stage,
            reason=reason,
            returns_on=returns_on,
            lost_reason=lost_reason,
            competitor=self.competitor.text(),
        )
