"""The threshold finder: for any number, how many clients meet it and what part of the revenue they bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from app.context import clock_of, raw_connection, today_of
from app.domain.months import months_between
from app.domain.rules import (
    MONEY_METRICS,
    Condition,
    Match,
    Metric,
    Mode,
    Op,
    RuleSpec,
    condition_to_json,
    parse_conditions,
)
from app.errors import InvalidError
from app.services.rule_facts import make_query
from app.services.rules import refuse_unknown_codes
from db.rule_counts import count_answers, fetch_figure

SCALE_MARKS = 20
SHARE_DIGITS = 4
_REVENUE = Condition(Metric.VOLUME, 0)


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """What one number would give: who meets it, all they have bought for, and its share of everybody's (0 to 1)."""

    value: int
    clients: int
    revenue_kop: int
    revenue_share: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the clients' own figures lie, for a slider: the least, the greatest, and marks with as many clients
    between each two. Kopecks for money, else the metric's own unit; all 0 and no marks without a client.
    """

    least: int = 0
    greatest: int = 0
    marks: tuple[int, ...] = ()
    clients: int = 0


def find_thresholds(
    session: Session,
    metric: Metric,
    months: int | None,
    code: str,
    values: Sequence[int],
    as_of: date | None = None,
    *,
    op: Op = Op.AT_LEAST,
) -> tuple[ThresholdRow, ...]:
    """Return one row a value, in their order, found in one pass over the book; money values are kopecks.

    Revenue is all paid orders up to the day, less what came back. Who is in the bin is left out.

    Raises:
        InvalidError: as ``app.domain.rules.parse_rule``, ``bought_unknown``, ``threshold_no_values``.
    """
    as_of = as_of or today_of(session)
    if not values:
        raise InvalidError("threshold_no_values")
    specs = [_spec(session, Condition(metric, value, op, months, code)) for value in values]
    query = make_query([*specs, RuleSpec("regular", Match.ANY, Mode.SUGGEST, (_REVENUE,))], as_of, clock_of(session))
    *asked, revenue = query.questions
    query = replace(query, questions=tuple(asked))
    counts, total_kop = count_answers(raw_connection(session), query, revenue.tests[0].figure)
    return tuple(
        ThresholdRow(
            value,
            count.clients,
            count.money_kop,
            round(count.money_kop / total_kop, SHARE_DIGITS) if total_kop else 0.0,
        )
        for value, count in zip(values, counts, strict=True)
    )


def load_scale(session: Session, metric: Metric, months: int | None, code: str) -> Scale:
    """Return where the figures of today lie; clients whose figure is nothing are left out.

    Raises:
        InvalidError: as ``find_thresholds``.
    """
    as_of = today_of(session)
    spec = _spec(session, Condition(metric, 1, Op.AT_LEAST, months, code))
    query = make_query([spec], as_of, clock_of(session))
    found = fetch_figure(raw_connection(session), query, query.questions[0].tests[0].figure)
    figures = sorted(figure for one in found if (figure := _number(metric, one, as_of)) > 0)
    if not figures:
        return Scale()
    last = len(figures) - 1
    marks = sorted({figures[last * step // SCALE_MARKS] for step in range(SCALE_MARKS + 1)})
    return Scale(figures[0], figures[-1], tuple(marks), len(figures))


def _spec(session: Session, condition: Condition) -> RuleSpec:
    """Return the rule that asks this alone, checked as an owner's rule is."""
    if condition.metric is Metric.BOUGHT:
        said = {**condition_to_json(condition), "value": condition.value, "code": condition.code}
    else:
        said = condition_to_json(condition)
    spec = RuleSpec("regular", Match.ANY, Mode.SUGGEST, parse_conditions([said], Match.ANY, "regular"))
    refuse_unknown_codes(session, spec)
    return spec


def _number(metric: Metric, figure: int | str, as_of: date) -> int:
    """Return a figure in the metric's own unit: the database has days where the rule counts time since them."""
    if isinstance(figure, int):
        return figure
    day = date.fromisoformat(figure)
    return months_between(day, as_of) if metric is Metric.MONTHS_SINCE_FIRST_ORDER else (as_of - day).days


def is_money(metric: Metric) -> bool:
    """Whether the metric's values are kopecks."""
    return metric in MONEY_METRICS
