"""A file that is either whole or not there: written beside its place under another name, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import AppError

_PART_PREFIX = ".kartoteka-part-"
_STALE_S = 3600.0


class ExportError(AppError):
    """A file cannot be written; ``path`` names it. What stood there before is as it was."""

    code = "export_failed"


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a private empty folder beside ``path``: the caller writes a file called as ``path`` into it.

    Leaving without an error puts that file in place of ``path``, safely on the disk; with an error the folder goes
    and the old file stays.

    Raises:
        ExportError: ``export_folder``, ``export_disk_full``, ``export_failed``.
    """
    folder = path.parent / f"{_PART_PREFIX}{secrets.token_hex(6)}"
    try:
        _wipe_leftovers(path.parent)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise ExportError("export_folder", path=str(path.parent)) from error
    try:
        part = folder / path.name
        yield folder
        _sync(part)
        part.chmod(0o600)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise ExportError("export_disk_full" if full else "export_failed", path=str(path)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wipe_leftovers(folder: Path) -> None:
    """Remove what an export that was killed has left here: it holds clients."""
    for left in folder.glob(f"{_PART_PREFIX}*"):
        if _is_stale(left):
            shutil.rmtree(left, ignore_errors=True)


def _is_stale(folder: Path) -> bool:
    """Tell whether nobody writes there now: no file in it was touched for an hour."""
    with suppress(OSError):
        newest = max([folder.stat().st_mtime, *(each.stat().st_mtime for each in folder.iterdir())])
        return newest < time.time() - _STALE_S
    return False


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename itself is what it is.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
