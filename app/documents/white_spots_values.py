"""What goes into the white-spot sheet: clients by product groups, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SpotGroup:
    """A product group, a column of the sheet."""

    id: int
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class SpotCell:
    """What a client bought of a group: ``net_kop`` in the last 12 months, None: only earlier, or never.

    ``is_bought``: there is at least one paid order with it, however old. Where there is none is a white spot.
    """

    is_bought: bool = False
    net_kop: int | None = None


@dataclass(frozen=True, slots=True)
class SpotRow:
    """A client; ``total_kop`` is what it bought of everything in 12 months, ``cells`` stand as the groups do."""

    client_id: int
    code: str
    name: str
    total_kop: int
    cells: tuple[SpotCell, ...]


@dataclass(frozen=True, slots=True)
class WhiteSpots:
    """The sheet as of a day: groups that can be bought in their order, clients in the order asked."""

    as_of: date
    groups: tuple[SpotGroup, ...] = ()
    rows: tuple[SpotRow, ...] = ()
