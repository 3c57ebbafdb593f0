"""The four legs from real books: which deeds count where, the rows behind every number, and acting on a short leg."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import Session, col

from app.book import Book
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.legs import LegState
from app.errors import InvalidError
from app.services.leg_calls import LegPick, load_free_days, offer_for_leg, plan_calls
from app.services.legs import Legs, load_deeds, load_legs
from app.services.settings import change_settings
from db.tables import Activity
from tests.app.client_books import make_sample
from tests.app.services.day_books import (
    MONDAY,
    THURSDAY,
    add_person,
    at,
    change_clients,
    clients_at,
    day_book,
    move,
    raw_record,
    set_clock,
    step,
    touch,
)
from tests.app.services.rule_books import add_orders

PROSPECTING, FIRST_SALE, CARE, VIP = FUNCTIONS


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "legs.kartoteka")
    yield made
    made.close()


def counts(book: Book, person_id: int | None = None) -> dict[Function, int]:
    """Return the deeds of each leg, after every number was compared with the rows behind it."""
    legs = book.read(load_legs, None, person_id)
    for leg in legs.legs:
        rows = book.read(load_deeds, leg.function, legs.monday, None, person_id)
        assert len(rows) == leg.done == len({(row.source, row.id) for row in rows})
        assert all(legs.monday <= row.on <= THURSDAY + timedelta(7) for row in rows)
    return {leg.function: leg.done for leg in legs.legs}


def only(**done: int) -> dict[Function, int]:
    return {function: done.get(function.value, 0) for function in FUNCTIONS}


def state_of(legs: Legs, function: Function) -> LegState:
    return next(leg.state for leg in legs.legs if leg.function is function)


def test_the_sample_stands_as_in_the_picture(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    legs = sample.read(load_legs)
    assert {leg.function: (leg.done, leg.norm, leg.state) for leg in legs.legs[1:]} == {
        FIRST_SALE: (6, 8, LegState.ON_PACE),
        CARE: (13, 15, LegState.ON_PACE),
        VIP: (3, 3, LegState.MET),
    }
    assert legs.week == 25 and legs.shortest is legs.legs[0] and legs.legs[0].state is LegState.SHORT
    assert counts(sample)[CARE] == 13
    sample.close()


def test_a_first_contact_counts_once_for_the_one_who_was_reached(book: Book) -> None:
    known, fresh, unreached, noted = clients_at(book, "contacted", 4)
    touch(book, known, at(MONDAY - timedelta(20)))
    touch(book, known, at(MONDAY))
    touch(book, fresh, at(MONDAY), outcome="no_answer")
    touch(book, fresh, at(MONDAY, 15))
    touch(book, fresh, at(THURSDAY, 9))
    touch(book, unreached, at(MONDAY), outcome="wrong")
    touch(book, noted, at(MONDAY), kind="note")
    touch(book, noted, at(MONDAY), kind="task")
    assert counts(book) == only(prospecting=1)
    (row,) = book.read(load_deeds, PROSPECTING, MONDAY)
    assert (row.client_id, row.at) == (fresh, at(MONDAY, 15))


def test_a_raw_record_counts_until_it_is_a_client(book: Book) -> None:
    (became,) = clients_at(book, "new", 1)
    raw_record(book, "Nobody home", (at(MONDAY), "no_answer"))
    talked = raw_record(
        book, "Talked twice", (at(MONDAY), "no_answer"), (at(MONDAY, 13), "callback"), (at(THURSDAY, 9), "send")
    )
    raw_record(book, "Old talk", (at(MONDAY - timedelta(7)), "callback"), (at(MONDAY), "refused"))
    raw_record(book, "A client now", (at(MONDAY), "meet"), client_id=became)
    raw_record(book, "Thrown away", (at(MONDAY), "refused"), deleted_at=at(THURSDAY))
    touch(book, became, at(MONDAY))  # its call, as the card has it
    assert counts(book) == only(prospecting=2)
    rows = book.read(load_deeds, PROSPECTING, MONDAY)
    assert [(row.source, row.client_id, row.record_id, row.name) for row in rows] == [
        ("activity", became, None, f"Клієнт {became}"),
        ("raw_call", None, talked, "Talked twice"),
    ]


def test_meetings_and_offers_sell_for_the_first_time(book: Book) -> None:
    meeting, calling, offered, regular = clients_at(book, "proposal", 3) + clients_at(book, "regular", 1)
    for kind in ("meeting", "visit", "presentation"):
        touch(book, meeting, at(MONDAY), kind=kind)
    touch(book, calling, at(MONDAY))  # a call is no meeting
    book.write(add_orders, offered, [(MONDAY, 100), (MONDAY, 200), (THURSDAY, 300)], "offer")  # two days
    book.write(add_orders, offered, [(MONDAY + timedelta(1), 100)], "cancelled")
    book.write(add_orders, offered, [(MONDAY - timedelta(1), 100)], "offer")
    book.write(add_orders, regular, [(MONDAY, 100)], "offer")
    assert counts(book) == only(first_sale=5)
    kinds = [row.kind for row in book.read(load_deeds, FIRST_SALE, MONDAY)]
    assert sorted(kinds) == ["meeting", "offer", "offer", "presentation", "visit"]


def test_a_deed_is_of_the_function_the_client_stood_in_then(book: Book) -> None:
    sold, brought = clients_at(book, "qualified", 2)
    touch(book, sold, at(MONDAY, 9), kind="meeting")  # prospecting: the first contact
    touch(book, sold, at(MONDAY, 11), kind="meeting")
    move(book, sold, "meeting", at(MONDAY, 11))  # the meeting of this very moment led to it
    touch(book, sold, at(MONDAY, 14), kind="meeting")
    book.write(add_orders, sold, [(MONDAY + timedelta(1), 500)], "paid")
    move(book, sold, "onboarding", at(MONDAY + timedelta(1), 13))
    touch(book, sold, at(MONDAY + timedelta(1), 15))
    book.write(add_orders, sold, [(MONDAY + timedelta(2), 500)], "paid")  # sold to already
    move(book, brought, "vip", at(MONDAY, 8))
    touch(book, brought, at(MONDAY, 9))
    change_clients(book, [brought], note="x")
    assert counts(book) == only(prospecting=1, first_sale=2, care=1, vip=1)
    move(book, sold, "lost", at(THURSDAY, 10))
    touch(book, sold, at(THURSDAY, 11))
    assert counts(book) == only(prospecting=1, first_sale=2, care=1, vip=1)


def test_a_week_is_from_monday_to_now_by_the_local_day(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    for moment in (at(MONDAY, 0) - timedelta(seconds=1), at(MONDAY, 0), at(THURSDAY, 12), at(THURSDAY, 12, 1)):
        touch(book, client, moment)
    assert counts(book) == only(care=2)
    assert len(book.read(load_deeds, CARE, MONDAY - timedelta(7))) == 1
    next_monday = book.read(load_legs, at(MONDAY + timedelta(7), 8))
    assert [leg.state for leg in next_monday.legs] == [LegState.MONDAY] * 4
    assert next_monday.shortest is None and next_monday.monday == MONDAY + timedelta(7)


def test_legs_of_one_person_count_what_that_person_did(book: Book) -> None:
    other = add_person(book, "Taras")
    care, selling = clients_at(book, "active", 1) + clients_at(book, "proposal", 1)
    touch(book, care, at(MONDAY), person_id=other)
    touch(book, care, at(MONDAY), person_id=1)
    touch(book, care, at(MONDAY))
    book.write(add_orders, selling, [(MONDAY, 100)], "offer")  # nobody's own: the owner of the function made it
    assert counts(book) == only(care=3, first_sale=1)
    assert counts(book, 1) == only(care=1, first_sale=1)
    assert counts(book, other) == only(care=1)


def fed_but_for_care(book: Book) -> list[int]:
    """Norms of two, and every leg fed this week and before but care; return the clients of care."""
    norms = {f"norms.week.{function}": 2 for function in FUNCTIONS}
    book.write(change_settings, norms)
    for stage, kind in (("contacted", "call"), ("meeting", "meeting"), ("vip", "call")):
        for client in clients_at(book, stage, 2):
            touch(book, client, at(MONDAY, 10), kind=kind)
    care = clients_at(book, "active", 5)
    for client in care:
        touch(book, client, at(THURSDAY - timedelta(15)))
    return care


def test_idea_1_a_neglected_leg_is_red_offers_three_and_is_planned_in_one_go(book: Book) -> None:
    care = fed_but_for_care(book)
    legs = book.read(load_legs)
    assert {leg.function: leg.state for leg in legs.legs} == {
        PROSPECTING: LegState.MET,
        FIRST_SALE: LegState.MET,
        CARE: LegState.SHORT,
        VIP: LegState.MET,
    }
    assert legs.shortest is legs.legs[2] and legs.was_short_before
    offered = book.read(offer_for_leg, CARE, "en")
    ids = [pick.client_id for pick in offered if pick.client_id is not None]
    assert len(ids) == len(offered) == 3 and set(ids) <= set(care) and all(pick.name for pick in offered)

    days = [day.on for day in book.read(load_free_days, 2)]
    changes = book.write(plan_calls, ids, days, "Ask how things are")
    planned = book.read(open_steps)
    assert len(planned) == 3 and {one.client_id for one in planned} == set(ids)
    assert {one.kind for one in planned} == {"call"} and {one.due_on for one in planned} <= set(days)
    assert not {pick.client_id for pick in book.read(offer_for_leg, CARE, "en")} & set(ids)
    book.undo(changes.action_id)
    assert book.read(open_steps) == ()

    # One deed of the two that are wanted: on pace again; the week goes on and it is short once more.
    touch(book, care[0], at(THURSDAY, 11))
    assert state_of(book.read(load_legs), CARE) is LegState.ON_PACE
    sunday = datetime.combine(MONDAY + timedelta(6), time(20), at(MONDAY).tzinfo)
    assert state_of(book.read(load_legs, sunday), CARE) is LegState.SHORT
    set_clock(book, at(MONDAY + timedelta(7), 9))
    assert state_of(book.read(load_legs), CARE) is LegState.MONDAY
    touch(book, care[0], at(MONDAY + timedelta(7), 8))
    assert state_of(book.read(load_legs), CARE) is LegState.ON_PACE


def open_steps(session: Session) -> tuple[Activity, ...]:
    found = session.execute(select(Activity).where(col(Activity.state) == "open").order_by(col(Activity.id)))
    return tuple(found.scalars())


def test_calls_go_to_the_emptiest_days_and_to_the_clients_own_people(book: Book) -> None:
    clients = clients_at(book, "active", 7)
    friday, monday, tuesday = (day.on for day in book.read(load_free_days, 3))
    assert (friday, monday) == (THURSDAY + timedelta(1), MONDAY + timedelta(7))
    for _ in range(3):
        step(book, clients[0], friday)
    step(book, clients[0], tuesday)
    assert [day.planned for day in book.read(load_free_days, 3)] == [3, 0, 1]
    changes = book.write(plan_calls, clients[1:6], [tuesday, friday, monday], "Call")
    assert changes.outcome == (monday, monday, monday, tuesday, tuesday)
    assert [day.planned for day in book.read(load_free_days, 3)] == [3, 3, 3]
    assert {one.person_id for one in book.read(open_steps) if one.client_id != clients[0]} == {1}
    with pytest.raises(InvalidError, match="no_days"):
        book.write(plan_calls, clients, [], "Call")
    with pytest.raises(InvalidError, match="text_empty"):
        book.write(plan_calls, clients, [monday], " ")


def test_a_leg_offers_those_who_need_it_most(book: Book) -> None:
    def picks(function: Function, limit: int = 3) -> list[tuple[int | None, str, int]]:
        found: tuple[LegPick, ...] = book.read(offer_for_leg, function, "en", limit)
        return [(pick.client_id or pick.record_id, pick.why, pick.days) for pick in found]

    new = clients_at(book, "new", 3)
    for number, client in enumerate(new):
        move(book, client, "contacted", at(THURSDAY - timedelta(number)))
    step(book, new[2], THURSDAY + timedelta(60))
    old_record = raw_record(book, "First", state="new")
    raw_record(book, "Refused", state="refused")
    again = raw_record(book, "Again", state="again", again_on=THURSDAY)
    raw_record(book, "Not yet", state="again", again_on=THURSDAY + timedelta(1))
    assert picks(PROSPECTING) == [(new[1], "no_step", 1), (new[0], "no_step", 0), (old_record, "record", 3)]
    assert picks(PROSPECTING, 9)[-1] == (again, "record", 3)

    talks = clients_at(book, "negotiation", 4)
    for number, client in enumerate(talks):
        touch(book, client, at(THURSDAY - timedelta(10 + number)))
    step(book, talks[3], THURSDAY + timedelta(1))
    step(book, talks[2], THURSDAY + timedelta(40))  # far ahead is as good as nothing
    change_clients(book, [talks[1]], do_not_call=True)
    assert picks(FIRST_SALE) == [(talks[2], "silent", 12), (talks[0], "silent", 10)]

    dear = clients_at(book, "vip", 2)
    touch(book, dear[0], at(THURSDAY - timedelta(14)))
    touch(book, dear[1], at(THURSDAY - timedelta(15)))
    assert picks(VIP) == [(dear[1], "beyond", 15), (dear[0], "silent", 14)]


def test_care_offers_the_late_first_by_money_at_risk(book: Book) -> None:
    quiet = clients_at(book, "active", 3)
    for number, client in enumerate(quiet[:2]):
        days = [THURSDAY - timedelta(200 + 10 * n) for n in range(3)]
        book.write(add_orders, client, [(day, 100 + number) for day in days])
    touch(book, quiet[2], at(THURSDAY - timedelta(3)))
    book.refresh()
    found = book.read(offer_for_leg, CARE, "en")
    assert [(pick.client_id, pick.why) for pick in found] == [
        (quiet[1], "late"),
        (quiet[0], "late"),
        (quiet[2], "silent"),
    ]
