"""What the page says: the names of metrics, what is wrong with a field, its commands and their keys."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.rules import MONEY_METRICS, Metric
from app.errors import InvalidError
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint
from ui.messages import say_error
from ui.pages.rules.drafts import Problem

COMMANDS = (
    Command("rules.apply", str(QT_TRANSLATE_NOOP("Commands", "Apply the rules")), "Ctrl+Return", "check"),
    Command("rules.edit", str(QT_TRANSLATE_NOOP("Commands", "Edit the rule")), "E", "pencil"),
    Command("rules.history", str(QT_TRANSLATE_NOOP("Commands", "Versions of the rule")), "H", "history"),
    Command("rules.discard", str(QT_TRANSLATE_NOOP("Commands", "Discard the changes")), "", "x"),
    Command("rules.print", str(QT_TRANSLATE_NOOP("Commands", "Print the rule sheet")), "Ctrl+P", "printer"),
)
# rule -> (icon, tone of its square)
ICONS = {
    "qualified": ("compass", "prospecting"),
    "to_care": ("briefcase", "first_sale"),
    "regular": ("plant-2", "care"),
    "vip": ("crown", "vip"),
    "late": ("zzz", "warn"),
    "sleeping": ("moon", "off"),
}
ORDER = ("regular", "vip", "late", "sleeping", "qualified", "to_care")


def hints(step: str, *, is_list: bool, is_open: bool) -> tuple[KeyHint, ...]:
    """Return the keys of a field of a number (``step`` as it is written), the list of clients, fields, or cards."""
    apply_key = KeyHint(("Ctrl", "Enter"), QCoreApplication.translate("RulesPage", "Apply"))
    undo = KeyHint(("Ctrl Z",), QCoreApplication.translate("RulesPage", "Undo"))
    back = KeyHint(("Esc",), QCoreApplication.translate("RulesPage", "Back to the list"))
    field = KeyHint(("Tab",), QCoreApplication.translate("RulesPage", "Next field"))
    if step:
        change = QCoreApplication.translate("RulesPage", "Change by {step}").format(step=step)
        return (field, KeyHint(("↑", "↓"), change), apply_key, back, undo)
    if is_list:
        space = QCoreApplication.translate("Keys", "Space")
        return (
            KeyHint((space,), QCoreApplication.translate("RulesPage", "Leave as it is")),
            KeyHint(("Enter",), QCoreApplication.translate("RulesPage", "Open the card")),
            apply_key,
            undo,
        )
    if is_open:
        return (field, apply_key, back, undo)
    return (
        KeyHint(("E",), QCoreApplication.translate("RulesPage", "Edit")),
        KeyHint(("H",), QCoreApplication.translate("RulesPage", "Versions")),
        KeyHint(("Ctrl P",), QCoreApplication.translate("RulesPage", "Print")),
        apply_key,
        undo,
    )


def metric_names() -> dict[Metric, str]:
    """Return what a condition asks, in a few words."""
    return {
        Metric.VOLUME: QCoreApplication.translate("RulesPage", "Total of orders"),
        Metric.SMALLEST_MONTH: QCoreApplication.translate("RulesPage", "Orders in every month"),
        Metric.SMALLEST_ORDER: QCoreApplication.translate("RulesPage", "Every order"),
        Metric.AVERAGE_CHECK: QCoreApplication.translate("RulesPage", "Average order"),
        Metric.PAID_ORDERS: QCoreApplication.translate("RulesPage", "Paid orders"),
        Metric.BOUGHT: QCoreApplication.translate("RulesPage", "Bought"),
        Metric.GROUPS_BOUGHT: QCoreApplication.translate("RulesPage", "Product groups"),
        Metric.SHARE_OF_NEED: QCoreApplication.translate("RulesPage", "Share of the need"),
        Metric.MONTHS_SINCE_FIRST_ORDER: QCoreApplication.translate("RulesPage", "With us"),
        Metric.DAYS_SINCE_LAST_ORDER: QCoreApplication.translate("RulesPage", "Since the last order"),
        Metric.SPECIAL_TERMS: QCoreApplication.translate("RulesPage", "Special terms"),
        Metric.TOP_SHARE: QCoreApplication.translate("RulesPage", "Top by volume"),
        Metric.BANT_LEVEL: QCoreApplication.translate("RulesPage", "BANT in total"),
        Metric.MET: QCoreApplication.translate("RulesPage", "Meetings held"),
        Metric.NEED_LEVEL: QCoreApplication.translate("RulesPage", "Need in BANT"),
        Metric.BANT_ANSWERED: QCoreApplication.translate("RulesPage", "BANT answered"),
        Metric.PROVEN_ORDERS: QCoreApplication.translate("RulesPage", "Proven orders"),
    }


def unit_of(metric: Metric, currency_sign: str) -> str:
    """Return what stands in the field after the number; empty for a bare count."""
    if metric in MONEY_METRICS:
        return currency_sign
    return {
        Metric.SHARE_OF_NEED: "%",
        Metric.TOP_SHARE: "%",
        Metric.SILENCE_PERCENT: "%",
    }.get(metric, "")


def unit_after(metric: Metric) -> str:
    """Return the words after the field of a number."""
    return {
        Metric.MONTHS_SINCE_FIRST_ORDER: QCoreApplication.translate("RulesPage", "months"),
        Metric.DAYS_SINCE_LAST_ORDER: QCoreApplication.translate("RulesPage", "days"),
        Metric.BOUGHT: QCoreApplication.translate("RulesPage", "orders"),
        Metric.BANT_LEVEL: QCoreApplication.translate("RulesPage", "of 12"),
        Metric.BANT_ANSWERED: QCoreApplication.translate("RulesPage", "of 4"),
        Metric.NEED_LEVEL: QCoreApplication.translate("RulesPage", "of 3"),
    }.get(metric, "")


def say_problem(desk: Desk, problem: Problem) -> str:
    """Return what is wrong as a sentence for under the field."""
    limit = problem.values.get("limit", "")
    sentences = {
        "empty": QCoreApplication.translate("RulesPage", "Type a number."),
        "value_missing": QCoreApplication.translate("RulesPage", "Type a number."),
        "letters": QCoreApplication.translate("RulesPage", "This is not a number."),
        "not_whole": QCoreApplication.translate("RulesPage", "Type a whole number."),
        "negative": QCoreApplication.translate("RulesPage", "The number cannot be below zero."),
        "not_positive": QCoreApplication.translate("RulesPage", "The number must be above zero."),
        "value_not_positive": QCoreApplication.translate("RulesPage", "The number must be above zero."),
        "too_big": QCoreApplication.translate("RulesPage", "The number is too large."),
        "value_too_big": QCoreApplication.translate("RulesPage", "At most {limit}."),
        "months_out_of_range": QCoreApplication.translate("RulesPage", "From 1 to {limit} months."),
        "no_code": QCoreApplication.translate("RulesPage", "Choose a product or group."),
        "no_conditions": QCoreApplication.translate("RulesPage", "Add a condition, or switch the rule off."),
        "no_step": QCoreApplication.translate("RulesPage", "Write what the next step is."),
        "step_long": QCoreApplication.translate("RulesPage", "At most {limit} letters."),
        "segment_twice": QCoreApplication.translate("RulesPage", "This segment stands here twice."),
    }
    if problem.code == "rule_contradictory":
        return QCoreApplication.translate(
            "RulesPage", "Conditions {one} and {other} contradict each other: nobody could meet both."
        ).format(one=problem.values.get("condition"), other=problem.values.get("other"))
    if problem.code in sentences:
        return sentences[problem.code].format(limit=limit)
    return say_error(desk.language, InvalidError(problem.code, **problem.values))
