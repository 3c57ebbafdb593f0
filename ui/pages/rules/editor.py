"""A rule's fields in place of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import FLAG_RULES, METRICS_OF, SILENCE_RULES, Match, Metric, Mode, Op
from app.services.rule_preview import RulePreview
from app.texts import load_texts
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.kit.pickers import KComboBox
from ui.kit.section_card import IconLabel
from ui.pages.rules.beside import DaysLine, ProofLine, SegmentsPart
from ui.pages.rules.chip_sentence import ChipSentence, Piece
from ui.pages.rules.condition_row import ConditionRow, days_edit
from ui.pages.rules.drafts import RULE_PART, ConditionDraft, Problem, RuleEdit, SettingsEdit
from ui.pages.rules.silence_line import SilenceLine
from ui.pages.rules.words import say_problem
from ui.theme import repolish, theme

OWN, ALL_OF_BANT, NEED_ONLY = "own", "all", "need"
STEP_PX = 200


class Plate(QWidget):
    """A sunken ground for a remark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), 6, theme().color("sunken"))
        painter.end()


class RuleEditor(QWidget):
    """The fields of one rule; what is typed goes into ``edit`` (and ``settings``) at once.

    Signals:
        edited: something is wanted otherwise.
        finder_asked: the threshold finder of a condition is wanted (ConditionRow).
        grown: the fields take another room.
    """

    edited = Signal()
    finder_asked = Signal(object)
    grown = Signal()

    def __init__(
        self, desk: Desk, edit: RuleEdit, settings: SettingsEdit, wares: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self.edit, self._settings, self._wares = desk, edit, settings, tuple(wares)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._preview: RulePreview | None = None
        self._is_own = self._preset() == OWN
        self.rows: list[ConditionRow] = []
        self.rebuild()

    # --- building ---------------------------------------------------------------------------------------------

    def rebuild(self, focus: Callable[[], QWidget | None] | None = None) -> None:
        """Make the fields anew; ``focus`` names who gets the focus after that."""
        old = self._content
        self._built_for = (self.edit.row.spec, dict(self._settings.now))
        self._content = QWidget(self)
        self._body = QVBoxLayout(self._content)
        self._body.setContentsMargins(16, 4, 12, 14)
        self._body.setSpacing(8)
        self.rows = []
        self.silences: list[SilenceLine] = []
        self.parts: list[SegmentsPart | DaysLine] = []
        self.preset: KComboBox | None = None
        self.proof: KComboBox | None = None
        self.add: KButton | None = None
        self.stop_tick: QCheckBox | None = None
        if self.edit.code in SILENCE_RULES:
            self._add_silences()
        else:
            self._add_conditions()
        self._body.addWidget(rule(self._content))
        if self.edit.code in FLAG_RULES:
            self._add_stop()
        self._add_mode()
        self._add_step()
        self._rule_error = Label("", "small", "danger", wrap=True)
        self._rule_error.hide()
        self._body.addWidget(self._rule_error)
        self._add_says()
        self._column.addWidget(self._content)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.show_problems()
        target = focus() if focus is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def follow(self) -> None:
        """Make the fields anew if other things are in force now than they were made for."""
        if self._built_for != (self.edit.row.spec, dict(self._settings.now)):
            self.rebuild()
        else:
            self.show_problems()

    def _line(self, *widgets: QWidget) -> QWidget:
        line = QWidget(self._content)
        flow = FlowLayout(line, 8, 6)
        for widget in widgets:
            flow.addWidget(widget)
        self._body.addWidget(line)
        return line

    def _add_conditions(self) -> None:
        lead = load_texts("rules", self._desk.language.code).text(f"rule.{self.edit.code}")
        if self.edit.code == "qualified":
            self.preset = KComboBox(
                [
                    (ALL_OF_BANT, self.tr("BANT is answered, 4 of 4")),
                    (NEED_ONLY, self.tr("the need is answered")),
                    (OWN, self.tr("conditions of our own")),
                ],
                OWN if self._is_own else self._preset(),
            )
            self.preset.setAccessibleName(lead)
            self.preset.chosen.connect(self._take_preset)
            self._line(Label(lead, "body", "text2"), self.preset)
            if not self._is_own:
                return
        self.match = KComboBox(
            [(Match.ANY.value, self.tr("any")), (Match.ALL.value, self.tr("all"))], self.edit.match.value
        )
        self.match.setAccessibleName(self.tr("Any or all of the conditions"))
        self.match.chosen.connect(self._take_match)
        start = () if self.edit.code == "qualified" else (Label(lead, "body", "text2"),)
        self._line(*start, self.match, Label(self.tr("of these is true"), "body", "text2"))
        joint = self.tr("or") if self.edit.match is Match.ANY else self.tr("and")
        for place, draft in enumerate(self.edit.conditions):
            if place:
                self._body.addWidget(Label(joint, "small", "text2"))
            row = ConditionRow(self._desk, self.edit.code, draft, self._wares, place)
            row.edited.connect(self._on_edited)
            row.reshaped.connect(lambda at=place: self._on_reshaped(at))
            row.removed.connect(lambda at=place: self._remove(at))
            row.finder_asked.connect(lambda row=row: self.finder_asked.emit(row))
            self._body.addWidget(row)
            self.rows.append(row)
        self.add = KButton(self.tr("Add condition"), kind=Kind.QUIET, size="small", icon="plus")
        self.add.clicked.connect(self._add_condition)
        self._line(self.add)
        if self.edit.code == "to_care":
            line = ProofLine(self._settings)
            line.edited.connect(self._on_edited)
            self._body.addWidget(line)
            self.proof = line.proof

    def _add_silences(self) -> None:
        texts = {
            Metric.SILENCE_PERCENT: (self.tr("No order for"), self.tr("of the usual interval")),
            Metric.SILENT_DAYS: (self.tr("and for at least"), self.tr("days")),
            Metric.SINGLE_ORDER_DAYS: (self.tr("or, after a single order, for"), self.tr("days")),
        }
        for draft in self.edit.conditions:
            before, after = texts[draft.metric]
            line = SilenceLine(self._desk, draft, before, after)
            line.edited.connect(self._on_edited)
            self._body.addWidget(line)
            self.silences.append(line)
        if self.edit.code == "late":
            default = DaysLine(
                self.tr("Until a client has a rhythm of its own,"),
                self.tr("days are usual"),
                self._settings.default_text,
                self._settings.now["rhythm.default_days"],
                self._take_default_days,
                "default_days",
            )
            segments = SegmentsPart(self._settings)
            for part in (default, segments):
                part.edited.connect(self._on_edited)
                self._body.addWidget(part)
                self.parts.append(part)
            segments.grown.connect(self.grown)

    def _add_stop(self) -> None:
        self.stop_tick = QCheckBox(self.tr("Stops when no order for"))
        self.stop_tick.setChecked(self.edit.has_stop)
        self.stop_tick.toggled.connect(self._take_has_stop)
        self.stop_days = days_edit(self.edit.stop_text, self.tr("Days without an order"))
        self.stop_days.setEnabled(self.edit.has_stop)
        self.stop_days.typed.connect(self._take_stop)
        self._line(self.stop_tick, self.stop_days, Label(self.tr("days, or no condition is true"), "body", "text2"))

    def _add_mode(self) -> None:
        self.mode = KComboBox(
            [(Mode.SUGGEST.value, self.tr("ask me first")), (Mode.ACT.value, self.tr("do it"))], self.edit.mode.value
        )
        self.mode.setAccessibleName(self.tr("When it comes true"))
        self.mode.chosen.connect(self._take_mode)

    def _add_step(self) -> None:
        self.step_tick = QCheckBox(self.tr("and write a next step"))
        self.step_tick.setChecked(self.edit.has_step)
        self.step_tick.toggled.connect(self._take_has_step)
        self.step_text = KLineEdit(self.edit.step_text, self.tr("what to do"))
        self.step_text.setAccessibleName(self.tr("Next step"))
        self.step_text.setFixedWidth(theme().px(STEP_PX))
        self.step_text.textEdited.connect(self._take_step_text)
        self.step_days = days_edit(self.edit.step_days_text, self.tr("In how many days"), letters=3)
        self.step_days.typed.connect(self._take_step_days)
        self._step_days_box = QWidget()  # it wraps as one
        box = QHBoxLayout(self._step_days_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(Label(self.tr("in"), "body", "text2"))
        box.addWidget(self.step_days)
        box.addWidget(Label(self.tr("days"), "body", "text2"))
        when = Label(self.tr("When it comes true,"), "body", "text2")
        self._line(when, self.mode, self.step_tick, self.step_text, self._step_days_box)
        self.step_text.setVisible(self.edit.has_step)
        self._step_days_box.setVisible(self.edit.has_step)

    def _add_says(self) -> None:
        self._says = Plate(self._content)
        row = QHBoxLayout(self._says)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel("quote", "text2", 14))
        self._says_words = ChipSentence()
        row.addWidget(self._says_words, 1)
        self._says.hide()
        self._body.addWidget(self._says)

    # --- what is typed ----------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self.show_problems()
        self.edited.emit()

    def _on_reshaped(self, at: int) -> None:
        self.rebuild(lambda: self.rows[at].metric_box)
        self.edited.emit()

    def _add_condition(self) -> None:
        metrics = METRICS_OF[self.edit.code]
        taken = {draft.metric for draft in self.edit.conditions}
        free = [metric for metric in (Metric.VOLUME, Metric.PAID_ORDERS, *Metric) if metric in metrics - taken]
        metric = free[0] if free else next(iter(metrics))
        first = self._wares[0][0] if self._wares else ""
        self.edit.conditions.append(ConditionDraft.new(metric, self._desk.language.code, first))
        self.rebuild(lambda: self.rows[-1].metric_box)
        self.edited.emit()

    def _remove(self, at: int) -> None:
        del self.edit.conditions[at]
        self.rebuild(lambda: self.rows[min(at, len(self.rows) - 1)].cross if self.rows else self.add)
        self.edited.emit()

    def _preset(self) -> str:
        asked = [(draft.metric, draft.op, draft.text) for draft in self.edit.conditions]
        if asked == [(Metric.BANT_ANSWERED, Op.AT_LEAST, "4")]:
            return ALL_OF_BANT
        return NEED_ONLY if asked == [(Metric.NEED_LEVEL, Op.AT_LEAST, "1")] else OWN

    def _take_preset(self, code: str) -> None:
        self._is_own = code == OWN
        metric = {ALL_OF_BANT: Metric.BANT_ANSWERED, NEED_ONLY: Metric.NEED_LEVEL}.get(code)
        if metric is not None:
            self.edit.match = self.edit.row.spec.match
            now = self.edit.row.spec.conditions
            draft = ConditionDraft.new(metric, self._desk.language.code)
            draft.was = now[0] if len(now) == 1 and now[0].metric is metric else None
            self.edit.conditions = [draft]
        self.rebuild(lambda: self.preset)
        self.edited.emit()

    def _take_match(self, code: str) -> None:
        self.edit.match = Match(code)
        self.rebuild(lambda: self.match)
        self.edited.emit()

    def _take_default_days(self, text: str) -> None:
        self._settings.default_text = text

    def _take_has_stop(self, is_on: bool) -> None:
        self.edit.has_stop = is_on
        self.stop_days.setEnabled(is_on)
        self._on_edited()

    def _take_stop(self, text: str) -> None:
        self.edit.stop_text = text
        self._on_edited()

    def _take_mode(self, code: str) -> None:
        self.edit.mode = Mode(code)
        self._on_edited()

    def _take_has_step(self, is_on: bool) -> None:
        self.edit.has_step = is_on
        self.step_text.setVisible(is_on)
        self._step_days_box.setVisible(is_on)
        if is_on:
            self.step_text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_edited()
        self.grown.emit()

    def _take_step_text(self, text: str) -> None:
        self.edit.step_text = text
        self._on_edited()

    def _take_step_days(self, text: str) -> None:
        self.edit.step_days_text = text
        self._on_edited()

    # --- what is shown ----------------------------------------------------------------------------------------

    def first_field(self) -> QWidget | None:
        """Return the field that gets the focus when the rule is opened."""
        if self.rows and self.rows[0].number is not None:
            return self.rows[0].number
        if self.silences:
            return self.silences[0].number
        return self.preset or self.add

    def stops(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        parts = (*self.rows, *self.silences, *self.parts)
        start = [self.preset, self.match if self.rows else None, *(stop for part in parts for stop in part.stops())]
        end = [self.step_tick, self.step_text, self.step_days]
        stop = [self.stop_tick, self.stop_days] if self.stop_tick is not None else []
        fields = [*start, self.add, self.proof, *stop, self.mode, *end]
        return [field for field in fields if field is not None]

    def show_problems(self) -> None:
        """Mark what is wrong, and what differs from the rule in force."""
        _spec, problems = self.edit.read()
        for place, row in enumerate(self.rows):
            row.show_problems([problem for problem in problems if problem.row == place])
        for place, line in enumerate(self.silences):
            line.show_problems([problem for problem in problems if problem.row == place])
        _values, of_settings = self._settings.read()
        for part in self.parts:
            part.show_problems(self._desk, of_settings)
        self._show_rest(problems)

    def _show_rest(self, problems: Sequence[Problem]) -> None:
        whole = [problem for problem in problems if problem.row == RULE_PART]
        wrong = {problem.field for problem in whole}
        self._rule_error.setText(" ".join(dict.fromkeys(say_problem(self._desk, each) for each in whole)))
        self._rule_error.setVisible(bool(whole))
        spec = self.edit.row.spec
        step = spec.step
        if self.stop_tick is not None:
            self.stop_days.set_error("stop" in wrong)
            self.stop_days.set_changed(self.edit.has_stop and self.edit.stop_text.strip() != str(spec.stops_after_days))
        self.step_text.set_error("step" in wrong)
        self.step_text.set_changed(step is None or self.edit.step_text.strip() != step.text)
        self.step_days.set_error("step_days" in wrong)
        self.step_days.set_changed(step is None or self.edit.step_days_text.strip() != str(step.days))
        _set_changed(self.mode, self.edit.mode is not spec.mode)
        if self.rows:
            _set_changed(self.match, self.edit.match is not spec.match)

    def show_preview(self, preview: RulePreview | None, says: str, is_counting: bool) -> None:
        """Show how many clients meet each condition, and what cards and lists will say."""
        counts = [part.clients for part in preview.parts] if preview is not None else []
        for place, row in enumerate(self.rows):
            row.show_count(counts[place] if place < len(counts) else None, is_counting)
        for place, line in enumerate(self.silences):
            line.show_count(counts[place] if place < len(counts) else None, is_counting)
        if says and not is_counting:
            self._says_words.set_pieces([Piece(self.tr("Cards and lists will say:") + " "), Piece(says, "strong")])
            self._says.show()
            self.grown.emit()


def _set_changed(box: KComboBox, is_changed: bool) -> None:
    if bool(box.property("changed")) != is_changed:
        box.setProperty("changed", is_changed)
        repolish(box)
