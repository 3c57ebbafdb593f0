"""SQLite triggers that write every change of a journalled table into ``journal_row``, made from the tables as they are.

SQLite only: another database would use its own triggers behind the same functions.
"""

from sqlalchemy import Connection, text

# Derived from other rows, of no client, or the journal itself.
NOT_JOURNALLED = frozenset(
    {
        "action",
        "journal_row",
        "journal_state",
        "client_figures",
        "client_flag",
        "reminder_shown",
        "alembic_version",
    }
)
# Tables without client_id of their own: how to reach it from NEW or OLD ({row}).
CLIENT_OF = {
    "client": "{row}.id",
    "order_claim": "(SELECT client_id FROM client_order WHERE id = {row}.order_id)",
    "order_line": "(SELECT client_id FROM client_order WHERE id = {row}.order_id)",
    "order_return": "(SELECT client_id FROM client_order WHERE id = {row}.order_id)",
    "payment": "(SELECT client_id FROM client_order WHERE id = {row}.order_id)",
}
_RECORDING = "(SELECT action_id FROM journal_state)"


def journalled_tables(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Return the columns of each journalled table."""
    names = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    ).scalars()
    return {
        name: tuple(row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{name}")'))
        for name in list(names)
        if name not in NOT_JOURNALLED and not name.startswith("search_")
    }


def install_journal(connection: Connection) -> None:
    """Make the triggers anew; called after every migration, inside its transaction."""
    old = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_%'")
    ).scalars()
    for name in list(old):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for table, columns in journalled_tables(connection).items():
        for verb in ("insert", "update", "delete"):
            connection.exec_driver_sql(_trigger(table, columns, verb))


def _trigger(table: str, columns: tuple[str, ...], verb: str) -> str:
    row = "OLD" if verb == "delete" else "NEW"
    client = CLIENT_OF.get(table, "{row}.client_id" if "client_id" in columns else "NULL").format(row=row)
    before = _image("OLD", columns) if verb in ("update", "delete") else "NULL"
    after = _image("NEW", columns) if verb == "update" else "NULL"
    condition = f"{_RECORDING} IS NOT NULL"
    if verb == "update":
        differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
        condition = f"{condition} AND ({differs})"
    return (
        f'CREATE TRIGGER "journal_{table}_{verb}" AFTER {verb.upper()} ON "{table}" WHEN {condition} BEGIN '
        f"INSERT INTO journal_row(action_id, table_name, row_id, client_id, verb, before, after) "
        f"VALUES ({_RECORDING}, '{table}', {row}.id, {client}, '{verb}', {before}, {after}); END"
    )


def _image(row: str, columns: tuple[str, ...]) -> str:
    return "json_object(" + ", ".join(f"'{c}', {row}.\"{c}\"" for c in columns) + ")"
