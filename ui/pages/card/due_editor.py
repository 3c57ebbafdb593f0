"""The line in which a promise, a request or a met competitor is typed, in its own place on the card."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.when import parse_when
from app.errors import InvalidError
from app.services.client_card import InterestRow, PromiseRow
from app.services.competitor_marks import note_seen
from app.services.promises import PromiseDraft, add_promise, change_promise
from app.services.requests import add_request, answer_request, reopen_request
from ui.desk import Desk, Refusal
from ui.forms.typed_date import read_date, split_moment, write_date
from ui.kit.button import KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.moves.editors import RivalEditor
from ui.pages.card.due_rows import request_channel
from ui.pages.card.saving import save
from ui.theme import theme

CHANNELS = (
    "incoming", "messenger", "site", "cold", "event", "social", "referral", "partner", "own", "other",
)  # fmt: skip
DAY_PX = 104
CHANNEL_LETTERS = 5
USUAL_ANSWER = timedelta(days=1)


class DueEditor(QWidget):
    """Enter writes, Esc leaves everything as it was; a refusal stands under the line and nothing typed is lost.

    The day is typed in its own field, or at the end of the words: 'send the samples, fri'.

    Signals:
        closed: it is done with.
    """

    closed = Signal()

    def __init__(self, desk: Desk, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._client_id = client_id
        self._is_writing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 4, 6, 6)
        self._column.setSpacing(5)
        self.line = KLineEdit(size="small")
        self.day = KLineEdit(size="small")
        self.day.setFixedWidth(theme().px(DAY_PX))
        self._hint = Label("", "small", "text2", wrap=True)
        self.save_button = KButton(self.tr("Save"), size="small", kind=Kind.PRIMARY, key="Enter")
        self.save_button.clicked.connect(self.save)
        for line in (self.line, self.day):
            line.installEventFilter(self)
            line.returnPressed.connect(self.save)
            line.textChanged.connect(self._on_typed)

    def _lay_out(self, *second: QWidget) -> None:
        """The line, the day and what else there is, what was understood, and the button."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in second:
            row.addWidget(part, 1 if isinstance(part, KComboBox) else 0)
        if not any(isinstance(part, KComboBox) for part in second):
            row.addStretch(1)
        row.addWidget(self.day)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.save_button)
        self._column.addWidget(self.line)
        self._column.addLayout(row)
        self._column.addLayout(foot)

    def start(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def error(self) -> str:
        """Return the sentence of a refusal."""
        return self._hint.text() if self.line.has_error() else ""

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.line.text().strip()

    def commit(self) -> bool:
        """Write what is typed before the card is left; False keeps the card: it says what is wrong."""
        if self.is_empty():
            return True
        self.save()
        return self._is_writing

    def save(self) -> None:
        """Check and write; override it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.closed.emit()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # Enter has written: nothing behind must hear it

    # --- inside ---------------------------------------------------------------------------------------------

    def _write(self, use_case: object, *args: object, **kwargs: object) -> None:
        self._is_writing = True
        self.line.setReadOnly(True)

        def failed(sentence: str) -> None:
            self._is_writing = False
            self.line.setReadOnly(False)
            self._say(sentence)

        save(self.desk, self, use_case, *args, done=self.closed.emit, failed=failed, **kwargs)  # type: ignore[arg-type]

    def _split(self) -> tuple[str, date | None]:
        """Return the words and the day; raises InvalidError when the day is none."""
        typed, day = self.line.text().strip(), self.day.text().strip()
        if day:
            found = self._read_day(day)
            if found is None:
                raise InvalidError("not_a_date", field="day", value=day)
            return typed, found
        words, moment = split_moment(typed, self._now())
        return (words or typed, moment[0]) if moment is not None and words else (typed, None)

    def _read_day(self, typed: str) -> date | None:
        return read_date(typed, self._now().date())

    def _now(self) -> datetime:
        clock = self.desk.book.clock
        return clock.local(clock.now())

    def _checked(self) -> tuple[str, date | None] | None:
        """Return the words and the day; None when there is something wrong, which is then said."""
        try:
            words, day = self._split()
            if not words:
                raise InvalidError("text_empty", field="text")
        except InvalidError as error:
            self._say(say_error(self.desk.language, error))
            (self.day if error.values.get("field") == "day" else self.line).setFocus()
            return None
        return words, day

    def _on_typed(self, _typed: str) -> None:
        self.line.set_error(False)
        self._hint.set_role("text2")
        try:
            day = self._split()[1]
        except InvalidError:
            day = None
        self._hint.setText(self.desk.formats.day(day) if day is not None else "")

    def _say(self, sentence: str | Refusal) -> None:
        self.line.set_error(True)
        self._hint.set_role("danger")
        self._hint.setText(str(sentence))


class PromiseEditor(DueEditor):
    """Who promised what by when."""

    def __init__(
        self, desk: Desk, client_id: int, promise: PromiseRow | None, side: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, client_id, parent)
        self._promise = promise
        self.side = Segmented(
            [Segment("us", self.tr("We")), Segment("client", self.tr("They"))],
            promise.side if promise else side,
            size="small",
        )
        self.side.setAccessibleName(self.tr("Who promised"))
        self._lay_out(self.side)
        self.line.setPlaceholderText(self.tr("Send the samples, Fri"))
        self.line.setAccessibleName(self.tr("What is promised"))
        self.day.setPlaceholderText(self.tr("by what day"))
        self.day.setAccessibleName(self.tr("By what day"))
        if promise is not None:
            self.line.setText(promise.text)
            self.day.setText(write_date(promise.due_on) if promise.due_on else "")

    def save(self) -> None:
        """Write the promise."""
        checked = self._checked()
        if checked is None or self._is_writing:
            return
        draft = PromiseDraft(self.side.code(), *checked)
        if self._promise is None:
            self._write(add_promise, self._client_id, draft)
        else:
            self._write(change_promise, self._promise.id, draft, seen_version=self._promise.version)


class RequestEditor(DueEditor):
    """What they ask for, by which way it came, and until when they wait."""

    def __init__(self, desk: Desk, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, client_id, parent)
        self.channel = KComboBox([(code, request_channel(desk, code)) for code in CHANNELS], "incoming", size="small")
        # The column is narrow: the words of a choice are cut before the day is.
        self.channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.channel.setMinimumContentsLength(CHANNEL_LETTERS)
        self.channel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.channel.setAccessibleName(self.tr("How it came"))
        self._lay_out(self.channel)
        self.line.setPlaceholderText(self.tr("Price for rent, tomorrow"))
        self.line.setAccessibleName(self.tr("What they ask for"))
        self.day.setPlaceholderText(self.tr("tomorrow"))
        self.day.setAccessibleName(self.tr("Answer by"))

    def save(self) -> None:
        """Write the request; without a day an answer is due tomorrow."""
        checked = self._checked()
        if checked is None or self._is_writing:
            return
        what, answer_by = checked
        answer_by = answer_by or self.desk.book.clock.today() + USUAL_ANSWER
        self._write(add_request, self._client_id, what, self.channel.code(), answer_by)


class AnswerEditor(DueEditor):
    """What was answered to a request, or another day for the answer."""

    def __init__(self, desk: Desk, client_id: int, request: InterestRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, client_id, parent)
        self._request = request
        what = Label(request.what, "strong", wrap=True)
        self._column.addWidget(what)
        self._lay_out(Label(self.tr("or another day"), "small", "text2"))
        self.line.setPlaceholderText(self.tr("What was answered"))
        self.line.setAccessibleName(self.tr("What was answered"))
        self.day.setPlaceholderText(write_date(request.answer_by) if request.answer_by else self.tr("by what day"))
        self.day.setAccessibleName(self.tr("Answer by"))

    def is_empty(self) -> bool:
        """Whether neither an answer nor a day is typed."""
        return super().is_empty() and not self.day.text().strip()

    def save(self) -> None:
        """Write the answer, or the day until which it waits."""
        if self._is_writing:
            return
        typed, day = self.line.text().strip(), self.day.text().strip()
        if typed or not day:
            self._write(answer_request, self._request.id, typed)
            return
        found = self._read_day(day)
        if found is None:
            self._say(say_error(self.desk.language, InvalidError("not_a_date", field="day", value=day)))
            self.day.setFocus()
        else:
            self._write(reopen_request, self._request.id, found)


class RivalSeenEditor(DueEditor):
    """A competitor that was seen here: its name, a remark, the day (today unless one is typed)."""

    def __init__(self, desk: Desk, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, client_id, parent)
        self.rival = RivalEditor(desk, "competitor", "", is_required=False)
        self.rival.line.setAccessibleName(self.tr("Competitor"))
        self.rival.line.setPlaceholderText(self.tr("Competitor"))
        self.rival.line.installEventFilter(self)
        self.rival.line.returnPressed.connect(self.save)
        self._column.addWidget(self.rival)
        self._lay_out(Label(self.tr("seen on"), "small", "text2"))
        self.line.setPlaceholderText(self.tr("What was seen (optional)"))
        self.line.setAccessibleName(self.tr("What was seen"))
        self.day.setPlaceholderText(self.tr("today"))
        self.day.setAccessibleName(self.tr("Seen on"))

    def start(self) -> None:
        """Put the cursor into the name."""
        self.rival.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_empty(self) -> bool:
        """Whether no name is typed."""
        return not self.rival.line.text().strip()

    def save(self) -> None:
        """Write that it was seen."""
        if self._is_writing:
            return
        day = self.day.text().strip()
        seen_on = self._read_day(day) if day else None
        if day and seen_on is None:
            self._say(say_error(self.desk.language, InvalidError("not_a_date", field="day", value=day)))
            self.day.setFocus()
        else:
            self._write(note_seen, self._client_id, self.rival.line.text(), seen_on, self.line.text())

    def _read_day(self, typed: str) -> date | None:
        found = parse_when(typed, datetime.combine(self._now().date(), time()), past=True)
        return found.on if found is not None else None

    def _split(self) -> tuple[str, date | None]:
        """The words are a remark: no day is looked for in them."""
        day = self.day.text().strip()
        return self.line.text().strip(), self._read_day(day) if day else None
