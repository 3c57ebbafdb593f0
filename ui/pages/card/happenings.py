"""The card's timeline in words: touches, orders, sheets, moves and marks in one line of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.client_card import ActivityRow, ClientCard, HandOverRow, MoveRow, OrderRow
from app.services.flag_sheet import FlagRow
from ui.desk import Desk
from ui.kit.timeline import TimelineItem
from ui.pages.card.activity_words import mark_names, objection_lines, outcome_name
from ui.pages.card.conditions import ShortCondition, short_conditions
from ui.pages.card.due_rows import due_rows
from ui.pages.card.happening import Happening, Target
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
GROUPS = ("calls", "meetings", "letters", "tasks", "market", "promises", "orders", "marks", "sheets")
GROUP_OF_KIND = {
    "call": "calls",
    "meeting": "meetings",
    "visit": "meetings",
    "presentation": "meetings",
    "message": "letters",
    "letter": "letters",
    "task": "tasks",
    "note": "tasks",
}
GOOD = frozenset({"meet", "order", "advance"})
BAD = frozenset({"refused", "no", "off_target", "wrong", "dnc"})
ORDERS, MARKS, SHEETS = frozenset({"orders"}), frozenset({"marks"}), frozenset({"sheets"})
MARK_TONES = {"complaint": "danger", "recommendation": "ok"}


def timeline_rows(desk: Desk, card: ClientCard, flags: Sequence[FlagRow], titles: Mapping[str, str]) -> list[Happening]:
    """Return everything that happened with a client and what is open; ``titles`` are those of objections by code."""
    rows = [_activity(desk, each, titles) for each in card.activities]
    rows += due_rows(desk, card)
    for order in card.orders:
        rows.extend(_order(desk, order))
    rows.extend(_move(desk, move) for move in card.moves)
    for kind, lang, way, made_at in card.documents:
        rows.append(_document(desk, kind, lang, way, made_at))
    for flag in flags:
        rows.extend(_marks(desk, flag))
    if not desk.facts.is_solo:
        rows.extend(_hand_over(desk, each) for each in card.hand_overs)
    return rows


def timeline_items(desk: Desk, rows: Sequence[Happening], only: str = "") -> list[TimelineItem]:
    """Return the rows of a group, of all without one: open ones first, then newest first; a day is written once."""
    rows = [row for row in rows if not only or only in row.groups]
    planned = sorted((row for row in rows if row.is_open), key=lambda row: (row.on, row.rank))
    past = sorted((row for row in rows if not row.is_open), key=lambda row: (row.on, row.rank), reverse=True)
    return [*_dated(desk, planned), *_dated(desk, past)]


def activity_items(desk: Desk, activities: Sequence[ActivityRow]) -> list[TimelineItem]:
    """Return rows of touches alone, newest first."""
    rows = [_activity(desk, each, {}) for each in activities]
    return _dated(desk, sorted(rows, key=lambda row: (row.on, row.rank), reverse=True))


def _dated(desk: Desk, rows: Sequence[Happening]) -> list[TimelineItem]:
    """Return the rows with their days: each day once, and another year only where it begins."""
    items: list[TimelineItem] = []
    last, year = "", desk.book.clock.today().year
    for row in rows:
        when = desk.formats.day(row.on)
        if row.on.year != year:
            year, when = row.on.year, f"{row.on:%d.%m.%y}"
        elif row.on.year != desk.book.clock.today().year:
            when = f"{row.on.day} {desk.formats.month(row.on)}"
        items.append(replace(row.item, when="" if when == last else when))
        last = when
    return items


def _activity(desk: Desk, activity: ActivityRow, titles: Mapping[str, str]) -> Happening:
    words = desk.language.words
    kind = words.text(f"activity_kind.{activity.kind}")
    text, below = activity.title.strip(), activity.result
    is_open = activity.state == "open"
    right, tone = "", ""
    if is_open:
        on = activity.due_on or desk.book.clock.today()
        title = kind
        if activity.due_at:
            title = QCoreApplication.translate("Card", "{what} at {time}").format(
                what=kind, time=desk.formats.time(activity.due_at)
            )
        text = text or activity.contact
        right, tone = _plan_chip(desk, on)
        rank = str(activity.due_at or "")
    else:
        title = f"{kind}, {activity.contact}" if activity.contact else kind
        if not below and (len(text) > TITLE_FITS or "\n" in text):
            text, below = "", text
        moment = activity.done_at
        on = desk.formats.local_date(moment) if moment else desk.book.clock.today()
        rank = f"{moment}"
        if activity.duration_min:
            minutes = QCoreApplication.translate("Card", "{n} min").format(n=activity.duration_min)
            text = f"{minutes}. {text}" if text else minutes
        right, tone = _outcome_chip(desk, activity)
        below = "\n".join(filter(None, (below, *_met_lines(activity, titles))))
    icon = KIND_ICONS[activity.kind]
    target = Target("activity", activity.id, is_open)
    item = TimelineItem("", icon, title, text, below, right, tone, MARK_TONES.get(activity.mark, ""), target)
    groups = {GROUP_OF_KIND[activity.kind]}
    if activity.objections or activity.competitor:
        groups.add("market")
    return Happening(is_open, on, rank, item, frozenset(groups))


def _outcome_chip(desk: Desk, activity: ActivityRow) -> tuple[str, str]:
    """Return what a done activity is marked as, else what came of it, with the tone of its chip."""
    if activity.mark:
        return mark_names()[activity.mark], MARK_TONES[activity.mark]
    said = outcome_name(desk, activity.kind, activity.outcome)
    return said, ("ok" if activity.outcome in GOOD else "danger" if activity.outcome in BAD else "tag") if said else ""


def _met_lines(activity: ActivityRow, titles: Mapping[str, str]) -> list[str]:
    """Return what was objected, and the rival that was met."""
    lines = objection_lines(activity, lambda code: titles.get(code, code))
    if activity.competitor:
        lines.append(QCoreApplication.translate("Card", "Competitor met: {name}").format(name=activity.competitor))
    if activity.no_next_reason:
        lines.append(QCoreApplication.translate("Card", "Nothing planned: {why}").format(why=activity.no_next_reason))
    return lines


def _plan_chip(desk: Desk, on: date) -> tuple[str, str]:
    days = (desk.book.clock.today() - on).days
    if days > 0:
        return desk.formats.days_late(days), "danger"
    return QCoreApplication.translate("Card", "planned"), "accent"


def _order(desk: Desk, order: OrderRow) -> list[Happening]:
    groups = ", ".join(order.groups)
    status = desk.language.words.text(f"order_status.{order.status}")
    text = ", ".join(part for part in (order.title, groups) if part)
    if not order.is_paid:
        text = f"{status}. {text}" if text else status
    title = QCoreApplication.translate("Card", "Order {number}").format(number=order.number)
    item = TimelineItem(
        "", "receipt", title, text, right=desk.formats.money(order.total_kop),
        data=Target("order", order.id),
    )  # fmt: skip
    rows = [Happening(False, order.ordered_on, "1", item, ORDERS)]
    for returned_on, amount_kop, reason in order.returns:
        back = QCoreApplication.translate("Card", "Return on order {number}").format(number=order.number)
        item = TimelineItem(
            "", "arrow-back-up", back, reason,
            right=desk.formats.money(-amount_kop), data=Target("order", order.id),
        )  # fmt: skip
        rows.append(Happening(False, returned_on, "1", item, ORDERS))
    return rows


def _move(desk: Desk, move: MoveRow) -> Happening:
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
    item = TimelineItem("", icon, title, text, reason, tone=move.to_function, data=Target("move", move.id))
    return Happening(False, on, f"{move.moved_at}", item, MARKS)


def _is_code(desk: Desk, reason: str) -> bool:
    return bool(reason) and f"lost_reason.{reason}" in desk.language.words


def _document(desk: Desk, kind: str, lang: str, way: str, made_at: datetime) -> Happening:
    on = desk.formats.local_date(made_at)
    title = (
        QCoreApplication.translate("Card", "Printed")
        if way == "printed"
        else QCoreApplication.translate("Card", "Saved as PDF")
    )
    item = TimelineItem("", "printer", title, made_text(desk, kind, lang), data=Target("document"))
    return Happening(False, on, f"{made_at}", item, SHEETS)


def made_text(desk: Desk, kind: str, lang: str) -> str:
    """Return what was made, and in which language where it is another than the window's."""
    name = document_name(desk, kind)
    return name if lang == desk.language.code else f"{name}, {lang}"


