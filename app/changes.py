"""What a write did: the value that goes up from the book to every view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

TOPICS: Final = frozenset(
    {
        "stages", "rules", "settings", "people", "products", "views", "forms", "documents", "competitors", "promises",
        "requests", "suggestions", "raw", "packets", "library", "handovers", "model", "pay",
    }
)  # fmt: skip
"""Everything but clients that an action may touch: what is taken back may have touched any of it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What was touched, and the action's name.

    Attributes:
        action: code of the action, worded by ``actions.<code>`` in ``resources/words``.
        parts: what the words need (names as they were then); JSON values.
        clients: ids of clients whose row, people, orders, activities or stage changed.
        all_clients: too many to name: everything shown is stale.
        topics: other things touched: some of TOPICS, and 'stage:ID' for the stages that were left and entered.
        created_id: the row made by a use case that makes one.
        outcome: what a use case has to tell (an import's counts).
        action_id: the journal's number, None when nothing was written.
    """

    action: str
    parts: Mapping[str, Any] = field(default_factory=dict)
    clients: frozenset[int] = frozenset()
    all_clients: bool = False
    topics: frozenset[str] = frozenset()
    created_id: int | None = None
    outcome: Any = None
    action_id: int | None = None

    def with_action_id(self, action_id: int | None) -> Changes:
        """Return the same with the journal's number."""
        return replace(self, action_id=action_id)

    def touches(self, client_id: int) -> bool:
        """Whether a view of this client is stale."""
        return self.all_clients or client_id in self.clients
