"""What the search index holds of a client, and what a typed text may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.domain.names import fold, key_of_words, layout_variants, words_of
from app.domain.phone import digits_of

_MAX_TEXT, _MAX_WORDS, _MAX_WORD = 200, 10, 64
_MIN_DIGITS = 3
_MAX_KNOWN = 100_000
_LATIN_OR_DIGIT = re.compile("[a-z0-9\u00c0-\u024f]")
_MIN_FORGIVEN, _MAX_FORGIVEN = 4, 24
_KEY_LETTERS = "abcdfhijklmnoprstuvxz"  # all that a skeleton of uk, ru and Latin words is made of
_NUMBER_PIECE = re.compile(r"[+(]*\d[\d()+./-]*")
_EXCEL_TAIL = re.compile(r"(?<=\d{9})\.0$")


@dataclass(frozen=True)
class TypedWord:
    """One typed word and all it may mean. An alternative is a tuple of words that must all be there.

    ``exact`` is folded; ``digits`` are digits to look for inside phone numbers and tax codes (three and more), if it
    is a number. Other spellings and keyboards are worked out when asked for: most searches end before. ``piece`` is
    what was typed, empty for a number.
    """

    piece: str
    exact: tuple[str, ...]
    digits: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The skeletons of ``exact``."""
        return _keys(self.exact) if self.piece else self.exact

    @cached_property
    def layouts(self) -> tuple[tuple[str, ...], ...]:
        """What ``exact`` would be on other keyboards."""
        found: dict[tuple[str, ...], None] = {}
        # A comma may be the letter б of another layout, or just a comma.
        for typed in dict.fromkeys((self.piece, self.piece.rstrip(".,;:"))):
            for variant in layout_variants(typed):
                words = _words(variant)
                if words and words != self.exact:
                    found[words] = None
        return tuple(found)

    @cached_property
    def layout_keys(self) -> tuple[tuple[str, ...], ...]:
        """The skeletons of ``layouts``."""
        return tuple(dict.fromkeys(each for each in map(_keys, self.layouts) if each and each != self.keys))


class IndexedWords(NamedTuple):
    """Words as the index holds them, joined by single spaces.

    ``exact`` are folded; ``keys`` are equal in Ukrainian, Russian and Latin spelling; ``latin`` are those of
    ``exact`` with Latin letters or digits: a key of half a Latin word need not be the beginning of the
    whole's.
    """

    exact: str
    keys: str
    latin: str


class WordReader:
    """Reads texts into words for the index and remembers pieces seen: names and streets come again and again."""

    def __init__(self) -> None:
        self._known: dict[str, IndexedWords] = {}

    def read(self, texts: Iterable[str]) -> IndexedWords:
        """Return the words of ``texts``, each piece once."""
        known = self._known
        found = [known.get(piece) or self._learn(piece) for piece in dict.fromkeys(" ".join(texts).split())]
        return IndexedWords(
            " ".join([words.exact for words in found if words.exact]),
            " ".join([words.keys for words in found if words.keys]),
            " ".join([words.latin for words in found if words.latin]),
        )

    def _learn(self, piece: str) -> IndexedWords:
        if piece.isascii() and piece.isdigit():
            return IndexedWords(piece, piece, piece)
        words = words_of(fold(piece))
        exact = " ".join(words)
        latin = " ".join([word for word in words if _LATIN_OR_DIGIT.search(word)])
        found = IndexedWords(exact, key_of_words(exact), latin)
        if not latin and len(self._known) < _MAX_KNOWN:  # codes and addresses do not come again
            self._known[piece] = found
        return found


def index_digits(numbers: Iterable[str]) -> str:
    """Return the digits of phone numbers and codes, each number once, joined by spaces."""
    found = dict.fromkeys(digits_of(number) for number in numbers)
    return " ".join(digits for digits in found if len(digits) >= _MIN_DIGITS)


def phone_words(normal: str) -> tuple[str, ...]:
    """Return the beginnings a stored number may be typed by: international, and national where that has a zero."""
    return (normal, normal[2:]) if normal.startswith("380") and len(normal) == 12 else (normal,)


def query_groups(text: str) -> tuple[TypedWord, ...]:
    """Return what each typed word may mean; all of them are to be found. Nothing when no letter or digit was typed.

    Numbers that follow one another are one: '067 123 45 67' is a phone. Very long texts are cut.
    """
    groups: list[TypedWord] = []
    number: list[str] = []
    for piece in text[:_MAX_TEXT].split():
        if _NUMBER_PIECE.fullmatch(piece):
            number.append(piece)
            continue
        if number:
            groups.append(_number_group(number))
            number = []
        groups.append(TypedWord(piece, _words(piece)))
    if number:
        groups.append(_number_group(number))
    return tuple(group for group in groups if group.exact or group.layouts)[:_MAX_WORDS]


def _number_group(pieces: list[str]) -> TypedWord:
    whole = _EXCEL_TAIL.sub("", " ".join(pieces))
    return TypedWord("", _words(whole), _digit_variants(whole))


def _digit_variants(number: str) -> tuple[str, ...]:
    """Return the digits as typed and without what is dialled before a number: 00, 810, 8, (0), 0."""
    digits = digits_of(number)
    variants = [digits, digits_of(number.replace("(0)", ""))]
    variants += [digits.removeprefix(prefix) for prefix in ("810", "00") if len(digits) > len(prefix) + 2]
    if len(digits) >= 11 or digits.startswith("80"):
        variants.append(digits.removeprefix("8"))
    if len(digits) >= 7:
        variants.append(digits.removeprefix("0"))
    long_enough = dict.fromkeys(each for each in variants if len(each) >= _MIN_DIGITS)
    # Whatever holds 0671234567 holds 671234567 too.
    return tuple(each for each in long_enough if not any(other in each for other in long_enough if other != each))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word[:_MAX_WORD] for word in words_of(fold(text)))


def _keys(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key_of_words(" ".join(words)).split())


def with_one_error(key: str) -> tuple[str, ...]:
    """Return ``key`` and every key it may have been meant for, if one letter was mistyped, missed, doubled or swapped.

    Only ``key`` itself when it is too short to be told from other words, or too long to be a word.
    """
    if not _MIN_FORGIVEN <= len(key) <= _MAX_FORGIVEN:
        return (key,)
    variants = {key: None}
    for place in range(len(key) + 1):
        before, after = key[:place], key[place:]
        variants[before + after[1:]] = None
        variants[before + after[1:2] + after[:1] + after[2:]] = None
        for letter in _KEY_LETTERS:
            variants[before + letter + after] = None
            variants[before + letter + after[1:]] = None
    return tuple(variants)
