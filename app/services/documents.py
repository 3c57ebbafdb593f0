"""Sheets of clients: their values from the book, the PDF, and the note that one was made."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of
from app.documents.handover_card import HANDOVER_LEAD
from app.documents.handover_card_values import HandOverValues
from app.documents.kinds import RECIPES
from app.documents.sheet_file import Steps
from app.documents.values import DocumentKind, Sheet
from app.services.clients import get_client
from app.services.handover_sheet import gather_handover
from app.services.rule_sheet import gather_rule_sheet
from app.services.settings import load_settings
from app.services.sheet_values import gather_client_card, gather_meeting_plan, gather_negotiation
from app.services.white_spots import load_white_spots
from db.tables import DocumentMade

WAYS = ("printed", "saved")
LARGE_TYPE = 1.12
# The sheets that are made of one client each; the others gather what they need of all at once.
GATHERERS: Mapping[DocumentKind, Callable[[Session, int, date], Any]] = {
    DocumentKind.CLIENT_CARD: gather_client_card,
    DocumentKind.MEETING_PLAN: gather_meeting_plan,
    DocumentKind.NEGOTIATION: gather_negotiation,
}


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What the person chose in the print window.

    Attributes:
        lang: the document's language.
        sections: keys of the sections to print besides those no sheet goes without; None prints all.
        large_type: whether all type is a size larger.
        blank: whether a rule sheet is an empty form; the others are when no clients are named.
        as_of: the day whose white spots and rules are printed, None: today.
        handover_ids: the hand-overs whose cards are printed; of other clients it is what waits, else the last one.
        lead_form: whether a blank hand-over card is for a lead, not for a client.
    """

    lang: str
    logo: bool = True
    personal_notes: bool = False
    history: bool = True
    duplex: bool = False
    sections: frozenset[str] | None = None
    large_type: bool = False
    blank: bool = False
    as_of: date | None = None
    handover_ids: tuple[int, ...] = ()
    lead_form: bool = False


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

    The rule sheet needs no clients.

    Raises:
        NotFoundError: ``no_client``.
        CancelledError: from ``progress``.
    """
    sheet = load_sheet(session, options)
    recipe = RECIPES[kind]
    as_of = options.as_of or sheet.printed_at.date()
    if kind is DocumentKind.WHITE_SPOTS:
        return recipe.build([load_white_spots(session, client_ids, as_of)], sheet, progress)
    if kind is DocumentKind.RULE_SHEET and not options.blank:
        return recipe.build([gather_rule_sheet(session, as_of, options.lang)], sheet, progress)
    if not client_ids:
        is_lead = kind is DocumentKind.HANDOVER_CARD and options.lead_form
        return (HANDOVER_LEAD if is_lead else recipe).build_blank(sheet)
    gather = GATHERERS.get(kind) or partial(_hand_over, options)
    items = _gathered(session, gather, client_ids, sheet, progress)
    return recipe.build(items, sheet, _SecondHalf(progress) if progress else None)


def _hand_over(options: PrintOptions, session: Session, client_id: int, as_of: date) -> HandOverValues:
    return gather_handover(session, client_id, as_of, options.lang, options.handover_ids)


def _gathered(
    session: Session,
    gather: Callable[[Session, int, date], Any],
    client_ids: Sequence[int],
    sheet: Sheet,
    progress: Steps | None,
) -> list[Any]:
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
        sections=options.sections,
        type_scale=LARGE_TYPE if options.large_type else 1.0,
    )


def _logo(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded)
    except (binascii.Error, ValueError):
        return b""
