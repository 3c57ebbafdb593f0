"""Hand-overs by people: propose, fill in, accept, return, withdraw, ask; and everything the page and the sheet read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.handovers import READY_CODES, RETURN_CODES, FirstStep
from app.services.activities import plan_step
from app.services.bant import set_bant
from app.services.clients import change_client
from app.services.contacts import add_channel, add_contact
from app.services.handover_store import usual_steps
from app.services.handovers import (
    HandOverCard,
    HandOverList,
    accept_handover,
    ask_giver,
    change_handover,
    load_client_handover,
    load_client_handovers,
    load_handover,
    load_handovers,
    load_today_handovers,
    overdue_answers,
    plan_handover,
    propose_again,
    propose_handover,
    return_handover,
    return_reasons,
    waiting_count,
    withdraw_handover,
)
from app.services.pipeline import move_client
from app.services.promises import PromiseDraft, add_promise
from app.services.responsibility import answerable_ids, load_history
from app.services.today_rows import MINE, Who
from app.texts import LANGUAGES
from db.tables import Activity, Client, ClientOrder, Stage, StandIn
from tests.app.services.order_books import done, refused
from tests.app.services.rule_books import TODAY, clock_on
from tests.app.services.team_books import (
    DMYTRO,
    IRYNA,
    OLENA,
    PETRO,
    TARAS,
    handovers,
    make_team_book,
    order,
    states,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A client of Taras before the gate to care, with nothing proposed."""
    with closing(make_team_book(tmp_path / "team.kartoteka", clients=2)) as made:
        yield made


def card(book: Book, handover_id: int = 1, lang: str = "en") -> HandOverCard:
    return book.read(load_handover, handover_id, lang)


def listed(book: Book, who: Who | None = None, tab: str = "") -> HandOverList:
    return book.read(load_handovers, who or Who(), tab, "en")


def has(book: Book, function: str, client_id: int = 1) -> int | None:
    return book.read(answerable_ids, [client_id], function)[client_id]


def stage_of(book: Book) -> str:
    def query(session: Session) -> str:
        stage = select(col(Stage.code)).join(Client, col(Client.stage_id) == col(Stage.id))
        return str(session.execute(stage.where(col(Client.id) == 1)).scalar_one())

    return book.read(query)


def steps_of(book: Book) -> list[tuple[str, str, date | None, int | None]]:
    def query(session: Session) -> list[Any]:
        steps = select(col(Activity.kind), col(Activity.title), col(Activity.due_on), col(Activity.person_id))
        return [tuple(row) for row in session.execute(steps.where(col(Activity.state) == "open").order_by(Activity.id))]  # type: ignore[arg-type]

    return book.read(query)


def keep(book: Book, *rows: Any) -> None:
    """Write rows as they are."""

    def write(session: Session) -> Changes:
        session.add_all(rows)
        return Changes("kept", clients=frozenset({1}))

    book.write(write)


def sellers_of_orders(book: Book) -> list[int | None]:
    def query(session: Session) -> list[int | None]:
        return list(session.execute(select(col(ClientOrder.person_id)).order_by(col(ClientOrder.id))).scalars())

    return book.read(query)


# --- accept ---


def test_accept_makes_the_ticked_steps_and_takes_what_is_open_along(book: Book) -> None:
    book.person_id = TARAS
    book.write(plan_step, 1, "call", "про доставку", TODAY)
    open_id = order(book, status="offer")
    paid_id = order(book)
    book.person_id = IRYNA
    call, meeting = card(book).steps
    assert (call.kind, call.due_on) == ("call", date(2026, 6, 23))  # Thursday, 2 days for the answer, 1 for the contact
    assert (meeting.kind, meeting.due_on) == ("meeting", date(2026, 6, 25))
    assert "Тарас" in meeting.title
    chosen = (replace(call, due_time=time(16)), replace(meeting, is_ticked=False))
    changes = done(book, accept_handover, 1, 1, chosen)
    assert changes.parts["count"] == 1
    assert {"handovers", "people"} <= changes.topics
    assert (stage_of(book), has(book, "care"), has(book, "first_sale")) == ("onboarding", IRYNA, TARAS)
    assert steps_of(book) == [
        ("call", "про доставку", TODAY, IRYNA),
        ("call", call.title, date(2026, 6, 23), IRYNA),
    ]
    assert sellers_of_orders(book) == [IRYNA, TARAS]  # the offer goes along, what is paid stays credited
    assert (open_id, paid_id) == (1, 2)
    kept = handovers(book)[0]
    assert (kept.state, kept.answered_by, kept.contact_by) == ("accepted", IRYNA, date(2026, 6, 19))
    assert [row.person_id for row in book.read(load_history, 1) if row.function == "care" and row.is_own] == [IRYNA]
    assert refused(book, "handover_answered", accept_handover, 1).values["client"] == "Клієнт 1"


