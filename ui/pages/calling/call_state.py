"""A call as it goes: where in the script it is, what is typed, what it may come to. No widgets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from app.domain.script_walk import Walk
from app.services.raw_base import HeardDraft, RawCallDraft

MEET = "meet"
NO_ANSWER = "no_answer"
# Outcomes that are called again on a day the other side names.
ASKS_WHEN = frozenset({"callback", "send", "other_person", "supplier"})
# Where the program's own script ends a talk -> what it most likely came to.
LIKELY = {"D7": MEET, "V1": NO_ANSWER, "B1": "callback", "B2": "refused", "B3": "supplier", "B4": "send", "B7": "dnc"}


class Stage(StrEnum):
    """What the middle of the player shows."""

    TALK = "talk"
    RESULT = "result"
    AGAIN = "again"
    INTEREST = "interest"


@dataclass(slots=True)
class CallState:
    """One call from the dial to the result; kept while the player is left for the list and come back to."""

    record_id: int
    walk: Walk
    note: str = ""
    heard: list[HeardDraft] = field(default_factory=list)
    started_at: datetime | None = None
    note_before: str | None = None  # the record's own note, while that of the call is kept in it
    stage: Stage = Stage.TALK
    outcome: str = ""
    what: str = ""  # what they want, as typed
    next_step: str = ""
    fills: dict[str, str] = field(default_factory=dict)

    @property
    def is_begun(self) -> bool:
        """Whether there is anything to lose."""
        return bool(self.walk.path or self.note.strip() or self.heard)

    def likely(self) -> str:
        """Return the result that the talk points to."""
        if self.outcome:
            return self.outcome
        if not self.walk.path:
            return NO_ANSWER
        ended = self.walk.ended_at
        node = self.walk.script.node(ended)
        if ended in LIKELY:
            return LIKELY[ended]
        return "gate" if node is not None and node.kind == "gate" else "refused"

    def draft(self, now: datetime, again_on: date | None = None, again_time: time | None = None) -> RawCallDraft:
        """Return the call as it is to be written."""
        duration_s = round((now - self.started_at).total_seconds()) if self.started_at is not None else None
        return RawCallDraft(
            outcome=self.outcome,
            note=self.note.strip(),
            again_on=again_on,
            again_time=again_time,
            path=self.walk.path,
            ended_at=self.walk.ended_at,
            script_code=self.walk.script.code,
            script_number=self.walk.script.number,
            duration_s=duration_s,
            objections=tuple(self.heard),
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A call that was written: ``call_id`` None when the record became a client by it."""

    record_id: int
    outcome: str
    call_id: int | None


@dataclass(slots=True)
class Sieve:
    """A run down a list: the calls made in it, and who was passed over."""

    list_id: int
    made: list[Made] = field(default_factory=list)
    skipped: set[int] = field(default_factory=set)

    @property
    def counts(self) -> Counter[str]:
        """Return outcome -> how many calls came to it."""
        return Counter(each.outcome for each in self.made)
