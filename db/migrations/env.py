"""Alembic's entry: runs on the connection the program hands over, inside its transaction."""

from alembic import context
from sqlmodel import SQLModel

import db.tables  # noqa: F401  registers the tables for --autogenerate

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction is the only one
)
context.run_migrations()
