"""The sample book for tests of the list of clients, and what its clients are, told without the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.book import Book
from app.clock import fixed_on
from app.context import clock_of
from app.domain.client_query import ClientQuery, LastOrderKind
from app.services.responsibility import responsible_ids
from app.services.sample import seed_sample_book
from db.tables import Activity, Client, ClientFlag, ClientOrder, ClientTag, Stage, Tag
from tests.kept_books import new_book

TODAY = date(2026, 6, 18)
CLOCK = fixed_on(TODAY)


def make_sample(path: Path, lang: str) -> Book:
    """Return a new sample book, open, as on the day of the pictures."""
    return new_book(path, CLOCK, seed_sample_book, lang=lang, today=TODAY)


def reopened(path: Path, made: Path) -> Book:
    """Return a copy of a closed book, open."""
    path.write_bytes(made.read_bytes())
    path.chmod(0o600)
    return Book.open(path, CLOCK)


@dataclass(frozen=True)
class Known:
    """A client as its rows have it."""

    id: int
    name: str
    city: str
    source: str
    stage: str
    function: str
    flags: frozenset[str]
    tags: frozenset[str]
    bought: tuple[tuple[date, int], ...]
    step_on: date | None
    has_step: bool
    seller: int | None
    created_on: date
    in_bin: bool

    @property
    def total_kop(self) -> int:
        return sum(kop for _day, kop in self.bought)


def load_known(session: Session) -> tuple[Known, ...]:
    """Return every client, whatever the list says of them."""
    clock = clock_of(session)

    def grouped(query: Any) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = {}
        for client_id, *rest in session.execute(query):
            found.setdefault(client_id, []).append(rest[0] if len(rest) == 1 else tuple(rest))
        return found

    flags = grouped(select(col(ClientFlag.client_id), col(ClientFlag.flag)))
    tags = grouped(select(col(ClientTag.client_id), col(Tag.title)).join(Tag, col(Tag.id) == col(ClientTag.tag_id)))
    paid = col(ClientOrder.status).in_(("paid", "shipped", "closed"))
    bought = grouped(
        select(col(ClientOrder.client_id), col(ClientOrder.ordered_on), col(ClientOrder.net_kop)).where(paid)
    )
    is_step = (col(Activity.state) == "open") & (col(Activity.kind) != "note")
    steps = grouped(select(col(Activity.client_id), col(Activity.due_on)).where(is_step))
    rows = session.execute(
        select(Client, col(Stage.code), col(Stage.function)).join(Stage, col(Stage.id) == col(Client.stage_id))
    ).all()
    sellers = responsible_ids(session, [client.id for client, _stage, _function in rows])
    return tuple(
        Known(
            id=client.id,
            name=client.name,
            city=client.city,
            source=client.source,
            stage=stage,
            function=function,
            flags=frozenset(flags.get(client.id, ())),
            tags=frozenset(tags.get(client.id, ())),
            bought=tuple(bought.get(client.id, ())),
            step_on=min((day for day in steps.get(client.id, ()) if day is not None), default=None),
            has_step=client.id in steps,
            seller=sellers[client.id],
            created_on=clock.local(client.created_at).date(),
            in_bin=client.deleted_at is not None,
        )
        for client, stage, function in rows
    )


def belongs(known: Known, query: ClientQuery, today: date = TODAY) -> bool:
    """Whether a client is one of the query's, its text apart: as a person would check by hand."""
    chosen: tuple[tuple[Any, Any], ...] = (
        (query.functions, known.function),
        (query.stages, known.stage),
        (query.cities, known.city),
        (query.sources, known.source),
        (query.sellers, known.seller),
    )
    return (
        known.in_bin == query.in_bin
        and all(not wanted or value in wanted for wanted, value in chosen)
        and (not query.flags or bool(known.flags & query.flags))
        and (not query.tags or bool(known.tags & query.tags))
        and (query.total_from_kop is None or known.total_kop >= query.total_from_kop)
        and (query.total_to_kop is None or known.total_kop <= query.total_to_kop)
        and (query.created_since is None or known.created_on >= query.created_since)
        and _STEPS[query.next_step](known, today)
        and _has_bought(known, query, today)
    )


def _has_bought(known: Known, query: ClientQuery, today: date) -> bool:
    asked = query.last_order
    if asked is None:
        return True
    days = [day for day, _kop in known.bought]
    if asked.kind is LastOrderKind.NEVER or not days:
        return asked.kind is LastOrderKind.NEVER and not days
    quiet_days = (today - max(days)).days
    if asked.kind is LastOrderKind.WITHIN_DAYS:
        return quiet_days <= asked.days
    if asked.kind is LastOrderKind.NONE_FOR_DAYS:
        return quiet_days > asked.days
    assert asked.month is not None
    in_month = any((day.year, day.month) == (asked.month.year, asked.month.month) for day in days)
    return in_month == (asked.kind is LastOrderKind.IN_MONTH)


_STEPS: dict[str, Callable[[Known, date], bool]] = {
    "": lambda _known, _today: True,
    "none": lambda known, _today: known.function != "off" and not known.has_step,
    "any": lambda known, _today: known.has_step,
    "late": lambda known, today: known.step_on is not None and known.step_on < today,
    "today": lambda known, today: known.step_on == today,
    "week": lambda known, today: known.step_on is not None and 0 <= (known.step_on - today).days <= 7,
}
