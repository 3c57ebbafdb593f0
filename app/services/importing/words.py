"""Words in cells that stand for codes of the book: stages, statuses, lead sources, roles in the decision."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sqlalchemy import select
from sqlmodel import Session, col

from app.content import load_content
from app.domain.names import fold
from app.services.importing.headings import lookup
from app.services.orders import STATUSES
from app.texts import LANGUAGES, load_texts
from db.tables import Stage

_CONTENT_LISTS = {"source": "lead_sources", "decision_role": "decision_roles"}


@lru_cache(maxsize=4)
def codes_of(prefix: str) -> tuple[str, ...]:
    """Return the codes of ``source``, ``decision_role`` or ``order_status``."""
    if prefix == "order_status":
        return STATUSES
    return tuple(code for code, _words in load_content()["lists"][_CONTENT_LISTS[prefix]][1])


def word_of_code(prefix: str, lang: str) -> dict[str, str]:
    """Return code -> its word in a language."""
    return _words(prefix, codes_of(prefix), lang)


def code_of_word(prefix: str) -> dict[str, str]:
    """Return folded word of any language -> code; the code itself is a word too."""
    found = dict(lookup("statuses")) if prefix == "order_status" else {}
    for lang in LANGUAGES:
        found |= {fold(word): code for code, word in word_of_code(prefix, lang).items()}
    return found | {fold(code): code for code in codes_of(prefix)}


def stage_words(session: Session, lang: str) -> dict[int, str]:
    """Return stage id -> its name: the owner's own, or the word of the language."""
    stages = session.execute(select(col(Stage.id), col(Stage.code), col(Stage.title))).all()
    words = _words("stage", (code for _id, code, title in stages if not title), lang)
    return {stage_id: title or words.get(code, code) for stage_id, code, title in stages}


def stage_ids(session: Session) -> dict[str, int]:
    """Return folded word -> stage id; the owner's names and the codes go before the program's words and usual ones."""
    stages = session.execute(
        select(col(Stage.id), col(Stage.code), col(Stage.title)).order_by(col(Stage.sort_order))
    ).all()
    by_code = {code: stage_id for stage_id, code, _title in stages}
    found = {word: by_code[code] for word, code in lookup("stages").items() if code in by_code}
    for lang in LANGUAGES:
        found |= {fold(word): by_code[code] for code, word in _words("stage", by_code, lang).items()}
    found |= {fold(code): stage_id for code, stage_id in by_code.items()}
    return found | {fold(title): stage_id for stage_id, _code, title in stages if title}


def _words(prefix: str, codes: Iterable[str], lang: str) -> dict[str, str]:
    words = load_texts("words", lang)
    return {code: words.text(f"{prefix}.{code}") for code in codes if f"{prefix}.{code}" in words}
