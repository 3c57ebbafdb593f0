"""Cards of rivals: filled by hand and by losses, renamed, merged, put away; where they were met."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.activities import ActivityDraft, save_activity
from app.services.bulk import move_clients
from app.services.client_card import load_card
from app.services.clients import change_client, put_in_bin
from app.services.competitor_fields import COMPETITOR_FIELDS
from app.services.competitors import (
    LossFacts,
    add_competitor,
    bin_competitor,
    change_competitor,
    load_client_competitors,
    load_competitor,
    load_competitors,
    merge_competitors,
    note_lost,
    note_seen,
    note_won,
    remove_mark,
    restore_competitor,
    save_competitor_field,
    suggest_competitors,
)
from app.services.heard import HeardDraft
from app.services.stage_gate import MoveAnswers, make_move
from app.texts import LANGUAGES, load_texts
from tests.app.services.rule_books import TODAY, add_clients, clock_on, make_book
from tests.db.helpers import execute


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "a.kartoteka")
    book.write(add_clients, 4, stage="proposal")
    for client_id in range(1, 5):
        book.write(change_client, client_id, {"expected_kop": client_id * 100_000})
    yield book
    book.close()


def lose(book: Book, client_id: int, competitor: str, argument: str, reason: str = "price") -> None:
    answers = MoveAnswers(lost_reason=reason, competitor=competitor, argument=argument, their_price_kop=41_000)
    book.write(make_move, client_id, "lost", answers)


def ids(book: Book) -> dict[str, int]:
    return {row.name: row.id for row in book.read(load_competitors)}


def test_losses_with_different_arguments_appear_with_counts_and_sums(book):
    lose(book, 1, "Acme", "Cheaper")
    lose(book, 2, "acme ", "They deliver twice a week", "terms")
    lose(book, 3, "ACME", "cheaper")
    book.write(note_seen, 4, "Acme")
    [row] = book.read(load_competitors)
    assert (row.name, row.lost, row.lost_kop, row.won, row.seen, row.last_seen_on) == ("Acme", 3, 600_000, 0, 4, TODAY)
    card = book.read(load_competitor, row.id)
    told = {(loss.reason, loss.argument.lower()): (loss.count, loss.sum_kop) for loss in card.losses}
    assert told == {("price", "cheaper"): (2, 400_000), ("terms", "they deliver twice a week"): (1, 200_000)}
    assert card.losses[0].count == 2
    assert [mark.their_price_kop for mark in card.marks if mark.outcome == "lost"] == [41_000] * 3
    assert all(mark.from_stage_move for mark in card.marks if mark.outcome == "lost")
    book.write(put_in_bin, [1])
    assert book.read(load_competitor, row.id).lost == 2


def test_a_card_without_losses_is_empty_and_whole(book):
    rival = book.write(add_competitor, " Beta ").created_id
    card = book.read(load_competitor, rival)
    assert (card.name, card.losses, card.clients, card.facts, card.updated_on) == ("Beta", (), (), (), None)
    with pytest.raises(NotFoundError):
        book.read(load_competitor, 99)


def test_regulars_and_wins_are_told(book):
    execute_in(book, "INSERT INTO client_flag(client_id, flag, since_on, metrics, orders) VALUES "
                     "(2, 'regular', '2026-01-01', '[]', '[]')")  # fmt: skip
    book.write(note_seen, 1, "Acme", TODAY - timedelta(5), "a price list on the table")
    book.write(note_won, 2, "Acme", LossFacts(argument="taste"))
    card = book.read(load_competitor, ids(book)["Acme"])
    assert [(each.client_id, each.is_regular) for each in card.clients] == [(2, True), (1, False)]
    assert [each.client_id for each in card.regulars] == [2]
    assert [(mark.argument, mark.sum_kop) for mark in card.wins] == [("taste", 200_000)]
    assert (card.won, card.won_kop) == (1, 200_000)
    [seen] = book.read(load_client_competitors, 1)
    assert (seen.competitor, seen.note, seen.seen_on) == ("Acme", "a price list on the table", TODAY - timedelta(5))
    assert book.read(load_card, 1).competitors == (("Acme", TODAY - timedelta(5)),)
    with pytest.raises(InvalidError) as refused:
        book.write(note_seen, 1, "Acme", TODAY + timedelta(1))
    assert refused.value.code == "seen_ahead"
    book.write(remove_mark, seen.id)
    assert book.read(load_client_competitors, 1) == ()


def execute_in(book: Book, statement: str) -> None:
    from app.changes import Changes

    def run(session):
        execute(session, statement)
        return Changes("executed")

    book.write(run)


def test_fields_are_dated_and_grow_old(book):
    rival = book.write(add_competitor, "Acme").created_id
    book.write(save_competitor_field, rival, "strengths", ["Fast", "", " Cheap "])
    book.write(save_competitor_field, rival, "prices", [{"item": "beans", "their_price": "410"}])
    book.clock = clock_on(TODAY + timedelta(91))
    book.write(save_competitor_field, rival, "one_line", "The cheapest")
    facts = {fact.key: fact for fact in book.read(load_competitor, rival).facts}
    assert facts["strengths"].value == ["Fast", "Cheap"]
    assert (facts["strengths"].changed_on, facts["strengths"].is_old, facts["one_line"].is_old) == (TODAY, True, False)
    assert book.read(load_competitor, rival).updated_on == TODAY + timedelta(91)
    book.write(save_competitor_field, rival, "strengths", [])
    assert book.read(load_competitor, rival).value("strengths") == ""
    version = book.read(load_competitor, rival).version
    with pytest.raises(StaleError):
        book.write(save_competitor_field, rival, "one_line", "x", seen_version=version - 1)
    for key, value in (("moon", "x"), ("prices", "text"), ("prices", [{"moon": "x"}])):
        with pytest.raises(InvalidError) as refused:
            book.write(save_competitor_field, rival, key, value)
        assert refused.value.code == "unknown_field"
    with pytest.raises(InvalidError):
        book.write(save_competitor_field, rival, "one_line", "x" * 2001)


def test_a_rename_stands_everywhere_and_undo_takes_it_back(book):
    lose(book, 1, "Acme", "cheaper")
    book.write(save_activity, 2, None, ActivityDraft("call", "x", competitor="Acme"))
    rival = ids(book)["Acme"]
    book.write(change_competitor, rival, {"name": "Acme Coffee", "threat": 4})
    assert book.read(load_card, 1).facts.values["lost_competitor"] == "Acme Coffee"
    assert book.read(load_card, 2).activities[0].competitor == "Acme Coffee"
    book.undo()
    assert book.read(load_card, 1).facts.values["lost_competitor"] == "Acme"
    book.write(add_competitor, "Beta")
    for values, code in (({"name": "beta"}, "competitor_in_use"), ({"name": " "}, "competitor_name_empty"),
                         ({"threat": 6}, "threat_range"), ({"moon": 1}, "unknown_field")):  # fmt: skip
        with pytest.raises(InvalidError) as refused:
            book.write(change_competitor, rival, values)
        assert refused.value.code == code


def test_two_names_become_one_card_and_undo_makes_them_two(book):
    lose(book, 1, "Acme", "cheaper")
    lose(book, 2, "Akme", "terms")
    heard = ActivityDraft("call", "x", competitor="Akme", objections=(HeardDraft("expensive"),))
    book.write(save_activity, 3, None, heard)
    acme, akme = ids(book)["Acme"], ids(book)["Akme"]
    book.write(save_competitor_field, acme, "strengths", ["Fast"])
    book.write(save_competitor_field, akme, "strengths", ["Fast", "Cheap"])
    book.write(save_competitor_field, akme, "city", "Lviv")
    book.write(change_competitor, akme, {"threat": 5, "note": "new in town"})
    book.write(merge_competitors, acme, akme)
    assert ids(book) == {"Acme": acme}
    card = book.read(load_competitor, acme)
    assert (card.lost, card.threat, card.note, card.value("city")) == (2, 5, "new in town", "Lviv")
    assert card.value("strengths") == ["Fast", "Cheap"]
    assert book.read(load_card, 2).facts.values["lost_competitor"] == "Acme"
    assert {client.client_id for client in card.clients} == {1, 2, 3}
    book.undo()
    assert ids(book) == {"Acme": acme, "Akme": akme}
    assert book.read(load_competitor, akme).lost == 1
    with pytest.raises(InvalidError):
        book.write(merge_competitors, acme, acme)


def test_the_bin_keeps_history_and_meeting_it_again_takes_it_out(book):
    book.write(note_seen, 1, "Acme")
    rival = ids(book)["Acme"]
    book.write(bin_competitor, rival)
    assert ids(book) == {} and [row.name for row in book.read(load_competitors, in_bin=True)] == ["Acme"]
    assert book.read(load_client_competitors, 1) == ()
    with pytest.raises(InvalidError) as refused:
        book.write(add_competitor, "acme")
    assert refused.value.code == "competitor_in_bin"
    book.write(note_seen, 2, "acme")
    assert ids(book) == {"Acme": rival} and len(book.read(load_client_competitors, 1)) == 1
    book.write(bin_competitor, rival)
    book.write(restore_competitor, rival)
    assert ids(book) == {"Acme": rival}


def test_names_are_offered_as_typed_those_met_last_first(book):
    book.write(note_seen, 1, "Kava Plus", date(2026, 6, 1))
    book.write(note_seen, 1, "Kava Trade", date(2026, 6, 10))
    book.write(add_competitor, "Beta")
    assert book.read(suggest_competitors, "KAVA") == ("Kava Trade", "Kava Plus")
    assert book.read(suggest_competitors, "100%") == ()


def test_many_lost_to_one_rival_each_with_its_move(book):
    book.write(move_clients, [1, 2, 3], "lost", lost_reason="price", competitor="Acme",
               loss=LossFacts(argument="cheaper"))  # fmt: skip
    card = book.read(load_competitor, ids(book)["Acme"])
    assert (card.lost, card.lost_kop, [loss.count for loss in card.losses]) == (3, 600_000, [3])
    assert all(mark.from_stage_move for mark in card.marks)
    book.undo()
    assert book.read(load_competitors) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_of_the_sheet_has_its_words(lang):
    words = load_texts("documents", lang)
    for field in COMPETITOR_FIELDS:
        labels = [field.label, *(label for _key, label in (*field.columns, *field.choices))]
        assert all(words.text(label) for label in labels), field.key


def test_a_loss_without_a_rival_keeps_its_argument_in_the_history(book):
    book.write(make_move, 1, "lost", MoveAnswers(lost_reason="no_need", argument="they closed the kitchen"))
    assert book.read(load_card, 1).moves[-1].reason == "they closed the kitchen"
    with pytest.raises(InvalidError):
        book.write(note_lost, 1, "Acme", LossFacts(their_price_kop=-1))
