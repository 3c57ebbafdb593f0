"""The fields of one activity, done or planned: kind, direction, when, whom with, what came of it, who was met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.activities import KINDS, MAX_DURATION_MIN, ActivityDraft
from app.services.client_card import ActivityRow, ContactRow
from ui.desk import Desk
from ui.forms.when_line import WhenLine, step_days
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.moves.editors import RivalEditor
from ui.pages.card.activity_words import (
    TOUCHES,
    direction_names,
    mark_names,
    outcome_choices,
    reminder_choices,
    reminder_code,
)
from ui.pages.card.done_when import DoneWhen
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.card.objections_field import ObjectionsField


class ActivityForm(QWidget):
    """``is_plan`` asks for a day ahead and a reminder; else for the moment it was done, and for what came of it.

    Signals:
        committed: Ctrl with Enter in one of the texts.
    """

    committed = Signal()

    def __init__(
        self,
        desk: Desk,
        contacts: Sequence[ContactRow],
        activity: ActivityRow | None,
        *,
        is_plan: bool,
        kind: str = "call",
        text: str = "",
        is_short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._activity = activity
        self._is_plan = is_plan
        kind = activity.kind if activity else kind
        words = desk.language.words
        kinds = [each for each in KINDS if not is_plan or each != "note" or each == kind]
        self.kind = Segmented([Segment(each, words.text(f"activity_kind.{each}"), KIND_ICONS[each]) for each in kinds])
        self.kind.set_code(kind)
        self._kind_field = Field(words.text(f"activity_kind.{kind}"), self.kind)
        self.direction = Segmented(
            [Segment(code, name) for code, name in direction_names().items()],
            activity.direction if activity else "out",
        )
        self._direction_field = Field(self.tr("Who began"), self.direction)
        people = {str(each.id): each.name for each in contacts}
        if activity is not None and activity.contact_id is not None:
            people.setdefault(str(activity.contact_id), activity.contact)  # taken off the card since
        self.contact = KComboBox(
            [("", self.tr("nobody in particular")), *people.items()],
            str(activity.contact_id or "") if activity else "",
        )
        self._contact_field = Field(self.tr("With whom"), self.contact)
        self.done_when = DoneWhen(
            desk, self.tr("When"), activity.done_at if activity and activity.state == "done" else None
        )
        self.due_when = WhenLine(desk, self.tr("When"), step_days(desk.book.clock.today()) if is_plan else ())
        self.text = TextArea(activity.title if activity else text, min_lines=2 if activity is None else 1, max_lines=8)
        self._text_field = Field(self.tr("What") if is_plan else self.tr("What happened"), self.text)
        self.result = TextArea(activity.result if activity else "", min_lines=2, max_lines=6)
        self._result_field = Field(self.tr("What came of it"), self.result)
        self.outcome = KComboBox()
        self._outcome_field = Field(self.tr("Outcome"), self.outcome)
        self.place = KLineEdit(activity.place if activity else "")
        self._place_field = Field(self.tr("Where"), self.place)
        self.duration = KLineEdit(str(activity.duration_min or "") if activity else "")
        self._duration_field = Field(self.tr("Minutes"), self.duration)
        self.remind = KComboBox(
            reminder_choices(activity.remind_min if activity else None),
            reminder_code(activity.remind_min if activity else None),
        )
        self._remind_field = Field(self.tr("Reminder"), self.remind)
        self.objections = ObjectionsField(desk, activity.objections if activity else ())
        self.rival = RivalEditor(desk, "competitor", self.tr("Competitor met"), is_required=False)
        self.rival.line.setText(activity.competitor if activity else "")
        self.mark = Segmented(
            [Segment(code, name) for code, name in mark_names().items()], activity.mark if activity else ""
        )
        self._mark_field = Field(self.tr("Mark"), self.mark)
        self._more = QWidget()
        self._more_button = KButton(self.tr("Objections, competitor, mark…"), kind=Kind.LINK, icon="plus")
        self._more_button.clicked.connect(self._unfold)
        is_met = activity is not None and bool(activity.objections or activity.competitor or activity.mark)
        self._is_folded = is_short and not is_met
        self._lay_out()
        self._show_due()
        self._show_kind(kind)
        if activity is not None:
            self.outcome.set_code(activity.outcome)
        self.kind.chosen.connect(self._show_kind)
        self.text.committed.connect(self.committed)
        self.result.committed.connect(self.committed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._kind_field)
        head.addWidget(self._direction_field)
        head.addStretch(1)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        grid.addWidget(self.due_when if self._is_plan else self.done_when, 0, 0)
        grid.addWidget(self._contact_field, 0, 1)
        grid.addWidget(self._text_field, 1, 0, 1, 2)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self._place_field, 1)
        sides.addWidget(self._duration_field)
        sides.addStretch(0)  # keeps the minutes at the left where no place is asked
        self._duration_field.setFixedWidth(90)
        if self._is_plan:
            grid.addLayout(sides, 2, 0)
            grid.addWidget(self._remind_field, 2, 1)
        else:
            grid.addWidget(self._result_field, 2, 0, 1, 2)
            grid.addWidget(self._outcome_field, 3, 0)
            grid.addLayout(sides, 3, 1)
            more = QGridLayout(self._more)
            more.setContentsMargins(0, 0, 0, 0)
            more.setHorizontalSpacing(12)
            more.setVerticalSpacing(12)
            more.setColumnStretch(0, 1)
            more.setColumnStretch(1, 1)
            more.addWidget(self.rival, 0, 0)
            more.addWidget(self._mark_field, 0, 1)
            more.addWidget(self.objections, 1, 0, 1, 2)
            column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._more)
        used = {True: (self._remind_field, self.due_when), False: (self.done_when,)}[self._is_plan]
        every = (
            self.done_when, self.due_when, self._result_field, self._outcome_field, self._remind_field, self.rival,
            self._mark_field, self.objections, self._more_button, self._more,
        )  # fmt: skip
        for part in every:
            if part.parent() is None and part not in used:
                part.setParent(self)
                part.hide()

    def _show_due(self) -> None:
        activity = self._activity
        if not self._is_plan or activity is None or activity.due_on is None:
            return
        at = self._desk.book.clock.local(activity.due_at).time() if activity.due_at else None
        self.due_when.set_day(activity.due_on, at)

    def set_kind(self, kind: str) -> None:
        """Be of another kind."""
        self.kind.set_code(kind)
        self._show_kind(kind)

    def read(self) -> ActivityDraft | None:
        """Return what is typed; None when something is wrong, which is then said under its field."""
        for field in (self._text_field, self._duration_field):
            field.set_error("")
        due: tuple[date, time | None] | None = None
        if self._is_plan:
            due = self.due_when.read()
            if due is None:
                return None
        elif not self.done_when.is_right():
            return None
        if not self.text.text().strip():
            self._refuse(self._text_field, InvalidError("text_empty", field="title"))
            return None
        minutes = self.duration.text().strip()
        if minutes and not (minutes.isascii() and minutes.isdigit() and 0 < int(minutes) <= MAX_DURATION_MIN):
            self._refuse(self._duration_field, InvalidError("activity_duration", field="duration_min", value=minutes))
            return None
        return self._draft(due, int(minutes) if minutes else None)

    def _draft(self, due: tuple[date, time | None] | None, duration_min: int | None) -> ActivityDraft:
        """Return the draft; what this form does not ask stays as it is kept."""
        kept = self._activity
        contact = self.contact.code()
        draft = ActivityDraft(
            self.kind.code(),
            self.text.text(),
            self.direction.code(),
            int(contact) if contact else None,
            place=self.place.text(),
            duration_min=duration_min,
        )
        if due is not None:
            remind = self.remind.code()
            draft = replace(draft, due_on=due[0], due_time=due[1], remind_min=int(remind) if remind else None)
            return replace(draft, result=kept.result, competitor=kept.competitor, mark=kept.mark) if kept else draft
        done_at = self.done_when.done_at()
        if done_at is None:
            done_at = kept.done_at if kept and kept.state == "done" else self._desk.book.clock.now()
        return replace(
            draft,
            done_at=done_at,
            remind_min=kept.remind_min if kept else None,
            result=self.result.text(),
            outcome=self.outcome.code(),
            competitor=self.rival.line.text(),
            mark=self.mark.code(),
            objections=self.objections.drafts(),
        )

    def _show_kind(self, kind: str) -> None:
        """Ask what belongs to the kind: a note or a task has no other side, a message takes no time."""
        self._kind_field.set_label(self._desk.language.words.text(f"activity_kind.{kind}"))
        is_touch = kind in TOUCHES
        self._direction_field.setVisible(is_touch)
        self._contact_field.setVisible(kind != "note" or bool(self.contact.code()))
        is_talk = kind in ("call", "meeting", "visit", "presentation")
        self._place_field.setVisible((is_talk and kind != "call") or bool(self.place.text()))
        self._duration_field.setVisible(is_talk or kind == "task" or bool(self.duration.text()))
        if self._is_plan:
            return
        choices = outcome_choices(self._desk, kind)
        self.outcome.set_choices(choices)
        self._outcome_field.setVisible(bool(choices))
        self._result_field.setVisible(kind != "note" or bool(self.result.text()))
        self._more.setVisible(is_touch and not self._is_folded)
        self._more_button.setVisible(is_touch and self._is_folded)

    def _unfold(self) -> None:
        """Ask what was objected, who was met, and how it is marked, too."""
        self._is_folded = False
        self._show_kind(self.kind.code())
        self.rival.line.setFocus()

    def _refuse(self, field: Field, error: InvalidError) -> None:
        field.set_error(say_error(self._desk.language, error))
        field.editor.setFocus()
