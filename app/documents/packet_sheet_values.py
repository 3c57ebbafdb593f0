"""What of a packet is printed: nothing more than may leave the company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.script_walk import Script


@dataclass(frozen=True, slots=True)
class PacketRowValues:
    """Whom to call; the rest of the row is empty boxes."""

    code: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class PacketValues:
    """A packet as it was given; ``title`` tells its number on every page.

    ``script`` None: none goes with it. ``results`` are codes numbered from 1.
    """

    as_of: date
    title: str = ""
    given_to: str = ""
    rows: tuple[PacketRowValues, ...] = ()
    results: tuple[str, ...] = ()
    script: Script | None = None
    fills: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