def test_accept_without_a_tick_makes_no_step(book: Book) -> None:
    order(book)
    steps = [replace(step, is_ticked=False) for step in card(book).steps]
    assert done(book, accept_handover, 1, None, steps).action == "handover_accepted_bare"
    assert steps_of(book) == []
    assert has(book, "care") == IRYNA


def test_a_late_answer_begins_from_the_day_it_is_given(book: Book) -> None:
    order(book)
    book.clock = clock_on(TODAY + timedelta(20))
    book.refresh()
    soonest = TODAY + timedelta(21)
    assert [step.due_on for step in card(book).steps] == [soonest, soonest]
    book.write(accept_handover, 1)
    assert [row[2] for row in steps_of(book)] == [soonest, soonest]


def test_a_client_moved_before_stays_at_its_stage(book: Book) -> None:
    order(book)
    book.write(move_client, 1, "active")
    done(book, accept_handover, 1)
    assert (stage_of(book), has(book, "care")) == ("active", IRYNA)


def test_only_who_receives_who_stands_in_or_the_owner_answers(book: Book) -> None:
    order(book)
    book.person_id = TARAS
    assert not card(book).may_answer
    assert refused(book, "handover_not_yours", accept_handover, 1).values["person"] == "Ірина Бондар"
    refused(book, "handover_not_yours", return_handover, 1, "no_terms")
    book.person_id = DMYTRO
    refused(book, "handover_not_giver", withdraw_handover, 1)
    until = TODAY + timedelta(3)
    away = StandIn(person_id=IRYNA, stand_in_id=DMYTRO, from_on=TODAY, until_on=until, made_at=book.clock.now())
    keep(book, away)
    assert card(book).may_answer
    mine = Who(MINE, DMYTRO)
    assert book.read(waiting_count, mine) == len(listed(book, mine, "waiting").rows) == 1
    book.write(accept_handover, 1)
    assert has(book, "care") == IRYNA  # who stands in answers, the client is hers


def test_a_hand_over_read_before_a_change_is_stale(book: Book) -> None:
    order(book)
    book.write(change_handover, 1, note="  Оксана пише в чаті ", seen_version=1)
    refused(book, "stale", accept_handover, 1, 1)
    refused(book, "stale", change_handover, 1, note="", seen_version=1)
    assert card(book).note == "Оксана пише в чаті"
    assert states(book) == ["proposed"]


# --- return ---


def test_a_return_needs_a_reason_and_changes_nothing_else(book: Book) -> None:
    order(book)
    refused(book, "handover_needs_reason", return_handover, 1)
    refused(book, "handover_needs_reason", return_handover, 1, "other", "   ")
    refused(book, "return_code", return_handover, 1, "because")
    refused(book, "text_long", return_handover, 1, "", "я" * 2001)
    history = book.read(load_history, 1)
    done(book, return_handover, 1, "", "немає телефону")
    assert book.read(load_history, 1) == history
    assert (has(book, "first_sale"), has(book, "care"), stage_of(book)) == (TARAS, IRYNA, "negotiation")
    (row,) = listed(book).rows
    assert (row.section, row.short_why, row.return_code) == ("came_back", "немає телефону", "other")
    assert card(book).answer_line == "Returned on 18\xa0June, Олена Марченко: немає телефону."


def test_reasons_counted_sum_to_the_events(book: Book) -> None:
    given = ["no_terms", "not_paid", "no_terms", "other"]
    for number, code in enumerate(given, 1):
        book.write(propose_handover, 1, PETRO)
        book.write(return_handover, number, code, "так")
    book.write(propose_handover, 1, PETRO)
    book.write(accept_handover, 5)
    found = book.read(return_reasons, TODAY, "en")
    assert [(code, count) for code, _words, count in found.rows] == [("no_terms", 2), ("not_paid", 1), ("other", 1)]
    assert found.total == sum(count for *_, count in found.rows) == states(book).count("returned")
    assert found.accepted == 1
    assert book.read(return_reasons, TODAY + timedelta(1), "en").total == 0


