"""Export: read back by the import with nothing changed, safe in a spreadsheet, whole or not at all."""

from __future__ import annotations

import csv
import errno
import json
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.book import Book
from app.context import raw_connection
from app.errors import CancelledError
from app.progress import Progress
from app.services.claims import add_claim
from app.services.clients import add_client, change_client, put_in_bin, restore_from_bin, set_tags
from app.services.contacts import add_channel, add_contact
from app.services.exporting import target_file
from app.services.exporting.export import Format, export_clients, export_orders, format_of
from app.services.exporting.files import unformula
from app.services.exporting.target_file import ExportError
from app.services.importing.rehearsal import import_sheet
from app.services.orders import LineDraft, OrderDraft, add_order, add_return, save_order
from app.services.payments import add_payment
from app.services.pipeline import move_client
from app.services.raw_base import (
    RECORD_FIELDS,
    RawCallDraft,
    add_raw_list,
    add_record,
    bin_records,
    record_call,
    restore_records,
)
from app.texts import LANGUAGES
from db.journal_triggers import journalled_tables
from db.migrate import SCHEMA_VERSION
from tests.app.services.importing_helpers import column, mapped, open_book, outcome, read, take, write_text
from tests.db.helpers import CLOCK, stored_book
from tests.db.helpers import dump as dump_rows

