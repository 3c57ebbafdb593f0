"""What was objected: picked from the library by a few letters, with our answer and whether it helped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.names import fold
from app.services.heard import HeardDraft, HeardRow
from app.services.library import ObjectionRow, load_objections
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.field import KLineEdit
from ui.kit.label import Label, plain_tooltip
from ui.kit.popup_list import PopupList, PopupRow
from ui.kit.segmented import Segment, Segmented

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HeardEdit(QWidget):
    """One objection: its words, our answer, whether it helped.

    Signals:
        removed: take it away.
    """

    removed = Signal()

    def __init__(self, heard: HeardRow, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._text = heard.code, heard.text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        self._title = Label("", "strong", elide=True)
        remove = IconButton("x", self.tr("Not said"), side_px=24, icon_px=14)
        remove.clicked.connect(self.removed)
        head.addWidget(self._title, 1)
        head.addWidget(remove)
        column.addLayout(head)
        self.answer = KLineEdit(heard.answer)
        self._helped = Segmented(
            [
                Segment("", self.tr("not known")),
                Segment("yes", self.tr("it helped")),
                Segment("no", self.tr("it did not")),
            ],
            {None: "", True: "yes", False: "no"}[heard.has_worked],
        )
        self._helped.setAccessibleName(self.tr("Did the answer help?"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answer, 1)
        row.addWidget(self._helped)
        column.addLayout(row)
        self.word(title, hint)

    @property
    def code(self) -> str:
        """The objection of the library, empty for one in own words."""
        return self._code

    def word(self, title: str, hint: str) -> None:
        """Say what was objected, and what the library answers to it."""
        self._title.setText(self._text or title)
        self._title.setToolTip(plain_tooltip(self._text or title))
        self.answer.setPlaceholderText(hint or self.tr("What we answered"))
        self.answer.setAccessibleName(self.tr("What we answered"))
        self.answer.setToolTip(plain_tooltip(hint))

    def set_helped(self, has_worked: bool | None) -> None:
        """Say whether the answer helped."""
        self._helped.set_code({None: "", True: "yes", False: "no"}[has_worked])

    def draft(self) -> HeardDraft:
        """Return what is typed."""
        has_worked = {"": None, "yes": True, "no": False}[self._helped.code()]
        return HeardDraft(self._code, self._text, self.answer.text().strip(), has_worked)


class ObjectionsField(QWidget):
    """Type a few letters, Enter takes the objection; what the library does not have is kept in its own words."""

    def __init__(self, desk: Desk, heard: Sequence[HeardRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library: tuple[ObjectionRow, ...] = ()
        self._edits: list[HeardEdit] = []
        self._popup: PopupList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.line = KLineEdit("", self.tr("A few letters: expensive, supplier…"))
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.line.setAccessibleName(self.tr("Objections heard"))
        self._column.addWidget(Label(self.tr("Objections heard"), "small", "text2"))
        self._column.addWidget(self.line)
        for each in heard:
            self._add(each)
        desk.read(self, load_objections, desk.language.code, done=self._on_library)

    def drafts(self) -> tuple[HeardDraft, ...]:
        """Return what was objected; words left in the line count as well."""
        typed = self.line.text().strip()
        rest = (HeardDraft(text=typed),) if typed else ()
        return (*(each.draft() for each in self._edits), *rest)

    def edits(self) -> tuple[HeardEdit, ...]:
        """Return the objections that stand there."""
        return tuple(self._edits)

    def found(self) -> tuple[PopupRow, ...]:
        """Return what the library has for the letters typed, and the words themselves last."""
        typed = fold(self.line.text())
        if not typed:
            return ()
        taken = {each.code for each in self._edits}
        rows = [
            PopupRow(row.title, row.code, "quote")
            for row in self._library
            if row.code not in taken and not row.is_archived and typed in fold(f"{row.title} {row.why}")
        ]
        own = PopupRow(self.tr("In these words"), "", "plus", self.line.text().strip(), starts_group=bool(rows))
        return (*rows, own)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the objection instead of closing the dialog, while there is something in the line."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in ENTERS and not event.modifiers()
        if watched is self.line and is_enter and event.type() == QEvent.Type.KeyPress and self.line.text().strip():
            rows = self.found()
            self._on_chosen(rows[0].data)
            return True
        return False

    def _on_library(self, rows: tuple[ObjectionRow, ...]) -> None:
        self._library = rows
        for edit in self._edits:
            edit.word(*self._words(edit.code))

    def _words(self, code: str) -> tuple[str, str]:
        row = next((each for each in self._library if each.code == code), None)
        return (row.title, row.answer) if row is not None else (code, "")

    def _add(self, heard: HeardRow) -> HeardEdit:
        edit = HeardEdit(heard, *self._words(heard.code), parent=self)
        edit.removed.connect(lambda: self._remove(edit))
        self._edits.append(edit)
        self._column.insertWidget(self._column.count() - 1, edit)
        edit.show()
        return edit

    def _remove(self, edit: HeardEdit) -> None:
        self._edits.remove(edit)
        self._column.removeWidget(edit)
        edit.hide()
        edit.deleteLater()
        self.line.setFocus()

    def _on_typed(self, _typed: str) -> None:
        if self._popup is None:  # only now the line stands in its window
            self._popup = PopupList(self.line)
            self._popup.chosen.connect(self._on_chosen)
            self.line.destroyed.connect(self._popup.deleteLater)
        self._popup.show_rows(self.found())

    def _on_chosen(self, code: object) -> None:
        text = "" if code else self.line.text().strip()
        self.line.clear()
        if self._popup is not None:
            self._popup.hide()
        self._add(HeardRow(0, str(code), text, "", None)).answer.setFocus()
