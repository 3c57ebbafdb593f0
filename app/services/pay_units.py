"""What is paid by the piece: leads that count, first payments of their clients, clients that came to the base.

A lead is a hand-over into the first sale. It counts on the day it is accepted, or after the working days of
``pay.lead_days`` without an answer, on the last of them; one that is returned or withdrawn after that no longer counts
from that day on.
One client is one lead: what is proposed again while it counts is no other. Clients in the bin never count.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Final

from sqlmodel import Session

from app.clock import Clock
from app.context import clock_of, today_of
from app.domain.legs import working_days_after
from app.domain.pay import UnitEvent
from app.services.receipts import fetch, load_order_money
from app.services.rule_facts import local_day
from app.services.settings import load_settings

LEAD_LINE: Final = "lead_fee"
FIRST_PAYMENT_LINE: Final = "first_payment_bonus"
GROWTH_LINE: Final = "base_growth"
UNIT_LINES: Final = (LEAD_LINE, FIRST_PAYMENT_LINE, GROWTH_LINE)
_LEADS: Final = """
SELECT h.id, h.client_id, h.from_person_id, h.state, h.proposed_at, h.answered_at FROM hand_over h
JOIN client c ON c.id = h.client_id AND c.deleted_at IS NULL
WHERE h.kind = 'lead' AND h.from_person_id IS NOT NULL ORDER BY h.client_id, h.proposed_at, h.id
"""
_CAME: Final = """
SELECT m.client_id, m.person_id, m.moved_at FROM stage_move m
JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL
WHERE m.from_stage_id IS NULL AND m.person_id IN (SELECT value FROM json_each(:ids))
"""


def load_units(session: Session, start: date, until: date, growers: Collection[int] = ()) -> dict[int, list[UnitEvent]]:
    """Return what each person has by the piece from a day to a day (exclusive).

    ``growers`` are the people whose new clients are asked for too: nobody else is paid for them.
    """
    today, clock = today_of(session), clock_of(session)
    lead_days = load_settings(session)["pay.lead_days"]
    leads: dict[int, list[tuple[int, UnitEvent]]] = defaultdict(list)
    counting: dict[int, tuple[int, int]] = {}
    for handover_id, client_id, giver_id, state, proposed_at, answered_at in fetch(session, _LEADS, {}):
        if client_id in counting:
            continue
        for event in _lead(handover_id, client_id, state, proposed_at, answered_at, clock, lead_days, today):
            leads[client_id].append((giver_id, event))
        if sum(event.count for _, event in leads[client_id]) > 0:
            counting[client_id] = (giver_id, handover_id)
    found: dict[int, list[UnitEvent]] = defaultdict(list)
    for rows in leads.values():
        for giver_id, event in rows:
            if start <= event.on < until:
                found[giver_id].append(event)
    for giver_id, event in _first_payments(session, leads):
        if start <= event.on < until:
            found[giver_id].append(event)
    if growers:
        for client_id, person_id, moved_at in fetch(session, _CAME, {"ids": json.dumps(sorted(growers))}):
            on = local_day(moved_at, clock)
            if start <= on < until:
                found[person_id].append(UnitEvent(GROWTH_LINE, on, client_id, None, "added"))
    return found


def _lead(
    handover_id: int,
    client_id: int,
    state: str,
    proposed_at: str,
    answered_at: str | None,
    clock: Clock,
    lead_days: int,
    today: date,
) -> list[UnitEvent]:
    """Return when a lead came to count, and when it ceased to."""
    counts_on = working_days_after(local_day(proposed_at, clock), lead_days)[-1]
    answered_on = local_day(answered_at, clock) if answered_at else None
    if state == "accepted" and answered_on is not None and answered_on <= counts_on:
        return [UnitEvent(LEAD_LINE, answered_on, client_id, handover_id, "accepted")]
    if (
        counts_on >= today
        or (answered_on is not None and answered_on <= counts_on)
        or (answered_on is None and state in ("returned", "withdrawn"))
    ):
        return []
    found = [UnitEvent(LEAD_LINE, counts_on, client_id, handover_id, "unanswered")]
    if state in ("returned", "withdrawn") and answered_on is not None:
        found.append(UnitEvent(LEAD_LINE, answered_on, client_id, handover_id, state, -1))
    return found


def _first_payments(session: Session, leads: dict[int, list[tuple[int, UnitEvent]]]) -> list[tuple[int, UnitEvent]]:
    """Return the first money of every client that a lead counted of before, and when all of it went back."""
    found: list[tuple[int, UnitEvent]] = []
    for client_id, orders in load_order_money(session, leads).items():
        first = min(orders, key=lambda one: (one.first_on, one.ordered_on, one.order_id))
        standing = [(giver_id, event) for giver_id, event in leads[client_id] if event.on <= first.first_on]
        if sum(event.count for _, event in standing) <= 0:
            continue
        giver_id, lead = standing[-1]
        paid = UnitEvent(FIRST_PAYMENT_LINE, first.first_on, client_id, lead.ref_id, "first_payment")
        found.append((giver_id, paid))
        if not first.kept_kop(date.max):
            gone_on = first.receipts[-1].on
            found.append((giver_id, UnitEvent(FIRST_PAYMENT_LINE, gone_on, client_id, lead.ref_id, "refunded", -1)))
    return found
