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

from sqlmodel import Session

from app.context import clock_of, raw_connection
from app.domain.rhythm import DayOrdinals, SilenceTerms, asleep_after, find_rhythm, late_after, wakes_on
from app.domain.rules import FLAG_RULES, SILENCE_RULES, Metric, Mode
from app.domain.verdicts import Case, Lines
from app.services.importing.bulk import without_gc
from app.services.rule_acts import act, find_gate_holders, is_recording
from app.services.rule_facts import (
    CLIENTS_AT_ONCE,
    FarSteps,
    is_small_book,
    line_keys,
    load_facts,
    load_standings,
    local_day,
    make_query,
    metrics_of,
)
from app.services.rules import RuleRow, all_in_force, silences_in_force
from app.services.settings import DEFAULTS
from app.services.silences import bounds_of, load_silence_terms
from db.rule_figures import clients_asked, driver_cursor, find_figures, find_scope
from db.silence import find_order_days, find_silent

FLAGS: Final = ("regular", "vip", "late", "sleeping")
FlagKey = tuple[int, str]
"""Client id, flag."""


class HeldFlag(NamedTuple):
    """A flag of a client: by which version of its rule (None: by hand) and since when.

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
    in_force = all_in_force(session)
    rules = [rule for rule in in_force if rule.spec.code in FLAG_RULES]
    silences = [rule for rule in in_force if rule.spec.code in SILENCE_RULES]
    specs = [rule.spec for rule in rules]
    lines: tuple[int | None, ...] | None = None
    if client_ids is not None and line_keys(specs):
        # One client's order moves others over the line of the top.
        lines = None if is_small_book(session) else load_stored_lines(session, rules)
        if lines is None:
            client_ids = None
    stored = load_stored_flags(session, client_ids)
    held = find_held(session, rules, client_ids, as_of, lines, silences)
    apply_overrides(held, load_overrides(session, client_ids))
    keep_since(rules, held, stored, as_of)
    find_since(session, rules, held, as_of)
    _store(session, held, stored)
    acting = [rule for rule in in_force if rule.spec.mode is Mode.ACT]
    if acting and is_recording(session):
        holders = {code: held_by(held, code) for code in FLAGS} | find_gate_holders(session, acting, client_ids)
        touched = act(session, acting, holders, {flag: {one for one, name in stored if name == flag} for flag in FLAGS})
        # Another stage, or a step far ahead, may silence a flag or let another rule act.
        refresh_flags(session, touched, as_of=as_of)


def held_by(held: Mapping[FlagKey, HeldFlag], code: str) -> set[int]:
    """Return the clients that hold the flag by its rule, not by hand."""
    return {client_id for (client_id, name), flag in held.items() if name == code and flag.version_id is not None}


def find_held(
    session: Session,
    rules: Sequence[RuleRow],
    client_ids: Collection[int] | None,
    as_of: date,
    lines: tuple[int | None, ...] | None = None,
    silences: Sequence[RuleRow] | None = None,
    far_steps: FarSteps | None = None,
) -> dict[FlagKey, HeldFlag]:
    """Return which flags hold on ``as_of``, 'since' still open for those of rules; nothing is written.

    ``lines`` are the lines of the top to go by, in the order of ``line_keys``; None counts them, which is right
    only when ``client_ids`` is None too. ``silences`` are the rules of silence, None: those in force.
    ``far_steps`` is for who asks several times.
    """
    connection = raw_connection(session)
    query = make_query([rule.spec for rule in rules], as_of, clock_of(session))
    silences = silences_in_force(session) if silences is None else silences
    silent = _SilentClients(as_of, load_silence_terms(session, silences), silences)
    scope = find_scope(connection, query.as_of, client_ids)
    for row in find_order_days(connection, query, client_ids, scope):
        silent.look_at(*row)
    held: dict[FlagKey, HeldFlag] = {}
    for client_id, verdicts, kept_mark, *found_lines in find_figures(connection, query, client_ids, lines, scope):
        mark = str(silent.marks.get(client_id, kept_mark or 0))
        for number, rule in enumerate(rules):
            if verdicts >> number & 1:
                held[client_id, rule.spec.code] = HeldFlag(rule.version_id, None, mark, tuple(found_lines))
    if client_ids is None:
        for found in find_silent(connection, query.as_of, bounds_of(session, silent.terms), scope):
            silent.add(*found)
    if silent.late:
        held.update(silent.late_flags((far_steps or FarSteps(session)).of(silent.late)))
    held.update(silent.sleeping_flags())
    return held


class _SilentClients:
    """Gathers clients that are silent for too long: as kept figures tell, or by measuring one after another."""

    def __init__(self, as_of: date, terms: SilenceTerms, rules: Sequence[RuleRow]) -> None:
        self._as_of = as_of
        self._versions = {rule.spec.code: rule.version_id for rule in rules}
        self._today = as_of.toordinal()
        self.terms = terms
        self._ordinals = DayOrdinals()
        self.marks: dict[int, int] = {}
        self.late: dict[int, tuple[date, str | None]] = {}
        self._asleep: dict[int, date] = {}

    def add(self, client_id: int, late_since: str | None, asleep_since: str | None, pause_until: str | None) -> None:
        if late_since:
            self.late[client_id] = (date.fromisoformat(late_since), pause_until)
        if asleep_since:
            self._asleep[client_id] = date.fromisoformat(asleep_since)

    def look_at(
        self, client_id: int, total_kop: int, days_text: str, pause_until: str | None, is_off_track: int, segment: str
    ) -> None:
        rhythm = find_rhythm(total_kop, days_text.split(","), self._ordinals)
        self.marks[client_id] = rhythm.mark
        terms, last = self.terms, self._ordinals[rhythm.last_bought_on]
        if terms.late is not None and not is_off_track:
            usual = terms.usual_days(segment)
            allowed = late_after(terms.late, rhythm.bought_days, rhythm.usual_gap_days, usual)
            if self._today - last > allowed:
                self.late[client_id] = (date.fromordinal(last + allowed + 1), pause_until)
        if terms.sleeping is not None:
            allowed = asleep_after(terms.sleeping, rhythm.usual_gap_days)
            if self._today - last > allowed:
                self._asleep[client_id] = date.fromordinal(last + allowed + 1)

    def late_flags(self, steps: Mapping[int, Sequence[tuple[date, date]]]) -> Iterator[tuple[FlagKey, HeldFlag]]:
        for client_id, (since_on, pause_until) in self.late.items():
            if pause_until or client_id in steps:
                pause = date.fromisoformat(pause_until) if pause_until else None
                since_on = wakes_on(since_on, pause, steps.get(client_id, ()))
            if since_on <= self._as_of:
                yield (client_id, "late"), HeldFlag(self._versions["late"], since_on)

    def sleeping_flags(self) -> Iterator[tuple[FlagKey, HeldFlag]]:
        for client_id, since_on in self._asleep.items():
            yield (client_id, "sleeping"), HeldFlag(self._versions["sleeping"], since_on)


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
        has_mark = known.mark == flag.mark
        if (has_mark or flag.version_id in in_top) and known.since_on <= as_of:
            is_known = has_mark and known.lines == flag.lines
            held[key] = known if is_known else flag._replace(since_on=known.since_on)


def find_since(session: Session, rules: Sequence[RuleRow], held: dict[FlagKey, HeldFlag], as_of: date) -> None:
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
        facts = load_facts(session, {client_id for (client_id, _), _ in part}, asked, has_steps=False)
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
    found: dict[FlagKey, HeldFlag] = {}
    day_of, decode = date.fromisoformat, json.JSONDecoder().raw_decode  # json.loads asks as much again
    for client_id, flag, version_id, since_on, metrics in rows:
        if metrics == "{}":
            found[client_id, flag] = HeldFlag(version_id, day_of(since_on))
        else:
            said, _ = decode(metrics)
            lines = tuple(said.get("lines", ()))
            found[client_id, flag] = HeldFlag(version_id, day_of(since_on), said.get("mark", ""), lines)
    return found


def load_stored_lines(session: Session, rules: Sequence[RuleRow]) -> tuple[int | None, ...] | None:
    """Return the lines of the top as last counted by these rules, in the order of ``line_keys``; None: not known."""
    wanted = line_keys([rule.spec for rule in rules])
    cursor = driver_cursor(raw_connection(session))
    row = cursor.execute(
        "SELECT rule_version_id, metrics FROM client_flag WHERE flag = 'vip' AND metrics <> '{}' LIMIT 1"
    ).fetchone()
    cursor.close()
    if row is None or all(row[0] != rule.version_id for rule in rules):
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
