"""What the hand-over card prints: the client as it stands, and its hand-over; without one, a checklist."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from app.documents.handover_card_values import BoughtValues, HandOverValues, HeardValues
from app.services.client_card import load_card
from app.services.client_card_rows import ClientCard, ContactRow
from app.services.handovers import HandOverCard, load_client_handovers, load_handover
from app.services.levers import SHARE, load_levers
from app.services.library import load_objections
from app.services.sheet_values import gather_client_card

BOUGHT, HEARD = 3, 3
WON = "won"


def gather_handover(
    session: Session, client_id: int, as_of: date, lang: str, handover_ids: Collection[int] = ()
) -> HandOverValues:
    """Return the card of the hand-over among ``handover_ids``, else of the client's own: what waits, else the last.

    Who is alone has none: then it is the client with the one who has it as the giver.

    Raises:
        NotFoundError: ``no_client``.
    """
    card = load_card(session, client_id)
    values = _client_values(session, card, as_of, lang)
    rows = load_client_handovers(session, client_id, lang)
    found = next((row for row in rows if row.id in handover_ids), None)
    found = found or next((row for row in rows if row.state == "proposed"), None) or next(iter(rows), None)
    if found is None:
        return replace(values, from_name=card.facts.responsible)
    return _of_hand_over(load_handover(session, found.id, lang), values)


def _of_hand_over(told: HandOverCard, values: HandOverValues) -> HandOverValues:
    row = told.row
    reason = row.return_text or row.short_why
    said = [told.rule_sentence, told.why]
    return replace(
        values,
        kind=row.kind,
        from_name=row.from_name,
        from_role=told.from_role,
        to_name=row.to_name,
        to_role=told.to_role,
        on=row.proposed_on,
        rule=" ".join(_sentence(text) for text in said if text),
        state=row.state,
        answered_on=row.answered_on,
        return_reason=reason if row.state == "returned" else "",
        contact_by=told.contact_by,
        intro_way=told.intro_way,
        told_on=told.client_told_on,
        note=told.note,
        steps=tuple((step.due_on, step.title) for step in told.steps if step.is_ticked),
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _client_values(session: Session, card: ClientCard, as_of: date, lang: str) -> HandOverValues:
    facts = card.facts.values
    paid = [order for order in card.orders if order.is_paid][:BOUGHT]
    return HandOverValues(
        gather_client_card(session, card.facts.id, as_of),
        how="; ".join(filter(None, map(_manner, card.contacts))),
        why_us=next((rival.argument for rival in card.rivals if rival.outcome == WON and rival.argument), ""),
        special_terms=facts["special_terms"],
        risks=facts["risks"],
        bought=tuple(BoughtValues(each.ordered_on, each.title or each.number, each.net_kop) for each in paid),
        heard=_heard(session, card, lang),
        growth=_growth(session, card, as_of, lang),
    )


def _manner(contact: ContactRow) -> str:
    said = ", ".join(part for part in (contact.preferred_channel, contact.best_time, contact.style_note) if part)
    return f"{contact.name}: {said}" if said else ""


def _heard(session: Session, card: ClientCard, lang: str) -> tuple[HeardValues, ...]:
    rows = [heard for activity in card.activities for heard in activity.objections][:HEARD]
    if not rows:
        return ()
    titles = {row.code: row.title for row in load_objections(session, lang, with_archived=True)}
    return tuple(HeardValues(row.text or titles.get(row.code, row.code), row.answer, row.has_worked) for row in rows)


def _growth(session: Session, card: ClientCard, as_of: date, lang: str) -> str:
    """Return how often, how much and how wide it buys; nothing of who has not bought."""
    if not card.figures.count:
        return ""
    rows = load_levers(session, card.facts.id, lang, as_of).rows
    return "; ".join(f"{row.title}: {row.now_words}" for row in rows if row.lever != SHARE and row.now_words)
