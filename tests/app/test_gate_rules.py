"""The gates of the board go by the rules of the owner, whatever they ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.gates import Gate, GateCheck, gate_of_move
from app.domain.rules import Metric
from app.services.bant import set_bant
from app.services.board_facts import load_gate_facts
from app.services.first_orders import add_first_orders, first_orders_wanted, is_first_orders_offered
from app.services.rule_acts import find_gate_holders
from app.services.rules import gates_in_force, switch_rule
from app.services.settings import change_settings
from app.services.stages import load_stages
from app.texts import LANGUAGES, load_texts
from db.tables import Activity, Client, ClientOrder, Payment, Stage
from tests.app.client_books import make_sample
from tests.app.services.rule_books import TODAY, add_clients, add_orders, clock_on, make_book, put_rules, rule
from tests.db.helpers import execute


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "zerno.kartoteka")
    book.write(add_clients, 1, stage="qualified")
    yield book
    book.close()


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Book]:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    yield sample
    sample.close()


def check(book: Book, gate: Gate, lang: str = "en") -> GateCheck:
    left, entered = ("prospecting", "first_sale") if gate is Gate.QUALIFIED else ("first_sale", "care")
    found = gate_of_move(left, entered, book.read(load_gate_facts, 1, lang))
    assert found is not None and found.gate is gate
    return found


def change_order(session: Session, order_id: int, **values: Any) -> Changes:
    session.execute(update(ClientOrder).where(col(ClientOrder.id) == order_id).values(**values))
    return Changes("order_changed", clients=frozenset({1}))


def made_so(session: Session, *statements: str) -> Changes:
    execute(session, *statements)
    return Changes("executed", all_clients=True)


def add_row(session: Session, table: Any, **values: Any) -> Changes:
    session.execute(insert(table).values(**values))
    return Changes("added", clients=frozenset({1}))


def test_four_answers_qualify_and_level_0_is_none(book):
    for number, question in enumerate(("budget", "authority", "need", "timing")):
        found = check(book, Gate.QUALIFIED)
        assert (found.have, found.wanted, found.passes) == (number, 4, False)
        assert question in found.missing
        book.write(set_bant, 1, question, level=0)
        assert check(book, Gate.QUALIFIED).have == number
        book.write(set_bant, 1, question, level=1)
    assert check(book, Gate.QUALIFIED).passes


def test_the_lighter_gate_asks_for_the_need_alone(book):
    put_rules(book, rule("qualified", {"metric": "need_level", "op": ">=", "value": 2}))
    for level, passes in ((0, False), (1, False), (2, True)):
        book.write(set_bant, 1, "need", level=level)
        found = check(book, Gate.QUALIFIED)
        assert (found.metric, found.have, found.passes) == (Metric.NEED_LEVEL, level, passes)


@pytest.mark.parametrize(("match", "passes"), [("any", True), ("all", False)])
def test_a_meeting_or_the_level_of_all_answers(book, match, passes):
    put_rules(
        book,
        rule(
            "qualified", {"metric": "met", "op": ">=", "value": 1}, {"metric": "bant_level", "op": ">=", "value": 6},
            match=match,
        ),
    )  # fmt: skip
    book.write(set_bant, 1, "budget", level=3)
    found = check(book, Gate.QUALIFIED)
    assert (found.metric, found.have, found.wanted, found.passes) == (Metric.BANT_LEVEL, 3, 6, False)
    assert "6" in found.distance and found.distance != check(book, Gate.QUALIFIED, "uk").distance
    book.write(add_row, Activity, client_id=1, kind="visit", state="done", done_at=clock_on(TODAY).now(),
               created_at=clock_on(TODAY).now())  # fmt: skip
    assert check(book, Gate.QUALIFIED).passes is passes


def test_the_second_order_or_a_volume_opens_the_way_to_care(book):
    assert book.read(first_orders_wanted) == 1
    put_rules(
        book,
        rule(
            "to_care", {"metric": "proven_orders", "op": ">=", "value": 2},
            {"metric": "volume", "op": ">=", "value_kop": 1000_00},
        ),
    )  # fmt: skip
    assert book.read(first_orders_wanted) == 2
    book.write(add_orders, 1, [(TODAY, 999)])
    found = check(book, Gate.TO_CARE)
    assert (found.metric, found.have, found.wanted, found.passes) == (Metric.VOLUME, 999_00, 1000_00, False)
    assert "needs 1 ₴ more" in found.distance.replace("\u00a0", " ")
    book.write(add_orders, 1, [(TODAY, 0.99)])
    found = check(book, Gate.TO_CARE)
    assert (found.metric, found.passes) == (Metric.PROVEN_ORDERS, True)
    book.undo()
    book.write(add_orders, 1, [(TODAY, 1)], "cancelled")
    assert not check(book, Gate.TO_CARE).passes
    book.write(change_order, 1, total_kop=1000_00, net_kop=1000_00)
    assert check(book, Gate.TO_CARE).passes


def test_the_stage_first_orders_is_offered_when_several_are_wanted(book):
    assert not book.read(is_first_orders_offered)
    put_rules(book, rule("to_care", {"metric": "proven_orders", "op": ">=", "value": 3}))
    assert book.read(is_first_orders_offered)
    before = [stage.code for stage in book.read(load_stages)]
    for _ in range(2):
        book.write(add_first_orders)
        after = [stage.code for stage in book.read(load_stages)]
        assert after == [*before[:6], "first_orders", *before[6:]]
    assert not book.read(is_first_orders_offered)
    [stage] = [stage for stage in book.read(load_stages) if stage.code == "first_orders"]
    names = [
        (stage.name(words), stage.what_to_do(words)) for words in (load_texts("words", lang) for lang in LANGUAGES)
    ]
    assert len({name for name, _todo in names}) == len({todo for _name, todo in names}) == 3
    book.undo()
    book.undo()
    assert [stage.code for stage in book.read(load_stages)] == before


@pytest.mark.parametrize("proof", ["money", "contract", "prepayment"])
@pytest.mark.parametrize("match", ["any", "all"])
def test_one_client_and_all_at_once_are_told_the_same(sample, proof, match):
    """The gate of a client on the board, and the clients a gate is open for."""
    book: Book = sample
    book.write(
        made_so,
        "UPDATE client SET stage_id = (SELECT id FROM stage WHERE code = 'meeting') WHERE id % 3 = 0",
        "UPDATE client_order SET status = 'agreed' WHERE id % 2",
        "UPDATE client_order SET contract_on = ordered_on WHERE id % 5 = 0",
        "UPDATE client_order SET status = 'part_paid' WHERE id % 7 = 0",
    )
    book.write(change_settings, {"gate.first_sale_proof": proof})
    qualified = [
        {"metric": name, "op": ">=", "value": value} for name, value in (("bant_answered", 3), ("bant_level", 4))
    ]
    asked = (("proven_orders", 2), ("paid_orders", 1))
    to_care = [{"metric": name, "op": ">=", "value": value} for name, value in asked]
    put_rules(book, rule("qualified", *qualified, match=match), rule("to_care", *to_care, match=match))

    def both(session: Session) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
        one_by_one: dict[str, set[int]] = {"qualified": set(), "to_care": set()}
        before = {"prospecting": "qualified", "first_sale": "to_care"}
        rows = session.execute(
            select(col(Client.id), col(Stage.function))
            .join(Stage, col(Stage.id) == col(Client.stage_id))
            .where(col(Client.deleted_at).is_(None), col(Stage.function).in_(before))
        )
        for client_id, function in rows.all():
            facts = load_gate_facts(session, client_id)
            gate = getattr(facts, before[function])
            if gate.holds:
                one_by_one[before[function]].add(client_id)
        return one_by_one, find_gate_holders(session, gates_in_force(session), None)

    one_by_one, at_once = book.read(both)
    assert one_by_one == at_once
    assert match == "all" or all(one_by_one.values())


def proven(book: Book) -> dict[str, int]:
    found = {}
    for proof in ("money", "contract", "prepayment"):
        book.write(change_settings, {"gate.first_sale_proof": proof})
        found[proof] = check(book, Gate.TO_CARE).have
    return found


def test_what_proves_a_sale(book):
    put_rules(book, rule("to_care", {"metric": "proven_orders", "op": ">=", "value": 9}))
    book.write(add_orders, 1, [(TODAY, 10)], "agreed")
    assert proven(book) == {"money": 0, "contract": 0, "prepayment": 0}
    book.write(change_order, 1, contract_on=TODAY)
    assert proven(book) == {"money": 0, "contract": 1, "prepayment": 0}
    book.write(add_row, Payment, order_id=1, paid_on=TODAY - timedelta(1), amount_kop=100)
    assert proven(book) == {"money": 0, "contract": 1, "prepayment": 1}
    book.write(change_order, 1, status="cancelled")
    assert proven(book) == {"money": 0, "contract": 0, "prepayment": 0}
    book.write(change_order, 1, status="paid", contract_on=None)
    assert proven(book) == {"money": 1, "contract": 1, "prepayment": 1}
    book.write(change_order, 1, net_kop=0)
    assert proven(book) == {"money": 0, "contract": 0, "prepayment": 0}


def test_a_gate_that_is_switched_off_is_none(book):
    book.write(switch_rule, "qualified", False)
    known = book.read(load_gate_facts, 1)
    assert known.qualified is None
    assert gate_of_move("prospecting", "first_sale", known) is None
