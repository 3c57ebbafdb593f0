"""Which clients a list shows and in which order; written down as JSON for saved views.

The JSON: ``{"version": 1, "query": {field: value, ...}, "columns": [...]}``; a field that says nothing is left out.
What a newer program wrote is refused, not half understood: a filter left out would show clients it was to hide.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from app.errors import InvalidError

VERSION: Final = 1
SORTS: Final = (
    "name", "total", "last_order", "next_step", "stage", "city", "newest", "orders", "average", "industry", "source",
    "code", "at_risk",
)  # fmt: skip
WEEK_DAYS: Final = 7
MAX_DAYS: Final = 36_500
MAX_KOP: Final = 2**63 - 1
MAX_ITEMS: Final = 1000
MAX_TEXT: Final = 1000


class LastOrderKind(StrEnum):
    """What is asked about paid orders."""

    WITHIN_DAYS = "within_days"
    NONE_FOR_DAYS = "none_for_days"
    IN_MONTH = "in_month"
    NONE_IN_MONTH = "none_in_month"
    NEVER = "never"


_BY_DAYS: Final = frozenset({LastOrderKind.WITHIN_DAYS, LastOrderKind.NONE_FOR_DAYS})
_BY_MONTH: Final = frozenset({LastOrderKind.IN_MONTH, LastOrderKind.NONE_IN_MONTH})


@dataclass(frozen=True, slots=True)
class LastOrder:
    """A filter by paid orders: the last one within ``days`` or before them, some or none in a ``month``, none ever.

    Whoever never bought is in ``never`` only: 'none for 60 days' and 'none in May' are about buyers. ``month`` is
    the first day of it.
    """

    kind: LastOrderKind
    days: int = 0
    month: date | None = None


class NextStep(StrEnum):
    """What is asked about the next step: none (on the track only), late, due today, due within a week, any."""

    NONE = "none"
    LATE = "late"
    TODAY = "today"
    WEEK = "week"
    ANY = "any"


ME: Final = 0
"""In ``sellers``: whoever works in the book when it is asked. No person has this id."""


@dataclass(frozen=True, slots=True)
class ClientQuery:
    """Which clients, in which order. Empty parts do not filter; ``in_bin`` shows the bin instead of the book.

    Attributes:
        text: a search; sorted by name, the best match comes first.
        tags: titles. ``cities`` and ``sources``: as stored, "" for those without one.
        sellers: ids of people who have the client today for its present function; ``ME``: who works in the book.
        total_from_kop, total_to_kop: bounds of what was bought, both included.
        next_step: a NextStep, or empty.
        created_since: local day.
    """

    text: str = ""
    functions: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    sellers: frozenset[int] = frozenset()
    total_from_kop: int | None = None
    total_to_kop: int | None = None
    last_order: LastOrder | None = None
    next_step: str = ""
    created_since: date | None = None
    in_bin: bool = False
    sort: str = "name"
    descending: bool = False

    @property
    def has_filters(self) -> bool:
        """Whether any filter is set; a search, the order and the bin are none."""
        return replace(self, text="", sort="name", descending=False, in_bin=False) != ClientQuery()

    def same_filter(self, other: ClientQuery) -> bool:
        """Whether both show the same clients, in whatever order."""
        return replace(self, sort="name", descending=False) == replace(other, sort="name", descending=False)


DEFAULT_QUERY: Final = ClientQuery()
_FIELDS: Final = tuple(field.name for field in fields(ClientQuery))


def query_to_json(query: ClientQuery, columns: Sequence[str] = ()) -> str:
    """Return a query and the columns shown with it (none: the usual ones), as a saved view keeps them."""
    said = {name: _plain(value) for name in _FIELDS if (value := getattr(query, name)) != getattr(DEFAULT_QUERY, name)}
    return json.dumps({"version": VERSION, "query": said, "columns": list(columns)}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, LastOrder):
        days = {"days": value.days} if value.kind in _BY_DAYS else {}
        month = {"month": value.month.isoformat()[:7]} if value.month else {}
        return {"kind": value.kind.value, **days, **month}
    return value.isoformat() if isinstance(value, date) else value


def query_from_json(text: str) -> tuple[ClientQuery, tuple[str, ...]]:
    """Return the query and the columns that ``query_to_json`` wrote.

    Raises:
        InvalidError: ``view_newer`` (a later version, or a field this one does not know), ``view_broken``.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidError("view_broken") from error
    if not isinstance(data, Mapping) or not _is_whole(data.get("version"), 1, MAX_KOP):
        raise InvalidError("view_broken")
    if data["version"] > VERSION:
        raise InvalidError("view_newer")
    said, columns = data.get("query", {}), data.get("columns", [])
    if not isinstance(said, Mapping) or not _is_list(columns, str):
        raise InvalidError("view_broken")
    if not (set(said) <= set(_FIELDS) and set(data) <= {"version", "query", "columns"}):
        raise InvalidError("view_newer")
    try:
        values = {name: _READERS[name](value) for name, value in said.items()}
    except (ValueError, OverflowError) as error:
        raise InvalidError("view_broken") from error
    return ClientQuery(**values), tuple(columns)


def _is_whole(value: Any, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_list(value: Any, kind: type) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= MAX_ITEMS
        and all(isinstance(one, kind) and not isinstance(one, bool) for one in value)
        and not any(isinstance(one, str) and len(one) > MAX_TEXT for one in value)
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise ValueError
    return value


def _texts(value: Any) -> frozenset[str]:
    if not _is_list(value, str):
        raise ValueError
    return frozenset(value)


def _ids(value: Any) -> frozenset[int]:
    if not _is_list(value, int) or not all(_is_whole(one, 0, MAX_KOP) for one in value):
        raise ValueError
    return frozenset(value)


def _kop(value: Any) -> int:
    if not _is_whole(value, -MAX_KOP, MAX_KOP):
        raise ValueError
    return int(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _next_step(value: Any) -> str:
    return NextStep(_text(value)).value


def _sort(value: Any) -> str:
    if value not in SORTS:
        raise ValueError
    return str(value)


def _last_order(value: Any) -> LastOrder:
    if not isinstance(value, Mapping) or not set(value) <= {"kind", "days", "month"}:
        raise ValueError
    kind = LastOrderKind(_text(value.get("kind")))
    wanted = {"kind"} | ({"days"} if kind in _BY_DAYS else set()) | ({"month"} if kind in _BY_MONTH else set())
    if set(value) != wanted:
        raise ValueError
    if kind in _BY_DAYS and not _is_whole(value["days"], 0, MAX_DAYS):
        raise ValueError
    month = date.fromisoformat(f"{_text(value['month'])}-01") if kind in _BY_MONTH else None
    return LastOrder(kind, value.get("days", 0), month)


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "text": _text, "functions": _texts, "stages": _texts, "flags": _texts, "tags": _texts, "cities": _texts,
    "sources": _texts, "sellers": _ids, "total_from_kop": _kop, "total_to_kop": _kop, "last_order": _last_order,
    "next_step": _next_step, "created_since": _day, "in_bin": _flag, "sort": _sort, "descending": _flag,
}  # fmt: skip
