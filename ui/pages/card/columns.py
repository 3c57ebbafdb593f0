"""The three columns under the head: people and facts, the middle, orders and marks; two when there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui.theme import theme

GAP_PX = 12
LEFT_PX = (264, 320)
RIGHT_PX = (308, 400)
USUAL_PX = 1196
LEFT_PART = 0.243
RIGHT_PART = 0.291
MIDDLE_MIN_PX = 400  # under that the right column goes below the left one


class Column(QScrollArea):
    """Cards one under another; scrolls up and down only. Its bar lies in the gap at the right, over no card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("scrolled", True)
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, GAP_PX, 0)
        self._cards.setSpacing(GAP_PX)
        self._cards.addStretch(1)
        self.setWidget(self._inside)
        self.verticalScrollBar().rangeChanged.connect(self._leave_gap)

    def set_cards(self, cards: list[QWidget]) -> None:
        """Show these cards from the top."""
        for at, card in enumerate(cards):
            self._cards.insertWidget(at, card)
            card.show()

    def set_width(self, width_px: int) -> None:
        """Give the cards this width."""
        self.setFixedWidth(width_px + GAP_PX)

    def _leave_gap(self, _low: int, high: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if high > 0 else 0
        self._cards.setContentsMargins(0, 0, max(0, GAP_PX - bar), 0)


class Columns(QWidget):
    """Places the columns by the width there is."""

    def __init__(
        self, left: list[QWidget], middle: QWidget, right: list[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left_cards, self._right_cards = left, right
        self.left, self.right = Column(), Column()
        self._is_narrow: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(middle, 1)
        self._gap = QSpacerItem(GAP_PX, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        row.addItem(self._gap)
        row.addWidget(self.right)
        self._arrange(USUAL_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width_px: int) -> None:
        scale = theme().text_scale
        left = round(min(LEFT_PX[1] * scale, max(LEFT_PX[0] * scale, width_px * LEFT_PART)))
        right = round(min(RIGHT_PX[1] * scale, max(RIGHT_PX[0] * scale, width_px * RIGHT_PART)))
        is_narrow = width_px - left - right - 3 * GAP_PX < MIDDLE_MIN_PX * scale
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.left.set_cards([*self._left_cards, *self._right_cards] if is_narrow else self._left_cards)
            if not is_narrow:
                self.right.set_cards(self._right_cards)
            self.right.setVisible(not is_narrow)
        self.left.set_width(max(left, right) if is_narrow else left)
        self.right.set_width(right)
