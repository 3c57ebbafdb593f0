"""A script walked by keys, taken back, filled in, and what is wrong with one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.script_walk import (
    Answer,
    Node,
    Piece,
    Problem,
    Script,
    Walk,
    check_script,
    fill_in,
    pieces_of,
)

SEVEN = (
    Node("P", "prep", "Before", "Write down the goal.", (Answer("Secretary", "G"), Answer("The right one", "T1"))),
    Node("G", "gate", "Secretary", "Who answers for {topic}?", (Answer("Connects", "T1"), Answer("Does not", "G2"))),
    Node("G2", "gate", "Does not connect", "When may I call?", (Answer("End", "E"),)),
    Node("T1", "talk", "Opening", "{manager} here, {company}.", (Answer("Yes", "T2"), Answer("Busy", "B"))),
    Node("T2", "talk", "Meeting", "Shall we meet?", (Answer("Yes", "E"), Answer("Why?", "T1"))),
    Node("B", "branch", "Busy", "When is it better?", (Answer("Names a time", "E"),)),
    Node("E", "end", "After", "Write it down."),
)
SCRIPT = Script("seven", 1, "Seven", SEVEN)


def changed(code: str, **values: object) -> tuple[Node, ...]:
    """Return the seven nodes with one of them changed."""
    return tuple(replace(node, **values) if node.code == code else node for node in SEVEN)  # type: ignore[arg-type]


def walked(*keys: int) -> Walk:
    walk = Walk.start(SCRIPT)
    for key in keys:
        walk = walk.answer(key)
    return walk


def test_keys_lead_through_the_seven_nodes() -> None:
    walk = Walk.start(SCRIPT)
    assert (walk.node.code, walk.ended_at, walk.is_over) == ("P", "P", False)
    seen = []
    for key in (1, 1, 1, 2, 2, 1):
        walk = walk.answer(key)
        seen.append(walk.node.code)
    assert seen == ["G", "T1", "T2", "T1", "B", "E"]
    assert walk.path == (("P", 1), ("G", 1), ("T1", 1), ("T2", 2), ("T1", 2), ("B", 1))
    assert walk.is_over
    assert walk.ended_at == "B"  # the end is what is done after the call


def test_the_line_may_go_dead_at_any_node() -> None:
    assert walked(1, 2).ended_at == "G2"
    assert walked(1, 2, 1).ended_at == "G2"
    assert walked(2, 1).ended_at == "T2"


@pytest.mark.parametrize("key", [0, 3, 9, -1])
def test_a_key_without_an_answer_does_nothing(key: int) -> None:
    walk = walked(1)
    assert walk.answer(key) == walk


def test_an_end_has_no_way_on_and_back_leads_out_of_it() -> None:
    over = walked(2, 1, 1)
    assert over.answer(1) == over
    assert over.back().node.code == "T2"
    assert Walk.start(SCRIPT).back() == Walk.start(SCRIPT)


@given(st.lists(st.integers(1, 9), max_size=30))
def test_any_keys_can_be_taken_back_and_walked_again(keys: list[int]) -> None:
    walk = walked(*keys)
    assert Walk.along(SCRIPT, walk.path) == walk
    assert len(walk.path) <= len(keys)
    for _ in walk.path:
        shorter = walk.back()
        assert shorter.answer(walk.path[-1][1]) == walk
        walk = shorter
    assert walk == Walk.start(SCRIPT)


@pytest.mark.parametrize("path", [[("G", 1)], [("P", 3)], [("P", 0)], [("P", 1), ("T1", 1)], [("X", 1)]])
def test_a_path_that_the_script_does_not_lead_is_none(path: list[tuple[str, int]]) -> None:
    assert Walk.along(SCRIPT, path) is None


def test_nothing_is_wrong_with_the_seven() -> None:
    assert check_script(SEVEN) == ()


@pytest.mark.parametrize(
    ("nodes", "problem"),
    [
        ((), Problem("script_empty")),
        (changed("B", answers=(Answer("Names a time", "E9"),)), Problem("script_dangling", "B", 1)),
        (changed("T1", answers=(Answer("Yes", "T2"), Answer("?", "nowhere"))), Problem("script_dangling", "T1", 2)),
        (changed("T1", answers=(Answer("Yes", "T2"), Answer("  ", "B"))), Problem("script_answer_empty", "T1", 2)),
        (changed("T1", answers=(Answer("Yes", "T2"),)), Problem("script_unreachable", "B")),
        (changed("T2", answers=()), Problem("script_no_answers", "T2")),
        (changed("E", answers=(Answer("Again", "P"),)), Problem("script_end_answers", "E")),
        (changed("E", kind="talk", answers=(Answer("Again", "P"),)), Problem("script_no_end")),
        (changed("G2", answers=(Answer("Waits", "G2"),)), Problem("script_no_end", "G2")),
        (changed("T1", answers=tuple(Answer(str(n), "B" if n else "T2") for n in range(10))),
         Problem("script_many_answers", "T1")),
        (changed("G", text=" "), Problem("script_text_empty", "G")),
        (changed("G", title=""), Problem("script_title_empty", "G")),
        (changed("G", kind="door"), Problem("script_kind", "G")),
        ((*SEVEN, Node("B", "branch", "B", "B", (Answer("a", "E"),))), Problem("script_code_twice", "B")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_node_and_answer(nodes: tuple[Node, ...], problem: Problem) -> None:
    assert problem in check_script(nodes)


@given(st.data())
def test_a_script_without_problems_can_be_walked_to_an_end(data: st.DataObject) -> None:
    codes = data.draw(st.lists(st.sampled_from("ABCDEF"), min_size=1, max_size=6, unique=True))
    targets = st.sampled_from([*codes, "Z", "?"])
    nodes = [
        Node(code, "talk", code, code, tuple(Answer("a", to) for to in data.draw(st.lists(targets, max_size=3))))
        for code in codes
    ]
    nodes.append(Node("Z", "end", "Z", "Z"))
    if check_script(nodes):
        return
    script = Script("drawn", 1, "drawn", tuple(nodes))
    waiting, seen = [Walk.start(script)], set()
    while waiting:
        walk = waiting.pop()
        if walk.node.code not in seen:
            seen.add(walk.node.code)
            waiting += [walk.answer(number) for number in range(1, len(walk.node.answers) + 1)]
    assert seen == {node.code for node in nodes}


def test_placeholders_are_filled_and_the_unknown_are_hinted() -> None:
    text = "{manager}, {company}: {topic} and {odd}."
    values, hints = {"manager": "Olena", "topic": "  "}, {"company": "your company", "topic": "the subject"}
    assert fill_in(text, values, hints) == "Olena, [your company]: [the subject] and {odd}."
    assert pieces_of(text, values, hints)[:3] == (
        Piece("Olena", "value"), Piece(", ", "text"), Piece("[your company]", "hint"),
    )  # fmt: skip
    assert fill_in("{manager}", {"manager": "{company}"}) == "{company}"  # a value is never filled again


@given(st.text(alphabet="ab {}mx_", max_size=40), st.text(max_size=5))
def test_the_pieces_are_the_text(text: str, value: str) -> None:
    assert "".join(piece.text for piece in pieces_of(text, {"m": value})) == fill_in(text, {"m": value})
    assert fill_in(text, {}) == text


def test_a_script_knows_its_placeholders() -> None:
    assert SCRIPT.placeholders == ("topic", "manager", "company")
