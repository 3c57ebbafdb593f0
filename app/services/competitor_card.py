"""What is known of a rival: the list of all, and the card of one that fills itself from losses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import case, exists, func, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.names import alphabet_key, fold
from app.errors import NotFoundError
from app.services.competitor_fields import CompetitorFact, read_facts
from db.tables import Client, ClientCompetitor, ClientFigures, ClientFlag, Competitor, StageMove

# What a client at the moment promises to bring: what is expected, else its open offers.
_SUM: Final[Any] = func.coalesce(col(Client.expected_kop), col(ClientFigures.offers_kop), 0)


@dataclass(frozen=True, slots=True)
class CompetitorRow:
    """A rival in the list: how many sales were lost to it and what they came to, won from it, where it was seen.

    ``seen`` counts clients. ``changed_at`` (UTC) is when its card was last written.
    """

    id: int
    name: str
    threat: int | None
    lost: int
    lost_kop: int
    won: int
    seen: int
    last_seen_on: date | None
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class LossGroup:
    """Sales lost for one reason with one argument; ``reason`` is a code of content's lost_reasons."""

    reason: str
    argument: str
    count: int
    sum_kop: int
    last_on: date


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One time a rival was met: ``outcome`` is seen, lost or won; ``sum_kop`` what the client was worth."""

    id: int
    client_id: int
    client: str
    outcome: str
    on: date
    note: str
    reason: str
    argument: str
    product: str
    their_price_kop: int | None
    sum_kop: int
    from_stage_move: bool


@dataclass(frozen=True, slots=True)
class SeenClient:
    """A client the rival was met at; ``is_regular`` when it buys from us (flag regular or VIP)."""

    client_id: int
    client: str
    last_on: date
    is_regular: bool


@dataclass(frozen=True, slots=True)
class CompetitorCard:
    """All of a rival.

    Attributes:
        facts: the fields of D5 that are filled, by ``competitor_fields.COMPETITOR_FIELDS``.
        updated_on: the day of the newest fact; None: none is filled.
        losses: grouped by reason and argument, the most frequent first.
        marks: every time it was met, newest first.
        clients: where it was met, newest first.
    """

    id: int
    name: str
    threat: int | None
    note: str
    version: int
    facts: tuple[CompetitorFact, ...]
    updated_on: date | None
    lost: int
    lost_kop: int
    won: int
    won_kop: int
    losses: tuple[LossGroup, ...]
    marks: tuple[MarkRow, ...]
    clients: tuple[SeenClient, ...]
    is_in_bin: bool

    def value(self, key: str) -> Any:
        """Return what a field holds, an empty text when it is not filled."""
        return next((fact.value for fact in self.facts if fact.key == key), "")

    @property
    def regulars(self) -> tuple[SeenClient, ...]:
        """Return our regular clients it was met at."""
        return tuple(each for each in self.clients if each.is_regular)

    @property
    def wins(self) -> tuple[MarkRow, ...]:
        """Return where we won from it."""
        return tuple(mark for mark in self.marks if mark.outcome == "won")


def load_competitors(session: Session, *, in_bin: bool = False) -> tuple[CompetitorRow, ...]:
    """Return every rival: those that took most from us first, then by the alphabet."""
    session.flush()
    outcome, client_id = col(ClientCompetitor.outcome), col(ClientCompetitor.client_id)
    figures = (
        select(
            col(ClientCompetitor.competitor_id).label("competitor_id"),
            func.sum(case((outcome == "lost", 1), else_=0)).label("lost"),
            func.sum(case((outcome == "lost", _SUM), else_=0)).label("lost_kop"),
            func.sum(case((outcome == "won", 1), else_=0)).label("won"),
            func.count(client_id.distinct()).label("seen"),
            func.max(col(ClientCompetitor.seen_on)).label("last_seen_on"),
        )
        .join(Client, col(Client.id) == client_id)
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == client_id)
        .where(col(Client.deleted_at).is_(None))
        .group_by(col(ClientCompetitor.competitor_id))
        .subquery()
    )
    is_shown = col(Competitor.deleted_at).is_not(None) if in_bin else col(Competitor.deleted_at).is_(None)
    rows = session.execute(
        select(
            col(Competitor.id), col(Competitor.name), col(Competitor.threat),
            func.coalesce(figures.c.lost, 0), func.coalesce(figures.c.lost_kop, 0), func.coalesce(figures.c.won, 0),
            func.coalesce(figures.c.seen, 0), figures.c.last_seen_on, col(Competitor.changed_at),
        )
        .outerjoin(figures, figures.c.competitor_id == col(Competitor.id))
        .where(is_shown)
    )  # fmt: skip
    found = [CompetitorRow(*row) for row in rows]
    return tuple(sorted(found, key=lambda row: (-row.lost_kop, -row.lost, alphabet_key(row.name), row.id)))


def load_competitor(session: Session, competitor_id: int, as_of: date | None = None) -> CompetitorCard:
    """Return the card of a rival; clients in the bin are left out of it.

    Raises:
        NotFoundError: ``no_competitor``.
    """
    session.flush()
    rival = session.get(Competitor, competitor_id)
    if rival is None or rival.id is None:
        raise NotFoundError("no_competitor", competitor=competitor_id)
    marks, regulars = _marks(session, competitor_id)
    facts = read_facts(rival.fields, as_of or today_of(session))
    lost = [mark for mark in marks if mark.outcome == "lost"]
    won = [mark for mark in marks if mark.outcome == "won"]
    return CompetitorCard(
        id=rival.id,
        name=rival.name,
        threat=rival.threat,
        note=rival.note,
        version=rival.version,
        facts=facts,
        updated_on=max((fact.changed_on for fact in facts), default=None),
        lost=len(lost),
        lost_kop=sum(mark.sum_kop for mark in lost),
        won=len(won),
        won_kop=sum(mark.sum_kop for mark in won),
        losses=_grouped(lost),
        marks=marks,
        clients=_clients(marks, regulars),
        is_in_bin=rival.deleted_at is not None,
    )


def suggest_competitors(session: Session, typed: str, limit: int = 8) -> tuple[str, ...]:
    """Return the names of rivals that contain what is typed, those met last first."""
    last_on = func.max(col(ClientCompetitor.seen_on))
    rows = session.execute(
        select(col(Competitor.name))
        .outerjoin(ClientCompetitor, col(ClientCompetitor.competitor_id) == col(Competitor.id))
        .where(
            col(Competitor.deleted_at).is_(None),
            col(Competitor.name_key).contains(fold(typed), autoescape=True),
        )
        .group_by(col(Competitor.id))
        .order_by(last_on.desc(), col(Competitor.name_key))
        .limit(limit)
    ).scalars()
    return tuple(rows)


def _marks(session: Session, competitor_id: int) -> tuple[tuple[MarkRow, ...], frozenset[int]]:
    is_regular = exists().where(
        col(ClientFlag.client_id) == col(Client.id), col(ClientFlag.flag).in_(("regular", "vip"))
    )
    rows = session.execute(
        select(ClientCompetitor, col(Client.name), _SUM, is_regular, col(StageMove.id))
        .join(Client, col(Client.id) == col(ClientCompetitor.client_id))
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .outerjoin(StageMove, col(StageMove.id) == col(ClientCompetitor.stage_move_id))
        .where(col(ClientCompetitor.competitor_id) == competitor_id, col(Client.deleted_at).is_(None))
        .order_by(col(ClientCompetitor.seen_on).desc(), col(ClientCompetitor.id).desc())
    ).all()
    marks = tuple(
        MarkRow(
            mark.id, mark.client_id, name, mark.outcome, mark.seen_on, mark.note, mark.reason, mark.argument,
            mark.product, mark.their_price_kop, sum_kop, move_id is not None,
        )
        for mark, name, sum_kop, _is_regular, move_id in rows
    )  # fmt: skip
    return marks, frozenset(row[0].client_id for row in rows if row[3])


def _grouped(lost: list[MarkRow]) -> tuple[LossGroup, ...]:
    groups: Mapping[tuple[str, str], list[MarkRow]] = defaultdict(list)
    for mark in lost:
        groups[mark.reason, fold(mark.argument)].append(mark)
    found = [
        LossGroup(marks[0].reason, marks[0].argument, len(marks), sum(each.sum_kop for each in marks), marks[0].on)
        for marks in groups.values()
    ]
    return tuple(sorted(found, key=lambda group: (-group.count, -group.sum_kop, group.reason, group.argument)))


def _clients(marks: tuple[MarkRow, ...], regulars: frozenset[int]) -> tuple[SeenClient, ...]:
    newest: dict[int, SeenClient] = {}
    for mark in marks:
        newest.setdefault(mark.client_id, SeenClient(mark.client_id, mark.client, mark.on, mark.client_id in regulars))
    return tuple(newest.values())
