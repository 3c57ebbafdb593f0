"""The adviser on the books of five companies: what their figures answer, what follows, what it keeps to itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.adviser import Hint
from app.domain.months import full_months
from app.domain.sales_models import SalesModel
from app.errors import InvalidError
from app.services.adviser import clear_answer, load_advice, put_aside, set_answer, watch
from app.services.sales_model import active_period
from app.texts import load_texts
from db.tables import Activity, Client, ClientOrder, Interest, Person, PersonRole, Stage
from tests.app.services.day_books import at
from tests.app.services.rule_books import make_book

TODAY = date(2026, 6, 18)
MONTHS = full_months(TODAY, 12)


@dataclass(frozen=True, slots=True)
class Company:
    """A company by its figures.

    ``came`` clients a month (oldest of twelve first), so many ``lost`` of ten without buying; every buyer pays first
    after ``days`` and ``repeats`` more times, ``first_kop`` and ``repeat_kop`` an order; ``touches`` after the sale;
    of ten requests ``silent`` never get an answer.
    """

    people: int
    came: tuple[int, ...]
    lost: int
    days: int
    repeats: int
    first_kop: int
    repeat_kop: int
    touches: int
    silent: int = 0


WORKSHOP = Company(1, (2,) * 12, 4, 40, 0, 9_000_000, 0, 0)
FLOOD = Company(3, (60,) * 12, 7, 5, 0, 100_000, 0, 0, silent=3)
SEASONAL = Company(3, (12, 12, 12, 12, 12, 160, 160, 12, 12, 12, 12, 12), 7, 5, 0, 900_000, 0, 1, silent=4)
WHOLESALE = Company(3, (4,) * 12, 1, 20, 8, 500_000, 600_000, 12)
SHOP = Company(8, (40, 40, 40, 40, 90, 90, 40, 40, 40, 40, 40, 40), 7, 20, 8, 200_000, 300_000, 12, silent=3)


@pytest.fixture
def book(tmp_path: Path) -> Iterable[Book]:
    made = make_book(tmp_path / "b.kartoteka", TODAY)
    yield made
    made.close()


def fill(session: Session, company: Company) -> Changes:
    """Write the year of a company."""
    for number in range(1, company.people):
        person = Person(name=f"Person {number}")
        session.add(person)
        session.flush()
        assert person.id is not None
        session.add(PersonRole(person_id=person.id, role="seller"))
    stages = {code: stage_id for stage_id, code in session.execute(select(col(Stage.id), col(Stage.code)))}
    clients, orders, touches, requests = [], [], [], []
    number = 0
    for (first, _last), count in zip(MONTHS, company.came, strict=True):
        for nth in range(count):
            number += 1
            came_on = first + timedelta(nth % 20)
            is_lost = number % 10 < company.lost
            clients.append(
                {"id": number, "code": str(number), "name": "C", "name_key": "c", "sort_key": "c",
                 "stage_id": stages["not_target" if is_lost else "active"], "stage_entered_at": at(came_on),
                 "created_at": at(came_on)}
            )  # fmt: skip
            requests.append(
                {"client_id": number, "what": "price", "channel": "site", "shown_at": at(came_on, 10),
                 "answered_at": None if number % 10 < company.silent else at(came_on, 11), "answer": ""}
            )  # fmt: skip
            if is_lost:
                continue
            for back in range(company.repeats + 1):
                paid_on = came_on + timedelta(company.days + back * 7)
                if paid_on <= TODAY:
                    kop = company.repeat_kop if back else company.first_kop
                    orders.append(
                        {"client_id": number, "number": f"{number}-{back}", "status": "paid", "ordered_on": paid_on,
                         "paid_on": paid_on, "total_kop": kop, "net_kop": kop, "created_at": at(paid_on)}
                    )  # fmt: skip
            for back in range(company.touches):
                done_on = came_on + timedelta(company.days + 1 + back * 5)
                if done_on <= TODAY:
                    touches.append(
                        {"client_id": number, "kind": "call", "state": "done", "done_at": at(done_on),
                         "created_at": at(done_on)}
                    )  # fmt: skip
    for table, rows in ((Client, clients), (Interest, requests), (ClientOrder, orders), (Activity, touches)):
        if rows:
            session.execute(insert(table), rows)
    return Changes("filled", all_clients=True)


@pytest.mark.parametrize(
    ("company", "target", "now"),
    [
        (WORKSHOP, SalesModel.SINGLE, SalesModel.SINGLE),
        (FLOOD, SalesModel.CONTACT_CENTRE, SalesModel.CONTACT_CENTRE),
        (SEASONAL, SalesModel.CONTACT_CENTRE, SalesModel.CONTACT_CENTRE),
        (WHOLESALE, SalesModel.ACCOUNT, SalesModel.ACCOUNT),
        (SHOP, SalesModel.THREE_TIER, SalesModel.THREE_TIER),
    ],
    ids=["few dear deals", "flood of weak inbound", "season", "repeat sales", "both"],
)
def test_five_companies_get_the_answers_of_the_sources(
    book: Book, company: Company, target: SalesModel, now: SalesModel
) -> None:
    book.write(fill, company)
    book.write(set_answer, "a11", 2)
    before = hashlib.sha256(book.path.read_bytes()).hexdigest()
    advice = book.read(load_advice, "en")
    assert (advice.verdict.target, advice.verdict.now) == (target, now)
    answered = [question for question in advice.questions if question.suggested is not None]
    assert len(answered) >= 8 and all(question.evidence for question in answered)
    assert advice.against and advice.now.next_steps
    assert book.read(lambda session: active_period(session).model) == "single"  # it never switches
    assert hashlib.sha256(book.path.read_bytes()).hexdigest() == before


def test_a_season_is_told_by_its_months(book: Book) -> None:
    book.write(fill, SEASONAL)
    season = next(question for question in book.read(load_advice, "en").questions if question.code == "a4")
    names = load_texts("words", "en").text("months").split()
    peaks = [names[first.month - 1] for (first, _last), count in zip(MONTHS, SEASONAL.came, strict=True) if count > 20]
    assert season.suggested == 2 and all(name in season.evidence for name in peaks)
    assert not any(name in season.evidence for name in names if name not in peaks)
    for lang in ("uk", "ru"):
        told = next(question for question in book.read(load_advice, lang).questions if question.code == "a4").evidence
        months = load_texts("words", lang).text("months").lower().split()
        assert sum(month in told for month in months) == len(peaks)


def test_three_tiers_for_two_people_are_warned_of(book: Book) -> None:
    book.write(fill, SHOP)
    book.write(set_answer, "a1", 1)
    advice = book.read(load_advice, "en")
    assert advice.verdict.target is SalesModel.THREE_TIER and advice.verdict.now is not SalesModel.THREE_TIER
    assert Hint.LATER in advice.verdict.hints
    later = next(text for text in advice.hints if "not enough people" in text)
    assert advice.now.full_name.lower() in later.lower()


def test_an_answer_by_hand_goes_before_the_figures_and_can_be_taken_back(book: Book) -> None:
    book.write(fill, WHOLESALE)
    repeat = {question.code: question for question in book.read(load_advice, "uk").questions}["a6"]
    assert (repeat.chosen, repeat.suggested, repeat.is_by_hand) == (2, 2, False)
    book.write(set_answer, "a6", 0)
    changed = book.read(load_advice, "uk")
    repeat = {question.code: question for question in changed.questions}["a6"]
    assert (repeat.chosen, repeat.suggested, repeat.is_by_hand) == (0, 2, True)
    assert changed.verdict.account <= 5
    book.write(clear_answer, "a6")
    assert book.read(load_advice, "uk").verdict.target is SalesModel.ACCOUNT
    with pytest.raises(InvalidError):
        book.write(set_answer, "a6", 3)
    with pytest.raises(InvalidError):
        book.write(set_answer, "a12", 0)


def test_a_young_book_is_not_advised_by_itself(book: Book) -> None:
    advice = book.read(load_advice, "ru")
    assert advice.unanswered > 5 and advice.verdict.now is SalesModel.SINGLE
    assert book.read(watch, "ru") is None


def test_it_says_that_the_model_is_outgrown_once_a_quarter(book: Book) -> None:
    book.write(fill, WHOLESALE)
    outgrown = book.read(watch, "en")
    assert outgrown is not None and outgrown.advised is SalesModel.ACCOUNT and not outgrown.months
    assert any("%" in reason for reason in outgrown.reasons)
    book.write(put_aside, outgrown.advised)
    assert book.read(watch, "en") is None
    book.write(put_aside, outgrown.advised, TODAY)
    assert book.read(watch, "en") is not None  # the day has come


def test_one_who_works_alone_is_told_of_a_season_only(book: Book) -> None:
    book.write(fill, SEASONAL)

    def leave(session: Session) -> Changes:
        session.execute(update(Person).where(col(Person.id) > 1).values(is_active=False))
        return Changes("left")

    book.write(leave)
    outgrown = book.read(watch, "en")
    assert outgrown is not None and outgrown.advised is SalesModel.CONTACT_CENTRE
    assert set(outgrown.months) == {
        first.month for (first, _last), count in zip(MONTHS, SEASONAL.came, strict=True) if count > 20
    }
