"""Words the rows of the palette: clients, people, orders, notes, commands, recent places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication

from app.domain.found_text import Typed
from app.services.client_list import ClientRow
from app.services.finding import Found, FoundContact, FoundNote, FoundOrder
from ui.desk import Desk
from ui.kit.chip import stage_icon
from ui.kit.commands import ICON_PROPERTY, KEYS_PROPERTY, Commands, caption_of
from ui.links import open_phone
from ui.pages.page import Place
from ui.palette.results import Result, ResultAct


class ResultWriter(QObject):
    """Makes rows of what was found.

    Signals:
        go_asked: a result leads to a place (Place).
        said: something was done that cannot be seen (str).
    """

    go_asked = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands

    def clients(self, rows: Sequence[ClientRow], typed: Typed, heading: str = "") -> list[Result]:
        """Return a heading and a row per client, nothing for none."""
        return _group(heading or self.tr("Clients"), [self._client(row, typed) for row in rows])

    def people(self, contacts: Sequence[FoundContact], typed: Typed) -> list[Result]:
        """Return a heading and a row per person."""
        return _group(self.tr("People"), [self._contact(each, typed) for each in contacts])

    def orders(self, found: Found, typed: Typed) -> list[Result]:
        """Return a heading and a row per order and note."""
        rows = [self._order(each, typed) for each in found.orders] + [self._note(each, typed) for each in found.notes]
        return _group(self.tr("Orders and notes"), rows)

    def commands(self, actions: Sequence[QAction], typed: Typed, heading: str = "") -> list[Result]:
        """Return a heading and a row per command."""
        return _group(heading or self.tr("Commands"), [self._command(each, typed) for each in actions])

    def nothing(self, text: str) -> list[Result]:
        """Return what to do with a text that nothing was found for."""
        place = Place("clients", extra={"new": True, "name": text})
        create = Result(
            self.tr("Create client “{name}”").format(name=text), self._going(place), icon="plus",
            detail="", meta="",
        )  # fmt: skip
        return _group(self.tr("Nothing found"), [create])

    def _client(self, row: ClientRow, typed: Typed) -> Result:
        stage = row.stage_title or self._desk.stage_name(row.stage)
        kind = (
            self._desk.language.words.text(f"activity_kind.{row.next_step_kind}").lower() if row.next_step_kind else ""
        )
        formats = self._desk.formats
        meta = f"{kind} {formats.day(row.next_step_on)}" if row.next_step_on else ""
        more = f"{formats.due(row.next_step_on, row.next_step_at)} {kind}" if row.next_step_on else ""
        if not more and row.function != "off" and not row.no_step_reason:
            meta = more = self.tr("no next step")
        return Result(
            row.name,
            self._going(Place("card", row.id)),
            typed.spans(row.name),
            ", ".join(part for part in (stage, row.city) if part),
            _capital(more) or stage,
            meta,
            stage_icon(row.function, row.stage),
            row.function,
            acts=(
                ResultAct(self.tr("New order"), "O", self._on_card(row.id, "card.order")),
                ResultAct(self.tr("Log a call"), "L", self._on_card(row.id, "card.log")),
                ResultAct(self.tr("Set next step"), "T", self._on_card(row.id, "card.step")),
                ResultAct(self.tr("Print meeting plan"), "P", self._going(_meeting_plan(row.id))),
            ),
        )

    def _contact(self, contact: FoundContact, typed: Typed) -> Result:
        acts: tuple[ResultAct, ...] = ()
        if contact.phone:
            acts = (
                ResultAct(self.tr("Call"), "C", lambda: self._call(contact.phone)),
                ResultAct(self.tr("Copy the number"), "K", lambda: self._copy(contact.phone)),
            )
        return Result(
            contact.name,
            self._going(Place("card", contact.client_id)),
            typed.spans(contact.name),
            ", ".join(part for part in (contact.position, contact.client_name) if part),
            meta=contact.phone,
            icon="user",
            acts=acts,
        )

    def _order(self, order: FoundOrder, typed: Typed) -> Result:
        title = f"{order.number} {order.client_name}".strip()
        return Result(
            title,
            self._going(Place("card", order.client_id, extra={"tab": "orders", "order": order.id})),
            typed.spans(title),
            self._desk.formats.short_date(order.ordered_on),
            meta=self._desk.formats.money(order.total_kop),
            icon="receipt",
        )

    def _note(self, note: FoundNote, typed: Typed) -> Result:
        return Result(
            note.text,
            self._going(Place("card", note.client_id)),
            typed.spans(note.text),
            meta=note.client_name,
            icon="note",
        )

    def _command(self, action: QAction, typed: Typed) -> Result:
        caption = caption_of(action)
        return Result(
            caption,
            action.trigger,
            typed.spans(caption),
            icon=str(action.property(ICON_PROPERTY) or "point"),
            key=str(action.property(KEYS_PROPERTY) or ""),
        )

    def _going(self, place: Place) -> Callable[[], object]:
        return lambda: self.go_asked.emit(place)

    def _on_card(self, client_id: int, command_id: str) -> Callable[[], object]:
        return self._going(Place("card", client_id, extra={"do": command_id}))

    def _call(self, phone: str) -> None:
        open_phone(self._desk, phone, self.said.emit)

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        self.said.emit(self.tr("Copied: {number}").format(number=phone))


def _group(heading: str, rows: list[Result]) -> list[Result]:
    return [Result(heading), *rows] if rows else []


def _meeting_plan(client_id: int) -> Place:
    return Place("documents", client_id, extra={"kind": "meeting_plan", "clients": (client_id,)})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
