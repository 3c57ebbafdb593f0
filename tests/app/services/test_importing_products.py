"""A price list taken into the catalogue: rehearsed row by row, imported as one action, the same twice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.errors import InvalidError
from app.services.importing.choices import ImportChoices, OnDuplicate
from app.services.importing.headings import Vocabulary, guess_what, map_columns
from app.services.importing.plan import FieldPlan, RowPlan, Verdict
from app.services.importing.rehearsal import import_sheet, rehearse
from app.services.product_groups import add_group, load_groups
from app.services.products import TITLE_LIMIT, ProductRow, add_product, archive_product, load_products
from app.texts import LANGUAGES, load_texts
from tests.app.services.importing_helpers import (
    column,
    dump,
    mapped,
    open_book,
    outcome,
    plan_of,
    read,
    take,
    write_text,
    write_xlsx,
)
from tests.app.services.order_books import done
from tests.app.services.rule_books import put_rules, rule

HEADINGS = {
    "uk": ("Код", "Назва", "Група", "Од. вим.", "Ціна, грн"),
    "ru": ("Артикул", "Наименование", "Группа", "Ед. изм.", "Цена"),
    "en": ("Code", "Name", "Group", "Unit", "Price"),
}
ROWS: list[list[Any]] = [
    ["M-1", "Майдан", "Зерно", "кг", 520],
    ["M-2", "Поділ", "Зерно", "кг", "1 200,50 грн"],
    ["", "Чашка", "Посуд", "", 99.9],
]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


def price_list(folder: Path, *rows: list[Any], headings: tuple[str, ...] = HEADINGS["uk"]) -> Path:
    """Write a price list as a person's Excel would."""
    return write_xlsx(folder / "price.xlsx", {"Прайс": [headings, *rows]})


def products(book: Book, *, archived: bool = False) -> dict[str, ProductRow]:
    """Return the products by code."""
    return {row.code: row for row in book.read(load_products, "", archived)}


def made(book: Book, title: str, **values: Any) -> int:
    """Make a product and return its id."""
    product_id = book.write(add_product, title, **values).created_id
    assert product_id is not None
    return product_id


def row_of(book: Book, path: Path, number: int) -> RowPlan:
    """Rehearse a file and return the plan of one row."""
    (row,) = [row for row in plan_of(book, path, "products").rows if row.row == number]
    return row


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_price_list_in_three_languages(book: Book, tmp_path: Path, lang: str) -> None:
    path = price_list(tmp_path, *ROWS, headings=HEADINGS[lang])
    sheet = read(path, "products")
    assert guess_what(sheet.headings) == "products"
    assert mapped(sheet, "products") == ("code", "title", "group", "unit", "price_kop")
    changes = done(book, import_sheet, sheet, mapped(sheet, "products"), "products")
    assert outcome(changes) == (3, 0, 0, [])
    assert changes.topics == {"products"}
    assert not changes.all_clients
    found = products(book)
    assert {code: (row.title, row.group, row.unit, row.price_kop) for code, row in found.items()} == {
        "M-1": ("Майдан", "Зерно", "кг", 52_000),
        "M-2": ("Поділ", "Зерно", "кг", 120_050),
        "Чашка": ("Чашка", "Посуд", "", 9_990),
    }
    assert [(group.title, group.products) for group in book.read(load_groups)] == [("Зерно", 2), ("Посуд", 1)]


def test_the_same_file_twice_adds_nothing_and_undo_takes_all_of_it_back(book: Book, tmp_path: Path) -> None:
    empty = dump(book)
    path = price_list(tmp_path, *ROWS)
    take(book, path, "products")
    full = dump(book)
    assert outcome(take(book, path, "products")) == (0, 0, 3, [])
    assert dump(book) == full
    assert {row.matched_by for row in plan_of(book, path, "products").rows} == {"code", "name"}
    book.undo()
    assert dump(book) == empty


