"""Who has a client while it goes from stage to stage: continuity, hand-overs the rules propose and take back.

Runs inside the transaction of the write that caused it, so one undo takes it back. A book of one person pays one look.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, raw_connection, today_of
from app.domain.conveyor import Function
from app.domain.handovers import GATE_INTO, function_before, is_ahead
from app.services.handover_store import current_roles
from app.services.handover_words import MOVED
from app.services.responsibility import answerable_ids, function_owners, hand_to
from app.services.rule_facts import is_small_book
from app.services.rules import RuleRow, all_in_force
from app.services.team_proposals import Proposal, find_causes, find_fired, find_holders, write_proposals
from db.rule_figures import driver_cursor
from db.tables import Action, JournalState, Person

_TEAM: Final = "SELECT count(*) > 1 FROM person WHERE is_active"
_MOVES: Final = """SELECT m.client_id, f.function, t.function, m.id FROM journal_row j
    JOIN stage_move m ON m.id = j.row_id JOIN stage t ON t.id = m.to_stage_id
    JOIN stage f ON f.id = m.from_stage_id
    WHERE j.id BETWEEN ? AND ? AND j.table_name = 'stage_move' AND j.verb = 'insert' ORDER BY m.id"""
_DECIDED: Final = """SELECT DISTINCT r.client_id, r.function FROM journal_row j
    JOIN responsibility r ON r.id = j.row_id
    WHERE j.id BETWEEN ? AND ? AND j.table_name = 'responsibility' AND j.verb = 'insert'"""
_LAST_ON_TRACK: Final = """SELECT m.client_id, s.function FROM stage_move m JOIN stage s ON s.id = m.to_stage_id
    WHERE m.client_id IN (SELECT value FROM json_each(?)) AND m.id < ? AND s.function <> 'off' ORDER BY m.id"""
_OPEN: Final = """SELECT h.id, h.client_id, h.function, h.from_person_id, h.to_person_id, h.rule_code,
    coalesce(h.facts ->> '$.from_function', h.function), h.facts ->> '$.why' = 'moved', s.function,
    c.deleted_at IS NOT NULL
    FROM hand_over h INDEXED BY uq_hand_over_open JOIN client c ON c.id = h.client_id JOIN stage s ON s.id = c.stage_id
    WHERE h.state = 'proposed'"""
_BEFORE_GATE: Final = """SELECT c.id FROM client c
    WHERE c.deleted_at IS NULL AND c.stage_id IN (SELECT id FROM stage WHERE function = ?)
    AND NOT EXISTS (SELECT 1 FROM hand_over h WHERE h.client_id = c.id AND h.state = 'proposed')"""
# Whom a person moved through the gate and the program took the hand-over back of: its giver has it still.
_HELD_BEHIND: Final = """SELECT c.id FROM hand_over h JOIN client c ON c.id = h.client_id
    WHERE h.state = 'withdrawn' AND h.function = ? AND h.rule_code = ? AND h.facts ->> '$.off' = 'rule'
    AND c.deleted_at IS NULL AND c.stage_id IN (SELECT id FROM stage WHERE function = ?)
    AND h.id = (SELECT max(x.id) FROM hand_over x WHERE x.client_id = h.client_id)"""


@dataclass(frozen=True, slots=True)
class _Open:
    """A hand-over that waits, and where its client stands; ``is_moved``: a person moved it, no rule held."""

    id: int
    client_id: int
    function: str
    giver_id: int | None
    taker_id: int
    rule_code: str
    left: str
    is_moved: bool
    stands: str
    is_in_bin: bool

    @property
    def is_elsewhere(self) -> bool:
        """Whether the client is neither before the gate nor behind it, or went back through it by the same hands."""
        is_back = self.is_moved and self.stands == self.left
        return self.is_in_bin or is_back or self.stands not in (self.left, self.function)


def has_team(session: Session) -> bool:
    """Whether there is anybody to hand clients to; quick, for every write asks it."""
    return bool(_fetch(session, _TEAM)[0][0])


def tend_team(session: Session, changes: Changes, rows: tuple[int, int], touched: frozenset[int] | None) -> Changes:
    """Keep clients with who had them, propose hand-overs that came due, take back those that no longer hold.

    Args:
        rows: the first and the last journal row of the write.
        touched: the clients of whom a rule may say something else now; None: everybody.

    Returns:
        ``changes`` with what was done here besides.
    """
    if not has_team(session):
        return changes
    session.flush()
    decided = {(client_id, function) for client_id, function in _fetch(session, _DECIDED, *rows)}
    moves = _find_moves(session, rows)
    if touched is not None and not touched and not moves and not decided:
        return changes
    tender = _Tender(session, decided)
    tender.follow(moves)
    seen = None if touched is None else touched | moves.keys() | {client_id for client_id, _function in decided}
    tender.take_back(seen, touched)
    tender.propose(touched)
    if not tender.clients:
        return changes
    return replace(changes, clients=changes.clients | tender.clients, topics=changes.topics | {"handovers", "people"})


def propose_due(session: Session) -> Changes:
    """Propose what has come due by the date alone, for every client; the program does it, nobody else."""
    tender = _Tender(session, set())
    tender.take_back(None, None)
    tender.propose(None)
    if tender.clients:
        under_way = select(col(JournalState.action_id)).scalar_subquery()
        session.execute(
            update(Action).where(col(Action.id) == under_way).values(person_id=None),
            execution_options={"synchronize_session": False},
        )
        session.expire_all()
    return Changes(
        "handovers_proposed",
        parts={"count": tender.proposed},
        clients=frozenset(tender.clients),
        topics=frozenset({"handovers", "people"}) if tender.clients else frozenset(),
    )


class _Tender:
    """One pass over a book with several people; ``clients`` are those anything was written of."""

    def __init__(self, session: Session, decided: Collection[tuple[int, str]]) -> None:
        self.clients: set[int] = set()
        self.proposed = 0
        self._session = session
        self._decided = decided
        self._roles = current_roles(session)
        self._rules: dict[str, RuleRow] = {rule.spec.code: rule for rule in all_in_force(session)}
        active = session.execute(select(col(Person.id)).where(col(Person.is_active))).scalars()
        self._active: set[int | None] = set(active)

    # --- who moved ---

    def follow(self, moves: Mapping[int, tuple[str, str]]) -> None:
        """Leave clients that entered another function with who had them, as the model has it."""
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for client_id, way in moves.items():
            if (client_id, way[1]) not in self._decided:
                groups[way].append(client_id)
        for (left, entered), ids in sorted(groups.items()):
            had = answerable_ids(self._session, ids, left)
            takes = answerable_ids(self._session, ids, entered)
            is_same_role = self._roles.get(left) == self._roles.get(entered)
            if not is_same_role and not is_ahead(left, entered):
                continue  # back to who has it there
            others = [each for each in ids if had[each] in self._active and takes[each] != had[each]]
            kept: dict[int, list[int]] = defaultdict(list)
            for client_id in others:
                kept[had[client_id] or 0].append(client_id)
            for person_id, theirs in sorted(kept.items()):
                hand_to(self._session, theirs, entered, person_id, today_of(self._session))
            self.clients.update(others)
            if not is_same_role:
                wanted = {each: takes[each] or 0 for each in others if takes[each] in self._active}
                self._hand_on(left, entered, wanted, had)

    def _hand_on(self, left: str, entered: str, takers: Mapping[int, int], givers: Mapping[int, int | None]) -> None:
        """Propose hand-overs of clients that were moved through a gate; one that waits already stays."""
        waiting = {each.client_id: each for each in self._load_open(takers)}
        fits = {
            each.client_id
            for each in waiting.values()
            if each.function == entered and each.taker_id == takers[each.client_id]
        }
        self._take_back_rows([each for each in waiting.values() if each.client_id not in fits], "moved")
        ids = [each for each in takers if each not in fits]
        code = GATE_INTO[entered]
        rule = self._rules.get(code)
        version_id = rule.version_id if rule else None
        by_rule = find_holders(self._session, code, rule, ids)
        by_rule -= find_fired(self._session, code, version_id, by_rule)
        causes = find_causes(self._session, code, rule, by_rule) if by_rule else {}
        actor = actor_of(self._session)
        person = self._session.get(Person, actor) if actor is not None else None
        today = today_of(self._session).isoformat()
        moved = {"why": MOVED, "by": person.name if person else "", "on": today}
        proposals = []
        for each in sorted(ids):
            cause = causes.get(each)
            told: dict[str, Any] = (
                {"rule_code": code, "version_id": version_id, "order_id": cause.order_id, "facts": cause.facts}
                if cause
                else {"facts": moved, "by_id": actor}
            )
            proposals.append(Proposal(each, left, entered, givers[each], takers[each], **told))
        self._write(proposals)

    # --- what no longer holds ---

    def take_back(self, ids: frozenset[int] | None, touched: frozenset[int] | None) -> None:
        """Withdraw hand-overs whose client is elsewhere or with somebody else, or whose rule no longer holds."""
        waiting = self._load_open(ids)
        if not waiting:
            return
        elsewhere = [each for each in waiting if each.is_elsewhere]
        self._take_back_rows(elsewhere, "left")
        gone = {each.id for each in elsewhere}
        passed = [each for each in waiting if each.id not in gone and (each.client_id, each.stands) in self._decided]
        holders = {
            stands: answerable_ids(self._session, [e.client_id for e in passed if e.stands == stands], stands)
            for stands in {each.stands for each in passed}
        }
        passed = [each for each in passed if holders[each.stands][each.client_id] != each.giver_id]
        self._take_back_rows(passed, "taken")
        gone |= {each.id for each in passed}
        for code in sorted({each.rule_code for each in waiting if each.rule_code}):
            asked = [
                each
                for each in waiting
                if each.rule_code == code and each.id not in gone and (touched is None or each.client_id in touched)
            ]
            if asked and (code in self._rules or code == "vip"):
                holds = find_holders(self._session, code, self._rules.get(code), [each.client_id for each in asked])
                self._take_back_rows([each for each in asked if each.client_id not in holds], "rule")

    def _take_back_rows(self, waiting: Collection[_Open], why: str) -> None:
        if not waiting:
            return
        session = self._session
        cursor = driver_cursor(raw_connection(session))
        now = now_of(session).strftime("%Y-%m-%d %H:%M:%S.%f")
        cursor.execute(
            "UPDATE hand_over SET state = 'withdrawn', answered_at = ?, answered_by = NULL, version = version + 1, "
            "facts = json_set(facts, '$.off', ?) WHERE id IN (SELECT value FROM json_each(?))",
            (now, why, json.dumps([each.id for each in waiting])),
        )
        cursor.close()
        session.expire_all()
        self.clients.update(each.client_id for each in waiting)
        self._release([each for each in waiting if each.left != each.function and each.stands != each.function])

    def _release(self, waiting: Iterable[_Open]) -> None:
        """Give the function a client did not stay in back to who was to have it."""
        groups: dict[tuple[str, int], list[_Open]] = defaultdict(list)
        for each in waiting:
            groups[each.function, each.taker_id].append(each)
        for (function, taker_id), those in sorted(groups.items()):
            has = answerable_ids(self._session, [each.client_id for each in those], function)
            ids = [each.client_id for each in those if has[each.client_id] == each.giver_id is not None]
            if ids and taker_id in self._active:
                hand_to(self._session, ids, function, taker_id, today_of(self._session))

    # --- what came to hold ---

    def propose(self, touched: frozenset[int] | None) -> None:
        """Propose a hand-over for every one of these clients (of all when None) whose gate holds for the first time."""
        for entered, code in GATE_INTO.items():
            left = function_before(entered)
            if self._roles.get(left) == self._roles.get(entered):
                continue
            # Whoever buys may move others in and out of the top.
            ids = None if code == "vip" and touched and is_small_book(self._session) else touched
            if ids is None or ids:
                self._propose_at(left, entered, code, ids)

    def _propose_at(self, left: str, entered: str, code: str, touched: frozenset[int] | None) -> None:
        rule = self._rules.get(code)
        before = self._among(_BEFORE_GATE, touched, left)
        behind = self._among(_HELD_BEHIND, touched, entered, code, entered)
        holders = find_holders(self._session, code, rule, before | behind)
        version_id = rule.version_id if rule else None
        holders -= find_fired(self._session, code, version_id, holders)
        if not holders:
            return
        givers = {
            **answerable_ids(self._session, holders & before, left),
            **answerable_ids(self._session, holders & behind, entered),
        }
        takers = answerable_ids(self._session, holders & before, entered)
        takers |= dict.fromkeys(holders & behind, function_owners(self._session).get(entered))
        ready = [each for each in sorted(holders) if takers[each] in self._active and takers[each] != givers[each]]
        causes = find_causes(self._session, code, rule, ready) if ready else {}
        self._write(
            [
                Proposal(
                    each, left, entered, givers[each], takers[each] or 0, code, version_id,
                    causes[each].order_id, causes[each].facts,
                )
                for each in ready
            ]
        )  # fmt: skip

    def _among(self, sql: str, touched: frozenset[int] | None, *values: str) -> set[int]:
        if touched is None:
            return {row[0] for row in _fetch(self._session, sql, *values)}
        mine = f"{sql} AND c.id IN (SELECT value FROM json_each(?))"
        return {row[0] for row in _fetch(self._session, mine, *values, json.dumps(list(touched)))}

    def _write(self, proposals: list[Proposal]) -> None:
        write_proposals(self._session, proposals)
        self.proposed += len(proposals)
        self.clients.update(each.client_id for each in proposals)

    def _load_open(self, ids: Collection[int] | None) -> list[_Open]:
        if ids is None:
            rows = _fetch(self._session, _OPEN)
        else:
            mine = f"{_OPEN} AND h.client_id IN (SELECT value FROM json_each(?))"
            rows = _fetch(self._session, mine, json.dumps(list(ids)))
        return [_Open(*row) for row in rows]


def _find_moves(session: Session, rows: tuple[int, int]) -> dict[int, tuple[str, str]]:
    """Return the function each client left and the one it entered, where they differ; off the track: the last on it."""
    found: dict[int, tuple[str, str]] = {}
    came_back: list[int] = []
    first_move = 0
    for client_id, left, entered, move_id in _fetch(session, _MOVES, *rows):
        first_move = first_move or move_id
        found[client_id] = (found[client_id][0] if client_id in found else left, entered)
    came_back = [each for each, (left, entered) in found.items() if left == Function.OFF != entered]
    if came_back:
        before = dict(_fetch(session, _LAST_ON_TRACK, json.dumps(came_back), first_move))
        for client_id in came_back:
            found[client_id] = (before.get(client_id, Function.OFF.value), found[client_id][1])
    return {client_id: way for client_id, way in found.items() if Function.OFF not in way and way[0] != way[1]}


def _fetch(session: Session, sql: str, *values: Any) -> list[Any]:
    cursor = driver_cursor(raw_connection(session))
    try:
        found: list[Any] = cursor.execute(sql, values).fetchall()
    finally:
        cursor.close()
    return found
