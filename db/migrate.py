"""Brings a book's schema up to this program's, by Alembic, in one transaction."""

from pathlib import Path

from sqlalchemy import Connection

from db.engine import APPLICATION_ID, make_detached_engine
from db.journal_triggers import install_journal
from db.search_index import create_search_tables

SCHEMA_VERSION = 4  # stands in PRAGMA user_version; grows by one with every migration


def read_user_version(connection: Connection) -> int:
    """Return the schema number written in the file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(path: Path) -> None:
    """Upgrade the file at ``path`` (empty or older) to the present schema; on any error nothing has changed."""
    # Alembic takes long to import and is needed only here.
    from alembic import command
    from alembic.config import Config

    engine = make_detached_engine(path)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            create_search_tables(connection)
            install_journal(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise ValueError(f"foreign key broken in table {broken[0]}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        engine.dispose()
