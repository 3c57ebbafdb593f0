"""A day of a new user in a new book, by the keyboard alone: every key goes where the focus is, and is counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.bant import load_bant
from app.services.client_card import ActivityRow, ClientCard, load_card
from app.services.raw_base import RawQuery, find_raw_ids, load_raw_lists, load_raw_rows
from app.services.search import find_clients
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, NO_KEY, SHIFT, opened, rest, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.card import CardPage
from ui.pages.page import Place
from ui.theme import Theme

Keys = Qt.Key
COMPANIES = ("Mlyn", "Kolos", "Zerno", "Puhach", "Rohalyk")
MOST_COMMANDS = {
    "add a client": 2, "log a call": 2, "set a next step": 3, "fill a list": 20, "call five": 35,
    "move to Meeting": 8, "print the plan": 4,
}  # fmt: skip


@dataclass
class Keyboard:
    """Presses and types where the focus is; ``commands`` and ``letters`` count the keys of each task."""

    qtbot: QtBot
    window: MainWindow
    task: str = ""
    commands: dict[str, int] = field(default_factory=dict)
    letters: dict[str, int] = field(default_factory=dict)

    def begin(self, task: str) -> None:
        """Count for another task from now on."""
        self.task = task
        self.commands[task] = self.letters[task] = 0

    def press(self, *keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press keys that are commands, as the system sends them: to the menu or dialog on top, else to the window."""
        for key in keys:
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
            code = Qt.Key(ord(key.upper())) if isinstance(key, str) else key
            QTest.keyClick(top.window().windowHandle(), code, modifiers)
            self.commands[self.task] += 1
            self.settle()

    def type(self, text: str) -> None:
        """Type a text; there must be a field under the fingers."""
        self.qtbot.waitUntil(lambda: isinstance(self.focused, QLineEdit | QPlainTextEdit))
        focused = self.focused
        assert focused is not None
        if text.isascii():
            QTest.keyClicks(focused, text)
        else:
            type_text(focused, text)
        self.letters[self.task] += len(text)
        self.settle()

    def settle(self) -> None:
        """Wait until the last key has done what it does."""
        QApplication.processEvents()
        rest(self.qtbot, self.window)
        self.qtbot.waitUntil(self._has_place)

    def _has_place(self) -> bool:
        """Whether the next key goes somewhere: to something seen that is not the drawer."""
        if QApplication.activeWindow() is None:  # the system does so when its dialog closes; offscreen there is none
            self.window.activateWindow()
        focused = self.focused
        return focused is not None and focused.isVisible() and focused is not shell_of(self.window).side_bar.nav

    @property
    def focused(self) -> QWidget | None:
        """What the next key goes to."""
        return QApplication.activePopupWidget() or QApplication.focusWidget()

    @property
    def page(self) -> str:
        """The page in front."""
        place = shell_of(self.window).place
        return place.page if place is not None else ""


