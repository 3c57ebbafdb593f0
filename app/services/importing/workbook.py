"""Rows of a workbook (XLSX, XLS, ODS) by way of the child process that may die of a bad file."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from app.progress import Progress
from app.services.importing.sheet import Cell, SheetError
from app.services.importing.xlsx_child import CHILD_FLAG

MEMORY_BYTES = 512 * 1024**2
MEMORY_PER_FILE_BYTE = 24  # an honest sheet of 40 MB needs more than a bomb of 1 MB is given
TIME_LIMIT_S = 30.0
TIME_PER_MEGABYTE_S = 3.0
_POLL_S = 0.1
_ENDED: Final = None


def child_command() -> list[str]:
    """Return how the reading process is started; the frozen program is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    return [sys.executable, "-m", "app.services.importing.xlsx_child"]


class Workbook:
    """An open workbook; use as a context manager, which also ends the child.

    Raises SheetError ``sheet_encrypted``, ``sheet_damaged``, ``sheet_too_big``, ``sheet_too_slow``,
    ``sheet_kind_unknown`` from every method, CancelledError from ``progress``.
    """

    def __init__(self, path: Path, progress: Progress) -> None:
        self._path = path
        self._progress = progress
        size = path.stat().st_size
        self._deadline_s = time.monotonic() + TIME_LIMIT_S + TIME_PER_MEGABYTE_S * size / 1e6
        self._answers: queue.Queue[bytes | None] = queue.Queue(maxsize=16)
        root = str(Path(__file__).resolve().parents[3])
        paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        self._child = subprocess.Popen(
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a panic prints cells
            env={**os.environ, "PYTHONPATH": paths},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._stopping = threading.Event()
        self._reader = threading.Thread(target=self._pump, daemon=True)
        self._reader.start()
        self._ask({"path": str(path.resolve()), "memory_bytes": MEMORY_BYTES + MEMORY_PER_FILE_BYTE * size})

    def __enter__(self) -> Workbook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._child.kill()
        self._child.wait()
        self._reader.join()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with _broken_pipe_ignored():
                    pipe.close()

    def sheet_names(self) -> list[str]:
        """Return the sheets, hidden ones last; to be called once, before ``rows``."""
        names: list[str] = self._answer()["sheets"]
        return names

    def rows(self, sheet_name: str, first: int = 0) -> Iterator[tuple[int, list[Cell]]]:
        """Yield (row number from 1, cells) of the rows that hold anything, of the ``first`` rows when not 0."""
        self._ask({"sheet": sheet_name, "rows": first})
        while isinstance(answer := self._answer(), list):
            yield from ((number, cells) for number, cells in answer)

    def _ask(self, command: dict[str, Any]) -> None:
        assert self._child.stdin is not None
        with _broken_pipe_ignored():  # the child's last words, or its silence, are read next
            self._child.stdin.write(json.dumps(command).encode() + b"\n")
            self._child.stdin.flush()

    def _answer(self) -> Any:
        while True:
            self._progress.step(0, 0)
            if time.monotonic() > self._deadline_s:
                raise SheetError("sheet_too_slow", path=str(self._path))
            try:
                line = self._answers.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            break
        if line is _ENDED:
            # It did not say why: memory it was not given ends it by a signal (tafia/calamine#693).
            raise SheetError("sheet_too_big", path=str(self._path))
        answer = json.loads(line, object_hook=_value)
        if isinstance(answer, dict) and "error" in answer:
            raise SheetError(answer["error"], path=str(self._path))
        return answer

    def _pump(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            while not self._stopping.is_set():
                try:
                    self._answers.put(line, timeout=_POLL_S)
                except queue.Full:
                    continue
                break
            if self._stopping.is_set():
                return
        while not self._stopping.is_set():
            try:
                self._answers.put(_ENDED, timeout=_POLL_S)
            except queue.Full:
                continue
            return


def _value(found: dict[str, Any]) -> Any:
    if "date" in found:
        return date.fromisoformat(found["date"])
    if "datetime" in found:
        return datetime.fromisoformat(found["datetime"])
    if "text" in found:
        return found["text"]
    return found


@contextmanager
def _broken_pipe_ignored() -> Iterator[None]:
    try:
        yield
    except (BrokenPipeError, OSError):
        return
