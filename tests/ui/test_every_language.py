"""Every page, dialog and menu in each language: nothing cut, nothing left in another one; with longer words too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QLabel, QWidget

from app.services.client_list import ClientQuery, list_clients
from tests.ui.cut_texts import PLACEHOLDER, InterfaceWords, cut_words, foreign_words
from tests.ui.helpers import put
from tests.ui.scene_window import (
    Scene,
    bare_window,
    opening_frame,
    sample_window,
    settle,
    shown,
    welcome_faces,
)
from tests.ui.scenes import (
    EMPTY,
    IMPORTED,
    ONCE_EACH,
    OVERS,
    PAGES,
)
from ui.kit.label import Label
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.welcome.forms import BookForm
from ui.theme import Theme

pytestmark = pytest.mark.timeout(600)  # of many scenes, on two shared cores

SMALL, USUAL, SMALLEST = (1366, 768), (1440, 900), (1120, 680)
BEGINS_IN = {"uk": "en", "ru": "en", "en": "uk"}
# Every scene takes the better part of a minute: the longest words in each run, the others with the slow tests.
SWITCHES = ["uk", pytest.param("ru", marks=pytest.mark.slow), pytest.param("en", marks=pytest.mark.slow)]
LONGER = 0.35
LARGE_TEXT = 1.25
# What may be cut, and why.
MAY_BE_CUT: Mapping[str, str] = {
    "'Phon…'": "what the person's file holds, after the name of its field: the whole is in the tooltip",
    "'6 хв. ": "what the sample tells of a talk, in one line of the timeline",
    "'6 мин. ": "as above",
    "'6 min. ": "as above",
}


class LongWords(QTranslator):
    """English, 35 % longer, as a language nobody drew the pages for."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        """Return the text lengthened, placeholders kept; of plurals the form for many."""
        return lengthened(text.replace("(s)", "s").replace("(es)", "es"))


def lengthened(text: str) -> str:
    """Return ``text`` 35 % longer, its last word stretched: 'Save' -> 'Savea', '%n client' -> '%n clientaa'."""
    letters = len(PLACEHOLDER.sub("", text))
    dots = "…" if text.endswith("…") else ""
    end = text.removesuffix("…")
    if not end or end[-1] in "}%" or end[-1].isdigit():
        return text
    return end + "a" * round(letters * LONGER) + dots


def client_names(window: MainWindow) -> list[str]:
    """Return the names of the book: an example in a field may be one of them."""
    assert window.book is not None
    return [row.name for row in window.book.read(list_clients, ClientQuery())]


def look_at(window: MainWindow, scenes: Iterable[Scene], words: InterfaceWords, other: InterfaceWords) -> list[str]:
    """Return a line for each fault, with the scene where it is seen first."""
    found: dict[str, str] = {}  # the same words with other figures are told once
    for scene in scenes:
        with shown(window, scene) as surface:
            for told in told_of(surface, words, other):
                found.setdefault(re.sub(r"\d+", "0", told), f"{scene.name} ({window.width()} px): {told}")
    return list(found.values())


def told_of(surface: QWidget, words: InterfaceWords, other: InterfaceWords) -> Iterator[str]:
    """Yield what is cut and what is of another language."""
    yield from (f"cut: {told}" for told in cut_words(surface, words))
    yield from (f"not translated: {told}" for told in foreign_words(surface, words, other))


def tell(faults: Collection[str]) -> None:
    """Fail with every fault on a line of its own."""
    left = [told for told in faults if not any(cut in told for cut in MAY_BE_CUT)]
    if left:
        pytest.fail("\n".join(left), pytrace=False)


@pytest.mark.parametrize("lang", SWITCHES)
def test_every_scene_after_a_switch(theme: Theme, tmp_path: Path, lang: str) -> None:
    """The window runs in another language, has shown each page, and is switched."""
    begins_in = BEGINS_IN[lang]
    with sample_window(theme, tmp_path, lang, SMALL, begins_in=begins_in) as window:
        names = client_names(window)
        for scene in ONCE_EACH:
            with shown(window, scene):
                pass
        window.set_language(lang)
        settle(window)
        words, other = InterfaceWords(lang, besides=names), InterfaceWords(begins_in, besides=names)
        faults = look_at(window, (*reversed(ONCE_EACH), *PAGES, *OVERS), words, other)
        window.resize(*USUAL)
        faults += look_at(window, (*ONCE_EACH, *IMPORTED), words, other)
    tell(faults)


@pytest.mark.parametrize("lang", BEGINS_IN)
def test_an_empty_book_and_no_book(theme: Theme, tmp_path: Path, lang: str) -> None:
    begins_in = BEGINS_IN[lang]
    words, other = InterfaceWords(lang), InterfaceWords(begins_in)
    with sample_window(theme, tmp_path, lang, SMALL, is_empty=True, begins_in=begins_in) as window:
        window.set_language(lang)
        faults = look_at(window, EMPTY, words, other)
    with bare_window(theme, begins_in, SMALL) as window:
        window.set_language(lang)
        faults += told_of(opening_frame(window), words, other)
        for face in welcome_faces(window):
            faults += [f"{face}: {told}" for told in told_of(window, words, other)]
    tell(faults)


def test_large_text_in_the_smallest_window(theme: Theme, tmp_path: Path) -> None:
    """Ukrainian has the longest words of the three."""
    theme.set_text_scale(LARGE_TEXT)
    with sample_window(theme, tmp_path, "uk", SMALLEST) as window:
        assert (window.width(), window.height()) == SMALLEST
        words = InterfaceWords("uk", besides=client_names(window))
        faults = look_at(window, PAGES, words, InterfaceWords("en"))
    tell(faults)


def test_large_text_on_the_welcome_page(theme: Theme) -> None:
    theme.set_text_scale(LARGE_TEXT)
    words, other = InterfaceWords("uk"), InterfaceWords("en")
    with bare_window(theme, "uk", SMALLEST) as window:
        assert (window.width(), window.height()) == SMALLEST
        faults = [f"{face}: {told}" for face in welcome_faces(window) for told in told_of(window, words, other)]
        for form in window.findChildren(BookForm):
            for seller in (form.alone, form.several):  # a layout that is too low cuts them at their foot
                assert (box := seller.parentWidget()) is not None
                assert box.rect().contains(seller.geometry())
    tell(faults)


def test_words_a_third_longer(theme: Theme, tmp_path: Path) -> None:
    long_words = LongWords()
    words, other = InterfaceWords("en", lengthen=lengthened), InterfaceWords("uk")
    with sample_window(theme, tmp_path, "en", USUAL) as window:
        QCoreApplication.installTranslator(long_words)
        try:
            settle(window)
            faults = look_at(window, PAGES, words, other)
        finally:
            QCoreApplication.removeTranslator(long_words)
    tell(faults)


def test_the_watch_sees_a_cut_word(kit_window: QWidget, language: Language) -> None:
    """So that the tests above cannot pass by looking at nothing."""
    label = put(kit_window, Label("New client", "body", elide=True))
    label.setFixedWidth(50)
    narrow = put(kit_window, QLabel("Next stage"))
    narrow.setFixedWidth(30)
    typed = put(kit_window, Label("Barvinok and sons", "body", elide=True))
    typed.setFixedWidth(50)
    kit_window.repaint()
    faults = cut_words(kit_window, InterfaceWords("en"))
    assert [told.split(":")[0] for told in faults] == ["Label", "QLabel"]
    assert foreign_words(kit_window, InterfaceWords("uk"), InterfaceWords("en"))
