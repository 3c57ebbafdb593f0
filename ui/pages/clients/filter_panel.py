"""The sheets of the filters: which field, and what it shall be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.client_query import ClientQuery, LastOrder, LastOrderKind, NextStep
from app.domain.months import add_months, month_start
from app.services.client_values import FilterValue, filter_values
from ui.desk import Desk
from ui.forms.typed_date import read_moment, write_date
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel, stage_icon
from ui.kit.field import Field, KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.panel import Panel
from ui.kit.pickers import KComboBox, NumberField
from ui.kit.tick_list import Choice, TickList
from ui.pages.clients.filters import (
    ICONS,
    VALUE_FIELDS,
    codes_of,
    field_names,
    month_text,
    next_step_text,
    value_code,
    value_text,
    with_codes,
    without,
)
from ui.theme import FUNCTION_ICONS, theme

MONTHS_BACK = 12
KOP = 100
DAYS_FIRST = 30
MOST_DAYS = 3650


class FilterPanel(Panel):
    """Asks for a field, then for its values; what is ticked filters at once.

    Signals:
        changed: the query as it is now (ClientQuery).
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, query: ClientQuery, anchor: QWidget, field: str = "") -> None:
        super().__init__(anchor, 290)
        self.desk = desk
        self.query = query
        self.field = field
        self.list: TickList | None = None
        self._inside: QWidget | None = None
        if field:
            self._ask_values()
        else:
            self._ask_field()

    # --- which field ------------------------------------------------------------------------------------------

    def _ask_field(self) -> None:
        self.list = TickList(self.tr("Filter by…"), is_plain=True)
        self.list.set_choices(
            [Choice(field, name, icon=ICONS[field]) for field, name in field_names(self.desk).items()], ()
        )
        self.list.ticked.connect(lambda codes: self.choose_field(next(iter(codes))))
        self._put(self.list)

    def choose_field(self, field: str) -> None:
        """Go on to the values of a field."""
        self.field = field
        self._ask_values()
        stops = self._stops()
        if stops:
            stops[0].setFocus()

    # --- what it shall be -------------------------------------------------------------------------------------

    def _ask_values(self) -> None:
        if self.field in VALUE_FIELDS:
            self.list = TickList(self.tr("{field}: type to narrow").format(field=field_names(self.desk)[self.field]))
            self.list.ticked.connect(lambda codes: self._take(with_codes(self.query, self.field, codes)))
            self._put(self.list)
            self.desk.read(self, filter_values, self.field, self.query, self.desk.language.code, done=self._show_values)
            return
        self.list = None
        editors: dict[str, Callable[[], QWidget]] = {
            "total": lambda: TotalEditor(self.desk, self.query),
            "last_order": lambda: LastOrderEditor(self.desk, self.query),
            "next_step": lambda: NextStepEditor(self.query),
            "created_since": lambda: SinceEditor(self.desk, self.query),
        }
        editor = editors[self.field]()
        editor.changed.connect(self._take)  # type: ignore[attr-defined]
        editor.finished.connect(self.close_panel)  # type: ignore[attr-defined]
        self._put(editor)

    def _show_values(self, values: tuple[FilterValue, ...]) -> None:
        assert self.list is not None
        on = codes_of(self.query, self.field)
        choices = [self._choice(value) for value in values]
        missing = on - {choice.code for choice in choices}
        raw = {value_code(value): value for value in getattr(self.query, self.field)}
        choices += [Choice(code, value_text(self.desk, self.field, raw[code]), 0) for code in sorted(missing)]
        self.list.set_choices(choices, on)
        self.place()

    def _choice(self, value: FilterValue) -> Choice:
        text = value.label or value_text(self.desk, self.field, value.value)
        code = value_code(value.value)
        icon, role = "", "text2"
        if self.field == "stages" and (stage := self.desk.stage(code)) is not None:
            icon, role = stage_icon(stage.function, stage.code), f"{theme().function_role(stage.function)}Text"
        elif self.field == "functions":
            icon, role = FUNCTION_ICONS.get(code, ""), f"{theme().function_role(code)}Text"
        return Choice(code, text, value.count, icon, role)

    def _take(self, query: ClientQuery) -> None:
        self.query = query
        self.changed.emit(query)

    def _put(self, inside: QWidget) -> None:
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        self.body.addWidget(inside)
        inside.show()
        self.sheet.layout().activate()  # type: ignore[union-attr]
        self.place()


