"""What every table shares: constraint names, moments in UTC, and the table options of the journal."""

from sqlmodel import SQLModel

# Named constraints let a later migration change them; must be set before the first table is made.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

# Ids are never used again, so a journal row always means the row it was written for.
NEVER_REUSE_IDS = {"sqlite_autoincrement": True}
