"""What the person decides about an import: duplicates, unknown stages, sellers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.services.importing.choices import ImportChoices, OnDuplicate, UnknownWord
from app.services.importing.plan import ImportPlan, Verdict
from app.services.importing.rehearsal import import_sheet, rehearse
from app.services.people import add_person
from app.services.responsibility import responsible_ids
from app.services.stages import load_stages
from tests.app.services.importing_helpers import (
    column,
    dump,
    mapped,
    open_book,
    outcome,
    plan_of,
    read,
    take,
    write_text,
)

HEAD = "Назва;Телефон;Місто;Примітка\n"
FIRST = HEAD + "Млин;0672140833;Суми;\n"
SECOND = HEAD + "Mlyn Bakery;067 214 08 33;Одеса;дзвонити\nБуряк;0501112233;Київ;\n"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path) as made:
        yield made


def decided(book: Book, path: Path, choices: ImportChoices, what: Any = "clients") -> ImportPlan:
    """Rehearse a file, take it, and return the plan that came true."""
    sheet = read(path, what, book)
    mapping = mapped(sheet, what, book)
    plan: ImportPlan = book.read(rehearse, sheet, mapping, what, choices=choices)
    before = dump(book)
    assert book.write(import_sheet, sheet, mapping, what, choices=choices).outcome == plan.outcome
    if plan.outcome.added or plan.outcome.changed:
        after = dump(book)
        book.undo()
        assert dump(book) == before
        book.redo()
        assert dump(book) == after
    return plan


@pytest.mark.parametrize("is_for_all", [True, False])
@pytest.mark.parametrize(
    ("choice", "verdict", "clients"),
    [
        (OnDuplicate.FILL, Verdict.CHANGE, [("Млин", "Суми", "дзвонити"), ("Буряк", "Київ", "")]),
        (OnDuplicate.UPDATE, Verdict.CHANGE, [("Mlyn Bakery", "Одеса", "дзвонити"), ("Буряк", "Київ", "")]),
        (
            OnDuplicate.ADD,
            Verdict.ADD,
            [("Млин", "Суми", ""), ("Mlyn Bakery", "Одеса", "дзвонити"), ("Буряк", "Київ", "")],
        ),
        (OnDuplicate.KEEP, Verdict.SKIP, [("Млин", "Суми", ""), ("Буряк", "Київ", "")]),
    ],
)
def test_a_duplicate_is_filled_updated_added_or_kept(
    book: Book, tmp_path: Path, is_for_all: bool, choice: OnDuplicate, verdict: Verdict, clients: list[Any]
) -> None:
    take(book, write_text(tmp_path / "a.csv", FIRST))
    choices = ImportChoices(duplicates=choice) if is_for_all else ImportChoices(rows={2: choice})
    plan = decided(book, write_text(tmp_path / "b.csv", SECOND), choices)
    assert [row.verdict for row in plan.rows] == [verdict, Verdict.ADD]
    assert (plan.rows[0].matched_by, plan.rows[0].client_id, plan.rows[0].known_as) == ("phone", 1, "Млин")
    assert column(book, "SELECT name, city, note FROM client ORDER BY id") == clients
    assert outcome(take(book, tmp_path / "b.csv"))[0] == 0


def test_a_row_with_a_code_fills_or_gets_a_code_of_its_own(book: Book, tmp_path: Path) -> None:
    take(book, write_text(tmp_path / "a.csv", "Код;Назва;Місто;Примітка\n5;Млин;Суми;\n6;Буряк;Суми;\n"))
    path = write_text(tmp_path / "b.csv", "Код;Назва;Місто;Примітка\n5;Млинок;Одеса;так\n6;Бурячок;Одеса;так\n")
    decided(book, path, ImportChoices(rows={2: OnDuplicate.FILL, 3: OnDuplicate.ADD}))
    assert column(book, "SELECT code, name, city, note FROM client ORDER BY id") == [
        ("5", "Млин", "Суми", "так"), ("6", "Буряк", "Суми", ""), ("7", "Бурячок", "Одеса", "так"),
    ]  # fmt: skip


def test_rows_of_one_client_added_as_new_stay_one_client(book: Book, tmp_path: Path) -> None:
    take(book, write_text(tmp_path / "a.csv", FIRST))
    path = write_text(tmp_path / "b.csv", "Назва;Контакт;Телефон\nМлин;Ганна;0672140833\nМлин;Петро;0672140833\n")
    decided(book, path, ImportChoices(duplicates=OnDuplicate.ADD))
    assert column(book, "SELECT client_id, name FROM contact ORDER BY id") == [(2, "Ганна"), (2, "Петро")]


def test_decisions_for_all_leave_rows_of_one_file_together(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "b.csv", "Назва;Контакт;Місто\nМлин;Ганна;Суми\nМлин;Петро;Суми\n")
    for choice in OnDuplicate:
        decided(book, path, ImportChoices(duplicates=choice))
        assert column(book, "SELECT name FROM contact ORDER BY id") == ["Ганна", "Петро"]
        book.undo()


def test_an_order_that_the_book_has_is_kept(book: Book, tmp_path: Path) -> None:
    take(book, write_text(tmp_path / "c.csv", FIRST))
    head = "Клієнт;Номер;Дата;Сума;Статус\n"
    take(book, write_text(tmp_path / "a.csv", head + "Млин;1;01.03.2026;100;оплачено\n"), "orders")
    path = write_text(tmp_path / "b.csv", head + "Млин;1;01.03.2026;200;оплачено\nМлин;2;02.03.2026;5;оплачено\n")
    plan = decided(book, path, ImportChoices(rows={2: OnDuplicate.KEEP}), "orders")
    assert [(row.verdict, row.matched_by, row.reason) for row in plan.rows] == [
        (Verdict.SKIP, "number", "kept"), (Verdict.ADD, "", ""),
    ]  # fmt: skip
    assert column(book, "SELECT total_kop FROM client_order ORDER BY id") == [10_000, 500]


def test_a_stage_the_book_does_not_know_is_taken_for_one_of_the_book(book: Book, tmp_path: Path) -> None:
    talks = next(stage for stage in book.read(load_stages) if stage.code == "negotiation")
    path = write_text(tmp_path / "a.csv", "Назва;Етап\nМлин;Гаряче\nБуряк;ГАРЯЧЕ\nМак;Новий\nКавун;Холодне\n")
    untold = plan_of(book, path)
    assert untold.unknown == (
        UnknownWord("stage", "гаряче", "Гаряче", 2),
        UnknownWord("stage", "холодне", "Холодне", 1),
    )
    assert [code for _row, code, _values in untold.outcome.warnings] == ["unknown_stage"] * 3
    plan = decided(book, path, ImportChoices(stages={"гаряче": talks.id}))
    assert plan.unknown == untold.unknown
    assert [(row, code) for row, code, _values in plan.outcome.warnings] == [(5, "unknown_stage")]
    assert [each.after for each in plan.rows[0].fields if each.field == "stage"] == [talks.id]
    assert column(book, "SELECT stage_id FROM client ORDER BY id")[:2] == [talks.id, talks.id]
    assert column(book, "SELECT title FROM tag") == ["Холодне"]


def seller_of(book: Book, client_id: int) -> int | None:
    return book.read(responsible_ids, [client_id])[client_id]


def test_sellers_are_given_and_unknown_ones_kept_in_the_note(book: Book, tmp_path: Path) -> None:
    olha = book.write(add_person, "Ольга Коваль")
    taras = book.write(add_person, "Тарас Швець")
    assert {olha.action, taras.action} == {"person_added"}
    olha_id, taras_id = column(book, "SELECT id FROM person WHERE name <> '' ORDER BY id")[-2:]
    text = "Назва;Продавець;Примітка\nМлин;ольга коваль;\nБуряк;Тарас;постійний\nМак;;\n"
    path = write_text(tmp_path / "a.csv", text)
    plan = decided(book, path, ImportChoices())
    assert plan.unknown == (UnknownWord("seller", "тарас", "Тарас", 1),)
    assert [(row, code) for row, code, _values in plan.outcome.warnings] == [(3, "unknown_seller")]
    assert seller_of(book, 1) == olha_id
    assert column(book, "SELECT note FROM client ORDER BY id") == ["", "постійний\nПродавець: Тарас", ""]
    assert outcome(take(book, path)) == (0, 0, 3, [])

    # Decided afterwards: the seller is filled where nobody of its own has the client, and not over somebody.
    plan = decided(book, path, ImportChoices(sellers={"тарас": taras_id}))
    assert [row.verdict for row in plan.rows] == [Verdict.SAME, Verdict.CHANGE, Verdict.SAME]
    assert [(each.field, each.after) for each in plan.rows[1].fields] == [("seller", "Тарас Швець")]
    assert seller_of(book, 2) == taras_id
    other = write_text(tmp_path / "b.csv", "Назва;Продавець\nМлин;Тарас Швець\n")
    assert outcome(take(book, other)) == (0, 0, 1, [])
    plan = decided(book, other, ImportChoices(duplicates=OnDuplicate.UPDATE))
    assert [(each.before, each.after) for each in plan.rows[0].fields] == [("Ольга Коваль", "Тарас Швець")]
    assert seller_of(book, 1) == taras_id
    assert column(book, "SELECT count(*) FROM responsibility WHERE client_id = 1 AND until_on IS NULL") == [1]


def test_a_note_overwritten_by_code_keeps_the_seller_once(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.csv", "Код;Назва;Продавець;Примітка\n5;Млин;Тарас;перша\n")
    assert outcome(take(book, path))[0] == 1
    assert outcome(take(book, path)) == (0, 0, 1, [])
    path = write_text(tmp_path / "b.csv", "Код;Назва;Продавець\n5;Млин;Тарас\n")
    assert outcome(take(book, path)) == (0, 0, 1, [])
    assert column(book, "SELECT note FROM client") == ["перша\nПродавець: Тарас"]


def test_a_client_off_the_track_is_looked_after_by_its_seller(book: Book, tmp_path: Path) -> None:
    book.write(add_person, "Ольга")
    path = write_text(tmp_path / "a.csv", "Назва;Етап;Продавець\nМлин;Відмова;Ольга\n")
    lost = next(stage for stage in book.read(load_stages) if stage.function == "off")
    plan = decided(book, path, ImportChoices(stages={"відмова": lost.id}))
    assert plan.outcome.warnings == ()
    assert column(book, "SELECT note FROM client") == [""]
    assert column(book, "SELECT function FROM responsibility") == ["off"]
    assert seller_of(book, 1) == column(book, "SELECT id FROM person WHERE name = 'Ольга'")[0]
