"""Which encoding a text file is in: its mark, strict UTF-8, then the likeliest of those used with Cyrillic."""

from __future__ import annotations

import codecs
from itertools import pairwise

CANDIDATES = ("cp1251", "koi8-u", "cp866", "mac_cyrillic", "cp1252")
_SAMPLE_BYTES = 20_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Points by how often a letter stands in Ukrainian and Russian text; ї, є, ґ, ё are rare, but sure.
_POINTS = {
    **dict.fromkeys("оаеинтсрвліi", 4),
    **dict.fromkeys("кмдпуязьбгчй", 3),
    **dict.fromkeys("хжшюцщфыэїєґё’", 2),
    **dict.fromkeys("ъ", 0),
    **dict.fromkeys("«»№–—“”„…\u00a0·•°§€₴", 1),
    **dict.fromkeys("éèêëáàâäçñóòôöúùûüíìîïßåæøãõ", 2),
}
_WRONG_CASE, _MIXED_SCRIPTS, _FOREIGN_SIGN = -6, -8, -5


def decode(data: bytes) -> tuple[str, str]:
    """Return (text, name of the encoding); ``mixed`` when some lines are UTF-8 and others are not. Never raises."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    wide = _wide_without_mark(data[:4000])
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_old(data)


def _wide_without_mark(start: bytes) -> str:
    """Return the UTF-16 whose high bytes (0 for Latin, 4 for Cyrillic) stand at every second place, or ''."""
    if len(start) < 8:
        return ""
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = start[offset::2], start[1 - offset :: 2]
        if sum(byte in (0, 4) for byte in high) > 0.9 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return ""


def _decode_old(data: bytes) -> tuple[str, str]:
    good: list[bytes] = []
    bad: list[bytes] = []
    for line in data.splitlines(keepends=True):
        if line.isascii():
            continue
        (good if _is_utf8(line) else bad).append(line)
    name = best_encoding(b"".join(bad))
    if not good or len(good) * 20 < len(bad):  # a chance line of cp1251 may be UTF-8 too
        return data.decode(name, errors="replace"), name
    text = "".join(
        line.decode("utf-8" if line.isascii() or _is_utf8(line) else name, errors="replace")
        for line in data.splitlines(keepends=True)
    )
    return text, "mixed"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def best_encoding(data: bytes) -> str:
    """Return which of ``CANDIDATES`` makes the likeliest words of ``data``."""
    sample = data[:_SAMPLE_BYTES]
    return max(CANDIDATES, key=lambda name: _likeliness(sample.decode(name, errors="replace")))


def _likeliness(text: str) -> int:
    """Return points for every sign above ASCII, minus for words no one writes."""
    points = 0
    for word in text.split():
        if word.isascii():
            continue
        for sign in word:
            if sign > "\x7f":
                points += _POINTS.get(sign.lower(), _FOREIGN_SIGN)
        for before, after in pairwise(word):
            if not (before.isalpha() and after.isalpha()):
                continue
            if before.islower() and after.isupper():
                points += _WRONG_CASE
            if before.isascii() != after.isascii() and _is_cyrillic(before) != _is_cyrillic(after):
                points += _MIXED_SCRIPTS
            elif before > "\x7f" and after > "\x7f" and not _is_cyrillic(before) and not _is_cyrillic(after):
                points += _WRONG_CASE  # two accented letters in a row: Cyrillic read as Latin
    return points


def _is_cyrillic(sign: str) -> bool:
    return "\u0400" <= sign <= "\u04ff"
