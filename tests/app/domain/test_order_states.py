"""Which state of an order follows which, and what money says to it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.order_states import ALLOWED_MOVES, STATUSES, move_refusal, proves_sale, settled

statuses = st.sampled_from(STATUSES)
sums = st.integers(0, 1000)


def test_every_state_has_its_moves() -> None:
    assert set(ALLOWED_MOVES) == set(STATUSES)
    for before, allowed in ALLOWED_MOVES.items():
        assert allowed <= set(STATUSES) - {before}


@pytest.mark.parametrize("way", [
    ("offer", "agreed", "paid", "shipped", "closed"),
    ("offer", "agreed", "shipped", "closed", "shipped"),
    ("agreed", "cancelled", "offer"),
])  # fmt: skip
def test_an_order_without_payments_may_go(way: tuple[str, ...]) -> None:
    for before, after in itertools.pairwise(way):
        assert move_refusal(before, after, net_kop=100, paid_kop=0) is None


@pytest.mark.parametrize(("before", "after", "paid_kop", "code", "sum_kop"), [
    ("agreed", "closed", 0, "order_owes", 100),
    ("part_paid", "paid", 40, "order_owes", 60),
    ("shipped", "closed", 40, "order_owes", 60),
    ("paid", "cancelled", 100, "order_cancel_paid", 100),
    ("part_paid", "agreed", 40, "order_has_payments", 40),
    ("agreed", "part_paid", 0, "order_without_payment", 0),
    ("paid", "part_paid", 100, "order_is_paid_whole", 100),
    ("closed", "offer", 0, "order_is_closed", 0),
    ("closed", "cancelled", 0, "order_is_closed", 0),
    ("cancelled", "paid", 0, "order_is_cancelled", 0),
    ("shipped", "offer", 0, "order_is_shipped", 0),
])  # fmt: skip
def test_a_refused_move_says_why(before: str, after: str, paid_kop: int, code: str, sum_kop: int) -> None:
    refusal = move_refusal(before, after, net_kop=100, paid_kop=paid_kop)
    assert refusal is not None
    assert (refusal.code, refusal.sum_kop) == (code, sum_kop)


def test_what_nothing_is_owed_of_may_be_closed() -> None:
    assert move_refusal("agreed", "closed", net_kop=0, paid_kop=0) is None
    assert move_refusal("part_paid", "closed", net_kop=40, paid_kop=40) is None


def test_a_prepaid_order_that_came_back_whole_may_be_cancelled() -> None:
    assert move_refusal("part_paid", "cancelled", net_kop=0, paid_kop=40) is None


@given(statuses, statuses, sums, sums)
def test_every_pair_is_answered(before: str, after: str, net_kop: int, paid_kop: int) -> None:
    refusal = move_refusal(before, after, net_kop=net_kop, paid_kop=paid_kop)
    assert refusal is None or refusal.sum_kop >= 0
    if after not in ALLOWED_MOVES[before] and after != before:
        assert refusal is not None


@given(statuses, sums, sums)
def test_payments_never_take_an_order_back_from_where_it_went(status: str, net_kop: int, paid_kop: int) -> None:
    after = settled(status, net_kop=net_kop, paid_kop=paid_kop)
    if status in ("shipped", "closed", "cancelled"):
        assert after == status
    elif paid_kop:
        assert after == ("paid" if paid_kop >= net_kop else "part_paid")
    else:
        assert after == ("offer" if status == "offer" else "agreed")


@given(st.sampled_from(["money", "contract", "prepayment"]), statuses, st.booleans(), sums)
def test_a_cancelled_order_or_one_that_came_back_proves_nothing(
    proof: str, status: str, has_contract: bool, paid_kop: int
) -> None:
    for net_kop, state in ((0, status), (100, "cancelled")):
        assert not proves_sale(proof, status=state, net_kop=net_kop, has_contract=has_contract, paid_kop=paid_kop)
