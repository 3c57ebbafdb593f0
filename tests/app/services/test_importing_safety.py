"""Hostile and broken files: refused in words by a child process, with the program alive."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import psutil
import pytest

from app.errors import AppError, CancelledError
from app.progress import Progress
from app.services.importing import workbook
from app.services.importing.encodings import CANDIDATES, decode
from app.services.importing.sheet import SheetError
from app.texts import LANGUAGES, load_texts
from tests.app.services.importing_helpers import read, write_text, write_xlsx

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/></Relationships>'
)
WORKBOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SHEET = (
    '<?xml version="1.0"?>{doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)


def make_bomb(path: Path, rows: str, doctype: str = "") -> Path:
    """Write a workbook of one sheet with this XML."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELS.format(kind="officeDocument", target="xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELS.format(kind="worksheet", target="worksheets/sheet1.xml"))
        archive.writestr("xl/worksheets/sheet1.xml", SHEET.format(rows=rows, doctype=doctype))
    return path


def cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


FAR = '<row r="1">' + cell("A1", "Name") + '</row><row r="1048576">' + cell("XFD1048576", "x") + "</row>"
ENTITIES = (
    "<!DOCTYPE w [<!ENTITY a '" + "x" * 1000 + "'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 50}'>" for n in range(8))
    + "]>"
)  # fmt: skip
OUTSIDE = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"


def test_bombs_end_in_words(tmp_path: Path) -> None:
    spaces = '<row r="1">' + cell("A1", "Name") + cell("B1", " " * 300_000_000) + "</row>"
    bombs = {
        "far cell": make_bomb(tmp_path / "far.xlsx", FAR),
        "spaces": make_bomb(tmp_path / "spaces.xlsx", spaces),
        "entities": make_bomb(tmp_path / "entities.xlsx", '<row r="1">' + cell("A1", "&i;") + "</row>", ENTITIES),
    }
    del spaces
    before = psutil.Process().memory_info().rss
    for name, path in bombs.items():
        assert path.stat().st_size < 1_500_000
        started = time.monotonic()
        with pytest.raises(SheetError) as caught:
            read(path)
        assert caught.value.code in ("sheet_too_big", "sheet_damaged", "sheet_empty"), name
        assert time.monotonic() - started < 30
    assert psutil.Process().memory_info().rss - before < 64 * 1024**2


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    rows = '<row r="1">' + cell("A1", "Name") + '</row><row r="2">' + cell("A2", "x&a;") + "</row>"
    path = make_bomb(tmp_path / "xxe.xlsx", rows, OUTSIDE)
    hostname = Path("/etc/hostname").read_text(encoding="utf-8").strip() if Path("/etc/hostname").exists() else "?"
    try:
        texts = str(read(path).rows)
    except SheetError:
        texts = ""
    assert hostname not in texts


def _children() -> set[int]:
    """Return the processes of this one: the kill tests' fork server may live here too."""
    return {child.pid for child in psutil.Process().children()}


@pytest.mark.parametrize("limit", ["memory", "time"])
def test_the_childs_limits_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    wide = '<row r="1">' + cell("A1", "Name") + '</row><row r="2000">' + cell("ZZ2000", "x") + "</row>"
    path = make_bomb(tmp_path / "c.xlsx", wide)
    assert len(read(path).rows) == 1
    if limit == "memory":
        if sys.platform != "linux":
            pytest.skip("only Linux keeps RLIMIT_AS")
        monkeypatch.setattr(workbook, "MEMORY_BYTES", 40 * 1024**2)
        monkeypatch.setattr(workbook, "MEMORY_PER_FILE_BYTE", 0)
    else:
        monkeypatch.setattr(workbook, "TIME_LIMIT_S", 0.0)
        monkeypatch.setattr(workbook, "TIME_PER_MEGABYTE_S", 0.0)
    before = _children()
    with pytest.raises(SheetError) as caught:
        read(path)
    assert caught.value.code == ("sheet_too_big" if limit == "memory" else "sheet_too_slow")
    assert _children() <= before


def test_reading_can_be_stopped_and_leaves_no_process(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "c.xlsx", {"S": [["Name"], *[[f"Client {n}"] for n in range(20000)]]})
    progress = Progress()
    progress.cancel()
    before = _children()
    with pytest.raises(CancelledError):
        read(path, progress=progress)
    assert _children() <= before


