"""Stages and the moves of clients between them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class Stage(SQLModel, table=True):
    """Where a client may stand. ``code`` never changes; empty ``title`` and ``todo`` mean the program's own words.

    ``function`` is prospecting, first_sale, care, vip or off; ``ageing_days`` empty means no limit;
    ``wanted_fields`` is a JSON list of the facts the stage wants filled.
    """

    __tablename__ = "stage"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("function IN ('prospecting', 'first_sale', 'care', 'vip', 'off')", name="known_function"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str
    function: str
    sort_order: int
    title: str = ""
    todo: str = ""
    colour: str = ""  # a role of the tokens; empty: the function's own
    ageing_days: int | None = None
    wanted_fields: str = "[]"
    is_hidden: bool = False


class StageMove(SQLModel, table=True):
    """One move: from (empty for the first), to, when, who, why, and the rule version that did it, if one did.

    ``passed_gate`` is the code of a gate that was shut when a person moved the client anyway.
    """

    __tablename__ = "stage_move"
    __table_args__ = (Index("ix_stage_move_client_id_moved_at", "client_id", "moved_at"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    from_stage_id: int | None = Field(default=None, foreign_key="stage.id", ondelete="RESTRICT")
    to_stage_id: int = Field(foreign_key="stage.id", ondelete="RESTRICT")
    moved_at: datetime
    reason: str = ""
    passed_gate: str = ""
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    rule_version_id: int | None = Field(default=None, foreign_key="rule_version.id", ondelete="RESTRICT")
