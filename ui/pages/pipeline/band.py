"""A function of the conveyor on the board: open as columns, or folded to stacks of cards seen edge-on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.domain.conveyor import Age
from app.services.pipeline import BoardCard, BoardColumn
from ui.desk import Desk
from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.models.board_column import MIME
from ui.pages.pipeline.column import ColumnView
from ui.theme import FUNCTION_ICONS, follow_theme, theme

HEAD_PX = 44
STACK_PX = 66
STACK_TOP_PX = 48
UNFOLD_AFTER_MS = 600
NUMBERS = {"prospecting": "1 ", "first_sale": "2 ", "care": "3 ", "vip": "4 ", "off": ""}


class BandHead(QAbstractButton):
    """The head of a function; a press folds or unfolds it."""

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._meta = ""
        self.is_folded = False
        self.setFixedHeight(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def set_meta(self, count: int, meta: str, *, is_folded: bool) -> None:
        """Show counts."""
        self._count, self._meta, self.is_folded = count, meta, is_folded
        name = self._desk.language.words.text(f"function.{self._function}")
        self.setAccessibleName(f"{name}, {meta}")
        self.setToolTip(plain_tooltip(f"{name}, {meta}"))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        fill_box(painter, rect.adjusted(0.5, 1, -0.5, 6), 8, look.function_color(self._function, "Soft"),
                 look.function_color(self._function, "Line"))  # fmt: skip
        painter.fillRect(QRectF(4, 0, rect.width() - 8, 3), look.function_color(self._function))
        role = look.function_role(self._function) + "Text"
        middle = HEAD_PX / 2 + 1
        draw_icon(painter, 12, middle, FUNCTION_ICONS[self._function], role, 17)
        name = self._desk.language.words.text(f"function.{self._function}")
        title = f"{NUMBERS[self._function]}{name}"
        x = 36.0
        right = rect.width() - 28
        if self.is_folded and text_width(title, look.font("heading")) > right - x - 26:
            title = NUMBERS[self._function].strip()  # no room: the number and the icon say which
        if x + 8 < right:
            draw_text(painter, QRectF(x, 2, right - x, HEAD_PX), title, look.font("heading"), role)
            x += text_width(title, look.font("heading")) + 10
        if x + 20 < right:
            meta = str(self._count) if self.is_folded else self._meta
            draw_text(painter, QRectF(x, 2, right - x, HEAD_PX), meta, look.font("body"), "text2")
        arrow = "chevron-right" if self.is_folded else "chevron-left"
        draw_icon(painter, rect.width() - 24, middle, arrow, role, 16)
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(1, 1, -1, -1), 7)
        painter.end()


class Stacks(QWidget):
    """A folded function: each client is a strip, red when quiet or far over the norm, amber without a step.

    Signals:
        opened: a strip was pressed (client id).
        unfold_asked: a card is held over it.
    """

    opened = Signal(int)
    unfold_asked = Signal()

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._columns: tuple[BoardColumn, ...] = ()
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(UNFOLD_AFTER_MS)
        self._hold.timeout.connect(self.unfold_asked)
        follow_theme(self)

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show the stages of the function."""
        shown = [column for column in columns if column.count or self._function != "off"]
        columns = shown or columns[:1]
        self._columns = tuple(columns)
        self.setFixedWidth(max(1, len(columns)) * STACK_PX)
        names = [f"{self._desk.stage_name(column.code)} {column.count}" for column in columns]
        self.setAccessibleName(", ".join(names))
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        for number, column in enumerate(self._columns):
            left = number * STACK_PX
            top = QRectF(left, 6, STACK_PX, 20)
            draw_text(painter, top, str(column.count), look.font("strong"), "text", CENTER)
            name = QRectF(left + 2, 24, STACK_PX - 4, 18)
            draw_text(painter, name, self._desk.stage_name(column.code), look.font("caption"), "text2", CENTER)
            for row, card in enumerate(column.cards):
                place = self._strip(number, row)
                if place.top() > self.height():
                    break
                self._paint_strip(painter, place, card)
        painter.end()

    def _paint_strip(self, painter: QPainter, place: QRectF, card: BoardCard) -> None:
        look = theme()
        fill, line, mark = "card", look.function_role(self._function) + "Line", look.function_role(self._function)
        if "late" in card.flags or card.age is Age.FAR_OVER:
            fill, line, mark = "dangerSoft", "dangerLine", "danger"
        elif card.next_step_on is None and self._function != "off":
            fill, line, mark = "warnSoft", "warnLine", "warn"
        fill_box(painter, place, 4, look.color(fill), look.color(line))
        painter.fillRect(QRectF(place.left() + 7, place.top() + 6, 14, 3), look.color(mark))

    def _strip(self, column: int, row: int) -> QRectF:
        step = theme().size("boardStrip")
        return QRectF(column * STACK_PX + 6.5, STACK_TOP_PX + row * step + 0.5, STACK_PX - 13, step + 4)

    def _card_at(self, x: float, y: float) -> BoardCard | None:
        number = int(x // STACK_PX)
        if not 0 <= number < len(self._columns) or y < STACK_TOP_PX:
            return None
        row = int((y - STACK_TOP_PX) // theme().size("boardStrip"))
        cards = self._columns[number].cards
        return cards[row] if row < len(cards) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position().x(), event.position().y())
        if card is not None:
            self.opened.emit(card.id)
        else:
            self.unfold_asked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            card = self._card_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tooltip(card.name) if card else "", self)
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._hold.start()
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hold.stop()


