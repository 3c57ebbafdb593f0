"""Phones that are not whole."""

from __future__ import annotations

import pytest

from app.domain.phone_length import missing_digits


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("067 214-08", 2),
        ("+380 67 214 08", 2),
        ("067 214 08 33", 0),
        ("+380672140833", 0),
        ("112", 0),
        ("067 111 22 33, 050 444 55", 0),
        ("067 214-08 дод. 5", 0),
        ("без номера", 0),
        ("", 0),
        ("+1 202 555", 4),
    ],
)
def test_digits_that_are_missing(typed, count):
    assert missing_digits(typed, "UA") == count
