"""One line for what is next, and when, as people type it: in the card's banner and under a row of Today."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.activities import KINDS
from app.services.card_acts import StepDraft, finish_and_plan, plan, say_no_step
from ui.desk import Desk
from ui.forms.typed_date import split_moment
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import Label, plain_tooltip
from ui.kit.menu import KMenu, show_under
from ui.kit.paint import begin, fill_box
from ui.messages import say_error
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.card.saving import save
from ui.theme import follow_theme, theme

STEP_KINDS = tuple(kind for kind in KINDS if kind != "note")
HEIGHT_PX, NARROW_UNDER_PX = 45, 900


@dataclass(frozen=True, slots=True)
class StepAsk:
    """What a line is open for.

    ``finishes_id`` is the open step that the same Enter ticks off; ``done_id`` one that was ticked off just before.
    ``usual_on`` is the day the client's rhythm proposes: taken when no day is typed. ``is_reason`` asks why nothing
    more is needed.
    """

    client_id: int
    finishes_id: int | None = None
    done_id: int | None = None
    usual_on: date | None = None
    usual_why: str = ""
    is_reason: bool = False

    def is_for(self, other: StepAsk | None) -> bool:
        """Whether it is about the same client and step, whatever day is proposed."""
        return other is not None and (self.client_id, self.finishes_id, self.done_id) == (
            other.client_id,
            other.finishes_id,
            other.done_id,
        )

    @property
    def follows(self) -> bool:
        """Whether it comes after a step that is done."""
        return self.finishes_id is not None or self.done_id is not None


class StepLine(QWidget):
    """'What next, and when?': Enter writes, Esc leaves everything as it was; what is typed stays until it is written.

    Opened for a step that is to be done, the step is ticked off with the same Enter, in one action. 'Nothing more' asks
    for the reason in the same line. ``shape`` is row, rows (two of them) or column, for a narrow place.

    Signals:
        closed: the line is done with; whoever shows it hides it.
        form_asked: the same in a dialog, with the person and what came of it.
        resized: it needs another height.
    """

    closed = Signal()
    form_asked = Signal()
    resized = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, shape: Literal["row", "rows", "column"] = "row"
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._asked: StepAsk | None = None
        self._shape = shape
        self._kind = "call"
        self._is_kind_chosen = False
        self._kind_button = IconButton("phone", "", side_px=26, framed=True)
        self._kind_button.clicked.connect(self._on_kind)
        self._title = Label("", "strong", "accentText")
        self.line = KLineEdit(size="small")
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self.save)
        self._when = Label("", "small", "accentText")
        self.nothing_button = KButton(size="small")
        self.nothing_button.clicked.connect(self._ask_reason)
        self.form_button = KButton(size="small", kind=Kind.QUIET)
        self.form_button.clicked.connect(self.form_asked)
        self.save_button = KButton(size="small", kind=Kind.PRIMARY)
        self.save_button.clicked.connect(self.save)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self._lay_out()
        self.retranslate()
        follow_theme(self)

    def _lay_out(self) -> None:
        """A row holds all of it; two rows leave the line more room; a column has the buttons under the line."""
        column = QVBoxLayout(self)
        rows = [QHBoxLayout() for _ in range({"row": 1, "rows": 2, "column": 3}[self._shape])]
        for row in rows:
            row.setSpacing(10 if self._shape == "row" else 8)
            column.addLayout(row)
        column.setContentsMargins(*((15, 6, 9, 6) if self._shape == "row" else (12, 7, 8, 8)))
        column.setSpacing(3 if self._shape == "row" else 6)
        typing, last = rows[-2] if self._shape == "column" else rows[-1], rows[-1]
        rows[0].addWidget(self._title)
        if self._shape == "rows":
            rows[0].addStretch(1)
            rows[0].addWidget(self._when)
            rows[0].addSpacing(4)
        typing.addWidget(self._kind_button)
        typing.addWidget(self.line, 1)
        if self._shape != "rows":
            last.addWidget(self._when, 1 if self._shape == "column" else 0)
        if self._shape == "column":
            last.addStretch(0)
        for button in (self.nothing_button, self.form_button, self.save_button):
            last.addWidget(button)
        column.addWidget(self._error)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.nothing_button.setText(self.tr("Nothing more…"))
        self.form_button.setText(self.tr("Form…"))
        self.save_button.setText(self.tr("Save"))
        self.save_button.set_key("Enter")
        self._word()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setMinimumHeight(theme().px(HEIGHT_PX))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _words, moment = split_moment(self.line.text(), self.desk.book.clock.local_now())
        self._word_when(None if self._asked is not None and self._asked.is_reason else moment)

    def _is_narrow(self) -> bool:
        return self._shape == "row" and self.width() < theme().px(NARROW_UNDER_PX)

    def ask(self, asked: StepAsk) -> None:
        """Open the line; what is typed stays if it is open for the same."""
        if not asked.is_for(self._asked):
            self.line.clear()
            self.line.setReadOnly(False)  # what it was open for before may still be on its way to the book
            self._is_kind_chosen = False
            self._set_kind("call")
        self._asked = asked
        self._word()
        self._say("")
        self.show()
        # Once the key that opened the line is over, or it would be typed into it.
        QTimer.singleShot(0, self, lambda: self.line.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def is_open(self) -> bool:
        """Whether the line asks something."""
        return self._asked is not None

    def asked(self) -> StepAsk | None:
        """Return what the line is open for, None while it is closed."""
        return self._asked

    def set_usual(self, client_id: int, usual_on: date | None, why: str = "") -> None:
        """Propose the day of the client's rhythm and say ``why``; an answer about another client is left."""
        if self._asked is not None and self._asked.client_id == client_id:
            self._asked = replace(self._asked, usual_on=usual_on, usual_why=why)
            self._on_typed(self.line.text())

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through."""
        return (self._kind_button, self.line, self.nothing_button, self.form_button, self.save_button)

    def error(self) -> str:
        """Return the sentence under the line."""
        return self._error.text() if not self._error.isHidden() else ""

    def close_line(self) -> None:
        """Take the line away; what was typed is gone."""
        self._asked = None
        self.line.clear()
        self.line.setReadOnly(False)
        self._say("")
        self.closed.emit()

    def commit(self) -> bool:
        """Write what is typed before the card is left; False keeps the card: it says what is wrong with it."""
        if self._asked is None or not self.line.text().strip():
            return True
        self.save()
        return self.line.isReadOnly()

    def save(self) -> None:
        """Check what is typed and write it; a refusal is said under the line."""
        asked, typed = self._asked, self.line.text().strip()
        if asked is None or self.line.isReadOnly():
            return
        draft = None
        if asked.is_reason:
            if not typed:
                self._refuse(InvalidError("text_empty", field="title"))
                return
        else:
            draft = self._draft(typed)
            if draft is None:
                return
        self.line.setReadOnly(True)  # the text stays until the book has it

        def done() -> None:
            if asked.is_for(self._asked):
                self.close_line()

        def failed(sentence: str) -> None:
            if not asked.is_for(self._asked):
                self.desk.refused.emit(sentence)
                return
            self.line.setReadOnly(False)
            self._say(sentence)

        if asked.finishes_id is not None:
            reason = typed if asked.is_reason else ""
            args = (asked.client_id, asked.finishes_id, "", reason, draft)
            save(self.desk, self, finish_and_plan, *args, done=done, failed=failed)
        elif asked.is_reason:
            save(self.desk, self, say_no_step, asked.client_id, typed, done=done, failed=failed)
        else:
            save(self.desk, self, plan, asked.client_id, draft, done=done, failed=failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._on_escape()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # Enter has written: the list around must not open the client by it

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color("accentSoft"), look.color("accentLine"))
        painter.end()

    # --- inside ---------------------------------------------------------------------------------------------

    def _draft(self, typed: str) -> StepDraft | None:
        words, moment = split_moment(typed, self.desk.book.clock.local_now())
        usual_on = self._asked.usual_on if self._asked is not None else None
        if moment is None and words and usual_on is not None:
            moment = usual_on, None
        if moment is None:
            self._refuse(InvalidError("step_without_day", field="due_on"))
            return None
        words = words or self.desk.language.words.text(f"activity_kind.{self._kind}")
        return StepDraft(self._kind, words, moment[0], moment[1])

    def _word(self) -> None:
        asked = self._asked
        is_reason = asked is not None and asked.is_reason
        is_finishing = asked is not None and asked.follows
        if is_reason:
            self._title.setText(self.tr("Why is nothing more needed?"))
            self.line.setPlaceholderText(self.tr("for example: they will call themselves"))
        else:
            self._title.setText(self.tr("Done. What next, and when?") if is_finishing else self.tr("Next step"))
            self.line.setPlaceholderText(self.tr("Send the price, Fri 10:00"))
        self.line.setAccessibleName(self._title.text())
        self.nothing_button.setVisible(is_finishing and not is_reason)
        self.form_button.setVisible(not is_reason)
        self._kind_button.setVisible(not is_reason)
        self._on_typed(self.line.text())
        self._set_kind(self._kind)

    def _on_typed(self, typed: str) -> None:
        self._say("")
        is_reason = self._asked is not None and self._asked.is_reason
        words, moment = split_moment(typed, self.desk.book.clock.local_now())
        if not self._is_kind_chosen and not is_reason:
            self._set_kind(kind_of(self.desk, words))
        self._word_when(None if is_reason else moment)

    def _word_when(self, moment: tuple[date, time | None] | None) -> None:
        """Say the day that is typed, or the usual one; why it is usual only where the line keeps its room."""
        is_reason = self._asked is not None and self._asked.is_reason
        said = why = ""
        if moment is not None:
            day, at = moment
            said = self.desk.formats.day(day)
            said = f"{said}, {at:%H:%M}" if at is not None else said
        elif self._asked is not None and self._asked.usual_on is not None and not is_reason:
            usual_day, why = self.desk.formats.day(self._asked.usual_on), self._asked.usual_why
            if why and self._is_narrow():
                said = usual_day
            else:
                said = f"{usual_day}, {why}" if why else self.tr("as usual: {day}").format(day=usual_day)
        self._when.setToolTip(plain_tooltip(why))
        self._when.setText(said)
        self._when.setVisible(bool(said))

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self._kind_button.set_icon(KIND_ICONS[kind])
        name = self.desk.language.words.text(f"activity_kind.{kind}")
        self._kind_button.set_name(self.tr("Kind: {what}").format(what=name))

    def _on_kind(self) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in STEP_KINDS:
            name = self.desk.language.words.text(f"activity_kind.{kind}")
            menu.add(name, functools.partial(self._choose_kind, kind), icon=KIND_ICONS[kind])
        show_under(menu, self._kind_button)

    def _choose_kind(self, kind: str) -> None:
        self._is_kind_chosen = True
        self._set_kind(kind)
        self.line.setFocus()

    def _ask_reason(self) -> None:
        if self._asked is not None:
            self._asked = replace(self._asked, is_reason=True)
            self.line.clear()
            self._word()
            self.line.setFocus()

    def _on_escape(self) -> None:
        """Go back to the question before, else leave everything as it was."""
        if self._asked is not None and self._asked.is_reason:
            self._asked = replace(self._asked, is_reason=False)
            self.line.clear()
            self._word()
        else:
            self.close_line()

    def _refuse(self, error: InvalidError) -> None:
        self._say(say_error(self.desk.language, error))
        self.line.setFocus()

    def _say(self, sentence: str) -> None:
        has_changed = self._error.isHidden() == bool(sentence)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.line.set_error(bool(sentence))
        if has_changed:
            self.resized.emit()


def kind_of(desk: Desk, words: str) -> str:
    """Return the kind of step whose name the words begin with, else a call."""
    texts = desk.language.words
    start = words.casefold()
    return next(
        (kind for kind in STEP_KINDS if start.startswith(texts.text(f"activity_kind.{kind}").casefold())), "call"
    )
