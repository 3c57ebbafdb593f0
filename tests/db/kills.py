"""Processes that are killed at random moments of a write, an upgrade, a restore or a copy, and what must be left.

Each of the functions starts ``kills`` processes one after another on one book and checks after every kill.
"""

from __future__ import annotations

import itertools
import multiprocessing
import random
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import insert
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.services.backups import backups_folder, list_backups, look_inside, make_backup, restore
from app.services.book_check import check_book
from app.services.clients import add_client
from app.services.packet_results import TypedResult, apply_results, rehearse_results
from app.services.packets import load_packet, load_packets, make_packet
from app.services.raw_base import (
    HeardDraft,
    InterestDraft,
    RawCallDraft,
    RawQuery,
    StepDraft,
    add_raw_list,
    find_raw_ids,
    load_record,
    make_client,
    record_call,
)
from db.backup import problems
from db.migrate import migrate
from db.tables import RawRecord
from tests.db.helpers import CLOCK, dump, make_small_book, stored_book

SMALL, RECORDS, PACKET_ROWS = 3, 3000, 20
_PREPARED = ["tests.db.kills", "alembic.command", "alembic.config"]


def kill_while_writing(folder: Path, seed: int, kills: int = 1) -> int:
    """Return how many writes and undos were acknowledged; none of them may be lost."""
    chance, path, acknowledged = random.Random(seed), make_small_book(folder), 0
    with _opened(path) as book:
        alive = _client_ids(book)
    for _ in range(kills):
        events = _events_until_killed(_write, (path,), chance.uniform(0, 0.15))
        for what, client_id in events:
            (alive.discard if what == "undone" else alive.add)(client_id)
        acknowledged += len(events)
        _assert_sound(path)
        with _opened(path) as book:
            there = _client_ids(book)
        # What was under way at the kill may be done or not, but it is one action at most.
        assert len(alive ^ there) <= 1, (alive, there)
        if events and alive - there:
            assert alive - there == {events[-1][1]}
        alive = there
    assert check_book(path, CLOCK).findings == ()
    return acknowledged


def kill_while_calling(folder: Path, seed: int, kills: int = 1) -> int:
    """Return how many calls and new clients were acknowledged: each is there whole, and what was not is not half."""
    chance, path, acknowledged = random.Random(seed), make_small_book(folder), 0
    with _opened(path) as book:
        book.write(_add_base)
    for _ in range(kills):
        events = _events_until_killed(_call, (path,), chance.uniform(0, 0.15))
        acknowledged += len(events)
        _assert_sound(path)
        with _opened(path) as book:
            rows = dump(book)
            found = {record_id: book.read(load_record, record_id) for _what, record_id in events}
        assert all(card.calls and card.calls[0].objections for card in found.values())
        made = {record_id for what, record_id in events if what == "made"}
        assert made <= {record_id for record_id, card in found.items() if card.record.client_id is not None}
        # A call stands with its objection, a client with its interest, its call as a touch and its next step.
        assert len(rows["raw_call"]) == len(rows["objection_heard"])
        new = len(rows["client"]) - SMALL
        assert (len(rows["interest"]), len(rows["activity"])) == (new, 2 * new)
        assert len(rows["raw_call"]) - acknowledged in range(kills + 1)  # one a kill may have been under way
    assert check_book(path, CLOCK).findings == ()
    return acknowledged


def kill_while_taking_results(folder: Path, seed: int, kills: int = 1) -> int:
    """Return how many packets came back: every one of them whole, and the one under way not at all or whole."""
    chance, path, acknowledged = random.Random(seed), make_small_book(folder), 0
    with _opened(path) as book:
        book.write(_add_base)
    for _ in range(kills):
        events = _events_until_killed(_take_results, (path,), chance.uniform(0, 0.3))
        acknowledged += len(events)
        _assert_sound(path)
        with _opened(path) as book:
            packets = {each.id: each for each in book.read(load_packets)}
            calls = len(dump(book)["raw_call"])
        assert all(each.back_count in (0, each.rows_count) for each in packets.values())
        assert all(not packets[packet_id].is_open for _what, packet_id in events)
        assert sum(each.back_count for each in packets.values()) == calls
    assert check_book(path, CLOCK).findings == ()
    return acknowledged


