"""The book: the only door to the data. One transaction a use case, one writer, many readers."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlmodel import Session

from app.changes import Changes
from app.clock import Clock
from app.context import CONNECTION
from app.errors import BookError, CancelledError
from app.paths import make_private_folder
from app.services import journal
from app.services.derived import act_on_rules, has_acting_rule, refresh_derived, start_day
from app.services.returns import has_returns_due, return_due
from app.services.team_changes import has_team, propose_due, tend_team
from db.engine import APPLICATION_ID, make_engine
from db.faults import DriverError, fault_code
from db.journal_reach import LAST_ROW
from db.lock import BookLock
from db.migrate import SCHEMA_VERSION, migrate, read_user_version
from db.readers import Readers

P = ParamSpec("P")
T = TypeVar("T")

HEADER_BYTES = 100  # the smallest file SQLite could have written has at least its header


class Book:
    """One open book file.

    ``read`` may be called from any thread; ``write`` lets one caller in at a time. Both raise AppError for what a
    person can meet; the transaction then leaves nothing.
    """

    def __init__(self, path: Path, clock: Clock, lock: BookLock | None) -> None:
        self.path = path
        self.clock = clock
        self.person_id: int | None = None
        self._lock = lock
        self._writing = threading.Lock()
        self._is_closed = False
        self._stat = path.stat()
        self._readers = Readers(path)
        self._writer = make_engine(path, purpose="write") if lock else None

    @property
    def is_read_only(self) -> bool:
        """Whether writes are refused (opened so)."""
        return self._writer is None

    @classmethod
    def create(cls, path: Path, clock: Clock, seed: Callable[[Session], Changes]) -> Book:
        """Make a new book at ``path`` and fill it by ``seed``; a file that exists is never touched.

        Raises:
            BookError: ``book_exists``, ``folder_not_writable``, ``book_in_use``.
        """
        try:
            if not path.parent.exists():
                make_private_folder(path.parent)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            raise BookError("book_exists", path=str(path)) from error
        except OSError as error:
            raise BookError("folder_not_writable", path=str(path.parent)) from error
        try:
            _upgrade(path)
            book = cls(path, clock, _taken_lock(path))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        try:
            book._write_unrecorded(seed)
        except BaseException:
            book.close()
            path.unlink(missing_ok=True)
            raise
        return book

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock,
        *,
        read_only: bool = False,
        before_upgrade: Callable[[Path], object] | None = None,
    ) -> Book:
        """Open the book at ``path``; an older one is upgraded after ``before_upgrade`` has made a copy of it.

        Raises:
            BookError: ``book_missing``, ``book_empty_file``, ``not_a_book``, ``book_damaged``, ``book_newer``
                (with ``schema``), ``book_in_use`` (with ``holder``), ``book_read_only``, ``upgrade_failed``.
        """
        _refuse_foreign(path)
        lock = None if read_only else _taken_lock(path)
        try:
            version = _read_version(path)
            if version > SCHEMA_VERSION:
                raise BookError("book_newer", path=str(path), schema=version)
            if version < SCHEMA_VERSION:
                if lock is None:
                    raise BookError("book_older", path=str(path))
                if before_upgrade is not None:
                    before_upgrade(path)
                _upgrade(path)
            return cls(path, clock, lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def read(self, query: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``query(session, ...)`` on a connection that cannot write and return its frozen rows.

        Raises:
            CancelledError: the book is closed. A new connection would make an empty file where a book was deleted.
        """
        if self._is_closed:
            raise CancelledError
        try:
            connection = self._readers.take()
            try:
                connection.begin()
                with Session(connection, info={**self._info(), CONNECTION: connection}) as session:
                    return query(session, *args, **kwargs)
            finally:
                self._readers.give_back(connection)
        except (DatabaseError, DriverError) as error:
            raise _worded(error, self.path) from error

    def write(
        self, use_case: Callable[Concatenate[Session, P], Changes], /, *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Run ``use_case(session, ...)`` as one journalled action and commit; any error leaves the book as it was."""

        def whole(session: Session) -> Changes:
            action = journal.begin_action(session)
            changes = use_case(session, *args, **kwargs)
            session.flush()
            rows = (action.first_row_id, LAST_ROW)
            touched = refresh_derived(session, changes, rows)
            return journal.end_action(session, action, tend_team(session, changes, rows, touched))

        return self._commit(whole)

    def undo(self, action_id: int | None = None) -> Changes:
        """Take back the last action, or the one named; errors as in ``journal.undo``."""
        return self._rewind(lambda session: journal.undo(session, action_id))

    def redo(self) -> Changes:
        """Bring the last undone action forward."""
        return self._rewind(journal.redo)

    def refresh(self) -> Changes:
        """Make the flags anew for today, at the first start of a day and at midnight; rules told to act then act.

        Before that, clients put off until today come back, and after it hand-overs that came due by the date are
        proposed, each as an action of its own.
        """
        if self.read(has_returns_due):
            self.write(return_due)
        # Rules act first: who comes to hold a flag is known only until the flags of today are kept.
        acted = self.write(act_on_rules) if self.read(has_acting_rule) else None
        started = self._write_unrecorded(start_day)
        if self.read(has_team):
            self.write(propose_due)
        return acted or started

    def rebuild(self) -> Changes:
        """Make everything derived anew, sums and search words too: after a check that found them stale."""
        return self._write_unrecorded(lambda _session: Changes("refreshed", all_clients=True))

    def note(
        self, use_case: Callable[Concatenate[Session, P], Changes], /, *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Run a use case that keeps what is no deed of anybody (a reminder was shown): no action, nothing to undo."""
        return self._write_unrecorded(lambda session: use_case(session, *args, **kwargs))

    def close(self) -> None:
        """Close every connection and give the lock up; safe to call twice."""
        self._is_closed = True
        self._readers.close()
        if self._writer is not None:
            with self._writing:
                self._writer.dispose()
            self._leave_one_file()
        if self._lock is not None:
            self._lock.release()

    def _rewind(self, use_case: Callable[[Session], Changes]) -> Changes:
        def whole(session: Session) -> Changes:
            changes = use_case(session)
            refresh_derived(session, changes, journal.rows_of(session, changes))
            return changes

        try:
            return self._commit(whole)
        except IntegrityError as error:  # a row that stays needs one that would go, or has taken its unique name
            raise journal.UndoRefusedError(later="") from error

    def _write_unrecorded(self, use_case: Callable[[Session], Changes]) -> Changes:
        def whole(session: Session) -> Changes:
            changes = use_case(session)
            session.flush()
            refresh_derived(session, changes)
            return changes

        return self._commit(whole)

    def _commit(self, whole: Callable[[Session], Changes]) -> Changes:
        if self._writer is None:
            raise BookError("book_read_only", path=str(self.path))
        with self._writing:
            self._refuse_if_replaced()
            try:
                with Session(self._writer, info=self._info()) as session:
                    changes = whole(session)
                    session.commit()
                    return changes
            except IntegrityError:
                raise  # a rule of the tables was broken: a bug of ours, or worded by the use case
            except (DatabaseError, DriverError) as error:
                raise _worded(error, self.path) from error

    def _refuse_if_replaced(self) -> None:
        # A sync client may have put another file in place of ours: SQLite would go on writing into the old one.
        try:
            now = self.path.stat()
        except FileNotFoundError as error:
            raise BookError("book_moved", path=str(self.path)) from error
        if not os.path.samestat(now, self._stat):
            raise BookError("book_moved", path=str(self.path))

    def _leave_one_file(self) -> None:
        # The mode TRUNCATE leaves an empty journal behind, which only puzzles who copies the book by hand.
        left = self.path.with_name(self.path.name + "-journal")
        with suppress(OSError):
            if left.stat().st_size == 0:
                left.unlink()

    def _info(self) -> dict[str, object]:
        return {"clock": self.clock, "person_id": self.person_id}


def _taken_lock(path: Path) -> BookLock:
    lock = BookLock(path)
    try:
        holder = lock.take()
    except OSError as error:
        raise BookError(fault_code(error) or "disk_error", path=str(path.parent)) from error
    if holder is not None:
        raise BookError("book_in_use", path=str(path), holder=holder)
    return lock


def _refuse_foreign(path: Path) -> None:
    """Refuse what is surely not a book before SQLite sees it: SQLite would make a 0-byte file a new database."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise BookError("book_missing", path=str(path)) from error
    if not path.is_file():
        raise BookError("not_a_book", path=str(path))
    if size < HEADER_BYTES:
        raise BookError("book_empty_file", path=str(path))


def _read_version(path: Path) -> int:
    engine = make_engine(path, purpose="read")
    try:
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
                raise BookError("not_a_book", path=str(path))
            return read_user_version(connection)
    except (DatabaseError, DriverError) as error:
        raise _worded(error, path) from error
    finally:
        engine.dispose()


def _upgrade(path: Path) -> None:
    try:
        migrate(path)
    except (DatabaseError, DriverError, ValueError) as error:  # rolled back: the file is as it was
        raise BookError(fault_code(error) or "upgrade_failed", path=str(path)) from error


def _worded(error: Exception, path: Path) -> Exception:
    code = fault_code(error)
    return BookError(code, path=str(path)) if code else error
