"""Late and sleeping go by their rules and by segments; late clients are listed by the money at risk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.domain.client_query import ClientQuery
from app.errors import InvalidError
from app.services.client_card import load_card
from app.services.client_list import find_client_ids, load_client_rows
from app.services.clients import change_client, put_in_bin
from app.services.flag_sheet import load_flags
from app.services.late_list import load_late
from app.services.rule_changes import clear_override, set_override
from app.services.rules import switch_rule
from app.services.settings import change_settings, load_settings
from app.services.special_terms import load_due_reviews
from db.tables import FlagOverride
from tests.app.services.rule_books import (
    TODAY,
    add_clients,
    add_orders,
    add_return,
    clock_on,
    flags,
    make_book,
    put_rules,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "zerno.kartoteka")
    yield book
    book.close()


def bought(book: Book, client_id: int, *back: int, hryvnias: int = 100) -> None:
    book.write(add_orders, client_id, [(TODAY - timedelta(days), hryvnias) for days in back])


def silent(book: Book) -> set[tuple[int, str]]:
    return {key for key in book.read(flags) if key[1] in ("late", "sleeping")}


def late_rule(percent: int, days: int) -> dict[str, Any]:
    conditions = [
        {"metric": "silence_percent", "op": ">=", "value": percent},
        {"metric": "silent_days", "op": ">=", "value": days},
    ]
    return {"rule": "late", "match": "all", "mode": "suggest", "conditions": conditions}


def sleeping_rule(percent: int, days: int, single: int) -> dict[str, Any]:
    conditions = [*late_rule(percent, days)["conditions"], {"metric": "single_order_days", "op": ">=", "value": single}]
    return {"rule": "sleeping", "match": "all", "mode": "suggest", "conditions": conditions}


def test_weekly_is_late_after_12_days_quarterly_is_not_after_60_and_two_orders_go_by_the_default(book):
    book.write(add_clients, 3)
    bought(book, 1, 12, 19, 26, 33)
    bought(book, 2, 60, 150, 240)
    bought(book, 3, 46, 50)
    assert silent(book) == {(1, "late"), (3, "late")}


def test_another_rule_refreshes_everybody_and_undo_takes_it_back(book):
    book.write(add_clients, 2)
    bought(book, 1, 12, 19, 26, 33)
    bought(book, 2, 100)
    before = book.read(flags)
    assert silent(book) == {(1, "late"), (2, "late")}
    put_rules(book, late_rule(200, 7), sleeping_rule(200, 60, 90))
    assert silent(book) == {(2, "late"), (2, "sleeping")}
    assert book.read(flags)[2, "sleeping"] == TODAY - timedelta(9)
    [row] = [row for row in book.read(load_flags, 2, "en") if row.flag == "late"]
    assert row.rule_version == 2
    book.undo()
    assert book.read(flags) == before


def test_a_rule_that_is_off_flags_nobody(book):
    book.write(add_clients, 1)
    bought(book, 1, 300, 310, 320)
    assert silent(book) == {(1, "late"), (1, "sleeping")}
    book.write(switch_rule, "late", False)
    assert silent(book) == {(1, "sleeping")}
    book.write(switch_rule, "sleeping", False)
    assert silent(book) == set()
    assert [row.flag for row in book.read(load_flags, 1, "en") if row.is_held] == []
    assert book.read(load_late, "en", None, TODAY - timedelta(1)) == ()
    book.undo()
    book.undo()
    assert silent(book) == {(1, "late"), (1, "sleeping")}


def test_who_bought_once_or_twice_goes_by_its_segment(book):
    book.write(add_clients, 2, segment="Кав’ярні")
    book.write(add_clients, 1, segment="Офіси")
    bought(book, 1, 20)
    bought(book, 2, 20, 27, 34, 200)
    bought(book, 3, 20)
    assert silent(book) == {(2, "late")}
    book.write(change_settings, {"rhythm.by_segment": {" КАВ'ЯРНІ": 10, "Готелі": 3, "Ніхто": None}})
    assert book.read(load_settings)["rhythm.by_segment"] == {"кавярні": 10, "готелі": 3}
    assert silent(book) == {(1, "late"), (2, "late")}
    assert {row.client_id: row.usual_days for row in book.read(load_late, "en")} == {1: 10, 2: 7}
    book.write(change_client, 1, {"segment": "Офіси"})
    book.write(change_client, 3, {"segment": "Готелі"})
    assert silent(book) == {(2, "late"), (3, "late")}
    book.rebuild()
    assert silent(book) == {(2, "late"), (3, "late")}


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ({"Кафе": 0}, "segment_days"),
        ({"Кафе": "7"}, "segment_days"),
        ({"Кафе": True}, "segment_days"),
        ({"Кафе": 99_999}, "segment_days"),
        ({" ": 7}, "segment_empty"),
    ],
)
def test_days_of_a_segment_are_whole_and_positive(book, days, code):
    with pytest.raises(InvalidError) as refused:
        book.write(change_settings, {"rhythm.by_segment": days})
    assert refused.value.code == code
    assert book.read(load_settings)["rhythm.by_segment"] == {}


# --- money at risk -----------------------------------------------------------------------------------------------


def _put_late_by_hand(session: Session, client_id: int) -> Changes:
    session.execute(
        insert(FlagOverride).values(
            client_id=client_id, flag="late", is_on=True, reason="мовчить", set_at=clock_on(TODAY).now()
        )
    )
    return Changes("flag_set", clients=frozenset({client_id}))


def test_the_most_money_of_the_last_year_comes_first(book):
    book.write(add_clients, 5)
    bought(book, 1, 12, 19, 26, 33)
    bought(book, 2, 47, 54, 61, hryvnias=1000)
    bought(book, 3, 366, 400, 430, hryvnias=9000)  # all of it more than a year ago
    bought(book, 4, 3, 10, 17, hryvnias=9000)  # not late
    book.write(_put_late_by_hand, 5)
    book.write(add_return, 5, TODAY - timedelta(1), 400_00)  # of an order of the second
    rows = book.read(load_late, "en")
    assert [(row.client_id, row.at_risk_kop, row.silent_days, row.usual_days) for row in rows] == [
        (2, 2600_00, 47, 7), (1, 400_00, 12, 7), (3, 0, 366, 32), (5, 0, None, 30),
    ]  # fmt: skip
    assert rows[1].why.replace("\u00a0", " ") == ("Late since 17 June: silent for 12 days, usually orders every 7 days")
    assert "put by hand" in rows[3].why
    assert rows[1].since_on == TODAY - timedelta(1)
    assert book.read(load_late, "en", 2) == rows[:2]
    book.write(put_in_bin, [2])
    assert [row.client_id for row in book.read(load_late, "en")] == [1, 3, 5]


def test_money_at_risk_of_another_day_is_that_of_its_orders_and_returns(book):
    book.write(add_clients, 1)
    bought(book, 1, 12, 19, 26, 33)
    book.write(add_return, 1, TODAY, 40_00)
    [row] = book.read(load_late, "en", None, TODAY - timedelta(1))
    assert (row.at_risk_kop, row.silent_days) == (400_00, 11)
    assert book.read(load_late, "en", None, TODAY - timedelta(2)) == ()
    [row] = book.read(load_late, "en")
    assert row.at_risk_kop == 360_00


def test_the_list_of_clients_sorts_and_shows_money_at_risk(book):
    book.write(add_clients, 4)
    bought(book, 1, 12, 19, 26, 33)
    bought(book, 2, 47, 54, 61, hryvnias=1000)
    bought(book, 3, 3, 10, 17, hryvnias=9000)
    for descending, order in ((True, (2, 1, 3, 4)), (False, (1, 2, 3, 4))):
        assert book.read(find_client_ids, ClientQuery(sort="at_risk", descending=descending)) == order
    rows = {row.id: row for row in book.read(load_client_rows, [1, 2, 3, 4], ("at_risk",))}
    assert {id_: row.at_risk_kop for id_, row in rows.items()} == {1: 400_00, 2: 3000_00, 3: None, 4: None}
    assert all(row.revenue_share is None for row in rows.values())


def test_shares_of_revenue_sum_to_the_whole(book):
    book.write(add_clients, 7)
    for client_id in range(1, 7):
        bought(book, client_id, 3, 10, hryvnias=client_id * 17)
    book.write(put_in_bin, [6])
    rows = book.read(load_client_rows, range(1, 8), ("revenue_share",))
    shares = {row.id: row.revenue_share for row in rows}
    assert sum(share for share in shares.values() if share is not None) == pytest.approx(1)
    assert shares[5] == pytest.approx(5 / 15)
    assert (shares[6], shares[7]) == (None, 0)


# --- special terms -----------------------------------------------------------------------------------------------


def test_terms_whose_review_has_come_are_listed(book):
    def give(client_id: int, terms: str, review_on: date) -> None:
        values = {"special_terms_reason": "давні друзі", "special_terms": terms, "special_terms_review_on": review_on}
        book.write(change_client, client_id, values)

    book.write(add_clients, 4)
    give(1, "знижка 7 %", TODAY)
    give(2, "60 днів", TODAY + timedelta(1))
    give(3, "безкоштовна доставка", TODAY - timedelta(30))
    book.write(change_client, 4, {"special_terms_review_on": TODAY})  # no terms: nothing to review
    found = book.read(load_due_reviews)
    assert [(row.client_id, row.terms, row.review_on) for row in found] == [
        (3, "безкоштовна доставка", TODAY - timedelta(30)), (1, "знижка 7 %", TODAY),
    ]  # fmt: skip
    assert [row.client_id for row in book.read(load_due_reviews, 1)] == [3, 1, 2]
    due = [book.read(load_card, client_id).facts.is_review_due for client_id in (1, 2, 3, 4)]
    assert due == [True, False, True, False]
    give(3, "безкоштовна доставка", TODAY + timedelta(180))
    assert [row.client_id for row in book.read(load_due_reviews)] == [1]


def test_flags_set_by_hand_are_reviewed_too(book):
    book.write(add_clients, 2)
    book.write(set_override, 2, "vip", True, "обіцяли на рік", TODAY)
    book.write(set_override, 1, "vip", True, "назавжди")
    [row] = book.read(load_due_reviews)
    assert (row.client_id, row.terms, row.flag, row.reason) == (2, "", "vip", "обіцяли на рік")
    book.write(clear_override, 2, "vip")
    assert book.read(load_due_reviews) == ()
