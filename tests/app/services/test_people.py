"""The team: who is added, changed, made owner, leaves and is deleted; job titles and the roles they mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.book import Book
from app.errors import AppError, InvalidError, NotFoundError, StaleError
from app.services.book_hash import book_hash
from app.services.clients import add_client
from app.services.job_titles import (
    STARTERS,
    add_job_title,
    change_job_title,
    delete_job_title,
    load_job_titles,
    role_of_title,
)
from app.services.people import (
    PersonDraft,
    PersonRow,
    add_person,
    change_person,
    delete_person,
    load_people,
    set_me,
    set_owner,
    set_person_active,
    set_roles,
)
from app.services.settings import load_settings
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from tests.app.client_books import make_sample, reopened
from tests.db.helpers import execute, make_book

WHOLE = PersonDraft(
    "Olha  Koval", "Account manager", ("farmer", "vip_manager"), "Knows every sort", "+380671112233", True, "farmer",
    3_000_000,
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("people") / "sample.kartoteka"
    make_sample(path, "en").close()
    return path


@pytest.fixture
def sample(made: Path, tmp_path: Path) -> Iterator[Book]:
    book = reopened(tmp_path / "sample.kartoteka", made)
    yield book
    book.close()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path)
    yield book
    book.close()


def person(book: Book, person_id: int) -> PersonRow:
    return next(row for row in book.read(load_people) if row.id == person_id)


def added(book: Book, draft: PersonDraft) -> PersonRow:
    person_id = book.write(add_person, draft.name, draft).created_id
    assert person_id is not None
    return person(book, person_id)


def refusal(book: Book, use_case: object, *args: object) -> str:
    before = book.read(book_hash)
    with pytest.raises(AppError) as refused:
        book.write(use_case, *args)  # type: ignore[arg-type]
    assert book.read(book_hash) == before
    assert len({error_text(load_texts("words", lang), refused.value) for lang in LANGUAGES}) == 3
    return refused.value.code


def test_a_person_is_written_whole_and_undone_whole(book: Book) -> None:
    before = book.read(book_hash)
    olha = added(book, WHOLE)
    expected = PersonRow(
        olha.id, "Olha Koval", "Account manager", ("farmer", "vip_manager"), True, True, "Knows every sort",
        "+380671112233", False, "farmer", 3_000_000, 1, "farmer",
    )  # fmt: skip
    assert olha == expected and olha.initials == "OK"
    short = PersonDraft("Olha", "Driver", ("scout",))
    book.write(change_person, olha.id, short, olha.version)
    now = person(book, olha.id)
    assert (now.name, now.roles, now.job_title_role, now.target_pay_kop, now.version) == (
        "Olha",
        ("scout",),
        "",
        None,
        2,
    )
    assert refusal(book, change_person, olha.id, WHOLE, olha.version) == StaleError.code
    book.write(set_roles, olha.id, ("hunter", "scout", "hunter"))
    assert set(person(book, olha.id).roles) == {"hunter", "scout"}
    for _ in range(3):
        book.undo()
    assert book.read(book_hash) == before


def test_a_title_says_the_role_of_who_has_none(book: Book) -> None:
    for name, title, roles in (
        ("a", "торговий  ПРЕДСТАВНИК", ("hunter",)), ("b", "Оператор контакт-центра", ("scout",)),
        ("c", "Client manager", ("farmer",)), ("d", "Astronaut", ("seller",)), ("e", "", ("seller",)),
    ):  # fmt: skip
        assert added(book, PersonDraft(name, title)).roles == roles
    assert added(book, PersonDraft("f", "Client manager", ("scout",))).roles == ("scout",)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PersonDraft(" \n"), "person_name_empty"),
        (PersonDraft("x" * 101), "text_long"),
        (PersonDraft("Olha", "x" * 101), "text_long"),
        (PersonDraft("Olha", strengths="x" * 501), "text_long"),
        (PersonDraft("Olha", roles=("boss",)), "role_unknown"),
        (PersonDraft("Olha", target_pay_kop=-1), "target_negative"),
        (PersonDraft("тарас"), "person_twice"),
    ],
)
def test_a_person_typed_wrong_is_refused(book: Book, draft: PersonDraft, code: str) -> None:
    taras = book.write(add_person, "Тарас").created_id
    assert refusal(book, add_person, draft.name, draft) == code
    if code != "person_twice":
        assert refusal(book, change_person, taras, draft) == code


def test_there_is_exactly_one_owner_and_one_who_works_here(book: Book) -> None:
    taras = book.write(add_person, "Тарас").created_id
    assert taras is not None
    assert [row.is_owner for row in book.read(load_people)] == [True, False]
    for use_case in (set_owner, set_me):
        book.write(use_case, taras)
    assert [row.is_owner for row in book.read(load_people)] == [False, True]
    assert book.read(load_settings)["me.person_id"] == taras
    assert refusal(book, set_person_active, taras, False) == "person_is_me"
    book.write(set_me, 1)
    assert refusal(book, set_person_active, taras, False) == "person_is_owner"
    assert refusal(book, delete_person, taras) == "person_is_owner"
    book.write(set_owner, 1)
    book.write(set_person_active, taras, False)
    assert refusal(book, set_owner, taras) == refusal(book, set_me, taras) == "seller_not_active"
    assert refusal(book, set_me, 77) == "no_person"


def test_who_has_clients_neither_leaves_nor_is_deleted(sample: Book) -> None:
    for person_id in (2, 3):
        assert refusal(sample, set_person_active, person_id, False) == "person_has_work"
        assert refusal(sample, delete_person, person_id) == "person_has_work"
    with pytest.raises(InvalidError) as refused:
        sample.write(delete_person, 2)
    values = refused.value.values
    for lang in LANGUAGES:
        said = error_text(load_texts("words", lang), refused.value)
        assert all(f": {values[name]}" in said for name in ("clients", "steps", "functions", "orders", "hand_overs"))
        assert values["clients"] > 9 and values["steps"] > 9


def test_who_is_only_in_history_leaves_and_who_is_nowhere_is_deleted(book: Book) -> None:
    before = book.read(book_hash)
    nobody = added(book, PersonDraft("Nobody")).id
    deleted = book.write(delete_person, nobody)
    assert action_text(load_texts("words", "en"), deleted.action, deleted.parts) == "Deleted from the team: Nobody"
    assert len(book.read(load_people)) == 1
    taras = added(book, PersonDraft("Тарас")).id
    client = book.write(add_client, "Млин").created_id
    book.write(
        execute,
        "INSERT INTO responsibility (client_id, function, person_id, since_on, until_on) "
        f"VALUES ({client}, 'care', {taras}, '2026-01-01', '2026-02-01')",
    )
    with pytest.raises(InvalidError) as refused:
        book.write(delete_person, taras)
    assert (refused.value.code, refused.value.values["clients"]) == ("person_in_history", 1)
    book.write(set_person_active, taras, False)
    assert not person(book, taras).is_active
    for _ in range(6):
        book.undo()
    assert book.read(book_hash) == before


def test_titles_are_the_programs_until_they_are_changed(book: Book) -> None:
    for lang in LANGUAGES:
        titles = book.read(load_job_titles, lang)
        assert len({row.title.casefold() for row in titles}) == len(STARTERS)
        assert all(row.id is None and book.read(role_of_title, row.title) == row.role for row in titles)
    olha = added(book, PersonDraft("Olha", "  qualifier "))
    assert olha.roles == (olha.job_title_role,) == ("scout",)
    book.write(change_job_title, "Qualifier", "en", title="Sorter", role="hunter")
    assert (person(book, olha.id).job_title, person(book, olha.id).job_title_role) == ("Sorter", "hunter")
    assert person(book, olha.id).roles == ("scout",)  # what is held was chosen
    titles = book.read(load_job_titles, "uk")
    assert len(titles) == len(STARTERS) and all(row.id for row in titles)
    book.write(add_job_title, "Key accounts", "vip_manager", "en")
    assert book.read(load_job_titles, "en")[-1].title == "Key accounts"
    assert refusal(book, add_job_title, "key  ACCOUNTS", "seller", "en") == "job_title_twice"
    assert refusal(book, add_job_title, "Boss", "boss", "en") == "role_unknown"
    assert refusal(book, add_job_title, " ", "seller", "en") == "text_empty"
    assert refusal(book, delete_job_title, "Boss", "en") == "no_job_title"
    book.write(delete_job_title, "sorter", "en")
    assert person(book, olha.id).job_title == "Sorter" and person(book, olha.id).job_title_role == ""
    with pytest.raises(NotFoundError):
        book.write(change_job_title, "Sorter", "en", role="seller")


def test_the_hash_tells_any_row_and_no_journal(book: Book, tmp_path: Path) -> None:
    before = book.read(book_hash)
    assert len(before) == 64 and before == book.read(book_hash)
    seen = {before}
    for sql in (
        "UPDATE person SET strengths = '1'", "UPDATE person SET target_pay_kop = 1",
        "INSERT INTO setting (key, value) VALUES ('x', '1')", "UPDATE person SET strengths = 1.5",
    ):  # fmt: skip
        book.write(execute, sql)
        seen.add(book.read(book_hash))
    assert len(seen) == 5
    for _ in range(4):
        book.undo()
    assert book.read(book_hash) == before
    assert (
        book.read(lambda session: session.connection().exec_driver_sql("SELECT count(*) FROM action").scalar_one()) >= 4
    )
