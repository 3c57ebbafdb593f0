"""Phones in every form people type and sheets hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.phone import digits_of, parse_phones

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80) | st.text(
    "+0123456789 ()-.,;/дободext#x\n", max_size=60
)

OWN = "380501234567"
BOTH = ("380501234567", "380677654321")


@pytest.mark.parametrize(
    "typed",
    [
        "+380501234567", "380501234567", "0501234567", "80501234567", "8 050 123-45-67", "8(050)1234567",
        "(050) 123-45-67", "050.123.45.67", "050-123-45-67", "050 123 45 67", "+38 050 123 45 67",
        "+38(050)1234567", "+38 (0) 50 123 45 67", "+380 (0)50 123 45 67", "00380501234567", "810380501234567",
        "380501234567.0", "501234567", "380501234567,00", "3.80501234567E+11", "3,80501234567e+11",
        "тел. 050 123 45 67", "моб: 0501234567", "050 123 45 67 (Олена)", "\u202d+380501234567\u202c",
        "050\u00a0123\u00a045\u00a067", "٠٥٠١٢٣٤٥٦٧", "  0501234567\n",
    ],
)  # fmt: skip
def test_one_number(typed):
    [phone] = parse_phones(typed)
    assert phone.digits == OWN
    assert phone.extension == ""
    assert phone.display == "+380 50 123 45 67"


@pytest.mark.parametrize(
    ("typed", "extension"),
    [
        ("050 123 45 67 дод. 12", "12"),
        ("(050) 123-45-67, дод. 105", "105"),
        ("050 123-45-67 доб 3", "3"),
        ("+38 050 123 45 67 ext. 12", "12"),
        ("050 1234567 x12", "12"),
        ("050 123-45-67 вн. 12", "12"),
        ("0501234567#7", "7"),
    ],
)
def test_extension(typed, extension):
    [phone] = parse_phones(typed)
    assert (phone.digits, phone.extension) == (OWN, extension)


@pytest.mark.parametrize(
    "typed",
    [
        "050 123 45 67, 067 765 43 21", "050 123 45 67; 067 765 43 21", "050 123 45 67/067 765 43 21",
        "0501234567 +380677654321", "0501234567 0677654321", "050 123 45 67\n067 765 43 21",
        "050 123 45 67 або 067 765 43 21", "моб 0501234567 роб 0677654321",
        "+380 50 123 45 67 Олена 067 765 43 21", "0501234567, 0677654321, 0501234567",
    ],
)  # fmt: skip
def test_several_numbers_in_a_cell(typed):
    assert tuple(phone.digits for phone in parse_phones(typed)) == BOTH


@pytest.mark.parametrize(
    ("typed", "digits", "display"),
    [
        ("+48 22 123 45 67", "48221234567", "+48 22 123 45 67"),
        ("+1 202 555 0123", "12025550123", "+1 202-555-0123"),
        ("0048 22 123 45 67", "48221234567", "+48 22 123 45 67"),
        ("8 495 123 45 67", "74951234567", "+7 495 123-45-67"),
        ("0 800 500 500", "380800500500", "+380 800 500 500"),
        ("123-45-67", "1234567", "123-45-67"),
        ("102", "102", "102"),
        ("067 123 45 37, 38", "380671234537", "+380 67 123 45 37"),
    ],
)
def test_other_numbers(typed, digits, display):
    [phone] = parse_phones(typed)
    assert (phone.digits, phone.display) == (digits, display)


def test_country_of_the_book():
    [phone] = parse_phones("22 123 45 67", country="PL")
    assert phone.digits == "48221234567"


@pytest.mark.parametrize("typed", ["", "abc", "+", "12", "немає", "12345678901234567890"])
def test_no_number(typed):
    assert parse_phones(typed) == ()


@given(ANY_TEXT)
def test_never_raises(text):
    for phone in parse_phones(text):
        assert phone.digits.isascii() and phone.digits.isdigit()


@given(st.from_regex(r"0[3-9][0-9]{8}", fullmatch=True))
def test_what_is_shown_is_read_back(number):
    [phone] = parse_phones(number)
    assert parse_phones(phone.display)[0].digits == phone.digits == "38" + number


def test_digits_of():
    assert digits_of("+38 (050) 1٢") == "3805012"
