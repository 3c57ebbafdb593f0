"""A price list in the import page: asked for or recognised, told row by row, imported as one action, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.book import Book
from app.services.backups import list_backups
from app.services.importing.choices import OnDuplicate
from app.services.importing.plan import Verdict
from app.services.products import ProductRow, add_product, archive_product, load_products
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.label import Label
from ui.main_window import MainWindow
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import COLUMNS, FILE, FINISH, ROWS
from ui.pages.importing.source import LOOK
from ui.pages.page import Place

HEADINGS = ["Код", "Назва", "Група", "Од. вим.", "Ціна, грн"]
ASKED = Place("import", extra={"what": "products"})


@pytest.fixture
def page(host: QWidget, desk: Desk, commands: Commands) -> ImportPage:
    """The page in a window."""
    page = ImportPage(desk, commands)
    QVBoxLayout(host).addWidget(page)
    commands.set_scope(page.page_id)
    host.show()
    host.activateWindow()
    desk.changed.connect(page.apply)
    return page


@pytest.fixture
def price_list(tmp_path: Path) -> Path:
    """Three good rows, the last without a price, and one that cannot be taken."""
    rows: list[list[Any]] = [
        ["M-1", "Майдан", "Зерно", "кг", 520], ["M-2", "Поділ", "Зерно", "кг", 610], ["", "Чашка", "Посуд", "", None],
        ["M-4", "Либідь", "Зерно", "кг", "дорого"],
    ]  # fmt: skip
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in (HEADINGS, *rows):
        workbook.active.append(row)
    workbook.save(tmp_path / "Прайс.xlsx")
    return tmp_path / "Прайс.xlsx"


def products(book: Book) -> dict[str, ProductRow]:
    """Return the products in use by code."""
    return {row.code: row for row in book.read(load_products)}


def is_rehearsed(page: ImportPage) -> bool:
    """Return whether it is known what would happen."""
    return page.session.rehearsal is not None and not page.desk.jobs.is_busy


def open_file(qtbot: Any, page: ImportPage, path: Path, **extra: object) -> None:
    """Come to the page with a file and wait for its rehearsal."""
    page.enter(Place("import", extra={"path": str(path), **extra}))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)


def press_enter() -> None:
    """Press Enter where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)


def run_import(qtbot: Any, page: ImportPage) -> None:
    """Go through the steps by Enter and wait for the result."""
    for step in (ROWS, FINISH):
        press_enter()
        assert page.steps.currentIndex() == step
    press_enter()
    qtbot.waitUntil(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2, timeout=20_000)


def test_a_price_list_is_recognised_and_told_row_by_row(
    page: ImportPage, price_list: Path, book: Book, qtbot: Any
) -> None:
    product_id = book.write(add_product, "Майдан", code="M-1", unit="кг", price_kop=50_000).created_id
    assert product_id is not None
    book.write(archive_product, product_id)
    open_file(qtbot, page, price_list)
    bar, head = page.columns.bar, page.columns.table.head
    assert bar.what.code() == "products"
    bar.what.set_code("clients")
    QTest.keyClick(bar.what, Qt.Key.Key_Right)
    QTest.keyClick(bar.what, Qt.Key.Key_Right)
    assert bar.what.code() == "products"
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert head.mapping() == ("code", "title", "group", "unit", "price_kop")
    assert [box.currentText() for box in head.boxes] == ["Product code", "Product name", "Group", "Unit", "Price"]
    found = page.session.rehearsal
    assert found is not None
    assert [found.count(verdict) for verdict in Verdict] == [2, 1, 0, 1]
    assert found.count(LOOK) == 2
    [block] = page.columns.duplicates.blocks
    assert block.choice.code() == OnDuplicate.UPDATE
    assert "Same product code" in [label.text() for label in block.findChildren(Label)]
    page.rows.show_rows(Verdict.CHANGE)
    money = page.desk.formats.money
    assert page.rows.model.text_at(0) == (
        f"“Майдан” was in the archive and is taken out of it; Price: {money(50_000)} → {money(52_000)}; Group: Зерно; "
        "Archive: in the archive → in use"
    )
    page.rows.show_rows(Verdict.SKIP)
    assert page.words.title(page.rows.model.row_at(0)) == "Либідь"
    assert page.rows.model.text_at(0) == "“дорого” in the column “Ціна, грн” is not an amount."
    assert page.foot.title.text().startswith("2 new product")


