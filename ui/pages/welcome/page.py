"""The page shown while no book is open (picture 01), and what it says when one does not open (18)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.paths import BOOK_SUFFIX, books_folder
from ui.kit.button import KButton, Kind
from ui.kit.jobs import Jobs
from ui.kit.keycap import KeyCap
from ui.kit.label import Label, rule
from ui.kit.pickers import KComboBox
from ui.kit.section_card import IconLabel
from ui.language import OWN_NAMES, Language
from ui.messages import Sentence, say_error
from ui.pages.page import Place
from ui.pages.welcome.choice_card import ChoiceCard
from ui.pages.welcome.drop import PACK_SUFFIX, TABLE_SUFFIXES, DropFrame, dropped_file
from ui.pages.welcome.forms import BookForm, SampleForm
from ui.pages.welcome.left_side import LeftSide
from ui.pages.welcome.recent import RecentBooks
from ui.pages.welcome.refusal import TOLD, RefusalPane
from ui.window_state import WindowState, save_window_state

FORM_PX = 736
NARROW_UNDER_PX = 1340


class WelcomePage(QWidget):
    """Choices with keys 1-3, recent books, and ways to a book that exists; files can be dropped on it.

    Signals:
        opened: a book is open: (Book, BookFacts) or (Book, BookFacts, Place).
        open_asked: the path of a book to open (str).
    """

    opened = Signal(object)
    open_asked = Signal(str)

    def __init__(self, jobs: Jobs, language: Language, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._jobs, self._language, self._state = jobs, language, state
        self._is_busy = False
        self._left = LeftSide(language)
        self.create_form, self.import_form, self.sample_form = BookForm(), BookForm(with_file=True), SampleForm()
        self.choices = (
            ChoiceCard("book-2", "1", self.create_form),
            ChoiceCard("table-import", "2", self.import_form),
            ChoiceCard("cards", "3", self.sample_form),
        )
        self._title = Label("", "title")
        self.language_box = KComboBox(tuple(OWN_NAMES.items()), language.code)
        self.refusal = RefusalPane(language)
        self.notice = Label("", "body", "danger", wrap=True, selectable=True)
        self.recent = RecentBooks()
        self._open = KButton("", kind=Kind.LINK, icon="folder-open")
        self._restore = KButton("", kind=Kind.LINK, icon="history")
        self._lock, self._promise = IconLabel("lock", "text2", 14), Label("", "small", "text2")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.choose(0)
        self._look_for_recent()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        head.addWidget(IconLabel("language", "text2"))
        head.addWidget(self.language_box)
        self.language_box.setMinimumWidth(128)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._open)
        foot.addWidget(KeyCap("Ctrl O"))
        foot.addSpacing(12)
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._lock)
        foot.addWidget(self._promise)
        middle = QWidget()
        middle.setMaximumWidth(FORM_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(12)
        column.addStretch(5)
        column.addLayout(head)
        column.addSpacing(4)
        for widget in (self.notice, self.refusal, self.recent, *self.choices):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(rule())
        column.addLayout(foot)
        column.addStretch(9)
        inner = QWidget()
        inner.setObjectName("window")
        self._centre = QHBoxLayout(inner)
        self._centre.addWidget(middle, 1)
        self._right = QScrollArea()
        self._right.setFrameShape(QFrame.Shape.NoFrame)
        self._right.setWidgetResizable(True)
        self._right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._right.setWidget(inner)
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._right, 1)
        self._drop = DropFrame(self._right)
        self.notice.hide()
        self.refusal.hide()

    def _connect(self) -> None:
        for number, choice in enumerate(self.choices):
            choice.chosen.connect(functools.partial(self.choose, number))
            choice.walked.connect(functools.partial(self._walk, number))
            QShortcut(QKeySequence(str(number + 1)), self, functools.partial(self.choose, number))
        self.language_box.chosen.connect(self._on_language)
        self.create_form.make_asked.connect(self._make_book)
        self.import_form.make_asked.connect(self._import_book)
        self.sample_form.make_asked.connect(self._make_sample)
        self.recent.chosen.connect(lambda path: self.open_file(Path(path)))
        self._open.clicked.connect(self._choose_file)
        self._restore.clicked.connect(lambda: self._restoring().choose_copy())
        self.refusal.read_asked.connect(self._open_to_read)
        self.refusal.retry_asked.connect(lambda: self.open_file(self.refusal.path()))
        self.refusal.restore_asked.connect(lambda: self._restoring().restore_last(self.refusal.path()))
        self.refusal.other_asked.connect(self._choose_file)
        self.refusal.left.connect(lambda: self.show_refusal(""))
        QShortcut(QKeySequence("Ctrl+O"), self, self._choose_file)

    def choose(self, number: int) -> None:
        """Unfold a choice and put the cursor into its form."""
        for each, choice in enumerate(self.choices):
            choice.set_on(each == number)
        self._focus_choice()

    def _walk(self, number: int, step: int) -> None:
        self.choices[(number + step) % len(self.choices)].setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_choice(self) -> None:
        """Put the cursor where the person most likely begins."""
        if not self.refusal.isHidden():
            self.refusal.focus_first()
            return
        for choice in self.choices:
            if choice.head.is_on:
                form = choice.form
                assert isinstance(form, BookForm | SampleForm)
                form.focus_first()
                return
        if self.recent.books:
            self.recent.books[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for_recent(self) -> None:
        """Show the recent books that are there; a disk that is away must not hold the page up."""
        paths = [Path(each) for each in self._state.recent_books or []]
        if paths:
            self._jobs.start(self, lambda _progress: [path for path in paths if path.is_file()], self._on_recent)

    def _on_recent(self, paths: list[Path]) -> None:
        if not paths:
            return
        self.recent.show_books(paths)
        self.recent.setVisible(self.refusal.isHidden())
        if not any(form.is_begun() for form in (self.create_form, self.import_form)):
            for choice in self.choices:
                choice.set_on(False)
            self._focus_choice()
        self.retranslate()

    def show_refusal(self, sentence: str) -> None:
        """Say why a book could not be opened, or what was done to one; an empty sentence goes back to the choices."""
        is_of_book = isinstance(sentence, Sentence) and sentence.code in TOLD
        if isinstance(sentence, Sentence) and is_of_book:
            self.refusal.show_sentence(sentence)
        self.refusal.setVisible(is_of_book)
        for choice in self.choices:
            choice.setVisible(not is_of_book)
        self.recent.setVisible(bool(self.recent.books) and not is_of_book)
        self.notice.setText("" if is_of_book else sentence)
        self.notice.set_role("danger" if isinstance(sentence, Sentence) else "text")
        self.notice.setVisible(bool(self.notice.text()))
        self.retranslate()
        self._focus_choice()

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
        from ui.pages.welcome.making import make_new_book

        company = form.company.text().strip()
        if not company:
            form.set_error("company", self.tr("Type the name of the company, or your own."))
            return
        if form.place.is_empty():
            form.set_error("place", self.tr("Choose where the book is to be kept."))
            return
        form.set_error("", "")
        place = Place("import", extra={"path": str(file)}) if file else None
        work = functools.partial(
            make_new_book,
            form.path(),
            company=company,
            owner=form.owner.text(),
            currency=form.currency.code(),
            language=self._language.code,
            has_team=form.has_team(),
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

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a book"), str(books_folder()), f"Kartoteka (*{BOOK_SUFFIX} *{PACK_SUFFIX})"
        )
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Do with a file what its kind asks for: open a book, unpack a packed one, import a table."""
        suffix = path.suffix.lower()
        if suffix in TABLE_SUFFIXES:
            self.show_refusal("")
            self.import_form.set_file(path)
            self.choose(1)
            self.import_form.company.setFocus(Qt.FocusReason.OtherFocusReason)
        elif suffix == PACK_SUFFIX:
            self.unpacking().ask_where(path)
        else:
            self.open_asked.emit(str(path))

    def _open_to_read(self) -> None:
        from ui.pages.welcome.making import open_to_read

        path = self.refusal.path()
        self._start(
            functools.partial(open_to_read, path),
            None,
            lambda error: self.show_refusal(say_error(self._language, error)),
        )

    def unpacking(self) -> Any:
        """Return what takes a book out of a pack and opens it."""
        from ui.pages.welcome.unpacking import Unpacking

        return Unpacking(self, self._jobs, self._language, self._state, self.open_asked.emit, self.show_refusal)

    def _restoring(self) -> Any:
        from ui.pages.welcome.restoring import Ends, Restoring

        return Restoring(self, self._jobs, self._language, Ends(self.open_asked.emit, self.show_refusal))

    def _on_language(self, code: str) -> None:
        self._language.set_code(code)
        self._state.language = self._language.code
        save_window_state(self._state)

    # --- events -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._focus_choice)  # after the window gave the focus to its first widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_UNDER_PX
        self._left.set_narrow(is_narrow)
        side_px = 24 if is_narrow else 48
        self._centre.setContentsMargins(side_px, 0, side_px, 0)
        for widget in (self._lock, self._promise):
            widget.setVisible(not is_narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            is_table = path.suffix.lower() in TABLE_SUFFIXES
            self._drop.cover(self.tr("Drop to import the list") if is_table else self.tr("Drop to open the book"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

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
        if not self.refusal.isHidden():
            self._title.setText(self.refusal.path().stem)
            self.refusal.retranslate()
        elif self.recent.books:
            self._title.setText(self.tr("Your client books"))
        else:
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
