"""Rules told to act: they move clients to the stage they are named after and write their next step.

Both once for a version of a rule and a client. Nothing is written outside a journalled action.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import exists, insert, select, update
from sqlmodel import Session, col

from app.context import actor_of, clock_of, now_of, raw_connection, today_of
from app.domain.rules import GATE_RULES, Mode, RuleStep
from app.services.figures import refresh_figures
from app.services.responsibility import responsible_ids
from app.services.rule_facts import make_query
from app.services.rules import RuleRow
from app.services.settings import load_settings
from db.rule_counts import fetch_in_function
from db.rule_figures import driver_cursor, find_figures
from db.tables import Activity, Client, RuleVersion, Stage, StageMove

STEP_KIND = "task"
BEFORE_GATE: Final = {"qualified": "prospecting", "to_care": "first_sale"}
"""The function a gate leads out of."""


@dataclass(frozen=True, slots=True)
class Move:
    """A client that a rule moves, and from where to where."""

    client_id: int
    version: int
    from_stage_id: int
    to_stage_id: int


def is_recording(session: Session) -> bool:
    """Whether rows are journalled: what a rule does must be undone together with what caused it."""
    cursor = driver_cursor(raw_connection(session))
    recording = cursor.execute("SELECT action_id FROM journal_state").fetchone()
    cursor.close()
    return recording is not None and recording[0] is not None


def act(
    session: Session,
    rules: Sequence[RuleRow],
    holders: Mapping[str, Collection[int]],
    held_before: Mapping[str, Collection[int]],
) -> frozenset[int]:
    """Let rules in the mode act do what they are told to; return the clients that were moved or given a step.

    ``holders`` are the clients of each rule by what it says itself, ``held_before`` those before this change. The
    step is for who comes to hold the flag, or is moved; of a gate, for who goes through.
    """
    touched: set[int] = set()
    for rule in rules:
        ids = holders.get(rule.spec.code, ())
        if rule.spec.mode is not Mode.ACT or not ids:
            continue
        moves = find_moves(session, rule.spec.code, ids, rule.version_id)
        _move(session, moves, rule.version_id)
        touched.update(move.client_id for move in moves)
        if rule.spec.step is not None:
            told = who_is_told(rule.spec.code, ids, held_before.get(rule.spec.code, ()), moves)
            stepped = find_step_clients(session, rule.spec.step, told, rule.version_id)
            _write_steps(session, rule.spec.step, stepped)
            touched |= stepped
    if touched:
        session.flush()
        refresh_figures(session, touched)
    return frozenset(touched)


def find_gate_holders(
    session: Session, rules: Sequence[RuleRow], client_ids: Collection[int] | None
) -> dict[str, set[int]]:
    """Return the clients (of all when None) before a gate among these rules that is open for them today."""
    gates = [rule.spec for rule in rules if rule.spec.code in GATE_RULES]
    found: dict[str, set[int]] = {spec.code: set() for spec in gates}
    if gates:
        proof = load_settings(session)["gate.first_sale_proof"]
        query = make_query(gates, today_of(session), clock_of(session), proof)
        for client_id, verdicts, *_ in find_figures(raw_connection(session), query, client_ids, ()):
            for number, spec in enumerate(gates):
                if verdicts >> number & 1:
                    found[spec.code].add(client_id)
    return {code: ids & fetch_in_function(raw_connection(session), BEFORE_GATE[code]) for code, ids in found.items()}


def find_moves(session: Session, code: str, ids: Collection[int], version_id: int | None) -> tuple[Move, ...]:
    """Return which of these clients the rule moves: those behind its stage whom this version has not moved yet.

    Flags move from earlier stages of care alone, a gate within and out of its own function: who is off the track,
    or not yet sold to, was put there by a person. ``version_id`` None: a version that is not made yet.
    """
    stages = session.execute(select(Stage).order_by(col(Stage.sort_order))).scalars().all()
    if code == "to_care":
        target = next((stage for stage in stages if stage.function == "care"), None)
    else:
        target = next((stage for stage in stages if stage.code == code), None)
    if target is None or target.id is None:
        return ()
    function = BEFORE_GATE.get(code, "care")
    is_behind = (col(Stage.function) == function) & (col(Stage.id) != target.id)
    if target.function == function:
        is_behind &= col(Stage.sort_order) < target.sort_order
    query = (
        select(col(Client.id), col(Client.version), col(Client.stage_id))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(is_behind, col(Client.deleted_at).is_(None))
        .order_by(col(Client.id))
    )
    if len(ids) == 1:
        query = query.where(col(Client.id) == next(iter(ids)))
    if version_id is not None:
        moved = exists().where(col(StageMove.client_id) == col(Client.id), col(StageMove.rule_version_id) == version_id)
        query = query.where(~moved)
    wanted = frozenset(ids)
    return tuple(
        Move(client_id, version, stage_id, target.id)
        for client_id, version, stage_id in session.execute(query)
        if client_id in wanted
    )


def _move(session: Session, moves: Sequence[Move], version_id: int) -> None:
    if not moves:
        return
    now, actor = now_of(session), actor_of(session)
    session.execute(
        update(Client),
        [
            {"id": one.client_id, "stage_id": one.to_stage_id, "stage_entered_at": now, "version": one.version + 1}
            for one in moves
        ],
    )
    session.execute(
        insert(StageMove),
        [
            {
                "client_id": one.client_id,
                "from_stage_id": one.from_stage_id,
                "to_stage_id": one.to_stage_id,
                "moved_at": now,
                "person_id": actor,
                "rule_version_id": version_id,
            }
            for one in moves
        ],
    )


def who_is_told(code: str, ids: Collection[int], held_before: Collection[int], moves: Sequence[Move]) -> frozenset[int]:
    """Return whom a rule's step is for: who comes to hold the flag and who is moved; of a gate, the latter."""
    moved = frozenset(move.client_id for move in moves)
    return moved if code in GATE_RULES else (frozenset(ids) - frozenset(held_before)) | moved


