"""Rules: all of them over all orders, one client after an order, and what the owner waits for while typing."""

from __future__ import annotations

import functools
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.context import raw_connection
from app.domain.months import add_months
from app.domain.rules import Metric, RuleSpec
from app.services.flags import refresh_flags
from app.services.rule_acts import find_gate_holders
from app.services.rule_preview import RulePreview, preview_rule
from app.services.rules import DEFAULT_RULES, all_in_force, put_rule
from app.services.threshold import ThresholdRow, find_thresholds
from tests.bench.book import BenchBook
from tests.bench.pairs import Pair
from tests.bench.reads import PAID, open_reader, raw_reader
from tests.bench.writes import copy_of, open_session

GUARD_DAYS = 90
THRESHOLDS = tuple(range(1, 21))


def _sum_of_all(raw: Any) -> Callable[[], object]:
    """Return the limit: the plain sum of each client's paid orders, on the covering index."""
    sql = f"SELECT client_id, sum(net_kop) FROM client_order WHERE status IN {PAID} GROUP BY client_id"
    return lambda: raw.execute(sql).fetchall()


def flag_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """All rules over all orders: nothing changed, stored where there was nothing, and with the gates and a guard."""
    mine = copy_of(book, folder)
    limit, session = _sum_of_all(raw_reader(stack, mine)), open_session(stack, mine)
    connection = raw_connection(session)

    def all_anew(*, stored: bool) -> float:
        if not stored:
            connection.exec_driver_sql("DELETE FROM client_flag")
        started = time.perf_counter()
        refresh_flags(session, None, as_of=book.day)
        return time.perf_counter() - started

    def with_gates() -> float:
        started = time.perf_counter()
        refresh_flags(session, None, as_of=book.day)
        found = find_gate_holders(session, all_in_force(session), None)
        took = time.perf_counter() - started
        assert found["to_care"]
        return took

    def held() -> list[Any]:
        rows = connection.exec_driver_sql("SELECT client_id, flag FROM client_flag ORDER BY 1, 2")
        return [tuple(row) for row in rows]

    before = held()
    all_anew(stored=False)
    assert held() == before and len(before) > book.size.clients // 100
    orders = f"{book.size.orders:,} orders"
    yield Pair("flags", 3, f"all rules over {orders} when nothing changed, against a raw GROUP BY sum",
               limit, functools.partial(all_anew, stored=True))  # fmt: skip
    yield Pair("flags-first", 6, f"all rules over {orders}, every flag written anew, against the same sum",
               limit, functools.partial(all_anew, stored=False))  # fmt: skip
    put_rule(session, replace(_default("regular"), stops_after_days=GUARD_DAYS), is_on=True)
    refresh_flags(session, None, as_of=book.day)
    assert len(held()) < len(before) and len(all_in_force(session)) == len(DEFAULT_RULES)
    yield Pair("flags-six", 5, f"all six rules, gates too, with a guard, over {orders}, against the same sum",
               limit, with_gates)  # fmt: skip
    session.rollback()


def one_flag_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """The rules of one client after an order; of a hundred clients, the one in the middle."""
    mine = copy_of(book, folder)
    raw, session = raw_reader(stack, mine), open_session(stack, mine)
    connection = raw_connection(session)
    found = raw.execute(
        "SELECT client_id FROM client_order GROUP BY client_id HAVING count(*) BETWEEN 8 AND 20 LIMIT 100"
    )
    buyers = [row[0] for row in found]

    def middle(work: Callable[[int], object]) -> float:
        took = []
        for client_id in buyers:
            started = time.perf_counter()
            work(client_id)
            took.append(time.perf_counter() - started)
        return statistics.median(took)

    def raw_sum(client_id: int) -> None:
        raw.execute(
            f"SELECT sum(net_kop) FROM client_order WHERE client_id = ? AND status IN {PAID}", (client_id,)
        ).fetchone()

    def after_orders() -> float:
        connection.exec_driver_sql(
            "INSERT INTO client_order(client_id, number, title, status, ordered_on, total_kop, net_kop, currency,"
            " note, created_at, version) VALUES (?, '', '', 'paid', ?, 100, 100, '', '', '2026-01-01', 1)",
            [(client_id, book.day.isoformat()) for client_id in buyers],
        )
        return middle(lambda client_id: refresh_flags(session, [client_id], as_of=book.day))

    yield Pair("flag-one", 15, "flags of one client after an order, against a raw sum of its orders",
               functools.partial(middle, raw_sum), after_orders)  # fmt: skip
    session.rollback()


def draft_pairs(stack: ExitStack, book: BenchBook) -> Iterator[Pair]:
    """What is asked at every key while a rule is drafted."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    limit = _sum_of_all(raw)

    def holders(months: int, paid_orders: int) -> int:
        after = add_months(book.day, -months).isoformat()
        (count,) = raw.execute(
            f"SELECT count(*) FROM (SELECT client_id FROM client_order WHERE status IN {PAID} AND net_kop > 0"
            " AND ordered_on > ? AND ordered_on <= ? GROUP BY client_id HAVING count(*) >= ?)"
            " JOIN client ON client.id = client_id WHERE deleted_at IS NULL",
            (after, book.day.isoformat(), paid_orders),
        ).fetchone()
        return int(count)

    def preview(spec: RuleSpec) -> RulePreview:
        return reader.read(preview_rule, spec, True, "uk")

    def thresholds() -> tuple[ThresholdRow, ...]:
        return reader.read(find_thresholds, Metric.PAID_ORDERS, 12, "", THRESHOLDS)

    regular, late = _changed("regular", 4), _changed("late", 200)
    shown = preview(regular)
    assert (shown.before, shown.after) == (holders(6, 3), holders(6, 4)) and len(shown.leaves) > 0
    assert len(preview(late).leaves) > 0
    assert all(row.clients == holders(12, row.value) for row in thresholds())
    clients = f"{book.size.clients:,} clients"
    yield Pair("preview", 5, f"preview of a changed regular rule on {clients}, against a raw GROUP BY sum",
               limit, functools.partial(preview, regular))  # fmt: skip
    yield Pair("preview-late", 8, f"preview of a changed rule of lateness on {clients}, against the same sum",
               limit, functools.partial(preview, late))  # fmt: skip
    yield Pair("threshold", 5, f"{len(THRESHOLDS)} thresholds of paid orders on {clients}, against the same sum",
               limit, thresholds)  # fmt: skip


def _default(code: str) -> RuleSpec:
    return next(spec for spec in DEFAULT_RULES if spec.code == code)


def _changed(code: str, value: int) -> RuleSpec:
    """Return the default rule with another number in its first condition."""
    spec = _default(code)
    first, *others = spec.conditions
    return replace(spec, conditions=(replace(first, value=value), *others))
