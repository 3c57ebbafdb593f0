"""Reads the board in the background: the whole of it, the columns a write has touched, sums, more cards."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.changes import Changes
from app.services.pipeline import (
    CARDS_IN_COLUMN,
    BoardColumn,
    BoardFilter,
    load_board,
    load_board_columns,
    load_board_sums,
    load_more_cards,
)
from ui.desk import Desk
from ui.pages.pipeline.board import BoardView

SALES = ("prospecting", "first_sale")
STAGE_TOPIC = "stage:"


class BoardReader(QObject):
    """Keeps ``board`` as the book is; an answer that a later question has overtaken is left.

    Signals:
        loaded: the columns asked for are shown.
        summed: sums are shown.
    """

    loaded = Signal()
    summed = Signal()

    def __init__(self, desk: Desk, board: BoardView) -> None:
        super().__init__(board)
        self._desk, self._board = desk, board
        self.wanted = BoardFilter()
        self.is_loaded = False
        self._is_whole_asked = False
        self._generation = self._sums_generation = 0
        self._stale: set[int] = set()  # stages whose columns are asked for and not answered
        self._unsummed: set[int] = set()
        board.shown.connect(self._on_whole_shown)
        board.more_asked.connect(self._load_more)

    def show_filtered(self, wanted: BoardFilter) -> None:
        """Show only some of the clients."""
        self.wanted = wanted
        self.load()

    def load(self) -> None:
        """Read every stage."""
        self._is_whole_asked = True
        self._generation += 1
        mine = self._generation
        limit = max([CARDS_IN_COLUMN, *(view.model.rowCount() for view in self._board.views())])
        self._desk.read(
            self, load_board, limit, self.wanted,
            done=lambda board: self._show_whole(board) if mine == self._generation else None,
        )  # fmt: skip

    def apply(self, changes: Changes) -> None:
        """Read again what a write has touched: after a move its two columns, not the board."""
        shown = {view.model.column.stage_id for view in self._board.views()}
        stages = {int(topic.removeprefix(STAGE_TOPIC)) for topic in changes.topics if topic.startswith(STAGE_TOPIC)}
        if stages and stages <= shown and not changes.all_clients:
            self._load_columns(stages)
            return
        found = [self._board.find_card(client_id) for client_id in changes.clients]
        is_here = bool(found) and all(found) and not (changes.all_clients or "stages" in changes.topics)
        if is_here and changes.action not in ("undone", "redone"):  # these may bring clients back, or elsewhere
            self._load_columns({each[1].model.column.stage_id for each in found if each is not None})
        else:
            self.load()

    def load_sums(self) -> None:
        """Read the sums that are not known of functions that are open."""
        self._load_sums({view.model.column.stage_id for view in self._board.views(open_only=True) if not view.sum_kop})

    def _show_whole(self, board: tuple[BoardColumn, ...]) -> None:
        self._is_whole_asked = False
        self._stale.clear()
        self._board.show_board(board)

    def _on_whole_shown(self) -> None:
        self.is_loaded = True
        self._load_sums({view.model.column.stage_id for view in self._board.views()})
        self.loaded.emit()

    def _load_columns(self, stage_ids: set[int]) -> None:
        if self._is_whole_asked or not self.is_loaded:
            self.load()
            return
        self._stale |= stage_ids
        limits = {
            view.model.column.stage_id: max(CARDS_IN_COLUMN, view.model.rowCount())
            for view in self._board.views()
            if view.model.column.stage_id in self._stale
        }
        self._generation += 1
        mine = self._generation
        self._desk.read(
            self, load_board_columns, limits, self.wanted,
            done=lambda columns: self._show_columns(columns) if mine == self._generation else None,
        )  # fmt: skip

    def _show_columns(self, columns: tuple[BoardColumn, ...]) -> None:
        self._stale.clear()
        self._board.show_columns(columns)
        self._load_sums({column.stage_id for column in columns})
        self.loaded.emit()

    def _load_sums(self, stage_ids: set[int]) -> None:
        """Sums take longer than cards in a large book, so they come after; of folded functions nobody sees them."""
        shown = {
            stage_id
            for function, band in self._board.bands.items()
            if function in SALES or not band.is_folded
            for stage_id in band.columns
        }
        self._unsummed |= shown & stage_ids
        if self._unsummed:
            self._sums_generation += 1
            mine = self._sums_generation
            self._desk.read(
                self, load_board_sums, frozenset(self._unsummed), self.wanted,
                done=lambda sums: self._show_sums(sums) if mine == self._sums_generation else None,
            )  # fmt: skip

    def _show_sums(self, sums: dict[int, int]) -> None:
        self._unsummed.clear()
        self._board.show_sums(sums)
        self.summed.emit()

    def _load_more(self, stage_id: int) -> None:
        view, wanted = self._board.view_of(stage_id), self.wanted
        last = view.model.card_at(view.model.rowCount() - 1) if view is not None else None
        if view is not None and last is not None:
            self._desk.read(
                self, load_more_cards, stage_id, last, CARDS_IN_COLUMN, wanted,
                done=lambda cards: view.append(cards) if wanted == self.wanted else None,
            )  # fmt: skip
