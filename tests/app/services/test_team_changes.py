"""Who has a client on its way: continuity, what the rules propose once, and what they take back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.book_check import check_book
from app.services.bulk import assign_seller, move_clients
from app.services.clients import put_in_bin
from app.services.handovers import accept_handover, return_handover
from app.services.orders import LineDraft, add_return, change_order
from app.services.payments import add_payment, remove_payment
from app.services.pipeline import move_client
from app.services.responsibility import answerable_ids
from app.services.rule_changes import clear_override, set_override
from app.services.rules import switch_rule
from app.services.suggestions import load_suggestions
from app.services.today_rows import Who
from db.tables import Client, Person, Product, ProductGroup, Responsibility, Stage
from tests.app.services.rule_books import TODAY, add_clients, add_orders, clock_on, make_book, put_rules, rule
from tests.app.services.team_books import (
    DMYTRO,
    IRYNA,
    OLENA,
    PETRO,
    TARAS,
    give,
    handovers,
    make_team_book,
    order,
    states,
)
from tests.db.helpers import dump

Make = Callable[..., Book]
_OF_TEAMS = re.compile(r"\b(FROM|JOIN) (person|hand_over|responsibility|stage_move)\b")


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Make books of a team that are closed at the end."""
    with ExitStack() as stack:

        def one(model: str = "account", **values: Any) -> Book:
            book = make_team_book(tmp_path / f"{model}.kartoteka", model, **values)
            stack.callback(book.close)
            return book

        yield one


@pytest.fixture
def book(make: Make) -> Book:
    return make()


def proven(value: int) -> dict[str, object]:
    return rule("to_care", {"metric": "proven_orders", "op": ">=", "value": value})


def has(book: Book, function: str, client_id: int = 1) -> int | None:
    return book.read(answerable_ids, [client_id], function)[client_id]


def _trace(session: Session, tell: Callable[[str], None] | None) -> None:
    raw_connection(session).connection.driver_connection.set_trace_callback(tell)  # type: ignore[union-attr]


def stage_of(book: Book, client_id: int = 1) -> str:
    def query(session: Session) -> str:
        stage = select(col(Stage.code)).join(Client, col(Client.stage_id) == col(Stage.id))
        return str(session.execute(stage.where(col(Client.id) == client_id)).scalar_one())

    return book.read(query)


# --- a rule proposes once ---


@pytest.mark.parametrize("wanted", [1, 2, 3])
def test_the_nth_order_proposes_once_and_only_once(book: Book, wanted: int) -> None:
    put_rules(book, proven(wanted))
    for _each in range(wanted - 1):
        order(book)
        assert handovers(book) == []
    order_id = order(book)
    (kept,) = handovers(book)
    assert (kept.state, kept.function, kept.kind) == ("proposed", "care", "client")
    assert (kept.from_person_id, kept.to_person_id) == (TARAS, IRYNA)
    assert (kept.rule_code, kept.order_id, kept.proposed_by) == ("to_care", order_id, None)
    assert json.loads(kept.facts)["nth"] == wanted
    order(book)
    order(book)
    assert states(book) == ["proposed"]
    assert has(book, "first_sale") == TARAS
    assert stage_of(book) == "negotiation"


def test_the_order_that_crosses_the_total_proposes_once(book: Book) -> None:
    put_rules(book, rule("to_care", {"metric": "volume", "op": ">=", "value_kop": 50_000}))
    order(book, total_kop=20_000)
    order(book, total_kop=29_999)
    assert handovers(book) == []
    crossing = order(book, total_kop=1)
    order(book, total_kop=90_000)
    (kept,) = handovers(book)
    assert kept.order_id == crossing
    assert json.loads(kept.facts)["total_kop"] == 50_000


@pytest.mark.parametrize("code", ["machine", "beans"])
def test_the_named_product_or_its_group_proposes_once(book: Book, code: str) -> None:
    def write(session: Session) -> Changes:
        session.execute(insert(ProductGroup).values(id=1, code="beans", title="Зерно"))
        rows = [(1, "machine", "Машина", 1), (2, "cup", "Чашка", None)]
        for product_id, one, title, group_id in rows:
            session.execute(insert(Product).values(id=product_id, code=one, title=title, group_id=group_id))
        return Changes("products_added", topics=frozenset({"products"}))

    book.write(write)
    put_rules(book, rule("to_care", {"metric": "bought", "op": ">=", "value": 1, "code": code}))

    def line(product_id: int) -> tuple[LineDraft, ...]:
        return (LineDraft("x", 1000, 10_000, product_id=product_id),)

    order(book, total_kop=None, lines=line(2))
    assert handovers(book) == []
    named = order(book, total_kop=None, lines=line(1))
    order(book, total_kop=None, lines=line(1))
    (kept,) = handovers(book)
    assert kept.order_id == named
    assert json.loads(kept.facts)["title"] in ("Машина", "Зерно")


