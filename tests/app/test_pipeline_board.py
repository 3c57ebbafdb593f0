"""The board's reading: the same cards and counts whatever the filter, gates as the trade has them, answers written."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.book import Book
from app.clock import FixedClock
from app.domain.conveyor import Age
from app.domain.gates import Gate, GateCondition, GateFacts, GateRule, gate_of_move
from app.domain.rules import Condition, Match, Metric, Op
from app.services.board_facts import load_board_choices, load_gate_facts, load_vip_hint
from app.services.client_card import load_card
from app.services.pipeline import (
    BoardColumn,
    BoardFilter,
    load_board,
    load_board_columns,
    load_board_sums,
    load_more_cards,
    move_client,
)
from app.services.responsibility import responsible_ids
from app.services.sample import create_sample
from app.services.seeding import seed_book

TODAY = date(2026, 6, 18)
EVERYTHING = BoardFilter()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The sample book in English; tests that write take their writes back."""
    zone = ZoneInfo("Europe/Kyiv")
    path: Path = tmp_path_factory.mktemp("board") / "sample.kartoteka"
    clock = FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=zone), zone)
    book = Book.create(path, clock, functools.partial(seed_book, language="en"))
    book.write(create_sample, "en", TODAY)
    yield book
    book.close()


def columns(book: Book, wanted: BoardFilter = EVERYTHING, limit: int = 50) -> dict[str, BoardColumn]:
    return {column.code: column for column in book.read(load_board, limit, wanted)}


def ids_of(board: dict[str, BoardColumn]) -> set[int]:
    return {card.id for column in board.values() for card in column.cards}


def test_sums_are_what_all_cards_come_to(book: Book) -> None:
    board = columns(book, limit=200)
    sums = book.read(load_board_sums, [column.stage_id for column in board.values()])
    assert sums == {column.stage_id: sum(card.sum_kop for card in column.cards) for column in board.values()}
    assert sums[board["contacted"].stage_id] == 41_200_000


@pytest.mark.parametrize("limit", [1, 5, 9, 50])
def test_counts_are_of_all_and_cards_the_newest(book: Book, limit: int) -> None:
    board, whole = columns(book, limit=limit), columns(book, limit=200)
    for code, column in board.items():
        assert column.count == len(whole[code].cards)
        assert column.cards == whole[code].cards[:limit]


def test_more_cards_go_on_where_the_others_end(book: Book) -> None:
    whole = columns(book, limit=200)["active"]
    found = list(whole.cards[:3])
    while more := book.read(load_more_cards, whole.stage_id, found[-1], 4):
        found += more
    assert tuple(found) == whole.cards


def test_filters_keep_what_they_say(book: Book) -> None:
    whole = columns(book, limit=200)
    cards = [(column, card) for column in whole.values() for card in column.cards]
    responsible = book.read(responsible_ids, [card.id for _column, card in cards])
    for person_id in (1, 2, 3, 4):
        wanted = BoardFilter(seller_id=person_id)
        expected = {client_id for client_id, who in responsible.items() if who == person_id}
        assert ids_of(columns(book, wanted, 200)) == expected
    kyiv = columns(book, BoardFilter(cities=frozenset({"Kyiv"})), 200)
    assert ids_of(kyiv) == {card.id for _column, card in cards if card.city == "Kyiv"}
    stepless = columns(book, BoardFilter(no_next_step=True), 200)
    assert ids_of(stepless) == {c.id for col, c in cards if c.next_step_on is None and col.function != "off"}
    late = columns(book, BoardFilter(over_norm=True), 200)
    assert ids_of(late) == {card.id for _column, card in cards if card.age is not Age.FRESH}
    both = columns(book, BoardFilter(over_norm=True, no_next_step=True), 200)
    assert ids_of(both) == ids_of(late) & ids_of(stepless)


def test_filtered_counts_and_sums_agree_with_the_cards(book: Book) -> None:
    wanted = BoardFilter(tags=frozenset({"HoReCa"}))
    whole = columns(book, wanted, 200)
    assert sum(column.count for column in whole.values()) == dict(book.read(load_board_choices).tags)["HoReCa"]
    assert {code: column.count for code, column in columns(book, wanted, 2).items()} == {
        code: len(column.cards) for code, column in whole.items()
    }
    sums = book.read(load_board_sums, [column.stage_id for column in whole.values()], wanted)
    assert sums == {column.stage_id: sum(card.sum_kop for card in column.cards) for column in whole.values()}


def test_some_columns_are_as_of_the_whole_board(book: Book) -> None:
    board = columns(book)
    limits = {board["meeting"].stage_id: 50, board["qualified"].stage_id: 3}
    assert {column.code for column in book.read(load_board_columns, limits)} == {"meeting", "qualified"}
    assert board["meeting"] in book.read(load_board_columns, limits)


# --- gates -----------------------------------------------------------------------------------------------------------


def gate_rule(match: Match, *conditions: tuple[Metric, int, int | None]) -> GateRule:
    return GateRule(
        match, tuple(GateCondition(Condition(metric, value), figure) for metric, value, figure in conditions)
    )


