"""The threshold finder: slide a number, see how many clients meet it, what they bring, and who changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.rules import MONEY_METRICS, Condition, Metric, Op, RuleSpec
from app.services.rule_preview import ChangedClient
from app.services.threshold import ThresholdRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label, rule
from ui.kit.panel import Panel
from ui.pages.rules.condition_row import ConditionRow
from ui.pages.rules.drafts import ConditionDraft, WrongText, read_value, read_whole, value_text
from ui.pages.rules.reading import FinderReading, PreviewReading, load_finder, load_preview
from ui.pages.rules.threshold_bars import ThresholdBars
from ui.pages.rules.words import metric_names

WIDTH_PX = 440
PREVIEW_AFTER_MS = 120
NAMES = 3
MINIMUMS = (Metric.SMALLEST_MONTH, Metric.SMALLEST_ORDER)


class ThresholdPanel(Panel):
    """A sheet under the number of a condition; the value chosen goes into the field."""

    def __init__(
        self, row: ConditionRow, desk: Desk, draft: ConditionDraft, spec: RuleSpec | None, is_on: bool
    ) -> None:
        assert row.finder is not None
        super().__init__(row.finder, WIDTH_PX)
        self._row, self._desk, self._draft, self._spec, self._is_on = row, desk, draft, spec, is_on
        self._metrics = self._readings()
        self._months = self._read_months()
        self._reading: FinderReading | None = None
        self._generation = 0
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._preview)
        self._build()
        desk.read(
            self, load_finder, self._metrics, self._months, draft.code, draft.op, self._typed(), done=self._on_read
        )

    def _readings(self) -> tuple[Metric, ...]:
        metric = self._draft.metric
        if metric in MINIMUMS and self._draft.is_windowed:
            return (metric, *(other for other in MINIMUMS if other is not metric))
        return (metric,)

    def _read_months(self) -> int | None:
        try:
            return read_whole(self._draft.months_text, least=1) if self._draft.is_windowed else None
        except WrongText:
            return None if self._draft.metric is not Metric.SMALLEST_MONTH else 3

    def _typed(self) -> int:
        try:
            return read_value(self._draft.metric, self._draft.text)
        except WrongText:
            return 0

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        name = metric_names()[self._draft.metric]
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(name, "strong"))
        self._hint = Label(self.tr("today, by your own orders"), "small", "text2", elide=True)
        head.addWidget(self._hint, 1)
        self.body.addLayout(head)
        self.bars = ThresholdBars(self.tr("{metric}: choose a number").format(metric=name))
        self.bars.valueChanged.connect(self._on_value)
        self.body.addWidget(self.bars)
        ends = QHBoxLayout()
        self._least, self._greatest = Label("", "small", "text2"), Label("", "small", "text2")
        ends.addWidget(self._least)
        ends.addStretch(1)
        ends.addWidget(self._greatest)
        self.body.addLayout(ends)
        self._readings_row = self._build_readings()
        self.body.addWidget(self._readings_row)
        self._changes = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self._changes)
        self.body.addWidget(rule(self.sheet))
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("← → choose"), "small", "text2"))
        foot.addStretch(1)
        cancel = KButton(self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.close_panel)
        self.use = KButton("", kind=Kind.PRIMARY)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._use_value)
        foot.addWidget(cancel)
        foot.addWidget(self.use)
        self.body.addLayout(foot)

    def _build_readings(self) -> QWidget:
        """Lay out one column a reading: how many clients, what share, and the button to read it so."""
        box = QWidget(self.sheet)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        self._clients: dict[Metric, Label] = {}
        self._shares: dict[Metric, Label] = {}
        self.use_reading: dict[Metric, KButton] = {}
        texts = {
            Metric.SMALLEST_MONTH: self.tr("by the smallest month"),
            Metric.SMALLEST_ORDER: self.tr("by the smallest order"),
        }
        for column, metric in enumerate(self._metrics):
            if len(self._metrics) > 1:
                grid.addWidget(Label(texts[metric], "small", "text2"), 0, column)
            self._clients[metric] = Label("", "figureSmall")
            self._shares[metric] = Label("", "small", "text2")
            grid.addWidget(self._clients[metric], 1, column)
            grid.addWidget(self._shares[metric], 2, column)
            if metric is not self._draft.metric:
                button = KButton(self.tr("Use this reading"), kind=Kind.LINK, size="small")
                button.clicked.connect(lambda _checked=False, metric=metric: self._use_reading(metric))
                self.use_reading[metric] = button
                grid.addWidget(button, 3, column, Qt.AlignmentFlag.AlignLeft)
            elif len(self._metrics) > 1:
                grid.addWidget(Label(self.tr("in use"), "small", "ok"), 3, column)
            grid.setColumnStretch(column, 1)
        return box

    # --- what is shown ----------------------------------------------------------------------------------------

    def _on_read(self, reading: FinderReading) -> None:
        self._reading = reading
        rows = reading.rows[self._draft.metric]
        now = next((at for at, row in enumerate(rows) if row.value == self._typed()), 0)
        if not reading.scale.clients:
            self._changes.setText(self.tr("No client has a figure for this yet."))
        self._least.setText(self._say(rows[0].value))
        self._greatest.setText(self._say(rows[-1].value))
        self.bars.set_counts([row.clients for row in rows], now, is_at_most=self._draft.op is Op.AT_MOST)
        self.use.setEnabled(True)
        self._on_value(self.bars.value())
        self.bars.setFocus(Qt.FocusReason.TabFocusReason)
        self.place()

    def value(self) -> int:
        """Return the number chosen; money in kopecks."""
        assert self._reading is not None
        return self._reading.rows[self._draft.metric][self.bars.value()].value

    def _on_value(self, at: int) -> None:
        if self._reading is None:
            return
        for metric in self._metrics:
            self._show_row(metric, self._reading.rows[metric][at])
        said = self._say(self.value())
        self.use.setText(self.tr("Use {number}").format(number=said))
        self.bars.setAccessibleDescription(
            f"{said}: {self._clients[self._draft.metric].text()}, {self._shares[self._draft.metric].text()}"
        )
        self._timer.start()

    def _show_row(self, metric: Metric, row: ThresholdRow) -> None:
        self._clients[metric].setText(self.tr("%n client(s)", "", row.clients))
        self._shares[metric].setText(
            self.tr("{percent}% of the revenue").format(percent=round(row.revenue_share * 100))
        )

    def _say(self, value: int) -> str:
        metric = self._draft.metric
        return self._desk.formats.money(value) if metric in MONEY_METRICS else str(value)

    def _preview(self) -> None:
        """Ask who would come in and leave by the number chosen."""
        if self._spec is None or self._reading is None:
            return
        at = self._row.place
        conditions = list(self._spec.conditions)
        if at >= len(conditions):
            return
        conditions[at] = replace(conditions[at], value=self.value())
        spec = replace(self._spec, conditions=tuple[Condition, ...](conditions))
        self._generation += 1
        generation = self._generation
        self._desk.read(
            self,
            load_preview,
            spec,
            self._is_on,
            self._desk.language.code,
            done=lambda reading: self._on_previewed(generation, reading),
            failed=lambda _refusal: None,
        )

    def _on_previewed(self, generation: int, reading: PreviewReading) -> None:
        if generation != self._generation:
            return
        said = []
        if reading.preview.joins:
            said.append(self.tr("Come in: {names}.").format(names=self._names(reading.preview.joins)))
        if reading.preview.leaves:
            said.append(self.tr("Leave: {names}.").format(names=self._names(reading.preview.leaves)))
        self._changes.setText(" ".join(said) or self.tr("Nobody comes in or leaves."))
        self.place()

    def _names(self, clients: Sequence[ChangedClient]) -> str:
        names = ", ".join(client.name for client in clients[:NAMES])
        more = len(clients) - NAMES
        return self.tr("{names} and {n} more").format(names=names, n=more) if more > 0 else names

    # --- choosing ---------------------------------------------------------------------------------------------

    def _use_value(self) -> None:
        value = self.value()
        self.close_panel()
        if self._row.number is not None:
            self._row.number.show_number(value)
            self._row.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_reading(self, metric: Metric) -> None:
        value, months = self.value(), self._draft.months_text
        self.close_panel()
        self._draft.set_metric(metric, self._desk.language.code)
        self._draft.text = value_text(metric, value, self._desk.language.code)
        self._draft.is_windowed, self._draft.months_text = True, months
        self._row.reshaped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.use.isEnabled():
            self._use_value()
        else:
            super().keyPressEvent(event)
