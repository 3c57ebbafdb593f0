"""How the file is read: what it is of, its sheet, encoding, separator, and whether it has headings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.services.importing.encodings import CANDIDATES
from app.services.importing.headings import FIELDS
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.pages.importing.source import Reading

# Names of encodings are the same in every language.
ENCODINGS = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)", "utf-16": "UTF-16", "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE", "utf-32": "UTF-32", "cp1251": "Windows-1251", "koi8-u": "KOI8-U",
    "cp866": "DOS 866", "mac_cyrillic": "Mac Cyrillic", "cp1252": "Windows-1252",
}  # fmt: skip
MIXED = "mixed"


class ReadingBar(QWidget):
    """Boxes that show how the file was read; each can be corrected.

    ``lead`` holds what every table has: clients, orders, products or a calling base, and the tick for headings. It
    stands elsewhere, and the bar is hidden for a table that has nothing else to correct.

    Signals:
        asked: read the file again in this way (a ReadOptions).
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self.what = Segmented([Segment(code, " ") for code in FIELDS], size="small")
        self.sheets = KComboBox(size="small")
        self.encodings = KComboBox(size="small")
        self.separators = KComboBox(size="small")
        self.has_headings = QCheckBox()
        self._labels = [Label("", "body", "text2") for _ in range(3)]
        self.lead = QWidget()
        lead = QHBoxLayout(self.lead)
        lead.setContentsMargins(0, 0, 0, 0)
        lead.setSpacing(14)
        lead.addWidget(self.what)
        lead.addWidget(self.has_headings)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for label, box in zip(self._labels, (self.sheets, self.encodings, self.separators), strict=True):
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(9)
        row.addStretch(1)
        self.sheets.setMaximumWidth(240)
        self.what.chosen.connect(lambda code: self._ask(what=code, has_headings=None))
        self.sheets.chosen.connect(lambda name: self._ask(sheet_name=name, what=None, has_headings=None))
        self.encodings.chosen.connect(lambda code: self._ask(encoding=None if code == MIXED else code))
        self.separators.chosen.connect(lambda code: self._ask(separator=code))
        self.has_headings.clicked.connect(lambda is_on: self._ask(has_headings=is_on))
        self.retranslate()

    def show_reading(self, reading: Reading) -> None:
        """Show how a file was read."""
        self._reading = reading
        sheet = reading.sheet
        is_text = bool(sheet.encoding) and reading.source.path is not None
        self.what.set_code(reading.what)
        self.sheets.set_choices([(name, name) for name in sheet.sheet_names])
        self.sheets.set_code(sheet.name)
        self.encodings.set_choices(self._encoding_choices(sheet.encoding))
        self.encodings.set_code(sheet.encoding)
        self.separators.set_choices(self._separator_choices(sheet.separator))
        self.separators.set_code(sheet.separator)
        self.has_headings.setChecked(sheet.has_headings)
        shown = (len(sheet.sheet_names) > 1, is_text, bool(sheet.encoding))
        for label, box, is_shown in zip(
            self._labels, (self.sheets, self.encodings, self.separators), shown, strict=True
        ):
            label.setVisible(is_shown)
            box.setVisible(is_shown)
        self.setVisible(any(shown))

    def show_again(self) -> None:
        """Show the reading there is, after another was refused or stopped."""
        if self._reading is not None:
            self.show_reading(self._reading)

    def _ask(self, **changes: object) -> None:
        if self._reading is None:
            return
        options = self._reading.options
        # What was found the first time stays: a corrected encoding must not turn clients into orders.
        options = replace(options, what=options.what or self._reading.what)
        self.asked.emit(replace(options, **changes))  # type: ignore[arg-type]

    def _encoding_choices(self, found: str) -> list[tuple[str, str]]:
        codes = list(dict.fromkeys(("utf-8", *CANDIDATES, "utf-16")))
        if found == MIXED:
            return [(MIXED, self.tr("Mixed")), *((code, ENCODINGS[code]) for code in codes)]
        if found and found not in codes:
            codes.insert(0, found)
        return [(code, ENCODINGS.get(code, code)) for code in codes]

    def _separator_choices(self, found: str) -> list[tuple[str, str]]:
        choices = [
            (";", self.tr("semicolon ;")),
            (",", self.tr("comma ,")),
            ("\t", self.tr("tab")),
            ("|", self.tr("bar |")),
        ]
        known = {code for code, _text in choices}
        return choices if not found or found in known else [(found, found), *choices]

    def retranslate(self) -> None:
        """Word everything anew."""
        self.what.set_segments(
            [
                Segment("clients", self.tr("Clients")),
                Segment("orders", self.tr("Orders")),
                Segment("products", self.tr("Products")),
                Segment("raw", self.tr("Calling")),
            ]
        )
        self.what.setAccessibleName(self.tr("What the table holds"))
        texts = (self.tr("Sheet"), self.tr("Encoding"), self.tr("Separator"))
        boxes = (self.sheets, self.encodings, self.separators)
        for label, box, text in zip(self._labels, boxes, texts, strict=True):
            label.setText(text)
            box.setAccessibleName(text)
        self.has_headings.setText(self.tr("First row holds the headings"))
        self.show_again()
