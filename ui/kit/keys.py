"""Keys by their place on the keyboard, whatever layout is on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

# Latin key -> what the same key gives in the Ukrainian and the Russian layout (ЙЦУКЕН)
CYRILLIC_OF = {
    "Q": "Й", "W": "Ц", "E": "У", "R": "К", "T": "Е", "Y": "Н", "U": "Г", "I": "Ш", "O": "Щ", "P": "З",
    "[": "Х", "]": "ЇЪ", "A": "Ф", "S": "ІЫ", "D": "В", "F": "А", "G": "П", "H": "Р", "J": "О", "K": "Л",
    "L": "Д", ";": "Ж", "'": "ЄЭ", "Z": "Я", "X": "Ч", "C": "С", "V": "М", "B": "И", "N": "Т", "M": "Ь",
    ",": "Б", ".": "Ю",
}  # fmt: skip
SHOWN = {
    "Return": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Escape": "Esc",
    "Delete": "Del",
}


def same_keys(shortcut: str) -> list[QKeySequence]:
    """Return the sequences of one physical key: ``Ctrl+L`` gives Ctrl+L and Ctrl+Д.

    ``shortcut`` is Qt's portable text, one stroke. ``Return`` also gives the keypad's Enter.
    """
    if not shortcut:
        return []
    *modifiers, key = shortcut.split("+") if not shortcut.endswith("+") else [shortcut[:-1].rstrip("+"), "+"]
    others = [*CYRILLIC_OF.get(key.upper(), "")]
    if key == "Return":
        others.append("Enter")
    names = ["+".join([*filter(None, modifiers), each]) for each in (key, *others)]
    return [QKeySequence(name, QKeySequence.SequenceFormat.PortableText) for name in names]


def shown_key(shortcut: str) -> str:
    """Return the shortcut as it stands on a key cap: ``Ctrl+Shift+P`` is ``Ctrl Shift P``."""
    if not shortcut:
        return ""
    parts = [part for part in shortcut.split("+") if part] + (["+"] if shortcut.endswith("+") else [])
    return " ".join(_shown_part(part) for part in parts)


def latin_of(letter: str) -> str:
    """Return the Latin letter of the key that gave ``letter``; the letter itself if it is none of ours."""
    upper = letter.upper()
    for latin, cyrillic in CYRILLIC_OF.items():
        if upper and upper in cyrillic:
            return latin
    return upper


def _shown_part(part: str) -> str:
    if part == "Space":
        return QCoreApplication.translate("Keys", "Space")
    return SHOWN.get(part, part)
