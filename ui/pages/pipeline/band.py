"""A function of the conveyor on the board: open as columns, or folded to stacks of cards seen edge-on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.pipeline import BoardColumn
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.label import plain_tooltip
from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.kit.stacks import Stacks
from ui.pages.pipeline.column import ColumnView
from ui.pages.pipeline.stacks import stacks_of
from ui.theme import FUNCTION_ICONS, follow_theme, theme

HEAD_PX = 44
EDGE_PX = 3
RADIUS_PX = 8.0
ICON_PX = 17
CHEVRON_FROM_PX = 120
EMPTY_MIN_PX = 220
NUMBERS = {"prospecting": "1", "first_sale": "2", "care": "3", "vip": "4", "off": ""}
NO_LIMIT_PX = 16_777_215


class BandHead(QAbstractButton):
    """The head of a function; a press folds or unfolds it."""

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._count, self._meta = 0, ""
        self.is_folded = False
        self.setFixedHeight(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.setFixedHeight(theme().px(HEAD_PX))
        self.update()

    def set_meta(self, count: int, meta: str) -> None:
        """Show how many clients there are, and in ``meta`` the same with their sum in words."""
        self._count, self._meta = count, meta
        self._describe()
        self.update()

    def set_folded(self, is_folded: bool) -> None:
        """Show that the function is folded."""
        self.is_folded = is_folded
        self._describe()
        self.update()

    def _describe(self) -> None:
        words = [self._desk.language.words.text(f"function.{self._function}"), self._meta]
        words.append(self.tr("folded") if self.is_folded else "")
        sentence = ", ".join(part for part in words if part)
        self.setAccessibleName(sentence)
        self.setToolTip(plain_tooltip(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        role = look.function_role(self._function)
        box = QPainterPath()
        box.addRoundedRect(rect.adjusted(0.5, 1.5, -0.5, RADIUS_PX * 2), RADIUS_PX, RADIUS_PX)
        painter.setPen(QPen(look.color(f"{role}Line"), 1))
        painter.setBrush(look.color(f"{role}Soft"))
        painter.drawPath(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), look.color(f"{role}Line"))
        painter.save()  # the coloured edge follows the round corners
        painter.setClipRect(QRectF(0, 0, rect.width(), RADIUS_PX))
        painter.setPen(QPen(look.color(role), EDGE_PX))
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, RADIUS_PX * 4), RADIUS_PX, RADIUS_PX)
        painter.restore()
        self._paint_words(painter, rect, f"{role}Text")
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(2, 4, -2, -2), 6)
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, role: str) -> None:
        look = theme()
        middle, number = rect.height() / 2 + 1, NUMBERS[self._function]
        icon, font = FUNCTION_ICONS[self._function], look.font("heading")
        if rect.width() < CHEVRON_FROM_PX and self.is_folded:
            # No room: the icon and the number say which, in the middle.
            width = ICON_PX + (text_width(number, font) + 7 if number else 0)
            x = (rect.width() - width) / 2
            draw_icon(painter, x, middle, icon, role, ICON_PX)
            room = QRectF(x + ICON_PX + 7, 2, rect.width(), rect.height())
            draw_text(painter, room, number, font, role)
            return
        draw_icon(painter, 13, middle, icon, role, ICON_PX)
        title = f"{number} {self._desk.language.words.text(f'function.{self._function}')}".strip()
        x, right = 38.0, rect.width() - 32
        meta = str(self._count) if self.is_folded else self._meta
        if self.is_folded and text_width(title, font) > right - x - text_width(meta, look.font("body")) - 8:
            title = number  # the longer word of another language
        draw_text(painter, QRectF(x, 2, right - x, rect.height()), title, font, role)
        x += text_width(title, font) + 9
        if x + 16 < right:
            draw_text(painter, QRectF(x, 2, right - x, rect.height()), meta, look.font("body"), "text2")
        arrow = "chevron-right" if self.is_folded else "chevron-left"
        draw_icon(painter, rect.width() - 25, middle, arrow, role, 16)


class Band(QWidget):
    """One function with its stages.

    Signals:
        fold_asked: the head was pressed, or the folded band beside its strips.
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
        self.stacks = Stacks(function)
        self.stacks.opened.connect(self.opened.emit)
        self.stacks.unfold_asked.connect(self.fold_asked)
        self.empty = EmptyState("vip" if function == "vip" else "first")
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._open_box, 1)
        column.addWidget(self.empty, 4)
        column.addWidget(self.stacks, 1)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the width of the stacks from the theme."""
        self._show_parts()
        self.update()

    @property
    def count(self) -> int:
        """How many clients the function has."""
        return sum(view.model.column.count for view in self.columns.values())

    @property
    def sum_kop(self) -> int:
        """What they come to, as far as it is known."""
        return sum(view.sum_kop for view in self.columns.values())

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
            if self._row.indexOf(view) != place:
                self._row.insertWidget(place, view, 1)
        self.columns = {column.stage_id: self.columns[column.stage_id] for column in columns}
        self.refresh()
        return fresh

    def refresh(self) -> None:
        """Show counts, sums and strips of the columns as they are now."""
        columns = [view.model.column for view in self.columns.values()]
        self.stacks.show_stacks(stacks_of(self._desk, self.function, columns))
        names = (f"{self._desk.stage_name(column.code)} {column.count}" for column in columns)
        self.stacks.setAccessibleName(", ".join(names))
        meta = self._desk.formats.clients(self.count)
        if self.sum_kop:
            meta = f"{meta}, {self._desk.formats.money(self.sum_kop)}"
        self.head.set_meta(self.count, meta)
        self._show_parts()

    def show_empty(self, title: str, text: str) -> None:
        """Say what stands here while the function has no clients."""
        self.empty.set_words(title, text)
        self._show_parts()

    def set_folded(self, is_folded: bool) -> None:
        """Fold to stacks, or open as columns."""
        self.is_folded = is_folded
        self.head.set_folded(is_folded)
        self._show_parts()

    def retranslate(self) -> None:
        """Word everything anew."""
        for view in self.columns.values():
            view.retranslate()
        self.refresh()

    def _show_parts(self) -> None:
        is_empty = bool(self.empty.title()) and not self.count
        self._open_box.setVisible(not self.is_folded)
        self.empty.setVisible(not self.is_folded and is_empty)
        self.stacks.setVisible(self.is_folded)
        policy = QSizePolicy.Policy.Fixed if self.is_folded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Expanding)
        width = self.stacks.sizeHint().width()
        self.setMinimumWidth(width if self.is_folded else EMPTY_MIN_PX if is_empty else 0)
        self.setMaximumWidth(width if self.is_folded else NO_LIMIT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        top, height = self.head.height(), self.height()
        painter.fillRect(QRectF(0, top, self.width(), height), look.color("sunken"))
        line = look.color("line")
        painter.fillRect(QRectF(0, top, 1, height), line)
        painter.fillRect(QRectF(self.width() - 1, top, 1, height), line)
        if not self.is_folded:
            for view in list(self.columns.values())[1:]:
                painter.fillRect(QRectF(view.x(), top, 1, height), line)
        painter.end()
