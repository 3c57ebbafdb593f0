"""The row under the views: search, the filters that are set, sorting, columns, the switch of the preview."""

from __future__ import annotations

import functools
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.client_query import ME, ClientQuery
from app.services.today_rows import BY_PERSON, EVERYONE, MINE
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import FilterChip
from ui.kit.field import SearchField
from ui.kit.flow_layout import FlowLayout
from ui.kit.menu import KMenu, show_under
from ui.kit.segmented import Segment, Segmented
from ui.pages.clients.filter_panel import FilterPanel
from ui.pages.clients.filters import describe, field_names, is_set, set_fields, whose, without
from ui.pages.clients.words import DESCENDING_FIRST, SORT_COLUMNS, sort_name
from ui.theme import follow_theme, theme

SEARCH_PX, NARROW_SEARCH_PX, TIGHT_SEARCH_PX = 284, 190, 235
NARROW_PX, TIGHT_PX = 1120, 900
CHIP_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FilterBar(QWidget):
    """Shows a query and lets every part of it be changed.

    Signals:
        query_changed: filters or order are others (ClientQuery, without a search text).
        typed: the search text is another.
        columns_asked: the person wants to choose columns.
    """

    query_changed = Signal(object)
    typed = Signal(str)
    columns_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._query = ClientQuery()
        self._chips: dict[str, FilterChip] = {}
        self.panel: FilterPanel | None = None
        self.search = SearchField("", key="Ctrl F")
        self.who = Segmented([Segment(EVERYONE, ""), Segment(MINE, ""), Segment(BY_PERSON, "")], EVERYONE)
        self.add = KButton("", kind=Kind.DASHED, icon="plus", key="F")
        self.sort = KButton("", kind=Kind.QUIET, icon="selector")
        self.columns = KButton("", kind=Kind.QUIET, icon="columns-3")
        self.preview = IconButton("layout-sidebar-right", " ", framed=True, checkable=True)
        self._flow_box = QWidget()
        self._flow = FlowLayout(self._flow_box, 8, 6)
        self._flow.addWidget(self.add)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 11, 20, 10)
        row.setSpacing(8)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._flow_box, 1)
        for widget in (self.sort, self.columns, self.preview):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.search.textChanged.connect(self.typed)
        self.who.chosen.connect(self.show_who)
        self.add.clicked.connect(lambda: self.ask_filter())
        self.sort.clicked.connect(self.ask_sort)
        self.columns.clicked.connect(self.columns_asked)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the width of the search from the theme; in a narrow window it leaves room for the filters."""
        has_who = not self.who.isHidden()
        is_narrow = has_who and self.width() < theme().px(NARROW_PX)
        is_tight = has_who and self.width() < theme().px(TIGHT_PX)
        for button in (self.sort, self.columns):
            button.set_compact(is_tight)  # its words are in the tooltip
        search_px = TIGHT_SEARCH_PX if is_tight else NARROW_SEARCH_PX if is_narrow else SEARCH_PX
        self.search.setFixedWidth(theme().px(search_px))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    # --- what is shown ----------------------------------------------------------------------------------------------

    def show_query(self, query: ClientQuery) -> None:
        """Show the filters and the order of a query."""
        self._query = query
        names = field_names(self.desk)
        wanted = [field for field in set_fields(query) if field in names]
        if whose(query) == MINE and self._has_me():
            wanted.remove("sellers")  # said beside the search
        self._show_whose()
        for field in [field for field in self._chips if field not in wanted]:
            chip = self._chips.pop(field)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for field in wanted:
            text = describe(self.desk, query, field)
            if field not in self._chips:
                self._add_chip(field, names[field], text)
            self._chips[field].set_filter(names[field], text)
        self._order_chips(wanted)
        is_best_first = bool(query.text) and query.sort == "name" and not query.descending
        order = self.tr("Best match first") if is_best_first else sort_name(query.sort, descending=query.descending)
        self.sort.set_compact(False)
        self.sort.setText(order)
        self.restyle()
        self._flow_box.updateGeometry()

    def _add_chip(self, field: str, name: str, text: str) -> None:
        chip = FilterChip(name, text, self._flow_box)
        chip.clicked.connect(lambda: self.ask_filter(field))
        chip.removed.connect(lambda: self._remove(field))
        chip.installEventFilter(self)
        self._chips[field] = chip
        chip.show()

    def _order_chips(self, fields: list[str]) -> None:
        for widget in (*self._chips.values(), self.add):
            self._flow.removeWidget(widget)
        for field in fields:
            self._flow.addWidget(self._chips[field])
        self._flow.addWidget(self.add)
        before: QWidget = self.search
        for widget in (
            self.who,
            *(self._chips[field] for field in fields),
            self.add,
            self.sort,
            self.columns,
            self.preview,
        ):
            QWidget.setTabOrder(before, widget)
            before = widget
        self._flow.invalidate()
        self._flow.activate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Space and Delete mean something else to the page: a chip that has the focus takes them first.
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() in CHIP_KEYS and not event.modifiers():
            event.accept()
            return True
        return False

    def chip(self, field: str) -> FilterChip | None:
        """Return the chip of a field that filters."""
        return self._chips.get(field)

    # --- changing it ------------------------------------------------------------------------------------------------

    def ask_filter(self, field: str = "") -> None:
        """Open the sheet of a filter; without a field it asks for one first."""
        anchor: QWidget = self._chips.get(field, self.add)
        panel = FilterPanel(self.desk, self._query, anchor, field)
        panel.changed.connect(lambda query: self._take(panel, query))
        panel.closed.connect(self._on_closed)
        self.panel = panel
        panel.open()

    def _take(self, panel: FilterPanel, query: ClientQuery) -> None:
        self.query_changed.emit(query)
        chip = self._chips.get(panel.field)
        self._flow.activate()
        panel.set_anchor(chip if chip is not None else self.add)

    def _on_closed(self) -> None:
        self.panel = None
        self._show_whose()

    def show_who(self, who: str) -> None:
        """Show the clients of everyone, one's own, or ask of whom."""
        if who == BY_PERSON:
            self.ask_filter("sellers")
            return
        sellers = frozenset({ME}) if who == MINE else frozenset[int]()
        self.query_changed.emit(replace(self._query, sellers=sellers))

    def _has_me(self) -> bool:
        return self.desk.book.person_id is not None and not self.desk.facts.is_solo

    def _show_whose(self) -> None:
        """Offer whose clients may be shown; nobody is offered while one person sells."""
        mine = [Segment(MINE, self.tr("Mine"))] if self._has_me() else []
        self.who.set_segments([Segment(EVERYONE, self.tr("Everyone")), *mine, Segment(BY_PERSON, self.tr("By person"))])
        self.who.set_code(whose(self._query))
        self.who.setVisible(not self.desk.facts.is_solo)
        self.restyle()

    def _remove(self, field: str) -> None:
        """Take a filter away; the focus goes to its neighbour."""
        fields = list(set_fields(self._query))
        at = fields.index(field) if field in fields else 0
        had_focus = self._chips[field].hasFocus() if field in self._chips else False
        self.query_changed.emit(without(self._query, field))
        if had_focus:
            left = [each for each in fields if each in self._chips]
            widget = self._chips[left[min(at, len(left) - 1)]] if left else self.add
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_filter(self, field: str) -> bool:
        """Whether a field filters now."""
        return is_set(self._query, field)

    def ask_sort(self) -> None:
        """Open the menu of every order: each the usual way, and one row that turns the present one round."""
        menu = KMenu(self)
        now = self._query
        for sort in SORT_COLUMNS:
            is_on = sort == now.sort
            descending = now.descending if is_on else sort in DESCENDING_FIRST
            menu.add(
                sort_name(sort, descending=descending),
                functools.partial(self._sort_by, sort, descending),
                is_checked=is_on,
            )
        menu.addSeparator()
        turned = sort_name(now.sort, descending=not now.descending)
        menu.add(turned, functools.partial(self._sort_by, now.sort, not now.descending), icon="refresh")
        chosen = next((action for action in menu.actions() if action.isChecked()), None)
        if chosen is not None:
            menu.setActiveAction(chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, self.sort, at_right=True)

    def _sort_by(self, sort: str, descending: bool) -> None:
        self.query_changed.emit(replace(self._query, sort=sort, descending=descending))

    # --- words ------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the row anew."""
        self.search.set_placeholder(self.tr("Name, person, phone, city"))
        self.who.setAccessibleName(self.tr("Whose clients"))
        self.add.setText(self.tr("Filter"))
        self.columns.setText(self.tr("Columns"))
        self.preview.set_name(self.tr("Preview"))
        self.show_query(self._query)
