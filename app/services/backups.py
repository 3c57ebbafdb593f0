"""Copies of a book: made, listed without opening them, looked into, thinned out, and put back.

They lie in ``NAME.kartoteka.backups`` beside the book, or in such a folder in the place the person chose
(``copy_plan``); the names tell what a list needs (``backup_files``).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.clock import Clock
from app.domain.backup_keeping import KeptFor, kept_copies
from app.errors import BookError
from app.paths import BOOK_SUFFIX
from app.services.backup_files import (
    MOMENT,
    UNFINISHED,
    BackupRow,
    NameTells,
    Reason,
    alone_in,
    as_copy,
    backup_name,
    backups_folder,
    name_tells,
    rows_in,
    thin_out,
    worded,
)
from app.services.copy_plan import load_copy_plan
from app.services.second_place import CLOSING_WAIT_S, USUAL_WAIT_S, is_there, send_to_second_place
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
from db.faults import FileFaultError
from db.lock import BookLock

__all__ = ["BackupRow", "Reason", "backups_folder"]

# What is wrong with a place, not with the book: then the copy goes beside the book.
_OF_THE_PLACE = frozenset({"disk_full", "disk_error", "folder_not_writable", "backup_busy"})


@dataclass(frozen=True, slots=True)
class Inside:
    """What a copy holds, read from the file itself.

    ``made_at`` is None when the name does not tell (a book from elsewhere). ``changed_at`` is the moment of the last
    action, None when there was none. ``is_as_made`` is False when the bytes are not those written then, None when
    the name does not tell.
    """

    path: Path
    made_at: datetime | None
    clients: int
    orders: int
    schema: int
    company: str
    newest_order_on: date | None
    newest_activity_on: date | None
    changed_at: datetime | None
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


@dataclass(frozen=True, slots=True)
class Comparison:
    """A copy beside the book it would replace; ``book`` is None when there is none or it cannot be read."""

    copy: Inside
    book: Inside | None


def make_backup(book_path: Path, reason: Reason, clock: Clock, *, folder: Path | None = None) -> BackupRow:
    """Copy the book, open or not, open and count the copy, thin out older ones, and send it to the second place.

    ``folder`` is a place for this copy, None: the one the person chose, or beside the book when none was chosen or
    the chosen one does not take it (is away, full, not writable). The second place never makes it fail.

    Raises:
        BookError: ``book_damaged``, ``disk_full``, ``folder_not_writable``, ``backup_busy`` and the like; the
            older copies are then as they were.
    """
    if folder is not None:
        return _make_in(book_path, backups_folder(book_path, folder), reason, clock)
    chosen = load_copy_plan(book_path).folder
    made: BackupRow | None = None
    if chosen is not None and is_there(chosen):
        try:
            made = _make_in(book_path, backups_folder(book_path, chosen), reason, clock)
        except BookError as error:
            if error.code not in _OF_THE_PLACE:
                raise
    if made is None:
        made = _make_in(book_path, backups_folder(book_path), reason, clock)
    wait_s = CLOSING_WAIT_S if reason == "close" else USUAL_WAIT_S
    send_to_second_place(book_path, made.path, clock, wait_s=wait_s)
    return made


def make_backup_if_changed(
    book_path: Path, reason: Reason, clock: Clock, *, folder: Path | None = None
) -> BackupRow | None:
    """Copy as ``make_backup`` does, or return None when the newest copy still opens and holds the same.

    None also when the person switched copies for this reason off.
    """
    if not load_copy_plan(book_path).wants(reason):
        return None
    rows = list_backups(book_path, folder=folder)
    if rows:
        with worded(book_path, rows[0].path.parent):
            mark = read_book_facts(book_path).mark
        try:
            if examine(rows[0].path).mark == mark:
                return None
        except FileFaultError:
            pass  # the newest one has gone bad: all the more reason
    return make_backup(book_path, reason, clock, folder=folder)


def make_daily_backup(book_path: Path, clock: Clock) -> BackupRow | None:
    """Copy the book for the day; None when a copy was made today, or nothing changed since the last one.

    To be called in a worker now and then while the book is open: once an hour will do.

    Raises:
        BookError: as ``make_backup``.
    """
    rows = list_backups(book_path)
    if rows and clock.local(rows[0].made_at).date() == clock.today():
        return None
    return make_backup_if_changed(book_path, "daily", clock)


def list_backups(book_path: Path, *, folder: Path | None = None) -> tuple[BackupRow, ...]:
    """Return the copies, newest first, without opening any; foreign files in the folders are passed over.

    Without ``folder`` those of the chosen place, of earlier ones, and beside the book.
    """
    rows: list[BackupRow] = []
    for where in _places(book_path) if folder is None else [backups_folder(book_path, folder)]:
        with worded(book_path, where):
            here = rows_in(where)
        kept = kept_copies([as_copy(row) for row in here])
        rows += [replace(row, kept_for=kept.get(row.counter, KeptFor.DAYS)) for row in here]
    return tuple(sorted(rows, key=lambda row: row.counter, reverse=True))


def delete_backup(book_path: Path, backup_path: Path) -> None:
    """Remove one copy of the list.

    Raises:
        BookError: ``book_missing`` when it is none of the book's copies, or the disk's.
    """
    if backup_path not in {row.path for row in list_backups(book_path)}:
        raise BookError("book_missing", path=str(backup_path))
    with worded(backup_path, backup_path.parent):
        backup_path.unlink()


def look_inside(path: Path) -> Inside:
    """Open a copy (or any book file that nobody has open), check it whole and return what it holds.

    Raises:
        BookError: ``book_missing``, ``book_empty_file``, ``not_a_book``, ``book_newer`` (with ``schema``),
            ``book_damaged``.
    """
    with worded(path, path.parent):
        facts = examine(path, thoroughly=True)
        told = name_tells(path)
        return _inside(path, facts, told, checksum(path) == told.checksum if told else None)


def compare_with_book(book_path: Path, backup_path: Path) -> Comparison:
    """Open a copy, check it whole, and return what it holds beside what the book, open or not, holds now.

    Raises:
        BookError: as ``look_inside``, of the copy.
    """
    copy = look_inside(backup_path)
    if not book_path.exists():
        return Comparison(copy, None)
    try:
        return Comparison(copy, _inside(book_path, read_book_facts(book_path), None, None))
    except FileFaultError:
        return Comparison(copy, None)


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
    with worded(book_path, book_path.parent), _closed(book_path):
        coming = book_path.with_name(f".{book_path.name}.restoring")
        coming.unlink(missing_ok=True)
        try:
            copy_book(backup_path, coming)
            with alone_in(where):
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
    with worded(book_path, where), alone_in(where):
        copy = where / f"check{UNFINISHED}"
        try:
            copy_pages(book_path, copy)
            yield copy
        finally:
            for end in ("", "-journal"):
                copy.with_name(copy.name + end).unlink(missing_ok=True)


def _places(book_path: Path) -> list[Path]:
    """Return the folders where copies of a book may lie and that answer: chosen, beside the book, chosen before."""
    plan = load_copy_plan(book_path)
    elsewhere = [each for each in (plan.folder, *plan.earlier) if each is not None and is_there(each)]
    return list(dict.fromkeys(backups_folder(book_path, each) for each in (*elsewhere, None)))


def _next_counter(book_path: Path, where: Path) -> int:
    return max((row.counter for place in {where, *_places(book_path)} for row in rows_in(place)), default=0) + 1


def _make_in(book_path: Path, where: Path, reason: Reason, clock: Clock) -> BackupRow:
    with worded(book_path, where), alone_in(where):
        made = _make(book_path, where, reason, clock)
        thin_out(where)
        return made


def _make(book_path: Path, where: Path, reason: Reason, clock: Clock) -> BackupRow:
    counter = _next_counter(book_path, where)
    made_at = clock.now().astimezone(UTC).replace(microsecond=0)
    unfinished = where / f"{counter:06d}{UNFINISHED}"
    try:
        facts = copy_book(book_path, unfinished)
        path = where / backup_name(counter, made_at, reason, facts, checksum(unfinished))
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
    counter = _next_counter(book_path, where)
    moment = clock.now().astimezone(UTC).strftime(MOMENT)
    kept = where / f"{counter:06d}_{moment}_damaged{BOOK_SUFFIX}"
    while kept.exists():
        kept = kept.with_stem(kept.stem + "_")
    for end in ("-journal", ""):
        source = book_path.with_name(book_path.name + end)
        if source.exists():
            shutil.copy2(source, kept.with_name(kept.name + end))
    sync_folder(where)
    return None, kept


def _inside(path: Path, facts: BookFacts, named: NameTells | None, is_as_made: bool | None) -> Inside:
    return Inside(
        path=path,
        made_at=named.made_at if named else None,
        clients=facts.clients,
        orders=facts.orders,
        schema=facts.schema,
        company=facts.company,
        newest_order_on=facts.newest_order_on,
        newest_activity_on=facts.newest_activity_on,
        changed_at=facts.changed_at,
        is_as_made=is_as_made,
        size_bytes=path.stat().st_size,
    )


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
