"""The list of product groups beside the products: it chooses what the table shows, and is put in order by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.product_groups import GroupRow
from ui.kit.rows import KList
from ui.pages.settings.named_list import SIDE_PX, LineDelegate, LinesModel


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A line of the list; ``group`` is None for 'all'."""

    text: str
    count: int
    group: GroupRow | None = None

    @property
    def meta(self) -> str:
        """Return the number as it stands at the right."""
        return f"{self.count}"

    @property
    def is_faint(self) -> bool:
        """Whether the group is in the archive."""
        return self.group is not None and self.group.is_archived


class GroupsList(KList):
    """All products first, then the groups in the owner's order.

    Signals:
        chosen: another line became current.
        shift_asked: put the current group one place earlier (-1) or later (1).
        delete_asked: delete the current group.
        group_menu_asked: the menu of a group is wanted at a global point (GroupRow, QPoint).
    """

    chosen = Signal()
    shift_asked = Signal(int)
    delete_asked = Signal()
    group_menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LinesModel[GroupLine](self)
        self._is_filling = False
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(self))
        self.setViewportMargins(SIDE_PX, 6, SIDE_PX, 6)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.menu_asked.connect(self._on_menu)

    def set_lines(self, lines: Sequence[GroupLine]) -> None:
        """Show other lines; the current group stays current, else all are shown."""
        current = self.group()
        self._is_filling = True
        self._model.replace(lines)
        places = (n for n, line in enumerate(lines) if line.group and current and line.group.id == current.id)
        self.setCurrentIndex(self._model.index(next(places, 0)))
        self._is_filling = False
        if (self.group() is None) != (current is None):
            self.chosen.emit()

    def lines(self) -> tuple[GroupLine, ...]:
        """Return the lines shown."""
        return tuple(self._model.rows)

    def group(self) -> GroupRow | None:
        """Return the current group, None for all."""
        index = self.currentIndex()
        return self._model.rows[index.row()].group if index.isValid() else None

    def choose(self, group_id: int | None) -> None:
        """Make a group current, or all."""
        for at, line in enumerate(self._model.rows):
            if (line.group.id if line.group else None) == group_id:
                self.setCurrentIndex(self._model.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.group() is not None:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.chosen.emit()

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        if index.isValid() and (group := self._model.rows[index.row()].group) is not None:
            self.group_menu_asked.emit(group, point)
