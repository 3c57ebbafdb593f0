"""The card 'BANT': four answers, each with its level and what was said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.client_card import BantRow
from ui.desk import Desk
from ui.kit.chip import ChipLabel
from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, begin, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.kit.section_card import SectionCard
from ui.pages.card.bant_dialog import BantDialog, gate_words
from ui.pages.card.view import CardView
from ui.theme import follow_theme, theme

QUESTIONS = ("budget", "authority", "need", "timing")
SIGN_PX = 20
ANSWERED_FROM = 1  # level 0 is known, but it is no answer that lets a client on


class BantLine(QWidget):
    """One answer; its square is green when answered, pale when not.

    Signals:
        opened: by Enter or a click.
    """

    opened = Signal()

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._name = ""
        self._words = ""
        self._level: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_answer(self, name: str, words: str, level: int | None) -> None:
        """Show an answer; level None is not known yet."""
        self._name, self._words, self._level = name, words, level
        self.setAccessibleName(f"{name}: {words}")
        self.setToolTip(plain_tooltip(f"{name}: {words}"))
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(theme().px(28))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(28))

    def press(self) -> None:
        """Do what Enter does; screen readers call it."""
        self.opened.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the card."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, rect, 6, look.color("rowHover"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        side = look.px(SIGN_PX)
        sign = QRectF(6, round(rect.center().y() - side / 2), side, side)
        is_answered = self._level is not None and self._level >= ANSWERED_FROM
        fill = "careSoft" if is_answered else "sunken"
        fill_box(painter, sign, 5, look.color(fill))
        draw_text(painter, sign, self._letter, look.font_of(11, 600), "careText" if is_answered else "text3", CENTER)
        room = rect.adjusted(sign.right() + 11, 0, -6, 0)
        taken = draw_text(painter, room, self._name, look.font_of(12, 600), "text")
        role = "text" if is_answered else "text3"
        draw_text(painter, room.adjusted(taken + 5, 0, 0, 0), self._words, look.font("small"), role)
        painter.end()


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BantCard(SectionCard):
    """The four answers and how many of them are there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._count = ChipLabel("0/4", "tag", strong=True)
        self.add_action(self._count)
        self.body.setContentsMargins(8, 0, 8, 8)
        self.body.setSpacing(0)
        self._lines: dict[str, BantLine] = {}
        for question in QUESTIONS:
            line = BantLine(question[0].upper(), self)
            line.opened.connect(lambda question=question: self.edit(question))
            self.body.addWidget(line)
            self._lines[question] = line
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title("BANT")
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the answers of a client."""
        self._view = view
        words = self.desk.language.words
        answers = {answer.question: answer for answer in view.card.bant}
        for question, line in self._lines.items():
            answer = answers.get(question)
            name = words.text(f"bant.{question}")
            if answer is None or answer.level is None:
                line.set_answer(name, self._said(answer) or self.tr("not asked yet"), None)
            else:
                level = words.text(f"bant_level.{question}.{answer.level}")
                line.set_answer(name, self._said(answer) or level, answer.level)
        count = sum(1 for a in answers.values() if a.level is not None and a.level >= ANSWERED_FROM)
        is_enough = view.bant.opens_gate if view.bant is not None else None
        self._count.set_chip(f"{count}/4", "care" if is_enough or count == len(QUESTIONS) else "tag")
        self.set_meta(self._meta_text(view, is_full=count == len(QUESTIONS)))

    def lines(self) -> dict[str, BantLine]:
        """Return the line of each question."""
        return dict(self._lines)

    def edit(self, question: str) -> None:
        """Open the dialog of the four answers at one of them."""
        if self._view is None:
            return
        facts = self._view.card.facts
        if self._view.bant is not None:
            BantDialog(self.desk, facts.id, facts.name, self._view.bant, question, self.window()).open()

    def _meta_text(self, view: CardView, *, is_full: bool) -> str:
        """Return when the client was qualified, else when the last answer was written down."""
        if view.bant is not None and view.bant.is_need_only and not is_full:
            return gate_words(view.bant)
        qualified = [move.moved_at for move in view.card.moves if move.to_stage == "qualified"]
        answered = [answer.answered_at for answer in view.card.bant]
        formats = self.desk.formats
        if is_full and qualified:
            return self.tr("qualified {day}").format(day=formats.short_date(formats.local_date(qualified[-1])))
        if answered:
            return self.tr("as of {day}").format(day=formats.short_date(formats.local_date(max(answered))))
        return ""

    def _said(self, answer: BantRow | None) -> str:
        if answer is None:
            return ""
        if answer.note or answer.timing_on is None:
            return answer.note.replace("\n", " ")
        return self.tr("by {day}").format(day=self.desk.formats.short_date(answer.timing_on))
