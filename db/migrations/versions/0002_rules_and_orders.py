"""Orders with a kind, discounts, a checklist and claims; rules for every step, and who has read them."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0002"
down_revision = "0001"


def _new_columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "client_order": (
            sa.Column("kind", AutoString(), nullable=False, server_default=""),
            sa.Column("discount_bp", sa.Integer(), nullable=False, server_default="0"),
            sa.Column("pay_by", sa.Date(), nullable=True),
            sa.Column("delivery_note", AutoString(), nullable=False, server_default=""),
            sa.Column("contract_on", sa.Date(), nullable=True),
            sa.Column("is_delivery_agreed", sa.Boolean(), nullable=False, server_default="0"),
            sa.Column("is_packing_agreed", sa.Boolean(), nullable=False, server_default="0"),
        ),
        "order_line": (
            sa.Column("unit", AutoString(), nullable=False, server_default=""),
            sa.Column("discount_bp", sa.Integer(), nullable=False, server_default="0"),
        ),
        "rule_version": (
            sa.Column("stops_after_days", sa.Integer(), nullable=True),
            sa.Column("step_text", AutoString(), nullable=False, server_default=""),
            sa.Column("step_days", sa.Integer(), nullable=False, server_default="0"),
        ),
    }


# What the program did before these were rules of their own; the two gates stood in the settings.
_RULES = {
    "qualified": (
        "all",
        """CASE WHEN (SELECT value FROM setting WHERE key = 'gate.qualified') = '"need"'
             THEN '[{"metric": "need_level", "op": ">=", "value": 1}]'
             ELSE '[{"metric": "bant_answered", "op": ">=", "value": 4}]' END""",
    ),
    "to_care": (
        "any",
        """'[{"metric": "proven_orders", "op": ">=", "value": ' || coalesce(
             (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'gate.first_sale_orders'), 1) || '}]'""",
    ),
    "late": (
        "all",
        """'[{"metric": "silence_percent", "op": ">=", "value": 150},
             {"metric": "silent_days", "op": ">=", "value": 7}]'""",
    ),
    "sleeping": (
        "all",
        """'[{"metric": "silence_percent", "op": ">=", "value": 200},
             {"metric": "silent_days", "op": ">=", "value": 60},
             {"metric": "single_order_days", "op": ">=", "value": 180}]'""",
    ),
}


def upgrade() -> None:
    for table, columns in _new_columns().items():
        for column in columns:
            op.add_column(table, column)
    op.create_index("ix_client_order_offers", "client_order", ["answer_by"], sqlite_where=sa.text("status = 'offer'"))
    op.create_index(
        "ix_client_order_promised", "client_order", ["promised_on"], sqlite_where=sa.text("delivered_on IS NULL")
    )
    op.create_table(
        "order_claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("text", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("return_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_order_claim_order_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_order_claim_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["return_id"], ["order_return.id"], name=op.f("fk_order_claim_return_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_claim")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_order_claim_order_id", "order_claim", ["order_id"], unique=False)
    op.create_table(
        "rule_acknowledgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_version_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("acknowledged_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_rule_acknowledgement_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["rule_version_id"], ["rule_version.id"], name=op.f("fk_rule_acknowledgement_rule_version_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_acknowledgement")),
        sa.UniqueConstraint(
            "rule_version_id", "person_id", name=op.f("uq_rule_acknowledgement_rule_version_id_person_id")
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip
    for code, (match, conditions) in _RULES.items():
        # A new book has no rules yet: it is given them when it is made.
        op.execute(
            f"INSERT INTO rule(code, mode, is_on) SELECT '{code}', 'suggest', 1 WHERE EXISTS (SELECT 1 FROM rule)"
        )
        op.execute(
            f"""INSERT INTO rule_version(rule_id, number, "match", conditions, valid_from, made_at)
            SELECT r.id, 1, '{match}', {conditions}, f.valid_from, f.made_at FROM rule r,
                (SELECT min(valid_from) AS valid_from, min(made_at) AS made_at FROM rule_version) f
            WHERE r.code = '{code}'"""
        )
    op.execute("DELETE FROM setting WHERE key IN ('gate.qualified', 'gate.first_sale_orders')")
