"""Orders while they are planned: of the file, and of the book."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.services.importing.client_match import Target
from app.services.importing.order_rows import Line, OrderRow
from app.services.importing.plan import Verdict


class OrderDraft:
    """An order of the file: one row, or the rows of one number with a line each."""

    __slots__ = ("client", "found", "known_by", "lines", "number", "returned_kop", "rows", "total_kop", "verdict")

    def __init__(self, client: Target, row: OrderRow) -> None:
        self.client = client
        self.number = row.order_number
        self.rows = [row]
        self.lines: list[Line] = []
        self.total_kop = 0
        self.returned_kop = 0
        self.found: StoredOrder | None = None
        self.known_by = ""
        self.verdict = Verdict.ADD


class StoredOrder:
    """An order of the book, and what the import writes over it."""

    __slots__ = (
        "changes", "discount_bp", "id", "lines", "note", "on", "returned_kop", "status", "taken", "title", "total_kop",
    )  # fmt: skip

    def __init__(self, row: Any) -> None:
        self.id: int = row.id
        self.status: str = row.status
        self.on: date = row.ordered_on
        self.total_kop: int = row.total_kop
        self.returned_kop: int = row.total_kop - row.net_kop
        self.title: str = row.title
        self.note: str = row.note
        self.discount_bp: int = row.discount_bp
        self.taken = False
        self.lines: list[tuple[str, int, int]] = []
        self.changes: dict[str, Any] = {}
