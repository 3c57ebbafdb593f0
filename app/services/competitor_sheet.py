"""What the card of a competitor prints, gathered from its fields and from where it was met."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.documents.competitor_card_values import CompetitorValues, NoteValues, PairValues, PriceValues
from app.domain.months import add_months
from app.domain.names import fold
from app.errors import NotFoundError
from app.services.competitor_card import load_competitor
from db.tables import Competitor

YEAR_MONTHS: Final = 12
CLIENTS_SHOWN: Final = 5


def gather_competitor(session: Session, competitor_id: int, as_of: date) -> CompetitorValues:
    """Return a competitor as of a local day.

    Raises:
        NotFoundError: ``no_competitor``.
    """
    card = load_competitor(session, competitor_id, as_of)
    values = {fact.key: fact.value for fact in card.facts}
    since = add_months(as_of, -YEAR_MONTHS)
    lately = [mark for mark in card.marks if since < mark.on <= as_of]
    lost = [mark for mark in lately if mark.outcome == "lost"]
    notes = [NoteValues(**_only(row, "on", "what", "source", "reliability")) for row in values.get("notes", ())]
    return CompetitorValues(
        as_of=as_of,
        name=card.name,
        threat=card.threat,
        updated_on=card.updated_on,
        texts={key: value for key, value in values.items() if isinstance(value, str)},
        lists={key: tuple(value) for key, value in values.items() if value and _is_texts(value)},
        prices=tuple(_price(row) for row in values.get("prices", ())),
        terms=tuple(
            PairValues(row.get("name", ""), row.get("they", ""), row.get("we", "")) for row in values.get("terms", ())
        ),
        claims=tuple(PairValues("", row.get("say", ""), row.get("answer", "")) for row in values.get("claims", ())),
        notes=tuple(reversed(notes)),
        old=frozenset(fact.key for fact in card.facts if fact.is_old),
        lost=len(lost),
        lost_kop=sum(mark.sum_kop for mark in lost),
        won=sum(mark.outcome == "won" for mark in lately),
        clients=tuple(client.client for client in card.regulars[:CLIENTS_SHOWN]),
    )


def find_competitor(session: Session, named: str) -> int:
    """Return the id of a competitor outside the bin: named as it is called, or by its id.

    Raises:
        NotFoundError: ``no_competitor_named``.
    """
    named = named.strip()
    is_id = named.isascii() and named.isdecimal() and len(named) < 19
    for where in (col(Competitor.name_key) == fold(named), col(Competitor.id) == (int(named) if is_id else 0)):
        query = select(col(Competitor.id)).where(where, col(Competitor.deleted_at).is_(None))
        found: int | None = session.execute(query).scalar()
        if found is not None:
            return found
    raise NotFoundError("no_competitor_named", value=named)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _only(row: Mapping[str, str], *keys: str) -> dict[str, str]:
    return {key: row.get(key, "") for key in keys}


def _price(row: Mapping[str, str]) -> PriceValues:
    return PriceValues(
        item=row.get("item", ""),
        theirs=row.get("their_price", ""),
        ours=row.get("our_price", ""),
        includes=row.get("includes", ""),
        source=row.get("source", ""),
    )
