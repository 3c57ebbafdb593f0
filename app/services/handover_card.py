"""The dossier of one hand-over: why, how ready it is, what was promised, what the receiver begins with."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import clock_of, today_of
from app.domain.handovers import fresh_steps, function_before
from app.errors import NotFoundError
from app.services.handover_list import load_row
from app.services.handover_ready import load_ready
from app.services.handover_rows import HandOverCard, HandOverRow, PromiseItem
from app.services.handover_store import current_roles, get_handover, load_steps, may_act
from app.services.handover_words import HandOverWords, first_name
from app.services.promises import load_promises
from app.services.rule_words import RuleWords
from app.services.rules import RuleRow, load_rule_versions, load_titles
from app.services.settings import load_settings
from app.services.stages import StageRow, load_stages
from db.tables import Client, ClientOrder, HandOver, Person


def load_handover(session: Session, handover_id: int, lang: str) -> HandOverCard:
    """Return everything of a hand-over; raises NotFoundError ``no_handover``."""
    row = load_row(session, handover_id, lang)
    if row is None:
        raise NotFoundError("no_handover", handover=handover_id)
    kept = get_handover(session, handover_id)
    settings, today = load_settings(session), today_of(session)
    words = HandOverWords(lang, settings["money.currency"], today)
    client = session.get_one(Client, kept.client_id)
    stage = stage_on_acceptance(load_stages(session), client.stage_id, kept.function)
    is_open = row.state == "proposed"
    steps = load_steps(kept)
    rule = _rule(session, kept)
    roles = current_roles(session)
    from_role = roles.get(str(_facts(kept).get("from_function") or function_before(kept.function)), "")
    order = session.get(ClientOrder, kept.order_id) if kept.order_id is not None else None
    return HandOverCard(
        row=row,
        why=words.why(_facts(kept)),
        answer_line=_answer_line(session, kept, row, words),
        rule_code=kept.rule_code,
        rule_version=rule.number if rule else None,
        rule_sentence=_sentence(session, rule, lang, settings["money.currency"]),
        industry=client.industry,
        city=client.city,
        address=client.address,
        from_role=words.role(from_role) if row.from_id is not None else "",
        to_role=words.role(roles.get(kept.function, "")),
        from_first=first_name(row.from_name),
        to_first=first_name(row.to_name),
        enters_stage=stage.code,
        enters_title=stage.name(words.texts),
        ready=load_ready(session, kept.client_id, kept.function, words),
        promises=_promises(session, kept.client_id, today),
        note=kept.note,
        steps=fresh_steps(steps, today, settings["handover.contact_days"]) if is_open else steps,
        intro_way=kept.intro_way,
        client_told_on=kept.client_told_on,
        contact_by=kept.contact_by,
        order_id=kept.order_id,
        order=order.number if order else "",
        may_answer=is_open and may_act(session, kept.to_person_id),
        may_withdraw=is_open and may_act(session, kept.from_person_id, kept.proposed_by),
        version=kept.version,
    )


def stage_on_acceptance(stages: tuple[StageRow, ...], stage_id: int, function: str) -> StageRow:
    """Return where a client stands once handed over for ``function``: its own stage, or the first that is shown."""
    stands = next(stage for stage in stages if stage.id == stage_id)
    if stands.function == function:
        return stands
    inside = [stage for stage in stages if stage.function == function]
    return next((stage for stage in inside if not stage.is_hidden), inside[0])


def _facts(kept: HandOver) -> dict[str, object]:
    facts: dict[str, object] = json.loads(kept.facts)
    return facts


def _answer_line(session: Session, kept: HandOver, row: HandOverRow, words: HandOverWords) -> str:
    if row.state == "proposed" or row.answered_on is None:
        days = _workdays(clock_of(session).local(kept.proposed_at).date(), kept.answer_by)
        return words.answer(row.answer_by, days, row.days_late)
    by = session.execute(select(col(Person.name)).where(col(Person.id) == kept.answered_by)).scalar_one_or_none()
    reason = words.returned(kept.return_code, kept.return_text) if row.state == "returned" else ""
    return words.answered(row.state, row.answered_on, by or "", reason)


def _workdays(start: date, end: date) -> int:
    days = (end - start).days
    whole, left = divmod(max(days, 0), 7)
    return whole * 5 + sum((start.weekday() + each) % 7 < 5 for each in range(1, left + 1))


def _rule(session: Session, kept: HandOver) -> RuleRow | None:
    if not kept.rule_code:
        return None
    versions = load_rule_versions(session, kept.rule_code)
    return next((each for each in versions if each.version_id == kept.rule_version_id), None)


def _sentence(session: Session, rule: RuleRow | None, lang: str, currency: str) -> str:
    if rule is None:
        return ""
    codes = {one.code for one in rule.spec.conditions if one.code}
    return RuleWords(lang, currency, load_titles(session, codes) if codes else {}).rule_body(rule.spec)


def _promises(session: Session, client_id: int, today: date) -> tuple[PromiseItem, ...]:
    return tuple(
        PromiseItem(each.id, each.text, each.side, each.due_on, each.is_late)
        for each in load_promises(session, client_id, today)
        if each.state == "open"
    )
