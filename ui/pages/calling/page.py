"""The calling base: lists of companies that are no clients yet, and the player that calls them one by one."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.library_values import FROM_BOOK, SETTING, change_script_fields
from app.services.raw_base import RawListRow
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.status_bar import KeyHint
from ui.pages.calling import words
from ui.pages.calling.acts import CallingActs, Here
from ui.pages.calling.call_state import Stage
from ui.pages.calling.head import CallingHead
from ui.pages.calling.lists_panel import ListsPanel
from ui.pages.calling.nobody import NoLists, NoRecords
from ui.pages.calling.player import Player
from ui.pages.calling.reading import Lists, RecordView, load_lists, load_view
from ui.pages.calling.record_card import RecordCard
from ui.pages.calling.record_list import RecordList
from ui.pages.calling.words import filter_text
from ui.pages.page import Page, Place
from ui.theme import follow_theme, theme

RECORD_AFTER_MS = 120
LISTS_PX, CARD_PX, NARROW_CARD_PX, NARROW_LISTS_PX = 236, 344, 312, 208
NARROW_UNDER_PX = 1180


class CallingPage(Page):
    """Lists at the left, records in the middle, the record at the right; the player takes the place of all three."""

    page_id = "calling"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._lists: Lists | None = None
        self._list_id: int | None = None
        self._wanted_id: int | None = None
        self._generation = 0
        self._script_code = ""
        self._is_outdated = True
        self.header = CallingHead(desk)
        self.lists = ListsPanel(desk)
        self.records = RecordList(desk)
        self.card = RecordCard(desk)
        self.player = Player(desk)
        self.empty = NoLists()
        self.none = NoRecords()
        here = Here(self, self.records, self.list_row, lambda: self._script_code)
        self.acts = CallingActs(desk, commands, here)
        self._card_timer = QTimer(self, singleShot=True, interval=RECORD_AFTER_MS)
        self._card_timer.timeout.connect(self._load_record)
        self._build()
        self._connect()
        self.retranslate()
        follow_theme(self)

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        middle = QStackedWidget()
        middle.addWidget(self.records.view)
        middle.addWidget(self.none)
        self.records.card.body.insertWidget(0, middle, 1)
        self._middle = middle
        desk_view = QWidget()
        row = QHBoxLayout(desk_view)
        row.setContentsMargins(24, 0, 20, 14)
        row.setSpacing(12)
        row.addWidget(self.lists)
        row.addWidget(self.records, 1)
        row.addWidget(self.card)
        playing = QWidget()
        inner = QVBoxLayout(playing)
        inner.setContentsMargins(24, 0, 20, 14)
        inner.addWidget(self.player)
        self._stack = QStackedWidget()
        for part in (desk_view, playing, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        player, head = self.player, self.header
        handlers = {
            words.CALL: self.start_calling,
            words.EDIT: self.card.edit,
            words.SEARCH: self.focus_search,
            **self.acts.handlers(),
            words.HANG_UP: player.hang_up,
            words.OBJECTIONS: player.open_objections,
            words.NOTE: player.focus_note,
            words.DIAL: player.person.dial,
            words.COPY: player.person.copy,
            words.RESULT: player.hang_up,
            words.INTEREST: player.want_client,
            words.SKIP: player.skip,
            words.FILL: player.fill_word,
        }
        for command in (*words.LIST_COMMANDS, *words.PLAYER_COMMANDS):
            self.commands.add(command, handlers[command], self.page_id)
        head.call_button.clicked.connect(self.start_calling)
        head.add_button.clicked.connect(self.acts.add_record)
        head.leave_button.clicked.connect(player.leave)
        head.script_box.chosen.connect(self._choose_script)
        head.more.clicked.connect(lambda: self.acts.show_menu(head.more))
        for button in (head.import_button, self.empty.import_button):
            button.clicked.connect(self.acts.import_list)
        self.empty.new_button.clicked.connect(self.acts.new_list)
        self.none.all_button.clicked.connect(lambda: self.records.choose("all"))
        self.acts.list_made.connect(self._show_list)
        self.acts.record_made.connect(self._want_record)
        self.acts.record_opened.connect(self._show_record)
        self.acts.go_asked.connect(self.go_asked)
        self.lists.chosen.connect(self._on_list)
        self.lists.opened.connect(self._focus_rows)
        self.lists.new_asked.connect(self.acts.new_list)
        self.lists.menu_asked.connect(self.acts.show_list_menu)
        self.lists.archive_shown.connect(lambda _is_on: self._show_lists())
        self.records.current_changed.connect(self._on_current)
        self.records.opened.connect(self.open_record)
        self.records.model.shown.connect(self._on_shown)
        self.records.menu_asked.connect(self.acts.show_record_menu)
        self.card.call_asked.connect(self._call_shown)
        self.card.menu_asked.connect(
            lambda widget: self.acts.show_record_menu(widget.mapToGlobal(widget.rect().bottomLeft()))
        )
        self.card.client_opened.connect(lambda client_id: self.go_asked.emit(Place("card", client_id)))
        self.player.client_opened.connect(lambda client_id: self.go_asked.emit(Place("card", client_id)))
        self.player.left.connect(self._on_player_left)
        self.player.progressed.connect(self._word_header)
        self.player.said.connect(self.said)
        self.player.filled.connect(self._keep_fill)
        self.player.hints_changed.connect(self.hints_changed)

    def restyle(self) -> None:
        """Take the widths of the sides from the theme and the room."""
        is_narrow = self.width() < theme().px(NARROW_UNDER_PX)
        self.lists.setFixedWidth(theme().px(NARROW_LISTS_PX if is_narrow else LISTS_PX))
        self.card.setFixedWidth(theme().px(NARROW_CARD_PX if is_narrow else CARD_PX))
        self.header.import_button.set_compact(is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    # --- what is shown --------------------------------------------------------------------------------------------

    @property
    def is_playing(self) -> bool:
        """Whether the player is in front."""
        return self._stack.currentIndex() == 1

    def enter(self, place: Place) -> None:
        wanted = place.extra.get("list")
        if isinstance(wanted, int):
            if self.is_playing:
                self.player.leave()
            self._list_id = wanted
        if self._is_outdated or wanted is not None:
            self._load()
        self._enable()
        self._focus()

    def leave(self) -> bool:
        if self.is_playing:
            self.player.keep_note()
        return self.card.commit()

    def apply(self, changes: Changes) -> None:
        if not (changes.topics & {"raw", "packets"} or changes.action in ("undone", "redone")):
            return
        if self.is_playing:
            self.player.apply(changes)
        if self.isVisible():
            self._load()
        else:
            self._is_outdated = True

    def begin_day(self) -> None:
        self._load()

    def _load(self) -> None:
        self._is_outdated = False
        self._generation += 1
        self.desk.read(self, load_lists, done=functools.partial(self._on_lists, self._generation))

    def _on_lists(self, generation: int, lists: Lists) -> None:
        if generation != self._generation:
            return
        is_first, self._lists = self._lists is None, lists
        has_any = bool(lists.rows or lists.archived)
        if not self.is_playing:
            was_empty = self._stack.currentIndex() == 2
            self._stack.setCurrentIndex(0 if has_any else 2)
            self._show_lists()
            self.records.show_list(self._list_id)
            self._load_record()
            if is_first or was_empty == has_any:
                self._focus()
        self._word_header()
        self._enable()

    def _show_lists(self) -> None:
        if self._lists is None:
            return
        ids = [row.id for row in self._lists.rows]
        shown = [*ids, *(row.id for row in self._lists.archived if self.lists.shows_archived())]
        if self._list_id not in shown:
            self._list_id = shown[0] if shown else None
        self.lists.show_lists(self._lists.rows, self._lists.archived, self._list_id)
        self._word_list()

    def _on_list(self, list_id: int) -> None:
        if list_id != self._list_id:
            self._list_id = list_id
            self.records.show_list(list_id)
            self._word_list()
            self._word_header()
            self._enable()

    def list_row(self) -> RawListRow | None:
        """Return the list shown."""
        rows = (*self._lists.rows, *self._lists.archived) if self._lists is not None else ()
        return next((row for row in rows if row.id == self._list_id), None)

    def _on_shown(self, count: int) -> None:
        had_focus = self.records.view.hasFocus() or self.none.hasFocus()
        self._middle.setCurrentIndex(0 if count else 1)
        if had_focus:  # else it would go on to whatever comes next
            self._focus_rows()
        self._word_none()
        if self._wanted_id is not None and self.records.model.row_of(self._wanted_id) >= 0:
            self.records.show_record(self._wanted_id)
            self._wanted_id = None
        self._word_list()

    def _on_current(self) -> None:
        self._card_timer.start()
        self._enable()
        self.hints_changed.emit()

    def _load_record(self) -> None:
        record_id = self.records.current_id()
        if record_id is None:
            self.card.show_record(None)
            return
        self.desk.read(self, load_view, record_id, done=self._on_record, failed=lambda _sentence: None)

    def _on_record(self, view: RecordView) -> None:
        if view.card.record.id == self.records.current_id():
            self.card.show_record(view)

    def _focus(self) -> None:
        """Put the focus where work begins, unless it is in the drawer: Qt gives it to whatever comes first."""
        focused = self.window().focusWidget()
        if focused is not None and focused.isVisible() and not self.isAncestorOf(focused):
            return
        if self.is_playing:
            self.player.talk.focus_keys()
        elif self._stack.currentIndex() == 2:
            self.empty.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_rows()

    def _focus_rows(self) -> None:
        """Give the focus to the rows, or to what stands there instead."""
        if self._middle.currentWidget() is self.none:
            self.none.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.records.focus_view()

    # --- calling --------------------------------------------------------------------------------------------------

    def start_calling(self) -> None:
        """Call down the list: from the current record if it is to be called, else from whoever is next."""
        focused = self.window().focusWidget()
        if focused is self.records.view and self.records.filter_code() in ("to_call", "again_today"):
            self.call_record(self.records.current_id())
        else:
            self.call_record(None)

    def open_record(self, record_id: int) -> None:
        """Do what Enter does: call the record; one that is a client opens it, one not to be called stays."""
        row = self.records.current_row()
        if row is not None and row.id == record_id and row.client_id is not None:
            self.go_asked.emit(Place("card", row.client_id))
        elif row is not None and row.id == record_id and row.state == "dnc":
            self.said.emit(self.tr("{name} asked not to be called.").format(name=row.name))
        else:
            self.call_record(record_id)

    def call_record(self, record_id: int | None) -> None:
        """Call a record of the list, and go on down the list from it."""
        if self._list_id is None or not self.card.commit():
            return
        self._stack.setCurrentIndex(1)
        self.player.start(self._list_id, record_id, self._script_code)
        self._enable()
        self._word_header()

    def _call_shown(self) -> None:
        if self.card.record_id() is not None:
            self.call_record(self.card.record_id())

    def _on_player_left(self, record_id: int | None) -> None:
        self._stack.setCurrentIndex(0)
        self._wanted_id = record_id
        self._load()
        self.records.focus_view()
        self._enable()
        self.hints_changed.emit()

    def _choose_script(self, code: str) -> None:
        self._script_code = code
        self.player.set_script(code)
        self.player.talk.focus_keys()
        self._keep_layout()

    # --- acts -----------------------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.records.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.records.search.selectAll()

    def _show_list(self, list_id: int) -> None:
        self._list_id = list_id
        self._load()

    def _want_record(self, record_id: int) -> None:
        self._wanted_id = record_id

    def _show_record(self, list_id: int, record_id: int) -> None:
        """Show a record of any list, whatever became of it."""
        if self.is_playing:
            self.player.leave()
        self._list_id, self._wanted_id = list_id, record_id
        self.records.choose("all")
        self._load()

    def _enable(self) -> None:
        """Let the keys of the front alone work: two modes share some letters."""
        is_playing = self.is_playing
        for command in words.PLAYER_COMMANDS:
            self.commands.set_enabled(command.id, is_playing)
        row = self.list_row()
        has_current = self.records.current_id() is not None
        may = {
            words.CALL: row is not None and bool(row.left),
            words.EDIT: has_current,
            words.BIN: has_current,
            words.RENAME: row is not None,
            words.ARCHIVE: row is not None,
            words.GIVE_OUT: row is not None and bool(row.left),
        }
        for command in words.LIST_COMMANDS:
            self.commands.set_enabled(command.id, not is_playing and may.get(command, True))
        is_empty = self._stack.currentIndex() == 2
        self.header.show_buttons(is_playing=is_playing, is_empty=is_empty, may_call=may[words.CALL])

    # --- keys and words -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.is_playing and self.player.take_key(event)):
            super().keyPressEvent(event)

    def hints(self) -> tuple[KeyHint, ...]:
        if not self.is_playing:
            return words.list_hints(has_current=self.records.current_id() is not None)
        state, drawer = self.player.state, self.player.drawer
        if state is None:
            return words.talk_hints()[-1:]
        focused = self.window().focusWidget()
        if drawer.isVisible() and focused is not None and drawer.isAncestorOf(focused):
            return words.drawer_hints(has_answer=drawer.shown() is not None)
        if state.stage is Stage.TALK:
            return words.talk_hints()
        return words.result_hints() if state.stage is Stage.RESULT else words.typing_hints()

    def regions(self) -> tuple[QWidget, ...]:
        if self.is_playing:
            return (self.header, self.player.talk, self.player.person)
        return (self.header, self.lists, self.records, self.card)

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        script = values.get("script")
        self._script_code = script if isinstance(script, str) else ""

    def _keep_fill(self, name: str, value: str) -> None:
        """Keep a word of the script in the book: it is printed, and said in the next calls."""
        if name not in FROM_BOOK and value != self.desk.facts.settings[SETTING].get(name, ""):
            self.desk.write(self, change_script_fields, {name: value})

    def _keep_layout(self) -> None:
        self.layout_changed.emit({"script": self._script_code})

    def retranslate(self) -> None:
        for part in (self.header, self.lists, self.records, self.card, self.player, self.empty):
            part.retranslate()
        self._word_header()
        self._word_list()
        self._word_none()

    def _word_header(self) -> None:
        if self.is_playing:
            self.header.say_call(self.list_row(), self.player)
        else:
            self.header.say_lists(self._lists.rows if self._lists is not None else ())

    def _word_list(self) -> None:
        row = self.list_row()
        count = len(self.records.model.ids)
        texts = (self.tr("%n record(s)", "", count), row.title if row is not None else "")
        self.records.set_head(filter_text(self.records.filter_code()), " · ".join(filter(None, texts)))

    def _word_none(self) -> None:
        is_searching = bool(self.records.search.text().strip())
        self.none.say(self.list_row(), self.records.filter_code(), is_searching=is_searching)
