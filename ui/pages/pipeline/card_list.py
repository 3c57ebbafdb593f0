"""The cards of a stage: walked through by keys, picked up by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QScrollBar, QWidget

from app.services.pipeline import BoardCard
from ui.desk import Desk
from ui.models.board_column import BoardColumnModel
from ui.pages.pipeline.card_delegate import CardDelegate
from ui.theme import follow_theme, theme

DRAG_START_PX = 6
BAR_PX = 8
BAR_STAYS_MS = 900


class CardList(QListView):
    """The cards of a stage.

    Signals:
        opened: a card was opened (client id).
        side_asked: the arrow keys lead to the neighbouring stage (-1 or 1).
        down_left: Down was pressed on the last card.
        menu_asked: the menu of the current card is wanted (global point).
        focused: the list took the focus.
        picked_up: the mouse carries a card away (BoardCard, global point, point within the card).
        carried: the card is at another place (global point).
        let_go: the card was let go (global point).
        put_back: the person gave the drag up.
    """

    opened = Signal(int)
    side_asked = Signal(int)
    down_left = Signal()
    menu_asked = Signal(QPoint)
    focused = Signal()
    picked_up = Signal(object, QPoint, QPoint)
    carried = Signal(QPoint)
    let_go = Signal(QPoint)
    put_back = Signal()

    def __init__(self, desk: Desk, model: BoardColumnModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = model
        self.delegate = CardDelegate(self, desk)
        self._pressed_at: QPoint | None = None
        self._is_carrying = False
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_opened)
        self.customContextMenuRequested.connect(self._on_menu)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.hide()
        self._bar_stays = QTimer(self)
        self._bar_stays.setSingleShot(True)
        self._bar_stays.setInterval(BAR_STAYS_MS)
        self._bar_stays.timeout.connect(self._hide_bar)
        own = self.verticalScrollBar()
        own.rangeChanged.connect(lambda *_range: self._fit_bar())
        own.valueChanged.connect(self._on_scrolled)
        self._bar.valueChanged.connect(own.setValue)
        follow_theme(self)

    def restyle(self) -> None:
        """Lay the cards out again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme().size("boardCard"))

    def current_card(self) -> BoardCard | None:
        """Return the current card."""
        return self.cards.card_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def focus_row(self, row: int) -> None:
        """Take the focus with a card as current."""
        last = self.cards.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.cards.index(max(0, min(row, last)), 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.focused.emit()  # also while the window itself is not in front

    def _on_opened(self, index: QModelIndex) -> None:
        card = self.cards.card_at(index.row())
        if card is not None:
            self.opened.emit(card.id)

    def _on_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid() and not self._is_carrying:
            self.setCurrentIndex(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(point))

    # --- keys -------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_carrying:
            event.accept()  # while a card is carried Esc gives it up and nothing else happens
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.currentIndex()
        if self._is_carrying:
            if key == Qt.Key.Key_Escape:
                self.give_up()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.side_asked.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._on_opened(current)
        elif key == Qt.Key.Key_Menu and current.isValid():
            self._on_menu(self.visualRect(current).center())
        elif key == Qt.Key.Key_Down and current.row() == self.cards.rowCount() - 1:
            self.down_left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0, 0))
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- the mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_carrying:
            self.give_up()
            return
        super().mousePressEvent(event)
        point = event.position().toPoint()
        is_card = event.button() == Qt.MouseButton.LeftButton and self.indexAt(point).isValid()
        self._pressed_at = point if is_card else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        here = event.globalPosition().toPoint()
        if self._is_carrying:
            self.carried.emit(here)
        elif self._pressed_at is not None and (point - self._pressed_at).manhattanLength() >= DRAG_START_PX:
            index = self.indexAt(self._pressed_at)
            card = self.cards.card_at(index.row())
            if card is not None:
                self._is_carrying = True
                self.show_ghost(card.id)
                self.picked_up.emit(card, here, self._pressed_at - self.visualRect(index).topLeft())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._is_carrying:
            self._end_carrying()
            self.let_go.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def show_ghost(self, client_id: int | None) -> None:
        """Show a client's card as one that is elsewhere; None: no card is."""
        self.delegate.ghost_id = client_id
        self.viewport().update()

    def give_up(self) -> None:
        """Put the carried card back; nothing happens when none is carried."""
        if self._is_carrying:
            self._pressed_at = None
            self._end_carrying()
            self.put_back.emit()

    def _end_carrying(self) -> None:
        self._is_carrying = False
        self.show_ghost(None)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.give_up()

    # --- the thin bar, there while it is wanted ---------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_bar()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._bar_stays.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _on_scrolled(self, value: int) -> None:
        self._bar.setValue(value)
        self._show_bar()
        if not self.underMouse():
            self._bar_stays.start()

    def _fit_bar(self) -> None:
        own = self.verticalScrollBar()
        self._bar.setRange(own.minimum(), own.maximum())
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setGeometry(self.width() - BAR_PX, 0, BAR_PX, self.height())
        if own.maximum() <= own.minimum():
            self._bar.hide()

    def _show_bar(self) -> None:
        self._bar_stays.stop()
        if self._bar.maximum() > self._bar.minimum():
            self._bar.show()
            self._bar.raise_()

    def _hide_bar(self) -> None:
        if not self.underMouse() or not self.isVisible():
            self._bar.hide()
