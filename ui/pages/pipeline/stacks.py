"""What a folded function of the board shows: a strip a client, red or amber where something is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.conveyor import Age
from app.services.pipeline import BoardCard, BoardColumn
from ui.desk import Desk
from ui.kit.stacks import Stack, Strip
from ui.pages.pipeline.card_delegate import QUIET

TONES = ("danger", "warn", "")


def trouble_of(card: BoardCard, function: str) -> str:
    """Return 'danger' for a client that is quiet or far over the norm, 'warn' without a step, else ''."""
    if function == "off":
        return ""
    if QUIET in card.flags or card.age is Age.FAR_OVER:
        return "danger"
    return "warn" if card.next_step_on is None else ""


def stacks_of(desk: Desk, function: str, columns: Sequence[BoardColumn]) -> tuple[Stack, ...]:
    """Return a stack a stage, troubled clients first; off the track all stages are one. ``data`` is the client's id."""
    stacks = []
    for column in columns:
        strips = [Strip(card.name, trouble_of(card, function), card.id) for card in column.cards]
        strips.sort(key=lambda strip: TONES.index(strip.tone))
        stacks.append(Stack(desk.stage_name(column.code), column.count, tuple(strips)))
    if function == "off":
        strips = [strip for stack in stacks for strip in stack.strips]
        return (Stack("", sum(stack.count for stack in stacks), tuple(strips)),)
    return tuple(stacks)
