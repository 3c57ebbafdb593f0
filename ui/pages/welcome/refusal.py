"""A book that does not open: what happened, what is safe, what to do (picture 18); the file's place on demand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.clock import Clock
from app.services.holder import Holder, holder_of
from ui.formats import Formats
from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.kit.label import Label
from ui.language import Language
from ui.messages import Sentence

RESTORABLE = frozenset({"book_damaged", "not_a_book", "book_empty_file", "upgrade_failed"})
TOLD = RESTORABLE | {"book_in_use", "book_newer", "book_older", "book_missing", "book_busy", "book_read_only"}
HEIGHT_PX = 300


class RefusalPane(QFrame):
    """One card with a drawing, a title, two lines and what can be done.

    Signals:
        read_asked: open the book for reading only.
        retry_asked: try to open it again.
        restore_asked: put the newest good copy in its place.
        other_asked: open another file.
        left: back to the choices.
    """

    read_asked = Signal()
    retry_asked = Signal()
    restore_asked = Signal()
    other_asked = Signal()
    left = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "alt")
        self._language = language
        self._sentence = Sentence("")
        self.state = EmptyState("locked")
        self.details = Label("", "small", "text2", wrap=True, selectable=True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.read, self.restore = KButton("", kind=Kind.PRIMARY), KButton("", kind=Kind.PRIMARY)
        self.other = KButton("", kind=Kind.PRIMARY)
        self.retry = KButton("", icon="refresh")
        self.show_details, self.leave = KButton("", kind=Kind.QUIET), KButton("", kind=Kind.QUIET)
        for button in (self.read, self.restore, self.other, self.retry, self.show_details, self.leave):
            self.state.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.details)
        self.state.setMinimumHeight(HEIGHT_PX)
        self.read.clicked.connect(self.read_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.restore.clicked.connect(self.restore_asked)
        self.other.clicked.connect(self.other_asked)
        self.leave.clicked.connect(self.left)
        self.show_details.clicked.connect(lambda: self.details.setVisible(self.details.isHidden()))

    def text(self) -> str:
        """Return the whole sentence, as the details show it."""
        return self.details.text()

    def path(self) -> Path:
        """Return the book it is about."""
        return Path(str(self._sentence.values.get("path", "")))

    def show_sentence(self, sentence: Sentence) -> None:
        """Tell why a book does not open."""
        self._sentence = sentence
        self.details.hide()
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus on the first thing to do."""
        for button in (self.read, self.restore, self.other, self.retry):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def retranslate(self) -> None:
        """Word the card anew."""
        code = self._sentence.code
        self.read.setText(self.tr("Open to read"))
        self.restore.setText(self.tr("Restore the last copy"))
        self.other.setText(self.tr("Find the file…"))
        self.retry.setText(self.tr("Try again"))
        self.show_details.setText(self.tr("Details"))
        self.leave.setText(self.tr("Other books"))
        self.read.setVisible(code == "book_in_use")
        self.restore.setVisible(code in RESTORABLE)
        self.other.setVisible(code == "book_missing")
        title, text = self._words(code)
        self.state.set_words(title, text, "locked" if code in ("book_in_use", "book_busy") else "error")
        self.setAccessibleName(f"{title}. {text}")
        self.details.setText(str(self._sentence))

    def _words(self, code: str) -> tuple[str, str]:
        name = self.path().name
        if code == "book_in_use":
            return self._holder_words(holder_of(self.path(), str(self._sentence.values.get("holder", ""))))
        words = {
            "book_newer": (
                self.tr("The book is from a newer Kartoteka"),
                self.tr("Nothing is lost and nothing was changed. Update the program here, then open {name} again."),
            ),
            "book_missing": (
                self.tr("The book is not there"),
                self.tr("{name} was moved, or its disk is not plugged in. Plug it in, or find the file."),
            ),
            "book_busy": (
                self.tr("Another program holds the book"),
                self.tr("It may be copying {name} just now. Nothing was changed; try again in a moment."),
            ),
            "book_older": (
                self.tr("The book is of an older kind"),
                self.tr("{name} has to be opened for writing once. Nothing was changed."),
            ),
            "upgrade_failed": (
                self.tr("The book could not be brought up to date"),
                self.tr("{name} is as it was, and a copy made before is there. Try again, or restore the copy."),
            ),
            "not_a_book": (
                self.tr("This is not a book"),
                self.tr("{name} was not touched. If it was a book once, its last copy can be put back."),
            ),
            "book_empty_file": (
                self.tr("The file is empty"),
                self.tr("{name} was not touched. The last copy can be put back in its place."),
            ),
        }
        usual = (
            self.tr("The book is damaged"),
            self.tr("{name} was not touched. The last good copy can be put back; the damaged file is kept."),
        )
        title, text = words.get(code, usual)
        return title, text.format(name=name)

    def _holder_words(self, holder: Holder) -> tuple[str, str]:
        warning = self.tr("Two people writing at once would harm it.")
        if holder.is_here:
            return self.tr("The book is open in another window"), self.tr(
                "It is open on this computer. Close it there, or only read it here. {warning}"
            ).format(warning=warning)
        who = holder.host or self.tr("Another computer")
        text = self.tr("{who} opened it {when}. {warning}") if holder.opened_at else self.tr("{who} has it. {warning}")
        when = self._moment(holder.opened_at) if holder.opened_at else ""
        return self.tr("The book is open on another computer"), text.format(who=who, when=when, warning=warning)

    def _moment(self, moment: datetime) -> str:
        return Formats(self._language, Clock()).moment(moment)
