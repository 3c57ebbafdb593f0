"""Work in threads comes back to the GUI thread, in order, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.errors import CancelledError, StaleError
from app.progress import NoProgress, Progress
from ui.kit.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.shut_down()


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


def test_the_result_arrives_in_the_gui_thread(qtbot, jobs: Jobs, owner: QObject) -> None:
    seen: list[tuple[str, int, int]] = []

    def done(at: int) -> None:
        seen.append(("done", at, threading.get_ident()))

    with qtbot.waitSignal(jobs.idle):
        jobs.start(owner, lambda _progress: threading.get_ident(), done)
    [(_done, worker, gui)] = seen
    assert gui == threading.get_ident()
    assert worker != gui


def test_writes_run_one_after_the_other_in_one_thread(qtbot, jobs: Jobs, owner: QObject) -> None:
    threads: list[int] = []
    order: list[int] = []

    def write(at: int, _progress: Progress) -> int:
        threads.append(threading.get_ident())
        return at

    with qtbot.waitSignal(jobs.idle):
        for at in range(8):
            jobs.start(owner, partial(write, at), order.append, writes=True)
        assert jobs.is_writing
    assert order == list(range(8))
    assert len(set(threads)) == 1


def test_reads_run_while_a_write_waits(qtbot, jobs: Jobs, owner: QObject) -> None:
    gate = threading.Event()
    read: list[str] = []
    written: list[bool] = []
    jobs.start(owner, lambda _progress: gate.wait(10), written.append, writes=True)
    jobs.start(owner, lambda _progress: "row", read.append)
    qtbot.waitUntil(lambda: read == ["row"])
    assert written == []
    gate.set()
    qtbot.waitUntil(lambda: written == [True])


def test_a_deleted_owner_hears_nothing(qtbot, jobs: Jobs) -> None:
    owner = QObject()
    gate = threading.Event()
    heard: list[bool] = []
    jobs.start(owner, lambda _progress: gate.wait(10), heard.append)
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(jobs.idle):
        gate.set()
    assert heard == []


def test_an_error_goes_to_its_handler_or_to_the_signal(qtbot, jobs: Jobs, owner: QObject) -> None:
    def refuse(_progress: Progress) -> None:
        raise StaleError

    mine: list[Exception] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.start(owner, refuse, lambda _none: None, failed=mine.append)
    assert [type(error) for error in mine] == [StaleError]
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.start(owner, refuse, lambda _none: None)
    assert isinstance(heard.args[0], StaleError)


def test_cancelled_work_stops_at_its_next_step_and_says_nothing(qtbot, jobs: Jobs, owner: QObject) -> None:
    began = threading.Event()
    stopped = threading.Event()
    heard: list[object] = []

    def work(progress: Progress) -> None:
        began.set()
        try:
            while True:
                progress.step(0, 0)
        except CancelledError:
            stopped.set()
            raise

    job = jobs.start(owner, work, heard.append, failed=heard.append)
    assert began.wait(10)
    with qtbot.waitSignal(jobs.idle):
        job.cancel()
    assert stopped.is_set() and job.cancelled
    assert heard == []


def test_steps_are_reported_and_the_last_one_always(qtbot, jobs: Jobs, owner: QObject) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for done in range(1, 2001):
            progress.step(done, 2000)

    with qtbot.waitSignal(jobs.idle):
        jobs.start(owner, work, lambda _none: None, stepped=lambda done, total: steps.append((done, total)))
    assert steps[0] == (1, 2000)
    assert steps[-1] == (2000, 2000)
    assert len(steps) < 200  # a report every 50 ms, not two thousand


def test_closing_waits_for_the_write_and_delivers_its_result(jobs: Jobs, owner: QObject) -> None:
    written: list[str] = []
    read: list[str] = []

    def save(at: int, _progress: Progress) -> str:
        return f"saved {at}"

    for at in range(3):
        jobs.start(owner, partial(save, at), written.append, writes=True)
    assert jobs.shut_down()
    jobs.start(owner, lambda _progress: "late", read.append)
    assert jobs.shut_down()
    assert written == ["saved 0", "saved 1", "saved 2"]
    assert not jobs.is_busy


def test_progress_without_a_listener_can_still_be_stopped() -> None:
    progress = NoProgress()
    progress.step(1, 2)
    progress.cancel()
    with pytest.raises(CancelledError):
        progress.step(2, 2)
