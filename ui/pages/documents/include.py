"""What goes into the document: blank or filled, and which of its sections."""

from __future__ import annotations

from datetime import date
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.documents.kinds import RECIPES
from app.documents.values import DocumentKind
from app.texts import Texts, load_texts
from ui.desk import Desk
from ui.forms.typed_date import read_date, write_date
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label, plain_tooltip
from ui.kit.switch import Switch
from ui.pages.documents.sheets import SheetKind

LEAST_PX = 60
BOX_PX = 26  # of a tick, with the gap to its words
COLUMN_GAP_PX = 10
DATED = frozenset({DocumentKind.WHITE_SPOTS, DocumentKind.RULE_SHEET})  # these can be made as of an older day


class Tick(QCheckBox):
    """A check box that cuts words too long for its place; the whole of them is its tooltip and name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Word the box."""
        self._words = words
        self.setAccessibleName(words)
        self._cut()

    def needed_px(self) -> int:
        """Return the width that shows all the words, px."""
        return BOX_PX + self.fontMetrics().horizontalAdvance(self._words)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - BOX_PX
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, LEAST_PX))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tooltip(self._words) if shown != self._words else "")


class IncludePane(QWidget):
    """The card of the blank form, and a tick for each part of the sheet that may be left out.

    Signals:
        changed: the document looks otherwise now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind: SheetKind = DocumentKind.MEETING_PLAN
        self._has_logo = False
        self._left_out: dict[DocumentKind, set[str]] = {kind: set() for kind in DocumentKind}
        self.ticks: dict[str, Tick] = {}
        self.blank = Switch(" ")
        self._blank_title = Label("", "name")
        self._blank_line = Label("", "small", "text2", wrap=True)
        self._title = Label("", "strong")
        self._always = Label("", "small", "text3", wrap=True)
        self.logo, self.history, self.notes = Tick(self), Tick(self), Tick(self)
        self.logo.setChecked(True)
        self.history.setChecked(True)
        self._grid = QGridLayout()
        self._as_of: date | None = None
        self.day = KLineEdit()
        self.day_field = Field(" ", self.day)
        self._lay_out()
        self.day.editingFinished.connect(self._on_day)
        self.blank.toggled.connect(lambda _on: self._on_blank())
        for box in (self.logo, self.history, self.notes):
            box.toggled.connect(lambda _on: self.changed.emit())

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._blank_title)
        words.addWidget(self._blank_line)
        row = QHBoxLayout(card)
        row.setContentsMargins(13, 8, 12, 8)
        row.addLayout(words, 1)
        row.addWidget(self.blank)
        self._grid.setHorizontalSpacing(COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card)
        column.addSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._always)
        column.addWidget(self.day_field)

    # --- what is chosen -------------------------------------------------------------------------------------------

    @property
    def sections(self) -> frozenset[str] | None:
        """The keys of the sections to print, None for all."""
        if not any(not tick.isChecked() for tick in self.ticks.values()):
            return None
        return frozenset(key for key, tick in self.ticks.items() if tick.isChecked())

    @property
    def has_history(self) -> bool:
        """Whether the client card gets its second page."""
        return self.history.isChecked()

    @property
    def has_notes(self) -> bool:
        """Whether personal notes are printed, this time."""
        return self.notes.isChecked() and self._is_card

    @property
    def as_of(self) -> date | None:
        """The older day whose rules or white spots are wished, None: today's."""
        return None if self.day_field.isHidden() else self._as_of

    @property
    def _is_card(self) -> bool:
        return self._kind is DocumentKind.CLIENT_CARD and not self.blank.isChecked()

    def set_kind(self, kind: SheetKind) -> None:
        """Show the parts of a sheet; personal notes are off each time."""
        self._kind = kind
        self.notes.setChecked(False)
        self._build()

    def set_logo(self, has_logo: bool) -> None:
        """Say whether the company has a logo to print."""
        self._has_logo = has_logo
        self._word_ticks()

    def set_day(self, day: date | None) -> None:
        """Wish the sheet of an older day, or of today (None)."""
        self.day.setText(write_date(day) if day is not None else "")
        self._on_day()

    def _on_blank(self) -> None:
        self._build()
        self.changed.emit()

    def _on_day(self) -> None:
        """Take the day that was typed; one that has not come says so and is today's sheet."""
        typed, today = self.day.text().strip(), self._desk.book.clock.today()
        day = read_date(typed, today) if typed else None
        is_wrong = bool(typed) and (day is None or day > today)
        self.day_field.set_error(self.tr("Type a day that has come, for example 24.06.2026.") if is_wrong else "")
        if day is not None and not is_wrong:
            self.day.setText(write_date(day))
        before, self._as_of = self._as_of, None if is_wrong else day
        if self._as_of != before:
            self.changed.emit()

    def _on_tick(self, key: str, is_on: bool) -> None:
        assert isinstance(self._kind, DocumentKind)
        left_out = self._left_out[self._kind]
        (left_out.discard if is_on else left_out.add)(key)
        self.changed.emit()

    # --- the ticks ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for tick in self.ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        self.day_field.setVisible(self._kind in DATED and not self.blank.isChecked())
        kind = self._kind
        keys = RECIPES[kind].optional(is_blank=self.blank.isChecked()) if isinstance(kind, DocumentKind) else ()
        for key in keys:
            tick = Tick(self)
            tick.setChecked(isinstance(kind, DocumentKind) and key not in self._left_out[kind])
            tick.toggled.connect(lambda is_on, key=key: self._on_tick(key, is_on))
            self.ticks[key] = tick
        self._word_ticks()

    def _place(self) -> None:
        """Put the ticks into two columns, the first one downwards; into one when words are too long for two."""
        own = {self.logo: self._has_logo, self.history: self._is_card, self.notes: self._is_card}
        for box, is_wanted in own.items():
            self._grid.removeWidget(box)
            box.setVisible(is_wanted)
        shown = [*self.ticks.values(), *(box for box, is_wanted in own.items() if is_wanted)]
        lines = ceil(len(shown) / 2)
        widths = [max((box.needed_px() for box in part), default=0) for part in (shown[:lines], shown[lines:])]
        room = self.width() - COLUMN_GAP_PX
        if sum(widths) > room:
            widths, lines = [1, 0], len(shown)
        elif 2 * max(widths) <= room:
            widths = [1, 1]
        for column, width in enumerate(widths):
            self._grid.setColumnStretch(column, width)
        before: QWidget = self.blank
        for at, box in enumerate(shown):
            self._grid.addWidget(box, at % lines, at // lines)
            QWidget.setTabOrder(before, box)
            before = box

    def _word_ticks(self) -> None:
        if not isinstance(self._kind, DocumentKind):  # such a sheet is printed whole
            self._always.hide()
            self._place()
            self._title.setVisible(self._has_logo)
            return
        self._title.show()
        self._always.show()
        texts = load_texts("documents", self._desk.language.code)
        for key, tick in self.ticks.items():
            tick.set_words(self._section_word(texts, self._kind, key))
        recipe = RECIPES[self._kind]
        keys = [s.key for s in (recipe.blank_sections if self.blank.isChecked() else recipe.sections)]
        always = [self._section_word(texts, self._kind, key) for key in keys if key in recipe.always]
        self._always.setText(self.tr("Always there: {sections}").format(sections=", ".join(always)))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @staticmethod
    def _section_word(texts: Texts, kind: DocumentKind, key: str) -> str:
        """Return the name of a section, a shorter one where its heading is long."""
        section = f"{RECIPES[kind].form.prefix}.{key}"
        short = f"include.{section}"
        return texts.text(short if short in texts else section)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._blank_title.setText(self.tr("Blank form"))
        self._blank_line.setText(self.tr("Headings and lines to fill by hand"))
        self.blank.setAccessibleName(self._blank_title.text())
        self.blank.setAccessibleDescription(self._blank_line.text())
        self._title.setText(self.tr("What to include"))
        self.logo.set_words(self.tr("Logo"))
        self.history.set_words(self.tr("History, page 2"))
        self.notes.set_words(self.tr("Personal notes"))
        self.day_field.set_label(self.tr("As of"))
        self.day.setPlaceholderText(self.tr("today"))
        if not self.ticks:
            self._build()
        self._word_ticks()
