"""Sums of orders against exact fractions."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from hypothesis import given
from hypothesis import strategies as st

from app.domain.order_sums import discount_kop, line_total_kop, order_total_kop, to_pay_kop

quantities = st.integers(1, 10**9)
prices = st.integers(0, 10**9)
discounts = st.integers(0, 10_000)
totals = st.lists(st.integers(0, 10**12), min_size=1, max_size=8)


def half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


@given(quantities, prices, discounts)
def test_a_line_is_rounded_once_half_up(quantity_milli: int, price_kop: int, discount_bp: int) -> None:
    exact = Fraction(quantity_milli, 1000) * price_kop * (1 - Fraction(discount_bp, 10_000))
    assert line_total_kop(quantity_milli, price_kop, discount_bp) == half_up(exact)


@given(totals, discounts)
def test_the_discount_on_all_is_taken_off_the_rounded_lines(lines: list[int], discount_bp: int) -> None:
    exact = sum(lines) * (1 - Fraction(discount_bp, 10_000))
    assert order_total_kop(lines, discount_bp) == half_up(exact)
    assert order_total_kop(lines, discount_bp) + discount_kop(lines, discount_bp) == sum(lines)
    assert 0 <= order_total_kop(lines, discount_bp) <= sum(lines)


def test_the_order_of_the_picture() -> None:
    lines = [line_total_kop(40_000, 135_00), 12_480_00, 7_600_00, 3_420_00, 4_350_00]
    assert sum(lines) == 33_250_00
    assert discount_kop(lines, 400) == 1_330_00
    assert order_total_kop(lines, 400) == 31_920_00


def test_half_a_kopeck_goes_up() -> None:
    assert line_total_kop(500, 1) == 1
    assert line_total_kop(499, 1) == 0
    assert line_total_kop(1000, 1, 5000) == 1
    assert order_total_kop([1, 2], 5000) == 2


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans())
def test_what_is_to_pay_is_never_below_zero(net_kop: int, paid_kop: int, is_paid: bool) -> None:
    left = to_pay_kop(net_kop, paid_kop, is_paid_status=is_paid)
    assert left == (0 if is_paid and not paid_kop else max(net_kop - paid_kop, 0))
