"""Reading connections are lent to one thread each, come back clean, and go when the book is closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.engine import READERS
from db.migrate import migrate
from db.readers import Readers


@pytest.fixture
def readers(tmp_path: Path) -> Iterator[Readers]:
    path = tmp_path / "book.kartoteka"
    path.touch()
    migrate(path)
    readers = Readers(path)
    yield readers
    readers.close()


def test_a_connection_comes_back_outside_of_a_transaction_and_is_lent_again(readers: Readers) -> None:
    connection = readers.take()
    connection.begin()
    readers.give_back(connection)
    again = readers.take()
    assert again is connection
    assert not again.in_transaction()
    readers.give_back(again)


def test_who_comes_when_all_are_lent_waits_for_one_to_come_back(readers: Readers) -> None:
    lent = [readers.take() for _ in range(READERS)]
    assert len(set(map(id, lent))) == READERS
    got: list[object] = []
    waiting = threading.Thread(target=lambda: got.append(readers.take()))
    waiting.start()
    assert not got
    readers.give_back(lent[0])
    waiting.join(timeout=10)
    assert got == [lent[0]]
    for connection in lent:
        readers.give_back(connection)


def test_one_lent_while_the_book_is_closed_goes_when_it_comes_back(readers: Readers) -> None:
    kept, lent = readers.take(), readers.take()
    readers.give_back(kept)
    readers.close()
    assert kept.closed
    assert not lent.closed
    readers.give_back(lent)
    assert lent.closed
