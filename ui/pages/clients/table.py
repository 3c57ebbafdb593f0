"""The table of the client list: columns in any order, rows ticked by keys and mouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from ui.desk import Desk
from ui.kit.chip import chip_width, stage_icon
from ui.kit.paint import text_width
from ui.kit.rows import KTable
from ui.models.client_column import Column
from ui.models.client_table import ClientTableModel
from ui.pages.clients.delegate import STEP_ICON_PX, ClientDelegate
from ui.pages.clients.header import ClientHeader
from ui.theme import theme

DEFAULT_COLUMNS = (
    Column.NAME, Column.STAGE, Column.WHY, Column.TOTAL, Column.LAST_ORDER, Column.NEXT_STEP, Column.PERSON,
)  # fmt: skip
# ready views that are about something else than the total
VIEW_COLUMNS = {
    "quiet": tuple(Column.AT_RISK if column is Column.TOTAL else column for column in DEFAULT_COLUMNS),
}
WIDTHS_PX = {
    Column.TICK: 37, Column.STAGE: 94, Column.WHY: 122, Column.TOTAL: 84, Column.LAST_ORDER: 130,
    Column.NEXT_STEP: 112, Column.PERSON: 42, Column.FLAGS: 104, Column.CITY: 110, Column.CONTACT: 150,
    Column.PHONE: 134, Column.LAST_TOUCH: 96, Column.ORDERS: 70, Column.AVERAGE: 90, Column.TAGS: 140,
    Column.INDUSTRY: 140, Column.SOURCE: 120, Column.CODE: 64, Column.CREATED: 96,
    Column.AT_RISK: 118, Column.REVENUE_SHARE: 118,
}  # fmt: skip
NAME_LEAST_PX = 168
NAME_WIDE_PX = 260  # room beyond that is shared by all
MORE_PX = 36
STAGE_MOST_PX = 140
RIGID = frozenset({Column.TICK, Column.PERSON, Column.CODE})
LEAST_PX = 40
# what goes away first when the list is narrow
DROPPED_FIRST = (
    Column.CREATED, Column.CODE, Column.SOURCE, Column.INDUSTRY, Column.TAGS, Column.REVENUE_SHARE, Column.AVERAGE,
    Column.ORDERS,
    Column.LAST_TOUCH, Column.FLAGS, Column.CITY, Column.PHONE, Column.CONTACT, Column.WHY, Column.PERSON,
    Column.LAST_ORDER,
)  # fmt: skip


class ClientTable(KTable):
    """The name takes the room that is left; columns that do not fit are left out, the dearest last.

    Ticks are the only selection: X, Space of the box, Shift with the arrows, Ctrl+A.

    Signals:
        columns_moved: the person dragged a column to another place (the columns in their order).
        width_changed: the person made a column wider or narrower (Column, px at text size 100 %).
    """

    columns_moved = Signal(object)
    width_changed = Signal(object, int)

    def __init__(self, desk: Desk, model: ClientTableModel, parent: QWidget | None = None) -> None:
        self._foot_px = 0  # before the base class lays itself out
        super().__init__(parent=parent)
        self._desk = desk
        self._model = model
        self._columns: tuple[Column, ...] = DEFAULT_COLUMNS
        self._widths_px: dict[Column, int] = {}
        self._anchor: int | None = None
        self._before: set[int] = set()
        self._is_arranging = False
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.timeout.connect(self.fit)
        self.head = ClientHeader(self, model)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setItemDelegate(ClientDelegate(self, desk, model))
        self.setSelectionMode(KTable.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head.setMinimumSectionSize(LEAST_PX)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.head.setSectionResizeMode(Column.TICK, QHeaderView.ResizeMode.Fixed)
        self.head.sectionMoved.connect(self._on_moved)
        self.head.sectionResized.connect(self._on_resized)
        self.set_columns(DEFAULT_COLUMNS)
        self.restyle()

    # --- columns ------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[Column, ...]:
        """Return the columns wanted, in their order; some may be left out for want of room."""
        return self._columns

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns in this order; the name is always the first."""
        others = [column for column in columns if column not in (Column.TICK, Column.NAME)]
        self._columns = (Column.NAME, *dict.fromkeys(others))
        self._is_arranging = True
        for place, column in enumerate((Column.TICK, *self._columns)):
            self.head.moveSection(self.head.visualIndex(column), place)
        self._is_arranging = False
        self._model.set_columns(self._columns)
        self.fit()

    def set_widths(self, widths_px: Mapping[Column, int]) -> None:
        """Take the widths the person gave, px at text size 100 %."""
        self._widths_px = dict(widths_px)
        self.fit()

    def fit(self) -> None:
        """Give every column its width, and leave out those that have no room."""
        wanted = [c for c in self._columns if c is not Column.PERSON or not self._desk.facts.is_solo]
        room = self.viewport().width() - self._width_of(Column.TICK) - theme().px(NAME_LEAST_PX)
        shown = [column for column in wanted if column is not Column.NAME]
        for column in DROPPED_FIRST:
            if room <= 0 or sum(map(self._width_of, shown)) <= room:
                break
            if column in shown:
                shown.remove(column)
        spare = room - sum(map(self._width_of, shown)) - theme().px(NAME_WIDE_PX - NAME_LEAST_PX)
        roomy = [column for column in shown if column not in self._widths_px and column not in RIGID]
        more = max(0, min(theme().px(MORE_PX), spare // (len(roomy) + 1))) if roomy else 0
        self._is_arranging = True
        for column in Column:
            is_shown = column in (Column.TICK, Column.NAME) or column in shown
            self.setColumnHidden(column, not is_shown)
            if is_shown and column is not Column.NAME:
                self.setColumnWidth(column, self._width_of(column) + (more if column in roomy else 0))
        self._is_arranging = False

    def _width_of(self, column: Column) -> int:
        if column in self._widths_px:
            return theme().px(self._widths_px[column])
        width = theme().px(WIDTHS_PX[column])
        if column is Column.STAGE:
            names = [(self._desk.stage_name(s.code), s) for s in self._desk.facts.stages if not s.is_hidden]
            widest = max((chip_width(n, s.function, stage_icon(s.function, s.code)) for n, s in names), default=0)
            width = max(width, min(widest + 16, theme().px(STAGE_MOST_PX)))
        if column is Column.NEXT_STEP:
            formats = self._desk.formats
            today = self._desk.book.clock.today()
            due = f"{formats.day(today)} 00:00"
            width = max(width, round(text_width(due, theme().font("body"))) + STEP_ICON_PX + 6 + 14)
        if column is not Column.TICK:
            width = max(width, min(self.head.natural_width(column), round(width * 1.4)))
        return width

    def _on_moved(self, _logical: int, _old: int, _new: int) -> None:
        if self._is_arranging:
            return
        if self.head.visualIndex(Column.NAME) != 1:
            self._fit_timer.start(0)  # Qt is still in the middle of the drag
            self.set_columns(self._columns)
            return
        order = [Column(self.head.logicalIndex(place)) for place in range(self.head.count())]
        self._columns = tuple(column for column in order if column in self._columns)
        self.columns_moved.emit(self._columns)

    def _on_resized(self, logical: int, _old: int, new: int) -> None:
        column = Column(logical)
        if self._is_arranging or column in (Column.NAME, Column.TICK) or self.isColumnHidden(column):
            return
        width_px = round(new / theme().text_scale)
        self._widths_px[column] = width_px
        self.width_changed.emit(column, width_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_timer.start(0)

    def set_foot(self, height_px: int) -> None:
        """Let the last rows be scrolled clear of something that lies over the foot of the list."""
        if height_px != self._foot_px:
            self._foot_px = height_px
            self.updateGeometries()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._foot_px:
            beyond = self.verticalHeader().length() + self._foot_px - self.viewport().height()
            self.verticalScrollBar().setRange(0, max(0, beyond))

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_fit_timer"):
            self.fit()

    # --- going and ticking ----------------------------------------------------------------------------------------

    def go_to(self, row: int, *, at_top: bool = False) -> None:
        """Make a row the current one and show it."""
        index = self._model.index(row, Column.NAME)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            if at_top:
                self.scrollTo(index, KTable.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, count = self.currentIndex().row(), self._model.rowCount()
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._model.tick_all(True)
            return
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()) - 1)
        steps = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -count, Qt.Key.Key_End: count,
        }  # fmt: skip
        if key in steps and count and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            to = max(0, min(count - 1, row + steps[key]))
            if modifiers == Qt.KeyboardModifier.ShiftModifier:
                self._extend(row, to)
            else:
                self._anchor = None
            self.go_to(to)
            self.scrollTo(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _extend(self, row: int, to: int) -> None:
        """Tick from the row where Shift was first held to the one reached now."""
        if self._anchor is None:
            self._anchor, self._before = max(0, row), set(self._model.ticks)
        low, high = sorted((self._anchor, to))
        self._model.set_ticks(self._before | set(self._model.ids[low : high + 1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        modifiers = event.modifiers()
        before = self.currentIndex().row()
        is_box = index.column() == Column.TICK
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._extend(before if before >= 0 else index.row(), index.row())
        elif is_box or modifiers & Qt.KeyboardModifier.ControlModifier:
            self._anchor = None
            self._model.tick([index.row()], self._model.id_at(index.row()) not in self._model.ticks)
        else:
            self._anchor = None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.go_to(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.TICK:
            self.mousePressEvent(event)  # two quick presses on the box are two presses
        else:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return self._show_tip(event)
        return super().viewportEvent(event)

    def _show_tip(self, event: QEvent) -> bool:
        assert isinstance(event, QHelpEvent)
        index = self.indexAt(event.pos())
        delegate = self.itemDelegate()
        assert isinstance(delegate, ClientDelegate)
        text = delegate.tip(index, self.visualRect(index).width()) if index.isValid() else ""
        QToolTip.showText(event.globalPos(), text, self)
        return True
