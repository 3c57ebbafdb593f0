"""Who was not moved with the others and why; who may, moves them anyway with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes import Changes
from app.services.client_list import load_client_rows
from app.services.stage_gate import HeldBack, may_pass_gates
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton
from ui.kit.label import Label
from ui.moves.editors import TextEditor, Unreadable

NAMED = 12  # of each reason; the others are counted


@dataclass(frozen=True, slots=True)
class HeldNames:
    """Names by client id, and whether who is at the keyboard may move them anyway."""

    names: dict[int, str]
    may_force: bool


def load_held(session: Any, client_ids: Sequence[int]) -> HeldNames:
    """Return what the dialog needs of clients that were held back."""
    return HeldNames({row.id: row.name for row in load_client_rows(session, client_ids)}, may_pass_gates(session))


class HeldDialog(WriteDialog):
    """Names the clients reason by reason; ``use_case(session, reason)`` moves them anyway."""

    def __init__(
        self, desk: Desk, held: Sequence[HeldBack], to_stage: str, use_case: Callable[..., Changes], parent: QWidget
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=460)
        self._use_case = use_case
        title = self.tr("%n client(s) not moved", "", len(held))
        self.set_title(title, f"→ {desk.stage_name(to_stage)}")
        self.leave_button.setText(self.tr("Leave them"))
        self.save_button.setText(self.tr("Move anyway"))
        self.save_button.hide()
        self.groups: dict[str, list[int]] = {}
        for each in held:
            self.groups.setdefault(self._reason(each), []).append(each.client_id)
        self._names: dict[str, Label] = {}
        for reason, ids in self.groups.items():
            self._names[reason] = Label("", "body", "text2", wrap=True)
            group = QVBoxLayout()
            group.setSpacing(2)
            group.addWidget(Label(f"{reason}: {len(ids)}", "strong", wrap=True))
            group.addWidget(self._names[reason])
            self.body.addLayout(group)
        self.force = TextEditor(
            "forced_reason", self.tr("Why anyway"), hint=self.tr("kept in the history of the clients"), is_required=True
        )
        self.body.addWidget(self.force)
        self.force.hide()

    def add_cancel(self, text: str = "") -> KButton:
        self.leave_button = super().add_cancel(text)
        return self.leave_button

    def open(self) -> None:
        """Show the dialog; the names and the way on come when they are read."""
        super().open()
        self.leave_button.setFocus()
        shown = [client_id for ids in self.groups.values() for client_id in ids[:NAMED]]
        self.desk.read(self, load_held, shown, done=self._show)

    def names(self) -> list[str]:
        """Return who is named, reason by reason."""
        return [label.text() for label in self._names.values()]

    def save(self) -> None:
        """Move them anyway."""
        try:
            reason = self.force.read()
        except Unreadable:
            self.force.setFocus()
            return
        self.write(self._use_case, reason)

    def _show(self, found: HeldNames) -> None:
        for reason, ids in self.groups.items():
            names = ", ".join(found.names[each] for each in ids[:NAMED] if each in found.names)
            more = len(ids) - NAMED
            if more > 0:
                names = self.tr("{names} and {count} more").format(names=names, count=more)
            self._names[reason].setText(names)
        self.force.setVisible(found.may_force)
        self.save_button.setVisible(found.may_force)
        if found.may_force:
            self.force.setFocus()

    def _reason(self, held: HeldBack) -> str:
        words = self.desk.language.words
        if held.why == "wants":
            return self.tr("Not known yet: {what}").format(what=words.text(f"wanted.{held.what}"))
        rule = words.text(f"rule_name.{held.what}")
        return self.tr("The rule “{rule}” does not hold yet").format(rule=rule)
