"""import: clients from XLSX, orders from an old CSV, rehearsed, twice, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.app.cli.conftest import Kartoteka


@pytest.fixture
def clients_file(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.append(["Code", "Name", "Phone", "City", "Note"])
    sheet.append(["C-1", "ТОВ «Ромашка»", 380501234567, "Київ", "a; b"])
    sheet.append(["C-2", "ФОП Їжак", "(067) 222-33-44", "Львів", None])
    sheet.append(["C-3", None, None, "Одеса", None])
    book.save(tmp_path / "clients.xlsx")
    return tmp_path / "clients.xlsx"


@pytest.fixture
def orders_file(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_bytes(
        "Код клієнта;Номер;Дата;Сума;Статус\r\n"
        "C-1;1;01.03.2026;1 000,50 грн;оплачено\r\n"
        "C-9;2;02.03.2026;10;оплачено\r\n"
        "C-2;3;колись;10;оплачено\r\n".encode("cp1251")
    )
    return path


def test_clients_then_orders_and_the_same_twice(empty: Kartoteka, clients_file: Path, orders_file: Path) -> None:
    done = empty.json("import", clients_file)
    assert (done["what"], done["added"], done["changed"], done["same"]) == ("clients", 2, 0, 0)
    assert done["skipped"] == [{"row": 4, "reason": "There is no client name.", "reason_code": "no_name"}]
    assert Path(done["backup"]).is_file()
    again = empty.json("import", clients_file)
    assert (again["added"], again["changed"], again["same"]) == (0, 0, 2)

    done = empty.json("import", orders_file, "--lang", "uk")
    assert (done["what"], done["added"]) == ("orders", 1)
    assert [(row["row"], row["reason_code"]) for row in done["skipped"]] == [(3, "unknown_client"), (4, "bad_date")]
    assert "немає" in done["skipped"][0]["reason"]
    again = empty.json("import", orders_file)
    assert (again["added"], again["same"]) == (0, 1)
    assert empty.json("info")["orders"] == 1

    [found] = empty.json("clients", "--search", "222-33")
    assert found["code"] == "C-2"
    assert empty.json("client", "C-1")["orders"][0]["total_kop"] == 100_050
    assert empty.json("client", "C-1")["channels"][0]["typed"] == "380501234567"

    empty.text("undo")
    empty.text("undo")
    assert (empty.json("info")["clients"], empty.json("info")["orders"]) == (0, 0)


@pytest.mark.parametrize(
    ("choice", "counts", "cities"),
    [
        ("keep", (0, 0, 1), ["Київ"]),
        ("fill", (0, 0, 0), ["Київ"]),
        ("update", (0, 1, 0), ["Луцьк"]),
        ("add", (1, 0, 0), ["Київ", "Луцьк"]),
    ],
)
def test_duplicates_are_decided_for_all(
    empty: Kartoteka, tmp_path: Path, choice: str, counts: tuple[int, int, int], cities: list[str]
) -> None:
    sheet = tmp_path / "clients.csv"
    sheet.write_text("Name,Phone,City\nRomashka,0501234567,Київ\n", encoding="utf-8")
    empty.json("import", sheet)
    sheet.write_text("Name,Phone,City\nRomashka,0501234567,Луцьк\n", encoding="utf-8")
    assert empty.json("import", sheet)["same"] == 1
    done = empty.json("import", sheet, "--duplicates", choice)
    assert (done["added"], done["changed"], len(done["skipped"])) == counts
    assert sorted(row["city"] for row in empty.json("clients")) == cities


def test_an_order_is_kept_but_never_added_again(empty: Kartoteka, clients_file: Path, orders_file: Path) -> None:
    empty.json("import", clients_file)
    empty.json("import", orders_file)
    kept = empty.json("import", orders_file, "--duplicates", "keep")["skipped"][0]
    assert (kept["row"], kept["reason_code"]) == (2, "kept")
    refused = empty.run("import", orders_file, "--duplicates", "add")
    assert (refused.exit_code, "for clients" in refused.stderr) == (2, True)
    assert empty.json("info")["orders"] == 1


def test_a_rehearsal_writes_nothing(empty: Kartoteka, clients_file: Path) -> None:
    before = empty.book.read_bytes()
    told = empty.json("import", clients_file, "--rehearse")
    assert (told["added"], told["is_rehearsal"], told["backup"]) == (2, True, None)
    assert [row["verdict"] for row in told["rows"]] == ["add", "add", "skip"]
    assert {"field": "city", "before": "", "after": "Київ"} in told["rows"][0]["fields"]
    assert "Nothing was written" in empty.text("import", clients_file, "--rehearse")
    assert empty.book.read_bytes() == before
    assert not empty.book.with_name(empty.book.name + ".backups").exists()


def test_columns_may_be_named(empty: Kartoteka, tmp_path: Path) -> None:
    sheet = tmp_path / "odd.csv"
    sheet.write_text("Who=what,Town,Name\nRomashka,Kyiv,x\n", encoding="utf-8")
    done = empty.json("import", sheet, "--map", "Who=what=name", "--map", "Name=", "--map", "Town=city")
    assert done["columns"] == {"Who=what": "name", "Town": "city", "Name": ""}
    assert [row["name"] for row in empty.json("clients")] == ["Romashka"]
    assert "no field “bogus”" in empty.refused("import", sheet, "--map", "Town=bogus")
    assert "no column “None”" in empty.refused("import", sheet, "--map", "None=city")


def test_files_that_are_no_table_are_refused_before_a_copy_is_made(empty: Kartoteka, tmp_path: Path) -> None:
    assert "no such file" in empty.refused("import", tmp_path / "none.xlsx")
    picture = tmp_path / "picture.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    assert "no table" in empty.refused("import", picture)
    assert empty.json("info")["backups"] == []


@pytest.fixture
def price_list(tmp_path: Path) -> Path:
    path = tmp_path / "price.csv"
    path.write_text(
        "Код;Назва;Група;Од. вим.;Ціна, грн\nM-1;Майдан;Зерно;кг;520\nM-2;Поділ;Зерно;кг;дорого\n", encoding="utf-8"
    )
    return path


def test_a_price_list_is_rehearsed_imported_and_taken_back(empty: Kartoteka, price_list: Path) -> None:
    told = empty.json("import", price_list, "--what", "products", "--rehearse")
    assert (told["what"], told["added"], told["backup"]) == ("products", 1, None)
    assert told["columns"] == {
        "Код": "code", "Назва": "title", "Група": "group", "Од. вим.": "unit", "Ціна, грн": "price_kop",
    }  # fmt: skip
    added, skipped = told["rows"]
    assert (added["verdict"], added["title"], added["client_id"]) == ("add", "Майдан", None)
    assert {"field": "price_kop", "before": "", "after": 52_000} in added["fields"]
    assert skipped["verdict"] == "skip"
    assert told["skipped"] == [
        {"row": 3, "reason": "“дорого” in the column “Ціна, грн” is not an amount.", "reason_code": "bad_sum"}
    ]
    assert empty.json("products") == []

    done = empty.json("import", price_list)  # told by its headings
    assert (done["what"], done["added"], Path(done["backup"]).is_file()) == ("products", 1, True)
    [product] = empty.json("products")
    assert (product["code"], product["title"], product["group"], product["price_kop"]) == (
        "M-1", "Майдан", "Зерно", 52_000,
    )  # fmt: skip
    assert empty.json("import", price_list)["same"] == 1
    price_list.write_text("Code,Price\nm-1,530\n", encoding="utf-8")
    assert empty.json("import", price_list, "--what", "products", "--duplicates", "keep")["skipped"][0]["row"] == 2
    assert empty.run("import", price_list, "--what", "products", "--duplicates", "fill").exit_code == 2
    assert empty.json("import", price_list, "--what", "products")["changed"] == 1
    assert empty.json("products")[0]["price_kop"] == 53_000
    empty.text("undo")
    empty.text("undo")
    assert empty.json("products") == []


def test_a_price_list_needs_names_or_codes(empty: Kartoteka, tmp_path: Path) -> None:
    sheet = tmp_path / "prices.csv"
    sheet.write_text("Price,Stock\n10,2\n", encoding="utf-8")
    assert "name or code" in empty.refused("import", sheet, "--what", "products")
