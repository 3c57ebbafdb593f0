"""The rows an import has skipped, as text for the clipboard and as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from app.services.exporting.files import safe_text, unformula

SkippedRow = tuple[int, str]
"""Row number as in the file, and the reason in words."""


def skipped_text(headings: tuple[str, str], rows: Sequence[SkippedRow]) -> str:
    """Return the rows as cells to be pasted into a sheet."""
    lines = ["\t".join(headings)]
    lines += [f"{number}\t{reason.replace(chr(9), ' ').replace(chr(10), ' ')}" for number, reason in rows]
    return "\n".join(lines)


def save_skipped(path: Path, headings: tuple[str, str], rows: Sequence[SkippedRow], separator: str) -> None:
    """Write the rows as UTF-8 with a mark; an OSError tells that the place cannot be written to."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(headings)
        writer.writerows((number, unformula(safe_text(reason))) for number, reason in rows)
