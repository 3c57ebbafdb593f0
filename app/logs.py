"""The log: what happened and where in the program, never what the clients are called.

Lines hold our own sentences (as written in the program), types of exceptions and places in the program. Of
the values put into a sentence numbers are kept, texts are not: a name, a phone or a path may be in any.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Any

from app.errors import AppError
from app.paths import make_private_folder, resource_path, state_folder

LOG_NAME = "kartoteka.log"
CRASH_NAME = "crash.log"
LOG_BYTES = 1_000_000
OLD_LOGS = 4
_OURS = ("app", "db", "ui", "__main__")
_MAX_FRAMES = 40
_MAX_CHAIN = 5


@dataclass(frozen=True, slots=True)
class RunningLog:
    """The open log; ``close`` it last of all."""

    path: Path
    crash_path: Path
    _handler: logging.Handler
    _crash_file: IO[str]

    def close(self) -> None:
        """Stop logging and close both files."""
        root = logging.getLogger()
        root.removeHandler(self._handler)
        self._handler.close()
        faulthandler.disable()
        self._crash_file.close()


def start_logging(folder: Path | None = None, *, level: int = logging.INFO) -> RunningLog:
    """Log into ``folder`` (None: the person's own state folder), readable by its owner only.

    A crash of the interpreter itself writes its places into ``crash.log``, and leaves no core file: that
    would hold the book's pages.

    Raises:
        OSError: the folder cannot be written; the program can go on without a log.
    """
    where = make_private_folder(folder or state_folder())
    handler = _PrivateFileHandler(
        where / LOG_NAME, maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8", delay=False
    )
    handler.setFormatter(PlaceFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    crash_file = os.fdopen(_open_private(where / CRASH_NAME), "a", encoding="utf-8")
    faulthandler.enable(crash_file)
    _refuse_core_files()
    return RunningLog(where / LOG_NAME, where / CRASH_NAME, handler, crash_file)


class PlaceFormatter(logging.Formatter):
    """Writes time (UTC), level, place, and our own words with every text value left out."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{moment} {record.levelname} {record.name}:{record.lineno} {_words(record)}"
        if record.exc_info and record.exc_info[1] is not None:
            line = f"{line}\n{describe_error(record.exc_info[1])}"
        return line


def describe_error(error: BaseException) -> str:
    """Return types and places of an exception and those behind it, without any message or value."""
    parts: list[str] = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen and len(parts) < _MAX_CHAIN:
        seen.add(id(at))
        parts.append("\n".join([f"  {_type_of(at)}", *_places(at)]))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\n  because of\n".join(parts)


class _PrivateFileHandler(RotatingFileHandler):
    def _open(self) -> Any:
        return os.fdopen(_open_private(Path(self.baseFilename)), "a", encoding=self.encoding)


def _open_private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


def _words(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] not in _OURS or not isinstance(record.msg, str):
        return "(said elsewhere)"  # a library's sentence may hold the value itself
    args = record.args if isinstance(record.args, tuple) else ()
    try:
        return record.msg % tuple(_harmless(value) for value in args) if args else record.msg
    except (TypeError, ValueError):
        return record.msg  # a text where a number was meant


def _harmless(value: object) -> object:
    return value if isinstance(value, int | float | None) else f"<{type(value).__name__}>"


def _type_of(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, AppError):
        return f"{name} {error.code}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} errno {error.errno}"
    return name


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-_MAX_FRAMES:]
    return [f"    {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """Return a place in our program or in a library; of any other file the name alone: folders tell the person's."""
    path = Path(filename)
    root = resource_path().parent
    if path.is_relative_to(root) and not {"site-packages", "lib"} & set(path.relative_to(root).parts):
        return path.relative_to(root).as_posix()
    for above in ("site-packages", "lib"):
        if above in path.parts:
            inside = path.parts[len(path.parts) - path.parts[::-1].index(above) :]
            return "/".join(inside)
    return path.name


def _refuse_core_files() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
