"""packet out, in, list and show; print script, objections, competitor and day."""

from __future__ import annotations

import stat
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from app.book import Book
from app.clock import fixed_on
from app.services.activities import plan_step
from app.services.clients import add_client
from app.services.competitors import add_competitor, save_competitor_field
from app.services.contacts import add_channel
from tests.app.cli.conftest import TODAY, Kartoteka
from tests.app.services.packet_books import make_raw_book
from tests.db.helpers import dump

AS_OF = ("--as-of", TODAY.isoformat())


@pytest.fixture
def raw(tmp_path: Path) -> Kartoteka:
    """A command line on a book with a calling list."""
    book = make_raw_book(tmp_path)
    path = book.path
    book.close()
    return Kartoteka(path)


def fill(path: Path, row: int, result: str, *, name: str = "") -> None:
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    sheet.cell(row + 1, 4).value = result
    if name:
        sheet.cell(row + 1, 2).value = name
    workbook.save(path)


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_packet_goes_out_and_its_results_come_in(raw: Kartoteka, tmp_path: Path) -> None:
    xlsx, pdf = tmp_path / "packet.xlsx", tmp_path / "packet.pdf"
    made = raw.json(
        "packet", "out", "--list", "виставка", "--count", 3, "--to", "Луна", "--xlsx", xlsx, "--pdf", pdf, *AS_OF
    )
    assert (made["number"], made["rows"], made["left_out"]) == (1, 3, [])
    assert (made["xlsx"], made["pdf"]) == (str(xlsx), str(pdf))
    assert len(made["codes"]) == 3
    assert made["codes"][0] in text_of(pdf)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (xlsx, pdf)} == {0o600}
    fill(xlsx, 1, "Відмова")
    rehearsed = raw.json("packet", "in", xlsx, "--dry-run", *AS_OF)
    assert (rehearsed["ok"], rehearsed["empty"], rehearsed["is_written"]) == (1, 2, False)
    taken = raw.json("packet", "in", xlsx, *AS_OF)
    assert (taken["ok"], taken["is_written"]) == (1, True)
    again = raw.json("packet", "in", xlsx, *AS_OF)
    assert (again["ok"], again["same"], again["is_written"], again["action_id"]) == (0, 1, False, None)
    (listed,) = raw.json("packet", "list")
    assert (listed["list"], listed["rows"], listed["back"], listed["exports"]) == ("Виставка", 3, 1, 2)
    shown = raw.json("packet", "show", 1)
    assert [row["outcome"] for row in shown["rows_given"]] == ["refused", "", ""]
    assert [each["way"] for each in shown["exports_made"]] == ["pdf", "xlsx"]
    assert "Luna" not in raw.text("packet", "list")
    assert "Refused" in raw.text("packet", "show", 1)


def test_an_earlier_packet_is_written_again(raw: Kartoteka, tmp_path: Path) -> None:
    raw.text("packet", "out", "--list", "1", "--count", 2, "--to", "Луна", "--lang", "ru", *AS_OF)
    pdf = tmp_path / "again.pdf"
    again = raw.json("packet", "out", "--packet", 1, "--pdf", pdf)
    assert (again["number"], again["rows"], again["left_out"]) == (1, 2, [])
    assert "Пакет для звонков" in text_of(pdf)
    assert raw.json("packet", "list")[0]["exports"] == 1
    assert raw.run("packet", "out", "--packet", 1, "--list", "1").exit_code == 2


def test_a_changed_name_is_refused_with_its_line(raw: Kartoteka, tmp_path: Path) -> None:
    xlsx = tmp_path / "packet.xlsx"
    raw.text("packet", "out", "--list", "1", "--count", 3, "--to", "Луна", "--xlsx", xlsx, *AS_OF)
    fill(xlsx, 1, "Відмова")
    fill(xlsx, 2, "Відмова", name="Інша")
    result = raw.run("packet", "in", xlsx, *AS_OF)
    assert result.exit_code == 1
    assert "Line 3, " in result.stdout
    assert "the name was changed" in result.stdout
    assert result.stderr == "Lines refused: 1 (3). Nothing was written.\n"
    assert raw.json("packet", "list")[0]["back"] == 0
    assert raw.json("packet", "in", xlsx, "--only-sound", *AS_OF)["ok"] == 1


def test_one_line_off_paper(raw: Kartoteka) -> None:
    made = raw.json("packet", "out", "--list", "1", "--count", 2, "--to", "Луна", "--script", "", *AS_OF)
    taken = raw.json("packet", "in", "--code", made["codes"][1], "--result", 2, "--when", "24.06", *AS_OF)
    (line,) = taken["lines"]
    assert (line["status"], line["outcome"], line["again_on"], line["packet"]) == ("ok", "callback", "2026-06-24", 1)


def test_a_record_out_in_a_packet_is_not_picked_again(raw: Kartoteka) -> None:
    out = ("packet", "out", "--list", "1", "--to", "Луна", *AS_OF)
    assert raw.json(*out, "--count", 5)["rows"] == 5
    assert raw.json(*out, "--count", 5)["rows"] == 3
    assert "None of them" in raw.refused(*out, "--count", 5)


