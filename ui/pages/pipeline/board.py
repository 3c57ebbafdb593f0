"""The bands side by side: which are folded, where the arrow keys lead, what stands under the mouse."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from app.domain.conveyor import FUNCTIONS, Function
from app.services.pipeline import BoardCard, BoardColumn
from ui.desk import Desk
from ui.pages.pipeline.band import Band
from ui.pages.pipeline.column import COLUMN_MIN_PX, ColumnView
from ui.theme import theme

ALL_FUNCTIONS = tuple(function.value for function in (*FUNCTIONS, Function.OFF))
LEFT_PX, RIGHT_PX, GAP_PX = 24, 20, 12
COLUMN_GOOD_PX = 160


class BoardView(QScrollArea):
    """Shows the columns of the board by function.

    Signals:
        opened: a card was opened (client id).
        menu_asked: the menu of the current card is wanted (global point).
        more_asked: the next cards of a stage are wanted (stage id).
        column_made: a column is new (ColumnView).
        folds_changed: other functions are folded now.
        shown: every stage of ``show_board`` stands in its place.
    """

    opened = Signal(int)
    menu_asked = Signal(QPoint)
    more_asked = Signal(int)
    column_made = Signal(object)
    folds_changed = Signal()
    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: ColumnView | None = None
        self._held: tuple[ColumnView, ColumnView] | None = None  # whence and whither while a move is asked about
        self._folded: frozenset[str] | None = None  # None: by the room there is
        self._peeks: set[str] = set()
        self._stage_counts: dict[str, int] = {}
        self._waiting: list[tuple[str, list[BoardColumn]]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._show_next)
        self.bands = {function: Band(desk, function) for function in ALL_FUNCTIONS}
        inner = QWidget()
        inner.setObjectName("window")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(LEFT_PX, 0, RIGHT_PX, 0)
        self._row.setSpacing(GAP_PX)
        for function, band in self.bands.items():
            self._row.addWidget(band, 1)
            band.fold_asked.connect(lambda function=function: self.toggle(function))
            band.opened.connect(self.opened)
        self._row.addStretch(0)  # a wide window leaves room at the right
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    # --- what is shown ----------------------------------------------------------------------------------------------

    def show_board(self, board: Sequence[BoardColumn]) -> None:
        """Show every stage; ``shown`` tells when. New columns are made band by band, so that no frame waits long."""
        by_function = {function: [column for column in board if column.function == function] for function in self.bands}
        self._stage_counts = {function: len(columns) for function, columns in by_function.items()}
        self._fold()
        self._waiting = list(by_function.items())
        self._show_next()

    def _show_next(self) -> None:
        while self._waiting:
            function, columns = self._waiting.pop(0)
            fresh = self.bands[function].show_columns(columns)
            for view in fresh:
                self._connect(view)
            if fresh and self._waiting:
                self._next.start()
                return
        self._order_tabs()
        self._stretch()
        self.shown.emit()

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show some stages as they are now."""
        touched = set()
        for column in columns:
            view = self.bands[column.function].columns.get(column.stage_id)
            if view is not None:
                view.show_column(column)
                touched.add(column.function)
        for function in touched:
            self.bands[function].refresh()

    def show_sums(self, sums: Mapping[int, int]) -> None:
        """Show what the cards of some stages come to."""
        for band in self.bands.values():
            for stage_id in band.columns.keys() & sums.keys():
                band.columns[stage_id].show_sum(sums[stage_id])
            band.refresh()

    def retranslate(self) -> None:
        """Word everything anew."""
        for band in self.bands.values():
            band.retranslate()

    def _connect(self, view: ColumnView) -> None:
        view.list.opened.connect(self.opened)
        view.list.menu_asked.connect(self.menu_asked)
        view.list.side_asked.connect(lambda step, view=view: self._go_side(view, step))
        view.list.focused.connect(lambda view=view: self._on_focused(view))
        view.more_asked.connect(lambda view=view: self.more_asked.emit(view.model.column.stage_id))
        self.column_made.emit(view)

    def _order_tabs(self) -> None:
        """Let Tab go band by band, column by column."""
        chain: list[QWidget] = []
        for band in self.bands.values():
            chain.append(band.head)
            for view in band.columns.values():
                chain += [view.list, view.more]
        for before, after in itertools.pairwise(chain):
            self.setTabOrder(before, after)

    # --- folding ----------------------------------------------------------------------------------------------------

    def toggle(self, function: str) -> None:
        """Fold a function, or unfold it."""
        self._folded = self.folded() ^ {function}
        self._peeks.discard(function)
        self._fold()
        self.folds_changed.emit()

    def chosen_folds(self) -> frozenset[str] | None:
        """Return the functions the person left folded; None while the room there is decides."""
        return self._folded

    def choose_folds(self, folded: frozenset[str]) -> None:
        """Fold these functions and no others."""
        self._folded = folded & frozenset(self.bands)
        self._fold()

    def folded(self) -> frozenset[str]:
        """Return the functions that are folded, not counting those a drag holds open."""
        return frozenset(f for f, band in self.bands.items() if band.is_folded or f in self._peeks)

    def set_peek(self, function: str, is_open: bool) -> None:
        """Hold a folded function open for a while, or let it fold again."""
        if is_open:
            self._peeks.add(function)
            self.bands[function].set_folded(False)
        elif function in self._peeks:
            self._peeks.discard(function)
            self.bands[function].set_folded(True)
        self._stretch()
        self._row.activate()
        if is_open:
            self.ensureWidgetVisible(self.bands[function], 0, 0)

    def keep_open(self, function: str) -> None:
        """Leave a function open that a drag has unfolded: something was let go in it."""
        if function in self._peeks:
            self._peeks.discard(function)
            self._folded = self.folded()
            self.folds_changed.emit()

    def _fold(self) -> None:
        """Fold what the person folded; at first, from the end of the conveyor, what has no room."""
        folded = self._folded
        if folded is None:
            folded = frozenset({Function.OFF.value})
            for function in reversed(ALL_FUNCTIONS[1:-1]):
                # The first two are worked in daily, so they stay open while they fit at all (picture 05).
                column_px = COLUMN_MIN_PX if function == Function.FIRST_SALE else COLUMN_GOOD_PX
                if self._width_of(folded, column_px) <= self.width():
                    break
                folded |= {function}
        for function, band in self.bands.items():
            band.set_folded(function in folded and function not in self._peeks)
        self._stretch()

    def _stretch(self) -> None:
        for band in self.bands.values():
            self._row.setStretchFactor(band, 0 if band.is_folded else max(1, self._stage_counts.get(band.function, 1)))

    def _width_of(self, folded: frozenset[str], column_px: int) -> int:
        width = LEFT_PX + RIGHT_PX + GAP_PX * (len(self.bands) - 1)
        for function, band in self.bands.items():
            stages = self._stage_counts.get(function, 1)
            open_px = max(1, stages) * theme().px(column_px)
            width += band.stacks.width_of(stages) if function in folded else open_px
        return width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stage_counts and self._folded is None and not self._peeks:
            before = self.folded()
            self._fold()
            if self.folded() != before:
                self.folds_changed.emit()

    # --- where things are -------------------------------------------------------------------------------------------

    def views(self, *, open_only: bool = False) -> list[ColumnView]:
        """Return the columns in order; of open bands only, if so asked."""
        bands = [band for band in self.bands.values() if not (open_only and band.is_folded)]
        return [view for band in bands for view in band.columns.values()]

    def view_of(self, stage_id: int) -> ColumnView | None:
        """Return the column of a stage."""
        return next((view for view in self.views() if view.model.column.stage_id == stage_id), None)

    def cards(self) -> list[BoardCard]:
        """Return every card that is loaded, column by column."""
        return [card for view in self.views() for card in view.model.column.cards]

    def find_card(self, client_id: int) -> tuple[BoardCard, ColumnView] | None:
        """Return a client's card and its column."""
        for view in self.views():
            row = view.model.row_of(client_id)
            card = view.model.card_at(row) if row >= 0 else None
            if card is not None:
                return card, view
        return None

    def column_at(self, point: QPoint) -> ColumnView | None:
        """Return the open column under a global point."""
        if not _holds(self.viewport(), point):
            return None
        return next((view for view in self.views(open_only=True) if _holds(view, point)), None)

    def folded_at(self, point: QPoint) -> str:
        """Return the folded function under a global point, '' if there is none."""
        if not _holds(self.viewport(), point):
            return ""
        found = (band.function for band in self.bands.values() if band.is_folded and _holds(band, point))
        return next(found, "")

    # --- a place that is kept ----------------------------------------------------------------------------------------

    def hold_place(self, card: BoardCard, stage: str) -> QWidget:
        """Keep a client's place in a stage while its move is asked about; return where to ask."""
        self.free_place()
        found = self.find_card(card.id)
        view = next((each for each in self.views() if each.model.column.code == stage), None)
        if found is None or view is None:
            return self.viewport()
        self._held = found[1], view
        found[1].list.show_ghost(card.id)
        band = self.bands[view.model.column.function]
        if band.is_folded:
            return band.head
        view.set_target(True, card=card)
        self.ensureWidgetVisible(view, 0, 0)
        layout = view.layout()
        if layout is not None:
            layout.activate()  # the form stands under the slot, which has just come
        return view.slot

    def free_place(self) -> None:
        """Keep no place any more."""
        if self._held is not None:
            source, target = self._held
            self._held = None
            source.list.show_ghost(None)
            target.set_target(False)

    # --- the current card -------------------------------------------------------------------------------------------

    def current(self) -> tuple[BoardCard, ColumnView] | None:
        """Return the current card and its column."""
        view = self._last
        card = view.list.current_card() if view is not None and view.isVisible() else None
        return (card, view) if card is not None and view is not None else None

    def focus_current(self) -> None:
        """Give the focus to the current card, to the first one if there is none."""
        views = [view for view in self.views(open_only=True) if view.model.rowCount()]
        view = self._last if self._last in views else next(iter(views), None)
        if view is not None:
            view.list.focus_row(max(0, view.list.currentIndex().row()))

    def focus_card(self, client_id: int) -> bool:
        """Give the focus to a client's card, if it is in an open column."""
        found = self.find_card(client_id)
        if found is None or self.bands[found[1].model.column.function].is_folded:
            return False
        found[1].list.focus_row(found[1].model.row_of(client_id))
        self.ensureWidgetVisible(found[1], 0, 0)
        return True

    def _go_side(self, view: ColumnView, step: int) -> None:
        views = self.views(open_only=True)
        at = views.index(view) + step
        y = view.list.visualRect(view.list.currentIndex()).center().y()
        while 0 <= at < len(views) and not views[at].model.rowCount():
            at += step
        if 0 <= at < len(views):
            # The card at the same height on the screen, not of the same number: columns scroll apart.
            beside = views[at].list.indexAt(QPoint(8, y))
            views[at].list.focus_row(beside.row() if beside.isValid() else views[at].model.rowCount() - 1)
            self.ensureWidgetVisible(views[at], 0, 0)

    def _on_focused(self, view: ColumnView) -> None:
        self._last = view


def _holds(widget: QWidget, point: QPoint) -> bool:
    """Whether a global point lies in a widget that is shown."""
    return widget.isVisible() and QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()).contains(point)
