"""The team: hand-overs, stand-ins, clients moved by hand, schemes of pay, and who looks after clients off the track."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0004"
down_revision = "0003"

_OWNED = "function IN ('prospecting', 'first_sale', 'care', 'vip', 'off')"


def _new_columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "packet": (sa.Column("worked_min", sa.Integer(), nullable=True),),
        "person": (
            sa.Column("is_owner", sa.Boolean(), nullable=False, server_default="0"),
            sa.Column("pay_scheme", AutoString(), nullable=False, server_default=""),
            sa.Column("target_pay_kop", sa.Integer(), nullable=True),
            sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        ),
        "sales_model_period": (
            sa.Column("has_vip_manager", sa.Boolean(), nullable=False, server_default="0"),
            sa.Column("roles", AutoString(), nullable=False, server_default="{}"),
            sa.Column("moved_count", sa.Integer(), nullable=False, server_default="0"),
            sa.Column("note", AutoString(), nullable=False, server_default=""),
            sa.Column("made_at", UTCDateTime(), nullable=True),
        ),
    }


def upgrade() -> None:
    for table, columns in _new_columns().items():
        for column in columns:
            op.add_column(table, column)
    op.execute("UPDATE person SET is_owner = 1 WHERE id = (SELECT min(id) FROM person)")
    _let_off_be_owned("function_owner", ("id", "function", "person_id", "since_on", "until_on"))
    _let_off_be_owned("responsibility", ("id", "client_id", "function", "person_id", "since_on", "until_on"))
    op.create_index("ix_responsibility_client_id_function", "responsibility", ["client_id", "function"], unique=False)
    op.create_index("ix_responsibility_person_id", "responsibility", ["person_id"], unique=False)
    _make_tables()
    _make_indices()


def _let_off_be_owned(table: str, columns: tuple[str, ...]) -> None:
    """Make a table anew with 'off' among its functions: SQLite cannot change a check. Nothing refers to it."""
    parts: list[Any] = [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("function", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
    ]
    if table == "responsibility":
        client = sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_responsibility_client_id"), ondelete="RESTRICT"
        )
        parts[1:1] = [sa.Column("client_id", sa.Integer(), nullable=False)]
        parts.append(client)
    else:
        parts.append(sa.Column("department", AutoString(), nullable=False, server_default=""))
    op.create_table(
        f"{table}_new",
        *parts,
        sa.CheckConstraint(_OWNED, name=op.f(f"ck_{table}_known_function")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{table}_person_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sqlite_autoincrement=True,
    )
    names = ", ".join(columns)
    op.execute(f"INSERT INTO {table}_new ({names}) SELECT {names} FROM {table} ORDER BY id")
    # The ids of rows that are gone stay used: the journal may name them.
    op.execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}_new'")
    op.execute(
        f"INSERT INTO sqlite_sequence (name, seq) SELECT '{table}_new', seq FROM sqlite_sequence WHERE name = '{table}'"
    )
    op.drop_table(table)
    op.rename_table(f"{table}_new", table)


def _make_tables() -> None:
    op.create_table(
        "job_title",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("title_key", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "role IN ('seller', 'scout', 'hunter', 'farmer', 'vip_manager')", name=op.f("ck_job_title_known_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_title")),
        sa.UniqueConstraint("title_key", name=op.f("uq_job_title_title_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pay_scheme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("target_kop", sa.Integer(), nullable=False),
        sa.Column("base_percent", sa.Integer(), nullable=False),
        sa.Column("lines", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_pay_scheme_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_scheme")),
        sa.UniqueConstraint("code", "number", name=op.f("uq_pay_scheme_code_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pay_statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("total_kop", sa.Integer(), nullable=False),
        sa.Column("carried_kop", sa.Integer(), nullable=False),
        sa.Column("content", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("closed_at", UTCDateTime(), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("total_kop >= 0", name=op.f("ck_pay_statement_total_not_negative")),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["person.id"], name=op.f("fk_pay_statement_closed_by"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_pay_statement_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_statement")),
        sa.UniqueConstraint("person_id", "month", name=op.f("uq_pay_statement_person_id_month")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rollout_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period_id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_id"], ["sales_model_period.id"], name=op.f("fk_rollout_task_period_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rollout_task")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stand_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stand_in_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("person_id <> stand_in_id", name=op.f("ck_stand_in_somebody_else")),
        sa.CheckConstraint("until_on > from_on", name=op.f("ck_stand_in_has_days")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_stand_in_person_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["stand_in_id"], ["person.id"], name=op.f("fk_stand_in_stand_in_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stand_in")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "transfer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("from_person_id", sa.Integer(), nullable=False),
        sa.Column("to_person_id", sa.Integer(), nullable=True),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("clients_count", sa.Integer(), nullable=False),
        sa.Column("content", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('leaver', 'holiday', 'other')", name=op.f("ck_transfer_known_kind")),
        sa.ForeignKeyConstraint(
            ["from_person_id"], ["person.id"], name=op.f("fk_transfer_from_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_transfer_made_by"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["to_person_id"], ["person.id"], name=op.f("fk_transfer_to_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "credit_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_credit_ruling_made_by"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_credit_ruling_order_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_credit_ruling_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_ruling")),
        sa.UniqueConstraint("order_id", name=op.f("uq_credit_ruling_order_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "hand_over",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("function", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("from_person_id", sa.Integer(), nullable=True),
        sa.Column("to_person_id", sa.Integer(), nullable=False),
        sa.Column("rule_code", AutoString(), nullable=False),
        sa.Column("rule_version_id", sa.Integer(), nullable=True),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("facts", AutoString(), nullable=False),
        sa.Column("proposed_at", UTCDateTime(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("return_code", AutoString(), nullable=False),
        sa.Column("return_text", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("steps", AutoString(), nullable=False),
        sa.Column("intro_way", AutoString(), nullable=False),
        sa.Column("client_told_on", sa.Date(), nullable=True),
        sa.Column("contact_by", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "function IN ('prospecting', 'first_sale', 'care', 'vip')", name=op.f("ck_hand_over_known_function")
        ),
        sa.CheckConstraint("kind IN ('lead', 'client', 'temporary')", name=op.f("ck_hand_over_known_kind")),
        sa.CheckConstraint(
            "state IN ('proposed', 'accepted', 'returned', 'withdrawn')", name=op.f("ck_hand_over_known_state")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_hand_over_answered_by"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_hand_over_client_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["from_person_id"], ["person.id"], name=op.f("fk_hand_over_from_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_hand_over_order_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_hand_over_proposed_by"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["rule_version_id"], ["rule_version.id"], name=op.f("fk_hand_over_rule_version_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["to_person_id"], ["person.id"], name=op.f("fk_hand_over_to_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
        sqlite_autoincrement=True,
    )


def _make_indices() -> None:
    op.create_index("ix_rollout_task_period_id", "rollout_task", ["period_id"], unique=False)
    op.create_index("ix_stand_in_person_id", "stand_in", ["person_id"], unique=False)
    op.create_index("ix_hand_over_client_id", "hand_over", ["client_id"], unique=False)
    op.create_index("ix_hand_over_state_answer_by", "hand_over", ["state", "answer_by"], unique=False)
    op.create_index(
        "uq_hand_over_open", "hand_over", ["client_id"], unique=True, sqlite_where=sa.text("state = 'proposed'")
    )
