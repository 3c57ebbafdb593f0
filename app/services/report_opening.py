"""Opens what a report counted: the names, days and words of the rows behind a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlmodel import Session

from app.services.report_facts import Fact, local_day
from app.services.report_rows import ReportRow
from app.services.stages import load_stages
from app.services.today_sql import fetch, ids_json, moment_of
from app.texts import load_texts

_CLIENT: Final = "c.id, NULL, c.name"
_AMONG: Final = "(SELECT value FROM json_each(:ids))"
# id, client, record, name, title, kind: of every source.
_ROWS: Final = {
    "activity": f"SELECT a.id, {_CLIENT}, a.title, a.kind FROM activity a JOIN client c ON c.id = a.client_id "
    f"WHERE a.id IN {_AMONG}",
    "order": f"SELECT o.id, {_CLIENT}, CASE o.title WHEN '' THEN o.number ELSE o.title END, 'order' "
    f"FROM client_order o JOIN client c ON c.id = o.client_id WHERE o.id IN {_AMONG}",
    "raw_call": "SELECT k.id, NULL, r.id, r.name, k.note, 'call' FROM raw_call k "
    f"JOIN raw_record r ON r.id = k.record_id WHERE k.id IN {_AMONG}",
    "stage_move": f"SELECT m.id, {_CLIENT}, '', 'stage' FROM stage_move m JOIN client c ON c.id = m.client_id "
    f"WHERE m.id IN {_AMONG}",
    "interest": f"SELECT i.id, {_CLIENT}, i.what, 'interest' FROM interest i JOIN client c ON c.id = i.client_id "
    f"WHERE i.id IN {_AMONG}",
    "client": f"SELECT c.id, {_CLIENT}, c.city, 'client' FROM client c WHERE c.id IN {_AMONG}",
    "raw_record": f"SELECT r.id, NULL, r.id, r.name, r.city, 'record' FROM raw_record r WHERE r.id IN {_AMONG}",
}
_DAY_LENGTH: Final = len("2026-06-18")


def open_facts(session: Session, facts: Sequence[Fact], lang: str) -> tuple[ReportRow, ...]:
    """Return a row for each fact, oldest first, those of one day in the order given."""
    named: dict[str, dict[int, Any]] = {}
    for source in {fact.source for fact in facts}:
        ids = {"ids": ids_json({fact.id for fact in facts if fact.source == source})}
        named[source] = {row[0]: row[1:] for row in fetch(session, _ROWS[source], ids)}
    words = load_texts("words", lang)
    stages = {stage.id: stage.name(words) for stage in load_stages(session)}
    rows = (_row(session, fact, named[fact.source][fact.id], stages) for fact in facts)
    return tuple(sorted(rows, key=lambda row: (row.on, row.at is None, str(row.at))))


def client_ids_of(rows: Iterable[ReportRow]) -> tuple[int, ...]:
    """Return the clients of these rows, each once, in their order."""
    return tuple(dict.fromkeys(row.client_id for row in rows if row.client_id is not None))


def _row(session: Session, fact: Fact, named: Any, stages: dict[int, str]) -> ReportRow:
    client_id, record_id, name, title, kind = named
    return ReportRow(
        source=fact.source,
        id=fact.id,
        client_id=client_id,
        record_id=record_id,
        name=name,
        kind=fact.kind or kind,
        title=stages[fact.stage_id] if fact.stage_id is not None else title,
        on=local_day(session, fact.at),
        at=None if len(fact.at) == _DAY_LENGTH else moment_of(fact.at),
        person_id=fact.person_id,
        amount_kop=fact.amount_kop,
        first_due_on=date.fromisoformat(fact.first_due_on) if fact.first_due_on else None,
    )
