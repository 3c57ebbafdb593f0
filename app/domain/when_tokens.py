"""A typed line cut into the words, numbers, days and hours it is made of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from app.domain.when_words import LONGEST_PHRASE, ORDINAL_ENDINGS, PHRASES

MAX_LETTERS = 120  # of a line that is one moment
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02b9\u2032\u00b4`\u055a\uff07]")
# Latin letters in a Cyrillic word are slips of the keyboard's layout.
_LOOKALIKES = str.maketrans("aceiopxykmhbt", "асеіорхукмнвт")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_TOKEN = re.compile(
    rf"""
    (?P<iso>\d{{4}}([-./])\d{{1,2}}\2\d{{1,2}}(?!\d))(?:t(?=\d))?
  | (?P<dmy>\d{{1,2}}([-./])\d{{1,2}}\4(?:\d{{4}}|\d{{2}}))(?![./-]?\d)
  | (?P<hm>\d{{1,2}}:\d{{2}})(?::\d{{2}})?(?:\s?[-–—]\s?\d{{1,2}}:\d{{2}})?(?![\d:])
  | (?P<dm>\d{{1,2}}[./]\d{{1,2}})(?![\d/])
  | (?P<half>\d{{1,2}},5)(?!\d)
  | (?P<dash>\d{{1,2}}-\d{{2}})(?![\d-])
  | (?P<ord>\d{{1,2}}-?(?:{ORDINAL_ENDINGS}))(?!\w)
  | (?P<num>\d{{1,4}})(?!\d)
  | (?P<word>[^\W\d_]+)
  | (?P<sign>[+@~])
  | (?P<skip>[\s,;.]+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: ``kind`` is iso, dmy, hm, dm, half, dash, ord, num, word or sign; numbers are its numbers in order."""

    kind: str
    text: str
    numbers: tuple[int, ...] = ()


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the pieces of a line; none when something in it cannot stand in a moment."""
    if len(text) > MAX_LETTERS:
        return ()
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text).casefold().replace("ё", "е"))
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            return ()
        at = found.end()
        kind = found.lastgroup or ""
        piece = found[kind]
        if kind == "word":
            tokens.append(Token("word", _one_script(piece)))
        elif kind != "skip":
            tokens.append(Token(kind, piece, tuple(int(number) for number in re.findall(r"\d+", piece))))
    return _with_phrases(tokens)


def _one_script(word: str) -> str:
    return word.translate(_LOOKALIKES) if _CYRILLIC.search(word) else word


def _with_phrases(tokens: list[Token]) -> tuple[Token, ...]:
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        for count in range(min(LONGEST_PHRASE, len(tokens) - at), 1, -1):
            one = PHRASES.get(tuple(token.text for token in tokens[at : at + count]))
            if one is not None:
                found.append(Token("word", one))
                at += count
                break
        else:
            found.append(tokens[at])
            at += 1
    return tuple(found)