def test_a_packet_that_cannot_be_written_is_not_made(raw: Kartoteka, tmp_path: Path) -> None:
    out = ("packet", "out", "--list", "1", "--count", 2, "--to", "Луна")
    folder = tmp_path / "shut"
    folder.mkdir()
    assert str(tmp_path / "nowhere") in raw.refused(*out, "--xlsx", tmp_path / "nowhere" / "p.xlsx", *AS_OF)
    assert str(folder) in raw.refused(*out, "--pdf", folder, *AS_OF)
    assert raw.refused(*out, "--xlsx", tmp_path / "p.xlsx", "--pdf", folder, *AS_OF)
    assert not (tmp_path / "p.xlsx").exists()
    # The name is too long for a file: it is known only when it is written.
    assert raw.refused(*out, "--xlsx", folder / f"{'x' * 300}.xlsx", *AS_OF)
    assert raw.json("packet", "list") == []
    assert raw.json(*out, *AS_OF)["number"] == 1


def test_what_is_no_packet_is_refused(raw: Kartoteka, tmp_path: Path) -> None:
    other = tmp_path / "other.xlsx"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["Назва", "Телефон"])
    workbook.worksheets[0].append(["Кафе", "067 100 20 30"])
    workbook.save(other)
    assert "columns" in raw.refused("packet", "in", other)
    assert raw.refused("packet", "in", tmp_path)
    assert raw.refused("packet", "in", tmp_path / "nothing.xlsx")
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n")
    assert raw.refused("packet", "in", tmp_path / "picture.xlsx")
    result = raw.run("packet", "in", "--code", "K9-9999-9", "--result", "refused")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def test_wrong_use(raw: Kartoteka, tmp_path: Path) -> None:
    assert raw.run("packet", "in").exit_code == 2
    assert raw.run("packet", "out", "--list", "1").exit_code == 2
    assert raw.run("packet", "in", tmp_path / "a.xlsx", "--code", "K1").exit_code == 2
    assert "There is no list" in raw.refused("packet", "out", "--list", "nothing", "--count", 1, "--to", "A")
    assert "There is no packet 9." in raw.refused("packet", "show", 9)
    assert raw.run("print", "competitor").exit_code == 2
    assert raw.run("print", "competitor", "A", "--blank").exit_code == 2
    assert raw.run("print", "objections", "--mine").exit_code == 2
    assert raw.run("print", "day", "something").exit_code == 2
    assert raw.run("print", "client-card", "--mine", "--blank").exit_code == 2
    assert "no competitor" in raw.refused("print", "competitor", "Nobody")


@pytest.mark.parametrize("kind", ["script", "objections", "competitor", "day"])
def test_blank_sheets_print_in_every_language(raw: Kartoteka, tmp_path: Path, kind: str) -> None:
    for lang in ("uk", "ru", "en"):
        path = tmp_path / f"{lang}.pdf"
        data = raw.json("print", kind, "--blank", "--out", path, "--lang", lang)
        assert (data["path"], data["kind"], data["lang"], data["is_blank"]) == (str(path), kind, lang, True)
        assert data["size_bytes"] == path.stat().st_size
        assert len(PdfReader(path).pages) == (1 if kind == "day" else 2)


def test_sheets_are_filled_from_the_book(raw: Kartoteka, tmp_path: Path) -> None:
    book = Book.open(raw.book, fixed_on(TODAY))
    client_id = book.write(add_client, "Барвінок").created_id or 0
    book.write(add_channel, client_id, "phone", "067 111 22 33")
    book.write(plan_step, client_id, "call", "надіслати прайс", TODAY)
    rival_id = book.write(add_competitor, "Тріумф-Пак").created_id or 0
    book.write(save_competitor_field, rival_id, "segment", "пекарні Дніпра")
    before = dump(book)
    book.close()
    raw.text("print", "day", "--out", tmp_path / "day.pdf", "--lang", "uk", *AS_OF)
    day = text_of(tmp_path / "day.pdf")
    assert all(word in day for word in ("Барвінок", "надіслати прайс", "067 111 22 33", "18.06.2026"))
    raw.text("print", "competitor", "тріумф-пак", "--out", tmp_path / "rival.pdf", "--lang", "uk", *AS_OF)
    assert "пекарні Дніпра" in text_of(tmp_path / "rival.pdf")
    raw.text("print", "competitor", rival_id, "--out", tmp_path / "same.pdf", "--lang", "uk", *AS_OF)
    assert text_of(tmp_path / "same.pdf") == text_of(tmp_path / "rival.pdf")
    raw.text("print", "script", "--out", tmp_path / "script.pdf", "--lang", "uk", *AS_OF)
    assert "Зерно" in text_of(tmp_path / "script.pdf")
    raw.text("print", "objections", "--client", client_id, "--out", tmp_path / "o.pdf", "--lang", "uk", *AS_OF)
    book = Book.open(raw.book, fixed_on(TODAY))
    assert dump(book) == before
    book.close()


def test_a_sheet_gets_its_usual_name(raw: Kartoteka, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Path(raw.json("print", "script", *AS_OF)["path"]).name == "2026-06-18_script_sheet.pdf"
