"""The numbers of the weekly report, week by week: every line of its four blocks for everybody and each person."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlmodel import Session

from app.documents.weekly_report_values import WeekNumber
from app.domain.conveyor import Function
from app.domain.kpi import ratio
from app.services.kpi_facts import find_leads, find_passed_on, functions_of, level_of
from app.services.legs import MEETING_KINDS, Deed, find_deeds
from app.services.report_facts import Days, Fact, find_done, find_proposals, find_raw_calls, money_facts, of_person
from app.services.report_money import ReportMoney
from app.services.report_rows import NOBODY
from app.services.responsibility import responsible_ids
from app.services.today_sql import day_bounds, fetch, read_moment
from db.rule_figures import PAID

_NEW: Final = (
    "SELECT 'client', c.id, c.id, c.created_at FROM client c WHERE c.created_at >= :from_at "
    "AND c.created_at < :until_at AND c.deleted_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM raw_record r WHERE r.client_id = c.id) UNION ALL "
    "SELECT 'raw_record', r.id, NULL, r.created_at FROM raw_record r WHERE r.created_at >= :from_at "
    "AND r.created_at < :until_at AND r.deleted_at IS NULL"
)
_OUTGOING: Final = (
    "SELECT a.id FROM activity a WHERE a.state = 'done' AND a.done_at >= :from_at AND a.done_at < :until_at "
    "AND a.kind = 'call' AND a.direction = 'out'"
)
# SQLite gives the other columns of the row that has the minimum.
_REFUSED: Final = (
    "SELECT m.id, m.client_id, min(m.moved_at), m.person_id, "
    "CASE s.code WHEN 'lost' THEN coalesce(nullif(c.lost_reason, ''), m.reason) ELSE m.reason END "
    "FROM stage_move m CROSS JOIN stage s ON s.id = m.to_stage_id CROSS JOIN client c ON c.id = m.client_id "
    "WHERE s.code IN ('lost', 'not_target') AND m.moved_at >= :from_at AND m.moved_at < :until_at "
    "AND c.deleted_at IS NULL GROUP BY m.client_id"
)
_BOUGHT: Final = (
    f"SELECT x.ordered_on FROM client_order x WHERE x.client_id = o.client_id AND x.status IN {PAID} "
    "AND x.net_kop > 0 AND x.ordered_on < o.ordered_on"
)
_NEW_GOODS: Final = f"""
SELECT min(o.id), o.client_id, o.ordered_on, o.person_id FROM client_order o
CROSS JOIN order_line l ON l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id
WHERE o.status IN {PAID} AND o.net_kop > 0 AND o.ordered_on >= :first_on AND o.ordered_on <= :last_on
    AND coalesce(l.group_id, p.group_id) IS NOT NULL AND EXISTS ({_BOUGHT})
    AND NOT EXISTS (SELECT 1 FROM client_order e CROSS JOIN order_line k ON k.order_id = e.id
        LEFT JOIN product q ON q.id = k.product_id WHERE e.client_id = o.client_id AND e.status IN {PAID}
        AND e.net_kop > 0 AND e.ordered_on < o.ordered_on
        AND coalesce(k.group_id, q.group_id) = coalesce(l.group_id, p.group_id))
