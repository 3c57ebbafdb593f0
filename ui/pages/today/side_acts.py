"""What the rows of the cards at the right do."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.services.handover_rows import HandOverRow
from app.services.order_lists import ListedOrder
from app.services.today_rows import (
    MeetingRow,
    NoStepRow,
    PromiseRow,
    QuietRow,
    RequestRow,
    ReturnedRow,
    Suggestion,
)
from ui.kit.menu import KMenu
from ui.pages.page import Place
from ui.pages.today.acts import TodayActs
from ui.pages.today.right_column import HANDOVERS, MEETINGS, NO_STEP, QUIET, SUGGESTIONS, RightColumn
from ui.pages.today.side_list import SideRow

if TYPE_CHECKING:
    from ui.pages.today.page import TodayPage


class SideActs(QObject):
    """Follows a right column for its page."""

    def __init__(self, page: TodayPage, right: RightColumn, acts: TodayActs) -> None:
        super().__init__(page)
        self._page, self._right, self._acts = page, right, acts
        right.opened.connect(lambda _code, row: self.open(row))
        right.acted.connect(self.act)
        right.menu_asked.connect(self.show_menu)
        right.more_asked.connect(self.show_more)
        right.form_asked.connect(acts.ask_in_dialog)

    def focused_client(self) -> int | None:
        """Return the client of the row that has the focus."""
        found = self._right.focused()
        return client_of(found[1]) if found is not None else None

    def open(self, row: SideRow) -> None:
        """Open the client, the order or the hand-over of a row."""
        data = row.data
        if isinstance(data, ListedOrder):
            extra = {"tab": "orders", "order": data.id}
            self._page.go_asked.emit(Place("card", data.client_id, extra=extra))
        elif isinstance(data, HandOverRow):
            self._page.go_asked.emit(Place("handovers", extra={"handover": data.id}))
        else:
            self._page.open_client(client_of(row))

    def act(self, code: str, row: SideRow, number: int = 0) -> None:
        """Do what a button of a row says."""
        data, acts = row.data, self._acts
        if isinstance(data, MeetingRow):
            acts.print_plan(data.step.client_id, data.step.stage_code)
        elif isinstance(data, QuietRow):
            acts.call(data.client_id)
        elif isinstance(data, NoStepRow | ReturnedRow):
            self.ask_step(code, row, data.client_id)
        elif isinstance(data, Suggestion):
            acts.put_aside(data) if number else acts.accept(data)
        elif isinstance(data, RequestRow):
            acts.answer(data)
        elif isinstance(data, PromiseRow):
            acts.close_promise(data)
        elif isinstance(data, ListedOrder) and row.buttons[0][1] == "phone":
            acts.call(data.client_id)
        else:
            self.open(row)

    def ask_step(self, code: str, row: SideRow, client_id: int) -> None:
        """Ask for a step under the row."""
        self._right.ask_step(code, row, client_id)
        self._acts.read_usual(client_id, lambda day: self._right.line.set_usual(client_id, day))

    def show_more(self, code: str) -> None:
        """Show all of a card where they are kept."""
        if code == MEETINGS:
            self._page.print_all()
        elif code == SUGGESTIONS:
            self._page.reader.load_all_suggestions()
        elif code in (QUIET, NO_STEP):
            self._page.go_asked.emit(Place("clients", extra={"view": code}))
        elif code == HANDOVERS:
            self._page.go_asked.emit(Place("handovers"))

    def show_menu(self, code: str, row: SideRow, point: QPoint) -> None:
        """Offer everything that can be done with a row."""
        client_id = client_of(row)
        menu = KMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        if isinstance(row.data, HandOverRow):  # Enter and Space open the hand-over itself
            menu.add(self.tr("Open client"), lambda: self._page.open_client(client_id), icon="external-link")
        else:
            menu.add(self.tr("Open client"), lambda: self.open(row), icon="external-link", key=self.tr("Enter"))
        menu.addSeparator()
        for number, (words, icon) in enumerate(row.buttons):
            key = self.tr("Space") if number == 0 else ""
            menu.add(words, functools.partial(self.act, code, row, number), icon=icon, key=key)
        menu.addSeparator()
        menu.add(self.tr("Call"), lambda: self._acts.call(client_id), icon="phone", key="C")
        log = self.tr("Log what happened")
        menu.add(log, lambda: self._page.open_client(client_id, "card.log"), icon="pencil", key="L")
        menu.popup(point)


def client_of(row: SideRow) -> int:
    """Return the client a row is about."""
    data = row.data
    return int(data.step.client_id if isinstance(data, MeetingRow) else data.client_id)
