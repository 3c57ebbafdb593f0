"""Names what SQLite and the operating system complain of, by codes that the words know."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlite

# What the driver raises where statements go to it directly; SQLAlchemy wraps it everywhere else.
DriverError = sqlite.DatabaseError

# SQLite's own messages (sqlite3.c, sqlite3ErrStr), which the driver passes on as text.
_OF_SQLITE = (
    ("disk is full", "disk_full"),
    ("file is not a database", "not_a_book"),
    ("malformed", "book_damaged"),
    ("disk I/O error", "disk_error"),
    ("readonly", "book_read_only"),
    ("locked", "book_busy"),
    ("unable to open", "book_missing"),
)
_OF_SYSTEM = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",  # a limit on one file's size: for the person the same
    errno.EACCES: "folder_not_writable",
    errno.EPERM: "folder_not_writable",
    errno.EROFS: "folder_not_writable",
    errno.ENOENT: "folder_not_writable",
    errno.ENOTDIR: "folder_not_writable",
}


class FileFaultError(Exception):
    """A book file could not be read, written or believed; ``code`` names the sentence, ``values`` fill it."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def fault_code(error: BaseException) -> str | None:
    """Return the code of what went wrong, None when it is nothing a person can meet (a bug of ours)."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0, "disk_error")
    text = str(getattr(error, "orig", error))
    return next((code for part, code in _OF_SQLITE if part in text), None)


@contextmanager
def naming_faults() -> Iterator[None]:
    """Turn errors of SQLite and the system inside into FileFaultError; anything odd in a file is damage."""
    try:
        yield
    except OSError as error:
        raise FileFaultError(fault_code(error) or "disk_error") from error
    except (sqlite.Error, ValueError) as error:
        # A message of SQLite that quotes damaged bytes comes as UnicodeDecodeError, a ValueError.
        raise FileFaultError(fault_code(error) or "book_damaged") from error