def document_name(desk: Desk, kind: str) -> str:
    """Return the name of a sheet in the window's language."""
    words = desk.language.words
    return words.text(f"document.{kind}") if f"document.{kind}" in words else kind


def _hand_over(desk: Desk, row: HandOverRow) -> Happening:
    title = QCoreApplication.translate("Card", "Handed over")
    item = TimelineItem("", "transfer", title, f"{row.giver} → {row.taker}", data=Target("hand_over"))
    return Happening(False, row.on, "0", item, MARKS)


def _marks(desk: Desk, flag: FlagRow) -> list[Happening]:
    """Return the day a mark came, with the reasons of that day, and the later days of its other reasons."""
    if flag.since_on is None:
        return []
    name = desk.language.words.text(f"flag.{flag.flag}")
    title = name
    if flag.flag in ("regular", "vip"):
        title = QCoreApplication.translate("Card", "Became {mark}").format(mark=name)
    met = [each for each in short_conditions(desk, flag) if each.is_met] if not flag.by_hand else []
    later = [each for each in met if each.met_on is not None and each.met_on > flag.since_on]
    first = [each for each in met if each not in later]
    said = "\n".join(map(_condition_text, first)) or flag.sentence.partition(": ")[2]
    rows = [_mark_row(flag, flag.since_on, title, said)]
    for each in later:
        again = QCoreApplication.translate("Card", "One more reason: {mark}").format(mark=name)
        rows.append(_mark_row(flag, each.met_on or flag.since_on, again, _condition_text(each)))
    return rows


def _condition_text(short: ShortCondition) -> str:
    return f"{short.asked}: {short.figures}" if short.figures else short.asked


def _mark_row(flag: FlagRow, on: date, title: str, below: str) -> Happening:
    # Under the order of its day, which is the reason of the mark.
    item = TimelineItem("", "flag-3", title, "", below, tone=FLAG_TONES[flag.flag], data=Target("mark"))
    return Happening(False, on, "0", item, MARKS)