GROUP BY o.client_id, coalesce(l.group_id, p.group_id)
"""
_COMPLAINTS: Final = (
    "SELECT 'activity', a.id, a.client_id, a.done_at, a.person_id FROM activity a WHERE a.state = 'done' "
    "AND a.mark = 'complaint' AND a.done_at >= :from_at AND a.done_at < :until_at UNION ALL "
    "SELECT 'claim', k.id, o.client_id, k.opened_on, k.person_id FROM order_claim k JOIN client_order o "
    "ON o.id = k.order_id WHERE k.opened_on >= :first_on AND k.opened_on <= :last_on"
)
_CLOSED: Final = (
    "SELECT 'claim', k.id, o.client_id, k.closed_on, k.person_id FROM order_claim k JOIN client_order o "
    "ON o.id = k.order_id WHERE k.closed_on >= :first_on AND k.closed_on <= :last_on"
)
_VIP_MOVES: Final = (
    "SELECT 'stage_move', m.id, m.client_id, m.moved_at, m.person_id FROM stage_move m "
    "CROSS JOIN stage t ON t.id = m.to_stage_id LEFT JOIN stage f ON f.id = m.from_stage_id "
    "WHERE m.moved_at >= :from_at AND m.moved_at < :until_at AND {which}"
)
_BECAME: Final = _VIP_MOVES.format(which="t.function = 'vip' AND coalesce(f.function, '') <> 'vip'")
_DROPPED: Final = _VIP_MOVES.format(which="f.function = 'vip' AND t.function <> 'vip'")


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """The facts behind the lines of some weeks, of everybody or of one person."""

    deeds: list[Deed] = field(default_factory=list)
    lines: dict[str, list[Fact]] = field(default_factory=dict)
    all_kop: Counter[int] = field(default_factory=Counter)
    """Money of all people together, by week."""


class Weeks:
    """Some weeks on end, and in which of them a moment or a day is."""

    def __init__(self, session: Session, mondays: Sequence[date], last_on: date) -> None:
        self.mondays = mondays
        self.days = Days(session, mondays[0], last_on)
        self._days = [monday.isoformat() for monday in mondays]
        self._moments = [day_bounds(session, monday, monday)[0] for monday in mondays]

    def index(self, at: str) -> int:
        """Return the number of the week that a stored moment or day is in."""
        return bisect_right(self._days if len(at) == len("2026-06-18") else self._moments, at) - 1

    def split(self, facts: Iterable[Fact]) -> list[list[Fact]]:
        """Return the facts of each week."""
        found: list[list[Fact]] = [[] for _ in self.mondays]
        for fact in facts:
            found[self.index(fact.at)].append(fact)
        return found


def find_week_facts(session: Session, weeks: Weeks, money: ReportMoney, person_id: int | None) -> WeekFacts:
    """Return what the lines count; ``money`` is that of the weeks, of everybody."""
    days = weeks.days
    values = days.values()
    done = find_done(session, days)
    outgoing = {activity_id for (activity_id,) in fetch(session, _OUTGOING, values)}
    meetings = [fact for fact in done if fact.kind in MEETING_KINDS]
    proposals = find_proposals(session, days)
    receipts: dict[Function, list[Fact]] = {function: [] for function in Function}
    for row, fact in zip(money.rows, money_facts(money), strict=True):
        receipts[level_of(row)].append(fact)
    lines = {
        "f1a": _of_clients(session, fetch(session, _NEW, values)),
        "f1b": [fact for fact in done if fact.id in outgoing] + find_raw_calls(session, days),
        "f1c": find_leads(session, days),
        "f1d": find_passed_on(session, days),
        "f2a": _selling(session, days, meetings),
        "f2b": _selling(session, days, proposals),
        "f2c": receipts[Function.FIRST_SALE],
        "f2d": _refused(session, days),
        "f3b": receipts[Function.CARE],
        "f3c": _named(session, [("order", *row) for row in fetch(session, _NEW_GOODS, values)]),
        "f3d": _named(session, fetch(session, _COMPLAINTS, values)),
        "f3d.closed": _named(session, fetch(session, _CLOSED, values)),
        "f4c": receipts[Function.VIP],
        "f4d": _named(session, fetch(session, _BECAME, values)),
        "f4d.out": _named(session, fetch(session, _DROPPED, values)),
    }
    deeds = find_deeds(session, days.first_on, read_moment(days.until_at), person_id, named=True)
    all_kop: Counter[int] = Counter()
    for row in money.rows:
        all_kop[weeks.index(row.on.isoformat())] += row.kop
    return WeekFacts(deeds, {key: of_person(person_id, facts) for key, facts in lines.items()}, all_kop)


def count_weeks(weeks: Weeks, found: WeekFacts, left_alone: Sequence[int]) -> dict[str, list[WeekNumber]]:
    """Return every line's number of each week; ``left_alone`` are the VIP clients of f4b at the end of each."""
    lines = {key: weeks.split(facts) for key, facts in found.lines.items()}
    touches = {function: [0] * len(weeks.mondays) for function in Function}
    for deed in found.deeds:
        touches[deed.function][weeks.index(deed.at)] += 1

    def counted(key: str) -> list[WeekNumber]:
        return [WeekNumber(len(facts)) for facts in lines[key]]

    def paid(key: str) -> list[WeekNumber]:
        return [WeekNumber(len({fact.id for fact in facts}), _kop(facts)) for facts in lines[key]]

    return {
        **{key: counted(key) for key in ("f1a", "f1b", "f1c", "f1d", "f2a", "f2b", "f3c")},
        "f2c": paid("f2c"),
        "f2d": [WeekNumber(len(facts), reason=_main_reason(facts)) for facts in lines["f2d"]],
        "f3a": [WeekNumber(count) for count in touches[Function.CARE]],
        "f3b": paid("f3b"),
        "f3d": _pairs(lines["f3d"], lines["f3d.closed"]),
        "f4a": [WeekNumber(count) for count in touches[Function.VIP]],
        "f4b": [WeekNumber(count) for count in left_alone],
        "f4c": [
            WeekNumber(kop=_kop(facts), share_bp=ratio(_kop(facts), found.all_kop[number], 10_000))
            for number, facts in enumerate(lines["f4c"])
        ],
        "f4d": _pairs(lines["f4d"], lines["f4d.out"]),
    }


