"""Objections and what we answer: the program's own until the owner words them better."""

from __future__ import annotations

import functools

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.changes import Changes
from app.services.library import (
    ObjectionRow,
    VersionRow,
    archive_objection,
    load_objection,
    load_objections,
    load_versions,
    restore_starter,
    save_objection,
)
from app.services.library_content import OBJECTION_FIELDS
from ui.desk import Desk
from ui.kit.button import IconButton, KButton
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.pages.settings.named_list import NamedLine, NamedList
from ui.pages.settings.part import SIDE_PX, SettingsCard, SettingsPart
from ui.pages.settings.version_words import add_versions
from ui.theme import theme

LIST_PX = 250


class ObjectionsPart(SettingsPart):
    """The list at the left, the one chosen at the right; each field is kept as it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, ObjectionRow] = {}
        self._shown: ObjectionRow | None = None
        self._asked = 0
        self._list_card, self._card = SettingsCard(), SettingsCard()
        self._list_card.setFixedWidth(theme().px(LIST_PX))
        self.list = NamedList()
        self._list_card.body.addWidget(self.list, 1)
        self.add_button = IconButton("plus", " ", side_px=26, icon_px=15)
        self._list_card.add_action(self.add_button)
        self.title = KLineEdit()
        self.texts = {field: TextArea("", min_lines=2) for field in OBJECTION_FIELDS}
        self.fields = {"title": Field("", self.title)}
        self.fields |= {field: Field("", edit) for field, edit in self.texts.items()}
        self._told = Label("", "small", "text2", wrap=True)
        self.versions_button = KButton(size="small", icon="history")
        self.archive_button = KButton(size="small", icon="package")
        self._card.add_action(self.versions_button)
        self._card.add_action(self.archive_button)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE_PX - 1, 12, 14, 14)
        column.setSpacing(10)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self._told)
        column.addStretch(1)
        self._card.body.addLayout(column)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._list_card)
        row.addWidget(self._card, 1)
        self.column.addLayout(row, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.delete_asked.connect(self._archive)
        self.add_button.clicked.connect(self.add)
        self.title.editingFinished.connect(self._save)
        for edit in self.texts.values():
            edit.left.connect(self._save)
            edit.committed.connect(self._save)
        self.versions_button.clicked.connect(self._ask_versions)
        self.archive_button.clicked.connect(self._archive)

    # --- showing ------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self._load()

    def apply(self, changes: Changes) -> None:
        if "library" in changes.topics or changes.all_clients:
            self._load()

    def _load(self) -> None:
        self._asked += 1
        asked = self._asked

        def done(rows: tuple[ObjectionRow, ...]) -> None:
            if asked == self._asked:
                self._show(rows)

        self._desk.read(self, load_objections, self._desk.language.code, with_archived=True, done=done)

    def _show(self, rows: tuple[ObjectionRow, ...]) -> None:
        self._rows = {row.code: row for row in sorted(rows, key=lambda row: row.is_archived)}
        self.list.set_lines(
            [
                NamedLine(row.code, row.title, f"{row.worked} / {row.heard}" if row.heard else "", row.is_archived)
                for row in self._rows.values()
            ]
        )
        self._choose(self.list.code())

    def _choose(self, code: str) -> None:
        """Show an objection; what is typed into the one before was sent off as its field was left."""
        row = self._rows.get(code)
        if row is None:
            return
        is_other = self._shown is None or self._shown.code != code
        self._shown = row
        if is_other or (not self.title.isModified() and self.title.text() != row.title):  # a selection stays
            self.title.setText(row.title)
        for field, edit in self.texts.items():
            text = getattr(row, field)
            if is_other or (not edit.hasFocus() and edit.text() != text):
                edit.setPlainText(text)
        for each in self.fields.values():
            if is_other:
                each.set_error("")
        self._word_row(row)

    def _word_row(self, row: ObjectionRow) -> None:
        self._card.set_title(row.title)
        heard = self.tr("Heard %n time(s)", "", row.heard)
        worked = self.tr("the answer helped %n time(s)", "", row.worked)
        self._told.setText(f"{heard}, {worked}.")
        out, into = self.tr("Out of the archive"), self.tr("Put into the archive")
        self.archive_button.setText(out if row.is_archived else into)

    # --- writing ------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        row = self._shown
        if row is None:
            return
        title = self.title.text().strip()
        texts = {field: edit.text().strip() for field, edit in self.texts.items()}
        if title == row.title and all(text == getattr(row, field) for field, text in texts.items()):
            return
        self.fields["title"].set_error("")
        self._desk.write(
            self, save_objection, row.code, title, texts, goes_on=True, failed=self.fields["title"].set_error
        )

    def add(self) -> None:
        """Make an objection of the owner's own."""

        def name_it(code: str, rows: tuple[ObjectionRow, ...]) -> None:
            self._show(rows)
            self.list.choose(code)
            self.title.setFocus()
            self.title.selectAll()

        def reload(changes: Changes) -> None:
            shown = functools.partial(name_it, str(changes.outcome))
            self._desk.read(self, load_objections, self._desk.language.code, with_archived=True, done=shown)

        self._desk.write(self, save_objection, "", self.tr("New objection"), {}, done=reload)

    def _archive(self) -> None:
        if self._shown is not None:
            self._desk.write(self, archive_objection, self._shown.code, archived=not self._shown.is_archived)

    def _ask_versions(self) -> None:
        row = self._shown
        if row is not None:
            self._desk.read(
                self, load_versions, "objection", row.code, self._desk.language.code, done=self._show_versions
            )

    def _show_versions(self, versions: tuple[VersionRow, ...]) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        add_versions(menu, self._desk, versions, self._bring_back)
        show_under(menu, self.versions_button, at_right=True)

    def _bring_back(self, number: int) -> None:
        """Make an earlier version the present one; the present one stays among the versions."""
        row = self._shown
        if row is None:
            return
        if number == 0:
            self._desk.write(self, restore_starter, "objection", row.code)
            return
        self._desk.read(
            self, load_objection, row.code, self._desk.language.code, number,
            done=functools.partial(self._write_back, row.code),
        )  # fmt: skip

    def _write_back(self, code: str, old: ObjectionRow) -> None:
        texts = {field: getattr(old, field) for field in OBJECTION_FIELDS}
        self._desk.write(self, save_objection, code, old.title, texts)

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self._list_card.set_title(self.tr("Objections"))
        self.list.setAccessibleName(self.tr("Objections"))
        self.add_button.set_name(self.tr("Add an objection"))
        self.versions_button.setText(self.tr("Versions"))
        names = {
            "title": self.tr("What the client says"),
            "why": self.tr("What may stand behind it"),
            "agree": self.tr("Acknowledge"),
            "ask": self.tr("Ask"),
            "answer": self.tr("Answer"),
            "proof": self.tr("Proof"),
            "fallback": self.tr("If it does not help"),
        }
        for field, name in names.items():
            self.fields[field].set_label(name)
        if self._shown is not None:
            self._word_row(self._shown)
            self._load()
