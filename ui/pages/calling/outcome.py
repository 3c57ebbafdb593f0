"""How a call ends: its result by one key, when to call again, or the interest that makes a client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.duplicates import LikeReason
from app.errors import InvalidError
from app.services.library_content import call_results
from app.services.raw_base import InterestDraft, LikeClient, StepDraft, usual_again_on
from ui.desk import Desk
from ui.forms.typed_date import split_moment
from ui.forms.when_line import WhenLine
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.messages import say_error
from ui.pages.calling.call_state import ASKS_WHEN, MEET
from ui.pages.calling.dialogs import SOURCES, narrow_box
from ui.pages.calling.key_rows import KeyRow, KeyRows
from ui.pages.calling.words import outcome_text
from ui.steps.step_line import kind_of

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "=")
ICONS = {
    MEET: ("calendar-event", "ok"),
    "callback": ("clock", "accentText"),
    "send": ("mail", "accentText"),
    "other_person": ("user-share", "accentText"),
    "no_answer": ("repeat", "text2"),
    "gate": ("lock", "text2"),
    "supplier": ("transfer", "text2"),
    "refused": ("x", "text2"),
    "off_target": ("minus", "text2"),
    "wrong": ("alert-triangle", "warn"),
    "dnc": ("door-exit", "danger"),
}  # fmt: skip
NEW_CLIENT = "new"
SURE = frozenset({LikeReason.PHONE, LikeReason.EMAIL, LikeReason.TAX_CODE})


class Results(KeyRows):
    """What a call may come to, each with what follows from it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(is_low=True)
        self._desk = desk

    def show_results(self, likely: str) -> None:
        """Show the results with the likely one marked."""
        today = self._desk.book.clock.today()
        rows = []
        for key, code in zip(KEYS, call_results(), strict=False):
            icon, role = ICONS.get(code, ("", "text2"))
            rows.append(KeyRow(code, key, outcome_text(self._desk, code), self._follows(code, today), icon, role))
        self.show_rows(rows, likely)

    def _follows(self, code: str, today: date) -> str:
        if code == MEET:
            return self.tr("becomes a client")
        if code in ASKS_WHEN:
            return self.tr("asks when")
        again_on = usual_again_on(code, today)
        if again_on is not None:
            return self.tr("again {day}").format(day=self._desk.formats.day(again_on))
        return self.tr("never called again") if code == "dnc" else self.tr("out of the list")


