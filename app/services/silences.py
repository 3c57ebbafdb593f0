"""The rules of silence as they are in force: what ``late`` and ``sleeping`` go by."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlmodel import Session

from app.context import raw_connection
from app.domain.rhythm import OWN_RHYTHM_FROM, SilenceTerms, asleep_after, silence_limit
from app.domain.rules import RuleSpec
from app.services.rules import RuleRow, silences_in_force
from app.services.settings import DEFAULTS
from db.rule_figures import driver_cursor
from db.silence import SilenceBounds, find_segments

_KEYS = ("rhythm.default_days", "rhythm.by_segment")


def load_silence_terms(session: Session, rules: Sequence[RuleRow] | None = None) -> SilenceTerms:
    """Return what silence is too long by these rules (``late`` and ``sleeping``; None: those in force).

    A rule that is not among them flags nobody. Quick: every write asks it.
    """
    rows = silences_in_force(session) if rules is None else rules
    return _terms(tuple(rule.spec for rule in rows), _fetch_usual_days(session))


@lru_cache(maxsize=16)
def _terms(specs: tuple[RuleSpec, ...], written: tuple[tuple[str, str], ...]) -> SilenceTerms:
    return make_terms(specs, _read_usual_days(written))


def make_terms(specs: Sequence[RuleSpec], settings: Mapping[str, Any]) -> SilenceTerms:
    """Return the terms of these rules with the settings ``rhythm.default_days`` and ``rhythm.by_segment``."""
    limits = {spec.code: silence_limit(spec) for spec in specs if spec.code in ("late", "sleeping")}
    return SilenceTerms(
        limits.get("late"),
        limits.get("sleeping"),
        settings["rhythm.default_days"],
        settings["rhythm.by_segment"],
    )


def load_usual_days(session: Session) -> dict[str, Any]:
    """Return the two settings of the usual interval."""
    return _read_usual_days(_fetch_usual_days(session))


def _fetch_usual_days(session: Session) -> tuple[tuple[str, str], ...]:
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute("SELECT key, value FROM setting WHERE key IN (?, ?)", _KEYS).fetchall()
    cursor.close()
    return tuple(rows)


def _read_usual_days(written: Sequence[tuple[str, str]]) -> dict[str, Any]:
    return {key: DEFAULTS[key] for key in _KEYS} | {key: json.loads(value) for key, value in written}


def bounds_of(session: Session, terms: SilenceTerms) -> SilenceBounds:
    """Return the terms as the whole book is asked by them."""
    late, sleeping = terms.late, terms.sleeping
    by_segment = {}
    if late is not None and terms.days_by_segment:
        for text in find_segments(raw_connection(session)):
            by_segment[text] = late.allowed_days(2 * terms.usual_days(text))
    return SilenceBounds(
        own_from=OWN_RHYTHM_FROM,
        late_percent=late.percent if late else None,
        late_days=late.days if late else None,
        late_by_default=late.allowed_days(2 * terms.default_days) if late else None,
        late_by_segment=by_segment,
        sleeping_percent=sleeping.percent if sleeping else None,
        sleeping_days=sleeping.days if sleeping else None,
        single_order_days=asleep_after(sleeping, None) if sleeping else None,
    )
