"""The three columns under the head: people and facts, the middle, orders and marks; two when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui.pages.card.hover_bar import HoverBar
from ui.theme import follow_theme, theme

GAP_PX = 12
LEFT_PX = (264, 320)
RIGHT_PX = (308, 400)
USUAL_PX = 1196
LEFT_PART = 0.24
RIGHT_PART = 0.2885
MIDDLE_MIN_PX = 400  # under that the right column goes below the left one
MIDDLE_LEAST_PX = 300  # under that, of two columns, everything stands in one
ALL_PX = (1 << 24) - 1  # Qt's own word for no limit
LONE_MIDDLE_PX = 420  # the height of the middle among the cards of one column


def has_something(card: QWidget) -> bool:
    """Whether a card is not one of those that stand there only when they have something to show."""
    return not card.property("isEmpty")


class _Inside(QWidget):
    """Keeps the height its cards need at its width: a scroll area asks only for the least, and would squeeze them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("scrolled", True)
        self.cards = QVBoxLayout(self)
        self.cards.setContentsMargins(0, 0, GAP_PX, 0)
        self.cards.setSpacing(GAP_PX)
        self.shown: list[QWidget] = []
        self.least_px: dict[QWidget, int] = {}

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.keep_heights()
        return done

    def keep_heights(self) -> None:
        """Hold every card, and with them all, at the height its words need now: what is less is squeezed."""
        width = self.width() - GAP_PX
        shown = [card for card in self.shown if has_something(card)]
        total = GAP_PX * max(0, len(shown) - 1)
        for card in shown:
            layout = card.layout()
            needed = layout.totalHeightForWidth(width) if layout is not None else 0
            needed = max(needed, self.least_px.get(card, 0))
            total += needed
            if card.minimumHeight() != needed:
                card.setMinimumHeight(needed)
        self.setMinimumHeight(total)


class Column(QScrollArea):
    """Cards one under another; the last takes the height that is left. Scrolls up and down only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = _Inside()
        self._cards = self._inside.cards
        self.setWidget(self._inside)
        self._bar = HoverBar(self)

    def set_cards(self, cards: list[QWidget], least_px: dict[QWidget, int] | None = None) -> None:
        """Show these cards from the top, and no others; ``least_px`` are heights below which a card does not go."""
        # By removeWidget: an item taken out by hand stays the one the card tells its size to.
        for old in self._inside.shown:
            self._cards.removeWidget(old)
            old.setMinimumHeight(0)
        self._inside.shown, self._inside.least_px = list(cards), least_px or {}
        for card in cards:
            self._cards.addWidget(card)
        self.show_cards()

    def show_cards(self) -> None:
        """Show the cards that have something to show; the last of them takes the height that is left."""
        cards = self._inside.shown
        last = next((card for card in reversed(cards) if has_something(card)), None)
        for card in cards:
            card.setVisible(has_something(card))
            self._cards.setStretchFactor(card, 1 if card is last else 0)

    def keep_heights(self) -> None:
        """Hold every card at the height its words need now."""
        self._inside.keep_heights()

    def set_width(self, width_px: int | None) -> None:
        """Give the cards this width, or all there is."""
        if width_px is None:
            self.setMinimumWidth(0)
            self.setMaximumWidth(ALL_PX)
        else:
            self.setFixedWidth(width_px + GAP_PX)


class Columns(QWidget):
    """Places the columns by the width there is: three, two (the right cards go below the left ones), or one."""

    def __init__(
        self, left: list[QWidget], middle: QWidget, right: list[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left_cards, self._middle, self._right_cards = left, middle, right
        self.left, self.right = Column(), Column()
        self._count = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.left)
        self._row.addWidget(middle, 1)
        self._gap = QSpacerItem(GAP_PX, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._row.addItem(self._gap)
        self._row.addWidget(self.right)
        self._arrange(USUAL_PX)
        follow_theme(self)

    def count(self) -> int:
        """Return how many columns there are."""
        return self._count

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def show_cards(self) -> None:
        """Show each card that has something to show by now."""
        for column in (self.left, self.right):
            column.show_cards()

    def show_card(self, card: QWidget) -> None:
        """Scroll the column that has the card until it is in sight."""
        column = self.right if self.right.isAncestorOf(card) else self.left
        column.ensureWidgetVisible(card, 0, 0)

    def restyle(self) -> None:
        """Place the columns anew, for the text size changed."""
        self._arrange(self.width())

    def _arrange(self, width_px: int) -> None:
        scale = theme().text_scale
        left = round(min(LEFT_PX[1] * scale, max(LEFT_PX[0] * scale, width_px * LEFT_PART)))
        right = round(min(RIGHT_PX[1] * scale, max(RIGHT_PX[0] * scale, width_px * RIGHT_PART)))
        count = 3
        if width_px - left - right - 3 * GAP_PX < MIDDLE_MIN_PX * scale:
            count = 2 if width_px - right - 2 * GAP_PX >= MIDDLE_LEAST_PX * scale else 1
        if count != self._count:
            self._count = count
            self._share_out(count)
        self.left.set_width(None if count == 1 else max(left, right) if count == 2 else left)
        self.right.set_width(right)

    def _share_out(self, count: int) -> None:
        """Give each column its cards."""
        if count == 1:
            self._row.removeWidget(self._middle)
            cards = [*self._left_cards, *self._right_cards, self._middle]
            self.left.set_cards(cards, {self._middle: theme().px(LONE_MIDDLE_PX)})
        else:
            self.left.set_cards([*self._left_cards, *self._right_cards] if count == 2 else self._left_cards)
            self._row.insertWidget(1, self._middle, 1)
            self._middle.setMinimumHeight(0)
            self._middle.show()  # going from one parent to another hides it
        if count == 3:
            self.right.set_cards(self._right_cards)
        self.right.setVisible(count == 3)
