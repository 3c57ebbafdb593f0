"""The welcome page: making a book, what is refused and how it is told, files dropped, packs, recent books."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import Clock
from app.services.backups import make_backup
from app.services.clients import add_client
from app.services.packing import pack_book
from app.services.people import is_solo
from tests.db.helpers import make_book, make_small_book
from tests.ui.helpers import type_text
from ui.kit.dialog import Dialog
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.welcome import WelcomePage
from ui.theme import Theme
from ui.window_state import WindowState

MOUSE, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language) -> Iterator[MainWindow]:
    window = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()
    window.deleteLater()


def welcome(window: MainWindow) -> WelcomePage:
    found = window.findChild(WelcomePage)
    assert isinstance(found, WelcomePage)
    return found


def begun(qtbot: QtBot, window: MainWindow) -> WelcomePage:
    window.start(None)
    page = welcome(window)
    qtbot.waitUntil(lambda: page.isVisible() and window.focusWidget() is page.create_form.company)
    return page


def refused(qtbot: QtBot, window: MainWindow, path: Path) -> WelcomePage:
    """Open a book that does not open; return the page once it tells so."""
    window.start(path)
    qtbot.waitUntil(lambda: window.findChild(WelcomePage) is not None and not welcome(window).refusal.isHidden())
    return welcome(window)


def drop(page: WelcomePage, path: Path) -> bool:
    """Drag a file over the page and let it go; return whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(900, 300), action, data, MOUSE, NO_KEYS)
    enter.setAccepted(False)
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    assert page._drop.isVisible() and page._drop.words.text()
    QApplication.sendEvent(page, QDropEvent(QPointF(900, 300), action, data, MOUSE, NO_KEYS))
    assert not page._drop.isVisible()
    return True


def test_the_first_field_has_the_focus_and_the_place_follows_the_name(qtbot: QtBot, window: MainWindow) -> None:
    form = begun(qtbot, window).create_form
    type_text(form.company, "Зерно: «Ко»/2")
    assert form.place.text().endswith("Kartoteka / Зерно «Ко» 2.kartoteka")
    assert form.path().name == "Зерно «Ко» 2.kartoteka" and form.path().is_absolute()
    form.place.setFocus()
    assert form.place.text() == str(form.path())
    form.company.setFocus()
    assert " / " in form.place.text()


def test_keys_choose_once_the_field_is_left(qtbot: QtBot, window: MainWindow) -> None:
    page = begun(qtbot, window)
    qtbot.keyClick(page.create_form.company, Qt.Key.Key_2)
    assert page.create_form.company.text() == "2"  # a digit in a field is a digit
    qtbot.keyClick(page.create_form.company, Qt.Key.Key_Escape)
    assert page.choices[0].hasFocus()
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Down)
    assert page.choices[1].hasFocus()
    qtbot.keyClick(page.choices[1], Qt.Key.Key_3)
    assert page.choices[2].head.is_on and page.sample_form.make.hasFocus()


def test_a_book_for_several_sellers_has_its_team_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    form = begun(qtbot, window).create_form
    type_text(form.company, "Кав’ярня")
    type_text(form.owner, "Олена Марченко")
    form.place.setText(str(tmp_path / "team"))
    form.several.click()
    assert "Settings" in form.note.text()
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        qtbot.keyClick(form.company, Qt.Key.Key_Return)
    assert window.book is not None and window.shell is not None
    assert window.book.path == tmp_path / "team.kartoteka"
    assert not window.book.read(is_solo) and not window.shell.desk.facts.is_solo
    assert window.shell.desk.facts.people[0].name == "Олена Марченко"


