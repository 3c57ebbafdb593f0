"""Sums of an order: lines, the discount on all, what is still to pay. Whole kopecks, halves rounded up, once each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

WHOLE_BP: Final = 10_000
"""A hundred percent, in hundredths of a percent."""
_UNIT_MILLI: Final = 1000


def line_total_kop(quantity_milli: int, price_kop: int, discount_bp: int = 0) -> int:
    """Return quantity times price less the line's discount, rounded once."""
    return _half_up(quantity_milli * price_kop * (WHOLE_BP - discount_bp), _UNIT_MILLI * WHOLE_BP)


def order_total_kop(line_totals_kop: Iterable[int], discount_bp: int = 0) -> int:
    """Return what is to pay for lines as they are rounded, less the discount on all, rounded once more."""
    return _half_up(sum(line_totals_kop) * (WHOLE_BP - discount_bp), WHOLE_BP)


def discount_kop(line_totals_kop: Iterable[int], discount_bp: int) -> int:
    """Return what the discount on all takes off: with what is to pay it makes the sum of the lines again."""
    totals = tuple(line_totals_kop)
    return sum(totals) - order_total_kop(totals, discount_bp)


def to_pay_kop(net_kop: int, paid_kop: int, *, is_paid_status: bool) -> int:
    """Return what is still to pay of an order, never below zero.

    With payments: what is left after returns less the payments. Without a single one an order that is paid,
    shipped or closed was paid where nobody wrote the payments down (imported ones), so nothing is to pay.
    """
    if not paid_kop and is_paid_status:
        return 0
    return max(net_kop - paid_kop, 0)


def _half_up(number: int, divisor: int) -> int:
    return (2 * number + divisor) // (2 * divisor)
