"""Changes of a call script that keep it one that can be walked: what nothing leads to any more goes with the change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.script_walk import Answer, Kind, Node

Nodes = tuple[Node, ...]


def change_node(
    nodes: Sequence[Node],
    code: str,
    *,
    kind: Kind | None = None,
    title: str | None = None,
    text: str | None = None,
) -> Nodes:
    """Return the script with what was given written into a node; an end loses its answers."""
    return tuple(
        replace(
            node,
            kind=kind or node.kind,
            title=node.title if title is None else title,
            text=node.text if text is None else text,
            answers=() if kind == "end" else node.answers,
        )
        if node.code == code
        else node
        for node in nodes
    )


def change_answer(nodes: Sequence[Node], code: str, number: int, *, text: str | None = None, to: str = "") -> Nodes:
    """Return the script with answer ``number`` (from 1) of a node worded anew, or leading to another node."""
    return _with_answers(
        nodes,
        code,
        lambda answers: tuple(
            Answer(answer.text if text is None else text, to or answer.to) if place == number else answer
            for place, answer in enumerate(answers, 1)
        ),
    )


def add_answer(nodes: Sequence[Node], code: str, text: str, to: str) -> Nodes:
    """Return the script with one more answer of a node."""
    return _with_answers(nodes, code, lambda answers: (*answers, Answer(text, to)))


def remove_answer(nodes: Sequence[Node], code: str, number: int) -> Nodes:
    """Return the script without an answer, and without what only it led to."""
    return _with_answers(
        nodes,
        code,
        lambda answers: tuple(answer for place, answer in enumerate(answers, 1) if place != number),
    )


def add_node(
    nodes: Sequence[Node], after: str, number: int, title: str, text: str, end_answer: str
) -> tuple[Nodes, str]:
    """Return the script with a new node under answer ``number`` of node ``after``, and the new node's code.

    The new node goes on to where the answer led; ``end_answer`` words its one answer.
    """
    before = next(node for node in nodes if node.code == after)
    code = _free_code(nodes)
    node = Node(code, "talk", title, text, (Answer(end_answer, before.answers[number - 1].to),))
    place = [each.code for each in nodes].index(after) + 1
    longer = (*nodes[:place], node, *nodes[place:])
    return change_answer(longer, after, number, to=code), code


def remove_node(nodes: Sequence[Node], code: str) -> Nodes:
    """Return the script without a node: what led to it leads to where its first answer led.

    Without such an answer, or when it led to itself, the answers that led to the node go with it.
    """
    gone = next(node for node in nodes if node.code == code)
    to = next((answer.to for answer in gone.answers if answer.to != code), "")
    left = []
    for node in nodes:
        if node.code == code:
            continue
        answers = (replace(answer, to=to) if answer.to == code else answer for answer in node.answers)
        left.append(replace(node, answers=tuple(answer for answer in answers if answer.to)))
    return _reached(left)


def end_of(nodes: Sequence[Node]) -> str:
    """Return the code of the first end, empty when there is none."""
    return next((node.code for node in nodes if node.kind == "end"), "")


def _with_answers(
    nodes: Sequence[Node], code: str, change: Callable[[tuple[Answer, ...]], tuple[Answer, ...]]
) -> Nodes:
    return _reached([replace(node, answers=change(node.answers)) if node.code == code else node for node in nodes])


def _reached(nodes: Sequence[Node]) -> Nodes:
    """Return the nodes that can be come to from the first."""
    by_code = {node.code: node for node in nodes}
    waiting, seen = [nodes[0].code] if nodes else [], set[str]()
    while waiting:
        code = waiting.pop()
        if code not in seen and code in by_code:
            seen.add(code)
            waiting += [answer.to for answer in by_code[code].answers]
    return tuple(node for node in nodes if node.code in seen)


def _free_code(nodes: Sequence[Node]) -> str:
    taken, number = {node.code for node in nodes}, 1
    while f"N{number}" in taken:
        number += 1
    return f"N{number}"
