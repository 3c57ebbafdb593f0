"""The rows of the cards at the right of Today, worded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.handover_rows import HandOverRow, TodayHandOvers
from app.services.order_lists import ListedOrder
from app.services.special_terms import ReviewRow
from app.services.today_rows import (
    MarkRow,
    MeetingRow,
    NoStepRow,
    PromiseRow,
    QuietRow,
    RequestRow,
    ReturnedRow,
    Suggestion,
)
from ui.desk import Desk
from ui.pages.handovers.words import past_day
from ui.pages.today.rows import day_word
from ui.pages.today.side_list import SideRow


def meeting_row(desk: Desk, row: MeetingRow, today: date) -> SideRow:
    """Return a meeting: hour, day, client, whom and where; its sheet to print."""
    step = row.step
    hour = desk.formats.time(step.due_at) if step.due_at is not None else "–"
    if step.due_on == today:
        below = desk.formats.day(step.due_on)
    else:
        below = f"{day_word(desk, step.due_on, today)} {step.due_on.day}"
        if (step.due_on - today).days >= 7:
            below = desk.formats.short_date(step.due_on)
    is_prep = row.sheet == "negotiation"
    words = (
        QCoreApplication.translate("TodaySide", "Print prep sheet")
        if is_prep
        else QCoreApplication.translate("TodaySide", "Print plan")
    )
    return SideRow(
        step.id, step.client, row.contact_line or step.title, hour, below, buttons=((words, "printer"),), data=row
    )


def quiet_row(desk: Desk, row: QuietRow) -> SideRow:
    """Return a client gone quiet: its rhythm, how long it is silent, the call."""
    usual = QCoreApplication.translate("TodaySide", "usually every {days}").format(
        days=desk.formats.days(row.usual_days)
    )
    silent = row.silent_days
    chip = (
        QCoreApplication.translate("TodaySide", "{days} quiet").format(days=desk.formats.days(silent))
        if silent is not None
        else QCoreApplication.translate("TodaySide", "by hand")
    )
    call = QCoreApplication.translate("TodaySide", "Call")
    return SideRow(row.client_id, row.name, usual, chip=chip, buttons=((call, "phone"),), is_long=True, data=row)


def no_step_row(desk: Desk, row: NoStepRow) -> SideRow:
    """Return a client without a step: where it stands, what is at stake or when it was last touched."""
    if row.is_expected and row.sum_kop:
        more = desk.formats.money(row.sum_kop)
    elif row.last_touch_on is not None:
        day = desk.formats.short_date(row.last_touch_on)
        more = QCoreApplication.translate("TodaySide", "last touch {day}").format(day=day)
    else:
        more = QCoreApplication.translate("TodaySide", "not touched yet")
    set_step = QCoreApplication.translate("TodaySide", "Set step")
    text = f"{row.stage_title}, {more}"
    return SideRow(row.client_id, row.name, text, buttons=((set_step, "calendar-plus"),), data=row)


def suggestion_row(desk: Desk, row: Suggestion) -> SideRow:
    """Return what a rule suggests, with its reason."""
    to_stage = desk.stage_name(row.to_stage)
    text = QCoreApplication.translate("TodaySide", "To “{stage}”: {why}").format(stage=to_stage, why=row.sentence)
    accept = QCoreApplication.translate("TodaySide", "Accept")
    later = QCoreApplication.translate("TodaySide", "Not now…")
    return SideRow(row.client_id, row.name, text, buttons=((accept, "check"), (later, "")), is_long=True, data=row)


def hand_over_rows(desk: Desk, found: TodayHandOvers) -> list[SideRow]:
    """Return the hand-overs that wait for an answer, those that came back, and for the owner what is late with others.

    Each is there once.
    """
    rows = {row.id: row for row in (*found.overdue, *found.waiting, *found.came_back)}
    return [_hand_over_row(desk, row) for row in rows.values()]


def _hand_over_row(desk: Desk, row: HandOverRow) -> SideRow:
    review = QCoreApplication.translate("TodaySide", "Review")
    if row.state == "returned":
        day = past_day(desk, row.answered_on or row.proposed_on)
        text = QCoreApplication.translate("TodaySide", "came back {day}: {why}").format(day=day, why=row.short_why)
        route = (row.to_name, row.from_name)
    else:
        text = QCoreApplication.translate("TodaySide", "waiting since {day}").format(
            day=past_day(desk, row.proposed_on)
        )
        route = (row.from_name, row.to_name)
    if row.days_late:
        text = QCoreApplication.translate("TodaySide", "answer {late}").format(
            late=desk.formats.days_late(row.days_late)
        )
    names = tuple(name for name in route if name)
    return SideRow(row.id, row.client, text, buttons=((review, ""),), is_late=row.days_late > 0, route=names, data=row)


def request_row(desk: Desk, row: RequestRow) -> SideRow:
    """Return what a client asked for and when the answer is due."""
    chip, tone = _due_chip(desk, row.answer_by, row.days_late)
    answered = QCoreApplication.translate("TodaySide", "Answered…")
    return SideRow(row.id, row.name, row.what, chip=chip, chip_tone=tone, buttons=((answered, "check"),), data=row)


def promise_row(desk: Desk, row: PromiseRow) -> SideRow:
    """Return a promise whose day has come: ours or theirs."""
    chip, tone = _due_chip(desk, row.due_on, row.days_late)
    whose = (
        QCoreApplication.translate("TodaySide", "We: {text}")
        if row.side == "us"
        else QCoreApplication.translate("TodaySide", "They: {text}")
    )
    kept = QCoreApplication.translate("TodaySide", "Kept")
    text = whose.format(text=row.text)
    return SideRow(row.id, row.name, text, chip=chip, chip_tone=tone, buttons=((kept, "check"),), data=row)


def offer_row(desk: Desk, row: ListedOrder) -> SideRow:
    """Return an offer that waits for its answer."""
    day = desk.formats.short_date(row.ordered_on)
    text = QCoreApplication.translate("TodaySide", "Offer of {day}, {sum}").format(
        day=day, sum=desk.formats.money(row.total_kop)
    )
    chip, tone = "", "danger"
    if row.answer_by is not None:
        chip, tone = _due_chip(desk, row.answer_by, (desk.book.clock.today() - row.answer_by).days)
    call = QCoreApplication.translate("TodaySide", "Call")
    return SideRow(row.id, row.client, text, chip=chip, chip_tone=tone, buttons=((call, "phone"),), data=row)


def delivery_row(desk: Desk, row: ListedOrder) -> SideRow:
    """Return an order whose delivery is late."""
    number = row.number or row.title
    text = QCoreApplication.translate("TodaySide", "Order {number}, {sum}").format(
        number=number, sum=desk.formats.money(row.total_kop)
    )
    chip = desk.formats.days_late(row.days_late) if row.days_late else ""
    open_order = QCoreApplication.translate("TodaySide", "Open")
    return SideRow(row.id, row.client, text, chip=chip, buttons=((open_order, "receipt"),), data=row)


def review_row(desk: Desk, row: ReviewRow) -> SideRow:
    """Return special terms, or a mark set by hand, that are to be looked at again."""
    if row.flag:
        flag = desk.language.words.text(f"flag.{row.flag}")
        text = QCoreApplication.translate("TodaySide", "Mark by hand: {mark}").format(mark=flag)
    else:
        text = row.terms
    look = QCoreApplication.translate("TodaySide", "Look")
    chip = desk.formats.day(row.review_on)
    return SideRow(
        row.client_id, row.name, text, chip=chip, chip_tone="warn", buttons=((look, "external-link"),), data=row
    )


def returned_row(desk: Desk, row: ReturnedRow) -> SideRow:
    """Return a client put off that came back."""
    text = QCoreApplication.translate("TodaySide", "Put off till today, now “{stage}”").format(stage=row.stage_title)
    set_step = QCoreApplication.translate("TodaySide", "Set step")
    return SideRow(row.client_id, row.name, text, buttons=((set_step, "calendar-plus"),), data=row)


def complaint_row(desk: Desk, row: MarkRow) -> SideRow:
    """Return a complaint."""
    day = desk.formats.day(desk.formats.local_date(row.done_at))
    look = QCoreApplication.translate("TodaySide", "Look")
    return SideRow(row.id, row.name, f"{day}: {row.title}", buttons=((look, "external-link"),), data=row)


def _due_chip(desk: Desk, on: date, days_late: int) -> tuple[str, str]:
    if days_late > 0:
        return desk.formats.days_late(days_late), "danger"
    return desk.formats.day(on), "warn" if on == desk.book.clock.today() else "tag"
