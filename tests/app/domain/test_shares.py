"""Shares of what is not reached yet."""

from __future__ import annotations

import pytest

from app.domain.shares import reached_percent


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (0, 100, 0),
        (-500, 100, 0),
        (4, 1000, 0),
        (5, 1000, 1),
        (2149, 10_000, 21),
        (2150, 10_000, 22),
        (995, 1000, 99),
        (999_999, 1_000_000, 99),
        (1, 3, 33),
        (2, 3, 67),
    ],
)
def test_shares_are_rounded_and_never_whole_while_something_is_missing(part: int, whole: int, percent: int) -> None:
    assert reached_percent(part, whole) == percent
