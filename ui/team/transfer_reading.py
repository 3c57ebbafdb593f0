"""What the dialog of moving clients reads of the book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.services.responsibility import OWNED, responsible_ids
from app.services.transfers import TransferChoice, TransferPlan, plan_transfer


@dataclass(frozen=True, slots=True)
class Prepared:
    """The plan as it is asked for, and how many clients the giver has by function."""

    plan: TransferPlan
    functions: tuple[tuple[str, int], ...]


def prepare(session: Any, from_person_id: int, choice: TransferChoice) -> Prepared:
    """Return the plan of a choice, and the functions there are to choose from."""
    whole = plan_transfer(session, from_person_id, replace(choice, functions=(), client_ids=()))
    is_narrowed = bool(choice.functions or choice.client_ids)
    plan = plan_transfer(session, from_person_id, choice) if is_narrowed else whole
    counts = Counter(function for row in whole.rows for function in (row.function, *row.also))
    return Prepared(plan, tuple((function, counts[function]) for function in OWNED if counts[function]))


def giver_of(session: Any, client_ids: Sequence[int]) -> int | None:
    """Return who has most of these clients."""
    found = Counter(person for person in responsible_ids(session, client_ids).values() if person is not None)
    return found.most_common(1)[0][0] if found else None
