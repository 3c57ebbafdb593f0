"""Undo and redo of anything, across restarts, and the history a client's card tells."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from app.context import raw_connection
from app.services.book_check import check_book
from app.services.clients import add_client, change_client, put_in_bin, set_tags
from app.services.contacts import add_channel, add_contact, change_channel
from app.services.journal import (
    NothingToUndoError,
    UndoRefusedError,
    load_client_history,
    load_journal,
    next_redo,
    next_undo,
)
from app.services.orders import add_order, add_return
from app.services.pipeline import move_client
from db.tables import Channel, Client, ClientTag, Contact, Setting, Tag
from tests.db.helpers import CLOCK, dump, execute, make_book

# -- anything at all, back and forth

TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(["", "'; DROP TABLE client; --", '{"a": [null]}', "\x00", "a\x00b", "\ufffe", "😀ї’"]),
)
NUMBERS = st.one_of(st.integers(-(2**63), 2**63 - 1), st.just(0), st.none())


@dataclass(frozen=True)
class Step:
    """One change of rows; ``pick`` chooses among the rows there are."""

    what: str
    pick: int
    text: str
    number: int | None


STEPS = st.builds(
    Step,
    what=st.sampled_from(
        (
            *("client", "contact", "channel", "tag", "mark", "order", "nothing"),
            *("edit client", "edit contact", "edit setting", "edit many", "edit codes"),
            *("drop client", "drop contact", "drop channel", "drop tag", "drop mark"),
        )
    ),
    pick=st.integers(0, 10_000),
    text=TEXTS,
    number=NUMBERS,
)


def take_steps(session: Session, steps: list[Step]) -> Changes:
    """Run all steps as one action, the derived tables included."""
    for step in steps:
        _take(session, step)
        session.flush()
    return Changes("steps", parts={"count": len(steps)}, all_clients=True)


def _take(session: Session, step: Step) -> None:
    client, contact = _row(session, Client, step), _row(session, Contact, step)
    if step.what == "client":
        add_client(session, "К" + step.text.strip()[:50], stage="new")
    elif step.what == "edit setting":
        session.get_one(Setting, 1).value = json.dumps(step.text, ensure_ascii=False)
    elif step.what == "tag":
        key = f"{step.pick}"
        if not session.connection().exec_driver_sql("SELECT 1 FROM tag WHERE title_key = ?", (key,)).first():
            session.add(Tag(title=step.text, title_key=key))
    elif step.what == "drop tag" and (tag := _row(session, Tag, step)):
        _delete(session, "client_tag", "tag_id", tag.id)
        session.delete(tag)
    elif client is not None:
        _take_of_client(session, step, client, contact)


def _take_of_client(session: Session, step: Step, client: Client, contact: Contact | None) -> None:
    assert client.id is not None
    tag, channel = _row(session, Tag, step), _row(session, Channel, step)
    if step.what == "edit client":
        client.note, client.yearly_need_kop = step.text, step.number
    elif step.what == "edit many":
        query = "UPDATE client SET city = ?, debt_kop = ?"
        raw_connection(session).exec_driver_sql(query, (step.text, step.pick))
        session.expire_all()
    elif step.what == "edit codes":
        session.connection().exec_driver_sql("UPDATE client SET code = 'х' || id || ?", (step.pick,))
        session.expire_all()
    elif step.what == "contact":
        session.add(Contact(client_id=client.id, name=step.text, name_key="", position=step.text))
    elif step.what == "edit contact" and contact:
        contact.name = step.text
    elif step.what == "channel":
        session.add(
            Channel(
                client_id=client.id,
                contact_id=contact.id if contact and contact.client_id == client.id else None,
                kind="phone",
                typed=step.text,
                normal=str(step.pick),
            )
        )
    elif step.what == "drop channel" and channel:
        session.delete(channel)
    elif step.what == "mark" and tag and tag.id:
        found = session.connection().exec_driver_sql(
            "SELECT 1 FROM client_tag WHERE client_id = ? AND tag_id = ?", (client.id, tag.id)
        )
        if not found.first():
            session.add(ClientTag(client_id=client.id, tag_id=tag.id))
    elif step.what == "drop mark" and (mark := _row(session, ClientTag, step)):
        session.delete(mark)
    elif step.what == "order":
        add_order(session, client.id, ordered_on=date(2026, 6, 1), total_kop=step.pick, title=step.text[:50])
    elif step.what == "drop contact" and contact:
        _delete(session, "channel", "contact_id", contact.id)
        session.delete(contact)
    elif step.what == "drop client":
        for table in ("channel", "contact", "client_tag", "stage_move", "client_order"):
            _delete(session, table, "client_id", client.id)
        session.delete(client)


def _row(session: Session, table: type[Any], step: Step) -> Any:
    query = f'SELECT id FROM "{table.__tablename__}" ORDER BY id'
    ids = [row[0] for row in raw_connection(session).exec_driver_sql(query)]
    return session.get_one(table, ids[step.pick % len(ids)]) if ids else None


def _delete(session: Session, table: str, column: str, value: int | None) -> None:
    raw_connection(session).exec_driver_sql(f'DELETE FROM "{table}" WHERE "{column}" = ?', (value,))
    session.expire_all()


@contextmanager
def lent_book() -> Iterator[Book]:
    """Lend a book with some clients; hypothesis cannot use fixtures of one test for many examples."""
    with tempfile.TemporaryDirectory() as folder:
        book = make_book(Path(folder))
        try:
            for number in range(3):
                book.write(add_client, f"Клієнт {number}")
            yield book
        finally:
            book.close()


def _reopened(book: Book) -> Book:
    book.close()
    return Book.open(book.path, CLOCK)


def test_whatever_was_done_can_be_undone_and_redone_to_the_byte() -> None:
    with lent_book() as book:

        @settings(max_examples=30, deadline=None)
        @given(st.lists(st.lists(STEPS, min_size=1, max_size=6), min_size=1, max_size=6))
        def check(actions: list[list[Step]]) -> None:
            states = [dump(book)]
            for steps in actions:
                if book.write(take_steps, steps).action_id is not None:
                    states.append(dump(book))
            for state in reversed(states[:-1]):
                book.undo()
                assert dump(book) == state
            for state in states[1:]:
                book.redo()
                assert dump(book) == state
            for _ in states[1:]:
                book.undo()
            assert dump(book) == states[0]

        check()
        assert check_book(book.path, CLOCK).findings == ()


def test_undo_and_redo_go_on_after_the_book_was_closed(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    states = [dump(book)]
    for number in range(4):
        book.write(add_client, f"Клієнт {number}", fields={"note": f"{number}"})
        states.append(dump(book))
    for state in reversed(states[:-1]):
        book = _reopened(book)
        book.undo()
        assert dump(book) == state
    for state in states[1:]:
        book = _reopened(book)
        book.redo()
        assert dump(book) == state
    book.close()


# -- which action is next


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path)
    yield book
    book.close()


def _added(book: Book, name: str = "Зерно", **fields: Any) -> int:
    created = book.write(add_client, name, fields=fields).created_id
    assert created is not None
    return created


def test_nothing_to_undo_and_nothing_to_redo_are_told(book: Book) -> None:
    with pytest.raises(NothingToUndoError, match="nothing_to_undo"):
        book.undo()
    with pytest.raises(NothingToUndoError, match="nothing_to_redo"):
        book.redo()
    assert book.read(next_undo) is None and book.read(next_redo) is None


def test_what_comes_next_is_named_and_counted(book: Book) -> None:
    client = _added(book)
    book.write(change_client, client, {"city": "Львів"})
    coming = book.read(next_undo)
    assert coming is not None
    assert (coming.code, coming.rows_count, coming.state) == ("client_changed", 1, "done")
    assert coming.parts == {"client": "Зерно", "fields": ["city"]}
    assert coming.done_at == CLOCK.now()

    changes = book.undo()
    assert (changes.action, changes.parts["code"]) == ("undone", "client_changed")
    assert changes.clients == {client}
    coming = book.read(next_redo)
    assert coming is not None and coming.code == "client_changed"
    assert [(row.code, row.state) for row in book.read(load_journal)] == [
        ("client_changed", "undone"),
        ("client_added", "done"),
    ]


def test_a_new_action_ends_the_chance_to_redo(book: Book) -> None:
    client = _added(book)
    book.write(change_client, client, {"city": "Львів"})
    book.undo()
    book.write(change_client, client, {"city": "Київ"})
    with pytest.raises(NothingToUndoError, match="nothing_to_redo"):
        book.redo()
    book.undo()
    book.undo()
    assert dump(book)["client"] == []


def test_an_action_that_failed_leaves_the_redo(book: Book) -> None:
    client = _added(book)
    book.write(change_client, client, {"city": "Львів"})
    book.undo()
    with pytest.raises(IntegrityError):
        book.write(execute, "UPDATE client SET stage_id = 999")
    book.redo()
    assert _client(book, client).city == "Львів"


def _client(book: Book, client_id: int) -> Client:
    def found(session: Session) -> Client:
        client = session.get_one(Client, client_id)
        session.expunge(client)
        return client

    return book.read(found)


# -- undo of an older action


def test_an_older_action_is_undone_alone_when_nothing_stands_on_it(book: Book) -> None:
    first, second = _added(book, "Перша"), _added(book, "Друга")
    older = book.write(change_client, first, {"city": "Львів"}).action_id
    book.write(change_client, second, {"city": "Київ"})
    book.undo(older)
    assert (_client(book, first).city, _client(book, second).city) == ("", "Київ")
    book.redo()
    assert _client(book, first).city == "Львів"


def test_undo_is_refused_when_a_later_action_changed_the_same_row(book: Book) -> None:
    client = _added(book)
    older = book.write(change_client, client, {"city": "Львів"}).action_id
    book.write(change_client, client, {"note": "важлива"})
    before = dump(book)
    with pytest.raises(UndoRefusedError) as refused:
        book.undo(older)
    assert refused.value.values == {"later": "client_changed"}
    assert dump(book) == before


def test_undo_is_refused_when_a_later_row_needs_one_that_would_go(book: Book) -> None:
    added = book.write(add_client, "Зерно")
    assert added.created_id is not None
    book.write(add_contact, added.created_id, {"name": "Олена"})
    before = dump(book)
    with pytest.raises(UndoRefusedError):
        book.undo(added.action_id)
    assert dump(book) == before
    book.write(change_client, added.created_id, {"city": "Львів"})  # the book goes on after a refused commit
    book.undo()
    assert book.undo().parts["code"] == "contact_added"
    assert book.undo(added.action_id).parts["code"] == "client_added"


def test_undo_is_refused_when_the_old_name_is_taken_meanwhile(book: Book) -> None:
    client = _added(book, "Перша", code="K-1")
    older = book.write(change_client, client, {"code": "K-2"}).action_id
    _added(book, "Друга", code="K-1")
    before = dump(book)
    with pytest.raises(UndoRefusedError):
        book.undo(older)
    assert dump(book) == before


def test_what_was_brought_forward_can_be_undone_by_its_number(book: Book) -> None:
    client = _added(book)
    contact = book.write(add_contact, client, {"name": "Олена"})
    book.undo()
    book.undo()
    book.redo()
    book.redo()
    assert len(dump(book)["contact"]) == 1
    book.undo(contact.action_id)
    assert dump(book)["contact"] == []


def test_an_undone_action_cannot_be_undone_again(book: Book) -> None:
    _added(book)
    action = book.write(add_client, "Друга").action_id
    book.undo(action)
    with pytest.raises(NothingToUndoError):
        book.undo(action)


# -- what follows from rows


def test_sums_and_search_follow_an_undo(book: Book) -> None:
    client = _added(book)
    order = book.write(add_order, client, ordered_on=date(2026, 6, 1), total_kop=10_000).created_id
    assert order is not None
    book.write(add_return, order, 4_000, returned_on=date(2026, 6, 2))
    assert _total_kop(book, client) == 6_000
    book.undo()
    assert _total_kop(book, client) == 10_000
    book.undo()
    assert _total_kop(book, client) == 0
    book.redo()
    book.redo()
    assert _total_kop(book, client) == 6_000
    assert check_book(book.path, CLOCK).is_sound


def _total_kop(book: Book, client_id: int) -> int:
    query = "SELECT total_kop FROM client_figures WHERE client_id = ?"

    def total(session: Session) -> int:
        return int(raw_connection(session).exec_driver_sql(query, (client_id,)).scalar_one())

    return book.read(total)


# -- history


def test_the_history_of_a_client_tells_fields_before_and_after(book: Book) -> None:
    client, other = _added(book, city="Львів"), _added(book, "Інша")
    book.write(change_client, client, {"city": "Київ", "debt_kop": 12_345})
    book.write(change_client, other, {"city": "Одеса"})
    history = book.read(load_client_history, client)
    assert [row.action.code for row in history] == ["client_changed", "client_added"]
    changed = {each.field: (each.before, each.after) for each in history[0].fields}
    assert changed == {"city": ("Львів", "Київ"), "debt_kop": (0, 12_345)}
    made = {(each.table, each.verb) for each in history[1].fields}
    assert made == {("client", "insert"), ("stage_move", "insert")}


def test_the_history_holds_people_channels_orders_and_moves(book: Book) -> None:
    client = _added(book)
    contact = book.write(add_contact, client, {"name": "Олена"}, {"phone": "067 123 45 67"}).created_id
    assert contact is not None
    phone = _only_id(book, Channel)
    book.write(change_channel, phone, "050 765 43 21")
    order = book.write(add_order, client, ordered_on=date(2026, 6, 1), total_kop=10_000).created_id
    assert order is not None
    book.write(add_return, order, 4_000, returned_on=date(2026, 6, 2))
    book.write(move_client, client, "lost", reason="передумали")

    history = book.read(load_client_history, client)
    tables = [{each.table for each in row.fields} for row in history]
    assert "stage_move" in tables[0] and "order_return" in tables[1] and "client_order" in tables[2]
    [typed] = [each for each in history[3].fields if each.field == "typed"]
    assert (typed.table, typed.before, typed.after) == ("channel", "067 123 45 67", "050 765 43 21")


def _only_id(book: Book, table: type[Any]) -> int:
    def found(session: Session) -> int:
        query = f'SELECT id FROM "{table.__tablename__}"'
        return int(raw_connection(session).exec_driver_sql(query).scalar_one())

    return book.read(found)


def test_what_was_undone_is_not_history(book: Book) -> None:
    client = _added(book)
    book.write(change_client, client, {"city": "Київ"})
    book.undo()
    assert [row.action.code for row in book.read(load_client_history, client)] == ["client_added"]


def test_a_deleted_channel_is_told_by_what_it_was(book: Book) -> None:
    client = _added(book)
    book.write(add_channel, client, "phone", "067 123 45 67")
    book.write(change_channel, _only_id(book, Channel), "")
    [gone] = book.read(load_client_history, client)[0].fields
    assert (gone.verb, gone.before) == ("delete", "067 123 45 67")


def test_tags_and_the_bin_are_undone(book: Book) -> None:
    client = _added(book)
    book.write(set_tags, [client], add=["важливий"])
    book.write(put_in_bin, [client])
    book.undo()
    assert _client(book, client).deleted_at is None
    book.undo()
    assert dump(book)["tag"] == [] and dump(book)["client_tag"] == []


def test_actions_tell_when_and_by_whom(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.person_id = 1
    later = FixedClock(CLOCK.now().replace(hour=23))
    book.clock = later
    _added(book)
    [row] = book.read(load_journal)
    assert (row.done_at, row.person_id) == (later.now(), 1)
    book.close()


def test_many_actions_are_listed_newest_first(book: Book) -> None:
    for number in range(5):
        _added(book, f"Клієнт {number}")
    assert [row.id for row in book.read(load_journal, limit=3)] == [5, 4, 3]
    assert sum(row.rows_count for row in book.read(load_journal)) == _count(book, "journal_row")


def _count(book: Book, table: str) -> int:
    def count(session: Session) -> int:
        return int(raw_connection(session).exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())

    return book.read(count)