@pytest.fixture
def keyboard(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> object:
    """The window as a new user meets it: an empty book, Today in front."""
    with opened(qtbot, theme, language, book, Place("today")) as window:
        yield Keyboard(qtbot, window)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system calls the person's documents."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert Path(place) == folder
    return folder


def card_of(book: Book, name: str) -> ClientCard:
    """Return the card of a client as it stands in the book."""
    (client_id, *_) = book.read(find_clients, name)
    return book.read(load_card, client_id)


def shows_card_of(keyboard: Keyboard, name: str) -> bool:
    """Tell whether the card in front is that of a client, loaded."""
    page = shell_of(keyboard.window).page
    view = page.view if isinstance(page, CardPage) else None
    return view is not None and view.card.facts.name == name


def local(book: Book, step: ActivityRow) -> datetime | None:
    """Return when a step is due, by the clock on the wall."""
    return step.due_at and step.due_at.astimezone(book.clock.zone).replace(tzinfo=None)


def test_the_first_day_by_the_keyboard_alone(keyboard: Keyboard, book: Book, documents: Path) -> None:
    add_log_plan(keyboard, book)
    fill_a_list(keyboard, book)
    call_five(keyboard, book)
    move_to_meeting(keyboard, book)
    print_the_plan(keyboard, documents)
    for task, count in keyboard.commands.items():
        print(f"{task}: {count} command keys, {keyboard.letters[task]} typed letters")
    print(f"in all: {sum(keyboard.commands.values())} + {sum(keyboard.letters.values())}")
    assert {task: count for task, count in keyboard.commands.items() if count > MOST_COMMANDS[task]} == {}


def add_log_plan(keyboard: Keyboard, book: Book) -> None:
    """A client, what was said on the phone, what comes next."""
    keyboard.begin("add a client")
    keyboard.press("n")
    keyboard.type("Kavarnia Roma")
    keyboard.press(Keys.Key_Return)
    assert keyboard.page == "card"
    keyboard.begin("log a call")
    keyboard.press("l")
    keyboard.type("asked for the price list")
    keyboard.press(Keys.Key_Return)
    (said,) = [each for each in card_of(book, "Kavarnia Roma").activities if each.state == "done"]
    assert (said.kind, said.title) == ("call", "asked for the price list")
    keyboard.begin("set a next step")
    keyboard.press(Keys.Key_Escape, "t")
    keyboard.type("send the price list завтра 10")
    keyboard.press(Keys.Key_Return)
    step = card_of(book, "Kavarnia Roma").next_step
    assert step is not None
    assert (step.title, local(book, step)) == ("send the price list", datetime(2026, 6, 19, 10))


def fill_a_list(keyboard: Keyboard, book: Book) -> None:
    """A list to call with five companies."""
    keyboard.begin("fill a list")
    keyboard.press("4", modifiers=CTRL)
    keyboard.press("n")
    keyboard.type("Bakeries of Lviv")
    keyboard.press(Keys.Key_Return)
    for at, name in enumerate(COMPANIES):
        keyboard.press("n")
        keyboard.type(name)
        keyboard.press(Keys.Key_Tab)
        keyboard.type(f"+380 44 555 10 {at:02}")
        keyboard.press(Keys.Key_Return)
    (row,) = book.read(load_raw_lists)
    assert (row.title, row.total) == ("Bakeries of Lviv", 5)


def call_five(keyboard: Keyboard, book: Book) -> None:
    """Five records through the script, the last all the way to a meeting."""
    keyboard.begin("call five")
    keyboard.press(Keys.Key_Home, "c")
    keyboard.press("0")  # nobody answers
    keyboard.press("1", "4", "1", Keys.Key_Return)  # the secretary does not connect
    keyboard.press("2", "2", "1", Keys.Key_Return)  # busy, call back:
    keyboard.type("пт 10")
    keyboard.press(Keys.Key_Return)
    keyboard.press("2", "1", "2", "2", Keys.Key_Return)  # not interested
    keyboard.press("2", "1", "1", "1", "1", "1", "1", "1", Keys.Key_Return)  # all the way to a meeting
    keyboard.type("beans, weekly")
    keyboard.press(Keys.Key_Return)
    keyboard.type("call the owner через 2 дні")
    keyboard.press(Keys.Key_Return)
    (row,) = book.read(load_raw_lists)
    rows = {each.name: each for each in book.read(load_raw_rows, book.read(find_raw_ids, RawQuery(row.id)))}
    assert [rows[name].outcome for name in COMPANIES] == ["no_answer", "gate", "callback", "refused", "meet"]
    assert rows["Rohalyk"].client_id is not None
    assert card_of(book, "Rohalyk").next_step is not None


def move_to_meeting(keyboard: Keyboard, book: Book) -> None:
    """The client of the last call goes to Meeting: its day is asked, and why without BANT."""
    keyboard.begin("move to Meeting")
    keyboard.press("k", modifiers=CTRL)
    keyboard.type("rohalyk")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: shows_card_of(keyboard, "Rohalyk"))
    keyboard.press("s", Keys.Key_Down, Keys.Key_Return)  # Qualified, the next one, is offered first
    keyboard.type("вт 11:30")
    keyboard.press(Keys.Key_Return)
    keyboard.type("the owner asked for it")
    keyboard.press(Keys.Key_Return)
    card = card_of(book, "Rohalyk")
    assert card.facts.stage == "meeting"
    meeting = next(each for each in card.activities if each.kind == "meeting" and each.state == "open")
    assert local(book, meeting) == datetime(2026, 6, 23, 11, 30)


