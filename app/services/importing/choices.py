"""What the person decides about an import: duplicates, and words the book does not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class OnDuplicate(StrEnum):
    """What becomes of a row about a client, an order or a product that the book has.

    Orders and products know UPDATE and KEEP only.

    Attributes:
        FILL: what is empty in the book is filled.
        UPDATE: the file's values are written over the book's; blank cells erase nothing.
        ADD: the row becomes a client of its own.
        KEEP: the row is skipped, the book stays as it is.
    """

    FILL = "fill"
    UPDATE = "update"
    ADD = "add"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """Decisions; as it is made, the program decides everything.

    Attributes:
        duplicates: for every row about somebody the book has; None: a row with the client's code updates, others fill.
        rows: row number -> the decision on this row, before ``duplicates``.
        stages: folded word of the file -> id of a stage.
        sellers: folded word of the file -> id of a person.
        list_title: the list for calling that raw records go into, made when missing; empty: called as the file is.
        list_source: where the records of a list that is made are from.
    """

    duplicates: OnDuplicate | None = None
    rows: Mapping[int, OnDuplicate] = field(default_factory=dict)
    stages: Mapping[str, int] = field(default_factory=dict)
    sellers: Mapping[str, int] = field(default_factory=dict)
    list_title: str = ""
    list_source: str = ""

    def of_row(self, number: int, matched_by: str) -> OnDuplicate:
        """Return what is done with a row that is known by ``matched_by``."""
        return self.rows.get(number) or self.duplicates or default_of(matched_by)


def default_of(matched_by: str) -> OnDuplicate:
    """Return what the program does by itself with a row that is known by a code or another key."""
    return OnDuplicate.UPDATE if matched_by == "code" else OnDuplicate.FILL


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of a column of stages or sellers that the book does not know, and in how many rows it would be taken.

    Attributes:
        field: ``stage`` or ``seller``.
        key: the folded word, as ``ImportChoices`` wants it.
        word: as it first stands in the file.
    """

    field: str
    key: str
    word: str
    rows: int
