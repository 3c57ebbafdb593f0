"""The scheme of the sales model as it comes from the printer, and as the book gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest

from app.book import Book
from app.documents.aids import AidKind
from app.documents.model_diagram import BAR_GRAY
from app.documents.model_scheme import MODEL_SCHEME
from app.domain.sales_models import SalesModel
from app.services.aids import AidOptions, print_aid
from app.services.documents import LARGE_TYPE
from app.services.model_sheet import blank_model_scheme, gather_model_scheme
from app.services.sales_model import load_model, set_function_owner
from app.services.stand_ins import add_stand_in
from tests.app.client_books import TODAY, make_sample
from tests.app.documents.paper_checks import assert_is_for_a_laser, assert_nothing_leaves_its_place
from tests.app.documents.pdf_reading import page_count, read_marks, read_text
from tests.app.documents.samples import LANGS, sheet
from tests.app.documents.team_samples import drawn

AMOUNTS = ("usual", "overfull")
TARAS, IRYNA = 2, 3


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = make_sample(tmp_path_factory.mktemp("model") / "model.kartoteka", "en")
    book.person_id = 1
    yield book
    book.close()


@pytest.mark.parametrize(("amount", "lang"), list(product(AMOUNTS, LANGS)))
def test_nothing_leaves_the_page_or_lies_over_anything(amount: str, lang: str) -> None:
    assert_nothing_leaves_its_place(drawn("scheme", amount, lang))


@pytest.mark.parametrize("amount", AMOUNTS)
def test_large_type_fits_too(amount: str) -> None:
    assert_nothing_leaves_its_place(drawn("scheme", amount, "ru", type_scale=LARGE_TYPE))


def test_it_is_for_a_laser_and_the_same_each_time() -> None:
    assert_is_for_a_laser(drawn("scheme", "overfull", "uk"))
    assert drawn("scheme", "usual", "uk") == drawn("scheme", "usual", "uk")
    bars = [
        mark for mark in read_marks(drawn("scheme", "usual", "uk"))[0] if mark.fill == pytest.approx(BAR_GRAY, abs=0.01)
    ]
    assert len(bars) == 2  # one for two functions side by side, one for care


def test_the_scheme_of_the_book_is_the_model_in_force(book: Book) -> None:
    view = book.read(load_model, "en")
    values = book.read(gather_model_scheme, "en")
    assert values.names is not None
    assert (values.names.name, values.names.by_roles) == ("Two-tier model with an account manager", "Hunter and farmer")
    assert [each.clients for each in values.functions] == [cell.clients for cell in view.functions]
    assert [(each.name, each.bars[0].is_owner) for each in values.people] == [
        ("Taras Hnatiuk", True), ("Iryna Bondar", True), ("Olena Marchenko", True),
    ]  # fmt: skip
    assert [(point.from_row, point.to_row, point.short) for point in values.points] == [
        (0, 1, "first order is paid"), (1, 2, "VIP flag"),
    ]  # fmt: skip
    assert {name for role in values.roles for name, _job in role.people} == {
        person.name for person in view.people if person.id in {each for row in view.roles for each in row.people}
    }
    data = book.read(print_aid, AidKind.MODEL_SCHEME, AidOptions("en"))
    text = read_text(data).replace("\u00a0", " ")
    assert page_count(data) == 1 and "41 clients" in text and "in force since 1 Apr 2026" in text
    assert "Nobody is away" in text and all(point.rule_sentence.split()[0] in text for point in view.points)


def test_stand_ins_and_departments_are_told(book: Book) -> None:
    book.write(add_stand_in, IRYNA, TARAS, TODAY, TODAY + timedelta(14), "holiday")
    book.write(set_function_owner, "care", IRYNA, "Service desk")
    text = read_text(book.read(print_aid, AidKind.MODEL_SCHEME, AidOptions("uk"))).replace("\u00a0", " ")
    assert "18.06.2026 – 02.07.2026" in text and "holiday" in text and text.count("Service desk") == 2
    for _ in range(2):
        book.undo()


@pytest.mark.parametrize(("model", "lang"), list(product(SalesModel, LANGS)))
def test_a_blank_scheme_of_any_model_is_one_page(book: Book, model: SalesModel, lang: str) -> None:
    data = MODEL_SCHEME.build([book.read(blank_model_scheme, lang, model.value)], sheet(lang))
    assert page_count(data) == 1
    assert_nothing_leaves_its_place(data)
    text = read_text(data)
    assert "Hnatiuk" not in text and "{" not in text and "model_scheme" not in text and "…" not in text


def test_a_blank_scheme_of_the_model_in_force_is_the_usual_one(book: Book) -> None:
    text = read_text(book.read(print_aid, AidKind.MODEL_SCHEME, AidOptions("en", blank=True)))
    assert "Two-tier model with an account manager" in text and "VIP manager" in text and "Blank form" in text


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_is_missing_or_cut(lang: str) -> None:
    text = read_text(drawn("scheme", "usual", lang))
    assert "…" not in text and "{" not in text and "model_scheme" not in text
