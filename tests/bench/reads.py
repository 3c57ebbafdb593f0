"""Search, list, card and board: each against the same rows read by the driver alone."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from app.book import Book
from app.services.client_card import load_card
from app.services.client_list import ClientQuery, find_client_ids, load_client_rows
from app.services.pipeline import load_board
from app.services.search import find_clients
from tests.bench.book import HEAVIEST_CLIENT, BenchBook
from tests.bench.pairs import Pair

FIRST = 50
PAID = "('paid', 'shipped', 'closed')"
LETTERS = ("зер", "лан", "ков", "сте", "067", "пол", "гна", "zer")
_CARD_SQL = (
    "SELECT c.*, s.* FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.id = ?",
    "SELECT * FROM contact WHERE client_id = ? AND deleted_at IS NULL",
    "SELECT * FROM client_order WHERE client_id = ? ORDER BY ordered_on DESC, id DESC LIMIT 200",
    "SELECT * FROM activity WHERE client_id = ? ORDER BY id DESC LIMIT 200",
)


def raw_reader(stack: ExitStack, book: BenchBook) -> Any:
    """Return a connection of the driver, set up as the app's readers are."""
    connection = stack.enter_context(closing(sqlite.connect(str(book.path), isolation_level=None)))
    for pragma in ("foreign_keys = ON", "temp_store = MEMORY", "cache_size = -65536", "query_only = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def open_reader(stack: ExitStack, book: BenchBook) -> Book:
    """Return the book open for reading."""
    return stack.enter_context(closing(Book.open(book.path, book.clock(), read_only=True)))


def search_pairs(stack: ExitStack, book: BenchBook, tenth: BenchBook) -> Iterator[Pair]:
    """Three letters, the first fifty; and the same in a tenth of the book."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)

    def limit() -> None:
        for letters in LETTERS:
            raw.execute(
                "SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?", (f'"n{letters}"*', FIRST)
            ).fetchall()

    def product(of: Book) -> None:
        for letters in LETTERS:
            of.read(find_clients, letters, FIRST)

    found = reader.read(find_clients, "зер", FIRST)
    names = [row[0] for row in raw.execute(f"SELECT name FROM client WHERE id IN ({','.join(map(str, found))})")]
    assert len(found) == FIRST and all("зер" in name.lower() for name in names), names
    yield Pair(
        "search", 3, f"{len(LETTERS)} times three letters, first {FIRST}: find_clients against a raw FTS prefix query",
        limit, functools.partial(product, reader),
    )  # fmt: skip
    small = open_reader(stack, tenth)
    share = book.size.clients // tenth.size.clients
    yield Pair(
        "search-growth", 1.6, f"the same search in {book.size.clients:,} clients against a book of 1/{share}",
        functools.partial(product, small), functools.partial(product, reader),
    )  # fmt: skip


def list_pairs(stack: ExitStack, book: BenchBook) -> Iterator[Pair]:
    """All by name, and a filter with a sort: every id and the first fifty rows."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    plain = ClientQuery()
    care = ClientQuery(functions=frozenset({"care"}), sort="total", descending=True)
    page_sql = (
        "SELECT c.*, s.code, s.title, s.function, f.*, a.due_at, a.kind, a.title FROM client c JOIN stage s"
        " ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id LEFT JOIN activity a"
        " ON a.id = f.next_step_id WHERE c.id IN ({ids})"
    )
    by_name = "SELECT id FROM client WHERE deleted_at IS NULL ORDER BY sort_key, id"
    by_total = (
        "SELECT c.id FROM client c JOIN client_figures f ON f.client_id = c.id WHERE c.deleted_at IS NULL AND"
        " c.stage_id IN (SELECT id FROM stage WHERE function = 'care') ORDER BY f.total_kop DESC, c.sort_key, c.id"
    )

    def limit(sql: str) -> list[int]:
        ids = [row[0] for row in raw.execute(sql)]
        raw.execute(page_sql.format(ids=",".join(map(str, ids[:FIRST])))).fetchall()
        return ids

    def first_page(session: Any, query: ClientQuery) -> tuple[int, ...]:
        ids = find_client_ids(session, query)
        assert len(load_client_rows(session, ids[:FIRST])) == FIRST
        return ids

    for name, goal, query, sql in (("list", 2.5, plain, by_name), ("list-filtered", 2.5, care, by_total)):
        ids = list(reader.read(first_page, query))
        assert ids == limit(sql), name
        yield Pair(
            name, goal, f"{len(ids):,} ids in order and {FIRST} rows, against the same by raw selects",
            functools.partial(limit, sql), functools.partial(reader.read, first_page, query),
        )  # fmt: skip


def card_pairs(stack: ExitStack, book: BenchBook) -> Iterator[Pair]:
    """A usual card, and the heaviest against the raw selects of its first page."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    usual = [
        row[0]
        for row in raw.execute(
            "SELECT client_id FROM client_order GROUP BY client_id HAVING count(*) BETWEEN 8 AND 12 LIMIT 40"
        )
    ]

    def limit(ids: list[int]) -> None:
        for client_id in ids:
            for sql in _CARD_SQL:
                raw.execute(sql, (client_id,)).fetchall()

    def product(ids: list[int]) -> None:
        for client_id in ids:
            reader.read(load_card, client_id)

    card = reader.read(load_card, usual[0])
    count, total = raw.execute(
        f"SELECT count(*), sum(net_kop) FROM client_order WHERE client_id = ? AND status IN {PAID}",
        (usual[0],),
    ).fetchone()
    assert (card.figures.count, card.figures.total_kop) == (count, total or 0)
    yield Pair(
        "card", 6, f"{len(usual)} cards of 8-12 orders: load_card against {len(_CARD_SQL)} raw selects each",
        functools.partial(limit, usual), functools.partial(product, usual),
    )  # fmt: skip
    heavy = [HEAVIEST_CLIENT]
    orders = raw.execute("SELECT count(*) FROM client_order WHERE client_id = ?", heavy).fetchone()[0]
    yield Pair(
        "card-heaviest", 3, f"the card of {orders:,} orders against raw selects of its first page",
        functools.partial(limit, heavy), functools.partial(product, heavy),
    )  # fmt: skip


def board_pairs(stack: ExitStack, book: BenchBook) -> Iterator[Pair]:
    """Every stage with its newest cards and its counts."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)

    def limit() -> dict[int, int]:
        counts: dict[int, int] = dict(raw.execute("SELECT stage_id, count(*) FROM client GROUP BY stage_id"))
        for stage_id in counts:
            raw.execute(
                "SELECT id, code, name, city, version, stage_entered_at FROM client WHERE stage_id = ?"
                f" AND deleted_at IS NULL ORDER BY stage_entered_at DESC, id DESC LIMIT {FIRST}",
                (stage_id,),
            ).fetchall()
        return counts

    board = reader.read(load_board)
    assert {column.stage_id: column.count for column in board if column.count} == dict(
        raw.execute("SELECT stage_id, count(*) FROM client WHERE deleted_at IS NULL GROUP BY stage_id")
    )
    assert all(len(column.cards) == min(FIRST, column.count) for column in board)
    yield Pair(
        "board", 2.5, f"{len(board)} stages, {FIRST} cards each, counts and sums, against raw indexed selects",
        limit, functools.partial(reader.read, load_board),
    )  # fmt: skip
