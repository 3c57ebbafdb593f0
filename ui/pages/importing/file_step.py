"""The first step: a place to drop a file on, and what is wrong with the one that was given."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.importing.headings import What
from ui.kit.bars import ThinBar
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin, fill_box
from ui.kit.section_card import IconLabel
from ui.theme import follow_theme, theme

TEXT_PX = 520
BAR_PX = 320


class FileStep(QWidget):
    """Waits for a file, reads (with a way to stop), or says why a file was refused.

    Signals:
        choose_asked, paste_asked, stop_asked: the buttons.
    """

    choose_asked = Signal()
    paste_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_hot = False
        self._name = ""
        self._refusal = ""
        self._is_reading = False
        self._wanted: What | None = None
        center = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconLabel("file-spreadsheet", "accentText", 44)
        self._title = Label("", "cardTitle")
        self._title.setAlignment(center)
        self._text = Label("", "body", "text2", wrap=True)
        self._text.setAlignment(center)
        self.bar = ThinBar(height_px=4)
        self.choose = KButton("", kind=Kind.PRIMARY, icon="folder-open", key="Ctrl O")
        self.paste = KButton("", icon="clipboard-text", key="Ctrl V")
        self.stop = KButton("", icon="x")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.choose, self.paste, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._icon, 0, center)
        column.addSpacing(14)
        column.addWidget(self._title, 0, center)
        column.addSpacing(6)
        text = QHBoxLayout()
        text.addStretch(1)
        text.addWidget(self._text)
        text.addStretch(1)
        column.addLayout(text)
        column.addSpacing(16)
        column.addWidget(self.bar, 0, center)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(3)
        self.choose.clicked.connect(self.choose_asked)
        self.paste.clicked.connect(self.paste_asked)
        self.stop.clicked.connect(self.stop_asked)
        follow_theme(self)
        self.retranslate()

    # --- states -------------------------------------------------------------------------------------------------

    def want(self, what: What | None) -> None:
        """Wait for a file of ``what``, where somebody came to import just that; None for any."""
        self._wanted = what
        self.wait()

    def wait(self) -> None:
        """Wait for a file."""
        self._is_reading, self._refusal = False, ""
        self._say()

    def read(self, name: str) -> None:
        """Say that a file is being read."""
        self._is_reading, self._name, self._refusal = True, name, ""
        self.bar.set_part(0.0, name)
        self._say()

    def step(self, done: int, total: int) -> None:
        """Show how far the reading is; ``total`` 0 is not known."""
        self.bar.set_part(done / total if total else 0.35, self._name)

    def refuse(self, sentence: str) -> None:
        """Say why a file was refused."""
        self._is_reading, self._refusal = False, sentence
        self._say()

    def refusal(self) -> str:
        """Return the sentence of the refusal, empty when there is none."""
        return self._refusal

    def set_hot(self, is_hot: bool) -> None:
        """Show that a file is being held over the page."""
        self._is_hot = is_hot
        self.update()

    def focus_first(self) -> None:
        """Put the focus on what is to be done next."""
        (self.stop if self._is_reading else self.choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take widths from the theme."""
        self._text.setFixedWidth(theme().px(TEXT_PX))
        self.bar.setFixedWidth(theme().px(BAR_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = look.color("accentSoft" if self._is_hot else "card")
        border = look.color("accent" if self._is_hot else "lineControl")
        fill_box(painter, box, look.radius("card"), fill, border, dashed=not self._is_reading)
        painter.end()

    def _say(self) -> None:
        self.bar.setVisible(self._is_reading)
        self.stop.setVisible(self._is_reading)
        self.choose.setVisible(not self._is_reading)
        self.paste.setVisible(not self._is_reading)
        if self._is_reading:
            self._icon.set_icon("file-spreadsheet", "accentText")
            self._title.setText(self.tr("Reading…"))
            self._text.setText(self._name)
        elif self._refusal:
            self._icon.set_icon("alert-triangle", "warn")
            self._title.setText(self.tr("This file cannot be taken"))
            self._text.setText(self._refusal)
        else:
            self._icon.set_icon("file-spreadsheet", "accentText")
            title, text = self._wait_texts()
            self._title.setText(title)
            self._text.setText(text)
        self.update()

    def _wait_texts(self) -> tuple[str, str]:
        if self._wanted == "products":
            return self.tr("Drop a price list here"), self.tr(
                "Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with products: name, code, group, unit, "
                "price. Your file is only read, and nothing is written into the book before the last step."
            )
        if self._wanted == "raw":
            return self.tr("Drop a list to call here"), self.tr(
                "Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with names and phones; also contact, e-mail, "
                "city, address, line of business, tax code, note. They are no clients before an interest is heard. "
                "Your file is only read, and nothing is written into the book before the last step."
            )
        return self.tr("Drop a table here"), self.tr(
            "Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with clients, orders or products. Your "
            "file is only read, and nothing is written into the book before the last step."
        )

    def retranslate(self) -> None:
        """Word everything anew."""
        self.choose.setText(self.tr("Choose a file…"))
        self.paste.setText(self.tr("Paste cells"))
        self.stop.setText(self.tr("Stop"))
        self._say()
