"""The conveyor: four functions side by side, cards dragged or moved by keys (picture 05)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes import Changes
from app.services.board_facts import VipHint, load_board_choices, load_vip_hint
from app.services.client_card import ClientCard, load_card
from app.services.pipeline import BoardCard, BoardFilter
from app.services.stage_gate import MovePlan, plan_move
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.menu import KMenu
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.moves.move_panel import Spot
from ui.moves.mover import Mover
from ui.moves.stage_move import stage_menu
from ui.pages.card.step_dialogs import DoneDialog, StepDialog
from ui.pages.page import Page, Place
from ui.pages.pipeline.board import ALL_FUNCTIONS, BoardView
from ui.pages.pipeline.column import ColumnView
from ui.pages.pipeline.drag import BoardDrag
from ui.pages.pipeline.filter_panel import BoardFilterPanel
from ui.pages.pipeline.header import BoardHeader, sellers
from ui.pages.pipeline.reader import SALES, BoardReader
from ui.pages.pipeline.week import BoardWeek

COMMANDS = (
    Command("pipeline.next", str(QT_TRANSLATE_NOOP("Commands", "Next stage")), "Ctrl+Right", "arrow-right"),
    Command("pipeline.previous", str(QT_TRANSLATE_NOOP("Commands", "Previous stage")), "Ctrl+Left", "arrow-left"),
    Command("pipeline.move", str(QT_TRANSLATE_NOOP("Commands", "Move to a stage")), "M", "arrow-right"),
    Command("pipeline.done", str(QT_TRANSLATE_NOOP("Commands", "Step done")), "Space", "check"),
    Command("pipeline.step", str(QT_TRANSLATE_NOOP("Commands", "Next step")), "T", "calendar-plus"),
    Command("pipeline.log", str(QT_TRANSLATE_NOOP("Commands", "Log")), "L", "pencil"),
    Command("pipeline.new", str(QT_TRANSLATE_NOOP("Commands", "New client")), "N", "plus"),
    Command("pipeline.filter", str(QT_TRANSLATE_NOOP("Commands", "Filter")), "F", "filter"),
    Command("pipeline.fold1", str(QT_TRANSLATE_NOOP("Commands", "Fold prospecting")), "1"),
    Command("pipeline.fold2", str(QT_TRANSLATE_NOOP("Commands", "Fold first sale")), "2"),
    Command("pipeline.fold3", str(QT_TRANSLATE_NOOP("Commands", "Fold care")), "3"),
    Command("pipeline.fold4", str(QT_TRANSLATE_NOOP("Commands", "Fold VIP")), "4"),
    Command("pipeline.fold5", str(QT_TRANSLATE_NOOP("Commands", "Fold off-track")), "5"),
)


class PipelinePage(Page):
    """The board. Nothing on it moves until the book has taken the move."""

    page_id = "pipeline"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._is_entering = False
        self._follow: int | None = None
        self._vip_hint: VipHint | None = None
        self.header = BoardHeader(desk)
        self.board = BoardView(desk)
        self.reader = BoardReader(desk, self.board)
        self.week = BoardWeek(desk, self.board.bands, self)
        self.drag = BoardDrag(desk, self.board, self)
        self.mover = Mover(desk, self)
        self.skeleton = Skeleton(self.board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.board, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        handlers: list[Callable[[], object]] = [
            lambda: self._step(1), lambda: self._step(-1), self._ask_stage,
            lambda: self._ask_step(is_done=True), lambda: self._ask_step(is_done=False),
            lambda: self._open_current(do="card.log"), self._new, self._show_filter,
            *(lambda function=function: self.board.toggle(function) for function in ALL_FUNCTIONS),
        ]  # fmt: skip
        for command, handler in zip(COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.header.new_button.clicked.connect(self._new)
        self.header.filter_button.clicked.connect(self._show_filter)
        self.header.person.chosen.connect(
            lambda code: self.show_filtered(replace(self.reader.wanted, seller_id=int(code) if code else None))
        )
        self.board.opened.connect(self._open)
        self.board.menu_asked.connect(lambda point: QTimer.singleShot(0, self, lambda: self._show_menu(point)))
        self.board.column_made.connect(self.drag.follow)
        self.board.folds_changed.connect(self._on_folds)
        self.reader.loaded.connect(self._on_loaded)
        self.reader.summed.connect(self._word_meta)
        self.drag.plan_asked.connect(self._read_plan)
        self.drag.dropped.connect(self._on_dropped)
        self.drag.refused.connect(self.said)
        self.mover.refused.connect(self.said)
        self.mover.moved.connect(self.board.free_place)
        self.mover.given_up.connect(self._on_given_up)

    # --- what is shown --------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self.header.show_people(self.reader.wanted.seller_id)
        if not self.reader.is_loaded:
            self.skeleton.start()
        self._is_entering = not self.reader.is_loaded
        self.reader.load()
        self.week.load(self.reader.wanted.seller_id)
        self.week.load_owners()
        if self.reader.is_loaded:
            self.board.focus_current()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drag.cancel()

    def show_filtered(self, wanted: BoardFilter) -> None:
        """Show only some of the clients."""
        self.header.show_filter(wanted.parts)
        self.header.person.set_code(str(wanted.seller_id or ""))
        if wanted.seller_id != self.reader.wanted.seller_id:
            self.week.load(wanted.seller_id)
        self.reader.show_filtered(wanted)

    def apply(self, changes: Changes) -> None:
        if {"stages", "settings", "people"} & changes.topics:
            self.header.show_people(self.reader.wanted.seller_id)
        elif not (changes.all_clients or changes.clients):
            return
        if not self.isVisible():
            return  # enter() loads
        self.reader.apply(changes)
        self.week.load(self.reader.wanted.seller_id)
        if "people" in changes.topics:
            self.week.load_owners()

    def _on_loaded(self) -> None:
        self.skeleton.stop()
        self._word_meta()
        self._word_empty()
        if self._follow is not None and self.board.focus_card(self._follow):
            self._follow = None
        elif self._is_entering and self.isVisible():
            self.board.focus_current()
        self._is_entering = False

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        folded = values.get("folded")
        if isinstance(folded, list):
            self.board.choose_folds(frozenset(each for each in folded if isinstance(each, str)))

    def _on_folds(self) -> None:
        chosen = self.board.chosen_folds()
        if chosen is not None:
            self.layout_changed.emit({"folded": sorted(chosen)})
        self._word_meta()
        if self.reader.is_loaded:
            self.reader.load_sums()
            self._word_empty()

    # --- going about ------------------------------------------------------------------------------------------------

    def _open(self, client_id: int, **extra: object) -> None:
        among = tuple(card.id for card in self.board.cards())
        self.go_asked.emit(Place("card", client_id, among, dict(extra)))

    def _open_current(self, **extra: object) -> None:
        if current := self.board.current():
            self._open(current[0].id, **extra)

    def _new(self) -> None:
        self.go_asked.emit(Place("clients", extra={"new": True}))

    def _show_filter(self) -> None:
        panel = BoardFilterPanel(self.header.filter_button, self.reader.wanted, sellers(self.desk))
        panel.filter_changed.connect(self.show_filtered)
        self.desk.read(panel, load_board_choices, done=panel.show_choices)
        panel.open()

    # --- moving -----------------------------------------------------------------------------------------------------

    def move_card(self, client_id: int, stage: str) -> None:
        """Move a client; what the stage wants is asked first, and a shut gate is told."""
        found = self.board.find_card(client_id)
        if found is not None and found[1].model.column.code != stage:
            self._move(found[0], stage, None)

    def _read_plan(self, client_id: int, stage: str) -> None:
        self.desk.read(
            self, plan_move, client_id, stage, self.desk.language.code,
            done=lambda plan: self.drag.set_plan(client_id, plan),
        )  # fmt: skip

    def _on_dropped(self, card: BoardCard, stage: str, plan: MovePlan | None) -> None:
        entered = self.desk.stage(stage)
        if entered is not None:
            self.board.keep_open(entered.function)
        self._move(card, stage, plan)

    def _move(self, card: BoardCard, stage: str, plan: MovePlan | None) -> None:
        self._follow = card.id
        self.mover.move(
            card.id, card.name, stage, lambda: Spot(self.board.hold_place(card, stage)),
            seen_version=card.version, plan=plan,
        )  # fmt: skip

    def _on_given_up(self, _client_id: int) -> None:
        self._follow = None
        self.board.free_place()

    def _step(self, step: int) -> None:
        current = self.board.current()
        track = [view.model.column.code for view in self.board.views() if view.model.column.function != "off"]
        if current is None or current[1].model.column.code not in track:
            return
        at = track.index(current[1].model.column.code) + step
        if 0 <= at < len(track):
            self.move_card(current[0].id, track[at])

    def _ask_stage(self) -> None:
        if current := self.board.current():
            card, view = current
            self._stage_menu(card, view).popup(_below(view))

    def _stage_menu(self, card: BoardCard, view: ColumnView) -> KMenu:
        return stage_menu(self.desk, view.model.column.code, lambda stage: self.move_card(card.id, stage), self)

    def _show_menu(self, point: QPoint) -> None:
        current = self.board.current()
        if current is None:
            return
        card, view = current
        menu = KMenu(self)
        menu.add(self.tr("Open"), lambda: self._open(card.id), icon="external-link", key=self.tr("Enter"))
        menu.addSeparator()
        for name in ("next", "previous"):
            self._add(menu, name)
        stages = self._stage_menu(card, view)
        stages.setTitle(self.commands.action("pipeline.move").text())
        menu.addMenu(stages)
        menu.addSeparator()
        for name in ("done", "step", "log"):
            self._add(menu, name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _add(self, menu: KMenu, name: str) -> None:
        action = self.commands.action(f"pipeline.{name}")
        icon = next(command.icon for command in COMMANDS if command.id == f"pipeline.{name}")
        menu.add(action.text(), action.trigger, icon=icon, key=self.commands.key_of(f"pipeline.{name}"))

    def _ask_step(self, *, is_done: bool) -> None:
        """Ask what came of the current card's step, or for its next one, once all of the client is read."""
        if current := self.board.current():
            self.desk.read(self, load_card, current[0].id, done=lambda card: self._show_step_dialog(card, is_done))

    def _show_step_dialog(self, card: ClientCard, is_done: bool) -> None:
        client_id, step = card.facts.id, card.next_step
        if is_done and step is not None:
            DoneDialog(self.desk, client_id, step, card.contacts, self.window()).open()
        else:
            StepDialog(self.desk, client_id, card.contacts, self.window()).open()

    # --- words ------------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(("←", "→", "↑", "↓"), self.tr("Choose card")),
            KeyHint(("Ctrl", "→"), self.tr("Next stage")),
            KeyHint(("Ctrl", "←"), self.tr("Previous stage")),
            KeyHint(("Enter",), self.tr("Open")),
            KeyHint(("1…5",), self.tr("Fold or unfold a function")),
            KeyHint(("Ctrl Z",), self.tr("Undo")),
            KeyHint(("Ctrl B",), self.tr("Side bar")),
            KeyHint(("M",), self.tr("Any stage")),
        )

    def retranslate(self) -> None:
        self.header.retranslate()
        self.header.show_people(self.reader.wanted.seller_id)
        self.header.show_filter(self.reader.wanted.parts)
        self.board.retranslate()
        self.week.retranslate()
        if self.reader.is_loaded:
            self._vip_hint = None
            self._word_meta()
            self._word_empty()
        self.hints_changed.emit()

    def _word_meta(self) -> None:
        bands = [self.board.bands[function] for function in SALES]
        count, total = sum(band.count for band in bands), sum(band.sum_kop for band in bands)
        meta = self.tr("{count} open, {sum} expected").format(count=count, sum=self.desk.formats.money(total))
        words = self.desk.language.words
        folded = [words.text(f"function.{f}") for f in ALL_FUNCTIONS[:-1] if f in self.board.folded()]
        if len(folded) == 1:
            meta += self.tr(". {name} folded").format(name=folded[0])
        elif folded:
            meta += self.tr(". {names} and {last} folded").format(names=", ".join(folded[:-1]), last=folded[-1])
        self.header.set_meta(meta)
        self.header.fit()

    def _word_empty(self) -> None:
        """Say why a function has no clients, if it has none."""
        words = self.desk.language.words
        for function, band in self.board.bands.items():
            if band.count or self.reader.wanted != BoardFilter() or function == "off":
                title = self.tr("Nothing fits the filter") if self.reader.wanted != BoardFilter() else ""
                band.show_empty("" if function == "off" else title, "")
            elif function == "vip":
                hint = self._vip_hint
                band.show_empty(self.tr("No VIP yet"), self._vip_words(hint) if hint else "")
                if hint is None and not band.is_folded:
                    self.desk.read(self, load_vip_hint, self.desk.language.code, done=self._take_vip_hint)
            else:
                title = self.tr("{function}: no clients yet").format(function=words.text(f"function.{function}"))
                band.show_empty(title, self.tr("They come here as you move them on."))

    def _take_vip_hint(self, hint: VipHint | None) -> None:
        if hint is not None:
            self._vip_hint = hint
            self._word_empty()

    def _vip_words(self, hint: VipHint) -> str:
        closest = self.tr("Closest: {client}, {distance}.").format(client=hint.client, distance=hint.distance)
        return f"{hint.rule}. {closest}" if hint.client else f"{hint.rule}."


def _below(view: ColumnView) -> QPoint:
    place = view.list.visualRect(view.list.currentIndex()).bottomLeft()
    return view.list.viewport().mapToGlobal(place)
