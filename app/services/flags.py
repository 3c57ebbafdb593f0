"""Flags: what the rules say of each client now, kept in ``client_flag`` for lists.

One statement finds who holds what (``db.rule_figures``); only what is new or changed is looked at closer and
written. ``client_flag.metrics`` keeps a mark of the paid orders the flag was found with, and the lines of the
book's top; figures, orders and sentences are made when asked for, by ``app.services.flag_sheet``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import exists, select, update
from sqlmodel import Session, col

from app.context import actor_of, clock_of, now_of, raw_connection
from app.domain.rhythm import (
    LATE_AFTER_DAYS,
    OWN_RHYTHM_FROM,
    SLEEPING_AFTER_DAYS,
    SLEEPING_AFTER_ONE_DAYS,
    DayOrdinals,
    allowed_silence,
    find_rhythm,
    late_by_default,
    wakes_on,
)
from app.domain.rules import Metric, Mode, RuleSpec
from app.domain.verdicts import Case, Lines
from app.services.importing.bulk import without_gc
from app.services.rule_facts import (
    CLIENTS_AT_ONCE,
    is_small_book,
    line_keys,
    load_facts,
    load_far_steps,
    load_standings,
    local_day,
    make_query,
    metrics_of,
)
from app.services.rules import RuleRow, rules_in_force
from app.services.settings import DEFAULTS
from db.rule_figures import clients_asked, driver_cursor, find_figures
from db.silence import SilenceTerms, find_order_days, find_silent
from db.tables import Client, Stage, StageMove

FLAGS: Final = ("regular", "vip", "late", "sleeping")
FlagKey = tuple[int, str]
"""Client id, flag."""


class HeldFlag(NamedTuple):
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


def refresh_flags(session: Session, client_ids: Collection[int] | None, *, as_of: date) -> None:
    """Write the flags of these clients anew, of all when None.

    Inside a journalled action, a rule told to act moves the clients for which it holds.
    """
    if client_ids is None or client_ids:
        with without_gc() if client_ids is None else nullcontext():
            _refresh(session, client_ids, as_of)


def _refresh(session: Session, client_ids: Collection[int] | None, as_of: date) -> None:
    rules = rules_in_force(session)
    specs = [rule.spec for rule in rules]
    lines: tuple[int | None, ...] | None = None
    if client_ids is not None and line_keys(specs):
        # One client's order moves others over the line of the top.
        lines = None if is_small_book(session) else load_stored_lines(session, specs)
        if lines is None:
            client_ids = None
    stored = load_stored_flags(session, client_ids)
    held = find_held(session, rules, client_ids, as_of, lines)
    apply_overrides(held, load_overrides(session, client_ids))
    keep_since(rules, held, stored, as_of)
    find_since(session, rules, held, as_of)
    _store(session, held, stored)
    if any(rule.spec.mode is Mode.ACT for rule in rules) and _is_recording(session):
        _act(session, rules, held)


def find_held(
    session: Session,
    rules: Sequence[RuleRow],
    client_ids: Collection[int] | None,
    as_of: date,
    lines: tuple[int | None, ...] | None = None,
) -> dict[FlagKey, HeldFlag]:
    """Return which flags hold on ``as_of``, 'since' still open for those of rules; nothing is written.

    ``lines`` are the lines of the top to go by, in the order of ``line_keys``; None counts them, which is right
    only when ``client_ids`` is None too.
    """
    connection = raw_connection(session)
    query = make_query([rule.spec for rule in rules], as_of, clock_of(session))
    silent = _SilentClients(as_of, load_setting(session, "rhythm.default_days"))
    for row in find_order_days(connection, query, client_ids):
        silent.look_at(*row)
    held: dict[FlagKey, HeldFlag] = {}
    for client_id, verdicts, kept_mark, *found_lines in find_figures(connection, query, client_ids, lines):
        mark = str(silent.marks.get(client_id, kept_mark or 0))
        for number, rule in enumerate(rules):
            if verdicts >> number & 1:
                held[client_id, rule.spec.code] = HeldFlag(rule.version_id, None, mark, tuple(found_lines))
    if client_ids is None:
        for found in find_silent(connection, query.as_of, silent.terms):
            silent.add(*found)
    if silent.late:
        held.update(silent.late_flags(load_far_steps(session, silent.late)))
    held.update(silent.sleeping_flags())
    return held


class _SilentClients:
    """Gathers clients that are silent for too long: as kept figures tell, or by measuring one after another."""

    def __init__(self, as_of: date, default_days: int) -> None:
        self._as_of = as_of
        self._today = as_of.toordinal()
        self._default_days = default_days
        self._ordinals = DayOrdinals()
        self.marks: dict[int, int] = {}
        self.late: dict[int, tuple[date, str | None]] = {}
        self._asleep: dict[int, date] = {}
        self.terms = SilenceTerms(
            late_after_days=LATE_AFTER_DAYS,
            own_rhythm_from=OWN_RHYTHM_FROM,
            default_late_days=late_by_default(default_days),
            sleeping_after_days=SLEEPING_AFTER_DAYS,
            sleeping_after_one_days=SLEEPING_AFTER_ONE_DAYS,
        )

    def add(
        self, client_id: int, late_since: str | None, asleep_since: str | None, pause_until: str | None
    ) -> None:
        if late_since:
            self.late[client_id] = (date.fromisoformat(late_since), pause_until)
        if asleep_since:
            self._asleep[client_id] = date.fromisoformat(asleep_since)

    def look_at(
        self, client_id: int, total_kop: int, days_text: str, pause_until: str | None, is_off_track: int
    ) -> None:
        rhythm = find_rhythm(total_kop, days_text.split(","), self._ordinals)
        self.marks[client_id] = rhythm.mark
        last = self._ordinals[rhythm.last_bought_on]
        late, asleep = allowed_silence(rhythm.bought_days, rhythm.usual_gap_days, self._default_days)
        if self._today - last > late and not is_off_track:
            self.late[client_id] = (date.fromordinal(last + late + 1), pause_until)
        if self._today - last > asleep:
            self._asleep[client_id] = date.fromordinal(last + asleep + 1)

    def late_flags(
        self, steps: Mapping[int, Sequence[tuple[date, date]]]
    ) -> Iterator[tuple[FlagKey, HeldFlag]]:
        for client_id, (since_on, pause_until) in self.late.items():
            if pause_until or client_id in steps:
                pause = date.fromisoformat(pause_until) if pause_until else None
                since_on = wakes_on(since_on, pause, steps.get(client_id, ()))
            if since_on <= self._as_of:
                yield (client_id, "late"), HeldFlag(None, since_on)

    def sleeping_flags(self) -> Iterator[tuple[FlagKey, HeldFlag]]:
        for client_id, since_on in self._asleep.items():
            yield (client_id, "sleeping"), HeldFlag(None, since_on)


def load_setting(session: Session, key: str) -> Any:
    """Return one setting of the book, or its default."""
    cursor = driver_cursor(raw_connection(session))
    row = cursor.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    cursor.close()
    return json.loads(row[0]) if row else DEFAULTS[key]


def load_overrides(session: Session, client_ids: Collection[int] | None) -> dict[FlagKey, Override]:
    """Return what was decided by hand."""
    clock = clock_of(session)
    where, values = clients_asked("client_id", client_ids)
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        f"SELECT client_id, flag, is_on, reason, set_at, review_on FROM flag_override WHERE {where}", values
    ).fetchall()
    cursor.close()
    found = {}
    for client_id, flag, is_on, reason, set_at, review_on in rows:
        review = date.fromisoformat(review_on) if review_on else None
        found[client_id, flag] = Override(bool(is_on), reason, local_day(set_at, clock), review)
    return found


def apply_overrides(held: dict[FlagKey, HeldFlag], overrides: Mapping[FlagKey, Override]) -> None:
    """Let what was decided by hand win over the rules."""
    for key, override in overrides.items():
        if override.is_on:
            held[key] = HeldFlag(None, override.set_on)
        else:
            held.pop(key, None)


def keep_since(
    rules: Sequence[RuleRow],
    held: dict[FlagKey, HeldFlag],
    stored: Mapping[FlagKey, HeldFlag],
    as_of: date,
) -> None:
    """Take 'since' over from what is stored, where neither the rule nor the client's orders have changed.

    A place in the top, once taken, is kept while it holds: others' orders of the past do not date it anew.
    """
    in_top = {rule.version_id for rule in rules if Metric.TOP_SHARE in metrics_of([rule.spec])}
    for key, flag in held.items():
        known = stored.get(key)
        if flag.since_on is not None or known is None or known.version_id != flag.version_id:
            continue
        assert known.since_on is not None
        is_same = flag.version_id in in_top or known.mark == flag.mark
        if is_same and known.since_on <= as_of:
            held[key] = HeldFlag(flag.version_id, known.since_on, flag.mark, flag.lines)


def find_since(
    session: Session, rules: Sequence[RuleRow], held: dict[FlagKey, HeldFlag], as_of: date
) -> None:
    """Find 'since' where it is open, from the events of the client itself."""
    specs = {rule.version_id: rule.spec for rule in rules}
    unsure = [(key, flag) for key, flag in held.items() if flag.since_on is None]
    if not unsure:
        return
    top_lines: Lines | None = None
    keys = line_keys([rule.spec for rule in rules])
    for start in range(0, len(unsure), CLIENTS_AT_ONCE):
        part = unsure[start : start + CLIENTS_AT_ONCE]
        asked = [specs[flag.version_id] for _, flag in part if flag.version_id is not None]
        facts = load_facts(session, {client_id for (client_id, _), _ in part}, asked)
        for key, flag in part:
            assert flag.version_id is not None
            spec = specs[flag.version_id]
            if top_lines is None and line_keys([spec]):
                top_lines = load_standings(session, as_of, dict(zip(keys, flag.lines, strict=True)))
            since_on = Case(spec, facts[key[0]], as_of, top_lines).since()
            held[key] = flag._replace(since_on=since_on)


def load_stored_flags(session: Session, client_ids: Collection[int] | None) -> dict[FlagKey, HeldFlag]:
    """Return the flags of these clients (of all when None) as last written."""
    where, values = clients_asked("client_id", client_ids)
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        f"SELECT client_id, flag, rule_version_id, since_on, metrics FROM client_flag WHERE {where}", values
    ).fetchall()
    cursor.close()
    return {(client_id, flag): _read(*said) for client_id, flag, *said in rows}


def _read(version_id: int | None, since_on: str, metrics: str) -> HeldFlag:
    found = json.loads(metrics) if len(metrics) > len("{}") else {}
    return HeldFlag(
        version_id, date.fromisoformat(since_on), found.get("mark", ""), tuple(found.get("lines", ()))
    )


def load_stored_lines(session: Session, specs: Sequence[RuleSpec]) -> tuple[int | None, ...] | None:
    """Return the lines of the top as last counted, in the order of ``line_keys``; None when not known."""
    wanted = line_keys(specs)
    versions = {rule.version_id for rule in rules_in_force(session)}
    cursor = driver_cursor(raw_connection(session))
    row = cursor.execute(
        "SELECT rule_version_id, metrics FROM client_flag WHERE flag = 'vip' AND metrics <> '{}' LIMIT 1"
    ).fetchone()
    cursor.close()
    if row is None or row[0] not in versions:
        return None
    lines = tuple(json.loads(row[1]).get("lines", ()))
    return lines if len(lines) == len(wanted) else None


def _store(session: Session, held: Mapping[FlagKey, HeldFlag], stored: Mapping[FlagKey, HeldFlag]) -> None:
    cursor = driver_cursor(raw_connection(session))
    gone = [key for key in stored if key not in held]
    if gone:
        cursor.executemany("DELETE FROM client_flag WHERE client_id = ? AND flag = ?", gone)
    changed = [(*key, *_written(flag)) for key, flag in held.items() if stored.get(key) != flag]
    if changed:
        cursor.executemany(
            "INSERT INTO client_flag(client_id, flag, rule_version_id, since_on, metrics, orders) "
            "VALUES (?, ?, ?, ?, ?, '[]') ON CONFLICT(client_id, flag) DO UPDATE SET "
            "rule_version_id = excluded.rule_version_id, since_on = excluded.since_on, "
            "metrics = excluded.metrics",
            changed,
        )
    cursor.close()


def _written(flag: HeldFlag) -> tuple[Any, ...]:
    assert flag.since_on is not None
    metrics = json.dumps({"mark": flag.mark, "lines": flag.lines}) if flag.mark else "{}"
    return flag.version_id, flag.since_on.isoformat(), metrics


def _act(session: Session, rules: Sequence[RuleRow], held: Mapping[FlagKey, HeldFlag]) -> None:
    """Move clients forward to the stage a rule is named after, once for a version of the rule.

    Only from earlier stages of care: who is off the track, or not yet sold to, was put there by a person.
    """
    for rule in rules:
        if rule.spec.mode is not Mode.ACT:
            continue
        code = rule.spec.code
        target = session.execute(select(Stage).where(col(Stage.code) == code)).scalar_one_or_none()
        ids = {client_id for (client_id, name), flag in held.items() if name == code and flag.version_id}
        if target is None or not ids:
            continue
        moved_before = exists().where(
            col(StageMove.client_id) == col(Client.id), col(StageMove.rule_version_id) == rule.version_id
        )
        is_behind = (col(Stage.function) == "care") & (col(Stage.id) != target.id)
        if target.function == "care":
            is_behind &= col(Stage.sort_order) < target.sort_order
        waiting = session.execute(
            select(col(Client.id), col(Client.stage_id))
            .join(Stage, col(Stage.id) == col(Client.stage_id))
            .where(is_behind, ~moved_before)
        ).all()
        for client_id, stage_id in waiting:
            if client_id in ids:
                _move(session, client_id, stage_id, target, rule.version_id)


def _move(session: Session, client_id: int, from_stage_id: int, target: Stage, version_id: int) -> None:
    assert target.id is not None
    now = now_of(session)
    session.execute(
        update(Client)
        .where(col(Client.id) == client_id)
        .values(stage_id=target.id, stage_entered_at=now, version=col(Client.version) + 1)
    )
    session.add(
        StageMove(
            client_id=client_id,
            from_stage_id=from_stage_id,
            to_stage_id=target.id,
            moved_at=now,
            person_id=actor_of(session),
            rule_version_id=version_id,
        )
    )


def _is_recording(session: Session) -> bool:
    """Whether rows are journalled: what a rule does must be undone together with what caused it."""
    cursor = driver_cursor(raw_connection(session))
    recording = cursor.execute("SELECT action_id FROM journal_state").fetchone()
    cursor.close()
    return recording is not None and recording[0] is not None
