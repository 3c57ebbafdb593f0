"""What the measures of a month count, level by level; the formulas stand in ``app.domain.kpi``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session

from app.domain.conveyor import Function
from app.domain.kpi import LEVEL_MEASURES, Measure
from app.domain.months import add_months
from app.services.flags import apply_overrides, find_held, load_overrides
from app.services.legs import MEETING_KINDS, find_deeds, function_then
from app.services.report_facts import Days, Fact, find_done, find_proposals, money_facts, orders_of
from app.services.report_money import Money, find_money
from app.services.report_rows import NOBODY
from app.services.responsibility import ON_DAY, responsible_ids, whose_sql
from app.services.rules import rules_in_force
from app.services.today_sql import fetch, ids_json, read_moment
from db.rule_figures import PAID

NEED_MONTHS: Final = 12
REGULAR: Final = "regular"
_BOUGHT: Final = (
    f"SELECT o.client_id, sum(o.net_kop) FROM client_order o WHERE o.client_id IN (SELECT value FROM json_each(:ids)) "
    f"AND o.status IN {PAID} AND o.ordered_on > :after AND o.ordered_on <= :until GROUP BY o.client_id"
)
_REQUESTS: Final = (
    f"SELECT i.id, i.client_id, i.shown_at, {function_then('i.shown_at')} FROM interest i "
    "CROSS JOIN client c ON c.id = i.client_id WHERE i.shown_at >= :from_at AND i.shown_at < :until_at "
    "AND c.deleted_at IS NULL ORDER BY i.shown_at, i.id"
)
_LEADS: Final = (
    "SELECT m.id, m.client_id, m.moved_at, m.person_id, m.to_stage_id FROM stage_move m "
    "CROSS JOIN client c ON c.id = m.client_id CROSS JOIN stage s ON s.id = m.to_stage_id "
    "WHERE m.from_stage_id IS NULL AND m.moved_at >= :from_at AND m.moved_at < :until_at AND s.function <> 'off' "
    "AND c.deleted_at IS NULL ORDER BY m.moved_at, m.id"
)
# SQLite gives the other columns of the row that has the minimum.
_PASSED_ON: Final = (
    "SELECT m.id, m.client_id, min(m.moved_at), m.person_id, m.to_stage_id FROM stage_move m "
    "CROSS JOIN stage f ON f.id = m.from_stage_id CROSS JOIN stage t ON t.id = m.to_stage_id "
    "CROSS JOIN client c ON c.id = m.client_id WHERE m.moved_at >= :from_at AND m.moved_at < :until_at "
    "AND f.function = 'prospecting' AND t.function = 'first_sale' AND c.deleted_at IS NULL GROUP BY m.client_id"
)
_GIVERS: Final = (
    "SELECT client_id, from_person_id FROM hand_over WHERE state = 'accepted' AND kind = 'lead' "
    "AND from_person_id IS NOT NULL AND answered_at >= :from_at AND answered_at < :until_at ORDER BY id"
)
STANDING: Final = (
    f"WITH stood AS MATERIALIZED (SELECT c.id, c.created_at, c.yearly_need_kop, {function_then(':until_at')} AS its "
    "FROM client c WHERE c.deleted_at IS NULL AND c.created_at < :until_at) "
    f"SELECT st.id, st.created_at, st.yearly_need_kop, st.its, {whose_sql('st.its', 'st.id', valid=ON_DAY)} "
    "FROM stood st WHERE st.its <> 'off' AND (:level IS NULL OR st.its = :level)"
)
_RECORDS: Final = (
    "SELECT r.id, r.created_at FROM raw_record r LEFT JOIN client c ON c.id = r.client_id "
    "WHERE r.created_at < :until_at AND r.deleted_at IS NULL AND (r.client_id IS NULL OR c.created_at >= :until_at)"
)
_PAIRS: Final = (
    "WITH asked AS MATERIALIZED ("
    "SELECT j.key, j.value ->> 0 AS client_id, j.value ->> 1 AS at FROM json_each(:rows) j) "
    f"SELECT asked.key, {function_then('asked.at', 'asked.client_id')} FROM asked"
)


@dataclass(frozen=True, slots=True)
class KpiFacts:
    """What each cell counts; ``all_kop`` is all money received, ``need_kop`` what a client needs in a year."""

    cells: Mapping[tuple[Function, Measure], list[Fact]]
    all_kop: int
    need_kop: Mapping[int, int]


def find_kpi_facts(session: Session, days: Days) -> KpiFacts:
    """Return what the measures count on these days, all of one month, of all clients and everybody."""
    cells: dict[tuple[Function, Measure], list[Fact]] = {
        (level, measure): [] for level, measures in LEVEL_MEASURES.items() for measure in measures
    }

    def put(level: Function | str, measure: Measure, fact: Fact) -> None:
        found = cells.get((Function(level), measure))
        if found is not None:
            found.append(fact)

    for deed in find_deeds(session, days.first_on, read_moment(days.until_at), named=True):
        kind = "offer" if deed.source == "order" else ""
        put(deed.function, Measure.DEEDS, Fact(deed.source, deed.id, None, deed.at, deed.person_id or NOBODY, kind))
    for function, fact in _requests(session, days):
        put(function, Measure.REQUESTS, fact)
    for fact in find_leads(session, days):
        put(Function.PROSPECTING, Measure.LEADS, fact)
    for fact in find_passed_on(session, days):
        put(Function.PROSPECTING, Measure.PASSED_ON, fact)
    meetings = [fact for fact in find_done(session, days) if fact.kind in MEETING_KINDS]
    for fact, function in zip(meetings, functions_of(session, days, meetings), strict=True):
        put(function, Measure.MEETINGS, fact)
    proposals = find_proposals(session, days)
    for fact, function in zip(proposals, functions_of(session, days, proposals), strict=True):
        put(Function.FIRST_SALE if function == Function.PROSPECTING else function, Measure.PROPOSALS, fact)
    all_kop = _put_money(session, days, cells)
    needs = _put_standing(session, days, cells)
    return KpiFacts(cells, all_kop, needs)


def _requests(session: Session, days: Days) -> list[tuple[str, Fact]]:
    """Return what was asked for, with the function the client stood in; it is of whoever has the client."""
    rows = fetch(session, _REQUESTS, days.values())
    whose = responsible_ids(session, {row[1] for row in rows})
    return [
        (function, Fact("interest", interest_id, client_id, at, whose.get(client_id) or NOBODY, "interest"))
        for interest_id, client_id, at, function in rows
    ]


def find_leads(session: Session, days: Days) -> list[Fact]:
    """Return the clients that came onto the track; of whoever brought them."""
    return _moves(session, days, _LEADS)


def find_passed_on(session: Session, days: Days) -> list[Fact]:
    """Return the clients that went on to the first sale; one that was handed over is the giver's."""
    givers = dict(fetch(session, _GIVERS, days.values()))
    return [
        fact._replace(person_id=givers.get(fact.client_id, fact.person_id))
        for fact in _moves(session, days, _PASSED_ON)
    ]


