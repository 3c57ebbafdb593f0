"""A stage of the board: its head, the slot where a dragged card would land, its cards, and the way to more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.pipeline import BoardCard, BoardColumn
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import CENTER, begin, draw_text, text_width
from ui.models.board_column import BoardColumnModel
from ui.pages.pipeline.card_delegate import GAP_PX, RADIUS_PX, card_sentence, paint_card
from ui.pages.pipeline.card_list import CardList
from ui.theme import follow_theme, theme

COLUMN_MIN_PX = 122
COLUMN_MAX_PX = 220  # DESIGN.md section 3: wide windows
SIDE_PX = 6
FOOT_GAP_PX = 2


def card_px() -> int:
    """Return the height of a card with the gap under it, px."""
    return theme().row_height("boardCard") + GAP_PX


class Slot(QWidget):
    """The dashed place where a dragged card will land; red with the reason when it may not.

    While the stage asks about a client, its card lies in the slot.
    """

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._card: BoardCard | None = None
        self._refusal = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        follow_theme(self)

    def restyle(self) -> None:
        """Take the height of a card."""
        self.setFixedHeight(card_px())
        self.update()

    def show_as(self, refusal: str, card: BoardCard | None = None) -> None:
        """Show the slot, as a refusal when there are words for one, with a card in it if one is given."""
        self._refusal, self._card = refusal, card
        self.show()
        self.update()

    def refusal(self) -> str:
        """Return the words of the refusal shown, empty when the card may land."""
        return self._refusal

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -GAP_PX - 1)
        color = look.color("danger") if self._refusal else look.function_color(self._function)
        pen = QPen(color, 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(look.color("dangerSoft" if self._refusal else "card"))
        painter.drawRoundedRect(rect, RADIUS_PX, RADIUS_PX)
        if self._card is not None:
            paint_card(painter, QRectF(self.rect()).adjusted(0, 0, 0, -GAP_PX), self._card, self._desk, has_frame=False)
        if self._refusal:
            draw_text(painter, rect.adjusted(6, 0, -6, 0), self._refusal, look.font("chip"), "danger", CENTER)
        painter.end()


class MoreButton(KButton):
    """Shows the cards below; Up leads back to the last one.

    Signals:
        up_left: Up was pressed.
    """

    up_left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.up_left.emit()
        else:
            super().keyPressEvent(event)


class CardsBox(QWidget):
    """The list, cut at whole cards while it has more than there is room for, and under it the way to the others."""

    def __init__(self, cards: CardList, more: MoreButton) -> None:
        super().__init__()
        self._cards, self._more = cards, more
        cards.setParent(self)
        more.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return self._cards.minimumSizeHint()

    def fit(self) -> None:
        """Lay the list out anew: there are more cards, fewer, or higher ones."""
        each, height = card_px(), self.height()
        foot = self._more.sizeHint()
        if self._cards.cards.column.count * each - GAP_PX > height:
            height = max(each, (height - foot.height()) // each * each)
        self._cards.setGeometry(0, 0, self.width(), height)
        wide = min(foot.width(), self.width())
        self._more.setGeometry((self.width() - wide) // 2, height + FOOT_GAP_PX, wide, foot.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class ColumnView(QWidget):
    """Head and cards of one stage.

    Signals:
        more_asked: the person wants the next cards of the stage.
    """

    more_asked = Signal()

    def __init__(self, desk: Desk, column: BoardColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_target = False
        self._sum_kop: int | None = None
        self._name = Label("", "strong", elide=True)
        self._count = Label("", "body", "text2")
        self._sum = Label("", "small", "text2", elide=True)
        self._norm = Label("", "small", "text2")
        self.model = BoardColumnModel(column, lambda card: card_sentence(card, desk), self)
        self.list = CardList(desk, self.model)
        self.slot = Slot(desk, column.function)
        self.more = MoreButton("", kind=Kind.QUIET, size="small")
        self.more.clicked.connect(self._show_more)
        self.more.up_left.connect(self._go_to_last_seen)
        self._box = CardsBox(self.list, self.more)
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(self._word_more)
        bar.rangeChanged.connect(self._word_more)
        self.list.down_left.connect(self._go_to_more)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for row in (top, bottom):
            row.setContentsMargins(2, 0, 2, 0)
            row.setSpacing(4)
        top.addWidget(self._name, 1)
        top.addWidget(self._count)
        bottom.addWidget(self._sum, 1)
        bottom.addWidget(self._norm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE_PX, 7, SIDE_PX, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(bottom)
        layout.addSpacing(8)
        layout.addWidget(self.slot)
        layout.addWidget(self._box, 1)
        self.show_column(column)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the least width from the theme, and fit the words of the head into it."""
        self.setMinimumWidth(theme().px(COLUMN_MIN_PX))
        self._box.fit()
        self._word_norm()
        self._fit_name()

    def show_column(self, column: BoardColumn) -> None:
        """Show the stage as it is now; the current card stays current and in its place if it is still here."""
        current = self.list.current_card()
        row, scrolled = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self.model.replace(column)
        self.list.delegate.is_off = column.function == "off"
        if current is not None and column.cards:
            found = self.model.row_of(current.id)
            self.list.setCurrentIndex(self.model.index(found if found >= 0 else min(row, len(column.cards) - 1), 0))
        self.list.verticalScrollBar().setValue(scrolled)
        self._word()

    def append(self, cards: tuple[BoardCard, ...]) -> None:
        """Show the next cards under the others, a page further; the focus goes along if the keys asked for them."""
        self.model.append(cards)
        self.list.doItemsLayout()
        self._word()
        if self.seen < self.model.rowCount():
            self._turn_page()

    def show_sum(self, sum_kop: int) -> None:
        """Show what all cards of the stage come to."""
        self._sum_kop = sum_kop
        self._word()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # the norm gave room to the sum: not one frame with the sum cut

    @property
    def sum_kop(self) -> int:
        """What all cards of the stage come to, as far as it is known."""
        return self._sum_kop or 0

    def retranslate(self) -> None:
        """Word the head anew."""
        self._word()

    def set_target(self, is_target: bool, refusal: str = "", card: BoardCard | None = None) -> None:
        """Show that a dragged card would land here, or may not and why; a ``card`` lies there already."""
        self._is_target = is_target
        if is_target:
            self.slot.show_as(refusal, card)
        else:
            self.slot.hide()
        self.update()

    def _go_to_more(self) -> None:
        if not self.more.isHidden():
            self.more.setFocus(Qt.FocusReason.TabFocusReason)

    def _word(self) -> None:
        column = self.model.column
        name = self._desk.stage_name(column.code)
        self._name.setText(name)
        self._count.setText(str(column.count))
        money = self._desk.formats.money(self._sum_kop) if self._sum_kop else ""
        self._sum.setText(self.tr("no sum yet") if self._sum_kop == 0 else money)
        self._word_norm()
        self._fit_name()
        self.list.setAccessibleName(f"{name}, {column.count}")
        self._word_more()

    # --- what lies below ----------------------------------------------------------------------------------------------

    @property
    def seen(self) -> int:
        """How many cards lie above the lower edge of the list."""
        bottom = self.list.verticalScrollBar().value() + self.list.height() + GAP_PX
        return max(0, min(self.model.rowCount(), bottom // card_px()))

    def _word_more(self) -> None:
        """Say how many clients lie below, loaded or not."""
        below = self.model.column.count - self.seen
        self.more.setText(self.tr("%n more", "", below))
        self.more.setVisible(below > 0)
        self.more.setAccessibleName(f"{self._name.text()}: {self.more.text()}")
        self._box.fit()

    def _show_more(self) -> None:
        """Turn a page; the next cards are asked for where the loaded ones end."""
        if self.seen < self.model.rowCount():
            self._turn_page()
        else:
            self.more_asked.emit()

    def _turn_page(self) -> None:
        first, by_keys = self.seen, self.more.hasFocus()
        bar = self.list.verticalScrollBar()
        bar.setValue(min(first * card_px(), bar.maximum()))
        if by_keys:
            self.list.focus_row(first)

    def _go_to_last_seen(self) -> None:
        self.list.focus_row(self.seen - 1)

    def _word_norm(self) -> None:
        """Say the norm, shorter where the sum needs the room."""
        days = self.model.column.ageing_days
        full = self.tr("norm {days} d").format(days=days) if days else ""
        font = theme().font("small")
        room = self.width() - 2 * SIDE_PX - 8 - text_width(self._sum.text(), font)
        is_short = bool(days) and text_width(full, font) > room
        self._norm.setText(self.tr("{days} d").format(days=days) if is_short else full)
        self._norm.setToolTip(full if is_short else "")

    def _fit_name(self) -> None:
        """Write a long name of a stage smaller rather than cut it."""
        room = self.width() - 2 * SIDE_PX - 8 - text_width(self._count.text(), self._count.font())
        styles = ("strong", "chip", "caption")
        fitting = (style for style in styles if text_width(self._name.text(), theme().font(style)) <= room)
        self._name.set_style(next(fitting, styles[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_norm()
        self._fit_name()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_target:
            painter = QPainter(self)
            role = "dangerSoft" if self.slot.refusal() else theme().function_role(self.model.column.function, "Soft")
            painter.fillRect(self.rect().adjusted(1, 0, 0, 0), theme().color(role))
            painter.end()
