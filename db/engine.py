"""Connections to one book file, with the settings decided in the fault study (rollback journal, synchronous EXTRA)."""

from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

APPLICATION_ID = 0x4B415254  # "KART": tells a book from any other SQLite file
BUSY_TIMEOUT_MS = 3000
READERS = 3
CACHE_KIB = 16384  # for each of up to four connections
# A writer holds so much of a transaction before it writes some of it early: to spill it must first sync the journal.
SPILL_PAGES = 16384


def make_engine(path: Path, *, purpose: Literal["read", "write"]) -> Engine:
    """Return an engine on an existing file: one connection that writes, or a few that only read.

    ``isolation_level=None`` leaves BEGIN to us, so that DDL is inside the transaction; a writer begins IMMEDIATE,
    because a read that turns into a write fails at once without waiting.
    """
    writes = purpose == "write"
    engine = create_engine(
        f"sqlite:///{path}",
        module=sqlcipher3.dbapi2,
        hide_parameters=True,  # bound values are client data, and messages go to the log
        poolclass=QueuePool,
        pool_size=1 if writes else READERS,
        max_overflow=0,
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000},
    )

    def on_connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        if writes:
            cursor.execute("PRAGMA journal_mode = TRUNCATE")
            cursor.execute("PRAGMA synchronous = EXTRA")
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute(f"PRAGMA cache_spill = {SPILL_PAGES}")
        else:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    def on_begin(connection: Any) -> None:
        # By the driver itself: SQLAlchemy would take longer to say it than SQLite to do it.
        connection.connection.driver_connection.execute(begin)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    event.listen(engine, "reset", _roll_back)
    return engine


def make_detached_engine(path: Path) -> Engine:
    """Return an engine whose connections are closed after use and whose foreign keys are off: for migrations.

    An ALTER by copy would otherwise delete the children of the copied table.
    """
    engine = create_engine(
        f"sqlite:///{path}",
        module=sqlcipher3.dbapi2,
        hide_parameters=True,
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_MS / 1000},
    )

    def on_connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("PRAGMA journal_mode = TRUNCATE")
        cursor.execute("PRAGMA synchronous = EXTRA")
        cursor.close()

    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    event.listen(engine, "reset", _roll_back)
    return engine


def _roll_back(connection: Any, _record: Any, _state: Any) -> None:
    # After a COMMIT that failed (busy, a foreign key) SQLite's transaction is still open, but SQLAlchemy takes
    # its own for ended and gives the connection back as it is: every later BEGIN would fail.
    if connection.in_transaction:
        connection.rollback()