def _moves(session: Session, days: Days, sql: str) -> list[Fact]:
    rows = fetch(session, sql, days.values())
    whose = responsible_ids(session, {row[1] for row in rows if row[3] is None})
    return [
        Fact("stage_move", move_id, client_id, at, person_id or whose.get(client_id) or NOBODY, "stage", None, stage_id)
        for move_id, client_id, at, person_id, stage_id in rows
    ]


def functions_of(session: Session, days: Days, facts: Sequence[Fact]) -> list[str]:
    """Return the function in which the client of each fact stood then; of a day, at its end."""
    asked = [[fact.client_id, days.end_of(fact.at) if fact.source == "order" else fact.at] for fact in facts]
    found = dict(fetch(session, _PAIRS, {"rows": json.dumps(asked)}))
    return [found[number] for number in range(len(facts))]


def _put_money(session: Session, days: Days, cells: Mapping[tuple[Function, Measure], list[Fact]]) -> int:
    """Put the money received to the levels; return all of it."""
    money = find_money(session, days.first_on, days.last_on)
    facts = money_facts(money)
    for level in (Function.FIRST_SALE, Function.CARE, Function.VIP):
        receipts = [fact for row, fact in zip(money.rows, facts, strict=True) if level_of(row) is level]
        orders = orders_of(receipts)
        for measure in (Measure.VOLUME, Measure.REVENUE_SHARE):
            cells[level, measure].extend(receipts)
        for measure in (Measure.SALES, Measure.AVERAGE_CHECK, Measure.FREQUENCY):
            if (level, measure) in cells:
                cells[level, measure].extend(orders)
    return sum(row.kop for row in money.rows)


def level_of(money: Money) -> Function:
    """Return the level that money belongs to."""
    if money.is_first:
        return Function.FIRST_SALE
    return Function.VIP if money.is_vip else Function.CARE


def _put_standing(session: Session, days: Days, cells: Mapping[tuple[Function, Measure], list[Fact]]) -> dict[int, int]:
    """Put the clients that stand at each level when the days are over; return the needs of those that have one."""
    values = {**days.values(), "on": days.last_on.isoformat(), "level": None}
    regular = _held_regular(session, days.last_on)
    needs: dict[int, int] = {}
    needy: dict[int, tuple[Function, Fact]] = {}
    for client_id, created_at, need_kop, function, person_id in fetch(session, STANDING, values):
        fact = Fact("client", client_id, client_id, created_at, person_id or NOBODY, "client")
        cells[Function(function), Measure.BASE].append(fact)
        if client_id in regular and function == Function.CARE:
            cells[Function.CARE, Measure.REGULARS].append(fact)
        if need_kop and function in (Function.CARE, Function.VIP):
            needs[client_id] = need_kop
            needy[client_id] = Function(function), fact
    for record_id, created_at in fetch(session, _RECORDS, values):
        cells[Function.PROSPECTING, Measure.BASE].append(
            Fact("raw_record", record_id, None, created_at, NOBODY, "record", record_id=record_id)
        )
    bought = _bought(session, days.last_on, needy)
    for client_id, (level, fact) in needy.items():
        cells[level, Measure.NEED_SHARE].append(fact._replace(amount_kop=bought.get(client_id, 0)))
    return needs


def _held_regular(session: Session, day: date) -> set[int]:
    held = find_held(
        session, [rule for rule in rules_in_force(session) if rule.spec.code == REGULAR], None, day, silences=()
    )
    apply_overrides(held, load_overrides(session, None))
    return {client_id for client_id, flag in held if flag == REGULAR}


def _bought(session: Session, until_on: date, client_ids: Iterable[int]) -> dict[int, int]:
    """Return what each of these clients paid in the twelve months up to a day."""
    values = {
        "after": add_months(until_on, -NEED_MONTHS).isoformat(),
        "until": until_on.isoformat(),
        "ids": ids_json(client_ids),
    }
    return dict(fetch(session, _BOUGHT, values))
