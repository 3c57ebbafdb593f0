"""Settings that belong to the book: company, money, document defaults."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.names import fold
from app.domain.rules import MAX_DAYS
from app.errors import InvalidError
from db.tables import Setting

# Every key and what it is when not set. Logo: base64 of a PNG or JPEG, empty when there is none.
DEFAULTS: dict[str, Any] = {
    "company.name": "",
    "company.city": "",
    "company.address": "",
    "company.phone": "",
    "company.email": "",
    "company.website": "",
    "company.tax_code": "",
    "company.bank": "",
    "company.logo": "",
    "money.currency": "UAH",
    "country": "UA",
    "gate.first_sale_proof": "money",
    "documents.language": "uk",
    "documents.mirror_margins": False,
    "rhythm.default_days": 30,
    "rhythm.by_segment": {},  # folded segment: days, for who has no rhythm of its own yet
    "me.person_id": None,
    "team.is_split": False,  # several people sell, also while only one of them stands in the book
    "sample": False,
    "derived.as_of": "",  # the day the flags were last made for everybody
}


def load_settings(session: Session) -> dict[str, Any]:
    """Return every setting, defaults filled in."""
    stored = {key: json.loads(value) for key, value in session.execute(select(col(Setting.key), col(Setting.value)))}
    return {**DEFAULTS, **{key: value for key, value in stored.items() if key in DEFAULTS}}


def change_settings(session: Session, values: dict[str, Any]) -> Changes:
    """Set these settings. Segments of ``rhythm.by_segment`` are kept folded; one without days (None) is left out.

    Raises:
        InvalidError: ``unknown_setting``, ``segment_empty``, ``segment_days`` (not a whole number from 1 to ``limit``).
    """
    for key, value in values.items():
        if key not in DEFAULTS:
            raise InvalidError("unknown_setting", field=key)
        if key == "rhythm.by_segment":
            value = _read_segments(value)
        stored = session.execute(select(Setting).where(col(Setting.key) == key)).scalar_one_or_none()
        text = json.dumps(value, ensure_ascii=False)
        if stored is None:
            session.add(Setting(key=key, value=text))
        else:
            stored.value = text
    return Changes("settings_changed", topics=frozenset({"settings"}))


def _read_segments(days_by_segment: Mapping[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for segment, days in days_by_segment.items():
        if days is None:
            continue
        if not fold(segment):
            raise InvalidError("segment_empty", field="rhythm.by_segment")
        if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= MAX_DAYS:
            raise InvalidError("segment_days", field="rhythm.by_segment", value=days, limit=MAX_DAYS)
        found[fold(segment)] = days
    return found
