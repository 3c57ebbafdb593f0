"""Sheets of clients: their values from the book, the PDF, and the note that one was made."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of
from app.documents.client_card import build_client_card
from app.documents.kinds import build_blank
from app.documents.meeting_plan import build_meeting_plan
from app.documents.negotiation import build_negotiation
from app.documents.sheet_file import Steps
from app.documents.values import DocumentKind, Sheet
from app.services.clients import get_client
from app.services.settings import load_settings
from app.services.sheet_values import gather_client_card, gather_meeting_plan, gather_negotiation
from db.tables import DocumentMade

V = TypeVar("V")

WAYS = ("printed", "saved")


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What the person chose in the print window; ``lang`` is the document's language."""

    lang: str
    logo: bool = True
    personal_notes: bool = False
    history: bool = True
    duplex: bool = False


class _SecondHalf:
    """Passes the steps of drawing on as the second half of the whole work."""

    def __init__(self, whole: Steps) -> None:
        self._whole = whole

    def step(self, done: int, total: int) -> None:
        self._whole.step(total + done, 2 * total)


def print_documents(
    session: Session,
    kind: DocumentKind,
    client_ids: Sequence[int],
    options: PrintOptions,
    progress: Steps | None = None,
) -> bytes:
    """Return one PDF with the sheets of these clients in this order; the blank form when there are none.

    Raises:
        NotFoundError: ``no_client``.
        CancelledError: from ``progress``.
    """
    sheet = load_sheet(session, options)
    if not client_ids:
        return build_blank(kind, sheet)
    drawing = _SecondHalf(progress) if progress else None
    if kind is DocumentKind.CLIENT_CARD:
        cards = _gathered(session, gather_client_card, client_ids, sheet, progress)
        return build_client_card(cards, sheet, drawing)
    if kind is DocumentKind.MEETING_PLAN:
        plans = _gathered(session, gather_meeting_plan, client_ids, sheet, progress)
        return build_meeting_plan(plans, sheet, drawing)
    talks = _gathered(session, gather_negotiation, client_ids, sheet, progress)
    return build_negotiation(talks, sheet, drawing)


def _gathered(
    session: Session,
    gather: Callable[[Session, int, date], V],
    client_ids: Sequence[int],
    sheet: Sheet,
    progress: Steps | None,
) -> list[V]:
    found = []
    for done, client_id in enumerate(client_ids):
        if progress is not None:
            progress.step(done, 2 * len(client_ids))
        found.append(gather(session, client_id, sheet.printed_at.date()))
    return found


def record_printed(
    session: Session, kind: DocumentKind, client_ids: Sequence[int], lang: str, way: str = "printed"
) -> Changes:
    """Note that a sheet was made for these clients; ``way`` is printed or saved.

    Raises:
        NotFoundError: ``no_client``.
    """
    assert way in WAYS, way
    for client_id in client_ids:
        get_client(session, client_id)
        session.add(
            DocumentMade(
                client_id=client_id,
                kind=kind.value,
                lang=lang,
                way=way,
                made_at=now_of(session),
                person_id=actor_of(session),
            )
        )
    session.flush()
    return Changes(
        "document_made" if len(client_ids) == 1 else "documents_made",
        parts={"kind": kind.value, "count": len(client_ids)},
        clients=frozenset(client_ids),
        topics=frozenset({"documents"}),
    )


def load_sheet(session: Session, options: PrintOptions) -> Sheet:
    """Return the company's side of a sheet: name, requisites, logo, currency, and the local time."""
    settings = load_settings(session)
    clock = clock_of(session)
    keys = ("tax_code", "city", "address", "phone", "email", "website", "bank")
    return Sheet(
        lang=options.lang,
        printed_at=clock.local(now_of(session)).replace(tzinfo=None, microsecond=0),
        company=settings["company.name"],
        requisites=" \u00b7 ".join(settings[f"company.{key}"] for key in keys if settings[f"company.{key}"]),
        logo=_logo(settings["company.logo"]) if options.logo else b"",
        currency=settings["money.currency"],
        personal_notes=options.personal_notes,
        history=options.history,
        mirror=settings["documents.mirror_margins"],
        duplex=options.duplex,
    )


def _logo(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded)
    except (binascii.Error, ValueError):
        return b""
