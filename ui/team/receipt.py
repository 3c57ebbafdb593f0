"""Where the receipt of a move by hand is printed."""

from __future__ import annotations

from app.documents.aids import AidKind
from app.documents.values import DocumentKind
from ui.pages.page import Place

KIND = "transfer_receipt"


def can_print() -> bool:
    """Whether there is a sheet of the receipt."""
    return KIND in {kind.value for kind in (*DocumentKind, *AidKind)} | {kind.name.lower() for kind in AidKind}


def receipt_place(transfer_id: int) -> Place:
    """Return the place that prints the receipt of a move."""
    return Place("documents", extra={"kind": KIND, "transfer": transfer_id})
