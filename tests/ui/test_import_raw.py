"""A list to call in the import page: asked for, told row by row, put into a list as one action, undone."""

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
from app.services.clients import add_client
from app.services.contacts import add_channel
from app.services.importing.choices import OnDuplicate
from app.services.importing.plan import Verdict
from app.services.raw_base import RawListRow, add_raw_list, add_record, archive_raw_list, load_raw_lists
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.label import Label
from ui.main_window import MainWindow
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import COLUMNS, FILE, FINISH, ROWS
from ui.pages.page import Place

HEADINGS = ["Назва", "Контактна особа", "Телефон", "E-mail", "Місто", "Примітка"]
ASKED = Place("import", extra={"what": "raw"})


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
def list_file(tmp_path: Path) -> Path:
    """Two new ones, a client's phone, the phone of the first once more, and a row without a name."""
    rows: list[list[Any]] = [
        ["Ресторан «Чорнобривці»", "Ганна Мороз", "067 555-01-10", "info@chorno.ua", "Львів", ""],
        ["Кафе «Тиша»", "", "050 555 02 20", "", "Львів", "бачили на виставці"],
        ["Готель «Едельвейс»", "", "032 255 10 20", "", "Львів", ""],
        ["Піцерія «Капрі»", "", "067 555-01-10", "", "Львів", ""],
        ["", "", "044 200-10-10", "", "Київ", ""],
    ]
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for row in (HEADINGS, *rows):
        workbook.active.append(row)
    workbook.save(tmp_path / "Ресторани Львова.xlsx")
    return tmp_path / "Ресторани Львова.xlsx"


@pytest.fixture
def hotel(book: Book) -> int:
    """A client with the phone of the third row."""
    client_id = book.write(add_client, "Готель «Едельвейс»").created_id
    assert client_id is not None
    book.write(add_channel, client_id, "phone", "032 255-10-20")
    return client_id


def lists(book: Book) -> dict[str, RawListRow]:
    """Return the lists in use by title."""
    return {row.title: row for row in book.read(load_raw_lists)}


def is_rehearsed(page: ImportPage) -> bool:
    """Return whether it is known what would happen."""
    return page.session.rehearsal is not None and not page.desk.jobs.is_busy


def open_file(qtbot: Any, page: ImportPage, path: Path, **extra: object) -> None:
    """Come to the page for a list to call, with a file, and wait for its rehearsal."""
    page.enter(Place("import", extra={"path": str(path), "what": "raw", **extra}))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)


def counts(page: ImportPage) -> list[int]:
    """Return how many rows are new, changed, the same, skipped."""
    found = page.session.rehearsal
    assert found is not None
    return [found.count(verdict) for verdict in Verdict]


def words_in(widget: QWidget) -> list[str]:
    """Return the words that are shown."""
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


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


def test_who_comes_for_a_list_to_call_gets_one(page: ImportPage, list_file: Path, hotel: int, qtbot: Any) -> None:
    page.enter(ASKED)
    assert page.steps.currentIndex() == FILE
    assert "Drop a list to call here" in words_in(page.file)
    page.intake.give_file(list_file)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    bar, head = page.columns.bar, page.columns.table.head
    assert bar.what.code() == "raw"
    assert head.mapping() == ("name", "contact", "phone", "email", "city", "note")
    assert head.boxes[0].currentText() == "Company name"
    assert page.columns.list_bar.isVisible()
    assert page.columns.list_bar.list_title() == "Ресторани Львова"
    assert counts(page) == [2, 0, 0, 3]
    page.rows.show_rows(Verdict.SKIP)
    assert [page.rows.model.text_at(at) for at in range(3)] == [
        "It is a client already: “Готель «Едельвейс»”.",
        "The same is in row 2 already: “Ресторан «Чорнобривці»”.",
        "There is no name.",
    ]
    # As clients, the same file has no list; the choice of what it holds can be corrected both ways.
    QTest.keyClick(bar.what, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: page.session.reading is not None and page.session.reading.what == "products")
    assert not page.columns.list_bar.isVisible()
    bar.what.setFocus()
    QTest.keyClick(bar.what, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: is_rehearsed(page) and counts(page) == [2, 0, 0, 3], timeout=20_000)
    assert page.columns.list_bar.isVisible()


