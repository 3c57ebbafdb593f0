"""The page shown while no book is open (picture 01)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.paths import BOOK_SUFFIX, books_folder
from ui.kit.button import KButton, Kind
from ui.kit.jobs import Jobs
from ui.kit.keycap import KeyCap
from ui.kit.label import Label, rule
from ui.kit.paint import begin
from ui.kit.section_card import IconLabel
from ui.language import OWN_NAMES, Language
from ui.messages import say_error
from ui.pages.page import Place
from ui.pages.welcome.choice_card import ChoiceCard
from ui.pages.welcome.drawer_picture import DrawerPicture
from ui.pages.welcome.forms import CURRENCIES, BookForm, SampleForm
from ui.theme import follow_theme, theme
from ui.window_state import WindowState, save_window_state

LEFT_PX = 560
FORM_PX = 736


class LeftSide(QWidget):
    """The drawer's side of the page: what this is."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(LEFT_PX)
        self.name = Label("Kartoteka", "heading")
        self.promise = Label("", "hero")
        self.about = Label("", "heading", "text2", wrap=True)
        self._picture = DrawerPicture(language)
        words = QVBoxLayout()
        words.setContentsMargins(64, 56, 64, 0)
        words.setSpacing(14)
        brand = QHBoxLayout()
        brand.setContentsMargins(40, 0, 0, 0)
        brand.addWidget(self.name)
        words.addLayout(brand)
        words.addWidget(self.promise)
        words.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(words)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.addWidget(self._picture)
        column.addLayout(row)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.about.setFont(theme().font_of(15, 400))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("drawer"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("lineStrong"))
        top = self.name.mapTo(self, self.name.rect().center()).y()
        painter.drawPixmap(64, top - 15, look.logo(30, self.devicePixelRatioF()))
        painter.end()