def kill_while_upgrading(folder: Path, seed: int, kills: int = 1) -> None:
    """An upgrade that was killed has not happened or is whole, and the next start finishes it."""
    chance, path = random.Random(seed), stored_book(1, folder)
    with _opened(path) as book:
        expected = dump(book)
    for _ in range(kills):
        with closing(sqlite.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA user_version = 0")
            connection.execute("DROP TRIGGER journal_client_update")
        _events_until_killed(_upgrade, (path,), chance.uniform(0, 0.12))
        _assert_sound(path)
        with _opened(path) as book:
            assert dump(book) == expected
            book.write(add_client, "Після")
            book.undo()
            assert dump(book) == expected


def kill_while_restoring(folder: Path, seed: int, kills: int = 1) -> None:
    """A restore that was killed leaves the old book or the copy, and can be repeated."""
    chance, path = random.Random(seed), make_small_book(folder)
    copies = []
    for name in ("Перша", "Друга"):
        copies.append(make_backup(path, "manual", CLOCK, folder=folder / "copies").path)
        with _opened(path) as book:
            book.write(add_client, name)
    contents = []
    for copy in copies:
        restore(path, copy, CLOCK)
        with _opened(path) as book:
            contents.append(dump(book))
    for number in range(kills):
        _events_until_killed(_restore, (path, copies[number % 2]), chance.uniform(0, 0.12))
        _assert_sound(path)
        with _opened(path) as book:
            assert dump(book) in contents
        for row in list_backups(path)[:2]:
            assert look_inside(row.path).is_as_made
    restore(path, copies[0], CLOCK)
    with _opened(path) as book:
        assert dump(book) == contents[0]
    names = {each.name.removeprefix(path.name) for each in folder.iterdir()}
    assert names == {"", ".backups", "copies"}


def kill_while_copying(folder: Path, seed: int, kills: int = 1) -> None:
    """Copies that are listed are whole, whenever the process that made them was killed."""
    chance, path = random.Random(seed), make_small_book(folder)
    for _ in range(kills):
        events = _events_until_killed(_copy, (path,), chance.uniform(0, 0.2))
        listed = {row.counter for row in list_backups(path)}
        assert {counter for _what, counter in events[1:][-5:]} <= listed
        for row in list_backups(path)[:3]:
            assert look_inside(row.path).is_as_made
    make_backup(path, "manual", CLOCK)
    left = {each.suffix for each in backups_folder(path).iterdir()}
    assert left == {".kartoteka"}


def _events_until_killed(
    task: Callable[..., None], arguments: tuple[Any, ...], delay_s: float
) -> list[tuple[str, int]]:
    """Run ``task`` in a process, kill it ``delay_s`` after it has begun, return what it acknowledged."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PREPARED)
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=task, args=(theirs, *arguments))
    process.start()
    theirs.close()
    events: list[tuple[str, int]] = []
    try:
        events.append(ours.recv())
        until_s = time.monotonic() + delay_s
        while (left_s := until_s - time.monotonic()) > 0:
            if ours.poll(left_s):
                events.append(ours.recv())
        process.kill()
        while True:
            events.append(ours.recv())
    except EOFError:
        return events
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _write(pipe: Connection, path: Path) -> None:
    book = Book.open(path, CLOCK)
    # The first write of a process is slow (statements are compiled): begin with the second.
    pipe.send(("begun", book.write(add_client, "Дитина").created_id))
    for number in itertools.count():
        changes = book.write(add_client, f"Дитина {number}")
        pipe.send(("added", changes.created_id))
        if number % 3 == 2:
            book.undo()
            pipe.send(("undone", changes.created_id))


def _add_base(session: Session) -> Changes:
    list_id = add_raw_list(session, "Виставка").created_id
    rows = [
        {
            "list_id": list_id,
            "name": f"Бар {n}",
            "name_key": f"бар {n}",
            "phone": f"050{n:07}",
            "created_at": CLOCK.now(),
        }
        for n in range(RECORDS)
    ]
    session.execute(insert(RawRecord), rows)
    return Changes("raw_added", topics=frozenset({"raw"}))


def _call(pipe: Connection, path: Path) -> None:
    book = Book.open(path, CLOCK)
    heard = (HeardDraft("expensive"),)
    refusal, meeting = RawCallDraft("refused", "ні", objections=heard), RawCallDraft("meet", "так", objections=heard)
    interest, step = InterestDraft("зразки", "cold"), StepDraft("call", "нагадати", CLOCK.today())
    left = book.read(find_raw_ids, RawQuery(states=frozenset({"new"})))
    for number, record_id in enumerate(left):
        if number % 2:
            book.write(make_client, record_id, interest, step, meeting)
        else:
            book.write(record_call, record_id, refusal)
        pipe.send(("made" if number % 2 else "called", record_id))


def _take_results(pipe: Connection, path: Path) -> None:
    book = Book.open(path, CLOCK)
    records = list(book.read(find_raw_ids, RawQuery()))[:PACKET_ROWS]
    while True:
        packet_id = book.write(make_packet, records, "Кол-центр", "", "uk", allow_given=True).created_id
        assert packet_id is not None
        rows = book.read(load_packet, packet_id).rows
        typed = [TypedResult(row.id, row.code, row.name, row.phone, "no_answer") for row in rows]
        book.write(apply_results, book.read(rehearse_results, typed))
        pipe.send(("back", packet_id))


def _upgrade(pipe: Connection, path: Path) -> None:
    pipe.send(("begun", 0))
    migrate(path)


def _restore(pipe: Connection, path: Path, copy: Path) -> None:
    pipe.send(("begun", 0))
    restore(path, copy, CLOCK)


def _copy(pipe: Connection, path: Path) -> None:
    pipe.send(("begun", 0))
    while True:
        pipe.send(("copied", make_backup(path, "manual", CLOCK).counter))


def _opened(path: Path) -> closing[Book]:
    return closing(Book.open(path, CLOCK))


def _client_ids(book: Book) -> set[int]:
    return {row[0] for row in dump(book)["client"]}


def _assert_sound(path: Path) -> None:
    with closing(sqlite.connect(path, isolation_level=None)) as connection:  # rolls a half written page back
        assert problems(connection, thoroughly=True) == []
