"""Import of orders: whose they are, statuses, lines, returns, the same file twice, undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.services.orders import LineDraft, OrderDraft, add_order, save_order
from app.texts import LANGUAGES, load_texts
from tests.app.services.importing_helpers import (
    column,
    dump,
    open_book,
    outcome,
    plan_of,
    take,
    write_text,
    write_xlsx,
)

CLIENTS = "Код;Назва;ЄДРПОУ;Телефон\nK1;ТОВ «Млин»;12345678;0672140833\nK2;Буряк;;\nK3;Аптека;;0501112233\n"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path) as made:
        take(made, write_text(tmp_path / "clients.csv", CLIENTS))
        yield made


def test_orders_find_their_clients_and_bad_rows_are_listed(book: Book, tmp_path: Path) -> None:
    text = (
        "Код клієнта;Клієнт;ЄДРПОУ;Номер;Дата;Сума;Статус\n"
        "K1;;;1;01.02.2026;1 000,50 грн;Оплачено\n"
        ";Буряк ТОВ;;2;2026-02-02;200;отгружен\n"
        ";;12345678;3;3 березня 2026;300;cancelled\n"
        "K2;;;4;05.03.2026;400;\n"
        "K9;;;5;05.03.2026;400;\n"
        ";;;6;05.03.2026;400;\n"
        "K1;;;7;32.01.2026;400;\n"
        "K1;;;8;;400;\n"
        "K1;;;9;05.03.2026;сорок;\n"
        "K1;;;10;05.03.2026;;\n"
        "K1;;;11;05.03.2026;-5;\n"
        "K1;;;12;05.03.2026;5;колись\n"
        "K1;;;13;05.03.2096;5;\n"
        "Разом;;;;;3000;\n"
    )
    path = write_text(tmp_path / "o.csv", text)
    before = dump(book)
    changes = take(book, path, "orders")
    assert outcome(changes) == (
        4,
        0,
        0,
        [
            (6, "unknown_client"),
            (7, "no_client"),
            (8, "bad_date"),
            (9, "no_date"),
            (10, "bad_sum"),
            (11, "no_sum"),
            (12, "sum_negative"),
            (13, "bad_status"),
            (14, "date_far"),
            (15, "total_row"),
        ],
    )
    for lang in LANGUAGES:
        texts = load_texts("importing", lang)
        for _row, reason, values in changes.outcome.skipped:
            assert str(values.get("value", "")) in texts.text(f"reason.{reason}", **values)
    assert column(
        book, "SELECT client_id, number, status, ordered_on, total_kop, paid_on FROM client_order ORDER BY id"
    ) == [
        (1, "1", "paid", "2026-02-01", 100050, "2026-02-01"),
        (2, "2", "shipped", "2026-02-02", 20000, "2026-02-02"),
        (1, "3", "cancelled", "2026-03-03", 30000, None),
        (2, "4", "paid", "2026-03-05", 40000, "2026-03-05"),
    ]
    assert column(book, "SELECT total_kop FROM client_figures ORDER BY client_id") == [100050, 60000, 0]
    again = take(book, path, "orders")
    assert outcome(again)[:3] == (0, 0, 4)
    assert again.action_id is None
    book.undo()
    assert dump(book) == before


def test_english_headings_of_the_command_line(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "o.csv", "Client code,Number,Date,Amount,Status\nK3,A-1,2026-01-15,99.90,Offer\n")
    assert outcome(take(book, path, "orders")) == (1, 0, 0, [])
    assert column(book, "SELECT client_id, status, total_kop, paid_on FROM client_order") == [(3, "offer", 9990, None)]


def test_a_known_number_is_changed_not_added(book: Book, tmp_path: Path) -> None:
    head = "Код клієнта;Номер;Дата;Сума;Статус\n"
    take(book, write_text(tmp_path / "a.csv", head + "K1;1;01.02.2026;100;пропозиція\n"), "orders")
    path = write_text(tmp_path / "b.csv", head + "K1;1;02.02.2026;150;оплачено\nK1;1;02.02.2025;70;оплачено\n")
    plan = plan_of(book, path, "orders")
    assert [(each.field, each.before, each.after) for each in plan.rows[0].fields] == [
        ("status", "offer", "paid"),
        ("ordered_on", date(2026, 2, 1), date(2026, 2, 2)),
        ("amount", 10000, 15000),
    ]
    # Numbers begin anew each year.
    assert outcome(take(book, path, "orders")) == (1, 1, 0, [])
    assert column(book, "SELECT status, total_kop, net_kop, paid_on, version FROM client_order WHERE id = 1") == [
        ("paid", 15000, 15000, "2026-02-02", 2)
    ]


def test_orders_without_numbers_are_known_by_day_and_sum(book: Book, tmp_path: Path) -> None:
    path = write_text(
        tmp_path / "o.csv", "Клієнт;Дата;Сума\nМлин;01.02.2026;100\nМлин;01.02.2026;100\nМлин;02.02.2026;100\n"
    )
    assert outcome(take(book, path, "orders")) == (3, 0, 0, [])
    assert outcome(take(book, path, "orders")) == (0, 0, 3, [])
    assert len(set(column(book, "SELECT number FROM client_order"))) == 3


def test_lines_products_groups_and_returns(book: Book, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Клієнт", "Номер", "Дата", "Товар", "Група", "Кількість", "Ціна", "Сума", "Повернено"],
        ["Млин", 1, date(2026, 2, 1), "Кава", "Напої", 1.5, 200, "", ""],
        ["Млин", 1, date(2026, 2, 1), "Чай", "Напої", 2, 50, 100, 40],
        ["Буряк", 2, date(2026, 2, 2), "кава", "напої", "", "", 500, "так"],
        ["Буряк", 3, date(2026, 2, 2), "Чай", "Напої", 0, 10, "", ""],
        ["Буряк", 3, date(2026, 2, 2), "Кава", "Напої", 1, 10, "", ""],
        ["Буряк", 4, date(2026, 2, 2), "Кава", "Напої", 1, 10, "", 11],
    ]
    path = write_xlsx(tmp_path / "o.xlsx", {"Продажі": rows})
    before = dump(book)
    changes = take(book, path, "orders")
    assert outcome(changes) == (
        3, 0, 0, [(5, "bad_quantity"), (6, "order_has_bad_row"), (7, "returned_more")]
    )  # fmt: skip
    assert column(book, "SELECT number, total_kop, net_kop FROM client_order ORDER BY id") == [
        ("1", 40000, 36000),
        ("2", 50000, 0),
    ]
    assert column(
        book,
        "SELECT order_line.title, quantity_milli, order_line.price_kop, total_kop, product.code, product_group.code"
        " FROM order_line JOIN product ON product.id = product_id"
        " JOIN product_group ON product_group.id = order_line.group_id ORDER BY order_line.id",
    ) == [
        ("Кава", 1500, 20000, 30000, "Кава", "Напої"),
        ("Чай", 2000, 5000, 10000, "Чай", "Напої"),
        ("кава", 1000, 50000, 50000, "Кава", "Напої"),
    ]
    assert column(book, "SELECT order_id, amount_kop FROM order_return ORDER BY id") == [(1, 4000), (2, 50000)]
    assert outcome(take(book, path, "orders"))[:3] == (0, 0, 3)
    book.undo()
    assert dump(book) == before


def test_products_come_with_code_title_group_unit_and_price(book: Book, tmp_path: Path) -> None:
    path = write_text(
        tmp_path / "o.csv",
        "Клієнт;Номер;Дата;Код товару;Товар;Група;Одиниця;К-ть;Ціна\n"
        "Млин;1;01.02.2026;M-1;Майдан, зерно;Зерно;кг;2;520,50\n"
        "Млин;1;01.02.2026;;Чашка;Посуд;шт;3;14,50\n"
        "Млин;2;02.02.2026;m-1;;;;1;530\n",
    )
    assert outcome(take(book, path, "orders"))[:2] == (3, 0)
    query = (
        "SELECT p.code, p.title, g.code, g.title, p.unit, p.price_kop FROM product p"
        " JOIN product_group g ON g.id = p.group_id ORDER BY p.id"
    )
    assert column(book, query) == [
        ("M-1", "Майдан, зерно", "Зерно", "Зерно", "кг", 52050),
        ("Чашка", "Чашка", "Посуд", "Посуд", "шт", 1450),
    ]
    assert column(book, "SELECT product_id, group_id, unit FROM order_line ORDER BY id") == [
        (1, 1, "кг"), (2, 2, "шт"), (1, 1, ""),
    ]  # fmt: skip


def test_discounts_are_taken_off(book: Book, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "o.xlsx",
        {
            "Продажі": [
                ["Клієнт", "Номер", "Дата", "Товар", "К-ть", "Ціна", "Знижка", "Сума", "Загальна знижка"],
                ["Млин", 1, date(2026, 2, 1), "Кава", 1, 100, "10%", "", 0.04],
                ["Млин", 1, date(2026, 2, 1), "Чай", 2, 50, 0.5, "", ""],
                ["Млин", 2, date(2026, 2, 1), "Чай", 1, 100, "10 грн", 90, ""],
            ]
        },
    )
    changes = take(book, path, "orders")
    assert outcome(changes)[:2] == (3, 0)
    assert [(row, reason) for row, reason, _values in changes.outcome.warnings] == [(4, "bad_discount")]
    assert column(book, "SELECT number, total_kop, discount_bp FROM client_order ORDER BY id") == [
        ("1", 13440, 400), ("2", 9000, 0),
    ]  # fmt: skip
    assert column(book, "SELECT total_kop, discount_bp FROM order_line ORDER BY id") == [
        (9000, 1000), (5000, 5000), (9000, 0),
    ]  # fmt: skip
    assert outcome(take(book, path, "orders"))[:3] == (0, 0, 3)


def test_a_sheet_that_does_not_speak_of_a_discount_leaves_it(book: Book, tmp_path: Path) -> None:
    draft = OrderDraft(
        ordered_on=date(2026, 2, 1),
        number="77",
        status="paid",
        lines=(LineDraft("Кава", 1000, 10000),),
        discount_bp=500,
    )
    book.write(save_order, 1, None, draft)
    name = column(book, "SELECT name FROM client WHERE id = 1")[0]
    path = write_text(tmp_path / "o.csv", f"Клієнт;Номер;Дата;Товар;К-ть;Ціна\n{name};77;01.02.2026;Кава;1;100\n")
    assert outcome(take(book, path, "orders"))[:3] == (0, 0, 1)
    assert column(book, "SELECT total_kop FROM client_order") == [9500]


def test_a_sum_repeated_in_every_line_is_the_orders(book: Book, tmp_path: Path) -> None:
    path = write_text(
        tmp_path / "o.csv",
        "Клієнт;Номер;Дата;Товар;К-ть;Ціна;Сума\nМлин;1;01.02.2026;Кава;1;300;400\nМлин;1;01.02.2026;Чай;2;50;400\n",
    )
    assert outcome(take(book, path, "orders")) == (2, 0, 0, [])
    assert column(book, "SELECT total_kop FROM client_order") == [40000]


def test_changed_lines_replace_the_old_ones(book: Book, tmp_path: Path) -> None:
    head = "Клієнт;Номер;Дата;Товар;К-ть;Ціна\n"
    take(book, write_text(tmp_path / "a.csv", head + "Млин;1;01.02.2026;Кава;1;300\n"), "orders")
    path = write_text(tmp_path / "b.csv", head + "Млин;1;01.02.2026;Кава;2;300\nМлин;1;01.02.2026;Чай;1;50\n")
    before = dump(book)
    assert outcome(take(book, path, "orders")) == (0, 2, 0, [])
    assert column(book, "SELECT total_kop, net_kop FROM client_order") == [(65000, 65000)]
    assert column(book, "SELECT title, total_kop FROM order_line ORDER BY sort_order") == [
        ("Кава", 60000),
        ("Чай", 5000),
    ]
    book.undo()
    assert dump(book) == before


def test_one_number_with_two_sums_is_refused(book: Book, tmp_path: Path) -> None:
    path = write_text(
        tmp_path / "o.csv",
        "Клієнт;Номер;Дата;Сума\nМлин;1;01.02.2026;100\nМлин;1;01.02.2026;100\nМлин;1;01.02.2026;200\n",
    )
    assert outcome(take(book, path, "orders")) == (1, 0, 1, [(4, "number_twice")])


def test_a_typed_order_is_known_again(book: Book, tmp_path: Path) -> None:
    book.write(add_order, 1, ordered_on=date(2026, 2, 1), total_kop=10000, number="77")
    path = write_text(tmp_path / "o.csv", "Клієнт;Номер;Дата;Сума\nМлин;77;01.02.2026;100\n")
    assert outcome(take(book, path, "orders")) == (0, 0, 1, [])
