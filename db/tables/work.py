"""What is done with clients: activities, promises, documents, forms, files."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class Activity(SQLModel, table=True):
    """A dated touch. An open one is a plan; the nearest open one is the client's next step.

    ``due_on`` is the local day; ``due_at`` is set as well when an hour was named (aware UTC). ``done_at`` is set
    when it was done. What was objected is in ``objection_heard``. ``mark`` is complaint, recommendation or empty.
    ``remind_min`` are the minutes before it that a reminder comes; None: as the book is set, negative: none.
    """

    __tablename__ = "activity"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('call', 'meeting', 'message', 'letter', 'visit', 'presentation', 'task', 'note')",
            name="known_kind",
        ),
        CheckConstraint("state IN ('open', 'done', 'dropped')", name="known_state"),
        Index("ix_activity_client_id_state_due_on", "client_id", "state", "due_on"),
        Index("ix_activity_state_due_on", "state", "due_on"),
        # This week's deeds among all there ever were.
        Index("ix_activity_done_at", "done_at", sqlite_where=text("state = 'done'")),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    contact_id: int | None = Field(default=None, foreign_key="contact.id", ondelete="RESTRICT")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    kind: str
    direction: str = "out"  # out: we went to them; in: they came to us
    state: str = "open"
    title: str = ""
    result: str = ""
    outcome: str = ""  # a code of content's call_results or meeting_outcomes
    place: str = ""
    due_on: date | None = None
    due_at: datetime | None = None
    duration_min: int | None = None
    done_at: datetime | None = None
    competitor: str = ""
    mark: str = ""
    remind_min: int | None = None
    no_next_reason: str = ""
    created_at: datetime
    version: int = 1


class Promise(SQLModel, table=True):
    """What we (``us``) or the client promised, and by when."""

    __tablename__ = "promise"
    __table_args__ = (
        CheckConstraint("side IN ('us', 'client')", name="known_side"),
        CheckConstraint("state IN ('open', 'done', 'cancelled')", name="known_state"),
        Index("ix_promise_client_id", "client_id"),
        Index("ix_promise_state_due_on", "state", "due_on"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    side: str
    text: str
    due_on: date | None = None
    state: str = "open"
    closed_on: date | None = None
    created_at: datetime
    version: int = 1


class ReminderShown(SQLModel, table=True):
    """When a person was reminded of a step, so that nobody is twice. Not journalled: it says nothing of a client.

    ``due_at`` is the moment of the step as it was then: one that is moved is reminded of again. ``again_at`` is when
    a reminder put off comes back.
    """

    __tablename__ = "reminder_shown"
    activity_id: int = Field(primary_key=True, foreign_key="activity.id", ondelete="CASCADE")
    due_at: datetime
    shown_at: datetime
    again_at: datetime | None = None


class DocumentMade(SQLModel, table=True):
    """A sheet that was printed or saved for a client."""

    __tablename__ = "document_made"
    __table_args__ = (Index("ix_document_made_client_id", "client_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    kind: str  # client_card, meeting_plan, negotiation
    lang: str
    way: str  # printed or saved
    made_at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class ClientForm(SQLModel, table=True):
    """The fields of a sheet that a person fills on screen (JSON object), kept with the client."""

    __tablename__ = "client_form"
    __table_args__ = (UniqueConstraint("client_id", "kind"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    kind: str  # meeting_plan or negotiation
    fields: str = "{}"
    changed_at: datetime
    version: int = 1


class Attachment(SQLModel, table=True):
    """A file kept beside the book under its own id; ``name`` is what the person called it."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_client_id", "client_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    name: str
    stored_name: str
    size_bytes: int
    sha256: str
    added_at: datetime
