"""A person of the team: name, phone, title, roles, what they are good at, how they are paid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.changes import Changes
from app.domain.names import fold
from app.domain.pay import SCHEMES
from app.domain.sales_models import Role
from app.errors import AppError, InvalidError
from app.services.job_titles import TITLE_LIMIT, JobTitleRow, load_job_titles
from app.services.pay_schemes import scheme_name
from app.services.people import (
    NAME_LIMIT,
    PHONE_LIMIT,
    PersonDraft,
    PersonRow,
    add_person,
    change_person,
)
from ui.desk import Desk, Refusal
from ui.forms.typed_numbers import read_sum, write_sum
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.popup_list import PopupList, PopupRow
from ui.messages import say_error
from ui.team.ticks import TickRow, order_tabs

SHOWN_TITLES = 6


class PersonDialog(WriteDialog):
    """A new person, or one there is. Who works alone is asked for name, phone and title only.

    A job title that is known proposes its role, until the roles are ticked by hand.

    Signals:
        saved: it is in the book (the person's id).
    """

    saved = Signal(int)

    def __init__(self, desk: Desk, person: PersonRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=600)
        self._person = person
        self._is_alone = desk.facts.is_solo and person is not None
        self._titles: tuple[JobTitleRow, ...] = ()
        self._has_own_roles = bool(person is not None and person.roles)
        self.set_title(self.tr("New person") if person is None else person.name)
        self.save_button.setText(self.tr("Add") if person is None else self.tr("Save"))
        self.name = KLineEdit(person.name if person else "")
        self.name.setMaxLength(NAME_LIMIT)
        self.phone = KLineEdit(person.phone if person else "")
        self.phone.setMaxLength(PHONE_LIMIT)
        self.job_title = KLineEdit(person.job_title if person else "", self.tr("Sales manager, qualifier…"))
        self.job_title.setMaxLength(TITLE_LIMIT)
        self.roles = TickRow()
        self.strengths = TextArea(person.strengths if person else "", self.tr("First meetings, the range, patience…"))
        self.is_outsourced = QCheckBox(self.tr("Works for us from outside"))
        self.is_outsourced.setChecked(bool(person and person.is_outsourced))
        lang = desk.language.code
        schemes = [(code, scheme_name(code, lang)) for code in SCHEMES]
        self.scheme = KComboBox([("", self.tr("By the role")), *schemes], person.pay_scheme if person else "")
        self.target = KLineEdit(write_sum(person.target_pay_kop) if person else "", self.tr("As in the scheme"))
        self.fields = {
            "name": Field(self.tr("Name"), self.name),
            "phone": Field(self.tr("Phone"), self.phone),
            "job_title": Field(self.tr("Job title"), self.job_title),
            "roles": Field(self.tr("Roles"), self.roles),
            "strengths": Field(self.tr("Good at"), self.strengths),
            "pay_scheme": Field(self.tr("Paid by the scheme"), self.scheme),
            "target_pay_kop": Field(
                self.tr("Target pay of a month, {sign}").format(sign=desk.formats.money(0).split("\u00a0")[-1]),
                self.target,
            ),
        }
        self._note = Label("", "small", "text2", wrap=True)
        self._lay_out()
        self._show_roles(person.roles if person else ())
        edits = (self.name, self.phone, self.job_title, self.is_outsourced, *self.roles.boxes.values())
        order_tabs((*edits, self.strengths, self.scheme, self.target, self.cancel_button, self.save_button))
        self.popup = PopupList(self.job_title)
        self.popup.chosen.connect(self._take_title)
        self.job_title.textEdited.connect(self._on_title)
        self.roles.ticked.connect(self._on_role)
        self.strengths.committed.connect(self.accept)
        desk.read(self, load_job_titles, lang, done=self._on_titles)

    def _lay_out(self) -> None:
        fields = self.fields
        rows = [("name", "phone"), ("job_title",), ("roles",), ("strengths",), ("pay_scheme", "target_pay_kop")]
        if self._is_alone:
            rows = rows[:2]
        for names in rows:
            row = QHBoxLayout()
            row.setSpacing(12)
            for name in names:
                row.addWidget(fields[name], 1)
            self.body.addLayout(row)
            if names == ("job_title",) and not self._is_alone:
                self.body.addWidget(self.is_outsourced)
        for name, field in fields.items():
            if all(name not in names for names in rows):
                field.setParent(self)
                field.hide()
        if self._is_alone:
            self.is_outsourced.setParent(self)
            self.is_outsourced.hide()
        self.body.addWidget(self._note)
        self._note.setVisible(self._person is None and self.desk.facts.is_solo)
        self._note.setText(
            self.tr(
                "With the second person the lists show whose client it is, Today and the pipeline can show one "
                "person’s work, and clients can be handed over. Nothing else changes, and one undo takes it back."
            )
        )

    def draft(self) -> PersonDraft:
        """Return what is typed; raises InvalidError ``not_a_sum``."""
        return PersonDraft(
            name=self.name.text(),
            job_title=self.job_title.text(),
            roles=self.roles.codes(),
            strengths=self.strengths.text(),
            phone=self.phone.text(),
            is_outsourced=self.is_outsourced.isChecked(),
            pay_scheme=self.scheme.code(),
            target_pay_kop=read_sum(self.target.text(), "target_pay_kop"),
        )

    def save(self) -> None:
        """Write the person; what is wrong is said under its field."""
        for field in self.fields.values():
            field.set_error("")
        try:
            draft = self.draft()
            self._check_name(draft.name)
        except AppError as error:
            self._point_at(say_error(self.desk.language, error), str(error.values.get("field", "name")))
            return
        if self._person is None:
            self.write(add_person, draft.name, draft)
        else:
            self.write(change_person, self._person.id, draft, self._person.version)

    def _check_name(self, typed: str) -> None:
        name = " ".join(typed.split())
        if not name:
            raise InvalidError("person_name_empty")
        own = self._person.id if self._person is not None else None
        if any(each.id != own and each.name.casefold() == name.casefold() for each in self.desk.facts.people):
            raise InvalidError("person_twice", name=name)

    def _on_done(self, changes: Changes) -> None:
        person_id = changes.created_id if self._person is None else self._person.id
        super()._on_done(changes)
        if person_id is not None:
            self.saved.emit(person_id)

    def _on_failed(self, sentence: str) -> None:
        name = sentence.field if isinstance(sentence, Refusal) else ""
        if name in self.fields:
            self.save_button.setEnabled(True)
            self._point_at(sentence, name)
        else:
            super()._on_failed(sentence)

    def _point_at(self, sentence: str, name: str) -> None:
        self.fields[name].set_error(sentence)
        self.fields[name].editor.setFocus()

    # --- title and roles --------------------------------------------------------------------------------------------

    def _show_roles(self, on: Sequence[str]) -> None:
        words = self.desk.language.words
        self.roles.set_choices([(role.value, words.text(f"team_role.{role.value}")) for role in Role], on)

    def _on_titles(self, titles: tuple[JobTitleRow, ...]) -> None:
        self._titles = titles
        if self.job_title.isModified():  # typed before the list was there
            self._on_title(self.job_title.text())
        else:
            self._say_role()

    def _known(self) -> JobTitleRow | None:
        typed = fold(self.job_title.text())
        return next((each for each in self._titles if typed and fold(each.title) == typed), None)

    def _on_title(self, typed: str) -> None:
        wanted = fold(typed)
        words = self.desk.language.words
        found = [each for each in self._titles if wanted and wanted in fold(each.title)]
        rows = [PopupRow(each.title, each.title, "id", words.text(f"team_role.{each.role}")) for each in found]
        self.popup.show_rows([] if self._known() else rows[:SHOWN_TITLES], selects_first=False)
        self._propose()

    def _take_title(self, data: object) -> None:
        self.job_title.setText(str(data))
        self._propose()

    def _propose(self) -> None:
        """Tick the role of a known title, unless the roles were chosen by hand."""
        known = self._known()
        if known is not None and not self._has_own_roles:
            self.roles.set_codes((known.role,))
        self._say_role()

    def _say_role(self) -> None:
        known = self._known()
        if known is None or self._is_alone:
            self.fields["job_title"].set_hint("")
            return
        role = self.desk.language.words.text(f"team_role.{known.role}")
        self.fields["job_title"].set_hint(self.tr("In the list of titles this is: {role}").format(role=role))

    def _on_role(self, _code: str) -> None:
        self._has_own_roles = bool(self.roles.codes())
