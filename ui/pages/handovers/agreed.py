"""What was promised to the client, and what the giver wants the receiver to know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.handovers import HandOverCard, PromiseItem
from ui.desk import Desk
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.messages import say_error
from ui.pages.card.value_editor import ValueEditor, ValueKind
from ui.theme import follow_theme, theme

SHOWN_PX = 4  # what a value keeps free for its ring: the note begins where its heading does


def _same(text: str) -> str:
    return text


class PromiseLine(QWidget):
    """A point, what was promised, and by what day."""

    def __init__(self, text: str, day: str, *, is_late: bool) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(11)
        self._point = IconLabel("point", "text2", 12)
        line.addWidget(self._point, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(text, "body", wrap=True), 1)
        if day:
            line.addWidget(Label(day, "small", "danger" if is_late else "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{text}, {day}" if day else text)
        follow_theme(self)

    def restyle(self) -> None:
        """Let the point stand in the middle of the first line."""
        self._point.setFixedHeight(theme().line_height("body"))


class AgreedCard(SectionCard):
    """Promises above, the note below.

    Signals:
        note_written: the note was changed (str).
    """

    note_written = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._desk = desk
        self._card: HandOverCard | None = None
        self._shown: tuple[PromiseItem, ...] | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(14, 2, 14, 10)
        self._rows.setSpacing(6)
        self._nothing = Label("", "body", "text3", wrap=True, parent=self)
        self._note_head = Label("", "strong", elide=True)
        kind = ValueKind(show=str, write=str, read=_same, is_area=True)
        self.note = ValueEditor(kind, lambda error: say_error(desk.language, error))
        self.note.committed.connect(lambda text: self.note_written.emit(str(text).strip()))
        below = QVBoxLayout()
        below.setContentsMargins(14 - SHOWN_PX, 9, 14 - SHOWN_PX, 12)
        below.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(SHOWN_PX, 0, 0, 0)
        head.addWidget(self._note_head)
        below.addLayout(head)
        below.addWidget(self.note)
        self.body.addLayout(self._rows)
        self.body.addWidget(rule())
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_card(self, card: HandOverCard) -> None:
        """Show promises and note; a note that is being typed stays."""
        if self._card is not None and self._card.row.id != card.row.id:
            self.note.close_editor()
        self._card = card
        self._show_promises(card.promises)
        giver = card.from_first
        has_giver = bool(giver)
        promised = self.tr("What {person} promised").format(person=giver) if has_giver else self.tr("Promised")
        self.set_title(promised)
        self.set_meta(str(len(card.promises)) if card.promises else "")
        self._note_head.setText(self.tr("Note from {person}").format(person=giver) if has_giver else self.tr("Note"))
        self.note.set_name(self._note_head.text())
        kind = ValueKind(
            show=str, write=str, read=_same, is_area=True,
            placeholder=self.tr("What the next person should know: manner, hours, sore points"),
        )  # fmt: skip
        self.note.set_value(card.note, kind)

    def _show_promises(self, promises: tuple[PromiseItem, ...]) -> None:
        if self._shown == promises:
            return
        self._shown = promises
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._nothing:
                widget.hide()
                widget.deleteLater()
        self._nothing.setVisible(not promises)
        if not promises:
            self._rows.addWidget(self._nothing)
        for each in promises:
            text = each.text if each.side == "us" else self.tr("They: {text}").format(text=each.text)
            day = self._desk.formats.short_date(each.due_on) if each.due_on is not None else ""
            self._rows.addWidget(PromiseLine(text, day, is_late=each.is_late))

    def reword(self) -> None:
        """Word everything anew."""
        self._nothing.setText(self.tr("No promise is open."))
        self._shown = None
        if self._card is not None:
            self.show_card(self._card)
