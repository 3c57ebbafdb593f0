"""Money read from any form and shown exactly."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import MAX_KOP, InvalidAmount, format_money, parse_money

N = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "kop"),
    [
        ("0", 0), ("5", 500), ("12,5", 1250), ("12.5", 1250), ("12,50", 1250), ("1 000", 100000),
        ("1 000,50 грн", 100050),
        ("1\u00a0000", 100000), ("1\u202f000,5", 100050), ("1\u2009234\u2009567,89", 123456789), ("1,234.56", 123456),
        ("1.234,56", 123456), ("1,234", 123400), ("1.234", 123400), ("1.234.567", 123456700),
        ("1,234,567.89", 123456789),
        ("1.234.567,89", 123456789), ("1'000.25", 100025), ("1’000’000", 100000000), ("0,500", 50),
        ("1234.567", 123457),
        ("1 000.500", 100050), (",5", 50), (".5", 50), ("5,", 500), ("₴ 12", 1200), ("₴12", 1200), ("12 ₴", 1200),
        ("12грн.", 1200), ("12 гривень", 1200), ("12 UAH", 1200), ("$5", 500), ("5$", 500), ("€ 5,20", 520),
        ("5 zł", 500),
        ("USD 5", 500), ("12 грн 50 коп", 1250), ("12 грн. 5 коп.", 1205), ("1 200 грн 05 коп.", 120005),
        ("-5", -500),
        ("\u22125", -500), ("–5", -500), ("-₴5", -500), ("₴-5", -500), ("(1 000,50)", -100050), ("100-", -10000),
        ("  7  ", 700), ("0,005", 1), ("0,004", 0), ("99,999", 9999900), ("0,999", 100), ("12 500,00 ₴", 1250000),
        ("١٢", 1200),
        ("1000000000000000", 100000000000000000),
        (7, 700), (12.5, 1250), (2.675, 268), (-2.675, -268), (1e15, 10**17), (0.1 + 0.2, 30),
        (Decimal("12.345"), 1235),
        (Decimal("-0.005"), -1), (10**16, 10**18), (1e-30, 0),
    ],
)  # fmt: skip
def test_parse_money(typed, kop):
    assert parse_money(typed) == kop


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "abc", "12abc", "грн", "₴", "-", ",", ".", "--5", "1 2", "12 50", "10 0000", "1,23,4", "1.2.3",
        "1,2.3,4",
        "1e5", "NaN", "inf", "5%", "½", "5²", "12/5", "=1+1", "9" * 30, "9" * 5000, "1\x00", "\ud800", True, None,
        float("nan"), float("inf"), Decimal("NaN"), Decimal("1E+999999"), 10**20, [],
    ],
)  # fmt: skip
def test_what_is_no_amount(typed):
    with pytest.raises(InvalidAmount) as caught:
        parse_money(typed)
    assert caught.value.value is typed or caught.value.value == typed


@given(st.text(st.characters(exclude_categories=()), max_size=40) | st.text("0123456789 .,'-₴грн()", max_size=20))
def test_any_text_is_an_amount_or_refused(text):
    with contextlib.suppress(InvalidAmount):
        assert abs(parse_money(text)) <= MAX_KOP


@pytest.mark.parametrize(
    ("kop", "options", "shown"),
    [
        (21894000, {}, f"218{N}940{N}₴"),
        (1250050, {}, f"12{N}500,50{N}₴"),
        (1250050, {"lang": "ru"}, f"12{N}500,50{N}₴"),
        (1250050, {"lang": "en"}, f"12{N}500.50{N}₴"),
        (1250000, {"lang": "en", "style": "document", "decimals": "always"}, "₴12,500.00"),
        (-1250000, {"lang": "en", "style": "document"}, "\u2212₴12,500"),
        (1250000, {"lang": "uk", "style": "document", "decimals": "always"}, f"12{N}500,00{N}₴"),
        (-5, {}, f"\u22120,05{N}₴"),
        (149, {"decimals": "never"}, f"1{N}₴"),
        (150, {"decimals": "never"}, f"2{N}₴"),
        (-49, {"decimals": "never"}, f"0{N}₴"),
        (100, {"currency": "USD"}, f"1{N}$"),
        (100, {"currency": "EUR"}, f"1{N}€"),
        (100, {"currency": "PLN"}, f"1{N}zł"),
        (100, {"currency": "CHF"}, f"1{N}CHF"),
        (100, {"currency": "CHF", "lang": "en", "style": "document"}, f"CHF{N}1"),
        (10**17, {}, f"1{N}000{N}000{N}000{N}000{N}000{N}₴"),
        (0, {}, f"0{N}₴"),
    ],
)
def test_format_money(kop, options, shown):
    assert format_money(kop, **options) == shown


@given(
    st.integers(-MAX_KOP, MAX_KOP),
    st.sampled_from(["UAH", "USD", "EUR", "PLN", "CHF"]),
    st.sampled_from(["uk", "ru", "en"]),
    st.sampled_from(["auto", "always"]),
    st.sampled_from(["window", "document"]),
)
def test_what_is_shown_is_read_back(kop, currency, lang, decimals, style):
    assert parse_money(format_money(kop, currency, lang, decimals=decimals, style=style)) == kop


@given(st.integers(-(10**13), 10**13))
def test_spreadsheet_numbers_are_exact(kop):
    assert parse_money(kop / 100) == kop
    assert parse_money(Decimal(kop) / 100) == kop
