"""The clients page: the list, and what is done with its clients (picture 03)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from app.changes import Changes
from app.domain.client_query import ClientQuery
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.keys import same_keys
from ui.kit.menu import KMenu, show_under
from ui.kit.raised import SHADOW_PX
from ui.kit.status_bar import KeyHint
from ui.moves.move_panel import Spot
from ui.pages.clients.acts import ClientActs
from ui.pages.clients.bulk import ClientsBulkBar
from ui.pages.clients.keys import ALSO_MOVES, COMMANDS
from ui.pages.clients.list_page import ListPage
from ui.pages.clients.view_state import ALL
from ui.pages.clients.waiting import LATE, OFFERS, WaitingDialog
from ui.pages.clients.words import column_titles
from ui.pages.page import Place

# what is not done with clients that are in the bin
NOT_IN_BIN = ("step", "done", "move_step", "move", "tag", "log", "order", "edit", "bin")


class ClientsPage(ListPage):
    """Every client, found as you type.

    ``extra`` of its Place: ``view`` (code of a view), ``query`` (a ClientQuery to show), ``search`` (go to the search
    field), ``new`` (open the dialog of a new client), ``name`` (with this name in it).
    """

    page_id = "clients"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.acts = ClientActs(desk, self, self.model, self.current_id, self._spot)
        self.bulk = ClientsBulkBar(self)
        self._add_commands()
        self._connect()
        self.retranslate()

    def _add_commands(self) -> None:
        handlers: dict[str, Callable[[], object]] = {
            "new": self.add_client, "search": self.focus_search, "filter": self.filters.ask_filter,
            "tick": self._tick_current, "tick_all": lambda: self.model.tick_all(True), "letter": self.letters.wait,
            "step": self.acts.set_step, "done": self.acts.finish_step, "move_step": self.acts.move_step,
            "move": self._ask_stage, "seller": self._ask_seller, "transfer": self.acts.transfer, "tag": self._ask_tag,
            "log": functools.partial(self.open_current, "card.log"),
            "order": functools.partial(self.open_current, "card.order"),
            "edit": functools.partial(self.open_current, "card.edit"), "print": self._print,
            "export": self.acts.export, "import": self._import, "bin": self.acts.put_in_bin,
            "restore": self.acts.restore, "save_view": self.views_bar.ask_name,
            "sort": self.filters.ask_sort, "columns": self.ask_columns,
            "preview": self.toggle_preview, "clear": self._clear,
            "offers": functools.partial(self.ask_waiting, OFFERS), "late": functools.partial(self.ask_waiting, LATE),
        }  # fmt: skip
        for command in COMMANDS:
            self.commands.add(command, handlers[command.id.removeprefix("clients.")], self.page_id)
        move = self.commands.action("clients.move")
        keys: list[QKeySequence] = [*move.shortcuts(), *same_keys(ALSO_MOVES)]
        move.setShortcuts(keys)

    def _connect(self) -> None:
        self.new_button.clicked.connect(lambda: self.add_client())
        self.import_button.clicked.connect(self._import)
        self.print_button.clicked.connect(self._print)
        self.search.returnPressed.connect(lambda: self.open_current())
        self.table.opened.connect(lambda _index: self.open_current())
        self.table.menu_asked.connect(self._show_menu)
        self.model.ticked.connect(self._on_ticked)
        self.letters.waiting.connect(lambda _is_waiting: self.hints_changed.emit())
        self.preview.open_asked.connect(lambda: self.open_current())
        self.preview.log_asked.connect(lambda: self.open_current("card.log"))
        self.preview.order_asked.connect(lambda: self.open_current("card.order"))
        self.preview.menu_asked.connect(lambda button: self._pop(self._client_menu(), button, at_right=True))
        self.empty.new_asked.connect(self.add_client)
        self.empty.import_asked.connect(self._import)
        self.acts.said.connect(self.said)
        self.acts.go_asked.connect(self.go_asked)
        self.acts.done.connect(lambda: self.model.tick_all(False))
        self.bulk.cleared.connect(lambda: self.model.tick_all(False))
        self.bulk.restore_asked.connect(self.acts.restore)
        self.bulk.step_asked.connect(self.acts.set_step)
        self.bulk.seller_asked.connect(self._ask_seller)
        self.bulk.tag_asked.connect(self._ask_tag)
        self.bulk.move_asked.connect(self._ask_stage)
        self.bulk.print_asked.connect(self._print)
        self.bulk.more_asked.connect(self._ask_more)

    def ask_waiting(self, which: str) -> WaitingDialog:
        """Open the orders of all clients that wait for somebody."""
        dialog = WaitingDialog(self.desk, self.window(), which)
        dialog.order_asked.connect(
            lambda order: self.go_asked.emit(Place("card", client_id=order.client_id, extra={"tab": "orders"}))
        )
        dialog.open()
        return dialog

    # --- going about ----------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        query = place.extra.get("query")
        if isinstance(query, ClientQuery):
            self.views.code = ALL
            self.views.set_query(query)
            self.search.setText(query.text)
            self.show_view(ALL)
        elif view := place.extra.get("view"):
            self.show_view(str(view))
        elif not self.model.ids:
            self.show_view(self.views.code)
        if place.extra.get("search"):
            self.focus_search()
        elif place.extra.get("new"):
            name = str(place.extra.get("name", ""))
            QTimer.singleShot(0, self, lambda: self.add_client(name))
        else:
            self.focus_table()

    def _show_query(self) -> None:
        super()._show_query()
        in_bin = self._query.in_bin
        for name in NOT_IN_BIN:
            self.commands.set_enabled(f"clients.{name}", not in_bin)
        self.commands.set_enabled("clients.restore", in_bin)
        for name in ("seller", "transfer"):
            self.commands.set_enabled(f"clients.{name}", not in_bin and not self.desk.facts.is_solo)

    def open_current(self, do: str = "") -> None:
        """Open the card of the current row; ``do`` names the command to do there: card.log, card.order."""
        client_id = self.current_id() or self.model.id_at(0)
        if client_id is not None:
            self._open(client_id, do)

    def _open(self, client_id: int, do: str = "") -> None:
        extra = {"crumb": self.views.title(), **({"do": do} if do else {})}
        self.go_asked.emit(Place("card", client_id, self.model.ids, extra))

    def _import(self) -> None:
        self.go_asked.emit(Place("import"))

    def add_client(self, name: str = "") -> None:
        """Open the dialog of a new client, with the name that was looked for in vain."""
        from ui.pages.clients.new_client import NewClientDialog

        looked_for = self._query.text if not self.model.ids else ""
        dialog = NewClientDialog(self, self.desk, name or looked_for)
        dialog.made.connect(lambda client_id: self._open(client_id))
        dialog.like_opened.connect(lambda client_id: self._open(client_id))
        dialog.open()

    # --- several at once --------------------------------------------------------------------------------------------

    def _tick_current(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.model.tick([row], self.model.id_at(row) not in self.model.ticks)

    def _on_ticked(self) -> None:
        count = len(self.model.ticks)
        focused = QApplication.focusWidget()
        if not count and focused is not None and self.bulk.isAncestorOf(focused):
            self.focus_table()
        self.bulk.show_ticks(count, is_solo=self.desk.facts.is_solo, in_bin=self._query.in_bin)
        self.table.set_foot(self.bulk.height() - SHADOW_PX if count else 0)
        self.table.head.viewport().update()
        self.hints_changed.emit()

    def _print(self) -> None:
        extra = {"kind": "client_card", "clients": self.acts.chosen()}
        self.go_asked.emit(Place("documents", extra=extra))

    def _clear(self) -> None:
        """Give up one thing: the letter awaited, the ticks, the search, the page."""
        focused = QApplication.focusWidget()
        if self.search.hasFocus():
            if self.search.text():
                self.search.clear()
            else:
                self.focus_table()
        elif self.model.ticks:
            self.model.tick_all(False)
        elif self.search.text():
            self.search.clear()
        elif focused is not None and focused is not self.table and self.isAncestorOf(focused) and self.model.ids:
            self.focus_table()
        else:
            self.back_asked.emit()

    # --- menus ------------------------------------------------------------------------------------------------------

    def _pop(self, menu: KMenu, anchor: QWidget, *, at_right: bool = False) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, anchor, at_right=at_right)

    def _pop_at_row(self, menu: KMenu, button: QWidget) -> None:
        """Open a menu over the button of the bar, or under the current row."""
        menu.aboutToHide.connect(menu.deleteLater)
        if self.bulk.isVisible():
            corner = button.mapToGlobal(QPoint(0, 0))
            menu.popup(QPoint(corner.x(), corner.y() - menu.sizeHint().height() - 10))
        else:
            rect = self.table.visualRect(self.table.currentIndex())
            menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def _spot(self) -> Spot:
        """Return where something about the chosen clients is asked: at the bar's button, or at the current row."""
        if self.bulk.isVisible():
            return Spot(self.bulk.move_button)
        return Spot(self.table.viewport(), self.table.visualRect(self.table.currentIndex()))

    def _ask_stage(self) -> None:
        if self.acts.chosen():
            menu = self.acts.stages()
            self._pop_at_row(menu, self.bulk.move_button)
            first = next((action for action in menu.actions() if action.data() and action.isEnabled()), None)
            if first is not None:
                menu.setActiveAction(first)

    def _ask_seller(self) -> None:
        if self.acts.chosen():
            self._pop_at_row(self.acts.sellers(), self.bulk.seller)

    def _ask_tag(self) -> None:
        if self.acts.chosen():
            self.acts.open_tags(self.bulk.tag if self.bulk.isVisible() else self.filters.add)

    def _ask_more(self) -> None:
        menu = KMenu(self)
        if not self._query.in_bin and not self.desk.facts.is_solo:
            menu.addAction(self.commands.action("clients.transfer"))
            menu.addSeparator()
        menu.addAction(self.commands.action("clients.export"))
        if not self._query.in_bin:
            menu.addSeparator()
            menu.addAction(self.commands.action("clients.bin"))
        self._pop_at_row(menu, self.bulk.more)

    def _client_menu(self) -> KMenu:
        menu = KMenu(self)
        menu.add(self.tr("Open"), self.open_current, icon="external-link", key="Enter")
        if self._query.in_bin:
            menu.addAction(self.commands.action("clients.restore"))
            return menu
        for group in (
            ("log", "order", "edit"), ("step", "done", "move_step", "move"), ("tag", "seller"), ("print",), ("bin",)
        ):  # fmt: skip
            menu.addSeparator()
            for name in group:
                if name != "seller" or not self.desk.facts.is_solo:
                    menu.addAction(self.commands.action(f"clients.{name}"))
        return menu

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        if not index.isValid():
            index = self.table.currentIndex()
        if not index.isValid():
            return
        self.table.go_to(index.row())
        menu = self._client_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    # --- words ------------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        if self.letters.is_waiting():
            return (KeyHint(("A…Z",), self.tr("The letter to jump to")), KeyHint(("Esc",), self.tr("Cancel")))
        bin_hint = (KeyHint(("Esc",), self.tr("Clear")),) if self.model.ticks else ()
        letter = (KeyHint(("G", "A…Z"), self.tr("Jump to letter")),) if self.letters.offsets else ()
        return (
            KeyHint(("↑", "↓"), self.tr("Choose")),
            KeyHint(("X",), self.tr("Select")),
            KeyHint(("Shift", "↓"), self.tr("Select more")),
            *bin_hint,
            KeyHint(("Enter",), self.tr("Open")),
            *letter,
            KeyHint(("F",), self.tr("Filter")),
            KeyHint(("Ctrl F",), self.tr("Search")),
        )

    def changeEvent(self, event: QEvent) -> None:
        if hasattr(self, "bulk"):  # Qt tells of the language while the page is being made
            super().changeEvent(event)

    def retranslate(self) -> None:
        """Word everything anew; rows and counts come worded from the book."""
        self.header.set_title(self.tr("Clients"))
        self.import_button.setText(self.tr("Import"))
        self.print_button.setText(self.tr("Print cards"))
        self.new_button.setText(self.tr("New client"))
        self.model.set_titles(list(column_titles(self._currency_sign()).values()))
        self.table.setAccessibleName(self.tr("Clients"))
        self.views_bar.retranslate()
        self.filters.retranslate()
        self.preview.retranslate()
        self.bulk.retranslate()
        self.table.fit()
        self.views.load()
        if self.model.ids:
            self.model.apply(Changes("", topics=frozenset({"stages"})))
            self.follower.load()
        else:
            self._word_empty()
        self._on_ticked()
