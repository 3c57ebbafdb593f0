"""Competitors: the list at the left, the card of the current one at the right, which fills itself from losses."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.found_text import Typed
from app.services.competitors import CompetitorCard, CompetitorRow, LossGroup, bin_competitor
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.commands import Commands
from ui.kit.empty_state import EmptyState
from ui.kit.field import SearchField
from ui.kit.label import Label, rule
from ui.kit.menu import KMenu, show_under
from ui.kit.page_header import PageHeader
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.competitors import words
from ui.pages.competitors.card import RivalCard
from ui.pages.competitors.dialogs import BinDialog, MarksDialog, MergeDialog, NewRivalDialog
from ui.pages.competitors.listing import RivalList
from ui.pages.competitors.menus import OF_CARD, OF_PRINT, command_menu
from ui.pages.competitors.reading import RivalsReading, load_card, load_rivals
from ui.pages.page import Page, Place
from ui.theme import follow_theme, theme

LIST_PX = (300, 352)  # at 1366 and at 1440 and more
WIDE_PX = 1420
TAKEN_BACK = frozenset({"undone", "redone"})
COMPETITOR_SHEET = "competitor"


class CompetitorsPage(Page):
    """``Place("competitors", id)`` opens one; ``extra["new"]`` asks for a new one."""

    page_id = "competitors"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._reading: RivalsReading | None = None
        self._generation = 0
        self._card_generation = 0
        self._is_stale = False
        self._wanted: int | None = None
        self._wants_focus = False
        self.words = words.RivalWords(desk, self)
        self.header = PageHeader()
        self.print_button = KButton("", icon="printer", has_arrow=True)
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="plus", key="N")
        self.search = SearchField("", key="Ctrl F")
        self.list = RivalList(self.words.of_row)
        self.card = RivalCard(desk, self.words)
        self.not_found = Label("", "body", "text2", wrap=True)
        self.bin_link = KButton("", kind=Kind.LINK, icon="trash")
        self.empty = EmptyState("first")
        self.first_button = self.empty.add_button(KButton("", kind=Kind.PRIMARY, icon="plus", key="N"))
        self._lay_out()
        self._connect()
        follow_theme(self)
        self.retranslate()

    # --- laying out -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header.add_action(self.print_button)
        self.header.add_action(self.new_button)
        self._sheet = QFrame()
        self._sheet.setProperty("card", True)
        left = QVBoxLayout(self._sheet)
        left.setContentsMargins(1, 1, 1, 1)
        left.setSpacing(0)
        finder = QHBoxLayout()
        finder.setContentsMargins(10, 10, 10, 10)
        finder.addWidget(self.search)
        left.addLayout(finder)
        left.addWidget(rule())
        self.not_found.setContentsMargins(16, 14, 16, 14)
        left.addWidget(self.not_found)
        left.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 4, 10, 6)
        foot.addWidget(self.bin_link)
        foot.addStretch(1)
        left.addLayout(foot)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(12)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 14)
        side.addWidget(self._sheet, 1)
        row.addLayout(side)
        row.addWidget(self.card, 1)
        self._both = both
        self._body = QStackedWidget()
        self._body.addWidget(both)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        self.skeleton = Skeleton(self._both)

    def _connect(self) -> None:
        handlers: tuple[tuple[Any, Callable[[], object]], ...] = (
            (words.NEW, self.ask_new), (words.FIND, self._focus_search), (words.EDIT, self.card.edit),
            (words.RENAME, self.rename), (words.MERGE, self.ask_merge), (words.BIN, self.put_into_bin),
            (words.OPEN_BIN, self.open_bin), (words.PRINT, self.print_card), (words.PRINT_TOO, self.print_card),
            (words.BLANK, functools.partial(self.print_card, blank=True)),
            *((command, functools.partial(self.card.set_threat, at)) for at, command in enumerate(words.THREATS)),
        )  # fmt: skip
        for command, handler in handlers:
            self.commands.add(command, handler, self.page_id)
        self.new_button.clicked.connect(lambda: self.ask_new())
        self.first_button.clicked.connect(lambda: self.ask_new())
        self.print_button.clicked.connect(
            lambda: show_under(command_menu(self, self.commands, OF_PRINT), self.print_button, at_right=True)
        )
        self.bin_link.clicked.connect(self.open_bin)
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.search.went_down.connect(self._focus_list)
        self.search.returnPressed.connect(self._focus_list)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _index: self.card.focus_first())
        self.list.bin_asked.connect(self.put_into_bin)
        self.list.menu_asked.connect(lambda index, point: self._card_menu().popup(point) if index.isValid() else None)
        self.card.menu_asked.connect(lambda button: show_under(self._card_menu(), button, at_right=True))
        self.card.client_asked.connect(lambda client_id, among: self.go_asked.emit(Place("card", client_id, among)))
        self.card.losses_asked.connect(self._show_losses)
        self.card.lost.connect(self.desk.refused)

    # --- reading --------------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self._fit()
        self._wanted = place.client_id
        if self._reading is None:
            self.skeleton.start()
            self._wants_focus = True
            self._load()
        elif self._is_stale:
            self._load()
        elif place.client_id is not None:
            self._show_rows()
        if self._reading is not None:
            self._focus_list()
        if place.extra.get("new"):
            self.ask_new()

    def leave(self) -> bool:
        is_fine = self.card.flush()
        if not is_fine:
            self.said.emit(self.tr("Mend the red field first."))
        return is_fine

    def apply(self, changes: Changes) -> None:
        is_ours = "competitors" in changes.topics or "settings" in changes.topics or changes.action in TAKEN_BACK
        if self._reading is None or not (is_ours or changes.clients or changes.all_clients):
            return
        self._reload()

    def _reload(self) -> None:
        """Read everything anew, now or when the page is shown again."""
        if self.isVisible():
            self._load()
        else:
            self._is_stale = True

    def begin_day(self) -> None:
        if self._reading is not None:
            self._reload()

    def _load(self) -> None:
        self._is_stale = False
        self._generation += 1
        self.desk.read(self, load_rivals, done=functools.partial(self._on_read, self._generation))

    def _on_read(self, generation: int, reading: RivalsReading) -> None:
        if generation != self._generation:
            return
        self._reading = reading
        self.skeleton.stop()
        self._show_state()
        self._show_rows()
        if self._wants_focus and reading.rows:
            self._wants_focus = False
            self._focus_list()

    def _show_state(self) -> None:
        """Show what does not depend on the row: the head, the bin, whether there is anything at all."""
        reading = self._reading
        if reading is None:
            return
        has_rows = bool(reading.rows)
        self.header.set_meta(self.words.about(reading.rows) if has_rows else "")
        self.bin_link.setText(self.words.in_bin(len(reading.binned)))
        self.bin_link.setVisible(bool(reading.binned))
        self._body.setCurrentWidget(self._both if has_rows else self.empty)
        self.hints_changed.emit()
        for command in words.OF_ONE:
            self.commands.set_enabled(command.id, has_rows)
        self.commands.set_enabled(words.MERGE.id, len(reading.rows) > 1)
        self.commands.set_enabled(words.OPEN_BIN.id, bool(reading.binned))
        self.commands.set_enabled(words.FIND.id, has_rows)

    def _show_rows(self) -> None:
        """Show the rivals that answer the search; the current one stays current if it is among them."""
        reading = self._reading
        if reading is None:
            return
        typed = Typed.of(self.search.text())
        rows = [row for row in reading.rows if typed.rank(row.name) is not None]
        wanted, self._wanted = self._wanted, None
        if wanted is not None and all(row.id != wanted for row in rows):
            rows = list(reading.rows)
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
        kept = wanted or self.list.rival_id() or (self.card.card.id if self.card.card is not None else None)
        ids = [row.id for row in rows]
        current = kept if kept in ids else (ids[0] if ids else None)
        self.list.show_rows(rows, current)
        self.list.setVisible(bool(rows))
        self.not_found.setVisible(not rows)
        if current is not None:
            self._load_card(current)

    def _load_card(self, rival_id: int) -> None:
        self._card_generation += 1
        mine = self._card_generation

        def done(card: CompetitorCard) -> None:
            if mine == self._card_generation:
                self.card.show_card(card)

        def failed(sentence: str) -> None:
            if mine == self._card_generation:
                self.said.emit(sentence)

        self.desk.read(self, load_card, rival_id, done=done, failed=failed)

    def _on_chosen(self, rival_id: int) -> None:
        if not self.card.flush():
            assert self.card.card is not None
            self.list.choose(self.card.card.id)
            self.said.emit(self.tr("Mend the red field first."))
            return
        self._load_card(rival_id)

    # --- acts -----------------------------------------------------------------------------------------------------

    def current(self) -> CompetitorRow | None:
        """Return the rival shown."""
        index = self.list.currentIndex()
        return self.list.rows.rows[index.row()] if index.isValid() else None

    def ask_new(self) -> None:
        """Ask for the name of a new rival; what was searched for in vain is offered."""
        name = self.search.text().strip() if not self.not_found.isHidden() else ""
        dialog = NewRivalDialog(self.desk, self, name)
        dialog.made.connect(self._on_made)
        dialog.open()

    def _on_made(self, rival_id: int) -> None:
        self._wanted = rival_id
        self._load()

    def rename(self) -> None:
        """Open the name of the card."""
        if self.current() is not None:
            self.card.head.name.start()

    def ask_merge(self) -> None:
        """Ask which card is the same rival."""
        row, reading = self.current(), self._reading
        if row is not None and reading is not None and len(reading.rows) > 1:
            MergeDialog(self.desk, row, [each for each in reading.rows if each.id != row.id], self).open()

    def put_into_bin(self) -> None:
        """Put the rival shown into the bin; the toast offers to undo it."""
        row = self.current()
        if row is not None:
            self.desk.write(self, bin_competitor, row.id)

    def open_bin(self) -> None:
        """Show what lies in the bin."""
        if self._reading is not None and self._reading.binned:
            BinDialog(self.desk, self._reading.binned, self.words, self).open()

    def print_card(self, *, blank: bool = False) -> None:
        """Show the sheet D5 on the page of documents: of the rival shown, or for a pen."""
        row = self.current()
        if not self.card.flush():
            return
        if blank or row is None:
            self.go_asked.emit(Place("documents", extra={"kind": COMPETITOR_SHEET, "blank": True}))
        else:
            self.go_asked.emit(Place("documents", extra={"kind": COMPETITOR_SHEET, "competitor": row.id}))

    def _show_losses(self, group: LossGroup) -> None:
        card = self.card.card
        if card is None:
            return
        marks = [
            mark for mark in card.marks
            if mark.outcome == "lost" and mark.reason == group.reason
            and mark.argument.casefold() == group.argument.casefold()
        ]  # fmt: skip
        title = self.words.reason(group.reason)
        dialog = MarksDialog(
            self.desk, self.words, title, self.words.results(group.count, group.sum_kop, 0), marks, self.window()
        )
        dialog.client_asked.connect(lambda client_id, among: self.go_asked.emit(Place("card", client_id, among)))
        dialog.open()

    def _card_menu(self) -> KMenu:
        return command_menu(self, self.commands, OF_CARD)

    # --- focus ----------------------------------------------------------------------------------------------------

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _focus_list(self) -> None:
        if self._body.currentWidget() is self.empty:
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.list.isVisibleTo(self):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and focused is not None and not self.list.hasFocus():
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self._sheet, self.card)

    def hints(self) -> tuple[KeyHint, ...]:
        if self._body.currentWidget() is self.empty:
            return words.empty_hints()
        focused = QApplication.focusWidget()
        is_on_card = focused is not None and self.card.isAncestorOf(focused)
        return words.card_hints() if is_on_card else words.list_hints()

    # --- words and sizes ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Competitors"))
        self.print_button.setText(self.tr("Print"))
        self.new_button.setText(self.tr("New competitor"))
        self.first_button.setText(self.tr("New competitor"))
        self.search.set_placeholder(self.tr("Name"))
        self.list.setAccessibleName(self.tr("Competitors"))
        self.not_found.setText(self.tr("Nobody is called like that. N adds a competitor of this name."))
        self.empty.set_words(
            self.tr("No competitors yet"),
            self.tr("A card comes by itself when a sale is lost to somebody. Or write down one you know already."),
        )
        self.card.reword()
        self._show_state()
        self.list.viewport().update()
        self.hints_changed.emit()

    def restyle(self) -> None:
        """Take the widths from the theme."""
        self._fit()

    def _fit(self) -> None:
        wanted = LIST_PX[1] if self.window().width() >= WIDE_PX else LIST_PX[0]
        self._sheet.setFixedWidth(theme().px(wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
