"""What a person decides in the import: cells fixed in place, duplicates, one choice taken back, stopping."""

from __future__ import annotations

from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.book import Book
from app.services.client_list import load_totals
from app.services.importing.choices import OnDuplicate
from app.services.importing.plan import Verdict
from app.services.people import add_person
from app.services.responsibility import responsible_ids
from tests.app.services.importing_helpers import column as column_of
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import COLUMNS, FINISH
from ui.pages.page import Place

Key = Qt.Key
HEADINGS = ["Назва", "Тел.", "Місто"]
FIRST = [["Пекарня «Млин»", "0432 55 10 20", ""], ["Готель «Десна»", "0462 67 41 41", "Чернігів"]]
SECOND = [["Млин", "0432 55 10 20", "Вінниця"], ["Десна", "0462 67 41 41", ""], ["Кафе «Черешня»", "0671234", "Суми"]]


def write_xlsx(path: Any, rows: list[list[Any]]) -> Any:
    workbook = openpyxl.Workbook()
    for row in (HEADINGS, *rows):
        workbook.active.append(row)
    workbook.save(path)
    return path


@pytest.fixture
def page(host: QWidget, desk: Desk, commands: Commands) -> ImportPage:
    page = ImportPage(desk, commands)
    QVBoxLayout(host).addWidget(page)
    commands.set_scope(page.page_id)
    host.show()
    host.activateWindow()
    desk.changed.connect(page.apply)
    return page


def is_rehearsed(page: ImportPage) -> bool:
    return page.session.rehearsal is not None and not page.desk.jobs.is_busy


def open_file(qtbot: Any, page: ImportPage, path: Any) -> None:
    page.enter(Place("import", extra={"path": str(path)}))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)


@pytest.fixture
def known(qtbot: Any, page: ImportPage, tmp_path: Any) -> ImportPage:
    """The page with the second file, two rows of which are in the book from the first."""
    open_file(qtbot, page, write_xlsx(tmp_path / "first.xlsx", FIRST))
    page.go_next()
    page.go_next()
    page.go_next()
    qtbot.waitUntil(lambda: page.finish.faces.currentIndex() == 2, timeout=20_000)
    open_file(qtbot, page, write_xlsx(tmp_path / "second.xlsx", SECOND))
    return page


def verdicts(page: ImportPage) -> list[str]:
    found = page.session.rehearsal
    assert found is not None
    return [row.verdict.value for row in found.plan.rows]


def test_rows_in_sight_are_told_by_the_numbers_of_the_file(qtbot: Any, page: ImportPage, tmp_path: Any) -> None:
    open_file(qtbot, page, write_xlsx(tmp_path / "three.xlsx", SECOND))
    assert page.columns.rows_words() == "Rows 2 to 4, 3 in all"
    assert page.columns.model.headerData(0, Qt.Orientation.Vertical) == "2"


def test_a_cell_that_needs_a_look_is_fixed_in_place(qtbot: Any, known: ImportPage) -> None:
    page = known
    model = page.columns.model
    assert model.ground(model.index(2, 1)) == "warnSoft"
    assert page.columns.legend_words()[1] == "1 cell needs a look"
    page.columns.table.mend(4)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "0671234"
    editor.clear()
    type_text(editor, "067 123 45 67")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: model.data(model.index(2, 1)) == "067 123 45 67")
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert page.steps.currentIndex() == COLUMNS
    assert model.ground(model.index(2, 1)) is None
    assert len(page.columns.legend_words()) == 1


def test_duplicates_stand_beside_their_clients(known: ImportPage) -> None:
    card = known.columns.duplicates
    assert [block.row for block in card.blocks] == [2, 3]
    assert card.count.text() == "2 found"
    assert "Same phone" in card.blocks[0].choice.accessibleName()
    assert known.foot.words.text().startswith("2 already in the book, 1 to look at")


