"""One rule as a card: its name, how many clients it holds, its sentence or its fields, and its switch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.rules import GATE_RULES, Mode, RuleSpec
from app.services.rule_words import rule_sentence
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label
from ui.kit.paint import begin, draw_icon, fill_box
from ui.kit.section_card import IconLabel
from ui.kit.switch import Switch
from ui.pages.rules.chip_sentence import ChipSentence, plated
from ui.pages.rules.drafts import RuleEdit, SettingsEdit
from ui.pages.rules.editor import RuleEditor
from ui.pages.rules.words import ICONS
from ui.theme import follow_theme, theme

SQUARE_PX = 24


class IconSquare(IconLabel):
    """The sign of a rule on a small plate in its colour."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        self._tone = tone
        super().__init__(icon, parent=parent)

    def restyle(self) -> None:
        """Take the size of the theme."""
        side = theme().px(SQUARE_PX)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        fill, ink = ("warnSoft", "warn") if self._tone == "warn" else (
            look.function_role(self._tone, "Soft"), look.function_role(self._tone, "Text")
        )  # fmt: skip
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), 6, look.color(fill))
        draw_icon(painter, (self.width() - 16) / 2, self.height() / 2, self._icon, ink, 16)
        painter.end()


class RuleCard(QWidget):
    """Shows a rule; ``editor`` is there while it is open.

    Signals:
        opened: the person wants to edit it.
        edited: something is wanted otherwise.
        history_asked: the versions are wanted.
        finder_asked: the threshold finder of a condition is wanted (ConditionRow).
        reviews_asked: the special terms to be looked at are wanted.
        grown: it takes another room.
    """

    opened = Signal()
    edited = Signal()
    history_asked = Signal()
    finder_asked = Signal(object)
    reviews_asked = Signal()
    grown = Signal()

    def __init__(self, desk: Desk, edit: RuleEdit, settings: SettingsEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.edit, self._settings = desk, edit, settings
        self.editor: RuleEditor | None = None
        self._count: int | None = None
        self._is_counting = False
        self._titles: Mapping[str, str] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        name = desk.language.words.text(f"rule_name.{edit.code}")
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._add_head(name)
        self.sentence = ChipSentence()
        self.sentence.setContentsMargins(0, 0, 0, 0)
        self._sentence_box = QWidget(self)
        box = QVBoxLayout(self._sentence_box)
        box.setContentsMargins(16, 0, 16, 12)
        box.setSpacing(6)
        box.addWidget(self.sentence)
        self.reviews = KButton("", kind=Kind.LINK, size="small", icon="calendar-event")
        self.reviews.clicked.connect(self.reviews_asked)
        self.reviews.hide()
        box.addWidget(self.reviews, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._sentence_box)
        follow_theme(self)

    def _add_head(self, name: str) -> None:
        self._head = head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 10, 10, 8)
        row.setSpacing(8)
        icon, tone = ICONS[self.edit.code]
        row.addWidget(IconSquare(icon, tone))
        row.addWidget(Label(name, "heading"))
        self._meta = Label("", "body", "text2", elide=True)
        row.addWidget(self._meta, 1)
        self.chip = ChipLabel(self.tr("changed"), "warn")
        self.chip.hide()
        row.addWidget(self.chip)
        self.history = IconButton("history", self.tr("Versions of the rule “{name}”").format(name=name), side_px=28)
        self.history.clicked.connect(self.history_asked)
        row.addWidget(self.history)
        self.edit_button = KButton(self.tr("Edit"), kind=Kind.QUIET, size="small", icon="pencil")
        self.edit_button.setAccessibleName(self.tr("Edit the rule “{name}”").format(name=name))
        self.edit_button.clicked.connect(self.opened)
        row.addWidget(self.edit_button)
        self.switch = Switch(self.tr("The rule “{name}” is on").format(name=name), self.edit.is_on)
        self.switch.toggled.connect(self._on_switched)
        row.addWidget(self.switch)
        self._column.addWidget(head)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        border, width = ("accent", 2) if self.editor is not None else ("line", 1)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color("card"), look.color(border), width)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Leave the word of the pencil out where the count would be cut."""
        self.edit_button.set_compact(False)
        wanted = self._head.minimumSizeHint().width() + self._meta.sizeHint().width()
        self.edit_button.set_compact(wanted - self._meta.minimumSizeHint().width() > self.width())

    # --- opening ----------------------------------------------------------------------------------------------

    def open(self, wares: Sequence[tuple[str, str]]) -> None:
        """Show fields instead of the sentence."""
        if self.editor is not None:
            return
        self.editor = RuleEditor(self._desk, self.edit, self._settings, wares, self)
        self.editor.edited.connect(self._on_edited)
        self.editor.finder_asked.connect(self.finder_asked)
        self.editor.grown.connect(self.grown)
        self._column.insertWidget(1, self.editor)
        self.sentence.hide()
        self._sentence_box.setVisible(not self.reviews.isHidden())
        self.edit_button.hide()
        self.update()

    def close_editor(self) -> None:
        """Show the sentence of what is wanted; the draft stays."""
        if self.editor is None:
            return
        self._column.removeWidget(self.editor)
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self._sentence_box.show()
        self.sentence.show()
        self.edit_button.show()
        self.show_rule()

    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, in its order."""
        fields = self.editor.stops() if self.editor is not None else []
        return [self.history, self.edit_button, self.switch, *fields, self.reviews]

    # --- what is shown ----------------------------------------------------------------------------------------

    def show_rule(self, titles: Mapping[str, str] | None = None) -> None:
        """Word the sentence, the count and the chip anew."""
        if titles is not None:
            self._titles = titles
        spec, _problems = self.edit.read()
        self.sentence.set_pieces(plated(self._sentence(spec or self.edit.row.spec)))
        is_changed = self.edit.is_changed or self.edit.code in self._settings.changed_rules
        self.chip.setVisible(is_changed)
        self.switch.blockSignals(True)
        self.switch.setChecked(self.edit.is_on)
        self.switch.blockSignals(False)
        self._word_count()
        self.update()

    def _sentence(self, spec: RuleSpec) -> str:
        formats = self._desk.formats
        said = rule_sentence(spec, self._desk.language.code, formats.currency, self._titles) + "."
        if spec.mode is Mode.ACT:
            unasked = self.tr("It is done without asking.")
            return f"{said} {unasked}"
        return said

    def show_count(self, clients: int | None, is_counting: bool = False) -> None:
        """Say how many clients the rule in force holds today."""
        self._count = clients if clients is not None else self._count
        self._is_counting = is_counting
        self._word_count()

    def _word_count(self) -> None:
        if not self.edit.is_on:
            self._meta.setText(self.tr("off"))
        elif self._count is None:
            self._meta.setText("")
        elif self.edit.code in GATE_RULES:
            self._meta.setText(self.tr("%n client(s) ready", "", self._count))
        else:
            self._meta.setText(self.tr("%n client(s) today", "", self._count))
        self._fit_head()

    def show_reviews(self, count: int) -> None:
        """Say how many special terms are to be looked at again."""
        self.reviews.setText(self.tr("%n special term(s) to review", "", count))
        self.reviews.setVisible(count > 0)

    # --- what is done -----------------------------------------------------------------------------------------

    def _on_switched(self, is_on: bool) -> None:
        self.edit.is_on = is_on
        self._on_edited()

    def _on_edited(self) -> None:
        self.show_rule()
        self.edited.emit()
