"""One edit, import, export, the search index and the backup."""

from __future__ import annotations

import csv
import os
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlmodel import Session

from app.book import Book
from app.clock import Clock
from app.context import raw_connection
from app.domain.names import alphabet_key, fold
from app.services.backups import make_backup
from app.services.clients import change_client
from app.services.exporting.export import export_clients
from app.services.importing.headings import Vocabulary, guess_mapping
from app.services.importing.reading import read_sheet
from app.services.importing.rehearsal import import_sheet
from app.services.search import find_clients, index_clients
from app.services.seeding import seed_book
from db.engine import make_engine
from db.search_index import index_clients as write_entries
from tests.bench.book import BenchBook, client_facts, client_names, person_name, phone
from tests.bench.pairs import Pair
from tests.bench.reads import open_reader, raw_reader

_RAW_WRITER = ("foreign_keys = ON", "journal_mode = TRUNCATE", "synchronous = EXTRA", "secure_delete = ON")


def copy_of(book: BenchBook, folder: Path, name: str = "copy") -> BenchBook:
    """Return a copy to write into."""
    path = folder / f"{name}.kartoteka"
    if not path.exists():
        shutil.copyfile(book.path, path)
    return BenchBook(path, book.day, book.size)


def open_session(stack: ExitStack, book: BenchBook) -> Session:
    """Return a session that writes into the book."""
    engine = make_engine(book.path, purpose="write")
    stack.callback(engine.dispose)
    return stack.enter_context(Session(engine, info={"clock": book.clock(), "person_id": None}))


def raw_writer(stack: ExitStack, path: Path) -> Any:
    """Return the driver's connection that writes into a book, each statement a transaction of its own."""
    connection = stack.enter_context(closing(sqlite.connect(str(path), isolation_level=None)))
    for pragma in _RAW_WRITER:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def search_build_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """The whole search index: the app's against the same entries written by the driver."""
    mine = copy_of(book, folder)
    session = open_session(stack, mine)
    connection = raw_connection(session)
    entries: list[Any] = []
    taken = _taking(entries)
    write_entries(connection, None, taken)
    columns = "words, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3 4'"
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.raw_words USING fts5({columns})")
    trigrams = "parts, content='', contentless_delete=1, tokenize='trigram case_sensitive 1'"
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.raw_parts USING fts5({trigrams})")
    words = [(number, " ".join(entry[:3])) for number, entry in enumerate(entries, 1)]
    parts = [(number, entry.parts) for number, entry in enumerate(entries, 1)]

    def limit() -> float:
        for table in ("raw_words", "raw_parts"):
            connection.exec_driver_sql(f"INSERT INTO temp.{table}({table}) VALUES ('delete-all')")
            connection.exec_driver_sql(f"INSERT INTO temp.{table}({table}, rank) VALUES ('hashsize', {1 << 25})")
        started = time.perf_counter()
        connection.exec_driver_sql("INSERT INTO temp.raw_words(rowid, words) VALUES (?, ?)", words)
        connection.exec_driver_sql("INSERT INTO temp.raw_parts(rowid, parts) VALUES (?, ?)", parts)
        return time.perf_counter() - started

    def product() -> float:
        started = time.perf_counter()
        index_clients(connection, None)
        return time.perf_counter() - started

    yield Pair("search-build", 2.5, f"search index of {len(entries):,} clients anew, against inserting ready entries",
               limit, product, rounds=5)  # fmt: skip
    session.rollback()


def _taking(entries: list[Any]) -> Any:
    from app.domain.search_text import WordReader
    from app.services import search

    reader = WordReader()

    def make(client: Any) -> Any:
        entry = search._entry_of(client, reader)
        entries.append(entry)
        return entry

    return make


def edit_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """One field of one client, committed: journal, figures, flags and search with it."""
    mine, other = copy_of(book, folder), copy_of(book, folder, "edited")
    raw = raw_writer(stack, other.path)
    writer = stack.enter_context(closing(Book.open(mine.path, mine.clock())))
    ids = list(range(1001, 1021))
    turn = iter(range(1_000_000))

    def limit() -> float:
        note = f"Замітка {next(turn)}"
        started = time.perf_counter()
        for client_id in ids:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE client SET note = ?, version = version + 1 WHERE id = ?", (note, client_id))
            raw.execute("COMMIT")
        return (time.perf_counter() - started) / len(ids)

    def product() -> float:
        note = f"Замітка {next(turn)}"
        started = time.perf_counter()
        for client_id in ids:
            writer.write(change_client, client_id, {"note": note})
        took = (time.perf_counter() - started) / len(ids)
        assert ids[0] in writer.read(find_clients, note, 50)
        return took

    yield Pair("edit", 2.5, "a note of a client by Book.write, against a raw one-row commit", limit, product)


