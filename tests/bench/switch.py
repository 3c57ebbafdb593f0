"""A switch of the sales model: planned, carried out and taken back, for every client of the book."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.people import add_person
from app.services.switch import How, SwitchPlan, plan_switch, propose_draft
from app.services.switch_apply import apply_switch
from tests.bench.book import BenchBook
from tests.bench.pairs import Pair
from tests.bench.reads import raw_reader
from tests.bench.writes import copy_of, raw_writer

TEAM = ("Тарас Гнатюк", "Ірина Бондар", "Дмитро Савчук", "Ніна Мороз")
SELLERS = (1, 2, 3, 4, 5)
_MOVED = "SELECT client_id FROM responsibility WHERE until_on IS NULL ORDER BY client_id LIMIT :rows"
_LEAST = (
    "INSERT INTO action(code, parts, done_at, state, first_row_id, last_row_id) "
    "VALUES ('', '{}', '2100-01-01', 'done', 0, 0)",
    "UPDATE journal_state SET action_id = (SELECT max(id) FROM action)",
    f"UPDATE activity SET person_id = 3 - person_id % 2, version = version + 1 "
    f"WHERE state = 'open' AND client_id IN ({_MOVED})",
    "INSERT INTO responsibility(client_id, function, person_id, since_on) "
    "SELECT client_id, function, 3 - person_id % 2, '2100-01-01' FROM responsibility "
    "WHERE until_on IS NULL ORDER BY client_id LIMIT :rows",
    "UPDATE responsibility SET until_on = '2100-01-01' "
    f"WHERE until_on IS NULL AND since_on < '2100-01-01' AND client_id IN ({_MOVED})",
    "UPDATE journal_state SET action_id = NULL",
)
"""The rows of a switch written by statements alone: who has each client from today on, steps, all in the journal."""


def switch_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """From several sellers with clients and steps of their own to three tiers, and back by undo."""
    mine = copy_of(book, folder)
    writer = stack.enter_context(closing(Book.open(mine.path, mine.clock())))
    for name in TEAM:
        writer.write(add_person, name)
    alone = writer.read(propose_draft, "single", roles={"seller": SELLERS}, balance=How.COUNT)
    writer.write(apply_switch, alone)
    writer.note(_live_a_while)
    tiers = {"scout": (4, 5), "hunter": (1, 2), "farmer": (3,)}
    draft = writer.read(propose_draft, "three_tier", roles=tiers, balance=How.MONEY, keep_days=2)
    raw = raw_reader(stack, mine)
    columns = "c.id, s.function, f.next_step_on, f.total_kop, c.sort_key"

    def raw_read() -> None:
        raw.execute(
            f"SELECT {columns} FROM client c JOIN stage s ON s.id = c.stage_id "
            "LEFT JOIN client_figures f ON f.client_id = c.id ORDER BY c.sort_key, c.id"
        ).fetchall()
        raw.execute("SELECT client_id, function, person_id FROM responsibility WHERE until_on IS NULL").fetchall()

    def plan() -> SwitchPlan:
        return writer.read(plan_switch, draft)

    planned = plan()
    assert planned.can_apply and planned.moving_count > book.size.clients // 4
    clients = f"{book.size.clients:,} clients"
    yield Pair("switch-plan", 5, f"plan of a switch of {clients}, against reading them and who has them",
               raw_read, plan)  # fmt: skip
    least = raw_writer(stack, copy_of(mine, folder, "least").path)

    def raw_write() -> float:
        return _least_written(least, planned.moving_count)

    def apply() -> float:
        started = time.perf_counter()
        changes = writer.write(apply_switch, draft, planned.state)
        took = time.perf_counter() - started
        assert changes.outcome.moved_count == planned.moving_count and changes.outcome.steps > 0
        writer.undo()
        return took

    def undo() -> float:
        writer.write(apply_switch, draft, planned.state)
        started = time.perf_counter()
        writer.undo()
        took = time.perf_counter() - started
        assert plan().state == planned.state
        return took

    moved = f"a switch that moves {planned.moving_count:,} clients"
    yield Pair("switch-apply", 12, f"{moved}, against writing as many rows, in the journal too, by bare statements",
               raw_write, apply, rounds=3)  # fmt: skip
    yield Pair("switch-undo", 8, f"undo of {moved}, against the same", raw_write, undo, rounds=3)  # fmt: skip


def _live_a_while(session: Session) -> Changes:
    """Let everybody have had the clients for a month, and give every open step to who has its client."""
    connection = raw_connection(session)
    connection.exec_driver_sql("UPDATE responsibility SET since_on = date(since_on, '-1 month')")
    connection.exec_driver_sql(
        "UPDATE activity SET person_id = coalesce((SELECT person_id FROM responsibility r "
        "WHERE r.client_id = activity.client_id AND r.until_on IS NULL), 1) WHERE state = 'open'"
    )
    return Changes("steps_given", all_clients=True)


def _least_written(raw: Any, rows: int) -> float:
    """Return how long it takes the driver to end and begin as many periods, with open steps, in the journal too."""
    started = time.perf_counter()
    raw.execute("BEGIN IMMEDIATE")
    for sql in _LEAST:
        raw.execute(sql, {"rows": rows} if ":rows" in sql else {})
    took = time.perf_counter() - started
    raw.execute("ROLLBACK")
    return took
