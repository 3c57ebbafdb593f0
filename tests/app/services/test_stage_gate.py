"""Moves with what a stage wants, gates on the way, moving anyway, and coming back by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.domain.conveyor import WANTED_BY_DEFAULT, WANTED_FIELDS, wanted_at, wanted_change
from app.domain.gates import Gate
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.activities import plan_step
from app.services.bant import load_bant, set_bant, set_bant_unknown
from app.services.board_facts import load_gate_facts
from app.services.bulk import move_clients
from app.services.card_acts import say_no_step
from app.services.client_card import ClientCard, load_card
from app.services.competitors import load_competitors
from app.services.contacts import add_contact
from app.services.journal import load_journal
from app.services.people import add_person
from app.services.pipeline import MoveNeedsError, move_client
from app.services.returns import has_returns_due, load_returned
from app.services.rules import gates_in_force, switch_rule
from app.services.settings import change_settings
from app.services.stage_gate import (
    GateShutError,
    HeldBack,
    MoveAnswers,
    MovePlan,
    MoveWantsError,
    make_move,
    may_pass_gates,
    plan_move,
)
from app.services.stages import change_stage, load_stages
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from tests.app.services.rule_books import TODAY, add_clients, clock_on, make_book, put_rules, rule

TOMORROW = TODAY + timedelta(1)
QUESTIONS = ("budget", "authority", "need", "timing")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "a.kartoteka")
    book.write(add_clients, 3, stage="contacted")
    yield book
    book.close()


def card(book: Book, client_id: int = 1) -> ClientCard:
    return book.read(load_card, client_id)


def plan(book: Book, stage: str, client_id: int = 1) -> MovePlan:
    return book.read(plan_move, client_id, stage, "en")


def asked(book: Book, stage: str) -> list[tuple[str, str, bool]]:
    return [(row.kind, row.field, row.required) for row in plan(book, stage).asks]


def want(book: Book, code: str, *fields: str) -> None:
    stage_id = next(stage.id for stage in book.read(load_stages) if stage.code == code)
    book.write(change_stage, stage_id, {"wanted_fields": fields})


def test_the_owner_takes_away_what_the_program_wants_and_adds_to_it(book):
    for code, usual in WANTED_BY_DEFAULT.items():
        assert wanted_at(code, ()) == usual
        assert wanted_at(code, wanted_change(code, ())) == ()
        assert set(wanted_at(code, wanted_change(code, WANTED_FIELDS))) == set(WANTED_FIELDS)
        assert wanted_change(code, usual) == ()
    want(book, "meeting")
    assert [row for row in asked(book, "meeting") if row[2]] == []
    want(book, "meeting", "city", "meeting_date")
    assert [row[:2] for row in asked(book, "meeting") if row[2]] == [("date", "meeting_date"), ("text", "city")]
    with pytest.raises(InvalidError) as refused:
        want(book, "meeting", "shoe_size")
    assert refused.value.code == "unknown_wanted"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_a_stage_can_want_has_its_question(book, lang):
    want(book, "meeting", *WANTED_FIELDS)
    rows = book.read(plan_move, 1, "meeting", lang).asks
    assert {row.field.partition(".")[0] for row in rows} == {*WANTED_FIELDS} - {"need"}
    assert len({row.field for row in rows}) == len(rows)
    assert all(row.label for row in rows)
    words = load_texts("words", lang)
    with pytest.raises(MoveWantsError) as refused:
        book.write(make_move, 1, "meeting", MoveAnswers(fields=dict.fromkeys(map("bant.{}".format, QUESTIONS), 2)))
    assert "{" not in error_text(words, refused.value)


def test_every_answer_is_written_and_the_stage_asks_no_more(book):
    want(book, "meeting", *WANTED_FIELDS)
    answers = {
        "phone": "067 214 08 33", "email": "a@b.ua", "contact": "Olha", "decision_maker": "Petro", "city": "Lviv",
        "address": "Zelena 1", "industry": "cafe", "segment": "horeca", "tax_code": "1", "source": "referral",
        "need": 2, "bant.budget": 1, "bant.authority": 3, "bant.timing": 1, "potential_products": "syrups",
        "payment_terms": "14 days", "yearly_need_kop": 100, "expected_kop": 5_400_000,
        "meeting_date": (TOMORROW, time(10)), "offer": 5_400_000, "next_step": TOMORROW, "competitor": "Acme",
    }  # fmt: skip
    book.write(make_move, 1, "meeting", MoveAnswers(meeting_title="Tasting", fields=answers))
    found = card(book)
    assert found.facts.stage == "meeting"
    assert {contact.name: contact.role for contact in found.contacts} == {"Olha": "unknown", "Petro": "decides"}
    assert found.next_step is not None and found.next_step.title == "Tasting"
    assert found.facts.values["expected_kop"] == 5_400_000
    assert [rival.name for rival in found.rivals] == ["Acme"]
    assert [order.status for order in found.orders] == ["offer"]
    book.write(move_client, 1, "new")
    assert asked(book, "meeting") == []
    book.undo()
    book.undo()
    whole = card(book)
    assert (whole.facts.stage, whole.contacts, whole.activities, whole.bant, whole.rivals) == (
        "contacted",
        (),
        (),
        (),
        (),
    )


def test_who_decides_is_chosen_among_the_people_of_the_client(book):
    contact = book.write(add_contact, 1, {"name": "Olha"}).created_id
    want(book, "qualified", "decision_maker")
    [row] = plan(book, "qualified").asks
    assert (row.kind, row.choices) == ("choice", ((str(contact), "Olha"),))
    book.write(make_move, 1, "qualified", MoveAnswers(fields={"decision_maker": str(contact)}))
    assert card(book).contacts[0].role == "decides"


def test_a_shut_gate_refuses_until_it_is_opened_or_passed_with_a_reason(book):
    first = plan(book, "meeting")
    assert first.gate is not None and first.is_shut and first.gate.gate is Gate.QUALIFIED
    assert {row.field for row in first.asks} == {"meeting_date", *(f"bant.{each}" for each in QUESTIONS)}
    with pytest.raises(GateShutError) as refused:
        book.write(make_move, 1, "meeting", MoveAnswers(meeting_on=TOMORROW))
    assert (refused.value.check.have, refused.value.check.wanted) == (0, 4)
    assert card(book).facts.stage == "contacted" and card(book).activities == ()
    for lang in LANGUAGES:
        assert "{" not in error_text(load_texts("words", lang), refused.value)
    changes = book.write(make_move, 1, "meeting", MoveAnswers(forced_reason="They insist", meeting_on=TOMORROW))
    assert (changes.action, card(book).moves[-1].reason, card(book).moves[-1].passed_gate) == (
        "client_moved_anyway", "They insist", "qualified",
    )  # fmt: skip
    assert "{" not in action_text(load_texts("words", "uk"), changes.action, changes.parts)
    book.undo()
    assert (card(book).facts.stage, card(book).activities, len(card(book).moves)) == ("contacted", (), 0)
    levels = {f"bant.{each}": 1 for each in QUESTIONS}
    changes = book.write(make_move, 1, "meeting", MoveAnswers(meeting_on=TOMORROW, fields=levels))
    assert (changes.action, card(book).moves[-1].passed_gate) == ("client_moved", "")


def test_what_the_stage_wants_refuses_and_a_reason_passes_it(book):
    book.write(move_client, 1, "meeting")
    with pytest.raises(MoveWantsError) as refused:
        book.write(make_move, 1, "proposal")
    assert refused.value.wanted == ("expected_kop",)
    book.write(make_move, 1, "proposal", MoveAnswers(forced_reason="the sum comes on Friday"))
    move = card(book).moves[-1]
    assert (move.to_stage, move.reason, move.passed_gate) == ("proposal", "the sum comes on Friday", "")


def test_back_and_off_the_track_there_are_no_gates_and_nothing_is_wanted(book):
    book.write(move_client, 1, "active")
    assert plan(book, "meeting").is_plain
    book.write(make_move, 1, "meeting")
    assert plan(book, "sleeping").is_plain
    book.write(make_move, 1, "sleeping")
    back = plan(book, "proposal")
    assert back.gate is None and [row.required for row in back.asks] == [False]
    book.write(make_move, 1, "proposal")


@pytest.mark.parametrize(("is_on", "metric", "level", "passes"), [
    (True, "need_level", 2, True), (True, "need_level", 1, False), (True, "bant_answered", 2, False),
    (False, "bant_answered", 0, True),
])  # fmt: skip
def test_the_owner_picks_all_four_answers_or_the_need_alone(book, is_on, metric, level, passes):
    wanted = {"need_level": 2, "bant_answered": 4}[metric]
    put_rules(book, rule("qualified", {"metric": metric, "value": wanted}))
    if not is_on:
        book.write(switch_rule, "qualified", False)
    want(book, "meeting")
    book.write(set_bant, 1, "need", level=level)
    sheet = book.read(load_bant, 1, "en")
    assert sheet.is_need_only == (is_on and metric == "need_level")
    assert sheet.opens_gate == (passes if is_on else None)
    if passes:
        book.write(make_move, 1, "meeting")
    else:
        with pytest.raises(GateShutError):
            book.write(make_move, 1, "meeting")


def test_unknown_wants_a_reason_to_count_as_told(book):
    with pytest.raises(InvalidError) as refused:
        book.write(set_bant_unknown, 1, "budget", " ")
    assert refused.value.code == "bant_needs_note"
    book.write(set_bant, 1, "need", level=2, note="fresh beans")
    book.write(set_bant, 1, "timing", level=None)
    book.write(set_bant_unknown, 1, "budget", "they do not say")
    sheet = book.read(load_bant, 1, "uk")
    assert (sheet.answered, sheet.told, sheet.is_complete, sheet.opens_gate) == (1, 2, False, False)
    for row in sheet.rows:
        assert len(row.levels) == 4 and len(row.questions) == 5 and row.title
    told = {row.question: row for row in sheet.rows}
    assert told["need"].answered_at is not None and told["authority"].answered_at is None
    assert (told["budget"].is_told, told["budget"].is_answered, told["timing"].is_told) == (True, False, False)


def test_a_level_answered_in_a_move_keeps_the_note(book):
    book.write(set_bant, 1, "need", level=None, note="fresh beans")
    book.write(make_move, 1, "qualified", MoveAnswers(fields={"bant.need": 3}))
    [answer] = card(book).bant
    assert (answer.level, answer.note) == (3, "fresh beans")


def test_in_a_team_only_the_owner_passes_a_gate(book):
    book.write(change_settings, {"team.is_split": True})
    book.write(add_person, "Olha")
    book.person_id = 2
    assert not book.read(may_pass_gates)
    assert not plan(book, "meeting").may_force
    with pytest.raises(InvalidError) as refused:
        book.write(make_move, 1, "meeting", MoveAnswers(forced_reason="please", meeting_on=TOMORROW))
    assert refused.value.code == "force_not_allowed"
    with pytest.raises(InvalidError):
        book.write(move_clients, [1, 2], "meeting", forced_reason="please")
    book.person_id = 1
    assert plan(book, "meeting").may_force
    book.write(make_move, 1, "meeting", MoveAnswers(forced_reason="please"))


def test_many_are_moved_and_those_held_back_are_told_with_why(book):
    for question in QUESTIONS:
        book.write(set_bant, 1, question, level=2)
        book.write(set_bant, 2, question, level=2)
    book.write(plan_step, 1, "meeting", "Tasting", TOMORROW)
    changes = book.write(move_clients, [1, 2, 3], "meeting")
    assert changes.outcome.done == 1
    assert changes.outcome.skipped == {"wants": 1, "gate_shut": 1}
    assert changes.outcome.held == (HeldBack(2, "wants", "meeting_date"), HeldBack(3, "gate_shut", "qualified"))
    assert [card(book, each).facts.stage for each in (1, 2, 3)] == ["meeting", "contacted", "contacted"]
    changes = book.write(move_clients, [2, 3], "meeting", reason="trade fair", forced_reason="all were invited")
    assert (changes.outcome.done, changes.outcome.held) == (2, ())
    told = {each: (card(book, each).moves[-1].reason, card(book, each).moves[-1].passed_gate) for each in (2, 3)}
    assert told == {2: ("all were invited", ""), 3: ("all were invited", "qualified")}
    book.undo()
    assert [card(book, each).facts.stage for each in (1, 2, 3)] == ["meeting", "contacted", "contacted"]


def test_one_and_many_see_the_same_gates(book):
    book.write(set_bant, 1, "need", level=2)
    for stage in ("meeting", "active", "vip"):
        one = plan(book, stage)
        many = book.write(move_clients, [1], stage).outcome.held
        assert one.gate is not None and [each.what for each in many] == [one.gate.gate.value]
    assert len(book.read(gates_in_force)) == 2 and book.read(load_gate_facts, 1).qualified is not None


def test_a_loss_is_asked_once_and_fills_the_card_of_the_rival(book):
    assert [row[1:] for row in asked(book, "lost")] == [
        ("lost_reason", True), ("competitor", False), ("argument", False), ("product", False),
        ("their_price_kop", False),
    ]  # fmt: skip
    with pytest.raises(MoveNeedsError):
        book.write(make_move, 1, "lost", MoveAnswers(competitor="Acme"))
    answers = MoveAnswers(
        lost_reason="price", competitor="Acme", argument="cheaper", product="beans", their_price_kop=41_000
    )
    book.write(make_move, 1, "lost", answers)
    [rival] = card(book).rivals
    assert (rival.name, rival.outcome, rival.reason, rival.argument, rival.product, rival.their_price_kop) == (
        "Acme", "lost", "price", "cheaper", "beans", 41_000,
    )  # fmt: skip
    assert card(book).facts.values["lost_competitor"] == "Acme"
    book.write(make_move, 1, "contacted")
    values = card(book).facts.values
    assert (values["lost_reason"], values["lost_competitor"]) == ("", "")
    assert [each.outcome for each in card(book).rivals] == ["lost"]
    book.undo()
    assert card(book).facts.values["lost_competitor"] == "Acme"
    book.undo()
    assert card(book).rivals == () and book.read(load_competitors) == ()


def test_stale_gone_and_the_same_stage_are_refused(book):
    with pytest.raises(StaleError):
        book.write(make_move, 1, "sleeping", MoveAnswers(), 99)
    with pytest.raises(NotFoundError):
        plan(book, "moon")
    with pytest.raises(InvalidError) as refused:
        plan(book, "contacted")
    assert refused.value.code == "already_there"


def test_later_comes_back_on_its_date_once_by_the_program_itself(book):
    book.person_id = 1
    book.write(make_move, 1, "meeting", MoveAnswers(forced_reason="x"))
    book.write(make_move, 1, "sleeping")
    book.write(make_move, 1, "later", MoveAnswers(returns_on=date(2026, 7, 1), reason="after the holidays"))
    book.write(make_move, 2, "later", MoveAnswers(returns_on=date(2026, 9, 1)))
    book.write(say_no_step, 1, "waits")
    book.refresh()
    assert card(book).facts.stage == "later"
    book.clock = clock_on(date(2026, 7, 5))  # the program was closed on the day
    assert book.read(has_returns_due)
    book.refresh()
    book.refresh()
    found = card(book)
    assert (found.facts.stage, found.facts.values["returns_on"], found.facts.values["no_step_reason"]) == (
        "meeting", None, "",
    )  # fmt: skip
    assert [move.to_stage for move in found.moves].count("meeting") == 2
    assert found.moves[-1].person == ""
    [row] = book.read(load_returned, date(2026, 7, 5))
    assert (row.client_id, row.stage_code, row.reason) == (1, "meeting", "after the holidays")
    assert book.read(load_returned, date(2026, 7, 4)) == ()
    action = book.read(load_journal)[0]
    assert (action.code, action.person_id) == ("clients_returned", None)
    book.undo()
    assert (card(book).facts.stage, card(book).facts.values["returns_on"]) == ("later", date(2026, 7, 1))
    assert card(book, 2).facts.stage == "later"
