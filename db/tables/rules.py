"""Rules with their versions, marks put by hand, and the flags that follow."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class Rule(SQLModel, table=True):
    """A rule by its code: qualified, to_care, regular, vip, late, sleeping. ``mode`` is suggest or act."""

    __tablename__ = "rule"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("mode IN ('suggest', 'act')", name="known_mode"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str
    mode: str = "suggest"
    is_on: bool = True


class RuleVersion(SQLModel, table=True):
    """What a rule said from a day on; never changed once written. ``conditions`` is the JSON of app.domain.rules.

    ``stops_after_days``: it ends when nothing was bought for so many days. ``step_text`` is the next step that is
    written when the rule comes to hold, ``step_days`` later; empty: none.
    """

    __tablename__ = "rule_version"
    __table_args__ = (
        UniqueConstraint("rule_id", "number"),
        CheckConstraint("\"match\" IN ('any', 'all')", name="known_match"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    rule_id: int = Field(foreign_key="rule.id", ondelete="RESTRICT")
    number: int
    match: str
    conditions: str
    valid_from: date
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    stops_after_days: int | None = None
    step_text: str = Field(default="", sa_column_kwargs={"server_default": ""})
    step_days: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class RuleAcknowledgement(SQLModel, table=True):
    """Who has read which version of a rule, and when."""

    __tablename__ = "rule_acknowledgement"
    __table_args__ = (UniqueConstraint("rule_version_id", "person_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    rule_version_id: int = Field(foreign_key="rule_version.id", ondelete="RESTRICT")
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    acknowledged_on: date


class FlagOverride(SQLModel, table=True):
    """A flag put on or kept off by hand, with the reason."""

    __tablename__ = "flag_override"
    __table_args__ = (UniqueConstraint("client_id", "flag"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    flag: str
    is_on: bool
    reason: str
    review_on: date | None = None
    set_at: datetime


class ClientFlag(SQLModel, table=True):
    """A flag that holds now. Derived: made again from orders and rules at any time, so it is not in the journal.

    ``metrics`` and ``orders`` are JSON: the figures and the order ids behind it.
    """

    __tablename__ = "client_flag"
    __table_args__ = (Index("ix_client_flag_flag", "flag"),)
    client_id: int = Field(primary_key=True, foreign_key="client.id", ondelete="CASCADE")
    flag: str = Field(primary_key=True)
    rule_version_id: int | None = Field(default=None, foreign_key="rule_version.id", ondelete="CASCADE")
    since_on: date
    metrics: str = "[]"
    orders: str = "[]"


class ClientFigures(SQLModel, table=True):
    """Sums of a client that lists sort by, and its rhythm. Derived, like the flags.

    The rhythm is that of paid orders with money left: on how many days it bought (``bought_days``), the last of
    them, the median gap between them (NULL below two), and a number that changes with these orders.
    """

    __tablename__ = "client_figures"
    __table_args__ = (
        Index("ix_client_figures_total_kop", "total_kop"),
        Index("ix_client_figures_last_order_on", "last_order_on"),
        Index("ix_client_figures_next_step_on", "next_step_on"),
        Index("ix_client_figures_no_step", "client_id", sqlite_where=text("next_step_id IS NULL")),
    )
    client_id: int = Field(primary_key=True, foreign_key="client.id", ondelete="CASCADE")
    total_kop: int = 0
    orders_count: int = 0
    first_order_on: date | None = None
    last_order_on: date | None = None
    offers_kop: int = 0
    bought_days: int = 0
    last_bought_on: date | None = None
    usual_gap_days: float | None = None
    orders_mark: int = 0
    next_step_id: int | None = None
    next_step_on: date | None = None