def test_a_rehearsal_tells_old_and_new_and_writes_nothing(book: Book, tmp_path: Path) -> None:
    group_id = book.write(add_group, "Кава").created_id
    made(book, "Майдан", code="M-1", unit="кг", price_kop=50_000, group_id=group_id)
    before = dump(book)
    path = price_list(tmp_path, ["m-1", "Майдан, зерно", "Зерно", "", 520], ["", "чашка", "", "", ""])
    plan = plan_of(book, path, "products")
    changed, added = plan.rows
    assert (changed.verdict, changed.matched_by, changed.known_as) == (Verdict.CHANGE, "code", "Майдан")
    assert changed.fields == (
        FieldPlan("title", "Майдан", "Майдан, зерно"),
        FieldPlan("price_kop", 50_000, 52_000),
        FieldPlan("group", "Кава", "Зерно"),
    )
    assert (added.verdict, added.fields) == (Verdict.ADD, (FieldPlan("title", "", "чашка"),))
    assert [(row, code) for row, code, _values in plan.outcome.warnings] == [(3, "no_price")]
    assert dump(book) == before
    take(book, path, "products")
    assert products(book)["M-1"].unit == "кг"  # the empty cell erased nothing
    assert products(book)["M-1"].group == "Зерно"


def test_a_title_in_another_case_is_the_same_product(book: Book, tmp_path: Path) -> None:
    made(book, "Майдан", price_kop=50_000)
    row = row_of(book, price_list(tmp_path, ["M-1", "МАЙДАН", "", "", 500]), 2)
    assert (row.matched_by, row.fields) == ("name", (FieldPlan("code", "Майдан", "M-1"),))


def test_a_list_of_codes_and_prices_is_enough(book: Book, tmp_path: Path) -> None:
    made(book, "Майдан", code="M-1")
    path = price_list(tmp_path, ["M-1", 520], ["M-9", 10], headings=("Артикул", "Ціна"))
    assert outcome(take(book, path, "products")) == (0, 1, 0, [(3, "no_title")])
    assert products(book)["M-1"].price_kop == 52_000


def test_rows_that_cannot_be_taken_say_why(book: Book, tmp_path: Path) -> None:
    made(book, "Поділ", code="M-2")
    path = price_list(
        tmp_path,
        ["", "", "Зерно", "кг", 5],
        ["B-1", "Білий", "", "", "дорого"],
        ["B-2", "Чорний", "", "", -5],
        ["B-3", "Сірий", "", "", 1e15],
        ["B-4", "x" * (TITLE_LIMIT + 1), "", "", 5],
        ["B-5", "Зелений", "", "", 5],
        ["b-5", "Червоний", "", "", 6],
        ["B-6", "ЗЕЛЕНИЙ", "", "", 6],
        ["", "Разом:", "", "", 26],
        ["M-2", "Поділ", "", "", 7],
        ["B-7", "Поділ", "", "", 8],
        ["B-5", "Поділ", "", "", 8],
    )
    changes = take(book, path, "products")
    added, changed, _same, skipped = outcome(changes)
    assert (added, changed) == (1, 1)
    assert skipped == [
        (2, "no_title"), (3, "bad_sum"), (4, "sum_negative"), (5, "sum_too_large"), (6, "text_long"),
        (8, "product_twice"), (9, "product_twice"), (10, "total_row"), (12, "product_twice"), (13, "product_twice"),
    ]  # fmt: skip
    assert set(products(book)) == {"M-2", "B-5"}
    for lang in LANGUAGES:
        texts = load_texts("importing", lang)
        for _row, code, values in changes.outcome.skipped:
            assert "{" not in texts.text(f"reason.{code}").format_map(dict(values))


def test_a_title_that_another_product_has_is_refused(book: Book, tmp_path: Path) -> None:
    made(book, "Майдан", code="M-1")
    made(book, "Поділ", code="M-2")
    path = price_list(tmp_path, ["M-1", "поділ", "", "", 5], ["M-3", "Поділ", "", "", 6], ["M-2", "Поділ", "", "", 7])
    assert outcome(take(book, path, "products")) == (0, 1, 0, [(2, "title_in_use"), (3, "title_in_use")])
    assert products(book)["M-1"].title == "Майдан"


def test_a_title_given_up_in_the_file_is_free_for_a_later_row(book: Book, tmp_path: Path) -> None:
    made(book, "Папір", code="P-1")
    path = price_list(tmp_path, ["P-1", "Папір А4", "", "", 5], ["P-2", "Папір", "", "", 6])
    assert outcome(take(book, path, "products")) == (1, 1, 0, [])
    assert {code: row.title for code, row in products(book).items()} == {"P-1": "Папір А4", "P-2": "Папір"}


