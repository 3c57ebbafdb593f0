"""The history of a client in words: what was changed, from what to what, when and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.journal import FieldChange, HistoryRow
from app.wording import action_text
from ui.desk import Desk
from ui.kit.timeline import TimelineItem

ICONS = {
    "client_moved": "transfer",
    "contact_added": "user",
    "contact_changed": "user",
    "contact_removed": "user",
    "order_added": "receipt",
    "order_changed": "receipt",
    "order_returned": "arrow-back-up",
    "clients_binned": "trash",
    "imported": "table-import",
}
SHOWN_LETTERS = 80
# field -> the words its codes are named by
CODES = {
    "status": "order_status",
    "role": "decision_role",
    "source": "source",
    "lost_reason": "lost_reason",
}


def history_items(desk: Desk, rows: Sequence[HistoryRow]) -> list[TimelineItem]:
    """Return the rows of the tab 'Changes', newest first; a day is written once."""
    items: list[TimelineItem] = []
    last = ""
    for row in rows:
        action = row.action
        day = desk.formats.day(desk.formats.local_date(action.done_at))
        person = desk.person(action.person_id)
        text = desk.formats.time(action.done_at)
        if person is not None and not desk.facts.is_solo:
            text = f"{text}, {person.name}"
        lines = [line for change in row.fields if (line := change_line(desk, change))]
        items.append(
            TimelineItem(
                "" if day == last else day,
                ICONS.get(action.code, "pencil"),
                action_text(desk.language.words, action.code, action.parts),
                text,
                "\n".join(dict.fromkeys(lines)),
            )
        )
        last = day
    return items


def change_line(desk: Desk, change: FieldChange) -> str:
    """Return 'Phone: old → new', or nothing for a field that is no business of a person."""
    words = desk.language.words
    if change.verb == "delete":
        return QCoreApplication.translate("Card", "removed: {what}").format(what=change.before) if change.before else ""
    if change.verb != "update" or f"field.{change.field}" not in words:
        return ""
    name = words.text(f"field.{change.field}")
    before, after = (_shown(desk, change, value) for value in (change.before, change.after))
    return f"{name}: {before} → {after}"


def _shown(desk: Desk, change: FieldChange, value: Any) -> str:
    field, words = change.field, desk.language.words
    if value is None or value == "":
        return QCoreApplication.translate("Card", "empty")
    if field.endswith("_kop"):
        return desk.formats.money(int(value))
    if field == "stage_id":
        stage = next((each for each in desk.facts.stages if each.id == value), None)
        return stage.name(words) if stage else str(value)
    if field == "do_not_call":
        return QCoreApplication.translate("Card", "yes") if value else QCoreApplication.translate("Card", "no")
    if field in CODES and f"{CODES[field]}.{value}" in words:
        return words.text(f"{CODES[field]}.{value}")
    if field == "state" and change.table == "activity":
        return _state(str(value))
    if field.endswith("_on") or field == "pause_until":
        return desk.formats.short_date(date.fromisoformat(str(value)[:10]))
    if field.endswith("_at"):
        moment = datetime.fromisoformat(str(value))
        return desk.formats.moment(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS]}…"


def _state(state: str) -> str:
    if state == "open":
        return QCoreApplication.translate("Card", "planned")
    if state == "done":
        return QCoreApplication.translate("Card", "done")
    return QCoreApplication.translate("Card", "removed")
