"""The zone of possible agreement: from limits as people type them to a verdict and places on an axis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.values import IssueValues
from app.domain.money import InvalidAmount, parse_money

# One number with words or signs around it: 12 500,50 грн, ₴12,500, ≈300 кг, 5 %, від 14 днів.
_ONE_NUMBER = re.compile(r"\D{0,12}?(?P<number>[-\u2212]?\d(?:[\d \xa0\u202f'.,]*\d)?)\D{0,40}")
AXIS_LOW, AXIS_HIGH = 0.9, 1.1


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A value on the axis: which of the four it is, as typed, and its place from 0 to 1."""

    key: str
    text: str
    place: float


def read_hundredths(text: str) -> int | None:
    """Return the one number of a typed cell in hundredths, None when there is none or more than one."""
    match = _ONE_NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return parse_money(match["number"])
    except InvalidAmount:
        return None


def main_issue(issues: Sequence[IssueValues]) -> IssueValues | None:
    """Return the issue of the greatest weight for us; without weights the first with a limit in figures."""
    weighed = [(read_hundredths(issue.weight_us) or 0, issue) for issue in issues if issue.name]
    most = max((weight for weight, _ in weighed), default=0)
    if most:
        return next(issue for weight, issue in weighed if weight == most)
    return next((issue for _, issue in weighed if read_hundredths(issue.limit) is not None), None)


def has_zone(issue: IssueValues) -> bool | None:
    """Return whether our limit and theirs overlap; None unless both are numbers.

    When we sell, we stop below our limit and they stop above theirs; when we buy, the other way round.
    """
    ours, theirs = read_hundredths(issue.limit), read_hundredths(issue.their_limit)
    if ours is None or theirs is None:
        return None
    return ours <= theirs if issue.we_sell else theirs <= ours


def axis_marks(issue: IssueValues) -> tuple[AxisMark, ...]:
    """Return the values that are numbers, placed on an axis from 0.9 of the least to 1.1 of the greatest."""
    typed = (
        ("limit", issue.limit),
        ("target", issue.target),
        ("their_target", issue.their_target),
        ("their_limit", issue.their_limit),
    )
    numbers = [(key, text, read_hundredths(text)) for key, text in typed]
    known = [(key, text, number) for key, text, number in numbers if number is not None]
    if not known:
        return ()
    ends = [number * factor for *_, number in known for factor in (AXIS_LOW, AXIS_HIGH)]
    low, span = min(ends), max(ends) - min(ends)
    return tuple(AxisMark(key, text.strip(), (number - low) / span if span else 0.5) for key, text, number in known)
