"""States of an order: which follows which by hand, why one is refused, and what payments make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

STATUSES: Final = ("offer", "agreed", "part_paid", "paid", "shipped", "closed", "cancelled")
KINDS: Final = ("", "single", "set", "project")

ALLOWED_MOVES: Final[Mapping[str, frozenset[str]]] = {
    "offer": frozenset({"agreed", "part_paid", "paid", "shipped", "closed", "cancelled"}),
    "agreed": frozenset({"offer", "part_paid", "paid", "shipped", "closed", "cancelled"}),
    "part_paid": frozenset({"offer", "agreed", "paid", "shipped", "closed", "cancelled"}),
    "paid": frozenset({"offer", "agreed", "part_paid", "shipped", "closed", "cancelled"}),
    "shipped": frozenset({"agreed", "part_paid", "paid", "closed", "cancelled"}),
    "closed": frozenset({"paid", "shipped"}),
    "cancelled": frozenset({"offer", "agreed"}),
}
"""What a person may choose next; money on the order may still forbid it (``move_refusal``)."""

_WHY_NOT: Final[Mapping[str, str]] = {
    "closed": "order_is_closed",
    "cancelled": "order_is_cancelled",
    "shipped": "order_is_shipped",
}


@dataclass(frozen=True, slots=True)
class MoveRefusal:
    """Why a state cannot follow: the code of the sentence, and the sum it names (paid already, or still owed)."""

    code: str
    sum_kop: int = 0


def move_refusal(before: str, after: str, *, net_kop: int, paid_kop: int) -> MoveRefusal | None:
    """Return why an order cannot go from ``before`` to ``after``; None when it can.

    ``net_kop`` is what is left of the order after returns, ``paid_kop`` the sum of its payments. An order without
    payments may be called paid or shipped: not everybody writes payments down.
    """
    if before == after:
        return None
    owed_kop = net_kop - paid_kop
    if after not in ALLOWED_MOVES[before]:
        return MoveRefusal(_WHY_NOT[before])
    is_unpaid = before in ("offer", "agreed", "part_paid") and after == "closed"
    if owed_kop > 0 and (is_unpaid or (paid_kop and after in ("paid", "closed"))):
        return MoveRefusal("order_owes", owed_kop)
    if after == "part_paid" and not paid_kop:
        return MoveRefusal("order_without_payment")
    if after == "part_paid" and owed_kop <= 0:
        return MoveRefusal("order_is_paid_whole", paid_kop)
    if after in ("offer", "agreed") and paid_kop:
        return MoveRefusal("order_has_payments", paid_kop)
    if after == "cancelled" and paid_kop and net_kop:
        return MoveRefusal("order_cancel_paid", paid_kop)
    return None


def settled(status: str, *, net_kop: int, paid_kop: int) -> str:
    """Return the state that payments make of an order; one that went further (shipped, closed) stays.

    Without payments a state that only payments can give falls back to agreed; call it so after one was removed.
    """
    if status in ("shipped", "closed", "cancelled"):
        return status
    if not paid_kop:
        return "agreed" if status in ("part_paid", "paid") else status
    return "paid" if paid_kop >= net_kop else "part_paid"


def proves_sale(proof: str, *, status: str, net_kop: int, has_contract: bool, paid_kop: int) -> bool:
    """Whether an order proves a sale, by the setting ``gate.first_sale_proof`` (as the gates count it in SQL).

    Money proves under every choice: an order that is paid, shipped or closed. ``contract`` takes orders with a signed
    contract besides, ``prepayment`` those with any payment. A cancelled one, or one returned whole, proves nothing.
    """
    if status == "cancelled" or net_kop <= 0:
        return False
    if status in ("paid", "shipped", "closed"):
        return True
    if proof == "contract":
        return has_contract
    return proof == "prepayment" and (status == "part_paid" or paid_kop > 0)
