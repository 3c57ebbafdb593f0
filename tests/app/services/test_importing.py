"""Import of clients: awkward files with known counts, duplicates, changes, undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app.book import Book
from app.errors import CancelledError, InvalidError
from app.progress import NoProgress, Progress
from app.services.clients import add_client, put_in_bin
from app.services.contacts import add_contact
from app.services.importing.headings import FIELDS, Vocabulary, guess_what, map_columns
from app.services.importing.plan import Verdict
from app.services.importing.rehearsal import import_sheet, rehearse
from app.texts import LANGUAGES, load_texts
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
    write_xlsx,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path) as made:
        yield made


@dataclass(frozen=True)
class Awkward:
    """A file by its text, and what an import into an empty book must say of it."""

    text: str
    added: int
    same: int = 0
    changed: int = 0
    skipped: tuple[tuple[int, str], ...] = ()
    encoding: str = "utf-8"
    names: tuple[str, ...] = ()


UK = "Назва;Телефон;Місто\nКав’ярня «Барвінок»;067 214-08-33;Київ\nПекарня «Їжа»;(0432) 55 10 20;Вінниця\n"
RU = "Название;Телефон;Город\nМагазин «Ёлка»;067 214-08-33;Киев\nЗавод «Объём»;(0432) 55 10 20;Винница\n"
AWKWARD = {
    "utf-8": Awkward(UK.replace("’", "'"), 2),
    "utf-8 with a mark": Awkward(UK, 2, encoding="utf-8-sig", names=("Кав’ярня «Барвінок»", "Пекарня «Їжа»")),
    "cp1251": Awkward(UK, 2, encoding="cp1251", names=("Кав’ярня «Барвінок»", "Пекарня «Їжа»")),
    "cp1251, Russian": Awkward(RU, 2, encoding="cp1251", names=("Магазин «Ёлка»", "Завод «Объём»")),
    "koi8-u": Awkward(
        UK.replace("«", '"').replace("»", '"').replace("’", "'"),
        2,
        encoding="koi8-u",
        names=('Кав\'ярня "Барвінок"', 'Пекарня "Їжа"'),
    ),
    "cp866": Awkward(RU.replace("«", "").replace("»", ""), 2, encoding="cp866", names=("Магазин Ёлка", "Завод Объём")),
    "mac": Awkward(RU, 2, encoding="mac_cyrillic", names=("Магазин «Ёлка»", "Завод «Объём»")),
    "cp1252": Awkward("Name;City\nCafé Zoë;Köln\nMüller;Zürich\n", 2, encoding="cp1252", names=("Café Zoë", "Müller")),
    "utf-16 with a mark": Awkward(UK, 2, encoding="utf-16"),
    "utf-16 without one": Awkward(UK, 2, encoding="utf-16-le"),
    "utf-16, big end first": Awkward(UK, 2, encoding="utf-16-be"),
    "sep= line": Awkward("sep=|\n" + UK.replace(";", "|"), 2),
    "commas": Awkward('Name,Phone,City\n"Bean, Ltd",0672140833,Lviv\nMill,0432551020,Vinnytsia\n', 2),
    "tabs": Awkward(UK.replace(";", "\t"), 2),
    "lone CR": Awkward(UK.replace("\n", "\r"), 2),
    "CRLF and no last line end": Awkward(UK.replace("\n", "\r\n").rstrip(), 2),
    "quoted line breaks": Awkward('Назва;Примітка\n"А\nБ";"один\nдва"\nВ;"три"\n', 2, names=("А\nБ", "В")),
    "a quote that never closes": Awkward(
        'Назва;Телефон\nА;0672140833\nБ;"0432551020\nВ;0501112233\nГ;0501112244\n',
        3,
        skipped=((3, "unclosed_quote"),),
        names=("А", "В", "Г"),
    ),
    "NULs": Awkward("Назва;Телефон\nА\x00\x00;0672140833\nБ\x00Б;0501112233\n", 2, names=("А", "Б\ufffdБ")),
    "ragged rows": Awkward(
        "Назва;Телефон;Місто\nА\nБ;0672140833\nВ;0501112233;Суми;;;\nГ;0501112244;Суми;зайве\n",
        3,
        skipped=((5, "too_many_cells"),),
        names=("А", "Б", "В"),
    ),
    "title rows above": Awkward("Клієнти 2025;;\n;;\nстаном на 1 травня;;\n" + UK, 2),
    "blank rows and totals": Awkward(
        "Назва;Телефон\n\n;;\nА;0672140833\n  ;\nРазом:;\n", 1, skipped=((6, "total_row"),), names=("А",)
    ),
    "no name": Awkward("Назва;Телефон\n;0672140833\nА;0501112233\n", 1, skipped=((2, "no_name"),)),
    "no headings": Awkward("Барвінок;0672140833;a@b.ua\nМлин;0432551020;c@d.ua\n", 2, names=("Барвінок", "Млин")),
    "a name of 301 letters": Awkward(
        "Назва;Телефон\n" + "я" * 301 + ";0672140833\n" + "я" * 300 + ";0501112233\n",
        1,
        skipped=((2, "text_long"),),
    ),
    "one client twice": Awkward(
        "Назва;Контакт;Телефон\nТОВ «Барвінок»;Софія;0672140833\nБарвінок;Іван;0501112233\nБАРВІНОК ТОВ;Софія;\n",
        1,
        changed=1,
        same=1,
    ),
    "equal names in two cities": Awkward("Назва;Місто\nАптека;Суми\nАптека;Київ\nАптека;Суми\n", 2, same=1),
    "equal phones, other codes": Awkward("Код;Назва;Телефон\n1;А;0672140833\n2;Б;0672140833\n", 2),
    "only people": Awkward("ПІБ;Телефон\nІван Франко;0672140833\nЛеся Українка;0501112233\n", 2),
    "mixed encodings": Awkward("", 2, names=("Барвінок", "Млинок")),
}
MIXED = "Назва;Місто\nБарвінок;Київ\n".encode() + "Млинок;Вінниця\n".encode("cp1251")


@pytest.mark.parametrize("case", AWKWARD)
def test_awkward_text_files(book: Book, tmp_path: Path, case: str) -> None:
    file = AWKWARD[case]
    path = write_text(tmp_path / "c.csv", file.text, file.encoding)
    if case == "mixed encodings":
        path.write_bytes(MIXED)
    planned = plan_of(book, path).outcome
    before = dump(book)
    changes = take(book, path)
    assert outcome(changes) == (file.added, file.changed, file.same, list(file.skipped))
    assert changes.outcome == planned
    if file.names:
        assert column(book, "SELECT name FROM client ORDER BY id") == list(file.names)
    # The same file twice adds nothing, and writes no action.
    again = take(book, path)
    assert outcome(again)[:2] == (0, 0)
    assert again.action_id is None
    book.undo()
    assert dump(book) == before
    book.redo()
    assert len(column(book, "SELECT id FROM client")) == file.added


def test_every_skipped_row_and_warning_is_worded() -> None:
    codes = [
        "no_name",
        "total_row",
        "text_long",
        "in_bin",
        "unclosed_quote",
        "too_many_cells",
        "no_client",
        "unknown_client",
        "no_date",
        "bad_date",
        "date_far",
        "no_sum",
        "bad_sum",
        "sum_negative",
        "sum_too_large",
        "bad_status",
        "bad_quantity",
        "returned_more",
        "number_twice",
        "order_has_bad_row",
    ]
    for lang in LANGUAGES:
        texts = load_texts("importing", lang)
        assert not [code for code in codes if f"reason.{code}" not in texts]


def test_workbook_with_titles_merged_heads_numbers_and_dates(book: Book, tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "c.xlsx",
        {
            "Довідка": [["Як заповнювати"], ["Назва обов'язкова"]],
            "Аркуш1": [
                ["Клієнти 2025"],
                [],
                ["Назва", "Контакт", "", "ЄДРПОУ", "Дата згоди", "Борг"],
                ["", "ПІБ", "Тел.", "", "", ""],
                ["Барвінок", "Софія", 380672140833.0, "00123456", date(2025, 3, 1), 1234.5],
                [],
                ["Млин", "", 432551020, 12345678, "", "немає"],
            ],
        },
    )
    sheet = read(path)
    assert (sheet.name, sheet.sheet_names) == ("Аркуш1", ("Довідка", "Аркуш1"))
    assert [number for number, _cells in sheet.rows] == [5, 7]
    assert outcome(take(book, path)) == (2, 0, 0, [])
    assert column(book, "SELECT name, tax_code, consent_on, debt_kop FROM client ORDER BY id") == [
        ("Барвінок", "00123456", "2025-03-01", 123450),
        ("Млин", "12345678", None, 0),
    ]
    assert column(book, "SELECT normal, contact_id IS NULL FROM channel ORDER BY id") == [
        ("380672140833", 0),
        ("380432551020", 1),
    ]
    assert outcome(take(book, path)) == (0, 0, 2, [])


def test_a_named_sheet_is_read_and_a_missing_one_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "c.xlsx", {"A": [["Name"], ["One"]], "B": [["Name"], ["Two"]]})
    assert read(path, sheet_name="B").rows[0][1] == ["Two"]
    with pytest.raises(Exception) as caught:
        read(path, sheet_name="C")
    assert str(caught.value) == "sheet_no_such"


def test_new_clients_have_all_that_a_client_has(book: Book, tmp_path: Path) -> None:
    text = (
        "Код;Назва;Етап;Джерело;Теги;Роль;Контакт;Телефон;Сайт;Не дзвонити\n"
        "А-7;Ґудзик;зустріч;Рекомендація;опт, Київ;Ухвалює рішення;Ганна;067 214-08-33, 0501112233;gudzyk.ua;так\n"
        ";Єва;дивний етап;Хтось;;;;;;\n"
    )
    changes = take(book, write_text(tmp_path / "c.csv", text))
    assert outcome(changes) == (2, 0, 0, [])
    assert [(row, code) for row, code, _values in changes.outcome.warnings] == [(3, "unknown_stage")]
    rows = column(
        book,
        "SELECT client.code, client.name_key, stage.code, source, do_not_call, kind, version FROM client"
        " JOIN stage ON stage.id = stage_id ORDER BY client.id",
    )
    assert rows == [
        ("А-7", "ґудзик", "meeting", "referral", 1, "company", 1),
        ("1", "єва", "new", "Хтось", 0, "company", 1),
    ]
    assert column(book, "SELECT sort_key FROM client ORDER BY sort_key") == column(
        book, "SELECT sort_key FROM client ORDER BY id"
    )
    assert column(book, "SELECT client_id, from_stage_id IS NULL, count(*) FROM stage_move GROUP BY 1") == [
        (1, 1, 1),
        (2, 1, 1),
    ]
    assert column(book, "SELECT kind, typed, normal, contact_id FROM channel ORDER BY id") == [
        ("link", "gudzyk.ua", "gudzyk.ua", None),
        ("phone", "067 214-08-33", "380672140833", 1),
        ("phone", "0501112233", "380501112233", 1),
    ]
    assert column(book, "SELECT role FROM contact") == ["decides"]
    assert column(book, "SELECT title FROM tag ORDER BY id") == ["опт", "Київ", "дивний етап"]


def test_codes_given_and_made_never_meet(book: Book, tmp_path: Path) -> None:
    book.write(add_client, "Є вже")  # code 1
    path = write_text(tmp_path / "c.csv", "Код;Назва\n;Перший\n3;Другий\n;Третій\n2;Четвертий\n")
    assert outcome(take(book, path)) == (4, 0, 0, [])
    codes = column(book, "SELECT code FROM client")
    assert len(set(codes)) == len(codes) == 5
    assert {"1", "2", "3"} <= set(codes)


def test_a_code_lets_the_file_overwrite_anything_else_only_fills(book: Book, tmp_path: Path) -> None:
    take(book, write_text(tmp_path / "a.csv", "Код;Назва;Місто;Примітка;Телефон\n5;Млин;Суми;;0672140833\n"))
    # By phone: the city stays, the note is filled.
    path = write_text(
        tmp_path / "b.csv", "Назва;Місто;Примітка;Телефон\nMlyn Bakery;Одеса;дзвонити;+380 67 214 08 33\n"
    )
    plan = plan_of(book, path)
    assert [(row.verdict, row.matched_by, [each.field for each in row.fields]) for row in plan.rows] == [
        (Verdict.CHANGE, "phone", ["note"])
    ]
    assert outcome(take(book, path)) == (0, 1, 0, [])
    assert column(book, "SELECT name, city, note, version FROM client") == [("Млин", "Суми", "дзвонити", 2)]
    # By code: what differs is written, blank cells erase nothing.
    path = write_text(tmp_path / "c.csv", "Код;Назва;Місто;Примітка;Етап\n5;Млинок;Одеса;;Переговори\n")
    [row] = plan_of(book, path).rows
    assert [(each.field, each.before, each.after) for each in row.fields] == [
        ("name", "Млин", "Млинок"),
        ("city", "Суми", "Одеса"),
        ("stage", "", "Переговори"),
    ]
    before = dump(book)
    assert outcome(take(book, path)) == (0, 1, 0, [])
    assert column(book, "SELECT name, name_key, city, note, version FROM client") == [
        ("Млинок", "млинок", "Одеса", "дзвонити", 3)
    ]
    assert len(column(book, "SELECT id FROM stage_move")) == 2
    assert outcome(take(book, path)) == (0, 0, 1, [])
    book.undo()
    assert dump(book) == before


@pytest.mark.parametrize(
    ("row", "known_by"),
    [
        (";;;12345678;", "tax_code"),
        (";0672140833;;;", "phone"),
        (";;INFO@mlyn.ua;;", "email"),
        ("ТОВ «Млин»;;;;", "name"),
        ("Mlyn LLC;;;;", "name"),
        ("Млин;;;87654321;", ""),
        ("Млин;;;;Одеса", ""),
    ],
)
def test_duplicates_of_the_book(book: Book, tmp_path: Path, row: str, known_by: str) -> None:
    head = "Назва;Телефон;Пошта;ЄДРПОУ;Місто\n"
    take(book, write_text(tmp_path / "a.csv", head + "Млин;0672140833;info@mlyn.ua;12345678;Суми\n"))
    row = row if row[0] != ";" else "Зовсім інша назва" + row
    plan = plan_of(book, write_text(tmp_path / "b.csv", head + row + "\n"))
    assert [each.matched_by for each in plan.rows] == [known_by]
    assert plan.rows[0].verdict is (Verdict.SAME if known_by else Verdict.ADD)


def test_a_client_with_a_row_of_its_own_is_not_taken_for_another(book: Book, tmp_path: Path) -> None:
    take(book, write_text(tmp_path / "a.csv", "Код;Назва;Телефон\nB;Перший;0672140833\n"))
    path = write_text(tmp_path / "b.csv", "Код;Назва;Телефон\nC;Другий;0672140833\nB;Перший;0672140833\n")
    assert outcome(take(book, path)) == (1, 0, 1, [])


def test_clients_in_the_bin_are_named(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.csv", "Код;Назва;Телефон\n7;Млин;0672140833\n")
    take(book, path)
    book.write(put_in_bin, [1])
    assert outcome(take(book, path)) == (0, 0, 0, [(2, "in_bin")])


def test_contacts_already_there_are_not_doubled(book: Book, tmp_path: Path) -> None:
    client = book.write(add_client, "Млин").created_id
    assert client is not None
    book.write(add_contact, client, {"name": "Ганна"}, {"phone": "067 214 08 33"})
    path = write_text(tmp_path / "a.csv", "Назва;Контакт;Посада;Тел\nМлин;ГАННА;Директор;380672140833\nМлин;Петро;;\n")
    assert outcome(take(book, path)) == (0, 2, 0, [])
    assert column(book, "SELECT name, position FROM contact ORDER BY id") == [("Ганна", "Директор"), ("Петро", "")]
    assert len(column(book, "SELECT id FROM channel")) == 1


def test_cells_that_cannot_be_taken_are_told(book: Book, tmp_path: Path) -> None:
    text = (
        "Назва;Телефон;Пошта;Борг;Дата згоди;Вид\n"
        "А;0671234;;;;\nБ;подзвонити Олі;;;;\nВ;–;не знаю;немає;;\nГ;;;;колись;\nД;;;багато;;хтось\n"
    )
    changes = take(book, write_text(tmp_path / "c.csv", text))
    assert outcome(changes)[0] == 5
    assert [(row, code) for row, code, _values in changes.outcome.warnings] == [
        (2, "phone_short"),
        (3, "phone_unclear"),
        (4, "email_unclear"),
        (5, "bad_date"),
        (6, "bad_sum"),
        (6, "unknown_kind"),
    ]
    for lang in LANGUAGES:
        texts = load_texts("importing", lang)
        for _row, code, values in changes.outcome.warnings:
            assert str(values["value"]) in texts.text(f"warning.{code}", **values)


def test_columns_chosen_by_the_person_are_remembered(book: Book, tmp_path: Path) -> None:
    path = write_text(tmp_path / "c.csv", "Хто;Як дзвонити;Місто\nМлин;0672140833;Суми\nБуряк;0501112233;Київ\n")
    sheet = read(path)
    assert mapped(sheet)[2] == "city"
    choices = {"хто": "name", "Як дзвонити": "phone", "Місто": "note"}
    chosen = map_columns(sheet, Vocabulary("clients"), choices)
    assert chosen == ("name", "phone", "note")
    assert outcome(book.write(import_sheet, sheet, chosen, "clients"))[0] == 2
    assert mapped(read(path, "clients", book), "clients", book) == chosen
    book.undo()
    assert column(book, "SELECT count(*) FROM import_column") == [0]


def test_wrong_choices_are_refused(book: Book, tmp_path: Path) -> None:
    sheet = read(write_text(tmp_path / "c.csv", "Назва;Телефон\nМлин;0672140833\n"))
    for chosen, code in (({"Назва": "colour"}, "import_no_field"), ({"Адреса": "city"}, "import_no_heading")):
        with pytest.raises(InvalidError) as caught:
            map_columns(sheet, Vocabulary("clients"), chosen)
        assert caught.value.code == code
    with pytest.raises(InvalidError) as caught:
        book.write(import_sheet, sheet, ("", "phone"), "clients")
    assert caught.value.code == "import_no_name"


def test_every_field_has_headings_in_three_languages() -> None:
    for what, fields in FIELDS.items():
        vocabulary = Vocabulary(what)
        for lang in LANGUAGES:
            texts = load_texts("importing", lang)
            for field in fields:
                key = next((each for each in (f"column.{what}.{field}", f"column.{field}") if each in texts), "")
                if key and not (what == "orders" and field in ("phone", "email", "tax_code", "note")):
                    assert vocabulary.exact_field(texts.text(key)) == field, (lang, field)


def test_headings_tell_clients_orders_and_products() -> None:
    assert guess_what(("Код клієнта", "Номер", "Дата", "Сума")) == "orders"
    assert guess_what(("Client", "Date", "Amount", "Status")) == "orders"
    assert guess_what(("Назва", "Контакт", "Тел.", "Місто", "Сума", "Примітки")) == "clients"
    assert guess_what(("Name", "Phone", "Note")) == "clients"
    assert guess_what(("Код", "Назва", "Група", "Од. вим.", "Ціна, грн")) == "products"
    assert guess_what(("Артикул", "Цена")) == "products"
    assert guess_what(("Name", "Phone", "Price")) == "clients"
    assert guess_what(("Клієнт", "Товар", "Ціна")) == "clients"
    assert guess_what(("Дата", "Товар", "Ціна")) == "orders"


class _StopsAt(Progress):
    """A progress whose person stops at the n-th step."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.left = steps

    def step(self, done: int, total: int) -> None:
        self.left -= 1
        if self.left < 0:
            self.cancel()
        super().step(done, total)


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4, 5])
def test_a_stopped_import_leaves_nothing(book: Book, tmp_path: Path, steps: int) -> None:
    lines = "".join(f"{number};Клієнт {number};Особа {number};050{number:07}\n" for number in range(2500))
    sheet = read(write_text(tmp_path / "c.csv", "Код;Назва;Контакт;Телефон\n" + lines))
    before = dump(book)
    with pytest.raises(CancelledError):
        book.write(import_sheet, sheet, mapped(sheet), "clients", _StopsAt(steps))
    assert dump(book) == before
    assert outcome(book.write(import_sheet, sheet, mapped(sheet), "clients", NoProgress()))[0] == 2500


def test_a_rehearsal_writes_nothing(book: Book, tmp_path: Path) -> None:
    sheet = read(write_text(tmp_path / "c.csv", UK))
    before = dump(book)
    assert book.read(rehearse, sheet, mapped(sheet), "clients").outcome.added == 2
    assert dump(book) == before
