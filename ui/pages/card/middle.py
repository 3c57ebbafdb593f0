"""The middle of the page: timeline, orders, documents, notes and changes behind tabs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.journal import HistoryRow, load_client_history
from ui.desk import Desk
from ui.kit.label import Label
from ui.kit.section_card import SectionCard
from ui.kit.tab_strip import Tab, TabStrip
from ui.kit.timeline import Timeline
from ui.pages.card.changes_text import history_items
from ui.pages.card.documents_tab import DocumentsTab
from ui.pages.card.notes_tab import NotesTab
from ui.pages.card.orders_page import OrdersPage
from ui.pages.card.orders_tab import OrdersTab
from ui.pages.card.timeline_tab import TimelineTab
from ui.pages.card.view import CardView

TABS = ("timeline", "orders", "documents", "notes", "changes")


class ChangesTab(QWidget):
    """What was changed on the card, field by field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._rows: tuple[HistoryRow, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 6)
        self.timeline = Timeline(self)
        self._nothing = Label("", "body", "text2", wrap=True)
        column.addWidget(self._nothing)
        column.addWidget(self.timeline, 1)

    def show_rows(self, rows: tuple[HistoryRow, ...]) -> None:
        """Show the history in words."""
        self._rows = rows
        self.timeline.set_items(history_items(self.desk, rows))
        self.timeline.setAccessibleName(self.tr("Changes"))
        self._nothing.setText(self.tr("Nothing was changed since the card was made."))
        self._nothing.setVisible(not rows)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.show_rows(self._rows)


class Middle(SectionCard):
    """Five tabs. A tab is filled, and the history read, when it is looked at.

    Signals:
        tab_shown: another tab is in front (str).
    """

    tab_shown = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lined=False, parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._generation = 0
        self._stale: set[str] = set()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.tabs = TabStrip(left_px=16, height_px=36)
        self.tabs.chosen.connect(self.show_tab)
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(1)  # the highest of five tabs must not make the window higher than the screen
        self.timeline_tab = TimelineTab(desk)
        self.orders_tab = OrdersTab(desk)
        self.orders_page = OrdersPage(desk, self.orders_tab)
        self.documents_tab = DocumentsTab(desk)
        self.notes_tab = NotesTab(desk)
        self.changes_tab = ChangesTab(desk)
        self._pages: dict[str, QWidget] = {
            "timeline": self.timeline_tab,
            "orders": self.orders_page,
            "documents": self.documents_tab,
            "notes": self.notes_tab,
            "changes": self.changes_tab,
        }
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        for page in self._pages.values():
            self.stack.addWidget(page)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.tabs.setAccessibleName(self.tr("Parts of the card"))
        for tab in (self.timeline_tab, self.orders_page, self.documents_tab, self.notes_tab, self.changes_tab):
            tab.retranslate()
        self._word_tabs()

    def show_view(self, view: CardView) -> None:
        """Show a client; the tab in front stays."""
        self._view = view
        self._word_tabs()
        self._stale = set(TABS)
        self._fill("timeline")  # its line belongs to the client shown, even behind another tab
        self._fill(self.tabs.code())

    def show_tab(self, code: str) -> None:
        """Bring a tab to the front."""
        self.tabs.set_code(code)
        self.stack.setCurrentWidget(self._pages[code])
        self._fill(code)
        self.tab_shown.emit(code)

    def open_filter(self) -> None:
        """Open the menu of what the timeline shows."""
        self.show_tab("timeline")
        self.timeline_tab.open_filter()

    def _fill(self, code: str) -> None:
        """Give a tab the client shown, once it is looked at."""
        if self._view is None or code not in self._stale:
            return
        self._stale.discard(code)
        if code == "changes":
            self._load_changes()
        for tab in (self.timeline_tab, self.orders_page, self.documents_tab, self.notes_tab):
            if tab is self._pages[code]:
                tab.show_view(self._view)

    def commit(self) -> bool:
        """Send off notes and the log line."""
        return self.notes_tab.commit() and self.timeline_tab.log.commit()

    def show_refused(self) -> None:
        """Bring the tab to the front where something typed was refused."""
        if self.notes_tab.has_error():
            self.show_tab("notes")
        elif self.timeline_tab.log.error():
            self.show_tab("timeline")

    def _word_tabs(self) -> None:
        counts = {code: "" for code in TABS}
        if self._view is not None:
            card = self._view.card
            notes = sum(bool(card.facts.values[field]) for field in ("note", "personal_note"))
            notes += sum(each.kind == "note" for each in card.activities)
            documents = len(card.documents)
            counts |= {
                "orders": str(len(card.orders) or ""),
                "documents": str(documents or ""),
                "notes": str(notes or ""),
            }
        names = {
            "timeline": self.tr("Timeline"),
            "orders": self.tr("Orders"),
            "documents": self.tr("Documents"),
            "notes": self.tr("Notes"),
            "changes": self.tr("Changes"),
        }
        self.tabs.set_tabs([Tab(code, names[code], counts[code]) for code in TABS])

    def _load_changes(self) -> None:
        if self._view is None:
            return
        self._generation += 1
        mine = self._generation

        def done(rows: tuple[HistoryRow, ...]) -> None:
            if mine == self._generation:
                self.changes_tab.show_rows(rows)

        self.desk.read(self, load_client_history, self._view.card.facts.id, done=done)
