"""The files of copies: their names, where they lie, which of them stay, and the lock of a folder.

A name tells all a list needs: ``000012_20260618T061200Z_close_148_402_1a2b3c4d_5e6f7a8b.kartoteka`` is the
counter, the moment in UTC, the reason, the clients, the orders, the mark of the content and the checksum of
the file.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from app.domain.backup_keeping import Copy, KeptFor, kept_copies
from app.errors import BookError
from app.paths import BOOK_SUFFIX, make_private_folder
from db.backup import BookFacts
from db.faults import FileFaultError, fault_code
from db.lock import BookLock

Reason = Literal["manual", "start", "close", "daily", "import", "merge", "rules", "switch", "upgrade", "restore"]

MOMENT = "%Y%m%dT%H%M%SZ"
UNFINISHED = ".unfinished"
OTHER_COPY_TIMEOUT_S = 10.0
_REPLACING = frozenset({"restore", "upgrade"})
_NAME = re.compile(
    r"(?P<counter>\d{6,})_(?P<moment>\d{8}T\d{6}Z)_(?P<reason>[a-z]+)_(?P<clients>\d+)_(?P<orders>\d+)"
    r"_(?P<mark>[0-9a-f]{8})_(?P<crc>[0-9a-f]{8})" + re.escape(BOOK_SUFFIX)
)


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
class NameTells:
    """What the name of a copy says of its file."""

    made_at: datetime
    checksum: str


def backups_folder(book_path: Path, chosen: Path | None = None) -> Path:
    """Return where the copies of a book lie: beside it, or in the place that was chosen for copies."""
    return (chosen or book_path.parent) / f"{book_path.name}.backups"


def backup_name(counter: int, made_at: datetime, reason: str, facts: BookFacts, checksum: str) -> str:
    """Return the name of a copy."""
    told = (reason, facts.clients, facts.orders, facts.mark, checksum)
    return f"{counter:06d}_{made_at.astimezone(UTC).strftime(MOMENT)}_{'_'.join(map(str, told))}{BOOK_SUFFIX}"


def name_tells(path: Path) -> NameTells | None:
    """Return what a name tells, None when it is no copy's."""
    found = _NAME.fullmatch(path.name)
    return NameTells(_moment(found), found["crc"]) if found else None


def rows_in(where: Path) -> list[BackupRow]:
    """Return the copies in a folder, in no order; foreign files are passed over."""
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


def as_copy(row: BackupRow) -> Copy:
    """Return what the thinning needs of a copy."""
    return Copy(row.counter, row.made_at, replaces=row.reason in _REPLACING)


def thin_out(where: Path) -> None:
    """Remove the copies of a folder that are no longer kept."""
    rows = rows_in(where)
    kept = kept_copies([as_copy(row) for row in rows])
    for row in rows:
        if row.counter not in kept:
            row.path.unlink(missing_ok=True)


@contextmanager
def worded(path: Path, folder: Path) -> Iterator[None]:
    """Turn faults of files into BookError: of the disk with ``folder``, of the content with ``path``."""
    try:
        yield
    except FileFaultError as error:
        raise _book_error(error.code, path, folder, **error.values) from error
    except OSError as error:
        raise _book_error(fault_code(error) or "disk_error", path, folder) from error


@contextmanager
def alone_in(where: Path) -> Iterator[None]:
    """Let one copy at a time be made in a folder, by whatever process; sweep out what a crash left."""
    make_private_folder(where)
    lock = BookLock(where / "copying")
    until_s = time.monotonic() + OTHER_COPY_TIMEOUT_S
    while lock.take() is not None:
        if time.monotonic() > until_s:
            raise BookError("backup_busy", path=str(where))
        time.sleep(0.05)
    try:
        for left in where.glob(f"*{UNFINISHED}*"):
            left.unlink(missing_ok=True)
        yield
    finally:
        lock.release()


def _moment(found: re.Match[str]) -> datetime:
    return datetime.strptime(found["moment"], MOMENT).replace(tzinfo=UTC)


def _book_error(code: str, path: Path, folder: Path, **values: object) -> BookError:
    place = folder if code in ("disk_full", "disk_error", "folder_not_writable") else path
    return BookError(code, path=str(place), **values)
