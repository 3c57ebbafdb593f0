"""threshold."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from app.cli.asked import Asked
from app.cli.table import table


class ThresholdMetric(StrEnum):
    """What the rule 'regular' can ask for."""

    PAID_ORDERS = "paid_orders"
    VOLUME = "volume"
    SMALLEST_ORDER = "smallest_order"
    SMALLEST_MONTH = "smallest_month"
    AVERAGE_CHECK = "average_check"
    BOUGHT = "bought"
    GROUPS_BOUGHT = "groups_bought"
    SHARE_OF_NEED = "share_of_need"
    MONTHS_SINCE_FIRST_ORDER = "months_since_first_order"
    DAYS_SINCE_LAST_ORDER = "days_since_last_order"
    SPECIAL_TERMS = "special_terms"
    TOP_SHARE = "top_share"
    BANT_LEVEL = "bant_level"
    MET = "met"


class Comparison(StrEnum):
    """How a figure is compared."""

    AT_LEAST = ">="
    AT_MOST = "<="


def threshold(
    asked: Asked,
    metric: Annotated[ThresholdMetric, typer.Option(help="What is measured, as in 'rules'.")],
    values: Annotated[str, typer.Option(metavar="A,B,C", help="Whole numbers with commas between; sums in kopecks.")],
    months: Annotated[int | None, typer.Option(help="Over so many last months; without, of all time.")] = None,
    code: Annotated[str, typer.Option(help="Product or group, for the metric 'bought'.")] = "",
    op: Annotated[Comparison, typer.Option(help="At least, or at most, the number.")] = Comparison.AT_LEAST,
) -> None:
    """Show, for each number, how many clients would meet it and what part of the revenue they bring.

    \b
    JSON: [{value, clients, revenue_share}]
    value is a number asked for, in their order: kopecks for volume,
    smallest_order, smallest_month and average_check, else orders, groups,
    percent, months, days or meetings; revenue_share is 0 to 1, of all that was
    paid less returns, to four digits.

    smallest_month wants --months. With --as-of as it was on that day. Clients in the bin are left out.
    """
    from app.cli.books import reading
    from app.domain.rules import Metric, Op
    from app.services.settings import load_settings
    from app.services.threshold import find_thresholds, is_money

    wanted = _read_values(values)
    chosen = Metric(metric.value)
    with reading(asked) as book:
        rows = book.read(find_thresholds, chosen, months, code, wanted, asked.as_of, op=Op(op.value))
        currency = book.read(load_settings)["money.currency"]
    data = [{"value": row.value, "clients": row.clients, "revenue_share": row.revenue_share} for row in rows]

    def lines() -> Iterator[str]:
        from app.domain.money import format_money

        yield from table(
            [asked.texts.text(f"column.{key}") for key in ("value", "clients", "revenue_share")],
            [
                (
                    format_money(row.value, currency, asked.lang) if is_money(chosen) else row.value,
                    row.clients,
                    f"{100 * row.revenue_share:.2f} %",
                )
                for row in rows
            ],
            numbers=(0, 1, 2),
        )

    asked.answer(data, lines)


def _read_values(text: str) -> list[int]:
    """Return the whole numbers of '1,2,3'.

    Raises:
        InvalidError: ``threshold_no_values``, ``threshold_value``.
    """
    from app.errors import InvalidError

    if not text.strip():
        raise InvalidError("threshold_no_values")
    values = []
    for part in (one.strip() for one in text.split(",")):
        if not (part.isascii() and part.isdecimal() and len(part) < 19):
            raise InvalidError("threshold_value", value=part)
        values.append(int(part))
    return values