def test_what_came_back_is_proposed_again_by_hand_with_its_note(book: Book) -> None:
    order(book)
    step = FirstStep("visit", "заїхати", TODAY + timedelta(5))
    book.write(change_handover, 1, note="пише в чаті", steps=[step], intro_way="meeting", client_told_on=TODAY)
    refused(book, "handover_not_returned", propose_again, 1)
    book.write(return_handover, 1, "no_contact")
    changes = done(book, propose_again, 1)
    assert changes.created_id == 2
    again = card(book, 2)
    assert (again.note, again.intro_way, again.client_told_on) == ("пише в чаті", "meeting", TODAY)
    assert [one.title for one in again.steps] == ["заїхати"]
    assert again.why == "proposed once more on 18\xa0June, by Олена Марченко."
    assert [(row.id, row.section) for row in listed(book).rows] == [(2, "waiting")]
    assert [row.id for row in listed(book, tab="done").rows] == [1]
    assert [row.id for row in book.read(load_client_handovers, 1, "en")] == [2, 1]


# --- by hand ---


def test_a_person_hands_a_client_to_a_colleague_in_the_same_function(book: Book) -> None:
    changes = done(book, propose_handover, 1, PETRO, None, "у відпустку")
    (kept,) = handovers(book)
    assert (changes.created_id, kept.function, kept.kind, kept.proposed_by) == (kept.id, "first_sale", "lead", OLENA)
    assert has(book, "first_sale") == TARAS
    refused(book, "handover_open", propose_handover, 1, PETRO)
    book.person_id = PETRO
    done(book, accept_handover, 1)
    assert (has(book, "first_sale"), stage_of(book)) == (PETRO, "negotiation")


def test_by_hand_ahead_asks_the_gate_of_who_may_not_pass_it(book: Book) -> None:
    book.person_id = TARAS
    assert refused(book, "handover_gate_shut", propose_handover, 1, IRYNA, "care").values["rule"] == "to_care"
    plan = book.read(plan_handover, 1, "en")
    assert [(each.function, each.is_present, each.gate) for each in plan.choices] == [
        ("first_sale", True, ""),
        ("care", False, "to_care"),
        ("vip", False, "to_care"),
    ]
    assert (plan.from_id, [person.id for person in plan.people]) == (TARAS, [OLENA, IRYNA, DMYTRO, PETRO])
    assert plan.choices[1].to_person_id == IRYNA
    book.person_id = OLENA
    book.write(propose_handover, 1, IRYNA, "care")
    assert book.read(plan_handover, 1, "en").open_id == 1


def test_what_cannot_be_handed_over_is_refused(book: Book) -> None:
    refused(book, "handover_same_person", propose_handover, 1, TARAS)
    refused(book, "handover_behind", propose_handover, 1, IRYNA, "prospecting")
    refused(book, "no_person", propose_handover, 1, 77)
    refused(book, "no_client", propose_handover, 77, IRYNA)
    refused(book, "no_handover", accept_handover, 77)
    book.write(move_client, 1, "sleeping")
    refused(book, "handover_off_track", propose_handover, 1, PETRO)
    assert book.read(plan_handover, 1, "en").choices == ()


def test_filling_in_is_checked(book: Book) -> None:
    book.write(propose_handover, 1, PETRO)
    step = FirstStep("call", "подзвонити", TODAY)
    refused(book, "intro_way", change_handover, 1, intro_way="pigeon")
    refused(book, "text_empty", change_handover, 1, steps=[replace(step, title=" ")])
    refused(book, "activity_kind", change_handover, 1, steps=[replace(step, kind="note")])
    refused(book, "step_far_ahead", change_handover, 1, steps=[replace(step, due_on=date(2099, 1, 1))])
    refused(book, "too_many_steps", change_handover, 1, steps=[step] * 21)
    refused(book, "handover_same_person", change_handover, 1, to_person_id=TARAS)
    done(book, change_handover, 1, to_person_id=IRYNA, contact_by=TODAY)
    assert handovers(book)[0].to_person_id == IRYNA


def test_withdrawn_by_a_person_it_is_not_proposed_anew_by_the_rule(book: Book) -> None:
    order(book)
    book.person_id = TARAS
    assert card(book).may_withdraw
    done(book, withdraw_handover, 1)
    order(book)
    book.refresh()
    assert states(book) == ["withdrawn"]
    assert listed(book).rows == ()


# --- the dossier ---


