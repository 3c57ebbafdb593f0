"""Lists to call down: made, named, put away, and how each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError
from app.services.clients import TEXT_FIELDS, clean_text
from db.tables import RawList, RawRecord

TITLE_LIMIT = 120
RAW: Final = frozenset({"raw"})
"""The topic of every change of the calling base."""


@dataclass(frozen=True, slots=True)
class RawListRow:
    """A list for calling with its counts; records in the bin are in none of them.

    ``left`` are still to be called (new, or to be called again some day), ``again_today`` those of them whose day has
    come, ``clients`` became clients, ``dnc`` asked not to be called. ``source`` is a code of lead sources or a text.
    """

    id: int
    title: str
    source: str
    made_at: datetime
    is_archived: bool
    total: int
    new: int
    left: int
    again_today: int
    clients: int
    refused: int
    dnc: int


def load_raw_lists(session: Session, *, with_archived: bool = False) -> tuple[RawListRow, ...]:
    """Return the lists, the newest first."""
    state = col(RawRecord.state)

    def count(condition: object) -> object:
        return func.sum(case((condition, 1), else_=0))  # type: ignore[arg-type]

    counted = (
        select(
            col(RawRecord.list_id),
            func.count(),
            count(state == "new"),
            count(state.in_(("new", "again"))),
            count((state == "again") & (col(RawRecord.again_on) <= today_of(session))),
            count(state == "client"),
            count(state == "refused"),
            count(state == "dnc"),
        )  # type: ignore[call-overload]
        .where(col(RawRecord.deleted_at).is_(None))
        .group_by(col(RawRecord.list_id))
    )
    counts = {row[0]: tuple(row[1:]) for row in session.execute(counted)}
    statement = select(RawList).order_by(col(RawList.made_at).desc(), col(RawList.id).desc())
    if not with_archived:
        statement = statement.where(col(RawList.is_archived).is_(False))
    return tuple(
        RawListRow(each.id, each.title, each.source, each.made_at, each.is_archived, *counts.get(each.id, (0,) * 7))
        for each in session.execute(statement).scalars()
        if each.id is not None
    )


def add_raw_list(session: Session, title: str, source: str = "") -> Changes:
    """Make a list; ``source`` becomes that of the clients made of its records.

    Raises:
        InvalidError: ``title_empty``, ``text_long``, ``raw_list_twice``.
    """
    raw_list = RawList(title="", title_key="", made_at=now_of(session))
    _set(session, raw_list, title, source)
    session.add(raw_list)
    session.flush()
    return Changes("raw_list_added", parts={"title": raw_list.title}, topics=RAW, created_id=raw_list.id)


def rename_raw_list(session: Session, list_id: int, title: str, source: str | None = None) -> Changes:
    """Name a list anew, with its source unless that is None; errors as in ``add_raw_list``, and ``no_raw_list``."""
    raw_list = get_raw_list(session, list_id)
    _set(session, raw_list, title, raw_list.source if source is None else source)
    return Changes("raw_list_changed", parts={"title": raw_list.title}, topics=RAW)


def archive_raw_list(session: Session, list_id: int, *, archived: bool = True) -> Changes:
    """Put a list away with its records, or bring it back; raises NotFoundError ``no_raw_list``."""
    raw_list = get_raw_list(session, list_id)
    raw_list.is_archived = archived
    action = "raw_list_archived" if archived else "raw_list_unarchived"
    return Changes(action, parts={"title": raw_list.title}, topics=RAW)


def get_raw_list(session: Session, list_id: int) -> RawList:
    """Return the stored list; raises NotFoundError ``no_raw_list``."""
    raw_list = session.get(RawList, list_id)
    if raw_list is None:
        raise NotFoundError("no_raw_list", list=list_id)
    return raw_list


def find_raw_list(session: Session, title: str) -> int | None:
    """Return the id of the list with this title, in whatever case; None when there is none."""
    found: int | None = session.execute(
        select(col(RawList.id)).where(col(RawList.title_key) == fold(clean_text(title)))
    ).scalar_one_or_none()
    return found


def checked_list_title(typed: str) -> str:
    """Return the title of a list as it is kept; raises InvalidError ``title_empty``, ``text_long``."""
    title = clean_text(typed)
    if not fold(title):
        raise InvalidError("title_empty", field="title")
    if len(title) > TITLE_LIMIT:
        raise InvalidError("text_long", field="title", limit=TITLE_LIMIT, length=len(title))
    return title


def _set(session: Session, raw_list: RawList, title: str, source: str) -> None:
    title = checked_list_title(title)
    other = find_raw_list(session, title)
    if other is not None and other != raw_list.id:
        raise InvalidError("raw_list_twice", field="title", value=title)
    raw_list.title, raw_list.title_key = title, fold(title)
    source = clean_text(source)
    if len(source) > TEXT_FIELDS["source"]:
        raise InvalidError("text_long", field="source", limit=TEXT_FIELDS["source"], length=len(source))
    raw_list.source = source
