"""Codes of packet rows: every single slip of the pen is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.packet_codes import LETTERS, BadCodeError, CodeFault, PacketCode, make_code, read_code

PACKETS, ROWS = st.integers(1, 99_999), st.integers(1, 9999)
SIGNS = st.sampled_from("0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ /.*")


@given(PACKETS, ROWS)
def test_a_code_is_read_back(packet: int, row: int) -> None:
    """What was made means the same row again, however it is typed."""
    code = make_code(packet, row)
    assert read_code(code) == PacketCode(packet, row)
    assert read_code(f" {code.lower()} ") == PacketCode(packet, row)
    assert read_code(code.replace("-", "\u2013").replace("K", "К").replace("A", "А")) == PacketCode(packet, row)


@given(PACKETS, ROWS, st.integers(0, 40), SIGNS)
def test_one_changed_sign_is_noticed(packet: int, row: int, place: int, sign: str) -> None:
    """No other sign in any place makes a code."""
    code = make_code(packet, row)
    place %= len(code)
    if sign == code[place]:
        return
    with pytest.raises(BadCodeError):
        read_code(code[:place] + sign + code[place + 1 :])


@given(PACKETS, ROWS, st.integers(0, 40), st.integers(0, 40))
def test_two_swapped_signs_are_noticed(packet: int, row: int, one: int, other: int) -> None:
    """Neither neighbours nor any two signs may change places."""
    signs = list(make_code(packet, row))
    one, other = one % len(signs), other % len(signs)
    if signs[one] == signs[other]:
        return
    signs[one], signs[other] = signs[other], signs[one]
    with pytest.raises(BadCodeError):
        read_code("".join(signs))


@given(PACKETS, ROWS, st.integers(0, 40))
def test_a_lost_sign_is_never_taken_for_the_same_row(packet: int, row: int, place: int) -> None:
    """A code without one of its signs is none; where its letter fits by chance, it is that of another packet."""
    code = make_code(packet, row)
    place %= len(code)
    try:
        found = read_code(code[:place] + code[place + 1 :])
    except BadCodeError:
        return
    assert found.packet < packet and found.row == row


def test_most_lost_digits_are_noticed() -> None:
    read = lost = 0
    for packet in range(10, 3000):
        code = make_code(packet, packet % 9999 + 1)
        for place in range(1, 1 + len(str(packet))):
            lost += 1
            try:
                read_code(code[:place] + code[place + 1 :])
                read += 1
            except BadCodeError:
                continue
    assert 0 < read * 12 < lost


def test_codes_look_as_documented() -> None:
    """The print is short, and its letters cannot be taken for digits."""
    assert make_code(7, 12).startswith("K7-0012-")
    assert not set("IOQSZLD") & set(LETTERS)
    assert len(LETTERS) == 19


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", CodeFault.SHAPE),
        ("K0-0012-A", CodeFault.SHAPE),
        ("K7-0000-A", CodeFault.SHAPE),
        ("K07-0012-A", CodeFault.SHAPE),
        ("K٧-0012-A", CodeFault.SHAPE),
        ("K" + "9" * 5000 + "-0012-A", CodeFault.SHAPE),
    ],
)
def test_what_is_no_code(text: str, fault: CodeFault) -> None:
    """Zeros, other scripts' digits and endless numbers are refused by their shape."""
    with pytest.raises(BadCodeError) as caught:
        read_code(text)
    assert caught.value.fault is fault


def test_a_wrong_letter_is_told_apart() -> None:
    """Another letter of ours is a slip, not another kind of text."""
    code = make_code(7, 12)
    other = next(letter for letter in LETTERS if letter != code[-1])
    with pytest.raises(BadCodeError) as caught:
        read_code(code[:-1] + other)
    assert caught.value.fault is CodeFault.LETTER


@pytest.mark.parametrize(("packet", "row"), [(0, 1), (1, 0), (1, 10_000), (10**14, 1)])
def test_there_are_limits(packet: int, row: int) -> None:
    """No code is made that could not be read."""
    with pytest.raises(ValueError, match="packet code"):
        make_code(packet, row)
