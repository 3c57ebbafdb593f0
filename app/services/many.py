"""Many clients at once: their ids as one value of a statement, and what a use case did with each of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, select

from app.changes import Changes

# Why a client was left as it was.
ALREADY_THERE: Final = "already_there"
IN_BIN: Final = "in_bin"
NOT_IN_BIN: Final = "not_in_bin"
GONE: Final = "gone"


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """How many clients were changed, and how many were left as they were, by reason; no reason has a zero.

    ``held`` tells of each client that a stage did not let through (``stage_gate.HeldBack``).
    """

    done: int
    skipped: Mapping[str, int]
    held: tuple[Any, ...] = ()


def these_ids(ids: Iterable[int]) -> Select[tuple[int]]:
    """Return a selection of the ids themselves: however many, they are one value of the statement."""
    found: Select[tuple[int]] = select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)
    return found


def told(action: str, ids: Collection[int], skipped: Mapping[str, int], *, many: str = "", **parts: Any) -> Changes:
    """Return what was done with ``ids``: the action's words tell the count, and how many were left if any were.

    ``many`` is added to the action when it was done to another number than one.
    """
    left = {reason: count for reason, count in skipped.items() if count}
    suffix = "_some" if left else many if len(ids) != 1 else ""
    count = {"count": len(ids), **({"skipped": sum(left.values())} if left else {})}
    return Changes(
        action + suffix, parts={**parts, **count}, clients=frozenset(ids), outcome=BulkOutcome(len(ids), left)
    )
