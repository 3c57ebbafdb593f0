"""Which functions of the board are folded, remembered on this computer between starts."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Collection

from app.domain.conveyor import Function
from app.paths import config_folder, make_private_folder

FILE_NAME = "board.json"


def load_folded() -> frozenset[str] | None:
    """Return the functions the person left folded; None when nothing (readable) is remembered."""
    try:
        stored = json.loads((config_folder() / FILE_NAME).read_text(encoding="utf-8"))
        return frozenset(stored["folded"]) & {each.value for each in Function}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_folded(folded: Collection[str]) -> None:
    """Remember the folded functions; a disk that cannot take them costs only that."""
    path = config_folder() / FILE_NAME
    with contextlib.suppress(OSError):
        make_private_folder(path.parent)
        fresh = path.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump({"folded": sorted(folded)}, file)
        fresh.replace(path)
