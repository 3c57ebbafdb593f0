"""The catalogue: products and groups made, changed, found, archived, deleted only while nobody bought them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.services.orders import LineDraft
from app.services.product_groups import (
    add_group,
    archive_group,
    change_group,
    delete_group,
    load_groups,
    order_groups,
)
from app.services.products import (
    add_product,
    archive_product,
    change_product,
    delete_product,
    find_products,
    load_products,
)
from tests.app.services.order_books import add, done, make_order_book, refused
from tests.app.services.rule_books import put_rules, rule


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_order_book(tmp_path)
    yield book
    book.close()


def made(book: Book, title: str, **values: Any) -> int:
    product_id = book.write(add_product, title, **values).created_id
    assert product_id is not None
    return product_id


def grouped(book: Book, title: str, **values: Any) -> int:
    group_id = book.write(add_group, title, **values).created_id
    assert group_id is not None
    return group_id


def titles(book: Book, text: str = "", *, archived: bool = False) -> list[str]:
    return [row.title for row in book.read(load_products, text, archived)]


def test_a_product_is_made_changed_and_archived(book: Book) -> None:
    group = grouped(book, "Зерно")
    product = done(book, add_product, "Майдан", code="M-1", unit="кг", price_kop=52_000, group_id=group).created_id
    (row,) = book.read(load_products)
    assert (row.id, row.code, row.title, row.unit, row.price_kop, row.group, row.lines) == (
        product, "M-1", "Майдан", "кг", 52_000, "Зерно", 0,
    )  # fmt: skip
    values = {"code": "M-2", "title": "Майдан, зерно", "unit": "пачка", "price_kop": 0, "group_id": None}
    done(book, change_product, product, values)
    (row,) = book.read(load_products)
    assert (row.code, row.title, row.unit, row.price_kop, row.group_id, row.group) == (
        "M-2", "Майдан, зерно", "пачка", 0, None, "",
    )  # fmt: skip
    done(book, archive_product, product)
    assert (titles(book), titles(book, archived=True)) == ([], ["Майдан, зерно"])
    done(book, archive_product, product, is_archived=False)
    done(book, delete_product, product)
    assert titles(book) == []


def test_a_code_is_found_where_none_is_typed(book: Book) -> None:
    made(book, "Чай", code="чай зелений")
    made(book, "Чай зелений")
    assert sorted(row.code for row in book.read(load_products)) == ["Чай зелений 2", "чай зелений"]


@pytest.mark.parametrize(("values", "code", "field"), [
    ({"title": " "}, "product_title_empty", "title"),
    ({"title": "чай"}, "product_title_in_use", "title"),
    ({"title": "x" * 301}, "text_long", "title"),
    ({"code": " чай-1"}, "product_code_in_use", "code"),
    ({"code": "x" * 61}, "text_long", "code"),
    ({"unit": "x" * 41}, "text_long", "unit"),
    ({"price_kop": -1}, "sum_negative", "price_kop"),
    ({"price_kop": 10**16}, "sum_too_large", "price_kop"),
    ({"price_kop": "дорого"}, "not_a_sum", "price_kop"),
    ({"group_id": 99}, "no_group", "group_id"),
])  # fmt: skip
def test_what_a_product_cannot_be(book: Book, values: dict[str, Any], code: str, field: str) -> None:
    made(book, "Чай", code="ЧАЙ-1")
    other = made(book, "Кава")
    assert refused(book, code, change_product, other, values).values["field"] == field
    title = values.get("title", "Какао")
    refused(book, code, add_product, title, **{name: value for name, value in values.items() if name != "title"})


def test_what_is_bought_is_archived_not_deleted(book: Book) -> None:
    group = grouped(book, "Чаї")
    product = made(book, "Чай", group_id=group)
    add(book, lines=(LineDraft("Чай", 1000, 5, product), LineDraft("Чай", 2000, 5, product)))
    assert refused(book, "product_in_use", delete_product, product).values["count"] == 2
    assert refused(book, "group_in_use", delete_group, group).values["count"] == 3
    done(book, archive_product, product)
    done(book, archive_group, group)
    assert book.read(load_groups) == ()
    assert [row.title for row in book.read(load_groups, True)] == ["Чаї"]
    refused(book, "product_code_empty", change_product, product, {"code": " "})
    refused(book, "unknown_field", change_product, product, {"colour": "red"})
    refused(book, "no_product", delete_product, 99)


def test_what_a_rule_asks_for_keeps_its_code(book: Book) -> None:
    group = grouped(book, "Чаї", code="TEA")
    product = made(book, "Чай", code="CHAI")
    put_rules(book, rule("regular", {"metric": "bought", "value": "CHAI"}, {"metric": "bought", "value": "TEA"}))
    refused(book, "product_in_rule", delete_product, product)
    refused(book, "product_code_in_rule", change_product, product, {"code": "X"})
    refused(book, "group_in_rule", delete_group, group)
    refused(book, "product_code_in_rule", change_group, group, {"code": "X"})
    done(book, change_product, product, {"title": "Чай зелений", "code": "CHAI"})


def test_groups_are_renamed_and_put_in_order(book: Book) -> None:
    first, second, third = (done(book, add_group, title).created_id for title in ("Зерно", "Чаї", "Посуд"))
    done(book, order_groups, [third, first])
    assert [row.id for row in book.read(load_groups)] == [third, first, second]
    done(book, change_group, first, {"title": "Кава", "code": "COFFEE"})
    made(book, "Майдан", group_id=first)
    row = next(row for row in book.read(load_groups) if row.id == first)
    assert (row.title, row.code, row.products) == ("Кава", "COFFEE", 1)
    done(book, archive_group, second)
    done(book, archive_group, second, is_archived=False)
    done(book, delete_group, second)
    refused(book, "no_group", order_groups, [99])
    refused(book, "group_title_in_use", add_group, " кава ")
    refused(book, "group_title_empty", add_group, "")
    refused(book, "group_code_in_use", change_group, third, {"code": "coffee"})
    refused(book, "unknown_field", change_group, third, {"sort_order": 1})


def test_products_are_found_by_a_part_and_on_another_keyboard(book: Book) -> None:
    group = grouped(book, "Холодна кава")
    made(book, "Колд брю, пачка 200 г", code="CB-200", group_id=group)
    made(book, "Майдан, зерно", code="M-1")
    for text in ("колд", "олд бр", "CB-200", "rjkl", "холодна", "200"):
        assert titles(book, text) == ["Колд брю, пачка 200 г"], text
    assert titles(book, "немає такого") == []
    assert titles(book, "%") == []


def test_a_line_is_offered_products_with_what_this_client_pays(book: Book) -> None:
    known, new = grouped(book, "Зерно"), grouped(book, "Холодна кава")
    maidan = made(book, "Майдан, зерно", unit="кг", price_kop=52_000, group_id=known)
    cold = made(book, "Майдан колд брю", price_kop=13_500, group_id=new)
    made(book, "Майдан у архіві")
    book.write(archive_product, 3)
    add(book, status="paid", lines=(LineDraft("", 1000, 50_000, maidan),))
    add(book, status="offer", lines=(LineDraft("", 1000, 1, cold),))
    hits = book.read(find_products, 1, "майд")
    assert [(hit.title, hit.is_new_group, hit.price_kop, hit.last_price_kop) for hit in hits] == [
        ("Майдан колд брю", True, 13_500, None),
        ("Майдан, зерно", False, 50_000, 50_000),
    ]
    assert hits[0].spans == ((0, 4),)
    assert [hit.last_price_kop for hit in book.read(find_products, 2, "")] == [None, None]
    assert len(book.read(find_products, 1, "", 1)) == 1
