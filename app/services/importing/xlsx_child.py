"""Reads one workbook in a process of its own, under a memory limit: a hostile file ends this process, not the program.

Started by ``workbook.py`` (``python -m app.services.importing.xlsx_child``, or the frozen program with
``CHILD_FLAG``). Talks in lines of JSON: a command comes in on stdin, its answer goes out on stdout. Imports nothing
of ours, so that it starts quickly and in little memory.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TextIO

CHILD_FLAG = "--read-workbook"
BATCH_ROWS = 500

# XML shrinks to a tenth; a hundredth is a bomb (0.97 MB of XLSX held 1 GB of spaces, faults.md 2.5).
MAX_UNPACKED_BYTES = 3 * 1024**3
SURELY_FINE_BYTES = 64 * 1024**2
MAX_RATIO = 100


def main() -> int:
    """Answer the commands on stdin until it ends: the first opens the workbook, each further one reads a sheet."""
    commands = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    answers = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
    opening = json.loads(commands.readline())
    _limit_memory(opening["memory_bytes"])
    try:
        _serve(Path(opening["path"]), commands, answers)
    except MemoryError:
        _say(answers, {"error": "sheet_too_big"})
    except BaseException as error:  # panics of the reader are no Exception (pyo3_runtime.PanicException)
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        _say(answers, {"error": _code_of(error)})
    return 0


def _code_of(error: BaseException) -> str:
    return {"PasswordError": "sheet_encrypted", "FileNotFoundError": "sheet_missing"}.get(
        type(error).__name__, "sheet_damaged"
    )


def _serve(path: Path, commands: TextIO, answers: TextIO) -> None:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    refusal = _refusal_of_archive(path)
    if refusal:
        _say(answers, {"error": refusal})
        return
    with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as workbook:
        sheets = [each for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
        # Hidden sheets hold lists of choices: they come last.
        sheets.sort(key=lambda each: each.visible != SheetVisibleEnum.Visible)
        _say(answers, {"sheets": [each.name for each in sheets]})
        name, sheet = None, None
        for line in commands:
            command = json.loads(line)
            if command["sheet"] != name or sheet is None:
                name, sheet = command["sheet"], workbook.get_sheet_by_name(command["sheet"])
            for batch in _batches(sheet, command["rows"]):
                _say(answers, batch)
            _say(answers, {"end": True})


def _refusal_of_archive(path: Path) -> str:
    """Return why a zip is no workbook to be read, by its directory alone; empty when it may be."""
    if not zipfile.is_zipfile(path):
        return ""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if "content.xml" not in names and not any(name.startswith(("xl/", "Xl/", "XL/")) for name in names):
        return "sheet_kind_unknown"
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if unpacked > MAX_UNPACKED_BYTES or (unpacked > SURELY_FINE_BYTES and unpacked > MAX_RATIO * packed):
        return "sheet_too_big"
    return ""


def _batches(sheet: Any, first_rows: int) -> Iterator[list[Any]]:
    """Yield lists of [row number from 1, cells]; blank rows are left out, blank cells at a row's end too."""
    batch: list[Any] = []
    left = (sheet.start or (0, 0))[1]
    blank_left = [""] * left
    for number, row in enumerate(sheet.iter_rows(), 1):
        if first_rows and number > first_rows + (sheet.start or (0, 0))[0]:
            break
        while row and row[-1] == "":
            row.pop()
        if not row:
            continue
        batch.append([number, blank_left + row])
        if len(batch) == BATCH_ROWS:
            yield batch
            batch = []
    yield batch


def _say(answers: TextIO, message: Any) -> None:
    json.dump(message, answers, default=_plain, separators=(",", ":"))
    answers.write("\n")
    answers.flush()


def _plain(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"text": value.isoformat("minutes")}
    if isinstance(value, timedelta):
        return {"text": str(value)}
    return {"text": str(value)}


def _limit_memory(memory_bytes: int) -> None:
    """Set the limit where the system has one; elsewhere the archive's directory and the time limit must do."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the clients
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


if __name__ == "__main__":
    sys.exit(main())
