"""What a stage wants of a client: whether it is known, and writing it down when it is answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, or_, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.gates import ANSWERED_FROM, QUESTIONS
from app.errors import InvalidError
from app.services.activities import plan_step
from app.services.bant import set_bant_level
from app.services.clients import MONEY_FIELDS, TEXT_FIELDS, change_client
from app.services.competitor_marks import note_seen
from app.services.contacts import add_channel, add_contact, change_contact
from app.services.many import these_ids
from app.services.orders import OrderDraft, save_order
from app.services.settings import load_settings
from app.texts import load_texts
from db.tables import Activity, BantAnswer, Channel, Client, ClientCompetitor, ClientFigures, ClientOrder, Contact

MEETING_KINDS: Final = ("meeting", "visit", "presentation")
# Never in the way of a move: the gate asks for them itself, or there may be none.
SOFT: Final = frozenset({"need", "bant", "competitor"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with an hour if one was named, and what for."""

    on: date
    at: time | None = None
    title: str = ""


def knows(session: Session, field: str, client_ids: Collection[int]) -> frozenset[int]:
    """Return which of these clients have what a stage wants by the code ``field`` of ``WANTED_FIELDS``."""
    session.flush()
    if not client_ids:
        return frozenset()
    if field == "bant":
        told = [knows(session, f"bant.{question}", client_ids) for question in QUESTIONS]
        return frozenset.intersection(*told)
    return frozenset(session.execute(_holders(field, these_ids(client_ids))).scalars())


def write_answer(session: Session, client_id: int, field: str, value: Any) -> None:
    """Write down what a stage wanted; an empty answer writes nothing.

    A text, a sum in kopecks, a code, a level of ``bant.<question>``, or a ``Moment`` for ``meeting_date`` and
    ``next_step``. ``decision_maker`` is the id of a person at the client, as text, or a new name.

    Raises:
        InvalidError: ``unknown_wanted``, and what the use case of the field raises.
    """
    if value is None or value == "":
        return
    if field in TEXT_FIELDS or field in MONEY_FIELDS:
        change_client(session, client_id, {field: value})
    elif field.startswith("bant.") or field == "need":
        set_bant_level(session, client_id, field.removeprefix("bant."), int(value))
    elif field in _WRITERS:
        _WRITERS[field](session, client_id, value)
    else:
        raise InvalidError("unknown_wanted", field=field, value=field)


def _holders(field: str, ids: Select[tuple[int]]) -> Select[Any]:
    client = select(col(Client.id)).where(col(Client.id).in_(ids))
    if field in TEXT_FIELDS:
        return client.where(col(getattr(Client, field)) != "")
    offers = select(col(ClientFigures.client_id)).where(col(ClientFigures.offers_kop) > 0)
    if field == "expected_kop":  # an open offer tells what is expected
        return client.where(or_(col(Client.expected_kop).is_not(None), col(Client.id).in_(offers)))
    if field in MONEY_FIELDS:
        return client.where(col(getattr(Client, field)).is_not(None))
    found: dict[str, tuple[Any, list[ColumnElement[bool]]]] = {
        "phone": (Channel, [col(Channel.kind) == "phone"]),
        "email": (Channel, [col(Channel.kind) == "email"]),
        "contact": (Contact, [col(Contact.deleted_at).is_(None)]),
        "decision_maker": (Contact, [col(Contact.deleted_at).is_(None), col(Contact.role) == "decides"]),
        "meeting_date": (Activity, [col(Activity.state) == "open", col(Activity.kind).in_(MEETING_KINDS)]),
        "next_step": (Activity, [col(Activity.state) == "open", col(Activity.kind) != "note"]),
        "offer": (ClientOrder, [col(ClientOrder.status) == "offer"]),
        "competitor": (ClientCompetitor, []),
    }
    if field in found:
        table, conditions = found[field]
        return select(table.client_id).where(table.client_id.in_(ids), *conditions).distinct()
    question = field.removeprefix("bant.")
    if question not in QUESTIONS:
        raise InvalidError("unknown_wanted", field=field, value=field)
    return select(col(BantAnswer.client_id)).where(
        col(BantAnswer.client_id).in_(ids),
        col(BantAnswer.question) == question,
        or_(col(BantAnswer.level) >= ANSWERED_FROM, col(BantAnswer.note) != ""),
    )


def _set_decision_maker(session: Session, client_id: int, value: Any) -> None:
    typed = str(value)
    if typed.isdigit():
        contact = session.get(Contact, int(typed))
        if contact is not None and contact.client_id == client_id:
            change_contact(session, int(typed), {"role": "decides"})
            return
    add_contact(session, client_id, {"name": typed, "role": "decides"})


def _plan(session: Session, client_id: int, kind: str, moment: Moment) -> None:
    # Without a title of its own it is called by its kind, in the language of the book.
    words = load_texts("words", load_settings(session)["documents.language"])
    title = moment.title or words.text(f"activity_kind.{kind}")
    plan_step(session, client_id, kind, title, moment.on, due_time=moment.at)


def _make_offer(session: Session, client_id: int, total_kop: Any) -> None:
    draft = OrderDraft(ordered_on=today_of(session), status="offer", total_kop=int(total_kop))
    save_order(session, client_id, None, draft)


_WRITERS: Final[Mapping[str, Callable[[Session, int, Any], object]]] = {
    "phone": lambda session, client_id, typed: add_channel(session, client_id, "phone", str(typed)),
    "email": lambda session, client_id, typed: add_channel(session, client_id, "email", str(typed)),
    "contact": lambda session, client_id, name: add_contact(session, client_id, {"name": str(name)}),
    "decision_maker": _set_decision_maker,
    "meeting_date": lambda session, client_id, moment: _plan(session, client_id, "meeting", moment),
    "next_step": lambda session, client_id, moment: _plan(session, client_id, "task", moment),
    "offer": _make_offer,
    "competitor": lambda session, client_id, name: note_seen(session, client_id, str(name)),
}