def facts(*, bant: dict[str, int] | None = None, need: bool = False, orders: int = 0, vip: bool = False) -> GateFacts:
    bant = {} if bant is None else bant
    answered = sum(level > 0 for level in bant.values())
    asked = (Metric.NEED_LEVEL, 1, bant.get("need", 0)) if need else (Metric.BANT_ANSWERED, 4, answered)
    to_care = gate_rule(Match.ANY, (Metric.PROVEN_ORDERS, 1, orders))
    return GateFacts(
        bant=bant, qualified=gate_rule(Match.ALL, asked), to_care=to_care, proof="money", is_vip=vip
    )  # fmt: skip


ALL_FOUR = {"budget": 1, "authority": 3, "need": 2, "timing": 1}


@pytest.mark.parametrize(
    ("left", "entered", "known", "gate", "passes"),
    [
        ("prospecting", "first_sale", facts(bant=ALL_FOUR), Gate.QUALIFIED, True),
        ("prospecting", "first_sale", facts(bant=ALL_FOUR | {"timing": 0}), Gate.QUALIFIED, False),
        ("prospecting", "first_sale", facts(bant={"need": 1}, need=True), Gate.QUALIFIED, True),
        ("prospecting", "care", facts(bant=ALL_FOUR), Gate.TO_CARE, False),
        ("prospecting", "care", facts(orders=3), Gate.QUALIFIED, False),
        ("first_sale", "care", facts(orders=1), Gate.TO_CARE, True),
        ("care", "vip", facts(vip=True), Gate.VIP, True),
        ("care", "vip", facts(orders=9), Gate.VIP, False),
    ],
)
def test_gates(left: str, entered: str, known: GateFacts, gate: Gate, passes: bool) -> None:
    check = gate_of_move(left, entered, known)
    assert check is not None
    assert (check.gate, check.passes) == (gate, passes)


def test_a_shut_gate_tells_of_the_condition_that_is_nearest() -> None:
    volume, orders, met = (Metric.VOLUME, 1000, 400), (Metric.PAID_ORDERS, 4, 3), (Metric.MET, 1, 1)
    for match, conditions, expected in (
        (Match.ANY, (volume, orders), (Metric.PAID_ORDERS, 3, 4, False)),
        (Match.ALL, (met, volume, orders), (Metric.PAID_ORDERS, 3, 4, False)),
        (Match.ANY, (volume, met), (Metric.MET, 1, 1, True)),
        (
            Match.ALL,
            ((Metric.SMALLEST_ORDER, 5, None), (Metric.PAID_ORDERS, 4, 0)),
            (Metric.SMALLEST_ORDER, 0, 5, False),
        ),
        (Match.ANY, ((Metric.PAID_ORDERS, 2, 9),), (Metric.PAID_ORDERS, 2, 2, True)),
    ):
        check = gate_of_move("first_sale", "care", replace(facts(), to_care=gate_rule(match, *conditions)))
        assert check is not None
        assert (check.metric, check.have, check.wanted, check.passes) == expected


def test_an_at_most_condition_is_met_from_below() -> None:
    at_most = Condition(Metric.DAYS_SINCE_LAST_ORDER, 30, Op.AT_MOST)
    assert [GateCondition(at_most, figure).is_met for figure in (None, 30, 31)] == [False, True, False]
    assert GateCondition(at_most, 60).nearness == 0.5


def test_what_is_missing_are_the_questions_without_an_answer() -> None:
    check = gate_of_move("prospecting", "first_sale", facts(bant=ALL_FOUR | {"timing": 0, "budget": 0}))
    assert check is not None
    assert (check.have, check.wanted, check.missing) == (2, 4, ("budget", "timing"))
    check = gate_of_move("prospecting", "first_sale", facts(need=True))
    assert check is not None
    assert check.missing == ("need",)


def test_a_rule_that_is_off_is_no_gate() -> None:
    known = replace(facts(), qualified=None)
    assert gate_of_move("prospecting", "first_sale", known) is None
    check = gate_of_move("prospecting", "care", known)
    assert check is not None and check.gate is Gate.TO_CARE


@pytest.mark.parametrize(
    ("left", "entered"),
    [("care", "first_sale"), ("care", "care"), ("off", "care"), ("vip", "off")],
)
def test_no_gate_back_within_and_off_the_track(left: str, entered: str) -> None:
    assert gate_of_move(left, entered, facts()) is None


def test_facts_of_a_client_are_those_of_its_card(book: Book) -> None:
    client_id = columns(book)["qualified"].cards[0].id
    known = book.read(load_gate_facts, client_id)
    assert known.bant == {row.question: row.level for row in book.read(load_card, client_id).bant}
    assert known.to_care is not None and known.to_care.telling.figure == 0
    buyer = columns(book)["regular"].cards[0].id
    orders = book.read(load_card, buyer).orders
    to_care = book.read(load_gate_facts, buyer).to_care
    assert to_care is not None
    assert to_care.telling.figure == sum(order.is_paid and order.net_kop > 0 for order in orders)


def test_vip_hint_names_the_rule_and_the_closest(book: Book) -> None:
    hint = book.read(load_vip_hint, "en")
    assert hint is not None
    assert hint.client == "Solomiya Patisserie"
    assert "1\u00a0000\u00a0000\u00a0₴" in hint.rule and "41%" in hint.distance


def test_a_move_shows_in_both_stages(book: Book) -> None:
    card = columns(book)["new"].cards[0]
    book.write(move_client, card.id, "contacted")
    after = columns(book)
    assert after["contacted"].cards[0].id == card.id
    assert (after["new"].count, after["contacted"].count) == (16, 16)
    book.undo()
    assert columns(book)["new"].count == 17
