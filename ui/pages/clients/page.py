"""The list of clients: views, search, table, letter rail, preview, what is done with several at once (picture 03)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.client_card import ClientCard, load_card
from app.services.client_list import ClientQuery, letter_offsets, load_totals, total_of
from app.services.clients import put_in_bin, restore_from_bin
from app.services.pipeline import move_clients
from ui.desk import Desk
from ui.kit.bulk_bar import BulkBar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.commands import Commands
from ui.kit.empty_state import EmptyState
from ui.kit.field import SearchField
from ui.kit.label import rule
from ui.kit.letter_rail import LetterRail
from ui.kit.page_header import PageHeader
from ui.kit.rows import KTable
from ui.kit.status_bar import KeyHint
from ui.kit.tab_strip import Tab, TabStrip
from ui.models.client_table import SORT_OF, ClientTableModel, Column
from ui.pages.clients.new_client import NewClientDialog
from ui.pages.clients.preview import Preview
from ui.pages.clients.table import ClientTable
from ui.pages.clients.views import ALPHABETS, COMMANDS, VIEWS
from ui.pages.page import Page, Place

PREVIEW_AFTER_MS = 120
SEARCH_AFTER_MS = 60
PREVIEW_FROM_PX = 1000
FLAGS_FROM_PX = 1190  # beside the preview


class ClientsPage(Page):
    """Every client, found as you type."""

    page_id = "clients"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._query = ClientQuery()
        self._view = "all"
        self._preview_wanted = True
        self._preview_of: int | None = None
        self._preview_generation = 0
        self._totals = (0, 0)
        self._offsets: dict[str, int] = {}
        self.header = PageHeader()
        self.import_button = KButton("", icon="table-import")
        self.print_button = KButton("", icon="printer")
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="plus", key="N")
        self.views = TabStrip([])
        self.search = SearchField("", key="Ctrl F")
        self.preview_button = IconButton("layout-sidebar-right", " ", framed=True, checkable=True)
        self.model = ClientTableModel(desk)
        self.table = ClientTable(desk, self.model)
        self.rail = LetterRail()
        self.preview = Preview(desk)
        self.empty = EmptyState("first", "", "")
        self.empty_button = self.empty.add_button(KButton("", kind=Kind.PRIMARY, icon="plus"))
        self.body = QStackedWidget()
        self._preview_timer = self._timer(PREVIEW_AFTER_MS, self._load_preview)
        self._search_timer = self._timer(SEARCH_AFTER_MS, self._on_searched)
        self._lay_out()
        self.bulk = BulkBar(self)
        self._bulk_buttons = [
            self.bulk.add_action("", "arrow-right", self._ask_stage, "M"),
            self.bulk.add_action("", "printer", self._print),
            self.bulk.add_action("", "trash", self._bin),
        ]
        self._connect()
        self.retranslate()

    # --- laying out ---------------------------------------------------------------------------------------------

    def _timer(self, interval_ms: int, handler: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(handler)
        return timer

    def _lay_out(self) -> None:
        for button in (self.import_button, self.print_button, self.new_button):
            self.header.add_action(button)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(8)
        self.search.setMinimumWidth(300)
        self.search.setMaximumWidth(460)
        tools.addWidget(self.search, 1)
        tools.addStretch(1)
        tools.addWidget(self.preview_button)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.views)
        sheet = QFrame()
        sheet.setProperty("card", True)
        inner = QHBoxLayout(sheet)
        inner.setContentsMargins(1, 1, 1, 0)
        inner.addWidget(self.table)
        listing = QWidget()
        row = QHBoxLayout(listing)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sheet, 1)
        row.addWidget(self.rail)
        row.addWidget(self.preview)
        self.body.addWidget(listing)
        self.body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addLayout(tools)
        column.addWidget(self.body, 1)
        self.preview_button.setChecked(True)

    def _connect(self) -> None:
        handlers = (
            self._new, self._focus_search, self._tick_current, self._import, self._print, self._log, self._order,
            self._ask_stage, self._bin, self._toggle_preview, self._clear,
        )  # fmt: skip
        for command, handler in zip(COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.new_button.clicked.connect(lambda: self._new())
        self.import_button.clicked.connect(self._import)
        self.print_button.clicked.connect(self._print)
        self.preview_button.clicked.connect(self._toggle_preview)
        self.empty_button.clicked.connect(lambda: self._new())
        self.views.chosen.connect(self.show_view)
        self.search.textChanged.connect(lambda _text: self._search_timer.start())
        self.search.went_down.connect(self._focus_table)
        self.search.returnPressed.connect(self._open_current)
        self.table.opened.connect(self._on_opened)
        self.table.menu_asked.connect(self._show_menu)
        self.table.clicked.connect(self._on_clicked)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._mark_letter())
        self.rail.letter_chosen.connect(self._jump)
        self.model.shown.connect(self._on_shown)
        self.model.ticked.connect(self._on_ticked)
        self.preview.open_asked.connect(self._open_current)
        self.preview.log_asked.connect(self._log)
        self.preview.order_asked.connect(self._order)
        self.bulk.cleared.connect(lambda: self.model.tick_all(False))

    # --- what is shown ------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        if view := place.extra.get("view"):
            self.show_view(str(view))
        if place.extra.get("search"):
            self._focus_search()
        elif place.extra.get("new"):
            QTimer.singleShot(0, self, self._new)
        else:
            self._focus_table()
        if not self.model.ids:
            self._show_query()

    def show_view(self, code: str) -> None:
        """Show one of the views."""
        self._view = code
        self.views.set_code(code)
        self.model.tick_all(False)
        self._show_query()

    def _show_query(self) -> None:
        header = self.table.horizontalHeader()
        self._query = replace(
            VIEWS[self._view],
            text=self.search.text().strip(),
            sort=SORT_OF.get(Column(header.sortIndicatorSection()), "name"),
            descending=header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        )
        self.model.show(self._query)
        self._load_counts()

    def _load_counts(self) -> None:
        query = self._query
        self.desk.read(self, total_of, query, done=lambda found: self._say_totals(query, *found))
        if self._has_letters():
            self.desk.read(self, letter_offsets, query, done=self._on_letters)
        self.rail.setVisible(self._has_letters())

    def _has_letters(self) -> bool:
        return self._query.sort == "name" and not self._query.descending and not self._query.text

    def _say_totals(self, query: ClientQuery, count: int, total_kop: int) -> None:
        if query != self._query:
            return
        self._totals = (count, total_kop)
        text = self.tr("%n client(s) in this view", "", count)
        if total_kop:
            text = self.tr("{clients}, {sum} in total").format(clients=text, sum=self.desk.formats.money(total_kop))
        self.header.set_meta(text)

    def _on_letters(self, offsets: tuple[tuple[str, int], ...]) -> None:
        self._offsets = dict(offsets)
        own = ALPHABETS[self.desk.language.code]
        others = sorted(set(self._offsets) - set(own))
        letters = own + "".join(others) if len(others) <= 8 else "".join(self._offsets)
        self.rail.set_letters(letters, self._offsets.keys())
        self._mark_letter()

    def _on_shown(self, count: int) -> None:
        self.body.setCurrentIndex(0 if count else 1)
        if not count:
            self._word_empty()
        elif not self.table.currentIndex().isValid():
            row = self.model.row_of(self._preview_of) if self._preview_of else 0
            self.table.setCurrentIndex(self.model.index(max(0, row), Column.NAME))
        self._mark_letter()

    def _word_empty(self) -> None:
        if self._query.text:
            self.empty.set_words(
                self.tr("Nobody is found"),
                self.tr("Nothing matches “{text}”. Try a part of the name, digits of a phone, or another spelling.")
                .format(text=self._query.text),
                "not_found",
            )  # fmt: skip
        elif self._view == "all":
            self.empty.set_words(
                self.tr("No clients yet"),
                self.tr("Add the first one, or bring your Excel list: duplicates are found, nothing is lost."),
                "first",
            )
        else:
            self.empty.set_words(self.tr("Nobody is here"), self.tr("No client fits this view now."), "done")
        self.empty_button.setVisible(self._view == "all")

    def apply(self, changes: Changes) -> None:
        touched = changes.all_clients or changes.clients or {"stages", "people", "rules", "settings"} & changes.topics
        if not touched:
            return
        self.table.setColumnHidden(Column.PERSON, self.desk.facts.is_solo)
        self.model.apply(changes)
        self._load_counts()
        self._load_view_counts()
        if self._preview_of is not None and changes.touches(self._preview_of):
            self._load_preview()

    def _load_view_counts(self) -> None:
        self.desk.read(self, load_totals, done=lambda totals: self._word_views(totals.clients, totals.in_bin))

    def _word_views(self, clients: int, in_bin: int) -> None:
        names = {
            "all": self.tr("All"),
            "marked": self.tr("Regulars and VIP"),
            "prospecting": self.desk.language.words.text("function.prospecting"),
            "first_sale": self.desk.language.words.text("function.first_sale"),
            "care": self.desk.language.words.text("function.care"),
            "no_step": self.tr("No next step"),
            "quiet": self.tr("Gone quiet"),
            "off": self.desk.language.words.text("function.off"),
            "bin": self.tr("Bin"),
        }
        counts = {"all": clients, "bin": in_bin}
        shown = [code for code in VIEWS if code != "bin" or in_bin or self._view == "bin"]
        self.views.set_tabs([Tab(code, names[code], str(counts[code]) if code in counts else "") for code in shown])
        self.views.set_code(self._view)

    # --- preview --------------------------------------------------------------------------------------------------

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._preview_timer.start()
            self._mark_letter()

    def _load_preview(self) -> None:
        client_id = self._current_id()
        if client_id is None or not self.preview.isVisible():
            return
        self._preview_generation += 1
        mine = self._preview_generation
        self.desk.read(
            self,
            load_card,
            client_id,
            done=lambda card: self._on_card(card) if mine == self._preview_generation else None,
            failed=lambda _refusal: None,  # it was deleted meanwhile; the list is being loaded again
        )

    def _on_card(self, card: ClientCard) -> None:
        self._preview_of = card.facts.id
        self.preview.show_card(card)

    def _toggle_preview(self) -> None:
        self._preview_wanted = not self._preview_wanted
        self.preview_button.setChecked(self._preview_wanted)
        self._place_preview()

    def _place_preview(self) -> None:
        is_shown = self._preview_wanted and self.width() >= PREVIEW_FROM_PX
        self.preview.setVisible(is_shown)
        self.table.setColumnHidden(Column.FLAGS, is_shown and self.width() < FLAGS_FROM_PX)
        self._load_preview()

    def resizeEvent(self, event: object) -> None:
        self.table.setColumnHidden(Column.PERSON, self.desk.facts.is_solo)
        self._place_preview()

    # --- going about ----------------------------------------------------------------------------------------------

    def _current_id(self) -> int | None:
        index = self.table.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _focus_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.ids:
            self.table.setCurrentIndex(self.model.index(0, Column.NAME))

    def _on_searched(self) -> None:
        self.table.setCurrentIndex(QModelIndex())
        self._preview_of = None
        self._show_query()

    def _on_sort(self, section: int, _order: Qt.SortOrder) -> None:
        if Column(section) in SORT_OF:
            self._show_query()

    def _jump(self, letter: str) -> None:
        row = self._offsets.get(letter)
        if row is not None:
            index = self.model.index(row, Column.NAME)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.table.scrollTo(index, KTable.ScrollHint.PositionAtTop)

    def _mark_letter(self) -> None:
        row = max(0, self.table.rowAt(2), self.table.currentIndex().row() if self.table.hasFocus() else 0)
        current = ""
        for letter, offset in self._offsets.items():
            if offset <= row:
                current = letter
        self.rail.set_current(current)

    def _on_opened(self, index: QModelIndex) -> None:
        client_id = self.model.id_at(index.row())
        if client_id is not None:
            self._open(client_id)

    def _open_current(self) -> None:
        client_id = self._current_id() or self.model.id_at(0)
        if client_id is not None:
            self._open(client_id)

    def _open(self, client_id: int, **extra: object) -> None:
        self.go_asked.emit(Place("card", client_id, self.model.ids, dict(extra)))

    def _log(self) -> None:
        if (client_id := self._current_id()) is not None:
            self._open(client_id, focus="log")

    def _order(self) -> None:
        if (client_id := self._current_id()) is not None:
            self._open(client_id, focus="order")

    def _import(self) -> None:
        self.go_asked.emit(Place("import"))

    def _new(self) -> None:
        dialog = NewClientDialog(self, self.desk, self._query.text if not self.model.ids else "")
        dialog.made.connect(lambda client_id: self._open(client_id))
        dialog.like_opened.connect(lambda client_id: self._open(client_id))
        dialog.open()

    # --- several at once -------------------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            client_id = self.model.id_at(index.row())
            self.model.tick([index.row()], client_id not in self.model.ticks)

    def _tick_current(self) -> None:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()} or {
            self.table.currentIndex().row()
        }
        ids = {self.model.id_at(row) for row in rows}
        self.model.tick(rows, not ids <= self.model.ticks)

    def _on_ticked(self) -> None:
        count = len(self.model.ticks)
        self.bulk.show_count(self.tr("%n selected", "", count) if count else "")
        self.table.horizontalHeader().viewport().update()

    def _chosen(self) -> tuple[int, ...]:
        if self.model.ticks:
            return tuple(client_id for client_id in self.model.ids if client_id in self.model.ticks)
        current = self._current_id()
        return (current,) if current is not None else ()

    def _print(self) -> None:
        self.go_asked.emit(Place("documents", extra={"kind": "client_card", "clients": self._chosen()}))

    def _bin(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        use_case = restore_from_bin if self._query.in_bin else put_in_bin
        self.desk.write(self, use_case, chosen, done=lambda _changes: self.model.tick_all(False))

    def _clear(self) -> None:
        if self.model.ticks:
            self.model.tick_all(False)
        elif self.search.text():
            self.search.clear()
        else:
            self.back_asked.emit()

    def _ask_stage(self) -> None:
        if not self._chosen():
            return
        menu = QMenu(self)
        for stage in self.desk.facts.stages:
            if not stage.is_hidden and stage.code not in ("later", "lost", "not_target"):
                action = menu.addAction(self.desk.stage_name(stage.code).replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, code=stage.code: self._move(code))
        rect = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def _move(self, stage: str) -> None:
        self.desk.write(self, move_clients, self._chosen(), stage, done=lambda _changes: self.model.tick_all(False))

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        if not index.isValid():
            return
        self.table.setCurrentIndex(index)
        menu = QMenu(self)
        for command in ("clients.log", "clients.order", "clients.move", "clients.print", "clients.bin"):
            menu.addAction(self.commands.action(command))
        menu.popup(point)

    # --- words ---------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(("↑", "↓"), self.tr("Choose")),
            KeyHint(("X",), self.tr("Select")),
            KeyHint(("Enter",), self.tr("Open")),
            KeyHint(("M",), self.tr("Stage")),
            KeyHint(("N",), self.tr("New client")),
            KeyHint(("Ctrl F",), self.tr("Search")),
        )

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Clients"))
        self.import_button.setText(self.tr("Import"))
        self.print_button.setText(self.tr("Print cards"))
        self.new_button.setText(self.tr("New client"))
        self.empty_button.setText(self.tr("New client"))
        self.search.set_placeholder(self.tr("Name, person, phone, city"))
        self.preview_button.set_name(self.tr("Preview"))
        for button, text in zip(
            self._bulk_buttons, (self.tr("Stage"), self.tr("Print cards"), self.tr("To the bin")), strict=True
        ):
            button.setText(text)
        total = self.tr("Total, {sign}").format(sign=self.desk.formats.money(0).strip("0 \u00a0"))
        self.model.set_titles(
            ["", self.tr("Client"), self.tr("Stage"), self.tr("Marks"), total, self.tr("Last order"),
             self.tr("Next step"), self.tr("By")]
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("Clients"))
        self.preview.retranslate()
        self._load_view_counts()
        if self.model.ids:
            self._load_counts()
            self.model.apply(Changes("", topics=frozenset({"stages"})))
        self._on_ticked()
        self.hints_changed.emit()
