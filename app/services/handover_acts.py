"""What people do with hand-overs: propose one by hand, fill it in, accept, return, withdraw. Each is one action."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, now_of, today_of
from app.domain.conveyor import Function
from app.domain.handovers import (
    INTRO_WAYS,
    READY_CODES,
    RETURN_CODES,
    STEP_KINDS,
    FirstStep,
    State,
    fresh_steps,
    is_ahead,
    kind_into,
)
from app.domain.when_days import plus_workdays
from app.errors import InvalidError, NotFoundError
from app.services.activities import ActivityDraft, save_activity
from app.services.clients import clean_text, get_client
from app.services.handover_card import stage_on_acceptance
from app.services.handover_ready import ASK_KIND, ask_title
from app.services.handover_store import (
    due_days,
    get_handover,
    get_open,
    load_steps,
    may_act,
    open_of,
    steps_json,
    usual_steps,
)
from app.services.handover_words import AGAIN, BY_HAND, first_name
from app.services.pipeline import move_client
from app.services.responsibility import answerable_ids, hand_to, take_open_work
from app.services.settings import load_settings
from app.services.stage_gate import GATE_SHUT, held_back, may_pass_gates
from app.services.stages import load_stages
from db.tables import Client, HandOver, Person, Stage

TEXT_LIMIT: Final = 2000
MAX_YEARS_AHEAD: Final = 10
MAX_STEPS: Final = 20


def propose_handover(
    session: Session,
    client_id: int,
    to_person_id: int,
    function: str | None = None,
    note: str = "",
    steps: Sequence[FirstStep] | None = None,
    intro_way: str = "",
) -> Changes:
    """Propose by hand that a person takes a client over; ``created_id`` is the hand-over's.

    ``function`` None: for the function the client stands in; one ahead: acceptance moves it there. ``steps`` None: the
    usual ones.

    Raises:
        NotFoundError: ``no_client``, ``no_person``.
        InvalidError: ``handover_open``, ``handover_off_track``, ``handover_behind``, ``handover_same_person``,
            ``handover_gate_shut`` (with ``rule``), ``seller_not_active``, ``client_in_bin``, and of what was typed as
            in ``change_handover``.
    """
    client = get_client(session, client_id)
    if client.deleted_at is not None:
        raise InvalidError("client_in_bin", client=client.name)
    if open_of(session, client_id) is not None:
        raise InvalidError("handover_open", client=client.name)
    stands = session.get_one(Stage, client.stage_id).function
    if stands == Function.OFF:
        raise InvalidError("handover_off_track", client=client.name)
    entered = function or stands
    if entered != stands and not is_ahead(stands, entered):
        raise InvalidError("handover_behind", field="function", value=entered)
    person = _receiver(session, to_person_id)
    giver_id = answerable_ids(session, [client_id], stands).get(client_id)
    if giver_id == to_person_id:
        raise InvalidError("handover_same_person", client=client.name, person=person.name)
    if entered != stands:
        _refuse_shut_gate(session, client, entered)
    kept = _propose(session, client, giver_id, to_person_id, stands, entered, {"why": BY_HAND})
    values: dict[str, Any] = {"note": note, "intro_way": intro_way}
    _write(session, kept, values if steps is None else {**values, "steps": steps})
    session.flush()
    return _changes("handover_proposed", client, person.name, created_id=kept.id)


def propose_again(session: Session, handover_id: int) -> Changes:
    """Propose anew, by hand, what came back, with its note and first steps; ``created_id`` is the new one's.

    Raises:
        NotFoundError: ``no_handover``.
        InvalidError: ``handover_not_returned``, ``handover_open``, ``handover_elsewhere``, ``seller_not_active``.
    """
    old = get_handover(session, handover_id)
    client = get_client(session, old.client_id)
    if old.state != State.RETURNED:
        raise InvalidError("handover_not_returned", client=client.name)
    if open_of(session, old.client_id) is not None:
        raise InvalidError("handover_open", client=client.name)
    stands = session.get_one(Stage, client.stage_id).function
    if stands != old.function and not is_ahead(stands, old.function):
        raise InvalidError("handover_elsewhere", client=client.name)
    person = _receiver(session, old.to_person_id)
    giver_id = answerable_ids(session, [old.client_id], stands).get(old.client_id)
    if giver_id == person.id:
        raise InvalidError("handover_same_person", client=client.name, person=person.name)
    kept = _propose(session, client, giver_id, old.to_person_id, stands, old.function, {"why": AGAIN})
    kept.note, kept.intro_way, kept.client_told_on = old.note, old.intro_way, old.client_told_on
    assert kept.contact_by is not None
    gone_by = max(timedelta(0), kept.contact_by - min((step.due_on for step in load_steps(old)), default=date.max))
    kept.steps = steps_json([replace(step, due_on=_workday(step.due_on + gone_by)) for step in load_steps(old)])
    session.flush()
    return _changes("handover_proposed", client, person.name, created_id=kept.id)


def change_handover(
    session: Session, /, handover_id: int, *, seen_version: int | None = None, **values: Any
) -> Changes:
    """Fill in a hand-over that waits: ``note``, ``steps``, ``to_person_id``, ``intro_way``, ``client_told_on``,
    ``contact_by``; what is not named stays.

    Raises:
        NotFoundError: ``no_handover``, ``no_person``.
        StaleError: it is no longer at ``seen_version``.
        InvalidError: ``handover_answered``, ``unknown_field``, ``text_long``, ``intro_way``, ``activity_kind``,
            ``text_empty``, ``too_many_steps``, ``step_far_ahead``, ``seller_not_active``, ``handover_same_person``.
    """
    kept = get_open(session, handover_id, seen_version)
    client = get_client(session, kept.client_id)
    if "to_person_id" in values:
        person = _receiver(session, values["to_person_id"])
        if person.id == kept.from_person_id:
            raise InvalidError("handover_same_person", client=client.name, person=person.name)
    _write(session, kept, values)
    kept.version += 1
    return _changes("handover_changed", client, session.get_one(Person, kept.to_person_id).name)


def accept_handover(
    session: Session,
    handover_id: int,
    seen_version: int | None = None,
    steps: Sequence[FirstStep] | None = None,
) -> Changes:
    """Take a client over: the ticked first steps become next steps, open steps and open orders go along.

    A client that still stands before the gate is moved to the first stage behind it. ``steps`` None: as they are kept.

    Raises:
        NotFoundError: ``no_handover``.
        StaleError: it is no longer at ``seen_version``.
        InvalidError: ``handover_answered``, ``handover_not_yours`` (with ``person``), ``handover_elsewhere``,
            ``handover_gate_shut``, ``seller_not_active``, and of the steps as in ``change_handover``.
    """
    kept = _to_answer(session, handover_id, seen_version)
    client = get_client(session, kept.client_id)
    person = _receiver(session, kept.to_person_id)
    receiver_id, name, function, giver_id = kept.to_person_id, person.name, kept.function, kept.from_person_id
    today, client_name = today_of(session), client.name
    topics = _enter(session, client, kept)
    _write(session, kept, {} if steps is None else {"steps": steps})
    contact_days = load_settings(session)["handover.contact_days"]
    taken = [step for step in fresh_steps(load_steps(kept), today, contact_days) if step.is_ticked]
    kept.contact_by = plus_workdays(today, contact_days)
    _answer(session, kept, State.ACCEPTED)
    session.flush()
    if giver_id is not None:
        take_open_work(session, [client.id or 0], giver_id, receiver_id)
    hand_to(session, [kept.client_id], function, receiver_id, today)
    for step in taken:
        draft = ActivityDraft(
            step.kind,
            step.title,
            person_id=step.person_id or receiver_id,
            due_on=step.due_on,
            due_time=step.due_time,
        )
        save_activity(session, kept.client_id, None, draft)
    return Changes(
        "handover_accepted" if taken else "handover_accepted_bare",
        parts={"client": client_name, "person": name, "count": len(taken)},
        clients=frozenset({kept.client_id}),
        topics=topics | {"handovers", "people"},
    )


def return_handover(
    session: Session, handover_id: int, reason_code: str = "", reason: str = "", seen_version: int | None = None
) -> Changes:
    """Give a client back, and say why: a code of ``RETURN_CODES``, words, or both. Whose it is does not change.

    Raises:
        NotFoundError: ``no_handover``.
        StaleError: it is no longer at ``seen_version``.
        InvalidError: ``handover_needs_reason`` (no words, and no code but 'other'), ``return_code``, ``text_long``,
            ``handover_answered``, ``handover_not_yours``.
    """
    code, text = reason_code or "other", clean_text(reason)
    if code not in RETURN_CODES:
        raise InvalidError("return_code", field="reason_code", value=code)
    if code == "other" and not text:
        raise InvalidError("handover_needs_reason", field="reason")
    kept = _to_answer(session, handover_id, seen_version)
    kept.return_code, kept.return_text = code, _within(text, "reason")
    _answer(session, kept, State.RETURNED)
    giver = session.get(Person, kept.from_person_id) if kept.from_person_id is not None else None
    return _changes("handover_returned", get_client(session, kept.client_id), giver.name if giver else "")


def withdraw_handover(session: Session, handover_id: int, seen_version: int | None = None) -> Changes:
    """Take a hand-over back before it is answered; whose the client is does not change.

    Raises:
        NotFoundError: ``no_handover``.
        StaleError: it is no longer at ``seen_version``.
        InvalidError: ``handover_answered``, ``handover_not_giver`` (with ``person``).
    """
    kept = get_open(session, handover_id, seen_version)
    client = get_client(session, kept.client_id)
    person = session.get_one(Person, kept.to_person_id)
    if not may_act(session, kept.from_person_id, kept.proposed_by):
        giver = session.get(Person, kept.from_person_id) if kept.from_person_id is not None else None
        raise InvalidError("handover_not_giver", person=giver.name if giver else "")
    _answer(session, kept, State.WITHDRAWN)
    return _changes("handover_withdrawn", client, person.name)


def ask_giver(session: Session, handover_id: int, ready_code: str) -> Changes:
    """Set the giver a step for the next working day: to find out a line of 'ready to hand over'.

    Raises:
        NotFoundError: ``no_handover``.
        InvalidError: ``unknown_field`` (no such line), ``handover_no_giver``.
    """
    kept = get_handover(session, handover_id)
    client = get_client(session, kept.client_id)
    if ready_code not in READY_CODES[kept.function]:
        raise InvalidError("unknown_field", field="ready_code", value=ready_code)
    giver = session.get(Person, kept.from_person_id) if kept.from_person_id is not None else None
    if giver is None or not giver.is_active:
        raise InvalidError("handover_no_giver", client=client.name)
    lang = load_settings(session)["documents.language"]
    due_on = plus_workdays(today_of(session), 1)
    draft = ActivityDraft(ASK_KIND, ask_title(lang, ready_code), person_id=giver.id, due_on=due_on)
    made = save_activity(session, kept.client_id, None, draft)
    parts = {"client": client.name, "person": first_name(giver.name)}
    return replace(made, action="handover_asked", parts=parts, topics=frozenset({"handovers"}))


def _propose(
    session: Session,
    client: Client,
    giver_id: int | None,
    to_person_id: int,
    stands: str,
    entered: str,
    facts: Mapping[str, Any],
) -> HandOver:
    assert client.id is not None
    actor = actor_of(session)
    by = session.get(Person, actor) if actor is not None else None
    giver = session.get(Person, giver_id) if giver_id is not None else None
    days, lang = due_days(session), load_settings(session)["documents.language"]
    said = {**facts, "by": by.name if by else "", "on": today_of(session).isoformat(), "from_function": stands}
    kept = HandOver(
        client_id=client.id,
        function=entered,
        kind=kind_into(entered),
        from_person_id=giver_id,
        to_person_id=to_person_id,
        facts=json.dumps(said, ensure_ascii=False),
        proposed_at=now_of(session),
        proposed_by=actor,
        steps=steps_json(usual_steps(entered, giver.name if giver else "", days["contact_by"], lang)),
        **days,
    )
    session.add(kept)
    session.flush()
    return kept


def _to_answer(session: Session, handover_id: int, seen_version: int | None) -> HandOver:
    kept = get_open(session, handover_id, seen_version)
    if not may_act(session, kept.to_person_id):
        raise InvalidError("handover_not_yours", person=session.get_one(Person, kept.to_person_id).name)
    return kept


def _answer(session: Session, kept: HandOver, state: State) -> None:
    kept.state, kept.answered_at, kept.answered_by = state.value, now_of(session), actor_of(session)
    kept.version += 1


def _enter(session: Session, client: Client, kept: HandOver) -> frozenset[str]:
    """Move a client that stands before the gate through it; return the topics of the move."""
    stages = load_stages(session)
    stands = next(stage for stage in stages if stage.id == client.stage_id)
    if stands.function == kept.function:
        return frozenset()
    if client.deleted_at is not None or not is_ahead(stands.function, kept.function):
        raise InvalidError("handover_elsewhere", client=client.name)
    if not kept.rule_code:
        _refuse_shut_gate(session, client, kept.function)
    assert client.id is not None
    return move_client(session, client.id, stage_on_acceptance(stages, client.stage_id, kept.function).code).topics


def _refuse_shut_gate(session: Session, client: Client, function: str) -> None:
    assert client.id is not None
    entered = stage_on_acceptance(load_stages(session), client.stage_id, function)
    shut = [each for each in held_back(session, {client.id: client.stage_id}, entered.code) if each.why == GATE_SHUT]
    if shut and not may_pass_gates(session):
        raise InvalidError("handover_gate_shut", client=client.name, rule=shut[0].what)


def _receiver(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if not person.is_active:
        raise InvalidError("seller_not_active", person=person.name)
    return person


def _write(session: Session, kept: HandOver, values: Mapping[str, Any]) -> None:
    for field, value in values.items():
        match field:
            case "note":
                kept.note = _within(clean_text(value), field)
            case "steps":
                kept.steps = steps_json([_checked_step(session, step) for step in _few(value)])
            case "intro_way":
                if value not in INTRO_WAYS:
                    raise InvalidError("intro_way", field=field, value=value)
                kept.intro_way = value
            case "to_person_id":
                kept.to_person_id = value
            case "client_told_on" | "contact_by":
                setattr(kept, field, value)
            case _:
                raise InvalidError("unknown_field", field=field)


def _few(steps: Sequence[FirstStep]) -> Sequence[FirstStep]:
    if len(steps) > MAX_STEPS:
        raise InvalidError("too_many_steps", limit=MAX_STEPS)
    return steps


def _checked_step(session: Session, step: FirstStep) -> FirstStep:
    if step.kind not in STEP_KINDS:
        raise InvalidError("activity_kind", field="kind", value=step.kind)
    title = _within(clean_text(step.title), "title")
    if not title:
        raise InvalidError("text_empty", field="title")
    if step.due_on.year > today_of(session).year + MAX_YEARS_AHEAD:
        raise InvalidError("step_far_ahead", field="due_on", value=step.due_on.isoformat())
    return replace(step, title=title)


def _within(text: str, field: str) -> str:
    if len(text) > TEXT_LIMIT:
        raise InvalidError("text_long", field=field, limit=TEXT_LIMIT, length=len(text))
    return text


def _workday(day: date) -> date:
    return plus_workdays(day - timedelta(1), 1)


def _changes(action: str, client: Client, person: str, created_id: int | None = None) -> Changes:
    assert client.id is not None
    return Changes(
        action,
        parts={"client": client.name, "person": person},
        clients=frozenset({client.id}),
        topics=frozenset({"handovers"}),
        created_id=created_id,
    )
