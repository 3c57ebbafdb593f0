"""The last step: what is about to be done, the work itself, and what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.importing.plan import ImportOutcome, Verdict
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.bars import ThinBar
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.importing.skipped_card import SkippedCard
from ui.pages.importing.source import LOOK, Rehearsal, Source
from ui.pages.importing.words import ImportWords
from ui.pages.page import Place
from ui.theme import follow_theme, theme

WIDTH_PX = 720


class FinishStep(QWidget):
    """Three faces: a check list, a bar while it works, the result.

    Signals:
        see_asked: where what was imported is to be seen (Place).
        undo_asked, another_asked: the other buttons of the result.
    """

    see_asked = Signal(object)
    undo_asked = Signal()
    another_asked = Signal()

    def __init__(self, desk: Desk, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal: Rehearsal | None = None
        self._outcome: ImportOutcome | None = None
        self._is_undone = False
        self._makes_copy: bool | None = None
        self._list_title = ""
        self._list_id: int | None = None
        self._phase = ""
        self._at = (0, 0)
        self.result = ""
        self.check = SectionCard(" ", lined=True)
        self._lines = [(IconLabel(" ", "text2", 18), Label("", "body", wrap=True)) for _ in range(7)]
        self.work = SectionCard(" ", lined=True)
        self.bar = ThinBar(height_px=8)
        self.bar_words = Label("", "body", "text2")
        self.banner = Banner()
        self.skipped = SkippedCard(desk, words)
        self.see = KButton("", kind=Kind.PRIMARY, icon="address-book")
        self.undo = KButton("", icon="arrow-back-up")
        self.another = KButton("", icon="file-spreadsheet")
        self.faces = QStackedWidget()
        self._lay_out()
        self.see.clicked.connect(self._ask_to_see)
        self.undo.clicked.connect(self.undo_asked)
        self.another.clicked.connect(self.another_asked)
        follow_theme(self)
        self.retranslate()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setContentsMargins(18, 14, 18, 16)
        lines.setSpacing(11)
        for icon, label in self._lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            lines.addLayout(row)
        self.check.body.addLayout(lines)
        work = QVBoxLayout()
        work.setContentsMargins(18, 20, 18, 22)
        work.setSpacing(10)
        work.addWidget(self.bar)
        work.addWidget(self.bar_words)
        self.work.body.addLayout(work)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.see, self.undo, self.another):
            buttons.addWidget(button)
        buttons.addStretch(1)
        result = QVBoxLayout()
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(12)
        result.addWidget(self.banner)
        result.addLayout(buttons)
        result.addWidget(self.skipped, 1)
        self._result_end = QWidget()
        result.addWidget(self._result_end, 1)
        for face in (_top(self.check), _top(self.work)):
            self.faces.addWidget(face)
        last = QWidget()
        last.setLayout(result)
        self.faces.addWidget(last)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.faces)
        row.addStretch(1)

    # --- faces ----------------------------------------------------------------------------------------------------

    def show_check(self, rehearsal: Rehearsal, list_title: str = "") -> None:
        """Say what is about to be done; ``list_title`` is the list that raw records go into."""
        self._rehearsal, self._outcome, self._list_title = rehearsal, None, list_title
        self.faces.setCurrentIndex(0)
        self._word_check()

    def show_copy(self, makes_copy: bool) -> None:
        """Say whether a copy of the book is made first; until it is known nothing is said of it."""
        self._makes_copy = makes_copy
        self._word_check()

    def show_work(self) -> None:
        """Show the bar; the copy of the book, if one is wanted, is made first."""
        self._phase, self._at = "start" if self._makes_copy is False else "copy", (0, 0)
        self.bar.set_part(0.02, "")
        self.faces.setCurrentIndex(1)
        self._word_work()

    def step(self, done: int, total: int) -> None:
        """Show how far the import is; ``total`` 0 after the rows were gone through is the writing."""
        if self._phase in ("cancel", "cancel_copy"):
            return  # said before the wish to stop was heard
        if total:
            self._phase, self._at = "rows", (done, total)
            self.bar.set_part(0.1 + 0.5 * done / total, "")
        elif self._phase in ("rows", "write"):
            self._phase = "write"
            self.bar.set_part(0.8, "")
        self._word_work()

    def show_cancelling(self) -> None:
        """Say that the wish to stop was heard, and that a copy under way is finished first."""
        self._phase = "cancel_copy" if self._phase in ("copy", "cancel_copy") else "cancel"
        self._word_work()

    def show_result(self, outcome: ImportOutcome, source: Source | None, list_id: int | None = None) -> None:
        """Say what was done; ``list_id`` is the list that raw records went into."""
        self._outcome, self._is_undone, self._list_id = outcome, False, list_id
        self.faces.setCurrentIndex(2)
        self.skipped.show_outcome(outcome, source)
        self._result_end.setVisible(not outcome.skipped)
        self._word_result()
        self.see.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self, is_undone: bool) -> None:
        """Say that the import was taken back, or brought forward again."""
        self._is_undone = is_undone
        self._word_result()

    def _ask_to_see(self) -> None:
        has_list = self._list_id is not None and not self._is_undone
        places = {
            "products": Place("settings", extra={"part": "products"}),
            "raw": Place("calling", extra={"list": self._list_id} if has_list else {}),
        }
        self.see_asked.emit(places.get(self._what, Place("clients")))

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.faces.setFixedWidth(theme().px(WIDTH_PX))

    # --- words ----------------------------------------------------------------------------------------------------

    @property
    def _what(self) -> str:
        return self._rehearsal.plan.what if self._rehearsal is not None else "clients"

    def _word_check(self) -> None:
        found = self._rehearsal
        if found is None:
            return
        added = found.count(Verdict.ADD)
        added_texts = {
            "clients": self.tr("%n new client(s) will be added", "", added),
            "orders": self.tr("%n row(s) of new orders will be added", "", added),
            "products": self.tr("%n new product(s) will be added", "", added),
            "raw": self.tr("%n raw record(s) will be added to the list “{list}”", "", added).replace(
                "{list}", self._list_title
            ),
        }
        lines = [
            ("plus", "accentText", added_texts[found.plan.what], True),
            (
                "pencil",
                "ok",
                self.tr(
                    "%n row(s) change what the book has; step 3 tells each of them",
                    "",
                    found.count(Verdict.CHANGE),
                ),
                bool(found.count(Verdict.CHANGE)),
            ),
            (
                "check",
                "text2",
                self.tr("%n row(s) hold nothing new and are left as they are", "", found.count(Verdict.SAME)),
                bool(found.count(Verdict.SAME)),
            ),
            (
                "x",
                "danger",
                self.tr("%n row(s) are skipped; you get the list with the reasons", "", found.count(Verdict.SKIP)),
                bool(found.count(Verdict.SKIP)),
            ),
            (
                "alert-triangle",
                "warn",
                self.tr("%n row(s) have a cell to look at", "", found.count(LOOK)),
                bool(found.count(LOOK)),
            ),
            (
                "device-floppy",
                "text2",
                self.tr("A copy of the book is made and tested first"),
                self._makes_copy is True,
            ),
            ("arrow-back-up", "text2", self.tr("The whole import is one action: one undo takes all of it back"), True),
        ]  # fmt: skip
        for (icon, label), (name, role, text, is_shown) in zip(self._lines, lines, strict=True):
            icon.set_icon(name, role)
            label.setText(text)
            icon.setVisible(is_shown)
            label.setVisible(is_shown)

    def _word_work(self) -> None:
        done, total = self._at
        texts = {
            "": "",
            "start": self.tr("Going through the rows…"),
            "copy": self.tr("Making a copy of the book and testing it…"),
            "rows": self.tr("Row {done} of {total}").format(done=done, total=total),
            "write": self.tr("Writing, then counting marks and totals…"),
            "cancel_copy": self.tr("Stopping once the copy of the book is whole. Nothing is imported."),
            "cancel": self.tr("Stopping. Nothing will be left half done…"),
        }
        self.bar_words.setText(texts[self._phase])

    def _word_result(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        added = {
            "clients": self.tr("%n client(s) added", "", outcome.added),
            "orders": self.tr("%n row(s) of orders added", "", outcome.added),
            "products": self.tr("%n product(s) added", "", outcome.added),
            "raw": self.tr("%n raw record(s) added", "", outcome.added),
        }
        texts = (
            added[self._what],
            self.tr("%n changed", "", outcome.changed) if outcome.changed else "",
            self.tr("%n the same", "", outcome.same) if outcome.same else "",
            self.tr("%n skipped", "", len(outcome.skipped)) if outcome.skipped else "",
        )
        counts = ", ".join(filter(None, texts))
        if self._is_undone:
            self.banner.set_state("off", self.tr("The import was undone"), self.tr("The book is as it was before."))
        else:
            self.banner.set_state("ok", self.tr("Imported"), counts)
        self.result = f"{self.banner.title()}: {counts}"
        self.banner.setAccessibleName(self.result)
        seen = {
            "products": (self.tr("See the products"), "package"),
            "raw": (self.tr("See the calling base"), "phone"),
        }
        text, icon = seen.get(self._what, (self.tr("See the clients"), "address-book"))
        self.see.setText(text)
        self.see.set_icon(icon)
        self.undo.setVisible(not self._is_undone and bool(outcome.added or outcome.changed))

    def retranslate(self) -> None:
        """Word everything anew."""
        self.check.set_title(self.tr("Check once more"))
        self.work.set_title(self.tr("Importing"))
        self.undo.setText(self.tr("Undo the import"))
        self.another.setText(self.tr("Import another file"))
        self._word_check()
        self._word_work()
        self.skipped.retranslate()
        self._word_result()


def _top(card: QWidget) -> QWidget:
    """Return the card at the top of a face."""
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return face
