"""How the owner changes rules: all drafts at once, with clients exempted by hand, and flags put by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.domain.rules import GATE_RULES, RuleSpec
from app.errors import InvalidError, NotFoundError
from app.services.clients import get_client
from app.services.flags import FLAGS
from app.services.rules import check_rules, put_rule
from db.tables import ClientFlag, FlagOverride

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule as it is to be from now on."""

    spec: RuleSpec
    is_on: bool


@dataclass(frozen=True, slots=True)
class Exemption:
    """A client that keeps the flag it has, or stays without, whatever the changed rule says."""

    client_id: int
    flag: str
    reason: str


def apply_rules(session: Session, drafts: Sequence[RuleDraft], exempt: Sequence[Exemption] = ()) -> Changes:
    """Set these rules; a new version is made where a rule says something else, not for its mode or being on.

    Exempt clients keep what they have, as decided by hand; who was decided by hand before keeps that decision.
    ``outcome`` of the changes: the codes of the rules that have a new version.

    Raises:
        InvalidError: as ``set_rules``; ``override_needs_reason``, ``text_long``, ``exemption_of_other_rule``.
        NotFoundError: ``no_client``.
    """
    check_rules(session, [draft.spec for draft in drafts])
    codes = {draft.spec.code for draft in drafts} - set(GATE_RULES)
    for one in exempt:
        if one.flag not in codes:
            raise InvalidError("exemption_of_other_rule", flag=one.flag)
        _exempt(session, one)
    changed = [draft.spec.code for draft in drafts if put_rule(session, draft.spec, is_on=draft.is_on)]
    return Changes(
        "rules_applied",
        parts={"rules": changed, "count": len(exempt)},
        clients=frozenset(one.client_id for one in exempt),
        all_clients=True,
        topics=frozenset({"rules"}),
        outcome=tuple(changed),
    )


def _exempt(session: Session, one: Exemption) -> None:
    client = get_client(session, one.client_id)
    reason = _checked_reason(one.reason, client.name)
    if _find_override(session, one.client_id, one.flag) is not None:
        return
    held = select(col(ClientFlag.client_id)).where(
        col(ClientFlag.client_id) == one.client_id, col(ClientFlag.flag) == one.flag
    )
    is_on = session.execute(held).first() is not None
    session.add(
        FlagOverride(client_id=one.client_id, flag=one.flag, is_on=is_on, reason=reason, set_at=now_of(session))
    )
    session.flush()


def set_override(
    session: Session, client_id: int, flag: str, is_on: bool, reason: str, review_on: date | None = None
) -> Changes:
    """Put a flag on a client, or keep it off, by hand, whatever the rule says; a decision before is replaced.

    Raises:
        InvalidError: ``flag_unknown``, ``override_needs_reason``, ``text_long``, ``review_in_past``.
        NotFoundError: ``no_client``.
    """
    client = get_client(session, client_id)
    _check_flag(flag)
    reason = _checked_reason(reason, client.name)
    if review_on is not None and review_on < today_of(session):
        raise InvalidError("review_in_past", field="review_on", value=review_on.isoformat())
    override = _find_override(session, client_id, flag)
    if override is None:
        override = FlagOverride(client_id=client_id, flag=flag, is_on=is_on, reason=reason, set_at=now_of(session))
        session.add(override)
    elif override.is_on is not is_on:
        override.set_at = now_of(session)  # the same decision in other words stands since it was taken
    override.is_on, override.reason, override.review_on = is_on, reason, review_on
    return Changes(
        "flag_overridden",
        parts={"client": client.name, "flag": flag, "is_on": is_on},
        clients=frozenset({client_id}),
    )


def clear_override(session: Session, client_id: int, flag: str) -> Changes:
    """Let the rule decide again.

    Raises:
        InvalidError: ``flag_unknown``.
        NotFoundError: ``no_client``, ``no_override``.
    """
    client = get_client(session, client_id)
    _check_flag(flag)
    override = _find_override(session, client_id, flag)
    if override is None:
        raise NotFoundError("no_override", client=client.name, flag=flag)
    session.delete(override)
    return Changes("flag_override_cleared", parts={"client": client.name, "flag": flag}, clients=frozenset({client_id}))


def _find_override(session: Session, client_id: int, flag: str) -> FlagOverride | None:
    mine = (col(FlagOverride.client_id) == client_id, col(FlagOverride.flag) == flag)
    return session.execute(select(FlagOverride).where(*mine)).scalar_one_or_none()


def _check_flag(flag: str) -> None:
    if flag not in FLAGS:
        raise InvalidError("flag_unknown", value=flag)


def _checked_reason(reason: str, name: str) -> str:
    text = reason.strip()
    if not text:
        raise InvalidError("override_needs_reason", field="reason", client=name)
    if len(text) > REASON_LIMIT:
        raise InvalidError("text_long", field="reason", length=len(text), limit=REASON_LIMIT)
    return text