class Editor(QWidget):
    """A small form for one filter.

    Signals:
        changed: the query with the filter as it stands in the form (ClientQuery).
        finished: Enter in a field: the person is done.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, query: ClientQuery) -> None:
        super().__init__()
        self.query = query
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 6, 8, 8)
        self.column.setSpacing(8)

    def take(self, query: ClientQuery) -> None:
        """Tell the filter that stands in the form."""
        self.query = query
        self.changed.emit(query)

    def add_done(self) -> None:
        """Put the button that closes at the end."""
        row = QHBoxLayout()
        row.addStretch(1)
        done = KButton(self.tr("Done"), kind=Kind.PRIMARY, size="small", key="Enter")
        done.clicked.connect(self.finished)
        row.addWidget(done)
        self.column.addLayout(row)


class TotalEditor(Editor):
    """From and to, in whole units of the currency."""

    def __init__(self, desk: Desk, query: ClientQuery) -> None:
        super().__init__(query)
        sign = desk.formats.money(0).split("\u00a0")[-1]
        self.low = Field(self.tr("From, {sign}").format(sign=sign), KLineEdit(_units(query.total_from_kop)))
        self.high = Field(self.tr("To, {sign}").format(sign=sign), KLineEdit(_units(query.total_to_kop)))
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in (self.low, self.high):
            row.addWidget(field, 1)
            line = field.editor
            assert isinstance(line, KLineEdit)
            line.textEdited.connect(lambda _text: self._on_edited())
            line.returnPressed.connect(self.finished)
        self.column.addLayout(row)
        self.add_done()

    def _on_edited(self) -> None:
        sums = []
        for field in (self.low, self.high):
            line = field.editor
            assert isinstance(line, KLineEdit)
            kop = _read_units(line.text())
            is_wrong = kop is None and bool(line.text().strip())
            field.set_error(self.tr("A number, please") if is_wrong else "")
            if is_wrong:
                return
            sums.append(kop)
        if None not in sums and sums[0] > sums[1]:  # type: ignore[operator]
            self.high.set_error(self.tr("Less than the first"))
            return
        self.take(replace(self.query, total_from_kop=sums[0], total_to_kop=sums[1]))


class LastOrderEditor(Editor):
    """How long ago, or in which month."""

    def __init__(self, desk: Desk, query: ClientQuery) -> None:
        super().__init__(query)
        asked = query.last_order or LastOrder(LastOrderKind.NONE_FOR_DAYS, DAYS_FIRST)
        self.kind = KComboBox(
            [
                (LastOrderKind.WITHIN_DAYS.value, self.tr("Bought within so many days")),
                (LastOrderKind.NONE_FOR_DAYS.value, self.tr("Bought nothing for so many days")),
                (LastOrderKind.IN_MONTH.value, self.tr("Bought in a month")),
                (LastOrderKind.NONE_IN_MONTH.value, self.tr("Bought nothing in a month")),
                (LastOrderKind.NEVER.value, self.tr("Never bought")),
            ],
            asked.kind.value,
        )
        self.kind.setAccessibleName(self.tr("Last order"))
        self.kind.setMinimumContentsLength(10)
        self.kind.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.days = NumberField(1, MOST_DAYS, asked.days or DAYS_FIRST)
        self._days = Field(self.tr("Days"), self.days)
        this_month = month_start(desk.book.clock.today())
        months = [add_months(this_month, -back) for back in range(MONTHS_BACK + 1)]
        if asked.month is not None and asked.month not in months:
            months.append(asked.month)
        self.month = KComboBox([(month.isoformat(), month_text(desk, month)) for month in months])
        self.month.set_code((asked.month or add_months(this_month, -1)).isoformat())
        self._month = Field(self.tr("Month"), self.month)
        for widget in (self.kind, self._days, self._month):
            self.column.addWidget(widget)
        self.add_done()
        self.kind.currentIndexChanged.connect(lambda _at: self._on_edited())
        self.days.valueChanged.connect(lambda _days: self._on_edited())
        self.month.currentIndexChanged.connect(lambda _at: self._on_edited())
        self._show_fields()

    def showEvent(self, event: object) -> None:
        if self.query.last_order is None:
            self._on_edited()

    def _show_fields(self) -> LastOrderKind:
        kind = LastOrderKind(self.kind.code())
        self._days.setVisible(kind in (LastOrderKind.WITHIN_DAYS, LastOrderKind.NONE_FOR_DAYS))
        self._month.setVisible(kind in (LastOrderKind.IN_MONTH, LastOrderKind.NONE_IN_MONTH))
        return kind

    def _on_edited(self) -> None:
        kind = self._show_fields()
        days = self.days.value() if not self._days.isHidden() else 0
        month = date.fromisoformat(self.month.code()) if not self._month.isHidden() else None
        self.take(replace(self.query, last_order=LastOrder(kind, days, month)))


class NextStepEditor(Editor):
    """One of the five."""

    def __init__(self, query: ClientQuery) -> None:
        super().__init__(query)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.list = TickList(self.tr("Next step"), is_plain=True)
        choices = [Choice(step.value, _capital(next_step_text(step.value))) for step in NextStep]
        self.list.set_choices(choices, {query.next_step} - {""})
        self.list.ticked.connect(self._on_ticked)
        self.setFocusProxy(self.list)
        self.column.addWidget(self.list)

    def _on_ticked(self, codes: frozenset[str]) -> None:
        self.take(replace(self.query, next_step=next(iter(codes), "")))
        self.finished.emit()


class SinceEditor(Editor):
    """The day from which clients were added."""

    def __init__(self, desk: Desk, query: ClientQuery) -> None:
        super().__init__(query)
        self._today = desk.book.clock.today()
        typed = write_date(query.created_since) if query.created_since else ""
        self.line = KLineEdit(typed, "01.06")
        self._field = Field(self.tr("Added since"), self.line)
        self._desk = desk
        self.column.addWidget(self._field)
        start = month_start(self._today)
        chips = QWidget(self)
        flow = FlowLayout(chips, 6, 6)
        for words, day in (
            (self.tr("this month"), start),
            (self.tr("last month"), add_months(start, -1)),
            (self.tr("this year"), date(self._today.year, 1, 1)),
        ):
            chip = ChipLabel(words, "accent", clickable=True)
            chip.clicked.connect(lambda day=day: self._set(day))
            flow.addWidget(chip)
        self.column.addWidget(chips)
        self.add_done()
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.finished)

    def _set(self, day: date) -> None:
        self.line.setText(write_date(day))
        self._on_edited(self.line.text())

    def _on_edited(self, typed: str) -> None:
        found = read_moment(typed, self._today) if typed.strip() else None
        self._field.set_error(self.tr("A day, please") if typed.strip() and found is None else "")
        if not typed.strip():
            self.take(without(self.query, "created_since"))
        elif found is not None:
            day = found[0] if found[0] <= self._today else add_months(found[0], -12)
            self.take(replace(self.query, created_since=day))


def _units(kop: int | None) -> str:
    return "" if kop is None else f"{kop // KOP}"


def _read_units(typed: str) -> int | None:
    digits = re.sub(r"[\s\u00a0\u202f]", "", typed).replace(",", ".")
    if not re.fullmatch(r"\d{1,12}(\.\d{1,2})?", digits):
        return None
    return round(float(digits) * KOP)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
