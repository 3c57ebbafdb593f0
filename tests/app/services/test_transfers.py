"""Clients moved by hand: what goes along, what stays, who may leave after it, and one undo for all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import fixed_on
from app.context import now_of
from app.domain.client_query import ClientQuery
from app.errors import InvalidError, NotFoundError
from app.services.activities import plan_step
from app.services.book_check import check_book
from app.services.book_hash import book_hash
from app.services.client_list import find_client_ids
from app.services.clients import put_in_bin, restore_from_bin
from app.services.people import load_team, set_me, set_owner, set_person_active
from app.services.responsibility import function_owners, hand_to, present_ids, responsible_ids, stand_in_map
from app.services.stand_ins import add_stand_in
from app.services.transfers import (
    TransferChoice,
    load_transfer,
    load_transfers,
    move_clients_by_hand,
    plan_transfer,
)
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from db.tables import Activity, HandOver, OrderClaim
from tests.app.client_books import TODAY, make_sample, reopened

OLENA, TARAS, IRYNA, DMYTRO = 1, 2, 3, 4
OPEN = {
    "steps": "SELECT id FROM activity WHERE state = 'open' AND person_id = {}",
    "orders": "SELECT id FROM client_order WHERE status IN ('offer', 'agreed', 'part_paid') AND person_id = {}",
    "claims": "SELECT id FROM order_claim WHERE closed_on IS NULL AND person_id = {}",
    "hand-overs": "SELECT id FROM hand_over WHERE state = 'proposed' AND {} IN (from_person_id, to_person_id)",
    "clients": "SELECT id FROM responsibility WHERE until_on IS NULL AND person_id = {}",
    "functions": "SELECT id FROM function_owner WHERE until_on IS NULL AND person_id = {}",
}
FINISHED = (
    "SELECT 'a', id, person_id, version FROM activity WHERE state <> 'open' UNION ALL "
    "SELECT 'o', id, person_id, version FROM client_order WHERE status NOT IN ('offer', 'agreed', 'part_paid') "
    "UNION ALL SELECT 'h', id, to_person_id, version FROM hand_over WHERE state IN ('accepted', 'returned') "
    "UNION ALL SELECT 'r', id, person_id, julianday(until_on) FROM responsibility WHERE until_on < '2026-06-18' "
    "ORDER BY 1, 2"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book; Taras has a claim, hand-overs to and from him, and a step with somebody else's client."""
    path: Path = tmp_path_factory.mktemp("transfers") / "sample.kartoteka"
    book = make_sample(path, "en")

    def add(session: Session) -> Changes:
        session.connection().exec_driver_sql("DELETE FROM hand_over")
        held = present_ids(session)
        theirs = [each for each, (function, who) in held.items() if (function, who) == ("first_sale", TARAS)]
        others = [each for each, (function, who) in held.items() if (function, who) == ("care", IRYNA)]
        given = ((theirs[0], "care", TARAS, IRYNA), (theirs[1], "care", TARAS, OLENA), (others[0], "vip", IRYNA, TARAS))
        for client_id, function, giver, receiver in given:
            session.add(
                HandOver(
                    client_id=client_id, function=function, kind="client", from_person_id=giver, to_person_id=receiver,
                    proposed_at=now_of(session), answer_by=TODAY + timedelta(2),
                    facts=json.dumps({"from_function": held[client_id][0]}),
                )
            )  # fmt: skip
        order_id = session.connection().exec_driver_sql(
            "SELECT o.id FROM client_order o JOIN responsibility r ON r.client_id = o.client_id "
            f"WHERE r.person_id = {TARAS} AND r.until_on IS NULL LIMIT 1"
        ).scalar_one()  # fmt: skip
        session.add(OrderClaim(order_id=order_id, opened_on=TODAY, text="Late", person_id=TARAS))
        step = session.get_one(Activity, plan_step(session, others[1], "call", "Ask", TODAY).created_id)
        step.person_id = TARAS
        hand_to(session, [others[2]], "first_sale", TARAS, TODAY - timedelta(9))
        return Changes("made", all_clients=True)

    book.write(add)
    book.close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def rows_of(book: Book, sql: str) -> list[Any]:
    return book.read(lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql)])