def test_a_row_of_the_file_is_never_called_a_list_to_call_by_itself(
    page: ImportPage, list_file: Path, qtbot: Any
) -> None:
    page.enter(Place("import", extra={"path": str(list_file)}))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert page.columns.bar.what.code() == "clients"
    assert not page.columns.list_bar.isVisible()


def test_who_is_known_is_told_beside_the_row(
    page: ImportPage, list_file: Path, hotel: int, book: Book, qtbot: Any
) -> None:
    list_id = book.write(add_raw_list, "Старий список").created_id
    assert list_id is not None
    book.write(add_record, list_id, "Тиша", {"phone": "050 555-02-20", "city": "Львів"})
    open_file(qtbot, page, list_file)
    assert counts(page) == [1, 1, 0, 3]
    tisha, edelweiss, capri = page.columns.duplicates.blocks
    qtbot.waitUntil(capri.choice.isVisible)
    assert "+ Note" in words_in(tisha)
    assert tisha.choice.code() == OnDuplicate.FILL
    # A client stays a client, whatever is chosen: there is nothing to choose.
    assert "already a client" in words_in(edelweiss)
    assert edelweiss.choice.isHidden()
    assert "in row 2 of the file" in words_in(capri)
    assert capri.choice.code() == OnDuplicate.KEEP
    page.commands.action("import.duplicate").trigger()
    page.commands.action("import.duplicate").trigger()
    assert capri.choice.hasFocus()
    QTest.keyClick(capri.choice, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: is_rehearsed(page) and counts(page) == [2, 1, 0, 2], timeout=20_000)
    capri = page.columns.duplicates.blocks[2]
    assert (capri.row, capri.choice.code()) == (5, OnDuplicate.ADD)
    assert "Added as new" in words_in(capri)
    qtbot.waitUntil(capri.choice.isVisible)
    capri.choice.setFocus()
    QTest.keyClick(capri.choice, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: is_rehearsed(page) and counts(page) == [1, 1, 0, 3], timeout=20_000)


def test_a_list_is_made_as_one_action_and_undone(
    page: ImportPage, list_file: Path, hotel: int, book: Book, qtbot: Any
) -> None:
    open_file(qtbot, page, list_file)
    bar = page.columns.list_bar
    assert "A new list" in words_in(bar)
    bar.title.setFocus()
    QTest.keyClicks(bar.title, "Lviv, restaurants")
    bar.sources.set_code("event")
    bar.sources.chosen.emit("event")
    assert is_rehearsed(page)  # the name of the list changes nothing in the rows
    page.columns.focus_first()
    for step in (ROWS, FINISH):
        press_enter()
        assert page.steps.currentIndex() == step
    check = words_in(page.finish.check)
    assert [text for text in check if text.startswith("2 raw record") and "“Lviv, restaurants”" in text]
    assert [hint.text for hint in page.hints()] == ["Import", "Back"]
    press_enter()
    qtbot.waitUntil(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2, timeout=20_000)
    row = lists(book)["Lviv, restaurants"]
    assert (row.total, row.new, row.source) == (2, 2, "event")
    assert page.finish.result.startswith("Imported: 2 raw record")
    assert [number for number, _reason in page.finish.skipped.rows()] == [4, 5, 6]
    assert [copy.reason for copy in list_backups(book.path)] == ["import"]
    assert [hint.text for hint in page.hints()] == ["See what came in", "Undo the import", "Back"]
    asked: list[Place] = []
    page.go_asked.connect(asked.append)
    assert page.finish.see.text() == "See the calling base"
    press_enter()
    assert asked == [Place("calling", extra={"list": row.id})]
    page.finish.undo.click()
    qtbot.waitUntil(lambda: page.finish.banner.title() == "The import was undone", timeout=20_000)
    assert lists(book) == {}