def test_a_folder_that_takes_nothing_is_told_under_the_field(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    form = begun(qtbot, window).create_form
    (tmp_path / "file").write_text("")
    type_text(form.company, "X")
    form.place.setText(str(tmp_path / "file" / "x.kartoteka"))
    form.make.click()
    qtbot.waitUntil(lambda: "Choose another folder" in form.place_field.error())
    assert form.choose_place.hasFocus() and form.company.text() == "X"
    form.place.setText("")
    form.make.click()
    assert "Choose where" in form.place_field.error()


def test_a_book_open_elsewhere_can_be_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(add_client, "Перший")
    page = refused(qtbot, window, book.path)
    lock = book.path.with_name(book.path.name + "-lock")
    assert page.refusal.state.title() == "The book is open in another window"
    lock.write_text(json.dumps({"host": "OLENA-LAPTOP", "pid": 7}))
    page.refusal.retry.click()
    qtbot.waitUntil(lambda: page.refusal.state.title() == "The book is open on another computer")
    assert "OLENA-LAPTOP opened it today" in page.refusal.accessibleName()
    assert page.refusal.read.hasFocus() and page.refusal.details.isHidden()
    page.refusal.show_details.click()
    assert page.refusal.details.isVisible() and str(book.path) in page.refusal.text()
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        page.refusal.read.click()
    assert window.book is not None and window.book.is_read_only
    assert book.write(add_client, "Другий").clients  # the other one works on
    book.close()


def test_a_book_that_is_closed_meanwhile_opens_on_another_try(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    book = make_book(tmp_path)
    page = refused(qtbot, window, book.path)
    book.close()
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        page.refusal.retry.click()
    assert window.book is not None and not window.book.is_read_only


def test_a_damaged_book_is_put_back_from_its_last_copy(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    make_backup(path, "close", Clock())
    path.write_bytes(b"\0" * 5000)
    page = refused(qtbot, window, path)
    assert page.refusal.restore.hasFocus()
    page.refusal.restore.click()
    qtbot.waitUntil(lambda: window.findChild(Dialog) is not None)
    dialog = window.findChild(Dialog)
    assert isinstance(dialog, Dialog)
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        dialog.accept()
    assert window.shell is not None
    qtbot.waitUntil(lambda: window.shell is not None and window.shell._totals is not None)
    assert window.shell._totals is not None and window.shell._totals.clients == 3
    kept = [each for each in path.with_name(path.name + ".backups").iterdir() if "damaged" in each.name]
    assert len(kept) == 1 and kept[0].read_bytes() == b"\0" * 5000


def test_a_newer_book_says_what_is_safe_and_what_to_do(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    raw = bytearray(path.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")  # user_version in SQLite's header
    path.write_bytes(raw)
    page = refused(qtbot, window, path)
    told = page.refusal.accessibleName()
    assert "newer Kartoteka" in told and "nothing was changed" in told and "Update the program" in told
    page.refusal.leave.click()
    assert page.refusal.isHidden() and page.choices[0].isVisible()


def test_files_are_dropped_on_the_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = begun(qtbot, window)
    picture = tmp_path / "logo.png"
    assert not drop(page, picture)
    table = tmp_path / "Клієнти 2025.xlsx"
    table.write_bytes(b"")
    assert drop(page, table)
    assert page.choices[1].head.is_on and page.import_form.file.text() == str(table)
    assert page.import_form.company.text() == "Клієнти 2025"
    book = make_small_book(tmp_path)
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        assert drop(page, book)


def test_a_packed_book_opens_here_with_its_settings(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(add_client, "Перший")
    pack = pack_book(book.path, tmp_path / "pack.zip", {"language": "uk", "text_scale": 1.1, "theme": 5}).path
    book.close()
    page = begun(qtbot, window)
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        page.unpacking().unpack(pack, tmp_path / "there")
    assert window.book is not None and window.book.path.parent == tmp_path / "there"
    assert (window.language.code, window.theme.text_scale, window.state.theme) == ("uk", 1.1, "system")


def test_a_file_that_is_no_pack_is_refused_in_words(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = begun(qtbot, window)
    (tmp_path / "photos.zip").write_bytes(b"PK")
    page.unpacking().unpack(tmp_path / "photos.zip", tmp_path / "there")
    qtbot.waitUntil(lambda: "not a packed book" in page.notice.text())
    assert page.notice.isVisible() and page.choices[0].isVisible()


def test_recent_books_are_offered_when_they_are_there(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    window.state.recent_books = [str(tmp_path / "gone.kartoteka"), str(path)]
    window.start(None)
    page = welcome(window)
    qtbot.waitUntil(lambda: len(page.recent.books) == 1)
    qtbot.waitUntil(lambda: page.recent.books[0].hasFocus())
    assert not any(choice.head.is_on for choice in page.choices)
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        qtbot.keyClick(page.recent.books[0], Qt.Key.Key_Return)
    assert window.book is not None and window.book.path == path


def test_a_book_is_deleted_by_its_name_and_forgotten(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        window.open_path(path)
    assert window.shell is not None
    settings = window.shell.pages["settings"]
    settings.show_part("about")  # type: ignore[attr-defined]
    dialog = settings.part("about").ask_delete()  # type: ignore[attr-defined]
    dialog.accept_if(lambda: True)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(WelcomePage) is not None and "deleted" in welcome(window).notice.text())
    assert not path.exists() and str(path) not in (window.state.recent_books or [])


@pytest.mark.parametrize("lang", ["uk", "ru", "en"])
def test_the_page_fits_the_smallest_window_in_each_language(qtbot: QtBot, window: MainWindow, lang: str) -> None:
    page = begun(qtbot, window)
    window.resize(1120, 680)
    window.language.set_code(lang)
    page.choose(1)
    QApplication.processEvents()
    inner = page._right.widget()
    assert inner is not None and inner.minimumSizeHint().width() <= page._right.viewport().width()
    about = page._left.about
    qtbot.waitUntil(lambda: about.height() >= about.heightForWidth(about.width()))


def test_opening_to_read_writes_nothing(tmp_path: Path) -> None:
    from ui.pages.welcome.making import open_to_read

    path = make_small_book(tmp_path)
    before = path.read_bytes()
    holder = Book.open(path, Clock())
    book, facts = open_to_read(path)
    assert facts.people and book.is_read_only
    book.close()
    holder.close()
    assert path.read_bytes() == before
