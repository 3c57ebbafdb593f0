"""What the card page reads of the book in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.conveyor import Function
from app.domain.gates import GateRule
from app.services.bant import BantSheet, load_bant
from app.services.board_facts import load_gate_facts
from app.services.client_card import ClientCard, load_card
from app.services.flag_sheet import FlagRow, load_flags
from app.services.handover_list import load_client_handovers
from app.services.handover_rows import HandOverRow
from app.services.handover_store import may_act
from app.services.library import load_objections

BEFORE_CARE = frozenset({Function.PROSPECTING.value, Function.FIRST_SALE.value})


@dataclass(frozen=True, slots=True)
class CardView:
    """A client with its marks: held ones first, then those that are not yet.

    ``to_care`` is the rule of the gate into care over a client that is not there yet, else None.
    ``objection_titles`` are those of the library, by code, where the client objected anything. ``hand_overs`` are
    newest first; ``may_answer``: who is at the keyboard may answer the one that waits.
    """

    card: ClientCard
    flags: tuple[FlagRow, ...]
    to_care: GateRule | None = None
    objection_titles: Mapping[str, str] = field(default_factory=dict)
    bant: BantSheet | None = None
    hand_overs: tuple[HandOverRow, ...] = ()
    may_answer: bool = False

    def held(self) -> tuple[FlagRow, ...]:
        """Return the marks the client has now."""
        return tuple(row for row in self.flags if row.is_held)

    def hand_over(self) -> HandOverRow | None:
        """Return the hand-over that waits for an answer or came back, if there is one."""
        return next((row for row in self.hand_overs if row.section != "done"), None)


def load_view(session: Any, client_id: int, lang: str) -> CardView:
    """Return the client with its marks worded in ``lang``; raises NotFoundError ``no_client``."""
    card = load_card(session, client_id)
    is_before_care = card.facts.function in BEFORE_CARE and card.facts.deleted_at is None
    to_care = load_gate_facts(session, client_id, lang).to_care if is_before_care else None
    said = {heard.code for activity in card.activities for heard in activity.objections if heard.code}
    titles = {row.code: row.title for row in load_objections(session, lang, with_archived=True)} if said else {}
    hand_overs = load_client_handovers(session, client_id, lang)
    may_answer = any(row.state == "proposed" and may_act(session, row.to_id) for row in hand_overs)
    return CardView(
        card, load_flags(session, client_id, lang), to_care, titles, load_bant(session, client_id, lang), hand_overs,
        may_answer,
    )  # fmt: skip
