"""Records of a text file: separator, quotes, and lines that keep to no rule."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

SEPARATORS = ",;\t|"
MAX_LINES_IN_RECORD = 200  # a quote open for longer was never closed
MAX_FIELD_LETTERS = 4 * 1024**2
_SAMPLE_RECORDS = 60
_SEP_LINE = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)
# Written before what a spreadsheet would take for a formula (app/services/exporting/csv_file.py).
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r])")


def split_lines(text: str) -> list[str]:
    """Return the lines of a file with any line ends, also the lone CR of old Macs."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return lines


def stated_separator(lines: Sequence[str]) -> str:
    """Return the separator of a first line ``sep=;``, as spreadsheets write it, or ''."""
    match = _SEP_LINE.fullmatch(lines[0].lstrip("\ufeff")) if lines else None
    return match[1] if match else ""


def find_separator(lines: Sequence[str], known_count: Callable[[list[str]], int]) -> str:
    """Return the separator under which rows are of one width and the most headings are known ones.

    ``known_count`` tells how many cells of a record are known headings.
    """

    def merit(separator: str) -> tuple[int, float, int]:
        records = []
        for _number, cells in parse_records(lines, separator):
            if cells is not None and any(cells):
                records.append(cells)
            if len(records) == _SAMPLE_RECORDS:
                break
        if not records:
            return (0, 0.0, 0)
        known = max(known_count(cells) for cells in records[:20])
        widths = Counter(len(cells) for cells in records)
        width, same = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
        return (known, same / len(records) if width > 1 else 0.0, width)

    return max(SEPARATORS, key=merit)


def parse_records(lines: Sequence[str], separator: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield (number of the record's first line from 1, cells); cells None for a line whose quote never closes.

    After such a line reading goes on with the next one, so that one stray quote costs one row.
    """
    csv.field_size_limit(MAX_FIELD_LETTERS)
    number, count = 0, len(lines)
    while number < count:
        line = lines[number]
        taken = 1
        cells: list[str] | None
        if '"' in line:
            cells, taken = _quoted_record(lines, number, separator)
        else:
            cells = line.split(separator)
        if cells is not None and "'" in line:
            cells = [_GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in cells]
        yield number + 1, cells
        number += taken


def _quoted_record(lines: Sequence[str], start: int, separator: str) -> tuple[list[str] | None, int]:
    """Return (cells, lines taken) of the record at ``start``; (None, 1) when its quote does not close."""
    ran_out = False

    def feed() -> Iterator[str]:
        nonlocal ran_out
        for number in range(start, min(start + MAX_LINES_IN_RECORD, len(lines))):
            yield lines[number] + "\n"
        ran_out = True

    reader = csv.reader(feed(), delimiter=separator)
    try:
        cells = next(reader)
    except csv.Error:
        return None, 1
    return (None, 1) if ran_out else (cells, reader.line_num)
