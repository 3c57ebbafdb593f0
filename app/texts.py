"""Words outside the window: sentences, sheets, command line, in uk, ru or en, from JSON in ``resources``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.paths import resource_path

LANGUAGES = ("uk", "ru", "en")


def plural_form(lang: str, count: int) -> str:
    """Return ``one``, ``few`` or ``many`` for a whole ``count`` (Unicode CLDR plural rules for uk, ru and en)."""
    if lang == "en":
        return "one" if count == 1 else "many"
    last, last_two = count % 10, count % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if 2 <= last <= 4 and not 12 <= last_two <= 14 else "many"


class Texts:
    """The words of one language of one folder; a missing key is a bug and raises KeyError."""

    def __init__(self, lang: str, words: Mapping[str, Any]) -> None:
        self.lang = lang
        self._words = words

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def text(self, key: str, **values: Any) -> str:
        """Return the words of ``key`` with ``values`` filled in."""
        return str(self._words[key]).format(**values) if values else str(self._words[key])

    def plural(self, key: str, count: int, **values: Any) -> str:
        """Return the form of ``key`` for ``count``; its JSON value is ``{"one":, "few":, "many":}`` with ``{n}``."""
        forms = self._words[key]
        return str(forms[plural_form(self.lang, count)]).format(n=count, **values)


@lru_cache(maxsize=16)
def _read(path: Path) -> Mapping[str, Any]:
    words: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return words


@lru_cache(maxsize=64)
def load_texts(folder: str, lang: str) -> Texts:
    """Return the words of ``resources/<folder>/<lang>.json``; ``lang`` is uk, ru or en (else KeyError)."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    return Texts(lang, _read(resource_path(folder, f"{lang}.json")))
