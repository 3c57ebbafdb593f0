"""New books made once in a process and copied after that: migrations and a seed take longer than most tests."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable, Hashable
from pathlib import Path

from app.book import Book
from app.changes import Changes
from app.clock import Clock

MOST_KEPT = 24


def new_book(path: Path, clock: Clock, seed: Callable[..., Changes], **values: Hashable) -> Book:
    """Return the book that ``Book.create`` makes with ``seed(session, **values)``, open.

    ``seed`` is a function of a module and ``clock`` stands still: the same ones give the same book.
    """
    return kept_book(path, clock, _create, clock, seed, **values)


def kept_book(path: Path, clock: Clock, make: Callable[..., Book], *args: Hashable, **values: Hashable) -> Book:
    """Return a copy, open, of the book that ``make(path, *args, **values)`` makes."""
    made = _made(make, args, tuple(values.items()))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(0o600, exist_ok=False)
    path.write_bytes(made)
    return Book.open(path, clock)


@functools.lru_cache(MOST_KEPT)
def _made(make: Callable[..., Book], args: tuple[Hashable, ...], values: tuple[tuple[str, Hashable], ...]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        book = make(Path(folder) / "made.kartoteka", *args, **dict(values))
        book.close()
        return book.path.read_bytes()


def _create(path: Path, clock: Clock, seed: Callable[..., Changes], **values: Hashable) -> Book:
    return Book.create(path, clock, functools.partial(seed, **values))
