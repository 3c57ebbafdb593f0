"""The first steps of the one who takes the client, and how the client is told."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.handovers import FirstStep, HandOverCard
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import KButton
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.kit.sentence import Sentence
from ui.steps.move_panel import MovePanel
from ui.theme import follow_theme, theme

ROW_PX = 37


class StepRow(QWidget):
    """One step with its tick, its day and whose it is.

    Signals:
        ticked: it is wanted, or not (bool).
        moved: another day and hour (date, time or None).
    """

    ticked = Signal(bool)
    moved = Signal(object, object)

    def __init__(self, desk: Desk, step: FirstStep, person: str, *, may_change: bool) -> None:
        super().__init__()
        self._desk, self.step = desk, step
        kind = desk.language.words.text(f"activity_kind.{step.kind}")
        self.tick = QCheckBox(self)
        self.tick.setChecked(step.is_ticked)
        self.tick.setVisible(may_change)
        self.tick.setAccessibleName(f"{kind}: {step.title}" if step.title else kind)
        self.tick.toggled.connect(self.ticked)
        self.words = Sentence()
        self.words.set_words(f"{kind}:" if step.title else kind, step.title, "text")
        self.when = KButton(size="small", has_arrow=True, parent=self)
        self.when.setText(say_when(desk, step.due_on, step.due_time))
        self.when.setAccessibleName(self.tr("When: {when}").format(when=self.when.text()))
        self.when.setVisible(may_change)
        self.when.clicked.connect(self._ask_day)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 4, 14, 4)
        line.setSpacing(10)
        line.addWidget(self.tick)
        if not may_change:
            line.addWidget(IconLabel("check" if step.is_ticked else "minus", "text2" if step.is_ticked else "text3"))
        line.addWidget(self.words, 1)
        line.addWidget(self.when)
        if not may_change:
            line.addWidget(Label(self.when.text(), "body", "text2"))
        if person:
            line.addWidget(Avatar(person))
        follow_theme(self)

    def _ask_day(self) -> None:
        panel = MovePanel(self._desk, self.when)
        panel.chosen.connect(self._on_day)
        panel.open()

    def _on_day(self, day: date, at: time | None) -> None:
        self.moved.emit(day, at or self.step.due_time)

    def restyle(self) -> None:
        """Take the least height from the theme."""
        self.setMinimumHeight(theme().px(ROW_PX))


def say_when(desk: Desk, on: date, at: time | None) -> str:
    """Return 'Fri 19 June, 16:00'."""
    words = desk.language.locale.toString(QDate(on.year, on.month, on.day), "ddd d MMMM")
    return f"{words}, {at:%H:%M}" if at is not None else words


class FirstStepsCard(SectionCard):
    """The steps; ticked ones become next steps when the hand-over is accepted.

    Signals:
        changed: other ticks or days (tuple of FirstStep).
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk = desk
        self._card: HandOverCard | None = None
        self.steps: tuple[FirstStep, ...] = ()
        self.rows: list[StepRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._nothing = Label("", "body", "text3", wrap=True)
        self._nothing.setContentsMargins(14, 9, 14, 9)
        self.body.addWidget(self._nothing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def ticked(self) -> tuple[FirstStep, ...]:
        """Return the steps that are wanted."""
        return tuple(step for step in self.steps if step.is_ticked)

    def show_card(self, card: HandOverCard) -> None:
        """Show the steps of a hand-over."""
        before, self._card = self._card, card
        is_same = before is not None and before.row == card.row and self.steps == card.steps
        self.steps = card.steps
        taker = card.to_first
        is_waiting = card.row.state == "proposed"
        title = self.tr("First steps {person} takes") if is_waiting else self.tr("First steps proposed to {person}")
        self.set_title(title.format(person=taker))
        self.set_meta(self.tr("they become next steps when accepted") if is_waiting else "")
        if not is_same:
            self._fill(card)

    def _fill(self, card: HandOverCard) -> None:
        focused = next((at for at, row in enumerate(self.rows) if row.tick.hasFocus()), None)
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for at, step in enumerate(card.steps):
            if at:
                self._list.addWidget(rule())
            person = self._desk.person(step.person_id)
            name = person.name if person is not None else card.row.to_name
            row = StepRow(self._desk, step, name, may_change=card.row.state == "proposed")
            row.ticked.connect(functools.partial(self._on_ticked, at))
            row.moved.connect(functools.partial(self._on_moved, at))
            self._list.addWidget(row)
            self.rows.append(row)
        self._nothing.setVisible(not card.steps)
        self._align()
        if focused is not None and focused < len(self.rows):
            self.rows[focused].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self, at: int, is_on: bool) -> None:
        self._change(at, replace(self.steps[at], is_ticked=is_on))

    def _on_moved(self, at: int, day: date, hour: time | None) -> None:
        step = replace(self.steps[at], due_on=day, due_time=hour)
        self.rows[at].step = step
        self.rows[at].when.setText(say_when(self._desk, day, hour))
        self._align()
        self._change(at, step)

    def _align(self) -> None:
        """Make the days one column."""
        widest = max((row.when.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.when.setFixedWidth(widest)

    def _change(self, at: int, step: FirstStep) -> None:
        self.steps = (*self.steps[:at], step, *self.steps[at + 1 :])
        self.changed.emit(self.steps)

    def reword(self) -> None:
        """Word everything anew."""
        self._nothing.setText(self.tr("No first steps are proposed."))
        if self._card is not None:
            card, self._card = self._card, None
            self.show_card(card)
