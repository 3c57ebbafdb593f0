"""Titles of narrow columns: whole in one line, in a smaller font, in two lines, or left to their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont

from ui.kit.paint import text_width
from ui.theme import theme

VOWELS = frozenset("аеєиіїоуюяёыэaeiouy")
LEAST_PART = 3  # letters on either side of a hyphen


@dataclass(frozen=True, slots=True)
class FittedTitles:
    """The lines of each title, in one font for all; ``is_short`` where only the numbers have room."""

    font: QFont
    lines: tuple[tuple[str, ...], ...]
    is_short: bool = False

    @property
    def most_lines(self) -> int:
        """Return how many lines the longest title takes."""
        return max((len(lines) for lines in self.lines), default=1)


def fit_titles(titles: Sequence[str], room_px: float) -> FittedTitles:
    """Number ``titles`` from 1 and fit them into columns of that width, px."""
    numbered = [f"{at} {title}" for at, title in enumerate(titles, 1)]
    small = theme().font_of(11, 600)
    for font in (theme().font_of(12, 600), small):
        if all(text_width(title, font) <= room_px for title in numbered):
            return FittedTitles(font, tuple((title,) for title in numbered))
    broken = [_two_lines(title, small, room_px) for title in numbered]
    if all(broken):
        return FittedTitles(small, tuple(broken))
    return FittedTitles(theme().font_of(12, 600), tuple((str(at),) for at in range(1, len(titles) + 1)), is_short=True)


def _two_lines(title: str, font: QFont, room_px: float) -> tuple[str, ...]:
    """Break a title after a word, else within its last one; nothing when two lines do not hold it."""
    if text_width(title, font) <= room_px:
        return (title,)
    head, _, last = title.rpartition(" ")
    if text_width(head, font) <= room_px and text_width(last, font) <= room_px:
        return (head, last)
    for at in range(len(last) - LEAST_PART, LEAST_PART - 1, -1):
        after_vowel = last[at - 1].lower() in VOWELS and last[at].lower() not in VOWELS
        first, second = f"{head} {last[:at]}-", last[at:]
        if after_vowel and text_width(first, font) <= room_px and text_width(second, font) <= room_px:
            return (first, second)
    return ()
