"""The statement of a person: the base, every accrual with what it was counted from, corrections, the sum to be paid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.pay_rows import AccrualRow, CorrectionRow, PlanRow, Statement
from ui.desk import Desk
from ui.kit.label import Label, rule
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.pickers import NumberField
from ui.kit.section_card import SectionCard
from ui.pages.reports.words import ReportWords

COLUMNS = 6


class StatementCard(SectionCard):
    """Signals:
    client_asked: the client of an accrual was opened (id, ids to walk through).
    worked_changed: another number of days worked was typed (the person's id, days).
    """

    client_asked = Signal(int, object)
    worked_changed = Signal(int, int)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__(" ", lined=True)
        self._desk = desk
        self._words = words
        self._statement: Statement | None = None
        self._worked_words = Label("", "small", "text2")
        self.worked = NumberField(0, 31)
        self.worked.setKeyboardTracking(False)
        self.worked.valueChanged.connect(self._on_worked)
        for widget in (self._worked_words, self.worked):
            self.add_action(widget)
        self._total = Label("", "figure")
        self._total_words = Label("", "small", "text2")
        self._scheme = Label("", "small", "text2", wrap=True)
        self._plan = Label("", "small", "text2", wrap=True)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(24)
        words_side, sum_side = QVBoxLayout(), QVBoxLayout()
        words_side.setSpacing(3)
        sum_side.setSpacing(0)
        words_side.addWidget(self._scheme)
        words_side.addWidget(self._plan)
        words_side.addStretch(1)
        sum_side.addWidget(self._total)
        sum_side.addWidget(self._total_words)
        sum_side.addStretch(1)
        row.addLayout(words_side, 1)
        row.addLayout(sum_side)
        self.table = NumberTable()
        self.table.is_framed = False
        self.table.cell_opened.connect(self._open_client)
        self._note = Label("", "small", "text2", wrap=True)
        self._note.setContentsMargins(14, 8, 14, 12)
        self.body.addWidget(top)
        self.body.addWidget(rule())
        self.body.addWidget(self.table)
        self.body.addWidget(self._note)

    def statement(self) -> Statement | None:
        """Return the statement shown."""
        return self._statement

    def show_statement(self, statement: Statement | None) -> None:
        """Show a statement; the card hides when there is none."""
        self._statement = statement
        self.setVisible(statement is not None)
        if statement is None:
            return
        money = self._desk.formats.money
        self.set_title(self.tr("Statement, {name}").format(name=statement.name))
        parts = [self._words.month(statement.month), self.state(statement), statement.role]
        self.set_meta(" · ".join(part for part in parts if part))
        self._worked_words.setText(self.tr("Days worked of {days}").format(days=statement.days))
        self.worked.setAccessibleName(self.tr("Days worked of {days}").format(days=statement.days))
        self.worked.blockSignals(True)
        self.worked.setMaximum(statement.days)
        self.worked.setValue(statement.worked_days)
        self.worked.blockSignals(False)
        self.worked.setEnabled(not statement.is_closed)
        self._total.setText(money(statement.total_kop))
        self._total_words.setText(self.tr("to be paid"))
        lines = "; ".join(f"{line.title}: {line.basis}" for line in statement.lines)
        base = self.tr("base {sum} a month").format(sum=money(statement.base_of_month_kop))
        self._scheme.setText("; ".join(filter(None, (base, lines))) if statement.scheme else self.no_scheme())
        self._plan.setText(self._plans(statement.plans))
        self._plan.setVisible(bool(statement.plans))
        self._fill(statement)
        about = self.tr("A management calculation, not the payroll.")
        said = [statement.note, *self.problems(statement.problems), about]
        self._note.setText(" ".join(part for part in said if part))

    def state(self, statement: Statement) -> str:
        """Return 'preliminary' or 'closed 3 Jul, Olena Marchenko'."""
        if not statement.is_closed:
            return self.tr("preliminary")
        day = self._desk.formats.short_date(statement.closed_on) if statement.closed_on else ""
        closed = self.tr("closed {day}").format(day=day)
        return f"{closed}, {statement.closed_by}" if statement.closed_by else closed

    def no_scheme(self) -> str:
        """Return what is said of somebody who is paid by no scheme."""
        return self.tr("Paid by no scheme: give a role or a scheme in Settings, People.")

    def problems(self, codes: Sequence[str]) -> list[str]:
        """Return what keeps the sheet from being right, in sentences."""
        words = {
            "no_scheme": self.no_scheme(),
            "no_target": self.tr("No target pay is set: the base and fixed sums are nothing. Set it in the schemes."),
        }
        return [words[code] for code in codes if code in words]

    def _plans(self, plans: Sequence[PlanRow]) -> str:
        said = []
        for plan in plans:
            money = self._desk.formats.whole_money
            actual = money(plan.actual) if plan.is_money else str(plan.actual)
            if plan.plan is None:
                said.append(self.tr("{line}: {actual}, no plan set").format(line=plan.title, actual=actual))
            else:
                whole = money(plan.plan) if plan.is_money else str(plan.plan)
                part = self._words.percent(plan.percent)
                said.append(
                    self.tr("{line}: {actual} of {plan}, {percent}").format(
                        line=plan.title, actual=actual, plan=whole, percent=part
                    )
                )
        return "; ".join(said)

    def _fill(self, statement: Statement) -> None:
        sign = self._desk.formats.money(0).strip("0 \u00a0\u202f")
        columns = [
            Column("on", self.tr("Date"), is_number=False),
            Column("client", self.tr("Client"), is_number=False, weight=2),
            Column("basis", self.tr("Basis"), is_number=False, weight=3),
            Column("received", self.tr("Received, {currency}").format(currency=sign)),
            Column("rate", self.tr("Rate")),
            Column("accrued", self.tr("Accrued, {currency}").format(currency=sign)),
        ]
        days = self.tr("{worked} of {days} days").format(worked=statement.worked_days, days=statement.days)
        rows = [self._sum_row(self.tr("Base"), days, statement.base_kop, "base")]
        for group in statement.groups:
            rows.append(self._sum_row(group.title, "", group.subtotal_kop, f"group.{group.line}"))
            rows += [self._accrual(row, (group.line, at)) for at, row in enumerate(group.rows)]
        if statement.corrections or statement.corrections_kop:
            rows.append(self._sum_row(self.tr("Corrections"), "", statement.corrections_kop, "corrections"))
            rows += [self._correction(row, ("correction", at)) for at, row in enumerate(statement.corrections)]
        if statement.carried_in_kop:
            words = self.tr("Carried from the month before")
            rows.append(self._sum_row(words, "", statement.carried_in_kop, "carried_in"))
        if statement.carried_kop:
            rows.append(self._sum_row(self.tr("Carried to the next month"), "", statement.carried_kop, "carried"))
        rows.append(self._sum_row(self.tr("To be paid"), "", statement.total_kop, "total", is_total=True))
        self.table.setAccessibleName(self.tr("Statement"))
        self.table.set_table(columns, rows)

    def _sum_row(self, title: str, note: str, kop: int, key: str, *, is_total: bool = False) -> NumberRow:
        amount = self._desk.formats.amount
        role = "danger" if kop < 0 else "text"
        last = Cell(amount(kop), role, is_strong=True, sorts=kop / 100)
        words = Cell(title[:1].upper() + title[1:], is_strong=True, note=note, spans=COLUMNS - 1)
        cells = (words, Cell(), Cell(), Cell(), Cell(), last)
        return NumberRow(cells, key, is_total=is_total, is_head=not is_total)

    def _accrual(self, row: AccrualRow, key: object) -> NumberRow:
        formats = self._desk.formats
        received = Cell("") if row.received_kop is None else Cell(
            formats.amount(row.received_kop), sorts=row.received_kop / 100
        )  # fmt: skip
        return NumberRow(
            (
                Cell(formats.short_date(row.on), "text2", sorts=row.on),
                Cell(row.client, opens=row.client_id, tip=row.client),
                Cell(row.basis, note=row.why, tip=", ".join(filter(None, (row.basis, row.why)))),
                received,
                Cell(row.rate),
                Cell(formats.amount(row.accrued_kop), sorts=row.accrued_kop / 100),
            ),
            key,
        )

    def _correction(self, row: CorrectionRow, key: object) -> NumberRow:
        formats = self._desk.formats
        role = "danger" if row.amount_kop < 0 else "text"
        what = Cell(row.what, opens=row.client_id, tip=row.what)
        amount = Cell(formats.amount(row.amount_kop), role, sorts=row.amount_kop / 100)
        day = Cell(formats.short_date(row.on), "text2", sorts=row.on)
        return NumberRow((day, Cell(), what, Cell(), Cell(), amount), key)

    def _open_client(self, client_id: int) -> None:
        found = [cell.opens for row in self.table.number_rows() for cell in row.cells if cell.opens is not None]
        self.client_asked.emit(client_id, tuple(dict.fromkeys(found)))

    def _on_worked(self, days: int) -> None:
        if self._statement is not None and days != self._statement.worked_days:
            self.worked_changed.emit(self._statement.person_id, days)
