"""Views of the client list: those every book has, and those that were given a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.client_query import ClientQuery, query_from_json, query_to_json
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError
from app.services.client_list import count_views
from app.services.clients import clean_text
from db.tables import SavedView

TITLE_LIMIT: Final = 60
VIEWS_TOPIC: Final = "views"
# Titles are the window's words.
BUILT_IN_VIEWS: Final[Mapping[str, ClientQuery]] = {
    "all": ClientQuery(),
    "marked": ClientQuery(flags=frozenset({"regular", "vip"})),
    "no_step": ClientQuery(next_step="none"),
    "quiet": ClientQuery(flags=frozenset({"late"}), sort="at_risk", descending=True),
    "onboarding": ClientQuery(stages=frozenset({"onboarding"})),
    "sleeping": ClientQuery(stages=frozenset({"sleeping"})),
    "bin": ClientQuery(in_bin=True),
}


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A saved view. ``columns`` are those shown with it, empty: the usual ones.

    ``problem`` is the code of the error when what was saved cannot be read: the query is then that of all clients.
    """

    id: int
    title: str
    query: ClientQuery
    columns: tuple[str, ...]
    count: int
    problem: str = ""


def load_views(session: Session) -> tuple[ViewRow, ...]:
    """Return the saved views in their order, each with the number of its clients."""
    views = _in_order(session)
    read = [_read(view) for view in views]
    counts = count_views(session, [query for query, _columns, _problem in read])
    return tuple(
        ViewRow(view.id, view.title, query, columns, count, problem)
        for view, (query, columns, problem), count in zip(views, read, counts, strict=True)
        if view.id is not None
    )


def _read(view: SavedView) -> tuple[ClientQuery, tuple[str, ...], str]:
    try:
        return *query_from_json(view.query), ""
    except InvalidError as error:
        return ClientQuery(), (), error.code


def save_view(session: Session, title: str, query: ClientQuery, columns: Sequence[str] = ()) -> Changes:
    """Keep a query under a name, behind the other views.

    Raises:
        InvalidError: ``view_title_empty``, ``view_title_long``, ``view_title_taken``.
    """
    title = _checked_title(session, title, None)
    others = _in_order(session)
    view = SavedView(
        title=title,
        query=query_to_json(query, columns),
        sort_order=max((other.sort_order for other in others), default=-1) + 1,
    )
    session.add(view)
    session.flush()
    return _changed("view_saved", view, created_id=view.id)


def rename_view(session: Session, view_id: int, title: str) -> Changes:
    """Name a view anew; errors as ``save_view``, and NotFoundError ``no_view``."""
    view = _get(session, view_id)
    view.title = _checked_title(session, title, view_id)
    return _changed("view_renamed", view)


def update_view(session: Session, view_id: int, query: ClientQuery, columns: Sequence[str] = ()) -> Changes:
    """Put another query into a view; raises NotFoundError ``no_view``."""
    view = _get(session, view_id)
    view.query = query_to_json(query, columns)
    return _changed("view_changed", view)


def move_view(session: Session, view_id: int, to: int) -> Changes:
    """Put a view at the place ``to`` of the saved ones, from 0; the others make room.

    Raises:
        NotFoundError: ``no_view``.
    """
    view = _get(session, view_id)
    others = [other for other in _in_order(session) if other.id != view_id]
    place = min(max(to, 0), len(others))
    for order, each in enumerate([*others[:place], view, *others[place:]]):
        each.sort_order = order
    return _changed("view_moved", view)


def delete_view(session: Session, view_id: int) -> Changes:
    """Take a view out of the book; its clients stay. Raises NotFoundError ``no_view``."""
    view = _get(session, view_id)
    session.delete(view)
    return _changed("view_deleted", view)


def _in_order(session: Session) -> list[SavedView]:
    views = session.execute(select(SavedView).order_by(col(SavedView.sort_order), col(SavedView.id)))
    return list(views.scalars())


def _get(session: Session, view_id: int) -> SavedView:
    view = session.get(SavedView, view_id)
    if view is None:
        raise NotFoundError("no_view", view=view_id)
    return view


def _checked_title(session: Session, typed: str, own_id: int | None) -> str:
    title = " ".join(clean_text(typed).split())
    if not title:
        raise InvalidError("view_title_empty", field="title")
    if len(title) > TITLE_LIMIT:
        raise InvalidError("view_title_long", field="title", limit=TITLE_LIMIT)
    if any(fold(view.title) == fold(title) and view.id != own_id for view in _in_order(session)):
        raise InvalidError("view_title_taken", field="title", value=title)
    return title


def _changed(action: str, view: SavedView, created_id: int | None = None) -> Changes:
    return Changes(action, parts={"view": view.title}, topics=frozenset({VIEWS_TOPIC}), created_id=created_id)