class Band(QWidget):
    """One function with its stages.

    Signals:
        fold_asked: the head was pressed, or a card is held over the folded band.
        opened: a strip of the folded band was pressed (client id).
    """

    fold_asked = Signal()
    opened = Signal(int)

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.function = function
        self.is_folded = False
        self.columns: dict[int, ColumnView] = {}
        self.head = BandHead(desk, function)
        self.head.clicked.connect(self.fold_asked)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._open_box = QWidget()
        self._open_box.setLayout(self._row)
        self.stacks = Stacks(desk, function)
        self.stacks.opened.connect(self.opened)
        self.stacks.unfold_asked.connect(self.fold_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._open_box, 1)
        column.addWidget(self.stacks, 1)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def show_columns(self, columns: Sequence[BoardColumn]) -> list[ColumnView]:
        """Show the stages; return the column views that are new."""
        fresh = []
        wanted = {column.stage_id for column in columns}
        for stage_id in [each for each in self.columns if each not in wanted]:
            gone = self.columns.pop(stage_id)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, column in enumerate(columns):
            view = self.columns.get(column.stage_id)
            if view is None:
                view = ColumnView(self._desk, column)
                self.columns[column.stage_id] = view
                fresh.append(view)
            else:
                view.show_column(column)
            self._row.insertWidget(place, view, 1)
        self.stacks.show_columns(columns)
        count = sum(column.count for column in columns)
        total = sum(column.sum_kop for column in columns)
        meta = self._desk.formats.clients(count)
        if total:
            meta = f"{meta}, {self._desk.formats.money(total)}"
        self.head.set_meta(count, meta, is_folded=self.is_folded)
        return fresh

    def set_folded(self, is_folded: bool) -> None:
        """Fold to stacks, or open as columns."""
        self.is_folded = is_folded
        self._open_box.setVisible(not is_folded)
        self.stacks.setVisible(is_folded)
        self.head.is_folded = is_folded
        self.head.update()
        policy = QSizePolicy.Policy.Fixed if is_folded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(max(96, self.stacks.width())) if is_folded else self._release_width()

    def _release_width(self) -> None:
        self.setMinimumWidth(0)
        self.setMaximumWidth(16_777_215)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(QRectF(0, HEAD_PX, self.width(), self.height()), look.color("sunken"))
        line = look.color("line")
        painter.fillRect(QRectF(0, HEAD_PX, 1, self.height()), line)
        painter.fillRect(QRectF(self.width() - 1, HEAD_PX, 1, self.height()), line)
        if not self.is_folded:
            for view in list(self.columns.values())[1:]:
                painter.fillRect(QRectF(view.x(), HEAD_PX, 1, self.height()), line)
        painter.end()