def test_import_by_enter_is_one_action_with_a_copy_and_one_undo(
    page: ImportPage, price_list: Path, book: Book, qtbot: Any
) -> None:
    open_file(qtbot, page, price_list)
    page.go_next()
    page.go_next()
    assert page.foot.next.text().startswith("Import 3 product")
    assert [label for label in page.finish.check.findChildren(Label) if label.text().startswith("3 new product")]
    page.go_back()
    page.go_back()
    run_import(qtbot, page)
    assert page.finish.result.startswith("Imported: 3 product")
    assert page.finish.skipped.rows() == [(5, "“дорого” in the column “Ціна, грн” is not an amount.")]
    assert set(products(book)) == {"M-1", "M-2", "Чашка"}
    assert [row.reason for row in list_backups(book.path)] == ["import"]
    asked: list[Place] = []
    page.go_asked.connect(asked.append)
    assert page.finish.see.text() == "See the products"
    page.finish.see.click()
    assert asked == [Place("settings", extra={"part": "products"})]
    page.finish.undo.click()
    qtbot.waitUntil(lambda: page.finish.banner.title() == "The import was undone", timeout=20_000)
    assert products(book) == {}


def test_the_same_list_twice_has_nothing_to_import(page: ImportPage, price_list: Path, book: Book, qtbot: Any) -> None:
    open_file(qtbot, page, price_list)
    run_import(qtbot, page)
    open_file(qtbot, page, price_list)
    found = page.session.rehearsal
    assert found is not None
    assert [found.count(verdict) for verdict in Verdict] == [0, 0, 3, 1]
    page.go_next()
    page.go_next()
    assert not page.foot.next.isEnabled()


def test_a_row_is_kept_as_the_book_has_it(page: ImportPage, price_list: Path, book: Book, qtbot: Any) -> None:
    book.write(add_product, "Майдан", code="M-1", price_kop=50_000)
    open_file(qtbot, page, price_list)
    page.columns.duplicates.blocks[0].decided.emit(2, str(OnDuplicate.KEEP))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    run_import(qtbot, page)
    assert products(book)["M-1"].price_kop == 50_000
    assert page.finish.result.startswith("Imported: 2 product")
    assert [row for row, _reason in page.finish.skipped.rows()] == [2, 5]


def test_who_comes_for_products_gets_products(page: ImportPage, tmp_path: Path, qtbot: Any) -> None:
    page.enter(ASKED)
    assert page.steps.currentIndex() == FILE
    assert "Drop a price list here" in [label.text() for label in page.file.findChildren(Label)]
    path = tmp_path / "odd.csv"
    path.write_text("Назва;Телефон\nМайдан;0672140833\n", encoding="utf-8")
    page.intake.give_file(path)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert page.columns.bar.what.code() == "products"
    assert page.columns.table.head.mapping() == ("title", "")
    page.enter(ASKED)  # back from another page: what was begun goes on
    assert page.steps.currentIndex() == COLUMNS
    page.enter(Place("import"))
    assert page.session.reading is not None
    page.cancel.click()
    page.enter(Place("import"))
    assert "Drop a table here" in [label.text() for label in page.file.findChildren(Label)]
    page.intake.give_file(path)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert page.columns.bar.what.code() == "clients"


def test_a_list_without_names_is_refused_in_a_sentence(page: ImportPage, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "prices.csv"
    path.write_text("Ціна;Залишок\n10;2\n", encoding="utf-8")
    page.enter(Place("import", extra={"path": str(path), "what": "products"}))
    qtbot.waitUntil(lambda: page.columns.banner.isVisible() and not page.desk.jobs.is_busy, timeout=20_000)
    page.columns.table.head.boxes[1].set_code("title")
    page.columns.table.head.boxes[1].chosen.emit("title")
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert not page.columns.banner.isVisible()


def test_from_the_window_to_the_catalogue_and_back(
    window: MainWindow, price_list: Path, sample_book: Book, qtbot: Any
) -> None:
    shell = window.shell
    assert shell is not None
    shell.go(ASKED)
    qtbot.waitUntil(lambda: "import" in shell.pages, timeout=20_000)
    page = shell.pages["import"]
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.session.wanted == "products", timeout=20_000)
    page.intake.give_file(price_list)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    for _step in (ROWS, FINISH, FINISH + 1):
        page.go_next()
    qtbot.waitUntil(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2, timeout=20_000)
    assert {"M-1", "M-2", "Чашка"} <= set(products(sample_book))
    page.finish.see.click()
    qtbot.waitUntil(lambda: shell.place == Place("settings", extra={"part": "products"}), timeout=20_000)
