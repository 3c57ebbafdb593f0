"""The strip of the next step and the line that takes its place while a step is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.touch import UsualTouch
from app.services.client_card import ActivityRow
from app.services.touch_rhythm import usual_next_touch
from ui.desk import Desk
from ui.kit.menu import show_under
from ui.pages.card.acts import CardActs
from ui.pages.card.menus import move_menu
from ui.pages.card.step_banner import StepBanner
from ui.pages.card.usual_words import usual_words
from ui.pages.card.view import CardView
from ui.steps.step_line import StepAsk, StepLine


class NextStep(QWidget):
    """The banner; ``ask`` and ``finish`` put the line in its place, and what is done brings the banner back."""

    def __init__(self, desk: Desk, acts: CardActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._acts = acts
        self._view: CardView | None = None
        self._finished: ActivityRow | None = None
        self.banner = StepBanner(desk)
        self.line = StepLine(desk)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        column.addWidget(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.banner.step_asked.connect(self.ask)
        self.banner.move_asked.connect(self.move_step)
        self.banner.done_asked.connect(self.finish)
        self.line.closed.connect(self._on_closed)
        self.line.form_asked.connect(self._on_form)
        acts.step_wanted.connect(self.ask)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.banner.retranslate()
        self.line.retranslate()

    def commit(self) -> bool:
        """Write what is typed in the line; False when it cannot be taken as it is."""
        return self.line.commit()

    def show_view(self, view: CardView) -> None:
        """Show the next step of a client; a line that is open for it stays."""
        if self._view is not None and self._view.card.facts.id != view.card.facts.id and self.line.is_open():
            self.line.close_line()
        self._view = view
        self.banner.show_view(view)

    def ask(self) -> None:
        """Ask for a next step."""
        self._open(None)

    def finish(self) -> None:
        """Ask what is next after the step that is done; without a step, for a step."""
        if self._view is not None:
            self._open(self._view.card.next_step)

    def move_step(self) -> None:
        """Open the menu of days for the next step; without a step, ask for one."""
        step = self._view.card.next_step if self._view is not None else None
        if step is None:
            self.ask()
            return
        menu = move_menu(self.desk, step, self._acts.put_step_on, self._acts.pick_day, self)
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, self.banner.move_button)
        menu.setActiveAction(menu.actions()[0])

    def _open(self, finished: ActivityRow | None) -> None:
        if self._view is None or self._view.card.facts.deleted_at is not None:
            return
        self._finished = finished
        self.banner.hide()
        finishes_id = finished.id if finished is not None else None
        client_id = self._view.card.facts.id
        self.line.ask(StepAsk(client_id, finishes_id))
        self.desk.read(self, usual_next_touch, client_id, done=lambda usual: self._on_usual(client_id, usual))

    def _on_usual(self, client_id: int, usual: UsualTouch | None) -> None:
        if usual is not None:
            self.line.set_usual(client_id, usual.on, usual_words(self.desk, usual))

    def _on_closed(self) -> None:
        had_focus = self.line.isAncestorOf(self.window().focusWidget() or self)
        self.line.hide()
        self.banner.show()
        if had_focus:
            self.banner.main_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form(self) -> None:
        finished = self._finished
        self.line.close_line()
        if finished is None:
            self._acts.set_step()
        else:
            self._acts.finish_step(finished)
