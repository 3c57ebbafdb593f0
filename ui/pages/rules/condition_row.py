"""One condition of a rule as fields: what is asked, how, the number, over which months."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import METRICS_OF, MONEY_METRICS, WINDOWLESS, Metric, Op
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.rules.drafts import (
    ALWAYS_WINDOWED,
    WITHOUT_OP,
    ConditionDraft,
    Problem,
    WrongText,
    read_value,
    read_whole,
    same_value,
    step_of,
    value_text,
)
from ui.pages.rules.number_edit import NumberEdit
from ui.pages.rules.words import metric_names, say_problem, unit_after, unit_of
from ui.theme import repolish, theme

ALL_TIME, LAST_MONTHS = "all", "months"
WARE_PX = 220
GAP_PX = 7
NO_FINDER = frozenset({Metric.SPECIAL_TERMS, Metric.TOP_SHARE, Metric.BANT_LEVEL, Metric.NEED_LEVEL})


def money_sign(desk: Desk) -> str:
    """Return the sign of the book's currency."""
    return "".join(c for c in desk.formats.money(0) if not c.isdigit() and not c.isspace())


def value_edit(desk: Desk, metric: Metric, text: str, name: str) -> NumberEdit:
    """Return a field for the number of a metric."""
    lang = desk.language.code

    def read(typed: str) -> int | None:
        try:
            return read_value(metric, typed)
        except WrongText:
            return None

    return NumberEdit(
        text,
        name,
        read=read,
        write=lambda value: value_text(metric, value, lang),
        step=lambda value: step_of(metric, value),
        suffix=unit_of(metric, money_sign(desk)),
        letters=8 if metric in MONEY_METRICS else 4,
    )


def days_edit(text: str, name: str, letters: int = 4) -> NumberEdit:
    """Return a field for a bare whole number."""

    def read(typed: str) -> int | None:
        try:
            return read_whole(typed)
        except WrongText:
            return None

    return NumberEdit(text, name, read=read, write=str, step=lambda _value: 1, letters=letters)


