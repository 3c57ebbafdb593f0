"""What an import will do, row by row, and what it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from app.progress import Progress
from app.services.importing.choices import OnDuplicate, UnknownWord
from app.services.importing.client_rows import RowRefused
from app.services.importing.sheet import Cell, Refusal, Sheet

_STEP_ROWS: Final = 1000


class Verdict(StrEnum):
    """What becomes of a row."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field that gets a value: ``before`` is what the book has (empty when nothing), both as stored."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What becomes of one row.

    Attributes:
        row: number as in the file.
        title: the client's or raw record's name, the order's number, or the product's title.
        client_id: the client in the book that it is about; None for a new one, for a product and a raw record.
        matched_by: code, tax_code, phone, email, name, number or day; empty for a new row.
        known_as: the name that the client, raw record or product it was known for has now; empty for a new row and
            for an order.
        fields: what is written.
        decision: what is done with a row about what there is already; None for a new one.
        reason, values: of a skipped row, worded by ``reason.<code>`` in ``resources/importing``.
    """

    row: int
    verdict: Verdict
    title: str = ""
    client_id: int | None = None
    matched_by: str = ""
    known_as: str = ""
    fields: tuple[FieldPlan, ...] = ()
    reason: str = ""
    values: Mapping[str, Any] | None = None
    decision: OnDuplicate | None = None


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """Counts of rows, the rows that were skipped, and cells that were left out or taken otherwise than asked."""

    added: int
    changed: int
    same: int
    skipped: tuple[Refusal, ...]
    warnings: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A rehearsed import; nothing has been written. ``unknown``: stages and sellers to be decided on, or that were."""

    what: str
    rows: tuple[RowPlan, ...]
    outcome: ImportOutcome
    unknown: tuple[UnknownWord, ...] = ()


def plan_rows(
    sheet: Sheet,
    progress: Progress,
    take: Callable[[int, Sequence[Cell]], RowPlan],
    name_of: Callable[[Sequence[Cell]], str] | None = None,
) -> list[RowPlan]:
    """Return what ``take`` makes of every row, in the order of the file; one it refuses is skipped under its name.

    Raises:
        CancelledError: from ``progress``.
    """
    rows: list[RowPlan] = []
    total = len(sheet.rows)
    for done, (number, cells) in enumerate(sheet.rows):
        if done % _STEP_ROWS == 0:
            progress.step(done, total)
        try:
            rows.append(take(number, cells))
        except RowRefused as refusal:
            title = name_of(cells) if name_of is not None else ""
            rows.append(RowPlan(number, Verdict.SKIP, title, reason=refusal.code, values=refusal.values))
    return rows


def outcome_of(rows: Iterable[RowPlan], warnings: Iterable[Refusal]) -> ImportOutcome:
    """Count the rows."""
    counts: Counter[Verdict] = Counter()
    skipped: list[Refusal] = []
    for row in rows:
        counts[row.verdict] += 1
        if row.verdict is Verdict.SKIP:
            skipped.append((row.row, row.reason, row.values or {}))
    skipped.sort(key=lambda refusal: refusal[0])
    return ImportOutcome(
        counts[Verdict.ADD], counts[Verdict.CHANGE], counts[Verdict.SAME], tuple(skipped), tuple(warnings)
    )
