"""Find a client by a few letters typed into a line: of its name, of a person, or of a phone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.services.client_list import ClientRow
from app.services.finding import Found, find
from ui.desk import Desk
from ui.kit.field import KLineEdit
from ui.kit.popup_list import PopupList, PopupRow

FOUND = 6


class ClientSearch(QObject):
    """Offers clients under ``line``: a name, with ``meta`` of its row beside it; ``nobody`` when none is found.

    Signals:
        typed: the text is another one, so nobody is chosen any more.
        chosen: a client was taken (its id, its name).
    """

    typed = Signal()
    chosen = Signal(int, str)

    def __init__(self, desk: Desk, line: KLineEdit, nobody: str, meta: Callable[[ClientRow], str]) -> None:
        super().__init__(line)
        self._desk = desk
        self._nobody = nobody
        self._meta = meta
        self._asked = 0
        self.popup = PopupList(line)
        self.popup.chosen.connect(self._on_chosen)
        line.textEdited.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        self._asked += 1
        self.typed.emit()
        if not text.strip():
            self.popup.show_rows([])
            return
        asked = self._asked
        self._desk.read(self, find, text, FOUND, done=lambda found: self._on_found(asked, found))

    def _on_found(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        rows = [PopupRow(row.name, (row.id, row.name), "address-book", self._meta(row)) for row in found.clients]
        known = {row.id for row in found.clients}
        for contact in found.contacts:
            if contact.client_id not in known:
                data = (contact.client_id, contact.client_name)
                rows.append(PopupRow(contact.client_name, data, "user", contact.name))
        self.popup.show_rows(rows or [PopupRow(self._nobody, None, "search")])

    def _on_chosen(self, data: object) -> None:
        if isinstance(data, tuple):
            self._asked += 1  # an answer that is still on its way is too late
            self.chosen.emit(*data)
