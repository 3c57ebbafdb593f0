"""A process killed, or refused by the disk, at its Nth call to the system: the book is the old one or the new one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.book import Book
from app.services.backups import list_backups, look_inside, make_backup, restore
from app.services.clients import add_client
from db.backup import problems
from tests.db.helpers import CLOCK, ROOT, dump, make_small_book, stored_book

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
]

CALLS = ("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename")
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")
POINTS = 2  # of each kind of call, spread over the run


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("task", ["save", "upgrade", "restore", "backup"])
def test_old_or_new(tmp_path: Path, task: str, fault: str) -> None:
    start = tmp_path / "start"
    start.mkdir()
    path = stored_book(1, start) if task == "upgrade" else make_small_book(start)
    if task == "restore":
        make_backup(path, "manual", CLOCK)
        with closing(Book.open(path, CLOCK)) as book:
            book.write(add_client, "Новіша")
    with closing(Book.open(path, CLOCK)) as book:
        old = _content(book)
    if task == "upgrade":
        with closing(sqlite.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA user_version = 0")
            connection.execute("DROP TRIGGER journal_client_update")

    tried = 0
    for call in CALLS:
        total = _count(task, call, _fresh(start, tmp_path / "run") / path.name)
        for point in sorted({1 + number * total // POINTS for number in range(POINTS)} if total else ()):
            run = _fresh(start, tmp_path / "run")
            done = _run(task, f"-e trace={call} -e inject={call}:{fault}:when={point}", run / path.name)
            assert done.returncode in (0, 3, -9, 137), done.stderr
            if done.returncode == 3:
                assert done.stdout.strip() in ("disk_full", "disk_error"), (call, point, done.stdout)
            _is_whole(run / path.name, old, task)
            tried += 1
    assert tried > 5


def _fresh(start: Path, run: Path) -> Path:
    shutil.rmtree(run, ignore_errors=True)
    shutil.copytree(start, run)
    return run


def _run(task: str, options: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", str(path.parent.parent / "trace"), *options.split()]
    child = [sys.executable, "-m", "tests.db.child", task, str(path)]
    return subprocess.run(
        command + child, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


def _count(task: str, call: str, path: Path) -> int:
    done = _run(task, f"-e trace={call}", path)
    assert done.returncode == 0, done.stderr
    trace = (path.parent.parent / "trace").read_text(encoding="utf-8", errors="replace")
    return sum(f" {call}(" in line for line in trace.splitlines())


def _content(book: Book) -> list[str]:
    return [f"{row[3]}:{row[7]}" for row in dump(book)["client"]]


def _is_whole(path: Path, old: list[str], task: str) -> None:
    with closing(sqlite.connect(path, isolation_level=None)) as connection:
        assert problems(connection, thoroughly=True) == []
    with closing(Book.open(path, CLOCK)) as book:
        now = _content(book)
        book.write(add_client, "Далі")
        book.undo()
        assert _content(book) == now
    allowed = {"save": [[*old, "Нова:"], [*old, "Нова:Львів"]], "restore": [old[:-1]]}.get(task, [])
    assert now in [old, *allowed]
    for row in list_backups(path):
        assert look_inside(row.path).is_as_made
    if task in ("restore", "backup"):
        restore(path, make_backup(path, "manual", CLOCK).path, CLOCK)
        assert not [each for each in path.parent.iterdir() if each.name.endswith(".restoring")]
