"""Who stands before an open gate, asked of all clients at once: the same as asked of one after another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.domain.rules import Condition, Match, Metric, Mode, Op, RuleSpec
from app.services.gate_rules import load_gates
from app.services.rule_acts import find_gate_holders
from app.services.rules import gates_in_force, set_rules
from app.services.settings import change_settings
from db.tables import BantAnswer, Client, ClientOrder, Payment, Stage
from tests.app.services.drawn_books import BOOKS, seed_products, write_book
from tests.app.services.rule_books import add_clients, make_book

ON_A_BUSY_COMPUTER = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
STAGES = ("contacted", "negotiation", "active")
QUALIFIED = st.builds(
    lambda metric, value, op, match: RuleSpec("qualified", match, Mode.ACT, (Condition(metric, value, op),)),
    st.sampled_from([Metric.NEED_LEVEL, Metric.BANT_ANSWERED, Metric.BANT_LEVEL, Metric.MET]),
    st.integers(0, 3),
    st.sampled_from(list(Op)),
    st.sampled_from(list(Match)),
)
TO_CARE = st.builds(
    lambda proven, paid, volume, op, match: RuleSpec(
        "to_care",
        match,
        Mode.ACT,
        (
            Condition(Metric.PROVEN_ORDERS, proven, op),
            Condition(Metric.PAID_ORDERS, paid),
            Condition(Metric.VOLUME, volume),
        ),
    ),
    st.integers(0, 3),
    st.integers(1, 4),
    st.integers(1, 900),
    st.sampled_from(list(Op)),
    st.sampled_from(list(Match)),
)


@pytest.fixture(scope="module")
def drawn_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = make_book(tmp_path_factory.mktemp("gates") / "gates.kartoteka")
    made.write(add_clients, 14)
    made.write(seed_products)
    yield made
    made.close()


def _write(session: Session, data: dict[str, Any], signed: list[int], paid: list[int], levels: list[int]) -> Changes:
    session.execute(delete(Payment))
    changes = write_book(session, data)
    # Nobody answers tomorrow: the gate of one client does not look at the day.
    now = now_of(session)
    session.execute(update(BantAnswer).where(col(BantAnswer.answered_at) > now).values(answered_at=now))
    stages = dict(session.execute(select(col(Stage.code), col(Stage.id))).all())
    for client_id in range(1, 15):
        stage_id = stages[STAGES[client_id % len(STAGES)]]
        session.execute(update(Client).where(col(Client.id) == client_id).values(stage_id=stage_id))
    orders = list(session.execute(select(col(ClientOrder.id))).scalars())
    for number in orders:
        if number in signed:
            session.execute(
                update(ClientOrder).where(col(ClientOrder.id) == number).values(contract_on=date(2026, 1, 1))
            )
        if number in paid:
            session.execute(insert(Payment).values(order_id=number, paid_on=date(2026, 1, 1), amount_kop=1))
    for client_id, level in enumerate(levels, 1):
        session.execute(insert(BantAnswer).values(client_id=client_id, question="budget", level=level, answered_at=now))
    return changes


def _both(session: Session) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    at_once = find_gate_holders(session, gates_in_force(session), None)
    one_by_one: dict[str, set[int]] = {"qualified": set(), "to_care": set()}
    clients = session.execute(
        select(col(Client.id), col(Stage.function))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(Client.deleted_at).is_(None))
    )
    for client_id, function in clients.all():
        answers = session.execute(
            select(col(BantAnswer.question), col(BantAnswer.level)).where(
                col(BantAnswer.client_id) == client_id, col(BantAnswer.level).is_not(None)
            )
        )
        gates = load_gates(session, client_id, dict(answers.all()), "en")
        if function == "prospecting" and gates.qualified is not None and gates.qualified.holds:
            one_by_one["qualified"].add(client_id)
        if function == "first_sale" and gates.to_care is not None and gates.to_care.holds:
            one_by_one["to_care"].add(client_id)
    return at_once, one_by_one


@settings(max_examples=30, deadline=None, suppress_health_check=ON_A_BUSY_COMPUTER)
@given(
    data=BOOKS,
    specs=st.tuples(QUALIFIED, TO_CARE),
    proof=st.sampled_from(["money", "contract", "prepayment"]),
    signed=st.lists(st.integers(1, 40), max_size=8),
    paid=st.lists(st.integers(1, 40), max_size=8),
    levels=st.lists(st.integers(0, 3), max_size=14),
)
def test_gates_asked_of_all_are_what_they_are_for_each(drawn_book, data, specs, proof, signed, paid, levels):
    drawn_book.write(change_settings, {"gate.first_sale_proof": proof})
    drawn_book.write(_write, data, signed, paid, levels)
    drawn_book.write(set_rules, specs)
    drawn_book.write(_write, data, signed, paid, levels)  # the rules have moved some
    at_once, one_by_one = drawn_book.read(_both)
    assert at_once == one_by_one
