"""Stand-ins: who sees whose work, until which day, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.clock import fixed_on
from app.domain.client_query import ClientQuery
from app.errors import InvalidError, NotFoundError
from app.services.book_hash import book_hash
from app.services.client_list import find_client_ids
from app.services.people import set_person_active
from app.services.responsibility import held_by, responsible_ids, stand_in_map
from app.services.stand_ins import add_stand_in, end_stand_in, load_stand_ins
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from tests.app.client_books import TODAY, make_sample, reopened

OLENA, TARAS, IRYNA, DMYTRO = 1, 2, 3, 4


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("cover") / "sample.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def day(days: int) -> date:
    return TODAY + timedelta(days)


def cover(book: Book, person: int, by: int, first: int, back: int) -> int:
    made = book.write(add_stand_in, person, by, day(first), day(back), "holiday").created_id
    assert made is not None
    return made


def test_it_begins_and_returns_by_itself_though_the_book_was_closed_that_day(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "book.kartoteka"
    book = reopened(path, made)
    everyone = book.read(find_client_ids, ClientQuery())
    before = book.read(responsible_ids, everyone)
    tarases = {client_id for client_id, who in before.items() if who == TARAS}
    assert tarases
    cover(book, TARAS, IRYNA, 2, 9)
    book.close()
    covered = {client_id: IRYNA if who == TARAS else who for client_id, who in before.items()}
    for days, expected in ((0, before), (1, before), (2, covered), (8, covered), (9, before), (40, before)):
        later = Book.open(path, fixed_on(day(days)))
        assert later.read(responsible_ids, everyone) == expected
        assert [row.is_now for row in later.read(load_stand_ins)] == ([days >= 2] if days < 9 else [])
        assert bool(later.read(find_client_ids, ClientQuery(sellers=frozenset({TARAS})))) == (expected is before)
        later.close()


def test_a_chain_is_followed_to_its_end(book: Book) -> None:
    cover(book, TARAS, IRYNA, 0, 9)
    cover(book, IRYNA, OLENA, 3, 5)
    for days, expected in ((0, {TARAS: IRYNA}), (3, {TARAS: OLENA, IRYNA: OLENA}), (5, {TARAS: IRYNA})):
        assert book.read(stand_in_map, day(days)) == expected
    book.clock = fixed_on(day(3))
    assert book.read(held_by, [OLENA]) == {OLENA, TARAS, IRYNA}
    assert book.read(held_by, [IRYNA]) == frozenset()


@pytest.mark.parametrize(
    ("person", "by", "first", "back", "code"),
    [
        (TARAS, TARAS, 0, 3, "stand_in_itself"),
        (TARAS, IRYNA, -1, 3, "stand_in_past"),
        (TARAS, IRYNA, 3, 3, "stand_in_no_days"),
        (TARAS, IRYNA, 3, 1, "stand_in_no_days"),
        (IRYNA, OLENA, 5, 6, "stand_in_overlaps"),
        (IRYNA, OLENA, 0, 60, "stand_in_overlaps"),
        (IRYNA, OLENA, 9, 11, "stand_in_overlaps"),
        (TARAS, IRYNA, 9, 12, "stand_in_circle"),
        (DMYTRO, IRYNA, 0, 3, "seller_not_active"),
        (IRYNA, DMYTRO, 20, 23, "seller_not_active"),
    ],
)
def test_what_cannot_be_is_refused_in_words(book: Book, person: int, by: int, first: int, back: int, code: str) -> None:
    cover(book, IRYNA, TARAS, 5, 10)
    book.write(set_person_active, DMYTRO, False)
    before = book.read(book_hash)
    with pytest.raises(InvalidError) as refused:
        book.write(add_stand_in, person, by, day(first), day(back))
    assert refused.value.code == code
    assert book.read(book_hash) == before
    said = {error_text(load_texts("words", lang), refused.value) for lang in LANGUAGES}
    assert len(said) == 3 and not any("—" in each or "{" in each for each in said)


def test_days_that_only_touch_are_no_overlap_and_no_circle(book: Book) -> None:
    cover(book, IRYNA, TARAS, 5, 10)
    cover(book, IRYNA, OLENA, 10, 12)
    cover(book, IRYNA, OLENA, 4, 5)
    cover(book, TARAS, IRYNA, 12, 15)
    cover(book, TARAS, OLENA, 0, 10)
    with pytest.raises(InvalidError) as refused:  # over two: Olena to Iryna, who is with Taras, who is with Olena
        cover(book, OLENA, IRYNA, 9, 10)
    assert refused.value.code == "stand_in_circle"
    with pytest.raises(NotFoundError):
        cover(book, 77, IRYNA, 0, 1)


def test_ended_earlier_it_frees_the_days_and_is_undone_alike(book: Book) -> None:
    running = cover(book, IRYNA, TARAS, 0, 10)
    later = cover(book, OLENA, TARAS, 5, 7)
    book.clock = fixed_on(day(2))
    before = book.read(book_hash)
    ended = book.write(end_stand_in, running)
    assert "Iryna Bondar" in action_text(load_texts("words", "en"), ended.action, ended.parts)
    assert book.read(stand_in_map) == {}
    assert [row.until_on for row in book.read(load_stand_ins, with_past=True)] == [day(2), day(7)]
    book.write(end_stand_in, later)
    assert [row.id for row in book.read(load_stand_ins, with_past=True)] == [running]
    with pytest.raises(InvalidError) as refused:
        book.write(end_stand_in, running)
    assert refused.value.code == "stand_in_over"
    cover(book, IRYNA, OLENA, 2, 10)
    for _ in range(3):
        book.undo()
    assert book.read(book_hash) == before
    assert book.read(stand_in_map) == {IRYNA: TARAS}
