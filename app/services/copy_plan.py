"""What this computer remembers of a book's copies: where they go, when they are made, how the last tries ended.

It is kept in the person's own settings, not in the book: places are of this computer, and a book that was put back
from a copy must not forget where its copies lie.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.errors import BookError
from app.paths import config_folder, make_private_folder

BEFORE_CHANGES = frozenset({"import", "merge", "rules", "switch"})


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """The choices for one book, and what came of them.

    ``folder`` is the place chosen for copies (None: beside the book), ``earlier`` those chosen before, ``second`` the
    place where each copy goes as well. ``second_at`` tells when a copy last arrived there, ``second_code`` why the
    last one did not (a code of BookError). ``checked_at`` is the moment of the last check, ``is_sound`` what it found.
    """

    folder: Path | None = None
    earlier: tuple[Path, ...] = ()
    second: Path | None = None
    at_close: bool = True
    before_changes: bool = True
    second_at: datetime | None = None
    second_code: str = ""
    checked_at: datetime | None = None
    is_sound: bool = True

    def wants(self, reason: str) -> bool:
        """Whether a copy for this reason is made without being asked for."""
        if reason == "close":
            return self.at_close
        return self.before_changes if reason in BEFORE_CHANGES else True


def load_copy_plan(book_path: Path) -> CopyPlan:
    """Return what is remembered of a book; the usual choices for what is missing or garbled."""
    try:
        stored = json.loads(_file_of(book_path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return CopyPlan()
    return CopyPlan(**_taken(stored)) if isinstance(stored, dict) else CopyPlan()


def change_copy_plan(book_path: Path, **values: Any) -> CopyPlan:
    """Remember other choices for a book and return all of them; another ``folder`` keeps the old among the earlier.

    Raises:
        BookError: ``folder_not_writable``: the person's own settings cannot be written.
    """
    plan = load_copy_plan(book_path)
    changed = replace(plan, **values)
    if plan.folder is not None and changed.folder != plan.folder:
        earlier = (plan.folder, *(each for each in plan.earlier if each != plan.folder))
        changed = replace(changed, earlier=tuple(each for each in earlier if each != changed.folder))
    file = _file_of(book_path)
    try:
        make_private_folder(file.parent)
        fresh = file.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            json.dump({field.name: _stored(getattr(changed, field.name)) for field in fields(CopyPlan)}, out)
        fresh.replace(file)
    except OSError as error:
        raise BookError("folder_not_writable", path=str(file.parent)) from error
    return changed


def note_in_copy_plan(book_path: Path, **values: Any) -> None:
    """Remember how a try ended; settings that cannot be written cost only the note."""
    with suppress(BookError):
        change_copy_plan(book_path, **values)


def forget_copy_plan(book_path: Path) -> None:
    """Remember nothing of a book any more."""
    with suppress(OSError):
        _file_of(book_path).unlink(missing_ok=True)


def _file_of(book_path: Path) -> Path:
    digest = hashlib.sha256(str(book_path.resolve()).encode()).hexdigest()[:24]
    return config_folder() / "copies" / f"{digest}.json"


def _stored(value: Any) -> Any:
    if isinstance(value, tuple):
        return [str(each) for each in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value


def _taken(stored: dict[str, Any]) -> dict[str, Any]:
    """Return the values that are of their kind."""
    taken: dict[str, Any] = {}
    for name in ("folder", "second"):
        if isinstance(stored.get(name), str):
            taken[name] = Path(stored[name])
    if isinstance(stored.get("earlier"), list):
        taken["earlier"] = tuple(Path(each) for each in stored["earlier"] if isinstance(each, str))
    for name in ("at_close", "before_changes", "is_sound"):
        if isinstance(stored.get(name), bool):
            taken[name] = stored[name]
    if isinstance(stored.get("second_code"), str):
        taken["second_code"] = stored["second_code"]
    for name in ("second_at", "checked_at"):
        with suppress(TypeError, ValueError):
            moment = datetime.fromisoformat(stored[name]) if stored.get(name) else None
            if moment is not None and moment.tzinfo is not None:
                taken[name] = moment
    return taken
