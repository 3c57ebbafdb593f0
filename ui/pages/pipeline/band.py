"""A function of the conveyor on the board: open as columns, or folded to stacks of cards seen edge-on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.pipeline import BoardColumn
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.paint import begin
from ui.kit.stacks import Stacks
from ui.pages.pipeline.band_head import BandHead
from ui.pages.pipeline.column import COLUMN_MAX_PX, ColumnView
from ui.pages.pipeline.stacks import stacks_of
from ui.theme import follow_theme, theme

EMPTY_MIN_PX = 220
NO_LIMIT_PX = 16_777_215


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
        count = self._desk.formats.clients(self.count)
        meta = f"{count}, {self._desk.formats.money(self.sum_kop)}" if self.sum_kop else count
        self.head.set_meta(self.count, meta, count)
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
        widest = max(EMPTY_MIN_PX, theme().px(COLUMN_MAX_PX) * len(self.columns)) if self.columns else NO_LIMIT_PX
        self.setMaximumWidth(width if self.is_folded else widest)

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
