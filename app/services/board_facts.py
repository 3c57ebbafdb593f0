"""What the board needs besides its cards: gates of one client, the form of a move, filters, the way to VIP."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.domain.gates import GateFacts
from app.domain.names import alphabet_key
from app.errors import NotFoundError
from app.services.flag_sheet import load_flags
from app.services.gate_rules import load_gates
from app.services.rule_words import rule_sentence
from app.services.rules import load_titles, rules_in_force
from app.services.settings import load_settings
from db.tables import BantAnswer, Client, ClientFigures, ClientFlag, ClientTag, Stage, Tag


@dataclass(frozen=True, slots=True)
class BoardChoices:
    """What the board can be filtered by, each with how many clients have it: cities and tags, by the alphabet."""

    cities: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class VipHint:
    """Why nobody is VIP yet: the rule as a sentence, and who is closest with how far (empty: nobody)."""

    rule: str
    client: str
    distance: str


def load_gate_facts(session: Session, client_id: int, lang: str = "en") -> GateFacts:
    """Return what the gates ask of a client; raises NotFoundError ``no_client``.

    ``lang`` is that of the words in it: how far a condition is that numbers do not tell.
    """
    client = session.execute(
        select(col(Client.id)).where(col(Client.id) == client_id, col(Client.deleted_at).is_(None))
    ).first()
    if client is None:
        raise NotFoundError("no_client", client=client_id)
    settings = load_settings(session)
    bant = session.execute(
        select(col(BantAnswer.question), col(BantAnswer.level)).where(
            col(BantAnswer.client_id) == client_id, col(BantAnswer.level).is_not(None)
        )
    )
    is_vip = session.execute(
        select(func.count()).where(col(ClientFlag.client_id) == client_id, col(ClientFlag.flag) == "vip")
    ).scalar_one()
    levels: dict[str, int] = {question: level for question, level in bant}
    gates = load_gates(session, client_id, levels, lang)
    return GateFacts(
        bant=levels,
        qualified=gates.qualified,
        to_care=gates.to_care,
        proof=settings["gate.first_sale_proof"],
        is_vip=bool(is_vip),
    )


def load_board_choices(session: Session) -> BoardChoices:
    """Return the cities and tags of the clients in the book."""
    cities = session.execute(
        select(col(Client.city), func.count())
        .where(col(Client.deleted_at).is_(None), col(Client.city) != "")
        .group_by(col(Client.city))
    )
    tags = session.execute(
        select(col(Tag.title), func.count())
        .join(ClientTag, col(ClientTag.tag_id) == col(Tag.id))
        .join(Client, col(Client.id) == col(ClientTag.client_id))
        .where(col(Client.deleted_at).is_(None))
        .group_by(col(Tag.id))
    )
    return BoardChoices(_by_alphabet(cities), _by_alphabet(tags))


def _by_alphabet(rows: Iterable[Any]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((title, count) for title, count in rows), key=lambda row: alphabet_key(row[0])))


def load_vip_hint(session: Session, lang: str) -> VipHint | None:
    """Return the rule of VIP in words and the client that bought most, with its distance; None without a rule."""
    rule = next((rule for rule in rules_in_force(session) if rule.spec.code == "vip"), None)
    if rule is None:
        return None
    codes = {condition.code for condition in rule.spec.conditions if condition.code}
    currency = load_settings(session)["money.currency"]
    sentence = rule_sentence(rule.spec, lang, currency, load_titles(session, codes))
    best = session.execute(
        select(col(Client.id), col(Client.name))
        .join(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(Stage.function) == "care", col(Client.deleted_at).is_(None), col(ClientFigures.total_kop) > 0)
        .order_by(col(ClientFigures.total_kop).desc(), col(Client.id))
        .limit(1)
    ).first()
    if best is None:
        return VipHint(sentence, "", "")
    row = next((row for row in load_flags(session, best.id, lang) if row.flag == "vip"), None)
    return VipHint(sentence, best.name, (row.distances or (row.sentence,))[0] if row else "")