def test_the_same_list_twice_adds_nothing(
    page: ImportPage, list_file: Path, hotel: int, book: Book, qtbot: Any
) -> None:
    open_file(qtbot, page, list_file)
    run_import(qtbot, page)
    assert lists(book)["Ресторани Львова"].total == 2
    open_file(qtbot, page, list_file)
    assert counts(page) == [0, 0, 2, 3]
    qtbot.waitUntil(lambda: page.columns.list_bar.found() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "already in the base" in words_in(page.columns.duplicates), timeout=20_000)
    page.go_next()
    page.go_next()
    assert not page.foot.next.isEnabled()
    page.run()
    assert not page.is_importing
    assert lists(book)["Ресторани Львова"].total == 2


def test_a_list_of_the_book_is_chosen_by_keys(page: ImportPage, list_file: Path, book: Book, qtbot: Any) -> None:
    list_id = book.write(add_raw_list, "Старий список", "own").created_id
    assert list_id is not None
    book.write(add_record, list_id, "Бар «Підвал»", {})
    book.write(archive_raw_list, list_id)
    open_file(qtbot, page, list_file)
    bar = page.columns.list_bar
    qtbot.waitUntil(lambda: bar.more.isEnabled(), timeout=20_000)
    assert bar.sources.isVisible()
    menu = bar.menu()
    assert [action.text() for action in menu.actions()] == ["Старий список"]
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert bar.list_title() == "Старий список"
    assert not bar.sources.isVisible()
    assert [text for text in words_in(bar) if "archive" in text]
    page.columns.focus_first()
    run_import(qtbot, page)
    assert lists(book)["Старий список"].total == 4


def test_the_list_outlives_another_reading_and_an_undone_choice(
    page: ImportPage, tmp_path: Path, book: Book, qtbot: Any
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Назва;Телефон\nБар;0635550770\n", encoding="utf-8")
    open_file(qtbot, page, path, list="bars")
    bar = page.columns.list_bar
    assert bar.list_title() == "bars"
    box = page.columns.table.head.boxes[1]
    box.set_code("note")
    box.chosen.emit("note")
    QTest.keyClicks(bar.title, "Lviv ")
    page.session.undo()
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    page.columns.bar.has_headings.click()
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    page.columns.bar.has_headings.click()
    qtbot.waitUntil(lambda: is_rehearsed(page) and counts(page) == [1, 0, 0, 0], timeout=20_000)
    page.columns.focus_first()
    run_import(qtbot, page)
    assert set(lists(book)) == {"Lviv bars"}
    # Another file is for the list that was asked for, not for the one typed for the file before.
    open_file(qtbot, page, path, list="cafes")
    assert page.columns.list_bar.list_title() == "cafes"


def test_a_list_without_names_is_refused_in_a_sentence(page: ImportPage, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "phones.csv"
    path.write_text("Телефон;Ціна\n0635550770;5\n", encoding="utf-8")
    page.enter(Place("import", extra={"path": str(path), "what": "raw"}))
    qtbot.waitUntil(lambda: page.columns.banner.isVisible() and not page.desk.jobs.is_busy, timeout=20_000)
    assert "whom to call" in page.columns.banner.toolTip()
    assert not page.foot.next.isEnabled()


def test_from_the_calling_base_and_back(window: MainWindow, list_file: Path, sample_book: Book, qtbot: Any) -> None:
    shell = window.shell
    assert shell is not None
    shell.go(Place("calling"))
    qtbot.waitUntil(lambda: "calling" in shell.pages, timeout=20_000)
    calling: Any = shell.pages["calling"]
    qtbot.waitUntil(lambda: calling.list_row() is not None, timeout=20_000)
    calling.commands.action("calling.import").trigger()
    qtbot.waitUntil(lambda: "import" in shell.pages, timeout=20_000)
    page = shell.pages["import"]
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.session.wanted == "raw", timeout=20_000)
    page.intake.give_file(list_file)
    qtbot.waitUntil(lambda: is_rehearsed(page) and page.steps.currentIndex() == COLUMNS, timeout=20_000)
    for _step in (ROWS, FINISH, FINISH + 1):
        page.go_next()
    qtbot.waitUntil(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2, timeout=20_000)
    list_id = lists(sample_book)["Ресторани Львова"].id
    page.finish.see.click()
    qtbot.waitUntil(lambda: shell.place is not None and shell.place.page == "calling", timeout=20_000)
    qtbot.waitUntil(lambda: (row := calling.list_row()) is not None and row.id == list_id, timeout=20_000)