def open_of(book: Book, person: int) -> dict[str, int]:
    return {name: len(rows_of(book, sql.format(person))) for name, sql in OPEN.items()}


def clients_of(book: Book, person: int) -> set[int]:
    return {client_id for client_id, (_function, who) in book.read(present_ids).items() if who == person}


def test_a_leaver_leaves_nothing_open_and_keeps_what_was_done(book: Book) -> None:
    binned = sorted(clients_of(book, TARAS))[:2]
    book.write(put_in_bin, binned)
    before, finished, hashed = open_of(book, TARAS), rows_of(book, FINISHED), book.read(book_hash)
    assert all(before.values()), before
    theirs = clients_of(book, TARAS)
    with pytest.raises(InvalidError) as refused:
        book.write(set_person_active, TARAS, False)
    assert refused.value.code == "person_has_work"
    in_bin = rows_of(book, f"{OPEN['steps'].format(TARAS)} AND client_id IN {tuple(binned)}")
    assert refused.value.values == {
        "name": "Taras Hnatiuk", "clients": len(theirs) + 1, "functions": 2, "steps": before["steps"] - len(in_bin),
        "orders": before["orders"], "hand_overs": 3,
    }  # fmt: skip
    for lang in LANGUAGES:
        said = error_text(load_texts("words", lang), refused.value)
        assert all(str(count) in said for count in (len(theirs) + 1, 2, 3)) and "—" not in said

    choice = TransferChoice("leaver", (IRYNA,), reason="Moves to Odesa")
    plan = book.read(plan_transfer, TARAS, choice)
    assert plan.problems == () and set(plan.owned) == {"prospecting", "first_sale"} and plan.loose_steps == 1
    assert {row.client_id for row in plan.rows} >= theirs and {row.to_person_id for row in plan.rows} == {IRYNA}
    assert book.read(book_hash) == hashed
    done = book.write(move_clients_by_hand, TARAS, choice)
    assert done.outcome == plan
    assert open_of(book, TARAS) == dict.fromkeys(OPEN, 0)
    assert rows_of(book, FINISHED) == finished
    assert not clients_of(book, TARAS) and theirs <= clients_of(book, IRYNA)
    assert {book.read(function_owners)[each] for each in plan.owned} == {IRYNA}
    # To herself is nothing to hand over; to Olena it is hers now to hand over.
    assert sorted(rows_of(book, "SELECT state, from_person_id, to_person_id FROM hand_over")) == [
        ("proposed", IRYNA, OLENA), ("withdrawn", IRYNA, IRYNA), ("withdrawn", IRYNA, IRYNA),
    ]  # fmt: skip
    book.write(restore_from_bin, binned)
    assert set(book.read(responsible_ids, binned).values()) == {IRYNA}
    book.undo()
    assert check_book(book.path, book.clock).is_sound
    book.write(set_person_active, TARAS, False)
    book.undo()

    head = book.read(load_transfers)[0]
    assert (head.from_person, head.to_person, head.clients_count) == ("Taras Hnatiuk", "Iryna Bondar", len(plan.rows))
    receipt = book.read(load_transfer, head.id)
    assert receipt.rows == plan.rows and receipt.names == {IRYNA: "Iryna Bondar"}
    names = {action_text(load_texts("words", lang), done.action, done.parts) for lang in LANGUAGES}
    assert len(names) == 3 and all("Taras Hnatiuk → Iryna Bondar" in each for each in names)
    book.undo()
    assert book.read(book_hash) == hashed
    with pytest.raises(NotFoundError):
        book.read(load_transfer, head.id)


