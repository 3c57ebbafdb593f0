"""Products from a file: what an import would do, and that it does just that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from app.book import Book
from app.errors import InvalidError
from app.services.importing.product_sheet import import_products, load_product_plan
from app.services.importing.sheet import SheetError
from app.services.product_groups import add_group, load_groups
from app.services.products import ProductRow, add_product, load_products
from tests.app.services.order_books import make_order_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_order_book(tmp_path)
    yield book
    book.close()


def products(book: Book) -> dict[str, ProductRow]:
    return {row.code: row for row in book.read(load_products)}


def sheet_of(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    path = tmp_path / "catalogue.xlsx"
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


HEADINGS = {
    "uk": ("Назва", "Код", "Група", "Од. вим.", "Ціна, грн"),
    "ru": ("Название", "Артикул", "Группа", "Ед. изм.", "Цена"),
    "en": ("Name", "Code", "Group", "Unit", "Price"),
}


@pytest.mark.parametrize("headings", HEADINGS.values(), ids=HEADINGS)
def test_a_catalogue_in_three_languages(book, tmp_path, headings):
    path = sheet_of(
        tmp_path, headings, ("Maidan blend", "maidan", "Blends", "kg", 520), ("Cup", "", "", "", "1 200,50")
    )
    plan = book.read(load_product_plan, path)
    assert (plan.added, plan.changed, plan.same, plan.skipped) == (2, 0, 0, ())
    changes = book.write(import_products, plan)
    assert changes.topics == {"products"}
    maidan, cup = products(book)["maidan"], products(book)["Cup"]
    assert (maidan.title, maidan.group, maidan.unit, maidan.price_kop) == ("Maidan blend", "Blends", "kg", 520_00)
    assert (cup.group_id, cup.unit, cup.price_kop) == (None, "", 1200_50)


def test_a_row_is_about_the_product_of_its_code_else_of_its_name(book, tmp_path):
    blends = book.write(add_group, "Blends", code="blends").created_id
    book.write(add_product, "Maidan", code="maidan", unit="kg", price_kop=500_00, group_id=blends)
    book.write(add_product, "Cup", code="cup", price_kop=10_00)
    book.write(add_product, "Lid", code="lid", price_kop=10_00)
    path = sheet_of(
        tmp_path,
        HEADINGS["en"],
        ("Maidan, beans", "MAIDAN", "blends", "", 520),  # another name and price; the group by its code
        ("cup", "", "", "", 10),  # nothing else
        ("Lid", "", "Cups", "pcs", ""),
    )
    plan = book.read(load_product_plan, path)
    assert (plan.added, plan.changed, plan.same) == (0, 3, 0)  # 'cup' is written otherwise than 'Cup'
    book.write(import_products, plan)
    found = products(book)
    maidan = found["MAIDAN"]
    assert (maidan.title, maidan.unit, maidan.price_kop, maidan.group) == ("Maidan, beans", "kg", 520_00, "Blends")
    assert (found["lid"].unit, found["lid"].price_kop, found["lid"].group) == ("pcs", 10_00, "Cups")
    assert [group.title for group in book.read(load_groups)] == ["Blends", "Cups"]
    again = book.read(load_product_plan, path)
    assert (again.added, again.changed, again.same) == (0, 0, 3)


def test_one_undo_takes_the_whole_import_back(book, tmp_path):
    book.write(add_product, "Cup", code="cup", price_kop=10_00)
    path = sheet_of(tmp_path, HEADINGS["en"], ("Cup", "cup", "Cups", "", 12), ("Lid", "lid", "Cups", "", 3))
    before = book.read(load_products)
    changes = book.write(import_products, book.read(load_product_plan, path))
    assert len(book.read(load_products)) == 2
    book.undo(changes.action_id)
    assert book.read(load_products) == before
    assert book.read(load_groups) == ()


def test_rows_that_cannot_be_taken_say_why_and_the_others_are(book, tmp_path):
    book.write(add_product, "Cup", code="cup")
    path = sheet_of(
        tmp_path,
        HEADINGS["en"],
        ("Lid", "lid", "", "", "dear"),
        ("", "x", "", "", 5),
        ("Bag", "bag", "", "", -5),
        ("Tray", "tray", "", "", 5),
        ("tray", "", "", "", 6),
        ("Cup", "tray", "", "", 6),
        ("B" * 301, "", "", "", 1),
    )
    plan = book.read(load_product_plan, path)
    assert [(row, error.code) for row, error in plan.skipped] == [
        (2, "not_a_sum"), (3, "product_title_empty"), (4, "sum_negative"), (6, "product_twice"),
        (7, "product_twice"), (8, "text_long"),
    ]  # fmt: skip
    assert [row.title for row in plan.rows] == ["Tray"]


def test_a_file_that_is_no_catalogue(book, tmp_path):
    with pytest.raises(InvalidError) as refused:
        book.read(load_product_plan, sheet_of(tmp_path, ("Day", "Sum"), ("2026-01-01", 5)))
    assert refused.value.code == "no_product_column"
    with pytest.raises(SheetError) as missing:
        book.read(load_product_plan, tmp_path / "none.xlsx")
    assert missing.value.code == "sheet_missing"
