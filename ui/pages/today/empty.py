"""What Today says when nothing is waiting (picture 18)."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.services.legs import Legs
from app.services.today_rows import StepList
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.pages.today.rows import when_of
from ui.steps.legs_words import LegsWords, function_name


class TodayEmpty(EmptyState):
    """A new book, or a day that is done.

    Signals:
        new_asked: add a client.
        import_asked: bring a list.
        plan_asked: plan calls for the short leg.
    """

    new_asked = Signal()
    import_asked = Signal()
    plan_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("first", "", "")
        self._desk = desk
        self.new_button = self.add_button(KButton("", kind=Kind.PRIMARY, icon="plus", key="N"))
        self.bring = self.add_button(KButton(""))
        self.plan_button = self.add_button(KButton("", icon="compass"))
        self.new_button.clicked.connect(self.new_asked)
        self.bring.clicked.connect(self.import_asked)
        self.plan_button.clicked.connect(self.plan_asked)

    def show_first(self) -> None:
        """Say that the book has no client yet."""
        self.new_button.setText(self.tr("New client"))
        self.bring.setText(self.tr("Import my Excel"))
        self.set_words(
            self.tr("Your first card"),
            self.tr("Write down one client and the next thing you will do for them. Tomorrow it will be waiting here."),
            "first",
        )
        self._show_only(self.new_button, self.bring)

    def show_done(self, steps: StepList, legs: Legs | None) -> None:
        """Say that nothing is left for today, what comes next, and which leg has time now."""
        done = steps.counts.done_today + steps.counts.overdue_done
        said = [self.tr("%n step(s) done.", "", done)] if done else []
        ahead = next((step for step in steps.week if step.state == "open"), None)
        if ahead is not None:
            when = when_of(self._desk, ahead, steps.today)
            said.append(self.tr("The next one is {when}, {client}.").format(when=when, client=ahead.client))
        else:
            said.append(self.tr("Nothing is planned for the next 7 days."))
        shortest = legs.shortest if legs is not None else None
        if shortest is not None and legs is not None:
            said.append(self.tr("The short leg has time now."))
            name = function_name(self._desk, shortest.function.value)
            calls = LegsWords().calls(legs.plan_count)
            self.plan_button.setText(self.tr("{plan_calls}: {function}").format(plan_calls=calls, function=name))
        title = self.tr("That is all for today") if done else self.tr("Nothing is waiting today")
        self.set_words(title, " ".join(said), "done")
        self._show_only(*((self.plan_button,) if shortest is not None else ()))

    def main_button(self) -> KButton | None:
        """Return what is offered first, None where nothing is."""
        return next((each for each in (self.new_button, self.plan_button) if not each.isHidden()), None)

    def _show_only(self, *buttons: KButton) -> None:
        for button in (self.new_button, self.bring, self.plan_button):
            button.setVisible(button in buttons)