def test_qualified_passes_from_scout_to_hunter(make: Make) -> None:
    book = make("three_tier", stage="contacted")
    from app.services.bant import set_bant

    for question in ("budget", "authority", "need"):
        book.write(set_bant, 1, question, level=2)
        assert handovers(book) == []
    book.write(set_bant, 1, "timing", level=2)
    (kept,) = handovers(book)
    assert (kept.kind, kept.function, kept.rule_code) == ("lead", "first_sale", "qualified")
    assert (kept.from_person_id, kept.to_person_id) == (DMYTRO, TARAS)
    book.write(set_bant, 1, "timing", level=0)
    assert states(book) == ["withdrawn"]


def test_vip_passes_to_the_vip_manager_and_is_taken_back_with_the_flag(make: Make) -> None:
    book = make(stage="active", has_vip_manager=True)
    book.write(set_override, 1, "vip", True, "давній клієнт")
    (kept,) = handovers(book)
    assert (kept.function, kept.from_person_id, kept.to_person_id) == ("vip", IRYNA, OLENA)
    book.write(clear_override, 1, "vip")
    assert states(book) == ["withdrawn"]
    book.write(set_override, 1, "vip", True, "знову")
    assert states(book) == ["withdrawn", "proposed"]


# --- it is taken back, and may come again ---


def test_who_waits_in_a_hand_over_is_not_suggested_besides(book: Book) -> None:
    order(book)
    assert states(book) == ["proposed"]
    assert not book.read(load_suggestions, Who(), "en").rows
    (row,) = handovers(book)
    assert row.id is not None
    book.write(return_handover, row.id, "not_paid")
    assert [row.rule_code for row in book.read(load_suggestions, Who(), "en").rows] == ["to_care"]


def test_a_cancelled_order_takes_the_proposal_back_and_another_proposes_again(book: Book) -> None:
    order_id = order(book, status="agreed")
    assert handovers(book) == []
    payment = book.write(add_payment, order_id, 21_600, paid_on=TODAY).created_id or 0
    assert states(book) == ["proposed"]
    book.write(remove_payment, payment)
    assert states(book) == ["withdrawn"]
    book.write(change_order, order_id, {"status": "cancelled"})
    assert states(book) == ["withdrawn"]
    order(book)
    assert states(book) == ["withdrawn", "proposed"]
    whole = handovers(book)[-1]
    book.write(add_return, whole.order_id or 0, 21_600, returned_on=TODAY)
    assert states(book) == ["withdrawn", "withdrawn"]
    assert check_book(book.path, book.clock).findings == ()


def test_undo_of_the_order_takes_the_proposal_back_and_redo_brings_it(book: Book) -> None:
    before = dump(book)
    order(book)
    book.undo()
    assert {**dump(book), "action": None} == {**before, "action": None}
    book.redo()
    assert states(book) == ["proposed"]


def test_a_returned_one_is_never_proposed_again_by_the_same_version(book: Book) -> None:
    order(book)
    book.write(return_handover, 1, "no_terms")
    order(book)
    book.refresh()
    assert states(book) == ["returned"]
    put_rules(book, proven(2))
    assert states(book) == ["returned", "proposed"]


@pytest.mark.parametrize("to", ["lost", "contacted"])
def test_one_off_the_track_or_back_is_withdrawn(book: Book, to: str) -> None:
    order(book)
    book.write(move_client, 1, to, reason="дорого")
    assert states(book) == ["withdrawn"]


def test_one_in_the_bin_is_withdrawn(book: Book) -> None:
    order(book)
    book.write(put_in_bin, [1])
    assert states(book) == ["withdrawn"]


def test_one_given_to_somebody_else_is_withdrawn(book: Book) -> None:
    order(book)
    give(book, 1, "first_sale", PETRO)
    assert states(book) == ["withdrawn"]


# --- a person moves the client ---


