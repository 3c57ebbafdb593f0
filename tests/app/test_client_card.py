"""Everything of one client in few statements: what is read, and that it agrees with the book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.errors import NotFoundError
from app.services.bulk import assign_seller
from app.services.client_card import ClientCard, load_card
from app.services.client_card_orders import ORDERS_FIRST
from app.services.client_list import ClientQuery, list_clients
from app.services.clients import add_client
from app.services.orders import add_order, add_return
from app.services.responsibility import responsible_ids
from tests.app.client_books import make_sample
from tests.db.helpers import CLOCK

TODAY = date(2026, 6, 18)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The sample book, read only by these tests."""
    book = make_sample(tmp_path_factory.mktemp("book") / "Зерно.kartoteka", "uk")
    yield book
    book.close()


@pytest.fixture
def book(tmp_path: Path, sample: Book) -> Iterator[Book]:
    """A copy of the sample to write into."""
    path = tmp_path / "copy.kartoteka"
    path.write_bytes(sample.path.read_bytes())
    path.chmod(0o600)
    book = Book.open(path, CLOCK)
    yield book
    book.close()


def ids(book: Book) -> list[int]:
    return [row.id for row in book.read(list_clients, ClientQuery())]


def barvinok(book: Book) -> int:
    return next(row.id for row in book.read(list_clients, ClientQuery()) if row.code == "112")


def traced(session: Session, client_id: int) -> tuple[ClientCard, list[str]]:
    """Return the card and the statements SQLite ran for it."""
    ran: list[str] = []
    driver: Any = session.connection().connection.driver_connection
    driver.set_trace_callback(ran.append)
    try:
        return load_card(session, client_id), ran
    finally:
        driver.set_trace_callback(None)


def test_a_card_is_four_statements(sample: Book) -> None:
    card, ran = sample.read(traced, barvinok(sample))
    assert len(card.orders) == 9
    assert len(ran) == 4


def test_every_card_agrees_with_the_lists(sample: Book) -> None:
    responsible = sample.read(responsible_ids, ids(sample))
    for client_id in ids(sample):
        card = sample.read(load_card, client_id)
        assert card.facts.responsible_id == responsible[client_id]
        paid = [order for order in card.orders if order.is_paid]
        assert (card.figures.count, card.figures.total_kop) == (len(paid), sum(o.net_kop for o in paid))
        bought = {title for order in paid for title in order.groups}
        assert {title for _code, title, is_bought in card.groups if is_bought} == bought
        assert [move.moved_at for move in card.moves] == sorted(move.moved_at for move in card.moves)
        assert [made_at for *_rest, made_at in card.documents] == sorted(
            (made_at for *_rest, made_at in card.documents), reverse=True
        )
        if card.moves:
            assert card.moves[-1].to_stage == card.facts.stage
        assert card.facts.stage_entered_at.tzinfo is not None


def test_who_won_the_client_and_who_got_it(book: Book) -> None:
    client_id = barvinok(book)
    card = book.read(load_card, client_id)
    assert card.won_by == "Тарас Гнатюк"
    assert [(each.giver, each.taker) for each in card.hand_overs] == [("Тарас Гнатюк", "Ірина Бондар")]
    owner = 1
    book.write(assign_seller, [client_id], owner)
    card = book.read(load_card, client_id)
    assert card.facts.responsible_id == owner
    last = card.hand_overs[-1]
    assert (last.on, last.function, last.giver) == (CLOCK.today(), "care", "Ірина Бондар")


def test_more_orders_than_are_shown_still_make_the_figures(book: Book) -> None:
    client_id = book.write(add_client, "Багато замовлень").created_id
    assert client_id is not None

    def many(session: Session) -> Changes:
        first = TODAY - timedelta(days=2 * ORDERS_FIRST)
        for number in range(ORDERS_FIRST + 20):
            add_order(session, client_id, ordered_on=first + timedelta(days=number), total_kop=100_00)
        return Changes("order_added", clients=frozenset({client_id}))

    book.write(many)
    card, ran = book.read(traced, client_id)
    assert len(card.orders) == ORDERS_FIRST and len(ran) == 6
    assert card.figures.count == ORDERS_FIRST + 20
    assert card.figures.total_kop == (ORDERS_FIRST + 20) * 100_00
    assert card.figures.gap_days == 1
    assert sum(kop for _month, kop in card.figures.by_month) == card.figures.total_kop


def test_two_orders_of_a_day_are_one_in_the_rhythm(book: Book) -> None:
    client_id = book.write(add_client, "Двічі на день").created_id
    assert client_id is not None
    for days in (30, 30, 20, 20, 5, 5):
        book.write(add_order, client_id, ordered_on=TODAY - timedelta(days=days), total_kop=50_00)
    figures = book.read(load_card, client_id).figures
    assert (figures.count, figures.gap_days) == (6, 13)  # the median of 10 and 15, rounded up


def test_a_return_lowers_the_order(book: Book) -> None:
    client_id = barvinok(book)
    order = book.read(load_card, client_id).orders[0]
    book.write(add_return, order.id, 960_00, returned_on=TODAY, reason="порвані пакети")
    changed = book.read(load_card, client_id).orders[0]
    assert changed.returns == ((TODAY, 960_00, "порвані пакети"),)
    assert changed.net_kop == order.net_kop - 960_00


def test_what_was_written_just_now_is_read(book: Book) -> None:
    client_id = barvinok(book)

    def write_and_read(session: Session) -> Changes:
        add_order(session, client_id, ordered_on=TODAY, total_kop=1_00)
        assert load_card(session, client_id).figures.count == 10
        return Changes("order_added", clients=frozenset({client_id}))

    book.write(write_and_read)


def test_no_such_client(sample: Book) -> None:
    with pytest.raises(NotFoundError):
        sample.read(load_card, 999_999)
