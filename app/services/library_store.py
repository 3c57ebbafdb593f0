"""The rows of scripts and objections that were edited, and their versions."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import func, select
from sqlmodel import Session, col

from db.tables import LibraryItem, LibraryVersion

Kind = Literal["script", "objection"]


def stored_items(session: Session, kind: Kind) -> dict[str, LibraryItem]:
    """Return code -> the rows of a kind, in their order."""
    rows = session.execute(
        select(LibraryItem)
        .where(col(LibraryItem.kind) == kind)
        .order_by(col(LibraryItem.sort_order), col(LibraryItem.id))
    ).scalars()
    return {row.code: row for row in rows}


def stored_item(session: Session, kind: Kind, code: str) -> LibraryItem | None:
    """Return the row of a script or an objection; None while it is the program's own words."""
    return session.execute(
        select(LibraryItem).where(col(LibraryItem.kind) == kind, col(LibraryItem.code) == code)
    ).scalar_one_or_none()


def stored_version(session: Session, kind: Kind, code: str, number: int | None) -> LibraryVersion | None:
    """Return version ``number``, the newest for None; None: the program's own words, or no such version."""
    statement = (
        select(LibraryVersion)
        .join(LibraryItem, col(LibraryItem.id) == col(LibraryVersion.item_id))
        .where(col(LibraryItem.kind) == kind, col(LibraryItem.code) == code)
        .order_by(col(LibraryVersion.number).desc())
        .limit(1)
    )
    if number is not None:
        statement = statement.where(col(LibraryVersion.number) == number)
    return session.execute(statement).scalar_one_or_none()


def add_item(session: Session, kind: Kind, code: str) -> LibraryItem:
    """Make a row at the end of its kind."""
    last = session.execute(
        select(func.max(col(LibraryItem.sort_order))).where(col(LibraryItem.kind) == kind)
    ).scalar_one()
    item = LibraryItem(kind=kind, code=code, sort_order=(last or 0) + 1)
    session.add(item)
    session.flush()
    return item


def free_code(session: Session, kind: Kind) -> str:
    """Return a code of the owner's own that nothing has yet."""
    taken = stored_items(session, kind)
    number = 1
    while f"own_{number}" in taken:
        number += 1
    return f"own_{number}"


def last_number(session: Session, item_id: int) -> int:
    """Return the number of the newest version, 0 when there is none."""
    last: int | None = session.execute(
        select(func.max(col(LibraryVersion.number))).where(col(LibraryVersion.item_id) == item_id)
    ).scalar_one()
    return last or 0
