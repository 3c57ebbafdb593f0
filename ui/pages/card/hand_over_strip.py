"""A client that is being handed over: the strip above its next step, and the rows of its timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.services.handovers import HandOverRow, accept_handover
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import KButton
from ui.kit.timeline import TimelineItem
from ui.pages.card.happening import Happening, Target
from ui.pages.card.view import CardView
from ui.pages.handovers.words import first_name, past_day


class HandOverStrip(Banner):
    """Hidden while nothing waits.

    Signals:
        open_asked: the hand-over is wanted on its page (its id, and whether to return it).
        refused: the acceptance was refused (str, the sentence).
    """

    open_asked = Signal(int, bool)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CardView | None = None
        self.open_button = KButton(size="small", icon="transfer")
        self.return_button = KButton(size="small", icon="arrow-back-up")
        self.accept_button = KButton(size="small", icon="check")
        for button in (self.open_button, self.return_button, self.accept_button):
            self.add_action(button)
        self.open_button.clicked.connect(lambda: self._open(is_return=False))
        self.return_button.clicked.connect(lambda: self._open(is_return=True))
        self.accept_button.clicked.connect(self._accept)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.open_button.setText(self.tr("Open hand-over"))
        self.return_button.setText(self.tr("Return…"))
        self.accept_button.setText(self.tr("Accept"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the hand-over of a client that waits or came back."""
        self._view = view
        row = view.hand_over()
        self.setVisible(row is not None and not self._desk.facts.is_solo)
        if row is None:
            return
        may_answer = row.state == "proposed" and view.may_answer
        self.return_button.setVisible(may_answer)
        self.accept_button.setVisible(may_answer)
        if row.state == "returned":
            day = past_day(self._desk, row.answered_on or row.proposed_on)
            title = self.tr("The hand-over to {person} came back").format(person=first_name(row.to_name))
            self.set_state("none", title, f"{day}. {_sentence(row.short_why)}", "transfer")
            return
        title = self.tr("Waits to be taken by {person}").format(person=first_name(row.to_name))
        since = self.tr("Since {day}.").format(day=past_day(self._desk, row.proposed_on))
        if row.days_late:
            answer = self.tr("The answer is {late}.").format(late=self._desk.formats.days_late(row.days_late))
        else:
            answer = self.tr("The answer is due {day}.").format(day=self._desk.formats.day(row.answer_by))
        state = "late" if row.days_late else "none" if may_answer else "off"
        self.set_state(state, title, " ".join((since, _sentence(row.short_why), answer)), "transfer")

    def _open(self, *, is_return: bool) -> None:
        row = self._view.hand_over() if self._view is not None else None
        if row is not None:
            self.open_asked.emit(row.id, is_return)

    def _accept(self) -> None:
        row = self._view.hand_over() if self._view is not None else None
        if row is not None:
            self._desk.write(self, accept_handover, row.id, row.version, failed=self.refused.emit)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


def hand_over_rows(desk: Desk, rows: Sequence[HandOverRow]) -> list[Happening]:
    """Return what became of hand-overs; of one that was accepted the change of the person tells already."""
    if desk.facts.is_solo:
        return []
    return [_happening(row) for row in rows if row.state != "accepted"]


def _happening(row: HandOverRow) -> Happening:
    route, on, tone = (row.from_name, row.to_name), row.answered_on or row.proposed_on, ""
    if row.state == "proposed":
        title, on = QCoreApplication.translate("Card", "Hand-over proposed"), row.proposed_on
    elif row.state == "returned":
        title, route, tone = QCoreApplication.translate("Card", "Hand-over returned"), route[::-1], "warn"
    else:
        title = QCoreApplication.translate("Card", "Hand-over withdrawn")
    text = " → ".join(name for name in route if name)
    item = TimelineItem("", "transfer", title, text, row.short_why, tone=tone, data=Target("hand_over", row.id))
    return Happening(False, on, "1", item, frozenset({"marks"}))
