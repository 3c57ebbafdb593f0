"""The sales model in force, its history and hand-over points, who answers for a function, and what models are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, text
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import fixed_on
from app.domain.sales_models import Role, SalesModel
from app.errors import InvalidError, NotFoundError
from app.services.book_hash import book_hash
from app.services.model_facts import load_model_facts, role_title
from app.services.people import set_roles
from app.services.responsibility import present_ids
from app.services.sales_model import load_model, set_function_owner
from app.services.seeding import seed_book
from app.texts import LANGUAGES, load_texts
from db.tables import HandOver
from tests.app.client_books import CLOCK, TODAY, make_sample, reopened

OLENA, TARAS, IRYNA, DMYTRO = 1, 2, 3, 4


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("made") / "made.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Iterator[Book]:
    opened = reopened(tmp_path / "zerno.kartoteka", made)
    yield opened
    opened.close()


def test_the_model_of_the_sample_is_that_of_the_picture(book: Book) -> None:
    view = book.read(load_model, "en")
    assert (view.model, view.has_vip_manager, view.since_on, view.is_solo) == (
        SalesModel.ACCOUNT, True, date(2026, 4, 1), False,
    )  # fmt: skip
    assert [(row.role, row.people) for row in view.roles] == [
        (Role.HUNTER, (TARAS,)), (Role.FARMER, (IRYNA,)), (Role.VIP_MANAGER, (OLENA,)),
    ]  # fmt: skip
    assert [(cell.function, cell.owner_id, cell.clients) for cell in view.functions] == [
        ("prospecting", TARAS, 41), ("first_sale", TARAS, 23), ("care", IRYNA, 58), ("vip", OLENA, 7),
    ]  # fmt: skip
    assert view.off_track.clients == 19 and view.empty_roles == ()
    assert {
        (cell.function.value, person): count
        for cell in (*view.functions, view.off_track)
        for person, count in cell.people
    } == Counter(book.read(present_ids).values())
    points = [(p.from_function, p.to_function, p.rule_code, p.from_person_id, p.to_person_id) for p in view.points]
    assert points == [
        ("first_sale", "care", "to_care", TARAS, IRYNA),
        ("care", "vip", "vip", IRYNA, OLENA),
    ]
    assert view.points[0].rule_sentence == "at least 1 order that proves a sale"
    history = [(row.since_on, row.model, row.person_ids, row.moved_count, row.moved_to) for row in view.history]
    assert history == [
        (date(2026, 4, 1), "account", (TARAS, IRYNA, OLENA), 54, (IRYNA,)),
        (date(2025, 1, 12), "single", (TARAS, OLENA), 0, (TARAS,)),
        (date(2023, 4, 3), "single", (OLENA,), 0, ()),
    ]
    assert [row.is_first for row in view.history] == [False, False, True]
    assert [row.note for row in view.history] == ["", "Olena keeps VIP", ""]
    assert view.history[1].roles == ((Role.SELLER, (TARAS,)), (Role.VIP_MANAGER, (OLENA,)))


def test_a_point_counts_the_hand_overs_of_its_quarter(book: Book) -> None:
    def hand_overs(session: Session) -> Changes:
        session.execute(delete(HandOver))
        at = datetime.combine(date(2026, 4, 1), datetime.min.time(), CLOCK.now().tzinfo) + timedelta(hours=12)
        for client_id, function, begun, days in (
            (1, "care", 0, 1), (2, "care", 9, 2), (3, "vip", 3, 0.5), (4, "care", -40, 3),
        ):  # fmt: skip
            proposed_at = at + timedelta(begun)
            answered_at = proposed_at + timedelta(days)
            values: dict[str, Any] = {"kind": "client", "state": "accepted", "to_person_id": IRYNA, "answer_by": TODAY}
            values |= {"client_id": client_id, "function": function}
            session.add(HandOver(**values, proposed_at=proposed_at, answered_at=answered_at))
        return Changes("handed_over")

    book.write(hand_overs)
    care, vip = book.read(load_model, "uk").points
    assert (care.this_quarter, care.wait_days) == (2, 1.5)
    assert (vip.this_quarter, vip.wait_days) == (1, 0.5)


def leave_care_to_its_owner(session: Session) -> Changes:
    session.execute(text("DELETE FROM responsibility WHERE function = 'care' AND client_id > 20"))
    return Changes("left")


def test_a_function_goes_to_another_with_its_clients_and_back_by_one_undo(book: Book) -> None:
    mark = book.read(book_hash)
    with pytest.raises(InvalidError) as refused:
        book.write(set_function_owner, "care", DMYTRO)
    assert refused.value.code == "owner_without_role"
    with pytest.raises(InvalidError, match="unknown_function"):
        book.write(set_function_owner, "sleeping", DMYTRO)
    with pytest.raises(NotFoundError, match="no_person"):
        book.write(set_function_owner, "care", 99)
    with pytest.raises(InvalidError, match="text_long"):
        book.write(set_function_owner, "care", IRYNA, "x" * 100)
    assert book.read(book_hash) == mark
    book.write(set_roles, DMYTRO, ("scout", "farmer"))
    book.write(leave_care_to_its_owner)
    mark = book.read(book_hash)
    before = book.read(present_ids)
    changes = book.write(set_function_owner, "care", DMYTRO, " Client  service ")
    after = book.read(present_ids)
    moved = {client_id for client_id in before if before[client_id] != after[client_id]}
    assert moved == set(changes.clients) and 20 < len(moved) < 58
    assert {(before[each][1], after[each][1]) for each in moved} == {(IRYNA, DMYTRO)}
    care = book.read(load_model, "en").functions[2]
    assert (care.owner_id, care.department) == (DMYTRO, "Client service")
    owners = book.read(lambda session: session.execute(text(
        "SELECT count(*) FROM activity a WHERE a.state = 'open' AND a.person_id = :person AND a.client_id IN "
        "(SELECT value FROM json_each(:ids))"), {"person": IRYNA, "ids": str(sorted(moved))}).scalar_one())  # fmt: skip
    assert owners == 0  # open steps went along
    book.undo()
    assert book.read(book_hash) == mark
    assert book.write(set_function_owner, "off", DMYTRO).action == "function_owner_set"


def test_nobody_answers_for_a_function_from_before_the_model_in_force(book: Book) -> None:
    """A computer whose date was set back would leave a history that runs backwards."""
    mark = book.read(book_hash)
    book.clock = fixed_on(book.read(load_model, "en").since_on - timedelta(1))
    with pytest.raises(InvalidError, match="before_model"):
        book.write(set_function_owner, "care", IRYNA, "Service")
    assert book.read(book_hash) == mark


def test_a_new_book_has_one_person_for_everything(tmp_path: Path) -> None:
    clock = fixed_on(TODAY)
    book = Book.create(tmp_path / "new.kartoteka", clock, lambda session: seed_book(session, company="A", owner="Б В"))
    view = book.read(load_model, "ru")
    assert view.is_solo and view.model is SalesModel.SINGLE and view.points == () and len(view.history) == 1
    assert [(cell.clients, cell.owner_id) for cell in view.functions] == [(0, 1)] * 4
    book.close()


def test_models_are_told_in_three_languages_with_at_least_three_points_each_way() -> None:
    for lang in LANGUAGES:
        facts = load_model_facts(lang)
        assert [each.model for each in facts] == list(SalesModel)
        assert all(len(each.plus) >= 3 and len(each.minus) >= 3 for each in facts)
        texts = [(f.title, f.full_name, f.other_name, f.source_name, f.summary, f.fits) for f in facts]
        assert all(all(row) for row in texts) and len({row[1] for row in texts}) == 4
        words = load_texts("words", lang)
        assert all(role_title(words, role) for role in Role)
        assert role_title(words, Role.SCOUT, SalesModel.CONTACT_CENTRE) == words.text("role.contact_centre")
    ours = [point.text for facts in load_model_facts("en") for point in facts.minus if point.is_ours]
    assert ours == ["The tier is idle and costs money when there are few requests"]
