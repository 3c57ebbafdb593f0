"""The timeline rows of promises, requests and competitors."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.client_card import ClientCard, InterestRow, PromiseRow, RivalRow
from ui.desk import Desk
from ui.kit.timeline import TimelineItem
from ui.pages.card.happening import Happening, Target

PROMISES, MARKET = frozenset({"promises"}), frozenset({"market"})
RIVAL_ICON = "scale"
AFTER_STEPS = "~"  # as a rank of a day: after every hour


def due_rows(desk: Desk, card: ClientCard) -> list[Happening]:
    """Return what was promised and asked for, and the rivals met; one met in an activity is told there."""
    in_activities = {
        (each.competitor, desk.formats.local_date(each.done_at)) for each in card.activities if each.done_at
    }
    told = {(move.to_stage, desk.formats.local_date(move.moved_at)) for move in card.moves}
    rows = [_promise(desk, each) for each in card.promises if each.state == "open" or each.closed_on]
    rows += [_request(desk, each) for each in card.interests]
    for rival in card.rivals:
        is_told = rival.outcome == "lost" and ("lost", rival.seen_on) in told and not _details(desk, rival)
        if not is_told and (rival.outcome != "seen" or (rival.name, rival.seen_on) not in in_activities):
            rows.append(_rival(desk, rival))
    return rows


def request_channel(desk: Desk, code: str) -> str:
    """Return by which way a request came."""
    key = f"source.{code}"
    return desk.language.words.text(key) if key in desk.language.words else code


def _promise(desk: Desk, promise: PromiseRow) -> Happening:
    today = desk.book.clock.today()
    title = {
        "us": QCoreApplication.translate("Card", "We promised"),
        "client": QCoreApplication.translate("Card", "They promised"),
    }[promise.side]
    if promise.state == "open":
        right, tone = _wait(desk, promise.due_on, QCoreApplication.translate("Card", "not kept yet"))
        on = promise.due_on or today
    elif promise.state == "done":
        right, tone = QCoreApplication.translate("Card", "kept"), "ok"
        on = promise.closed_on or today
    else:
        right, tone = QCoreApplication.translate("Card", "cancelled"), "tag"
        on = promise.closed_on or today
    target = Target("promise", promise.id, promise.state == "open")
    item = TimelineItem("", "checkbox", title, promise.text, "", right, tone, data=target)
    return Happening(promise.state == "open", on, AFTER_STEPS, item, PROMISES)


def _request(desk: Desk, row: InterestRow) -> Happening:
    asked_on = desk.formats.local_date(row.shown_at)
    is_open = row.answer_by is not None and row.answered_at is None
    title = QCoreApplication.translate("Card", "Request")
    channel = request_channel(desk, row.channel)
    below, right, tone = "", "", ""
    if is_open:
        right, tone = _wait(desk, row.answer_by, QCoreApplication.translate("Card", "waits for an answer"))
        below = ", ".join(filter(None, (desk.formats.short_date(asked_on), channel)))
    elif row.answered_at is not None:
        day = desk.formats.short_date(desk.formats.local_date(row.answered_at))
        below = QCoreApplication.translate("Card", "Answered {day}").format(day=day)
        below = f"{below}: {row.answer}" if row.answer else below
    text = row.what if is_open or not channel else f"{row.what}, {channel}"
    item = TimelineItem("", "quote", title, text, below, right, tone, data=Target("request", row.id, is_open))
    if is_open:
        return Happening(True, row.answer_by or asked_on, AFTER_STEPS, item, PROMISES)
    return Happening(False, asked_on, f"{row.shown_at}", item, PROMISES)


def _wait(desk: Desk, on: date | None, words: str) -> tuple[str, str]:
    days = (desk.book.clock.today() - on).days if on is not None else 0
    return (desk.formats.days_late(days), "danger") if days > 0 else (words, "accent")


def _rival(desk: Desk, rival: RivalRow) -> Happening:
    title = {
        "seen": QCoreApplication.translate("Card", "Competitor seen"),
        "lost": QCoreApplication.translate("Card", "Lost to a competitor"),
        "won": QCoreApplication.translate("Card", "Won from a competitor"),
    }[rival.outcome]
    tone = {"lost": "danger", "won": "ok"}.get(rival.outcome, "warn")
    item = TimelineItem(
        "", RIVAL_ICON, title, rival.name, _details(desk, rival), tone=tone, data=Target("rival", rival.competitor_id)
    )
    return Happening(False, rival.seen_on, "", item, MARKET)


def _details(desk: Desk, rival: RivalRow) -> str:
    price = ""
    if rival.their_price_kop is not None:
        price = QCoreApplication.translate("Card", "their price {sum}").format(
            sum=desk.formats.money(rival.their_price_kop)
        )
    return ", ".join(filter(None, (rival.argument, rival.product, price, rival.note)))
