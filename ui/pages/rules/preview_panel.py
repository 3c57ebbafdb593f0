"""What the draft would change: from, to, who comes in and leaves, what else happens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.rules import GATE_RULES, Mode, RuleSpec
from app.services.rule_preview import RulePreview
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.kit.section_card import IconLabel
from ui.pages.rules.changed_list import ChangedList, exempt_among
from ui.theme import follow_theme, theme

ELSE_ICONS = {"moves": "layout-kanban", "steps": "calendar-plus", "history": "history", "note": "info-circle"}
MOVELESS = frozenset({"late"})  # no stage is named after it
WIDE_PX, NARROW_PX, WINDOW_PX = 370, 326, 1300


class WholeLabel(Label):
    """A remark that is shown whole or, where there is no room, not at all."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width():
            super().paintEvent(event)


class PreviewPanel(QFrame):
    """The right side of the page.

    Signals:
        apply_asked: the button was pressed.
        exempted: the clients left as they are have changed (frozenset of ids).
        client_opened: the card of a client is wanted (id).
    """

    apply_asked = Signal()
    exempted = Signal(object)
    client_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preview: RulePreview | None = None
        self._spec: RuleSpec | None = None
        self._others = self._left_elsewhere = 0
        self._is_counting = False
        self._may_apply = self._is_wrong = False
        self._build()
        self.retranslate()
        self.show_nothing()
        follow_theme(self)

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 14, 8)
        head.setSpacing(8)
        self._title = Label("", "strong")
        self._remark = WholeLabel("", "small", "text2", elide=True)
        head.addWidget(self._title)
        head.addWidget(self._remark, 1)
        column.addLayout(head)
        self._idle = Label("", "body", "text2", wrap=True)
        self._idle.setContentsMargins(16, 4, 16, 16)
        column.addWidget(self._idle)
        column.addWidget(self._build_figures())
        self._rule = rule(self)
        column.addWidget(self._rule)
        self.list = ChangedList(self._desk)
        self.list.exempted.connect(self._on_exempted)
        self.list.client_opened.connect(self.client_opened)
        column.addWidget(self.list, 1000)
        self._cut_rule = rule(self)  # a row cut by the end of the list would seem to run into the words below
        self._cut_rule.hide()
        self.list.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._show_cut())
        column.addWidget(self._cut_rule)
        column.addWidget(self._build_rest())
        column.addStretch(1)
        self._foot = self._build_foot()
        column.addWidget(self._foot)

    def _build_figures(self) -> QWidget:
        self._figures = QWidget(self)
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(16, 4, 14, 12)
        row.setSpacing(14)
        self.before, self.after = Label("", "display", "text2"), Label("", "display")
        row.addWidget(self.before)
        row.addWidget(IconLabel("arrow-right", "text2", 18))
        row.addWidget(self.after)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._whose = Label("", "small", "text2", elide=True)
        self._joins, self._leaves = Label("", "chip", "ok"), Label("", "chip", "danger")
        change = QHBoxLayout()
        change.setSpacing(8)
        change.addWidget(self._joins)
        change.addWidget(self._leaves)
        change.addStretch(1)
        words.addWidget(self._whose)
        words.addLayout(change)
        row.addLayout(words, 1)
        return self._figures

    def _build_rest(self) -> QWidget:
        self._rest = QWidget(self)
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(16, 10, 14, 12)
        column.setSpacing(7)
        self._untick = Label("", "small", "text2", wrap=True)
        column.addWidget(self._untick)
        self.reason = KLineEdit()
        self._reason_field = Field("", self.reason)
        self.reason.textEdited.connect(lambda _text: self._reason_field.set_error(""))
        column.addWidget(self._reason_field)
        self._else_rule = rule(self._rest)
        column.addWidget(self._else_rule)
        self._else = Label("", "strong")
        column.addWidget(self._else)
        self._lines: dict[str, tuple[QWidget, Label]] = {}
        for name, icon in (
            ("moves", "layout-kanban"),
            ("steps", "calendar-plus"),
            ("history", "history"),
            ("note", "info-circle"),
        ):
            line = QWidget(self._rest)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(9)
            words = Label("", "small", "text2", wrap=True)
            row.addWidget(IconLabel(icon, "text2", 15), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            column.addWidget(line)
            self._lines[name] = (line, words)
        return self._rest

    def _build_foot(self) -> QWidget:
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(foot))
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 10)
        self._will = Label("", "small", "text2", elide=True)
        self.apply_button = KButton("", kind=Kind.PRIMARY)
        self.apply_button.clicked.connect(self.apply_asked)
        row.addWidget(self._will, 1)
        row.addWidget(self.apply_button)
        column.addLayout(row)
        return foot

    def fit(self, window_px: int) -> None:
        """Take the width for a window of this width."""
        self.setFixedWidth(theme().px(WIDE_PX if window_px >= WINDOW_PX else NARROW_PX))

    def restyle(self) -> None:
        """Take the width of the text at the person's text size."""
        self.fit(self.window().width())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color("card"), look.color("line"))
        painter.end()

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word everything anew."""
        self.setAccessibleName(self.tr("Before you apply"))
        self._title.setText(self.tr("Before you apply"))
        self._remark.setText(self.tr("nothing is changed yet"))
        self._idle.setText(
            self.tr("Edit a rule or move its switch: here you will see who comes in and who leaves, before it counts.")
        )
        self._untick.setText(self.tr("Untick a client to leave it as it is. It gets the mark “by hand”."))
        self._reason_field.set_label(self.tr("Why they are left as they are"))
        self._else.setText(self.tr("What else happens"))
        self._lines["history"][1].setText(self.tr("Every change is written in the client’s history"))
        self.list.setAccessibleName(self.tr("Clients that would change"))
        self.list.painter_.by_hand = self.tr("by hand")
        self._show()

    # --- what is shown ----------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Say what stands here when a rule is changed."""
        self._preview = self._spec = None
        self.set_may_apply(False)
        self._show()

    def show_preview(
        self, preview: RulePreview, spec: RuleSpec, exempt: frozenset[int], others: int, left_elsewhere: int
    ) -> None:
        """Show what would change; ``others`` is how many other rules are applied with it, ``left_elsewhere`` how many
        clients those leave as they are.
        """
        self._preview, self._spec, self._others = preview, spec, others
        self._left_elsewhere = left_elsewhere
        self._is_counting = False
        heads = (self._head(preview.code, True), self._head(preview.code, False))
        self.list.show_preview(preview, exempt, heads)
        self._show_cut()
        self._show()

    def _head(self, code: str, is_joining: bool) -> str:
        name = self._desk.language.words.text(f"rule_name.{code}")
        if code in GATE_RULES:
            return self.tr("The way opens") if is_joining else self.tr("The way closes")
        text = self.tr("Become {name}") if is_joining else self.tr("Stop being {name}")
        return text.format(name=name)

    def set_counting(self, is_counting: bool) -> None:
        """Pale numbers while they are counted anew."""
        self._is_counting = is_counting
        for label, role in (
            (self.before, "text2"),
            (self.after, "text"),
            (self._joins, "ok"),
            (self._leaves, "danger"),
        ):
            label.set_role("text3" if is_counting else role)

    def set_may_apply(self, may_apply: bool, *, is_wrong: bool = False) -> None:
        """Allow the button, or not; ``is_wrong``: something typed cannot be taken."""
        self._may_apply, self._is_wrong = may_apply, is_wrong
        self.apply_button.setEnabled(may_apply)
        self._foot.setVisible(self._preview is not None and (may_apply or is_wrong))
        if is_wrong:
            self._will.setText(self.tr("Mend what is red first"))

    def exempt(self) -> frozenset[int]:
        """Return the clients left as they are."""
        return exempt_among(self._preview, self.list.rows.exempt) if self._preview is not None else frozenset()

    def set_note(self, note: str) -> None:
        """Say one more thing that happens, or nothing."""
        self._lines["note"][1].setText(note)
        self._lines["note"][0].setVisible(bool(note))

    def refuse_reason(self) -> None:
        """Ask for the reason of the ticks taken away."""
        self._reason_field.set_error(self.tr("Say why: it stands on the card of the client."))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_exempted(self, ids: frozenset[int]) -> None:
        self._show()
        self.exempted.emit(ids)

    def _show_cut(self) -> None:
        self._cut_rule.setVisible(not self.list.isHidden() and self.list.verticalScrollBar().maximum() > 0)

    def _show(self) -> None:
        preview = self._preview
        has = preview is not None
        for widget in (self._figures, self._rule, self._rest, self._remark):
            widget.setVisible(has)
        self._idle.setVisible(not has)
        if preview is None or self._spec is None:
            self.list.show_preview(None, frozenset(), ("", ""))
            self._show_cut()
            self._remark.setVisible(True)
            self._remark.setText("")
            return
        self._remark.setText(self.tr("nothing is changed yet"))
        self.before.setText(str(preview.before))
        self.after.setText(str(preview.after))
        name = self._desk.language.words.text(f"rule_name.{preview.code}")
        self._whose.setText(self.tr("{name}: clients").format(name=name))
        joins = sum(not row.is_exempt_now for row in preview.joins)
        leaves = sum(not row.is_exempt_now for row in preview.leaves)
        self._joins.setText(self.tr("+ %n come in", "", joins) if joins else "")
        self._leaves.setText(self.tr("− %n leave", "", leaves) if leaves else "")
        if not joins and not leaves:
            self._joins.setText(self.tr("nobody changes"))
        self._joins.setVisible(bool(joins or not leaves))
        self._leaves.setVisible(bool(leaves))
        self.set_counting(self._is_counting)
        if not joins and not leaves and not self._is_counting:
            self._joins.set_role("text2")
        self._show_rest(preview, self._spec, joins + leaves)
        self.set_may_apply(self._may_apply, is_wrong=self._is_wrong)

    def _show_rest(self, preview: RulePreview, spec: RuleSpec, changed: int) -> None:
        has_ticks = preview.code not in GATE_RULES and changed > 0
        left = len(self.exempt())
        self._untick.setVisible(has_ticks and not left)
        self._reason_field.setVisible(left + self._left_elsewhere > 0)
        acts = spec.mode is Mode.ACT
        moves = self.tr("%n card(s) move on the board", "", preview.moves)
        self._lines["moves"][1].setText(moves if acts else self.tr("Nobody moves on the board: you are asked first"))
        self._lines["moves"][0].setVisible(preview.moves > 0 if acts else preview.code not in MOVELESS)
        self._lines["steps"][1].setText(self.tr("%n next step(s) are written", "", preview.steps))
        self._lines["steps"][0].setVisible(acts and preview.steps > 0)
        self._lines["history"][0].setVisible(changed > 0)
        has_more = any(not line.isHidden() for line, _words in self._lines.values())
        self._else.setVisible(has_more)
        self._else_rule.setVisible(has_more and (changed > 0 or left > 0))
        will = changed - left
        if self._others:
            self._will.setText(self.tr("with %n more rule(s)", "", self._others))
        elif left:
            self._will.setText(self.tr("{n} of {all} will change").format(n=will, all=changed))
        else:
            self._will.setText(self.tr("%n will change", "", changed))
        caption = self.tr("Apply to {n}").format(n=will) if will and not self._others else self.tr("Apply")
        self.apply_button.setText(caption)
