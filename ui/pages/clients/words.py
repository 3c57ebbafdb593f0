"""The columns and the orders of the list in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.models.client_column import Column

# sort -> the column whose head shows it
SORT_COLUMNS = {
    "name": Column.NAME,
    "stage": Column.STAGE,
    "total": Column.TOTAL,
    "last_order": Column.LAST_ORDER,
    "next_step": Column.NEXT_STEP,
    "city": Column.CITY,
    "newest": Column.CREATED,
    "orders": Column.ORDERS,
    "average": Column.AVERAGE,
    "industry": Column.INDUSTRY,
    "source": Column.SOURCE,
    "code": Column.CODE,
    "at_risk": Column.AT_RISK,
}
DESCENDING_FIRST = frozenset({"total", "last_order", "orders", "average", "newest", "at_risk"})


def sort_name(sort: str, *, descending: bool) -> str:
    """Return an order in words: 'Name, A to Z'."""
    names = {
        "name": (
            QCoreApplication.translate("ClientSort", "Name, A to Z"),
            QCoreApplication.translate("ClientSort", "Name, Z to A"),
        ),
        "stage": (
            QCoreApplication.translate("ClientSort", "Stage, first to last"),
            QCoreApplication.translate("ClientSort", "Stage, last to first"),
        ),
        "total": (
            QCoreApplication.translate("ClientSort", "Total, smallest first"),
            QCoreApplication.translate("ClientSort", "Total, largest first"),
        ),
        "last_order": (
            QCoreApplication.translate("ClientSort", "Last order, oldest first"),
            QCoreApplication.translate("ClientSort", "Last order, newest first"),
        ),
        "next_step": (
            QCoreApplication.translate("ClientSort", "Next step, soonest first"),
            QCoreApplication.translate("ClientSort", "Next step, latest first"),
        ),
        "city": (
            QCoreApplication.translate("ClientSort", "City, A to Z"),
            QCoreApplication.translate("ClientSort", "City, Z to A"),
        ),
        "newest": (
            QCoreApplication.translate("ClientSort", "Added, oldest first"),
            QCoreApplication.translate("ClientSort", "Added, newest first"),
        ),
        "orders": (
            QCoreApplication.translate("ClientSort", "Orders, fewest first"),
            QCoreApplication.translate("ClientSort", "Orders, most first"),
        ),
        "average": (
            QCoreApplication.translate("ClientSort", "Average, smallest first"),
            QCoreApplication.translate("ClientSort", "Average, largest first"),
        ),
        "industry": (
            QCoreApplication.translate("ClientSort", "Line of business, A to Z"),
            QCoreApplication.translate("ClientSort", "Line of business, Z to A"),
        ),
        "source": (
            QCoreApplication.translate("ClientSort", "Came from, A to Z"),
            QCoreApplication.translate("ClientSort", "Came from, Z to A"),
        ),
        "code": (
            QCoreApplication.translate("ClientSort", "Number, smallest first"),
            QCoreApplication.translate("ClientSort", "Number, largest first"),
        ),
        "at_risk": (
            QCoreApplication.translate("ClientSort", "Money at risk, least first"),
            QCoreApplication.translate("ClientSort", "Money at risk, most first"),
        ),
    }
    return names[sort][1 if descending else 0]


def column_titles(currency_sign: str) -> dict[Column, str]:
    """Return the name of every column in words."""
    return {
        Column.TICK: "",
        Column.NAME: QCoreApplication.translate("ClientColumns", "Client"),
        Column.STAGE: QCoreApplication.translate("ClientColumns", "Stage"),
        Column.WHY: QCoreApplication.translate("ClientColumns", "Why flagged"),
        Column.TOTAL: QCoreApplication.translate("ClientColumns", "Total, {sign}").format(sign=currency_sign),
        Column.LAST_ORDER: QCoreApplication.translate("ClientColumns", "Last order"),
        Column.NEXT_STEP: QCoreApplication.translate("ClientColumns", "Next step"),
        Column.PERSON: QCoreApplication.translate("ClientColumns", "By"),
        Column.FLAGS: QCoreApplication.translate("ClientColumns", "Marks"),
        Column.CITY: QCoreApplication.translate("ClientColumns", "City"),
        Column.CONTACT: QCoreApplication.translate("ClientColumns", "Contact"),
        Column.PHONE: QCoreApplication.translate("ClientColumns", "Phone"),
        Column.LAST_TOUCH: QCoreApplication.translate("ClientColumns", "Last touch"),
        Column.ORDERS: QCoreApplication.translate("ClientColumns", "Orders"),
        Column.AVERAGE: QCoreApplication.translate("ClientColumns", "Average, {sign}").format(sign=currency_sign),
        Column.TAGS: QCoreApplication.translate("ClientColumns", "Tags"),
        Column.INDUSTRY: QCoreApplication.translate("ClientColumns", "Line of business"),
        Column.SOURCE: QCoreApplication.translate("ClientColumns", "Came from"),
        Column.CODE: QCoreApplication.translate("ClientColumns", "№"),
        Column.CREATED: QCoreApplication.translate("ClientColumns", "Added"),
        Column.AT_RISK: QCoreApplication.translate("ClientColumns", "Money at risk, {sign}").format(sign=currency_sign),
        Column.REVENUE_SHARE: QCoreApplication.translate("ClientColumns", "Share of revenue"),
    }