def _ole(path: Path, stream: str) -> Path:
    """Write the smallest OLE file with one stream of this name, as a password makes of an XLSX."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += b"\0" * 6 + struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += b"\xff" * (512 - len(header))

    def entry(name: str, kind: int, child: int) -> bytes:
        raw = (name + "\0").encode("utf-16-le")
        return (
            raw.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + b"\0" * 36
            + struct.pack("<IQ", 0xFFFFFFFE, 0)
        )

    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    header = header[:76] + struct.pack("<I", 0) + header[80:]
    path.write_bytes(header + fat + (entry("Root Entry", 5, 1) + entry(stream, 2, 0xFFFFFFFF)).ljust(512, b"\0"))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(AppError) as caught:
        read(path)
    for lang in LANGUAGES:
        assert str(path) in load_texts("importing", lang).text(f"errors.{caught.value.code}", **caught.value.values)
    return caught.value.code


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    def file(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    assert refusal(tmp_path / "none.csv") == "sheet_missing"
    assert refusal(tmp_path) == "sheet_unreadable"
    assert refusal(file("empty.csv", b"")) == "sheet_empty"
    assert refusal(file("blank.csv", b"\n;;\n  \n")) == "sheet_empty"
    assert refusal(file("a.pdf", b"%PDF-1.7 ...")) == "sheet_kind_unknown"
    assert refusal(file("a.xls", b"<html><table><tr><td>Name</td></tr></table></html>")) == "sheet_kind_unknown"
    assert refusal(file("a.kartoteka", b"SQLite format 3\0" + bytes(100))) == "sheet_kind_unknown"
    assert refusal(file("zeros.csv", bytes(8000))) == "sheet_kind_unknown"
    assert refusal(file("cut.xlsx", b"PK\x03\x04" + bytes(200))) == "sheet_damaged"
    whole = write_xlsx(tmp_path / "whole.xlsx", {"S": [["Name"], ["One"]]}).read_bytes()
    assert refusal(file("half.xlsx", whole[: len(whole) // 2])) == "sheet_damaged"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(tmp_path / "a.docx") == "sheet_kind_unknown"
    assert refusal(_ole(tmp_path / "locked.xlsx", "EncryptedPackage")) in ("sheet_encrypted", "sheet_damaged")
    assert refusal(write_xlsx(tmp_path / "nothing.xlsx", {"S": []})) == "sheet_empty"


def test_the_child_says_nothing_when_called_wrongly() -> None:
    run = subprocess.run(
        workbook.child_command(), input=b"\n", capture_output=True, check=False, cwd=_root(), timeout=20
    )
    assert run.returncode != 0
    assert run.stdout == b""


def _root() -> Path:
    return Path(workbook.__file__).resolve().parents[3]


def test_the_child_starts_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "c.xlsx", {"S": [["Name"], ["One"]]})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert len(read(Path(os.path.relpath(path))).rows) == 1


def test_an_endless_quote_costs_its_row_only(tmp_path: Path) -> None:
    lines = ["Name,Phone", '"open,1', *[f"Client {n},{n}" for n in range(1000)]]
    sheet = read(write_text(tmp_path / "c.csv", "\n".join(lines)))
    assert len(sheet.rows) == 1000
    assert [(row, code) for row, code, _values in sheet.refusals] == [(2, "unclosed_quote")]


def test_quotes_all_over_do_not_stall(tmp_path: Path) -> None:
    path = write_text(tmp_path / "c.csv", ',"a' * 20_000)
    other = write_text(tmp_path / "d.csv", ',"a\n' * 20_000)
    started = time.monotonic()
    for each in (path, other):
        try:
            read(each)
        except SheetError as error:
            assert error.code == "sheet_empty"
    assert time.monotonic() - started < 5


def test_a_field_of_a_megabyte_is_read(tmp_path: Path) -> None:
    sheet = read(write_text(tmp_path / "c.csv", f'Name,Note\nA,"{"x" * 1_000_000}"\nB,y\n'))
    assert [len(str(cells[1])) for _number, cells in sheet.rows] == [1_000_000, 1]


@pytest.mark.parametrize("encoding", [name for name in CANDIDATES if name != "cp1252"])
@pytest.mark.parametrize(
    "text",
    [
        "Привіт, Їжаче! Як справи? Ціна: 100 грн.",
        "ЗАМОВЛЕННЯ НА СЬОГОДНІ ВИКОНАНО",
        "Объект № 5; Съёмка; Ёлка",
        "Іваненко;Петро;директор",
        "Назва",
        "ФОП Щука Ґ. Є.",
    ],
)
def test_cyrillic_encodings_are_told_apart(text: str, encoding: str) -> None:
    if encoding == "mac_cyrillic" and len(text) < 6:
        pytest.skip("one short word reads as well in cp866")
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("the encoding has no such letters")
    assert decode(data) == (text, encoding)
