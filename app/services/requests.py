"""What clients ask for, and until when they wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import clock_of, now_of, today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text, get_client
from db.tables import Activity, Client, Interest, ProductGroup

TEXT_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class RequestRow:
    """What a client asked for.

    Attributes:
        channel: a code of content's lead_sources, or words.
        shown_at: when it was asked (UTC). ``answer_by``: until when an answer was promised; None: none was.
        answered_at, answer: when and what was answered; None and empty while it waits.
        is_late: it still waits after its day.
    """

    id: int
    client_id: int
    client: str
    what: str
    channel: str
    shown_at: datetime
    answer_by: date | None
    answered_at: datetime | None
    answer: str
    group_id: int | None
    is_late: bool

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer_by is not None and self.answered_at is None


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """How fast requests of a period were answered first: by their answer or by the first touch after them.

    ``median_time`` is None when none was answered.
    """

    asked: int
    answered: int
    median_time: timedelta | None


def add_request(
    session: Session,
    client_id: int,
    what: str,
    channel: str = "",
    answer_by: date | None = None,
    group_id: int | None = None,
    *,
    shown_at: datetime | None = None,
) -> Changes:
    """Write what a client asked for (now unless ``shown_at`` tells); with ``answer_by`` it waits for an answer.

    Raises:
        NotFoundError: ``no_client``, ``no_group``.
        InvalidError: ``text_empty``, ``text_long``, ``request_ahead``, ``answer_before_request``.
    """
    client = get_client(session, client_id)
    now = now_of(session)
    asked_at = shown_at or now
    if asked_at > now:
        raise InvalidError("request_ahead", field="shown_at", value=asked_at.isoformat())
    if answer_by is not None and answer_by < clock_of(session).local(asked_at).date():
        raise InvalidError("answer_before_request", field="answer_by", value=answer_by.isoformat())
    if group_id is not None and session.get(ProductGroup, group_id) is None:
        raise NotFoundError("no_group", group=group_id)
    row = Interest(
        client_id=client_id,
        what=_checked(what, "what"),
        channel=clean_text(channel),
        shown_at=asked_at,
        answer_by=answer_by,
        group_id=group_id,
    )
    session.add(row)
    session.flush()
    return _changes("request_added", client, row.id)


def answer_request(session: Session, request_id: int, answer: str = "") -> Changes:
    """Mark a request answered now; raises NotFoundError ``no_request``, InvalidError ``request_is_answered``."""
    row = _get(session, request_id)
    if row.answered_at is not None:
        raise InvalidError("request_is_answered", request=request_id)
    row.answered_at, row.answer = now_of(session), _within(clean_text(answer), "answer")
    return _changes("request_answered", get_client(session, row.client_id))


def reopen_request(session: Session, request_id: int, answer_by: date) -> Changes:
    """Let a request wait for an answer (again) until a day; raises NotFoundError ``no_request``."""
    row = _get(session, request_id)
    if answer_by < clock_of(session).local(row.shown_at).date():
        raise InvalidError("answer_before_request", field="answer_by", value=answer_by.isoformat())
    row.answered_at, row.answer, row.answer_by = None, "", answer_by
    return _changes("request_reopened", get_client(session, row.client_id))


def drop_request(session: Session, request_id: int) -> Changes:
    """Take a request off the card; raises NotFoundError ``no_request``."""
    row = _get(session, request_id)
    client = get_client(session, row.client_id)
    session.delete(row)
    return _changes("request_dropped", client)


def load_requests(session: Session, client_id: int, as_of: date | None = None) -> tuple[RequestRow, ...]:
    """Return what a client asked for, newest first."""
    query = _ROWS.where(col(Interest.client_id) == client_id)
    return _read(session, query.order_by(col(Interest.shown_at).desc(), col(Interest.id).desc()), as_of)


def load_open_requests(session: Session, as_of: date | None = None) -> tuple[RequestRow, ...]:
    """Return every request that waits for an answer, the most urgent first; of clients outside the bin."""
    query = _ROWS.where(
        col(Interest.answer_by).is_not(None), col(Interest.answered_at).is_(None), col(Client.deleted_at).is_(None)
    )
    return _read(session, query.order_by(col(Interest.answer_by), col(Interest.id)), as_of)


def first_answer_at(session: Session, request_id: int) -> datetime | None:
    """Return when a request was first answered: its answer, or the first touch of ours after it; None: not yet."""
    row = _get(session, request_id)
    touched_at = _first_touch(session, row.client_id, row.shown_at)
    return min((at for at in (row.answered_at, touched_at) if at is not None), default=None)


def time_to_first_answer(session: Session, since: date, until: date) -> AnswerTimes:
    """Return how fast the requests shown from ``since`` to ``until`` (local days, both in) were answered."""
    clock = clock_of(session)
    start = clock.at(since, datetime.min.time())
    end = clock.at(until + timedelta(1), datetime.min.time())
    touched = (
        select(func.min(col(Activity.done_at)))
        .where(
            col(Activity.client_id) == col(Interest.client_id),
            col(Activity.done_at) >= col(Interest.shown_at),
            *_OUR_TOUCH,
        )
        .correlate(Interest)
        .scalar_subquery()
    )
    rows = session.execute(
        select(col(Interest.shown_at), col(Interest.answered_at), touched)
        .join(Client, col(Client.id) == col(Interest.client_id))
        .where(col(Interest.shown_at) >= start, col(Interest.shown_at) < end, col(Client.deleted_at).is_(None))
    ).all()
    times: list[timedelta] = []
    for shown_at, answered_at, touched_at in rows:
        first_at = min((at for at in (answered_at, touched_at) if at is not None), default=None)
        if first_at is not None:
            times.append(first_at - shown_at)
    middle = median(each.total_seconds() for each in times) if times else None
    return AnswerTimes(len(rows), len(times), None if middle is None else timedelta(seconds=middle))


_OUR_TOUCH: Final = (
    col(Activity.state) == "done", col(Activity.direction) == "out", col(Activity.kind).not_in(("note", "task")),
)  # fmt: skip
_ROWS: Final[Any] = select(Interest, col(Client.name)).join(Client, col(Client.id) == col(Interest.client_id))


def _first_touch(session: Session, client_id: int, since: datetime) -> datetime | None:
    found: datetime | None = session.execute(
        select(func.min(col(Activity.done_at))).where(
            col(Activity.client_id) == client_id, col(Activity.done_at) >= since, *_OUR_TOUCH
        )
    ).scalar_one()
    return found


def _read(session: Session, query: Select[Any], as_of: date | None) -> tuple[RequestRow, ...]:
    today = as_of or today_of(session)
    return tuple(
        RequestRow(
            row.id, row.client_id, name, row.what, row.channel, row.shown_at, row.answer_by, row.answered_at,
            row.answer, row.group_id,
            row.answer_by is not None and row.answered_at is None and row.answer_by < today,
        )
        for row, name in session.execute(query)
    )  # fmt: skip


def _checked(text: str, field: str) -> str:
    cleaned = clean_text(text)
    if not cleaned:
        raise InvalidError("text_empty", field=field)
    return _within(cleaned, field)


def _within(text: str, field: str) -> str:
    if len(text) > TEXT_LIMIT:
        raise InvalidError("text_long", field=field, limit=TEXT_LIMIT, length=len(text))
    return text


def _get(session: Session, request_id: int) -> Interest:
    row = session.get(Interest, request_id)
    if row is None:
        raise NotFoundError("no_request", request=request_id)
    return row


def _changes(action: str, client: Client, created_id: int | None = None) -> Changes:
    assert client.id is not None
    return Changes(
        action,
        parts={"client": client.name},
        clients=frozenset({client.id}),
        topics=frozenset({"requests"}),
        created_id=created_id,
    )
