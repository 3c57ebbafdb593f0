"""A stage of the board: its head, and its cards to drag and to walk through by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.services.pipeline import BoardColumn
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.models.board_column import MIME, BoardColumnModel, dragged_client
from ui.pages.pipeline.card_delegate import CardDelegate, card_sentence, paint_card
from ui.theme import theme

COLUMN_MIN_PX = 140
DRAG_WIDTH_PX = 168


class CardList(QListView):
    """The cards of a stage.

    Signals:
        opened: a card was opened (client id).
        side_asked: the arrow keys lead to the neighbouring stage (-1 or 1).
        menu_asked: the menu of a card is wanted (client id, global point).
        focused: the list took the focus.
        dragging: a card is being dragged (client id), or no more (0).
    """

    opened = Signal(int)
    side_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    focused = Signal()
    dragging = Signal(int)

    def __init__(self, desk: Desk, model: BoardColumnModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cards = model
        self.delegate = CardDelegate(self, desk, model.column.function)
        self._is_target = False
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoScroll(True)
        self.setAutoScrollMargin(32)
        self.setDropIndicatorShown(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_opened)
        self.customContextMenuRequested.connect(self._on_menu)

    def current_id(self) -> int | None:
        """Return the client of the current card."""
        card = self.cards.card_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return card.id if card else None

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
        card = self.cards.card_at(index.row()) if index.isValid() else None
        if card is not None:
            self.setCurrentIndex(index)
            self.menu_asked.emit(card.id, self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self.side_asked.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        elif key == Qt.Key.Key_Menu and self.currentIndex().isValid():
            self._on_menu(self.visualRect(self.currentIndex()).center())
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

    # --- dragging -------------------------------------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        index = self.currentIndex()
        card = self.cards.card_at(index.row())
        if card is None:
            return
        self.delegate.dragged_id = card.id
        self.viewport().update()
        self.dragging.emit(card.id)
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData([index]))
        height = theme().size("boardCard")
        dpr = self.devicePixelRatioF()
        picture = QPixmap(round((DRAG_WIDTH_PX + 4) * dpr), round((height + 4) * dpr))
        picture.setDevicePixelRatio(dpr)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, QRectF(2, 2, DRAG_WIDTH_PX, height), card, self._desk, is_current=True)
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(DRAG_WIDTH_PX // 2, height // 3))
        drag.exec(Qt.DropAction.MoveAction)
        self.delegate.dragged_id = None
        self.dragging.emit(0)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._follow(event)
        super().dragMoveEvent(event)
        self._follow(event)

    def _follow(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        client_id = dragged_client(event.mimeData()) if event.mimeData().hasFormat(MIME) else None
        self._is_target = client_id is not None and self.cards.row_of(client_id) < 0
        if self._is_target:
            event.acceptProposedAction()
        else:
            event.ignore()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._is_target = False
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_target = False
        self.viewport().update()
        self.cards.dropMimeData(event.mimeData(), event.dropAction(), -1, -1, QModelIndex())
        # The book decides; Qt must not take the card out of its old column.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_target:
            look, function = theme(), self.cards.column.function
            painter = QPainter(self.viewport())
            painter.fillRect(self.viewport().rect(), look.function_color(function, "Soft"))
            painter.setPen(QPen(look.function_color(function), 2, Qt.PenStyle.DashLine))
            slot = QRectF(2, 2, self.viewport().width() - 4, theme().size("boardCard") - 4)
            painter.drawRoundedRect(slot, 7, 7)
            painter.end()
        super().paintEvent(event)


class ColumnView(QWidget):
    """Head and cards of one stage.

    Signals:
        more_asked: the person wants to see all clients of the stage (stage code).
    """

    more_asked = Signal(str)

    def __init__(self, desk: Desk, column: BoardColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setMinimumWidth(COLUMN_MIN_PX)
        self._name = Label("", "strong", elide=True)
        self._count = Label("", "name", "text2")
        self._sum = Label("", "small", "text2", elide=True)
        self._norm = Label("", "small", "text2")
        self.model = BoardColumnModel(column, lambda card: card_sentence(card, desk), self)
        self.list = CardList(desk, self.model)
        self._more = KButton("", kind=Kind.QUIET, size="small")
        self._more.clicked.connect(lambda: self.more_asked.emit(self.model.column.code))
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._count)
        bottom.addWidget(self._sum, 1)
        bottom.addWidget(self._norm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 8, 7, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(bottom)
        layout.addSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_column(column)

    def show_column(self, column: BoardColumn) -> None:
        """Show the stage as it is now; the current card stays current if it is still here."""
        current = self.list.current_id()
        row = self.list.currentIndex().row()
        self.model.replace(column)
        if current is not None and column.cards:
            found = self.model.row_of(current)
            self.list.setCurrentIndex(self.model.index(found if found >= 0 else min(row, len(column.cards) - 1), 0))
        name = self._desk.stage_name(column.code)
        self._name.setText(name)
        self._count.setText(str(column.count))
        money = self._desk.formats.money(column.sum_kop) if column.sum_kop else self.tr("no sum yet")
        self._sum.setText(money)
        self._norm.setText(self.tr("norm {days} d").format(days=column.ageing_days) if column.ageing_days else "")
        hidden = column.count - len(column.cards)
        self._more.setText(self.tr("%n more", "", hidden))
        self._more.setVisible(hidden > 0)
        self.list.setAccessibleName(f"{name}, {column.count}")
