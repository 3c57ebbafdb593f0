"""What stands beside the rules as settings: the usual intervals, and what proves a first sale."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.rules.condition_row import days_edit
from ui.pages.rules.drafts import RULE_PART, Problem, SettingsEdit
from ui.pages.rules.number_edit import NumberEdit
from ui.pages.rules.words import say_problem
from ui.theme import repolish, theme

NAME_PX = 180


class DaysLine(QWidget):
    """Words, a number of days, words; ``take`` gets what is typed.

    Signals:
        edited: the number is another.
    """

    edited = Signal()

    def __init__(self, before: str, after: str, text: str, now: int, take: Callable[[str], object], field: str) -> None:
        super().__init__()
        self._now, self._take, self._field = now, take, field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QWidget(self)
        flow = FlowLayout(line, 8, 6)
        self.days = days_edit(text, f"{before} {after}")
        self._was = Label(self.tr("was {number}").format(number=now), "small", "warn")
        for widget in (Label(before, "body", "text2"), self.days, Label(after, "body", "text2"), self._was):
            flow.addWidget(widget)
        column.addWidget(line)
        self._error = Label("", "small", "danger", wrap=True)
        column.addWidget(self._error)
        self.days.typed.connect(self._on_typed)
        self._show_changed()

    def _on_typed(self, text: str) -> None:
        self._take(text)
        self._show_changed()
        self.edited.emit()

    def _show_changed(self) -> None:
        is_changed = self.days.text().strip() != str(self._now)
        self.days.set_changed(is_changed)
        self._was.setVisible(is_changed)

    def stops(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        return [self.days]

    def show_problems(self, desk: Desk, problems: Sequence[Problem]) -> None:
        """Show what is wrong with the number."""
        mine = [problem for problem in problems if problem.field == self._field and problem.row == RULE_PART]
        self.days.set_error(bool(mine))
        self._error.setText(" ".join(say_problem(desk, problem) for problem in mine))
        self._error.setVisible(bool(mine))


class SegmentsPart(QWidget):
    """The usual interval of segments: a name as on the cards, and days.

    Signals:
        edited: something is typed, added or removed.
        grown: there are more or fewer lines.
    """

    edited = Signal()
    grown = Signal()

    def __init__(self, settings: SettingsEdit) -> None:
        super().__init__()
        self._settings = settings
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.lines: list[tuple[QWidget, KLineEdit, NumberEdit, QWidget]] = []
        self.add = KButton(self.tr("Another interval for a segment"), kind=Kind.QUIET, size="small", icon="plus")
        self.add.clicked.connect(self._add)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column.addWidget(self._error)
        self._column.addLayout(foot)
        for at in range(len(settings.segments)):
            self._add_line(at)

    def _add_line(self, at: int) -> None:
        name, days = self._settings.segments[at]
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name_edit = KLineEdit(name, self.tr("segment"))
        name_edit.setAccessibleName(self.tr("Segment"))
        name_edit.setMinimumWidth(theme().px(NAME_PX) // 2)
        name_edit.setMaximumWidth(theme().px(NAME_PX))
        days_field = days_edit(days, self.tr("Usual days between orders"))
        cross = IconButton("x", self.tr("Remove the segment"), side_px=28)
        row.addWidget(name_edit, 1)
        row.addWidget(days_field)
        row.addWidget(Label(self.tr("days are usual"), "body", "text2"))
        row.addWidget(cross)
        row.addStretch(0)
        self._column.insertWidget(at, line)
        self.lines.append((line, name_edit, days_field, cross))
        pair = self._settings.segments[at]
        name_edit.textEdited.connect(lambda text: self._take(pair, 0, text))
        days_field.typed.connect(lambda text: self._take(pair, 1, text))
        cross.clicked.connect(lambda: self._remove(line, pair))
        name_edit.set_changed(name not in self._settings.now["rhythm.by_segment"])

    def _take(self, pair: list[str], place: int, text: str) -> None:
        pair[place] = text
        for (_line, name, days, _cross), (name_text, days_text) in zip(
            self.lines, self._settings.segments, strict=True
        ):
            now = self._settings.now["rhythm.by_segment"].get(name_text)
            name.set_changed(now is None)
            days.set_changed(str(now) != days_text.strip())
        self.edited.emit()

    def _add(self) -> None:
        self._settings.segments.append(["", self._settings.default_text])
        self._add_line(len(self._settings.segments) - 1)
        self.lines[-1][1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.grown.emit()

    def _remove(self, line: QWidget, pair: list[str]) -> None:
        self._settings.segments = [each for each in self._settings.segments if each is not pair]
        self.lines = [each for each in self.lines if each[0] is not line]
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.grown.emit()

    def stops(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        return [stop for _line, name, days, cross in self.lines for stop in (name, days, cross)] + [self.add]

    def show_problems(self, desk: Desk, problems: Sequence[Problem]) -> None:
        """Show what is wrong with a line."""
        mine = [problem for problem in problems if problem.field == "segment"]
        for at, (_line, name, days, _cross) in enumerate(self.lines):
            codes = {problem.code for problem in mine if problem.row == at}
            name.set_error(bool(codes & {"segment_twice"}))
            days.set_error(bool(codes - {"segment_twice"}))
        self._error.setText(" ".join(dict.fromkeys(say_problem(desk, problem) for problem in mine)))
        self._error.setVisible(bool(mine))


class ProofLine(QWidget):
    """What proves the first sale.

    Signals:
        edited: another proof was chosen.
    """

    edited = Signal()

    def __init__(self, settings: SettingsEdit) -> None:
        super().__init__()
        self._settings = settings
        flow = FlowLayout(self, 8, 6)
        self.proof = KComboBox(
            [
                ("money", self.tr("the money")),
                ("contract", self.tr("the signed contract")),
                ("prepayment", self.tr("a prepayment")),
            ],
            settings.proof,
        )
        self.proof.setAccessibleName(self.tr("What proves an order"))
        self.proof.chosen.connect(self._take)
        flow.addWidget(Label(self.tr("An order is proven by"), "body", "text2"))
        flow.addWidget(self.proof)
        self._show_changed()

    def _take(self, code: str) -> None:
        self._settings.proof = code
        self._show_changed()
        self.edited.emit()

    def _show_changed(self) -> None:
        self.proof.setProperty("changed", self._settings.proof != self._settings.now["gate.first_sale_proof"])
        repolish(self.proof)
