"""Motivation: schemes of pay with their versions, statements of a month, and the owner's word on contested orders."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class PayScheme(SQLModel, table=True):
    """How a role is paid from a month on; never changed once written, a change makes the next ``number``.

    ``code`` is scout, operator, hunter, farmer, vip_manager or seller. ``target_kop`` is the pay of a month with the
    plan met, ``base_percent`` of it is fixed. ``lines`` is JSON, the variable part (app.domain.pay).
    """

    __tablename__ = "pay_scheme"
    __table_args__ = (UniqueConstraint("code", "number"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    code: str
    number: int
    valid_from: date
    target_kop: int
    base_percent: int
    lines: str = "[]"
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class PayStatement(SQLModel, table=True):
    """What a person earned in a month, closed: ``content`` (JSON) is the sheet as it was and never changes.

    ``month`` is the first day. ``total_kop`` is what is paid, never below 0; ``carried_kop`` (0 or less) moves on.
    """

    __tablename__ = "pay_statement"
    __table_args__ = (
        UniqueConstraint("person_id", "month"),
        CheckConstraint("total_kop >= 0", name="total_not_negative"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    month: date
    total_kop: int
    carried_kop: int = 0
    content: str
    note: str = ""
    closed_at: datetime
    closed_by: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class CreditRuling(SQLModel, table=True):
    """The owner's word on whose an order is, where two could claim it."""

    __tablename__ = "credit_ruling"
    __table_args__ = (UniqueConstraint("order_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="client_order.id", ondelete="RESTRICT")
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    reason: str
    made_at: datetime
    made_by: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
