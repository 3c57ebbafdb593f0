"""The hand-overs as lists: the inbox, Today's card, the client's card, and why they came back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, time
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.context import actor_of, clock_of, today_of
from app.domain.handovers import count_reasons, days_late
from app.domain.months import month_start
from app.services.handover_rows import (
    LIMIT,
    HandOverCounts,
    HandOverList,
    HandOverRow,
    ReturnReasons,
    Section,
    TodayHandOvers,
)
from app.services.handover_words import HandOverWords
from app.services.responsibility import held_by
from app.services.settings import load_settings
from app.services.today_rows import MINE, Who
from app.texts import load_texts
from db.tables import Client, HandOver, Person, Stage

TABS: Final = ("", "waiting", "came_back", "done")


def load_handovers(session: Session, who: Who, tab: str, lang: str) -> HandOverList:
    """Return the hand-overs of a tab, or with ``''`` all that waits, came back, or was accepted this month.

    ``who`` mine: those the person answers (also for whom it stands in), and what came back to it. The tab 'done' has
    everything that is over, of whatever month; each section is cut at LIMIT.
    """
    today = today_of(session)
    found: list[HandOverRow] = []
    if tab in ("", "waiting"):
        found += _rows(session, lang, _waiting(session, who), by_day=True)
    if tab in ("", "came_back"):
        found += _rows(session, lang, _came_back(session, who), by_day=False)
    if tab in ("", "done"):
        found += _rows(session, lang, _done(session, who) if tab else _done_this_month(session, who), by_day=False)
    return HandOverList(tuple(found), load_counts(session, who), today)


def load_counts(session: Session, who: Who) -> HandOverCounts:
    """Return how many there are of each."""
    late = col(HandOver.answer_by) < today_of(session)
    return HandOverCounts(
        waiting=_count(session, _waiting(session, who)),
        overdue=_count(session, and_(_waiting(session, who), late)),
        came_back=_count(session, _came_back(session, who)),
        done=_count(session, _done_this_month(session, who)),
    )


def waiting_count(session: Session, who: Who) -> int:
    """Return how many hand-overs wait for an answer."""
    return _count(session, _waiting(session, who))


def overdue_answers(session: Session, lang: str) -> tuple[HandOverRow, ...]:
    """Return what waits for an answer longer than it may, the longest first."""
    late = and_(_waiting(session, Who()), col(HandOver.answer_by) < today_of(session))
    return tuple(_rows(session, lang, late, by_day=True))


def load_today_handovers(session: Session, who: Who, lang: str) -> TodayHandOvers:
    """Return what Today tells of hand-overs; answers that are late only to the owner."""
    actor = actor_of(session)
    person = session.get(Person, actor) if actor is not None else None
    is_owner = person is not None and person.is_owner
    waiting = tuple(_rows(session, lang, _waiting(session, who), by_day=True))
    return TodayHandOvers(
        waiting=waiting,
        came_back=tuple(_rows(session, lang, _came_back(session, who), by_day=False)),
        overdue=overdue_answers(session, lang) if is_owner else (),
        counts=load_counts(session, who),
    )


def load_client_handover(session: Session, client_id: int, lang: str) -> HandOverRow | None:
    """Return the hand-over of a client that waits, else the one that came back and was not taken up since."""
    mine = col(HandOver.client_id) == client_id
    rows = _rows(session, lang, and_(mine, _is_open()), by_day=True)
    rows = rows or _rows(session, lang, and_(mine, _not_taken_up()), by_day=False)
    return rows[0] if rows else None


def load_client_handovers(session: Session, client_id: int, lang: str) -> tuple[HandOverRow, ...]:
    """Return every hand-over of a client, newest first."""
    return tuple(_rows(session, lang, col(HandOver.client_id) == client_id, by_day=False))


def load_row(session: Session, handover_id: int, lang: str) -> HandOverRow | None:
    """Return one hand-over as a row of the list."""
    rows = _rows(session, lang, col(HandOver.id) == handover_id, by_day=True)
    return rows[0] if rows else None


def return_reasons(session: Session, since: date, lang: str) -> ReturnReasons:
    """Return why hand-overs came back from a local day on; the counts sum to the returns."""
    start = clock_of(session).at(since, time.min)
    answered = col(HandOver.answered_at) >= start
    codes = session.execute(
        select(col(HandOver.return_code)).where(col(HandOver.state) == "returned", answered)
    ).scalars()
    words = load_texts("words", lang)
    counted = count_reasons(codes)
    return ReturnReasons(
        tuple((code, words.text(f"handover.return.{code}"), count) for code, count in counted),
        sum(count for _code, count in counted),
        _count(session, and_(col(HandOver.state) == "accepted", answered)),
    )


def _is_open() -> ColumnElement[bool]:
    return col(HandOver.state) == "proposed"


def _not_taken_up() -> ColumnElement[bool]:
    """Return the condition of one that came back, with nothing proposed for its client since."""
    later = aliased(HandOver)
    is_newer = (
        exists()
        .where(col(later.client_id) == col(HandOver.client_id), col(later.id) > col(HandOver.id))
        .correlate(HandOver)
    )
    return and_(col(HandOver.state) == "returned", ~is_newer, _is_on_track())


def _is_on_track() -> ColumnElement[bool]:
    off = select(col(Stage.id)).where(col(Stage.function) == "off")
    return (
        exists()
        .where(
            col(Client.id) == col(HandOver.client_id),
            col(Client.deleted_at).is_(None),
            col(Client.stage_id).not_in(off),
        )
        .correlate(HandOver)
    )


def _mine(session: Session, who: Who, *columns: Any) -> ColumnElement[bool]:
    if who.kind != MINE:
        return col(HandOver.id).is_not(None)
    people = {who.person_id, *held_by(session, [who.person_id])} if who.person_id is not None else {None}
    return or_(*(column.in_(people) for column in columns))


def _waiting(session: Session, who: Who) -> ColumnElement[bool]:
    return and_(_is_open(), _mine(session, who, col(HandOver.to_person_id)))


def _came_back(session: Session, who: Who) -> ColumnElement[bool]:
    return and_(_not_taken_up(), _mine(session, who, col(HandOver.from_person_id)))


def _done(session: Session, who: Who) -> ColumnElement[bool]:
    closed = and_(~_is_open(), ~_not_taken_up())
    return and_(closed, _mine(session, who, col(HandOver.to_person_id), col(HandOver.from_person_id)))


def _done_this_month(session: Session, who: Who) -> ColumnElement[bool]:
    start = clock_of(session).at(month_start(today_of(session)), time.min)
    accepted = and_(col(HandOver.state) == "accepted", col(HandOver.answered_at) >= start)
    return and_(accepted, _mine(session, who, col(HandOver.to_person_id), col(HandOver.from_person_id)))


def _count(session: Session, wanted: ColumnElement[bool]) -> int:
    found: int = session.execute(select(func.count()).select_from(HandOver).where(wanted)).scalar_one()
    return found


def _rows(session: Session, lang: str, wanted: ColumnElement[bool], *, by_day: bool) -> list[HandOverRow]:
    giver, taker = aliased(Person), aliased(Person)
    order = (col(HandOver.answer_by), col(HandOver.id)) if by_day else (
        func.coalesce(col(HandOver.answered_at), col(HandOver.proposed_at)).desc(), col(HandOver.id).desc()
    )  # fmt: skip
    rows = session.execute(
        select(
            HandOver, col(Client.name), col(Client.code), Stage, col(giver.name), col(taker.name),
            _not_taken_up().label("came_back"),
        )
        .join(Client, col(Client.id) == col(HandOver.client_id))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .outerjoin(giver, col(giver.id) == col(HandOver.from_person_id))
        .join(taker, col(taker.id) == col(HandOver.to_person_id))
        .where(wanted)
        .order_by(*order)
        .limit(LIMIT)
    ).all()  # fmt: skip
    if not rows:
        return []
    today = today_of(session)
    words = HandOverWords(lang, load_settings(session)["money.currency"], today)
    return list(_made(session, rows, words, today))


def _made(session: Session, rows: Iterable[Any], words: HandOverWords, today: date) -> Iterable[HandOverRow]:
    clock = clock_of(session)
    for kept, client, code, stage, from_name, to_name, is_back in rows:
        section: Section = "waiting" if kept.state == "proposed" else "came_back" if is_back else "done"
        is_returned = kept.state == "returned"
        why = words.returned(kept.return_code, kept.return_text) if is_returned else words.short(json.loads(kept.facts))
        yield HandOverRow(
            id=kept.id,
            client_id=kept.client_id,
            client=client,
            code=code,
            section=section,
            stage_code=stage.code,
            stage_title=stage.title or words.texts.text(f"stage.{stage.code}"),
            stage_function=stage.function,
            function=kept.function,
            state=kept.state,
            kind=kept.kind,
            from_id=kept.from_person_id,
            to_id=kept.to_person_id,
            from_name=from_name or "",
            to_name=to_name,
            short_why=why,
            proposed_on=clock.local(kept.proposed_at).date(),
            answer_by=kept.answer_by,
            days_late=days_late(kept.answer_by, today) if kept.state == "proposed" else 0,
            answered_at=kept.answered_at,
            answered_on=clock.local(kept.answered_at).date() if kept.answered_at else None,
            return_code=kept.return_code,
            return_text=kept.return_text,
            rule_code=kept.rule_code,
            version=kept.version,
        )