def test_a_code_that_a_rule_names_stays(book: Book, tmp_path: Path) -> None:
    made(book, "Майдан", code="Maidan")
    put_rules(book, rule("regular", {"metric": "bought", "value": "Maidan"}))
    path = price_list(tmp_path, ["M-1", "Майдан", "", "", 5])
    assert outcome(take(book, path, "products")) == (0, 0, 0, [(2, "code_in_rule")])


def test_an_archived_product_comes_back_with_a_new_price_only(book: Book, tmp_path: Path) -> None:
    product_id = made(book, "Майдан", code="M-1", price_kop=50_000)
    book.write(archive_product, product_id)
    same = price_list(tmp_path, ["M-1", "Майдан", "", "", 500])
    assert outcome(take(book, same, "products")) == (0, 0, 1, [])
    unit = price_list(tmp_path, ["M-1", "Майдан", "Зерно", "кг", 500])
    assert outcome(take(book, unit, "products")) == (0, 1, 0, [])
    assert set(products(book, archived=True)) == {"M-1"}
    dearer = price_list(tmp_path, ["M-1", "Майдан", "", "", 520])
    plan = plan_of(book, dearer, "products")
    assert plan.rows[0].fields[-1] == FieldPlan("is_archived", True, False)
    assert [code for _row, code, _values in plan.outcome.warnings] == ["out_of_archive"]
    take(book, dearer, "products")
    assert (set(products(book)), products(book, archived=True)) == ({"M-1"}, {})


def test_what_is_to_be_kept_is_kept(book: Book, tmp_path: Path) -> None:
    made(book, "Майдан", code="M-1", price_kop=1)
    path = price_list(tmp_path, ["M-1", "Майдан", "Нова", "", 5], ["M-2", "Поділ", "", "", 6])
    sheet = read(path, "products")
    for choices in (ImportChoices(OnDuplicate.KEEP), ImportChoices(rows={2: OnDuplicate.KEEP})):
        plan = book.read(rehearse, sheet, mapped(sheet, "products"), "products", choices=choices)
        assert [(row.verdict, row.reason) for row in plan.rows] == [(Verdict.SKIP, "kept"), (Verdict.ADD, "")]
    book.write(import_sheet, sheet, mapped(sheet, "products"), "products", choices=ImportChoices(OnDuplicate.KEEP))
    assert products(book)["M-1"].price_kop == 1
    assert book.read(load_groups) == ()  # the group of a row that was left is not made


def test_a_list_without_headings_or_without_names(book: Book, tmp_path: Path) -> None:
    bare = write_text(tmp_path / "bare.csv", "1001;Майдан;520\n1002;Поділ;1200,50\n")
    sheet = read(bare, "products")
    assert (sheet.has_headings, mapped(sheet, "products")) == (False, ("", "title", "price_kop"))
    with pytest.raises(InvalidError) as caught:
        book.write(import_sheet, sheet, ("", "", "price_kop"), "products")
    assert caught.value.code == "import_no_title"


def test_a_chosen_column_is_remembered_for_products_alone(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "odd.csv", "Як звуть;Ціна\nМайдан;520\n")
    sheet = read(path, "products")
    chosen = map_columns(sheet, Vocabulary("products"), {"Як звуть": "title"})
    book.write(import_sheet, sheet, chosen, "products")
    assert mapped(read(path, "products", book), "products", book) == ("title", "price_kop")
    assert column(book, "SELECT what, field FROM import_column") == [("products", "title")]
    assert "title" not in mapped(read(path, "clients", book), "clients", book)


def test_a_long_price_list_is_quick(book: Book, tmp_path: Path) -> None:
    rows = [f"K-{n};Товар {n};Група {n % 2500};шт;{n},50" for n in range(5000)]
    path = write_text(tmp_path / "long.csv", "\n".join(("Код;Назва;Група;Од.;Ціна", *rows)))
    start = time.process_time()
    assert outcome(take(book, path, "products")) == (5000, 0, 0, [])
    assert outcome(take(book, path, "products")) == (0, 0, 5000, [])
    assert time.process_time() - start < 10
    assert column(book, "SELECT count(*) FROM product_group") == [2500]
