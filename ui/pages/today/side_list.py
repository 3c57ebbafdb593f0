"""The two-line rows of the cards at the right of Today, with what can be done at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSizePolicy, QStyleOptionViewItem, QToolTip, QWidget

from ui.kit.avatar import initials_of, paint_avatar
from ui.kit.button import KButton
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.label import plain_tooltip
from ui.kit.paint import draw_icon, draw_text, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList, RowDelegate, paint_row
from ui.kit.rows_model import RowsModel
from ui.steps.step_line import StepAsk, StepLine
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
ROW_PX, LINE_PX, LEFT_PX, WHEN_PX, EDGE_PX, GAP_PX = 38, 16, 14, 58, 8, 8
NEXT_GAP_PX, AVATAR_PX, ARROW_PX = 4, 22, 14
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row: bold ``title`` over grey ``text``, a time before them, a chip and ``buttons`` (words, icon) after.

    ``is_long`` lets the text break into a second line, ``is_late`` writes it in red. ``route`` names from whom to whom
    a client goes. ``data`` is what the page wants back.
    """

    key: int
    title: str
    text: str = ""
    when: str = ""
    when_below: str = ""
    chip: str = ""
    chip_tone: str = "danger"
    buttons: tuple[tuple[str, str], ...] = ()
    is_long: bool = False
    is_late: bool = False
    route: tuple[str, ...] = ()
    is_ask: bool = False
    data: Any = field(default=None, compare=False)


