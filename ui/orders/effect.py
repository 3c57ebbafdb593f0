"""'After this order': the client's figures as they will be, what they were, and what becomes of its marks."""

from __future__ import annotations

from xml.sax.saxutils import escape

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.order_effect import MarkChange, OrderEffect, order_effect
from app.services.orders import OrderDraft
from ui.desk import Desk
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.kit.section_card import IconLabel
from ui.theme import theme

AFTER_MS = 200
SHOWN_MARKS = 3
FIGURES = 4
MARK_ICONS = {"vip": "crown", "late": "clock", "sleeping": "zzz"}


class EffectPanel(QWidget):
    """Reckons 200 ms after ``ask``; old numbers are dim until the new ones are there.

    Signals:
        shown: the figures of what was asked last are shown.
    """

    shown = Signal()

    def __init__(self, desk: Desk, client_id: int, order_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._client_id, self._order_id = desk, client_id, order_id
        self._draft: OrderDraft | None = None
        self._generation = 0
        self._shown = -1  # the generation whose figures are shown
        self.effect: OrderEffect | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 15, 10)
        column.setSpacing(7)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._title = Label("", "strong")
        self._meta = Label("", "small", "text2", elide=True)
        head.addWidget(self._title)
        head.addWidget(self._meta, 1)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        self._names = [Label("", "small", "text2", elide=True) for _each in range(FIGURES)]
        self._numbers = [Label("", "strong") for _each in range(FIGURES)]
        self._notes = [Label("", "small", "text2", elide=True) for _each in range(FIGURES)]
        for at in range(FIGURES):
            grid.setColumnStretch(at, 1)
            for row, label in enumerate((self._names[at], self._numbers[at], self._notes[at])):
                grid.addWidget(label, row, at)
        column.addLayout(grid)
        column.addWidget(rule())
        self._marks = QVBoxLayout()
        self._marks.setSpacing(3)
        column.addLayout(self._marks)
        column.addStretch(1)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._read)
        self._word()

    def ask(self, draft: OrderDraft) -> None:
        """Reckon what ``draft`` changes; an answer to an older draft is not shown."""
        self._draft = draft
        self._generation += 1
        for label in self._numbers:
            label.set_role("text3")
        for label in self._notes:
            label.set_role("text3")
        self._timer.start()

    def is_fresh(self) -> bool:
        """Whether what is shown answers what was asked last."""
        return self.effect is not None and not self._timer.isActive() and self._shown == self._generation

    def sentences(self) -> tuple[str, ...]:
        """Return what is said of the marks."""
        return tuple(mark.sentence for mark in self.effect.marks[:SHOWN_MARKS]) if self.effect else ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color("cardAlt"), look.color("line"))
        painter.end()

    def _word(self) -> None:
        self._title.setText(self.tr("After this order"))
        names = (self.tr("Total"), self.tr("Average check"), self.tr("Frequency"), self.tr("Product groups"))
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def _read(self) -> None:
        mine, lang = self._generation, self._desk.language.code

        def done(effect: OrderEffect) -> None:
            if mine == self._generation:
                self._shown = mine
                self._show(effect)

        assert self._draft is not None
        self._desk.read(
            self, order_effect, self._client_id, self._draft, lang, done=done, order_id=self._order_id,
            failed=lambda _sentence: None,
        )  # fmt: skip

    def _show(self, effect: OrderEffect) -> None:
        self.effect = effect
        formats = self._desk.formats
        self._meta.setText("" if effect.is_counted else self.tr("once it is paid"))
        gap = effect.gap_after_days
        numbers = (
            formats.money(effect.total_after_kop),
            formats.whole_money(effect.average_after_kop),
            formats.days(gap) if gap is not None else "—",
            self.tr("{part} of {whole}").format(part=effect.groups_after, whole=effect.groups_all),
        )
        for label, number in zip(self._numbers, numbers, strict=True):
            label.setText(number)
            label.set_role("text")
        average = _rounded(effect.average_after_kop) - _rounded(effect.average_before_kop)
        self._note(0, *self._difference(effect.total_after_kop - effect.total_before_kop))
        self._note(1, *self._difference(average))
        was = effect.gap_before_days
        has_moved = was is not None and was != gap
        self._note(2, self.tr("was {n}").format(n=was) if has_moved else "", "text2")
        self._note(3, f"+ {', '.join(effect.new_groups)}" if effect.new_groups else "", "ok")
        self._show_marks(effect.marks[:SHOWN_MARKS])
        self.setAccessibleName(f"{self._title.text()}: {', '.join(numbers)}. {'. '.join(self.sentences())}")
        self.shown.emit()

    def _difference(self, kop: int) -> tuple[str, str]:
        if not kop:
            return "", "text2"
        sign, role = ("+", "ok") if kop > 0 else ("−", "danger")
        return f"{sign}{self._desk.formats.amount(abs(kop))}", role

    def _note(self, at: int, text: str, role: str) -> None:
        self._notes[at].setText(text)
        self._notes[at].set_role(role)

    def _show_marks(self, marks: tuple[MarkChange, ...]) -> None:
        while item := self._marks.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for mark in marks:
            self._marks.addWidget(MarkLine(mark))


class MarkLine(QWidget):
    """A sentence about one mark with its icon; the figure in it is bold."""

    def __init__(self, mark: MarkChange) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        role = "ok" if mark.is_held else "danger" if mark.was_held else "text3"
        if mark.flag in ("late", "sleeping"):
            role = "warn" if mark.is_held else "ok"
        row.addWidget(IconLabel(MARK_ICONS.get(mark.flag, "flag-3"), role, 15), 0, Qt.AlignmentFlag.AlignTop)
        text = escape(mark.sentence)
        if mark.strong:
            text = text.replace(escape(mark.strong), f"<b>{escape(mark.strong)}</b>", 1)
        words = Label("", "body", "text" if mark.was_held or mark.is_held else "text2", wrap=True)
        words.setTextFormat(Qt.TextFormat.RichText)  # escaped above; one figure bold
        words.setText(text)
        words.setAccessibleName(mark.sentence)
        row.addWidget(words, 1)


def _rounded(kop: int) -> int:
    """Return whole units as the average is shown, so that the difference is that of the numbers seen."""
    return (kop + 50) // 100 * 100
