"""Connections that only read, kept at hand: to take one out of SQLAlchemy's pool takes as long as a search."""

from collections import deque
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore

from sqlalchemy import Connection

from db.engine import READERS, make_engine


class Readers:
    """A few reading connections to one book file, lent to one thread each."""

    def __init__(self, path: Path) -> None:
        self._engine = make_engine(path, purpose="read")
        self._places = BoundedSemaphore(READERS)
        self._free: deque[Connection] = deque()
        self._is_closed = False

    def take(self) -> Connection:
        """Return a connection outside of a transaction, waiting while all are lent; it must be given back."""
        self._places.acquire()
        try:
            return self._free.pop()
        except IndexError:
            pass
        try:
            return self._engine.connect()
        except BaseException:
            self._places.release()
            raise

    def give_back(self, connection: Connection) -> None:
        """Take a lent connection back; what is still open on it is rolled back."""
        if connection.in_transaction():
            connection.rollback()
        self._free.append(connection)
        if self._is_closed:
            self._let_go()
        self._places.release()

    def close(self) -> None:
        """Close every connection, those lent as soon as they come back; safe to call twice."""
        self._is_closed = True
        self._let_go()

    def _let_go(self) -> None:
        with suppress(IndexError):
            while True:
                self._free.pop().close()
        self._engine.dispose()
