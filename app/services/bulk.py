"""What is done with many clients at once: one action, one undo, a few statements however many they are.

Every use case returns ``Changes`` whose ``outcome`` is a BulkOutcome: who could not take part is counted there by
reason, and the action's words tell it. Nothing is written, and no action made, when nobody could.
The bin is in ``app.services.clients``: ``put_in_bin`` and ``restore_from_bin``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, today_of
from app.domain.conveyor import missing_for_move
from app.errors import InvalidError, NotFoundError
from app.progress import NoProgress
from app.services.activities import plan_step
from app.services.clients import change_rows, clean_text, put_tags, take_tags
from app.services.competitor_marks import LossFacts, competitor_called
from app.services.importing.bulk import insert_rows
from app.services.many import ALREADY_THERE, GONE, IN_BIN, these_ids, told
from app.services.pipeline import MoveNeedsError
from app.services.responsibility import hand_to, present_ids, take_open_work
from app.services.stage_gate import GATE_SHUT, HeldBack, held_back, may_pass_gates
from app.services.stages import stage_by_code
from db.tables import Activity, Client, ClientCompetitor, Person, Stage, StageMove


def move_clients(
    session: Session,
    client_ids: Iterable[int],
    to_stage: str,
    *,
    reason: str = "",
    returns_on: date | None = None,
    lost_reason: str = "",
    competitor: str = "",
    loss: LossFacts | None = None,
    forced_reason: str = "",
) -> Changes:
    """Put clients at the stage with code ``to_stage``; what the stage asks for is said once for all.

    Those whom a shut gate or a missing fact holds back stay where they are and are told in ``outcome.held``; with
    ``forced_reason`` they go too, and the reason is kept with their moves.

    Raises:
        NotFoundError: ``no_stage``.
        MoveNeedsError: the stage wants a date or a reason.
        InvalidError: ``return_in_past``, ``force_not_allowed``.
    """
    stage = stage_by_code(session, to_stage)
    if missing := missing_for_move(to_stage, returns_on=returns_on, lost_reason=lost_reason, reason=reason):
        raise MoveNeedsError(missing, to_stage)
    if returns_on is not None and returns_on <= today_of(session):
        raise InvalidError("return_in_past", field="returns_on", value=returns_on.isoformat())
    left_of, skipped = _clients(session, client_ids)
    moved = {client_id: left for client_id, (left, _function) in left_of.items() if left != stage.id}
    skipped[ALREADY_THERE] = len(left_of) - len(moved)
    forced = clean_text(forced_reason)
    held = held_back(session, moved, to_stage)
    if held and forced and not may_pass_gates(session):
        raise InvalidError("force_not_allowed")
    if not forced:
        for each in held:
            del moved[each.client_id]
            skipped[each.why] = skipped.get(each.why, 0) + 1
    is_lost = to_stage == "lost"
    rival = clean_text(competitor) if is_lost else ""
    values: dict[str, Any] = {
        "stage_id": stage.id,
        "stage_entered_at": now_of(session),
        "returns_on": returns_on if to_stage == "later" else None,
        "lost_reason": lost_reason or clean_text(reason) if is_lost else "",
        "lost_competitor": rival,
    }
    title, stage_id = stage.title, stage.id  # read before the rows of the session are let go
    back_on_track = [each for each in moved if left_of[each][1] == "off"] if stage.function != "off" else []
    if moved:
        change_rows(session, moved, values)
        _write_moves(session, moved, stage_id, clean_text(reason) or lost_reason, held if forced else (), forced)
        if rival:
            _note_lost(session, sorted(moved), rival, replace(loss or LossFacts(), reason=lost_reason))
        if back_on_track:
            clear_reasons(session, back_on_track)
    changes = told("clients_moved", moved, skipped, to=to_stage, to_title=title)
    outcome = replace(changes.outcome, held=() if forced else held)
    return replace(changes, outcome=outcome, topics=frozenset(f"stage:{each}" for each in {stage_id, *moved.values()}))


def _write_moves(
    session: Session,
    moved: Mapping[int, int],
    stage_id: int | None,
    reason: str,
    forced: Iterable[HeldBack],
    forced_reason: str,
) -> None:
    gates = {each.client_id: each.what if each.why == GATE_SHUT else "" for each in forced}
    rows = [
        (client_id, left, forced_reason if client_id in gates else reason, gates.get(client_id, ""))
        for client_id, left in sorted(moved.items())
    ]
    constants = {"to_stage_id": stage_id, "moved_at": now_of(session), "person_id": actor_of(session)}
    names = ["client_id", "from_stage_id", "reason", "passed_gate"]
    insert_rows(session, StageMove, names, rows, constants, NoProgress())


def _note_lost(session: Session, client_ids: list[int], name: str, facts: LossFacts) -> None:
    """Write the loss of each client to a rival, linked to the move that was just made."""
    rival = competitor_called(session, name)
    last = select(func.max(col(StageMove.id))).where(col(StageMove.client_id).in_(these_ids(client_ids)))
    moves = session.execute(last.add_columns(col(StageMove.client_id)).group_by(col(StageMove.client_id)))
    constants = {
        "competitor_id": rival.id,
        "seen_on": today_of(session),
        "outcome": "lost",
        "reason": facts.reason,
        "argument": clean_text(facts.argument),
        "product": clean_text(facts.product),
        "their_price_kop": facts.their_price_kop,
        "group_id": facts.group_id,
    }
    rows = [(client_id, move_id) for move_id, client_id in moves]
    insert_rows(session, ClientCompetitor, ["client_id", "stage_move_id"], sorted(rows), constants, NoProgress())


def clear_reasons(session: Session, client_ids: Iterable[int]) -> None:
    """Forget why nothing was planned with these clients."""
    said = (col(Client.id).in_(these_ids(client_ids)), col(Client.no_step_reason) != "")
    session.execute(
        update(Client).where(*said).values(no_step_reason=""), execution_options={"synchronize_session": False}
    )
    session.expire_all()


def plan_steps(
    session: Session,
    client_ids: Iterable[int],
    kind: str,
    text: str,
    due_on: date,
    *,
    due_time: time | None = None,
) -> Changes:
    """Set the same next step for clients, wherever they stand; each gets one of its own.

    Raises:
        InvalidError: ``activity_kind``, ``text_empty``, ``text_long``, ``step_far_ahead``.
    """
    found, skipped = _clients(session, client_ids)
    first, *others = sorted(found) or [0]
    if first:  # set as a single one is, with its checks; the others are its copies
        step = session.get_one(Activity, plan_step(session, first, kind, text, due_on, due_time=due_time).created_id)
        copied = {name: getattr(step, name) for name in _COPIED}
        insert_rows(session, Activity, ["client_id"], [(each,) for each in others], copied, NoProgress())
        clear_reasons(session, others)
    return told("steps_planned", found, skipped, kind=kind, on=due_on.isoformat())


_COPIED = ("kind", "title", "due_on", "due_at", "person_id", "created_at")


def assign_seller(session: Session, client_ids: Iterable[int], person_id: int) -> Changes:
    """Make a person responsible for clients, each for its present function (or 'off' the track), from today on.

    What is open and was of who had the client goes along: steps, orders not paid yet, hand-overs. Who has a client
    only as a stand-in has nothing to lose.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``seller_not_active``.
    """
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if not person.is_active:
        raise InvalidError("seller_not_active", person=person.name)
    name, today = person.name, today_of(session)
    found, skipped = _clients(session, client_ids)
    now_with = present_ids(session, found.keys())
    given = {each: now_with[each] for each in found if now_with[each][1] != person_id}
    skipped[ALREADY_THERE] = len(found) - len(given)
    for function in sorted({function for function, _holder in given.values()}):
        of_function = [each for each, (its, _holder) in given.items() if its == function]
        hand_to(session, of_function, function, person_id, today)
    steps = orders = 0
    for giver in sorted({holder for _function, holder in given.values() if holder is not None}):
        theirs = [each for each, (_function, holder) in given.items() if holder == giver]
        work = take_open_work(session, theirs, giver, person_id)
        steps, orders = steps + work.steps, orders + work.orders
    if not steps and not orders:
        return told("seller_assigned", given, skipped, person=name)
    return told("seller_assigned_work", given, skipped, person=name, steps=steps, orders=orders)


def tag_clients(session: Session, client_ids: Iterable[int], titles: Collection[str]) -> Changes:
    """Put tags on clients; a new title makes a tag. Those that have them all are told as already there.

    Raises:
        InvalidError: ``text_empty``, ``text_long``.
    """
    return _tagged(session, client_ids, titles, "clients_tagged")


def untag_clients(session: Session, client_ids: Iterable[int], titles: Collection[str]) -> Changes:
    """Take tags off clients; those that have none of them are told as already there. Errors as ``tag_clients``."""
    return _tagged(session, client_ids, titles, "clients_untagged")


def _tagged(session: Session, client_ids: Iterable[int], titles: Collection[str], action: str) -> Changes:
    cleaned = [title for title in map(clean_text, titles) if title]
    if not cleaned:
        raise InvalidError("text_empty", field="tag")
    found, skipped = _clients(session, client_ids)
    change = put_tags if action == "clients_tagged" else take_tags
    changed = change(session, found.keys(), cleaned) if found else set()
    skipped[ALREADY_THERE] = len(found) - len(changed)
    return told(action, changed, skipped, tags=", ".join(cleaned))


def _clients(session: Session, client_ids: Iterable[int]) -> tuple[dict[int, tuple[int, str]], dict[str, int]]:
    """Return stage id and function of each client that can take part, and how many cannot: in the bin, or gone."""
    asked = set(client_ids)
    found: dict[int, tuple[int, str]] = {}
    in_bin = 0
    for client_id, stage_id, function, deleted_at in session.execute(
        select(col(Client.id), col(Client.stage_id), col(Stage.function), col(Client.deleted_at))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(Client.id).in_(these_ids(asked)))
    ):
        if deleted_at is None:
            found[client_id] = (stage_id, function)
        else:
            in_bin += 1
    return found, {IN_BIN: in_bin, GONE: len(asked) - len(found) - in_bin}
