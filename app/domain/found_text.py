"""Why a text was found: which of its letters answer what was typed, and how well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.names import fold, skeleton
from app.domain.search_text import TypedWord, query_groups

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*")
_MIN_INNER = 3
_MIN_FORGIVEN = 4
START, INNER, FORGIVEN = 0, 1, 2
"""Ranks of a match: the beginning of a word, inside of one, with one typing error."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed text, ready to be held against many short ones: names of commands, clients, people."""

    groups: tuple[TypedWord, ...]
    is_empty: bool = False

    @classmethod
    def of(cls, text: str) -> Typed:
        """Read what was typed."""
        return cls(query_groups(text), not text.strip())

    def rank(self, shown: str) -> int | None:
        """Return how well ``shown`` holds every typed word, 0 best, or None if it does not."""
        if self.is_empty:
            return START
        if not self.groups:
            return None
        words = [(match.start(), match[0]) for match in _WORD.finditer(shown)]
        worst = START
        for group in self.groups:
            ranks = [rank for rank, _span in _matches(group, words)]
            if not ranks:
                return None
            worst = max(worst, min(ranks))
        return worst

    def spans(self, shown: str) -> tuple[Span, ...]:
        """Return where in ``shown`` the typed words stand, as (first, past the last), in order, none overlapping."""
        words = [(match.start(), match[0]) for match in _WORD.finditer(shown)]
        found: list[Span] = []
        for group in self.groups:
            matches = sorted(_matches(group, words), key=lambda match: match[0])
            found += [span for rank, span in matches if rank == matches[0][0]]
        merged: list[Span] = []
        for first, last in sorted(set(found)):
            if merged and first < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return tuple(merged)


def _matches(group: TypedWord, words: list[tuple[int, str]]) -> Iterator[tuple[int, Span]]:
    """Yield rank and place of every word that answers any alternative of a typed word."""
    exact = {word for alternative in (group.exact, *group.layouts) for word in alternative}
    keys = {word for alternative in (group.keys, *group.layout_keys) for word in alternative}
    for at, word in words:
        match = _match(word, exact, keys)
        if match is not None:
            rank, first, last = match
            yield rank, (at + first, at + last)


def _match(word: str, exact: set[str], keys: set[str]) -> tuple[int, int, int] | None:
    folded = fold(word)
    for typed in exact:
        if folded.startswith(typed):
            return START, 0, _length(word, fold, typed)
    key = skeleton(word)
    for typed in keys:
        if key.startswith(typed):
            return START, 0, _length(word, skeleton, typed)
    for typed in exact:
        if len(typed) >= _MIN_INNER and typed in folded and len(folded) == len(word):
            first = folded.index(typed)
            return INNER, first, first + len(typed)
    for typed in keys:
        if len(typed) >= _MIN_INNER and typed in key:
            return INNER, 0, len(word)
    for typed in keys:
        if len(typed) >= _MIN_FORGIVEN and _is_near(typed, key):
            return FORGIVEN, 0, len(word)
    return None


def _length(word: str, reading: object, typed: str) -> int:
    """Return how many letters of ``word`` it takes to read ``typed``."""
    for length in range(1, len(word)):
        if reading(word[:length]).startswith(typed):  # type: ignore[operator]
            return length
    return len(word)


def _is_near(typed: str, key: str) -> bool:
    """Whether ``key`` begins with ``typed`` but for one letter mistyped, missed, added or swapped."""
    at = 0
    while at < min(len(typed), len(key)) and typed[at] == key[at]:
        at += 1
    rest = typed[at:]
    tails = (
        (rest[1:], key[at + 1 :]),  # another letter
        (rest[1:], key[at:]),  # one too many
        (rest, key[at + 1 :]),  # one missed
    )
    if any(tail.startswith(wanted) for wanted, tail in tails):
        return True
    return len(rest) > 1 and key[at : at + 2] == rest[1] + rest[0] and key[at + 2 :].startswith(rest[2:])
