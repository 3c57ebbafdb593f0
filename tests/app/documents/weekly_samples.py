"""Weeks for the weekly report: a usual one, one with more than any sheet holds, and none."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.documents.weekly_report_values import (
    AttentionItem,
    AttentionValues,
    WeekLeg,
    WeekLine,
    WeeklyReportValues,
    WeekNumber,
)
from app.services.weekly_report import LINES
from tests.app.documents.samples import AS_OF, LETTERS, LONG, NAME_80

MONDAY: Final = date(2026, 6, 15)
BIG_KOP: Final = 99_999_999_900


def weekly(amount: str) -> WeeklyReportValues:
    """Return a week as the book gives it: blank, usual or overfull."""
    if amount == "blank":
        return WeeklyReportValues(AS_OF, MONDAY)
    is_big = amount == "overfull"
    number = WeekNumber(9999, BIG_KOP, reason=LONG) if is_big else WeekNumber(6)
    pair = WeekNumber(9999, other=9999) if is_big else WeekNumber(1, other=0)
    blocks = tuple(
        tuple(
            WeekLine(key, pair if key in ("f3d", "f4d") else number, number, 9999, 9999_900, BIG_KOP)
            if is_big
            else WeekLine(key, number, WeekNumber(5), 8, 5250)
            for key in lines
        )
        for lines in LINES.values()
    )
    items = (AttentionItem(NAME_80, 120, BIG_KOP, LONG + LETTERS),) * 5 if is_big else (AttentionItem("Барвінок", 3),)
    lists = AttentionValues(items, 995 if is_big else 0)
    return WeeklyReportValues(
        as_of=AS_OF,
        monday=MONDAY,
        person=NAME_80 if is_big else "",
        received_kop=BIG_KOP if is_big else 12_500_000,
        month_kop=BIG_KOP if is_big else 40_000_000,
        plan_kop=BIG_KOP if is_big else 50_000_000,
        legs=(
            WeekLeg("prospecting", 4, 20, 11_500, 20),
            WeekLeg("first_sale", 6, 8, 8_000, 75),
            WeekLeg("care", 13, 15, 15_000, 86),
            WeekLeg("vip", 9999 if is_big else 3, 9999 if is_big else 3, 3_000, 100),
        ),
        blocks=blocks,
        overdue=lists,
        no_step=AttentionValues(is_known=is_big),
        promises=lists,
        silent=AttentionValues() if not is_big else lists,
    )
