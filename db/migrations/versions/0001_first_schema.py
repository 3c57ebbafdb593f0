"""The first schema. Frozen: later changes come as later migrations."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("parts", AutoString(), nullable=False),
        sa.Column("done_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("first_row_id", sa.Integer(), nullable=False),
        sa.Column("last_row_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('done', 'undone', 'dropped')", name=op.f("ck_action_known_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index("ix_action_state", ["state"], unique=False)

    op.create_table(
        "competitor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("name_key", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competitor")),
        sa.UniqueConstraint("name_key", name=op.f("uq_competitor_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_column",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", AutoString(), nullable=False),
        sa.Column("heading_key", AutoString(), nullable=False),
        sa.Column("field", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_column")),
        sa.UniqueConstraint("what", "heading_key", name=op.f("uq_import_column_what_heading_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("table_name", AutoString(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("verb", AutoString(), nullable=False),
        sa.Column("before", AutoString(), nullable=True),
        sa.Column("after", AutoString(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_row")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal_row", schema=None) as batch_op:
        batch_op.create_index("ix_journal_row_client_id", ["client_id"], unique=False)

    op.create_table(
        "journal_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_state")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("job_title", AutoString(), nullable=False),
        sa.Column("strengths", AutoString(), nullable=False),
        sa.Column("phone", AutoString(), nullable=False),
        sa.Column("is_outsourced", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "product_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_group")),
        sa.UniqueConstraint("code", name=op.f("uq_product_group_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("mode", AutoString(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.CheckConstraint("mode IN ('suggest', 'act')", name=op.f("ck_rule_known_mode")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule")),
        sa.UniqueConstraint("code", name=op.f("uq_rule_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sales_model_period",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("model", AutoString(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "model IN ('single', 'contact_centre', 'account', 'three_tier')",
            name=op.f("ck_sales_model_period_known_model"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_model_period")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("query", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", AutoString(), nullable=False),
        sa.Column("value", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("function", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("todo", AutoString(), nullable=False),
        sa.Column("colour", AutoString(), nullable=False),
        sa.Column("ageing_days", sa.Integer(), nullable=True),
        sa.Column("wanted_fields", AutoString(), nullable=False),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "function IN ('prospecting', 'first_sale', 'care', 'vip', 'off')", name=op.f("ck_stage_known_function")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage")),
        sa.UniqueConstraint("code", name=op.f("uq_stage_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("title_key", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("title_key", name=op.f("uq_tag_title_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "client",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("name_key", AutoString(), nullable=False),
        sa.Column("sort_key", AutoString(), nullable=False),
        sa.Column("industry", AutoString(), nullable=False),
        sa.Column("city", AutoString(), nullable=False),
        sa.Column("address", AutoString(), nullable=False),
        sa.Column("tax_code", AutoString(), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("segment", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("personal_note", AutoString(), nullable=False),
        sa.Column("payment_terms", AutoString(), nullable=False),
        sa.Column("delivery_terms", AutoString(), nullable=False),
        sa.Column("discount", AutoString(), nullable=False),
        sa.Column("debt_kop", sa.Integer(), nullable=False),
        sa.Column("potential_products", AutoString(), nullable=False),
        sa.Column("risks", AutoString(), nullable=False),
        sa.Column("special_terms", AutoString(), nullable=False),
        sa.Column("special_terms_reason", AutoString(), nullable=False),
        sa.Column("special_terms_review_on", sa.Date(), nullable=True),
        sa.Column("yearly_need_kop", sa.Integer(), nullable=True),
        sa.Column("winning_cost_kop", sa.Integer(), nullable=True),
        sa.Column("expected_kop", sa.Integer(), nullable=True),
        sa.Column("do_not_call", sa.Boolean(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("stage_entered_at", UTCDateTime(), nullable=False),
        sa.Column("returns_on", sa.Date(), nullable=True),
        sa.Column("pause_until", sa.Date(), nullable=True),
        sa.Column("lost_reason", AutoString(), nullable=False),
        sa.Column("lost_competitor", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("deleted_at", UTCDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_client_has_name")),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=op.f("fk_client_stage_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("code", name=op.f("uq_client_code")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.create_index("ix_client_sort_key_id", ["sort_key", "id"], unique=False)
        batch_op.create_index("ix_client_stage_id_stage_entered_at", ["stage_id", "stage_entered_at"], unique=False)
        batch_op.create_index("ix_client_tax_code", ["tax_code"], unique=False)
        batch_op.create_index("ix_client_board", ["stage_id", "deleted_at", "expected_kop"], unique=False)

    op.create_table(
        "function_owner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("function", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "function IN ('prospecting', 'first_sale', 'care', 'vip')", name=op.f("ck_function_owner_known_function")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_function_owner_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_function_owner")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person_role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.CheckConstraint(
            "role IN ('seller', 'scout', 'hunter', 'farmer', 'vip_manager')", name=op.f("ck_person_role_known_role")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_role_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_role")),
        sa.UniqueConstraint("person_id", "role", name=op.f("uq_person_role_person_id_role")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("unit", AutoString(), nullable=False),
        sa.Column("price_kop", sa.Integer(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["product_group.id"], name=op.f("fk_product_group_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("code", name=op.f("uq_product_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rule_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("match", AutoString(), nullable=False),
        sa.Column("conditions", AutoString(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("\"match\" IN ('any', 'all')", name=op.f("ck_rule_version_known_match")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_rule_version_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["rule_id"], ["rule.id"], name=op.f("fk_rule_version_rule_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_version")),
        sa.UniqueConstraint("rule_id", "number", name=op.f("uq_rule_version_rule_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("stored_name", AutoString(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", AutoString(), nullable=False),
        sa.Column("added_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_attachment_client_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index("ix_attachment_client_id", ["client_id"], unique=False)

    op.create_table(
        "bant_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("question", AutoString(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("timing_on", sa.Date(), nullable=True),
        sa.Column("answered_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "question IN ('budget', 'authority', 'need', 'timing')", name=op.f("ck_bant_answer_known_question")
        ),
        sa.CheckConstraint("level BETWEEN 0 AND 3", name=op.f("ck_bant_answer_level_range")),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_bant_answer_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_bant_answer_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bant_answer")),
        sa.UniqueConstraint("client_id", "question", name=op.f("uq_bant_answer_client_id_question")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "client_competitor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("competitor_id", sa.Integer(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_competitor_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["competitor_id"], ["competitor.id"], name=op.f("fk_client_competitor_competitor_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_competitor")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("client_competitor", schema=None) as batch_op:
        batch_op.create_index("ix_client_competitor_client_id", ["client_id"], unique=False)

    op.create_table(
        "client_figures",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("total_kop", sa.Integer(), nullable=False),
        sa.Column("orders_count", sa.Integer(), nullable=False),
        sa.Column("first_order_on", sa.Date(), nullable=True),
        sa.Column("last_order_on", sa.Date(), nullable=True),
        sa.Column("offers_kop", sa.Integer(), nullable=False),
        sa.Column("bought_days", sa.Integer(), nullable=False),
        sa.Column("last_bought_on", sa.Date(), nullable=True),
        sa.Column("usual_gap_days", sa.Float(), nullable=True),
        sa.Column("orders_mark", sa.Integer(), nullable=False),
        sa.Column("next_step_id", sa.Integer(), nullable=True),
        sa.Column("next_step_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_figures_client_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_client_figures")),
    )
    with op.batch_alter_table("client_figures", schema=None) as batch_op:
        batch_op.create_index("ix_client_figures_last_order_on", ["last_order_on"], unique=False)
        batch_op.create_index("ix_client_figures_next_step_on", ["next_step_on"], unique=False)
        batch_op.create_index("ix_client_figures_total_kop", ["total_kop"], unique=False)

    op.create_table(
        "client_flag",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("flag", AutoString(), nullable=False),
        sa.Column("rule_version_id", sa.Integer(), nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("metrics", AutoString(), nullable=False),
        sa.Column("orders", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_flag_client_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["rule_version_id"], ["rule_version.id"], name=op.f("fk_client_flag_rule_version_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("client_id", "flag", name=op.f("pk_client_flag")),
    )
    with op.batch_alter_table("client_flag", schema=None) as batch_op:
        batch_op.create_index("ix_client_flag_flag", ["flag"], unique=False)

    op.create_table(
        "client_form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("fields", AutoString(), nullable=False),
        sa.Column("changed_at", UTCDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_form_client_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_form")),
        sa.UniqueConstraint("client_id", "kind", name=op.f("uq_client_form_client_id_kind")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "client_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("number", AutoString(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("total_kop", sa.Integer(), nullable=False),
        sa.Column("net_kop", sa.Integer(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("promised_on", sa.Date(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("currency", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "status IN ('offer', 'agreed', 'part_paid', 'paid', 'shipped', 'closed', 'cancelled')",
            name=op.f("ck_client_order_known_status"),
        ),
        sa.CheckConstraint("net_kop BETWEEN 0 AND total_kop", name=op.f("ck_client_order_net_within_total")),
        sa.CheckConstraint("total_kop >= 0", name=op.f("ck_client_order_total_not_negative")),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_order_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_client_order_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_order")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("client_order", schema=None) as batch_op:
        batch_op.create_index("ix_client_order_figures", ["client_id", "status", "ordered_on", "net_kop"], unique=False)
        batch_op.create_index("ix_client_order_number", ["number"], unique=False)

    op.create_table(
        "client_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_tag_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_client_tag_tag_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_tag")),
        sa.UniqueConstraint("client_id", "tag_id", name=op.f("uq_client_tag_client_id_tag_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("client_tag", schema=None) as batch_op:
        batch_op.create_index("ix_client_tag_tag_id", ["tag_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("name_key", AutoString(), nullable=False),
        sa.Column("address_as", AutoString(), nullable=False),
        sa.Column("position", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("preferred_channel", AutoString(), nullable=False),
        sa.Column("best_time", AutoString(), nullable=False),
        sa.Column("interest_note", AutoString(), nullable=False),
        sa.Column("style_note", AutoString(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("deleted_at", UTCDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_contact_client_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index("ix_contact_client_id", ["client_id"], unique=False)

    op.create_table(
        "document_made",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("lang", AutoString(), nullable=False),
        sa.Column("way", AutoString(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_document_made_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_document_made_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_made")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("document_made", schema=None) as batch_op:
        batch_op.create_index("ix_document_made_client_id", ["client_id"], unique=False)

    op.create_table(
        "flag_override",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("flag", AutoString(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("set_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_flag_override_client_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag_override")),
        sa.UniqueConstraint("client_id", "flag", name=op.f("uq_flag_override_client_id_flag")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "interest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("what", AutoString(), nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("shown_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_interest_client_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("interest", schema=None) as batch_op:
        batch_op.create_index("ix_interest_client_id", ["client_id"], unique=False)

    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("side", AutoString(), nullable=False),
        sa.Column("text", AutoString(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.CheckConstraint("side IN ('us', 'client')", name=op.f("ck_promise_known_side")),
        sa.CheckConstraint("state IN ('open', 'done', 'cancelled')", name=op.f("ck_promise_known_state")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_promise_client_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.create_index("ix_promise_client_id", ["client_id"], unique=False)

    op.create_table(
        "responsibility",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("function", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "function IN ('prospecting', 'first_sale', 'care', 'vip')", name=op.f("ck_responsibility_known_function")
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_responsibility_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_responsibility_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responsibility")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("responsibility", schema=None) as batch_op:
        batch_op.create_index("ix_responsibility_client_id_function", ["client_id", "function"], unique=False)
        batch_op.create_index("ix_responsibility_person_id", ["person_id"], unique=False)

    op.create_table(
        "stage_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("from_stage_id", sa.Integer(), nullable=True),
        sa.Column("to_stage_id", sa.Integer(), nullable=False),
        sa.Column("moved_at", UTCDateTime(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("rule_version_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_stage_move_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["from_stage_id"], ["stage.id"], name=op.f("fk_stage_move_from_stage_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_stage_move_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["rule_version_id"], ["rule_version.id"], name=op.f("fk_stage_move_rule_version_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["to_stage_id"], ["stage.id"], name=op.f("fk_stage_move_to_stage_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_move")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("stage_move", schema=None) as batch_op:
        batch_op.create_index("ix_stage_move_client_id_moved_at", ["client_id", "moved_at"], unique=False)

    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("direction", AutoString(), nullable=False),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("result", AutoString(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("place", AutoString(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_at", UTCDateTime(), nullable=True),
        sa.Column("duration_min", sa.Integer(), nullable=True),
        sa.Column("done_at", UTCDateTime(), nullable=True),
        sa.Column("objections", AutoString(), nullable=False),
        sa.Column("competitor", AutoString(), nullable=False),
        sa.Column("no_next_reason", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('call', 'meeting', 'message', 'letter', 'visit', 'presentation', 'task', 'note')",
            name=op.f("ck_activity_known_kind"),
        ),
        sa.CheckConstraint("state IN ('open', 'done', 'dropped')", name=op.f("ck_activity_known_state")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_activity_client_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_activity_contact_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_person_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index("ix_activity_client_id_state_due_on", ["client_id", "state", "due_on"], unique=False)
        batch_op.create_index("ix_activity_state_due_on", ["state", "due_on"], unique=False)

    op.create_table(
        "channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("typed", AutoString(), nullable=False),
        sa.Column("normal", AutoString(), nullable=False),
        sa.Column("label", AutoString(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('phone', 'email', 'link')", name=op.f("ck_channel_known_kind")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_channel_client_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_channel_contact_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("channel", schema=None) as batch_op:
        batch_op.create_index("ix_channel_client_id", ["client_id"], unique=False)
        batch_op.create_index("ix_channel_contact_id", ["contact_id"], unique=False)
        batch_op.create_index("ix_channel_normal", ["normal"], unique=False)

    op.create_table(
        "order_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("title", AutoString(), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), nullable=False),
        sa.Column("price_kop", sa.Integer(), nullable=False),
        sa.Column("total_kop", sa.Integer(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["product_group.id"], name=op.f("fk_order_line_group_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_order_line_order_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_order_line_product_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("order_line", schema=None) as batch_op:
        batch_op.create_index("ix_order_line_order_id", ["order_id"], unique=False)
        batch_op.create_index("ix_order_line_product_id", ["product_id"], unique=False)

    op.create_table(
        "order_return",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=False),
        sa.Column("amount_kop", sa.Integer(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.CheckConstraint("amount_kop > 0", name=op.f("ck_order_return_amount_positive")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_order_return_order_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_return")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("order_return", schema=None) as batch_op:
        batch_op.create_index("ix_order_return_order_id", ["order_id"], unique=False)

    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount_kop", sa.Integer(), nullable=False),
        sa.Column("note", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["client_order.id"], name=op.f("fk_payment_order_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("payment", schema=None) as batch_op:
        batch_op.create_index("ix_payment_order_id", ["order_id"], unique=False)

    op.execute("INSERT INTO journal_state (id, action_id) VALUES (1, NULL)")
