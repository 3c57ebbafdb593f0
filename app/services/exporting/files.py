"""The two tables as CSV or XLSX."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from app.services.exporting.tables import MONEY_COLUMNS, Table
from app.services.importing.clients import CELL_LIMIT, CUT_SIGN
from app.services.importing.sheet import REPLACEMENT

# Control signs, lone surrogates and non-characters: no reader of ours or theirs gets them back.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# A spreadsheet takes a cell that starts so for a formula, also one from a CSV. Read back in csv_text.py.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_DOUBTFUL = frozenset("=+-@\t\r'")
_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d ().\u00a0-]*")  # a phone number is no formula
_MAX_SHEET_ROWS = 1_048_576


def safe_text(text: str) -> str:
    """Return the text with U+FFFD for what no file can carry."""
    return text if text.isprintable() else _UNWRITABLE.sub(REPLACEMENT, text)


def unformula(text: str) -> str:
    """Return the text with an apostrophe before it when a spreadsheet would take it for a formula."""
    if text and text[0] in _DOUBTFUL and _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text


def write_csv(path: Path, table: Table, lang: str) -> None:
    """Write a table as UTF-8 with a mark, separated as spreadsheets of that language expect it."""
    comma = lang != "en"
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";" if comma else ",")
        writer.writerow(table.headings)
        money = [place for place, name in enumerate(table.columns) if name in MONEY_COLUMNS]
        for batch in table.batches:
            for row in batch:
                for place in money:
                    if row[place] is not None:
                        row[place] = _money_text(row[place], comma)
                for place, cell in enumerate(row):
                    if not cell:
                        continue
                    if isinstance(cell, str):
                        if cell[0] in _DOUBTFUL or not cell.isprintable():
                            row[place] = unformula(safe_text(cell))
                    elif comma and isinstance(cell, float):
                        row[place] = str(cell).replace(".", ",")
            writer.writerows(batch)


def _money_text(kop: int, comma: bool) -> str:
    units, rest = divmod(abs(kop), 100)
    return f"{'-' if kop < 0 else ''}{units}{',' if comma else '.'}{rest:02}"


def write_xlsx(path: Path, tables: Iterable[Table]) -> None:
    """Write each table as a sheet of one workbook; texts stay texts, whatever they start with."""
    from xlsxwriter import Workbook  # slow to load, and seldom wanted

    # constant_memory keeps rows in files while it works: in the private folder that goes with the export.
    options = {
        "constant_memory": True, "tmpdir": str(path.parent), "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with Workbook(str(path), options) as workbook:
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        amount = workbook.add_format({"num_format": "#,##0.00"})
        for table in tables:
            _write_sheets(workbook, table, bold, day, amount)


def _write_sheets(workbook: Any, table: Table, bold: Any, day: Any, amount: Any) -> None:
    money = [name in MONEY_COLUMNS for name in table.columns]
    number, line, sheet = 0, _MAX_SHEET_ROWS, None
    for batch in table.batches:
        for row in batch:
            if line == _MAX_SHEET_ROWS:
                number += 1
                sheet = _new_sheet(workbook, table, number, bold)
                line = 1
            assert sheet is not None
            for place, cell in enumerate(row):
                if cell is None or cell == "":
                    continue
                if isinstance(cell, str):
                    sheet.write_string(line, place, _cell_text(cell))
                elif isinstance(cell, date):
                    sheet.write_datetime(line, place, cell, day)
                elif money[place]:
                    sheet.write_number(line, place, cell / 100, amount)
                else:
                    sheet.write_number(line, place, cell)
            line += 1
    if number == 0:
        _new_sheet(workbook, table, 1, bold)


def _new_sheet(workbook: Any, table: Table, number: int, bold: Any) -> Any:
    sheet = workbook.add_worksheet(table.title if number == 1 else f"{table.title} {number}")
    sheet.freeze_panes(1, 2)
    for place, heading in enumerate(table.headings):
        sheet.set_column(place, place, max(10, min(28, len(heading) + 4)))
        sheet.write_string(0, place, heading, bold)
    return sheet


def _cell_text(text: str) -> str:
    text = safe_text(text)
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - len(CUT_SIGN)] + CUT_SIGN
