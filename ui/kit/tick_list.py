"""A list of choices with tick boxes and counts, narrowed by typing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from ui.kit.field import SearchField
from ui.kit.label import Label
from ui.kit.paint import RIGHT, draw_icon, draw_text, fill_box, text_width
from ui.kit.rows import CHECK_PX, Index, KList, paint_check
from ui.theme import follow_theme, theme

CHOICE_ROLE = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 11


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its code, its words, how many clients have it; ``icon`` in the colour of ``role``."""

    code: str
    text: str
    count: int | None = None
    icon: str = ""
    role: str = "text2"


class ChoiceModel(QAbstractListModel):
    """The choices that hold what is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Choice, ...] = ()
        self._rows: list[Choice] = []
        self.on: set[str] = set()

    def replace(self, choices: Sequence[Choice], typed: str) -> None:
        """Show other choices, or other words typed."""
        wanted = typed.casefold().strip()
        self.beginResetModel()
        self._all = tuple(choices)
        self._rows = [choice for choice in choices if wanted in choice.text.casefold()]
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Show only the choices that hold ``typed``."""
        self.replace(self._all, typed)

    def choice(self, row: int) -> Choice:
        """Return the choice of a row."""
        return self._rows[row]

    def repaint_row(self, row: int) -> None:
        """Tell the view that a tick is another."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._rows[index.row()]
        if role == CHOICE_ROLE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if choice.code in self.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.text if choice.count is None else f"{choice.text}, {choice.count}"
        return None


class ChoicePainter(QStyledItemDelegate):
    """Paints a choice as a menu row with a box."""

    def __init__(self, view: KList, model: ChoiceModel, *, has_boxes: bool) -> None:
        super().__init__(view)
        self._list, self._model, self._has_boxes = view, model, has_boxes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().size("rowMenu"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        choice: Choice = index.data(CHOICE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index.row() == self._list.currentIndex().row()
        if is_current:
            fill_box(painter, rect, 5, look.color("accentSoft"))
        is_on = choice.code in self._model.on
        x = rect.left() + 9
        right = rect.right() - 9
        if self._has_boxes:
            state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            paint_check(painter, x, rect.center().y(), state)
            x += CHECK_PX + 9
        elif is_on:
            draw_icon(painter, right - 15, rect.center().y(), "check", "accentText", 15)
            right -= 24
        if choice.icon:
            draw_icon(painter, x, rect.center().y(), choice.icon, choice.role, 15)
            x += 22
        if choice.count is not None:
            count = f"{choice.count}"
            width = text_width(count, look.font("small"))
            room = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
            draw_text(painter, room, count, look.font("small"), "text2", RIGHT)
            right -= width + 10
        room = QRectF(x, rect.top(), right - x, rect.height())
        draw_text(painter, room, choice.text, look.font("body"), "accentText" if is_current else "text")
        painter.restore()


class TickList(QWidget):
    """A line to type into and the choices under it.

    Up and Down go along the choices, Enter ticks, Space ticks while nothing is typed; a click ticks too. A plain
    list has no boxes: the last choice is the only one.

    Signals:
        ticked: the codes that are on now (frozenset).
    """

    ticked = Signal(object)

    def __init__(self, placeholder: str, *, is_plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_plain = is_plain
        self._choices: tuple[Choice, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.line = SearchField(placeholder)
        self.view = KList()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(placeholder)
        self.model = ChoiceModel(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ChoicePainter(self.view, self.model, has_boxes=not is_plain))
        self._nothing = Label("", "small", "text2")
        self._nothing.setContentsMargins(9, 2, 9, 6)
        self._nothing.hide()
        column.addWidget(self.line)
        column.addWidget(self.view)
        column.addWidget(self._nothing)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.clicked.connect(lambda index: self._toggle(index.row()))
        follow_theme(self)

    def set_choices(self, choices: Sequence[Choice], on: Collection[str]) -> None:
        """Offer choices, those of ``on`` ticked."""
        self._choices = tuple(choices)
        self.model.on = set(on)
        self.model.replace(self._choices, self.line.text())
        self._fit()
        first = next((at for at, each in enumerate(self._choices) if each.code in self.model.on), 0)
        self._go(first if not self.line.text() else 0)

    def set_ticked(self, on: Collection[str]) -> None:
        """Tick others, without a signal."""
        self.model.on = set(on)
        self.view.viewport().update()

    def restyle(self) -> None:
        """Take the height of the rows from the theme."""
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        page = max(1, self.view.height() // max(1, theme().size("rowMenu")))
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self.view.currentIndex().row() + steps[key])
            return True
        if key == Qt.Key.Key_Escape:
            event.ignore()  # the sheet closes, whatever is typed
            return True
        is_space = key == Qt.Key.Key_Space and not self.line.text()
        if (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or is_space) and not event.modifiers():
            if self.view.currentIndex().isValid():
                self._toggle(self.view.currentIndex().row())
            return True
        return False

    def _go(self, row: int) -> None:
        count = self.model.rowCount()
        if count:
            self.view.setCurrentIndex(self.model.index(max(0, min(count - 1, row))))

    def _toggle(self, row: int) -> None:
        code = self.model.choice(row).code
        if self._is_plain:
            self.model.on = {code}
        else:
            self.model.on ^= {code}
        self.view.viewport().update()
        self.model.repaint_row(row)
        self.ticked.emit(frozenset(self.model.on))

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self._fit()
        self._go(0)

    def _fit(self) -> None:
        count = self.model.rowCount()
        self.view.setFixedHeight(min(SHOWN_ROWS, max(1, count)) * theme().size("rowMenu"))
        self.view.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._nothing.setText(self.tr("Nothing like that"))
