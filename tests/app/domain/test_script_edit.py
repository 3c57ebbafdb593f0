"""Changes of a script keep it one that can be walked."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.script_edit import (
    Nodes,
    add_answer,
    add_node,
    change_answer,
    change_node,
    end_of,
    remove_answer,
    remove_node,
)
from app.domain.script_walk import Answer, Node, check_script
from app.services.library_content import starter_script

SHORT: Nodes = (
    Node("A", "talk", "Opening", "Hello", (Answer("Yes", "B"), Answer("No", "E"))),
    Node("B", "talk", "Need", "What do you need?", (Answer("This", "E"),)),
    Node("E", "end", "After", "Write it down"),
)


def codes(nodes: Nodes) -> list[str]:
    return [node.code for node in nodes]


def test_words_of_a_line_are_changed_alone() -> None:
    changed = change_node(SHORT, "B", title="Their need", text="Tell me")
    assert (changed[1].title, changed[1].text, changed[1].answers) == ("Their need", "Tell me", SHORT[1].answers)
    assert (changed[0], changed[2]) == (SHORT[0], SHORT[2])


def test_a_new_line_stands_where_the_answer_led() -> None:
    nodes, code = add_node(SHORT, "A", 1, "Pause", "…", "They answer")
    assert codes(nodes) == ["A", code, "B", "E"]
    assert nodes[0].answers[0].to == code
    assert nodes[1].answers == (Answer("They answer", "B"),)
    assert check_script(nodes) == ()


def test_what_only_a_removed_answer_led_to_goes_with_it() -> None:
    assert codes(remove_answer(SHORT, "A", 1)) == ["A", "E"]
    assert codes(change_answer(SHORT, "A", 1, to="E")) == ["A", "E"]
    assert codes(add_answer(SHORT, "B", "Again", "A")) == ["A", "B", "E"]


def test_a_removed_line_is_bridged() -> None:
    assert remove_node(SHORT, "B")[0].answers == (Answer("Yes", "E"), Answer("No", "E"))


def test_an_end_has_no_answers() -> None:
    assert change_node(SHORT, "B", kind="end")[1].answers == ()


@given(st.randoms(use_true_random=False), st.integers(1, 25))
def test_the_programs_script_can_be_walked_after_any_changes(chance: random.Random, count: int) -> None:
    nodes = starter_script("en").nodes
    for _ in range(count):
        asked = [node for node in nodes if node.answers]
        node = chance.choice(asked)
        number = chance.randint(1, len(node.answers))
        act = chance.choice(("new", "lead", "add", "drop", "remove"))
        if act == "new":
            nodes, _code = add_node(nodes, node.code, number, "New line", "Say", "They answer")
        elif act == "add" and len(node.answers) < 9:
            nodes = add_answer(nodes, node.code, "They answer", end_of(nodes))
        elif act == "drop" and len(node.answers) > 1:
            nodes = remove_answer(nodes, node.code, number)
        elif act == "remove" and node.code != nodes[0].code and node.kind != "end":
            nodes = remove_node(nodes, node.code)
    left = {problem.code for problem in check_script(nodes)}
    assert left <= {"script_no_end", "script_no_answers"}  # a ring may be left without its way out: that is told
    assert len({node.code for node in nodes}) == len(nodes)
