"""The conveyor at work: moves of clients, and the board."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Integer, and_, exists, false, func, literal_column, or_, select, tuple_
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.domain.conveyor import Age, Missing, age_of, missing_for_move
from app.errors import AppError, InvalidError, StaleError
from app.services.board_query import ALL_CARDS, CARDS, COUNTS, ENTERED_AT, FLAGS, STAGES, STEP_AT, STEPS, SUM
from app.services.clients import clean_text, get_client
from app.services.competitor_marks import LossFacts, note_lost
from app.services.responsibility import held_by, holder_sql
from app.services.stages import stage_by_code
from db.tables import (
    Client,
    ClientFigures,
    ClientFlag,
    ClientTag,
    Stage,
    StageMove,
    Tag,
)

CARDS_IN_COLUMN = 50


class MoveNeedsError(AppError):
    """The stage wants something first; ``missing`` is a tuple of app.domain.conveyor.Missing."""

    code = "move_needs"

    def __init__(self, missing: tuple[Missing, ...], stage: str) -> None:
        super().__init__(f"move_needs_{missing[0].value}", missing=missing, stage=stage)


def move_client(
    session: Session,
    client_id: int,
    to_stage: str,
    *,
    reason: str = "",
    seen_version: int | None = None,
    returns_on: date | None = None,
    lost_reason: str = "",
    competitor: str = "",
    loss: LossFacts | None = None,
    passed_gate: str = "",
) -> Changes:
    """Put a client at the stage with code ``to_stage`` and keep the move in its history.

    No gate is asked here, only what a stage off the track cannot do without: ``stage_gate.make_move`` is the door for
    what a person does. A loss to a ``competitor`` fills its card with ``loss``.

    Raises:
        StaleError: the row is no longer at ``seen_version``.
        MoveNeedsError: the stage wants a date or a reason.
        InvalidError: ``already_there``, ``return_in_past``.
    """
    client = get_client(session, client_id)
    if seen_version is not None and client.version != seen_version:
        raise StaleError(client=client.name)
    stage = stage_by_code(session, to_stage)
    assert stage.id is not None
    if client.stage_id == stage.id:
        raise InvalidError("already_there", client=client.name, stage=stage.title or stage.code)
    if missing := missing_for_move(to_stage, returns_on=returns_on, lost_reason=lost_reason, reason=reason):
        raise MoveNeedsError(missing, to_stage)
    if returns_on is not None and returns_on <= today_of(session):
        raise InvalidError("return_in_past", field="returns_on", value=returns_on.isoformat())
    now = now_of(session)
    left = client.stage_id
    if stage.function != "off" and session.get_one(Stage, left).function == "off":
        client.no_step_reason = ""  # it was said of where the client stood: now it is on the track again
    client.stage_id, client.stage_entered_at, client.version = stage.id, now, client.version + 1
    client.returns_on = returns_on if to_stage == "later" else None
    client.lost_reason = lost_reason or clean_text(reason) if to_stage == "lost" else ""
    client.lost_competitor = clean_text(competitor) if to_stage == "lost" else ""
    facts = replace(loss or LossFacts(), reason=lost_reason)
    argument = clean_text(facts.argument) if to_stage == "lost" else ""
    move = StageMove(
        client_id=client_id,
        from_stage_id=left,
        to_stage_id=stage.id,
        moved_at=now,
        reason=clean_text(reason) or argument or lost_reason,
        passed_gate=passed_gate,
        person_id=actor_of(session),
    )
    session.add(move)
    if client.lost_competitor:
        session.flush()
        note_lost(session, client_id, client.lost_competitor, facts, stage_move_id=move.id)
    return Changes(
        "client_moved",
        parts={"client": client.name, "to": to_stage, "to_title": stage.title},
        clients=frozenset({client_id}),
        topics=frozenset({f"stage:{left}", f"stage:{stage.id}"}),
    )


class BoardCard(NamedTuple):
    """A client on the board; ``sum_kop`` is what is expected, else open offers, else what was bought.

    ``no_step_reason`` is why nothing is planned: with it the client has its answer.
    """

    id: int
    code: str
    name: str
    city: str
    version: int
    sum_kop: int
    next_step_on: date | None
    next_step_kind: str
    next_step_at: datetime | None
    entered_at: datetime
    days_in_stage: int
    age: Age
    flags: tuple[str, ...]
    no_step_reason: str


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A stage of the board: the newest cards, how many there are, and the norm. Sums: ``load_board_sums``."""

    stage_id: int
    code: str
    function: str
    title: str
    ageing_days: int | None
    count: int
    cards: tuple[BoardCard, ...]


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which clients the board shows; empty parts do not filter.

    Attributes:
        seller_id: who has the client today for its present function.
        tags: titles. ``cities``: as stored.
        no_next_step: only clients on the track without a step and without a reason for it.
        over_norm: only clients that stand longer than the stage's norm.
    """

    seller_id: int | None = None
    tags: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    no_next_step: bool = False
    over_norm: bool = False

    @property
    def parts(self) -> int:
        """How many filters are set besides the seller."""
        return bool(self.tags) + bool(self.cities) + self.no_next_step + self.over_norm


def load_board(
    session: Session, limit: int = CARDS_IN_COLUMN, wanted: BoardFilter = BoardFilter()
) -> tuple[BoardColumn, ...]:
    """Return every shown stage in order, each with its newest ``limit`` cards and its count."""
    stages = [stage for stage in _load_stages(session) if not stage.is_hidden]
    return _load_columns(session, stages, dict.fromkeys((stage.id for stage in stages), limit), wanted)


def load_board_columns(
    session: Session, limits: Mapping[int, int], wanted: BoardFilter = BoardFilter()
) -> tuple[BoardColumn, ...]:
    """Return some stages of the board, each by its id with so many of its newest cards."""
    stages = [stage for stage in _load_stages(session) if stage.id in limits]
    return _load_columns(session, stages, limits, wanted)


def load_more_cards(
    session: Session, stage_id: int, after: BoardCard, limit: int = CARDS_IN_COLUMN, wanted: BoardFilter = BoardFilter()
) -> tuple[BoardCard, ...]:
    """Return the next cards of a stage, older than ``after``."""
    stages = [stage for stage in _load_stages(session) if stage.id == stage_id]
    below = tuple_(col(Client.stage_entered_at), col(Client.id)) < (after.entered_at, after.id)
    rows = [(stage, row) for stage in stages for row in _rows(session, stage, limit, wanted, below)]
    return tuple(_made(session, rows))


def load_board_sums(
    session: Session, stage_ids: Collection[int], wanted: BoardFilter = BoardFilter()
) -> dict[int, int]:
    """Return what the cards of each of these stages come to, in kopecks; every client is looked up for it."""
    session.flush()
    found = dict.fromkeys(stage_ids, 0)
    query = (
        select(col(Client.stage_id), func.sum(SUM))
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .where(col(Client.stage_id).in_(list(stage_ids)), col(Client.deleted_at).is_(None))
        .group_by(col(Client.stage_id))
    )
    if wanted != BoardFilter():
        stages = [stage for stage in _load_stages(session) if stage.id in found]
        query = query.where(or_(*(_stage_matches(session, stage, wanted) for stage in stages)))
    found.update({stage_id: total or 0 for stage_id, total in session.connection().execute(query)})
    return found


def _load_stages(session: Session) -> list[Any]:
    session.flush()  # the statements go past the ORM, which would have done it
    stages = session.connection().execute(STAGES).all()
    return sorted(stages, key=lambda stage: stage.function == "off")


def _load_columns(
    session: Session, stages: Sequence[Any], limits: Mapping[int, int], wanted: BoardFilter
) -> tuple[BoardColumn, ...]:
    if wanted == BoardFilter() and len(set(limits.values())) == 1:
        rows = _rows_of_all(session, stages, next(iter(limits.values())))
    else:
        rows = [(stage, row) for stage in stages for row in _rows(session, stage, limits[stage.id], wanted)]
    cards: dict[int, list[BoardCard]] = {}
    for (stage, _row), card in zip(rows, _made(session, rows), strict=True):
        cards.setdefault(stage.id, []).append(card)
    counts = _counts(session, stages, limits, wanted, cards)
    return tuple(
        BoardColumn(
            stage.id, stage.code, stage.function, stage.title, stage.ageing_days, counts.get(stage.id, 0),
            tuple(cards.get(stage.id, ())),
        )
        for stage in stages
    )  # fmt: skip


def _counts(
    session: Session,
    stages: Sequence[Any],
    limits: Mapping[int, int],
    wanted: BoardFilter,
    cards: Mapping[int, Sequence[BoardCard]],
) -> dict[int, int]:
    found = {stage.id: len(cards.get(stage.id, ())) for stage in stages}
    full = [stage for stage in stages if found[stage.id] >= limits[stage.id]]  # the others are all there
    if full:
        query = COUNTS
        if wanted != BoardFilter():
            query = query.outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
            query = query.where(or_(*(_stage_matches(session, stage, wanted) for stage in full)))
        elif len(full) < len(stages):
            query = query.where(col(Client.stage_id).in_([stage.id for stage in full]))
        found.update({stage_id: count for stage_id, count in session.connection().execute(query).all()})
    return found


def _rows_of_all(session: Session, stages: Sequence[Any], limit: int) -> list[tuple[Any, Any]]:
    by_id = {stage.id: stage for stage in stages}
    values = {"stages": json.dumps(list(by_id)), "first": limit}
    found = session.connection().execute(ALL_CARDS, values).all()
    rows = [(by_id[stage_id], row) for stage_id, *row in found]
    rows.sort(key=lambda pair: (pair[1][ENTERED_AT], pair[1][0]), reverse=True)
    return rows


def _rows(
    session: Session, stage: Any, limit: int, wanted: BoardFilter, *conditions: ColumnElement[bool]
) -> Sequence[Any]:
    query = CARDS
    if wanted != BoardFilter():
        query = query.where(_stage_matches(session, stage, wanted))
    if conditions:
        query = query.where(*conditions)
    return session.connection().execute(query, {"stage": stage.id, "first": limit}).all()


def _stage_matches(session: Session, stage: Any, wanted: BoardFilter) -> ColumnElement[bool]:
    """Return what a client of this stage must be to be shown."""
    conditions: list[Any] = [col(Client.stage_id) == stage.id]
    if wanted.cities:
        conditions.append(col(Client.city).in_(sorted(wanted.cities)))
    if wanted.tags:
        titles = select(col(Tag.id)).where(col(Tag.title).in_(sorted(wanted.tags)))
        conditions.append(exists().where(col(ClientTag.client_id) == col(Client.id), col(ClientTag.tag_id).in_(titles)))
    if wanted.no_next_step:
        has_no_step = and_(col(ClientFigures.next_step_id).is_(None), col(Client.no_step_reason) == "")
        conditions.append(has_no_step if stage.function != "off" else false())
    if wanted.over_norm:
        clock, norm = clock_of(session), stage.ageing_days
        first_day = today_of(session) - timedelta(days=norm or 0)
        conditions.append(col(Client.stage_entered_at) < clock.at(first_day, time.min) if norm else false())
    if wanted.seller_id is not None:
        has_it: ColumnElement[int] = literal_column(holder_sql(stage.function), Integer)
        conditions.append(has_it.in_(held_by(session, [wanted.seller_id])))
    return and_(*conditions)


def _made(session: Session, rows: Sequence[tuple[Any, Any]]) -> list[BoardCard]:
    """Make cards of rows, with the flags of all in one statement and the steps in another."""
    connection, clock, today = session.connection(), clock_of(session), today_of(session)
    flags: dict[int, tuple[str, ...]] = {}
    for client_id, flag in connection.execute(FLAGS, {"ids": json.dumps([row[0] for _stage, row in rows])}).all():
        flags[client_id] = (*flags.get(client_id, ()), flag)
    step_ids = [row[STEP_AT] for _stage, row in rows if row[STEP_AT] is not None]
    listed = connection.execute(STEPS, {"ids": json.dumps(step_ids)}).all()
    steps = {step_id: (kind, due_at) for step_id, kind, due_at in listed}
    cards = []
    for stage, row in rows:
        client_id, code, name, city, version, sum_kop, next_step_on, next_step_id, entered_at, why_no_step = row
        days = (today - clock.local(entered_at).date()).days
        kind, due_at = steps.get(next_step_id, ("", None))
        cards.append(
            BoardCard(
                client_id, code, name, city, version, sum_kop, next_step_on, kind, due_at, entered_at, days,
                age_of(days, stage.ageing_days), flags.get(client_id, ()), why_no_step,
            )
        )  # fmt: skip
    return cards


def flags_of(session: Session, client_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the flags of each of these clients that has any."""
    found: dict[int, tuple[str, ...]] = {}
    for client_id, flag in session.execute(
        select(col(ClientFlag.client_id), col(ClientFlag.flag)).where(col(ClientFlag.client_id).in_(list(client_ids)))
    ):
        found[client_id] = (*found.get(client_id, ()), flag)
    return found
