"""The fields of a competitor's card (sheet D5) that a person fills; kept as JSON by key, each fact with its day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.documents.forms import Editor, FormField, shaped

OLD_AFTER_DAYS: Final = 90
"""A fact older than this is told as doubtful (D5)."""
_D = "competitor_card"
RELIABILITY: Final = tuple((code, f"{_D}.rel_{code}") for code in ("a", "b", "c"))

COMPETITOR_FIELDS: Final[tuple[FormField, ...]] = (
    FormField("website", f"{_D}.website"),
    FormField("city", f"{_D}.city"),
    FormField("size", f"{_D}.size"),
    FormField("since", f"{_D}.since"),
    FormField("segment", f"{_D}.snap.seg"),
    FormField("one_line", f"{_D}.snap.one", Editor.TEXT),
    FormField(
        "prices",
        f"{_D}.price",
        Editor.TABLE,
        columns=(
            ("item", f"{_D}.price.pr_what"),
            ("their_price", f"{_D}.price.pr_they"),
            ("our_price", f"{_D}.price.pr_we"),
            ("includes", f"{_D}.price.pr_inc"),
            ("source", f"{_D}.price.pr_date"),
        ),
        rows=5,
    ),
    FormField(
        "terms",
        f"{_D}.terms",
        Editor.TABLE,
        columns=(("name", f"{_D}.term"), ("they", "common.they"), ("we", "common.we")),
        rows=5,
    ),
    FormField("sales_way", f"{_D}.how.hw1", Editor.TEXT),
    FormField("promises", f"{_D}.how.hw2", Editor.TEXT),
    FormField("strengths", f"{_D}.sw.st", Editor.LIST, rows=3),
    FormField("weaknesses", f"{_D}.sw.wk", Editor.LIST, rows=3),
    FormField("we_win", f"{_D}.wl.win", Editor.LIST, rows=2),
    FormField("we_lose", f"{_D}.wl.lose", Editor.LIST, rows=2),
    FormField(
        "claims",
        f"{_D}.ans",
        Editor.TABLE,
        columns=(("say", f"{_D}.ans.say"), ("answer", f"{_D}.ans.we")),
        rows=2,
    ),
    FormField("questions", f"{_D}.ans.q", Editor.LIST, rows=2),
    FormField("tasks", f"{_D}.find.fo", Editor.LIST, rows=2),
    FormField(
        "notes",
        f"{_D}.log",
        Editor.TABLE,
        columns=(
            ("on", f"{_D}.log.l_date"),
            ("what", f"{_D}.log.l_what"),
            ("source", f"{_D}.log.l_src"),
            ("reliability", f"{_D}.log.l_rel"),
        ),
        choices=RELIABILITY,
        rows=12,
    ),
)


@dataclass(frozen=True, slots=True)
class CompetitorFact:
    """A field that is filled; ``value`` is a text, a list of texts or of rows, ``is_old``: to be checked again."""

    key: str
    value: Any
    changed_on: date
    is_old: bool


def competitor_field(key: str) -> FormField | None:
    """Return the field by its key, None when there is no such field."""
    return next((field for field in COMPETITOR_FIELDS if field.key == key), None)


def read_facts(stored: str, as_of: date) -> tuple[CompetitorFact, ...]:
    """Return the stored fields in the order of the sheet; what has another shape is as good as empty."""
    try:
        kept = json.loads(stored)
    except ValueError:
        return ()
    if not isinstance(kept, Mapping):
        return ()
    found = []
    for field in COMPETITOR_FIELDS:
        try:
            fact = kept[field.key]
            value, changed_on = shaped(field, fact["value"]), date.fromisoformat(fact["on"])
        except (KeyError, TypeError, ValueError):
            continue
        if value:
            found.append(CompetitorFact(field.key, value, changed_on, (as_of - changed_on).days > OLD_AFTER_DAYS))
    return tuple(found)


def write_facts(facts: tuple[CompetitorFact, ...]) -> str:
    """Return fields as they are stored."""
    return json.dumps(
        {fact.key: {"value": fact.value, "on": fact.changed_on.isoformat()} for fact in facts}, ensure_ascii=False
    )


def merged_facts(kept: tuple[CompetitorFact, ...], other: tuple[CompetitorFact, ...]) -> tuple[CompetitorFact, ...]:
    """Return the facts of two cards as one: lists are put together, of single values the kept one stands."""
    own = {fact.key: fact for fact in kept}
    for fact in other:
        mine = own.get(fact.key)
        if mine is None:
            own[fact.key] = fact
        elif isinstance(mine.value, list):
            value = [*mine.value, *(item for item in fact.value if item not in mine.value)]
            own[fact.key] = CompetitorFact(fact.key, value, max(mine.changed_on, fact.changed_on), mine.is_old)
    return tuple(own[field.key] for field in COMPETITOR_FIELDS if field.key in own)
