"""A second copy of each copy: on a stick or in a network folder, which may be away, slow or full at any time."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.clock import Clock
from app.errors import BookError
from app.services.backup_files import UNFINISHED, alone_in, backups_folder, name_tells, thin_out, worded
from app.services.copy_plan import load_copy_plan, note_in_copy_plan
from db.backup import checksum, publish

CLOSING_WAIT_S = 5.0
USUAL_WAIT_S = 120.0
LOOK_WAIT_S = 3.0

Found = TypeVar("Found")


def within(wait_s: float, work: Callable[[], Found], too_long: Found) -> Found:
    """Return what ``work`` returns, or ``too_long`` when it takes longer: a dead network folder may answer never.

    Work that is given up goes on in a thread of its own that does not keep the program from ending.
    """
    found: list[Found] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:  # handed to the caller, if it still waits
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True, name="second place")
    thread.start()
    thread.join(wait_s)
    if failed:
        raise failed[0]
    return found[0] if found else too_long


def is_there(folder: Path) -> bool:
    """Whether a folder answers soon."""
    return within(LOOK_WAIT_S, folder.is_dir, too_long=False)


def send_to_second_place(book_path: Path, copy: Path, clock: Clock, *, wait_s: float) -> str:
    """Put a finished copy into the second place too, if one was chosen, and remember how it ended.

    Returns:
        The code of what went wrong (``second_missing``, ``second_slow``, or one of BookError), empty if nothing did.
    """
    second = load_copy_plan(book_path).second
    if second is None:
        return ""
    try:
        code = within(wait_s, lambda: _send(book_path, copy, second), too_long="second_slow")
    except BookError as error:
        code = error.code
    if code:
        note_in_copy_plan(book_path, second_code=code)
    else:
        note_in_copy_plan(book_path, second_code="", second_at=clock.now())
    return code


def _send(book_path: Path, copy: Path, second: Path) -> str:
    if not second.is_dir():
        return "second_missing"
    where = backups_folder(book_path, second)
    target = where / copy.name
    with worded(target, where), alone_in(where):
        coming = where / f"{copy.stem}{UNFINISHED}"
        try:
            shutil.copyfile(copy, coming)
            told = name_tells(copy)
            if told is None or checksum(coming) != told.checksum:
                raise BookError("book_damaged", path=str(target))
            coming.chmod(0o600)
            publish(coming, target)
        finally:
            coming.unlink(missing_ok=True)
        thin_out(where)
    return ""
