"""How the document is printed: paper, language, size of the type, copies, and on which printer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.texts import LANGUAGES
from ui.kit.field import Field
from ui.kit.label import Label
from ui.kit.pickers import KComboBox, NumberField
from ui.kit.section_card import IconLabel
from ui.language import OWN_NAMES

ONE_SIDE, BOTH_SIDES = "one", "both"
NORMAL, LARGE = "normal", "large"
COPIES_MOST = 99


class PaperPane(QWidget):
    """Four small boxes and the name of the printer.

    Signals:
        changed: the document looks otherwise now.
        language_chosen: the person chose the document's language (str).
    """

    changed = Signal()
    language_chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = KComboBox()
        self.language = KComboBox([(code, OWN_NAMES[code]) for code in LANGUAGES], language)
        self.type_size = KComboBox()
        self.copies = NumberField(1, COPIES_MOST, 1)
        self._fields = [Field(" ", box) for box in (self.sides, self.language, self.type_size, self.copies)]
        self._printer = Label("", "small", "text2", elide=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for at, field in enumerate(self._fields):
            grid.addWidget(field, at // 2, at % 2)
        printer = QHBoxLayout()
        printer.setSpacing(7)
        printer.addWidget(IconLabel("printer", "text2", 14))
        printer.addWidget(self._printer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 26, 12)  # under the list above, which has a scroll bar
        column.setSpacing(10)
        column.addLayout(grid)
        column.addLayout(printer)
        for box in (self.sides, self.type_size):
            box.chosen.connect(lambda _code: self.changed.emit())
        self.language.chosen.connect(self.language_chosen)

    @property
    def is_both_sides(self) -> bool:
        """Whether both sides of the paper are printed: each client then begins a new sheet of it."""
        return self.sides.code() == BOTH_SIDES

    @property
    def is_large(self) -> bool:
        """Whether the type is a size larger."""
        return self.type_size.code() == LARGE

    def set_printer(self, words: str) -> None:
        """Say which printer it would be."""
        self._printer.setText(words)

    def printer_words(self) -> str:
        """Return what is said about the printer."""
        return self._printer.text()

    def retranslate(self) -> None:
        """Word everything anew."""
        titles = (self.tr("Paper"), self.tr("Language"), self.tr("Text size"), self.tr("Copies"))
        for field, title in zip(self._fields, titles, strict=True):
            field.set_label(title)
        self.sides.set_choices([(ONE_SIDE, self.tr("A4, upright")), (BOTH_SIDES, self.tr("A4, both sides"))])
        self.type_size.set_choices([(NORMAL, self.tr("Normal")), (LARGE, self.tr("Large"))])
        for box in (self.sides, self.type_size):
            if not box.code():
                box.setCurrentIndex(0)
