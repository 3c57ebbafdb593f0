"""The third view: what everybody gets for a month, contested orders, and one statement in full."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from app.services.pay import close_month
from app.services.pay_rows import PayMonth, PayRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.dialog import ask
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.section_card import SectionCard
from ui.pages.reports.chart_card import PageArea
from ui.pages.reports.claims_card import ClaimsCard
from ui.pages.reports.pay_reading import Pay
from ui.pages.reports.pay_rules import PayRulesDialog
from ui.pages.reports.rehearsal import RehearsalDialog
from ui.pages.reports.schemes import SchemesDialog
from ui.pages.reports.statement_card import StatementCard
from ui.pages.reports.words import ReportWords

LAYOUT_LEVELS = 4


class PayView(QWidget):
    """A book without a team shows the owner's own pay alone.

    Signals:
        client_asked: a client was opened (id, ids to walk through).
        statement_asked: the statement of another person is wanted, or anew (the person's id).
    """

    client_asked = Signal(int, object)
    statement_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._pay: Pay | None = None
        self.worked: dict[int, int] = {}
        self._worked_of: date | None = None
        self._wants_statement = False
        self.card = SectionCard(" ", lined=True)
        self.rules_button = KButton("", size="small", icon="flag-3")
        self.schemes_button = KButton("", size="small", icon="pencil")
        self.rehearse_button = KButton("", size="small", icon="refresh")
        self.close_button = KButton("", kind=Kind.PRIMARY, size="small", icon="lock")
        for button, act in (
            (self.rules_button, self.ask_rules), (self.schemes_button, self.ask_schemes),
            (self.rehearse_button, self.ask_rehearsal), (self.close_button, self.ask_close),
        ):  # fmt: skip
            button.clicked.connect(act)
            self.card.add_action(button)
        self.table = NumberTable()
        self.table.is_framed = False
        self.table.cell_opened.connect(self._ask_statement)
        self._sums = Label("", "small", "text2", wrap=True)
        self._warning = Label("", "small", "danger", wrap=True)
        self.card.body.addWidget(self.table)
        for label in (self._warning, self._sums):
            label.setContentsMargins(14, 8, 14, 0)
            self.card.body.addWidget(label)
        self._sums.setContentsMargins(14, 6, 14, 12)
        self.claims = ClaimsCard(desk)
        self.statement = StatementCard(desk, words)
        self.claims.client_asked.connect(self.client_asked)
        self.statement.client_asked.connect(self.client_asked)
        self.statement.worked_changed.connect(self._on_worked)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(12)
        for card in (self.card, self.claims, self.statement):
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
            column.addWidget(card)
        column.addStretch(1)
        self.area = PageArea(self, content)

    # --- what is shown --------------------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Take the focus to the table of the month."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tables(self) -> tuple[tuple[str, NumberTable], ...]:
        """Return the tables with their titles, for a spreadsheet."""
        named = [(self.card.accessibleName(), self.table)]
        if not self.claims.isHidden():
            named.append((self.claims.accessibleName(), self.claims.table))
        if not self.statement.isHidden():
            named.append((self.statement.accessibleName(), self.statement.table))
        return tuple(named)

    def person_id(self) -> int | None:
        """Return whose statement is shown."""
        statement = self.statement.statement()
        return None if statement is None else statement.person_id

    def worked_in(self, month: date) -> dict[int, int]:
        """Return the days worked that were typed for a month; those of another month are forgotten."""
        if self._worked_of != month:
            self._worked_of, self.worked = month, {}
        return dict(self.worked)

    def show_pay(self, pay: Pay) -> None:
        """Show a month."""
        self._pay = pay
        month = pay.month
        is_solo = self._desk.facts.is_solo
        may_rule = is_solo or pay.only is None
        self.card.set_title(self.tr("Pay"))
        self.card.set_meta(f"{self._words.month(month.month)} · {self._state(month)}")
        self.rules_button.setText(self.tr("Rules"))
        self.schemes_button.setText(self.tr("Schemes"))
        self.rehearse_button.setText(self.tr("Rehearse"))
        self.rules_button.setVisible(may_rule)
        self.schemes_button.setVisible(may_rule)
        self.rehearse_button.setVisible(may_rule and not is_solo)
        self.close_button.setText(self.tr("Close the month"))
        self.close_button.setVisible(may_rule and not month.is_closed and bool(month.rows))
        self.close_button.setEnabled(month.is_over)
        self.close_button.setToolTip("" if month.is_over else self.tr("The month is not over yet."))
        self.table.setAccessibleName(self.tr("Pay"))
        rows = [row for row in month.rows if pay.only is None or row.person_id == pay.only]
        self.table.set_table(self._columns(), [self._row(row) for row in rows] + self._total(month, len(rows)))
        self._sums.setVisible(may_rule)
        self._show_sums(month)
        self._show_warning(rows)
        self.claims.show_claims(pay.claims)
        self.statement.show_statement(pay.statement)
        if self._wants_statement and pay.statement is not None:
            self._wants_statement = False
            QTimer.singleShot(0, self, self._go_to_statement)

    def _ask_statement(self, person_id: int) -> None:
        self._wants_statement = True
        self.statement_asked.emit(person_id)

    def _go_to_statement(self) -> None:
        """Bring the statement into sight, with the focus in it."""
        for _level in range(LAYOUT_LEVELS):  # rows, cards and the area tell each other of their heights one by one
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.area.verticalScrollBar().setValue(self.statement.y())
        self.statement.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_below = self.statement.isAncestorOf(self.focusWidget()) or self.claims.isAncestorOf(self.focusWidget())
        if event.key() == Qt.Key.Key_Escape and is_below:
            self.area.verticalScrollBar().setValue(0)
            self.focus_first()
            return
        super().keyPressEvent(event)

    def _state(self, month: PayMonth) -> str:
        if month.is_closed:
            return self.tr("closed")
        return self.tr("preliminary") if month.is_over else self.tr("preliminary, the month is still running")

    def _columns(self) -> list[Column]:
        sign = self._desk.formats.money(0).strip("0 \u00a0\u202f")
        return [
            Column("person", self.tr("Person"), is_number=False, weight=2),
            Column("scheme", self.tr("Scheme"), is_number=False, weight=1, is_whole=True),
            Column("base", self.tr("Base")),
            Column("accrued", self.tr("Accrued")),
            Column("corrections", self.tr("Corrections")),
            Column("total", self.tr("To be paid, {currency}").format(currency=sign)),
            Column("plan", self.tr("Plan")),
            Column("actual", self.tr("Actual")),
            Column("done", self.tr("Done")),
            Column("state", self.tr("State"), is_number=False),
        ]

    def _row(self, row: PayRow) -> NumberRow:
        initials = next((one.initials for one in self._desk.facts.people if one.id == row.person_id), "")
        state = self.tr("preliminary")
        if row.is_closed:
            day = self._desk.formats.short_date(self._desk.formats.local_date(row.closed_at)) if row.closed_at else ""
            state = self.tr("closed {day}").format(day=day)
        return NumberRow(
            (
                Cell(row.name, initials=initials, note=row.job_title, opens=row.person_id),
                Cell(row.scheme_name or "–", "text2"),
                self._sum(row.base_kop, opens=row.person_id),
                self._sum(row.accrued_kop, opens=row.person_id),
                self._sum(row.corrections_kop + row.carried_in_kop, opens=row.person_id),
                self._sum(row.total_kop, is_strong=True, opens=row.person_id),
                *self._plan(row),
                Cell(state, "ok" if row.is_closed else "text2", icon="lock" if row.is_closed else ""),
            ),
            row.person_id,
        )

    def _sum(self, kop: int, *, is_strong: bool = False, opens: int | None = None) -> Cell:
        role = "danger" if kop < 0 else "text"
        return Cell(self._desk.formats.amount(kop), role, is_strong=is_strong, opens=opens, sorts=kop / 100)

    def _plan(self, row: PayRow) -> tuple[Cell, Cell, Cell]:
        plan = row.plan
        if plan is None:
            return Cell("–", "text2"), Cell("–", "text2"), Cell("–", "text2")

        def shown(value: int) -> Cell:
            if not plan.is_money:
                return Cell(str(value), tip=plan.title, opens=row.person_id, sorts=value)
            text = self._desk.formats.amount((value + 50) // 100 * 100)
            return Cell(text, tip=plan.title, opens=row.person_id, sorts=value / 100)

        no_plan = Cell("–", "text2", tip=self.tr("no plan set"), said=self.tr("no plan set"))
        done = Cell(self._words.percent(plan.percent), sorts=plan.percent)
        return (no_plan if plan.plan is None else shown(plan.plan)), shown(plan.actual), done

    def _total(self, month: PayMonth, count: int) -> list[NumberRow]:
        if count < 2:
            return []
        cells = [Cell(self.tr("All"), is_strong=True), Cell()]
        for kop in (
            sum(row.base_kop for row in month.rows), sum(row.accrued_kop for row in month.rows),
            sum(row.corrections_kop + row.carried_in_kop for row in month.rows), month.total_kop,
        ):  # fmt: skip
            cells.append(self._sum(kop, is_strong=True))
        return [NumberRow((*cells, Cell(), Cell(), Cell(), Cell()), "total", is_total=True)]

    def _show_sums(self, month: PayMonth) -> None:
        money = self._desk.formats.money
        parts = [
            self.tr("Received {sum}: first sales {first}, repeat sales {repeat}, VIP {vip}.").format(
                sum=money(month.received_kop), first=money(month.first_kop), repeat=money(month.repeat_kop),
                vip=money(month.vip_kop),
            )
        ]  # fmt: skip
        if month.nobody_kop:
            parts.append(self.tr("{sum} could be credited to nobody.").format(sum=money(month.nobody_kop)))
        if month.plan_kop is not None:
            parts.append(
                self.tr("Plan of the company {plan}: {percent}.").format(
                    plan=money(month.plan_kop), percent=self._words.percent(month.plan_percent)
                )
            )
        self._sums.setText(" ".join(parts))

    def _show_warning(self, rows: list[PayRow]) -> None:
        lacking = [row.name for row in rows if row.problems]
        self._warning.setVisible(bool(lacking))
        if lacking:
            self._warning.setText(
                self.tr("No scheme or no target pay: {names}. Their base and fixed sums are nothing.").format(
                    names=", ".join(lacking)
                )
            )

    # --- acts -----------------------------------------------------------------------------------------------------

    def ask_close(self) -> None:
        """Ask once, then close the month for everybody."""
        pay = self._pay
        if pay is None or pay.month.is_closed or not pay.month.is_over:
            return
        month = pay.month
        sentences = [
            self.tr("Statements of {count} people, {sum} in all, will never change after that.").format(
                count=len(month.rows), sum=self._desk.formats.money(month.total_kop)
            ),
            self.tr("What changes later becomes a correction of the next month."),
        ]
        if month.contested:
            sentences.insert(0, self.tr("Nobody has decided yet about %n contested order(s).", "", month.contested))
        ask(
            self,
            self.tr("Close {month}?").format(month=self._words.month(month.month)),
            " ".join(sentences),
            self.tr("Close the month"),
            self._close,
        )

    def _close(self) -> None:
        if self._pay is not None:
            month = self._pay.month.month
            self._desk.write(self, close_month, month, worked_days=self.worked_in(month))

    def _on_worked(self, person_id: int, days: int) -> None:
        if self._pay is not None:
            self.worked_in(self._pay.month.month)
            self.worked[person_id] = days
            self.statement_asked.emit(person_id)

    def ask_rules(self) -> None:
        """Show the rules in words, with their numbers to be changed."""
        PayRulesDialog(self._desk, self).open()

    def ask_schemes(self) -> None:
        """Show the schemes of the roles, to be changed from a month on."""
        if self._pay is not None:
            SchemesDialog(self._desk, self._words, self._pay.month.month, self).open()

    def ask_rehearsal(self) -> None:
        """Count past months by another model or other schemes; nothing is written."""
        if self._pay is not None:
            RehearsalDialog(self._desk, self._words, self._pay.month.month, self).open()
