"""Dialogs of the page: a new rival, two cards that are one, what is behind a number, the bin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.changes import Changes
from app.services.competitors import (
    CompetitorRow,
    MarkRow,
    add_competitor,
    merge_competitors,
    restore_competitor,
)
from ui.desk import Desk, Refusal
from ui.forms.write_dialog import WriteDialog
from ui.kit.dialog import Dialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.competitors.marks import MarkLine, MarkList
from ui.pages.competitors.words import RivalWords

NAME_LIMIT = 200
SIDE_PX = 22  # the rows begin where the title does


class NewRivalDialog(WriteDialog):
    """Asks for a name; the rest is written on the card.

    Signals:
        made: the card is there (its id).
    """

    made = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget, name: str = "") -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self.set_title(self.tr("New competitor"))
        self.save_button.setText(self.tr("Add"))
        self.name = KLineEdit(name)
        self.name.setMaxLength(NAME_LIMIT)
        self.field = Field(self.tr("Name"), self.name)
        self.body.addWidget(self.field)
        note = self.tr("Losses and where they were seen come onto the card by themselves.")
        self.body.addWidget(Label(note, "small", "text2", wrap=True))

    def save(self) -> None:
        """Make the card."""
        self.field.set_error("")
        self.write(add_competitor, self.name.text())

    def _on_done(self, changes: Changes) -> None:
        super()._on_done(changes)
        if changes.created_id is not None:
            self.made.emit(changes.created_id)

    def _on_failed(self, sentence: str) -> None:
        if isValid(self) and isinstance(sentence, Refusal) and sentence.field in ("name", "competitor"):
            self.save_button.setEnabled(True)
            self.field.set_error(sentence)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super()._on_failed(sentence)


class MergeDialog(WriteDialog):
    """Makes another card part of this one; one action, so one undo brings both back."""

    def __init__(self, desk: Desk, kept: CompetitorRow, others: Sequence[CompetitorRow], parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=480)
        self.set_title(self.tr("Merge two cards"))
        self.save_button.setText(self.tr("Merge"))
        self._kept = kept
        ordered = sorted(others, key=lambda row: row.name.casefold())
        self.other = KComboBox([(str(row.id), row.name) for row in ordered])
        said = self.tr("Which card is the same as “{name}”?").format(name=kept.name)
        self.body.addWidget(Field(said, self.other))
        note = self.tr(
            "“{name}” stays. Everything met, lost and written under the other name comes to it; the other name goes."
        ).format(name=kept.name)
        self.body.addWidget(Label(note, "small", "text2", wrap=True))

    def save(self) -> None:
        """Merge."""
        self.write(merge_competitors, self._kept.id, int(self.other.code()))


class MarksDialog(Dialog):
    """The times a rival was met behind a number; Enter opens the client of a row.

    Signals:
        client_asked: a client was opened (its id, the ids of all the rows).
    """

    client_asked = Signal(int, object)

    def __init__(
        self, desk: Desk, words: RivalWords, title: str, meta: str, marks: Sequence[MarkRow], parent: QWidget
    ) -> None:
        super().__init__(parent, title, meta, width_px=620)
        self._desk, self._words = desk, words
        self._ids = tuple(dict.fromkeys(mark.client_id for mark in marks))
        self.list = MarkList(self, side_px=SIDE_PX)
        self.list.setAccessibleName(title)
        self.list.show_lines([self._line(mark) for mark in marks])
        self.list.opened.connect(self._on_opened)
        self.body.setContentsMargins(0, 4, 0, 12)
        self.body.addWidget(self.list)
        self.add_cancel(self.tr("Close"))

    def _line(self, mark: MarkRow) -> MarkLine:
        formats = self._desk.formats
        price = ""
        if mark.their_price_kop is not None:
            price = self.tr("their price {sum}").format(sum=formats.money(mark.their_price_kop))
        text = ", ".join(part for part in (self._words.quoted(mark.argument), mark.product, price, mark.note) if part)
        money = formats.whole_money(mark.sum_kop) if mark.sum_kop else ""
        return MarkLine(mark.client, text, money, formats.short_date(mark.on), data=mark.client_id)

    def _on_opened(self, index: QModelIndex) -> None:
        client_id = self.list.line(index).data
        self.reject()
        self.client_asked.emit(client_id, self._ids)


class BinDialog(Dialog):
    """Cards that lie in the bin; Enter takes one out."""

    def __init__(self, desk: Desk, rows: Sequence[CompetitorRow], words: RivalWords, parent: QWidget) -> None:
        super().__init__(parent, "", width_px=520)
        self.set_title(self.tr("Competitors in the bin"))
        self._desk = desk
        self.list = MarkList(self, side_px=SIDE_PX)
        self.list.setAccessibleName(self.tr("Competitors in the bin"))
        self.list.show_lines([MarkLine(row.name, words.of_row(row)[0], icon="trash", data=row.id) for row in rows])
        self.list.opened.connect(lambda _index: self.accept())
        self.body.setContentsMargins(0, 4, 0, 12)
        self.body.addWidget(self.list)
        self.add_cancel(self.tr("Close"))
        self.add_primary(self.tr("Take out of the bin"))
        self.accept_if(self._restore)

    def _restore(self) -> bool:
        index = self.list.currentIndex()
        if not index.isValid():
            return False
        self._desk.write(self, restore_competitor, self.list.line(index).data)
        return True
