"""Which sales model suits: points for answers, a target, and what is sensible now (content.json, ``advisor``).

F adds up what asks for a first tier before the seller, A what asks for an account manager after the sale; from
``threshold`` points on an axis says yes. The decision is that of CONTENT.md section 8.3: division works only with
enough people and needs written rules, and does not pay where people buy once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.sales_models import SalesModel

LIMIT_OF_ONE_OFF: Final = 5
"""Where people buy once, no more than so many points speak for an account manager."""
TELLING_FROM: Final = 2
"""An answer of so many points is told as a reason."""

PEOPLE, DEALS, REPEAT, RULES = "a1", "a5", "a6", "a11"
_ALONE, _TWO_OR_THREE, _FOUR_TO_SIX = 0, 1, 2


class Hint(StrEnum):
    """What is said besides the model."""

    OUTSOURCE = "outsource"
    WRITE_RULES = "write_rules"
    LATER = "later"
    BORDERLINE = "borderline"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The points on both axes, the model to aim at, the one for now, the hints in order, and the telling questions.

    ``first_tier`` and ``account`` are F and A, the latter as limited for one-off deals.
    """

    first_tier: int
    account: int
    target: SalesModel
    now: SalesModel
    hints: tuple[Hint, ...]
    telling: tuple[str, ...]


def advise(answers: Mapping[str, int], points: Mapping[str, Sequence[tuple[int, int]]], threshold: int) -> Verdict:
    """Return the verdict of ``answers`` (question: number of its option); ``points`` are F and A of every option.

    A question without an answer brings no points; of people there is one, rules are not written.
    """
    scored = {question: points[question][option] for question, option in answers.items() if question in points}
    first_tier = sum(f for f, _a in scored.values())
    account = sum(a for _f, a in scored.values())
    is_one_off = answers.get(REPEAT) == 0
    if is_one_off:
        account = min(account, LIMIT_OF_ONE_OFF)
    if is_one_off and answers.get(DEALS) == 0:
        target = SalesModel.SINGLE
    else:
        target = _target(first_tier >= threshold, account >= threshold)
    now = _for_now(target, answers, first_tier, account)
    hints: list[Hint] = []
    alone = answers.get(PEOPLE, _ALONE) == _ALONE
    if alone and target in (SalesModel.CONTACT_CENTRE, SalesModel.THREE_TIER):
        hints.append(Hint.OUTSOURCE)
    if now is not SalesModel.SINGLE and answers.get(RULES) != 2:
        hints.append(Hint.WRITE_RULES)
    if now is not target:
        hints.append(Hint.LATER)
    if threshold - 1 in (first_tier, account):
        hints.append(Hint.BORDERLINE)
    telling = tuple(question for question, pair in scored.items() if max(pair) >= TELLING_FROM)
    return Verdict(first_tier, account, target, now, tuple(hints), telling)


def _target(wants_first_tier: bool, wants_account: bool) -> SalesModel:
    if wants_first_tier and wants_account:
        return SalesModel.THREE_TIER
    if wants_first_tier:
        return SalesModel.CONTACT_CENTRE
    return SalesModel.ACCOUNT if wants_account else SalesModel.SINGLE


def _for_now(target: SalesModel, answers: Mapping[str, int], first_tier: int, account: int) -> SalesModel:
    people = answers.get(PEOPLE, _ALONE)
    if people == _ALONE:
        return SalesModel.SINGLE
    too_few = people == _TWO_OR_THREE or (people == _FOUR_TO_SIX and answers.get(RULES, 0) == 0)
    if target is SalesModel.THREE_TIER and too_few:
        return SalesModel.CONTACT_CENTRE if first_tier > account else SalesModel.ACCOUNT
    return target
