"""What a day is planned by: the norms of a week, how soon a client is touched again, reminders."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.names import fold
from app.domain.rules import MAX_DAYS
from app.services.settings import NORM_LIMIT, REMIND_LIMIT_MIN, change_settings
from ui.desk import Desk
from ui.kit.button import IconButton, KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.pickers import NumberField
from ui.kit.switch import Switch
from ui.pages.settings.part import SIDE_PX, SettingRow, SettingsCard, SettingsPart

NUMBER_PX = 92
TOUCH_FLAGS = ("vip", "regular", "sleeping")
BY_FLAG, BY_FUNCTION, BY_SEGMENT = (
    "touch.days_by_flag",
    "touch.days_by_stage_function",
    "touch.days_by_segment",
)


class SegmentLine(QWidget):
    """One segment with its days; ``left`` of either field saves all of them."""

    def __init__(self, name: str, days: int) -> None:
        super().__init__()
        self.name = KLineEdit(size="small")
        self.name.setText(name)
        self.days = NumberField(1, MAX_DAYS, days)
        self.days.setFixedWidth(NUMBER_PX)
        self.remove = IconButton("x", "", side_px=26, icon_px=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX - 1, 4, 14, 4)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.days)
        row.addWidget(self.remove)


class DayPart(SettingsPart):
    """Norms of the week, the rhythm of touches, reminders: each is kept as it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.norms = {function.value: _number(0, NORM_LIMIT) for function in FUNCTIONS}
        self.by_flag = {flag: _number(1, MAX_DAYS) for flag in TOUCH_FLAGS}
        # That of VIP is the flag's: two numbers of one name would only puzzle.
        self.by_function = {function.value: _number(1, MAX_DAYS) for function in FUNCTIONS if function != Function.VIP}
        self.lines: list[SegmentLine] = []
        self.reminds = Switch("")
        self.minutes = _number(0, REMIND_LIMIT_MIN)
        self.shows_names = Switch("")
        self._norms_card, self._touch_card, self._reminder_card = SettingsCard(), SettingsCard(), SettingsCard()
        self._norm_rows = {code: self._row(self._norms_card, edit) for code, edit in self.norms.items()}
        self._flag_rows = {code: self._row(self._touch_card, edit) for code, edit in self.by_flag.items()}
        self._function_rows = {code: self._row(self._touch_card, edit) for code, edit in self.by_function.items()}
        self._segment_box = QVBoxLayout()
        self._segment_box.setSpacing(0)
        self.add_segment = KButton("", size="small", icon="plus")
        self._segment_row = self._row(self._touch_card, self.add_segment)
        self.segments = Field("", self._segments_widget())
        self._touch_card.body.addWidget(self.segments)
        self._reminder_rows = [
            self._row(self._reminder_card, edit) for edit in (self.reminds, self.minutes, self.shows_names)
        ]
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._norms_card)
        left.addWidget(self._reminder_card)
        right.addWidget(self._touch_card)
        self.add_columns(left, right)
        self.column.addStretch(1)
        self._connect()
        self.retranslate()
        self._load()

    @staticmethod
    def _row(card: SettingsCard, control: QWidget) -> SettingRow:
        row = SettingRow(control)
        card.add_row(row)
        return row

    def _segments_widget(self) -> QWidget:
        box = QWidget()
        box.setLayout(self._segment_box)
        self._segment_box.setContentsMargins(0, 0, 0, 6)
        return box

    def _connect(self) -> None:
        for function, edit in self.norms.items():
            edit.editingFinished.connect(functools.partial(self._save_number, f"norms.week.{function}", edit))
        self.minutes.editingFinished.connect(functools.partial(self._save_number, "reminders.minutes", self.minutes))
        for key, edits in ((BY_FLAG, self.by_flag), (BY_FUNCTION, self.by_function)):
            for code, edit in edits.items():
                edit.editingFinished.connect(functools.partial(self._save_days, key, code, edit))
        self.reminds.toggled.connect(lambda is_on: self._save("reminders.is_on", is_on))
        self.shows_names.toggled.connect(lambda is_on: self._save("reminders.show_names", is_on))
        self.add_segment.clicked.connect(self._add_line)

    # --- keeping ------------------------------------------------------------------------------------------------

    @property
    def _settings(self) -> Mapping[str, Any]:
        return self._desk.facts.settings

    def _save(self, key: str, value: object) -> None:
        if value != self._settings[key]:
            self._desk.write(self, change_settings, {key: value})

    def _save_number(self, key: str, edit: NumberField) -> None:
        self._save(key, edit.value())

    def _save_days(self, key: str, code: str, edit: NumberField) -> None:
        values = {key: {**self._settings[key], code: edit.value()}}
        if code == Function.VIP:
            values[BY_FUNCTION] = {**self._settings[BY_FUNCTION], code: edit.value()}
        if any(value != self._settings[each] for each, value in values.items()):
            self._desk.write(self, change_settings, values)

    def _save_segments(self) -> None:
        """Keep the segments that have a name; two of one name are told, and nothing is kept meanwhile."""
        named = [(fold(line.name.text()), line) for line in self.lines if line.name.text().strip()]
        if len({name for name, _line in named}) < len(named):
            self.segments.set_error(self.tr("A segment stands here twice."))
            return
        self.segments.set_error("")
        found = {name: line.days.value() for name, line in named}
        if found != self._settings[BY_SEGMENT]:
            self._desk.write(self, change_settings, {BY_SEGMENT: found}, failed=self.segments.set_error)

    def _add_line(self) -> None:
        line = self._make_line("", self.by_function["care"].value())
        line.name.setFocus()

    def _make_line(self, name: str, days: int) -> SegmentLine:
        line = SegmentLine(name, days)
        self._word_line(line)
        line.name.editingFinished.connect(self._save_segments)
        line.days.editingFinished.connect(self._save_segments)
        line.remove.clicked.connect(functools.partial(self._remove_line, line))
        self.lines.append(line)
        self._segment_box.addWidget(line)
        return line

    def _remove_line(self, line: SegmentLine) -> None:
        self.lines.remove(line)
        self._segment_box.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add_segment.setFocus()
        self._save_segments()

    # --- showing ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        settings = self._settings
        for function, edit in self.norms.items():
            _show(edit, settings[f"norms.week.{function}"])
        for key, edits in ((BY_FLAG, self.by_flag), (BY_FUNCTION, self.by_function)):
            for code, edit in edits.items():
                _show(edit, settings[key].get(code, edit.value()))
        _show(self.minutes, settings["reminders.minutes"])
        for switch, key in ((self.reminds, "reminders.is_on"), (self.shows_names, "reminders.show_names")):
            switch.setChecked(settings[key])
        self.minutes.setEnabled(settings["reminders.is_on"])
        self.shows_names.setEnabled(settings["reminders.is_on"])
        shown = {fold(line.name.text()): line.days.value() for line in self.lines if line.name.text().strip()}
        if shown != settings[BY_SEGMENT] and not any(
            line.isAncestorOf(self.focusWidget() or self) for line in self.lines
        ):
            for line in list(self.lines):
                self.lines.remove(line)
                self._segment_box.removeWidget(line)
                line.hide()
                line.deleteLater()
            for name, days in settings[BY_SEGMENT].items():
                self._make_line(name, days)

    def apply(self, changes: Changes) -> None:
        if "settings" in changes.topics or changes.all_clients:
            self._load()

    def retranslate(self) -> None:
        words = self._desk.language.words
        self._norms_card.set_title(self.tr("Norms of a week"))
        self._norms_card.set_meta(self.tr("What the four legs on Today are measured by; 0: no norm"))
        about = {
            "prospecting": self.tr("companies reached for the first time"),
            "first_sale": self.tr("meetings held and proposals made"),
            "care": self.tr("touches of those who buy"),
            "vip": self.tr("personal touches of VIP clients"),
        }
        for code, row in self._norm_rows.items():
            row.set_words(words.text(f"function.{code}"), about[code])
        self._touch_card.set_title(self.tr("Rhythm of touches"))
        self._touch_card.set_meta(self.tr("After how many days a next step is offered"))
        for code, row in self._flag_rows.items():
            row.set_words(words.text(f"flag.{code}"), self.tr("days; goes before the function and the segment"))
        for code, row in self._function_rows.items():
            row.set_words(words.text(f"function.{code}"), self.tr("days, where nothing above says more"))
        self._segment_row.set_words(
            self.tr("Segments with a rhythm of their own"), self.tr("days, by the segment on the card")
        )
        self.add_segment.setText(self.tr("Add a segment"))
        for line in self.lines:
            self._word_line(line)
        self._reminder_card.set_title(self.tr("Reminders"))
        reminds, minutes, names = self._reminder_rows
        reminds.set_words(self.tr("Remind of steps with an hour"), self.tr("in the window, and by the system too"))
        minutes.set_words(self.tr("Minutes before"), self.tr("a step may have its own"))
        names.set_words(
            self.tr("Names in the system's notifications"), self.tr("off: they say only that a step is due")
        )

    def _word_line(self, line: SegmentLine) -> None:
        line.name.setPlaceholderText(self.tr("Segment"))
        line.name.setAccessibleName(self.tr("Segment"))
        line.days.setAccessibleName(self.tr("Days until the next touch"))
        line.remove.set_name(self.tr("Remove the segment"))


def _number(least: int, most: int) -> NumberField:
    edit = NumberField(least, most, least)
    edit.setFixedWidth(NUMBER_PX)
    return edit


def _show(edit: NumberField, value: int) -> None:
    if not edit.lineEdit().isModified() or not edit.hasFocus():  # what is being typed stays
        with QSignalBlocker(edit):
            edit.setValue(value)
