"""Schemes of pay by role: target pay, base, and the lines of the variable part; a change is a new version."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.months import add_months
from app.domain.pay import LINE_KINDS, LineKind, SchemeLine
from app.errors import InvalidError
from app.services.pay_schemes import SchemeDraft, SchemeRow, line_title, save_scheme
from ui.desk import Desk, Refusal
from ui.forms.typed_numbers import read_percent, read_sum, write_sum
from ui.kit.button import KButton
from ui.kit.dialog import Dialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.pickers import KComboBox, NumberField
from ui.pages.reports.pay_reading import Schemes, load_pay_schemes
from ui.pages.reports.rehearsal import RehearsalDialog
from ui.pages.reports.words import ReportWords

MONTHS_AHEAD = 3
WHOLE_PERCENT = 100
PERCENT_LIMIT, UNITS_LIMIT = 100, 100_000


class SchemesDialog(Dialog):
    """What is typed stays until it is kept or another role is chosen; Del takes a line away."""

    def __init__(self, desk: Desk, words: ReportWords, month: date, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Schemes of pay"), width_px=860)
        self._desk = desk
        self._words = words
        self._month = month
        self._rows: tuple[SchemeRow, ...] = ()
        self._lines: list[SchemeLine] = []
        self.role = KComboBox()
        self.role.setAccessibleName(self.tr("Role"))
        self.role.chosen.connect(lambda _code: self._show_role())
        self.target = KLineEdit()
        self.base = NumberField(0, WHOLE_PERCENT)
        self.since = KComboBox(
            [(add_months(month, at).isoformat(), words.month(add_months(month, at))) for at in range(MONTHS_AHEAD + 1)]
        )
        self._target_field = Field(self.tr("Target pay of a month"), self.target)
        self._base_field = Field(self.tr("Base, percent of it"), self.base)
        self._since_field = Field(self.tr("From the month on"), self.since)
        top = QHBoxLayout()
        top.setSpacing(14)
        for field, part in (
            (Field(self.tr("Role"), self.role), 3), (self._target_field, 2), (self._base_field, 2),
            (self._since_field, 2),
        ):  # fmt: skip
            top.addWidget(field, part)
        self._about = Label("", "small", "text2", wrap=True)
        self.table = NumberTable()
        self.table.edited.connect(self._on_edited)
        self.table.cell_opened.connect(self._remove)
        self._warning = Label("", "small", "warn", wrap=True)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self.add = KButton("", size="small", icon="plus")
        self.add.setText(self.tr("Add a line"))
        self.add.clicked.connect(self._ask_line)
        self.body.addLayout(top)
        self.body.addWidget(self._about)
        self.body.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._warning, 1)
        row.addStretch(0)
        self.body.addLayout(row)
        self.body.addWidget(self._error)
        self.base.valueChanged.connect(lambda _value: self._show_shares())
        self.rehearse = KButton(self.tr("Rehearse"), icon="refresh")
        self.rehearse.clicked.connect(self._rehearse)
        self.foot_left.addWidget(self.rehearse)
        self.foot_left.addStretch(1)
        self.add_cancel(self.tr("Close"))
        self.save = self.add_primary(self.tr("Keep as a new version"), key="Ctrl Enter")
        self.accept_if(self._send)
        self._load()

    # --- what is shown --------------------------------------------------------------------------------------------

    def _load(self) -> None:
        def done(schemes: Schemes) -> None:
            self._rows = schemes.schemes.rows
            used = next((row.code for row in self._rows if row.people), "")
            code = self.role.code() or used  # at first a scheme that somebody is paid by
            self.role.set_choices([(row.code, row.name) for row in self._rows])
            if code:
                self.role.set_code(code)
            self._show_role()

        self._desk.read(self, load_pay_schemes, self._desk.language.code, self._month, done=done)

    def _row(self) -> SchemeRow | None:
        return next((row for row in self._rows if row.code == self.role.code()), None)

    def _show_role(self) -> None:
        row = self._row()
        if row is None:
            return
        self._lines = list(row.scheme.lines)
        self.target.setText(write_sum(row.scheme.target_kop) if row.scheme.target_kop else "")
        self.base.setValue(row.scheme.base_percent)
        parts = []
        if row.valid_from is None:
            parts.append(self.tr("The program’s own starting figures."))
        else:
            since = self._words.month(row.valid_from)
            parts.append(self.tr("Version {number}, from {month} on.").format(number=row.number, month=since))
        if row.next is not None:
            since = self._words.month(row.next.valid_from)
            parts.append(self.tr("Another one comes into force in {month}.").format(month=since))
        names = ", ".join(name for _id, name in row.people)
        parts.append(self.tr("Paid by it: {names}.").format(names=names) if names else self.tr("Nobody is paid by it."))
        self._about.setText(" ".join(parts))
        self._say("")
        self._fill()

    def _fill(self) -> None:
        columns = [
            Column("line", self.tr("For what"), is_number=False, weight=3),
            Column("rate", self.tr("Rate or sum")),
            Column("units", self.tr("Planned units")),
            Column("share", self.tr("Part of the pay, %")),
            Column("remove", "", is_number=False),
        ]
        self.table.setAccessibleName(self.tr("Lines"))
        self.table.set_table(columns, [self._line(at, line) for at, line in enumerate(self._lines)])
        self.add.setEnabled(bool(self._free_codes()))
        self._show_shares()

    def _line(self, at: int, line: SchemeLine) -> NumberRow:
        code = self.role.code()
        title = line_title(line.code, code, self._desk.language.code)
        rate, units = Cell("–", "text2"), Cell("–", "text2")
        if line.kind is LineKind.PERCENT:
            plain = f"{line.rate_bp / WHOLE_PERCENT:g}"
            rate = Cell(self.tr("{number}%").format(number=plain), edits=plain)
        elif line.kind is LineKind.PER_UNIT:
            own = write_sum(line.unit_kop)
            fee = line.fee_kop(self._target_kop())
            rate = Cell(
                self.tr("{sum} each").format(sum=self._desk.formats.money(fee)), "text" if own else "text2", edits=own
            )
            units = Cell(str(line.planned_units), edits=str(line.planned_units))
        else:
            rate = Cell(self._desk.formats.money(line.bonus_kop(self._target_kop())), "text2")
        share = Cell(str(line.share_percent), edits=str(line.share_percent))
        remove = Cell(self.tr("Remove"), "accentText", opens=at)
        return NumberRow((Cell(title, tip=title), rate, units, share, remove), line.code)

    def _target_kop(self) -> int:
        try:
            return read_sum(self.target.text(), "target_kop") or 0
        except InvalidError:
            return 0

    def _show_shares(self) -> None:
        """Say when base and lines together are not the whole target pay."""
        whole = self.base.value() + sum(line.share_percent for line in self._lines)
        self._warning.setVisible(whole != WHOLE_PERCENT)
        self._warning.setText(
            self.tr("Base and lines make {percent}% of the target pay, not 100%.").format(percent=whole)
        )

    # --- lines ----------------------------------------------------------------------------------------------------

    def _on_edited(self, code: str, column: str, text: str) -> None:
        at = next(at for at, line in enumerate(self._lines) if line.code == code)
        try:
            self._lines[at] = _changed(self._lines[at], column, text)
        except (InvalidError, ValueError):
            sentence = self.tr("This number cannot be: check it.")
            self._say(sentence)
            self.table.edit_done(sentence)
            return
        self._say("")
        self.table.edit_done()
        self._fill()

    def _remove(self, at: object) -> None:
        if isinstance(at, int) and at < len(self._lines):
            del self._lines[at]
            self._fill()

    def _free_codes(self) -> list[str]:
        used = {line.code for line in self._lines}
        return [code for code in LINE_KINDS if code not in used]

    def _ask_line(self) -> None:
        menu = KMenu(self)
        for code in self._free_codes():
            title = line_title(code, self.role.code(), self._desk.language.code)
            menu.add(title, functools.partial(self._add, code))
        show_under(menu, self.add)

    def _add(self, code: str) -> None:
        self._lines.append(SchemeLine(code, 0))
        self._fill()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(self.table.model().index(len(self._lines) - 1, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove(self.table.currentIndex().row())
            return
        super().keyPressEvent(event)

    # --- keeping --------------------------------------------------------------------------------------------------

    def _draft(self) -> SchemeDraft | None:
        """Return what is typed; None when the sum is none."""
        try:
            target_kop = read_sum(self.target.text(), "target_kop") or 0
        except InvalidError:
            self._target_field.set_error(self.tr("Write a sum."))
            self.target.setFocus()
            return None
        self._target_field.set_error("")
        return SchemeDraft(target_kop, self.base.value(), tuple(self._lines))

    def _rehearse(self) -> None:
        """Count past months with what is typed; nothing is kept."""
        row, draft = self._row(), self._draft()
        if row is not None and draft is not None:
            RehearsalDialog(self._desk, self._words, self._month, self, {row.code: draft}).open()

    def _send(self) -> bool:
        row, draft = self._row(), self._draft()
        if row is None or draft is None:
            return False
        self.save.setEnabled(False)
        self._desk.write(
            self, save_scheme, row.code, draft, date.fromisoformat(self.since.code()),
            done=lambda _changes: self._kept(), failed=self._refuse,
        )  # fmt: skip
        return False

    def _kept(self) -> None:
        self.save.setEnabled(True)
        self._say("")
        self._load()

    def _refuse(self, sentence: Refusal) -> None:
        self.save.setEnabled(True)
        fields: dict[str, Any] = {
            "target_kop": self._target_field, "base_percent": self._base_field, "valid_from": self._since_field,
        }  # fmt: skip
        field = fields.get(sentence.field)
        if field is not None:
            field.set_error(sentence)
        else:
            self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))


def _changed(line: SchemeLine, column: str, text: str) -> SchemeLine:
    """Return a line with what was typed in a column; raises InvalidError or ValueError."""
    if column == "share":
        return replace(line, share_percent=_whole(text, PERCENT_LIMIT))
    if column == "units":
        return replace(line, planned_units=_whole(text, UNITS_LIMIT))
    if line.kind is LineKind.PERCENT:
        return replace(line, rate_bp=read_percent(text, "rate_bp"))
    return replace(line, unit_kop=read_sum(text, "unit_kop"))


def _whole(text: str, most: int) -> int:
    value = int(text.strip().rstrip("%").strip() or 0)
    if not 0 <= value <= most:
        raise ValueError(text)
    return value
