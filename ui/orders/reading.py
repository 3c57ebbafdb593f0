"""What the editor reads of the book in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.services.order_draft import KeptDraft, load_draft
from app.services.order_sheet import OrderCard, load_last_order, load_order
from app.services.orders import OrderDraft, next_number
from app.services.product_groups import load_groups


@dataclass(frozen=True, slots=True)
class OrderStart:
    """What an editor begins with.

    Attributes:
        order: the stored order, None for a new one.
        kept: the draft kept of that order, or of a new one; None without.
        last: the client's last order to repeat, None without one.
        number: the number a new order gets.
        groups: titles of product groups by id, archived ones too.
    """

    order: OrderCard | None
    kept: KeptDraft | None
    last: OrderDraft | None
    number: str
    groups: dict[int, str]

    def draft(self, today: date) -> OrderDraft:
        """Return what the form shows first."""
        return self.order.draft if self.order is not None else OrderDraft(ordered_on=today)


def load_start(session: Any, client_id: int, order_id: int | None) -> OrderStart:
    """Return what an editor begins with; raises NotFoundError ``no_order``."""
    kept = load_draft(session, client_id)
    groups = (*load_groups(session), *load_groups(session, archived=True))
    return OrderStart(
        order=None if order_id is None else load_order(session, order_id),
        kept=kept if kept is not None and kept.order_id == order_id else None,
        last=load_last_order(session, client_id),
        number=next_number(session),
        groups={group.id: group.title for group in groups},
    )
