"""Copies of a book: made, listed without opening them, looked into, thinned out, and put back.

They lie in ``NAME.kartoteka.backups`` beside the book, or in such a folder in a place the person chose.
A name tells all a list needs: ``000012_20260618T061200Z_close_148_402_1a2b3c4d_5e6f7a8b.kartoteka`` is the
counter, the moment in UTC, the reason, the clients, the orders, the mark of the content and the checksum of
the file.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from app.clock import Clock
from app.domain.backup_keeping import Copy, KeptFor, kept_copies
from app.errors import BookError
from app.paths import BOOK_SUFFIX, make_private_folder
from db.backup import (
    BookFacts,
    checksum,
    copy_book,
    copy_pages,
    examine,
    publish,
    read_book_facts,
    sync_folder,
)
from db.faults import FileFaultError, fault_code
from db.lock import BookLock

Reason = Literal[
    "manual", "start", "close", "daily", "import", "merge", "rules", "switch", "upgrade", "restore"
]

_NAME = re.compile(
    r"(?P<counter>\d{6,})_(?P<moment>\d{8}T\d{6}Z)_(?P<reason>[a-z]+)_(?P<clients>\d+)_(?P<orders>\d+)"
    r"_(?P<mark>[0-9a-f]{8})_(?P<crc>[0-9a-f]{8})" + re.escape(BOOK_SUFFIX)
)
_MOMENT = "%Y%m%dT%H%M%SZ"
_UNFINISHED = ".unfinished"
_REPLACING = frozenset({"restore", "upgrade"})
OTHER_COPY_TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One copy, as its name tells; it was opened and counted when it was made.

    ``reason`` is a code (``Reason``), ``kept_for`` tells why the thinning left it.
    """

    path: Path
    made_at: datetime
    counter: int
    reason: str
    clients: int
    orders: int
    size_bytes: int
    kept_for: KeptFor = KeptFor.DAYS


@dataclass(frozen=True, slots=True)
class Inside:
    """What a copy holds, read from the file itself.

    ``made_at`` is None when the name does not tell (a book from elsewhere). ``is_as_made`` is False when the
    bytes are not those written then, None when the name does not tell.
    """

    path: Path
    made_at: datetime | None
    clients: int
    orders: int
    schema: int
    company: str
    newest_order_on: date | None
    newest_activity_on: date | None
    is_as_made: bool | None
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Restored:
    """A restore that is done: what the book holds now, and the copy of what it replaced.

    ``kept`` is None when there was no book. A book too damaged to be copied is kept byte for byte at
    ``kept_damaged``.
    """

    now: Inside
    kept: BackupRow | None
    kept_damaged: Path | None


def backups_folder(book_path: Path, chosen: Path | None = None) -> Path:
    """Return where the copies of a book lie: beside it, or in the place that was chosen for copies."""
    return (chosen or book_path.parent) / f"{book_path.name}.backups"


def make_backup(book_path: Path, reason: Reason, clock: Clock, *, folder: Path | None = None) -> BackupRow:
    """Copy the book, open or not, open and count the copy, then thin out older ones.

    ``folder`` is the place chosen for copies, None: beside the book.

    Raises:
        BookError: ``book_damaged``, ``disk_full``, ``folder_not_writable``, ``backup_busy`` and the like; the
            older copies are then as they were.
    """
    where = backups_folder(book_path, folder)
    with _worded(book_path, where), _alone_in(where):
        made = _make(book_path, where, reason, clock)
        _thin_out(where)
        return made


def make_backup_if_changed(
    book_path: Path, reason: Reason, clock: Clock, *, folder: Path | None = None
) -> BackupRow | None:
    """Copy as ``make_backup`` does, or return None when the newest copy still opens and holds the same."""
    rows = list_backups(book_path, folder=folder)
    if rows:
        with _worded(book_path, rows[0].path.parent):
            mark = read_book_facts(book_path).mark
        try:
            if examine(rows[0].path).mark == mark:
                return None
        except FileFaultError:
            pass  # the newest one has gone bad: all the more reason
    return make_backup(book_path, reason, clock, folder=folder)


