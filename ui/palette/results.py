"""The rows of the palette: what each says, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.found_text import Span

Index = QModelIndex | QPersistentModelIndex
RESULT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ResultAct:
    """What else can be done with a result: words, the Latin letter that does it, what happens."""

    text: str
    letter: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Result:
    """One row. Without ``run`` it is the heading of a group.

    ``spans`` are the letters of ``title`` that answer what was typed; ``tone`` is a function's code, for the ground
    of the icon; ``more`` joins ``detail`` while the row is current; ``key`` is the command's key.
    """

    title: str
    run: Callable[[], object] | None = None
    spans: tuple[Span, ...] = ()
    detail: str = ""
    more: str = ""
    meta: str = ""
    icon: str = ""
    tone: str = ""
    key: str = ""
    acts: tuple[ResultAct, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it names a group."""
        return self.run is None

    def spoken(self) -> str:
        """Return the row as one sentence."""
        return ", ".join(part for part in (self.title, self.detail, self.meta, self.key) if part)


class ResultModel(QAbstractListModel):
    """The rows shown; headings cannot be current."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Result, ...] = ()

    def show(self, rows: Sequence[Result]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Result, ...]:
        """Return the rows shown."""
        return self._rows

    def results(self) -> tuple[Result, ...]:
        """Return the rows without headings."""
        return tuple(row for row in self._rows if not row.is_heading)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RESULT_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return None
