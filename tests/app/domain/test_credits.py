"""Whose money is it: tables of the written rules, and the sums on drawn orders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.credits import (
    Credit,
    CreditKind,
    CreditRules,
    CreditWhy,
    HandedOver,
    Holders,
    Holding,
    OrderMoney,
    Receipt,
    credit_client,
    holder_by_rule,
    receipts_of,
    share_out,
)

DAY_0 = date(2026, 1, 1)
HUNTER, FARMER, VIP, LATER = 1, 2, 3, 4
TAKEN_ON = DAY_0 + timedelta(100)


def day(number: int) -> date:
    return DAY_0 + timedelta(number)


def team(taken_on: date = TAKEN_ON, *, moved: bool = True) -> Holders:
    """Client 1 was the hunter's until a day, then the farmer's; the farmer owns care."""
    return Holders(
        owners={
            "first_sale": [Holding(DAY_0, None, HUNTER)],
            "care": [Holding(DAY_0, None, FARMER)],
            "vip": [Holding(DAY_0, None, VIP)],
        },
        functions={1: [(DAY_0, "first_sale"), (taken_on, "care")]} if moved else {},
        handed_over={1: [HandedOver(taken_on, HUNTER, FARMER)]} if moved else {},
    )


def order(number: int, *receipts: tuple[int, int], ruled_for: int | None = None) -> OrderMoney:
    return OrderMoney(number, 1, day(receipts[0][0]), tuple(Receipt(day(on), kop) for on, kop in receipts), ruled_for)


def credited(holders: Holders, *orders: OrderMoney, **rules: object) -> list[tuple[int, str, int | None, int, str]]:
    found = credit_client(orders, holders, CreditRules(**rules))  # type: ignore[arg-type]
    return [(one.order_id, one.kind.value, one.person_id, one.amount_kop, one.why.value) for one in found]


FIRST = order(1, (10, 1000))


@pytest.mark.parametrize(
    ("on", "rules", "expected"),
    [
        (99, {}, [(HUNTER, 200, "had_client")]),
        (100, {}, [(HUNTER, 200, "handover_day")]),
        (100, {"handover_day": "taker"}, [(FARMER, 200, "handover_day")]),
        (101, {}, [(HUNTER, 100, "shared"), (FARMER, 100, "shared")]),
        (160, {}, [(HUNTER, 100, "shared"), (FARMER, 100, "shared")]),
        (161, {}, [(FARMER, 200, "had_client")]),
        (140, {"transition_percent": 30}, [(HUNTER, 60, "shared"), (FARMER, 140, "shared")]),
        (140, {"transition_percent": 0}, [(FARMER, 200, "had_client")]),
        (101, {"transition_days": 0}, [(FARMER, 200, "had_client")]),
        (102, {"transition_days": 1}, [(FARMER, 200, "had_client")]),
    ],
)
def test_a_repeat_sale_around_a_hand_over(
    on: int, rules: dict[str, object], expected: list[tuple[int, int, str]]
) -> None:
    found = credited(team(), FIRST, order(2, (on, 200)), **rules)
    assert found[0] == (1, "first", HUNTER, 1000, "had_client")
    assert found[1:] == [(2, "repeat", person, kop, why) for person, kop, why in expected]


def test_odd_kopecks_are_shared_to_the_last_one() -> None:
    assert [kop for *_, kop, _ in credited(team(), FIRST, order(2, (120, 201)))] == [1000, 101, 100]


def test_a_shared_sale_is_paid_by_the_takers_rate() -> None:
    shared = [one for one in credit_client([FIRST, order(2, (120, 200))], team(), CreditRules()) if one.order_id == 2]
    assert [(one.person_id, one.rate_of) for one in shared] == [(HUNTER, FARMER), (FARMER, FARMER)]


def test_the_whole_first_order_is_who_had_its_first_money() -> None:
    found = credited(team(), order(1, (90, 300), (150, 700)))
    assert found == [(1, "first", HUNTER, 300, "had_client"), (1, "first", HUNTER, 700, "had_client")]


def test_first_sales_are_the_first_n_orders_by_the_day_of_their_money() -> None:
    early, late = order(7, (5, 10)), order(3, (6, 10))
    kinds = [(number, kind) for number, kind, *_ in credited(team(), late, early, order(9, (7, 10)), first_orders=2)]
    assert kinds == [(7, "first"), (3, "first"), (9, "repeat")]


def test_an_order_that_went_back_whole_before_leaves_the_next_one_first() -> None:
    found = credited(team(), order(1, (5, 10), (8, -10)), order(2, (8, 20)), order(3, (9, 30)))
    assert [(number, kind) for number, kind, *_ in found] == [
        (1, "first"), (1, "first"), (2, "first"), (3, "repeat"),
    ]  # fmt: skip
    # One that goes back later leaves what was closed as it was.
    found = credited(team(), order(1, (5, 10), (9, -10)), order(2, (8, 20)))
    assert [(number, kind) for number, kind, *_ in found] == [(1, "first"), (1, "first"), (2, "repeat")]


def test_what_goes_back_is_taken_from_those_who_had_it() -> None:
    found = credited(team(), FIRST, order(2, (120, 201), (170, 99), (200, -100), (201, -200)))
    parts = {person: sum(row[3] for row in found if row[0] == 2 and row[2] == person) for person in (HUNTER, FARMER)}
    assert parts == {HUNTER: 0, FARMER: 0}
    back = [row[1:4] for row in found if row[0] == 2 and row[3] < 0][:3]
    assert back == [("repeat", HUNTER, -34), ("repeat", FARMER, -33), ("repeat", FARMER, -33)]


def test_a_vip_client_is_its_own_kind_and_the_ruling_goes_before_all() -> None:
    vip = Holders(team().owners, functions={1: [(DAY_0, "first_sale"), (day(50), "vip")]})
    assert credited(vip, FIRST, order(2, (60, 5)))[1] == (2, "vip", VIP, 5, "had_client")
    ruled = credited(team(), FIRST, order(2, (120, 201), (121, -1), ruled_for=LATER))
    assert ruled[1:] == [(2, "repeat", LATER, 201, "ruled"), (2, "repeat", LATER, -1, "ruled")]


def test_before_the_hand_over_repeat_sales_are_the_hunters_and_off_the_track_the_farmers() -> None:
    assert credited(team(day(500)), FIRST, order(2, (20, 5)))[1][2] == HUNTER
    off = Holders(team().owners, functions={1: [(DAY_0, "off")]})
    assert credited(off, FIRST, order(2, (20, 5)))[1][2] == FARMER


def test_holders_of_any_day() -> None:
    holders = Holders(
        owners={"care": [Holding(day(10), day(20), 1), Holding(day(20), None, 2)]},
        own={5: {"care": [Holding(day(15), day(18), 3), Holding(day(30), None, 4)]}},
    )
    found = {number: holders.holder_on(5, "care", day(number)) for number in (0, 10, 14, 15, 17, 18, 20, 29, 30)}
    assert found == {0: 1, 10: 1, 14: 1, 15: 3, 17: 3, 18: 1, 20: 2, 29: 2, 30: 4}
    assert holders.holder_on(5, "vip", day(3)) is None
    assert holders.function_on(9, day(3)) == "care"
    assert holders.giver_on(5, day(3), 60) is None
    moved = team()
    assert holder_by_rule(moved, 1, TAKEN_ON, CreditRules(), is_first=False) == (HUNTER, "first_sale", FARMER)
    assert holder_by_rule(moved, 1, TAKEN_ON, CreditRules(), is_first=True).other_id is None


def test_nobody_to_credit_still_sums() -> None:
    assert credited(Holders({}), FIRST) == [(1, "first", None, 1000, "nobody")]


def test_rules_of_a_closed_month_stay_those_it_was_closed_by() -> None:
    rules = {date.min: CreditRules(transition_days=0), date(2026, 5, 1): CreditRules()}
    orders = [FIRST, order(2, (125, 200)), order(3, (155, 200))]
    found = [(one.order_id, one.why) for one in credit_client(orders, team(), rules)]
    assert found == [
        (1, CreditWhy.HAD_CLIENT), (2, CreditWhy.SHARED), (2, CreditWhy.SHARED), (3, CreditWhy.HAD_CLIENT),
    ]  # fmt: skip


def test_money_of_an_order() -> None:
    a, b, c = day(1), day(2), day(3)
    assert receipts_of(100, [(a, 40), (b, 60)], [(c, 30)]) == (Receipt(a, 40), Receipt(b, 60), Receipt(c, -30))
    # What comes back before it was paid takes no money back.
    assert receipts_of(100, [(b, 70)], [(a, 30)]) == (Receipt(b, 70),)
    assert receipts_of(100, [(a, 80)], [(b, 30)]) == (Receipt(a, 80), Receipt(b, -10))
    assert receipts_of(100, [(a, 50)], [(a, 50)]) == (Receipt(a, 50),)
    assert receipts_of(100, [(a, 100)], [(a, 100)]) == ()
    assert receipts_of(100, [], [(a, 10)]) == ()


@given(st.integers(-10_000, 10_000), st.dictionaries(st.integers(0, 9), st.integers(0, 5000), max_size=6))
def test_shares_sum_and_none_is_above_its_weight(total: int, weights: dict[int, int]) -> None:
    parts = share_out(total, weights)
    whole = sum(weights.values())
    assert sum(parts.values()) == (total if whole else 0)
    if abs(total) <= whole:
        assert all(abs(part) <= weights[key] for key, part in parts.items())


RECEIPTS = st.tuples(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 5000)), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 3000)), max_size=3),
    st.sampled_from([None, None, LATER]),
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(RECEIPTS, max_size=6),
    st.integers(0, 300),
    st.builds(
        CreditRules,
        st.integers(1, 3),
        st.sampled_from([0, 1, 60]),
        st.integers(0, 100),
        st.sampled_from(["giver", "taker"]),
    ),
)
def test_every_receipt_is_credited_once_to_the_kopeck(
    drawn: list[tuple[list[tuple[int, int]], list[tuple[int, int]], int | None]], taken: int, rules: CreditRules
) -> None:
    orders = []
    for number, (payments, returns, ruled) in enumerate(drawn, 1):
        money = receipts_of(
            sum(kop for _, kop in payments), [(day(on), kop) for on, kop in payments],
            [(day(on), kop) for on, kop in returns],
        )  # fmt: skip
        if money:
            orders.append(OrderMoney(number, 1, money[0].on, money, ruled))
    found = list(credit_client(orders, team(day(taken)), rules))
    wanted = {(one.order_id, receipt.on): receipt.amount_kop for one in orders for receipt in one.receipts}
    sums: dict[tuple[int, date], int] = {}
    for credit in found:
        sums[credit.order_id, credit.on] = sums.get((credit.order_id, credit.on), 0) + credit.amount_kop
    assert sums == wanted
    # A first sale is one person's, and nobody's balance on an order is ever below nothing.
    firsts: dict[int, set[int | None]] = {}
    balances: dict[tuple[int, int | None], int] = {}
    for credit in found:
        if credit.kind is CreditKind.FIRST:
            firsts.setdefault(credit.order_id, set()).add(credit.person_id)
        key = credit.order_id, credit.person_id
        balances[key] = balances.get(key, 0) + credit.amount_kop
        assert balances[key] >= 0
    assert all(len(people) == 1 for people in firsts.values())
    repeats = {credit.order_id for credit in found if credit.kind is not CreditKind.FIRST}
    assert not repeats & firsts.keys()
    some = frozenset(one.order_id for one in orders[::2])
    part = list(credit_client(orders, team(day(taken)), rules, only=some))
    assert part == [one for one in found if one.order_id in some]
    assert all(isinstance(one, Credit) for one in found)
