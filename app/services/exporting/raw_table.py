"""The calling base as the rows of a plain table, such as the import of raw records reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlmodel import Session, col

from app.progress import Progress
from app.services.exporting.tables import Row, Table
from app.texts import load_texts
from db.tables import Client, RawList, RawRecord

ROWS_AT_ONCE: Final = 2000
# As the import reads them, with the words of the columns of clients.
_READ_BACK: Final = (
    "name", "contact", "position", "phone", "email", "website", "city", "address", "industry", "tax_code", "note",
)  # fmt: skip
_TOLD: Final = ("list", "state", "outcome", "again_on", "calls_count", "client_code")


def has_records(session: Session) -> bool:
    """Whether the calling base holds anything outside the bin."""
    return session.execute(select(col(RawRecord.id)).where(_is_kept()).limit(1)).first() is not None


def raw_table(session: Session, lang: str, progress: Progress) -> Table:
    """Return all records outside the bin in the order they came, also those that became clients."""
    texts = load_texts("importing", lang)
    names = ("raw.name", *_READ_BACK[1:], *(f"raw.{name}" for name in _TOLD))
    headings = tuple(texts.text(f"column.{name}") for name in names)
    return Table(texts.text("sheet.raw"), headings, (*_READ_BACK, *_TOLD), _batches(session, lang, progress))


def _is_kept() -> ColumnElement[bool]:
    return col(RawRecord.deleted_at).is_(None)


def _batches(session: Session, lang: str, progress: Progress) -> Iterator[list[Row]]:
    words = load_texts("words", lang)
    columns = [col(getattr(RawRecord, "contact_name" if name == "contact" else name)) for name in _READ_BACK]
    query = (
        select(
            col(RawRecord.id),
            *columns,
            col(RawList.title),
            col(RawRecord.state),
            col(RawRecord.outcome),
            col(RawRecord.again_on),
            col(RawRecord.calls_count),
            col(Client.code),
        )
        .join(RawList, col(RawList.id) == col(RawRecord.list_id))
        .outerjoin(Client, col(Client.id) == col(RawRecord.client_id))
        .where(_is_kept())
        .order_by(col(RawRecord.id))
        .limit(ROWS_AT_ONCE)
    )
    last, done = 0, 0
    while rows := session.execute(query.where(col(RawRecord.id) > last)).all():
        progress.step(done, done + len(rows))
        batch = []
        for _id, *facts, state, outcome, again_on, calls_count, code in rows:
            said = words.text(f"call_result.{outcome}") if outcome else ""
            batch.append([*facts, words.text(f"raw_state.{state}"), said, again_on, calls_count or None, code])
        last, done = rows[-1].id, done + len(rows)
        yield batch