def list_backups(book_path: Path, *, folder: Path | None = None) -> tuple[BackupRow, ...]:
    """Return the copies, newest first, without opening any; foreign files in the folder are passed over."""
    where = backups_folder(book_path, folder)
    with _worded(book_path, where):
        rows = sorted(_rows(where), key=lambda row: row.counter, reverse=True)
    kept = kept_copies([_copy(row) for row in rows])
    return tuple(replace(row, kept_for=kept.get(row.counter, KeptFor.DAYS)) for row in rows)


def look_inside(path: Path) -> Inside:
    """Open a copy (or any book file that nobody has open), check it whole and return what it holds.

    Raises:
        BookError: ``book_missing``, ``book_empty_file``, ``not_a_book``, ``book_newer`` (with ``schema``),
            ``book_damaged``.
    """
    with _worded(path, path.parent):
        facts = examine(path, thoroughly=True)
        named = _NAME.fullmatch(path.name)
        return _inside(path, facts, named, checksum(path) == named["crc"] if named else None)


def restore(book_path: Path, backup_path: Path, clock: Clock, *, folder: Path | None = None) -> Restored:
    """Put a copy in the place of a closed book; what it replaces is kept first, as a copy or byte for byte.

    The copy itself stays. An older schema is upgraded when the book is next opened.

    Raises:
        BookError: as ``look_inside`` (with the copy's path), ``restore_same_file``, ``book_in_use``,
            ``disk_full`` and the like; the book is then as it was.
    """
    wanted = look_inside(backup_path)
    if book_path.exists() and book_path.samefile(backup_path):
        raise BookError("restore_same_file", path=str(book_path))
    where = backups_folder(book_path, folder)
    with _worded(book_path, book_path.parent), _closed(book_path):
        coming = book_path.with_name(f".{book_path.name}.restoring")
        coming.unlink(missing_ok=True)
        try:
            copy_book(backup_path, coming)
            with _alone_in(where):
                kept, kept_damaged = _keep(book_path, where, clock)
            # A journal belongs to the old pages; played back into the new ones it would ruin them.
            book_path.with_name(book_path.name + "-journal").unlink(missing_ok=True)
            sync_folder(book_path.parent)
            publish(coming, book_path)
        finally:
            coming.unlink(missing_ok=True)
    return Restored(replace(wanted, path=book_path), kept, kept_damaged)


@contextmanager
def scratch_copy(book_path: Path) -> Iterator[Path]:
    """Lend a private copy of the pages of a book, open or not, however damaged; it is gone afterwards.

    Raises:
        BookError: there is no book, SQLite cannot read it at all, or there is no room beside it.
    """
    where = backups_folder(book_path)
    if not book_path.is_file():
        raise BookError("book_missing", path=str(book_path))
    with _worded(book_path, where), _alone_in(where):
        copy = where / f"check{_UNFINISHED}"
        try:
            copy_pages(book_path, copy)
            yield copy
        finally:
            for end in ("", "-journal"):
                copy.with_name(copy.name + end).unlink(missing_ok=True)


