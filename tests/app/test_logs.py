"""The log tells what happened and where, to its owner only, and never what the clients are called."""

from __future__ import annotations

import ast
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from app.errors import BookError, InvalidError
from app.logs import (
    CRASH_NAME,
    LOG_BYTES,
    LOG_NAME,
    OLD_LOGS,
    PlaceFormatter,
    RunningLog,
    describe_error,
    start_logging,
)
from app.services.clients import add_client
from tests.db.helpers import ROOT, execute, make_book, mode_of

SECRET = "Секретна Фірма +380671234567"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[RunningLog]:
    level = logging.getLogger().level
    log = start_logging(tmp_path / "state")
    yield log
    log.close()
    logging.getLogger().setLevel(level)


def _told(log: RunningLog) -> str:
    return log.path.read_text(encoding="utf-8")


def test_lines_hold_our_words_and_numbers_but_no_texts(log: RunningLog) -> None:
    logger = logging.getLogger("app.services.x")
    logger.info("took %d ms, %.1f MB for %s and %r", 17, 2.5, SECRET, {SECRET: 1})
    told = _told(log)
    assert "INFO app.services.x:" in told and "took 17 ms, 2.5 MB for <str> and '<dict>'" in told
    assert SECRET not in told
    wrong = logging.LogRecord("ui.pages", logging.INFO, __file__, 1, "number wanted: %d", (SECRET,), None)
    assert "number wanted" in PlaceFormatter().format(wrong) and SECRET not in PlaceFormatter().format(wrong)


def test_sentences_of_libraries_are_left_out(log: RunningLog) -> None:
    logging.getLogger("sqlalchemy.engine").warning(f"INSERT {SECRET}")
    logging.getLogger("app.x").warning(ValueError(SECRET))
    told = _told(log)
    assert SECRET not in told and "sqlalchemy.engine" in told


def test_errors_are_told_by_type_and_place(log: RunningLog) -> None:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            error.add_note(SECRET)
            raise BookError("book_damaged", path=f"olena/{SECRET}") from error
    except BookError:
        logging.getLogger("app.x").exception("could not read")
    told = _told(log)
    assert "app.errors.BookError book_damaged" in told and "because of\n  builtins.ValueError" in told
    assert "tests/app/test_logs.py:" in told and "test_errors_are_told_by_type_and_place" in told
    assert SECRET not in told and "olena" not in told


def test_an_error_of_the_book_is_told_without_its_values(log: RunningLog, tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(add_client, SECRET)
    statements = (f"INSERT INTO tag (title) VALUES ('{SECRET}')", f"SELECT '{SECRET}' FROM nowhere")
    for statement in statements:
        try:
            book.write(execute, statement)
        except DatabaseError:
            logging.getLogger("app.book").exception("write failed")
    try:
        book.write(add_client, "")
    except InvalidError:
        logging.getLogger("app.book").exception("write refused")
    book.close()
    told = _told(log)
    assert "IntegrityError" in told and "InvalidError client_name_empty" in told
    assert SECRET not in told


def test_errors_that_go_in_a_circle_end() -> None:
    one, two = ValueError("1"), KeyError("2")
    one.__cause__, two.__cause__ = two, one
    assert describe_error(one).count("because of") == 1


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_files_are_private_also_after_they_were_rotated(log: RunningLog) -> None:
    before = os.umask(0o022)
    logger = logging.getLogger("app.x")
    try:
        for _ in range(OLD_LOGS + 2):
            logger.info("x" * (LOG_BYTES // 2))
            logger.info("x" * (LOG_BYTES // 2))
    finally:
        os.umask(before)
    files = sorted(log.path.parent.iterdir())
    rotated = {f"{LOG_NAME}.{number + 1}" for number in range(OLD_LOGS)}
    assert {path.name for path in files} == {LOG_NAME, CRASH_NAME} | rotated
    assert {mode_of(path) for path in files} == {0o600}
    assert mode_of(log.path.parent) == 0o700
    assert max(path.stat().st_size for path in files) <= LOG_BYTES


def test_a_crash_of_the_interpreter_tells_places_only_and_leaves_no_core(tmp_path: Path) -> None:
    program = f"""
import faulthandler, resource
from pathlib import Path
from app.logs import start_logging
log = start_logging(Path({str(tmp_path)!r}))
assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
def crash(secret):
    faulthandler._sigsegv()
crash({SECRET!r})
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode != 0
    told = (tmp_path / CRASH_NAME).read_text(encoding="utf-8")
    assert "Segmentation fault" in told and "in crash" in told
    assert SECRET not in told + done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {LOG_NAME, CRASH_NAME}


def test_our_sentences_are_written_in_the_program_and_not_put_together() -> None:
    """An f-string would bring its values past the formatter."""
    found = []
    for part in ("app", "db", "ui"):
        for path in (ROOT / part).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in ("debug", "info", "warning", "error", "exception", "critical")
                    and "logg" in ast.unparse(node.func.value).lower()
                    and not (node.args and isinstance(node.args[0], ast.Constant))
                ):
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []


def test_a_folder_that_cannot_be_made_is_an_error_the_caller_sees(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(OSError):
        start_logging(tmp_path / "state")
