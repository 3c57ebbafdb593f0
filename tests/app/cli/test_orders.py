"""orders, order, products, product: JSON, words, and refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.cli.conftest import Kartoteka

LINE_FIELDS = {
    "title", "quantity_milli", "price_kop", "product_id", "group_id", "unit", "discount_bp", "total_kop",
}  # fmt: skip


@pytest.fixture
def shop(empty: Kartoteka, tmp_path: Path) -> Kartoteka:
    """A new book with one client and one product."""
    sheet = tmp_path / "clients.csv"
    sheet.write_text("Code,Name\n112,Barvinok\n", encoding="utf-8")
    empty.text("import", sheet)
    empty.text("product", "add", "Maidan blend", "--code", "M-1", "--unit", "kg", "--price", 52000, "--group", "Coffee")
    return empty


def test_an_order_is_written_paid_and_returned(shop: Kartoteka) -> None:
    made = shop.json(
        "order", "add", "#112", "--line", "m-1;1,5;", "--line", "Cups;3;1450;10%", "--discount", "4",
        "--status", "agreed", "--on", "2026-06-01", "--pay-by", "2026-06-15", "--kind", "set", "--number", "Z-7",
    )  # fmt: skip
    assert (made["code"], made["name"], made["number"], made["kind"]) == ("112", "Barvinok", "Z-7", "set")
    assert [set(line) for line in made["lines"]] == [LINE_FIELDS, LINE_FIELDS]
    assert [(line["title"], line["unit"], line["total_kop"]) for line in made["lines"]] == [
        ("Maidan blend", "kg", 78_000),
        ("Cups", "", 3_915),
    ]
    assert (made["total_kop"], made["discount_bp"], made["to_pay_kop"]) == (78_638, 400, 78_638)
    assert made["unticked"] == ["contract", "delivery", "packing"]
    paid = shop.json("order", "pay", "Z-7", 40_000, "--on", "2026-06-02", "--note", "card")
    assert (paid["status"], paid["paid_kop"], paid["to_pay_kop"]) == ("part_paid", 40_000, 38_638)
    assert [(one["paid_on"], one["amount_kop"], one["note"]) for one in paid["payments"]] == [
        ("2026-06-02", 40_000, "card")
    ]
    assert "386.38" in shop.refused("order", "pay", made["id"], 38_639)
    assert shop.json("order", "pay", made["id"], 38_638)["status"] == "paid"
    back = shop.json("order", "return", "#Z-7", 8_638, "--on", "2026-06-03", "--reason", "broken")
    assert (back["net_kop"], back["returns"][0]["reason"]) == (70_000, "broken")
    (client,) = shop.json("clients")
    assert (client["total_kop"], client["orders_count"]) == (70_000, 1)
    shown = shop.json("order", "show", made["id"])
    assert shown == {name: value for name, value in back.items() if name != "action_id"}
    shop.text("undo")
    assert shop.json("order", "show", "Z-7")["net_kop"] == 78_638
    assert "Z-7" in shop.text("order", "show", "Z-7")


def test_orders_are_listed_by_what_is_asked(shop: Kartoteka) -> None:
    for args in (
        ("--total", 100, "--on", "2026-06-01"),
        ("--total", 200, "--on", "2026-06-02", "--status", "offer"),
        ("--total", 300, "--on", "2026-06-03", "--status", "shipped", "--promised-on", "2026-06-04"),
    ):
        shop.text("order", "add", "#112", *args)

    def sums(*args: object) -> list[int]:
        return [row["total_kop"] for row in shop.json("orders", "--as-of", "2026-06-18", *args)]

    assert sums() == [300, 200, 100]
    assert sums("--client", "#112", "--since", "2026-06-02") == [300, 200]
    assert sums("--status", "paid") == [100]
    assert sums("--to-chase") == [200]
    assert sums("--late") == [300]
    assert sums("--limit", 1) == [300]
    (late,) = shop.json("orders", "--late", "--as-of", "2026-06-18")
    assert set(late) == {
        "id", "client_id", "code", "name", "number", "title", "kind", "status", "ordered_on", "answer_by", "pay_by",
        "promised_on", "delivered_on", "total_kop", "net_kop", "paid_kop", "to_pay_kop", "days_late",
    }  # fmt: skip
    assert (late["days_late"], late["to_pay_kop"]) == (14, 0)
    assert "3 orders" in shop.text("orders")


@pytest.mark.parametrize(("args", "said"), [
    (("--total", "12a"), "“12a” is no whole number of kopecks"),
    (("--total", "12.50"), "“12.50” is no whole number of kopecks"),
    (("--total=-5",), "A sum cannot be below zero"),
    (("--total", "5", "--on", "2999-01-01"), "2999-01-01"),
    (("--total", "5", "--discount", "4"), "type at least one line"),
    (("--line", "Tea"), "PRODUCT;QUANTITY;PRICE"),
    (("--line", "Tea;x;5"), "“x” is no quantity"),
    (("--line", "Tea;0;5"), "must be above zero"),
    (("--line", "Tea;1;"), "“” is no whole number of kopecks"),
    (("--line", "Tea;1;5;x"), "“x” is no percentage"),
    (("--line", "Tea;1;5;101"), "between 0 and 100"),
    (("--line", ";1;5"), "Line 1"),
])  # fmt: skip
def test_a_slip_of_the_keyboard_writes_nothing(shop: Kartoteka, args: tuple[str, ...], said: str) -> None:
    assert said in shop.refused("order", "add", "#112", *args)
    assert shop.json("orders") == []


def test_what_is_named_wrong_is_told(shop: Kartoteka) -> None:
    assert shop.run("order", "add", "#112").exit_code == 2
    assert shop.run("order", "add", "#112", "--total", "5", "--line", "Tea;1;5").exit_code == 2
    assert "99" in shop.refused("order", "pay", "99", "5")
    for _ in range(2):
        shop.text("order", "add", "#112", "--total", "5", "--number", "A-1")
    assert "A-1" in shop.refused("order", "show", "A-1")
    shop.refused("product", "delete", "nothing of the kind")


def test_the_catalogue_is_kept(shop: Kartoteka) -> None:
    (row,) = shop.json("products")
    assert row == {
        "id": 1, "code": "M-1", "title": "Maidan blend", "unit": "kg", "price_kop": 52_000, "group_id": 1,
        "group": "Coffee", "archived": False, "lines": 0,
    }  # fmt: skip
    changed = shop.json("product", "change", "Maidan blend", "--code", "M-2", "--price", "60000", "--group", "")
    assert (changed["code"], changed["price_kop"], changed["group"]) == ("M-2", 60_000, "")
    shop.text("order", "add", "#112", "--line", "M-2;1;")
    assert "archive" in shop.refused("product", "delete", "#M-2")
    assert shop.json("product", "archive", "M-2")["archived"] is True
    assert (shop.json("products"), len(shop.json("products", "--archived"))) == ([], 1)
    assert shop.json("product", "archive", "M-2", "--back")["archived"] is False
    made = shop.json("product", "add", "Tea")
    assert (made["code"], made["price_kop"]) == ("Tea", 0)
    assert shop.json("product", "delete", made["id"])["id"] == made["id"]
    assert "1 product" in shop.text("products", "--search", "maid")
    assert "kopecks" in shop.refused("product", "add", "Cups", "--price", "dear")


@pytest.mark.parametrize("command", [
    ("orders",), ("order", "add"), ("order", "show"), ("order", "pay"), ("order", "return"), ("products",),
    ("product", "add"), ("product", "change"), ("product", "archive"), ("product", "delete"),
])  # fmt: skip
def test_every_command_documents_its_json(empty: Kartoteka, command: tuple[str, ...]) -> None:
    assert "JSON:" in empty.text(*command, "--help")
