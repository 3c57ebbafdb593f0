"""What fills the words of a script: the book, the record, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.raw_base import RawRow
from ui.pages.calling.call_state import CallState
from ui.pages.calling.reading import Kit

# Words that are another's at each call; the others are kept from call to call.
OF_ONE_CALL = frozenset({"address_as", "date_time", "place"})


class Fills:
    """Typed words of all calls; those of one call are in its state."""

    def __init__(self) -> None:
        self.typed: dict[str, str] = {}

    def take(self, state: CallState, name: str, value: str) -> bool:
        """Take a word that was typed; True when it is for the next calls too."""
        kept = state.fills if name in OF_ONE_CALL else self.typed
        kept[name] = value
        return kept is self.typed

    def values(self, kit: Kit, state: CallState, row: RawRow | None) -> Mapping[str, str]:
        """Return name -> value, the most particular one."""
        own = {"address_as": row.contact_name, "place": row.address} if row is not None else {}
        known = {name: value for name, value in own.items() if value}
        return {**kit.fills, **known, **self.typed, **state.fills}