def _make(book_path: Path, where: Path, reason: Reason, clock: Clock) -> BackupRow:
    counter = max((row.counter for row in _rows(where)), default=0) + 1
    made_at = clock.now().astimezone(UTC).replace(microsecond=0)
    unfinished = where / f"{counter:06d}{_UNFINISHED}"
    try:
        facts = copy_book(book_path, unfinished)
        told = (reason, facts.clients, facts.orders, facts.mark, checksum(unfinished))
        path = where / f"{counter:06d}_{made_at.strftime(_MOMENT)}_{'_'.join(map(str, told))}{BOOK_SUFFIX}"
        publish(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return BackupRow(path, made_at, counter, reason, facts.clients, facts.orders, path.stat().st_size)


def _keep(book_path: Path, where: Path, clock: Clock) -> tuple[BackupRow | None, Path | None]:
    if not book_path.exists():
        return None, None
    try:
        return _make(book_path, where, "restore", clock), None
    except FileFaultError as error:
        if error.code not in ("book_damaged", "not_a_book", "book_newer", "book_empty_file"):
            raise
    counter = max((row.counter for row in _rows(where)), default=0) + 1
    moment = clock.now().astimezone(UTC).strftime(_MOMENT)
    kept = where / f"{counter:06d}_{moment}_damaged{BOOK_SUFFIX}"
    while kept.exists():
        kept = kept.with_stem(kept.stem + "_")
    for end in ("-journal", ""):
        source = book_path.with_name(book_path.name + end)
        if source.exists():
            shutil.copy2(source, kept.with_name(kept.name + end))
    sync_folder(where)
    return None, kept


def _thin_out(where: Path) -> None:
    rows = _rows(where)
    kept = kept_copies([_copy(row) for row in rows])
    for row in rows:
        if row.counter not in kept:
            row.path.unlink(missing_ok=True)


def _rows(where: Path) -> list[BackupRow]:
    rows = []
    for path in where.iterdir() if where.is_dir() else ():
        if found := _NAME.fullmatch(path.name):
            rows.append(
                BackupRow(
                    path=path,
                    made_at=_moment(found),
                    counter=int(found["counter"]),
                    reason=found["reason"],
                    clients=int(found["clients"]),
                    orders=int(found["orders"]),
                    size_bytes=path.stat().st_size,
                )
            )
    return rows


def _moment(found: re.Match[str]) -> datetime:
    return datetime.strptime(found["moment"], _MOMENT).replace(tzinfo=UTC)


def _copy(row: BackupRow) -> Copy:
    return Copy(row.counter, row.made_at, replaces=row.reason in _REPLACING)


def _inside(path: Path, facts: BookFacts, named: re.Match[str] | None, is_as_made: bool | None) -> Inside:
    return Inside(
        path=path,
        made_at=_moment(named) if named else None,
        clients=facts.clients,
        orders=facts.orders,
        schema=facts.schema,
        company=facts.company,
        newest_order_on=facts.newest_order_on,
        newest_activity_on=facts.newest_activity_on,
        is_as_made=is_as_made,
        size_bytes=path.stat().st_size,
    )


@contextmanager
def _worded(path: Path, folder: Path) -> Iterator[None]:
    """Turn faults of files into BookError: of the disk with ``folder``, of the content with ``path``."""
    try:
        yield
    except FileFaultError as error:
        raise _book_error(error.code, path, folder, **error.values) from error
    except OSError as error:
        raise _book_error(fault_code(error) or "disk_error", path, folder) from error


def _book_error(code: str, path: Path, folder: Path, **values: object) -> BookError:
    place = folder if code in ("disk_full", "disk_error", "folder_not_writable") else path
    return BookError(code, path=str(place), **values)


@contextmanager
def _alone_in(where: Path) -> Iterator[None]:
    """Let one copy at a time be made in a folder, by whatever process; sweep out what a crash left."""
    make_private_folder(where)
    lock = BookLock(where / "copying")
    until_s = time.monotonic() + OTHER_COPY_TIMEOUT_S
    while lock.take() is not None:
        if time.monotonic() > until_s:
            raise BookError("backup_busy", path=str(where))
        time.sleep(0.05)
    try:
        for left in where.glob(f"*{_UNFINISHED}*"):
            left.unlink(missing_ok=True)
        yield
    finally:
        lock.release()


@contextmanager
def _closed(book_path: Path) -> Iterator[None]:
    """Hold the lock of a book, so that nobody opens it meanwhile."""
    lock = BookLock(book_path)
    holder = lock.take()
    if holder is not None:
        raise BookError("book_in_use", path=str(book_path), holder=holder)
    try:
        yield
    finally:
        lock.release()
