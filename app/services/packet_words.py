"""The columns of a packet and the results of a call, in words of any language: as they are printed and typed back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from app.domain.names import fold
from app.services.importing.headings import Vocabulary, heading_key
from app.services.library_content import call_results
from app.texts import LANGUAGES, load_texts

COLUMNS: Final = ("code", "name", "phone", "result", "when", "note")
"""What a packet has, and nothing else; the first three are given, the others come back."""
NEEDED: Final = ("code", "name", "phone", "result")
_NUMBERED: Final = re.compile(r"(\d{1,2})\s*[.)\u2013\u2014-]*\s*(\D*)", re.ASCII)


def column_titles(lang: str) -> tuple[str, ...]:
    """Return the headings of the columns."""
    texts = load_texts("documents", lang)
    return tuple(texts.text(f"packet.rows.{column}") for column in COLUMNS)


def result_words(lang: str) -> dict[str, str]:
    """Return code of a result -> its word, in the order of the legend."""
    words = load_texts("words", lang)
    return {code: words.text(f"call_result.{code}") for code in call_results()}


def read_result(typed: str) -> str | None:
    """Return the code of a result typed as a word of any language, as its code or by its number in the legend."""
    text = fold(typed)
    known = _known_results()
    if text in known:
        return known[text]
    found = _NUMBERED.fullmatch(text)
    codes = call_results()
    if found is None or not 1 <= int(found[1]) <= len(codes):
        return None
    code = codes[int(found[1]) - 1]
    # '1 - Refused' says two things: neither is believed.
    return code if not found[2].strip() or known.get(found[2].strip()) == code else None


@lru_cache(maxsize=1)
def _known_results() -> dict[str, str]:
    words = {fold(word): code for lang in LANGUAGES for code, word in result_words(lang).items()}
    return words | {fold(code): code for code in call_results()}


class PacketVocabulary(Vocabulary):
    """The headings of a packet in every language."""

    def __init__(self) -> None:
        self._columns = {
            heading_key(title): column
            for lang in LANGUAGES
            for column, title in zip(COLUMNS, column_titles(lang), strict=True)
        }
        super().__init__("clients", self._columns)

    def exact_field(self, heading: str) -> str | None:
        """Return the column of a heading, None if it is none of a packet's."""
        return self._columns.get(heading_key(heading))

    def like_field(self, heading: str) -> str | None:
        """Return None: a heading that only resembles one of ours is another table's."""
        return None

    def suits(self, headings: Iterable[str]) -> bool:
        """Return whether a sheet has every column that tells a row of a packet."""
        return {*NEEDED} <= {self.exact_field(heading) for heading in headings}
