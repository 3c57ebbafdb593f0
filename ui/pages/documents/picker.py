"""Which clients: those ticked, a search that adds more, and the meetings of today and tomorrow in one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.client_query import ME
from app.services.client_list import ClientQuery, ClientRow
from app.services.saved_views import BUILT_IN_VIEWS, ViewRow, load_views
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.field import SearchField
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.popup_list import PopupList, PopupRow
from ui.pages.clients.view_state import built_in_titles
from ui.pages.documents.reading import Meetings, find_rows, load_view_rows
from ui.pages.documents.ticked import ClientTicks, TickList

SEARCH_AFTER_MS = 60


class RowSearch(SearchField):
    """A search that stands as the last row of a card, without a border of its own."""

    def __init__(self) -> None:
        super().__init__("", key="Ctrl F")
        self.setProperty("bare", True)

    def restyle(self) -> None:
        """Leave room for icon and key."""
        super().restyle()
        margins = self.textMargins()
        margins.setLeft(34)
        self.setTextMargins(margins)


class ClientPicker(QWidget):
    """The card of clients.

    Signals:
        ticked: other clients are ticked now.
    """

    ticked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meetings = Meetings()
        self._generation = 0
        self.ticks = ClientTicks(self._meta_of, self)
        self.list = TickList(self.ticks)
        self.search = RowSearch()
        self.search.installEventFilter(self)
        self.popup: PopupList | None = None
        self.menu: KMenu | None = None
        self._title = Label("", "strong")
        self.view = KButton("", kind=Kind.LINK, icon="users")
        self.today = KButton("", kind=Kind.LINK)
        self.tomorrow = KButton("", kind=Kind.LINK)
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._lay_out()
        self.ticks.ticked.connect(self.ticked)
        self.search.textChanged.connect(lambda _text: self._search_timer.start())
        self.search.went_down.connect(self.focus_list)
        self._search_timer.timeout.connect(self._find)
        self.today.clicked.connect(lambda: self.ticks.add(self._meetings.today))
        self.view.clicked.connect(self._choose_view)
        self.tomorrow.clicked.connect(lambda: self.ticks.add(self._meetings.tomorrow))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.today)
        head.addWidget(self.tomorrow)
        sheet = QFrame()
        sheet.setProperty("card", True)
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addWidget(self.list)
        line = QHBoxLayout()
        line.setContentsMargins(0, 2, 4, 2)
        line.addWidget(self.search)
        inner.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(sheet)
        column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignLeft)

    def offer_views(self, is_offered: bool) -> None:
        """Offer all clients of a view at once, or not."""
        self.view.setVisible(is_offered)

    def set_meetings(self, meetings: Meetings) -> None:
        """Offer the meetings of today and tomorrow."""
        self._meetings = meetings
        self._word_links()

    def focus_list(self) -> None:
        """Put the focus on the first client, or into the search when there is none."""
        if self.list.isHidden():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.ticks.index(0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._title.setText(self.tr("Clients"))
        self.list.setAccessibleName(self._title.text())
        self.search.set_placeholder(self.tr("Add a client…"))
        self.view.setText(self.tr("All clients of a view…"))
        self.ticks.reword()
        self._word_links()

    def _word_links(self) -> None:
        today, tomorrow = len(self._meetings.today), len(self._meetings.tomorrow)
        self.today.setText(self.tr("Meetings today: {count}").format(count=today))
        short = self.tr("tomorrow: {count}") if today else self.tr("Meetings tomorrow: {count}")
        self.tomorrow.setText(short.format(count=tomorrow))
        self.today.setVisible(today > 0)
        self.tomorrow.setVisible(tomorrow > 0)

    def _meta_of(self, row: ClientRow) -> str:
        """Return when the next step is: the hour today, else the day too."""
        if row.next_step_on is None:
            return ""
        formats = self._desk.formats
        if row.next_step_on == self._desk.book.clock.today() and row.next_step_at is not None:
            return formats.time(row.next_step_at)
        return formats.due(row.next_step_on, row.next_step_at)

    # --- views --------------------------------------------------------------------------------------------------

    def _choose_view(self) -> None:
        """Show the views to choose from; the clients of the one chosen take the place of the list."""
        self._desk.read(self, load_views, done=self._show_views)

    def _show_views(self, saved: tuple[ViewRow, ...]) -> None:
        menu = KMenu(self)
        if not self._desk.facts.is_solo and self._desk.book.person_id is not None:
            menu.add(self.tr("My clients"), partial(self._take_view, ClientQuery(sellers=frozenset({ME}))))
        for code, title in built_in_titles().items():
            menu.add(title, partial(self._take_view, BUILT_IN_VIEWS[code]))
        if saved:
            menu.addSeparator()
        for view in saved:
            menu.add(view.title, partial(self._take_view, view.query))
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        show_under(menu, self.view)

    def _take_view(self, query: ClientQuery) -> None:
        self._generation += 1
        mine = self._generation

        def done(rows: tuple[ClientRow, ...]) -> None:
            if mine == self._generation:
                self.ticks.show(rows, [row.id for row in rows])

        self._desk.read(self, load_view_rows, query, done=done)

    # --- search -------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        text = self.search.text().strip()
        self._generation += 1
        mine = self._generation
        if not text:
            self._popup_list().hide()
            return
        self._desk.read(
            self, find_rows, text, done=lambda rows: self._on_found(rows) if mine == self._generation else None
        )

    def _on_found(self, rows: tuple[ClientRow, ...]) -> None:
        shown = [PopupRow(row.name, row, "user", row.city) for row in rows]
        self._popup_list().show_rows(shown or [PopupRow(self.tr("Nobody is found"), None, "search")])

    def _popup_list(self) -> PopupList:
        if self.popup is None:  # only now the search stands in its window
            self.popup = PopupList(self.search)
            self.popup.chosen.connect(self._on_chosen)
        return self.popup

    def _on_chosen(self, row: ClientRow | None) -> None:
        if row is None:
            return
        self._generation += 1
        self.search.clear()
        self.ticks.add((row,))
        at = self.ticks.ids.index(row.id)
        self.list.scrollTo(self.ticks.index(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.FocusOut:
            self._generation += 1  # an answer that comes later opens no list
        return False
