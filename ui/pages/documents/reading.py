"""What the page asks of the book."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.documents.values import DocumentKind, MeetingPlanValues, NegotiationValues
from app.services.client_card import ContactRow, load_card
from app.services.client_list import ClientQuery, ClientRow, find_client_ids, load_client_rows, load_totals
from app.services.meeting_forms import load_form
from app.services.search import find_clients
from app.services.sheet_values import gather_meeting_plan, gather_negotiation

MEETINGS = frozenset({"meeting", "visit", "presentation"})
CHUNK = 200
FOUND_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Meetings:
    """Clients whose next step is a meeting on the day, by the hour."""

    today: tuple[ClientRow, ...] = ()
    tomorrow: tuple[ClientRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FormView:
    """A sheet of one client as it is edited.

    ``usual`` are the texts the sheet prints where nothing is typed; ``sheet_lang`` is the language of the last
    sheet made for the client, empty when there was none.
    """

    client_id: int
    kind: DocumentKind
    fields: Mapping[str, Any]
    usual: Mapping[str, str]
    contacts: tuple[ContactRow, ...]
    sheet_lang: str


@dataclass(frozen=True, slots=True)
class Start:
    """What the page begins with."""

    rows: tuple[ClientRow, ...]
    meetings: Meetings
    is_empty_book: bool


def load_start(session: Any, client_ids: Collection[int], today: date) -> Start:
    """Return these clients, the meetings that are near, and whether there are clients at all."""
    meetings = load_meetings(session, today)
    return Start(load_rows(session, client_ids), meetings, load_totals(session).clients == 0)


def load_meetings(session: Any, today: date) -> Meetings:
    """Return the meetings of today and tomorrow."""
    ids = find_client_ids(session, ClientQuery(sort="next_step"))
    low, high = 0, len(ids)
    while low < high:  # sorted by the day of the step, those without one last
        middle = (low + high) // 2
        row = load_client_rows(session, ids[middle : middle + 1])[0]
        if row.next_step_on is not None and row.next_step_on < today:
            low = middle + 1
        else:
            high = middle
    found: list[ClientRow] = []
    tomorrow = today + timedelta(days=1)
    for start in range(low, len(ids), CHUNK):
        rows = load_client_rows(session, ids[start : start + CHUNK])
        near = [row for row in rows if row.next_step_on is not None and row.next_step_on <= tomorrow]
        found += [row for row in near if row.next_step_kind in MEETINGS]
        if len(near) < len(rows):
            break
    found.sort(key=lambda row: (row.next_step_at is None, str(row.next_step_at), row.sort_key))
    return Meetings(
        tuple(row for row in found if row.next_step_on == today),
        tuple(row for row in found if row.next_step_on == tomorrow),
    )


def load_rows(session: Any, client_ids: Collection[int]) -> tuple[ClientRow, ...]:
    """Return the clients in the order asked; those gone are left out."""
    rows: dict[int, ClientRow] = {}
    ids = list(client_ids)
    for start in range(0, len(ids), CHUNK):
        rows.update((row.id, row) for row in load_client_rows(session, ids[start : start + CHUNK]))
    return tuple(rows[client_id] for client_id in ids if client_id in rows)


def load_view_rows(session: Any, query: ClientQuery) -> tuple[ClientRow, ...]:
    """Return all clients of a view in its order."""
    return load_rows(session, find_client_ids(session, query))


def find_rows(session: Any, text: str) -> tuple[ClientRow, ...]:
    """Return the few clients that fit ``text`` best."""
    return load_rows(session, find_clients(session, text, limit=FOUND_LIMIT))


def load_form_view(session: Any, client_id: int, kind: DocumentKind, today: date) -> FormView:
    """Return what is typed into a sheet of a client and what stands there otherwise."""
    card = load_card(session, client_id)
    usual: dict[str, str] = {}
    fields: Mapping[str, Any] = {}
    if kind is DocumentKind.MEETING_PLAN:
        fields = load_form(session, client_id, kind).fields
        plan = gather_meeting_plan(session, client_id, today)
        usual = _usual(plan) | {"our_people": plan.our_people, "end": f"{plan.end:%H:%M}" if plan.end else ""}
        usual["objections"] = ", ".join(row.say for row in plan.objections)
    elif kind is DocumentKind.NEGOTIATION:
        fields = load_form(session, client_id, kind).fields
        talks = gather_negotiation(session, client_id, today)
        usual = _usual(talks) | {"we": talks.we}
    made = [lang for _kind, lang, _way, _at in card.documents]
    return FormView(client_id, kind, fields, usual, card.contacts, made[0] if made else "")


def _usual(values: MeetingPlanValues | NegotiationValues) -> dict[str, str]:
    return {
        "on": f"{values.on:%d.%m.%Y}" if values.on else "",
        "start": f"{values.start:%H:%M}" if values.start else "",
        "place": values.place,
    }
