"""Settings that belong to the book: company, money, document defaults."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

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
    "script.fields": {},  # placeholder of call scripts: what it stands for
    "rhythm.by_segment": {},  # folded segment: days, for who has no rhythm of its own yet
    "norms.week.prospecting": 20,  # first contacts, meetings and proposals, touches: what a week should have
    "norms.week.first_sale": 8,
    "norms.week.care": 15,
    "norms.week.vip": 3,
    # How soon the next touch is, in days: content.json, ``touch``. A stage goes before a flag, that before a segment.
    "touch.days_by_flag": {"vip": 14, "regular": 30, "sleeping": 90},
    "touch.days_by_stage": {"new": 1, "sleeping": 90, "lost": 180},
    "touch.days_by_stage_function": {"prospecting": 10, "first_sale": 10, "care": 30, "vip": 14, "off": 90},
    "touch.days_by_segment": {},  # folded segment: days
    "touch.onboarding_days": [1, 7, 30],  # after the client came to the stage
    "reminders.is_on": True,
    "reminders.minutes": 15,
    "reminders.show_names": True,  # in the notifications of the system, which others may see
    "me.person_id": None,
    "team.is_split": False,  # several people sell, also while only one of them stands in the book
    # Hand-overs: working days until the answer, and from the answer to the first contact (content.json, ``rules``).
    "handover.answer_days": 2,
    "handover.contact_days": 1,
    # Whose money is it: content.json, ``pay_rules``.
    "pay.first_orders": 1,  # so many proven orders of a client are its first sale
    "pay.lead_days": 2,  # working days without an answer after which a lead counts as accepted
    "pay.transition_days": 60,  # after a hand-over repeat sales are shared so long
    "pay.transition_percent": 50,  # of them for who handed over
    "pay.handover_day": "giver",  # whose the money of the very day of a hand-over is: giver or taker
    "plan.month_kop": None,  # of the whole company; None: no plan is set
    "kpi.norms": {},  # "level.measure": a month's norm
    "adviser.answers": {},  # question: the answer chosen by hand, 0 to 3; the others come from the book's figures
    "adviser.put_aside": {},  # model: the day until which the adviser keeps silent about it
    "switch.draft": {},  # a switch of model being prepared
    "sample": False,
    "derived.as_of": "",  # the day the flags were last made for everybody
}

NORM_LIMIT: Final = 1000
REMIND_LIMIT_MIN: Final = 30 * 24 * 60
# Settings that are one whole number, from and to.
NUMBERS: Final = {
    **{f"norms.week.{function}": (0, NORM_LIMIT) for function in ("prospecting", "first_sale", "care", "vip")},
    "reminders.minutes": (0, REMIND_LIMIT_MIN),
    "handover.answer_days": (1, 60),
    "handover.contact_days": (1, 60),
    "pay.first_orders": (1, 20),
    "pay.lead_days": (1, 60),
    "pay.transition_days": (0, 1000),
    "pay.transition_percent": (0, 100),
}


def load_settings(session: Session) -> dict[str, Any]:
    """Return every setting, defaults filled in."""
    stored = {key: json.loads(value) for key, value in session.execute(select(col(Setting.key), col(Setting.value)))}
    return {**DEFAULTS, **{key: value for key, value in stored.items() if key in DEFAULTS}}


def change_settings(session: Session, values: dict[str, Any]) -> Changes:
    """Set these settings. Segments are kept folded; one without days (None) is left out.

    Raises:
        InvalidError: ``unknown_setting``, ``segment_empty``, ``segment_days`` (not a whole number from 1 to ``limit``),
            ``number_range`` (not one from ``least`` to ``limit``).
    """
    for key, value in values.items():
        if key not in DEFAULTS:
            raise InvalidError("unknown_setting", field=key)
        if key in ("rhythm.by_segment", "touch.days_by_segment"):
            value = _read_segments(value, key)
        elif key in NUMBERS:
            _check_number(key, value, *NUMBERS[key])
        elif key.startswith("touch."):
            for days in value.values() if isinstance(value, Mapping) else value:
                _check_number(key, days, 1, MAX_DAYS)
        stored = session.execute(select(Setting).where(col(Setting.key) == key)).scalar_one_or_none()
        text = json.dumps(value, ensure_ascii=False)
        if stored is None:
            session.add(Setting(key=key, value=text))
        else:
            stored.value = text
    return Changes("settings_changed", topics=frozenset({"settings"}))


def _check_number(key: str, value: Any, least: int, limit: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= limit:
        raise InvalidError("number_range", field=key, value=value, least=least, limit=limit)


def _read_segments(days_by_segment: Mapping[str, Any], key: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for segment, days in days_by_segment.items():
        if days is None:
            continue
        if not fold(segment):
            raise InvalidError("segment_empty", field=key)
        if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= MAX_DAYS:
            raise InvalidError("segment_days", field=key, value=days, limit=MAX_DAYS)
        found[fold(segment)] = days
    return found
