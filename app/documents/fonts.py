"""The faces of the sheets: registered once, measured exactly, every character made printable.

Golos Text and Literata, as in the window; a letter they lack (Greek, Georgian) is printed in a fallback face.

The PDF library maps a character without a glyph to nothing and one above U+FFFF to a wrong letter, with no
error. So text goes to it only through ``Face.shown``, which puts a visible box instead.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.paths import resource_path

BOX = "\u25a1"
ELLIPSIS = "\u2026"
MM_PER_PT = 25.4 / 72
DASHES = ("\u2014", "\u2013", "/")
LAST_PLAIN = "\uffff"

# No line of a sheet holds more letters than this: longer text is cut before it is measured.
LETTERS_PER_LINE = 400

_SPACES = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_UNTIDY = re.compile(r"[^\S \xa0\u202f]|[\x1c-\x1f\x85]|\s\s")
_LINE_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_PRINTABLE_ASCII = re.compile(r"[ -~]*\Z")

# The library's font objects keep a read position, so two documents must not write their fonts at once.
FONT_LOCK = threading.RLock()


@dataclass(frozen=True)
class Face:
    """One embedded face.

    ``advances`` is the width of each character in mm at 1 pt; it grows by those that had to be borrowed from
    the fallback face. ``own`` are the characters the face has itself.
    """

    name: str
    advances: dict[str, float] = field(repr=False, hash=False)
    own: frozenset[str] = field(repr=False, hash=False)

    def shown(self, text: str) -> str:
        """Return ``text`` as it can be printed: NFC, without controls, a box for a missing glyph."""
        if _PRINTABLE_ASCII.match(text):
            return text
        text = unicodedata.normalize("NFC", text)
        return text if self.advances.keys() >= set(text) else "".join(self._shown_characters(text))

    def _shown_characters(self, text: str) -> Iterator[str]:
        for character in text:
            if character in self.advances:
                yield character
            elif character.isspace():
                yield " "
            elif not _is_invisible(character):
                yield self._borrowed(character)

    def _borrowed(self, character: str) -> str:
        """Return a character of the fallback face, a box when that lacks it too."""
        fallback = _fallback()
        borrowed = character if character in fallback.advances else BOX
        self.advances[borrowed] = fallback.advances[borrowed]
        return borrowed

    def runs(self, text: str) -> list[tuple[str, str]]:
        """Return (font name, text) of the parts of ``text``, which must have come from ``shown``."""
        if self.own >= set(text):
            return [(self.name, text)]
        parts = groupby(text, key=lambda character: character in self.own)
        return [(self.name if is_own else _fallback().name, "".join(part)) for is_own, part in parts]

    def width_mm(self, text: str, size_pt: float) -> float:
        """Return how wide ``text`` is; it must have come from ``shown``."""
        advances = self.advances
        return size_pt * sum([advances[character] for character in text])


@dataclass(frozen=True)
class Faces:
    """The family of the sheets: text, what stands out in it, and the name at the top."""

    regular: Face
    bold: Face
    title: Face


def _is_invisible(character: str) -> bool:
    """Whether nothing is lost without it: controls, joiners, direction marks, variation selectors."""
    return unicodedata.category(character) in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f"


def faces() -> Faces:
    """Return the family, registered with the PDF library at the first call; safe in any thread."""
    with FONT_LOCK:
        return _registered()


@lru_cache(maxsize=1)
def _registered() -> Faces:
    rl_config.useA85 = 0  # the files are never mailed as 7-bit text: a fifth smaller and quicker
    return Faces(_register("GolosText-Regular"), _register("GolosText-SemiBold"), _register("Literata-SemiBold"))


@lru_cache(maxsize=1)
def _fallback() -> Face:
    """Return the face with nearly every letter; it is large, so it is read when the first is missing."""
    with FONT_LOCK:
        return _register("DejaVuSansCondensed")


def _register(name: str) -> Face:
    font = TTFont(name, str(resource_path("fonts", f"{name}.ttf")), asciiReadable=False, shapable=False)
    pdfmetrics.registerFont(font)
    widths, usual = font.face.charWidths, font.face.defaultWidth
    advances = {
        chr(code): widths.get(code, usual) / 1000 * MM_PER_PT
        for code in font.face.charToGlyph
        if code <= ord(LAST_PLAIN) and chr(code).isprintable() and not _is_invisible(chr(code))
    }
    advances["\xa0"] = advances[" "]
    return Face(name, advances, frozenset(advances))


def _one_space(run: re.Match[str]) -> str:
    return run[0][0] if set(run[0]) <= {"\xa0", "\u202f"} else " "


def one_line(text: str) -> str:
    """Return ``text`` with every run of spaces and line breaks as one space; a no-break space stays."""
    if _UNTIDY.search(text) is None:
        return text.strip(" ")
    return _SPACES.sub(_one_space, text).strip(" ")


def wrap(text: str, face: Face, size_pt: float, width_mm: float, max_lines: int) -> list[str]:
    """Return ``text`` as at most ``max_lines`` lines of at most ``width_mm``.

    Line breaks of the text are kept as long as there is room. A line is broken at a space, but not after a
    word of one letter or a number and not before a dash; a word wider than the line is broken inside. What does not fit
    is cut at a word, with an ellipsis.
    """
    kept = text[: max_lines * LETTERS_PER_LINE]
    paragraphs = [one_line(part) for part in _LINE_BREAKS.split(kept)]
    paragraphs = [face.shown(part) for part in paragraphs if part]
    if len(paragraphs) > max_lines or max_lines == 1:
        paragraphs = [" ".join(paragraphs)] if paragraphs else []
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        room = max_lines - len(lines)
        found = _broken(paragraph, face, size_pt, width_mm, room + 1)
        is_cut = len(found) > room or (len(kept) < len(text) and number == len(paragraphs) - 1)
        if is_cut or (len(found) == room and number < len(paragraphs) - 1):
            rest = " ".join(found[room - 1 :])
            return [*lines, *found[: room - 1], _cut(rest, face, size_pt, width_mm)]
        lines += found
    return lines


def _glued_words(paragraph: str) -> list[str]:
    """Split at spaces where a line may be broken."""
    words: list[str] = []
    for word in paragraph.split(" "):
        previous = words[-1].rsplit(" ", 1)[-1] if words else ""
        if words and (word in DASHES or previous.isdigit() or (len(previous) == 1 and previous.isalpha())):
            words[-1] += " " + word
        else:
            words.append(word)
    return words


def _broken(paragraph: str, face: Face, size_pt: float, width_mm: float, max_lines: int) -> list[str]:
    lines: list[str] = []
    line, line_mm = "", 0.0
    space_mm = face.advances[" "] * size_pt
    for word in _glued_words(paragraph):
        word_mm = face.width_mm(word, size_pt)
        if line and line_mm + space_mm + word_mm <= width_mm:
            line, line_mm = f"{line} {word}", line_mm + space_mm + word_mm
            continue
        if line:
            lines.append(line)
        while word_mm > width_mm and len(lines) < max_lines:
            head = _head(word, face, size_pt, width_mm)
            lines.append(head)
            word = word[len(head) :]
            word_mm = face.width_mm(word, size_pt)
        line, line_mm = word, word_mm
        if len(lines) >= max_lines:
            return lines[:max_lines]
    return [*lines, line] if line else lines


def _head(word: str, face: Face, size_pt: float, width_mm: float) -> str:
    """Return the longest beginning that fits, at least one letter."""
    used_mm = 0.0
    for count, character in enumerate(word):
        used_mm += face.advances[character] * size_pt
        if used_mm > width_mm and count:
            return word[:count]
    return word


def _cut(text: str, face: Face, size_pt: float, width_mm: float) -> str:
    room_mm = width_mm - face.advances[ELLIPSIS] * size_pt
    head = _head(text, face, size_pt, room_mm)
    ends_whole = text[len(head) : len(head) + 1] in (" ", "")
    at_word = head if ends_whole else head[: max(head.rfind(" "), head.rfind("-"), 0)]
    # A word that would take half of the line with it is cut by letters: better its beginning than nothing.
    return (at_word if 2 * len(at_word) > len(head) else head).rstrip(" ,;:\u00b7\u2014\u2013-") + ELLIPSIS
