"""The stage 'first orders': offered while a client goes on to care only after several orders."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.conveyor import Function
from app.domain.rules import Metric, Op
from app.services.rules import gates_in_force
from db.tables import Stage

FIRST_ORDERS: Final = "first_orders"
AGEING_DAYS: Final = 30


def first_orders_wanted(session: Session) -> int:
    """Return after how many orders a client goes on to care, by the rule ``to_care``; 1 when it does not count them."""
    conditions = [
        one for rule in gates_in_force(session) if rule.spec.code == "to_care" for one in rule.spec.conditions
    ]
    counted = (Metric.PROVEN_ORDERS, Metric.PAID_ORDERS)
    return max((one.value for one in conditions if one.metric in counted and one.op is Op.AT_LEAST), default=1)


def is_first_orders_offered(session: Session) -> bool:
    """Whether the stage would help: more than one order is wanted before care, and the book has no such stage."""
    if first_orders_wanted(session) <= 1:
        return False
    return session.execute(select(col(Stage.id)).where(col(Stage.code) == FIRST_ORDERS)).first() is None


def add_first_orders(session: Session) -> Changes:
    """Add the stage at the end of the first sale; nothing happens when the book has it.

    Its name and 'what must be done here' are the program's words until the owner writes others.
    """
    stages = session.execute(select(Stage)).scalars().all()
    found = next((stage for stage in stages if stage.code == FIRST_ORDERS), None)
    if found is None:
        last = max(stage.sort_order for stage in stages if stage.function == Function.FIRST_SALE)
        for stage in stages:
            stage.sort_order += stage.sort_order > last
        found = Stage(
            code=FIRST_ORDERS, function=Function.FIRST_SALE.value, sort_order=last + 1, ageing_days=AGEING_DAYS
        )
        session.add(found)
        session.flush()
    parts = {"stage": FIRST_ORDERS}
    return Changes("usual_stage_added", parts=parts, topics=frozenset({"stages"}), created_id=found.id)
