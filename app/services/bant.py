"""BANT: the four answers of a client, who gave them when, and what the gate makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of
from app.domain.gates import ANSWERED_FROM, QUESTIONS
from app.domain.rules import Metric
from app.errors import InvalidError
from app.services.clients import clean_text, get_client
from app.services.gate_rules import load_gates
from app.texts import load_texts
from db.tables import BantAnswer, Person

MAX_LEVEL = 3


@dataclass(frozen=True, slots=True)
class BantAnswerRow:
    """One of the four questions of a client.

    Attributes:
        question: budget, authority, need or timing. ``title``: its name.
        questions: what to ask, in words. ``levels``: what each level from 0 means.
        level: None when it was not asked, or the answer is not known.
        note: in the client's words; of an unknown answer, why it is not known.
        is_answered: the gate counts it (level 1 and up).
        is_told: answered, or not known with a reason.
    """

    question: str
    title: str
    questions: tuple[str, ...]
    levels: tuple[str, ...]
    level: int | None
    note: str
    timing_on: date | None
    answered_at: datetime | None
    person: str
    is_answered: bool
    is_told: bool


@dataclass(frozen=True, slots=True)
class BantSheet:
    """The four answers and the gate out of prospecting.

    ``is_need_only``: the gate asks for the need alone; ``opens_gate``: it is open for this client (None: switched off).
    """

    rows: tuple[BantAnswerRow, ...]
    answered: int
    told: int
    is_need_only: bool
    opens_gate: bool | None

    @property
    def is_complete(self) -> bool:
        """Whether every question is answered, or not known with a reason."""
        return self.told == len(self.rows)


def set_bant(
    session: Session,
    client_id: int,
    question: str,
    *,
    level: int | None,
    note: str = "",
    timing_on: date | None = None,
) -> Changes:
    """Write one BANT answer; ``level`` 0-3, None: not known. An unknown one with a note counts as told.

    Raises:
        InvalidError: ``bant_level`` when the level is outside 0-3, ``unknown_question``.
    """
    client = get_client(session, client_id)
    if question not in QUESTIONS:
        raise InvalidError("unknown_question", field="question", value=question)
    if level is not None and not 0 <= level <= MAX_LEVEL:
        raise InvalidError("bant_level", field=question, value=level)
    answer = session.execute(
        select(BantAnswer).where(col(BantAnswer.client_id) == client_id, col(BantAnswer.question) == question)
    ).scalar_one_or_none()
    if answer is None:
        answer = BantAnswer(client_id=client_id, question=question, answered_at=now_of(session))
        session.add(answer)
    answer.level, answer.note, answer.timing_on = level, clean_text(note), timing_on
    answer.answered_at, answer.person_id = now_of(session), actor_of(session)
    return Changes("bant_answered", parts={"client": client.name, "question": question}, clients=frozenset({client_id}))


def set_bant_level(session: Session, client_id: int, question: str, level: int) -> Changes:
    """Write the level of an answer and leave what was noted to it; errors as in ``set_bant``."""
    session.flush()
    stored = session.execute(
        select(col(BantAnswer.note), col(BantAnswer.timing_on)).where(
            col(BantAnswer.client_id) == client_id, col(BantAnswer.question) == question
        )
    ).first()
    note, timing_on = stored or ("", None)
    return set_bant(session, client_id, question, level=level, note=note, timing_on=timing_on)


def set_bant_unknown(session: Session, client_id: int, question: str, reason: str) -> Changes:
    """Write that an answer is not known, and why.

    Raises:
        InvalidError: ``bant_needs_note`` without a reason, ``unknown_question``.
    """
    if not clean_text(reason):
        raise InvalidError("bant_needs_note", field=question)
    return set_bant(session, client_id, question, level=None, note=reason)


def bant_levels(session: Session, client_id: int) -> dict[str, int]:
    """Return the level of each question that has one."""
    session.flush()
    rows = session.execute(
        select(col(BantAnswer.question), col(BantAnswer.level)).where(
            col(BantAnswer.client_id) == client_id, col(BantAnswer.level).is_not(None)
        )
    )
    return {question: level for question, level in rows}


def load_bant(session: Session, client_id: int, lang: str) -> BantSheet:
    """Return the four answers with the words of ``lang``; raises NotFoundError ``no_client``."""
    get_client(session, client_id)
    words = load_texts("words", lang)
    stored = {
        answer.question: (answer, name or "")
        for answer, name in session.execute(
            select(BantAnswer, col(Person.name))
            .outerjoin(Person, col(Person.id) == col(BantAnswer.person_id))
            .where(col(BantAnswer.client_id) == client_id)
        )
    }
    rows = []
    for question in QUESTIONS:
        answer, person = stored.get(question, (None, ""))
        level = answer.level if answer else None
        note = answer.note if answer else ""
        is_answered = level is not None and level >= ANSWERED_FROM
        asked = (f"bant_question.{question}.{number}" for number in range(10))
        rows.append(
            BantAnswerRow(
                question=question,
                title=words.text(f"bant.{question}"),
                questions=tuple(words.text(key) for key in asked if key in words),
                levels=tuple(words.text(f"bant_level.{question}.{each}") for each in range(MAX_LEVEL + 1)),
                level=level,
                note=note,
                timing_on=answer.timing_on if answer else None,
                answered_at=answer.answered_at if answer else None,
                person=person,
                is_answered=is_answered,
                is_told=is_answered or bool(answer and note),
            )
        )
    gate = load_gates(session, client_id, bant_levels(session, client_id), lang).qualified
    asks = {one.condition.metric for one in gate.conditions} if gate else set()
    return BantSheet(
        rows=tuple(rows),
        answered=sum(row.is_answered for row in rows),
        told=sum(row.is_told for row in rows),
        is_need_only=Metric.NEED_LEVEL in asks and Metric.BANT_ANSWERED not in asks,
        opens_gate=gate.holds if gate else None,
    )
