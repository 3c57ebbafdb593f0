"""Today at its largest: the list, what stands beside it and the four legs, against raw indexed selects."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, time, timedelta
from typing import Any

from app.services.legs import load_legs
from app.services.suggestions import load_suggestions
from app.services.today_clients import load_gone_quiet, load_no_step
from app.services.today_rows import LIMIT, Who
from app.services.today_steps import load_badge, load_steps
from tests.bench.book import BenchBook
from tests.bench.pairs import Pair
from tests.bench.reads import PAID, open_reader, raw_reader

EVERYONE = Who()
STEP = "a.state = 'open' AND a.kind <> 'note' AND c.deleted_at IS NULL"
ROWS = (
    "SELECT a.id, a.client_id, c.name, c.code, a.version, a.kind, a.title, a.due_on, a.due_at, a.state, s.code,"
    " s.title, s.function, a.person_id, k.name, a.place, c.expected_kop, f.offers_kop, f.total_kop FROM activity a"
    " JOIN client c ON c.id = a.client_id JOIN stage s ON s.id = c.stage_id LEFT JOIN contact k ON k.id = a.contact_id"
    " LEFT JOIN client_figures f ON f.client_id = c.id WHERE a.id IN ({ids})"
)
NO_STEP = (
    "FROM client_figures f JOIN client c ON c.id = f.client_id JOIN stage s ON s.id = c.stage_id WHERE"
    " f.next_step_id IS NULL AND c.deleted_at IS NULL AND c.no_step_reason = '' AND s.function <> 'off'"
)
TOUCHES = (
    "SELECT id, client_id, (SELECT to_stage_id FROM stage_move m WHERE m.client_id = a.client_id"
    " AND m.moved_at < a.done_at ORDER BY m.moved_at DESC LIMIT 1) FROM activity a WHERE state = 'done'"
    " AND kind NOT IN ('note', 'task') AND outcome NOT IN ('no_answer', 'wrong') AND done_at >= ? AND done_at <= ?"
)


def today_pairs(stack: ExitStack, book: BenchBook) -> Iterator[Pair]:
    """The list of steps with its counts; who is quiet or has no step; the legs; suggestions."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    today, week = book.day.isoformat(), (book.day + timedelta(7)).isoformat()
    groups = {
        "overdue": f"a.due_on < '{today}'",
        "left_today": f"a.due_on = '{today}'",
        "week": f"a.due_on > '{today}' AND a.due_on <= '{week}'",
    }

    def count(when: str) -> int:
        sql = f"SELECT count(*) FROM activity a JOIN client c ON c.id = a.client_id WHERE {STEP} AND {when}"
        found: int = raw.execute(sql).fetchone()[0]
        return found

    def steps() -> dict[str, tuple[list[int], int]]:
        found = {}
        for name, when in groups.items():
            ids = [
                row[0]
                for row in raw.execute(
                    f"SELECT a.id FROM activity a JOIN client c ON c.id = a.client_id WHERE {STEP} AND {when}"
                    f" ORDER BY a.due_on, a.due_at IS NULL, a.due_at, a.id LIMIT {LIMIT}"
                )
            ]
            raw.execute(ROWS.format(ids=",".join(map(str, ids)))).fetchall()
            found[name] = (ids, count(when))
        return found

    shown = reader.read(load_steps, EVERYONE, "uk")
    for rows, (name, (ids, total)) in zip((shown.overdue, shown.today_steps, shown.week), steps().items(), strict=True):
        assert [row.id for row in rows if row.state == "open"] == ids, name
        assert getattr(shown.counts, name) == total, name
    yield Pair(
        "today", 3, f"{LIMIT} rows of each group of {shown.counts.overdue:,} overdue, {shown.counts.left_today:,} of "
        f"today, {shown.counts.week:,} of the week, and the counts, against raw indexed selects",
        steps, functools.partial(reader.read, load_steps, EVERYONE, "uk"),
    )  # fmt: skip
    assert reader.read(load_badge, EVERYONE) == shown.counts.overdue + shown.counts.left_today
    yield Pair(
        "today-badge", 2, "the number in the side bar against a raw count",
        lambda: count(f"a.due_on <= '{today}'"), functools.partial(reader.read, load_badge, EVERYONE),
    )  # fmt: skip
    yield from _beside(raw, reader)
    yield from _legs(raw, reader, book)


