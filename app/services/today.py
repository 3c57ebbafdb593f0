"""Today: what to do now. Each part is a reading of its own, so that the list shows before what takes longer."""

from __future__ import annotations

from sqlmodel import Session

from app.services.handover_list import load_today_handovers
from app.services.handover_rows import TodayHandOvers
from app.services.suggestions import accept_suggestion, dismiss_suggestion, load_suggestions
from app.services.today_clients import load_gone_quiet, load_no_step
from app.services.today_due import load_due_lists, load_reputation
from app.services.today_rows import (
    BY_PERSON,
    EVERYONE,
    LIMIT,
    MINE,
    DueLists,
    MarkRow,
    MeetingRow,
    NoStepList,
    NoStepRow,
    PersonCounts,
    PromiseRow,
    QuietList,
    QuietRow,
    Reputation,
    RequestRow,
    ReturnedRow,
    StepList,
    StepRow,
    Suggestion,
    SuggestionList,
    Today,
    TodayCounts,
    Who,
)
from app.services.today_steps import load_badge, load_meetings, load_step_rows, load_steps

__all__ = [
    "BY_PERSON", "EVERYONE", "LIMIT", "MINE", "DueLists", "MarkRow", "MeetingRow", "NoStepList", "NoStepRow",
    "PersonCounts", "PromiseRow", "QuietList", "QuietRow", "Reputation", "RequestRow", "ReturnedRow", "StepList",
    "StepRow", "Suggestion", "SuggestionList", "Today", "TodayCounts", "TodayHandOvers", "Who", "accept_suggestion",
    "dismiss_suggestion", "load_badge", "load_due_lists", "load_gone_quiet", "load_meetings", "load_no_step",
    "load_reputation", "load_step_rows", "load_steps", "load_suggestions", "load_today", "load_today_handovers",
]  # fmt: skip


def load_today(session: Session, who: Who, lang: str) -> Today:
    """Return all of Today in one reading: for the command line."""
    return Today(
        load_steps(session, who, lang),
        load_meetings(session, who, lang),
        load_gone_quiet(session, who),
        load_no_step(session, who, lang),
        load_suggestions(session, who, lang),
        load_due_lists(session, who, lang),
        load_today_handovers(session, who, lang),
    )
