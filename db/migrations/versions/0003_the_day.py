"""The day: a calling base with scripts and packets, requests, competitors that fill themselves, reminders."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"


def _new_columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "activity": (
            sa.Column("mark", AutoString(), nullable=False, server_default=""),
            sa.Column("remind_min", sa.Integer(), nullable=True),
        ),
        "client": (sa.Column("no_step_reason", AutoString(), nullable=False, server_default=""),),
        "client_competitor": (
            sa.Column("outcome", AutoString(), nullable=False, server_default="seen"),
            sa.Column("reason", AutoString(), nullable=False, server_default=""),
            sa.Column("argument", AutoString(), nullable=False, server_default=""),
            sa.Column("product", AutoString(), nullable=False, server_default=""),
            sa.Column("their_price_kop", sa.Integer(), nullable=True),
        ),
        "competitor": (
            sa.Column("threat", sa.Integer(), nullable=True),
            sa.Column("fields", AutoString(), nullable=False, server_default="{}"),
            sa.Column("changed_at", UTCDateTime(), nullable=True),
            sa.Column("deleted_at", UTCDateTime(), nullable=True),
            sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        ),
        "interest": (
            sa.Column("answer_by", sa.Date(), nullable=True),
            sa.Column("answered_at", UTCDateTime(), nullable=True),
            sa.Column("answer", AutoString(), nullable=False, server_default=""),
        ),
        "promise": (
            sa.Column("closed_on", sa.Date(), nullable=True),
            sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        ),
        "stage_move": (sa.Column("passed_gate", AutoString(), nullable=False, server_default=""),),
    }


# SQLite takes a reference with a new column only in this form; Alembic would copy the table.
_NEW_REFERENCES = (
    ("client_competitor", "group_id", "product_group"),
    ("client_competitor", "activity_id", "activity"),
    ("client_competitor", "stage_move_id", "stage_move"),
    ("interest", "group_id", "product_group"),
    ("interest", "record_id", "raw_record"),
)


def upgrade() -> None:
    _make_tables()
    for table, columns in _new_columns().items():
        for column in columns:
            op.add_column(table, column)
    for table, name, other in _NEW_REFERENCES:
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN {name} INTEGER "
            f"CONSTRAINT fk_{table}_{name} REFERENCES {other} (id) ON DELETE RESTRICT"
        )
    _make_indices()
    # No program ever wrote this column: objections have a table of their own now. The journal's triggers, which name
    # it, are made anew after the migration.
    for verb in ("insert", "update", "delete"):
        op.execute(f"DROP TRIGGER IF EXISTS journal_activity_{verb}")
    op.drop_column("activity", "objections")


def _make_tables() -> None:
    op.create_table(
        "library_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('script', 'objection')", name=op.f("ck_library_item_known_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_item")),
        sa.UniqueConstraint("kind", "code", name=op.f("uq_library_item_kind_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "raw_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("title_key", AutoString(), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_list")),
        sa.UniqueConstraint("title_key", name=op.f("uq_raw_list_title_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "library_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("content", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"], ["library_item.id"], name=op.f("fk_library_version_item_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_library_version_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_version")),
        sa.UniqueConstraint("item_id", "number", name=op.f("uq_library_version_item_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "packet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=True),
        sa.Column("given_to", AutoString(), nullable=False),
        sa.Column("script_code", AutoString(), nullable=False),
        sa.Column("script_number", sa.Integer(), nullable=False),
        sa.Column("lang", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["list_id"], ["raw_list.id"], name=op.f("fk_packet_list_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_packet_person_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet")),
        sa.UniqueConstraint("number", name=op.f("uq_packet_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "packet_export",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("packet_id", sa.Integer(), nullable=False),
        sa.Column("way", AutoString(), nullable=False),
        sa.Column("rows_count", sa.Integer(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("way IN ('xlsx', 'pdf')", name=op.f("ck_packet_export_known_way")),
        sa.ForeignKeyConstraint(
            ["packet_id"], ["packet.id"], name=op.f("fk_packet_export_packet_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_packet_export_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet_export")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_packet_export_packet_id", "packet_export", ["packet_id"], unique=False)
    op.create_table(
        "raw_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("name_key", AutoString(), nullable=False),
        sa.Column("contact_name", AutoString(), nullable=False),
        sa.Column("position", AutoString(), nullable=False),
        sa.Column("phone", AutoString(), nullable=False),
        sa.Column("phone_normal", AutoString(), nullable=False),
        sa.Column("email", AutoString(), nullable=False),
        sa.Column("website", AutoString(), nullable=False),
        sa.Column("city", AutoString(), nullable=False),
        sa.Column("address", AutoString(), nullable=False),
        sa.Column("industry", AutoString(), nullable=False),
        sa.Column("tax_code", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("again_on", sa.Date(), nullable=True),
        sa.Column("again_at", UTCDateTime(), nullable=True),
        sa.Column("calls_count", sa.Integer(), nullable=False),
        sa.Column("last_call_at", UTCDateTime(), nullable=True),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("deleted_at", UTCDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('new', 'again', 'refused', 'off_target', 'wrong', 'dnc', 'client')",
            name=op.f("ck_raw_record_known_state"),
        ),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_raw_record_has_name")),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_raw_record_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["list_id"], ["raw_list.id"], name=op.f("fk_raw_record_list_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_record")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_raw_record_client_id", "raw_record", ["client_id"], unique=False)
    op.create_index(
        "ix_raw_record_list_id_state_again_on", "raw_record", ["list_id", "state", "again_on"], unique=False
    )
    op.create_index("ix_raw_record_name_key", "raw_record", ["name_key"], unique=False)
    op.create_index("ix_raw_record_phone_normal", "raw_record", ["phone_normal"], unique=False)
    op.create_table(
        "packet_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("packet_id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("phone", AutoString(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("back_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["packet_id"], ["packet.id"], name=op.f("fk_packet_row_packet_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["raw_record.id"], name=op.f("fk_packet_row_record_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet_row")),
        sa.UniqueConstraint("code", name=op.f("uq_packet_row_code")),
        sa.UniqueConstraint("packet_id", "record_id", name=op.f("uq_packet_row_packet_id_record_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_packet_row_record_id", "packet_row", ["record_id"], unique=False)
    op.create_table(
        "raw_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("called_at", UTCDateTime(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("script_code", AutoString(), nullable=False),
        sa.Column("script_number", sa.Integer(), nullable=False),
        sa.Column("path", AutoString(), nullable=False),
        sa.Column("ended_at", AutoString(), nullable=False),
        sa.Column("duration_s", sa.Integer(), nullable=True),
        sa.Column("packet_row_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["packet_row_id"], ["packet_row.id"], name=op.f("fk_raw_call_packet_row_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_raw_call_person_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["record_id"], ["raw_record.id"], name=op.f("fk_raw_call_record_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_call")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_raw_call_called_at", "raw_call", ["called_at"], unique=False)
    op.create_index("ix_raw_call_record_id", "raw_call", ["record_id"], unique=False)
    op.create_index("ix_raw_call_script", "raw_call", ["script_code", "script_number", "ended_at"], unique=False)
    op.create_table(
        "reminder_shown",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("shown_at", UTCDateTime(), nullable=False),
        sa.Column("again_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_reminder_shown_activity_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("activity_id", name=op.f("pk_reminder_shown")),
    )
    op.create_table(
        "objection_heard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("raw_call_id", sa.Integer(), nullable=True),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("text", AutoString(), nullable=False),
        sa.Column("answer", AutoString(), nullable=False),
        sa.Column("has_worked", sa.Boolean(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("competitor_id", sa.Integer(), nullable=True),
        sa.Column("heard_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_objection_heard_activity_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_objection_heard_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["competitor_id"], ["competitor.id"], name=op.f("fk_objection_heard_competitor_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["product_group.id"], name=op.f("fk_objection_heard_group_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_objection_heard_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["raw_call_id"], ["raw_call.id"], name=op.f("fk_objection_heard_raw_call_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection_heard")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_objection_heard_activity_id", "objection_heard", ["activity_id"], unique=False)
    op.create_index("ix_objection_heard_client_id", "objection_heard", ["client_id"], unique=False)
    op.create_index("ix_objection_heard_code", "objection_heard", ["code"], unique=False)


def _make_indices() -> None:
    op.create_index(
        "ix_activity_done_at", "activity", ["done_at"], unique=False, sqlite_where=sa.text("state = 'done'")
    )
    op.create_index(
        "ix_client_returns_on", "client", ["returns_on"], unique=False, sqlite_where=sa.text("returns_on IS NOT NULL")
    )
    op.create_index("ix_client_competitor_competitor_id", "client_competitor", ["competitor_id"], unique=False)
    op.create_index(
        "ix_client_figures_no_step",
        "client_figures",
        ["client_id"],
        unique=False,
        sqlite_where=sa.text("next_step_id IS NULL"),
    )
    op.create_index(
        "ix_interest_open",
        "interest",
        ["answer_by"],
        unique=False,
        sqlite_where=sa.text("answer_by IS NOT NULL AND answered_at IS NULL"),
    )
    op.create_index("ix_promise_state_due_on", "promise", ["state", "due_on"], unique=False)
