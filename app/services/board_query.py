"""The statements of the board, built once: saying them anew took half of the board's time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, bindparam, case, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.tables import Activity, Client, ClientFigures, ClientFlag, Stage

SUM: Any = case(
    (col(Client.expected_kop).is_not(None), col(Client.expected_kop)),
    (col(ClientFigures.offers_kop) > 0, col(ClientFigures.offers_kop)),
    else_=func.coalesce(col(ClientFigures.total_kop), 0),
)
STAGES = select(
    col(Stage.id), col(Stage.code), col(Stage.function), col(Stage.title), col(Stage.ageing_days), col(Stage.is_hidden)
).order_by(col(Stage.sort_order), col(Stage.id))  # fmt: skip
COUNTS = (
    select(col(Client.stage_id), func.count()).where(col(Client.deleted_at).is_(None)).group_by(col(Client.stage_id))
)
COLUMNS = (
    col(Client.id), col(Client.code), col(Client.name), col(Client.city), col(Client.version), SUM.label("sum_kop"),
    col(ClientFigures.next_step_on), col(ClientFigures.next_step_id), col(Client.stage_entered_at),
    col(Client.no_step_reason),
)  # fmt: skip
STEP_AT, ENTERED_AT = 7, 8  # the places of next_step_id and stage_entered_at among them
CARDS = (
    select(*COLUMNS)
    .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
    .where(col(Client.stage_id) == bindparam("stage", type_=Integer), col(Client.deleted_at).is_(None))
    .order_by(col(Client.stage_entered_at).desc(), col(Client.id).desc())
    .limit(bindparam("first", type_=Integer))
)
_EACH_STAGE = func.json_each(bindparam("stages")).table_valued("value")
_NEWEST = aliased(Client)
# The newest of every stage in one statement: 14 of them cost more than what they find.
ALL_CARDS = (
    select(col(Client.stage_id), *COLUMNS)
    .select_from(_EACH_STAGE)
    .join(
        Client,
        col(Client.id).in_(
            select(col(_NEWEST.id))
            .where(col(_NEWEST.stage_id) == _EACH_STAGE.c.value, col(_NEWEST.deleted_at).is_(None))
            .order_by(col(_NEWEST.stage_entered_at).desc(), col(_NEWEST.id).desc())
            .limit(bindparam("first", type_=Integer))
            .correlate(_EACH_STAGE)
        ),
    )
    .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
)
IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)  # one parameter, however many ids
FLAGS = select(col(ClientFlag.client_id), col(ClientFlag.flag)).where(col(ClientFlag.client_id).in_(IDS))
STEPS = select(col(Activity.id), col(Activity.kind), col(Activity.due_at)).where(col(Activity.id).in_(IDS))