class WelcomePage(QWidget):
    """Choices with keys 1-3, and ways to a book that exists.

    Signals:
        opened: a book is open: (Book, BookFacts) or (Book, BookFacts, Place).
        open_asked: the path of a book to open (str).
    """

    opened = Signal(object)
    open_asked = Signal(str)

    def __init__(self, jobs: Jobs, language: Language, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self._jobs, self._language, self._state = jobs, language, state
        self._is_busy = False
        self._left = LeftSide(language)
        self.create_form, self.import_form, self.sample_form = BookForm(), BookForm(with_file=True), SampleForm()
        self.choices = (
            ChoiceCard("book-2", "1", self.create_form),
            ChoiceCard("table-import", "2", self.import_form),
            ChoiceCard("cards", "3", self.sample_form),
        )
        self._title = Label("", "display")
        self.language_box = QComboBox()
        self.refusal = Label("", "body", "danger", wrap=True, selectable=True)
        self._open = KButton("", kind=Kind.LINK, icon="folder-open")
        self._restore = KButton("", kind=Kind.LINK, icon="history")
        self._promise = Label("", "small", "text2")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.choose(0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(IconLabel("language", "text2"))
        head.addWidget(self.language_box)
        self.language_box.setMinimumWidth(128)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._open)
        foot.addWidget(KeyCap("Ctrl O"))
        foot.addSpacing(12)
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(IconLabel("lock", "text2", 14))
        foot.addWidget(self._promise)
        middle = QWidget()
        middle.setMaximumWidth(FORM_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self.refusal)
        for choice in self.choices:
            column.addWidget(choice)
        column.addSpacing(6)
        column.addWidget(rule())
        column.addLayout(foot)
        column.addStretch(3)
        inner = QWidget()
        inner.setObjectName("window")
        centre = QHBoxLayout(inner)
        centre.setContentsMargins(48, 0, 48, 0)
        centre.addWidget(middle, 1)
        right = QScrollArea()
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setWidgetResizable(True)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setWidget(inner)
        right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(right, 1)
        self.refusal.hide()

    def _connect(self) -> None:
        for number, choice in enumerate(self.choices):
            choice.chosen.connect(lambda number=number: self.choose(number))
            QShortcut(QKeySequence(str(number + 1)), self, lambda number=number: self.choose(number))
        for code, name in OWN_NAMES.items():
            self.language_box.addItem(name, code)
        self.language_box.setCurrentIndex(self.language_box.findData(self._language.code))
        self.language_box.activated.connect(self._on_language)
        self.create_form.make_asked.connect(self._make_book)
        self.import_form.make_asked.connect(self._import_book)
        self.sample_form.make_asked.connect(self._make_sample)
        self._open.clicked.connect(self._open_file)
        self._restore.clicked.connect(self._restore_file)
        QShortcut(QKeySequence("Ctrl+O"), self, self._open_file)

    def choose(self, number: int) -> None:
        """Unfold a choice and put the cursor into its form."""
        for each, choice in enumerate(self.choices):
            choice.set_on(each == number)
        form = self.choices[number].form
        assert isinstance(form, BookForm | SampleForm)
        form.focus_first()

    def show_refusal(self, sentence: str) -> None:
        """Say why a book could not be opened."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    # --- doing ------------------------------------------------------------------------------------------------

    def _make_book(self) -> None:
        self._make_from(self.create_form, None)

    def _import_book(self) -> None:
        file = Path(self.import_form.file.text().strip()).expanduser()
        if not self.import_form.file.text().strip() or not file.is_file():
            self.import_form.set_error("file", self.tr("There is no such file. Choose an Excel or CSV file."))
            return
        self._make_from(self.import_form, file)

    def _make_from(self, form: BookForm, file: Path | None) -> None:
        from ui.opening import make_book

        company = form.company.text().strip()
        if not company:
            form.set_error("company", self.tr("Type the name of the company, or your own."))
            form.company.setFocus()
            return
        form.set_error("", "")
        place = Place("import", extra={"path": str(file)}) if file else None
        work = functools.partial(
            make_book,
            form.path(),
            company=company,
            owner=form.owner.text(),
            currency=CURRENCIES[form.currency.currentIndex()],
            language=self._language.code,
        )
        self._start(work, place, lambda error: form.set_error(error.code, say_error(self._language, error)))

    def _make_sample(self) -> None:
        from ui.opening import make_sample_book

        self._start(
            functools.partial(make_sample_book, books_folder(), self._language.code),
            None,
            lambda error: self.show_refusal(say_error(self._language, error)),
        )

    def _start(self, work: Callable[[], Any], place: Place | None, refused: Callable[[AppError], None]) -> None:
        if self._is_busy:
            return
        self._set_busy(True)

        def failed(error: Exception) -> None:
            self._set_busy(False)
            if not isinstance(error, AppError):
                raise error
            refused(error)

        def done(opened: tuple[Any, Any]) -> None:
            self._set_busy(False)
            self.opened.emit((*opened, place) if place else opened)

        self._jobs.start(self, lambda _progress: work(), done, failed=failed, writes=True)

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        for form in (self.create_form, self.import_form, self.sample_form):
            form.make.setEnabled(not is_busy)

    def _open_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a book"), str(books_folder()), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if path:
            self.show_refusal("")
            self.open_asked.emit(path)

    def _restore_file(self) -> None:
        from ui.pages.welcome.restoring import choose_and_restore

        choose_and_restore(self, self._jobs, self._language, self.open_asked.emit, self.show_refusal)

    def _on_language(self, _row: int) -> None:
        self._language.set_code(self.language_box.currentData())
        self._state.language = self._language.code
        save_window_state(self._state)

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the page anew."""
        self._left.promise.setText(self.tr("Every client,\nevery next step."))
        self._left.about.setText(
            self.tr(
                "A card for each client, from the first call to VIP. It works without the internet and keeps "
                "everything in one file on this computer."
            )
        )
        self._title.setText(self.tr("Start your client book"))
        self.language_box.setAccessibleName(self.tr("Language"))
        create, excel, sample = self.choices
        create.set_words(
            self.tr("Create a new book"), self.tr("Empty, with the usual stages and rules. You can change them later.")
        )
        excel.set_words(
            self.tr("Import my Excel"), self.tr("Takes .xlsx and .csv, finds duplicates, changes nothing in your file.")
        )
        sample.set_words(
            self.tr("Open the sample book"),
            self.tr("148 clients of a coffee roastery. Try everything, delete it when done."),
        )
        self._open.setText(self.tr("Open a book file…"))
        self._restore.setText(self.tr("Restore from a backup…"))
        self._promise.setText(self.tr("No account, nothing leaves this computer"))
        for form in (self.create_form, self.import_form, self.sample_form):
            form.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
