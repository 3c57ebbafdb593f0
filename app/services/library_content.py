"""The program's own scripts and objections, in the language asked, as ``resources/content`` has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.content import load_content
from app.domain.script_walk import Answer, Node, Script
from app.texts import load_texts

COLD_CALL: Final = "cold_call"
OBJECTION_FIELDS: Final = ("why", "agree", "ask", "answer", "proof", "fallback")
"""The texts of an objection besides its title, in the order of content's ``objection_fields``."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A {name} of a script: a short hint to show in its place, and what is meant, with an example."""

    name: str
    hint: str
    meaning: str


def call_results() -> tuple[str, ...]:
    """Return the codes of what a call may come to, in content's order; words: ``call_result.<code>``."""
    return tuple(code for code, _words in load_content()["lists"]["call_results"][1])


def prospect_days() -> int:
    """Return after how many days one who is not a client yet is usually touched again."""
    return next(int(days) for code, days, _words in load_content()["touch"] if code == "prospect")


@lru_cache(maxsize=4)
def starter_script(lang: str) -> Script:
    """Return the program's cold call.

    A branch that content leads to from nowhere (an answering machine) may be what answers: it is one more answer of
    the first node.
    """
    rows = load_content()["script"]
    led_to = {to for row in rows for _words, to in row[4]}
    alone = [row for row in rows[1:] if row[0] not in led_to]
    nodes = [
        Node(code, kind, title[lang], text[lang], tuple(Answer(words[lang], to) for words, to in answers))
        for code, kind, title, text, answers in rows
    ]
    more = tuple(Answer(row[2][lang], row[0]) for row in alone)
    first = nodes[0]
    nodes[0] = Node(first.code, first.kind, first.title, first.text, first.answers + more)
    return Script(COLD_CALL, 0, load_texts("words", lang).text(f"script.{COLD_CALL}"), tuple(nodes))


@lru_cache(maxsize=4)
def starter_objections(lang: str) -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """Return code -> (title, texts by OBJECTION_FIELDS) of the program's objections, in its order."""
    return {
        code: (quote[lang], {field: words[lang] for field, words in zip(OBJECTION_FIELDS, texts, strict=True)})
        for code, quote, *texts in load_content()["objections"]
    }


@lru_cache(maxsize=4)
def script_rules(lang: str) -> tuple[str, ...]:
    """Return the rules of a call, as they are printed under a script."""
    return tuple(words[lang] for words in load_content()["script_rules"])


@lru_cache(maxsize=4)
def objection_steps(lang: str) -> tuple[str, ...]:
    """Return the steps by which any objection is answered, in order."""
    return tuple(words[lang] for _code, words in load_content()["objection_steps"])


@lru_cache(maxsize=4)
def placeholders(lang: str) -> tuple[Placeholder, ...]:
    """Return every {name} that scripts may hold, in content's order."""
    words = load_texts("words", lang)
    return tuple(
        Placeholder(name, words.text(f"placeholder.{name}"), meaning[lang])
        for names, meaning in load_content()["placeholders"]
        for name in (each.strip("{}") for each in names.split())
    )


def hints(lang: str) -> dict[str, str]:
    """Return name -> short hint of every {placeholder}; for ``script_walk.fill_in``."""
    return {each.name: each.hint for each in placeholders(lang)}
