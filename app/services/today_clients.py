"""Beside the list of Today: clients gone quiet with most money at risk, and clients with nothing planned."""

from __future__ import annotations

from typing import Any, Final

from sqlmodel import Session

from app.context import clock_of, today_of
from app.domain.client_facts import make_ledger
from app.domain.rhythm import usual_interval
from app.services.late_list import load_at_risk
from app.services.rule_facts import load_facts
from app.services.silences import load_silence_terms
from app.services.today_rows import MINE, NoStepList, NoStepRow, QuietList, QuietRow, Who
from app.services.today_sql import (
    BINNED,
    CLIENT_WHOSE,
    SUM_KOP,
    asked,
    day_of,
    fetch,
    ids_json,
    moment_of,
    whose_values,
)
from app.texts import load_texts

QUIET_SHOWN: Final = 3
NO_STEP_SHOWN: Final = 3
_AT_ONCE: Final = 200
# Kept sums first: who bought most ever has at most that at risk.
_QUIET: Final = (
    "SELECT g.client_id, f.total_kop, g.since_on FROM client_flag g "
    "CROSS JOIN client_figures f ON f.client_id = g.client_id "
    "WHERE g.flag = 'late' AND g.client_id NOT IN ({binned}) ORDER BY f.total_kop DESC, g.client_id"
)
_QUIET_MINE: Final = (
    "SELECT g.client_id, f.total_kop, g.since_on FROM client_flag g "
    "CROSS JOIN client_figures f ON f.client_id = g.client_id "
    "CROSS JOIN client c ON c.id = g.client_id CROSS JOIN stage s ON s.id = c.stage_id "
    "WHERE g.flag = 'late' AND c.deleted_at IS NULL{who} ORDER BY f.total_kop DESC, g.client_id"
)
_NAMES: Final = "SELECT id, name, city FROM client WHERE id IN (SELECT value FROM json_each(:ids))"
_ALIVE: Final = (
    "FROM client_figures f CROSS JOIN client c ON c.id = f.client_id CROSS JOIN stage s ON s.id = c.stage_id "
    "WHERE f.next_step_id IS NULL AND c.deleted_at IS NULL AND c.no_step_reason = '' AND s.function <> 'off'{who}"
)
_NO_STEP: Final = f"SELECT c.id, {SUM_KOP} AS kop {_ALIVE}"
_TOUCHED: Final = (
    "SELECT v.value, (SELECT max(a.done_at) FROM activity a WHERE a.client_id = v.value AND a.state = 'done' "
    "AND a.kind <> 'note') FROM json_each(:ids) v"
)
_NO_STEP_ROWS: Final = (
    f"SELECT c.id, c.name, c.code, s.code, s.title, s.function, {SUM_KOP}, "
    "c.expected_kop IS NOT NULL OR coalesce(f.offers_kop, 0) > 0 FROM client c JOIN stage s ON s.id = c.stage_id "
    "LEFT JOIN client_figures f ON f.client_id = c.id WHERE c.id IN (SELECT value FROM json_each(:ids))"
)


def load_gone_quiet(session: Session, who: Who, limit: int = QUIET_SHOWN) -> QuietList:
    """Return the late clients with most money at risk and the count of all, by the flags kept for today.

    The same clients in the same order as ``late_list.load_late``, without measuring every one of them.
    """
    if who.kind == MINE:
        sql = _QUIET_MINE.format(who=asked(who, CLIENT_WHOSE))
        late = fetch(session, sql, whose_values(session, who))
    else:
        late = fetch(session, _QUIET.format(binned=BINNED))
    today = today_of(session)
    best: list[tuple[int, str, int]] = []  # what comes first sorts first
    for start in range(0, len(late), _AT_ONCE):
        part = late[start : start + _AT_ONCE]
        if len(best) == limit and part[0][1] < -best[-1][0]:
            break  # nobody that follows can have as much at risk
        at_risk = load_at_risk(session, [row[0] for row in part], today)
        best += [(-at_risk.get(client_id, 0), since_on, client_id) for client_id, _total, since_on in part]
        best = sorted(best)[:limit]
    return QuietList(_quiet_rows(session, best), len(late))


def _quiet_rows(session: Session, best: list[tuple[int, str, int]]) -> tuple[QuietRow, ...]:
    ids = [client_id for _kop, _since, client_id in best]
    named = {row[0]: row[1:] for row in fetch(session, _NAMES, {"ids": ids_json(ids)})}
    facts = load_facts(session, ids, [], has_steps=False)
    terms, today = load_silence_terms(session), today_of(session)
    found = []
    for kop, since_on, client_id in best:
        days = sorted({day.toordinal() for day in make_ledger(facts[client_id].orders, today).days if day <= today})
        usual_days = usual_interval(days, terms.usual_days(facts[client_id].segment))
        silent_days = today.toordinal() - days[-1] if days else None
        since = day_of(since_on) or today
        name, city = named[client_id]
        found.append(QuietRow(client_id, name, city, silent_days, usual_days, -kop, since))
    return tuple(found)


def load_no_step(session: Session, who: Who, lang: str, limit: int = NO_STEP_SHOWN) -> NoStepList:
    """Return the first clients on the track with nothing planned and no reason why, and how many there are.

    Most money first; of equal sums who was touched longest ago, or never.
    """
    values = whose_values(session, who)
    found: list[tuple[int, int]] = fetch(session, _NO_STEP.format(who=asked(who, CLIENT_WHOSE)), values)
    kops = sorted((kop for _id, kop in found), reverse=True)[:limit]
    least = kops[-1] if kops else 0
    richer = [(client_id, kop) for client_id, kop in found if kop >= least]
    touched = dict(fetch(session, _TOUCHED, {"ids": ids_json(client_id for client_id, _kop in richer)}))
    richer.sort(key=lambda row: (-row[1], touched[row[0]] or "", row[0]))
    return NoStepList(
        _no_step_rows(session, [client_id for client_id, _kop in richer[:limit]], touched, lang), len(found)
    )


def _no_step_rows(session: Session, ids: list[int], touched: dict[int, Any], lang: str) -> tuple[NoStepRow, ...]:
    words, clock = load_texts("words", lang), clock_of(session)
    rows = {row[0]: row for row in fetch(session, _NO_STEP_ROWS, {"ids": ids_json(ids)})}
    found = []
    for client_id in ids:
        _id, name, code, stage_code, stage_title, function, sum_kop, is_expected = rows[client_id]
        moment = moment_of(touched[client_id])
        touched_on = clock.local(moment).date() if moment else None
        title = stage_title or words.text(f"stage.{stage_code}")
        found.append(
            NoStepRow(client_id, name, code, stage_code, title, function, touched_on, sum_kop, bool(is_expected))
        )
    return tuple(found)