def test_history_before_the_move_stays_row_for_row(book: Book) -> None:
    columns = "id, client_id, function, person_id, since_on"
    before = rows_of(book, f"SELECT {columns}, until_on FROM responsibility ORDER BY id")
    owners = rows_of(book, "SELECT id, function, person_id, since_on FROM function_owner ORDER BY id")
    book.clock = fixed_on(TODAY + timedelta(1))
    book.write(move_clients_by_hand, TARAS, TransferChoice("leaver", (IRYNA, OLENA)))
    after = rows_of(book, f"SELECT {columns}, until_on FROM responsibility ORDER BY id")
    assert [row[:5] for row in after[: len(before)]] == [row[:5] for row in before]
    for old, new in zip(before, after, strict=False):
        assert new[5] == old[5] or (old[5] is None and old[3] == TARAS and new[5] == "2026-06-19")
    assert (
        rows_of(book, "SELECT id, function, person_id, since_on FROM function_owner ORDER BY id")[: len(owners)]
        == owners
    )


@pytest.mark.parametrize("balance", ["", "count", "money"])
def test_several_share_evenly(book: Book, balance: Any) -> None:
    choice = TransferChoice("other", (IRYNA, OLENA, DMYTRO), balance=balance)
    plan = book.read(plan_transfer, TARAS, choice)
    assert plan == book.read(plan_transfer, TARAS, choice)
    shares = {to: [row.sum_kop for row in plan.rows if row.to_person_id == to] for to in choice.to}
    assert sum(map(len, shares.values())) == len(plan.rows) and plan.owned == ()
    if balance == "money":
        sums = [sum(each) for each in shares.values()]
        assert max(sums) - min(sums) <= max(row.sum_kop for row in plan.rows)
    else:
        assert max(map(len, shares.values())) - min(map(len, shares.values())) <= 1
    book.write(move_clients_by_hand, TARAS, choice)
    held = book.read(present_ids)
    for row in plan.rows:
        if row.takes_work and held[row.client_id][0] == row.function:
            assert held[row.client_id][1] == row.to_person_id
    assert not clients_of(book, TARAS)
    assert book.read(load_transfers)[0].to_person_id is None


def test_clients_who_bought_nothing_are_shared_by_count_when_the_rest_is_by_money(book: Book) -> None:
    """They would all go to whoever has the least money: 74 to one and 2 to the other."""
    choice = TransferChoice("other", (IRYNA, DMYTRO), balance="money")
    rows = book.read(plan_transfer, TARAS, choice).rows
    given = Counter(row.to_person_id for row in rows)
    assert any(row.sum_kop for row in rows) and sum(not row.sum_kop for row in rows) > 40
    assert abs(given[IRYNA] - given[DMYTRO]) <= 1


def test_only_what_was_chosen_goes(book: Book) -> None:
    held = book.read(present_ids)
    theirs = sorted(clients_of(book, TARAS))
    off = [each for each in theirs if held[each][0] == "off"]
    before = open_of(book, TARAS)
    book.write(move_clients_by_hand, TARAS, TransferChoice("holiday", (IRYNA,), functions=("off",)))
    assert clients_of(book, TARAS) == set(theirs) - set(off) and set(off) <= clients_of(book, IRYNA)
    chosen = tuple(set(theirs) - set(off))[:3]
    plan = book.read(plan_transfer, TARAS, TransferChoice("leaver", (IRYNA,), client_ids=chosen))
    assert {row.client_id for row in plan.rows} == set(chosen) and (plan.owned, plan.loose_steps) == ((), 0)
    book.write(move_clients_by_hand, TARAS, plan.choice)
    assert clients_of(book, TARAS) == set(theirs) - set(off) - set(chosen)
    assert open_of(book, TARAS)["functions"] == before["functions"] == 2
    # Of a function the giver had a client for besides, only that goes: its open work is another's.
    extra = [row for row in book.read(plan_transfer, TARAS, TransferChoice("other", (OLENA,))).rows
             if held[row.client_id][1] == IRYNA]  # fmt: skip
    assert [(row.function, row.takes_work) for row in extra] == [("first_sale", True)]


