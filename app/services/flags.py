"""Flags: what the rules say of each client now, kept in ``client_flag`` for lists.

One statement finds who holds what (``db.rule_figures``); only what is new or changed is looked at closer and
written. ``client_flag.metrics`` keeps a mark of the paid orders the flag was found with, and the lines of the book's
top; figures, orders and sentences are made when asked for, by ``app.services.flag_sheet``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from zlib import crc32

from sqlmodel import Session

from app.changes import Changes
from app.context import clock_of, now_of, raw_connection, today_of
from app.domain.rhythm import lateness, sleep
from app.domain.rules import Metric, Mode
from app.domain.standings import KnownLines, LineKey
from app.domain.verdicts import Case
from app.services.rule_facts import (
    is_small_book,
    line_keys,
    load_facts,
    load_open_steps,
    load_standings,
    make_query,
    metrics_of,
)
from app.services.rules import RuleRow, rules_in_force
from app.services.settings import load_settings
from db.rule_figures import FigureRow, driver_cursor, find_figures

FLAGS: Final = ("regular", "vip", "late", "sleeping")
FlagKey = tuple[int, str]
"""Client id, flag."""


@dataclass(frozen=True, slots=True)
class HeldFlag:
    """A flag of a client: by which version of its rule (None: its rhythm, or by hand) and since when.

    ``since_on`` None is not found yet; ``mark`` stands for the paid orders it was found with.
    """

    version_id: int | None
    since_on: date | None
    mark: str = ""
    lines: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """A flag put on or kept off by hand."""

    is_on: bool
    reason: str
    set_on: date
    review_on: date | None


@dataclass
class _Stored:
    flags: dict[FlagKey, HeldFlag] = field(default_factory=dict)


def refresh_flags(session: Session, client_ids: Collection[int] | None, *, as_of: date) -> None:
    """Write the flags of these clients anew, of all when None.

    Inside a journalled action, a rule told to act moves the clients for which it holds.
    """
    if client_ids is not None and not client_ids:
        return
    rules = rules_in_force(session)
    specs = [rule.spec for rule in rules]
    lines: tuple[int | None, ...] | None = None
    if client_ids is not None and line_keys(specs):
        # One client's order moves others over the line of the top.
        lines = None if is_small_book(session) else _stored_lines(session, len(line_keys(specs)))
        if lines is None:
            client_ids = None
    stored = _load_stored(session, client_ids)
    held = find_held(session, rules, client_ids, as_of, lines)
    _apply_overrides(held, load_overrides(session, client_ids))
    unsure = [key for key, flag in held.items() if not _keep_since(key, flag, held, stored, as_of)]
    find_since(session, rules, held, unsure, as_of)
    _store(session, held, stored)
    if any(rule.spec.mode is Mode.ACT for rule in rules):
        _act(session, rules, held)


def act_on_rules(session: Session) -> Changes:
    """Let the rules told to act move clients now: for the start of the program and midnight, as an own action.

    The flags themselves follow, as after every write of all clients.
    """
    return Changes("rules_acted", all_clients=True)


def find_held(
    session: Session,
    rules: Sequence[RuleRow],
    client_ids: Collection[int] | None,
    as_of: date,
    lines: tuple[int | None, ...] | None = None,
) -> dict[FlagKey, HeldFlag]:
    """Return which flags hold on ``as_of``, ``since_on`` still open for those of rules; nothing is written.

    ``lines`` are the lines of the top to go by, in the order of ``line_keys``; None counts them, which is right only
    when ``client_ids`` is None too.
    """
    query = make_query([rule.spec for rule in rules], as_of, clock_of(session))
    default_days: int = load_settings(session)["rhythm.default_days"]
    silent = _SilentClients(as_of, default_days)
    held: dict[FlagKey, HeldFlag] = {}
    for row in find_figures(raw_connection(session), query, client_ids, lines):
        if any(row.verdicts):
            mark = f"{row.orders_count}:{row.total_kop}:{crc32((row.days or '').encode())}"
            for rule, holds in zip(rules, row.verdicts, strict=True):
                if holds:
                    held[row.client_id, rule.spec.code] = HeldFlag(rule.version_id, None, mark, row.lines)
        if row.last_on is not None and row.last_on <= query.silent_on:
            silent.look_at(row)
    steps = load_open_steps(session, client_ids if client_ids is None else [*silent.late]) if silent.late else {}
    held.update(silent.flags(steps))
    return held


class _SilentClients:
    """Measures the silence of one client after another against its rhythm."""

    def __init__(self, as_of: date, default_days: int) -> None:
        self._as_of = as_of
        self._default_days = default_days
        self._ordinals: dict[str, int] = {}
        self.late: dict[int, tuple[list[int], date | None]] = {}
        self._sleeping: dict[int, date] = {}

    def look_at(self, row: FigureRow) -> None:
        days = sorted({self._ordinal(day) for day in (row.days or "").split(",")})
        asleep = sleep(days, self._as_of)
        if asleep is not None and asleep.since_on is not None:
            self._sleeping[row.client_id] = asleep.since_on
        pause_until = date.fromisoformat(row.pause_until) if row.pause_until else None
        late = lateness(days, self._as_of, self._default_days, pause_until=pause_until, is_off_track=row.is_off_track)
        if late is not None and late.since_on is not None:
            self.late[row.client_id] = (days, pause_until)

    def flags(self, steps: Mapping[int, Sequence[tuple[date, date]]]) -> Iterator[tuple[FlagKey, HeldFlag]]:
        for client_id, (days, pause_until) in self.late.items():
            late = lateness(
                days, self._as_of, self._default_days, pause_until=pause_until, open_steps=steps.get(client_id, ())
            )
            if late is not None and late.since_on is not None:
                yield (client_id, "late"), HeldFlag(None, late.since_on)
        for client_id, since_on in self._sleeping.items():
            yield (client_id, "sleeping"), HeldFlag(None, since_on)

    def _ordinal(self, day: str) -> int:
        ordinal = self._ordinals.get(day)
        if ordinal is None:
            ordinal = self._ordinals[day] = date.fromisoformat(day).toordinal()
        return ordinal


def load_overrides(session: Session, client_ids: Collection[int] | None) -> dict[FlagKey, Override]:
    """Return what was decided by hand."""
    clock = clock_of(session)
    where, values = _mine("client_id", client_ids)
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        f"SELECT client_id, flag, is_on, reason, set_at, review_on FROM flag_override WHERE {where}", values
    ).fetchall()
    cursor.close()
    from app.services.rule_facts import local_day

    return {
        (client_id, flag): Override(
            bool(is_on), reason, local_day(set_at, clock), date.fromisoformat(review_on) if review_on else None
        )
        for client_id, flag, is_on, reason, set_at, review_on in rows
    }


def _apply_overrides(held: dict[FlagKey, HeldFlag], overrides: Mapping[FlagKey, Override]) -> None:
    for key, override in overrides.items():
        if override.is_on:
            held[key] = HeldFlag(None, override.set_on)
        else:
            held.pop(key, None)


def _mine(column: str, client_ids: Collection[int] | None) -> tuple[str, tuple[Any, ...]]:
    if client_ids is None:
        return "1", ()
    if len(client_ids) == 1:
        return f"{column} = ?", tuple(client_ids)
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(client_ids)),)
