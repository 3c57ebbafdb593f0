"""Settings that belong to the book: company, money, document defaults."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
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
    "gate.qualified": "bant",
    "gate.first_sale_orders": 1,
    "gate.first_sale_proof": "money",
    "documents.language": "uk",
    "documents.mirror_margins": False,
    "rhythm.default_days": 30,
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
    """Set these settings.

    Raises:
        InvalidError: ``unknown_setting``.
    """
    for key, value in values.items():
        if key not in DEFAULTS:
            raise InvalidError("unknown_setting", field=key)
        stored = session.execute(select(Setting).where(col(Setting.key) == key)).scalar_one_or_none()
        text = json.dumps(value, ensure_ascii=False)
        if stored is None:
            session.add(Setting(key=key, value=text))
        else:
            stored.value = text
    return Changes("settings_changed", topics=frozenset({"settings"}))
