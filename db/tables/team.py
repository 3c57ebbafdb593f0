"""People, their roles, the sales model in force, who answers for what, and how clients pass between them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS

FUNCTION_CHECK = "function IN ('prospecting', 'first_sale', 'care', 'vip')"
# Who looks after clients that are off the track may be somebody else than who had them last.
OWNED_CHECK = "function IN ('prospecting', 'first_sale', 'care', 'vip', 'off')"
ROLE_CHECK = "role IN ('seller', 'scout', 'hunter', 'farmer', 'vip_manager')"


class Person(SQLModel, table=True):
    """A member of the team. ``is_owner``: sets the rules and sees everything.

    ``strengths`` is what the person is good at. ``pay_scheme`` is the code of the scheme the person is paid by, empty:
    by the first role held. ``target_pay_kop`` is the pay of a month with the plan met, None: as the scheme has it.
    """

    __tablename__ = "person"
    __table_args__ = (NEVER_REUSE_IDS,)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    job_title: str = ""
    strengths: str = ""
    phone: str = ""
    is_outsourced: bool = False
    is_active: bool = True
    is_owner: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})
    pay_scheme: str = Field(default="", sa_column_kwargs={"server_default": ""})
    target_pay_kop: int | None = None
    version: int = Field(default=1, sa_column_kwargs={"server_default": "1"})


class JobTitle(SQLModel, table=True):
    """A job title as the company has it, and the role it means."""

    __tablename__ = "job_title"
    __table_args__ = (UniqueConstraint("title_key"), CheckConstraint(ROLE_CHECK, name="known_role"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    title: str
    title_key: str
    role: str
    sort_order: int = 0


class PersonRole(SQLModel, table=True):
    """A role a person holds: seller, scout, hunter, farmer or vip_manager."""

    __tablename__ = "person_role"
    __table_args__ = (
        UniqueConstraint("person_id", "role"),
        CheckConstraint(ROLE_CHECK, name="known_role"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    role: str


class SalesModelPeriod(SQLModel, table=True):
    """Which sales model was in force from a day (inclusive) to a day (exclusive; empty: still).

    ``has_vip_manager``: VIP belongs to its own role. ``roles`` is JSON: the person ids of each role when it began.
    ``moved_count`` clients changed hands at the switch; ``note`` is what the owner wrote about it.
    """

    __tablename__ = "sales_model_period"
    __table_args__ = (
        CheckConstraint("model IN ('single', 'contact_centre', 'account', 'three_tier')", name="known_model"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    model: str
    since_on: date
    until_on: date | None = None
    has_vip_manager: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})
    roles: str = Field(default="{}", sa_column_kwargs={"server_default": "{}"})
    moved_count: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    note: str = Field(default="", sa_column_kwargs={"server_default": ""})
    made_at: datetime | None = None


class RolloutTask(SQLModel, table=True):
    """A thing to do so that a sales model works; ``code`` is the program's own, empty for the owner's."""

    __tablename__ = "rollout_task"
    __table_args__ = (Index("ix_rollout_task_period_id", "period_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    period_id: int = Field(foreign_key="sales_model_period.id", ondelete="RESTRICT")
    code: str = ""
    title: str = ""  # empty: the program's words for ``code``
    due_on: date | None = None
    done_on: date | None = None
    sort_order: int = 0


class FunctionOwner(SQLModel, table=True):
    """Who answers for a function where a client has nobody of its own.

    ``department`` is the name of the department that owns the function; the person answers for it.
    """

    __tablename__ = "function_owner"
    __table_args__ = (CheckConstraint(OWNED_CHECK, name="known_function"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    function: str
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    since_on: date
    until_on: date | None = None
    department: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Responsibility(SQLModel, table=True):
    """The person who has a client for a function, from a day to a day (exclusive; empty: still)."""

    __tablename__ = "responsibility"
    __table_args__ = (
        CheckConstraint(OWNED_CHECK, name="known_function"),
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


class StandIn(SQLModel, table=True):
    """Somebody covers for a person from a day to a day (exclusive: the first day the person is back).

    Clients stay whose they are; while it runs, what the person would do is shown to the stand-in. ``ended_on`` is set
    when the person came back earlier.
    """

    __tablename__ = "stand_in"
    __table_args__ = (
        CheckConstraint("person_id <> stand_in_id", name="somebody_else"),
        CheckConstraint("until_on > from_on", name="has_days"),
        Index("ix_stand_in_person_id", "person_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    stand_in_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    from_on: date
    until_on: date
    ended_on: date | None = None
    reason: str = ""
    made_at: datetime


class HandOver(SQLModel, table=True):
    """A client passes from one responsible to another for ``function``, the one it enters.

    ``kind`` is lead (into the first sale), client (into care or VIP) or temporary. ``rule_code`` and
    ``rule_version_id`` are of the rule that proposed it, empty where a person did (``proposed_by``); ``order_id`` is
    the order that made it hold; ``facts`` (JSON) are its figures as they were then. ``steps`` (JSON list) are the
    first steps the receiver takes. ``contact_by`` is the day of the first contact at the latest.
    """

    __tablename__ = "hand_over"
    __table_args__ = (
        CheckConstraint(FUNCTION_CHECK, name="known_function"),
        CheckConstraint("kind IN ('lead', 'client', 'temporary')", name="known_kind"),
        CheckConstraint("state IN ('proposed', 'accepted', 'returned', 'withdrawn')", name="known_state"),
        Index("ix_hand_over_client_id", "client_id"),
        Index("uq_hand_over_open", "client_id", unique=True, sqlite_where=text("state = 'proposed'")),
        Index("ix_hand_over_state_answer_by", "state", "answer_by"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    function: str
    kind: str
    state: str = "proposed"
    from_person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    to_person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    rule_code: str = ""
    rule_version_id: int | None = Field(default=None, foreign_key="rule_version.id", ondelete="RESTRICT")
    order_id: int | None = Field(default=None, foreign_key="client_order.id", ondelete="RESTRICT")
    facts: str = "{}"
    proposed_at: datetime
    proposed_by: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    answer_by: date
    answered_at: datetime | None = None
    answered_by: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    return_code: str = ""  # no_contact, no_decider, no_need, not_paid, no_terms, wrong_person, other
    return_text: str = ""
    note: str = ""
    steps: str = "[]"
    intro_way: str = ""  # call, meeting or letter
    client_told_on: date | None = None
    contact_by: date | None = None
    version: int = 1


class Transfer(SQLModel, table=True):
    """Clients that were moved from a person by hand, as the receipt tells it; ``content`` is JSON, one row a client.

    ``to_person_id`` is None when they went to several people.
    """

    __tablename__ = "transfer"
    __table_args__ = (
        CheckConstraint("kind IN ('leaver', 'holiday', 'other')", name="known_kind"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    from_person_id: int = Field(foreign_key="person.id", ondelete="RESTRICT")
    to_person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    reason: str = ""
    clients_count: int
    content: str = "[]"
    made_at: datetime
    made_by: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
