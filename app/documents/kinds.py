"""Every sheet of the package by its kind, and the name its file gets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.documents.client_card import CLIENT_CARD
from app.documents.handover_card import HANDOVER_CARD
from app.documents.meeting_plan import MEETING_PLAN
from app.documents.negotiation import NEGOTIATION
from app.documents.rule_sheet import RULE_SHEET
from app.documents.sheet_file import Recipe
from app.documents.values import DocumentKind
from app.documents.white_spots import WHITE_SPOTS

FILE_KEYS = {
    DocumentKind.CLIENT_CARD: "client_card",
    DocumentKind.MEETING_PLAN: "meeting_plan",
    DocumentKind.NEGOTIATION: "negotiation_sheet",
    DocumentKind.WHITE_SPOTS: "white_spots",
    DocumentKind.RULE_SHEET: "rule_sheet",
    DocumentKind.HANDOVER_CARD: "handover_card",
}
CLIENT_LETTERS = 40

# Cabinet of Ministers of Ukraine, resolution 55 of 2010, inner positions; Russian letters by the same sounds.
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ь": "", "ю": "iu", "я": "ia", "ё": "io", "ъ": "", "ы": "y", "э": "e",
    "'": "", "\u2019": "", "\u02bc": "",
}  # fmt: skip


RECIPES: Mapping[DocumentKind, Recipe[Any]] = {
    DocumentKind.CLIENT_CARD: CLIENT_CARD,
    DocumentKind.MEETING_PLAN: MEETING_PLAN,
    DocumentKind.NEGOTIATION: NEGOTIATION,
    DocumentKind.WHITE_SPOTS: WHITE_SPOTS,
    DocumentKind.RULE_SHEET: RULE_SHEET,
    DocumentKind.HANDOVER_CARD: HANDOVER_CARD,
}


def file_name(kind: DocumentKind, client_name: str, on: date) -> str:
    """Return '2025-11-14_meeting_plan_barvinok.pdf'; an empty name (blank, many clients) is left out."""
    return dated_file_name(FILE_KEYS[kind], client_name, on)


def dated_file_name(key: str, name: str, on: date) -> str:
    """Return day, key and name in a form that is safe for every file system; an empty name is left out."""
    parts = [on.isoformat(), key, _latin(name)]
    return "_".join(part for part in parts if part) + ".pdf"


def _latin(name: str) -> str:
    """Return the name in small Latin letters and figures, at most 40, safe for every file system."""
    letters = "".join(_LATIN.get(letter, letter) for letter in name.lower())
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:CLIENT_LETTERS].rstrip("_")
