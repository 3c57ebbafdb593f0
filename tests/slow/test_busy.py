"""A reader that takes longer than a writer waits: the writer is refused in words, and goes on afterwards."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlmodel import Session

from app.context import raw_connection
from app.errors import BookError
from app.services.book_check import check_book
from app.services.clients import add_client
from tests.db.helpers import CLOCK, dump, make_book

pytestmark = pytest.mark.slow


def test_a_write_beside_a_long_read_is_refused_whole_and_works_later(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    for number in range(3):
        book.write(add_client, f"Клієнт {number}")
    before = dump(book)
    reading, enough = threading.Event(), threading.Event()

    def long_read(session: Session) -> None:
        rows = raw_connection(session).exec_driver_sql("SELECT id FROM client")
        assert rows.fetchone() is not None
        reading.set()
        enough.wait()
        rows.close()

    reader = threading.Thread(target=book.read, args=(long_read,))
    reader.start()
    reading.wait()
    for _ in range(2):
        with pytest.raises(BookError) as refused:
            book.write(add_client, "Зачекати")
        assert refused.value.code == "book_busy"
    assert dump(book) == before
    enough.set()
    reader.join()
    book.write(add_client, "Тепер")
    assert len(dump(book)["client"]) == 4
    book.close()
    assert check_book(book.path, CLOCK).findings == ()
