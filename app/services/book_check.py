"""Checks a book whole: its pages, its links, and whether what follows from the rows still does."""

from __future__ import annotations

import re
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.clock import Clock
from app.context import raw_connection
from app.errors import BookError
from app.services.backups import scratch_copy
from app.services.figures import refresh_figures
from app.services.search import index_clients
from db.backup import BookFacts, examine
from db.check import (
    broken_links,
    count_wrong_calls,
    count_wrong_nets,
    damaged_pages,
    is_recording,
    search_fingerprint,
    stored_figures,
)
from db.engine import make_engine

# Refusals that tell of the book itself; the others tell of the disk or the folder.
_UNREADABLE = frozenset({"not_a_book", "book_damaged", "book_newer", "book_empty_file"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Codes: ``pages_damaged`` (places), ``links_broken`` (table, count), ``figures_stale`` (count),
    ``search_stale``, ``order_sums_wrong`` (count), ``raw_calls_wrong`` (count), ``journal_left_open``,
    ``open_to_others`` (mode), ``conflicting_copy`` (name), and the codes of BookError for a file that cannot be read
    at all.
    """

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; ``clients`` and ``orders`` are None when the file could not be read."""

    path: Path
    clients: int | None
    orders: int | None
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def check_book(book_path: Path, clock: Clock) -> CheckReport:
    """Check the book, open or not, on a copy of its pages; the book itself is only read.

    Raises:
        BookError: there is no book, or no room for the copy.
    """
    findings = list(_around(book_path))
    facts: BookFacts | None = None
    try:
        with scratch_copy(book_path) as copy:
            findings += _in_pages(copy)
            if not any(each.code == "pages_damaged" for each in findings):
                facts = examine(copy)
                findings += _in_rows(copy, clock)
    except BookError as error:
        if error.code not in _UNREADABLE:
            raise
        findings.append(Finding(error.code, {k: v for k, v in error.values.items() if k != "path"}))
    return CheckReport(book_path, facts.clients if facts else None, facts.orders if facts else None, tuple(findings))


def _in_pages(copy: Path) -> Iterator[Finding]:
    if places := damaged_pages(copy):
        yield Finding("pages_damaged", {"places": places})
        return
    for table, count in broken_links(copy).items():
        yield Finding("links_broken", {"table": table, "count": count})


def _in_rows(copy: Path, clock: Clock) -> Iterator[Finding]:
    """Make everything that follows from the rows anew in the copy and compare."""
    engine = make_engine(copy, purpose="write")
    try:
        with Session(engine, info={"clock": clock, "person_id": None}) as session:
            connection = raw_connection(session)
            if is_recording(connection):
                yield Finding("journal_left_open")
            if wrong := count_wrong_nets(connection):
                yield Finding("order_sums_wrong", {"count": wrong})
            if wrong := count_wrong_calls(connection):
                yield Finding("raw_calls_wrong", {"count": wrong})
            figures, words = stored_figures(connection), search_fingerprint(connection)
            refresh_figures(session, None)
            index_clients(connection, None)
            anew = stored_figures(connection)
            stale = sum(figures.get(client) != anew.get(client) for client in figures.keys() | anew.keys())
            if stale:
                yield Finding("figures_stale", {"count": stale})
            if search_fingerprint(connection) != words:
                yield Finding("search_stale")
    finally:
        engine.dispose()


# What Dropbox, OneDrive, Nextcloud, Syncthing and Google Drive add to the name of a second version.
_CONFLICTING = re.compile(r"conflicted copy|\(conflict|conflict-|_conf\(|\[conflict\]| \(\d+\)$", re.IGNORECASE)


def _around(book_path: Path) -> Iterator[Finding]:
    if sys.platform != "win32" and book_path.exists():
        mode = stat.S_IMODE(book_path.stat().st_mode)
        if mode & 0o077:
            yield Finding("open_to_others", {"mode": f"{mode:04o}"})
    for beside in sorted(book_path.parent.glob(f"*{book_path.suffix}")):
        rest = beside.stem.replace(book_path.stem, "", 1)
        if beside.stem != book_path.stem and rest != beside.stem and _CONFLICTING.search(rest):
            yield Finding("conflicting_copy", {"name": beside.name})