class SideRows(RowsModel[SideRow]):
    """The rows; the place of the question is never current."""

    def value(self, row: SideRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.when, row.when_below, row.title, row.text, " → ".join(row.route), row.chip)
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].is_ask:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SideDelegate(RowDelegate):
    """Paints a row of a ``SideList``."""

    def __init__(self, view: SideList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._list.height_of(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SideRow = index.data(ROW_ROLE)
        if row.is_ask:
            return
        look = theme()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = self._list.hasFocus() and index.row() == self._list.currentIndex().row()
        has_ring = is_current and has_keyboard_focus(self._list)
        paint_row(
            painter, rect, is_current=is_current, is_hot=index.row() == self._list.hot_row, has_ring=has_ring,
            has_rule=index.row() < self._list.rows.rowCount() - 1,
        )  # fmt: skip
        line, small = look.px(18), look.px(LINE_PX)
        height = self._list.text_height(index.row())
        top = rect.top() + max(2.0, (rect.height() - line - height) / 2)
        left = rect.left() + LEFT_PX
        right = self._list.text_right(index.row(), rect)
        if row.chip:
            width = chip_width(row.chip, row.chip_tone)
            chip = QRectF(round(right - width), round(rect.center().y() - chip_height() / 2), width, chip_height())
            paint_chip(painter, chip, row.chip, row.chip_tone)
            right -= width + GAP_PX
        right -= self._paint_route(painter, right, rect.center().y(), row.route)
        if row.when:
            when = QRectF(left, top, look.px(WHEN_PX) - 4, line)
            draw_text(painter, when, row.when, look.font("strong"), "text")
            when.translate(0, line - 2)
            draw_text(painter, when, row.when_below, look.font("caption"), "text2")
            left += look.px(WHEN_PX)
        draw_text(painter, QRectF(left, top, right - left, line), row.title, look.font("name"), "text")
        below = QRectF(left, top + line - 1, right - left, height)
        if row.is_long and height > small:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("text2"))
            painter.drawText(below, WRAP, row.text)
        else:
            draw_text(painter, below, row.text, look.font("small"), "danger" if row.is_late else "text2")
        painter.restore()

    def _paint_route(self, painter: QPainter, right: float, middle: float, route: tuple[str, ...]) -> int:
        """Draw from whom to whom before ``right``; return the width it took with its gap, px."""
        width = route_width(route)
        x = right - width + GAP_PX
        for at, name in enumerate(route):
            if at:
                draw_icon(painter, x, middle, "arrow-right", "text2", ARROW_PX)
                x += ARROW_PX + GAP_PX
            x += paint_avatar(painter, x, middle, initials_of(name), AVATAR_PX) + GAP_PX
        return width

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show a row in full when it is cut."""
        row: SideRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None or row.is_ask:
            return super().helpEvent(event, view, option, index)
        look = theme()
        room = self._list.text_right(index.row(), QRectF(option.rect)) - LEFT_PX
        room -= (look.px(WHEN_PX) if row.when else 0) + route_width(row.route)
        room -= chip_width(row.chip, row.chip_tone) + GAP_PX if row.chip else 0
        needed = max(text_width(row.title, look.font("name")), text_width(row.text, look.font("small")))
        words = "\n".join(part for part in (row.title, row.text) if part) if needed > room else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True


def route_width(route: tuple[str, ...]) -> int:
    """Return how wide the avatars of a route are with the gap after each, px."""
    return len(route) * (theme().px(AVATAR_PX) + GAP_PX) + max(0, len(route) - 1) * (ARROW_PX + GAP_PX)


class SideList(KList):
    """A list as high as its rows; its buttons are reached by Space (the first) and the context menu.

    Signals:
        acted: a button of a row was pressed (SideRow, its number).
        step_set: the question under a row is done with.
        shown_at: a row became current (QRect in this list), to be brought into sight.
    """

    acted = Signal(object, int)
    shown_at = Signal(object)
    _is_built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SideRows(self)
        self._buttons: list[QWidget] = []
        self._line: StepLine | None = None
        self._asked_key: int | None = None
        self.setModel(self.rows)
        self.setItemDelegate(SideDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._is_built = True

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show other rows; the current one and the question stay where they can."""
        key, at = self._current_key(), max(0, self.currentIndex().row())
        shown = list(rows)
        if self._asked_key is not None:
            place = next((n for n, row in enumerate(shown) if row.key == self._asked_key), None)
            if place is None:
                self._end_asking()
            else:
                shown.insert(place + 1, SideRow(-1, "", is_ask=True))
        if shown != self.rows.rows or [row.data for row in shown] != [row.data for row in self.rows.rows]:
            has_same_buttons = [row.buttons for row in shown] == [row.buttons for row in self.rows.rows]
            self.rows.replace(shown)
            if not has_same_buttons:
                self._make_buttons()
        if shown:
            found = next((n for n, row in enumerate(shown) if row.key == key), min(at, len(shown) - 1))
            self.setCurrentIndex(self.rows.index(found))
        self._fit()

    def current(self) -> SideRow | None:
        """Return the row that is current."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def ask_step(self, line: StepLine, row: SideRow, client_id: int) -> None:
        """Ask for a step in a line under a row."""
        self._asked_key, self._line = row.key, line
        line.setParent(self.viewport())
        self.show_rows([each for each in self.rows.rows if not each.is_ask])
        line.ask(StepAsk(client_id))
        self._fit()

    def end_asking(self) -> None:
        """Take the question away."""
        had_focus = self._line is not None and self._line.isAncestorOf(self.window().focusWidget() or self)
        self._end_asking()
        self.show_rows([each for each in self.rows.rows if not each.is_ask])
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_asking(self) -> None:
        if self._line is not None:
            self._line.hide()
        self._asked_key, self._line = None, None

    # --- measures -------------------------------------------------------------------------------------------------

    def height_of(self, at: int) -> int:
        """Return how high a row is."""
        row = self.rows.rows[at]
        if row.is_ask:
            return self._line.sizeHint().height() + 10 if self._line is not None else 0
        least = theme().px(ROW_PX) + (4 if theme().is_roomy else 0)
        return max(least, theme().px(18) + self.text_height(at) + 6) if row.is_long else least

    def text_height(self, at: int) -> int:
        """Return how high the grey text of a row is."""
        row, small = self.rows.rows[at], theme().px(LINE_PX)
        if not row.is_long:
            return small
        rect = QRectF(0, 0, self.viewport().width(), 10)
        chip = chip_width(row.chip, row.chip_tone) + GAP_PX if row.chip else 0
        width = max(40.0, self.text_right(at, rect) - LEFT_PX - chip)
        box = QFontMetricsF(theme().font("small")).boundingRect(QRectF(0, 0, width, 1000), WRAP, row.text)
        return max(small, min(3 * small, round(box.height()) + 1))

    def text_right(self, at: int, rect: QRectF) -> float:
        """Return where the text of a row ends: before its buttons."""
        width = self._buttons_of(at).sizeHint().width() if self.rows.rows[at].buttons else 0
        return rect.right() - EDGE_PX - (width + GAP_PX if width else 0)

    def sizeHint(self) -> QSize:
        return QSize(200, self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._whole_height())

    def _whole_height(self) -> int:
        return sum(self.height_of(at) for at in range(self.rows.rowCount())) if self._is_built else 0

    # --- buttons --------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        for box in self._buttons:
            box.hide()
            box.deleteLater()
        self._buttons = []
        for at, row in enumerate(self.rows.rows):
            box = QWidget(self.viewport())
            layout = QHBoxLayout(box)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(NEXT_GAP_PX)
            for number, (words, icon) in enumerate(row.buttons):
                button = KButton(words, size="small", icon=icon or None)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and the menu do the same
                button.clicked.connect(lambda _on=False, at=at, number=number: self._press(at, number))
                layout.addWidget(button)
            box.show()
            self._buttons.append(box)

    def _press(self, at: int, number: int) -> None:
        if at < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(at))
            self.acted.emit(self.rows.rows[at], number)

    def _buttons_of(self, at: int) -> QWidget:
        return self._buttons[at]

    def _fit(self) -> None:
        """Take the height of the rows and put buttons and question into their places."""
        if not self._is_built:
            return
        height = self._whole_height()
        if height != self.height():
            self.setFixedHeight(height)
        self.updateGeometry()
        top = 0
        for at, box in enumerate(self._buttons):
            if at >= self.rows.rowCount():
                break
            row_height, size = self.height_of(at), box.sizeHint()
            left = self.viewport().width() - EDGE_PX - size.width()
            box.setGeometry(left, top + (row_height - size.height()) // 2, size.width(), size.height())
            if self.rows.rows[at].is_ask and self._line is not None:
                self._line.setGeometry(6, top + 5, self.viewport().width() - 12, row_height - 10)
                self._line.show()
            top += row_height
        self.scheduleDelayedItemsLayout()

    # --- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if row is not None and row.buttons:
                self.acted.emit(row, 0)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)

    def event(self, event: Any) -> bool:
        if event.type() == event.Type.ShortcutOverride and event.key() == Qt.Key.Key_Space and not event.modifiers():
            event.accept()  # Space is the row's own here, not the page's
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))
        self._on_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Measure and lay out again."""
        super().restyle()
        self._fit()

    def _on_current(self, *_indexes: QModelIndex) -> None:
        self.viewport().update()
        if self.hasFocus() and self.currentIndex().isValid():
            self.shown_at.emit(self.visualRect(self.currentIndex()))

    def _current_key(self) -> int | None:
        row = self.current()
        return row.key if row is not None else None
