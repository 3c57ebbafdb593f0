"""The job titles of the company, each with the role it means."""

from __future__ import annotations

import functools

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.domain.sales_models import Role
from app.services.job_titles import (
    TITLE_LIMIT,
    JobTitleRow,
    add_job_title,
    change_job_title,
    delete_job_title,
    restore_job_titles,
)
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import IconButton, KButton
from ui.kit.dialog import ask
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.settings.part import SIDE_PX, SettingsCard
from ui.theme import theme

ROW_PX, ROLE_PX = 40, 168


def role_choices(desk: Desk) -> list[tuple[str, str]]:
    """Return the roles with their names."""
    return [(role.value, desk.language.words.text(f"team_role.{role.value}")) for role in Role]


class TitleDialog(WriteDialog):
    """A new title, or another name for one there is."""

    def __init__(self, desk: Desk, row: JobTitleRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self._row = row
        self.set_title(self.tr("New job title") if row is None else self.tr("Job title"))
        self.save_button.setText(self.tr("Add") if row is None else self.tr("Save"))
        self.title_edit = KLineEdit(row.title if row else "")
        self.title_edit.setMaxLength(TITLE_LIMIT)
        self.title_edit.selectAll()
        self.role = KComboBox(role_choices(desk), row.role if row else Role.HUNTER.value)
        self._title_field = Field(self.tr("Job title"), self.title_edit)
        self.body.addWidget(self._title_field)
        self.body.addWidget(Field(self.tr("Role"), self.role))

    def save(self) -> None:
        """Write the title."""
        self._title_field.set_error("")
        lang, title, role = self.desk.language.code, self.title_edit.text(), self.role.code()
        if self._row is None:
            self.write(add_job_title, title, role, lang)
        elif (title.strip(), role) == (self._row.title, self._row.role):
            self.reject()
        else:
            named = title if title.strip() != self._row.title else None
            self.write(change_job_title, self._row.title, lang, title=named, role=role)

    def _on_failed(self, sentence: str) -> None:
        self.save_button.setEnabled(True)
        self._title_field.set_error(sentence)
        self.title_edit.setFocus()


class TitleLine(QWidget):
    """A title, its role to choose, and two buttons."""

    def __init__(self, row: JobTitleRow, roles: list[tuple[str, str]]) -> None:
        super().__init__()
        self.row = row
        self.title = Label(row.title, "body", elide=True)
        self.role = KComboBox(roles, row.role, size="small")
        self.role.setAccessibleName(self.tr("Role of {title}").format(title=row.title))
        self.role.setFixedWidth(theme().px(ROLE_PX))
        self.change = IconButton("pencil", self.tr("Change {title}").format(title=row.title))
        self.delete = IconButton("trash", self.tr("Delete {title}").format(title=row.title))
        line = QHBoxLayout(self)
        line.setContentsMargins(SIDE_PX - 1, 3, 12, 3)
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        line.addWidget(self.role)
        line.addWidget(self.change)
        line.addWidget(self.delete)
        self.setMinimumHeight(theme().px(ROW_PX))


class JobTitlesCard(SettingsCard):
    """The list, changed in place; the program's own titles come back at a press."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.lines: list[TitleLine] = []
        self._rows: tuple[JobTitleRow, ...] = ()
        self.restore = KButton("", size="small", icon="refresh")
        self.add = KButton("", size="small", icon="plus")
        self.add_action(self.restore)
        self.add_action(self.add)
        self.add.clicked.connect(lambda: self.ask_title(None))
        self.restore.clicked.connect(self.ask_restore)

    def show_titles(self, rows: tuple[JobTitleRow, ...]) -> None:
        """Show the titles."""
        focus = QApplication.focusWidget() or self
        focused = next((at for at, line in enumerate(self.lines) if line.isAncestorOf(focus)), -1)
        self._rows = rows
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        roles = role_choices(self._desk)
        self.lines = [TitleLine(row, roles) for row in rows]
        for line in self.lines:
            self.add_row(line)
            line.role.chosen.connect(functools.partial(self._set_role, line.row))
            line.change.clicked.connect(lambda _on=False, row=line.row: self.ask_title(row))
            line.delete.clicked.connect(lambda _on=False, row=line.row: self._on_delete(row))
        if focused >= 0 and self.lines:
            self.lines[min(focused, len(self.lines) - 1)].role.setFocus()
        self.restore.setVisible(any(row.id is not None for row in rows))

    def ask_title(self, row: JobTitleRow | None) -> TitleDialog:
        """Ask for a new title, or for other words of one there is."""
        dialog = TitleDialog(self._desk, row, self)
        dialog.open()
        return dialog

    def ask_restore(self) -> None:
        """Ask before the list becomes the program's own again."""
        ask(
            self,
            self.tr("Restore the titles"),
            self.tr("The list becomes the program’s own again. People keep the titles they have."),
            self.tr("Restore"),
            lambda: self._desk.write(self, restore_job_titles),
        )

    def _set_role(self, row: JobTitleRow, role: str) -> None:
        if role != row.role:
            self._desk.write(self, change_job_title, row.title, self._desk.language.code, role=role)

    def _on_delete(self, row: JobTitleRow) -> None:
        self._desk.write(self, delete_job_title, row.title, self._desk.language.code)

    def retranslate(self) -> None:
        """Word the card anew."""
        self.set_title(self.tr("Job titles"))
        self.set_meta(self.tr("a title proposes the role"))
        self.add.setText(self.tr("Add a title"))
        self.restore.setText(self.tr("Restore"))
        self.show_titles(self._rows)
