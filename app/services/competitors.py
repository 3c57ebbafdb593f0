"""Cards of rivals: made, renamed, filled in, merged, put into the bin. Where they were met: ``competitor_marks``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.documents.forms import TEXT_LIMIT, shaped
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.clients import clean_text
from app.services.competitor_card import (
    CompetitorCard,
    CompetitorRow,
    LossGroup,
    MarkRow,
    SeenClient,
    load_competitor,
    load_competitors,
    suggest_competitors,
)
from app.services.competitor_fields import (
    COMPETITOR_FIELDS,
    CompetitorFact,
    competitor_field,
    merged_facts,
    read_facts,
    write_facts,
)
from app.services.competitor_marks import (
    ClientCompetitorRow,
    LossFacts,
    checked_name,
    load_client_competitors,
    note_lost,
    note_seen,
    note_won,
    remove_mark,
)
from db.tables import Activity, Client, ClientCompetitor, Competitor, ObjectionHeard

__all__ = [
    "COMPETITOR_FIELDS", "ClientCompetitorRow", "CompetitorCard", "CompetitorFact", "CompetitorRow", "LossFacts",
    "LossGroup", "MarkRow", "SeenClient", "add_competitor", "bin_competitor", "change_competitor",
    "competitor_field", "load_client_competitors", "load_competitor", "load_competitors", "merge_competitors",
    "note_lost", "note_seen", "note_won", "remove_mark", "restore_competitor", "save_competitor_field",
    "suggest_competitors",
]  # fmt: skip
MAX_THREAT = 5


def add_competitor(session: Session, name: str) -> Changes:
    """Make the card of a rival.

    Raises:
        InvalidError: ``competitor_name_empty``, ``text_long``, ``competitor_in_use``.
    """
    cleaned = checked_name(name)
    _refuse_in_use(session, cleaned, None)
    rival = Competitor(name=cleaned, name_key=fold(cleaned), changed_at=now_of(session))
    session.add(rival)
    session.flush()
    return _changes("competitor_added", rival, created_id=rival.id)


def change_competitor(
    session: Session, competitor_id: int, values: dict[str, Any], *, seen_version: int | None = None
) -> Changes:
    """Set ``name``, ``threat`` (1-5 or None) or ``note`` of a rival; a new name stands everywhere it is told.

    Raises:
        StaleError: the card is no longer at ``seen_version``.
        NotFoundError: ``no_competitor``.
        InvalidError: as ``add_competitor``, ``threat_range``, ``unknown_field``.
    """
    rival = _get(session, competitor_id, seen_version)
    for field, value in values.items():
        if field == "name":
            _rename(session, rival, checked_name(str(value)))
        elif field == "threat":
            if value is not None and not 1 <= value <= MAX_THREAT:
                raise InvalidError("threat_range", field="threat", value=value)
            rival.threat = value
        elif field == "note":
            rival.note = _within(clean_text(str(value)), "note")
        else:
            raise InvalidError("unknown_field", field=field, value=value)
    return _written(session, rival, "competitor_renamed" if "name" in values else "competitor_changed")


def save_competitor_field(
    session: Session, competitor_id: int, key: str, value: Any, *, seen_version: int | None = None
) -> Changes:
    """Keep one field of the card as ``COMPETITOR_FIELDS`` has it, dated today; empty clears it.

    Raises:
        StaleError: the card is no longer at ``seen_version``.
        NotFoundError: ``no_competitor``.
        InvalidError: ``unknown_field``, ``text_long``.
    """
    field = competitor_field(key)
    if field is None:
        raise InvalidError("unknown_field", field=key)
    if isinstance(value, str):
        value = _within(clean_text(value), key)
    try:
        kept = shaped(field, value)
    except ValueError as error:
        raise InvalidError("unknown_field", field=key) from error
    rival = _get(session, competitor_id, seen_version)
    today = today_of(session)
    facts = {fact.key: fact for fact in read_facts(rival.fields, today)}
    if key in facts and facts[key].value == kept:
        return Changes("competitor_changed")
    facts.pop(key, None)
    if kept:
        facts[key] = CompetitorFact(key, kept, today, is_old=False)
    rival.fields = write_facts(tuple(facts.values()))
    return _written(session, rival, "competitor_changed")


def merge_competitors(session: Session, kept_id: int, other_id: int) -> Changes:
    """Make two names of one rival one card: everything met under ``other_id`` goes to ``kept_id``.

    Raises:
        NotFoundError: ``no_competitor``.
        InvalidError: ``competitor_same``.
    """
    if kept_id == other_id:
        raise InvalidError("competitor_same")
    kept, other = _get(session, kept_id), _get(session, other_id)
    for table in (ClientCompetitor, ObjectionHeard):
        session.execute(
            update(table).where(col(table.competitor_id) == other_id).values(competitor_id=kept_id),
            execution_options={"synchronize_session": False},
        )
    _write_name(session, other.name, kept.name)
    today = today_of(session)
    kept.fields = write_facts(merged_facts(read_facts(kept.fields, today), read_facts(other.fields, today)))
    kept.threat = max((each for each in (kept.threat, other.threat) if each is not None), default=None)
    kept.note = "\n".join(filter(None, (kept.note, other.note)))
    name = other.name
    session.delete(other)
    session.flush()
    changes = _written(session, kept, "competitors_merged")
    return replace(changes, parts={"competitor": kept.name, "other": name})


def bin_competitor(session: Session, competitor_id: int) -> Changes:
    """Put a rival into the bin; where it was met stays in the history. Raises NotFoundError ``no_competitor``."""
    rival = _get(session, competitor_id)
    rival.deleted_at = now_of(session)
    rival.version += 1
    return _changes("competitor_binned", rival)


def restore_competitor(session: Session, competitor_id: int) -> Changes:
    """Take a rival out of the bin; raises NotFoundError ``no_competitor``."""
    rival = _get(session, competitor_id)
    rival.deleted_at = None
    rival.version += 1
    return _changes("competitor_restored", rival)


def _get(session: Session, competitor_id: int, seen_version: int | None = None) -> Competitor:
    rival = session.get(Competitor, competitor_id)
    if rival is None:
        raise NotFoundError("no_competitor", competitor=competitor_id)
    if seen_version is not None and rival.version != seen_version:
        raise StaleError(client=rival.name)
    return rival


def _rename(session: Session, rival: Competitor, name: str) -> None:
    _refuse_in_use(session, name, rival.id)
    if name != rival.name:
        _write_name(session, rival.name, name)
        rival.name, rival.name_key = name, fold(name)


def _write_name(session: Session, old: str, new: str) -> None:
    """Write the new name where rivals are told by name: lost clients, and what was typed of an activity."""
    unsynchronized = {"synchronize_session": False}
    lost = update(Client).where(col(Client.lost_competitor) == old).values(lost_competitor=new)
    session.execute(lost, execution_options=unsynchronized)
    typed = update(Activity).where(col(Activity.competitor) == old).values(competitor=new)
    session.execute(typed, execution_options=unsynchronized)


def _refuse_in_use(session: Session, name: str, own_id: int | None) -> None:
    other = session.execute(select(Competitor).where(col(Competitor.name_key) == fold(name))).scalar_one_or_none()
    if other is not None and other.id != own_id:
        code = "competitor_in_use" if other.deleted_at is None else "competitor_in_bin"
        raise InvalidError(code, field="name", value=other.name)


def _within(text: str, field: str) -> str:
    if len(text) > TEXT_LIMIT:
        raise InvalidError("text_long", field=field, limit=TEXT_LIMIT, length=len(text))
    return text


def _written(session: Session, rival: Competitor, action: str) -> Changes:
    rival.changed_at = now_of(session)
    rival.version += 1
    return _changes(action, rival)


def _changes(action: str, rival: Competitor, created_id: int | None = None) -> Changes:
    # Every client it was met at tells its name.
    return Changes(
        action,
        parts={"competitor": rival.name},
        all_clients=action in ("competitor_renamed", "competitors_merged"),
        topics=frozenset({"competitors"}),
        created_id=created_id,
    )