def import_pairs(stack: ExitStack, folder: Path, clients: int) -> Iterator[Pair]:
    """A file of new clients into an empty book: read, planned, written, indexed, committed."""
    chance = random.Random(7)
    rows = []
    for number, name in enumerate(client_names(chance, clients), 1):
        city, address, industry, tax_code, note = client_facts(chance)
        rows.append((str(number), name, city, address, industry, tax_code, note, person_name(chance), phone(chance),
                     f"info{number}@firm{number}.ua"))  # fmt: skip
    path = folder / "clients.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(("Код", "Назва", "Місто", "Адреса", "Галузь", "ЄДРПОУ", "Нотатка", "Контактна особа", "Телефон",
                      "E-mail"))  # fmt: skip
        out.writerows(rows)
    empty = folder / "empty.kartoteka"
    clock = Clock()
    Book.create(empty, clock, seed_book).close()
    ready = _ready_rows(rows)

    def limit() -> float:
        target = folder / "raw.kartoteka"
        shutil.copyfile(empty, target)
        with ExitStack() as own:
            raw = raw_writer(own, target)
            for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                raw.execute(f'DROP TRIGGER "{trigger}"')
            started = time.perf_counter()
            raw.execute("BEGIN IMMEDIATE")
            for sql, tuples in ready:
                raw.executemany(sql, tuples)
            raw.execute("COMMIT")
            return time.perf_counter() - started

    def product() -> float:
        target = folder / "imported.kartoteka"
        shutil.copyfile(empty, target)
        with closing(Book.open(target, clock)) as book:
            started = time.perf_counter()
            vocabulary = Vocabulary("clients", None)
            sheet = read_sheet(path, vocabulary)
            changes = book.write(import_sheet, sheet, guess_mapping(sheet, vocabulary), "clients")
            took = time.perf_counter() - started
            outcome: Any = changes.outcome
            assert outcome.added + outcome.changed + outcome.same == clients and outcome.added > clients * 0.9, outcome
            return took

    yield Pair("import", 4, f"a CSV of {clients:,} clients with contacts: read, matched, written, indexed, committed,"
               " against raw executemany of ready tuples", limit, product)  # fmt: skip


def _ready_rows(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Return statements with tuples: clients, first stages, contacts, two channels each."""
    clients, contacts, channels, moves = [], [], [], []
    moment = "2026-01-01 00:00:00.000000"
    for number, (code, name, city, address, industry, tax_code, note, person, digits, email) in enumerate(rows, 1):
        clients.append((number, code, name, fold(name), alphabet_key(name), city, address, industry, tax_code, note,
                        moment, moment))  # fmt: skip
        contacts.append((number, number, person, fold(person)))
        channels += [(number, number, "phone", digits, "38" + digits), (number, number, "email", email, email)]
        moves.append((number, moment))
    blanks = ("source", "segment", "personal_note", "payment_terms", "delivery_terms", "discount", "potential_products",
              "risks", "special_terms", "special_terms_reason", "lost_reason", "lost_competitor")  # fmt: skip
    client_sql = (
        "INSERT INTO client(id, code, name, name_key, sort_key, city, address, industry, tax_code, note, created_at,"
        f" stage_entered_at, kind, stage_id, debt_kop, do_not_call, version, {', '.join(blanks)}) VALUES"
        f" (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'company', 1, 0, 0, 1, {', '.join([chr(39) * 2] * len(blanks))})"
    )
    return [
        (client_sql, clients),
        ("INSERT INTO stage_move(client_id, to_stage_id, moved_at, reason) VALUES (?, 1, ?, '')", moves),
        ("INSERT INTO contact(id, client_id, name, name_key, address_as, position, role, preferred_channel, best_time,"
         " interest_note, style_note, note, sort_order, version) VALUES (?, ?, ?, ?, '', '', 'unknown', '', '', '', '',"
         " '', 0, 1)", contacts),
        ("INSERT INTO channel(client_id, contact_id, kind, typed, normal, label, sort_order)"
         " VALUES (?, ?, ?, ?, ?, '', 0)", channels),
    ]  # fmt: skip


def export_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """All clients as CSV, against csv.writer over raw cursors with the same columns."""
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    path, raw_path = folder / "out.csv", folder / "raw.csv"
    sql = (
        "SELECT c.code, c.name, s.code, h.phones, h.emails, c.city, c.address, c.industry, c.tax_code, c.source,"
        " c.note, k.names, k.positions, f.total_kop, f.orders_count, f.first_order_on, f.last_order_on, f.next_step_on,"
        " g.flags FROM client c JOIN stage s ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id"
        " LEFT JOIN (SELECT client_id, group_concat(CASE WHEN kind = 'phone' THEN typed END, '; ') AS phones,"
        " group_concat(CASE WHEN kind = 'email' THEN typed END, '; ') AS emails FROM channel GROUP BY client_id) h"
        " ON h.client_id = c.id LEFT JOIN (SELECT client_id, group_concat(name, '; ') AS names,"
        " group_concat(position, '; ') AS positions FROM contact GROUP BY client_id) k ON k.client_id = c.id"
        " LEFT JOIN (SELECT client_id, group_concat(flag, ', ') AS flags FROM client_flag GROUP BY client_id) g"
        " ON g.client_id = c.id WHERE c.deleted_at IS NULL"
    )

    def limit() -> None:
        with raw_path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(raw.execute(sql))
            file.flush()
            os.fsync(file.fileno())

    def product() -> None:
        reader.read(export_clients, path, "csv", "uk")

    product()
    with path.open(encoding="utf-8-sig", newline="") as file:
        codes = {row[0] for row in csv.reader(file, delimiter=";")}
    assert len(codes) - 1 == raw.execute("SELECT count(*) FROM client WHERE deleted_at IS NULL").fetchone()[0]
    yield Pair("export", 1.5, f"{len(codes) - 1:,} clients with contacts to CSV, against csv.writer over a raw cursor",
               limit, product)  # fmt: skip


def backup_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """A whole backup, opened, checked and counted."""
    mine = copy_of(book, folder)
    target = folder / "plain-copy"

    def limit() -> None:
        shutil.copyfile(mine.path, target)
        with target.open("rb+") as file:
            os.fsync(file.fileno())

    def product() -> None:
        row = make_backup(mine.path, "manual", mine.clock(), folder=folder / "backups")
        assert row.path.stat().st_size > 0

    yield Pair("backup", 4.5, f"a backup of {mine.path.stat().st_size / 1e6:.0f} MB, checked and counted,"
               " against a copy of the file with fsync", limit, product)  # fmt: skip