class AgainForm(QWidget):
    """When to call again: a day as people type it; nothing typed is the usual day.

    Signals:
        given: the day and hour, None for the usual day (date | None, time | None).
        left: back to the results.
    """

    given = Signal(object, object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = (0, "")
        self._title = Label("", "heading", wrap=True)
        self._usual = Label("", "body", "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._title)
        self._column.addWidget(self._usual)
        self.when = WhenLine(desk, " ", ())
        self._column.addWidget(self.when)
        self.save_button = KButton(kind=Kind.PRIMARY, key="Enter")
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)

    def ask(self, record_id: int, outcome: str) -> None:
        """Ask when a call of this result is to be repeated; what was typed for another one is gone."""
        if (record_id, outcome) != self._asked:
            self._new_line()
        self._asked = record_id, outcome
        usual_on = usual_again_on(outcome, self._desk.book.clock.today())
        self._title.setText(outcome_text(self._desk, outcome))
        day = self._desk.formats.day(usual_on) if usual_on is not None else ""
        self._usual.setText(self.tr("When to call again? Enter alone: {day}").format(day=day))
        self.save_button.setText(self.tr("Write down, next"))
        self.when.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Tell the day; what is none is said under the line."""
        if self.when.is_empty():
            self.given.emit(None, None)
            return
        found = self.when.read()
        if found is not None:
            self.given.emit(found[0], found[1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return _leaves(event, self.left.emit)

    def _new_line(self) -> None:
        """Make the line anew: its buttons name the days that are usual today."""
        today = self._desk.book.clock.today()
        monday = today + timedelta(days=7 - today.weekday())
        days = (
            (self.tr("tomorrow"), today + timedelta(days=1)),
            (self.tr("Monday"), monday),
            (self.tr("in a week"), today + timedelta(days=7)),
            (self.tr("in a month"), today + timedelta(days=30)),
        )
        line = WhenLine(self._desk, self.tr("Call again"), days)
        line.line.installEventFilter(self)
        line.line.returnPressed.connect(self.save)
        self._column.replaceWidget(self.when, line)
        self.when.hide()
        self.when.deleteLater()
        self.when = line
        line.show()


class InterestForm(QWidget):
    """What they want, by which channel, and the next step: the record becomes a client.

    Signals:
        given: the interest, the step or None, the client it joins or None (InterestDraft, StepDraft, int).
        left: back to the results.
    """

    given = Signal(object, object, object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._outcome = ""
        self._same: tuple[LikeClient, ...] = ()
        self._title = Label("", "heading", wrap=True)
        self._why = Label("", "body", "text2", wrap=True)
        self.what = KLineEdit()
        self.channel = KComboBox()
        self.who = narrow_box(KComboBox())
        self.step = KLineEdit()
        self._fields = [Field("", each) for each in (self.what, self.channel, self.who, self.step)]
        self._what, self._channel, self._who, self._step = self._fields
        self.save_button = KButton(kind=Kind.PRIMARY, icon="check", key="Enter")
        self.save_button.clicked.connect(self.save)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._why, 1, 0, 1, 2)
        grid.addWidget(self._what, 2, 0, 1, 2)
        grid.addWidget(self._step, 3, 0, 1, 2)
        grid.addWidget(self._channel, 4, 0)
        grid.addWidget(self._who, 4, 1)
        grid.addWidget(self._error, 5, 0, 1, 2)
        grid.addWidget(self.save_button, 6, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(7, 1)
        for line in (self.what, self.step):
            line.installEventFilter(self)
            line.returnPressed.connect(self.save)
        for box in (self.channel, self.who):
            box.installEventFilter(self)
        self.step.textChanged.connect(self._on_step)
        self.who.chosen.connect(lambda _code: self._word_who())

    def ask(self, outcome: str, same: Sequence[LikeClient], what: str, next_step: str) -> None:
        """Ask what they want, with what is typed already; a client with the same phone is offered first."""
        self._outcome, self._same = outcome, tuple(same)
        words = self._desk.language.words
        self._why.setText(self.tr("An interest makes a client: what they asked for, and how."))
        self._what.set_label(self.tr("What do they want?"))
        self.what.setPlaceholderText(self.tr("Beans for 3 cafés, a trial delivery"))
        self._step.set_label(self.tr("Next step, and when"))
        self.step.setPlaceholderText(self.tr("Meeting, Thu 11:00"))
        self._channel.set_label(self.tr("How they told it"))
        self.channel.set_choices([(code, words.text(f"source.{code}")) for code in SOURCES])
        if not what:
            self.channel.set_code("cold")
        self._who.set_label(self.tr("Client"))
        joins = [(str(like.id), self.tr("Join {name}").format(name=like.name)) for like in self._same]
        self.who.set_choices([(NEW_CLIENT, self.tr("A new client")), *joins])
        sure = next((like for like in self._same if not SURE.isdisjoint(like.reasons)), None)
        self.who.set_code(str(sure.id) if sure is not None else NEW_CLIENT)
        self._who.setVisible(bool(self._same))
        self._show_typed(what, next_step)
        self._word_who()
        self._say(None)
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_typed(self, what: str, next_step: str) -> None:
        for line, text in ((self.what, what), (self.step, next_step)):
            if line.text() != text:
                line.setText(text)

    def _word_who(self) -> None:
        """Say what Enter will do."""
        like = next((like for like in self._same if str(like.id) == self.who.code()), None)
        follows = self.tr("becomes a client") if like is None else self.tr("joins {name}").format(name=like.name)
        self._title.setText(f"{outcome_text(self._desk, self._outcome)}: {follows}")
        self.save_button.setText(self.tr("Make a client, next") if like is None else self.tr("Join the client, next"))

    def save(self) -> None:
        """Check the fields and tell them; the first of them that is empty gets the focus."""
        if not self.what.text().strip():
            self._refuse(InvalidError("interest_what_empty", field="what"), self.what)
            return
        step = self._draft()
        if step is None and self.step.text().strip():
            return
        if step is None and not self.step.hasFocus():
            self.step.setFocus(Qt.FocusReason.TabFocusReason)  # Enter leads to the step before it writes
            return
        if step is None:
            self._refuse(InvalidError("step_without_day", field="due_on"), self.step)
            return
        client = None if self.who.code() in ("", NEW_CLIENT) else int(self.who.code())
        self.given.emit(InterestDraft(self.what.text().strip(), self.channel.code()), step, client)

    def refuse(self, sentence: str) -> None:
        """Say why it was not written; everything typed stays."""
        self._say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return _leaves(event, self.left.emit)

    def _draft(self) -> StepDraft | None:
        typed = self.step.text().strip()
        if not typed:
            return None
        words, moment = split_moment(typed, self._now())
        if moment is None:
            self._refuse(InvalidError("step_without_day", field="due_on"), self.step)
            return None
        kind = kind_of(self._desk, words)
        return StepDraft(kind, words or self._desk.language.words.text(f"activity_kind.{kind}"), moment[0], moment[1])

    def _on_step(self, typed: str) -> None:
        self._step.set_error("")
        _words, moment = split_moment(typed, self._now())
        self._step.set_hint(_said(self._desk, moment) if moment is not None else "")

    def _now(self) -> datetime:
        clock = self._desk.book.clock
        return clock.local(clock.now())

    def _refuse(self, error: InvalidError, field: KLineEdit) -> None:
        self._say(say_error(self._desk.language, error))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str | None) -> None:
        self._error.setText(sentence or "")
        self._error.setVisible(bool(sentence))


def _said(desk: Desk, moment: tuple[date, time | None]) -> str:
    locale = desk.language.locale
    day = (
        f"{locale.dayName(moment[0].isoweekday(), locale.FormatType.LongFormat)}, {desk.formats.short_date(moment[0])}"
    )
    return f"{day}, {moment[1]:%H:%M}" if moment[1] is not None else day


def _leaves(event: QEvent, leave: Callable[[], object]) -> bool:
    """Let Esc lead back to the results, from whatever field."""
    if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
        return False
    if event.type() == QEvent.Type.KeyPress:
        leave()
    event.accept()
    return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
