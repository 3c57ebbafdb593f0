"""The lock of a book: one holder, gone with its process, whatever the file says."""

from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path

import pytest

from db.lock import BookLock
from tests.db.helpers import make_small_book, mode_of, start_python


def test_one_holder_at_a_time_who_is_named(tmp_path: Path) -> None:
    first, second = BookLock(tmp_path / "книга"), BookLock(tmp_path / "книга")
    assert first.take() is None
    assert second.take() == f"{socket.gethostname()}, {os.getpid()}"
    first.release()
    assert second.take() is None
    second.release()
    second.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_the_file_is_private(tmp_path: Path) -> None:
    before = os.umask(0o022)
    lock = BookLock(tmp_path / "книга")
    lock.take()
    os.umask(before)
    assert mode_of(tmp_path / "книга-lock") == 0o600
    lock.release()


@pytest.mark.parametrize("text", [b"", b"{", b'["no object"]', b'{"host": 5}', b"\xff\xfe"])
def test_a_held_file_with_odd_text_is_still_held(tmp_path: Path, text: bytes) -> None:
    first = BookLock(tmp_path / "книга")
    first.take()
    (tmp_path / "книга-lock").write_bytes(text)
    assert isinstance(BookLock(tmp_path / "книга").take(), str)
    first.release()


def test_the_lock_goes_with_its_process(tmp_path: Path) -> None:
    path = make_small_book(tmp_path)
    child = start_python("tests.db.child", "hold", str(path))
    assert child.stdout is not None and child.stdout.readline() == "open\n"
    lock = BookLock(path)
    assert lock.take() == f"{socket.gethostname()}, {child.pid}"
    child.kill()
    child.communicate()
    assert lock.take() is None
    assert json.loads((tmp_path / f"{path.name}-lock").read_text())["pid"] == os.getpid()
    lock.release()


def test_many_threads_take_turns(tmp_path: Path) -> None:
    inside, most = 0, 0
    taken = threading.Semaphore(0)
    guard = threading.Lock()

    def work() -> None:
        nonlocal inside, most
        lock = BookLock(tmp_path / "книга")
        while lock.take() is not None:
            pass
        with guard:
            inside += 1
            most = max(most, inside)
        with guard:
            inside -= 1
        lock.release()
        taken.release()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert sum(taken.acquire(blocking=False) for _ in threads) == 8
