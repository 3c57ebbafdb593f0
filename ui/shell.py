"""The shell of an open book: drawer, pages, toast, status bar. The only place that knows all pages."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.client_list import ListTotals, load_totals
from ui import window_commands
from ui.calendar_file import CalendarFile
from ui.copies import Copies
from ui.day_marks import DayMarks
from ui.desk import Desk
from ui.drawer import Drawer
from ui.errands import Errands
from ui.history import History
from ui.kit.commands import Commands
from ui.kit.side_bar import SideBar
from ui.kit.status_bar import KeyHint, StatusBar
from ui.kit.toast import Toast
from ui.messages import say_changes
from ui.opening_frame import FOLD_UNDER_PX
from ui.page_stack import PageMaker, PageStack
from ui.pages.page import Page, Place
from ui.palette.recent import Recent
from ui.regions import Regions
from ui.reminders import Reminders
from ui.team.commands import TeamCommands

if TYPE_CHECKING:
    from ui.palette.palette import Palette

QUIET_ACTIONS = frozenset({"refreshed", "form_changed", "book_made"})

class Shell(QWidget):
    """Shows one book. ``pages["card"]`` is a page; pages are made when first shown.

    Signals:
        shown: another page came to the front (its id).
        folded: the drawer was folded or unfolded by the person (bool).
        book_menu_asked: the book's button in the drawer was pressed.
        quit_asked: the person wants to end the program.
        raise_asked: a notification was pressed; the window is to come to the front.
    """

    shown = Signal(str)
    folded = Signal(bool)
    book_menu_asked = Signal()
    quit_asked = Signal()
    raise_asked = Signal()

    def __init__(
        self, desk: Desk, commands: Commands, makers: Mapping[str, PageMaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.desk = desk
        self.commands = commands
        self._history = History()
        self._place: Place | None = None
        self._wants_folded = False
        self._failed_sentence = ""
        self._totals: ListTotals | None = None
        self._regions = Regions()
        self._errands = Errands(commands, desk.jobs, lambda: self._place, self)
        self.palette_sheet: Palette | None = None
        self.recent = Recent()
        self.side_bar = SideBar(self.tr("Find or do…"))
        self.stack = self.pages = PageStack(makers, desk.jobs)
        self.status = StatusBar()
        self.drawer = Drawer(desk, commands, self.side_bar, self.stack, lambda: self._place, self.go, self)
        self._lay_out()
        self.toast = Toast(self.stack)
        self.copies = Copies(desk, self.side_bar.copy, self)
        self.day_marks = DayMarks(desk, self.side_bar, self)
        self.reminders = Reminders(desk, commands, self.stack, self)
        self._connect()
        self._add_commands()
        self.calendar_file = CalendarFile(desk, commands, self, self)
        self.calendar_file.said.connect(self.say)
        self.team_commands = TeamCommands(desk, commands, self, self)
        self.team_commands.go_asked.connect(self.go)
        self.retranslate()
        self.reload_totals()
        self.copies.look()
        self.day_marks.look()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.stack.made.connect(self._on_made)
        self.side_bar.nav.left.connect(lambda: self._walk_regions(1, among_page=True))
        self.side_bar.search.clicked.connect(self.find_or_do)
        self.side_bar.book.clicked.connect(self.book_menu_asked.emit)
        self.side_bar.stool.clicked.connect(lambda: self.go(Place("today")))
        self.side_bar.copy.clicked.connect(lambda: self.go(Place("settings", extra={"part": "safety"})))
        self.reminders.go_asked.connect(self.go)
        self.reminders.raise_asked.connect(self.raise_asked)
        self.copies.said.connect(self.say)
        self.copies.busy.connect(self._show_copying)
        self.desk.changed.connect(self.apply)
        self.desk.refused.connect(self.say)
        self.desk.writing.connect(self._show_saving)
        self.desk.not_saved.connect(self._on_not_saved)
        self.stack.currentChanged.connect(lambda _index: self.toast.raise_())  # a page comes on top of all
        self.toast.undo_asked.connect(lambda: self.desk.undo(self))
        self.status.state_clicked.connect(self.tell_failure)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_made(self, page: Page) -> None:
        page.go_asked.connect(self.go)
        page.back_asked.connect(self.back)
        page.said.connect(self.say)
        page.hints_changed.connect(self._show_hints)

    def _add_commands(self) -> None:
        add = self.commands.add
        add(window_commands.FIND, self.find_or_do)
        add(window_commands.BACK, self.back)
        add(window_commands.FORWARD, self.forward)
        self.drawer.add_commands()
        add(window_commands.NEW_CLIENT, self._new_client)
        add(window_commands.NEW_STEP, self._new_step)
        add(window_commands.UNDO, lambda: self.desk.undo(self))
        add(window_commands.REDO, lambda: self.desk.redo(self))
        add(window_commands.BACK_UP, self.copies.back_up)
        add(window_commands.BOOKS, self.book_menu_asked.emit)
        add(window_commands.QUIT, self.quit_asked.emit)
        add(window_commands.SIDE_BAR, self._toggle_side_bar)
        add(window_commands.NEXT_REGION, lambda: self._walk_regions(1))
        add(window_commands.PREVIOUS_REGION, lambda: self._walk_regions(-1))
        add(window_commands.KEYS, self._show_keys)
        add(window_commands.ABOUT, lambda: self.go(Place("settings", extra={"part": "about"})))

    # --- going about ------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Show a place; what was shown before can be come back to."""
        self._show(place)

    def back(self) -> None:
        """Show the place before this one; from the first, the list of clients."""
        before = self._history.before()
        if before is not None:
            if self._show(before, remember=False):
                self._history.went_back()
        elif self._place is not None and self._place.page != "clients":
            self._history = History()
            self._show(Place("clients"))

    def forward(self) -> None:
        """Show the place that ``back`` left."""
        after = self._history.after()
        if after is not None and self._show(after, remember=False):
            self._history.went_forward()

    @property
    def place(self) -> Place | None:
        """Where we are."""
        return self._place

    def _show(self, place: Place, *, remember: bool = True) -> bool:
        if place.page not in self.stack or not self.leave():
            return False
        if remember:
            self._history.went_to(place)
        if self._place is not None and self._place.page == "settings":
            self.copies.look()  # a copy may have been deleted there
        self._place = place
        self.recent.visit(place)
        self.commands.set_scope(place.page)
        self.drawer.show_place()
        self.stack.bring(place.page, functools.partial(self._enter, place))
        return True

    def _enter(self, place: Place, page: Page) -> None:
        stays_in_drawer = self.side_bar.nav.hasFocus() and bool(self.window().property("kbd"))
        page.enter(place)
        if stays_in_drawer:
            self.side_bar.nav.setFocus()
        self._show_hints()
        self.shown.emit(place.page)
        self._errands.take(place)

    @property
    def page(self) -> Page | None:
        """The page in front, if it is there yet."""
        page = self.stack.known(self._place.page) if self._place else None
        return page if page is self.stack.currentWidget() else None

    def leave(self) -> bool:
        """Let the page in front send off what is being typed; False when it must stay."""
        page = self.page
        return page is None or page.leave()

    # --- what happened ------------------------------------------------------------------------------------------

    def apply(self, changes: Changes) -> None:
        """Tell every page what was written, and the person what was done."""
        for page in self.stack.pages():
            page.apply(changes)
        if changes.topics and self.drawer.is_stale():
            self._show_pages()
        if "copies" in changes.topics:
            self.copies.look()
        if changes.topics == {"copies"}:
            return  # nothing was written into the book
        self._failed_sentence = ""
        if changes.clients or changes.all_clients:
            self.reload_totals()
        self.day_marks.apply(changes)
        self.reminders.apply(changes)
        if "settings" in changes.topics:
            self._word_book()
        self._show_saving(False)
        if changes.action_id is not None and changes.action not in QUIET_ACTIONS:
            self.toast.show_message(
                say_changes(self.desk.language, changes), can_undo=changes.action not in ("undone", "redone")
            )

    def _show_pages(self) -> None:
        """Offer the pages of a team, or take them away; who stands on one that goes is led to Today."""
        self.drawer.retranslate()
        self._word_book()
        self.day_marks.retranslate()
        if self._place is not None and not self.drawer.offers(self._place):
            self.go(Place("today"))

    def say(self, text: str) -> None:
        """Tell the person something in a toast."""
        self.toast.show_message(text, can_undo=False)

    def reload_totals(self) -> None:
        """Count the clients again."""
        self.desk.read(self, load_totals, done=self._on_totals)

    def begin_day(self) -> None:
        """Word what depends on the day."""
        self.copies.look()
        self.day_marks.look()
        self.reminders.look()
        for page in self.stack.pages():
            page.begin_day()

    def _on_totals(self, totals: ListTotals) -> None:
        self._totals = totals
        self._word_book()

    def _on_not_saved(self, sentence: str) -> None:
        self._failed_sentence = sentence
        self._show_saving(False)

    def _show_copying(self, is_copying: bool) -> None:
        if is_copying:
            self.status.set_state(self.tr("Copying the book…"), "busy")
        else:
            self._show_saving(False)

    def _show_saving(self, is_writing: bool) -> None:
        if is_writing:
            return  # writes are quick: flicker would only worry
        if self._failed_sentence:
            reason = self._failed_sentence.split(". ")[0].rstrip(".")
            self.status.set_state(
                self.tr("Not saved: {reason}. Try again").format(reason=reason), "danger", self._failed_sentence
            )
        else:
            self.status.set_state(self.tr("Saved. Kept on this computer"), "ok")

    def tell_failure(self) -> None:
        """Say why the last write failed, in full, and try again what the page still holds."""
        if self._failed_sentence:
            self.say(self._failed_sentence)
            self.leave()

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the shell anew; pages hear LanguageChange themselves."""
        self.side_bar.search.set_words(self.tr("Find or do…"))
        self.drawer.retranslate()
        self.commands.retranslate()
        self.team_commands.retranslate()
        self._word_book()
        self._show_saving(False)
        self._show_hints()
        self.copies.show_words()
        self.day_marks.retranslate()
        self.reminders.retranslate()

    def _word_book(self) -> None:
        totals = self._totals
        name = self.desk.facts.settings["company.name"] or self.desk.book.path.stem
        self.side_bar.book.set_book(name, self.tr("%n client(s)", "", totals.clients) if totals else "")
        if totals:
            self.side_bar.nav.set_count("clients", str(totals.clients) if totals.clients else "")

    def _show_hints(self) -> None:
        page = self.page
        common = (KeyHint(("Ctrl K",), self.tr("Find or do")),)
        focused = QApplication.focusWidget()
        if focused is not None and self.side_bar.isAncestorOf(focused):
            here: tuple[KeyHint, ...] = (
                KeyHint(("↑", "↓"), self.tr("Choose")),
                KeyHint(("F6",), self.tr("Next part")),
                KeyHint(("Ctrl B",), self.tr("Side bar")),
            )
        else:
            here = page.hints() if page else ()
        known = {hint.keys for hint in here}
        self.status.set_keys((*here, *(hint for hint in common if hint.keys not in known)))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._regions.note(self._parts(), new)
            self._show_hints()

    # --- commands -----------------------------------------------------------------------------------------------

    def find_or_do(self) -> None:
        """Open the palette over the window."""
        if self.palette_sheet is None:
            from ui.palette.palette import Palette

            self.palette_sheet = Palette(self, self.desk, self.commands, self.recent)
            self.palette_sheet.go_asked.connect(self.go)
            self.palette_sheet.said.connect(self.say)
        self.palette_sheet.open()

    def _new_client(self) -> None:
        self.go(Place("clients", extra={"new": True}))

    def _new_step(self) -> None:
        page = self.page
        if page is None or not page.new_step():
            self.say(self.tr("Choose a client first: its next step is set on the card."))

    def _parts(self) -> tuple[QWidget, ...]:
        page = self.page
        return (self.side_bar, *(page.regions() if page else ()), self.status)

    def _walk_regions(self, step: int, *, among_page: bool = False) -> None:
        self.drawer.arrive()
        self.window().setProperty("kbd", True)
        parts = self._parts()
        self._regions.walk(parts[-2:] if among_page else parts, QApplication.focusWidget(), step)

    def _show_keys(self) -> None:
        from ui.keys_dialog import KeysDialog

        KeysDialog(self, self.commands, self.stack, self._place.page if self._place else "").open()

    def _toggle_side_bar(self) -> None:
        self._wants_folded = not self.side_bar.is_folded
        self.side_bar.set_folded(self._wants_folded)
        self.folded.emit(self._wants_folded)

    def set_folded(self, is_folded: bool) -> None:
        """Fold the drawer as remembered."""
        self._wants_folded = is_folded
        self._fold_by_width()

    def _fold_by_width(self) -> None:
        self.side_bar.set_folded(self._wants_folded or self.width() < FOLD_UNDER_PX)

    def resizeEvent(self, event: object) -> None:
        self._fold_by_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
