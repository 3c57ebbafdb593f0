"""What belongs to the book as a whole: settings, saved views, remembered columns, and the journal."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class Setting(SQLModel, table=True):
    """One setting of the book; ``value`` is JSON."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("key"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    key: str
    value: str


class SavedView(SQLModel, table=True):
    """A view of the client list that was given a name; ``query`` is JSON."""

    __tablename__ = "saved_view"
    __table_args__ = (NEVER_REUSE_IDS,)
    id: int | None = Field(default=None, primary_key=True)
    title: str
    query: str
    sort_order: int = 0


class ImportColumn(SQLModel, table=True):
    """Which field a heading was last taken for."""

    __tablename__ = "import_column"
    __table_args__ = (UniqueConstraint("what", "heading_key"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    what: str  # clients, orders, products or raw
    heading_key: str
    field: str


class Action(SQLModel, table=True):
    """One thing the person did, whole: the unit of undo. Its rows are ``first_row_id``..``last_row_id``.

    ``code`` names it (``actions.<code>`` in the words), ``parts`` (JSON) fills the name in. ``state``: done, undone
    (may be redone), dropped (undone, and something else was done since).
    """

    __tablename__ = "action"
    __table_args__ = (
        CheckConstraint("state IN ('done', 'undone', 'dropped')", name="known_state"),
        Index("ix_action_state", "state"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str
    parts: str = "{}"
    done_at: datetime
    person_id: int | None = None
    state: str = "done"
    first_row_id: int
    last_row_id: int


class JournalRow(SQLModel, table=True):
    """The image of one row before and after. An insert keeps no image until it is undone: the row itself is one."""

    __tablename__ = "journal_row"
    __table_args__ = (
        Index("ix_journal_row_client_id", "client_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    action_id: int
    table_name: str
    row_id: int
    client_id: int | None = None
    verb: str  # insert, update, delete
    before: str | None = None
    after: str | None = None


class JournalState(SQLModel, table=True):
    """One row: the action being written, empty when rows are not journalled (undo, derived tables, migrations)."""

    __tablename__ = "journal_state"
    id: int = Field(primary_key=True)
    action_id: int | None = None
