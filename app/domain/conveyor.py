"""The conveyor of sales: four functions that never change, and the stages a new book starts with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Function(StrEnum):
    """The four legs, and what is off the track."""

    PROSPECTING = "prospecting"
    FIRST_SALE = "first_sale"
    CARE = "care"
    VIP = "vip"
    OFF = "off"


FUNCTIONS = (Function.PROSPECTING, Function.FIRST_SALE, Function.CARE, Function.VIP)


@dataclass(frozen=True, slots=True)
class StageDefault:
    """A stage of a new book; ``ageing_days`` None: a client may stand here as long as it likes."""

    code: str
    function: Function
    ageing_days: int | None = None


# Order, functions: product.md section 2. Norms in days: the design's board (picture 05).
DEFAULT_STAGES = (
    StageDefault("new", Function.PROSPECTING, 7),
    StageDefault("contacted", Function.PROSPECTING, 7),
    StageDefault("qualified", Function.PROSPECTING, 7),
    StageDefault("meeting", Function.FIRST_SALE, 10),
    StageDefault("proposal", Function.FIRST_SALE, 10),
    StageDefault("negotiation", Function.FIRST_SALE, 14),
    StageDefault("onboarding", Function.CARE, 30),
    StageDefault("active", Function.CARE),
    StageDefault("regular", Function.CARE),
    StageDefault("vip", Function.VIP),
    StageDefault("sleeping", Function.OFF),
    StageDefault("lost", Function.OFF),
    StageDefault("not_target", Function.OFF),
    StageDefault("later", Function.OFF),
)

# What the program wants filled at a stage, in the order of the form; the owner's stage keeps only what differs.
WANTED_BY_DEFAULT: Final[Mapping[str, tuple[str, ...]]] = {
    "qualified": ("bant",),
    "meeting": ("meeting_date",),
    "proposal": ("expected_kop",),
}
WANTED_FIELDS: Final = (
    "phone", "email", "contact", "decision_maker", "city", "address", "industry", "segment", "tax_code", "source",
    "need", "bant", "potential_products", "payment_terms", "yearly_need_kop", "expected_kop", "meeting_date", "offer",
    "next_step", "competitor",
)  # fmt: skip
"""Every fact a stage can want. ``bant`` is the four answers, or the need alone where the gate asks for no more."""

FAR_OVER_NORM = 1.4  # the board's red: days in stage over 1.4 norms (DESIGN.md section 5, screen 05)


class Age(StrEnum):
    """How long a client stands at its stage, against the stage's norm."""

    FRESH = "fresh"
    OVER = "over"
    FAR_OVER = "far_over"


def age_of(days_in_stage: int, ageing_days: int | None) -> Age:
    """Return whether ``days_in_stage`` is within the norm, over it, or far over it."""
    if ageing_days is None or days_in_stage <= ageing_days:
        return Age.FRESH
    return Age.FAR_OVER if days_in_stage > ageing_days * FAR_OVER_NORM else Age.OVER


def wanted_at(code: str, changed: Iterable[str]) -> tuple[str, ...]:
    """Return what a stage wants: the program's own of ``code`` as the owner ``changed`` it.

    ``changed`` names facts that were added, and with a minus before them, those that were taken off.
    """
    kept = list(changed)
    usual = [field for field in WANTED_BY_DEFAULT.get(code, ()) if f"-{field}" not in kept]
    return (*usual, *(each for each in kept if each in WANTED_FIELDS and each not in usual))


def wanted_change(code: str, fields: Iterable[str]) -> tuple[str, ...]:
    """Return how ``fields`` differ from what the program wants at a stage: the other way of ``wanted_at``."""
    wanted = tuple(dict.fromkeys(fields))
    usual = WANTED_BY_DEFAULT.get(code, ())
    return (*(f"-{each}" for each in usual if each not in wanted), *(each for each in wanted if each not in usual))


class Missing(StrEnum):
    """What a stage still wants before a client enters it without a reason given."""

    RETURN_DATE = "return_date"
    LOST_REASON = "lost_reason"
    REASON = "reason"


def missing_for_move(to_code: str, *, returns_on: date | None, lost_reason: str, reason: str) -> tuple[Missing, ...]:
    """Return what is missing to move a client to the stage ``to_code``, in the order of the form's fields.

    'Later' wants the day it comes back, 'lost' wants a reason, 'not target' wants any reason.
    """
    if to_code == "later" and returns_on is None:
        return (Missing.RETURN_DATE,)
    if to_code == "lost" and not (lost_reason or reason).strip():
        return (Missing.LOST_REASON,)
    if to_code == "not_target" and not reason.strip():
        return (Missing.REASON,)
    return ()
