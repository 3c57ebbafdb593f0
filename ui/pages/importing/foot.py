"""The foot of the page: what would be done, back, next."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.importing.plan import Verdict
from ui.kit.button import KButton, Kind
from ui.kit.label import Label, rule
from ui.pages.importing.source import LOOK, Reading, Rehearsal
from ui.theme import follow_theme, theme

HEIGHT_PX = 52


class Foot(QWidget):
    """Bold words, grey words, two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "strong")
        self.words = Label("", "body", "text2", elide=True)
        self.back = KButton("", key="Esc")
        self.next = KButton("", kind=Kind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row, 1)
        follow_theme(self)

    def show_state(self, step: int, reading: Reading | None, found: Rehearsal | None, *, is_importing: bool) -> None:
        """Word the buttons of a step (from 0) and what would be done."""
        self.back.setText(self.tr("Cancel") if is_importing else self.tr("Back"))
        self.next.setText(self._next_text(step, reading, found))
        last = "" if is_importing else self.tr("Nothing is written before step 4.")
        if reading is None or found is None:
            self.title.setText("")
            self.words.setText(last)
            return
        added = found.count(Verdict.ADD)
        titles = {
            "clients": self.tr("%n new client(s)", "", added),
            "orders": self.tr("%n row(s) of new orders", "", added),
            "products": self.tr("%n new product(s)", "", added),
            "raw": self.tr("%n new raw record(s)", "", added),
        }
        self.title.setText(titles[reading.what])
        known = found.count(Verdict.CHANGE) + found.count(Verdict.SAME)
        counts = (
            (known, self.tr("%n already in the book", "", known)),
            (found.count(LOOK), self.tr("%n to look at", "", found.count(LOOK))),
            (found.count(Verdict.SKIP), self.tr("%n skipped", "", found.count(Verdict.SKIP))),
        )
        rest = ", ".join(text for count, text in counts if count)
        if not found.writes:
            last = self.tr("There is nothing new to import.")
        self.words.setText(". ".join(filter(None, (rest, last))))

    def _next_text(self, step: int, reading: Reading | None, found: Rehearsal | None) -> str:
        has_words = found is not None and bool(found.plan.unknown)
        rows = self.tr("Next: stages and sellers") if has_words else self.tr("Next: row by row")
        names = (self.tr("Next: columns"), rows, self.tr("Next: check"))
        if step < len(names):
            return names[step]
        count = found.writes if found is not None else 0
        if reading is not None and reading.what in ("orders", "raw"):
            return self.tr("Import %n row(s)", "", count)
        if reading is not None and reading.what == "products":
            return self.tr("Import %n product(s)", "", count)
        return self.tr("Import %n client(s)", "", count)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(HEIGHT_PX))
