"""What a query of clients asks, as conditions over the table of clients; it asks only who stands in for whom itself.

Every inner selection says which table of the outer one it means: the conditions are put to statements over others too.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, exists, func, literal_column, select
from sqlmodel import Session, col

from app.context import clock_of
from app.domain.client_query import ME, WEEK_DAYS, ClientQuery, LastOrder, LastOrderKind, NextStep
from app.domain.months import add_months, month_end
from app.domain.names import fold
from app.errors import InvalidError
from app.services.figures import PAID_STATUSES
from app.services.late_list import RISK_MONTHS
from app.services.responsibility import held_by, whose_sql
from app.services.settings import load_settings
from db.tables import (
    Client,
    ClientFigures,
    ClientFlag,
    ClientOrder,
    ClientTag,
    Stage,
    Tag,
)


def filtered_ids(query: ClientQuery, session: Session) -> Select[Any]:
    """Return the selection of the ids of the clients a query shows, its text apart (names only, in the bin)."""
    return select(col(Client.id)).where(*conditions_of(query, session))


def filed_under_names(query: ClientQuery, session: Session) -> ColumnElement[bool]:
    """Return the same as one condition that is answered while the index of names alone is read, in its order.

    Asked of the rows themselves in the order of names, it costs five times as much: they lie in another.
    """
    if query.in_bin or query.has_filters:
        return (col(Client.id) + 0).in_(filtered_ids(query, session))  # a sum: not to be looked up one by one
    return col(Client.id).not_in(select(col(Client.id)).where(col(Client.deleted_at).is_not(None)))


def conditions_of(query: ClientQuery, session: Session) -> list[ColumnElement[bool]]:
    """Return what a client of the query must be."""
    clock = clock_of(session)
    found: list[ColumnElement[bool]] = [
        col(Client.deleted_at).is_not(None) if query.in_bin else col(Client.deleted_at).is_(None)
    ]
    if query.in_bin and query.text.strip():  # the search index knows nothing of the bin
        found.append(col(Client.name_key).contains(fold(query.text), autoescape=True))
    if query.functions or query.stages:
        found.append(_at_stage(query))
    if query.flags:
        flagged = select(col(ClientFlag.client_id)).where(col(ClientFlag.flag).in_(query.flags))
        found.append(col(Client.id).in_(flagged.correlate(None)))
    if query.tags:
        tagged = select(col(ClientTag.client_id)).join(Tag, col(Tag.id) == col(ClientTag.tag_id))
        found.append(col(Client.id).in_(tagged.where(col(Tag.title).in_(query.tags)).correlate(None)))
    if query.cities:
        found.append(col(Client.city).in_(query.cities))
    if query.sources:
        found.append(col(Client.source).in_(query.sources))
    if query.sellers:
        found.append(present_responsible().in_(held_by(session, _people(query, session))))
    if query.total_from_kop is not None:
        found.append(_figure(ClientFigures.total_kop, 0) >= query.total_from_kop)
    if query.total_to_kop is not None:
        found.append(_figure(ClientFigures.total_kop, 0) <= query.total_to_kop)
    if query.last_order is not None:
        found.append(_ordered(query.last_order, clock.today()))
    if query.next_step:
        found += _steps(query.next_step, clock.today())
    if query.created_since is not None:
        found.append(col(Client.created_at) >= clock.at(query.created_since, time()))
    return found


def _people(query: ClientQuery, session: Session) -> set[int]:
    """Return the people of the query; who works in the book now is asked for as ``ME``."""
    if ME not in query.sellers:
        return set(query.sellers)
    me = load_settings(session)["me.person_id"]
    return {*query.sellers - {ME}, *([] if me is None else [me])}


def _at_stage(query: ClientQuery) -> ColumnElement[bool]:
    wanted = []
    if query.functions:
        wanted.append(col(Stage.function).in_(query.functions))
    if query.stages:
        wanted.append(col(Stage.code).in_(query.stages))
    return col(Client.stage_id).in_(select(col(Stage.id)).where(and_(*wanted)).correlate(None))


def _figure(column: Any, default: Any = None) -> ColumnElement[Any]:
    own = select(col(column)).where(col(ClientFigures.client_id) == col(Client.id))
    value = own.correlate(Client).scalar_subquery()
    return value if default is None else func.coalesce(value, default)


def _ordered(asked: LastOrder, today: date) -> ColumnElement[bool]:
    last_on = _figure(ClientFigures.last_order_on)
    if asked.kind is LastOrderKind.NEVER:
        return last_on.is_(None)
    if asked.kind is LastOrderKind.WITHIN_DAYS:
        return last_on >= _days_before(today, asked.days)
    if asked.kind is LastOrderKind.NONE_FOR_DAYS:
        return last_on < _days_before(today, asked.days)
    if asked.month is None:
        raise InvalidError("view_broken")
    first_on = asked.month.replace(day=1)
    in_month = (
        exists()
        .where(
            col(ClientOrder.client_id) == col(Client.id),
            col(ClientOrder.status).in_(PAID_STATUSES),
            col(ClientOrder.ordered_on).between(first_on, month_end(first_on)),
        )
        .correlate(Client)
    )
    return in_month if asked.kind is LastOrderKind.IN_MONTH else and_(last_on.is_not(None), ~in_month)


def _days_before(today: date, days: int) -> date:
    return date.fromordinal(max(today.toordinal() - days, 1))


def _steps(asked: str, today: date) -> list[ColumnElement[bool]]:
    step_on = _figure(ClientFigures.next_step_on)
    match NextStep(asked):
        case NextStep.NONE:
            on_track = select(col(Stage.id)).where(col(Stage.function) != "off").correlate(None)
            is_open = (_figure(ClientFigures.next_step_id).is_(None), col(Client.no_step_reason) == "")
            return [col(Client.stage_id).in_(on_track), *is_open]
        case NextStep.ANY:
            return [_figure(ClientFigures.next_step_id).is_not(None)]
        case NextStep.LATE:
            return [step_on < today]
        case NextStep.TODAY:
            return [step_on == today]
        case NextStep.WEEK:
            return [step_on.between(today, today + timedelta(WEEK_DAYS))]


def present_responsible() -> ColumnElement[Any]:
    """Return who has the client of the row for its present function, by ``responsibility.whose_sql``; no stand-ins."""
    return literal_column(_WHOSE, Integer)


# Said in text, the inner selections find the client of whatever statement they stand in.
_WHOSE = whose_sql("(SELECT s.function FROM stage s WHERE s.id = client.stage_id)")


def in_order(statement: Select[Any], query: ClientQuery, today: date) -> Select[Any]:
    """Return a selection of clients in the order of the query; who has nothing to sort by comes last either way.

    Texts are not sorted here (``TEXT_SORTS``): they have no key for the alphabet. Money at risk is what late clients
    paid in the last 12 months.

    Raises:
        InvalidError: ``unknown_sort``.
    """
    by_name = (col(Client.sort_key), col(Client.id))
    if query.sort == "name" or query.sort in TEXT_SORTS:
        is_down = query.descending and query.sort == "name"
        return statement.order_by(*(column.desc() if is_down else column for column in by_name))
    if query.sort == "at_risk":
        at_risk = _at_risk(today)
        statement = statement.outerjoin(at_risk, at_risk.c.client_id == col(Client.id))
        key, has_blanks = at_risk.c.at_risk_kop, True
    else:
        key, has_blanks = _sort_key(query.sort)
    if query.sort in _BY_FIGURES:
        statement = statement.outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
    blanks_last = [case((key.is_(None), 1), else_=0)] if has_blanks else []
    return statement.order_by(*blanks_last, key.desc() if query.descending else key, *by_name)


def _at_risk(today: date) -> Any:
    """Return the money at risk of every late client, as ``late_list.load_at_risk`` finds it."""
    recent = and_(
        col(ClientOrder.client_id) == col(ClientFlag.client_id),
        col(ClientOrder.status).in_(PAID_STATUSES),
        col(ClientOrder.ordered_on) > add_months(today, -RISK_MONTHS),
        col(ClientOrder.ordered_on) <= today,
    )
    return (
        select(
            col(ClientFlag.client_id).label("client_id"),
            func.coalesce(func.sum(col(ClientOrder.net_kop)), 0).label("at_risk_kop"),
        )
        .select_from(ClientFlag)
        .outerjoin(ClientOrder, recent)
        .where(col(ClientFlag.flag) == "late")
        .group_by(col(ClientFlag.client_id))
        .subquery()
    )


TEXT_SORTS = frozenset({"city", "industry", "source"})
_BY_FIGURES = frozenset({"total", "orders", "average", "last_order", "next_step"})


def _sort_key(sort: str) -> tuple[Any, bool]:
    """Return what to sort by, and whether some clients have none of it."""
    match sort:
        case "total":
            return func.coalesce(col(ClientFigures.total_kop), 0), False
        case "orders":
            return func.coalesce(col(ClientFigures.orders_count), 0), False
        case "average":
            return col(ClientFigures.total_kop) / func.nullif(col(ClientFigures.orders_count), 0), True
        case "last_order":
            return col(ClientFigures.last_order_on), True
        case "next_step":
            return col(ClientFigures.next_step_on), True
        case "stage":
            return select(col(Stage.sort_order)).where(col(Stage.id) == col(Client.stage_id)).scalar_subquery(), False
        case "newest":
            return col(Client.created_at), False
        case "code":  # numbers by their size; those that begin otherwise count as 0
            return cast(col(Client.code), Integer), False
    raise InvalidError("unknown_sort", field="sort", value=sort)
