"""The calling base: raw records apart from clients, calls by a script, packets for others, scripts and objections."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class RawList(SQLModel, table=True):
    """A list to call down; ``source`` is a code of content's lead_sources, or the owner's own text."""

    __tablename__ = "raw_list"
    __table_args__ = (UniqueConstraint("title_key"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    title: str
    title_key: str
    source: str = ""
    made_at: datetime
    is_archived: bool = False


class RawRecord(SQLModel, table=True):
    """A row of a calling base that has shown no interest yet: not a client, never counted as one.

    ``state``: new, again (call again on ``again_on``, at ``again_at`` when an hour was named), refused, off_target,
    wrong (number), dnc (asked not to call), client (``client_id`` is what it became). ``outcome`` is the result of
    the last call, a code of content's call_results. ``phone`` is as typed, ``phone_normal`` its digits.
    """

    __tablename__ = "raw_record"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="has_name"),
        CheckConstraint(
            "state IN ('new', 'again', 'refused', 'off_target', 'wrong', 'dnc', 'client')", name="known_state"
        ),
        Index("ix_raw_record_list_id_state_again_on", "list_id", "state", "again_on"),
        Index("ix_raw_record_phone_normal", "phone_normal"),
        Index("ix_raw_record_name_key", "name_key"),
        Index("ix_raw_record_client_id", "client_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    list_id: int = Field(foreign_key="raw_list.id", ondelete="RESTRICT")
    name: str
    name_key: str
    contact_name: str = ""
    position: str = ""
    phone: str = ""
    phone_normal: str = ""
    email: str = ""
    website: str = ""
    city: str = ""
    address: str = ""
    industry: str = ""
    tax_code: str = ""
    note: str = ""
    state: str = "new"
    outcome: str = ""
    again_on: date | None = None
    again_at: datetime | None = None
    calls_count: int = 0
    last_call_at: datetime | None = None
    client_id: int | None = Field(default=None, foreign_key="client.id", ondelete="RESTRICT")
    created_at: datetime
    deleted_at: datetime | None = None
    version: int = 1


class RawCall(SQLModel, table=True):
    """One call to a raw record by a script (``script_number`` 0: the program's own words).

    ``path`` is a JSON list of [node, answer number from 1]; ``ended_at`` the code of the node where the talk ended.
    """

    __tablename__ = "raw_call"
    __table_args__ = (
        Index("ix_raw_call_record_id", "record_id"),
        Index("ix_raw_call_called_at", "called_at"),
        Index("ix_raw_call_script", "script_code", "script_number", "ended_at"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    record_id: int = Field(foreign_key="raw_record.id", ondelete="RESTRICT")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    called_at: datetime
    outcome: str
    note: str = ""
    script_code: str = ""
    script_number: int = 0
    path: str = "[]"
    ended_at: str = ""
    duration_s: int | None = None
    packet_row_id: int | None = Field(default=None, foreign_key="packet_row.id", ondelete="RESTRICT")


class Packet(SQLModel, table=True):
    """Raw records given to somebody outside to call; ``number`` is printed on it.

    ``worked_min`` are the minutes it took them, as they told; None: not told.
    """

    __tablename__ = "packet"
    __table_args__ = (UniqueConstraint("number"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    number: int
    list_id: int | None = Field(default=None, foreign_key="raw_list.id", ondelete="RESTRICT")
    given_to: str = ""
    script_code: str = ""
    script_number: int = 0
    lang: str = ""
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    worked_min: int | None = None


class PacketRow(SQLModel, table=True):
    """A raw record in a packet as it was given (``name``, ``phone``), and what came back for its ``code``."""

    __tablename__ = "packet_row"
    __table_args__ = (
        UniqueConstraint("code"),
        UniqueConstraint("packet_id", "record_id"),
        Index("ix_packet_row_record_id", "record_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    packet_id: int = Field(foreign_key="packet.id", ondelete="RESTRICT")
    record_id: int = Field(foreign_key="raw_record.id", ondelete="RESTRICT")
    code: str
    name: str
    phone: str
    outcome: str = ""
    note: str = ""
    back_at: datetime | None = None


class PacketExport(SQLModel, table=True):
    """One time a packet left the program: who took it out, when, how and how many rows."""

    __tablename__ = "packet_export"
    __table_args__ = (
        CheckConstraint("way IN ('xlsx', 'pdf')", name="known_way"),
        Index("ix_packet_export_packet_id", "packet_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    packet_id: int = Field(foreign_key="packet.id", ondelete="RESTRICT")
    way: str
    rows_count: int
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class LibraryItem(SQLModel, table=True):
    """A script or an objection that the owner has changed or made; one never touched is the program's own words."""

    __tablename__ = "library_item"
    __table_args__ = (
        UniqueConstraint("kind", "code"),
        CheckConstraint("kind IN ('script', 'objection')", name="known_kind"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    code: str
    sort_order: int = 0
    is_archived: bool = False


class LibraryVersion(SQLModel, table=True):
    """What a script or an objection said from a moment on; ``content`` is JSON, numbers go from 1 up."""

    __tablename__ = "library_version"
    __table_args__ = (UniqueConstraint("item_id", "number"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="library_item.id", ondelete="RESTRICT")
    number: int
    title: str
    content: str
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class ObjectionHeard(SQLModel, table=True):
    """An objection of a client or a raw record, by the ``code`` of the library or in words (``text``).

    ``answer`` is what we said, ``has_worked`` whether it helped (None: not known).
    """

    __tablename__ = "objection_heard"
    __table_args__ = (
        Index("ix_objection_heard_client_id", "client_id"),
        Index("ix_objection_heard_activity_id", "activity_id"),
        Index("ix_objection_heard_code", "code"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int | None = Field(default=None, foreign_key="client.id", ondelete="RESTRICT")
    activity_id: int | None = Field(default=None, foreign_key="activity.id", ondelete="RESTRICT")
    raw_call_id: int | None = Field(default=None, foreign_key="raw_call.id", ondelete="RESTRICT")
    code: str = ""
    text: str = ""
    answer: str = ""
    has_worked: bool | None = None
    group_id: int | None = Field(default=None, foreign_key="product_group.id", ondelete="RESTRICT")
    competitor_id: int | None = Field(default=None, foreign_key="competitor.id", ondelete="RESTRICT")
    heard_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
