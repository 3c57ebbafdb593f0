"""Hand-overs without a book: days of answers, counted reasons, steps as they are kept."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.conveyor import FUNCTIONS
from app.domain.handovers import (
    GATE_INTO,
    READY_CODES,
    RETURN_CODES,
    STEP_KINDS,
    FirstStep,
    answer_day,
    count_reasons,
    days_late,
    fresh_steps,
    function_before,
    is_ahead,
    kind_into,
    order_that_reached,
    step_from_json,
    step_to_json,
)

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("proposed", "days", "answer_by"),
    [
        (date(2026, 6, 16), 2, date(2026, 6, 18)),  # Tuesday
        (date(2026, 6, 18), 2, date(2026, 6, 22)),  # Thursday: over the weekend
        (date(2026, 6, 20), 1, date(2026, 6, 22)),  # Saturday
    ],
)
def test_an_answer_is_due_in_working_days(proposed: date, days: int, answer_by: date) -> None:
    assert answer_day(proposed, days) == answer_by
    assert days_late(answer_by, answer_by) == 0
    assert days_late(answer_by, answer_by + timedelta(3)) == 3


@given(st.lists(st.sampled_from((*RETURN_CODES, "", "old_code"))))
def test_reasons_sum_to_the_returns(codes: list[str]) -> None:
    counted = count_reasons(codes)
    assert sum(count for _code, count in counted) == len(codes)
    assert [count for _code, count in counted] == sorted((count for _code, count in counted), reverse=True)
    assert {code for code, _count in counted} <= set(RETURN_CODES)


STEPS = st.builds(
    FirstStep,
    st.sampled_from(STEP_KINDS),
    st.text(min_size=1, max_size=20),
    DAYS,
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.booleans(),
    st.none() | st.integers(1, 9),
)


@given(STEPS)
def test_a_step_is_read_as_it_was_kept(step: FirstStep) -> None:
    assert step_from_json(step_to_json(step)) == step


@settings(max_examples=50, deadline=None)
@given(st.lists(STEPS, max_size=4), DAYS, st.integers(1, 5))
def test_no_first_step_lies_in_the_past(steps: list[FirstStep], today: date, days: int) -> None:
    fresh = fresh_steps(steps, today, days)
    assert all(step.due_on >= today for step in fresh)
    assert [step.title for step in fresh] == [step.title for step in steps]
    assert all(new == old for new, old in zip(fresh, steps, strict=True) if old.due_on >= today)


@given(st.lists(st.integers(0, 1000), max_size=8), st.integers(1, 3000))
def test_the_order_that_reached_a_sum_is_the_first_to(sums_kop: list[int], wanted_kop: int) -> None:
    place = order_that_reached(sums_kop, wanted_kop)
    if place is None:
        assert sum(sums_kop) < wanted_kop
    else:
        assert sum(sums_kop[:place]) < wanted_kop <= sum(sums_kop[: place + 1])


def test_functions_follow_each_other() -> None:
    for function in FUNCTIONS:
        assert kind_into(function) == ("lead" if function in ("prospecting", "first_sale") else "client")
        assert function.value in READY_CODES
        assert (function.value in GATE_INTO) == bool(function_before(function))
        assert not is_ahead(function, function) and not is_ahead("off", function) and not is_ahead(function, "off")
    assert is_ahead("prospecting", "vip") and not is_ahead("vip", "care")
    assert function_before("care") == "first_sale"
