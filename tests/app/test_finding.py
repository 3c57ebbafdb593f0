"""What the palette finds in a book, and why."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.book import Book
from app.clock import FixedClock
from app.domain.found_text import FORGIVEN, INNER, START, Typed
from app.services.client_list import ClientQuery, list_clients
from app.services.clients import put_in_bin
from app.services.finding import Found, find, load_recent
from app.services.sample import create_sample
from app.services.seeding import seed_book


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book in Ukrainian, made once."""
    path: Path = tmp_path_factory.mktemp("finding") / "sample.kartoteka"
    clock = FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=UTC), UTC)
    book = Book.create(path, clock, functools.partial(seed_book, language="uk"))
    book.write(create_sample, "uk", date(2026, 6, 18))
    book.close()
    return path


@pytest.fixture
def book(tmp_path: Path, sample_file: Path) -> Iterator[Book]:
    path = tmp_path / "b.kartoteka"
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o600)
    book = Book.open(path, FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=UTC), UTC))
    yield book
    book.close()


@pytest.mark.parametrize("typed", ["барв", "barv", ",fhd", "ИФКМ", "Барвінок кав", "барвинок"])
def test_a_client_is_found_in_any_script_and_layout(book: Book, typed: str) -> None:
    found = book.read(find, typed)
    assert "Барвінок" in found.clients[0].name
    assert found.orders[0].client_id == found.clients[0].id


def test_people_stand_apart_and_their_client_is_not_told_twice(book: Book) -> None:
    found = book.read(find, "Барчук")
    assert [contact.name for contact in found.contacts] == ["Богдан Барчук"]
    assert found.contacts[0].phone == "+380 44 290 18 18" and found.contacts[0].client_name
    assert found.clients == ()


@pytest.mark.parametrize("typed", ["Z-0402", "z-0402", "Z-040", "я-0402"])
def test_an_order_is_found_by_the_beginning_of_its_number(book: Book, typed: str) -> None:
    orders = book.read(find, typed, 8).orders
    assert "Z-0402" in [order.number for order in orders]
    [order] = [order for order in orders if order.number == "Z-0402"]
    assert (order.total_kop, order.ordered_on) == (3_896_000, date(2026, 6, 10))


def test_a_client_in_the_bin_is_not_found(book: Book) -> None:
    [client] = [row for row in book.read(list_clients, ClientQuery()) if row.code == "112"]
    before = book.read(find, "Z-0402")
    assert before.orders[0].client_id == client.id
    book.write(put_in_bin, [client.id])
    assert book.read(find, "Z-0402").orders == ()
    assert client.id not in {row.id for row in book.read(find, client.name).clients}
    assert book.read(load_recent, [client.id]) == ()


def test_recent_clients_keep_their_order(book: Book) -> None:
    ids = [row.id for row in book.read(list_clients, ClientQuery())][:4]
    wanted = [ids[2], ids[0], ids[3]]
    assert [row.id for row in book.read(load_recent, wanted)] == wanted


@pytest.mark.parametrize("typed", ["", "   ", "-", "«»", "%_", "\0", "\ud800", "'; drop table client; --"])
def test_signs_alone_find_nothing_and_harm_nothing(book: Book, typed: str) -> None:
    found = book.read(find, typed)
    assert isinstance(found, Found)
    assert found.count == 0 or any(sign.isalnum() for sign in typed)


def test_never_more_than_asked_for(book: Book) -> None:
    found = book.read(find, "к", 3)
    assert len(found.clients) == 3
    assert max(len(found.contacts), len(found.orders), len(found.notes)) <= 3


@pytest.mark.parametrize(
    ("typed", "shown", "rank", "spans"),
    [
        ("bar", "Jazz Bar 32", START, ((5, 8),)),
        ("ифк", "Jazz Bar 32", START, ((5, 8),)),
        ("бар", "Jazz Bar 32", START, ((5, 8),)),
        ("bar", "Ambar Restaurant", INNER, ((2, 5),)),
        ("barvimok", "Barvinok Coffee", FORGIVEN, ((0, 8),)),
        ("bravinok", "Barvinok Coffee", FORGIVEN, ((0, 8),)),
        ("barvnok", "Barvinok Coffee", FORGIVEN, ((0, 8),)),
        ("barrvinok", "Barvinok Coffee", START, ((0, 8),)),
        ("cof bar", "Barvinok Coffee", START, ((0, 3), (9, 12))),
        ("кавяр", "Кав’ярня", START, ((0, 6),)),
        ("", "anything", START, ()),
        ("bar", "Hotel", None, ()),
        ("bar tea", "Jazz Bar 32", None, ((5, 8),)),
        ("!", "Hotel!", None, ()),
    ],
)
def test_which_letters_answer(typed: str, shown: str, rank: int | None, spans: tuple[tuple[int, int], ...]) -> None:
    wanted = Typed.of(typed)
    assert wanted.rank(shown) == rank
    assert wanted.spans(shown) == spans
