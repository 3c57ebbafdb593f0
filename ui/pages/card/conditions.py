"""The conditions of a mark in short: what is asked, the figures, since when, and how far the rest is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.shares import reached_percent
from app.services.client_card import OrderFigures
from app.services.flag_sheet import FlagRow
from ui.desk import Desk

FULL_PERCENT = 100
PACE_DAYS = 30  # less than a month of buying is no pace
PACE_YEARS = 10  # what lies farther ahead is no forecast


@dataclass(frozen=True, slots=True)
class ShortCondition:
    """One condition: ``asked`` in dark words, ``figures`` in grey ones; ``met_on`` the day it came true, if known.

    ``is_long``: the figures take a line of their own.
    """

    asked: str
    figures: str
    is_met: bool
    met_on: date | None = None
    is_long: bool = False


def short_conditions(desk: Desk, row: FlagRow) -> tuple[ShortCondition, ...]:
    """Return the conditions of a rule of money in short; nothing when one of them has no short form."""
    found = [_short(desk, row, metric) for metric in row.metrics]
    return tuple(each for each in found if each is not None) if all(found) else ()


def _short(desk: Desk, row: FlagRow, metric: dict[str, Any]) -> ShortCondition | None:
    if "met" not in metric:
        return None  # a figure beside a condition: the rhythm of one who is quiet
    name, is_met = metric["name"], metric["met"]
    if name == "special_terms":
        return ShortCondition(QCoreApplication.translate("Card", "Special terms"), "", is_met)
    if metric["op"] != ">=":
        return None
    if name == "smallest_month" and metric.get("months"):
        asked = QCoreApplication.translate("Card", "Each of {n} months ≥ {sum}").format(
            n=len(metric["months"]), sum=desk.formats.amount(metric["threshold_kop"])
        )
        months = (
            f"{desk.formats.month(date.fromisoformat(each['month'] + '-01'))} {desk.formats.amount(each['value_kop'])}"
            for each in metric["months"]
        )
        return ShortCondition(asked, ", ".join(months), is_met, row.since_on if is_met else None, True)
    if name == "volume":
        return _volume(desk, row, metric)
    if name == "months_since_first_order":
        asked = QCoreApplication.translate("Card", "With us ≥ {n} months").format(n=metric["threshold"])
        return ShortCondition(asked, str(metric["value"] or 0), is_met)
    return None


def _volume(desk: Desk, row: FlagRow, metric: dict[str, Any]) -> ShortCondition:
    formats = desk.formats
    threshold, value = metric["threshold_kop"], metric["value_kop"] or 0
    if metric["from"] is None:
        asked = QCoreApplication.translate("Card", "Total ≥ {sum}").format(sum=formats.amount(threshold))
    else:
        asked = QCoreApplication.translate("Card", "Since {day} ≥ {sum}").format(
            day=formats.short_date(date.fromisoformat(metric["from"])), sum=formats.amount(threshold)
        )
    figures = formats.amount(value)
    met_on = _passed_on(row, threshold) if metric["met"] and metric["from"] is None else None
    if met_on is not None:
        figures = QCoreApplication.translate("Card", "{sum} since {day}").format(
            sum=figures, day=formats.short_date(met_on)
        )
    return ShortCondition(asked, figures, metric["met"], met_on)


def _passed_on(row: FlagRow, threshold_kop: int) -> date | None:
    """Return the day of the order that carried the sum of all orders behind the mark over the threshold."""
    total = 0
    for order in row.orders:
        total += order.net_kop
        if total >= threshold_kop:
            return order.ordered_on
    return None


def percent_of(metric: dict[str, Any]) -> int | None:
    """Return how much of a condition is there, 0 to 99 %, rounded; None when it is met or cannot be counted."""
    value = int(metric.get("value_kop", metric.get("value")) or 0)
    threshold = int(metric.get("threshold_kop", metric.get("threshold")) or 0)
    if metric.get("op") != ">=" or not threshold or metric.get("met"):
        return None
    return reached_percent(value, threshold)


def nearest_sum(row: FlagRow) -> tuple[int, int, bool] | None:
    """Return (percent, threshold in kopecks, whether it is the sum of all orders) of the nearest sum not reached."""
    found = [
        (percent, int(metric["threshold_kop"]), metric["name"] == "volume" and metric["from"] is None)
        for metric in row.metrics
        if metric.get("threshold_kop") and (percent := percent_of(metric)) is not None
    ]
    return max(found, default=None)


def nearest_percent(row: FlagRow) -> int | None:
    """Return how much of the nearest condition is there, %; None when nothing can be counted."""
    return max((part for metric in row.metrics if (part := percent_of(metric)) is not None), default=None)


def reached_on(figures: OrderFigures, threshold_kop: int, today: date) -> date | None:
    """Return the day the sum of all orders reaches ``threshold_kop`` at the pace so far; None without a pace.

    The pace is everything bought divided by the days since the first order; the day is today and what is missing
    divided by that pace. There is no pace with fewer than three days with orders, or in the first 30 days; and a day
    more than ten years ahead is not told.
    """
    missing_kop = threshold_kop - figures.total_kop
    if figures.gap_days is None or figures.first_on is None or missing_kop <= 0:
        return None
    bought_for = (today - figures.first_on).days
    if bought_for < PACE_DAYS or figures.total_kop <= 0:
        return None
    ahead = -(-missing_kop * bought_for // figures.total_kop)
    return today + timedelta(days=ahead) if ahead <= PACE_YEARS * 365 else None
