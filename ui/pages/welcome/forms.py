"""The forms of the welcome page: a new book, a book from an Excel list, the sample."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.paths import BOOK_SUFFIX, books_folder
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.paint import text_width
from ui.kit.pickers import KComboBox
from ui.pages.welcome.place_edit import PlaceEdit
from ui.theme import follow_theme, theme

CURRENCIES = ("UAH", "EUR", "USD", "PLN")
FORBIDDEN_IN_NAMES = '<>:"/\\|?*'
FILE_FILTER = "Excel, ODS, CSV (*.xlsx *.xls *.ods *.csv *.txt)"
OWNER_PX, OWNER_SIDES_PX = 200, 26
NOTE_LEAST_PX = 150
LABEL_GAP_PX = 4


def file_name_of(company: str) -> str:
    """Return a file name for a book called ``company``, without what no disk takes."""
    kept = "".join(" " if c in FORBIDDEN_IN_NAMES or ord(c) < 32 else c for c in company).strip(" .")
    return " ".join(kept.split())[:80]


class BookForm(QWidget):
    """Name, money and place of a new book, and who sells.

    Signals:
        make_asked: the person pressed the button or Enter.
    """

    make_asked = Signal()

    def __init__(self, *, with_file: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_file = with_file
        self._place_typed = False
        self.file, self.company, self.owner = KLineEdit(), KLineEdit(), KLineEdit()
        self.place = PlaceEdit()
        self.currency = KComboBox([(code, code) for code in CURRENCIES])
        self.currency.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.alone, self.several = QRadioButton(), QRadioButton()
        self.file_field = Field("", self.file)
        self.company_field = Field("", self.company)
        self.place_field = Field("", self.place)
        self.currency_field = Field("", self.currency)
        self._who = Label("", "small", "text2")
        self.choose_file, self.choose_place = KButton(""), KButton("")
        self.make = KButton("", kind=Kind.PRIMARY, key="Enter")
        self.note = Label("", "small", "text2", wrap=True)
        self.alone.setChecked(True)
        self._lay_out()
        self.company.textEdited.connect(self._on_company)
        self.place.textEdited.connect(self._on_place_typed)
        self.choose_file.clicked.connect(self._choose_file)
        self.choose_place.clicked.connect(self._choose_place)
        self.several.toggled.connect(lambda _on: self._word_note())
        self.make.clicked.connect(self.make_asked.emit)
        for edit in (self.file, self.company, self.owner, self.place):
            edit.returnPressed.connect(self.make_asked.emit)
        self._on_company("")
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.company_field, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.currency_field, 1, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        sellers = FlowLayout(box, 16, 4)
        sellers.addWidget(self.alone)
        sellers.addWidget(self.several)
        who = QVBoxLayout()
        who.setSpacing(5)
        who.addWidget(self._who)
        who.addWidget(box)
        self._foot = QGridLayout()
        self._foot.setHorizontalSpacing(10)
        self._foot.setVerticalSpacing(6)
        self._foot.setColumnStretch(1, 1)
        self._foot.addWidget(self.make, 0, 0)
        self._foot.addWidget(self.owner, 0, 2)
        self._foot.addWidget(self.note, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(11)
        if self._with_file:
            column.addLayout(self._beside(self.file_field, self.choose_file))
        column.addLayout(top)
        column.addLayout(self._beside(self.place_field, self.choose_place))
        column.addLayout(who)
        column.addSpacing(4)
        column.addLayout(self._foot)
        follow_theme(self)

    def restyle(self) -> None:
        """Make room for larger text."""
        self._fit_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Show the hint of the name whole; the note goes under the button where it gets too narrow beside it."""
        look = theme()
        hint_px = ceil(text_width(self.owner.placeholderText(), self.owner.font())) + OWNER_SIDES_PX
        owner_px = max(OWNER_PX, hint_px)
        self.owner.setFixedWidth(owner_px)
        rest = self.width() - self.make.sizeHint().width() - owner_px - 2 * self._foot.horizontalSpacing()
        if rest < look.px(NOTE_LEAST_PX):
            self._foot.addWidget(self.note, 1, 0, 1, 3)
        else:
            self._foot.addWidget(self.note, 0, 1)

    def _beside(self, field: Field, button: KButton) -> QHBoxLayout:
        """Put a button at the right of a field's editor, whatever stands under it."""
        side = QVBoxLayout()
        side.setContentsMargins(0, theme().line_height("small") + LABEL_GAP_PX, 0, 0)
        side.addWidget(button)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side)
        return row

    def path(self) -> Path:
        """Return where the book is to be."""
        return self.place.path()

    def has_team(self) -> bool:
        """Whether several people will sell."""
        return self.several.isChecked()

    def is_begun(self) -> bool:
        """Whether something was typed."""
        return bool(self.company.text() or self.file.text())

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        (self.file if self._with_file else self.company).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_file(self, path: Path) -> None:
        """Take a table, and its name for the company while none is typed."""
        self.file.setText(str(path))
        self.file_field.set_error("")
        if not self.company.text().strip():
            self.company.setText(path.stem)
            self._on_company(path.stem)

    def set_error(self, code: str, sentence: str) -> None:
        """Show what is wrong under the field it is about; an empty sentence clears all."""
        self.company_field.set_error(sentence if code == "company" else "")
        self.file_field.set_error(sentence if code == "file" else "")
        self.place_field.set_error(sentence if code not in ("company", "file") else "")
        if not sentence:
            return
        wrong = {"company": self.company, "file": self.choose_file}.get(code, self.choose_place)
        wrong.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_company(self, company: str) -> None:
        if not self._place_typed:
            name = file_name_of(company) or self.tr("My clients")
            self.place.set_path(books_folder() / f"{name}{BOOK_SUFFIX}")

    def _on_place_typed(self, _text: str) -> None:
        self._place_typed = True

    def _choose_place(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to keep the book"), str(self.path()), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if path:
            self._place_typed = True
            self.place.set_path(Path(path))
            self.place_field.set_error("")

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("List of clients"), "", FILE_FILTER)
        if path:
            self.set_file(Path(path))

    def _word_note(self) -> None:
        if self.has_team():
            self.note.setText(self.tr("Add the others in Settings, People."))
        elif self._with_file:
            self.note.setText(self.tr("Nothing is written before you see it."))
        else:
            self.note.setText(self.tr("You can split the work later."))

    def retranslate(self) -> None:
        """Word the form anew."""
        self.file_field.set_label(self.tr("Your Excel or CSV file"))
        self.company_field.set_label(self.tr("Company or your name"))
        self.currency_field.set_label(self.tr("Money"))
        self.place_field.set_label(self.tr("Where to keep the book"))
        self._who.setText(self.tr("Who sells today"))
        self.alone.setText(self.tr("Only me, or one seller does it all"))
        self.several.setText(self.tr("Several people, I will split the work"))
        self.owner.setPlaceholderText(self.tr("Your name, if you like"))
        self.owner.setAccessibleName(self.owner.placeholderText())
        self.choose_file.setText(self.tr("Choose…"))
        self.choose_place.setText(self.tr("Choose…"))
        self.make.setText(self.tr("Look at the file") if self._with_file else self.tr("Create book"))
        self._word_note()
        self._fit_foot()
        names = {
            "UAH": self.tr("Hryvnia, ₴"),
            "EUR": self.tr("Euro, €"),
            "USD": self.tr("US dollar, $"),
            "PLN": self.tr("Złoty, zł"),
        }
        self.currency.set_choices([(code, names[code]) for code in CURRENCIES])
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
