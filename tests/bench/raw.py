"""The calling base at 100 000 records: the first page of a list and a search in it, against raw selects."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.domain.names import fold
from app.progress import NoProgress
from app.services.importing.bulk import insert_rows
from app.services.raw_base import RawQuery, add_raw_list, find_raw_ids, load_raw_rows
from app.services.raw_records import normal_phones
from app.services.seeding import seed_book
from db.tables import RawRecord
from tests.bench.book import BenchBook, client_names, person_name, phone
from tests.bench.pairs import Pair

FIRST = 50
TYPED = ("зер", "0671", "коваленко", "ланд київ")


def raw_pairs(stack: ExitStack, book: BenchBook, folder: Path, records: int) -> Iterator[Pair]:
    """A list of ``records`` in a book of its own."""
    made = stack.enter_context(closing(Book.create(folder / "raw.kartoteka", book.clock(), seed_book)))
    list_id = made.write(_fill, records).created_id
    raw = stack.enter_context(closing(sqlite.connect(str(made.path), isolation_level=None)))
    raw.execute("PRAGMA query_only = ON")
    page_sql = "SELECT * FROM raw_record WHERE id IN ({ids})"
    ids_sql = "SELECT id FROM raw_record WHERE list_id = ? AND deleted_at IS NULL ORDER BY id"
    text = "name_key || char(10) || contact_name || char(10) || city || char(10) || phone_normal"

    def limit() -> list[int]:
        ids = [row[0] for row in raw.execute(ids_sql, (list_id,))]
        raw.execute(page_sql.format(ids=",".join(map(str, ids[:FIRST])))).fetchall()
        return ids

    def first_page(session: Session, query: RawQuery) -> tuple[int, ...]:
        ids = find_raw_ids(session, query)
        load_raw_rows(session, ids[:FIRST])
        return ids

    plain = RawQuery(list_id=list_id)
    assert list(made.read(first_page, plain)) == limit()
    yield Pair(
        "raw-list", 2.5, f"{records:,} raw records: ids and {FIRST} rows, against the same by raw selects",
        limit, functools.partial(made.read, first_page, plain),
    )  # fmt: skip

    def scans() -> None:
        for typed in TYPED:
            wanted = " AND ".join(f"instr({text}, '{word}') > 0" for word in typed.split())
            raw.execute(f"SELECT id FROM raw_record WHERE list_id = ? AND {wanted}", (list_id,)).fetchall()

    def searches() -> None:
        for typed in TYPED:
            made.read(first_page, RawQuery(list_id=list_id, text=typed))

    names = [row.name for row in made.read(load_raw_rows, made.read(find_raw_ids, RawQuery(text="зер"))[:FIRST])]
    assert len(names) == min(FIRST, len(names)) > 0 and all("зер" in fold(name) for name in names), names
    yield Pair(
        "raw-search", 4, f"{len(TYPED)} searches in {records:,} raw records, against raw scans of the same columns",
        scans, searches,
    )  # fmt: skip


def _fill(session: Session, records: int) -> Changes:
    chance = random.Random(7)
    changes = add_raw_list(session, "Bench")
    rows: list[tuple[Any, ...]] = []
    for name in client_names(chance, records):
        typed = phone(chance)
        rows.append((name, fold(name), person_name(chance), typed, normal_phones(typed, "UA"), "Київ"))
    columns = ("name", "name_key", "contact_name", "phone", "phone_normal", "city")
    constants = {"list_id": changes.created_id, "created_at": now_of(session)}
    insert_rows(session, RawRecord, columns, rows, constants, NoProgress())
    return changes
