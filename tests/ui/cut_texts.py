"""Finds interface words that do not fit where they stand, and words of another language.

Names and notes typed by people may be cut; the program's own words may not.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.drawn import DrawnText, drawn_texts, lies_inside

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SLACK_PX = 1.5  # hinting
COMBO_ARROW_PX = 30
BORN_WITH_DOTS = ("CSV…", "PDF…", "Excel…")  # commands that ask for a place, worded in no file
PLACEHOLDER = re.compile(r"%n|%L?\d|\{[a-z_]*\}")
LETTER = re.compile(r"[^\W\d_]")
MIN_LETTERS = 3


class InterfaceWords:
    """Tells the program's own words, in one language, from what people typed into the book."""

    def __init__(
        self, lang: str, *, lengthen: Callable[[str], str] | None = None, besides: Collection[str] = ()
    ) -> None:
        """Load the words of ``lang``.

        ``lengthen`` is what a pseudo language does to those of Qt Linguist; ``besides`` are names in the book, which
        an example in a field may be as well.
        """
        self._texts: set[str] = set()
        self._filled: list[str] = []  # with placeholders
        linguist = list(_linguist_words(lang))
        for text in (*linguist, *map(lengthen or str, linguist), *_json_words(lang)):
            if text in besides or _letters(PLACEHOLDER.sub("", text)) < MIN_LETTERS:
                continue
            if PLACEHOLDER.search(text):
                self._filled.append(text)
            else:
                self._texts.add(text)
        self._pattern = _pattern(self._filled)
        self._dotted = _pattern([text for text in self._filled if text.endswith("…")])

    def holds(self, text: str) -> bool:
        """Return whether ``text`` is one of the program's, its placeholders filled in."""
        return text in self._texts or self._pattern.fullmatch(text) is not None

    def holds_with_dots(self, text: str) -> bool:
        """Return whether ``text``, which ends in dots, is worded so."""
        return text in self._texts or self._dotted.fullmatch(text) is not None

    def is_cut_in_a_value(self, whole: str, shown: str) -> bool:
        """Return whether only a typed value at the end of ``whole`` is cut, not the words, a day or a figure."""
        has_figure = any(letter.isdigit() for letter in whole.split()[-1])
        return whole not in self._texts and self._pattern.fullmatch(shown) is not None and not has_figure

    def begins(self, start: str) -> bool:
        """Return whether ``start`` may be the beginning of one of the program's words."""
        if _letters(start) < MIN_LETTERS:
            return False
        heads = (PLACEHOLDER.split(text, maxsplit=1)[0] for text in self._filled)
        return any(text.startswith(start) for text in self._texts) or any(
            head.startswith(start) or (_letters(head) >= MIN_LETTERS and start.startswith(head)) for head in heads
        )


