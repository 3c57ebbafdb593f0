"""Clients as JSON: rows of a list, and a whole card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlmodel import Session

from app.services.client_card import (
    ActivityRow,
    ChannelRow,
    ClientCard,
    ContactRow,
    MoveRow,
    OrderRow,
    load_order_lines,
)
from app.services.client_list import ClientRow
from app.services.flag_sheet import FlagRow

# Told by keys of their own, or by nothing a reader needs.
_TOLD_APART = frozenset({"code", "name", "created_at", "deleted_at"})


def row_json(
    row: ClientRow, flags: Sequence[str], responsible: str, total_kop: int, orders_count: int
) -> dict[str, Any]:
    """Return a client as ``clients`` prints it."""
    return {
        "id": row.id,
        "code": row.code,
        "name": row.name,
        "city": row.city,
        "stage": row.stage,
        "function": row.function,
        "flags": list(flags),
        "responsible": responsible,
        "total_kop": total_kop,
        "orders_count": orders_count,
        "next_step_on": row.next_step_on,
    }


def flag_json(row: FlagRow) -> dict[str, Any]:
    """Return a flag with its evidence."""
    return {
        "flag": row.flag,
        "since": row.since_on,
        "sentence": row.sentence,
        "metrics": list(row.metrics),
        "orders": [asdict(order) for order in row.orders],
    }


def card_json(session: Session, card: ClientCard, flags: Sequence[FlagRow], sums: Mapping[str, int]) -> dict[str, Any]:
    """Return all of a client; ``sums`` are total_kop and orders_count."""
    facts, figures = card.facts, card.figures
    channels = [*card.channels, *(channel for contact in card.contacts for channel in contact.channels)]
    return {
        "id": facts.id,
        "code": facts.code,
        "name": facts.name,
        **{name: value for name, value in sorted(facts.values.items()) if name not in _TOLD_APART},
        "stage": facts.stage,
        "function": facts.function,
        "stage_entered_at": facts.stage_entered_at,
        "responsible": facts.responsible,
        "created_at": facts.created_at,
        "deleted_at": facts.deleted_at,
        **sums,
        "average_check_kop": figures.average_kop,
        "first_order_on": figures.first_on,
        "last_order_on": figures.last_on,
        "gap_days": figures.gap_days,
        "next_step_on": card.next_step.due_on if card.next_step else None,
        "next_step": _activity(card.next_step) if card.next_step else None,
        "tags": list(card.tags),
        "contacts": [_contact(contact) for contact in card.contacts],
        "channels": [_channel(channel) for channel in channels],
        "bant": [asdict(answer) for answer in card.bant],
        "stage_history": [_move(move) for move in card.moves],
        "flags": [flag_json(row) for row in flags if row.is_held],
        "not_yet": [
            {"flag": row.flag, "sentence": row.sentence, "metrics": list(row.metrics)}
            for row in flags
            if not row.is_held
        ],
        "orders": [_order(session, order) for order in card.orders],
        "activities": [_activity(activity) for activity in card.activities],
        "promises": [_without(asdict(promise), "version") for promise in card.promises],
        "requests": [asdict(interest) for interest in card.interests],
        "competitors": [asdict(rival) for rival in card.rivals],
        "groups": [{"code": code, "title": title, "bought": bought} for code, title, bought in card.groups],
        "documents": [
            {"kind": kind, "lang": lang, "way": way, "made_at": made_at} for kind, lang, way, made_at in card.documents
        ],
    }


def _channel(channel: ChannelRow) -> dict[str, Any]:
    return asdict(channel)


def _contact(contact: ContactRow) -> dict[str, Any]:
    return {**asdict(contact), "channels": [_channel(channel) for channel in contact.channels]}


def _move(move: MoveRow) -> dict[str, Any]:
    return {
        "from_stage": move.from_stage,
        "to_stage": move.to_stage,
        "to_function": move.to_function,
        "moved_at": move.moved_at,
        "reason": move.reason,
        "person": move.person,
        "by_rule": move.by_rule,
        "passed_gate": move.passed_gate,
    }


def _order(session: Session, order: OrderRow) -> dict[str, Any]:
    return {
        **asdict(order),
        "groups": list(order.groups),
        "returns": [
            {"returned_on": on, "amount_kop": amount_kop, "reason": reason} for on, amount_kop, reason in order.returns
        ],
        "lines": [asdict(line) for line in load_order_lines(session, order.id)],
    }


def _activity(activity: ActivityRow) -> dict[str, Any]:
    told = _without(asdict(activity), "version")
    return {**told, "objections": [_without(asdict(heard), "activity_id") for heard in activity.objections]}


def _without(values: dict[str, Any], left_out: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != left_out}
