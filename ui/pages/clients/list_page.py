"""The list as it is asked for: views, search, filters, order, columns, counts; no acts on clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.client_query import ME, ClientQuery
from app.errors import InvalidError
from app.services.client_list import letter_offsets, total_of
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.commands import Commands
from ui.kit.page_header import PageHeader
from ui.messages import say_error
from ui.models.client_column import SORT_OF, Column
from ui.models.client_table import ClientTableModel
from ui.pages.clients.columns_panel import ColumnsPanel
from ui.pages.clients.filter_bar import FilterBar
from ui.pages.clients.filters import without_all
from ui.pages.clients.follower import PreviewFollower
from ui.pages.clients.letters import Letters
from ui.pages.clients.listing import Listing
from ui.pages.clients.memory import ListMemory, codes_of, read_columns
from ui.pages.clients.table import DEFAULT_COLUMNS, VIEW_COLUMNS
from ui.pages.clients.view_state import ALL, ClientViews
from ui.pages.clients.views_bar import ViewsBar
from ui.pages.clients.words import DESCENDING_FIRST, SORT_COLUMNS, column_titles
from ui.pages.page import Page

SEARCH_AFTER_MS = 60
PREVIEW_FROM_PX = 1200
STALE_TOPICS = frozenset({"stages", "people", "rules", "settings", "views"})

Counts = tuple[int, int, tuple[tuple[str, int], ...]]


class ListPage(Page):
    """Shows a view of the clients, and another one as soon as any part of it is changed."""

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._query = ClientQuery()
        self._kept_id: int | None = None  # stays the current row when the list is loaded again
        self._memory = ListMemory()
        self.header = PageHeader()
        self.import_button = KButton("", icon="table-import")
        self.print_button = KButton("", icon="printer")
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="plus", key="N")
        self.views = ClientViews(desk, self)
        self.views_bar = ViewsBar(self.views)
        self.filters = FilterBar(desk)
        self.search = self.filters.search
        self.model = ClientTableModel(desk)
        self.body = Listing(desk, self.model)
        self.table, self.rail, self.preview = self.body.table, self.body.rail, self.body.preview
        self.empty = self.body.empty
        self.letters = Letters(self.table, self.rail)
        self.follower = PreviewFollower(desk, self.preview, self.current_id)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(SEARCH_AFTER_MS)
        self._lay_out()
        self._connect_list()

    def _lay_out(self) -> None:
        for button in (self.import_button, self.print_button, self.new_button):
            self.header.add_action(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.views_bar)
        column.addWidget(self.filters)
        column.addWidget(self.body, 1)

    def _connect_list(self) -> None:
        self.views.loaded.connect(self._on_views)
        bar = self.views_bar
        bar.chosen.connect(self.show_view)
        bar.save_asked.connect(lambda title: self.views.save_as(title, self._shown_codes(), self._on_name_refused))
        bar.rename_asked.connect(lambda code, title: self.views.rename(code, title, self._on_name_refused))
        bar.update_asked.connect(lambda: self.views.update(self.views.code, self._shown_codes()))
        bar.reset_asked.connect(self._reset_view)
        bar.delete_asked.connect(self.views.delete)
        bar.move_asked.connect(self.views.move)
        self.filters.query_changed.connect(self.change_query)
        self.filters.typed.connect(lambda _text: self._search_timer.start())
        self._search_timer.timeout.connect(self._on_searched)
        self.filters.columns_asked.connect(self.ask_columns)
        self.filters.preview.clicked.connect(self.toggle_preview)
        self.search.went_down.connect(self.focus_table)
        self.table.head.sort_asked.connect(self._sort_by)
        self.table.head.customContextMenuRequested.connect(lambda _point: self.ask_columns())
        self.table.columns_moved.connect(self._take_columns)
        self.table.width_changed.connect(self._take_width)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.model.shown.connect(self._on_shown)
        self.empty.all_asked.connect(self._search_all)
        self.empty.filters_cleared.connect(lambda: self.change_query(without_all(self.views.query())))

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_view(self, code: str) -> None:
        """Show one of the views."""
        if code != self.views.code:
            self.model.tick_all(False)
            self._kept_id = None
        self.views.code = code if code in self.views.codes() or not self.views.totals.clients else ALL
        row = self.views.own(self.views.code)
        if row is not None and row.problem:
            self.said.emit(say_error(self.desk.language, InvalidError(row.problem)))
        self._show_view()

    def _show_view(self) -> None:
        self.views_bar.show_views()
        kept = self._memory.columns.get(self.views.code) or read_columns(self.views.columns())
        self.table.set_columns(kept or self._usual_columns())
        self._show_query()

    def _show_query(self) -> None:
        self._query = replace(self.views.query(), text=self.search.text().strip())
        self.filters.show_query(self._query)
        is_best_first = bool(self._query.text) and self._query.sort == "name" and not self._query.descending
        column = None if is_best_first else SORT_COLUMNS[self._query.sort]
        self.table.head.show_sort(column, descending=self._query.descending)
        self.body.skeleton.start()
        self.model.show(self._query)
        self._load_counts()

    def change_query(self, query: ClientQuery) -> None:
        """Show the view with other filters or another order."""
        self.views.set_query(query)
        self.views_bar.show_views()
        self._show_query()

    def _reset_view(self) -> None:
        self.views.reset()
        self._show_view()

    def _load_counts(self) -> None:
        query = self._query
        self.desk.read(self, _counts_of, query, done=lambda found: self._say_counts(query, *found))

    def _say_counts(self, query: ClientQuery, count: int, total_kop: int, offsets: tuple[tuple[str, int], ...]) -> None:
        if query != self._query:
            return
        whole = self.views.totals.clients
        text = self.tr("{n} of {all} in this view").format(n=count, all=whole)
        if count == whole or query.in_bin:
            text = self.desk.language.words.plural("count.clients", count)
        if total_kop:
            text = self.tr("{clients}, {sum} in total").format(clients=text, sum=self.desk.formats.money(total_kop))
        self.header.set_meta(text)
        self.letters.show_letters(dict(offsets), self.desk.language.code)

    def _on_shown(self, count: int) -> None:
        self.body.skeleton.stop()
        if not count:
            self._word_empty()
            return
        self.body.show_rows(count)
        if not self.table.currentIndex().isValid():
            row = self.model.row_of(self._kept_id) if self._kept_id is not None else -1
            self.table.go_to(max(0, row))
        self.letters.mark()
        self._place_preview()

    def _word_empty(self) -> None:
        """Say why nobody is there; the words come to the front once they are known."""
        query = self._query
        if query.text:
            self.desk.read(
                self, total_of, replace(query, text=""), done=lambda found: self._word_not_found(query, found[0])
            )
            return
        if self.views.code == ALL and not query.has_filters:
            self.empty.show_first()
        else:
            self.empty.show_nobody(has_filters=query.has_filters and self.views.is_changed())
        self.body.show_rows(0)

    def _word_not_found(self, query: ClientQuery, searched: int) -> None:
        if query == self._query and not self.model.ids:
            self.empty.show_not_found(query.text, self.views.title(), searched, self.views.totals.clients)
            self.body.show_rows(0)

    def apply(self, changes: Changes) -> None:
        if not (changes.all_clients or changes.clients or STALE_TOPICS & changes.topics):
            return
        if "views" in changes.topics:
            self.views.load()
        else:
            self.views.load_soon()
        if changes.topics == {"views"} and not changes.clients:
            return
        self.table.fit()
        self.model.apply(changes)
        if ME in self._query.sellers and not (changes.all_clients or changes.clients):
            self.model.show(self._query)  # somebody else may work here now
        self._load_counts()
        shown_id = self.preview.shown_id()
        if shown_id is not None and (changes.touches(shown_id) or STALE_TOPICS & changes.topics):
            self.follower.load()

    def _on_views(self) -> None:
        self.views_bar.close_name()
        if self._query != replace(self.views.query(), text=self._query.text):
            self._show_view()  # the view shown is gone, or was saved otherwise
        else:
            self._load_counts()
        self.filters.show_query(self._query)

    # --- changing what is shown -----------------------------------------------------------------------------------

    def _on_name_refused(self, sentence: Refusal) -> None:
        self.views_bar.show_refusal(sentence)
        self.said.emit(sentence)

    def _on_searched(self) -> None:
        if self.search.text().strip() != self._query.text:
            self._kept_id = None
            self.table.setCurrentIndex(QModelIndex())
            self._show_query()

    def _search_all(self) -> None:
        """Look for the same text among all clients."""
        self.views.code = ALL
        self.views.reset()
        self._show_view()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort_by(self, column: Column) -> None:
        sort = SORT_OF[column]
        is_same = sort == self._query.sort
        descending = not self._query.descending if is_same else sort in DESCENDING_FIRST
        self.change_query(replace(self.views.query(), sort=sort, descending=descending))

    def ask_columns(self) -> ColumnsPanel:
        """Open the sheet of columns."""
        sign = self._currency_sign()
        titles = [(column, title) for column, title in column_titles(sign).items() if column is not Column.TICK]
        if self.desk.facts.is_solo:
            titles = [each for each in titles if each[0] is not Column.PERSON]
        panel = ColumnsPanel(titles, self.table.columns(), self._usual_columns(), self.filters.columns)
        panel.changed.connect(self._choose_columns)
        panel.open()
        return panel

    def _usual_columns(self) -> tuple[Column, ...]:
        return VIEW_COLUMNS.get(self.views.code, DEFAULT_COLUMNS)

    def _choose_columns(self, columns: tuple[Column, ...]) -> None:
        self.table.set_columns(columns)
        self._take_columns(self.table.columns())

    def _take_columns(self, columns: tuple[Column, ...]) -> None:
        self._memory.columns[self.views.code] = columns
        self._tell_layout()

    def _take_width(self, column: Column, width_px: int) -> None:
        self._memory.widths_px[column] = width_px
        self._tell_layout()

    def _shown_codes(self) -> list[str]:
        """Return the columns to be kept with a view: none when they are the usual ones."""
        columns = self.table.columns()
        return [] if columns == DEFAULT_COLUMNS else codes_of(columns)

    def _currency_sign(self) -> str:
        return self.desk.formats.money(0).split("\u00a0")[-1]

    def _tell_layout(self) -> None:
        self.layout_changed.emit(self._memory.values())

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        self._memory.take(values)
        self.table.set_widths(self._memory.widths_px)
        kept = self._memory.columns.get(self.views.code)
        if kept:
            self.table.set_columns(kept)
        self._place_preview()

    # --- preview and place ----------------------------------------------------------------------------------------

    def _is_wide(self) -> bool:
        return self.width() >= PREVIEW_FROM_PX

    def toggle_preview(self) -> None:
        """Show or hide the preview; a narrow page remembers it apart from a wide one."""
        if self._is_wide():
            self._memory.has_preview = not self._memory.has_preview
        else:
            self._memory.has_preview_when_narrow = not self._memory.has_preview_when_narrow
        self._tell_layout()
        self._place_preview()

    def _place_preview(self) -> None:
        is_shown = self._memory.has_preview if self._is_wide() else self._memory.has_preview_when_narrow
        self.filters.preview.setChecked(is_shown)
        self.preview.set_page_width(self.width())
        was_hidden = self.preview.isHidden()
        self.preview.setVisible(is_shown)
        if is_shown and was_hidden:
            self.follower.load()

    def resizeEvent(self, event: object) -> None:
        self._place_preview()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follower.load()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._kept_id = self.model.id_at(current.row())
            self.follower.follow()

    def current_id(self) -> int | None:
        """Return the client of the current row."""
        index = self.table.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_table(self) -> None:
        """Go to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.ids:
            self.table.go_to(0)


def _counts_of(session: Any, query: ClientQuery) -> Counts:
    """Return how many clients a query has, what they bought together in kopecks, and where each letter begins."""
    count, total_kop = total_of(session, query)
    return count, total_kop, letter_offsets(session, query)
