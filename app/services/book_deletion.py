"""Deleting a whole book: the file, what is attached to it, and every copy that can be reached."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.errors import BookError
from app.services.backup_files import backups_folder, worded
from app.services.copy_plan import forget_copy_plan, load_copy_plan
from app.services.packing import attachments_folder
from app.services.second_place import is_there
from db.lock import BookLock


def delete_book(book_path: Path) -> tuple[Path, ...]:
    """Remove a closed book for good; return the folders of copies that could not be reached or emptied.

    Raises:
        BookError: ``book_in_use``, ``book_missing``, or the disk's; the book is then still there.
    """
    if not book_path.is_file():
        raise BookError("book_missing", path=str(book_path))
    lock = BookLock(book_path)
    with worded(book_path, book_path.parent):
        holder = lock.take()
        if holder is not None:
            raise BookError("book_in_use", path=str(book_path), holder=holder)
        try:
            book_path.unlink()
            book_path.with_name(f"{book_path.name}-journal").unlink(missing_ok=True)
        finally:
            lock.release()
    plan = load_copy_plan(book_path)
    left = []
    shutil.rmtree(attachments_folder(book_path), ignore_errors=True)
    for place in dict.fromkeys((book_path.parent, plan.folder, plan.second, *plan.earlier)):
        if place is None:
            continue
        where = backups_folder(book_path, place)
        if not is_there(place):
            left.append(where)
            continue
        shutil.rmtree(where, ignore_errors=True)
        if where.exists():
            left.append(where)
    forget_copy_plan(book_path)
    return tuple(left)
