"""The questions of a move's form, in words: what a stage wants that is not known yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.domain.conveyor import Missing, missing_for_move
from app.domain.gates import QUESTIONS
from app.domain.rules import Metric
from app.services.bant import bant_levels
from app.services.rules import gates_in_force
from app.services.stage_wants import SOFT, knows
from app.texts import Texts
from db.tables import Client, Contact

LOST_REASONS: Final = (
    "price", "competitor", "no_need", "no_budget", "time", "terms", "range", "trust", "silence", "closed", "ours",
)  # fmt: skip
LEAD_SOURCES: Final = (
    "site", "messenger", "incoming", "cold", "referral", "event", "social", "ads", "partner", "own", "other",
)  # fmt: skip
# What the loss of a client asks for, besides its reason.
LOSS_TEXTS: Final = ("competitor", "argument", "product")


@dataclass(frozen=True, slots=True)
class AskRow:
    """One answer that a move asks for.

    Attributes:
        kind: text, date (an hour may be added), money, choice or bant (a level 0-3).
        field: the name to answer it by, as in ``MoveAnswers.fields``.
        label: in words. ``value``: what is known so far.
        required: without it the client is moved only in spite of the stage, with a reason.
        choices: (code, label) of a choice, of a level as text.
    """

    kind: str
    field: str
    label: str
    value: Any
    required: bool
    choices: tuple[tuple[str, str], ...] = ()


def stage_asks(to_stage: str, words: Texts) -> list[AskRow]:
    """Return what a stage off the track cannot do without, and what the loss of a client is asked."""
    missing = missing_for_move(to_stage, returns_on=None, lost_reason="", reason="")
    if Missing.RETURN_DATE in missing:
        return [AskRow("date", "returns_on", words.text("wanted.returns_on"), None, required=True)]
    if Missing.REASON in missing:
        return [AskRow("text", "reason", words.text("wanted.reason"), "", required=True)]
    if Missing.LOST_REASON not in missing:
        return []
    reasons = tuple((code, words.text(f"lost_reason.{code}")) for code in LOST_REASONS)
    return [
        AskRow("choice", "lost_reason", words.text("field.lost_reason"), "", required=True, choices=reasons),
        *(AskRow("text", each, words.text(f"wanted.{each}"), "", required=False) for each in LOSS_TEXTS),
        AskRow("money", "their_price_kop", words.text("wanted.their_price_kop"), None, required=False),
    ]


def asks_of(session: Session, client: Client, wanted: str, words: Texts) -> list[AskRow]:
    """Return the questions of one wanted fact, none when it is known."""
    assert client.id is not None
    if wanted in ("bant", "need"):
        return [bant_ask(session, client.id, each, words) for each in _questions(session, client.id, wanted)]
    if knows(session, wanted, [client.id]):
        return []
    kind = "text"
    choices: tuple[tuple[str, str], ...] = ()
    if wanted in ("meeting_date", "next_step"):
        kind = "date"
    elif wanted in ("expected_kop", "yearly_need_kop", "offer"):
        kind = "money"
    elif wanted == "source":
        kind, choices = "choice", tuple((code, words.text(f"source.{code}")) for code in LEAD_SOURCES)
    elif wanted == "decision_maker":
        people = session.execute(
            select(col(Contact.id), col(Contact.name))
            .where(col(Contact.client_id) == client.id, col(Contact.deleted_at).is_(None))
            .order_by(col(Contact.sort_order), col(Contact.id))
        ).all()
        choices = tuple((str(contact_id), name) for contact_id, name in people)
        kind = "choice" if choices else "text"
    return [AskRow(kind, wanted, words.text(f"wanted.{wanted}"), None, wanted not in SOFT, choices)]


def _questions(session: Session, client_id: int, wanted: str) -> list[str]:
    """Return the BANT questions to ask: as many as the gate out of prospecting asks for, without those told."""
    asked: Sequence[str] = ("need",)
    if wanted == "bant":
        rule = next((rule.spec for rule in gates_in_force(session) if rule.spec.code == "qualified"), None)
        metrics = {condition.metric for condition in rule.conditions} if rule else set()
        if Metric.BANT_ANSWERED in metrics or not metrics & {Metric.NEED_LEVEL}:
            asked = QUESTIONS
    return [each for each in asked if not knows(session, f"bant.{each}", [client_id])]


def bant_ask(session: Session, client_id: int, question: str, words: Texts) -> AskRow:
    levels = tuple((str(level), words.text(f"bant_level.{question}.{level}")) for level in range(4))
    value = bant_levels(session, client_id).get(question)
    return AskRow("bant", f"bant.{question}", words.text(f"bant.{question}"), value, required=False, choices=levels)
