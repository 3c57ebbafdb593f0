"""Who breaks its own rhythm, the most money at risk first."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import raw_connection, today_of
from app.domain.client_facts import ClientFacts, make_ledger
from app.domain.months import add_months
from app.domain.rhythm import SilenceTerms, lateness, usual_interval
from app.services.flags import apply_overrides, find_held, load_overrides, load_setting
from app.services.many import these_ids
from app.services.rule_facts import CLIENTS_AT_ONCE, load_facts
from app.services.rule_words import RuleWords
from app.services.settings import load_settings
from app.services.silences import load_silence_terms
from db.rule_figures import PAID, driver_cursor
from db.tables import Client, ClientFlag

RISK_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class LateRow:
    """A client that is silent for longer than it should be.

    ``at_risk_kop`` is what it paid in the last 12 months, less what came back: what a year without it would cost.
    ``silent_days`` is None for a client put on the list by hand that never bought; ``why`` is one sentence.
    """

    client_id: int
    name: str
    city: str
    silent_days: int | None
    usual_days: int
    at_risk_kop: int
    why: str
    since_on: date


def load_late(session: Session, lang: str, limit: int | None = None, as_of: date | None = None) -> tuple[LateRow, ...]:
    """Return the clients that are late, the most money at risk first (net paid in the last 12 months).

    On another day than today they are found anew from the orders of that day, by the rules as they are set now.
    """
    day = as_of or today_of(session)
    held = _held(session, day)
    at_risk = load_at_risk(session, held, day)
    binned = set(session.execute(select(col(Client.id)).where(col(Client.deleted_at).is_not(None))).scalars())
    living = [client_id for client_id in held if client_id not in binned]
    order = sorted(living, key=lambda client_id: (-at_risk.get(client_id, 0), held[client_id], client_id))[:limit]
    explain = _Explanations(session, lang, day)
    rows: list[LateRow] = []
    for start in range(0, len(order), CLIENTS_AT_ONCE):
        part = order[start : start + CLIENTS_AT_ONCE]
        facts = load_facts(session, part, [])
        named: dict[int, tuple[str, str]] = {
            client_id: (name, city)
            for client_id, name, city in session.execute(
                select(col(Client.id), col(Client.name), col(Client.city)).where(col(Client.id).in_(these_ids(part)))
            )
        }
        for client_id in part:
            silent_days, usual_days, why = explain.silence(facts[client_id], held[client_id])
            kop = at_risk.get(client_id, 0)
            rows.append(LateRow(client_id, *named[client_id], silent_days, usual_days, kop, why, held[client_id]))
    return tuple(rows)


def load_at_risk(session: Session, client_ids: Collection[int], as_of: date) -> dict[int, int]:
    """Return what these clients paid in the 12 months up to ``as_of``, less returns by then; in kopecks."""
    first_on = add_months(as_of, -RISK_MONTHS)
    values = {"ids": json.dumps(list(client_ids)), "after": first_on.isoformat(), "as_of": as_of.isoformat()}
    mine = (
        f"o.client_id IN (SELECT value FROM json_each(:ids)) AND o.status IN {PAID} "
        "AND o.ordered_on > :after AND o.ordered_on <= :as_of"
    )
    cursor = driver_cursor(raw_connection(session))
    try:
        found: dict[int, int] = dict(
            cursor.execute(
                f"SELECT o.client_id, sum(o.net_kop) FROM client_order o WHERE {mine} GROUP BY o.client_id", values
            ).fetchall()
        )
        for client_id, later_kop in cursor.execute(
            "SELECT o.client_id, sum(r.amount_kop) FROM order_return r CROSS JOIN client_order o ON o.id = r.order_id "
            f"WHERE r.returned_on > :as_of AND {mine} GROUP BY o.client_id",
            values,
        ).fetchall():
            found[client_id] += later_kop
    finally:
        cursor.close()
    return found


def _held(session: Session, day: date) -> dict[int, date]:
    """Return since when each late client is late."""
    if day == today_of(session) and load_setting(session, "derived.as_of") == day.isoformat():
        stored = select(col(ClientFlag.client_id), col(ClientFlag.since_on)).where(col(ClientFlag.flag) == "late")
        return {client_id: since_on for client_id, since_on in session.execute(stored)}
    found = find_held(session, (), None, day)
    apply_overrides(found, load_overrides(session, None))
    return {
        client_id: flag.since_on
        for (client_id, name), flag in found.items()
        if name == "late" and flag.since_on is not None
    }


class _Explanations:
    """Says why a client is late."""

    def __init__(self, session: Session, lang: str, as_of: date) -> None:
        self._words = RuleWords(lang, load_settings(session)["money.currency"], {})
        self._terms: SilenceTerms = load_silence_terms(session)
        self._overrides = load_overrides(session, None)
        self._as_of = as_of

    def silence(self, facts: ClientFacts, since_on: date) -> tuple[int | None, int, str]:
        """Return the days of silence (None: it never bought), the usual interval and one sentence."""
        words, as_of = self._words, self._as_of
        ledger = make_ledger(facts.orders, as_of)
        days = sorted({day.toordinal() for day in ledger.days if day <= as_of})
        default_days = self._terms.usual_days(facts.segment)
        silent_days = as_of.toordinal() - days[-1] if days else None
        usual_days = usual_interval(days, default_days)
        override = self._overrides.get((facts.client_id, "late"))
        if override is not None:
            said = words.by_hand("late", is_on=True, reason=override.reason)
        else:
            limit = self._terms.late
            silence = lateness(days, as_of, limit, default_days) if limit else None
            assert silence is not None
            said = words.late(silence)
        return silent_days, usual_days, words.because(words.since("late", since_on, as_of), [said])
