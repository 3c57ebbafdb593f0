"""The card's timeline in words: touches, orders, sheets, moves and marks in one line of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.client_card import ActivityRow, ClientCard, MoveRow, OrderRow
from app.services.flag_sheet import FlagRow
from ui.desk import Desk
from ui.kit.timeline import TimelineItem
from ui.theme import FUNCTION_ICONS

KIND_ICONS = {
    "call": "phone",
    "meeting": "users",
    "message": "quote",
    "letter": "file-text",
    "visit": "briefcase",
    "presentation": "chart-bar",
    "task": "checklist",
    "note": "note",
}
FLAG_TONES = {"regular": "care", "vip": "vip", "late": "warn", "sleeping": "off"}
TITLE_FITS = 60  # letters: a longer text of a touch goes to the lines below


@dataclass(frozen=True, slots=True)
class Target:
    """What stands behind a row: ``kind`` is activity, order, document, move or mark; ``id`` its number."""

    kind: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    is_open: bool
    on: date
    rank: str
    item: TimelineItem


def timeline_items(desk: Desk, card: ClientCard, flags: Sequence[FlagRow]) -> list[TimelineItem]:
    """Return the rows, planned ones first, then newest first; a day is written once."""
    rows = [_activity(desk, each) for each in card.activities]
    for order in card.orders:
        rows.extend(_order(desk, order))
    rows.extend(_move(desk, move) for move in card.moves)
    for kind, lang, way, made_at in card.documents:
        rows.append(_document(desk, kind, lang, way, made_at))
    rows.extend(_mark(desk, flag, flag.since_on) for flag in flags if flag.since_on is not None)
    planned = sorted((row for row in rows if row.is_open), key=lambda row: (row.on, row.rank))
    past = sorted((row for row in rows if not row.is_open), key=lambda row: (row.on, row.rank), reverse=True)
    items: list[TimelineItem] = []
    last = ""
    for row in (*planned, *past):
        when = "" if row.item.when == last else row.item.when
        last = row.item.when
        items.append(
            TimelineItem(
                when, row.item.icon, row.item.title, row.item.text, row.item.below, row.item.right,
                row.item.right_tone, row.item.tone, row.item.data,
            )
        )  # fmt: skip
    return items


def _activity(desk: Desk, activity: ActivityRow) -> _Row:
    words = desk.language.words
    kind = words.text(f"activity_kind.{activity.kind}")
    title = f"{kind}, {activity.contact}" if activity.contact else kind
    text, below = activity.title, activity.result
    is_open = activity.state == "open"
    if not is_open and not below and (len(text) > TITLE_FITS or "\n" in text):
        text, below = "", activity.title
    right, tone = "", ""
    if is_open:
        on = activity.due_on or desk.book.clock.today()
        if activity.due_at:
            title = QCoreApplication.translate("Card", "{what} at {time}").format(
                what=title, time=desk.formats.time(activity.due_at)
            )
        right, tone = _plan_chip(desk, on)
        rank = str(activity.due_at or "")
    else:
        moment = activity.done_at
        on = desk.formats.local_date(moment) if moment else desk.book.clock.today()
        rank = f"{moment}"
        if activity.duration_min:
            minutes = QCoreApplication.translate("Card", "{n} min").format(n=activity.duration_min)
            text = f"{minutes}  {text}".rstrip()
    item = TimelineItem(
        desk.formats.day(on), KIND_ICONS[activity.kind], title, text, below, right, tone,
        data=Target("activity", activity.id),
    )  # fmt: skip
    return _Row(is_open, on, rank, item)


def _plan_chip(desk: Desk, on: date) -> tuple[str, str]:
    days = (desk.book.clock.today() - on).days
    if days > 0:
        return desk.formats.days_late(days), "danger"
    return QCoreApplication.translate("Card", "planned"), "accent"


def _order(desk: Desk, order: OrderRow) -> list[_Row]:
    groups = ", ".join(order.groups)
    status = desk.language.words.text(f"order_status.{order.status}")
    text = ", ".join(part for part in (order.title, groups) if part)
    if not order.is_paid:
        text = f"{status}. {text}" if text else status
    title = QCoreApplication.translate("Card", "Order {number}").format(number=order.number)
    item = TimelineItem(
        desk.formats.day(order.ordered_on), "receipt", title, text, right=desk.formats.money(order.total_kop),
        data=Target("order", order.id),
    )  # fmt: skip
    rows = [_Row(False, order.ordered_on, "1", item)]
    for returned_on, amount_kop, reason in order.returns:
        back = QCoreApplication.translate("Card", "Return on order {number}").format(number=order.number)
        item = TimelineItem(
            desk.formats.day(returned_on), "arrow-back-up", back, reason,
            right=desk.formats.money(-amount_kop), data=Target("order", order.id),
        )  # fmt: skip
        rows.append(_Row(False, returned_on, "1", item))
    return rows


def _move(desk: Desk, move: MoveRow) -> _Row:
    on = desk.formats.local_date(move.moved_at)
    stage = desk.stage_name(move.to_stage)
    if move.from_stage:
        title = QCoreApplication.translate("Card", "Moved to “{stage}”").format(stage=stage)
        text = QCoreApplication.translate("Card", "from “{stage}”").format(stage=desk.stage_name(move.from_stage))
    else:
        title = QCoreApplication.translate("Card", "Card made")
        text = stage
    if move.by_rule:
        rule = QCoreApplication.translate("Card", "by a rule")
        text = f"{text}, {rule}"
    elif move.person and not desk.facts.is_solo:
        text = f"{text}, {move.person}"
    reason = desk.language.words.text(f"lost_reason.{move.reason}") if _is_code(desk, move.reason) else move.reason
    icon = FUNCTION_ICONS[move.to_function]
    item = TimelineItem(
        desk.formats.day(on), icon, title, text, reason, tone=move.to_function, data=Target("move", move.id)
    )
    return _Row(False, on, f"{move.moved_at}", item)


def _is_code(desk: Desk, reason: str) -> bool:
    return bool(reason) and f"lost_reason.{reason}" in desk.language.words


def _document(desk: Desk, kind: str, lang: str, way: str, made_at: datetime) -> _Row:
    on = desk.formats.local_date(made_at)
    title = (
        QCoreApplication.translate("Card", "Printed")
        if way == "printed"
        else QCoreApplication.translate("Card", "Saved as PDF")
    )
    text = f"{document_name(desk, kind)}, {lang}"
    item = TimelineItem(desk.formats.day(on), "printer", title, text, data=Target("document"))
    return _Row(False, on, f"{made_at}", item)


def document_name(desk: Desk, kind: str) -> str:
    """Return the name of a sheet in the window's language."""
    words = desk.language.words
    return words.text(f"document.{kind}") if f"document.{kind}" in words else kind


def _mark(desk: Desk, flag: FlagRow, since_on: date) -> _Row:
    title = desk.language.words.text(f"flag.{flag.flag}")
    if flag.flag in ("regular", "vip"):
        title = QCoreApplication.translate("Card", "Became {mark}").format(mark=title)
    item = TimelineItem(
        desk.formats.day(since_on), "flag-3", title, "", flag.sentence.partition(": ")[2], tone=FLAG_TONES[flag.flag],
        data=Target("mark"),
    )  # fmt: skip
    return _Row(False, since_on, "2", item)
