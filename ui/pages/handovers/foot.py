"""The foot of the dossier: return with a reason, accept with the first steps, or propose again what came back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.handovers import RETURN_CODES, HandOverCard
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.field import SIDE_PX, KLineEdit
from ui.kit.label import Label, vertical_rule
from ui.kit.paint import begin, text_width
from ui.kit.popup_list import PopupList, PopupRow
from ui.pages.handovers.words import HandOverWords
from ui.theme import theme

EDGE_PX = 22
SLACK_PX = 8  # of the field's border


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a hand-over is returned: a code of ``RETURN_CODES`` and what was added to it in words."""

    code: str
    text: str


class ReasonLine(KLineEdit):
    """A line that offers the usual reasons under it; whatever else is typed is another reason.

    Signals:
        entered: Enter was pressed with something typed.
        left: Esc was pressed.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._titles: dict[str, str] = {}
        self._hints: tuple[str, ...] = ()
        self.popup = PopupList(self)
        self.popup.chosen.connect(self._take)
        self.textEdited.connect(lambda _text: self.offer())

    def reword(self, titles: dict[str, str], hints: tuple[str, ...]) -> None:
        """Take the words of the usual reasons, by code, and the hints of an empty line, the longest first."""
        self._titles, self._hints = titles, hints
        self._fit()

    def least_width(self) -> int:
        """Return the width that shows the shortest hint, px."""
        return round(min((self._room_for(hint) for hint in self._hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the longest hint there is room for."""
        fitting = (hint for hint in self._hints if self._room_for(hint) <= self.width())
        self.setPlaceholderText(next(fitting, ""))

    def _room_for(self, hint: str) -> float:
        return text_width(hint, self.font()) + 2 * SIDE_PX + SLACK_PX

    def offer(self) -> None:
        """Show the reasons that hold what is typed."""
        typed = self.text().strip().casefold()
        rows = [PopupRow(words, code) for code, words in self._titles.items() if typed in words.casefold()]
        is_one = len(rows) == 1 and rows[0].text.casefold() == typed
        self.popup.show_rows([] if is_one else rows, selects_first=False)

    def reason(self) -> Reason | None:
        """Return the reason typed, None for nothing."""
        typed = " ".join(self.text().split())
        if not typed:
            return None
        for code, words in self._titles.items():
            if code != "other" and typed.casefold().startswith(words.casefold()):
                return Reason(code, typed[len(words) :].lstrip(" ,.;:–-"))
        return Reason("other", typed)

    def _take(self, code: object) -> None:
        words = self._titles.get(str(code), "")
        self.setText(words if code != "other" else "")
        self.set_error(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self.offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down and not self.popup.isVisible():
            self.offer()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DossierFoot(QFrame):
    """What can be done with the hand-over shown; it is not there for what is done.

    Signals:
        accept_asked: the hand-over is taken.
        return_asked: it goes back (Reason).
        again_asked: propose it once more.
        other_asked: hand it over to somebody else.
        left: the focus shall go back to the list.
    """

    accept_asked = Signal()
    return_asked = Signal(object)
    again_asked = Signal()
    other_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, words: HandOverWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self._card: HandOverCard | None = None
        self._steps = 0
        self._ask = Label("", "body", "text2")
        self.line = ReasonLine(desk)
        self.error = Label("", "small", "danger", wrap=True)
        self.error.hide()
        self.return_button = KButton("", kind=Kind.DANGER, icon="arrow-back-up", key="R")
        self.accept_button = KButton("", kind=Kind.PRIMARY, icon="check", key="A")
        self.other_button = KButton("", icon="users")
        self.again_button = KButton("", kind=Kind.PRIMARY, icon="repeat", key="G")
        self._rule = QWidget()
        between = QHBoxLayout(self._rule)
        between.setContentsMargins(4, 0, 4, 0)
        between.addWidget(vertical_rule())
        self._lay_out()
        self.line.entered.connect(self.send_back)
        self.line.left.connect(self.left)
        self.line.textChanged.connect(lambda _text: self.show_error(""))
        self.return_button.clicked.connect(self.send_back)
        self.accept_button.clicked.connect(self.accept_asked)
        self.other_button.clicked.connect(self.other_asked)
        self.again_button.clicked.connect(self.again_asked)

    def _lay_out(self) -> None:
        why = QHBoxLayout()
        why.setSpacing(8)
        why.addWidget(self._ask)
        why.addWidget(self.line, 1)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for part in (self.return_button, self._rule, self.accept_button, self.other_button, self.again_button):
            buttons.addWidget(part)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addLayout(why, 1)
        self._row.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE_PX, 12, EDGE_PX - 2, 12)
        column.setSpacing(5)
        column.addLayout(self._row)
        column.addWidget(self.error)

    # --- what is shown ----------------------------------------------------------------------------------------------

    def show_card(self, card: HandOverCard, steps: int) -> None:
        """Show what can be done; ``steps`` of the first steps are ticked. A reason being typed stays."""
        if self._card is not None and self._card.row.id != card.row.id:
            self.line.clear()
            self.show_error("")
        self._card, self._steps = card, steps
        row = card.row
        waits, came_back = row.state == "proposed", row.state == "returned" and row.section == "came_back"
        self.setVisible(waits or came_back)
        for part in (self._ask, self.line, self.return_button, self._rule, self.accept_button):
            part.setVisible(waits)
        for part in (self.other_button, self.again_button):
            part.setVisible(came_back)
        self.line.setEnabled(card.may_answer)
        self.return_button.setEnabled(card.may_answer)
        self.accept_button.setEnabled(card.may_answer)
        giver = card.from_first
        give_back = self.tr("Return to {person}").format(person=giver) if giver else self.tr("Return")
        self.return_button.setText(give_back)
        self.accept_button.setText(self._words.accept(steps))
        self._word_line(card)
        self._fit()

    def set_steps(self, steps: int) -> None:
        """Say with how many steps it is accepted."""
        self._steps = steps
        self.accept_button.setText(self._words.accept(steps))

    def show_error(self, sentence: str) -> None:
        """Say under the line what is wrong, or clear it."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.line.set_error(bool(sentence))

    # --- returning --------------------------------------------------------------------------------------------------

    def send_back(self) -> None:
        """Ask for the return with the reason typed; without one, ask for it."""
        if self._card is None or not self.return_button.isEnabled():
            return
        reason = self.line.reason()
        if reason is not None:
            self.line.popup.hide()
            self.return_asked.emit(reason)
        elif self.line.hasFocus():
            self.show_error(self.tr("Say in a few words why it goes back."))
        else:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def titles(self) -> dict[str, str]:
        """Return the words of the usual reasons, by code."""
        words = self._desk.language.words
        keys = {code: f"handover.return.{code}" for code in RETURN_CODES}
        return {code: words.text(key) for code, key in keys.items() if key in words}

    def _word_line(self, card: HandOverCard) -> None:
        """Say in the empty line what may be typed, or that somebody else answers."""
        hints = (self.tr("for example: no phone of the one who decides"), self.tr("for example: no phone"))
        if not card.may_answer:
            hints = (self.tr("{person} answers").format(person=card.row.to_name), "")
        self.line.reword(self.titles(), hints)

    # --- words and sizes --------------------------------------------------------------------------------------------

    def reword(self) -> None:
        """Word everything anew."""
        self._ask.setText(self.tr("To return, say why:"))
        self.line.setAccessibleName(self.tr("Why it is returned"))
        self.other_button.setText(self.tr("To somebody else…"))
        self.again_button.setText(self.tr("Propose again"))
        if self._card is not None:
            self.show_card(self._card, self._steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the line above the buttons where they have no room beside each other."""
        needed = self._ask.sizeHint().width() + self.line.least_width() + self._buttons.sizeHint().width()
        is_wide = self.line.isHidden() or needed + 2 * EDGE_PX + 16 <= self.width()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(self.rect(), theme().color("card"))
        painter.fillRect(0, 0, self.width(), 1, theme().color("line"))
        painter.end()
