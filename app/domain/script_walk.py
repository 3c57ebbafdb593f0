"""A call script: what is said at each node, where answers lead, how a talk goes through it, what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Kind = Literal["prep", "gate", "talk", "branch", "end"]
KINDS: Final[tuple[Kind, ...]] = ("prep", "gate", "talk", "branch", "end")
MAX_ANSWERS: Final = 9  # one digit key each
PathStep = tuple[str, int]
"""(code of a node, number of the answer given there, from 1)."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the other side may say, and the code of the node that follows."""

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Node:
    """One line of a script.

    ``kind``: prep (before the call), gate (the secretary), talk, branch (an objection on the way), end (after the
    call). ``answers`` are answered by the keys 1 to 9.
    """

    code: str
    kind: Kind
    title: str
    text: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A script as it said from version ``number`` on (0: the program's own words); the first node starts it."""

    code: str
    number: int
    title: str
    nodes: tuple[Node, ...]

    def node(self, code: str) -> Node | None:
        """Return the node of this code, None if the script has none."""
        return next((node for node in self.nodes if node.code == code), None)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Return the names of {placeholders} in its texts, each once, in order."""
        return tuple(dict.fromkeys(name for node in self.nodes for name in _PLACEHOLDER.findall(node.text)))


@dataclass(frozen=True, slots=True)
class Walk:
    """A talk on its way through a script: each step returns another one, so that going back is exact."""

    script: Script
    path: tuple[PathStep, ...] = ()

    @classmethod
    def start(cls, script: Script) -> Walk:
        """Return a talk at the first node of a script that ``check_script`` finds nothing wrong with."""
        return cls(script)

    @classmethod
    def along(cls, script: Script, path: Sequence[PathStep]) -> Walk | None:
        """Return the talk that gave these answers; None when the script does not lead so."""
        walk = cls(script)
        for code, number in path:
            if walk.node.code != code or not 1 <= number <= len(walk.node.answers):
                return None
            walk = walk.answer(number)
        return walk

    @property
    def node(self) -> Node:
        """The node at which the talk is."""
        code = self.script.nodes[0].code
        if self.path:
            left, number = self.path[-1]
            before = self.script.node(left)
            assert before is not None
            code = before.answers[number - 1].to
        found = self.script.node(code)
        assert found is not None
        return found

    @property
    def is_over(self) -> bool:
        """Whether the talk has come to an end node."""
        return self.node.kind == "end"

    @property
    def ended_at(self) -> str:
        """Code of the node where the talk ends if the line goes dead now.

        An end node is what is done after the call: then it is the last node that was talked through.
        """
        return self.path[-1][0] if self.is_over and self.path else self.node.code

    def answer(self, number: int) -> Walk:
        """Return the talk after answer ``number`` (from 1); the same talk when there is no such answer."""
        if not 1 <= number <= len(self.node.answers):
            return self
        return replace(self, path=(*self.path, (self.node.code, number)))

    def back(self) -> Walk:
        """Return the talk before its last answer; the same talk at the start."""
        return replace(self, path=self.path[:-1])


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a script: a code of ``errors``, the node's code, and its answer's number (0: the node)."""

    code: str
    node: str = ""
    line: int = 0


def check_script(nodes: Sequence[Node]) -> tuple[Problem, ...]:
    """Return what is wrong with a script, in the order of its nodes; nothing when it can be walked.

    Codes: ``script_empty``, ``script_code_empty``, ``script_code_twice``, ``script_kind``, ``script_title_empty``,
    ``script_text_empty``, ``script_end_answers`` (an end with answers), ``script_no_answers``,
    ``script_many_answers``, ``script_answer_empty``, ``script_dangling``, ``script_unreachable``, ``script_no_end``
    (no end can be reached from the node; without a node: there is none).
    """
    if not nodes:
        return (Problem("script_empty"),)
    found: list[Problem] = []
    codes = [node.code for node in nodes]
    for place, node in enumerate(nodes):
        found += _of_node(node, codes, is_first_of_code=codes.index(node.code) == place)
    by_code = {node.code: node for node in reversed(nodes)}
    reached = _reached(codes[0], by_code)
    found += [Problem("script_unreachable", code) for code in by_code if code and code not in reached]
    ends = {node.code for node in nodes if node.kind == "end"}
    if not ends:
        found.append(Problem("script_no_end"))
    else:
        found += [Problem("script_no_end", code) for code in reached if ends.isdisjoint(_reached(code, by_code))]
    return tuple(sorted(found, key=lambda each: (codes.index(each.node) if each.node in codes else 0, each.line)))


def _of_node(node: Node, codes: Sequence[str], *, is_first_of_code: bool) -> list[Problem]:
    wrong = {
        "script_code_empty": not node.code.strip(),
        "script_code_twice": bool(node.code) and not is_first_of_code,
        "script_kind": node.kind not in KINDS,
        "script_title_empty": not node.title.strip(),
        "script_text_empty": not node.text.strip(),
        "script_end_answers": node.kind == "end" and bool(node.answers),
        "script_no_answers": node.kind != "end" and not node.answers,
        "script_many_answers": len(node.answers) > MAX_ANSWERS,
    }
    found = [Problem(code, node.code) for code, is_wrong in wrong.items() if is_wrong]
    for line, answer in enumerate(node.answers, 1):
        if not answer.text.strip():
            found.append(Problem("script_answer_empty", node.code, line))
        if answer.to not in codes:
            found.append(Problem("script_dangling", node.code, line))
    return found


def _reached(start: str, by_code: Mapping[str, Node]) -> dict[str, None]:
    """Return the codes a talk can come to from ``start``, itself included, in the order met."""
    reached = {start: None} if start in by_code else {}
    waiting = list(reached)
    while waiting:
        for answer in by_code[waiting.pop(0)].answers:
            if answer.to in by_code and answer.to not in reached:
                reached[answer.to] = None
                waiting.append(answer.to)
    return reached


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a filled text: plain words, a value, or a bracketed hint where no value is known."""

    text: str
    kind: Literal["text", "value", "hint"]


def pieces_of(text: str, values: Mapping[str, str], hints: Mapping[str, str] | None = None) -> tuple[Piece, ...]:
    """Return a text in pieces, its {placeholders} filled; one without value and hint stays as it was typed."""
    found: list[Piece] = []
    at = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > at:
            found.append(Piece(text[at : match.start()], "text"))
        at = match.end()
        value, hint = values.get(match[1], "").strip(), (hints or {}).get(match[1], "")
        if value:
            found.append(Piece(value, "value"))
        else:
            found.append(Piece(f"[{hint}]" if hint else match[0], "hint"))
    if at < len(text):
        found.append(Piece(text[at:], "text"))
    return tuple(found)


def fill_in(text: str, values: Mapping[str, str], hints: Mapping[str, str] | None = None) -> str:
    """Return a text with its {placeholders} filled from ``values``, else shown as a bracketed hint."""
    return "".join(piece.text for piece in pieces_of(text, values, hints))
