"""Why a client is flagged, in short: for every client of the sample book, whatever flag it has."""

from __future__ import annotations

from app.services.client_list import ClientQuery, find_client_ids
from app.services.flag_sheet import load_flags
from ui.desk import Desk
from ui.pages.card.conditions import nearest_sum, percent_of, short_conditions
from ui.pages.card.why_card import nearest_distance


def test_every_flag_of_every_client_has_its_words(sample_desk: Desk) -> None:
    book = sample_desk.book
    seen = set()
    for client_id in book.read(find_client_ids, ClientQuery()):
        for row in book.read(load_flags, client_id, "en", book.clock.today()):
            seen.add((row.flag, row.is_held))
            shorts = short_conditions(sample_desk, row)
            assert shorts or row.sentence
            assert all(part is None or 0 <= part < 100 for part in map(percent_of, row.metrics))
            near = nearest_sum(row)
            assert row.is_held or near is None or any(f"{near[0]}%" in sentence for sentence in row.distances)
            assert row.is_held or nearest_distance(row) or row.flag not in ("regular", "vip")
    assert {("regular", True), ("regular", False), ("vip", True), ("late", True), ("sleeping", True)} <= seen
