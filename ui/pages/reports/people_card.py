"""By person: calls, meetings, proposals, won, on time and sales; one sentence about who is late most."""

from __future__ import annotations

import functools
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.report_rows import NOBODY, Bar, LateNote, PersonReport, Reports, What
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.reports.reading import Behind
from ui.pages.reports.words import ReportWords

COLUMNS = ("calls", "meetings", "proposals", "won", "on_time", "sales")


class PeopleCard(SectionCard):
    """A row a person and their sum.

    Signals:
        behind_asked: the rows behind a number (Behind).
        hidden_changed: other columns are hidden now (list of codes).
    """

    behind_asked = Signal(object)
    hidden_changed = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__(" ", lined=True)
        self._desk = desk
        self._words = words
        self._reports: Reports | None = None
        self._hidden: set[str] = set()
        self.columns_button = IconButton("columns-3", " ", side_px=26)
        self.columns_button.clicked.connect(self._ask_columns)
        self.add_action(self.columns_button)
        self.table = NumberTable()
        self.table.is_framed = False
        self.table.cell_opened.connect(self.behind_asked)
        self.body.addWidget(self.table)
        self._late_line = QWidget()
        row = QHBoxLayout(self._late_line)
        row.setContentsMargins(14, 6, 10, 0)
        row.setSpacing(8)
        self._late_who, self._late_what = Label("", "strong", "danger"), Label("", "body", "text2")
        words_side = QWidget()
        flow = FlowLayout(gap_px=5, line_gap_px=0)
        flow.setContentsMargins(0, 4, 0, 0)  # in line with the link
        flow.addWidget(self._late_who)
        flow.addWidget(self._late_what)
        words_side.setLayout(flow)
        self.late_link = KButton("", kind=Kind.LINK)
        row.addLayout(_lowered(IconLabel("alert-triangle", "danger", 15)))
        row.addWidget(words_side, 1)
        row.addWidget(self.late_link, 0, Qt.AlignmentFlag.AlignTop)
        self.late_link.clicked.connect(self._open_late)
        self._note = Label("", "small", "text2", wrap=True)
        note = QWidget()
        line = QHBoxLayout(note)
        line.setContentsMargins(14, 8, 14, 12)
        line.setSpacing(8)
        line.addWidget(IconLabel("info-circle", "text2", 15), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._note, 1)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._late_line)
        below.addWidget(note)
        below.addStretch(1)
        self.body.addLayout(below, 1)

    def set_hidden(self, codes: Collection[str]) -> None:
        """Leave columns out."""
        self._hidden = {code for code in codes if code in COLUMNS}
        self._show()

    def hidden(self) -> list[str]:
        """Return the columns left out."""
        return sorted(self._hidden)

    def show_reports(self, reports: Reports) -> None:
        """Show who did what in a period."""
        self._reports = reports
        self._show()

    def _titles(self) -> dict[str, str]:
        sign = self._desk.formats.money(0).strip("0 \u00a0\u202f")
        return {
            "calls": self.tr("Calls"), "meetings": self.tr("Meetings"), "proposals": self.tr("Proposals"),
            "won": self.tr("Won"), "on_time": self.tr("On time"),
            "sales": self.tr("Sales, {currency}").format(currency=sign),
        }  # fmt: skip

    def _show(self) -> None:
        reports = self._reports
        if reports is None:
            return
        titles = self._titles()
        shown = [code for code in COLUMNS if code not in self._hidden]
        self.set_title(self.tr("By person"))
        is_now = reports.is_running
        self.set_meta(self._words.this_period(reports.period.kind) if is_now else self._words.period(reports.period))
        self.columns_button.set_name(self.tr("Columns"))
        self.table.setAccessibleName(self.tr("By person"))
        columns = [Column("person", self.tr("Person"), is_number=False, weight=1)]
        columns += [Column(code, titles[code]) for code in shown]
        rows = [self._row(person, shown) for person in reports.people]
        rows.append(self._row(reports.everyone, shown, is_total=True))
        self.table.set_table(columns, rows)
        self._show_late(reports.late)
        self._note.setText(
            self.tr("“On time” is a step done on its day or earlier. Moved steps count from the first date.")
        )

    def _row(self, person: PersonReport, shown: list[str], *, is_total: bool = False) -> NumberRow:
        name = self.tr("All") if is_total else person.name or self.tr("Nobody named")
        roles = self.tr("owner") if person.is_owner else ", ".join(self._words.role(code) for code in person.roles[:1])
        initials = "" if is_total or person.person_id == NOBODY else person.initials
        cells = [Cell(name, note="" if is_total else roles, initials=initials, is_strong=is_total, tip=roles)]
        cells += [self._cell(person, name, code, is_total=is_total) for code in shown]
        return NumberRow(tuple(cells), person.person_id, is_total)

    def _cell(self, person: PersonReport, name: str, code: str, *, is_total: bool) -> Cell:
        titles = self._titles()

        def behind(what: What) -> Behind:
            who = person.person_id if not is_total else (self._reports.person_id if self._reports else None)
            return Behind(f"{name}, {titles[code]}", Bar(what), person_id=who)

        if code == "on_time":
            said = self._words.percent(person.on_time_percent)
            role = "danger" if person.is_behind and not is_total else "text"
            tip = self.tr("{done} of {all} steps on time").format(done=person.on_time, all=person.closed)
            return Cell(said, role, tip=tip, said=f"{said}, {tip}", opens=behind("closed") if person.closed else None,
                        sorts=person.on_time_percent)  # fmt: skip
        if code == "sales":
            text = self._desk.formats.amount((person.sales_kop + 50) // 100 * 100)
            return Cell(text, is_strong=True, opens=behind("sales") if person.sales_kop else None,
                        sorts=person.sales_kop / 100)  # fmt: skip
        counts: dict[str, tuple[int, What]] = {
            "calls": (person.calls, "calls"), "meetings": (person.meetings, "meetings"),
            "proposals": (person.proposals, "proposals"), "won": (person.won, "won"),
        }  # fmt: skip
        count, what = counts[code]
        return Cell(str(count) if count else "–", opens=behind(what) if count else None, sorts=count)

    def _show_late(self, late: LateNote | None) -> None:
        self._late_line.setVisible(late is not None)
        if late is None:
            return
        name = late.name.split()[0] if late.name else ""
        self._late_who.setText(
            self.tr("{name} closes {percent}% of steps on time.").format(name=name, percent=late.percent)
        )
        self._late_what.setText(
            self.tr("{count} of {all} late steps are at {stage}.")
            .format(count=late.stage_late, all=late.late, stage=late.stage_title)
        )  # fmt: skip
        self.late_link.setText(self.tr("Show them"))

    def _open_late(self) -> None:
        late = self._reports.late if self._reports is not None else None
        if late is not None:
            title = self.tr("{name}, late steps").format(name=late.name)
            self.behind_asked.emit(Behind(title, Bar("late"), person_id=late.person_id))

    def _ask_columns(self) -> None:
        menu = KMenu(self)
        for code, title in self._titles().items():
            menu.add(title, functools.partial(self._toggle, code), is_checked=code not in self._hidden)
        show_under(menu, self.columns_button, at_right=True)

    def _toggle(self, code: str) -> None:
        self._hidden ^= {code}
        self._show()
        self.hidden_changed.emit(self.hidden())


def _lowered(sign: QWidget) -> QVBoxLayout:
    """Return a column with a sign beside the first line of words."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 5, 0, 0)
    column.addWidget(sign)
    column.addStretch(1)
    return column
