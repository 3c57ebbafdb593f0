"""A calling base from a sheet: rehearsed, written as one action, apart from clients, the same twice adds nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.changes import Changes
from app.errors import InvalidError
from app.services.client_list import load_totals
from app.services.clients import add_client, change_client, put_in_bin
from app.services.contacts import add_channel
from app.services.importing.choices import ImportChoices, OnDuplicate
from app.services.importing.headings import Vocabulary, map_columns
from app.services.importing.plan import ImportPlan, RowPlan, Verdict
from app.services.importing.rehearsal import import_sheet, rehearse
from app.services.raw_base import (
    archive_raw_list,
    bin_records,
    load_raw_lists,
    load_record,
    make_client,
    next_to_call,
)
from app.texts import LANGUAGES, load_texts
from tests.app.services.importing_helpers import column, dump, mapped, open_book, outcome, read, write_xlsx
from tests.app.services.raw_books import INTEREST, call, make_list, make_record

HEADINGS = {
    "uk": ("Назва", "Контактна особа", "Посада", "Телефон", "E-mail", "Місто", "Адреса", "Галузь", "ЄДРПОУ",
           "Примітка"),
    "ru": ("Название", "Контактное лицо", "Должность", "Телефон", "Эл. почта", "Город", "Адрес", "Отрасль", "ЕДРПОУ",
           "Примечание"),
    "en": ("Company", "Contact", "Position", "Phone", "E-mail", "City", "Address", "Industry", "Tax code", "Note"),
}  # fmt: skip
FIELDS = ("name", "contact", "position", "phone", "email", "city", "address", "industry", "tax_code", "note")
KAVA = [
    "ТОВ «Кава»",
    "Олена",
    "власниця",
    "(067) 100-20-30",
    "kava@b.ua",
    "Київ",
    "Хрещатик, 1",
    "кафе",
    "12345678",
    "з 8",
]
TEA = ["Чай", "", "", "050 111 22 33", "", "Львів", "", "", "", ""]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


def base(folder: Path, *rows: list[Any], headings: tuple[str, ...] = HEADINGS["uk"]) -> Path:
    """Write a calling base as a person's Excel would."""
    return write_xlsx(folder / "Кав'ярні.xlsx", {"Аркуш1": [headings, *rows]})


def plan_of(book: Book, path: Path, choices: ImportChoices | None = None) -> ImportPlan:
    sheet = read(path, "raw", book)
    plan: ImportPlan = book.read(rehearse, sheet, mapped(sheet, "raw", book), "raw", choices=choices)
    return plan


def take(book: Book, path: Path, choices: ImportChoices | None = None) -> Changes:
    sheet = read(path, "raw", book)
    return book.write(import_sheet, sheet, mapped(sheet, "raw", book), "raw", choices=choices)


def verdicts(plan: ImportPlan) -> list[tuple[Verdict, str, str]]:
    return [(row.verdict, row.matched_by, row.reason) for row in plan.rows]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_usual_headings_are_known(tmp_path: Path, lang: str) -> None:
    sheet = read(base(tmp_path, KAVA, headings=HEADINGS[lang]), "raw")
    assert mapped(sheet, "raw") == FIELDS


def test_columns_that_only_clients_have_are_left_out(tmp_path: Path) -> None:
    headings = ("Назва", "Телефон", "Телефон контакту", "Етап", "Знижка", "Робочий телефон")
    sheet = read(base(tmp_path, ["А", "1", "2", "3", "4", "5"], headings=headings), "raw")
    assert mapped(sheet, "raw") == ("name", "phone", "phone", "", "", "phone")
    with pytest.raises(InvalidError, match="import_no_field"):
        map_columns(sheet, Vocabulary("raw"), {"Етап": "stage"})


def test_a_base_is_rehearsed_and_taken_as_it_was_told(book: Book, tmp_path: Path) -> None:
    path = base(tmp_path, KAVA, TEA, ["", "", "", "", "", "Київ", "", "", "", ""], ["Разом:", *[""] * 9])
    before, totals = dump(book), book.read(load_totals)
    plan = plan_of(book, path)
    assert verdicts(plan) == [
        (Verdict.ADD, "", ""), (Verdict.ADD, "", ""), (Verdict.SKIP, "", "no_name"), (Verdict.SKIP, "", "total_row"),
    ]  # fmt: skip
    assert {field.field: field.after for field in plan.rows[0].fields} == dict(zip(FIELDS, KAVA, strict=True))
    assert dump(book) == before

    changes = take(book, path)
    assert outcome(changes) == (2, 0, 0, [(4, "no_name"), (5, "total_row")])
    assert not (changes.all_clients or changes.clients)
    assert changes.topics == {"raw"}
    [row] = book.read(load_raw_lists)
    assert (row.id, row.title, row.total, row.new) == (changes.created_id, "Кав'ярні", 2, 2)
    record = book.read(load_record, 1).record
    columns = ("name", "contact_name", *FIELDS[2:])
    assert [getattr(record, name) for name in columns] == KAVA
    assert column(book, "SELECT phone_normal FROM raw_record ORDER BY id") == ["380671002030", "380501112233"]
    assert book.read(load_totals) == totals
    book.undo()
    assert dump(book) == before


