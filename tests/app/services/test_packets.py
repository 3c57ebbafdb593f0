"""Packets: who gets into one, what leaves with it, and who took it out when."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from app.book import Book
from app.domain.packet_codes import read_code
from app.services.clients import add_client, change_client
from app.services.contacts import add_channel
from app.services.exporting.target_file import ExportError
from app.services.library_content import call_results
from app.services.library_sheet import gather_call_script
from app.services.library_values import change_script_fields
from app.services.packet_files import draw_packet, packet_pdf, packet_xlsx
from app.services.packet_words import column_titles, result_words
from app.services.packets import (
    NEVER_GIVEN,
    PacketMade,
    find_packet,
    load_packet,
    load_packets,
    make_packet,
    pick_records,
    set_packet_time,
)
from app.services.people import rename_person
from app.services.raw_calls import RawCallDraft, record_call
from app.services.raw_records import add_record, bin_records
from app.texts import LANGUAGES
from tests.app.services.order_books import done, refused
from tests.app.services.packet_books import NAUGHTY, make, make_raw_book

SECRETS = ("Секретна", "внутрішня", "@example", "Тернопіль", "Луна")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    found = make_raw_book(tmp_path)
    yield found
    found.close()


def test_a_packet_has_the_records_asked_in_their_order_under_codes(book: Book) -> None:
    changes = done(book, make_packet, [3, 1, 3, 2], " Ірина ", "cold_call", "ru")
    assert changes.outcome == PacketMade(1, 3)
    card = book.read(load_packet, changes.created_id or 0)
    assert [row.record_id for row in card.rows] == [3, 1, 2]
    assert [str(read_code(row.code)) for row in card.rows] == [row.code for row in card.rows]
    assert [(read_code(row.code).packet, read_code(row.code).row) for row in card.rows] == [(1, 1), (1, 2), (1, 3)]
    assert [row.name for row in card.rows] == [NAUGHTY[2], NAUGHTY[0], NAUGHTY[1]]
    assert (card.info.given_to, card.info.list_title, card.info.lang) == ("Ірина", "Виставка", "ru")
    assert card.info.is_open
    assert make(book, 4).info.number == 2
    assert [info.number for info in book.read(load_packets)] == [2, 1]
    assert book.read(find_packet, 2) == book.read(load_packets)[0].id


@pytest.mark.parametrize("outcome", ["dnc", "wrong", "off_target"])
def test_who_must_not_be_called_is_never_given(book: Book, outcome: str) -> None:
    book.write(record_call, 2, RawCallDraft(outcome))
    made = book.write(make_packet, [1, 2, 3], "Ірина", "", "uk", allow_given=True).outcome
    assert [(each.record_id, each.reason) for each in made.left_out] == [(2, outcome)]
    assert made.rows_count == 2
    error = refused(book, "packet_nobody", make_packet, [2], "Ірина", "", "uk", allow_given=True)
    assert error.values == {"count": 1, "names": NAUGHTY[1]}
    assert outcome in NEVER_GIVEN


def test_the_phone_of_who_asked_not_to_be_called_is_not_given_under_another_name(book: Book) -> None:
    client_id = book.write(add_client, "Мовчун").created_id or 0
    book.write(add_channel, client_id, "phone", "+38 067 000-03-01")
    book.write(change_client, client_id, {"do_not_call": True})
    made = book.write(make_packet, [2, 3], "Ірина", "", "uk").outcome
    assert [(each.record_id, each.reason) for each in made.left_out] == [(3, "dnc")]


def test_a_record_is_not_given_twice_unless_allowed(book: Book) -> None:
    make(book, 1, 2)
    made = book.write(make_packet, [1, 3], "Інша", "", "uk").outcome
    assert [(each.record_id, each.reason, each.packet_number) for each in made.left_out] == [(1, "given", 1)]
    assert book.write(make_packet, [1], "Інша", "", "uk", allow_given=True).outcome.left_out == ()


def test_what_lies_in_the_bin_or_has_no_phone_is_not_given(book: Book) -> None:
    book.write(bin_records, [1])
    silent = book.write(add_record, 1, "Без телефону").created_id or 0
    made = book.write(make_packet, [1, silent, 2], "Ірина", "", "uk").outcome
    assert [each.reason for each in made.left_out] == ["binned", "no_phone"]


def test_the_next_records_are_those_due_and_new_and_not_out(book: Book) -> None:
    make(book, 1, 2)
    book.write(record_call, 3, RawCallDraft("refused"))
    book.write(record_call, 4, RawCallDraft("no_answer"))  # tomorrow
    assert book.read(pick_records, 1, 3) == [5, 6, 7]
    assert book.read(pick_records, 1, 100) == [5, 6, 7, 8]


def test_wrong_asking_is_refused_in_words(book: Book) -> None:
    refused(book, "packet_to_empty", make_packet, [1], "  ", "", "uk")
    refused(book, "packet_to_long", make_packet, [1], "я" * 201, "", "uk")
    refused(book, "no_raw_record", make_packet, [99], "Ірина", "", "uk")
    refused(book, "no_script", make_packet, [1], "Ірина", "none", "uk")
    refused(book, "no_packet", packet_xlsx, 7, Path("never.xlsx"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_holds_nothing_but_what_may_leave(book: Book, tmp_path: Path, lang: str) -> None:
    card = make(book)
    path = tmp_path / "packet.xlsx"
    done(book, packet_xlsx, card.info.id, path, lang)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    workbook = openpyxl.load_workbook(path)
    rows, script = workbook.worksheets
    cells = [[cell.value for cell in row] for row in rows.iter_rows()]
    assert cells[0] == list(column_titles(lang))
    assert cells[1:] == [[row.code, row.name, row.phone, None, None, None] for row in card.rows]
    assert all(cell.data_type == "s" for row in rows.iter_rows() for cell in row if cell.value is not None)
    assert rows.freeze_panes == "B2"
    (choice,) = rows.data_validations.dataValidation
    assert str(choice.sqref) == "D2:D9"
    title, _, place = choice.formula1.partition("!")
    assert title.strip("'") == script.title
    words = [cell.value for (cell,) in script[place.replace("$", "")]]
    assert words == list(result_words(lang).values())
    assert len(words) == len(call_results())
    _assert_secret(_all_text(path))


def _all_text(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def _assert_secret(text: str) -> None:
    assert [secret for secret in SECRETS if secret.casefold() in text.casefold()] == []


def test_the_workbook_does_not_say_who_made_it(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "packet.xlsx"
    book.write(packet_xlsx, make(book).info.id, path)
    with zipfile.ZipFile(path) as archive:
        app, core = (archive.read(f"docProps/{name}.xml").decode() for name in ("app", "core"))
    assert re.findall(r"<Company>(.*?)</Company>", app) == [""]
    assert re.findall(r"<dc:creator>(.*?)</dc:creator>", core) in ([], [""])
    assert re.findall(r"<cp:lastModifiedBy>(.*?)</cp:lastModifiedBy>", core) in ([], [""])
    assert re.findall(r">(2026-06-18T12:00:00Z)<", core)


def test_formulas_of_names_stay_texts(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "packet.xlsx"
    book.write(packet_xlsx, make(book).info.id, path)
    assert "<f>" not in _all_text(path)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pdf_holds_the_rows_and_the_script_and_nothing_else(book: Book, tmp_path: Path, lang: str) -> None:
    card = make(book)
    path = tmp_path / "packet.pdf"
    done(book, packet_pdf, card.info.id, path, lang)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) == 2
    assert all(row.code in text and " ".join(row.phone.split()) in text for row in card.rows)
    assert all(word in text.replace("\u00a0", " ") for word in result_words(lang).values())
    assert "Секретна" not in text
    assert "внутрішня" not in text
    assert "Тернопіль" not in text
    assert path.read_bytes() == book.read(draw_packet, card.info.id, lang)


def test_the_script_says_what_the_owner_filled_in_but_not_who_of_ours_calls(book: Book, tmp_path: Path) -> None:
    book.write(change_script_fields, {"topic": "закупівлю кави"})
    book.write(rename_person, 1, "Марта Наша")
    book.person_id = 1
    path = tmp_path / "packet.xlsx"
    book.write(packet_xlsx, make(book).info.id, path)
    workbook = openpyxl.load_workbook(path)
    said = " ".join(str(cell) for row in workbook.worksheets[1].iter_rows(values_only=True) for cell in row)
    workbook.close()
    assert "закупівлю кави" in said and "компанія Зерно" in said
    assert "Марта" not in said
    own = book.read(gather_call_script, "uk").fills
    assert (own["topic"], own["manager"]) == ("закупівлю кави", "Марта Наша")


def test_every_time_it_leaves_is_noted_and_a_look_is_not(book: Book, tmp_path: Path) -> None:
    packet_id = make(book).info.id
    book.read(draw_packet, packet_id)
    assert book.read(load_packet, packet_id).exports == ()
    book.write(packet_xlsx, packet_id, tmp_path / "a.xlsx")
    book.write(packet_pdf, packet_id, tmp_path / "a.pdf")
    assert [(each.way, each.rows_count) for each in book.read(load_packet, packet_id).exports] == [
        ("pdf", 8),
        ("xlsx", 8),
    ]
    assert book.read(load_packets)[0].exports_count == 2


def test_what_could_not_be_written_is_not_noted(book: Book, tmp_path: Path) -> None:
    packet_id = make(book).info.id
    with pytest.raises(ExportError):
        book.write(packet_xlsx, packet_id, tmp_path / "nowhere" / "a.xlsx")
    assert book.read(load_packet, packet_id).exports == ()


def test_the_hours_of_a_packet_are_kept_with_its_results(book: Book) -> None:
    packet_id = make(book).info.id
    assert book.read(load_packet, packet_id).info.worked_min is None
    assert done(book, set_packet_time, packet_id, 210).action == "packet_timed"
    assert [row.worked_min for row in book.read(load_packets)] == [210]
    refused(book, "number_range", set_packet_time, packet_id, -1)
    refused(book, "no_packet", set_packet_time, 99, 10)
    done(book, set_packet_time, packet_id, None)
    assert book.read(load_packet, packet_id).info.worked_min is None
