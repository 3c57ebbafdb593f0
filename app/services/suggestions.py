"""What rules in the mode suggest would have done: clients that belong to another stage by what a rule says now.

A suggestion that is taken moves the client and tells by which version of the rule; one that is put aside is kept with
the client (``client_form`` of the kind ``suggestions``: reasons by version) and does not come again before the rule
changes.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, raw_connection, today_of
from app.domain.rules import GATE_RULES, Mode
from app.errors import InvalidError
from app.services.activities import plan_step
from app.services.client_why import ShortWords, load_why
from app.services.clients import clean_text, get_client
from app.services.gate_rules import load_gates
from app.services.pipeline import move_client
from app.services.responsibility import responsible_ids
from app.services.rule_acts import BEFORE_GATE, STEP_KIND, Move, find_gate_holders, find_moves
from app.services.rules import RuleRow, all_in_force
from app.services.today_rows import MINE, Suggestion, SuggestionList, Who
from app.services.today_sql import fetch, ids_json
from db.rule_counts import fetch_clients, fetch_in_function
from db.tables import ClientForm, Stage, StageMove

SHOWN: Final = 5
_KIND: Final = "suggestions"
# Of several suggestions for one client the first of these stands.
_ORDER: Final = ("sleeping", "vip", "regular", "to_care", "qualified")
_HOLDERS: Final = "SELECT client_id FROM client_flag WHERE flag = :flag AND rule_version_id IS NOT NULL"
# Who waits in a hand-over has its answer coming: moving it would be said twice.
_WAITING: Final = "SELECT client_id FROM hand_over WHERE state = 'proposed'"
_DISMISSED: Final = "SELECT client_id, fields FROM client_form WHERE kind = :kind"


def load_suggestions(session: Session, who: Who, lang: str, limit: int = SHOWN) -> SuggestionList:
    """Return the first suggestions, clients who bought most first, and how many there are.

    Looks at everybody before a gate: not for the first paint of a page.
    """
    found: dict[int, tuple[RuleRow, Move]] = {}
    put_aside = _put_aside(session)
    for rule in _suggesting(session):
        for move in _moves(session, rule, None):
            if move.client_id not in found and rule.version_id not in put_aside.get(move.client_id, ()):
                found[move.client_id] = (rule, move)
    if who.kind == MINE:
        whose = responsible_ids(session, found)
        found = {client_id: told for client_id, told in found.items() if whose.get(client_id) == who.person_id}
    shown = fetch_clients(raw_connection(session), found)[:limit]
    why = _reasons(session, {client_id: found[client_id][0] for client_id, *_ in shown}, lang)
    codes = {stage_id: code for stage_id, code in session.execute(select(col(Stage.id), col(Stage.code)))}
    rows = []
    for client_id, name, _city, kop in shown:
        rule, move = found[client_id]
        rows.append(
            Suggestion(
                rule.spec.code, rule.version_id, client_id, name, why.get(client_id, ""),
                codes[move.from_stage_id], codes[move.to_stage_id], kop,
            )
        )  # fmt: skip
    return SuggestionList(tuple(rows), len(found))


def accept_suggestion(session: Session, rule_code: str, client_id: int) -> Changes:
    """Move the client as the rule says and write the rule's step, if it has one.

    Raises:
        NotFoundError: ``no_client``.
        InvalidError: ``suggestion_gone``: the rule says nothing of the client any more.
        As ``move_client``.
    """
    rule, move = _standing(session, rule_code, client_id)
    to_stage = session.get_one(Stage, move.to_stage_id).code
    changes = move_client(session, client_id, to_stage)
    session.flush()
    made = session.execute(
        select(StageMove).where(col(StageMove.client_id) == client_id).order_by(col(StageMove.id).desc()).limit(1)
    ).scalar_one()
    made.rule_version_id = rule.version_id
    if rule.spec.step is not None:
        due_on = today_of(session) + timedelta(rule.spec.step.days)
        plan_step(session, client_id, STEP_KIND, rule.spec.step.text, due_on)
    return changes


def dismiss_suggestion(session: Session, rule_code: str, client_id: int, reason: str = "") -> Changes:
    """Put a suggestion aside for as long as the rule reads as it does now; errors as in ``accept_suggestion``."""
    rule, _move = _standing(session, rule_code, client_id)
    client = get_client(session, client_id)
    form = session.execute(
        select(ClientForm).where(col(ClientForm.client_id) == client_id, col(ClientForm.kind) == _KIND)
    ).scalar_one_or_none()
    if form is None:
        form = ClientForm(client_id=client_id, kind=_KIND, changed_at=now_of(session), version=0)
        session.add(form)
    kept = {**json.loads(form.fields), str(rule.version_id): {"rule": rule_code, "reason": clean_text(reason)}}
    form.fields = json.dumps(kept, ensure_ascii=False)
    form.changed_at = now_of(session)
    form.version += 1
    return Changes(
        "suggestion_dismissed",
        parts={"client": client.name, "rule": rule_code},
        clients=frozenset({client_id}),
        topics=frozenset({"suggestions"}),
    )


def _suggesting(session: Session) -> list[RuleRow]:
    rules = [rule for rule in all_in_force(session) if rule.spec.mode is Mode.SUGGEST and rule.spec.code in _ORDER]
    return sorted(rules, key=lambda rule: _ORDER.index(rule.spec.code))


def _standing(session: Session, rule_code: str, client_id: int) -> tuple[RuleRow, Move]:
    """Return the rule and the move it suggests for a client."""
    client = get_client(session, client_id)
    for rule in _suggesting(session):
        if rule.spec.code == rule_code and rule.version_id not in _put_aside(session).get(client_id, ()):
            for move in _moves(session, rule, client_id):
                return rule, move
    raise InvalidError("suggestion_gone", client=client.name)


def _moves(session: Session, rule: RuleRow, client_id: int | None) -> Sequence[Move]:
    """Return the moves the rule suggests, of one client if named."""
    code = rule.spec.code
    if code in GATE_RULES:
        before = fetch_in_function(raw_connection(session), BEFORE_GATE[code])
        ids: Collection[int] = before if client_id is None else before & {client_id}
        ids = find_gate_holders(session, [rule], ids)[code] if ids else ()
    else:
        holders = {holder for (holder,) in fetch(session, _HOLDERS, {"flag": code})}
        ids = holders if client_id is None else holders & {client_id}
    waiting = {client_id for (client_id,) in fetch(session, _WAITING)}
    ids = [each for each in ids if each not in waiting]
    return find_moves(session, code, ids, rule.version_id) if ids else ()


def _put_aside(session: Session) -> dict[int, set[int]]:
    """Return the versions of rules whose suggestions were put aside, by client."""
    return {
        client_id: {int(version_id) for version_id in json.loads(fields)}
        for client_id, fields in fetch(session, _DISMISSED, {"kind": _KIND})
    }


def _reasons(session: Session, rules: Mapping[int, RuleRow], lang: str) -> dict[int, str]:
    by_flag = {client_id: (rule.spec.code,) for client_id, rule in rules.items() if rule.spec.code not in GATE_RULES}
    found = load_why(session, by_flag, lang) if by_flag else {}
    gates = {client_id: rule for client_id, rule in rules.items() if rule.spec.code in GATE_RULES}
    if gates:
        words = ShortWords(session, lang, [rule.spec for rule in gates.values()])
        levels = _bant_levels(session, gates)
        for client_id, rule in gates.items():
            states = load_gates(session, client_id, levels.get(client_id, {}), lang)
            gate = states.qualified if rule.spec.code == "qualified" else states.to_care
            met = [one.condition for one in gate.conditions if one.is_met] if gate else []
            found[client_id] = words.all_of(met)
    return found


def _bant_levels(session: Session, client_ids: Iterable[int]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    sql = "SELECT client_id, question, level FROM bant_answer WHERE level IS NOT NULL AND client_id IN " + (
        "(SELECT value FROM json_each(:ids))"
    )
    rows: list[Any] = fetch(session, sql, {"ids": ids_json(client_ids)})
    for client_id, question, level in rows:
        found.setdefault(client_id, {})[question] = level
    return found
