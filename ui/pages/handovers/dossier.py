"""The dossier at the right: everything the receiver must know of one client, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.handovers import HandOverCard
from ui.desk import Desk
from ui.pages.card.focus_order import chain_focus
from ui.pages.handovers.agreed import AgreedCard
from ui.pages.handovers.foot import DossierFoot
from ui.pages.handovers.head import DossierHead
from ui.pages.handovers.ready import ReadyCard
from ui.pages.handovers.steps import FirstStepsCard
from ui.pages.handovers.told import ToldCard
from ui.pages.handovers.words import HandOverWords
from ui.theme import theme

GAP_PX = 13
SIDE_BY_SIDE_PX = 640


class Dossier(QWidget):
    """Scrolls above a foot that stays. Tab comes to it from ``before``, which holds the inbox.

    Signals:
        steps_changed: other ticks or days of the first steps (tuple of FirstStep).
    """

    steps_changed = Signal(object)

    def __init__(self, desk: Desk, words: HandOverWords, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self.card: HandOverCard | None = None
        self.head = DossierHead(desk)
        self.ready = ReadyCard(desk)
        self.agreed = AgreedCard(desk)
        self.steps = FirstStepsCard(desk)
        self.told = ToldCard(desk)
        self.foot = DossierFoot(desk, words)
        self.steps.changed.connect(self._on_steps)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("scrolled", True)
        column = QVBoxLayout(content)
        column.setContentsMargins(22, 12, 20, 16)
        column.setSpacing(GAP_PX)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(GAP_PX)
        self._pair.addWidget(self.ready, 1)
        self._pair.addWidget(self.agreed, 1)
        column.addWidget(self.head)
        column.addLayout(self._pair)
        column.addWidget(self.steps)
        column.addWidget(self.told)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        self.content = content
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.foot)

    def clear(self) -> None:
        """Show nothing."""
        self.card = None
        self.area.hide()
        self.foot.hide()

    def show_card(self, card: HandOverCard) -> None:
        """Show a hand-over; what is being typed for the same one stays."""
        is_other = self.card is None or self.card.row.id != card.row.id
        self.card = card
        for part in (self.head, self.ready, self.agreed, self.steps, self.told):
            part.show_card(card)
        self.foot.show_card(card, len(self.steps.ticked()))
        self.area.show()
        QTimer.singleShot(0, self, self._chain)  # once the layouts have placed what is new
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def _chain(self) -> None:
        chain_focus((self._before, self.head, self.ready, self.agreed, self.steps, self.told, self.foot))

    def flush(self) -> bool:
        """Send off a note that is being typed."""
        return self.agreed.note.commit()

    def _on_steps(self, steps: object) -> None:
        self.foot.set_steps(len(self.steps.ticked()))
        self.steps_changed.emit(steps)

    def reword(self) -> None:
        """Word everything anew."""
        for part in (self.head, self.ready, self.agreed, self.steps, self.told, self.foot):
            part.reword()
        QTimer.singleShot(0, self, self._chain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme().px(SIDE_BY_SIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() != way:
            self._pair.setDirection(way)