def test_the_same_file_twice_adds_nothing(book: Book, tmp_path: Path) -> None:
    path = base(tmp_path, KAVA, TEA)
    take(book, path)
    before = dump(book)
    changes = take(book, path, ImportChoices(list_title="Another list"))
    assert (outcome(changes), changes.action_id) == ((0, 0, 2, []), None)
    assert dump(book) == before


def test_the_list_is_found_by_its_title_or_made(book: Book, tmp_path: Path) -> None:
    list_id = make_list(book, "Виставка", "event")
    book.write(archive_raw_list, list_id)
    take(book, base(tmp_path, KAVA), ImportChoices(list_title=" виставка "))
    assert [(row.id, row.title, row.total) for row in book.read(load_raw_lists)] == [(list_id, "Виставка", 1)]
    take(book, base(tmp_path, TEA), ImportChoices(list_title="Сайт", list_source="Вебсайт"))
    take(book, base(tmp_path, ["Бар", *[""] * 9]), ImportChoices(list_title="Ще", list_source="сайт"))
    assert {row.title: row.source for row in book.read(load_raw_lists)} == {
        "Виставка": "event", "Сайт": "Вебсайт", "Ще": "site",
    }  # fmt: skip
    with pytest.raises(InvalidError, match="text_long"):
        take(book, base(tmp_path, TEA), ImportChoices(list_title="x" * 200))


def test_a_client_is_never_a_raw_record(book: Book, tmp_path: Path) -> None:
    phoned = book.write(add_client, "Зерно").created_id
    taxed = book.write(add_client, "Борошно", fields={"tax_code": "12345678"}).created_id
    silent = book.write(add_client, "Млин").created_id
    binned = book.write(add_client, "Пекарня").created_id
    assert phoned and taxed and silent and binned
    book.write(add_channel, phoned, "phone", "+38 050 111-22-33")
    book.write(add_channel, silent, "phone", "0671112244")
    book.write(change_client, silent, {"do_not_call": True})
    book.write(add_channel, binned, "phone", "0671112255")
    book.write(put_in_bin, [binned])
    rows = (KAVA, TEA, ["Інший млин", "", "", "067 111 22 44", *[""] * 6], ["Нова", "", "", "067 111 22 55", *[""] * 6])
    plan = plan_of(book, base(tmp_path, *rows))
    assert verdicts(plan) == [
        (Verdict.SKIP, "tax_code", "already_client"), (Verdict.SKIP, "phone", "already_client"),
        (Verdict.SKIP, "phone", "do_not_call"), (Verdict.ADD, "", ""),
    ]  # fmt: skip
    assert [(row.client_id, row.known_as) for row in plan.rows[:2]] == [(taxed, "Борошно"), (phoned, "Зерно")]
    reason = load_texts("importing", "uk").text("reason.already_client", **dict(plan.rows[1].values or {}))
    assert "Зерно" in reason


def test_who_asked_not_to_be_called_never_comes_back(book: Book, tmp_path: Path) -> None:
    list_id = make_list(book)
    asked = make_record(book, list_id, "Кава", phone="067 100 20 30")
    call(book, asked, "dnc")
    book.write(bin_records, [asked])
    again = ["Зовсім інша", "", "", "+380671002030", *[""] * 6]
    for choice in (None, OnDuplicate.ADD, OnDuplicate.UPDATE):
        assert verdicts(plan_of(book, base(tmp_path, again), ImportChoices(choice))) == [
            (Verdict.SKIP, "phone", "do_not_call")
        ]
    take(book, base(tmp_path, again), ImportChoices(list_title="Cafés of Kyiv"))
    assert book.read(next_to_call, list_id) is None


def test_a_record_that_became_a_client_is_told(book: Book, tmp_path: Path) -> None:
    record_id = make_record(book, make_list(book), "Чай", city="Львів")
    book.write(make_client, record_id, INTEREST)
    assert verdicts(plan_of(book, base(tmp_path, TEA))) == [(Verdict.SKIP, "name", "already_client")]