# A person may have worded the step anew since: the journal knows what it was called.
_STEPS = """SELECT a.client_id, max(a.created_at) FROM activity a
    WHERE {mine} AND a.kind = 'task' AND (a.title = :text OR EXISTS (
        SELECT 1 FROM journal_row j WHERE j.client_id = a.client_id AND j.table_name = 'activity'
        AND j.row_id = a.id AND j.verb = 'update' AND j.before ->> 'title' = :text))
    GROUP BY a.client_id"""


def find_step_clients(session: Session, step: RuleStep, ids: Collection[int], version_id: int | None) -> frozenset[int]:
    """Return which of these clients are to be given the step: once for a version of the rule.

    ``version_id`` None: a version that is not made yet, which has given it to nobody.
    """
    if version_id is None or not ids:
        return frozenset(ids)
    made = session.execute(select(col(RuleVersion.made_at)).where(col(RuleVersion.id) == version_id)).scalar_one()
    made_at = made.strftime("%Y-%m-%d %H:%M:%S.%f")
    is_single = len(ids) == 1
    mine = "a.client_id = :ids" if is_single else "a.client_id IN (SELECT value FROM json_each(:ids))"
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        _STEPS.format(mine=mine),
        {"ids": next(iter(ids)) if is_single else json.dumps(list(ids)), "text": step.text},
    ).fetchall()
    cursor.close()
    return frozenset(ids) - {client_id for client_id, last_at in rows if last_at >= made_at}


def _write_steps(session: Session, step: RuleStep, ids: Collection[int]) -> None:
    if not ids:
        return
    now: datetime = now_of(session)
    whose = responsible_ids(session, ids)
    due_on = today_of(session) + timedelta(step.days)
    session.execute(
        insert(Activity),
        [
            {
                "client_id": client_id,
                "person_id": whose.get(client_id) or actor_of(session),
                "kind": STEP_KIND,
                "title": step.text,
                "due_on": due_on,
                "created_at": now,
            }
            for client_id in sorted(ids)
        ],
    )
