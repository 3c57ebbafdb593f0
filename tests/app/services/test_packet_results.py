"""Results that come back: only for the rows that were given, once, and never more than was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.book import Book
from app.domain.packet_codes import make_code
from app.errors import InvalidError
from app.services.library_content import call_results
from app.services.packet_results import TypedResult, apply_results, read_results, rehearse_results
from app.services.packet_words import column_titles, read_result, result_words
from app.services.packets import PacketCard, load_packet
from app.services.raw_calls import RawCallDraft, record_call
from app.services.raw_rows import load_record
from app.texts import LANGUAGES
from tests.app.services.order_books import done, refused
from tests.app.services.packet_books import filled, make, make_raw_book, record, rehearse, take
from tests.app.services.rule_books import TODAY
from tests.db.helpers import dump


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    found = make_raw_book(tmp_path)
    yield found
    found.close()


@pytest.fixture
def card(book: Book) -> PacketCard:
    return make(book)


def test_results_come_back_by_code(book: Book, card: PacketCard, tmp_path: Path) -> None:
    path = filled(
        book,
        card,
        tmp_path / "back.xlsx",
        {
            1: ("Передзвонити", "24.06 14:30", "на обіді"),
            2: ("Відмова",),
            3: ("callback", datetime(2026, 6, 26)),
            4: ("5",),
            5: ("Встреча назначена", "пт", "чекають у п’ятницю"),
            6: ("Asked not to call",),
        },
    )
    found = rehearse(book, path)
    assert found.counts == {"ok": 6, "same": 0, "empty": 2, "refused": 0}
    done(book, apply_results, found)
    states = [record(book, number) for number in range(1, 9)]
    assert [each.state for each in states] == ["again", "refused", "again", "again", "again", "dnc", "new", "new"]
    assert states[0].again_on == date(2026, 6, 24)
    assert states[0].again_at is not None
    assert states[2].again_on == date(2026, 6, 26)
    assert states[3].again_on == TODAY + timedelta(1)
    back = book.read(load_packet, card.info.id)
    assert [row.outcome for row in back.rows][:6] == ["callback", "refused", "callback", "no_answer", "meet", "dnc"]
    assert back.info.back_count == 6
    call = book.read(load_record, 1).calls[0]
    assert (call.person_id, call.outcome, call.note) == (None, "callback", "на обіді")


def test_a_meeting_agreed_makes_no_client_by_itself(book: Book, card: PacketCard, tmp_path: Path) -> None:
    take(book, filled(book, card, tmp_path / "back.xlsx", {1: ("meet", "24.06", "о десятій")}))
    found = record(book, 1)
    assert (found.state, found.again_on, found.client_id, found.outcome) == ("again", TODAY, None, "meet")
    assert book.read(load_record, 1).calls[0].note == "о десятій \u00b7 24.06"


def test_the_same_file_twice_changes_nothing(book: Book, card: PacketCard, tmp_path: Path) -> None:
    path = filled(book, card, tmp_path / "back.xlsx", {1: ("refused",), 2: ("Встреча назначена", "", "так")})
    take(book, path)
    before = dump(book)
    assert take(book, path).counts == {"ok": 0, "same": 2, "empty": 6, "refused": 0}
    assert dump(book) == before


def test_another_result_for_what_is_back_is_refused_unless_it_may_replace(
    book: Book, card: PacketCard, tmp_path: Path
) -> None:
    take(book, filled(book, card, tmp_path / "one.xlsx", {1: ("refused",)}))
    path = filled(book, card, tmp_path / "two.xlsx", {1: ("callback",)})
    (line,) = rehearse(book, path).of("refused")
    assert (line.line, line.fault, line.values["back"]) == (2, "other_result", "refused")
    refused(book, "packet_refused", apply_results, rehearse(book, path))
    book.write(apply_results, rehearse(book, path, may_replace=True))
    assert record(book, 1).state == "again"
    assert book.read(load_packet, card.info.id).rows[0].outcome == "callback"
    assert len(book.read(load_record, 1).calls) == 2


@pytest.mark.parametrize(
    ("cells", "line", "fault"),
    [
        ({"A3": make_code(1, 3)}, 3, "name_changed"),
        ({"A3": make_code(9, 2)}, 3, "code_unknown"),
        ({"A3": make_code(1, 9)}, 3, "code_unknown"),
        ({"A3": make_code(1, 2)[:-1] + "I"}, 3, "code_shape"),
        ({"A3": "K1-0003-" + make_code(1, 2)[-1]}, 3, "code_letter"),
        ({"A3": None}, 3, "code_shape"),
        ({"B3": "ТОВ «Інша»"}, 3, "name_changed"),
        ({"B3": None}, 3, "name_changed"),
        ({"C3": "067 000 02 02"}, 3, "phone_changed"),
        ({"C3": None}, 3, "phone_changed"),
        ({"D3": "мабуть"}, 3, "result_unknown"),
        ({"D3": 12}, 3, "result_unknown"),
        ({"D3": "1 — Відмова"}, 3, "result_unknown"),
        ({"D3": None, "F3": "щось"}, 3, "result_missing"),
        ({"E3": "колись потім"}, 3, "when_unreadable"),
        ({"E3": "2099-01-01"}, 3, "when_far"),
        ({"F3": "я" * 5001}, 3, "note_long"),
    ],
)
def test_a_line_that_is_not_as_given_is_refused_with_its_number(
    book: Book, card: PacketCard, tmp_path: Path, cells: dict[str, Any], line: int, fault: str
) -> None:
    path = filled(book, card, tmp_path / "back.xlsx", {1: ("refused",), 2: ("refused",)}, **cells)
    found = rehearse(book, path)
    assert [(each.line, each.fault) for each in found.of("refused")] == [(line, fault)]
    error = refused(book, "packet_refused", apply_results, found)
    assert error.values == {"count": 1, "lines": "3"}
    assert take(book, path, only_sound=True).counts["ok"] == 1
    assert (record(book, 1).state, record(book, 2).state) == ("refused", "new")


def test_the_same_code_twice_in_a_file(book: Book, card: PacketCard) -> None:
    code = card.rows[0].code

    def typed(line: int, result: str) -> TypedResult:
        return TypedResult(line, code, None, None, result)

    same = book.read(rehearse_results, [typed(1, "refused"), typed(2, "8")])
    assert [line.status for line in same.lines] == ["ok", "same"]
    other = book.read(rehearse_results, [typed(1, "refused"), typed(2, "dnc")])
    assert [(line.line, line.fault) for line in other.of("refused")] == [(2, "twice")]


def test_one_line_off_paper(book: Book, card: PacketCard) -> None:
    line = TypedResult(1, card.rows[2].code.lower(), None, None, "Відмова", note="з паперу")
    found = book.read(rehearse_results, [line])
    book.write(apply_results, found)
    assert record(book, 3).state == "refused"


def test_a_spreadsheet_may_spoil_a_phone_but_not_another_number(book: Book, card: PacketCard, tmp_path: Path) -> None:
    path = filled(
        book, card, tmp_path / "back.xlsx", {1: ("refused",), 2: ("refused",)}, C2=670000101, C3="+38 (067) 000-02-01"
    )
    assert rehearse(book, path).counts["ok"] == 2


def test_a_day_that_has_passed_is_due_at_once(book: Book, card: PacketCard, tmp_path: Path) -> None:
    take(book, filled(book, card, tmp_path / "back.xlsx", {1: ("callback", "2026-06-01 10:00")}))
    assert (record(book, 1).again_on, record(book, 1).again_at) == (TODAY, None)


def test_who_asked_not_to_be_called_meanwhile_stays_so(book: Book, card: PacketCard, tmp_path: Path) -> None:
    book.write(record_call, 1, RawCallDraft("dnc"))
    take(book, filled(book, card, tmp_path / "back.xlsx", {1: ("callback", "24.06", "просив ще")}))
    assert record(book, 1).state == "dnc"
    assert [call.outcome for call in book.read(load_record, 1).calls] == ["callback", "dnc"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("encoding", "separator"), [("utf-8-sig", ";"), ("utf-8", ","), ("cp1251", "\t")])
def test_a_table_typed_back_as_text(
    book: Book, card: PacketCard, tmp_path: Path, lang: str, encoding: str, separator: str
) -> None:
    path = tmp_path / "back.csv"
    row = card.rows[1]
    lines = [column_titles(lang), (row.code, row.name, row.phone, result_words(lang)["refused"], "", "")]
    text = "\n".join(separator.join(cells) for cells in lines)
    path.write_bytes(text.encode(encoding))
    assert rehearse(book, path).counts == {"ok": 1, "same": 0, "empty": 0, "refused": 0}


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text("Name;Phone\nAcme;123\n", encoding="utf-8")
    with pytest.raises(InvalidError) as caught:
        read_results(path, "en")
    assert caught.value.code == "packet_columns"
    assert caught.value.values["missing"] == "Code, Result"


def test_every_word_of_every_result_is_read() -> None:
    for number, code in enumerate(call_results(), 1):
        spellings = {code, str(number), f"{number}.", *(result_words(lang)[code] for lang in LANGUAGES)}
        spellings |= {f"{number} \u2014 {result_words(lang)[code].upper()}" for lang in LANGUAGES}
        assert {read_result(text) for text in spellings} == {code}


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_results(text: str) -> None:
    assert read_result(text) in (None, *call_results())


def test_hours_of_cells(book: Book, card: PacketCard) -> None:
    typed = [TypedResult(1, card.rows[0].code, None, None, "callback", when="2026-06-24 09:15")]
    (line,) = book.read(rehearse_results, typed).lines
    assert (line.again_on, line.again_time) == (date(2026, 6, 24), time(9, 15))
