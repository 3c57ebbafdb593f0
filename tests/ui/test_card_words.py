"""Days as typed, and the card's values as text."""

from __future__ import annotations

from datetime import date, time

import pytest

from app.errors import InvalidError
from ui.forms.typed_date import read_date, read_moment, split_moment, write_date
from ui.forms.typed_numbers import read_percent, read_quantity, read_sum, write_percent, write_quantity, write_sum
from ui.pages.card.fact_kinds import read_tags
from ui.pages.card.value_editor import _breakable

TODAY = date(2026, 6, 18)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24.06", date(2026, 6, 24)),
        ("24.6.", date(2026, 6, 24)),
        ("24/06/27", date(2027, 6, 24)),
        ("24.06.2026", date(2026, 6, 24)),
        ("2026-06-24", date(2026, 6, 24)),
        ("+3d", date(2026, 6, 21)),
        ("+2 тижні", date(2026, 7, 2)),
        ("+1w", date(2026, 6, 25)),
        ("+ 5", date(2026, 6, 23)),
        ("01.06", date(2026, 6, 1)),
        ("05.01", date(2027, 1, 5)),
        ("Завтра", date(2026, 6, 19)),
        ("послезавтра", date(2026, 6, 20)),
        ("п’ятницю", date(2026, 6, 19)),
        ("у пн", date(2026, 6, 22)),
        ("чт", date(2026, 6, 25)),
        ("next Tue", date(2026, 6, 23)),
        ("in 2 weeks", date(2026, 7, 2)),
        ("через тиждень", date(2026, 6, 25)),
        ("next week", date(2026, 6, 25)),
    ],
)
def test_days_as_typed(typed, day):
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "tomorrow-ish", "32.01", "24.13", "29.02", "+", "24", "' OR 1=1"])
def test_what_is_no_day(typed):
    assert read_date(typed, TODAY) is None


def test_days_with_hours():
    assert read_moment("24.06 15:00", TODAY) == (date(2026, 6, 24), time(15))
    assert read_moment("+1d, 9.30", TODAY) == (date(2026, 6, 19), time(9, 30))
    assert read_moment("15:00", TODAY) == (TODAY, time(15))
    assert read_moment("24.06 25:00", TODAY) is None
    assert read_moment(write_date(TODAY), TODAY) == (TODAY, None)


@pytest.mark.parametrize(
    ("typed", "words", "moment"),
    [
        ("Send the price, fri 10", "Send the price", (date(2026, 6, 19), time(10))),
        ("Дізнатися, як пішло 24.06 15:00", "Дізнатися, як пішло", (date(2026, 6, 24), time(15))),
        ("call in 2 weeks at 10", "call", (date(2026, 7, 2), time(10))),
        ("зустріч завтра о 9:30", "зустріч", (date(2026, 6, 19), time(9, 30))),
        ("tomorrow", "", (date(2026, 6, 19), None)),
        ("Надіслати 5 прайсів", "Надіслати 5 прайсів", None),
        ("Call at 10", "Call at 10", None),
        ("", "", None),
    ],
)
def test_what_and_when_of_one_line(typed, words, moment):
    assert split_moment(typed, TODAY) == (words, moment)


def test_sums():
    assert write_sum(1_000_50) == "1 000,50"
    assert read_sum(write_sum(1_000_50), "x") == 1_000_50
    assert read_sum(write_sum(-5_00), "x") == -5_00
    assert read_sum("  ", "x") is None
    with pytest.raises(InvalidError):
        read_sum("багато", "x")


def test_quantities():
    assert read_quantity("1 000") == 1_000_000
    assert read_quantity("2,5") == 2_500
    assert write_quantity(2_500) == "2,5"
    assert write_quantity(12_000) == "12"
    for wrong in ("", "x", "1e99", "nan"):
        with pytest.raises(InvalidError):
            read_quantity(wrong)
    assert write_quantity(1_250_000) == "1 250"


def test_percents():
    assert read_percent("4", "discount") == read_percent(" 4 %", "discount") == 400
    assert read_percent("4,25%", "discount") == 425
    assert read_percent("", "discount") == 0
    assert (write_percent(400), write_percent(450), write_percent(425)) == ("4%", "4,5%", "4,25%")
    for wrong in ("101", "-1", "x", "nan", "1e99"):
        with pytest.raises(InvalidError):
            read_percent(wrong, "discount")


def test_tags():
    assert read_tags(" HoReCa, ; Одеса,HoReCa,") == ("HoReCa", "Одеса")


def test_long_words_break():
    shown = _breakable("office@barvinok.example and " + "x" * 60)
    assert shown.replace("\u200b", "") == "office@barvinok.example and " + "x" * 60
    assert max(len(part) for part in shown.replace(" ", "\u200b").split("\u200b")) <= 18
