"""The filters of the list: which there are, how each is worded, and how a query is made with or without one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.client_query import ME, ClientQuery, LastOrder, LastOrderKind, NextStep
from app.services.today_rows import BY_PERSON, EVERYONE, MINE
from ui.desk import Desk

# fields whose values are ticked, with the number of clients beside each
VALUE_FIELDS = ("flags", "stages", "functions", "sellers", "tags", "cities", "sources")
FIELDS = (*VALUE_FIELDS, "total", "last_order", "next_step", "created_since")
ICONS = {
    "flags": "flag-3",
    "stages": "route",
    "functions": "layout-kanban",
    "sellers": "user",
    "tags": "tag",
    "cities": "world",
    "sources": "external-link",
    "total": "receipt",
    "last_order": "history",
    "next_step": "calendar-event",
    "created_since": "calendar-plus",
}
SHOWN_VALUES = 2
FLAG_ORDER = ("regular", "vip", "late", "sleeping")
FUNCTION_ORDER = ("prospecting", "first_sale", "care", "vip", "off")


def field_names(desk: Desk) -> dict[str, str]:
    """Return the fields that may filter, each with its name; a lone seller has no filter by seller."""
    names = {
        "flags": QCoreApplication.translate("ClientFilters", "Flag"),
        "stages": QCoreApplication.translate("ClientFilters", "Stage"),
        "functions": QCoreApplication.translate("ClientFilters", "Function"),
        "sellers": QCoreApplication.translate("ClientFilters", "Seller"),
        "tags": QCoreApplication.translate("ClientFilters", "Tag"),
        "cities": QCoreApplication.translate("ClientFilters", "City"),
        "sources": QCoreApplication.translate("ClientFilters", "Came from"),
        "total": QCoreApplication.translate("ClientFilters", "Total"),
        "last_order": QCoreApplication.translate("ClientFilters", "Last order"),
        "next_step": QCoreApplication.translate("ClientFilters", "Next step"),
        "created_since": QCoreApplication.translate("ClientFilters", "Added since"),
    }
    return {field: name for field, name in names.items() if field != "sellers" or not desk.facts.is_solo}


def is_set(query: ClientQuery, field: str) -> bool:
    """Whether a field filters."""
    if field == "total":
        return query.total_from_kop is not None or query.total_to_kop is not None
    return bool(getattr(query, field))


def set_fields(query: ClientQuery) -> tuple[str, ...]:
    """Return the fields that filter, in the order of the chips."""
    return tuple(field for field in FIELDS if is_set(query, field))


def without(query: ClientQuery, field: str) -> ClientQuery:
    """Return the query without one filter."""
    if field == "total":
        return replace(query, total_from_kop=None, total_to_kop=None)
    empty: Any = frozenset() if field in VALUE_FIELDS else "" if field == "next_step" else None
    return replace(query, **{field: empty})


def without_all(query: ClientQuery) -> ClientQuery:
    """Return the query without any filter; text, order and bin stay."""
    return ClientQuery(text=query.text, sort=query.sort, descending=query.descending, in_bin=query.in_bin)


def whose(query: ClientQuery) -> str:
    """Return whose clients a query asks for: everyone's, one's own, or those of people named."""
    if not query.sellers:
        return EVERYONE
    return MINE if query.sellers == {ME} else BY_PERSON


def value_code(value: str | int) -> str:
    """Return the code of a value in a list of choices."""
    return str(value)


def with_codes(query: ClientQuery, field: str, codes: Collection[str]) -> ClientQuery:
    """Return the query that asks for these values of a field."""
    values: Any = frozenset(int(code) for code in codes) if field == "sellers" else frozenset(codes)
    return replace(query, **{field: values})


def codes_of(query: ClientQuery, field: str) -> frozenset[str]:
    """Return the values a field asks for, as codes."""
    return frozenset(value_code(value) for value in getattr(query, field))


def value_text(desk: Desk, field: str, value: Any) -> str:
    """Return the words of one value."""
    words = desk.language.words
    if field == "stages":
        return desk.stage_name(value)
    if field == "sellers":
        if value == ME:
            return words.text("person.me")
        person = desk.person(value)
        return person.name.split()[0] if person and person.name else "?"
    if field in ("flags", "functions"):
        return words.text(f"{field[:-1]}.{value}")
    if value == "":
        return QCoreApplication.translate("ClientFilters", "not set")
    if field == "sources" and f"source.{value}" in words:
        return words.text(f"source.{value}")
    return str(value)


def describe(desk: Desk, query: ClientQuery, field: str) -> str:
    """Return what a field asks for, short enough for a chip."""
    if field == "total":
        return _total_text(desk, query)
    if field == "last_order":
        return last_order_text(desk, query.last_order) if query.last_order else ""
    if field == "next_step":
        return next_step_text(query.next_step)
    if field == "created_since":
        return desk.formats.short_date(query.created_since) if query.created_since else ""
    values = list(getattr(query, field))
    orders = {"flags": FLAG_ORDER, "functions": FUNCTION_ORDER, "stages": [each.code for each in desk.facts.stages]}
    if field in orders:
        order = list(orders[field])
        values.sort(key=lambda code: order.index(code) if code in order else len(order))
        texts = [value_text(desk, field, value) for value in values]
    else:
        texts = sorted((value_text(desk, field, value) for value in values), key=str.casefold)
    shown = ", ".join(texts[:SHOWN_VALUES])
    if len(texts) <= SHOWN_VALUES:
        return shown
    return QCoreApplication.translate("ClientFilters", "{some} and {n} more").format(
        some=shown, n=len(texts) - SHOWN_VALUES
    )


def _total_text(desk: Desk, query: ClientQuery) -> str:
    low, high = query.total_from_kop, query.total_to_kop
    amount = desk.formats.amount
    if low is not None and high is not None:
        return f"{amount(low)} – {amount(high)}"
    return f"≥ {amount(low)}" if low is not None else f"≤ {amount(high or 0)}"


def month_text(desk: Desk, month: date) -> str:
    """Return 'May', with the year when it is another than this one."""
    locale = desk.language.locale
    name = locale.standaloneMonthName(month.month, locale.FormatType.LongFormat)
    name = name[:1].upper() + name[1:]
    return name if month.year == desk.book.clock.today().year else f"{name} {month.year}"


def last_order_text(desk: Desk, asked: LastOrder) -> str:
    """Return what is asked about the last order."""
    if asked.kind is LastOrderKind.NEVER:
        return QCoreApplication.translate("ClientFilters", "never bought")
    if asked.month is not None:
        month = month_text(desk, asked.month)
        if asked.kind is LastOrderKind.IN_MONTH:
            return QCoreApplication.translate("ClientFilters", "in: {month}").format(month=month)
        return QCoreApplication.translate("ClientFilters", "none in: {month}").format(month=month)
    if asked.kind is LastOrderKind.WITHIN_DAYS:
        return QCoreApplication.translate("ClientFilters", "within {n} d").format(n=asked.days)
    return QCoreApplication.translate("ClientFilters", "none for {n} d").format(n=asked.days)


def next_step_text(code: str) -> str:
    """Return what is asked about the next step."""
    return {
        NextStep.NONE.value: QCoreApplication.translate("ClientFilters", "not set"),
        NextStep.LATE.value: QCoreApplication.translate("ClientFilters", "late"),
        NextStep.TODAY.value: QCoreApplication.translate("ClientFilters", "today"),
        NextStep.WEEK.value: QCoreApplication.translate("ClientFilters", "within a week"),
        NextStep.ANY.value: QCoreApplication.translate("ClientFilters", "set"),
    }.get(code, "")