def test_the_dossier_tells_why_and_how_ready_it_is(book: Book) -> None:
    order(book)
    found = card(book)
    assert found.why == f"first order {found.order}, 216\xa0₴, was paid on 18\xa0June."
    assert found.answer_line == "The answer is due on 22\xa0June, within 2 working days."
    assert (found.from_role, found.to_role, found.enters_stage) == ("hunter", "farmer", "onboarding")
    assert (found.rule_code, found.rule_version, bool(found.rule_sentence)) == ("to_care", 1, True)
    assert [row.code for row in found.ready] == list(READY_CODES["care"])
    assert found.ready_met == 0
    contact_id = book.write(add_contact, 1, {"name": "Оксана", "role": "decides"}).created_id
    for question in ("budget", "authority", "need", "timing"):
        book.write(set_bant, 1, question, level=2)
    book.write(add_promise, 1, PromiseDraft("us", "другий мішок", TODAY))
    book.write(change_client, 1, {"payment_terms": "передоплата"})
    values = {row.code: row.value for row in card(book).ready}
    assert values == {
        "bant": "4 of 4",
        "decider": "Оксана",
        "decider_phone": "",
        "promises": "1",
        "payment_terms": "передоплата",
        "first_delivery": "",
    }
    assert [each.text for each in card(book).promises] == ["другий мішок"]
    book.write(add_channel, 1, "phone", "+380 44 502 00 41", contact_id=contact_id)
    assert card(book).ready_met == 5

    def deliver(session: Session) -> Changes:
        session.execute(update(ClientOrder).values(delivered_on=TODAY))
        return Changes("delivered", clients=frozenset({1}))

    book.write(deliver)
    assert card(book).ready[-1].value == "18\xa0June"
    complaint = {"client_id": 1, "kind": "call", "state": "done", "title": "x", "mark": "complaint"}
    at = book.clock.now()

    def complain(session: Session) -> Changes:
        session.execute(insert(Activity).values(**complaint, done_at=at, created_at=at))
        return Changes("complained", clients=frozenset({1}))

    book.write(complain)
    assert not card(book).ready[-1].is_met


def test_asking_the_giver_sets_a_step_of_theirs_and_is_told(book: Book) -> None:
    order(book)
    changes = done(book, ask_giver, 1, "decider_phone")
    assert changes.parts["person"] == "Тарас"
    ((kind, title, due_on, person_id),) = steps_of(book)
    assert (kind, due_on, person_id) == ("task", TODAY + timedelta(1), TARAS)
    assert "Телефон" in title
    asked = {row.code: row.asked_on for row in card(book).ready}
    assert asked["decider_phone"] == TODAY + timedelta(1)
    assert asked["decider"] is None
    refused(book, "unknown_field", ask_giver, 1, "growth")


def test_everything_is_said_in_every_language(book: Book) -> None:
    order(book)
    for lang in LANGUAGES:
        found = card(book, lang=lang)
        assert "{" not in found.why + found.answer_line + found.row.short_why
    assert len({card(book, lang=lang).why for lang in LANGUAGES}) == len(LANGUAGES)
    assert all(step.title for function in READY_CODES for step in usual_steps(function, "", TODAY, "uk"))
    assert set(RETURN_CODES) >= {"no_contact", "not_paid", "other"}


# --- lists ---


def test_lists_tell_whose_they_are_and_what_is_late(book: Book) -> None:
    order(book)
    book.write(propose_handover, 2, PETRO)
    assert [row.client_id for row in listed(book).rows] == [1, 2]
    assert [row.client_id for row in listed(book, Who(MINE, IRYNA)).rows] == [1]
    assert listed(book, Who(MINE, TARAS)).rows == ()
    assert book.read(overdue_answers, "en") == ()
    book.clock = clock_on(TODAY + timedelta(6))
    late = book.read(overdue_answers, "en")
    assert [(row.client_id, row.days_late) for row in late] == [(1, 2), (2, 2)]
    assert card(book).answer_line == "The answer was due on 22\xa0June, 2 days late."
    counts = listed(book).counts
    assert (counts.waiting, counts.overdue, counts.came_back, counts.done) == (2, 2, 0, 0)
    book.write(accept_handover, 1)
    book.write(return_handover, 2, "wrong_person")
    counts = listed(book).counts
    assert (counts.waiting, counts.overdue, counts.came_back, counts.done) == (0, 0, 1, 1)
    row = book.read(load_client_handover, 2, "en")
    assert row is not None and row.section == "came_back"
    assert book.read(load_client_handover, 1, "en") is None
    book.clock = clock_on(TODAY + timedelta(40))
    assert listed(book).counts.done == 0
    assert [row.client_id for row in listed(book, tab="done").rows] == [1]


def test_late_answers_are_told_to_the_owner_alone(book: Book) -> None:
    order(book)
    book.clock = clock_on(TODAY + timedelta(6))
    told = {}
    for person in (OLENA, TARAS):
        book.person_id = person
        told[person] = [row.client_id for row in book.read(load_today_handovers, Who(), "en").overdue]
    assert told == {OLENA: [1], TARAS: []}