def _beside(raw: Any, reader: Any) -> Iterator[Pair]:
    def quiet() -> int:
        late = raw.execute("SELECT client_id FROM client_flag WHERE flag = 'late'").fetchall()
        raw.execute(
            "SELECT f.client_id FROM client_flag g JOIN client_figures f ON f.client_id = g.client_id"
            " WHERE g.flag = 'late' ORDER BY f.total_kop DESC LIMIT 3"
        ).fetchall()
        return len(late)

    found = reader.read(load_gone_quiet, EVERYONE)
    yield Pair(
        "today-quiet", 6, f"3 of {found.count:,} late clients with most money at risk against two raw selects of them",
        quiet, functools.partial(reader.read, load_gone_quiet, EVERYONE),
    )  # fmt: skip

    def no_step() -> int:
        raw.execute(
            f"SELECT c.id, c.name, s.code, max(coalesce(c.expected_kop, 0), f.offers_kop, f.total_kop) AS kop {NO_STEP}"
            " ORDER BY kop DESC LIMIT 3"
        ).fetchall()
        found: int = raw.execute(f"SELECT count(*) {NO_STEP}").fetchone()[0]
        return found

    missing = reader.read(load_no_step, EVERYONE, "uk")
    assert missing.count == no_step()
    yield Pair(
        "today-no-step", 2, f"3 of {missing.count:,} clients without a step and the count, against two raw selects",
        no_step, functools.partial(reader.read, load_no_step, EVERYONE, "uk"),
    )  # fmt: skip

    def gates() -> None:
        raw.execute(
            "SELECT c.id, (SELECT count(*) FROM bant_answer b WHERE b.client_id = c.id AND b.level > 0)"
            " FROM client c WHERE c.stage_id IN (SELECT id FROM stage WHERE function = 'prospecting')"
        ).fetchall()
        raw.execute(
            "SELECT c.id, (SELECT count(*) FROM client_order o WHERE o.client_id = c.id AND o.status IN"
            f" {PAID}) FROM client c WHERE c.stage_id IN (SELECT id FROM stage WHERE function = 'first_sale')"
        ).fetchall()
        raw.execute("SELECT client_id, flag FROM client_flag WHERE flag IN ('vip', 'regular', 'sleeping')").fetchall()
        for function in ("first_sale", "care", "care", "care"):
            raw.execute(
                "SELECT c.id, c.version, c.stage_id FROM client c JOIN stage s ON s.id = c.stage_id WHERE"
                " s.function = ? AND c.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM stage_move m WHERE"
                " m.client_id = c.id AND m.rule_version_id = 1)",
                (function,),
            ).fetchall()

    told = reader.read(load_suggestions, EVERYONE, "uk")
    yield Pair(
        "today-rules", 3, f"{told.count:,} suggestions of rules against raw selects of who could be suggested",
        gates, functools.partial(reader.read, load_suggestions, EVERYONE, "uk"),
    )  # fmt: skip


def _legs(raw: Any, reader: Any, book: BenchBook) -> Iterator[Pair]:
    clock = book.clock()
    mondays = [book.day - timedelta(book.day.weekday() + days) for days in (0, 7)]

    def moment(at: datetime) -> str:
        return at.strftime("%Y-%m-%d %H:%M:%S.%f")

    def deeds() -> list[int]:
        counts = []
        for monday in mondays:
            from_at = clock.at(monday, time.min)
            until_at = min(clock.now(), clock.at(monday + timedelta(7), time.min))
            touches = raw.execute(TOUCHES, (moment(from_at), moment(until_at))).fetchall()
            counts.append(len(touches))
            raw.execute(
                "SELECT o.client_id, o.ordered_on FROM client c JOIN client_order o ON o.client_id = c.id WHERE"
                " c.stage_id IN (SELECT id FROM stage WHERE function = 'first_sale') AND o.ordered_on BETWEEN ? AND ?",
                (monday.isoformat(), (monday + timedelta(6)).isoformat()),
            ).fetchall()
        return counts

    legs = reader.read(load_legs)
    done = sum(leg.done for leg in legs.legs)
    yield Pair(
        "today-legs", 4, f"the four legs, {done:,} deeds among {deeds()[0]:,} touches of the week, and the week before,"
        " against raw selects of touches and offers",
        deeds, functools.partial(reader.read, load_legs),
    )  # fmt: skip
