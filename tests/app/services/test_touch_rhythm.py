"""The usual next touch of clients in a book, by its settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.domain.touch import TouchRule
from app.errors import InvalidError, NotFoundError
from app.services.settings import change_settings, load_settings
from app.services.touch_rhythm import usual_next_touch
from tests.app.client_books import make_sample
from tests.app.services.day_books import THURSDAY, clients_at, day_book


def test_flags_segments_and_settings_tell_the_day(tmp_path: Path) -> None:
    book = day_book(tmp_path / "touch.kartoteka")
    plain, cafe = clients_at(book, "active", 1) + clients_at(book, "active", 1, segment="Кафе")
    found = book.read(usual_next_touch, plain)
    assert found is not None and (found.on, found.rule) == (date(2026, 7, 20), TouchRule.FUNCTION)  # day 30: Saturday
    book.write(change_settings, {"touch.days_by_segment": {" КАФЕ ": 7, "бари": None}})
    assert book.read(load_settings)["touch.days_by_segment"] == {"кафе": 7}
    found = book.read(usual_next_touch, cafe, THURSDAY)
    assert found is not None and (found.on, found.rule, found.value) == (date(2026, 6, 25), TouchRule.SEGMENT, "Кафе")
    with pytest.raises(InvalidError, match="segment_days"):
        book.write(change_settings, {"touch.days_by_segment": {"Кафе": 0}})
    with pytest.raises(NotFoundError, match="no_client"):
        book.read(usual_next_touch, 999)
    book.close()


def test_a_vip_of_the_sample_is_touched_every_two_weeks(tmp_path: Path) -> None:
    book = make_sample(tmp_path / "sample.kartoteka", "uk")
    found = book.read(usual_next_touch, 1)  # Панська садиба
    assert found is not None and (found.on, found.days, found.rule, found.value) == (
        date(2026, 7, 2), 14, TouchRule.FLAG, "vip"
    )  # fmt: skip
    book.close()
