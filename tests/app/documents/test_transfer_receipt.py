"""The receipt of clients moved by hand as it comes from the printer, and as the book gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from app.book import Book
from app.documents.aids import AidKind
from app.errors import NotFoundError
from app.services.aids import AidOptions, print_aid
from app.services.documents import LARGE_TYPE
from app.services.transfer_sheet import gather_transfer_receipt
from app.services.transfers import TransferChoice, load_transfer, move_clients_by_hand
from tests.app.client_books import make_sample
from tests.app.documents.paper_checks import assert_is_for_a_laser, assert_nothing_leaves_its_place
from tests.app.documents.pdf_reading import page_count, read_text
from tests.app.documents.samples import LANGS
from tests.app.documents.team_samples import drawn, receipt

AMOUNTS = ("blank", "usual", "overfull")
TARAS, IRYNA, DMYTRO = 2, 3, 4


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = make_sample(tmp_path_factory.mktemp("receipt") / "receipt.kartoteka", "en")
    book.person_id = 1
    yield book
    book.close()


@pytest.mark.parametrize(("amount", "lang"), list(product(AMOUNTS, LANGS)))
def test_nothing_leaves_the_page_or_lies_over_anything(amount: str, lang: str) -> None:
    assert_nothing_leaves_its_place(drawn("receipt", amount, lang))


@pytest.mark.parametrize("amount", AMOUNTS)
def test_large_type_fits_too(amount: str) -> None:
    assert_nothing_leaves_its_place(drawn("receipt", amount, "ru", type_scale=LARGE_TYPE))


def test_it_is_for_a_laser_and_the_same_each_time() -> None:
    assert_is_for_a_laser(drawn("receipt", "overfull", "uk"))
    assert drawn("receipt", "usual", "uk") == drawn("receipt", "usual", "uk")


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_is_missing_or_cut(lang: str) -> None:
    for amount in ("blank", "usual"):
        data = drawn("receipt", amount, lang)
        text = read_text(data)
        assert "…" not in text and "{" not in text and "transfer_receipt" not in text
        assert page_count(data) == 1


def test_everybody_who_is_named_may_sign_and_every_client_stands_there() -> None:
    text = read_text(drawn("receipt", "usual", "uk")).replace("\u00a0", " ")
    assert "Передав(-ла) Тарас Гнатюк" in text and "Прийняв(-ла) Ірина Бондар" in text
    assert "Підтвердив(-ла) Олена Марченко" in text and "не вказано" in text
    assert "Клієнт 0" in text and "ще нічого" in text and "45 000 ₴" in text and "Разом: 2 клієнти" in text
    long = read_text(drawn("receipt", "overfull", "uk")).replace("\u00a0", " ")
    reason = receipt("overfull").reason.split()
    assert " ".join(reason) in long  # a long reason is not cut
    assert long.count("Прийняв(-ла)") == 9 and "90 клієнтів" in long


def test_the_receipt_of_the_book_is_what_was_moved(book: Book) -> None:
    choice = TransferChoice("leaver", (TARAS, DMYTRO), reason="moves to Lviv")
    moved = book.write(move_clients_by_hand, IRYNA, choice)
    assert moved.created_id is not None
    stored = book.read(load_transfer, moved.created_id)
    values = book.read(gather_transfer_receipt, moved.created_id, "en")
    assert (values.giver, set(values.takers)) == ("Iryna Bondar", {"Taras Hnatiuk", "Dmytro Savchuk"})
    assert (values.made_by, values.owner, values.reason) == ("Olena Marchenko", "Olena Marchenko", "moves to Lviv")
    assert sorted(each.name for each in values.clients) == sorted(row.name for row in stored.rows)
    assert sum(each.steps for each in values.clients) == sum(row.open_steps for row in stored.rows) > 0
    assert sum(each.sum_kop for each in values.clients) == sum(row.sum_kop for row in stored.rows)
    text = read_text(book.read(print_aid, AidKind.TRANSFER_RECEIPT, AidOptions("en", transfer_id=moved.created_id)))
    assert all(each.name in text for each in values.clients) and "moves to Lviv" in text
    assert "Money received before 18" in text
    with pytest.raises(NotFoundError, match="no_transfer"):
        book.read(print_aid, AidKind.TRANSFER_RECEIPT, AidOptions("en", transfer_id=99))
