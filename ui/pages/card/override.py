"""Flags put on or kept off by hand: the menu, and the dialog that asks why and until when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.errors import AppError, InvalidError
from app.services.flag_sheet import FlagRow
from app.services.flags import FLAGS
from app.services.rule_changes import REASON_LIMIT, clear_override, set_override
from ui.desk import Desk, Refusal
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.messages import say_error
from ui.orders.day_edit import DayEdit
from ui.pages.card.view import CardView


class OverrideDialog(WriteDialog):
    """A reason is needed; a day of review is asked for, and may stay empty."""

    def __init__(
        self, desk: Desk, view: CardView, flag: str, *, is_on: bool, row: FlagRow | None, parent: QWidget
    ) -> None:
        name = desk.language.words.text(f"flag.{flag}")
        super().__init__(desk, "", "", parent, meta=view.card.facts.name)
        title = self.tr("{flag}: put on by hand") if is_on else self.tr("{flag}: keep off by hand")
        self.set_title(title.format(flag=name), view.card.facts.name)
        self.save_button.setText(self.tr("Put on") if is_on else self.tr("Keep off"))
        self._client, self._flag, self._is_on = view.card.facts, flag, is_on
        before = row if row is not None and row.by_hand else None
        self.reason = KLineEdit(before.reason if before else "")
        self.reason.setMaxLength(REASON_LIMIT)
        self.review_on = DayEdit(desk, "review_on", before.review_on if before else None)
        self._fields = {
            "reason": Field(self.tr("Why"), self.reason),
            "review_on": Field(
                self.tr("Look at it again on"), self.review_on, hint=self.tr("Empty: until it is changed by hand")
            ),
        }
        said = self.tr("The rule does not decide for this client until you give it back.")
        self.body.addWidget(Label(said, "small", "text2", wrap=True))
        for field in self._fields.values():
            self.body.addWidget(field)

    def save(self) -> None:
        """Write the decision."""
        for field in self._fields.values():
            field.set_error("")
        reason = self.reason.text().strip()
        try:
            if not reason:
                raise InvalidError("override_needs_reason", field="reason", client=self._client.name)
            review_on = self.review_on.read()
        except AppError as error:
            self._point_at(say_error(self.desk.language, error), str(error.values["field"]))
            return
        self.write(set_override, self._client.id, self._flag, self._is_on, reason, review_on)

    def _on_failed(self, sentence: str) -> None:
        name = sentence.field if isinstance(sentence, Refusal) else ""
        if name in self._fields:
            self.save_button.setEnabled(True)
            self._point_at(sentence, name)
        else:
            super()._on_failed(sentence)

    def _point_at(self, sentence: str, name: str) -> None:
        self._fields[name].set_error(sentence)
        self._fields[name].editor.setFocus()


def ask_override(desk: Desk, view: CardView, flag: str, is_on: bool, parent: QWidget) -> OverrideDialog:
    """Open the dialog of a decision by hand."""
    row = next((each for each in view.flags if each.flag == flag), None)
    dialog = OverrideDialog(desk, view, flag, is_on=is_on, row=row, parent=parent.window())
    dialog.open()
    return dialog


def give_back(desk: Desk, view: CardView, flag: str, owner: QWidget) -> None:
    """Let the rule decide again."""
    desk.write(owner, clear_override, view.card.facts.id, flag)


def override_menu(desk: Desk, view: CardView, parent: QWidget) -> KMenu:
    """Return the menu of all flags: what can be decided by hand, and what can be given back to the rule."""
    menu = KMenu(parent)
    rows = {row.flag: row for row in view.flags}
    for flag in FLAGS:
        row = rows.get(flag)
        is_held, by_hand = row is not None and row.is_held, row is not None and row.by_hand
        menu.add_heading(desk.language.words.text(f"flag.{flag}"))
        if by_hand:
            change = QCoreApplication.translate("WhyCard", "Reason and review…")
            menu.add(change, partial(ask_override, desk, view, flag, is_held, parent), icon="pencil")
            menu.add(to_rule(), partial(give_back, desk, view, flag, parent), icon="arrow-back-up")
        if not is_held:
            put_on = QCoreApplication.translate("WhyCard", "Put on by hand…")
            menu.add(put_on, partial(ask_override, desk, view, flag, True, parent), icon="user")
        if is_held or not by_hand:
            keep_off = QCoreApplication.translate("WhyCard", "Keep off by hand…")
            menu.add(keep_off, partial(ask_override, desk, view, flag, False, parent), icon="x")
    return menu


def to_rule() -> str:
    """Return the words of the button that lets the rule decide."""
    return QCoreApplication.translate("WhyCard", "Back to the rule")