def test_rows_about_one_are_taken_once(book: Book, tmp_path: Path) -> None:
    same_phone = ["Інша назва", "", "", "0671002030", *[""] * 6]
    same_place = ["Кава ТОВ", "", "", "067 999 88 77", "", "КИЇВ", *[""] * 4]
    other_city = ["Кава", "", "", "067 999 88 66", "", "Одеса", *[""] * 4]
    no_city = ["Магазин", "", "", "067 999 88 55", *[""] * 6]
    no_city_other = ["Магазин", "", "", "067 999 88 44", *[""] * 6]
    plan = plan_of(book, base(tmp_path, KAVA, same_phone, same_place, other_city, no_city, no_city_other))
    assert verdicts(plan) == [
        (Verdict.ADD, "", ""), (Verdict.SKIP, "phone", "raw_twice"), (Verdict.SKIP, "name", "raw_twice"),
        (Verdict.ADD, "", ""), (Verdict.ADD, "", ""), (Verdict.ADD, "", ""),
    ]  # fmt: skip
    assert (plan.rows[1].values or {})["row"] == 2


def test_what_is_empty_is_filled_and_the_rest_as_chosen(book: Book, tmp_path: Path) -> None:
    record_id = make_record(book, make_list(book), "Кава", phone="067 100 20 30", city="Бровари", note="давня")
    path = base(tmp_path, KAVA)

    def fields(row: RowPlan) -> set[str]:
        return {field.field for field in row.fields}

    [filled] = plan_of(book, path).rows
    assert (filled.verdict, filled.matched_by, filled.known_as) == (Verdict.CHANGE, "phone", "Кава")
    assert fields(filled) == {"contact", "position", "email", "address", "industry", "tax_code"}
    [updated] = plan_of(book, path, ImportChoices(OnDuplicate.UPDATE)).rows
    assert fields(updated) - fields(filled) == {"name", "city", "note", "phone"}
    [kept] = plan_of(book, path, ImportChoices(rows={2: OnDuplicate.KEEP})).rows
    assert (kept.verdict, kept.reason) == (Verdict.SKIP, "kept")
    [added] = plan_of(book, path, ImportChoices(rows={2: OnDuplicate.ADD})).rows
    assert added.verdict is Verdict.ADD

    before = dump(book)
    assert outcome(take(book, path))[:3] == (0, 1, 0)
    record = book.read(load_record, record_id).record
    assert (record.contact_name, record.city, record.note, record.version) == ("Олена", "Бровари", "давня", 2)
    book.undo()
    assert dump(book) == before
    take(book, path, ImportChoices(OnDuplicate.UPDATE))
    assert column(book, "SELECT name, name_key, city FROM raw_record") == [("ТОВ «Кава»", "тов «кава»", "Київ")]


def test_a_wrong_number_that_the_file_corrects_is_new_again(book: Book, tmp_path: Path) -> None:
    record_id = make_record(book, make_list(book), "Чай", phone="067 5", city="Львів")
    call(book, record_id, "wrong")
    take(book, base(tmp_path, TEA), ImportChoices(OnDuplicate.UPDATE))
    assert column(book, "SELECT state, phone_normal FROM raw_record") == [("new", "380501112233")]


def test_cells_that_are_no_phone_are_left_out_and_told(book: Book, tmp_path: Path) -> None:
    row = ["Кава", "-", "", "дзвонити вранці", "немає", "Київ", *[""] * 4]
    changes = take(book, base(tmp_path, row, ["Чай", "", "", "12345", "a@b.ua; c@d.ua", *[""] * 5]))
    assert [(line, code) for line, code, _values in changes.outcome.warnings] == [
        (2, "phone_unclear"), (3, "phone_short"),
    ]  # fmt: skip
    assert column(book, "SELECT name, contact_name, phone, email FROM raw_record ORDER BY id") == [
        ("Кава", "", "", ""), ("Чай", "", "12345", "a@b.ua"),
    ]  # fmt: skip


def test_a_sheet_without_names_is_refused(book: Book, tmp_path: Path) -> None:
    sheet = read(base(tmp_path, ["1", "2"], headings=("Телефон", "Місто")), "raw")
    with pytest.raises(InvalidError, match="import_no_name"):
        book.read(rehearse, sheet, ("phone", "city"), "raw")


def test_ten_thousand_rows_are_taken_soon(book: Book, tmp_path: Path) -> None:
    lines = ["Назва;Телефон;Місто", *(f"Кав'ярня {n};067 {n:07};Місто {n % 50}" for n in range(10_000))]
    path = tmp_path / "big.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    started = time.monotonic()
    assert outcome(take(book, path))[:3] == (10_000, 0, 0)
    assert time.monotonic() - started < 20
    assert outcome(take(book, path))[:3] == (0, 0, 10_000)
