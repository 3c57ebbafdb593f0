"""The code of a row of a packet: ``K7-0012-Q``, packet 7, row 12, and a letter that notices a slip of the pen.

The letter is a weighted sum of the digits modulo 19: one wrong digit or two that changed places always give another
letter, a digit lost from the packet's number in 18 of 19 cases; the name and the phone beside it tell the rest. Letters
that a hand writes like a digit or like each other are not used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ROWS_MOST: Final = 9999
LETTERS: Final = "ABCEFGHJKMNPRTUVWXY"
MARK: Final = "K"
_WEIGHT: Final = 2  # a primitive root of 19: the weights of up to 18 digits all differ
_DIGITS_MOST: Final = 18
_CODE = re.compile(rf"{MARK}([1-9]\d*)-(\d{{4}})-([{LETTERS}])", re.ASCII)
# A Cyrillic keyboard has the same signs on other keys, and word processors lengthen dashes.
_SEEN_ALIKE = str.maketrans("АВСЕНКМРТУХ\u2010\u2011\u2012\u2013\u2014\u2212", "ABCEHKMPTYX------")


class CodeFault(StrEnum):
    """What is wrong with a typed code."""

    SHAPE = "code_shape"  # it is no code at all
    LETTER = "code_letter"  # its last letter belongs to other digits


class BadCodeError(ValueError):
    """A typed code cannot be one of ours; ``fault`` says why."""

    def __init__(self, fault: CodeFault) -> None:
        self.fault = fault
        super().__init__(fault.value)


@dataclass(frozen=True, slots=True)
class PacketCode:
    """A row of a packet, both counted from 1."""

    packet: int
    row: int

    def __str__(self) -> str:
        """Return the code as it is printed."""
        return f"{MARK}{self.packet}-{self.row:04}-{_letter(self.packet, self.row)}"


def make_code(packet: int, row: int) -> str:
    """Return the code of a row; ``packet`` has at most 14 digits, ``row`` is at most 9999.

    Raises:
        ValueError: they are outside that.
    """
    if not (0 < packet < 10 ** (_DIGITS_MOST - 4) and 0 < row <= ROWS_MOST):
        raise ValueError("packet code")
    return str(PacketCode(packet, row))


def read_code(text: str) -> PacketCode:
    """Return the row a typed code means; capitals, spaces, dashes and Cyrillic letters of the same look do not matter.

    Raises:
        BadCodeError: it is no code, or its letter is not that of its digits.
    """
    found = _CODE.fullmatch("".join(text.split()).upper().translate(_SEEN_ALIKE))
    if found is None or len(found[1]) > _DIGITS_MOST - 4 or not int(found[2]):
        raise BadCodeError(CodeFault.SHAPE)
    packet, row = int(found[1]), int(found[2])
    if found[3] != _letter(packet, row):
        raise BadCodeError(CodeFault.LETTER)
    return PacketCode(packet, row)


def _letter(packet: int, row: int) -> str:
    digits = f"{packet}{row:04}"
    total = sum(int(digit) * _WEIGHT**place for place, digit in enumerate(reversed(digits)))
    return LETTERS[total % len(LETTERS)]
