"""The sample book on real files: the figures of the design, in each language, on any day."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import func
from sqlmodel import Session, SQLModel, col

from app.book import Book
from app.changes import Changes
from app.clock import fixed_on
from app.documents.forms import form_field, shaped
from app.documents.values import DocumentKind
from app.paths import resource_path
from app.services.figures import PAID_STATUSES
from app.services.meeting_forms import load_form
from app.services.people import load_people
from app.services.responsibility import responsible_ids
from app.services.sample import create_sample
from app.services.sample.data import resolve_day
from app.services.seeding import seed_book
from app.services.settings import load_settings
from app.texts import LANGUAGES
from db.tables import (
    Activity,
    BantAnswer,
    Client,
    ClientFigures,
    ClientFlag,
    ClientForm,
    ClientOrder,
    Contact,
    OrderLine,
    OrderReturn,
    ProductGroup,
    Promise,
    Responsibility,
    Stage,
    StageMove,
)

PICTURED = date(2026, 6, 18)
LEAP_DAY = date(2024, 2, 29)
DAYS = (
    PICTURED,
    LEAP_DAY,
    date(2024, 3, 1),
    date(2025, 12, 31),
    date(2026, 3, 1),
    date(2026, 8, 31),
    date(2027, 1, 5),
)
CLIENTS_AT = {
    "new": 17,
    "contacted": 15,
    "qualified": 9,
    "meeting": 9,
    "proposal": 8,
    "negotiation": 6,
    "onboarding": 6,
    "active": 31,
    "regular": 21,
    "vip": 7,
    "sleeping": 8,
    "lost": 11,
}
EXPECTED_UAH = {
    "lost": 308_000,
    "contacted": 412_000,
    "qualified": 398_000,
    "meeting": 541_000,
    "proposal": 682_000,
    "negotiation": 905_000,
}
GONE_QUIET = {"Hotel Desna", "Vertep Restaurant", "Zatyshok Guesthouse", "Estet Clinic", "Krona Hotel"}
WITHOUT_STEP = {
    "Lavanda Hotel",
    "Office Hub Obolon",
    "Stepova Hospital Canteen",
    "Estet Clinic",
    "Sportlife Sumy",
    "Rika Burger",
    "Stare Misto Café",
    "Sosna Sanatorium",
}

MakeSample = Callable[[str, date], Book]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeSample]:
    """Makes a sample book in a language on a day, once for all tests of this file."""
    books: dict[tuple[str, date], Book] = {}

    def make(lang: str, day: date) -> Book:
        def seed(session: Session) -> Changes:
            seed_book(session, language=lang)
            return create_sample(session, lang, day)

        if (lang, day) not in books:
            path = tmp_path_factory.mktemp("sample") / "book.kartoteka"
            books[lang, day] = Book.create(path, fixed_on(day), seed)
        return books[lang, day]

    yield make
    for book in books.values():
        book.close()


def select(*columns: Any) -> Any:
    """Select columns; their types are of no use to a test."""
    return sqlalchemy.select(*columns)


def rows(book: Book, query: Any) -> list[Any]:
    return book.read(lambda session: [tuple(row) for row in session.execute(query)])


def names_at(book: Book, stage: str) -> set[str]:
    query = select(Client.name).join(Stage, col(Stage.id) == col(Client.stage_id)).where(col(Stage.code) == stage)
    return {name for (name,) in rows(book, query)}


def flagged(book: Book, flag: str) -> set[str]:
    query = (
        select(Client.name)
        .join(ClientFlag, col(ClientFlag.client_id) == col(Client.id))
        .where(col(ClientFlag.flag) == flag)
    )
    return {name for (name,) in rows(book, query)}


def barvinok_id(book: Book) -> int:
    [(client_id,)] = rows(book, select(Client.id).where(col(Client.code) == "112"))
    assert isinstance(client_id, int)
    return client_id


def data(name: str) -> Any:
    return json.loads(resource_path("sample", f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_clients_at_the_same_stages(sample: MakeSample, lang: str) -> None:
    book = sample(lang, PICTURED)
    stages = select(Stage.code).join(Client, col(Client.stage_id) == col(Stage.id))
    assert Counter(code for (code,) in rows(book, stages)) == CLIENTS_AT
    names = [name for (name,) in rows(book, select(Client.name).order_by(col(Client.id)))]
    place = LANGUAGES.index(lang)
    assert names == [client["name"][place] for client in data("clients")["clients"]]
    assert all(names) and len(set(names)) == 148
    codes = [int(code) for (code,) in rows(book, select(Client.code))]
    assert sorted(codes) == list(range(1, 149))


@pytest.mark.parametrize(
    ("lang", "name", "industry", "person", "company", "seller"),
    [
        (
            "uk",
            "Кав’ярня «Барвінок»",
            "Мережа кав’ярень, 3 заклади",
            "Софія Лисенко",
            "Зерно та Ко",
            "Ірина Бондар",
        ),
        (
            "ru",
            "Кофейня «Барвинок»",
            "Сеть кофеен, 3 заведения",
            "София Лысенко",
            "Зерно и Ко",
            "Ирина Бондарь",
        ),
        (
            "en",
            "Barvinok Coffee",
            "Coffee shop chain, 3 outlets",
            "Sofiia Lysenko",
            "Zerno & Co",
            "Iryna Bondar",
        ),
    ],
)
def test_names_are_those_of_the_language(
    sample: MakeSample, lang: str, name: str, industry: str, person: str, company: str, seller: str
) -> None:
    book = sample(lang, PICTURED)
    client_id = barvinok_id(book)
    assert rows(book, select(Client.name, Client.industry).where(col(Client.id) == client_id)) == [(name, industry)]
    people = select(Contact.name).where(col(Contact.client_id) == client_id).order_by(col(Contact.sort_order))
    assert rows(book, people)[0] == (person,)
    settings = book.read(load_settings)
    assert (settings["company.name"], settings["documents.language"], settings["sample"]) == (
        company,
        lang,
        True,
    )
    team = {row.id: row.name for row in book.read(load_people)}
    assert team[book.read(responsible_ids, [client_id])[client_id] or 0] == seller


@pytest.mark.parametrize("day", DAYS)
def test_barvinok_has_its_figures_on_any_day(sample: MakeSample, day: date) -> None:
    book = sample("en", day)
    client_id = barvinok_id(book)
    orders = rows(
        book,
        select(ClientOrder.ordered_on, ClientOrder.net_kop, ClientOrder.number)
        .where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status).in_(PAID_STATUSES))
        .order_by(col(ClientOrder.ordered_on)),
    )
    total = sum(net for _, net, _ in orders)
    assert (len(orders), total, round(total / len(orders) / 100)) == (9, 21_894_000, 24_327)
    assert round((orders[-1][0] - orders[0][0]).days / 8) == 18
    assert (day - orders[-1][0]).days == 8
    assert [number for *_, number in orders[-3:]] == ["Z-0384", "Z-0391", "Z-0402"]
    groups = (
        select(OrderLine.group_id)
        .join(ClientOrder, col(ClientOrder.id) == col(OrderLine.order_id))
        .where(col(ClientOrder.client_id) == client_id)
        .distinct()
    )
    assert (len(rows(book, groups)), rows(book, select(func.count(col(ProductGroup.id))))) == (5, [(8,)])
    [(kind, due_on, due_at)] = rows(
        book,
        select(Activity.kind, Activity.due_on, Activity.due_at).where(
            col(Activity.client_id) == client_id, col(Activity.state) == "open"
        ),
    )
    assert (kind, due_on, due_at) == ("meeting", day, book.clock.at(day, time(15)))


def test_barvinok_on_the_pictured_day(sample: MakeSample) -> None:
    book = sample("en", PICTURED)
    client_id = barvinok_id(book)
    months: Counter[int] = Counter()
    for day, net in rows(
        book,
        select(ClientOrder.ordered_on, ClientOrder.net_kop).where(col(ClientOrder.client_id) == client_id),
    ):
        months[day.month] += net // 100
    assert months == {1: 18_400, 2: 24_750, 3: 43_800, 4: 42_350, 5: 50_680, 6: 38_960}
    moves = rows(
        book,
        select(Stage.code, StageMove.moved_at)
        .join(Stage, col(Stage.id) == col(StageMove.to_stage_id))
        .where(col(StageMove.client_id) == client_id)
        .order_by(col(StageMove.id)),
    )
    assert [(code, book.clock.local(at).strftime("%d.%m")) for code, at in moves] == [
        ("new", "08.12"),
        ("contacted", "10.12"),
        ("qualified", "16.12"),
        ("meeting", "22.12"),
        ("proposal", "26.12"),
        ("negotiation", "12.01"),
        ("onboarding", "19.01"),
        ("active", "11.02"),
        ("regular", "12.05"),
    ]
    notes = dict(rows(book, select(BantAnswer.question, BantAnswer.note).where(col(BantAnswer.client_id) == client_id)))
    assert notes["timing"] == "new menu from 1 July"


def test_the_sums_of_the_pictures(sample: MakeSample) -> None:
    book = sample("en", PICTURED)
    of_stage = select(func.sum(ClientFigures.total_kop)).join(Client, col(Client.id) == col(ClientFigures.client_id))
    of_stage = of_stage.join(Stage, col(Stage.id) == col(Client.stage_id))
    assert rows(book, of_stage.where(col(Stage.code).in_(("regular", "vip")))) == [(1_268_094_000,)]
    assert rows(book, select(func.count(col(ClientOrder.id)))) == [(402,)]
    expected = (
        select(Stage.code, func.sum(Client.expected_kop))
        .join(Client, col(Client.stage_id) == col(Stage.id))
        .where(col(Client.expected_kop).is_not(None))
        .group_by(Stage.code)
    )
    assert dict(rows(book, expected)) == {code: uah * 100 for code, uah in EXPECTED_UAH.items()}


def test_next_steps_are_those_of_the_pictures(sample: MakeSample) -> None:
    book = sample("en", PICTURED)
    without = (
        select(Client.name)
        .join(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(ClientFigures.next_step_id).is_(None), col(Stage.function) != "off")
    )
    names = {name for (name,) in rows(book, without)}
    assert len(names) == 9 and names > WITHOUT_STEP
    steps = rows(book, select(Activity.due_on).where(col(Activity.state) == "open"))
    assert Counter((due_on - PICTURED).days for (due_on,) in steps if due_on <= PICTURED) == {
        -6: 1,
        -3: 1,
        -1: 1,
        0: 5,
    }


@pytest.mark.parametrize("day", DAYS)
def test_flags_agree_with_stages_on_any_day(sample: MakeSample, day: date) -> None:
    book = sample("en", day)
    vip = flagged(book, "vip")
    assert vip == names_at(book, "vip")
    assert flagged(book, "regular") - vip == names_at(book, "regular")
    assert flagged(book, "late") == GONE_QUIET


@pytest.mark.parametrize("day", DAYS)
def test_nothing_done_lies_ahead_and_histories_run_forward(sample: MakeSample, day: date) -> None:
    book = sample("en", day)
    now = book.clock.now()
    assert rows(book, select(func.max(ClientOrder.ordered_on)))[0][0] <= day
    assert rows(book, select(func.max(ClientOrder.paid_on)))[0][0] <= day
    assert rows(book, select(func.max(OrderReturn.returned_on)))[0][0] <= day
    for moment in (Activity.done_at, StageMove.moved_at, Client.created_at, ClientOrder.created_at):
        assert rows(book, select(func.max(moment)))[0][0] <= now
    assert rows(book, select(Client.id).where(col(Client.stage_entered_at) < col(Client.created_at))) == []
    done_before = select(Activity.id).join(Client, col(Client.id) == col(Activity.client_id))
    done_before = done_before.where(func.date(Activity.done_at) < func.date(Client.created_at))
    assert rows(book, done_before) == []
    moves = rows(
        book,
        select(StageMove.client_id, StageMove.moved_at).order_by(col(StageMove.client_id), col(StageMove.id)),
    )
    assert moves == sorted(moves)
    entered = select(func.max(StageMove.moved_at)).where(col(StageMove.client_id) == col(Client.id)).scalar_subquery()
    assert rows(book, select(Client.id).where(col(Client.stage_entered_at) != entered)) == []


def test_dates_move_with_today(sample: MakeSample) -> None:
    then, later = sample("uk", PICTURED), sample("uk", LEAP_DAY)
    shift = LEAP_DAY - PICTURED
    planned = select(Activity.client_id, Activity.due_on).where(col(Activity.state) == "open")
    assert [(client, day + shift) for client, day in rows(then, planned)] == rows(later, planned)
    [(text,)] = rows(later, select(Promise.text).where(col(Promise.text).contains("Майдан")))
    assert text.endswith("до 12 березня")


def test_every_client_has_somebody_and_lines_add_up(sample: MakeSample) -> None:
    book = sample("ru", PICTURED)
    ids = [client_id for (client_id,) in rows(book, select(Client.id))]
    assert None not in book.read(responsible_ids, ids).values()
    doubled = (
        select(Responsibility.client_id)
        .where(col(Responsibility.until_on).is_(None))
        .group_by(col(Responsibility.client_id))
        .having(func.count() != 1)
    )
    assert rows(book, doubled) == []
    assert rows(book, select(Contact.id).where(col(Contact.name) == "")) == []
    lines = dict(rows(book, select(OrderLine.order_id, func.sum(OrderLine.total_kop)).group_by(OrderLine.order_id)))
    returns = dict(
        rows(
            book,
            select(OrderReturn.order_id, func.sum(OrderReturn.amount_kop)).group_by(OrderReturn.order_id),
        )
    )
    for order_id, total, net in rows(book, select(ClientOrder.id, ClientOrder.total_kop, ClientOrder.net_kop)):
        assert lines.get(order_id, total) == total
        assert net == total - returns.get(order_id, 0)
    assert len(returns) >= 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_filled_sheets_are_read_whole(sample: MakeSample, lang: str) -> None:
    book = sample(lang, PICTURED)
    forms = rows(book, select(ClientForm.client_id, ClientForm.kind))
    assert {kind for _, kind in forms} == {DocumentKind.MEETING_PLAN, DocumentKind.NEGOTIATION}
    for client_id, kind in forms:
        for key, value in book.read(load_form, client_id, DocumentKind(kind)).fields.items():
            field = form_field(DocumentKind(kind), key)
            assert field is not None and shaped(field, value) == value, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_shows_its_seams(sample: MakeSample, lang: str) -> None:
    book = sample(lang, PICTURED)
    for column in (
        Activity.title,
        Activity.result,
        Promise.text,
        BantAnswer.note,
        Client.note,
        Client.source,
    ):
        for (text,) in rows(book, select(column)):
            assert "{" not in text and not text.startswith(("step.", "res.", "bant.")), text


def test_the_same_day_gives_the_same_book(sample: MakeSample, tmp_path: Path) -> None:
    def seed(session: Session) -> Changes:
        seed_book(session, language="en")
        return create_sample(session, "en", PICTURED)

    again = Book.create(tmp_path / "again.kartoteka", fixed_on(PICTURED), seed)
    try:
        for table in (Client, Contact, ClientOrder, OrderLine, Activity, StageMove, Responsibility):
            columns = select(*SQLModel.metadata.tables[str(table.__tablename__)].columns)
            assert rows(again, columns) == rows(sample("en", PICTURED), columns)
    finally:
        again.close()


def test_data_is_small_and_said_in_three_languages() -> None:
    files = list(resource_path("sample").glob("*.json"))
    assert sum(file.stat().st_size for file in files) < 400_000
    for key, spellings in data("words").items():
        assert len(spellings) == 3 and all(spellings), key
    for client in data("clients")["clients"]:
        assert len(client["name"]) == 3 and all(client["name"]), client["key"]


@pytest.mark.parametrize(
    ("when", "today", "day"),
    [
        (-1, date(2024, 3, 1), LEAP_DAY),
        ("m1.31", date(2024, 3, 31), LEAP_DAY),
        ("m1.31", date(2026, 3, 31), date(2026, 2, 28)),
        ("m2.15", date(2026, 1, 3), date(2025, 11, 15)),
        ("-35@1", PICTURED, date(2026, 5, 14)),
        ("-35@1", date(2026, 8, 1), date(2026, 7, 1)),
        ("-20@1", date(2026, 8, 31), date(2026, 7, 31)),
    ],
)
def test_days_are_told_relative_to_today(when: int | str, today: date, day: date) -> None:
    assert resolve_day(when, today) == day
    assert resolve_day(0, today) - today == timedelta(0)