def _pattern(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what matches any of ``texts`` with its placeholders filled in: counts by figures, the rest by anything."""
    found = []
    for text in texts:
        gaps = (r"[\d\W]+" if gap.startswith("%") else ".+" for gap in PLACEHOLDER.findall(text))
        parts = map(re.escape, PLACEHOLDER.split(text))
        found.append("".join(part + gap for part, gap in zip_longest(parts, gaps, fillvalue="")))
    return re.compile("|".join(found) or r"(?!)", re.DOTALL)


def _letters(text: str) -> int:
    return len(LETTER.findall(text))


def _linguist_words(lang: str) -> Iterator[str]:
    root = ET.parse(RESOURCES / "i18n" / f"{lang}.ts").getroot()
    for message in root.iter("message"):
        for node in message.iter():
            if node.tag in ("translation", "numerusform") and node.text and node.text.strip():
                yield node.text
    if lang == "en":  # its .ts holds only plurals: the sources are the words
        for source in ET.parse(RESOURCES / "i18n" / "uk.ts").getroot().iter("source"):
            yield source.text or ""


def _json_words(lang: str) -> Iterator[str]:
    yield from _leaves(json.loads((RESOURCES / "words" / f"{lang}.json").read_text(encoding="utf-8")))


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _leaves(each)


@contextmanager
def recorded_elisions() -> Iterator[dict[str, str]]:
    """Collect every text cut by an ellipsis while painting: what is shown -> the whole text."""
    found: dict[str, str] = {}
    kept = {kind: kind.elidedText for kind in (QFontMetrics, QFontMetricsF)}

    def recording(real: Callable[..., str]) -> Callable[..., str]:
        def elided(metrics: object, text: str, *rest: object) -> str:
            shown = real(metrics, text, *rest)
            if shown != text:
                found[shown] = text
            return shown

        return elided

    for kind, real in kept.items():
        kind.elidedText = recording(real)  # type: ignore[method-assign]
    try:
        yield found
    finally:
        for kind, real in kept.items():
            kind.elidedText = real  # type: ignore[method-assign]


def cut_words(surface: QWidget, words: InterfaceWords) -> list[str]:
    """Return a line for each of the program's words that is cut in what ``surface`` shows now."""
    with recorded_elisions() as whole_of:
        texts = drawn_texts(surface)
    found = set()
    for drawn in texts:
        if not surface.rect().contains(drawn.rect.center().toPoint()):
            continue  # scrolled away
        if drawn.text.endswith("…") and not words.holds_with_dots(drawn.text):
            whole = whole_of.get(drawn.text, "")
            if _is_word_cut(drawn, whole, words):
                found.add(f"{drawn.name}: {drawn.text!r}" + (f" of {whole!r}" if whole else ""))
        elif words.holds(drawn.text) and not _has_room(drawn, surface):
            found.add(f"{drawn.name}: {drawn.text!r} lies outside of it")
    for widget in (surface, *surface.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and (told := _cut(widget)):
            found.add(f"{type(widget).__name__}: {told}")
    return sorted(found)


def foreign_words(surface: QWidget, words: InterfaceWords, other: InterfaceWords) -> list[str]:
    """Return the texts of ``surface`` that are words of ``other`` and none of ``words``."""
    return sorted(
        {
            f"{drawn.name}: {drawn.text!r}"
            for drawn in drawn_texts(surface)
            if other.holds(drawn.text) and not words.holds(drawn.text)
        }
    )


def _is_word_cut(drawn: DrawnText, whole: str, words: InterfaceWords) -> bool:
    """Tell a word of the program from what people typed; ``whole`` is empty when Qt itself cut it."""
    shown = drawn.text.removesuffix("…").rstrip()
    if isinstance(drawn.owner, QLineEdit) and drawn.owner.text():
        return False  # typed, or scrolled by the cursor
    if not whole:
        return words.begins(shown) and not drawn.text.endswith(BORN_WITH_DOTS)
    return words.holds(whole) and not words.is_cut_in_a_value(whole, shown)


def _has_room(drawn: DrawnText, surface: QWidget) -> bool:
    """False when letters lie beside their widget; what a list has scrolled away above and below may be cut."""
    if lies_inside(drawn, surface):
        return True
    left = drawn.owner.mapTo(surface, drawn.owner.rect().topLeft()).x()
    is_wide = drawn.rect.left() < left - SLACK_PX or drawn.rect.right() > left + drawn.owner.width() + SLACK_PX
    return not is_wide


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QAbstractButton):
        text = widget.text()
        return f"{text!r}: {widget.width()} of {widget.sizeHint().width()} px" if text and _is_narrow(widget) else ""
    if isinstance(widget, QLineEdit) and not widget.text():
        return _too_wide(widget, widget.placeholderText(), widget.contentsRect().width())
    if isinstance(widget, QPlainTextEdit) and not widget.toPlainText():
        return _cut_hint(widget)
    if isinstance(widget, QComboBox) and not widget.isEditable() and _is_narrow(widget):
        return _too_wide(widget, widget.currentText(), widget.width() - COMBO_ARROW_PX)
    return ""


def _cut_label(label: QLabel) -> str:
    elides = getattr(label, "_elides", False)
    if elides or not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return ""  # an eliding label was seen by the painter
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"{label.text()!r}: {label.height()} of {needed} px high" if needed > label.height() + SLACK_PX else ""
    return _too_wide(label, max(label.text().split("\n"), key=len), label.contentsRect().width())


def _cut_hint(area: QPlainTextEdit) -> str:
    margin = round(area.document().documentMargin())
    room = area.viewport().rect().adjusted(margin, margin, -margin, 0)
    needed = area.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), area.placeholderText()).height()
    is_cut = needed > room.height() + SLACK_PX
    return f"{area.placeholderText()!r}: {room.height()} of {needed} px high" if is_cut else ""


def _is_narrow(widget: QWidget) -> bool:
    return widget.width() + SLACK_PX < widget.sizeHint().width()


def _too_wide(widget: QWidget, text: str, room_px: float) -> str:
    needed = QFontMetricsF(widget.font()).horizontalAdvance(text)
    return f"{text!r}: {room_px:.0f} of {needed:.0f} px" if needed > room_px + SLACK_PX else ""
