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
from ui.theme import Theme

SMALL, USUAL = (1366, 768), (1440, 900)
BEGINS_IN = {"uk": "en", "ru": "en", "en": "uk"}
LONGER = 0.35
# What a longer language may cut, and why.
# What may be cut, and why.
TIPPED = "a cell or card that is too narrow for some words: the whole is in its tooltip"
MAY_BE_CUT: Mapping[str, str] = {
    ", quiet ": TIPPED,
    ", тиша ": TIPPED,
    ", тихо ": TIPPED,
    "'немає'": TIPPED,
    "'нет шага'": TIPPED,
    "'Phon…'": "a heading of the person's own file",
    "settings stages": "the usual text of a stage stands in a field of one line: the whole is in its tooltip",
    "перевозчиком, два раза": "a known fault: a wrapped fact keeps its old height after the window is resized",
}
# Nobody has drawn the pages for words a third longer; these give way with dots and a tooltip.
LONG_MAY_BE_CUT: Mapping[str, str] = {
    "'no stepaa'": TIPPED,
    "'tomorrowaaa'": TIPPED,
    "'the sameaaa'": TIPPED,
    "average check": "names of three figures side by side",
    "order frequency": "as above",
    "product groups": "as above",
    "Nothing was bought": "a line of one row on the card",
    "Personal notes": "a tick of two columns",
    "Preview is the page": "a remark between two groups of buttons",
    "documents meeting_plan": "names and lines of the templates, in a list of a fixed width",
    "StepTrail": "the wizard's steps share one line, the present one is whole",
    "Stages and norms": "the list of the parts, of a fixed width",
    "14 days, then": "a remark beside a title",
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


@pytest.mark.parametrize("lang", BEGINS_IN)
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
    tell([told for told in faults if not any(cut in told for cut in LONG_MAY_BE_CUT)])


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
