"""The conveyor: four functions side by side, cards dragged or moved by keys (picture 05)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.pipeline import BoardCard, BoardColumn, load_board, move_client
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.commands import Command, Commands
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint
from ui.pages.card.stage_move import StageDialog, needs_dialog, stage_menu
from ui.pages.page import Page, Place
from ui.pages.pipeline.band import Band
from ui.pages.pipeline.column import COLUMN_MIN_PX, ColumnView

FUNCTIONS = ("prospecting", "first_sale", "care", "vip", "off")
UNFOLD_ORDER = ("prospecting", "first_sale", "care", "vip")
COMMANDS = (
    Command("pipeline.next", str(QT_TRANSLATE_NOOP("Commands", "Next stage")), "Ctrl+Right", "arrow-right"),
    Command("pipeline.previous", str(QT_TRANSLATE_NOOP("Commands", "Previous stage")), "Ctrl+Left", "arrow-left"),
    Command("pipeline.move", str(QT_TRANSLATE_NOOP("Commands", "Move to a stage")), "M", "arrow-right"),
    Command("pipeline.new", str(QT_TRANSLATE_NOOP("Commands", "New client")), "N", "plus"),
    Command("pipeline.fold1", str(QT_TRANSLATE_NOOP("Commands", "Fold prospecting")), "1"),
    Command("pipeline.fold2", str(QT_TRANSLATE_NOOP("Commands", "Fold first sale")), "2"),
    Command("pipeline.fold3", str(QT_TRANSLATE_NOOP("Commands", "Fold care")), "3"),
    Command("pipeline.fold4", str(QT_TRANSLATE_NOOP("Commands", "Fold VIP")), "4"),
    Command("pipeline.fold5", str(QT_TRANSLATE_NOOP("Commands", "Fold off-track")), "5"),
    Command("pipeline.log", str(QT_TRANSLATE_NOOP("Commands", "Log")), "L", "pencil"),
    Command("pipeline.step", str(QT_TRANSLATE_NOOP("Commands", "Next step")), "T", "calendar-plus"),
)


class PipelinePage(Page):
    """The board. Nothing on it moves until the book has taken the move."""

    page_id = "pipeline"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._board: tuple[BoardColumn, ...] = ()
        self._generation = 0
        self._follow: int | None = None
        self._follow_to = ""
        self._last_list: ColumnView | None = None
        self._folded: set[str] | None = None  # None: by the room there is
        self.header = PageHeader()
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="plus", key="N")
        self.header.add_action(self.new_button)
        self.bands = {function: Band(desk, function) for function in FUNCTIONS}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("window")
        row = QHBoxLayout(inner)
        self._row = row
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(12)
        for band in self.bands.values():
            row.addWidget(band, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(area, 1)

    def _connect(self) -> None:
        handlers = [
            lambda: self._step(1), lambda: self._step(-1), self._ask_stage, self._new,
            *(lambda function=function: self.toggle(function) for function in FUNCTIONS),
            lambda: self._open_current(focus="log"), lambda: self._open_current(focus="step"),
        ]  # fmt: skip
        for command, handler in zip(COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.new_button.clicked.connect(self._new)
        for function, band in self.bands.items():
            band.fold_asked.connect(lambda function=function: self.toggle(function))
            band.opened.connect(self._open)

    # --- what is shown --------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self._load()
        if self._last_list is not None:
            self._last_list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        self._generation += 1
        mine = self._generation
        self.desk.read(self, load_board, done=lambda board: self._show(board) if mine == self._generation else None)

    def _show(self, board: tuple[BoardColumn, ...]) -> None:
        is_first = not self._board
        self._board = board
        for function, band in self.bands.items():
            columns = [column for column in board if column.function == function]
            for view in band.show_columns(columns):
                self._connect_column(view)
        self._fold_by_room()
        open_count = sum(column.count for column in board if column.function in ("prospecting", "first_sale"))
        expected = sum(column.sum_kop for column in board if column.function in ("prospecting", "first_sale"))
        self.header.set_meta(
            self.tr("{count} open, {sum} expected").format(
                count=self.tr("%n client(s)", "", open_count), sum=self.desk.formats.money(expected)
            )
        )
        self._focus_followed()
        if is_first and self.isVisible():
            self._focus_first()

    def _connect_column(self, view: ColumnView) -> None:
        view.list.opened.connect(self._open)
        view.list.side_asked.connect(lambda step, view=view: self._go_side(view, step))
        view.list.menu_asked.connect(self._show_menu)
        view.list.focused.connect(lambda view=view: self._on_focused(view))
        view.model.drop_asked.connect(lambda client_id, view=view: self.move_card(client_id, view.model.column.code))
        view.more_asked.connect(self._show_all)

    def apply(self, changes: Changes) -> None:
        if changes.all_clients or changes.clients or {"stages", "settings"} & changes.topics:
            if self.isVisible():
                self._load()
            else:
                self._board = ()

    # --- folding --------------------------------------------------------------------------------------------------

    def toggle(self, function: str) -> None:
        """Fold a function, or unfold it."""
        folded = {code for code, band in self.bands.items() if band.is_folded}
        self._folded = folded ^ {function}
        self._fold_by_room()

    def _fold_by_room(self) -> None:
        """Fold what the person folded; at first, from the end of the conveyor, what has no room."""
        folded = self._folded
        if folded is None:
            folded = {"off"}
            for function in reversed(UNFOLD_ORDER):
                if self._width_of(folded) <= self.width():
                    break
                folded.add(function)
            folded -= {"prospecting"}
        for function, band in self.bands.items():
            columns = [column for column in self._board if column.function == function]
            band.set_folded(function in folded)
            stretch = 0 if function in folded else max(1, len(columns))
            self._row.setStretchFactor(band, stretch)
            band.head.set_meta(
                sum(column.count for column in columns), band.head.accessibleName().partition(", ")[2],
                is_folded=function in folded,
            )  # fmt: skip

    def _width_of(self, folded: set[str]) -> int:
        width = 44 + 12 * (len(FUNCTIONS) - 1)
        for function in FUNCTIONS:
            stages = max(1, sum(column.function == function for column in self._board))
            stacks = self.bands[function].stacks.width()
            width += max(96, stacks) if function in folded else stages * COLUMN_MIN_PX
        return width

    def resizeEvent(self, event: object) -> None:
        if self._board:
            self._fold_by_room()

    # --- going about ------------------------------------------------------------------------------------------------

    def _open_views(self) -> list[ColumnView]:
        views = []
        for function in FUNCTIONS:
            band = self.bands[function]
            if not band.is_folded:
                views += [band.columns[c.stage_id] for c in self._board if c.stage_id in band.columns]
        return views

    def _go_side(self, view: ColumnView, step: int) -> None:
        views = self._open_views()
        at = views.index(view) + step
        row = view.list.currentIndex().row()
        while 0 <= at < len(views) and not views[at].model.rowCount():
            at += step
        if 0 <= at < len(views):
            views[at].list.focus_row(row)
            self._area.ensureWidgetVisible(views[at], 0, 0)

    def _on_focused(self, view: ColumnView) -> None:
        self._last_list = view

    def _focus_first(self) -> None:
        view = next((view for view in self._open_views() if view.model.rowCount()), None)
        if view is not None:
            view.list.focus_row(0)

    def _focus_followed(self) -> None:
        """After a move the focus goes with the card, so that it can be moved on."""
        if self._follow is None:
            return
        for view in self._open_views():
            row = view.model.row_of(self._follow)
            if row >= 0 and view.model.column.code == self._follow_to:
                view.list.focus_row(row)
                self._follow = None
                return

    def _current(self) -> tuple[BoardCard, BoardColumn] | None:
        view = self._last_list
        if view is None or not view.isVisible():
            return None
        card = view.model.card_at(view.list.currentIndex().row())
        return (card, view.model.column) if card is not None else None

    def _open(self, client_id: int, **extra: object) -> None:
        ids = tuple(card.id for column in self._board for card in column.cards)
        self.go_asked.emit(Place("card", client_id, ids, dict(extra)))

    def _open_current(self, **extra: object) -> None:
        if current := self._current():
            self._open(current[0].id, **extra)

    def _show_all(self, stage: str) -> None:
        column = next(column for column in self._board if column.code == stage)
        view = column.function if column.function in ("prospecting", "first_sale", "off") else "care"
        self.go_asked.emit(Place("clients", extra={"view": view}))

    def _new(self) -> None:
        self.go_asked.emit(Place("clients", extra={"new": True}))

    # --- moving -----------------------------------------------------------------------------------------------------

    def move_card(self, client_id: int, stage: str) -> None:
        """Move a client; a stage that wants a date or a reason asks for it first."""
        card = self._card(client_id)
        if card is None:
            return
        self._follow, self._follow_to = client_id, stage
        if needs_dialog(stage):
            dialog = StageDialog(self.desk, client_id, card.name, stage, self)
            dialog.open()
            return
        self.desk.write(self, move_client, client_id, stage, seen_version=card.version)

    def _card(self, client_id: int) -> BoardCard | None:
        cards = (card for column in self._board for card in column.cards)
        return next((card for card in cards if card.id == client_id), None)

    def _step(self, step: int) -> None:
        current = self._current()
        if current is None:
            return
        card, column = current
        track = [c.code for c in self._board if c.function != "off"]
        if column.code not in track:
            return
        at = track.index(column.code) + step
        if 0 <= at < len(track):
            self.move_card(card.id, track[at])

    def _ask_stage(self) -> None:
        if self._last_list is not None and self._current():
            view = self._last_list.list
            place = view.visualRect(view.currentIndex()).bottomLeft()
            self._popup_stages(view.viewport().mapToGlobal(place))

    def _show_menu(self, _client_id: int, point: QPoint) -> None:
        QTimer.singleShot(0, self, lambda: self._popup_stages(point))

    def _popup_stages(self, point: QPoint) -> None:
        if current := self._current():
            card, column = current
            menu = stage_menu(self.desk, column.code, lambda stage: self.move_card(card.id, stage), self)
            menu.popup(point)

    # --- words ------------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(("←", "→", "↑", "↓"), self.tr("Choose card")),
            KeyHint(("Ctrl", "→"), self.tr("Next stage")),
            KeyHint(("Ctrl", "←"), self.tr("Previous stage")),
            KeyHint(("M",), self.tr("Any stage")),
            KeyHint(("Enter",), self.tr("Open")),
            KeyHint(("1…5",), self.tr("Fold or unfold a function")),
        )

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Pipeline"))
        self.new_button.setText(self.tr("New client"))
        if self._board:
            self._show(self._board)
        self.hints_changed.emit()
