"""Pay of a month: the worked example of CONTENT section 9, rounding, corrections of closed months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.credits import Credit, CreditKind, CreditWhy
from app.domain.pay import (
    Accrual,
    BonusFact,
    LineKind,
    Scheme,
    SchemeLine,
    UnitEvent,
    changed_since,
    done_percent,
    lines_from_json,
    lines_to_json,
    pay_month,
    total_of,
)

P_KOP = 100_00
DAY = date(2026, 5, 10)
LAST = date(2026, 5, 31)
SCOUT = Scheme(
    "scout",
    P_KOP,
    60,
    (SchemeLine("lead_fee", 30, planned_units=20), SchemeLine("first_payment_bonus", 10, planned_units=4)),
)
HUNTER = Scheme("hunter", P_KOP, 35, (SchemeLine("first_sales", 65, 1000),))
FARMER = Scheme("farmer", P_KOP, 70, (SchemeLine("repeat_sales", 25, 200), SchemeLine("retention", 5)))
SCHEMES = {1: HUNTER, 2: FARMER, 3: SCOUT}


def credit(kop: int, kind: CreditKind, person: int, rate_of: int | None = None, order: int = 1) -> Credit:
    return Credit(order, 7, DAY, kind, person, rate_of or person, kop, CreditWhy.HAD_CLIENT)


def units(line: str, count: int) -> list[UnitEvent]:
    return [UnitEvent(line, DAY, number, number, "accepted") for number in range(1, count + 1)]


def earned(scheme: Scheme, *credits: Credit, got: list[UnitEvent] | None = None, met: bool | None = None) -> int:
    facts = [] if met is None else [BonusFact("retention", 9, 10, met)]
    money = pay_month(scheme, credits, got or [], facts, LAST, SCHEMES)
    return scheme.base_kop(31, 31) + money.earned_kop + money.taken_back_kop


def test_the_worked_example() -> None:
    assert earned(SCOUT, got=[*units("lead_fee", 18), *units("first_payment_bonus", 3)]) == 94_50
    assert earned(HUNTER, credit(500_00, CreditKind.FIRST, 1)) == 85_00
    assert earned(FARMER, credit(1500_00, CreditKind.REPEAT, 2), met=True) == 105_00
    # A repeat order of 200 on day 40 after the hand-over: 4, of which 2 to the hunter and 2 to the farmer.
    halves = [credit(100_00, CreditKind.REPEAT, person, rate_of=2) for person in (1, 2)]
    assert earned(HUNTER, halves[0]) - HUNTER.base_kop(31, 31) == 2_00
    assert earned(FARMER, halves[1], met=False) - FARMER.base_kop(31, 31) == 2_00


def test_a_credit_without_a_line_brings_nothing_and_vip_sales_are_repeat_ones_where_no_line_is_theirs() -> None:
    vip = Scheme("vip_manager", P_KOP, 75, (SchemeLine("vip_sales", 15, 100),))
    assert earned(HUNTER, credit(500_00, CreditKind.REPEAT, 1)) == 35_00
    assert earned(FARMER, credit(500_00, CreditKind.VIP, 2)) == 80_00
    assert earned(vip, credit(500_00, CreditKind.VIP, 4)) == 80_00
    assert vip.line_of(CreditKind.FIRST) is None


def test_refunds_and_returned_leads_stand_apart() -> None:
    back = credit(-200_00, CreditKind.FIRST, 1, order=2)
    money = pay_month(HUNTER, [credit(500_00, CreditKind.FIRST, 1), back], [], [], LAST, SCHEMES)
    assert (money.earned_kop, money.taken_back_kop) == (50_00, -20_00)
    assert [one.received_kop for one in money.taken_back] == [-200_00]
    lost = replace(units("lead_fee", 1)[0], why="returned", count=-1)
    money = pay_month(SCOUT, [], [*units("lead_fee", 2), lost], [], LAST, SCHEMES)
    assert (money.earned_kop, money.taken_back_kop) == (3_00, -1_50)


@pytest.mark.parametrize(
    ("is_met", "months", "expected", "why"),
    [(True, 1, 5_00, "met"), (True, 3, 15_00, "met"), (True, 0, 0, "in_quarter"), (False, 3, 0, "not_met")],
)
def test_a_bonus_is_counted_by_months_and_paid_with_the_quarter(
    is_met: bool, months: int, expected: int, why: str
) -> None:
    fact = BonusFact("retention", 9, 10, is_met, months)
    (found,) = pay_month(FARMER, [], [], [fact], LAST, SCHEMES).earned
    assert (found.accrued_kop, found.why, found.ref, found.on) == (expected, why, "9/10", LAST)


def test_plans_follow_from_the_scheme() -> None:
    assert HUNTER.lines[0].plan_kop(P_KOP) == 650_00
    assert FARMER.lines[0].plan_kop(P_KOP) == 1250_00
    assert SCOUT.lines[0].plan_kop(P_KOP) is None
    assert HUNTER.lines[0].plan_kop(0) is None
    assert [line.kind for line in FARMER.lines] == [LineKind.PERCENT, LineKind.BONUS_IF]
    assert SchemeLine("lead_fee", 30).fee_kop(P_KOP) == 0
    assert SchemeLine("lead_fee", 30, planned_units=20, unit_kop=777).fee_kop(P_KOP) == 777
    assert [done_percent(*pair) for pair in ((18, 20), (500, 650), (-5, 10), (5, None), (5, 0))] == [
        90, 76, 0, None, None,
    ]  # fmt: skip


def test_what_is_paid_is_never_below_nothing() -> None:
    assert total_of(35_00, 10_00, -20_00) == total_of(25_00, 0, 0)
    below = total_of(35_00, 0, -50_00)
    assert (below.total_kop, below.carried_kop) == (0, -15_00)
    assert HUNTER.with_target(None) is HUNTER
    assert HUNTER.with_target(31_00).base_kop(10, 31) == 3_50
    assert lines_from_json(lines_to_json(SCOUT.lines)) == SCOUT.lines


def accrual(order: int, kop: int, on: date = DAY) -> Accrual:
    return Accrual("first_sales", on, 7, f"order:{order}", "had_client", kop * 10, 1000, None, kop)


def test_what_closed_months_lack_is_corrected_once() -> None:
    frozen = [accrual(1, 100), accrual(2, 50)]
    now = [accrual(1, 70), accrual(3, 20, DAY + timedelta(1))]
    found = changed_since(now, frozen, [])
    assert [(one.ref, one.accrued_kop, one.received_kop, one.why) for one in found] == [
        ("order:1", -30, -300, "changed"),
        ("order:2", -50, -500, "changed"),
        ("order:3", 20, 200, "changed"),
    ]
    assert changed_since(now, frozen, found) == ()
    assert changed_since(frozen, frozen, []) == ()


ACCRUALS = st.lists(st.builds(accrual, st.integers(1, 4), st.integers(-50, 50)), max_size=6)


@given(ACCRUALS, ACCRUALS, ACCRUALS)
def test_corrections_bring_the_sum_to_what_it_would_be_now(
    now: list[Accrual], frozen: list[Accrual], corrected: list[Accrual]
) -> None:
    found = changed_since(now, frozen, corrected)
    whole = sum(one.accrued_kop for one in now)
    assert sum(one.accrued_kop for one in (*frozen, *corrected, *found)) == whole
    assert changed_since(now, frozen, (*corrected, *found)) == ()


@given(st.integers(0, 10**9), st.integers(0, 10_000), st.integers(1, 100))
def test_every_accrual_is_rounded_once(kop: int, rate_bp: int, days: int) -> None:
    scheme = Scheme("hunter", kop, 35, (SchemeLine("first_sales", 65, rate_bp),))
    (found,) = pay_month(scheme, [credit(kop, CreditKind.FIRST, 1)], [], [], LAST, {1: scheme}).earned
    assert abs(found.accrued_kop * 10_000 - kop * rate_bp) <= 5000
    assert abs(scheme.base_kop(days, 100) * 10_000 - kop * 35 * days) <= 5000
