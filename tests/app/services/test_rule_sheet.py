"""The rule sheet follows the live rules, and any older day can be printed as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.documents.rule_sheet_values import RuleSheetValues
from app.documents.values import DocumentKind
from app.domain.rules import Metric
from app.services.documents import PrintOptions, print_documents
from app.services.people import add_person, rename_person, set_person_active
from app.services.rule_history import acknowledge_rules
from app.services.rule_sheet import gather_rule_sheet
from app.services.rule_words import rule_sentence
from app.services.rules import load_rules, switch_rule
from app.services.settings import change_settings
from db.tables import FunctionOwner, SalesModelPeriod
from tests.app.documents.pdf_reading import page_count, read_text
from tests.app.services.rule_books import clock_on, make_book, put_rules, rule

FIRST, SECOND, THIRD = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "rules.kartoteka", FIRST)
    yield book
    book.close()


def on(book: Book, day: date) -> Book:
    """Return the book with its clock at a day."""
    book.clock = clock_on(day)
    return book


def sheet(book: Book, day: date, lang: str = "en") -> RuleSheetValues:
    return book.read(gather_rule_sheet, day, lang)


def volume(hryvnias: int, **more: str) -> dict[str, object]:
    return rule("regular", {"metric": Metric.VOLUME.value, "value_kop": hryvnias * 100}, **more)


def sentence(values: RuleSheetValues, code: str) -> str:
    return next((one.sentence for one in values.rules if one.code == code), "")


def printed(book: Book, day: date | None = None, lang: str = "en") -> str:
    data = book.read(print_documents, DocumentKind.RULE_SHEET, [], PrintOptions(lang, as_of=day))
    assert page_count(data) == 1
    return read_text(data)


def test_every_rule_stands_as_its_sentence_on_screen(book: Book) -> None:
    values = sheet(book, FIRST, "uk")
    rows = book.read(load_rules)
    assert [one.code for one in values.rules] == [row.spec.code for row in rows]
    assert len(values.rules) == 6
    for one, row in zip(values.rules, rows, strict=True):
        assert one.sentence == rule_sentence(row.spec, "uk", "UAH")
        assert one.sentence in printed(book, lang="uk")


def test_changing_a_number_changes_the_page_and_the_old_one_is_kept(book: Book) -> None:
    put_rules(book, volume(50_000))
    old = printed(book, FIRST)
    assert "50 000" in old
    put_rules(on(book, SECOND), volume(60_000))
    new = printed(book)
    assert "60 000" in new and "50 000" not in new
    assert "version 3 of 1 Apr 2026" in new
    assert printed(book, FIRST).replace("1 Apr 2026 12:00", "1 Mar 2026 12:00") == old
    last_day = date(2026, 3, 31)
    assert sheet(book, last_day) == replace(sheet(book, FIRST), as_of=last_day)


def test_a_rule_switched_off_or_made_to_act_stays_as_it_was_on_an_older_sheet(book: Book) -> None:
    on(book, SECOND).write(switch_rule, "vip", False)
    put_rules(on(book, THIRD), volume(50_000, mode="act"))
    assert sentence(sheet(book, FIRST), "vip")
    assert not sentence(sheet(book, SECOND), "vip")
    assert not sentence(sheet(book, THIRD), "vip")
    regular = {day: next(one for one in sheet(book, day).rules if one.code == "regular") for day in (SECOND, THIRD)}
    assert [(regular[day].number, regular[day].is_acting) for day in (SECOND, THIRD)] == [(1, False), (2, True)]
    book.undo()
    assert not next(one for one in sheet(book, THIRD).rules if one.code == "regular").is_acting


def test_no_rules_before_the_first(book: Book) -> None:
    values = sheet(book, date(2020, 1, 1))
    assert values.rules == ()
    assert "No rule is switched on." in printed(book, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("metric", "said"),
    [
        ("smallest_month", "the smallest monthly sum of the last 3 full months counts, not a single order"),
        ("smallest_order", "the smallest single order of the last 3 months counts, not the sum of a month"),
        ("average_check", "No rule asks for a minimum over months."),
    ],
)
def test_the_reading_chosen_is_said(book: Book, metric: str, said: str) -> None:
    put_rules(book, rule("regular", {"metric": metric, "value_kop": 100_000, "months": 3}))
    assert said in printed(book)


def test_readers_have_the_day_of_the_last_version_they_read(book: Book) -> None:
    olena = book.write(add_person, "Олена")
    assert olena.action_id is not None
    [me, other] = [reader.name for reader in sheet(book, FIRST).people]
    versions = [row.version_id for row in book.read(load_rules)]
    book.write(acknowledge_rules, 1, versions, SECOND)
    book.write(acknowledge_rules, 2, versions[:-1], SECOND)
    assert [(r.name, r.read_on) for r in sheet(book, SECOND).people] == [(me, SECOND), (other, None)]
    assert [r.read_on for r in sheet(book, FIRST).people] == [None, None]
    put_rules(on(book, THIRD), volume(70_000))
    assert [r.read_on for r in sheet(book, THIRD).people] == [None, None]
    assert [r.read_on for r in sheet(book, SECOND).people] == [SECOND, None]
    newest = [row.version_id for row in book.read(load_rules)]
    book.write(acknowledge_rules, 1, newest, THIRD)
    assert sheet(book, THIRD).people[0].read_on == THIRD
    assert "1 May 2026" in printed(book)


def test_the_team_is_that_of_the_day(book: Book) -> None:
    book.write(add_person, "Олена")
    on(book, SECOND).write(add_person, "Новий")
    book.write(rename_person, 2, "Олена Коваль")
    book.write(set_person_active, 2, False)
    assert [reader.name for reader in sheet(book, FIRST).people][1:] == ["Олена"]
    assert [reader.name for reader in sheet(book, SECOND).people][1:] == ["Новий"]


def test_model_and_owners_are_those_of_the_day(book: Book) -> None:
    book.write(add_person, "Олена")

    def switch(session: Session) -> Changes:
        period = session.execute(select(SalesModelPeriod)).scalar_one()
        period.until_on = SECOND
        session.execute(insert(SalesModelPeriod).values(model="account", since_on=SECOND))
        for owner in session.execute(select(FunctionOwner).where(col(FunctionOwner.function) == "care")).scalars():
            owner.until_on = SECOND
        session.execute(insert(FunctionOwner).values(function="care", person_id=2, since_on=SECOND))
        return Changes("switched")

    on(book, SECOND).write(switch)
    before, after = sheet(book, FIRST), sheet(book, SECOND)
    assert (before.model, after.model) == ("single", "account")
    assert dict(before.owners)["care"] != "Олена"
    assert dict(after.owners)["care"] == "Олена"
    assert [function for function, _names in after.owners] == ["prospecting", "first_sale", "care", "vip"]


def test_company_and_blank_form(book: Book) -> None:
    book.write(change_settings, {"company.name": "Зерно & Ко"})
    assert sheet(book, FIRST).company == "Зерно & Ко"
    data = book.read(print_documents, DocumentKind.RULE_SHEET, [], PrintOptions("uk", blank=True))
    assert "Порожній бланк" in read_text(data)
    assert page_count(data) == 1