def test_a_move_through_the_gate_leaves_the_client_with_the_giver_until_accepted(book: Book) -> None:
    order(book)
    changes = book.write(move_client, 1, "onboarding")
    assert "handovers" in changes.topics
    assert states(book) == ["proposed"]
    assert has(book, "care") == TARAS
    book.person_id = IRYNA
    book.write(accept_handover, 1)
    assert has(book, "care") == IRYNA
    assert stage_of(book) == "onboarding"
    assert states(book) == ["accepted"]


def test_a_move_without_the_rule_proposes_too_and_says_who_moved(book: Book) -> None:
    book.write(move_client, 1, "onboarding")
    (kept,) = handovers(book)
    assert (kept.rule_code, kept.proposed_by, kept.from_person_id, kept.to_person_id) == ("", OLENA, TARAS, IRYNA)
    assert json.loads(kept.facts)["why"] == "moved"
    order(book)  # the rule comes to hold behind the gate: nothing more
    assert states(book) == ["proposed"]


def test_a_move_back_takes_it_back_and_the_function_is_the_takers_again(book: Book) -> None:
    book.write(move_client, 1, "onboarding")
    assert has(book, "care") == TARAS
    book.write(move_client, 1, "negotiation")
    assert states(book) == ["withdrawn"]
    assert (has(book, "first_sale"), has(book, "care")) == (TARAS, IRYNA)
    book.write(move_client, 1, "onboarding")
    assert states(book) == ["withdrawn", "proposed"]


def test_a_proposal_of_a_moved_client_falls_with_its_order_and_comes_again(book: Book) -> None:
    order_id = order(book)
    book.write(move_client, 1, "onboarding")
    book.write(change_order, order_id, {"status": "cancelled"})
    assert (states(book), has(book, "care")) == (["withdrawn"], TARAS)
    order(book)
    assert states(book) == ["withdrawn", "proposed"]
    assert (handovers(book)[-1].from_person_id, handovers(book)[-1].to_person_id) == (TARAS, IRYNA)


def test_in_a_model_of_one_role_two_sellers_keep_their_clients(make: Make) -> None:
    book = make("single", clients=2, stage="contacted")
    give(book, 1, "prospecting", PETRO)
    for stage, function in (("meeting", "first_sale"), ("onboarding", "care"), ("vip", "vip")):
        book.write(move_clients, [1, 2], stage, forced_reason="так")
        assert (has(book, function, 1), has(book, function, 2)) == (PETRO, TARAS)
        order(book)
    book.write(set_override, 1, "vip", True, "так")
    assert handovers(book) == []
    book.write(move_client, 1, "sleeping")
    book.write(move_client, 1, "meeting")
    assert (has(book, "first_sale"), handovers(book)) == (PETRO, [])


def test_a_move_of_many_is_one_action_and_one_undo(make: Make) -> None:
    book = make(clients=30)
    give(book, 3, "first_sale", PETRO)
    give(book, 4, "first_sale", IRYNA)  # whoever has it for both is not asked
    before = dump(book)
    book.write(move_clients, range(1, 31), "onboarding", forced_reason="усі")
    assert len(handovers(book)) == 29
    assert {each.from_person_id for each in handovers(book)} == {TARAS, PETRO}
    assert (has(book, "care", 3), has(book, "care", 4), has(book, "care", 5)) == (PETRO, IRYNA, TARAS)
    book.undo()
    assert {**dump(book), "action": None} == {**before, "action": None}


def test_who_wakes_up_in_its_function_is_whose_it_was(book: Book) -> None:
    give(book, 1, "first_sale", PETRO)
    book.write(move_client, 1, "sleeping")
    book.write(move_client, 1, "negotiation")
    assert (has(book, "first_sale"), handovers(book)) == (PETRO, [])


def test_a_rule_told_to_act_moves_the_client_and_proposes_the_hand_over(book: Book) -> None:
    put_rules(book, proven(1) | {"mode": "act"})
    order_id = order(book)
    (kept,) = handovers(book)
    assert (stage_of(book), has(book, "care")) == ("onboarding", TARAS)
    assert (kept.rule_code, kept.order_id, kept.from_person_id) == ("to_care", order_id, TARAS)
    book.undo()
    assert (stage_of(book), handovers(book), has(book, "care")) == ("negotiation", [], IRYNA)


def test_a_jump_over_a_function_goes_to_who_has_the_last(make: Make) -> None:
    book = make("three_tier", stage="contacted")
    book.write(move_client, 1, "active")
    (kept,) = handovers(book)
    assert (kept.from_person_id, kept.to_person_id, kept.function) == (DMYTRO, IRYNA, "care")
    assert has(book, "care") == DMYTRO


