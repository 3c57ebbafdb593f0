"""A new step from anywhere: the client by a few letters of its name, then what and when in one line."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.touch import UsualTouch
from app.errors import InvalidError
from app.services.card_acts import StepDraft, plan
from app.services.client_list import ClientRow
from app.services.touch_rhythm import usual_next_touch
from ui.desk import Desk
from ui.forms.client_search import ClientSearch
from ui.forms.typed_date import split_moment
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.pages.card.happenings import KIND_ICONS
from ui.steps.step_line import STEP_KINDS, kind_of


class NewStepDialog(WriteDialog):
    """Enter in the name takes the client found first, Enter in the line writes the step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent)
        self.set_title(self.tr("New step"))
        self.save_button.setText(self.tr("Set the step"))
        self._client: tuple[int, str] | None = None
        self._usual_on: date | None = None
        self._is_kind_chosen = False
        self.name = KLineEdit("", self.tr("A few letters of the name, a person or a phone"))
        self._name_field = Field(self.tr("Client"), self.name)
        self.text = KLineEdit("", self.tr("Send the price, Fri 10:00"))
        self._text_field = Field(self.tr("What and when"), self.text)
        words = desk.language.words
        self.kind = Segmented(
            [Segment(code, words.text(f"activity_kind.{code}"), KIND_ICONS[code]) for code in STEP_KINDS], "call"
        )
        self._kind_field = Field(words.text("activity_kind.call"), self.kind)
        for part in (self._name_field, self._text_field, self._kind_field):
            self.body.addWidget(part)
        search = ClientSearch(desk, self.name, self.tr("Nobody is found"), self._beside)
        search.typed.connect(self._on_typed)
        search.chosen.connect(self.choose)
        self.popup = search.popup
        self.text.textChanged.connect(self._on_text)
        self.kind.chosen.connect(self._on_kind)

    def choose(self, client_id: int, name: str) -> None:
        """Take a client; the cursor goes to the line."""
        self._client = client_id, name
        self.name.setText(name)
        self._name_field.set_error("")
        self.text.setFocus()
        self.desk.read(self, usual_next_touch, client_id, done=lambda usual: self._on_usual(client_id, usual))

    def save(self) -> None:
        """Write the step; what is missing is said under its field."""
        if self._client is None:
            self._name_field.set_error(self.tr("Type a few letters and choose the client."))
            self.name.setFocus()
            return
        typed, moment = split_moment(self.text.text(), self.desk.book.clock.local_now())
        if moment is None and typed and self._usual_on is not None:
            moment = self._usual_on, None
        if moment is None:
            error = InvalidError("step_without_day", field="due_on")
            self._text_field.set_error(say_error(self.desk.language, error))
            self.text.setFocus()
            return
        kind = self.kind.code()
        words = typed or self.desk.language.words.text(f"activity_kind.{kind}")
        self.write(plan, self._client[0], StepDraft(kind, words, moment[0], moment[1]))

    # --- the client -----------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._client, self._usual_on = None, None
        self._name_field.set_error("")

    def _beside(self, row: ClientRow) -> str:
        step = self.desk.formats.due(row.next_step_on, row.next_step_at) if row.next_step_on else ""
        return ", ".join(part for part in (row.city, step) if part)

    def _on_usual(self, client_id: int, usual: UsualTouch | None) -> None:
        if self._client is not None and self._client[0] == client_id and usual is not None:
            self._usual_on = usual.on
            self._on_text(self.text.text())

    # --- what and when --------------------------------------------------------------------------------------------

    def _on_text(self, typed: str) -> None:
        self._text_field.set_error("")
        words, moment = split_moment(typed, self.desk.book.clock.local_now())
        if not self._is_kind_chosen:
            self.kind.set_code(kind_of(self.desk, words))
            self._on_kind(self.kind.code(), is_chosen=False)
        said = ""
        if moment is not None:
            said = self.desk.formats.day(moment[0])
            said = f"{said}, {moment[1]:%H:%M}" if moment[1] is not None else said
        elif self._usual_on is not None:
            said = self.tr("as usual: {day}").format(day=self.desk.formats.day(self._usual_on))
        self._text_field.set_hint(said, "accentText")

    def _on_kind(self, code: str, *, is_chosen: bool = True) -> None:
        self._is_kind_chosen = self._is_kind_chosen or is_chosen
        self._kind_field.set_label(self.desk.language.words.text(f"activity_kind.{code}"))
