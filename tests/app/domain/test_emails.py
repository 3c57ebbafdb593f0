"""E-mail addresses: normalised and plausible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.emails import is_plausible_email, normalize_email, parse_emails


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("Info@Barvinok.UA", "info@barvinok.ua"),
        (" info@barvinok.ua. ", "info@barvinok.ua"),
        ("mailto:info@barvinok.ua", "info@barvinok.ua"),
        ("Олена <o.kovalenko@ukr.net>", "o.kovalenko@ukr.net"),
        ("first.last+tag@sub.example.co.uk", "first.last+tag@sub.example.co.uk"),
        ("директор@пошта.укр", "директор@пошта.укр"),
    ],
)
def test_plausible(typed, normal):
    assert normalize_email(typed) == normal
    assert is_plausible_email(typed)


@pytest.mark.parametrize(
    "typed",
    ["", "info", "@ua", "info@", "info@ua", "a@b@c.ua", "a..b@c.ua", ".a@c.ua", "a@-c.ua", "a@c-.ua", "a@c..ua",
     "a@c.u", "a@1.2.3.4", "a,b@c.ua", "x" * 65 + "@c.ua", "a@" + "b" * 64 + ".ua", "a@" + "b." * 130 + "ua"],
)  # fmt: skip
def test_not_plausible(typed):
    assert not is_plausible_email(typed)


def test_several_in_a_cell():
    assert parse_emails("Info@a.ua; sales@b.com.ua, info@a.ua (бухгалтер)") == ("info@a.ua", "sales@b.com.ua")
    assert parse_emails("немає") == ()


@given(st.text(st.characters(exclude_categories=()), max_size=80) | st.text("ab@.,;<> ", max_size=30))
def test_never_raises(text):
    normal = normalize_email(text)
    normal.encode()
    for address in parse_emails(text):
        assert normalize_email(address) == address
        assert is_plausible_email(address)
