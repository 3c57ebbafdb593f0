"""The team: who is in it, who works here now, who answers for what."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.people import TeamRow, add_person, load_team, rename_person, set_person_active
from app.services.settings import change_settings
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import IconButton, KButton
from ui.kit.chip import ChipLabel
from ui.kit.dialog import Dialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.pages.settings.part import SIDE_PX, TEXT_PX, SettingsPart
from ui.theme import theme

ROW_PX = 52
NAME_LIMIT = 100


class PersonLine(QWidget):
    """One person: avatar, name, what they answer for, and a menu."""

    def __init__(self, desk: Desk, team: TeamRow, part: PeoplePart) -> None:
        super().__init__()
        self._desk, self.team, self._part = desk, team, part
        person = team.person
        self.name = Label(person.name, "name" if person.is_active else "body", elide=True)
        self.line = Label(self._work_words(), "small", "text2", elide=True)
        if not person.is_active:
            self.name.set_role("text2")
        self.menu_button = IconButton("dots", self.tr("More about {name}").format(name=person.name))
        self.menu_button.clicked.connect(self._show_menu)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.name)
        if self._is_me():
            names.addWidget(ChipLabel(self.tr("you"), "accent"))
        names.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(names)
        words.addWidget(self.line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX - 1, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(Avatar(person.name, big=True))
        row.addLayout(words, 1)
        row.addWidget(self.menu_button)
        self.setMinimumHeight(theme().px(ROW_PX))

    def _is_me(self) -> bool:
        return bool(self._desk.facts.settings["me.person_id"] == self.team.person.id)

    def _work_words(self) -> str:
        team = self.team
        if not team.person.is_active:
            return self.tr("left the team; history keeps the name")
        words = self._desk.language.words
        parts = []
        if team.functions:
            names = ", ".join(words.text(f"function.{function}") for function in team.functions)
            parts.append(self.tr("answers for: {functions}").format(functions=names))
        if team.clients:
            parts.append(self._desk.formats.clients(team.clients))
        return ", ".join(parts) or self.tr("no clients yet")

    def _show_menu(self) -> None:
        person = self.team.person
        menu = KMenu(self)
        menu.add(self.tr("Rename…"), lambda: self._part.ask_name(self.team), icon="pencil")
        if person.is_active:
            menu.add(
                self.tr("This is me"), lambda: self._part.set_me(person.id), icon="user", is_enabled=not self._is_me()
            )
            menu.add(
                self.tr("Left the team"),
                lambda: self._part.set_active(self.team, False),
                icon="door-exit",
                is_enabled=not self._is_me(),
            )
        else:
            menu.add(self.tr("Back in the team"), lambda: self._part.set_active(self.team, True), icon="arrow-back-up")
        show_under(menu, self.menu_button, at_right=True)


class PeoplePart(SettingsPart):
    """Everybody who sells, those who left last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = 0
        self._team: tuple[TeamRow, ...] = ()
        self._lines: list[PersonLine] = []
        self._card = self.card()
        self.add = KButton("", size="small", icon="plus")
        self._card.add_action(self.add)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.setMaximumWidth(TEXT_PX)
        self._error.hide()
        self._note = Label("", "small", "text2", wrap=True)
        self._note.setMaximumWidth(TEXT_PX)
        self.column.addWidget(self._error)
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.add.clicked.connect(lambda: self.ask_name(None))
        self.retranslate()

    def enter(self) -> None:
        self._load()

    def lines(self) -> list[PersonLine]:
        """Return the rows shown."""
        return list(self._lines)

    def error(self) -> str:
        """Return why the last wish was refused, empty when it was not."""
        return self._error.text()

    def ask_name(self, team: TeamRow | None) -> Dialog:
        """Ask for the name of a new person, or another for one there is."""
        title = self.tr("New person") if team is None else self.tr("Rename")
        dialog = Dialog(self, title, width_px=420)
        edit = KLineEdit(team.person.name if team else "")
        edit.setMaxLength(NAME_LIMIT)
        edit.selectAll()
        field = Field(self.tr("Name"), edit)
        dialog.body.addWidget(field)
        dialog.add_cancel()
        dialog.add_primary(self.tr("Add") if team is None else self.tr("Rename"))

        def may_accept() -> bool:
            self._save(dialog, field, team)
            return False  # it closes once the name is written

        dialog.accept_if(may_accept)
        dialog.open()
        return dialog

    def _save(self, dialog: Dialog, field: Field, team: TeamRow | None) -> None:
        edit = field.editor
        assert isinstance(edit, KLineEdit)

        def done(_changes: Changes) -> None:
            dialog.accept_if(lambda: True)
            dialog.accept()

        if team is None:
            self._desk.write(dialog, add_person, edit.text(), done=done, failed=field.set_error)
        else:
            self._desk.write(dialog, rename_person, team.person.id, edit.text(), done=done, failed=field.set_error)

    def set_me(self, person_id: int) -> None:
        """Say who works here now; what is written from now on is theirs."""

        def done(_changes: Changes) -> None:
            self._desk.book.person_id = person_id
            self._load()

        self._desk.write(self, change_settings, {"me.person_id": person_id}, done=done, failed=self._say)

    def set_active(self, team: TeamRow, is_active: bool) -> None:
        """Let a person leave or come back."""
        self._desk.write(self, set_person_active, team.person.id, is_active, failed=self._say)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _load(self) -> None:
        self._asked += 1
        asked = self._asked

        def done(team: tuple[TeamRow, ...]) -> None:
            if asked == self._asked:
                self._team = team
                self._show()

        self._desk.read(self, load_team, done=done)

    def _show(self) -> None:
        body = self._card.body
        while (item := body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = [PersonLine(self._desk, team, self) for team in self._team]
        for line in self._lines:
            self._card.add_row(line)

    def apply(self, changes: Changes) -> None:
        if {"people", "settings"} & changes.topics or changes.all_clients:
            self._say("")
            self._load()

    def retranslate(self) -> None:
        self._card.set_title(self.tr("People"))
        self._card.set_meta(self.tr("who sells from this book"))
        self.add.setText(self.tr("Add a person"))
        self._note.setText(
            self.tr(
                "With the second person the lists show whose client it is. Nobody is deleted: "
                "who leaves stays in the history."
            )
        )
        self._show()
