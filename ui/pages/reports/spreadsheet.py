"""The tables of a view as the sheets of a workbook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.services.exporting.files import write_xlsx
from app.services.exporting.tables import Table
from app.services.exporting.target_file import whole_file
from ui.kit.number_model import Cell, Column, NumberRow

NAME_LIMIT = 31
"""Letters in the name of a sheet; Excel takes no more."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
Sheet = tuple[str, Sequence[Column], Sequence[NumberRow]]


def write_tables(_session: Any, path: Path, sheets: Sequence[Sheet]) -> None:
    """Write each table as a sheet; numbers are numbers. Raises ExportError when the file cannot be written."""
    with whole_file(path) as folder:
        write_xlsx(folder / path.name, [_table(*sheet) for sheet in sheets])


def _table(title: str, columns: Sequence[Column], rows: Sequence[NumberRow]) -> Table:
    name = _NOT_IN_NAMES.sub(" ", title).strip("' ")[:NAME_LIMIT]
    codes = tuple(f"column_{at}" for at in range(len(columns)))
    written = [[_value(cell) for cell in row.cells] for row in rows]
    return Table(name, tuple(column.title for column in columns), codes, iter([written]))


def _value(cell: Cell) -> Any:
    return cell.text if cell.sorts is None else cell.sorts
