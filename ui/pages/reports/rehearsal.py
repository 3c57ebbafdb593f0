"""Past months under another model or another scheme: what each would have got; nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain.months import add_months
from app.domain.sales_models import SalesModel
from app.services.pay_rehearsal import RehearsalChoice, rehearse
from app.services.pay_rows import Rehearsal, RehearsalRow
from app.services.pay_schemes import SchemeDraft
from ui.desk import Desk, Refusal
from ui.kit.banner import Banner
from ui.kit.dialog import Dialog
from ui.kit.field import Field
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.pickers import KComboBox
from ui.pages.reports.words import ReportWords

LENGTHS = (1, 3, 6, 12)
AS_IT_WAS = "as_it_was"


class RehearsalDialog(Dialog):
    """Counts anew whenever another choice is made; an answer to an older choice is left out."""

    def __init__(
        self,
        desk: Desk,
        words: ReportWords,
        month: date,
        parent: QWidget,
        schemes: Mapping[str, SchemeDraft] | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Rehearse pay"), width_px=860)
        self._schemes = dict(schemes or {})
        self._desk = desk
        self._words = words
        self._generation = 0
        self._last = self._last_whole(month)
        self.banner = Banner()
        self.banner.set_state(
            "planned", self.tr("Nothing is changed."), self.tr("This only counts past months anew."), "info-circle"
        )
        texts = desk.language.words
        self.model = KComboBox(
            [(AS_IT_WAS, self.tr("as it was"))]
            + [(each.value, texts.text(f"model.{each.value}")) for each in SalesModel]
        )
        self.vip = QCheckBox(self.tr("with a VIP manager"))
        self.length = KComboBox([(str(count), self._months(count)) for count in LENGTHS], str(LENGTHS[1]))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Field(self.tr("Sales model"), self.model), 2)
        row.addWidget(Field(self.tr("Months"), self.length), 2)
        row.addWidget(self.vip, 2, Qt.AlignmentFlag.AlignBottom)
        self._figures = Label("", "small", "accentText", wrap=True)
        self._figures.setVisible(bool(self._schemes))
        names = ", ".join(words.role(code) for code in self._schemes)
        self._figures.setText(self.tr("With the figures typed for: {roles}.").format(roles=names))
        self._about = Label("", "small", "text2", wrap=True)
        self.table = NumberTable()
        self.table.setAccessibleName(self.tr("What each would have got"))
        self.body.addWidget(self.banner)
        self.body.addLayout(row)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._about)
        self.body.addWidget(self.table)
        self.model.chosen.connect(lambda _code: self._count())
        self.length.chosen.connect(lambda _code: self._count())
        self.vip.toggled.connect(lambda _on: self._count())
        self.add_cancel(self.tr("Close"))
        self._count()

    def _last_whole(self, month: date) -> date:
        """Return the last month that is over, not after the one shown."""
        today = self._desk.book.clock.today()
        return min(month, add_months(today.replace(day=1), -1))

    def _months(self, count: int) -> str:
        first = add_months(self._last, 1 - count)
        if count == 1:
            return self._words.month(self._last)
        return self.tr("{first} to {last}").format(first=self._words.month(first), last=self._words.month(self._last))

    def _count(self) -> None:
        self._generation += 1
        mine = self._generation
        count = int(self.length.code())
        months = tuple(add_months(self._last, at + 1 - count) for at in range(count))
        model = "" if self.model.code() == AS_IT_WAS else self.model.code()
        self.vip.setEnabled(bool(model))
        choice = RehearsalChoice(model, self.vip.isChecked() and bool(model), schemes=self._schemes)
        self._about.setText(self.tr("Counting…"))

        def done(rehearsal: Rehearsal) -> None:
            if mine == self._generation:
                self._show(rehearsal)

        def failed(sentence: Refusal) -> None:
            if mine == self._generation:
                self._about.setText(sentence)

        self._desk.read(self, rehearse, months, choice, done=done, failed=failed)

    def _show(self, rehearsal: Rehearsal) -> None:
        money = self._desk.formats.money
        self._about.setText(
            self.tr("The same money came in both times: {sum}. Only whose it is differs.").format(
                sum=money(rehearsal.received_kop)
            )
        )
        columns = [
            Column("person", self.tr("Person"), is_number=False, weight=2),
            Column("now_scheme", self.tr("Scheme"), is_number=False, weight=1, is_whole=True),
            Column("then_scheme", self.tr("Rehearsed"), is_number=False, weight=1, is_whole=True),
            Column("now", self.tr("Got")),
            Column("then", self.tr("Would have got")),
            Column("more", self.tr("Difference")),
        ]
        rows = [self._row(row) for row in rehearsal.rows]
        total = (
            Cell(self.tr("All"), is_strong=True),
            Cell(),
            Cell(),
            *self._sums(rehearsal.now_kop, rehearsal.then_kop),
        )
        rows.append(NumberRow(total, "total", is_total=True))
        self.table.set_table(columns, rows)

    def _row(self, row: RehearsalRow) -> NumberRow:
        initials = next((one.initials for one in self._desk.facts.people if one.id == row.person_id), "")
        then = self._words.role(row.scheme_then) if row.scheme_then else self.tr("no role")
        now = self._words.role(row.scheme_now) if row.scheme_now else "–"
        cells = (Cell(row.name, initials=initials), Cell(now, "text2"), Cell(then, "text2"))
        return NumberRow((*cells, *self._sums(row.now_kop, row.then_kop)), row.person_id)

    def _sums(self, now_kop: int, then_kop: int) -> tuple[Cell, Cell, Cell]:
        amount = self._desk.formats.amount
        more = then_kop - now_kop
        sign = "+" if more > 0 else ""
        role = "ok" if more > 0 else "danger" if more < 0 else "text2"
        return (
            Cell(amount(now_kop), sorts=now_kop / 100),
            Cell(amount(then_kop), is_strong=True, sorts=then_kop / 100),
            Cell(sign + amount(more), role, sorts=more / 100),
        )