def test_who_moves_on_while_one_waits_is_handed_to_the_next(make: Make) -> None:
    book = make(has_vip_manager=True)
    book.write(move_client, 1, "active")
    book.write(move_client, 1, "vip")
    assert states(book) == ["withdrawn", "proposed"]
    last = handovers(book)[-1]
    assert (last.function, last.from_person_id, last.to_person_id) == ("vip", TARAS, OLENA)
    assert (has(book, "vip"), has(book, "care")) == (TARAS, IRYNA)


# --- nobody else is troubled ---


def test_who_has_the_client_for_both_is_not_asked(book: Book) -> None:
    give(book, 1, "care", TARAS)
    order(book)
    book.write(move_client, 1, "onboarding")
    assert (handovers(book), has(book, "care")) == ([], TARAS)


def test_nothing_is_proposed_to_who_has_left(book: Book) -> None:
    def leave(session: Session) -> Changes:
        session.execute(update(Person).where(col(Person.id) == IRYNA).values(is_active=False))
        return Changes("left", topics=frozenset({"people"}))

    book.write(leave)
    order(book)
    book.write(move_client, 1, "onboarding")
    assert (handovers(book), has(book, "care")) == ([], TARAS)


def test_a_rule_that_is_off_proposes_nothing_and_takes_nothing_back(book: Book) -> None:
    book.write(switch_rule, "to_care", False)
    order_id = order(book)
    assert handovers(book) == []
    book.write(switch_rule, "to_care", True)
    assert states(book) == ["proposed"]
    book.write(switch_rule, "to_care", False)
    book.write(change_order, order_id, {"note": "x"})
    assert states(book) == ["proposed"]


def test_a_seller_assigned_by_hand_takes_the_open_hand_over_along(book: Book) -> None:
    order(book)
    book.write(assign_seller, [1], PETRO)
    (kept,) = handovers(book)
    assert (kept.state, kept.from_person_id, kept.to_person_id) == ("proposed", PETRO, IRYNA)


def test_a_solo_book_never_gets_a_row(tmp_path: Path) -> None:
    asked: list[str] = []

    def write(session: Session) -> Changes:
        changes = add_orders(session, 1, [(TODAY, 100)])
        _trace(session, asked.append)
        return changes

    def responsibilities(session: Session) -> list[int]:
        return list(session.execute(select(col(Responsibility.id))).scalars())

    with closing(make_book(tmp_path / "solo.kartoteka")) as book:
        book.write(add_clients, 2, "negotiation")
        book.write(write)
        of_teams = [sql for sql in asked if _OF_TEAMS.search(sql)]
        book.write(move_client, 1, "onboarding")
        book.refresh()
        assert handovers(book) == []
        assert book.read(responsibilities) == []
    assert of_teams == ["SELECT count(*) > 1 FROM person WHERE is_active"]


def test_an_import_of_orders_proposes_for_all_at_once(make: Make) -> None:
    book = make(clients=400)
    asked: list[str] = []

    def write(session: Session) -> Changes:
        for client_id in range(1, 401):
            add_orders(session, client_id, [(TODAY, 100)])
        _trace(session, asked.append)
        return Changes("imported", all_clients=True)

    book.write(write)
    assert len(handovers(book)) == 400
    assert 3 < len([sql for sql in asked if _OF_TEAMS.search(sql)]) < 20


# --- by the date alone ---


def test_what_comes_by_date_is_proposed_by_the_program_in_an_action_of_its_own(make: Make) -> None:
    book = make(stage="active", has_vip_manager=True)
    put_rules(book, rule("vip", {"metric": "months_since_first_order", "op": ">=", "value": 12}))
    book.write(add_orders, 1, [(TODAY.replace(year=2025) + timedelta(1), 100)])
    book.refresh()
    assert handovers(book) == []
    book.clock = clock_on(TODAY + timedelta(1))
    before = dump(book)
    book.refresh()
    (kept,) = handovers(book)
    assert (kept.function, kept.to_person_id, kept.proposed_by) == ("vip", OLENA, None)
    book.refresh()
    assert states(book) == ["proposed"]
    book.undo()
    tables = ("hand_over", "responsibility", "client")
    assert {name: dump(book)[name] for name in tables} == {name: before[name] for name in tables}
