"""The import page as a person uses it: real files, a real book, the keys and boxes of the page."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.book import Book
from app.services.backups import list_backups
from app.services.client_list import ClientQuery, load_totals, total_of
from app.services.copy_plan import change_copy_plan
from app.services.importing.plan import Verdict
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.label import Label
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import COLUMNS, FILE, FINISH, ROWS
from ui.pages.importing.source import LOOK
from ui.pages.page import Place

Key = Qt.Key
HEADINGS = ["Назва", "Контакт", "Тел.", "Місто", "Менеджер"]
ROWS_OF_CLIENTS: list[list[Any]] = [
    ["Кав’ярня «Барвінок»", "Лисенко Софія", "067 214-08-33", "Київ", "Тарас"],
    ["Пекарня «Млин»", "Дячук Олег", "0432 55 10 20", "Вінниця", "Тарас"],
    ["Кафе «Черешня»", "", "0671234", "Суми", "Тарас"],
    ["", "Мельник Ірина", "044 290-18-18", "Київ", "Тарас"],
]
Wait = Callable[[Callable[[], bool]], None]


def write_xlsx(path: Path, **sheets: list[list[Any]]) -> Path:
    """Write a workbook as a person's Excel would."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


@pytest.fixture
def clients_file(tmp_path: Path) -> Path:
    """A sheet of two good clients, one with a short phone, one without a name."""
    return write_xlsx(tmp_path / "Клієнти.xlsx", Аркуш1=[HEADINGS, *ROWS_OF_CLIENTS])


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
def wait(qtbot: Any) -> Wait:
    """Wait until something is so."""

    def until(is_so: Callable[[], bool]) -> None:
        qtbot.waitUntil(is_so, timeout=20_000)

    return until


def open_file(page: ImportPage, path: Path, wait: Wait) -> None:
    """Come to the page with a file and wait for its rehearsal."""
    page.enter(Place("import", extra={"path": str(path)}))
    wait(lambda: page.session.rehearsal is not None)


def counts(page: ImportPage) -> tuple[int, int, int, int]:
    """Return (new, changed, same, skipped) of the rehearsal."""
    found = page.session.rehearsal
    assert found is not None
    return (
        found.count(Verdict.ADD), found.count(Verdict.CHANGE), found.count(Verdict.SAME), found.count(Verdict.SKIP)
    )  # fmt: skip


def choose(page: ImportPage, column: int, field: str) -> None:
    """Choose a field in the box of a column, as its list does."""
    box = page.columns.table.head.boxes[column]
    box.set_code(field)
    box.chosen.emit(field)


def clients_in(book: Book) -> int:
    """Return how many clients the book has."""
    return book.read(load_totals).clients


def press(key: Key) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def check_words(page: ImportPage) -> list[str]:
    """Return the lines of the last check that are shown."""
    return [label.text() for label in page.finish.check.findChildren(Label) if label.isVisible()]


def run_import(page: ImportPage, wait: Wait) -> None:
    """Go through the steps by Enter and wait for the result."""
    for step in (ROWS, FINISH):
        press(Key.Key_Return)
        assert page.steps.currentIndex() == step
    press(Key.Key_Return)
    wait(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2)


# --- reading and rehearsal ------------------------------------------------------------------------------------


