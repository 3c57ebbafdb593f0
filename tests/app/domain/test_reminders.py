"""Reminders: whatever the clock does, each moment of a step is told once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.reminders import MISSED_FOR, Planned, Shown, is_due, next_moment, remind_at

NOON = datetime(2026, 6, 18, 12, tzinfo=UTC)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


STEPS = st.lists(st.tuples(st.integers(-600, 6000), st.sampled_from([-1, 0, 5, 15, 60, 1440])), min_size=1, max_size=6)
# Where the clock stands when somebody looks: it may be set back, and sleep makes it jump.
LOOKS = st.lists(st.integers(-2000, 12_000), min_size=1, max_size=30)


@given(STEPS, LOOKS)
def test_each_moment_is_told_once_whatever_the_clock_does(steps: list[tuple[int, int]], looks: list[int]) -> None:
    planned = [Planned(number, NOON + minutes(due), lead) for number, (due, lead) in enumerate(steps)]
    shown: dict[int, Shown] = {}  # what a restart leaves
    told: list[tuple[int, datetime]] = []
    for look in looks:
        now = NOON + minutes(look)
        for step in planned:
            if is_due(step, shown.get(step.activity_id), now):
                told.append((step.activity_id, step.due_at))
                shown[step.activity_id] = Shown(step.due_at)
    assert len(told) == len(set(told))
    for step in planned:
        in_time = [
            look
            for look in looks
            if step.due_at - minutes(step.minutes) <= NOON + minutes(look) <= step.due_at + MISSED_FOR
        ]
        is_told = (step.activity_id, step.due_at) in told
        assert is_told == (step.minutes >= 0 and bool(in_time))


@given(STEPS, st.integers(-2000, 12_000))
def test_to_wait_for_the_next_moment_misses_none(steps: list[tuple[int, int]], look: int) -> None:
    planned: list[tuple[Planned, Shown | None]] = [
        (Planned(number, NOON + minutes(due), lead), None) for number, (due, lead) in enumerate(steps)
    ]
    now = NOON + minutes(look)
    following = next_moment(planned, now)
    ahead = [step for step, _shown in planned if step.minutes >= 0 and step.due_at - minutes(step.minutes) > now]
    assert (following is None) == (not ahead)
    if following is not None:
        assert following > now
        assert not any(is_due(step, None, following - minutes(0.1)) for step in ahead)
        assert any(is_due(step, None, following) for step in ahead)


def test_a_moved_step_is_told_again_and_one_put_off_comes_back() -> None:
    step = Planned(1, NOON, 15)
    told = Shown(NOON)
    assert not is_due(step, told, NOON)
    assert is_due(Planned(1, NOON + minutes(60), 15), told, NOON + minutes(45))
    put_off = Shown(NOON, NOON + minutes(10))
    assert remind_at(step, put_off) == NOON + minutes(10)
    assert not is_due(step, put_off, NOON + minutes(9)) and is_due(step, put_off, NOON + minutes(10))
    # Moved meanwhile: what was put off is of the old hour.
    assert remind_at(Planned(1, NOON + minutes(120), 15), put_off) == NOON + minutes(105)


def test_what_was_missed_for_days_is_no_news() -> None:
    step = Planned(1, NOON, 15)
    assert is_due(step, None, NOON + MISSED_FOR)
    assert not is_due(step, None, NOON + MISSED_FOR + minutes(1))