def print_the_plan(keyboard: Keyboard, documents: Path) -> None:
    """The plan of the meeting as a file; the name offered is taken."""
    keyboard.begin("print the plan")
    keyboard.press("p", modifiers=CTRL | SHIFT)
    assert keyboard.page == "documents"
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: any(documents.glob("*.pdf")))
    (path,) = documents.glob("*.pdf")
    assert path.name == "2026-06-18_meeting_plan_rohalyk.pdf"
    assert "Rohalyk" in pypdf.PdfReader(path).pages[0].extract_text()


def test_back_on_today_the_keys_go_on(keyboard: Keyboard) -> None:
    keyboard.begin("add a client")
    keyboard.press("n")
    keyboard.type("Kavarnia Roma")
    keyboard.press(Keys.Key_Return, Keys.Key_Escape, Keys.Key_Escape)  # from the card to the list, from there to Today
    assert keyboard.page == "today"
    keyboard.press("n")  # not the first client any more: a step
    keyboard.type("roma")
    assert keyboard.page == "today"


def test_bant_is_answered_where_the_meeting_is_asked_for(keyboard: Keyboard, book: Book) -> None:
    keyboard.begin("move to Meeting")
    keyboard.press("n")
    keyboard.type("Kavarnia Roma")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: shows_card_of(keyboard, "Kavarnia Roma"))
    keyboard.press("s", Keys.Key_Down, Keys.Key_Down, Keys.Key_Return)
    keyboard.type("12:00")
    keyboard.press(Keys.Key_Tab, Keys.Key_Right, Keys.Key_Return)  # among the usual days: tomorrow, at the hour typed
    for level in "2121":
        keyboard.press(Keys.Key_Tab, level)
    keyboard.press(Keys.Key_Return)
    card = card_of(book, "Kavarnia Roma")
    assert card.facts.stage == "meeting"
    meeting = next(each for each in card.activities if each.kind == "meeting")
    assert local(book, meeting) == datetime(2026, 6, 19, 12)
    assert [row.level for row in book.read(load_bant, card.facts.id, "en").rows] == [2, 1, 2, 1]


def test_the_step_just_set_is_done_by_space(keyboard: Keyboard, book: Book) -> None:
    keyboard.begin("set a step")
    keyboard.press("n")
    keyboard.type("Kavarnia Roma")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: shows_card_of(keyboard, "Kavarnia Roma"))
    keyboard.press("t")
    keyboard.type("Send the price, fri 10")
    keyboard.press(Keys.Key_Return, " ")
    keyboard.type("Call about it, mon")
    keyboard.press(Keys.Key_Return)
    card = card_of(book, "Kavarnia Roma")
    assert [each.title for each in card.activities if each.state == "done"] == ["Send the price"]
    assert card.next_step is not None and card.next_step.title == "Call about it"


def test_space_on_a_card_just_opened_stays_there(keyboard: Keyboard, book: Book) -> None:
    keyboard.begin("open a card")
    keyboard.press("n")
    keyboard.type("Kavarnia Roma")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: shows_card_of(keyboard, "Kavarnia Roma"))
    keyboard.press("t")
    keyboard.type("Send the price, fri 10")
    keyboard.press(Keys.Key_Return, Keys.Key_Escape)
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: shows_card_of(keyboard, "Kavarnia Roma"))
    keyboard.press(" ")
    assert keyboard.page == "card"
