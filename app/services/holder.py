"""Who has a book open, as far as its lock tells."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Holder:
    """The computer that has a book open, since when (UTC, None: not known), and whether it is this one."""

    host: str
    opened_at: datetime | None
    is_here: bool


def holder_of(book_path: Path, told: str) -> Holder:
    """Return who holds a book; ``told`` is what the refusal said: host and process."""
    host = told.rpartition(",")[0].strip()
    host = "" if host == "?" else host
    try:
        # The holder writes its name into the lock as it takes it, and never again.
        since = datetime.fromtimestamp(book_path.with_name(f"{book_path.name}-lock").stat().st_mtime, UTC)
    except OSError:
        since = None
    return Holder(host, since, host == socket.gethostname())
