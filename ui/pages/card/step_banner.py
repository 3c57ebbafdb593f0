"""The strip of the next step: what is planned, or that nothing is, or that it is late."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.services.client_card import ActivityRow
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import KButton, Kind
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.card.view import CardView

PRINTED_KINDS = ("meeting", "visit", "presentation")


class StepBanner(Banner):
    """What is next, with the buttons that fit it.

    Signals:
        step_asked: set a next step.
        move_asked: put the step on another day.
        done_asked: the step is done.
        plan_asked: print the plan of the meeting.
        restore_asked: take the client out of the bin.
    """

    step_asked = Signal()
    move_asked = Signal()
    done_asked = Signal()
    plan_asked = Signal()
    restore_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        self.restore_button = KButton(size="small", icon="arrow-back-up")
        self.plan_button = KButton(size="small", icon="printer")
        self.move_button = KButton(size="small", key="M")
        self.set_button = KButton(size="small", kind=Kind.PRIMARY, key="T")
        self.done_button = KButton(size="small", kind=Kind.PRIMARY)
        self._buttons = {
            self.restore_button: self.restore_asked,
            self.plan_button: self.plan_asked,
            self.move_button: self.move_asked,
            self.set_button: self.step_asked,
            self.done_button: self.done_asked,
        }
        for button, signal in self._buttons.items():
            button.clicked.connect(signal)
            self.add_action(button)
        self.retranslate()

    def main_button(self) -> KButton:
        """Return the last button there is: what is done most."""
        return next(button for button in reversed(self._buttons) if not button.isHidden())

    def retranslate(self) -> None:
        """Word everything anew."""
        self.restore_button.setText(self.tr("Restore"))
        self.plan_button.setText(self.tr("Print plan"))
        self.move_button.setText(self.tr("Move"))
        self.set_button.setText(self.tr("Set a step"))
        self.done_button.setText(self.tr("Done"))
        self.done_button.set_key(self.tr("Space"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the next step of a client."""
        self._view = view
        facts, step = view.card.facts, view.card.next_step
        is_binned = facts.deleted_at is not None
        focused = QApplication.focusWidget()
        self.restore_button.setVisible(is_binned)
        self.plan_button.setVisible(step is not None and step.kind in PRINTED_KINDS and not is_binned)
        self.move_button.setVisible(step is not None and not is_binned)
        self.done_button.setVisible(step is not None and not is_binned)
        self.set_button.setVisible(step is None and not is_binned)
        if facts.deleted_at is not None:
            day = self.desk.formats.short_date(self.desk.formats.local_date(facts.deleted_at))
            title = self.tr("In the bin since {day}").format(day=day)
            self.set_state("off", title, self.tr("It is in no list until you restore it."), "trash")
        elif step is not None:
            self._show_step(step)
        elif facts.function == "off" and facts.values["returns_on"]:
            day = self.desk.formats.short_date(facts.values["returns_on"])
            words = self.tr("It goes back to its stage by itself on that day.")
            self.set_state("off", self.tr("Returns on {day}").format(day=day), words, "calendar")
        elif facts.function == "off":
            self.set_state("off", self.tr("No next step"), self.tr("None is needed off the track."))
        elif facts.values["no_step_reason"]:
            reason = " ".join(facts.values["no_step_reason"].split())
            self.set_state("off", self.tr("Nothing planned"), reason, "calendar")
        else:
            self.set_state("none", self.tr("No next step: set one (T)"), self._why_none(view))
        if focused in self._buttons and focused.isHidden():  # what was pressed has gone: its place is taken
            self.main_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_none(self, view: CardView) -> str:
        """Return why nothing more was wanted, if that was said with the last step."""
        return self.tr("Nothing more was planned after the last one.") if view.card.activities else ""

    def _show_step(self, step: ActivityRow) -> None:
        words = self.desk.language.words.text(f"activity_kind.{step.kind}")
        if step.contact:
            words = self.tr("{what} with {person}").format(what=words, person=step.contact)
        words = f"{words}. {step.title}" if step.title else words
        icon = KIND_ICONS[step.kind] if step.kind != "meeting" else "calendar-event"
        if step.due_on is None:
            self.set_state("planned", self.tr("Next step"), words, icon)
            return
        when = self.desk.formats.day(step.due_on)
        if step.due_at:
            when = f"{when}, {self.desk.formats.time(step.due_at)}"
        days = (self.desk.book.clock.today() - step.due_on).days
        if days > 0:
            late = self.tr("%n day(s) late", "", days)
            self.set_state("late", late, f"{when}. {words}", "clock")
        else:
            self.set_state("planned", self.tr("Next step: {when}").format(when=when), words, icon)