class ConditionRow(QWidget):
    """The fields of one condition; what is typed goes into its draft at once.

    Signals:
        edited: something was typed or chosen.
        reshaped: another metric or window: the row needs other fields.
        removed: the cross was pressed.
        finder_asked: the threshold finder is wanted.
    """

    edited = Signal()
    reshaped = Signal()
    removed = Signal()
    finder_asked = Signal()

    def __init__(
        self, desk: Desk, rule: str, draft: ConditionDraft, wares: Sequence[tuple[str, str]], place: int
    ) -> None:
        super().__init__()
        self._desk, self._rule, self.draft, self._wares = desk, rule, draft, tuple(wares)
        self._was: list[tuple[Label, str]] = []
        self.number: NumberEdit | None = None
        self.months: NumberEdit | None = None
        self.ware: KComboBox | None = None
        self.window_box: KComboBox | None = None
        self.op: KComboBox | None = None
        self.finder: IconButton | None = None
        self.place = place
        self._build()

    # --- fields -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        fields = QWidget()
        self._flow = FlowLayout(fields, GAP_PX, 6)
        row.addWidget(fields, 1)
        self.count = Label("", "small", "text2")
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.count.setMinimumHeight(theme().size("control"))
        self.cross = IconButton("x", self.tr("Remove condition {n}").format(n=self.place + 1), side_px=28)
        self.cross.clicked.connect(self.removed)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self._add_metric()
        metric = self.draft.metric
        if metric is Metric.BOUGHT:
            self._add_ware()
        if metric is Metric.SPECIAL_TERMS:
            self._add_words(self.tr("set by hand, with a reason"))
            return
        if metric not in WITHOUT_OP:
            self._add_op()
        self._add_number()
        if metric not in WINDOWLESS:
            self._add_window()

    def _add_metric(self) -> None:
        names = metric_names()
        choices = [(metric.value, name) for metric, name in names.items() if metric in METRICS_OF[self._rule]]
        self.metric_box = KComboBox(choices, self.draft.metric.value)
        self.metric_box.setAccessibleName(self.tr("What condition {n} asks").format(n=self.place + 1))
        self.metric_box.chosen.connect(self._take_metric)
        self._flow.addWidget(self.metric_box)

    def _add_ware(self) -> None:
        known = {code for code, _title in self._wares}
        own = [] if self.draft.code in known or not self.draft.code else [(self.draft.code, self.draft.code)]
        self.ware = KComboBox([*own, *self._wares], self.draft.code)
        self.ware.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ware.setFixedWidth(theme().px(WARE_PX))
        if not self.draft.code:
            self.ware.setCurrentIndex(-1)
        self.ware.setAccessibleName(self.tr("Product or group"))
        self.ware.chosen.connect(self._take_ware)
        self._flow.addWidget(self.ware)

    def _add_op(self) -> None:
        self.op = KComboBox([(Op.AT_LEAST.value, "≥"), (Op.AT_MOST.value, "≤")], self.draft.op.value)
        self.op.setAccessibleName(self.tr("At least or at most"))
        self.op.chosen.connect(self._take_op)
        self._flow.addWidget(self.op)

    def _add_number(self) -> None:
        metric = self.draft.metric
        self.number = value_edit(self._desk, metric, self.draft.text, metric_names()[metric])
        self.number.typed.connect(self._take_number)
        together = self._together()
        together.addWidget(self.number)
        if metric in METRICS_OF["regular"] - NO_FINDER:
            self.finder = IconButton("chart-bar", self.tr("Find the number"), side_px=28)
            self.finder.clicked.connect(self.finder_asked)
            together.addWidget(self.finder)
        if after := unit_after(metric):
            together.addWidget(Label(after, "body", "text2"))
        if self.draft.was is not None and self.draft.was.metric is metric:
            self._was_label = Label("", "small", "warn")
            self._flow.addWidget(self._was_label)
        self._show_changed()

    def _add_window(self) -> None:
        metric = self.draft.metric
        if metric not in ALWAYS_WINDOWED:
            choices = [(ALL_TIME, self.tr("all time")), (LAST_MONTHS, self.tr("in the last"))]
            self.window_box = KComboBox(choices, LAST_MONTHS if self.draft.is_windowed else ALL_TIME)
            self.window_box.setAccessibleName(self.tr("Over which time"))
            self.window_box.chosen.connect(self._take_window)
            self._flow.addWidget(self.window_box)
        if not self.draft.is_windowed:
            return
        line = self._together()
        if metric in ALWAYS_WINDOWED:
            line.addWidget(Label(self.tr("for the last"), "body", "text2"))
        self.months = days_edit(self.draft.months_text, self.tr("Months"), letters=2)
        self.months.typed.connect(self._take_months)
        line.addWidget(self.months)
        unit = self.tr("full months") if metric is Metric.SMALLEST_MONTH else self.tr("months")
        line.addWidget(Label(unit, "body", "text2"))
        self._show_changed()

    def _together(self) -> QHBoxLayout:
        """Add a place for fields that wrap as one."""
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_PX)
        self._flow.addWidget(box)
        return line

    def _add_words(self, text: str) -> None:
        self._flow.addWidget(Label(text, "body", "text2"))

    # --- what is typed ----------------------------------------------------------------------------------------

    def _take_metric(self, code: str) -> None:
        first = self._wares[0][0] if self._wares else ""
        self.draft.set_metric(Metric(code), self._desk.language.code, first)
        self.reshaped.emit()

    def _take_ware(self, code: str) -> None:
        self.draft.code = code
        self.edited.emit()

    def _take_op(self, code: str) -> None:
        self.draft.op = Op(code)
        self._show_changed()
        self.edited.emit()

    def _take_number(self, text: str) -> None:
        self.draft.text = text
        self._show_changed()
        self.edited.emit()

    def _take_months(self, text: str) -> None:
        self.draft.months_text = text
        self._show_changed()
        self.edited.emit()

    def _take_window(self, code: str) -> None:
        self.draft.is_windowed = code == LAST_MONTHS
        self.reshaped.emit()

    # --- what is shown ----------------------------------------------------------------------------------------

    def _show_changed(self) -> None:
        was, draft = self.draft.was, self.draft
        is_new = was is None or was.metric is not draft.metric
        if self.number is not None:
            differs = is_new or not same_value(draft.metric, draft.text, was.value)  # type: ignore[union-attr]
            self.number.set_changed(differs)
            if not is_new:
                assert was is not None
                text = value_text(draft.metric, was.value, self._desk.language.code)
                self._was_label.setText(self.tr("was {number}").format(number=text))
                self._was_label.setVisible(differs)
        if self.months is not None:
            months = None if is_new or was is None else was.window_months
            self.months.set_changed(months is None or draft.months_text.strip() != str(months))
        if self.op is not None and bool(self.op.property("changed")) != (not is_new and was.op is not draft.op):  # type: ignore[union-attr]
            self.op.setProperty("changed", not self.op.property("changed"))
            repolish(self.op)

    def stops(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        fields = (
            self.metric_box, self.ware, self.op, self.number, self.finder, self.window_box, self.months, self.cross,
        )  # fmt: skip
        return [field for field in fields if field is not None]

    def show_count(self, clients: int | None, is_counting: bool) -> None:
        """Say how many clients meet this alone; the old number is pale while it is counted anew."""
        if clients is not None:
            self.count.setText(self.tr("%n match", "", clients))
        self.count.set_role("text3" if is_counting else "text2")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong here: red borders, and a sentence under the row."""
        fields = {problem.field for problem in problems}
        sentences = list(dict.fromkeys(say_problem(self._desk, problem) for problem in problems))
        for name, edit in (("number", self.number), ("months", self.months)):
            if edit is not None:
                edit.set_error(name in fields)
                edit.setAccessibleDescription(" ".join(sentences) if name in fields else "")
        if self.ware is not None and bool(self.ware.property("error")) != ("code" in fields):
            self.ware.setProperty("error", "code" in fields)
            repolish(self.ware)
        self._error.setText(" ".join(sentences))
        self._error.setVisible(bool(sentences))
