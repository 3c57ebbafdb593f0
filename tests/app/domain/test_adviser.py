"""The adviser's decision against the vectors that come with the content."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.adviser import Hint, advise
from app.domain.sales_models import ADVISED_AS, SalesModel
from app.paths import resource_path

ADVISOR: dict[str, Any] = json.loads(resource_path("content", "content.json").read_text(encoding="utf-8"))["advisor"]
POINTS = {code: [(f, a) for _text, f, a in options] for code, _text, _source, options in ADVISOR["questions"]}


@pytest.mark.parametrize("vector", ADVISOR["vectors"], ids=lambda vector: vector["case"])
def test_the_vectors_come_out(vector: dict[str, Any]) -> None:
    wanted = vector["result"]
    verdict = advise(vector["answers"], POINTS, ADVISOR["threshold"])
    assert (verdict.first_tier, verdict.account) == (wanted["F"], wanted["A"])
    assert verdict.target is ADVISED_AS[wanted["target"]]
    assert verdict.now is ADVISED_AS[wanted["now"]]
    assert [hint.value for hint in verdict.hints] == wanted["hints"]


def test_two_people_are_never_advised_three_tiers() -> None:
    both_large = next(vector for vector in ADVISOR["vectors"] if vector["case"] == "3 sellers, both large")
    for rules in range(3):
        verdict = advise({**both_large["answers"], "a11": rules}, POINTS, ADVISOR["threshold"])
        assert verdict.target is SalesModel.THREE_TIER and verdict.now is not SalesModel.THREE_TIER
        assert Hint.LATER in verdict.hints


def test_one_point_short_is_told() -> None:
    answers = {"a1": 1, "a2": 2, "a3": 2}
    assert Hint.BORDERLINE not in advise(answers, POINTS, 6).hints
    short = advise(answers, POINTS, 7)
    assert short.target is SalesModel.SINGLE and Hint.BORDERLINE in short.hints


def test_telling_answers_are_those_of_two_points_or_more() -> None:
    verdict = advise({"a1": 3, "a2": 2, "a3": 1, "a6": 2}, POINTS, 6)
    assert verdict.telling == ("a2", "a6")
