"""The second view: measure by level, what was done beside its norm; every number opens its rows."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.conveyor import Function
from app.domain.kpi import Measure, NormState, Unit, unit_of
from app.services.kpi import Kpi, KpiCell, KpiLevel, set_norm
from ui.desk import Desk, Refusal
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.reports.chart_card import PageArea
from ui.pages.reports.reading import Behind
from ui.pages.reports.words import ReportWords
from ui.theme import theme

NORM = "norm."
SCALES = {Unit.COUNT: 1, Unit.KOP: 100, Unit.HUNDREDTHS: 100, Unit.BASIS_POINTS: 100}
ROLES = {NormState.SHORT: "danger", NormState.NEAR: "warn", NormState.MET: "ok"}
WHOLE_PERCENT = 100


class LevelsView(QWidget):
    """A row a measure; for each level what was done and its norm, which is written in place.

    Signals:
        behind_asked: the rows behind a number (Behind).
    """

    behind_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._kpi: Kpi | None = None
        self._person_id: int | None = None
        self.card = SectionCard(" ", lined=True)
        self.table = NumberTable()
        self.table.is_framed = False
        self.table.cell_opened.connect(self.behind_asked)
        self.table.edited.connect(self._on_edited)
        self.card.body.addWidget(self.table)
        self._error = QWidget()
        line = QHBoxLayout(self._error)
        line.setContentsMargins(14, 8, 14, 8)
        self._error_text = Label("", "small", "danger", wrap=True)
        line.addWidget(IconLabel("alert-triangle", "danger", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._error_text, 1)
        self._error.hide()
        self.card.body.addWidget(self._error)
        self._short = Label("", "body", "danger", wrap=True)
        self._note = Label("", "small", "text2", wrap=True)
        for label in (self._short, self._note):
            label.setContentsMargins(14, 10, 14, 4)
            self.card.body.addWidget(label)
        self._note.setContentsMargins(14, 9, 14, 12)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(self.card)
        column.addStretch(1)
        self.area = PageArea(self, content)

    def focus_first(self) -> None:
        """Take the focus to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tables(self) -> tuple[tuple[str, NumberTable], ...]:
        """Return the table with its title, for a spreadsheet."""
        return ((self.card.accessibleName(), self.table),)

    def show_kpi(self, kpi: Kpi, person_id: int | None) -> None:
        """Show a month, of one person if named."""
        self._kpi, self._person_id = kpi, person_id
        levels = self._levels()
        self.card.set_title(self.tr("Levels"))
        running = self.tr("the month is still running") if kpi.is_running else ""
        self.card.set_meta(", ".join(filter(None, (self._words.month(kpi.first_on), running))))
        self.table.setAccessibleName(self.tr("Levels"))
        columns = [Column("measure", self.tr("Measure"), is_number=False, weight=2, is_whole=True)]
        has_norms = person_id is None
        for level in levels:
            code = level.level.value
            role = theme().function_role(code, "Text")
            columns.append(Column(code, self._words.numbered(code), weight=1, role=role))
            if has_norms:
                columns.append(Column(f"{NORM}{code}", self.tr("norm"), weight=1))
        self.table.set_table(columns, [self._row(measure, levels, has_norms) for measure in kpi.measures])
        self._show_short(levels)
        self._note.setText(self._words_below(has_norms))

    def _words_below(self, has_norms: bool) -> str:
        if not has_norms:
            return self.tr("Norms are of the whole team: choose Everyone to see and change them.")
        if self._desk.facts.is_solo:
            return self.tr("A norm is for a month. E or a double click writes it; empty takes it away.")
        return self.tr("A norm is for a month of the whole team. E or a double click writes it; empty takes it away.")

    def _levels(self) -> tuple[KpiLevel, ...]:
        assert self._kpi is not None
        if self._person_id is None:
            return self._kpi.levels
        found = (person.levels for person in self._kpi.people if person.person_id == self._person_id)
        return next(found, ())

    def _row(self, measure: Measure, levels: tuple[KpiLevel, ...], has_norms: bool) -> NumberRow:
        cells = [Cell(self._words.measure(measure), tip=self._words.measure_tip(measure))]
        for level in levels:
            cell = level.cell(measure)
            if cell is None:
                cells += [Cell("")] * (2 if has_norms else 1)
                continue
            cells.append(self._done(level.level, cell))
            if has_norms:
                cells.append(self._norm(cell))
        return NumberRow(tuple(cells), measure.value)

    def _done(self, level: Function, cell: KpiCell) -> Cell:
        assert self._kpi is not None
        text = self._words.measured(cell.value, cell.unit)
        words = self._state_words(cell)
        title = f"{self._words.measure(cell.measure)}, {self._words.function(level.value)}"
        behind = Behind(
            title, measure=(level, cell.measure, self._kpi.first_on), person_id=self._person_id
        ) if cell.value else None  # fmt: skip
        scale = SCALES[cell.unit]
        return Cell(
            text, ROLES.get(cell.state, "text"), is_strong=cell.state is NormState.SHORT,
            said=", ".join(filter(None, (text, words))), tip=words, opens=behind,
            sorts=None if cell.value is None else cell.value / scale if scale > 1 else cell.value,
        )  # fmt: skip

    def _norm(self, cell: KpiCell) -> Cell:
        scale = SCALES[cell.unit]
        plain = "" if cell.norm is None else f"{cell.norm / scale:g}" if scale > 1 else str(cell.norm)
        shown = "–" if cell.norm is None else self._words.measured(cell.norm, cell.unit)
        sorts = None if cell.norm is None else cell.norm / scale if scale > 1 else cell.norm
        return Cell(shown, "text2", edits=plain, said=shown, sorts=sorts)

    def _state_words(self, cell: KpiCell) -> str:
        """Return '60% of the norm, short'."""
        if cell.norm is None or not cell.norm:
            return ""
        part = self.tr("{percent}% of the norm").format(percent=(cell.value or 0) * WHOLE_PERCENT // cell.norm)
        return f"{part}, {self.tr('short')}" if cell.state is NormState.SHORT else part

    def _show_short(self, levels: tuple[KpiLevel, ...]) -> None:
        """Say in words what is short, so that the colour does not say it alone."""
        parts = []
        for level in levels:
            names = [self._words.measure(cell.measure) for cell in level.cells if cell.state is NormState.SHORT]
            if names:
                parts.append(f"{self._words.function(level.level.value)}: {', '.join(names)}")
        self._short.setVisible(bool(parts))
        self._short.setText(self.tr("Short of the norm. {places}.").format(places="; ".join(parts)) if parts else "")

    # --- norms ----------------------------------------------------------------------------------------------------

    def _on_edited(self, key: str, code: str, text: str) -> None:
        level, measure = Function(code.removeprefix(NORM)), Measure(key)
        try:
            norm = read_norm(text, unit_of(measure))
        except ValueError:
            self._refuse(Refusal(self.tr("Write a number, or nothing for no norm.")))
            return
        self._desk.write(self, set_norm, level, measure, norm, done=lambda _changes: self._kept(), failed=self._refuse)

    def _kept(self) -> None:
        self._error.hide()
        self.table.edit_done()

    def _refuse(self, sentence: Refusal) -> None:
        self._error_text.setText(sentence)
        self._error.show()
        self.table.edit_done(sentence)


def read_norm(text: str, unit: Unit) -> int | None:
    """Return a norm as it was typed, in the measure's unit; None for nothing.

    Raises:
        ValueError: it is no number, or less than nothing.
    """
    typed = "".join(text.split()).replace("\u00a0", "").replace("\u202f", "").rstrip("%").replace(",", ".")
    if not typed or typed in ("-", "–"):
        return None
    number = float(typed)
    if not 0 <= number < math.inf:
        raise ValueError(text)
    return round(number * SCALES[unit])
