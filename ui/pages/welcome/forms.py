"""The forms of the welcome page: a new book, a book from an Excel list, the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.paths import BOOK_SUFFIX, books_folder
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label

CURRENCIES = ("UAH", "EUR", "USD", "PLN")
FORBIDDEN_IN_NAMES = '<>:"/\\|?*'
FILE_FILTER = "Excel, CSV (*.xlsx *.csv *.txt)"


def file_name_of(company: str) -> str:
    """Return a file name for a book called ``company``, without what no disk takes."""
    kept = "".join(" " if c in FORBIDDEN_IN_NAMES or ord(c) < 32 else c for c in company).strip(" .")
    return " ".join(kept.split())[:80]


class BookForm(QWidget):
    """Name, money and place of a new book.

    Signals:
        make_asked: the person pressed the button or Enter.
    """

    make_asked = Signal()

    def __init__(self, *, with_file: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_file = with_file
        self._place_typed = False
        self.file = KLineEdit()
        self.company = KLineEdit()
        self.owner = KLineEdit()
        self.place = KLineEdit()
        self.currency = QComboBox()
        self.currency.addItems(list(CURRENCIES))
        self.file_field = Field("", self.file)
        self.company_field = Field("", self.company)
        self.owner_field = Field("", self.owner)
        self.place_field = Field("", self.place)
        self.currency_field = Field("", self.currency)
        self.choose_file = KButton("")
        self.choose_place = KButton("")
        self.make = KButton("", kind=Kind.PRIMARY, key="Enter")
        self.note = Label("", "small", "text2", wrap=True)
        self._lay_out()
        self.company.textEdited.connect(self._on_company)
        self.place.textEdited.connect(self._on_place_typed)
        self.choose_file.clicked.connect(self._choose_file)
        self.choose_place.clicked.connect(self._choose_place)
        self.make.clicked.connect(self.make_asked.emit)
        for edit in (self.file, self.company, self.owner, self.place):
            edit.returnPressed.connect(self.make_asked.emit)
        self._on_company("")
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        if self._with_file:
            grid.addWidget(self.file_field, 0, 0, 1, 2, top)
            grid.addWidget(self.choose_file, 0, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.company_field, 1, 0, top)
        grid.addWidget(self.owner_field, 1, 1, 1, 1, top)
        grid.addWidget(self.currency_field, 1, 2, top)
        grid.addWidget(self.place_field, 2, 0, 1, 2, top)
        grid.addWidget(self.choose_place, 2, 2, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.make)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(grid)
        column.addLayout(foot)

    def path(self) -> Path:
        """Return where the book is to be."""
        text = self.place.text().strip()
        path = Path(text).expanduser()
        return path if text.endswith(BOOK_SUFFIX) else path.with_name(path.name + BOOK_SUFFIX)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        (self.file if self._with_file else self.company).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_error(self, code: str, sentence: str) -> None:
        """Show what is wrong under the field it is about; an empty sentence clears all."""
        self.company_field.set_error(sentence if code == "company" else "")
        self.file_field.set_error(sentence if code == "file" else "")
        self.place_field.set_error(sentence if code not in ("company", "file") else "")
        if sentence and code == "folder_not_writable":
            self.choose_place.setFocus()

    def _on_company(self, company: str) -> None:
        if not self._place_typed:
            name = file_name_of(company) or self.tr("My clients")
            self.place.setText(str(books_folder() / f"{name}{BOOK_SUFFIX}"))

    def _on_place_typed(self, _text: str) -> None:
        self._place_typed = True

    def _choose_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to keep the book"), self.place.text(), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if path:
            self._place_typed = True
            self.place.setText(path)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("List of clients"), "", FILE_FILTER)
        if path:
            self.file.setText(path)
            if not self.company.text().strip():
                self.company.setText(Path(path).stem)
                self._on_company(Path(path).stem)

    def retranslate(self) -> None:
        """Word the form anew."""
        self.file_field.set_label(self.tr("Your Excel or CSV file"))
        self.company_field.set_label(self.tr("Company or your name"))
        self.owner_field.set_label(self.tr("Who sells"))
        self.owner.setPlaceholderText(self.tr("your name"))
        self.currency_field.set_label(self.tr("Money"))
        self.place_field.set_label(self.tr("Where to keep the book"))
        self.choose_file.setText(self.tr("Choose…"))
        self.choose_place.setText(self.tr("Choose…"))
        if self._with_file:
            self.make.setText(self.tr("Look at the file"))
            self.note.setText(self.tr("Nothing is written before you have seen what will be added."))
        else:
            self.make.setText(self.tr("Create book"))
            self.note.setText(self.tr("One person does everything now; you can split the work later."))
        names = {
            "UAH": self.tr("Hryvnia, ₴"),
            "EUR": self.tr("Euro, €"),
            "USD": self.tr("US dollar, $"),
            "PLN": self.tr("Złoty, zł"),
        }
        for row, code in enumerate(CURRENCIES):
            self.currency.setItemText(row, names[code])
        if not self._place_typed and not self.company.text():
            self._on_company("")


class SampleForm(QWidget):
    """One button and a word about where the sample goes.

    Signals:
        make_asked: the person wants the sample book.
    """

    make_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.make = KButton("", kind=Kind.PRIMARY, key="Enter")
        self.note = Label("", "small", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.make)
        row.addWidget(self.note, 1)
        self.make.clicked.connect(self.make_asked.emit)
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus on the button."""
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Word the form anew."""
        self.make.setText(self.tr("Open the sample"))
        self.note.setText(self.tr("It is kept as a book of its own beside yours."))
