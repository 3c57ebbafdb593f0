"""How to print: blank or filled, what to include, the language of the document."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.documents.values import DocumentKind
from app.services.documents import PrintOptions
from app.texts import LANGUAGES
from ui.kit.label import Label
from ui.kit.segmented import Segment, Segmented
from ui.kit.switch import Switch
from ui.language import OWN_NAMES


class OptionsPane(QWidget):
    """The choices of a print.

    Signals:
        changed: the document looks otherwise now.
        language_chosen: the person chose the document's language (str).
    """

    changed = Signal()
    language_chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = DocumentKind.MEETING_PLAN
        self.blank = Switch(" ")
        self._blank_title = Label("", "name")
        self._blank_line = Label("", "small", "text2", wrap=True)
        self._include = Label("", "strong")
        self.logo = QCheckBox()
        self.logo.setChecked(True)
        self.history = QCheckBox()
        self.history.setChecked(True)
        self.notes = QCheckBox()
        self.duplex = QCheckBox()
        self._language_title = Label("", "small", "text2")
        self.language = Segmented([Segment(code, OWN_NAMES[code]) for code in LANGUAGES], language, size="small")
        self._grid = QGridLayout()
        self._lay_out()
        self.blank.toggled.connect(lambda _on: self._on_changed())
        for box in (self.logo, self.history, self.notes, self.duplex):
            box.toggled.connect(lambda _on: self.changed.emit())
        self.language.chosen.connect(self.language_chosen)

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
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card)
        column.addSpacing(4)
        column.addWidget(self._include)
        column.addLayout(self._grid)
        column.addSpacing(2)
        column.addWidget(self._language_title)
        column.addWidget(self.language)

    def set_kind(self, kind: DocumentKind) -> None:
        """Show the choices of a sheet; personal notes are off each time."""
        self._kind = kind
        self.notes.setChecked(False)
        self._place()

    def set_many(self, is_many: bool) -> None:
        """Offer new sheets of paper only where there is more than one client."""
        self.duplex.setProperty("wanted", is_many)
        self._place()

    def _place(self) -> None:
        is_card = self._kind is DocumentKind.CLIENT_CARD and not self.blank.isChecked()
        wanted = {
            self.logo: True,
            self.history: is_card,
            self.notes: is_card,
            self.duplex: bool(self.duplex.property("wanted")) and not self.blank.isChecked(),
        }
        for box in wanted:
            self._grid.removeWidget(box)
            box.setVisible(wanted[box])
        shown = [box for box, is_shown in wanted.items() if is_shown]
        for at, box in enumerate(shown):
            self._grid.addWidget(box, at, 0, 1, 2)

    def set_logo(self, has_logo: bool) -> None:
        """Say whether the company has a logo."""
        self.logo.setEnabled(has_logo)
        self._word_logo()

    def print_options(self) -> PrintOptions:
        """Return what is chosen."""
        return PrintOptions(
            lang=self.language.code(),
            logo=self.logo.isChecked(),
            personal_notes=self.notes.isChecked() and self._kind is DocumentKind.CLIENT_CARD,
            history=self.history.isChecked(),
            duplex=self.duplex.isChecked() and bool(self.duplex.property("wanted")),
        )

    def _on_changed(self) -> None:
        self._place()
        self.changed.emit()

    def _word_logo(self) -> None:
        text = self.tr("Logo") if self.logo.isEnabled() else self.tr("Logo: add it in Settings")
        self.logo.setText(text)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._blank_title.setText(self.tr("Blank form"))
        self._blank_line.setText(self.tr("Headings and lines to fill by hand"))
        self.blank.setAccessibleName(self._blank_title.text())
        self.blank.setAccessibleDescription(self._blank_line.text())
        self._include.setText(self.tr("What to include"))
        self._word_logo()
        self.history.setText(self.tr("History on page 2"))
        self.notes.setText(self.tr("Personal notes, this time only"))
        self.duplex.setText(self.tr("Each client on a new sheet of paper"))
        self._language_title.setText(self.tr("Language of the document"))
        self.language.setAccessibleName(self._language_title.text())
