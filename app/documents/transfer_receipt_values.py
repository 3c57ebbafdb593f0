"""What goes into the receipt of clients moved by hand: the clients as they were then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class MovedClient:
    """A client that went over, for which functions, with so many open steps and orders; what it had bought."""

    name: str
    functions: str
    taker: str
    steps: int
    orders: int
    sum_kop: int


@dataclass(frozen=True, slots=True)
class TransferReceiptValues:
    """A move by hand.

    Attributes:
        number: of the receipt. ``kind``: why, in words. ``moved_at``: the local time, without a zone.
        made_by: who did it. ``takers``: who got clients, in the order of the sheet.
        owner: who confirms it, empty: nobody is known.
        clients: by receiver, then by name.
    """

    as_of: date
    company: str = ""
    number: int = 0
    kind: str = ""
    giver: str = ""
    takers: tuple[str, ...] = ()
    made_by: str = ""
    owner: str = ""
    moved_at: datetime | None = None
    reason: str = ""
    clients: tuple[MovedClient, ...] = ()
