"""The settings of every connection, as decided in the fault study, and what a failed commit leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError

from db.engine import make_engine
from tests.db.helpers import make_small_book


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_small_book(tmp_path)


def _pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_the_writer_is_as_safe_as_decided(path: Path) -> None:
    engine = make_engine(path, purpose="write")
    wanted = {"journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1}
    wanted |= {"secure_delete": 1, "temp_store": 2}
    assert {name: _pragma(engine, name) for name in wanted} == wanted
    engine.dispose()


def test_the_reader_cannot_write(path: Path) -> None:
    engine = make_engine(path, purpose="read")
    with engine.connect() as connection, pytest.raises(DatabaseError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM client")
    engine.dispose()


def test_tables_are_made_inside_the_transaction(path: Path) -> None:
    engine = make_engine(path, purpose="write")
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE extra (id INTEGER)")
        connection.rollback()
        assert connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'extra'").first() is None
    engine.dispose()


def test_a_commit_that_failed_leaves_a_connection_that_works(path: Path) -> None:
    engine = make_engine(path, purpose="write")
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql("UPDATE client SET stage_id = 999")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE client SET note = 'далі'")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1 FROM client WHERE stage_id = 999").first() is None
        assert connection.exec_driver_sql("SELECT DISTINCT note FROM client").scalars().all() == ["далі"]
    engine.dispose()
