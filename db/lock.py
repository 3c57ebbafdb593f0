"""The lock of a book: held by the operating system, so it is gone with the program, however that ended."""

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class BookLock:
    """Holds ``NAME.kartoteka-lock`` locked. The file's text tells who; only the lock itself counts, never the text.

    A file of its own, because opening and closing the book in this process would drop SQLite's locks on it.
    """

    def __init__(self, book: Path) -> None:
        self._path = book.with_name(book.name + "-lock")
        self._file: IO[str] | None = None

    def take(self) -> str | None:
        """Take the lock; return None, or who holds it (host and process, as far as written)."""
        while True:
            file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
            try:
                _lock(file)
            except OSError:
                holder = _holder(file)
                file.close()
                return holder
            if _is_still(file, self._path):
                break
            file.close()  # the last holder removed it between our open and our lock
        _sign(file)
        self._file = file
        return None

    def release(self) -> None:
        """Give the lock up and leave no file behind."""
        if self._file is None:
            return
        if sys.platform != "win32":
            with suppress(OSError):  # a file left behind locks nothing
                self._path.unlink()
        self._file.close()
        self._file = None


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        file.seek(1 << 20)  # beyond the text, so that others can read who holds it
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
    else:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sign(file: IO[str]) -> None:
    text = json.dumps({"host": socket.gethostname(), "pid": os.getpid()})
    with suppress(OSError):  # on a full disk the lock holds without its text
        os.ftruncate(file.fileno(), 0)
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        os.write(file.fileno(), text.encode())


def _is_still(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _holder(file: IO[str]) -> str:
    try:
        who = json.loads(file.read() or "{}")
    except ValueError:
        who = {}
    if not isinstance(who, dict):
        who = {}
    return f"{who.get('host', '?')}, {who.get('pid', '?')}"
