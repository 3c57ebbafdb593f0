"""A book with a calling list, and packets of it as files that somebody outside has filled in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

from app.book import Book
from app.services.packet_files import packet_xlsx
from app.services.packet_results import ResultRehearsal, apply_results, read_results, rehearse_results
from app.services.packet_words import COLUMNS
from app.services.packets import PacketCard, load_packet, make_packet
from app.services.raw_lists import add_raw_list
from app.services.raw_records import add_record
from app.services.raw_rows import load_raw_rows
from tests.app.services.rule_books import TODAY, clock_on, make_book
from tests.kept_books import kept_book

NAUGHTY = ("=1+1", "ТОВ «Обрій & Ко»", "Їжак №1", "+380 Служба", "@home", "<b>bold</b>", "'quoted")
RESULT, WHEN, NOTE = (COLUMNS.index(name) + 1 for name in ("result", "when", "note"))


def make_raw_book(folder: Path, count: int = 8) -> Book:
    """Return a book with a list of ``count`` records with phones, ids from 1."""
    return kept_book(folder / "raw.kartoteka", clock_on(TODAY), _make_raw, count)


def _make_raw(path: Path, count: int) -> Book:
    book = make_book(path)
    list_id = book.write(add_raw_list, "Виставка", "").created_id or 0
    for number in range(1, count + 1):
        name = NAUGHTY[number - 1] if number <= len(NAUGHTY) else f"Компанія {number}"
        fields = {
            "phone": f"067 000 {number:02} 01",
            "contact_name": "Секретна Особа",
            "note": "внутрішня нотатка",
            "email": f"secret{number}@example.com",
            "city": "Тернопіль",
        }
        book.write(add_record, list_id, name, fields)
    return book


def make(book: Book, *record_ids: int, **options: Any) -> PacketCard:
    """Return a new packet of these records, of all when none is named."""
    ids = record_ids or tuple(range(1, 9))
    changes = book.write(make_packet, ids, "Кол-центр «Луна»", "cold_call", "uk", **options)
    assert changes.created_id is not None
    return book.read(load_packet, changes.created_id)


def filled(book: Book, card: PacketCard, path: Path, answers: Mapping[int, tuple[Any, ...]], **cells: Any) -> Path:
    """Write the packet, and into its rows (from 1) result, when and note; ``cells`` overwrites, as A2='...'."""
    book.write(packet_xlsx, card.info.id, path)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    for row, answer in answers.items():
        for place, value in zip((RESULT, WHEN, NOTE), answer, strict=False):
            sheet.cell(row + 1, place).value = value
    for where, value in cells.items():
        sheet[where].value = value
    workbook.save(path)
    return path


def rehearse(book: Book, path: Path, **options: Any) -> ResultRehearsal:
    return book.read(rehearse_results, read_results(path), **options)


def take(book: Book, path: Path, **options: Any) -> ResultRehearsal:
    """Read, rehearse and write."""
    outcome = book.write(apply_results, rehearse(book, path), **options).outcome
    assert isinstance(outcome, ResultRehearsal)
    return outcome


def record(book: Book, record_id: int) -> Any:
    return book.read(load_raw_rows, [record_id])[0]
