"""Giving a packet out: how many records, to whom, with which script, as which files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QWidget

from app.changes import Changes
from app.errors import InvalidError
from app.paths import books_folder
from app.services.library import ScriptRow, load_scripts
from app.services.packet_files import packet_pdf, packet_xlsx
from app.services.packets import PacketMade, make_packet, pick_records
from app.services.raw_base import RawListRow, RawQuery, find_raw_ids
from app.texts import LANGUAGES
from ui.desk import Desk, Refusal
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox, NumberField
from ui.language import OWN_NAMES
from ui.pages.calling.dialogs import narrow_box

USUAL_COUNT, MOST = 50, 999
NEXT, SHOWN = "next", "shown"
NO_SCRIPT = "none"


@dataclass(frozen=True, slots=True)
class PacketWish:
    """What to give out: the next of a list, or the first of a query."""

    list_id: int
    query: RawQuery | None
    count: int
    given_to: str
    script_code: str
    lang: str


def give_out(session: Any, wish: PacketWish) -> Changes:
    """Make the packet that is wished."""
    if wish.query is None:
        ids = pick_records(session, wish.list_id, wish.count)
    else:
        ids = list(find_raw_ids(session, wish.query)[: wish.count])
    if not ids:
        raise InvalidError("packet_nobody", count=0, names="")
    return make_packet(session, ids, wish.given_to, wish.script_code, wish.lang)


class PacketOutDialog(WriteDialog):
    """The form, then the files; a file that cannot be written leaves the packet made: its files can be made again."""

    def __init__(self, desk: Desk, parent: QWidget, row: RawListRow, query: RawQuery, shown: int) -> None:
        super().__init__(desk, " ", " ", parent, width_px=560)
        self.set_title(self.tr("Give out a packet"), row.title)
        self.save_button.setText(self.tr("Give out"))
        self._row, self._query = row, query
        self._scripts: tuple[ScriptRow, ...] = ()
        self._packet_id: int | None = None
        self._left: list[str] = []
        self.count = NumberField(1, MOST, min(USUAL_COUNT, max(1, row.left)))
        choices = [(NEXT, self.tr("the next to call, new ones and those due")), (SHOWN, self._shown_text(shown))]
        self.which = KComboBox(choices if shown else choices[:1])
        self.given_to = KLineEdit("", self.tr("Call centre, Marta"))
        self.script = narrow_box(KComboBox([(NO_SCRIPT, self.tr("without a script"))]))
        self.lang = KComboBox([(code, OWN_NAMES[code]) for code in LANGUAGES], desk.language.code)
        self.xlsx, self.pdf = QCheckBox(self.tr("Excel (.xlsx)")), QCheckBox(self.tr("PDF for paper"))
        self.xlsx.setChecked(True)
        self.folder = KLineEdit(str(books_folder()))
        self.given_field = Field(self.tr("To whom"), self.given_to)
        self._lay_out()
        desk.read(self, load_scripts, desk.language.code, done=self._on_scripts)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.given_field, 0, 0, 1, 2)
        grid.addWidget(Field(self.tr("How many"), self.count), 1, 0)
        grid.addWidget(Field(self.tr("Which"), self.which), 1, 1)
        grid.addWidget(Field(self.tr("Script"), self.script), 2, 1)
        grid.addWidget(Field(self.tr("Language"), self.lang), 2, 0)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        ways = QHBoxLayout()
        ways.setSpacing(18)
        ways.addWidget(self.xlsx)
        ways.addWidget(self.pdf)
        ways.addStretch(1)
        self.body.addLayout(ways)
        browse = KButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(Field(self.tr("Folder"), self.folder), 1)
        where.addWidget(browse, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(where)
        about = self.tr(
            "Only code, name and phone leave, with the script. Nothing else of the record, and no client. Every export "
            "is written down: who, when, how many."
        )
        self.body.addWidget(Label(about, "small", "text2", wrap=True))

    def save(self) -> None:
        if self._packet_id is not None:
            self._next_file()
            return
        if not (self.xlsx.isChecked() or self.pdf.isChecked()):
            self.xlsx.setChecked(True)
        query = replace(self._query) if self.which.code() == SHOWN else None
        wish = PacketWish(
            self._row.id,
            query,
            self.count.value(),
            self.given_to.text(),
            "" if self.script.code() == NO_SCRIPT else self.script.code(),
            self.lang.code(),
        )
        self.save_button.setEnabled(False)
        self.desk.write(self, give_out, wish, done=self._on_made, failed=self._on_refused)

    def _on_scripts(self, scripts: tuple[ScriptRow, ...]) -> None:
        self._scripts = scripts
        rows = [(row.code, row.title) for row in scripts]
        self.script.set_choices([*rows, (NO_SCRIPT, self.tr("without a script"))])
        if rows:
            self.script.set_code(rows[0][0])

    def _on_refused(self, refusal: Refusal) -> None:
        if refusal.field == "given_to":
            self.save_button.setEnabled(True)
            self.given_field.set_error(refusal)
            self.given_to.setFocus()
        else:
            self._on_failed(refusal)

    def _on_made(self, changes: Changes) -> None:
        made = changes.outcome
        assert isinstance(made, PacketMade)
        self._packet_id = changes.created_id
        self._number = made.number
        self._left = [way for way, box in (("xlsx", self.xlsx), ("pdf", self.pdf)) if box.isChecked()]
        self._next_file()

    def _next_file(self) -> None:
        """Write the files one after the other; the dialog closes after the last."""
        if not self._left:
            self._on_done(Changes(""))
            return
        way = self._left[0]
        path = Path(self.folder.text().strip()).expanduser() / self.tr("Packet {n}").format(n=self._number)
        use_case = packet_xlsx if way == "xlsx" else packet_pdf
        self.desk.write(
            self,
            use_case,
            self._packet_id,
            path.with_name(f"{path.name}.{way}"),
            self.lang.code(),
            done=lambda _changes: self._on_file(),
            failed=self._on_failed,
        )

    def _on_file(self) -> None:
        self._left.pop(0)
        self._next_file()

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _shown_text(self, shown: int) -> str:
        return self.tr("the first of the %n shown", "", shown)