def test_a_file_is_read_guessed_and_rehearsed(page: ImportPage, clients_file: Path, book: Book, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    assert page.steps.currentIndex() == COLUMNS
    assert page.columns.bar.what.code() == "clients"
    assert [box.code() for box in page.columns.table.head.boxes] == ["name", "contact", "phone", "city", ""]
    assert page.columns.table.head.boxes[4].currentText() == "Do not take"
    assert counts(page) == (3, 0, 0, 1)
    assert page.columns.chips[Verdict.ADD].text().startswith("3 ")
    assert page.columns.chips[LOOK].isVisible()
    assert not page.columns.chips[Verdict.SAME].isVisible()
    model = page.columns.model
    assert model.ground(model.index(2, 2)) == "warnSoft"
    assert model.ground(model.index(3, 0)) == "dangerSoft"
    assert model.headerData(0, Qt.Orientation.Vertical) == "2"
    assert clients_in(book) == 0


def test_a_field_chosen_in_a_box_is_rehearsed_again(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    box = page.columns.table.head.boxes[1]
    box.setFocus()
    assert box.code() == "contact"
    while box.code() != "name":
        press(Key.Key_Up)
    wait(lambda: page.session.rehearsal is not None)
    # 'Name' can be taken from one column only: the first one has lost it.
    assert page.columns.table.head.mapping() == ("", "name", "phone", "city", "")
    assert counts(page) == (3, 0, 0, 1)
    found = page.session.rehearsal
    assert found is not None
    assert found.plan.rows[0].title == "Лисенко Софія"
    page.columns.table.setFocus()
    box.setFocus()
    choose(page, 1, "")
    wait(lambda: page.columns.banner.isVisible())
    assert "client's name" in page.columns.banner.toolTip()
    assert QApplication.focusWidget() is box
    assert not page.foot.next.isEnabled()


def test_rows_are_told_by_outcome_with_reasons(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    QTest.keyClick(page.columns.chips[Verdict.SKIP], Key.Key_Return)
    assert page.steps.currentIndex() == ROWS
    assert page.rows.model.rowCount() == 1
    assert page.rows.model.row_at(0).row == 5
    assert page.rows.model.text_at(0) == "There is no client name."
    page.rows.tabs.chosen.emit("all")
    assert page.rows.model.rowCount() == 4
    assert "City: Київ" in page.rows.model.text_at(0)
    press(Key.Key_Escape)
    assert page.steps.currentIndex() == COLUMNS


def test_a_cp1251_file_is_read_and_its_encoding_can_be_corrected(page: ImportPage, tmp_path: Path, wait: Wait) -> None:
    text = "Назва;Місто;Телефон\nПекарня «Їжачок»;Київ;0671112233\nКав’ярня;Львів;0501112233\n"
    path = tmp_path / "clients.csv"
    path.write_bytes(text.encode("cp1251"))
    open_file(page, path, wait)
    bar = page.columns.bar
    assert (bar.encodings.code(), bar.separators.code()) == ("cp1251", ";")
    assert bar.encodings.isVisible() and not bar.sheets.isVisible()
    assert counts(page) == (2, 0, 0, 0)
    bar.encodings.chosen.emit("cp866")
    wait(lambda: page.session.reading is not None and page.session.reading.sheet.encoding == "cp866")
    assert page.session.reading is not None
    assert "Назва" not in page.session.reading.sheet.headings
    bar.encodings.chosen.emit("cp1251")
    wait(lambda: page.session.reading is not None and "Назва" in page.session.reading.sheet.headings)


def test_another_sheet_and_orders_can_be_chosen(page: ImportPage, tmp_path: Path, wait: Wait) -> None:
    orders: list[list[Any]] = [["Клієнт", "Дата", "Сума"], ["Кав’ярня", "01.02.2026", 100]]
    path = write_xlsx(tmp_path / "two.xlsx", Клієнти=[["Назва", "Місто"], ["Кав’ярня", "Київ"]], Замовлення=orders)
    open_file(page, path, wait)
    assert page.columns.bar.sheets.isVisible()
    page.columns.bar.sheets.chosen.emit("Замовлення")
    wait(lambda: page.session.reading is not None and page.session.reading.sheet.name == "Замовлення")
    assert page.columns.bar.what.code() == "orders"
    wait(lambda: page.session.rehearsal is not None)
    assert page.columns.table.head.mapping() == ("client", "ordered_on", "amount")
    assert counts(page) == (0, 0, 0, 1)
    page.columns.bar.what.chosen.emit("clients")
    wait(lambda: page.session.reading is not None and page.session.reading.what == "clients")


def test_a_file_is_dropped_and_cells_are_pasted(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    page.enter(Place("import"))
    assert page.steps.currentIndex() == FILE
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(clients_file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    held = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(page, held)
    assert held.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPoint(50, 50), *how))
    wait(lambda: page.session.rehearsal is not None)
    assert counts(page) == (3, 0, 0, 1)
    QGuiApplication.clipboard().setText("Назва\tМісто\nПекарня\tКиїв\n")
    page.commands.action("import.paste").trigger()
    wait(lambda: page.session.rehearsal is not None)
    assert counts(page) == (1, 0, 0, 0)
    assert page.session.reading is not None
    assert page.session.reading.sheet.file_name == "Pasted cells"


# --- refusals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.xlsx", b"", "not one row"),
        ("damaged.xlsx", b"PK\x03\x04 this is no zip", "damaged"),
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n", "no table"),
    ],
)
def test_a_bad_file_is_refused_in_words(
    page: ImportPage, tmp_path: Path, wait: Wait, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    page.enter(Place("import", extra={"path": str(path)}))
    wait(lambda: bool(page.file.refusal()))
    assert words in page.file.refusal()
    assert name in page.file.refusal()
    assert str(tmp_path) not in page.file.refusal()
    assert page.file.choose.isVisible() and not page.foot.isVisible()


def test_a_file_without_known_columns_says_what_is_missing(page: ImportPage, tmp_path: Path, wait: Wait) -> None:
    path = write_xlsx(tmp_path / "sums.xlsx", A=[[1, 2], [3, 4], [5, 6]])
    page.enter(Place("import", extra={"path": str(path)}))
    wait(lambda: page.columns.banner.isVisible())
    assert not page.foot.next.isEnabled()
    choose(page, 0, "name")
    wait(lambda: page.session.rehearsal is not None)
    assert not page.columns.banner.isVisible()
    assert page.foot.next.isEnabled()


def test_a_refused_second_reading_leaves_the_first(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    clients_file.write_bytes(b"")
    page.columns.bar.asked.emit(page.session.reading.options)  # type: ignore[union-attr]
    wait(lambda: page.columns.banner.isVisible())
    assert page.columns.model.rowCount() == 4
    assert not zipfile.is_zipfile(clients_file)


def test_reading_can_be_stopped(page: ImportPage, clients_file: Path, desk: Desk, wait: Wait) -> None:
    page.enter(Place("import", extra={"path": str(clients_file)}))
    assert page.file.stop.isVisible()
    QTest.keyClick(page.file.stop, Key.Key_Escape)
    wait(lambda: not desk.jobs.is_busy)
    assert page.session.reading is None
    assert page.steps.currentIndex() == FILE
    assert page.file.choose.isVisible()


# --- the import ---------------------------------------------------------------------------------------------------


def test_no_copy_is_made_before_an_import_when_that_is_switched_off(
    page: ImportPage, clients_file: Path, book: Book, wait: Wait
) -> None:
    change_copy_plan(book.path, before_changes=False)
    open_file(page, clients_file, wait)
    press(Key.Key_Return)
    press(Key.Key_Return)
    wait(lambda: not page.desk.jobs.is_busy)
    assert page.steps.currentIndex() == FINISH
    assert [text for text in check_words(page) if "copy" in text] == []
    press(Key.Key_Return)
    assert "copy" not in page.finish.bar_words.text()
    wait(lambda: not page.is_importing and page.finish.faces.currentIndex() == 2)
    assert clients_in(book) == 3
    assert list_backups(book.path) == ()


def test_import_by_enter_makes_a_copy_and_one_action(
    page: ImportPage, clients_file: Path, book: Book, wait: Wait
) -> None:
    open_file(page, clients_file, wait)
    page.go_next()
    page.go_next()
    wait(lambda: "A copy of the book is made and tested first" in check_words(page))
    page.go_back()
    page.go_back()
    run_import(page, wait)
    assert clients_in(book) == 3
    assert page.finish.result == "Imported: 3 clients added, 1 skipped"
    assert [row.reason for row in list_backups(book.path)] == ["import"]
    assert page.finish.skipped.rows() == [(5, "There is no client name.")]
    asked: list[Place] = []
    page.go_asked.connect(asked.append)
    page.finish.see.click()
    assert asked == [Place("clients")]
    page.finish.undo.click()
    wait(lambda: page.finish.banner.title() == "The import was undone")
    assert clients_in(book) == 0
    assert book.read(total_of, ClientQuery(in_bin=True))[0] == 0
    assert not page.finish.undo.isVisible()


def test_the_same_file_twice_adds_nothing(page: ImportPage, clients_file: Path, book: Book, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    run_import(page, wait)
    open_file(page, clients_file, wait)
    assert counts(page) == (0, 0, 3, 1)
    model = page.columns.model
    assert model.ground(model.index(0, 0)) == "accentSoft"
    page.go_next()
    page.go_next()
    assert page.steps.currentIndex() == FINISH
    assert not page.foot.next.isEnabled()
    page.run()
    assert not page.is_importing
    assert clients_in(book) == 3


def test_a_changed_file_fills_gaps(
    page: ImportPage, clients_file: Path, tmp_path: Path, book: Book, wait: Wait
) -> None:
    open_file(page, clients_file, wait)
    run_import(page, wait)
    more = write_xlsx(
        tmp_path / "more.xlsx", A=[["Назва", "Тел.", "Адреса"], ["Барвінок", "067 214-08-33", "Хрещатик, 1"]]
    )
    open_file(page, more, wait)
    assert counts(page) == (0, 1, 0, 0)
    assert "Address: Хрещатик, 1" in page.rows.model.text_at(0)
    run_import(page, wait)
    assert clients_in(book) == 3


def test_a_cancelled_import_leaves_nothing(page: ImportPage, tmp_path: Path, book: Book, wait: Wait) -> None:
    rows = [[f"Пекарня {number}", f"067 {number:07d}"] for number in range(20_000)]
    path = write_xlsx(tmp_path / "many.xlsx", A=[["Назва", "Тел."], *rows])
    open_file(page, path, wait)
    page.go_next()
    page.go_next()
    page.run()
    assert page.is_importing
    assert not page.leave()
    page.go_back()
    wait(lambda: not page.is_importing)
    assert clients_in(book) == 0
    assert page.steps.currentIndex() == FINISH
    assert page.finish.faces.currentIndex() == 0
    assert page.foot.next.isEnabled()
    assert page.leave()


def test_skipped_rows_are_copied_and_saved(
    page: ImportPage, clients_file: Path, tmp_path: Path, wait: Wait, qtbot: Any
) -> None:
    open_file(page, clients_file, wait)
    run_import(page, wait)
    page.finish.skipped.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Row\tWhy it was skipped\n5\tThere is no client name."
    path = tmp_path / "skipped.csv"
    with qtbot.waitSignal(page.said):
        page.finish.skipped.save(path)
    assert path.read_text("utf-8-sig").splitlines() == ["Row,Why it was skipped", "5,There is no client name."]
    page.finish.skipped.save(tmp_path / "no such folder" / "skipped.csv")
    with qtbot.waitSignal(page.said) as said:
        pass
    assert "could not be written" in said.args[0]


def test_leaving_and_coming_back_keeps_the_table(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    reading = page.session.reading
    assert page.leave()
    page.enter(Place("import", extra={"path": str(clients_file)}))
    assert page.session.reading is reading
    page.enter(Place("import"))
    assert page.session.reading is reading
    run_import(page, wait)
    page.enter(Place("import"))
    assert page.session.reading is None
    assert page.steps.currentIndex() == FILE


def test_every_control_has_a_name(page: ImportPage, clients_file: Path, wait: Wait) -> None:
    open_file(page, clients_file, wait)
    for box in page.columns.table.head.boxes:
        assert box.accessibleName()
    assert page.columns.bar.what.accessibleName()
    assert page.columns.table.accessibleName() and page.rows.table.accessibleName()