def test_a_duplicate_is_skipped_and_the_choice_taken_back(qtbot: Any, known: ImportPage, book: Book) -> None:
    page = known
    assert verdicts(page) == [Verdict.CHANGE, Verdict.SAME, Verdict.ADD]
    page.commands.action("import.duplicate").trigger()
    choice = page.columns.duplicates.blocks[0].choice
    assert (choice.hasFocus(), choice.code()) == (True, OnDuplicate.FILL)
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() - 4, 4))
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert verdicts(page) == [Verdict.SKIP, Verdict.SAME, Verdict.ADD]
    again = page.columns.duplicates.blocks[0].choice
    assert (again.code(), again.hasFocus()) == (OnDuplicate.KEEP, True)
    QTest.keyClick(again, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert verdicts(page) == [Verdict.CHANGE, Verdict.SAME, Verdict.ADD]
    assert page.columns.duplicates.blocks[0].choice.code() == OnDuplicate.FILL
    assert book.read(load_totals).clients == 2


def test_one_choice_for_all_duplicates(qtbot: Any, known: ImportPage, book: Book) -> None:
    page = known
    card = page.columns.duplicates
    offered = [action.text() for action in card.menu().actions()]
    assert offered == ["Fill gaps in all", "Overwrite in all", "Add all as new", "Skip all"]
    for at, expected in (
        (1, [Verdict.CHANGE, Verdict.CHANGE, Verdict.ADD]),
        (2, [Verdict.ADD, Verdict.ADD, Verdict.ADD]),
        (3, [Verdict.SKIP, Verdict.SKIP, Verdict.ADD]),
    ):
        card.menu().actions()[at].trigger()
        qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
        assert verdicts(page) == expected
        assert {block.choice.code() for block in card.blocks} == {tuple(OnDuplicate)[at]}
    page.session.decide_row(3, OnDuplicate.UPDATE)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    assert verdicts(page) == [Verdict.SKIP, Verdict.CHANGE, Verdict.ADD]
    for _step in range(3):
        page.go_next()
    qtbot.waitUntil(lambda: page.finish.faces.currentIndex() == 2, timeout=20_000)
    assert page.finish.result == "Imported: 1 client added, 1 changed, 1 skipped"
    assert column_of(book, "SELECT name FROM client ORDER BY id") == ["Пекарня «Млин»", "Десна", "Кафе «Черешня»"]


def test_unknown_stages_and_sellers_are_taken_for_those_of_the_book(
    qtbot: Any, page: ImportPage, book: Book, tmp_path: Any
) -> None:
    page.desk.write(page, add_person, "Тарас Швець")
    qtbot.waitUntil(lambda: len(page.desk.facts.people) == 2, timeout=20_000)
    taras = next(person for person in page.desk.facts.people if person.name == "Тарас Швець")
    talks = page.desk.stage("negotiation")
    assert talks is not None
    workbook = openpyxl.Workbook()
    for row in (["Назва", "Етап", "Продавець"], ["Млин", "Гаряче", "Тарас"], ["Десна", "Новий", ""]):
        workbook.active.append(row)
    workbook.save(tmp_path / "words.xlsx")
    open_file(qtbot, page, tmp_path / "words.xlsx")
    assert page.foot.next.text() == "Next: stages and sellers"
    page.go_next()
    card = page.rows.words_card
    assert (card.isVisible(), card.count.text(), list(card.boxes)) == (
        True, "2 to decide", [("stage", "гаряче"), ("seller", "тарас")],
    )  # fmt: skip
    assert "Nobody in the team is called “Тарас”" in page.rows.model.text_at(0)
    for key, chosen in ((("stage", "гаряче"), talks.id), (("seller", "тарас"), taras.id)):
        box = card.boxes[key]
        box.set_code(str(chosen))
        box.chosen.emit(str(chosen))
        qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
        assert card.boxes[key] is box
    assert card.count.isHidden()
    assert page.rows.model.text_at(0) == "Stage: Negotiation; Seller: Тарас Швець"
    page.go_next()
    page.go_next()
    qtbot.waitUntil(lambda: page.finish.faces.currentIndex() == 2, timeout=20_000)
    assert column_of(book, "SELECT stage_id FROM client WHERE name = 'Млин'") == [talks.id]
    assert book.read(responsible_ids, [1]) == {1: taras.id}


def test_what_was_decided_is_imported(qtbot: Any, known: ImportPage, book: Book) -> None:
    page = known
    page.columns.model.setData(page.columns.model.index(2, 0), "Кафе «Вишня»")
    page.session.decide_row(2, OnDuplicate.KEEP)
    qtbot.waitUntil(lambda: is_rehearsed(page), timeout=20_000)
    page.go_next()
    page.go_next()
    page.go_next()
    qtbot.waitUntil(lambda: page.finish.faces.currentIndex() == 2, timeout=20_000)
    assert page.finish.result == "Imported: 1 client added, 1 the same, 1 skipped"
    assert page.finish.skipped.rows() == [(2, "It is in the book already and stays as it is.")]
    assert book.read(load_totals).clients == 3


def test_a_stop_during_the_copy_is_heard_and_says_that_it_waits(qtbot: Any, known: ImportPage, book: Book) -> None:
    page = known
    page.go_next()
    page.go_next()
    page.run()
    assert page.is_importing
    page.go_back()
    assert "once the copy of the book is whole" in page.finish.bar_words.text()
    assert not page.foot.back.isEnabled()
    qtbot.waitUntil(lambda: not page.is_importing, timeout=20_000)
    assert page.steps.currentIndex() == FINISH
    assert page.foot.back.isEnabled()
    assert book.read(load_totals).clients == 2
