"""Clients, their people and the ways to reach them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class Client(SQLModel, table=True):
    """A company or a person we sell to or want to.

    ``code`` is the number on the card (text, unique); ``name_key`` is the folded name, ``sort_key`` sorts by the
    alphabet in plain byte order. ``stage_id`` is the present stage, ``stage_entered_at`` when it was entered.
    ``yearly_need_kop`` is what the client buys from anyone in a year, if known. ``version`` grows at every change.
    """

    __tablename__ = "client"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("length(name) > 0", name="has_name"),
        Index("ix_client_sort_key_id", "sort_key", "id"),
        Index("ix_client_stage_id_stage_entered_at", "stage_id", "stage_entered_at"),
        Index("ix_client_tax_code", "tax_code"),
        # The board's totals in one pass over the index: the row itself is wide.
        Index("ix_client_board", "stage_id", "deleted_at", "expected_kop"),
        # Who comes back today: few among many.
        Index("ix_client_returns_on", "returns_on", sqlite_where=text("returns_on IS NOT NULL")),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str
    kind: str = "company"  # company or person
    name: str
    name_key: str
    sort_key: str
    industry: str = ""
    city: str = ""
    address: str = ""
    tax_code: str = ""
    source: str = ""  # a code of content's lead_sources, or the owner's own text
    segment: str = ""
    note: str = ""
    personal_note: str = ""
    payment_terms: str = ""
    delivery_terms: str = ""
    discount: str = ""
    debt_kop: int = 0
    potential_products: str = ""
    risks: str = ""
    special_terms: str = ""
    special_terms_reason: str = ""
    special_terms_review_on: date | None = None
    yearly_need_kop: int | None = None
    winning_cost_kop: int | None = None
    expected_kop: int | None = None
    do_not_call: bool = False
    consent_on: date | None = None
    stage_id: int = Field(foreign_key="stage.id", ondelete="RESTRICT")
    stage_entered_at: datetime
    returns_on: date | None = None  # when a client put off comes back
    pause_until: date | None = None  # a planned silence
    no_step_reason: str = ""  # why nothing is planned; empty once something is
    lost_reason: str = ""
    lost_competitor: str = ""
    created_at: datetime
    deleted_at: datetime | None = None  # in the bin since
    version: int = 1


class Contact(SQLModel, table=True):
    """A person at a client; ``role`` in the decision is a code of content's decision_roles."""

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_client_id", "client_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    name: str
    name_key: str
    address_as: str = ""
    position: str = ""
    role: str = "unknown"
    preferred_channel: str = ""
    best_time: str = ""
    interest_note: str = ""
    style_note: str = ""
    note: str = ""
    consent_on: date | None = None
    sort_order: int = 0
    deleted_at: datetime | None = None
    version: int = 1


class Channel(SQLModel, table=True):
    """A phone, e-mail or link of a client (``contact_id`` empty) or of one of its people.

    ``typed`` is what the person wrote; ``normal`` is for search and likeness: digits, lower-case e-mail.
    """

    __tablename__ = "channel"
    __table_args__ = (
        CheckConstraint("kind IN ('phone', 'email', 'link')", name="known_kind"),
        Index("ix_channel_client_id", "client_id"),
        Index("ix_channel_contact_id", "contact_id"),
        Index("ix_channel_normal", "normal"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="RESTRICT")
    kind: str
    typed: str
    normal: str
    label: str = ""
    sort_order: int = 0


class Tag(SQLModel, table=True):
    """The owner's own mark."""

    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("title_key"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    title: str
    title_key: str


class ClientTag(SQLModel, table=True):
    """A tag on a client."""

    __tablename__ = "client_tag"
    __table_args__ = (
        UniqueConstraint("client_id", "tag_id"),
        Index("ix_client_tag_tag_id", "tag_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    tag_id: int = Field(foreign_key="tag.id", ondelete="RESTRICT")


class BantAnswer(SQLModel, table=True):
    """One of the four BANT answers of a client; ``level`` 0-3 as in content's bant, empty when unknown."""

    __tablename__ = "bant_answer"
    __table_args__ = (
        UniqueConstraint("client_id", "question"),
        CheckConstraint("level BETWEEN 0 AND 3", name="level_range"),
        CheckConstraint("question IN ('budget', 'authority', 'need', 'timing')", name="known_question"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    question: str
    level: int | None = None
    note: str = ""
    timing_on: date | None = None
    answered_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class Interest(SQLModel, table=True):
    """What a client asked for: what, when and by which channel. It is what makes a raw record a client.

    One with ``answer_by`` is a request that waits for an answer until ``answered_at`` is set.
    """

    __tablename__ = "interest"
    __table_args__ = (
        Index("ix_interest_client_id", "client_id"),
        Index("ix_interest_open", "answer_by", sqlite_where=text("answer_by IS NOT NULL AND answered_at IS NULL")),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    what: str
    channel: str = ""
    shown_at: datetime
    answer_by: date | None = None
    answered_at: datetime | None = None
    answer: str = ""
    group_id: int | None = Field(default=None, foreign_key="product_group.id", ondelete="RESTRICT")
    record_id: int | None = Field(default=None, foreign_key="raw_record.id", ondelete="RESTRICT")


class Competitor(SQLModel, table=True):
    """A rival we meet at clients. ``fields`` (JSON) are those of the sheet D5 by their keys; ``threat`` is 1-5."""

    __tablename__ = "competitor"
    __table_args__ = (
        UniqueConstraint("name_key"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    name: str
    name_key: str
    note: str = ""
    threat: int | None = None
    fields: str = "{}"
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
    version: int = 1


class ClientCompetitor(SQLModel, table=True):
    """A rival met at a client on a day: seen there, a sale lost to it, or a client won from it.

    ``reason`` is a code of content's lost_reasons; ``argument`` what decided, in the client's words.
    """

    __tablename__ = "client_competitor"
    __table_args__ = (
        Index("ix_client_competitor_client_id", "client_id"),
        Index("ix_client_competitor_competitor_id", "competitor_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    competitor_id: int = Field(foreign_key="competitor.id", ondelete="RESTRICT")
    seen_on: date
    note: str = ""
    outcome: str = "seen"  # seen, lost or won
    reason: str = ""
    argument: str = ""
    product: str = ""
    their_price_kop: int | None = None
    group_id: int | None = Field(default=None, foreign_key="product_group.id", ondelete="RESTRICT")
    activity_id: int | None = Field(default=None, foreign_key="activity.id", ondelete="RESTRICT")
    stage_move_id: int | None = Field(default=None, foreign_key="stage_move.id", ondelete="RESTRICT")