def test_a_client_kept_for_its_present_function_keeps_its_open_work(book: Book) -> None:
    client_id = next(
        each for each, (function, who) in book.read(present_ids).items() if (function, who) == ("care", IRYNA)
    )

    def also(session: Session) -> Changes:
        hand_to(session, [client_id], "first_sale", IRYNA, TODAY)
        plan_step(session, client_id, "call", "Ask", TODAY)
        session.connection().exec_driver_sql(
            f"UPDATE activity SET person_id = {IRYNA} WHERE client_id = {client_id} AND state = 'open'"
        )
        return Changes("made", clients=frozenset({client_id}))

    book.write(also)
    mine = f"{OPEN['steps'].format(IRYNA)} AND client_id = {client_id}"
    before = rows_of(book, mine)
    choice = TransferChoice("other", (OLENA,), functions=("first_sale",), client_ids=(client_id,))
    [row] = book.read(plan_transfer, IRYNA, choice).rows
    assert before and not row.takes_work and (row.open_steps, row.open_orders) == (0, 0)
    book.write(move_clients_by_hand, IRYNA, choice)
    assert rows_of(book, mine) == before and book.read(present_ids, [client_id]) == {client_id: ("care", IRYNA)}


def test_who_covered_for_a_leaver_stops_and_who_is_covered_by_one_holds_them(book: Book) -> None:
    back = TODAY + timedelta(9)
    book.write(add_stand_in, TARAS, DMYTRO, TODAY, back)
    book.write(add_stand_in, OLENA, TARAS, TODAY + timedelta(3), back)
    book.write(move_clients_by_hand, TARAS, TransferChoice("leaver", (IRYNA,)))
    assert book.read(stand_in_map, TODAY + timedelta(4)) == {OLENA: TARAS}
    with pytest.raises(InvalidError) as refused:
        book.write(set_person_active, TARAS, False)
    assert (refused.value.code, refused.value.values["names"]) == ("person_covers", "Olena Marchenko")


@pytest.mark.parametrize(
    ("giver", "choice", "code"),
    [
        (TARAS, TransferChoice("other", ()), "transfer_nobody"),
        (TARAS, TransferChoice("other", (IRYNA, TARAS)), "transfer_to_self"),
        (TARAS, TransferChoice("other", (DMYTRO,)), "seller_not_active"),
        (DMYTRO, TransferChoice("other", (IRYNA,)), "transfer_nothing"),
        (TARAS, TransferChoice("other", (IRYNA,), client_ids=(999_999,)), "transfer_nothing"),
        (TARAS, TransferChoice("other", (IRYNA,), functions=("sales",)), "unknown_function"),
        (TARAS, TransferChoice("whim", (IRYNA,)), "transfer_kind"),  # type: ignore[arg-type]
        (TARAS, TransferChoice("other", (IRYNA,), reason="x" * 301), "text_long"),
    ],
)
def test_what_cannot_be_moved_is_refused_and_nothing_changes(
    book: Book, giver: int, choice: TransferChoice, code: str
) -> None:
    book.write(set_person_active, DMYTRO, False)
    before = book.read(book_hash)
    with pytest.raises(InvalidError) as refused:
        book.write(move_clients_by_hand, giver, choice)
    assert refused.value.code == code and book.read(book_hash) == before
    assert len({error_text(load_texts("words", lang), refused.value) for lang in LANGUAGES}) == 3
    with pytest.raises(NotFoundError):
        book.read(plan_transfer, giver, replace(choice, to=(77,), kind="other", functions=()))


def test_everybody_may_hand_over_to_one_and_leave(book: Book) -> None:
    book.write(set_owner, OLENA)
    book.write(set_me, OLENA)
    for person in (TARAS, IRYNA):
        book.write(move_clients_by_hand, person, TransferChoice("leaver", (OLENA,)))
        book.write(set_person_active, person, False)
    everyone = book.read(find_client_ids, ClientQuery())
    assert set(book.read(responsible_ids, everyone).values()) == {OLENA}
    team = {row.person.id: row for row in book.read(load_team)}
    assert team[OLENA].present_clients == len(everyone) and not team[TARAS].has_work
    for code, use_case in (("person_is_me", set_person_active), ("person_is_owner", set_person_active)):
        with pytest.raises(InvalidError) as refused:
            book.write(use_case, OLENA, False)
        assert refused.value.code == code
        book.write(set_me, DMYTRO)
