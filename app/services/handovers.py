"""Hand-overs: read them, propose, answer. What the rules propose by themselves is in ``team_changes``.

Use cases return Changes with the topics 'handovers' and 'people'; each is one action with one undo.
"""

from __future__ import annotations

from app.domain.handovers import INTRO_WAYS, RETURN_CODES, FirstStep
from app.services.handover_acts import (
    accept_handover,
    ask_giver,
    change_handover,
    propose_again,
    propose_handover,
    return_handover,
    withdraw_handover,
)
from app.services.handover_card import load_handover
from app.services.handover_list import (
    load_client_handover,
    load_client_handovers,
    load_handovers,
    load_today_handovers,
    overdue_answers,
    return_reasons,
    waiting_count,
)
from app.services.handover_plan import plan_handover
from app.services.handover_rows import (
    HandOverCard,
    HandOverChoice,
    HandOverCounts,
    HandOverList,
    HandOverPlan,
    HandOverRow,
    PromiseItem,
    ReadyRow,
    Receiver,
    ReturnReasons,
    TodayHandOvers,
)

__all__ = [
    "INTRO_WAYS", "RETURN_CODES", "FirstStep", "HandOverCard", "HandOverChoice", "HandOverCounts", "HandOverList",
    "HandOverPlan", "HandOverRow", "PromiseItem", "ReadyRow", "Receiver", "ReturnReasons", "TodayHandOvers",
    "accept_handover", "ask_giver", "change_handover", "load_client_handover", "load_client_handovers",
    "load_handover", "load_handovers", "load_today_handovers", "overdue_answers", "plan_handover", "propose_again",
    "propose_handover", "return_handover", "return_reasons", "waiting_count", "withdraw_handover",
]  # fmt: skip
