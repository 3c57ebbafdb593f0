"""Sheets from a real book: what is gathered, what is printed, forms that are kept, and the note that one was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.book import Book
from app.documents.values import DocumentKind
from app.errors import CancelledError, InvalidError, NotFoundError
from app.progress import Progress
from app.services.activities import log_activity
from app.services.client_card import load_card
from app.services.clients import add_client
from app.services.documents import PrintOptions, load_sheet, print_documents, record_printed
from app.services.meeting_forms import load_form, save_form_field
from app.services.orders import add_order
from app.services.settings import change_settings
from app.services.sheet_values import gather_client_card, gather_meeting_plan, gather_negotiation
from db.tables import Client, ClientForm
from tests.app.client_books import make_sample
from tests.app.documents.pdf_reading import page_count, read_text
from tests.db.helpers import make_book

CARD, PLAN, TALKS, SPOTS, RULES, HAND_OVER = DocumentKind
TODAY = date(2026, 6, 18)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The sample book, read only by these tests."""
    book = make_sample(tmp_path_factory.mktemp("book") / "Зерно.kartoteka", "uk")
    yield book
    book.close()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A book without clients."""
    book = make_book(tmp_path)
    yield book
    book.close()


def new_client(book: Book, name: str = "ФОП Коваль") -> int:
    created = book.write(add_client, name).created_id
    assert created is not None
    return created


def with_form(book: Book, kind: DocumentKind) -> int:
    query = select(col(ClientForm.client_id)).where(col(ClientForm.kind) == kind.value)
    return book.read(lambda s: s.execute(query).scalars().first()) or 0


def test_card_of_the_sample_holds_what_the_book_knows(sample: Book) -> None:
    client_id = with_form(sample, PLAN)
    card = sample.read(load_card, client_id)
    values = sample.read(gather_client_card, client_id, TODAY)
    assert values.name == card.facts.name
    assert values.money is not None
    assert (values.money.total_kop, values.money.orders_count) == (card.figures.total_kop, card.figures.count)
    assert values.money.interval_days == card.figures.gap_days
    assert [person.name for person in values.contacts if person.name] == [c.name for c in card.contacts]
    assert values.bant.need.note
    assert len(values.buys) == 5
    assert values.status in ("regular", "vip")
    assert values.next_step is not None and values.next_step.on is not None
    assert sum(quarter.total_kop for quarter in values.quarters) == card.figures.total_kop


def test_new_client_has_no_figures(book: Book) -> None:
    values = book.read(gather_client_card, new_client(book), TODAY)
    assert values.money is None
    assert (values.status, values.activities, values.quarters, values.next_step) == ("lead", (), (), None)
    assert (values.created_on, values.stage_days) == (TODAY, 0)


def test_status_follows_the_money(book: Book) -> None:
    client_id = new_client(book)
    book.write(add_order, client_id, ordered_on=date(2026, 5, 4), total_kop=10050, title="Зерно")
    book.write(add_order, client_id, ordered_on=date(2026, 6, 1), total_kop=900, status="offer", title="Річний договір")
    values = book.read(gather_client_card, client_id, TODAY)
    assert values.status == "new"
    assert values.money is not None and values.money.last_kop == 10050
    assert [offer.title for offer in values.offers] == ["Річний договір"]
    assert values.quarters[-1].total_kop == 10050


def test_notes_and_tasks_are_no_contacts(book: Book) -> None:
    client_id = new_client(book)
    for kind in ("call", "note", "task"):
        book.write(log_activity, client_id, kind, f"текст {kind}")
    values = book.read(gather_client_card, client_id, TODAY)
    assert [touch.text for touch in values.activities] == ["текст call"]


def test_plan_takes_the_next_meeting_where_nothing_was_typed(sample: Book) -> None:
    client_id = with_form(sample, PLAN)
    values = sample.read(gather_meeting_plan, client_id, TODAY)
    meeting = next(a for a in sample.read(load_card, client_id).activities if a.state == "open" and a.kind == "meeting")
    assert (values.on, values.place) == (meeting.due_on, meeting.place)
    assert values.start is not None
    assert values.our_people == meeting.person
    assert values.goal and values.agenda and values.situation


def test_preparation_of_talks_is_read_from_its_form(sample: Book) -> None:
    values = sample.read(gather_negotiation, with_form(sample, TALKS), TODAY)
    assert values.deal and values.goal_best and values.interests_us and values.red_lines


@pytest.mark.parametrize("kind", list(DocumentKind))
@pytest.mark.parametrize("lang", ["uk", "ru", "en"])
def test_sheets_of_the_sample_print_in_every_language(sample: Book, kind: DocumentKind, lang: str) -> None:
    client_id = with_form(sample, TALKS if kind is TALKS else PLAN)
    data = sample.read(print_documents, kind, [client_id], PrintOptions(lang))
    text = read_text(data)
    assert kind is RULES or sample.read(load_card, client_id).facts.name in text
    assert "Зерно та Ко" in text
    assert page_count(data) == (1 if kind in (SPOTS, RULES, HAND_OVER) else 2)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_blank_form_prints_from_an_empty_book(book: Book, kind: DocumentKind) -> None:
    data = book.read(print_documents, kind, [], PrintOptions("ru", blank=True))
    assert page_count(data) == (2 if kind in (PLAN, TALKS) else 1)
    assert "Пустой бланк" in read_text(data)


def test_many_clients_make_one_file_and_tell_how_far_they_are(sample: Book) -> None:
    ids = sample.read(lambda s: list(s.execute(select(col(Client.id)).limit(10)).scalars()))
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: seen.append((done, total)))
    data = sample.read(print_documents, CARD, ids, PrintOptions("uk", history=False), progress)
    assert page_count(data) == 10
    assert seen[-1] == (20, 20)
    assert seen == sorted(seen)


@pytest.mark.parametrize("kind", [PLAN, SPOTS, RULES])
def test_printing_stops_when_asked(sample: Book, kind: DocumentKind) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        sample.read(print_documents, kind, [1, 2], PrintOptions("uk"), progress)


def test_unknown_client_is_refused(book: Book) -> None:
    for kind in (CARD, PLAN, TALKS, SPOTS):
        with pytest.raises(NotFoundError):
            book.read(print_documents, kind, [999], PrintOptions("uk"))
    with pytest.raises(NotFoundError):
        book.write(record_printed, CARD, [999], "uk")


def test_company_side_comes_from_the_settings(book: Book) -> None:
    company = {"company.name": "Зерно", "company.tax_code": "43910026", "company.city": "Київ"}
    book.write(change_settings, {**company, "money.currency": "EUR", "company.logo": "not base64!"})
    sheet = book.read(load_sheet, PrintOptions("en"))
    assert (sheet.company, sheet.requisites, sheet.currency) == ("Зерно", "43910026 · Київ", "EUR")
    assert page_count(book.read(print_documents, CARD, [], PrintOptions("en"))) == 1


def test_making_a_sheet_is_noted_and_can_be_undone(book: Book) -> None:
    ids = [new_client(book, name) for name in ("Барвінок", "Обрій")]
    changes = book.write(record_printed, PLAN, ids, "ru", "saved")
    assert (changes.action, changes.clients) == ("documents_made", frozenset(ids))
    assert [row[:3] for row in book.read(load_card, ids[0]).documents] == [("meeting_plan", "ru", "saved")]
    book.undo()
    assert book.read(load_card, ids[0]).documents == ()


def test_field_of_a_form_is_kept_printed_and_undone(book: Book) -> None:
    client_id = new_client(book)
    assert book.read(load_form, client_id, PLAN).fields == {}
    book.write(save_form_field, client_id, PLAN, "goal", " <b>Погоджує</b> & підписує ")
    changes = book.write(save_form_field, client_id, PLAN, "take", ["зразки", " ", "договір"])
    assert (changes.action, changes.clients, changes.topics) == (
        "form_changed",
        frozenset({client_id}),
        frozenset({"forms"}),
    )
    form = book.read(load_form, client_id, PLAN)
    assert form.fields == {"goal": "<b>Погоджує</b> & підписує", "take": ["зразки", "договір"]}
    assert form.version == 2
    text = read_text(book.read(print_documents, PLAN, [client_id], PrintOptions("uk")))
    assert "<b>Погоджує</b> & підписує" in text
    book.undo()
    assert set(book.read(load_form, client_id, PLAN).fields) == {"goal"}


def test_saving_the_same_again_writes_nothing(book: Book) -> None:
    client_id = new_client(book)
    book.write(save_form_field, client_id, PLAN, "goal", "Мета")
    assert book.write(save_form_field, client_id, PLAN, "goal", "Мета ").action_id is None
    assert book.write(save_form_field, client_id, TALKS, "deal", "").action_id is None
    book.write(save_form_field, client_id, PLAN, "goal", "")
    assert book.read(load_form, client_id, PLAN).fields == {}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("colour", "red", "unknown_field"),
        ("on", "завтра", "unknown_field"),
        ("kind", "party", "unknown_field"),
        ("agenda", [{"hours": "1"}], "unknown_field"),
        ("goal", "x" * 2001, "text_long"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(book: Book, field: str, value: Any, code: str) -> None:
    client_id = new_client(book)
    with pytest.raises(InvalidError) as refused:
        book.write(save_form_field, client_id, PLAN, field, value)
    assert refused.value.code == code
    assert book.read(load_form, client_id, PLAN).version == 0