def _kop(facts: Iterable[Fact]) -> int:
    return sum(fact.amount_kop or 0 for fact in facts)


def _pairs(firsts: Sequence[list[Fact]], others: Sequence[list[Fact]]) -> list[WeekNumber]:
    return [WeekNumber(len(first), other=len(other)) for first, other in zip(firsts, others, strict=True)]


def _main_reason(facts: Iterable[Fact]) -> str:
    """Return the reason given most often, the first of equals; empty where none is given."""
    reasons = Counter(fact.kind for fact in facts if fact.kind)
    return reasons.most_common(1)[0][0] if reasons else ""


def _selling(session: Session, days: Days, facts: Sequence[Fact]) -> list[Fact]:
    """Return those of clients that nothing was sold to yet."""
    early = (Function.PROSPECTING, Function.FIRST_SALE)
    functions = functions_of(session, days, facts)
    return [fact for fact, function in zip(facts, functions, strict=True) if function in early]


def _of_clients(session: Session, rows: Sequence[tuple[str, int, int | None, str]]) -> list[Fact]:
    """Return facts of whoever has the client; a raw record is nobody's."""
    return _named(session, [(*row, None) for row in rows])


def _named(session: Session, rows: Sequence[tuple[str, int, int | None, str, int | None]]) -> list[Fact]:
    """Return facts (source, id, client, when, person), without a person of whoever has the client."""
    whose = responsible_ids(session, {row[2] for row in rows if row[4] is None and row[2] is not None})
    return [
        Fact(source, row_id, client_id, at, person_id or whose.get(client_id or 0) or NOBODY)
        for source, row_id, client_id, at, person_id in rows
    ]


def _refused(session: Session, days: Days) -> list[Fact]:
    """Return the clients that said no or turned out wrong; ``kind`` is the reason, a code or the owner's words."""
    rows = fetch(session, _REFUSED, days.values())
    facts = _named(session, [("stage_move", *row[:4]) for row in rows])
    return [fact._replace(kind=row[4] or "") for fact, row in zip(facts, rows, strict=True)]
