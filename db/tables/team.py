"""People, their roles, the sales model in force and who answers for what."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS

FUNCTION_CHECK = "function IN ('prospecting', 'first_sale', 'care', 'vip')"


class Person(SQLModel, table=True):
    """A member of the team."""

    __tablename__ = "person"
    __table_args__ = (NEVER_REUSE_IDS,)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    job_title: str = ""
    strengths: str = ""
    phone: str = ""
    is_outsourced: bool = False
    is_active: bool = True


class PersonRole(SQLModel, table=True):
    """A role a person holds: seller, scout, hunter, farmer or vip_manager."""

    __tablename__ = "person_role"
    __table_args__ = (
        UniqueConstraint("person_id", "role"),
        CheckConstraint(
            "role IN ('seller', 'scout', 'hunter', 'farmer', 'vip_manager')", name="known_role"
        ),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    role: str


class SalesModelPeriod(SQLModel, table=True):
    """Which sales model was in force from a day (inclusive) to a day (exclusive; empty: still)."""

    __tablename__ = "sales_model_period"
    __table_args__ = (
        CheckConstraint("model IN ('single', 'contact_centre', 'account', 'three_tier')", name="known_model"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    model: str
    since_on: date
    until_on: date | None = None


class FunctionOwner(SQLModel, table=True):
    """Who answers for a function where a client has nobody of its own."""

    __tablename__ = "function_owner"
    __table_args__ = (CheckConstraint(FUNCTION_CHECK, name="known_function"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    function: str
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    since_on: date
    until_on: date | None = None


class Responsibility(SQLModel, table=True):
    """The person who has a client for a function, from a day to a day (exclusive; empty: still)."""

    __tablename__ = "responsibility"
    __table_args__ = (
        CheckConstraint(FUNCTION_CHECK, name="known_function"),
        Index("ix_responsibility_client_id_function", "client_id", "function"),
        Index("ix_responsibility_person_id", "person_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    function: str
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    since_on: date
    until_on: date | None = None