NAUGHTY = (
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "'=quoted",
    "''=twice",
    "'plain",
    '=HYPERLINK("http://x","y")',
    "<b>bold</b>",
    "R&D <dept>",
    'ТОВ "Лапки; і, коми"',
    "Рядок\nдругий",
    "😀 емодзі",
    "Łódź Ünïcödé",
    "שלום",
    "\u202eдзеркало",
    "а\u0301ктив",
    "NULL",
    "_x0041_",
    "00123",
    "1e5",
    "TRUE",
    "2026-01-01",
    "x" * 300,
    "Ім’я ʼ ' `",
    "N\u00a0B",
    "%s {0} \\n",
    "-",
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def full_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A book with a little of everything; nobody writes to it."""
    with open_book(tmp_path_factory.mktemp("full")) as made:
        fill(made)
        yield made


def fill(book: Book) -> None:
    """Put a little of everything into a book."""
    for text in NAUGHTY:
        client = book.write(add_client, text).created_id
        assert client is not None
        book.write(change_client, client, {"note": text, "city": text[:100], "payment_terms": text})
        if client % 3 == 0:
            book.write(
                add_contact, client, {"name": text[:200], "position": text[:100]}, {"phone": f"05011122{client:02}"}
            )
            book.write(add_contact, client, {"name": "Друга особа", "note": text}, {"email": f"a{client}@b.ua"})
    book.write(add_channel, 1, "phone", "067 214-08-33")
    book.write(add_channel, 1, "phone", "+380 44 290 18 18 дод. 5")
    book.write(add_channel, 1, "link", "https://one.ua")
    book.write(add_channel, 1, "link", "https://two.ua")
    book.write(set_tags, [1, 2], add=["опт, роздріб"])
    book.write(set_tags, [2], add=["друга"])
    book.write(
        change_client, 1, {"debt_kop": 12345, "consent_on": date(2026, 3, 1), "do_not_call": True, "source": "referral"}
    )
    book.write(move_client, 2, "meeting")
    book.write(add_order, 1, ordered_on=date(2026, 2, 1), total_kop=100050, number="=7")
    off = (LineDraft("Кава", 1500, 20000, discount_bp=250, unit="кг"), LineDraft("Чай", 2000, 5000))
    draft = OrderDraft(
        ordered_on=date(2026, 2, 3),
        number="Z-3",
        kind="set",
        status="agreed",
        lines=off,
        discount_bp=400,
        pay_by=date(2026, 2, 17),
        promised_on=date(2026, 2, 5),
        delivered_on=date(2026, 2, 6),
        contract_on=date(2026, 2, 1),
        delivery_note="до 9:00",
    )
    book.write(save_order, 2, None, draft)
    lines = [LineDraft("Кава", 1500, 20000), LineDraft("Чай, листовий", 2000, 5000)]
    order = book.write(add_order, 1, ordered_on=date(2026, 2, 2), lines=lines, status="shipped").created_id
    assert order is not None
    book.write(add_return, order, 5000, returned_on=date(2026, 3, 1))
    book.write(put_in_bin, [len(NAUGHTY)])


FACTS = (
    "SELECT code, name, kind, city, note, payment_terms, source, debt_kop, consent_on, do_not_call, stage_id"
    " FROM client WHERE deleted_at IS NULL ORDER BY id"
)
PEOPLE = (
    "SELECT client.code, contact.name, position, role, contact.note FROM contact JOIN client ON client.id = client_id"
    " WHERE client.deleted_at IS NULL ORDER BY client.id, contact.id"
)
CHANNELS = (
    "SELECT client.code, channel.kind, typed, normal, contact.name FROM channel"
    " JOIN client ON client.id = channel.client_id"
    " LEFT JOIN contact ON contact.id = contact_id WHERE client.deleted_at IS NULL"
    " ORDER BY client.id, channel.kind, typed"
)
TAGS = "SELECT client_id, title FROM client_tag JOIN tag ON tag.id = tag_id ORDER BY 1, 2"
ORDERS = (
    "SELECT client_id, number, status, ordered_on, total_kop, net_kop, paid_on, discount_bp, pay_by, promised_on,"
    " delivered_on FROM client_order ORDER BY id"
)
LINES = "SELECT order_id, title, quantity_milli, price_kop, total_kop, unit, discount_bp FROM order_line ORDER BY id"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_what_goes_out_comes_back(full_book: Book, tmp_path: Path, fmt: Format, lang: str) -> None:
    path, orders = tmp_path / f"out.{fmt}", tmp_path / "orders.csv"
    full_book.read(export_clients, path, fmt, lang)
    full_book.read(export_orders, orders, lang)
    orders = orders if fmt == "csv" else path
    clients = len(NAUGHTY) - 1
    # Into the same book: nothing to do.
    again = take(full_book, path)
    assert outcome(again)[:2] == (0, 0)
    assert outcome(again)[3] == []
    assert outcome(take(full_book, orders, "orders")) == (0, 0, 5, [])
    # Into an empty one: all of it.
    with open_book(tmp_path, "other.kartoteka") as other:
        added, _changed, _same, skipped = outcome(take(other, path))
        assert (added, skipped) == (clients, [])
        assert outcome(take(other, orders, "orders")) == (5, 0, 0, [])
        for query in (FACTS, PEOPLE, CHANNELS, TAGS, ORDERS, LINES):
            assert column(other, query) == column(full_book, query), query
        assert outcome(take(other, path))[:2] == (0, 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_cell_is_a_formula(full_book: Book, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "out.csv"
    full_book.read(export_clients, path, "csv", lang)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter="," if lang == "en" else ";") for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "\t") or cell[:2] in ("+1", "-2")]
    full_book.read(export_clients, tmp_path / "out.xlsx", "xlsx", lang)
    workbook = openpyxl.load_workbook(tmp_path / "out.xlsx")
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "=1+1" in {str(row[1].value) for row in workbook.worksheets[0].iter_rows()}
    workbook.close()


def test_phones_stay_phones_in_csv() -> None:
    for phone in ("+380 67 214-08-33", "-", "+38 (067) 214 08 33"):
        assert unformula(phone) == phone or phone == "-"
    assert unformula("+380 67=1") == "'+380 67=1"


def test_signs_no_file_carries_are_shown(book: Book, tmp_path: Path) -> None:
    book.write(add_client, "Дзвінок\x07 і \ufffe кінець")
    for fmt in ("csv", "xlsx"):
        path = tmp_path / f"out.{fmt}"
        book.read(export_clients, path, "csv" if fmt == "csv" else "xlsx", "uk")
        assert read(path).rows[0][1][1] == "Дзвінок\ufffd і \ufffd кінець"


def test_json_has_everything_in_whole_kopecks(full_book: Book, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    full_book.read(export_clients, path, "json", "uk")
    clients: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["clients"]
    assert [client["name"] for client in clients] == list(NAUGHTY[:-1])
    first = clients[0]
    assert (first["stage"], first["debt_kop"], first["consent_on"]) == ("new", 12345, "2026-03-01")
    assert [order["net_kop"] for order in first["orders"]] == [100050, 35000]
    assert [line["total_kop"] for line in first["orders"][1]["lines"]] == [30000, 10000]
    assert first["orders"][1]["returns"][0]["amount_kop"] == 5000
    assert first["figures"]["total_kop"] == 135050
    assert [move["to_stage"] for move in clients[1]["stage_history"]] == ["new", "meeting"]


def test_json_has_payments_and_claims_of_an_order(book: Book, tmp_path: Path) -> None:
    client_id = book.write(add_client, "Кав’ярня").created_id
    assert client_id is not None
    draft = OrderDraft(ordered_on=date(2026, 1, 5), total_kop=100_000, status="agreed")
    order_id = book.write(save_order, client_id, None, draft).created_id
    assert order_id is not None
    book.write(add_payment, order_id, 40_000, paid_on=date(2026, 1, 6))
    book.write(add_claim, order_id, "Розбита чашка", opened_on=date(2026, 1, 9), return_kop=5_000)
    book.read(export_clients, tmp_path / "out.json", "json", "en")
    [client] = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["clients"]
    [order] = client["orders"]
    assert [(each["amount_kop"], each["paid_on"]) for each in order["payments"]] == [(40_000, "2026-01-06")]
    [claim] = order["claims"]
    assert (claim["text"], claim["opened_on"], claim["closed_on"]) == ("Розбита чашка", "2026-01-09", None)
    assert claim["return_id"] == order["returns"][0]["id"]


def test_whatever_was_written_is_in_the_json(tmp_path: Path) -> None:
    with closing(Book.open(stored_book(SCHEMA_VERSION, tmp_path), CLOCK)) as book:
        book.write(restore_from_bin, [6])
        book.write(restore_records, [8])
        book.read(export_clients, tmp_path / "out.json", "json", "uk")
        rows, columns = dump_rows(book), book.read(lambda session: journalled_tables(raw_connection(session)))
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    missing = {
        (table, name)
        for table, found in rows.items()
        if table != "import_column"  # what the program remembers of headings
        for row in found
        for name, cell in zip(columns[table], row, strict=True)
        if isinstance(cell, str) and not name.endswith("_key") and not cell.startswith(("{", "[", '"', "2026-"))
        if json.dumps(cell, ensure_ascii=False)[1:-1] not in text
    }
    assert missing == set()
    whole = json.loads(text)
    counts = {"raw_records": "raw_record", "raw_calls": "raw_call", "packet_rows": "packet_row", "settings": "setting"}
    assert {key: len(whole[key]) for key in counts} == {key: len(rows[table]) for key, table in counts.items()}
    of_clients = {"promises": "promise", "interests": "interest", "competitors": "client_competitor"}
    told = {key: sum(len(client[key]) for client in whole["clients"]) for key in of_clients}
    assert told == {key: len(rows[table]) for key, table in of_clients.items()}
    objections = [*whole["raw_objections"], *(each for client in whole["clients"] for each in client["objections"])]
    assert len(objections) == len(rows["objection_heard"])
    [script] = [each for each in whole["script_and_objection_versions"] if each["title"] == "Наш скрипт"]
    assert script["content"]["nodes"][0]["text"] == "Вітаю, це {company}."
    assert whole["competitors"][0]["fields"]["website"]["value"] == "https://plus.example"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calling_base_goes_out_on_a_sheet_and_comes_back(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "out.xlsx"
    with open_book(tmp_path) as book:
        list_id = book.write(add_raw_list, "Виставка").created_id
        assert list_id is not None
        facts = {"position": "директор", "website": "a.ua", "address": "Ринок, 1", "tax_code": "12345678"}
        for number, name in enumerate(NAUGHTY[:12], 1):
            ways = {"phone": f"067 000 00 {number:02}", "email": f"a{number}@b.ua", "contact_name": "Олена"}
            own = {"note": name, "city": f"Місто {number}", **ways}
            book.write(add_record, list_id, name, facts | own)
        book.write(add_record, list_id, "Двоє", {"phone": "050 111 22 33; 050 111 22 34"})
        book.write(record_call, 1, RawCallDraft("refused", "ні"))
        book.write(bin_records, [13])
        book.read(export_clients, path, "xlsx", lang)
        workbook = openpyxl.load_workbook(path)
        assert len(workbook.sheetnames) == 3
        title = workbook.sheetnames[2]
        [heads, first, *_rest] = workbook[title].iter_rows(values_only=True)
        workbook.close()
        assert len(set(heads)) == len(heads) == 17
        assert (first[0], first[11], first[15]) == (NAUGHTY[0], "Виставка", 1)
        sheet = read(path, "raw", book, sheet_name=title)
        again = book.write(import_sheet, sheet, mapped(sheet, "raw", book), "raw")
        assert outcome(again) == (0, 0, 12, [])
    with open_book(tmp_path, "other.kartoteka") as other:
        taken = other.write(import_sheet, sheet, mapped(sheet, "raw", other), "raw")
        assert outcome(taken) == (12, 0, 0, [])
        query = f"SELECT {', '.join(RECORD_FIELDS)}, phone_normal FROM raw_record ORDER BY id"
        with closing(Book.open(tmp_path / "b.kartoteka", CLOCK, read_only=True)) as first_book:
            assert column(other, query) == column(first_book, query)[:12]


def test_an_empty_book_gives_headings_only(book: Book, tmp_path: Path) -> None:
    book.read(export_clients, tmp_path / "out.csv", "csv", "en")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("Client code,Client name,Stage")
    book.read(export_clients, tmp_path / "out.xlsx", "xlsx", "en")
    workbook = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert workbook.sheetnames == ["Clients", "Orders"]
    workbook.close()
    book.read(export_clients, tmp_path / "out.json", "json", "en")
    whole = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert (whole["clients"], whole["competitors"], whole["raw_records"]) == ([], [], [])
    assert len(whole["stages"]) == 14


def test_files_are_private_and_nothing_else_is_left(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.write(add_client, "Млин")
    (tmp_path / "tmp").mkdir()
    (tmp_path / "out").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    for fmt in ("csv", "xlsx", "json"):
        path = tmp_path / "out" / f"out.{fmt}"
        book.read(export_clients, path, format_of(path), "uk")
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["out.csv", "out.json", "out.xlsx"]
    assert not list((tmp_path / "tmp").iterdir())


class _Stopped(Progress):
    def step(self, done: int, total: int) -> None:
        raise CancelledError


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "json"])
def test_an_old_file_stays_on_any_error(
    book: Book, tmp_path: Path, fmt: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.write(add_client, "Млин")
    path = write_text(tmp_path / f"out.{fmt}", "старе")
    with pytest.raises(CancelledError):
        book.read(export_clients, path, fmt, "uk", _Stopped())

    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(target_file, "_sync", full)
    with pytest.raises(ExportError) as caught:
        book.read(export_clients, path, fmt, "uk")
    assert caught.value.code == "export_disk_full"
    assert path.read_text(encoding="utf-8") == "старе"
    assert not list(tmp_path.glob(".kartoteka-part-*"))


def test_wrong_places_and_names_are_refused(book: Book, tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none" / "out.csv", "export_folder"), (tmp_path / "out.pdf", "export_kind")):
        with pytest.raises(ExportError) as caught:
            book.read(export_clients, path, format_of(path), "uk")
        assert caught.value.code == code


def test_a_note_longer_than_a_cell_is_cut_and_not_written_back(book: Book, tmp_path: Path) -> None:
    client = book.write(add_client, "Млин").created_id
    assert client is not None
    book.write(lambda session: _long_note(session, client))
    path = tmp_path / "out.xlsx"
    book.read(export_clients, path, "xlsx", "uk")
    changes = take(book, path)
    assert outcome(changes)[1] == 0
    assert column(book, "SELECT length(note) FROM client") == [40_000]


def _long_note(session: Any, client_id: int) -> Any:
    from app.changes import Changes
    from app.services.clients import get_client

    get_client(session, client_id).note = "я" * 40_000
    return Changes("client_changed", clients=frozenset({client_id}))
