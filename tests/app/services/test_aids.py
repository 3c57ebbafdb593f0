"""The sheets for a day's talks are filled from the book: scripts and objections in force, a rival's year, the day."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.documents.aids import AidKind
from app.domain.script_walk import Answer, Node
from app.errors import NotFoundError
from app.services.activities import finish_step, plan_step
from app.services.aids import AidOptions, aid_file_name, print_aid
from app.services.clients import add_client
from app.services.competitor_sheet import find_competitor, gather_competitor
from app.services.competitors import (
    LossFacts,
    add_competitor,
    bin_competitor,
    note_lost,
    note_seen,
    note_won,
    save_competitor_field,
)
from app.services.contacts import add_channel, add_contact
from app.services.day_sheet import gather_day_plan
from app.services.library import archive_objection, save_objection, save_script
from app.services.library_content import COLD_CALL, starter_objections
from app.services.library_sheet import gather_call_script, gather_objections
from app.services.people import add_person, load_people
from app.services.raw_lists import add_raw_list
from app.services.raw_records import add_record
from app.services.settings import change_settings
from app.services.today import MINE, Who
from app.texts import LANGUAGES
from db.tables import ObjectionHeard
from tests.app.services.rule_books import TODAY, make_book

NODES = (
    Node("T1", "talk", "Своє", "Вітаю! {manager}, {company}.", (Answer("Так", "E1"),)),
    Node("E1", "end", "К", "к"),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    found = make_book(tmp_path / "aids.kartoteka")
    yield found
    found.close()


def client(book: Book, name: str) -> int:
    return book.write(add_client, name).created_id or 0


def text_of(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split())


def hear(session: Session, client_id: int, code: str) -> Changes:
    session.add(ObjectionHeard(client_id=client_id, code=code, heard_at=now_of(session)))
    return Changes("activity_logged")


def test_the_script_in_force_is_printed_and_an_older_one_when_asked(book: Book) -> None:
    book.write(change_settings, {"company.name": "Зерно & Ко"})
    book.write(save_script, COLD_CALL, "Наш дзвінок", NODES)
    now, before = book.read(gather_call_script, "uk"), book.read(gather_call_script, "uk", COLD_CALL, 0)
    assert (now.script.title, now.script.number) == ("Наш дзвінок", 1)
    assert before.script.number == 0
    text = text_of(book.read(print_aid, AidKind.CALL_SCRIPT, AidOptions("uk")))
    assert "Вітаю!" in text
    assert "Зерно & Ко." in text
    blank = text_of(book.read(print_aid, AidKind.CALL_SCRIPT, AidOptions("uk", blank=True)))
    assert "Вітаю!" not in blank
    with pytest.raises(NotFoundError):
        book.read(gather_call_script, "uk", "none")


def test_the_log_begins_with_the_companies_that_were_chosen(book: Book) -> None:
    list_id = book.write(add_raw_list, "Виставка").created_id or 0
    ids = [
        book.write(add_record, list_id, f"Компанія {number}", {"phone": f"067 000 00 0{number}"}).created_id or 0
        for number in (1, 2)
    ]
    options = AidOptions("uk", record_ids=(ids[1], ids[0]))
    text = text_of(book.read(print_aid, AidKind.CALL_SCRIPT, options))
    assert text.index("Компанія 2") < text.index("Компанія 1")
    assert "067 000 00 01" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_objections_have_our_facts_and_those_of_a_client_come_first(book: Book, lang: str) -> None:
    codes = list(starter_objections(lang))
    client_id = client(book, "Барвінок")
    book.write(hear, client_id, codes[5])
    texts = dict(starter_objections(lang)[codes[0]][1]) | {"proof": "0,3 % браку за рік"}
    book.write(save_objection, codes[0], starter_objections(lang)[codes[0]][0], texts)
    book.write(archive_objection, codes[1])
    sheet = book.read(gather_objections, lang, client_id)
    assert sheet.blocks[0].quote == starter_objections(lang)[codes[5]][0]
    assert [block.heard for block in sheet.blocks][:2] == [1, 0]
    assert [block.fact for block in sheet.blocks if block.fact] == ["0,3 % браку за рік"]
    assert len(sheet.blocks) == len(codes) - 1
    assert "0,3 % браку" in text_of(book.read(print_aid, AidKind.OBJECTIONS, AidOptions(lang, client_id=client_id)))


def test_a_rival_is_told_with_the_last_year(book: Book) -> None:
    rival_id = book.write(add_competitor, "Тріумф-Пак").created_id or 0
    first, second = client(book, "Барвінок"), client(book, "Їжак")
    book.write(note_lost, first, "Тріумф-Пак", LossFacts("price", "дешевше"), lost_on=TODAY - timedelta(30))
    book.write(note_lost, second, "Тріумф-Пак", LossFacts("price"), lost_on=TODAY - timedelta(400))
    book.write(note_won, second, "Тріумф-Пак", won_on=TODAY - timedelta(3))
    book.write(note_seen, first, "Тріумф-Пак", TODAY)
    prices = [{"item": "Стакан", "their_price": "1,85", "our_price": "2,10", "source": "прайс"}]
    book.write(save_competitor_field, rival_id, "prices", prices)
    book.write(save_competitor_field, rival_id, "strengths", ["ціна", "доставка"])
    values = book.read(gather_competitor, rival_id, TODAY)
    assert (values.lost, values.won, values.updated_on) == (1, 1, TODAY)
    assert (values.prices[0].theirs, values.prices[0].ours) == ("1,85", "2,10")
    assert values.lists["strengths"] == ("ціна", "доставка")
    assert values.old == frozenset()
    later = book.read(gather_competitor, rival_id, TODAY + timedelta(91))
    assert later.old == {"prices", "strengths"}
    text = text_of(book.read(print_aid, AidKind.COMPETITOR, AidOptions("uk", competitor_id=rival_id)))
    assert "Тріумф-Пак" in text
    assert "відбито 1" in text


def test_a_rival_is_found_by_name_or_id(book: Book) -> None:
    rival_id = book.write(add_competitor, "Тріумф-Пак").created_id or 0
    assert book.read(find_competitor, " ТРІУМФ-ПАК ") == rival_id
    assert book.read(find_competitor, str(rival_id)) == rival_id
    book.write(bin_competitor, rival_id)
    for named in ("Тріумф-Пак", str(rival_id), "", "9" * 30):
        with pytest.raises(NotFoundError):
            book.read(find_competitor, named)


def test_the_day_has_what_is_overdue_due_and_done_with_phones(book: Book) -> None:
    first, second = client(book, "Барвінок"), client(book, "Їжак")
    contact_id = book.write(add_contact, first, {"name": "Олена"}).created_id or 0
    book.write(add_channel, first, "phone", "067 000 00 01", contact_id=contact_id)
    book.write(add_channel, second, "phone", "067 000 00 02")
    book.write(plan_step, first, "meeting", "зразки", TODAY, due_time=time(10), contact_id=contact_id, place="офіс")
    done_id = book.write(plan_step, second, "call", "прайс", TODAY).created_id or 0
    book.write(plan_step, second, "task", "відповісти", TODAY + timedelta(1))
    book.write(finish_step, done_id, result="надіслано")
    plan = book.read(gather_day_plan, Who(), "uk")
    assert [(step.client, step.at, step.phone, step.place, step.is_done) for step in plan.today] == [
        ("Барвінок", time(10), "067 000 00 01", "офіс", False),
        ("Їжак", None, "067 000 00 02", "", True),
    ]
    assert (plan.overdue, plan.person, plan.as_of) == ((), "", TODAY)
    assert {step.person for step in plan.today} == {""}


def test_the_day_of_a_team_says_whose_each_step_is(book: Book) -> None:
    book.write(change_settings, {"team.is_split": True})
    book.write(add_person, "Ірина Бондар")
    person_id = next(person.id for person in book.read(load_people) if person.name == "Ірина Бондар")
    book.person_id = person_id
    book.write(plan_step, client(book, "Барвінок"), "call", "прайс", TODAY)
    everyone = book.read(gather_day_plan, Who(), "uk")
    assert [step.person for step in everyone.today] == ["Ірина Бондар"]
    mine = book.read(gather_day_plan, Who(MINE, person_id), "uk")
    assert (mine.person, [step.person for step in mine.today]) == ("Ірина Бондар", [""])


def test_files_are_dated_and_latin() -> None:
    assert aid_file_name(AidKind.COMPETITOR, "Тріумф", date(2026, 6, 18)) == "2026-06-18_competitor_card_triumf.pdf"
    assert aid_file_name(AidKind.DAY_PLAN, "", date(2026, 6, 18)) == "2026-06-18_day_plan.pdf"
