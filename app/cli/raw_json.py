"""Raw records as JSON, for the commands of the calling base."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.raw_base import RawCard, RawRow


def row_json(row: RawRow) -> dict[str, Any]:
    """Return a record as 'raw list' prints it."""
    names: Mapping[str, str] = {"id": "record_id", "contact_name": "contact", "calls_count": "calls"}
    kept = [name for name in type(row).__slots__ if name not in ("list_id", "version")]
    return {names.get(name, name): getattr(row, name) for name in kept}


def card_json(card: RawCard) -> dict[str, Any]:
    """Return a record with its list and calls, the newest first."""
    return {
        **row_json(card.record),
        "list": card.list_title,
        "source": card.source,
        "call_log": [
            {
                "called_at": call.called_at,
                "outcome": call.outcome,
                "note": call.note,
                "script": call.script_code,
                "script_version": call.script_number,
                "path": ",".join(f"{node}:{number}" for node, number in call.path),
                "ended_at": call.ended_at,
                "duration_s": call.duration_s,
                "objections": [
                    {"code": each.code, "text": each.text, "answer": each.answer, "has_worked": each.has_worked}
                    for each in call.objections
                ],
            }
            for call in card.calls
        ],
    }
