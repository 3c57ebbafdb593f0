"""Errors of files get the codes that the words know."""

from __future__ import annotations

import errno

import pytest
import sqlcipher3.dbapi2 as sqlite

from db.faults import FileFaultError, fault_code, naming_faults


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "x"), "disk_full"),
        (OSError(errno.EROFS, "x"), "folder_not_writable"),
        (PermissionError(errno.EACCES, "x"), "folder_not_writable"),
        (OSError(errno.EIO, "x"), "disk_error"),
        (OSError("no number"), "disk_error"),
        (sqlite.OperationalError("database or disk is full"), "disk_full"),
        (sqlite.DatabaseError("database disk image is malformed"), "book_damaged"),
        (sqlite.OperationalError("database is locked"), "book_busy"),
        (sqlite.OperationalError("no such column: x"), None),
    ],
)
def test_codes(error: Exception, code: str | None) -> None:
    assert fault_code(error) == code


def test_what_cannot_even_be_said_is_damage() -> None:
    # SQLite quotes damaged bytes in its message, which Python then cannot decode.
    with pytest.raises(FileFaultError) as named, naming_faults():
        b"\xff".decode()
    assert named.value.code == "book_damaged"
