"""What goes into the hand-over card: the client, who passes it to whom and why, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.values import ClientCardValues


@dataclass(frozen=True, slots=True)
class BoughtValues:
    """A paid order, as it is told in a line."""

    on: date
    title: str
    net_kop: int


@dataclass(frozen=True, slots=True)
class HeardValues:
    """An objection in words and what we answered; ``has_worked`` None: not known."""

    said: str
    answer: str = ""
    has_worked: bool | None = None


@dataclass(frozen=True, slots=True)
class HandOverValues:
    """A client that is handed over; without a hand-over it is the checklist of who keeps the client.

    Attributes:
        kind: lead, client or temporary; empty: to be ticked.
        from_role, to_role: words of the roles, as 'hunter'.
        on: the day it was proposed, None: the day of printing is for the pen.
        rule: what the rule says and what made it hold, or who proposed it.
        state: proposed, accepted, returned or withdrawn; empty without a hand-over. ``answered_on``: the day of it.
        contact_by: the first contact not later than.
        intro_way: call, meeting or letter; empty: to be ticked. ``told_on``: when the client was told.
        how: how to talk to the people of the client. ``why_us``: why they came and chose us, besides the source.
        bought: the last paid orders, newest first. ``heard``: the last objections, newest first.
        growth: how often it orders, how much and how wide. ``steps``: the first steps of the receiver with their days.
    """

    client: ClientCardValues
    kind: str = ""
    from_name: str = ""
    from_role: str = ""
    to_name: str = ""
    to_role: str = ""
    on: date | None = None
    rule: str = ""
    state: str = ""
    answered_on: date | None = None
    return_reason: str = ""
    contact_by: date | None = None
    intro_way: str = ""
    told_on: date | None = None
    note: str = ""
    how: str = ""
    why_us: str = ""
    special_terms: str = ""
    risks: str = ""
    bought: tuple[BoughtValues, ...] = ()
    heard: tuple[HeardValues, ...] = ()
    growth: str = ""
    steps: tuple[tuple[date, str], ...] = ()

    @property
    def is_lead(self) -> bool:
        """Whether it is a lead that has bought nothing: there is nothing to tell of orders and growth."""
        return self.kind == "lead" and not self.bought
