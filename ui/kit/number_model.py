"""What a table of numbers shows: columns, cells, rows, and the model of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.kit.label import plain_tooltip
from ui.kit.paint import LEFT, RIGHT
from ui.kit.rows import Index

CELL_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its code and words. Numbers stand at the right; a column with ``weight`` takes the room left.

    ``role`` is the colour of its words. A column of names gives way where there is little room; one ``is_whole`` not.
    """

    code: str
    title: str
    is_number: bool = True
    weight: int = 0
    role: str = "text2"
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell. ``opens`` is what is behind it, ``edits`` the text to begin writing with, None: fixed.

    ``note`` is grey words after the text, ``said`` is read aloud instead of the text, ``sorts`` is what an exported
    table gets (a number instead of words). ``spans`` columns are taken by the cell.
    """

    text: str = ""
    role: str = "text"
    is_strong: bool = False
    note: str = ""
    initials: str = ""
    icon: str = ""
    icon_role: str = "text3"
    said: str = ""
    tip: str = ""
    opens: Any = field(default=None, compare=False)
    edits: str | None = None
    spans: int = 1
    sorts: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row of cells; ``key`` tells which it is when rows come anew, a total stands on sunken ground."""

    cells: tuple[Cell, ...]
    key: Any = None
    is_total: bool = False
    is_head: bool = False


class NumberModel(QAbstractTableModel):
    """The rows in the order shown; screen readers hear whose number it is and of what."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[NumberRow, ...] = ()

    def replace(self, columns: Sequence[Column], rows: Sequence[NumberRow]) -> None:
        """Show another table."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """Return what stands in a cell; an empty one where a row is short."""
        cells = self.rows[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else Cell()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(cell.tip) if cell.tip else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.columns[index.column()].title
            who = self.rows[index.row()].cells[0].text if index.column() else ""
            parts = (who, head, cell.said or cell.text, cell.note)
            return ", ".join(part for part in parts if part)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if self.columns[section].is_number else LEFT)
        return None
