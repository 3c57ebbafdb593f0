"""Garbage is collected by the GUI thread and by no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import GuiCollector


class Ring:
    """Refers to itself: only a collection lets go of it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GuiCollector]:
    parent = QObject()
    was_on = gc.isenabled()
    collector = GuiCollector(lambda: False, parent)
    yield collector
    collector.stop()
    if not was_on:
        gc.disable()


def test_what_a_thread_leaves_is_collected_by_the_gui_thread(qtbot: QtBot, collector: GuiCollector) -> None:
    collected_in: list[threading.Thread] = []
    left: list[weakref.ref[Ring]] = []

    def work() -> None:
        left.extend(weakref.ref(Ring()) for _ in range(20_000))

    def note(phase: str, _info: object) -> None:
        collected_in.append(threading.current_thread())

    collector.start()
    gc.callbacks.append(note)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: all(ring() is None for ring in left))
    finally:
        gc.callbacks.remove(note)
    assert set(collected_in) == {threading.main_thread()}


def test_the_old_is_left_alone_while_work_is_under_way(collector: GuiCollector) -> None:
    busy = GuiCollector(lambda: True, QObject())
    gc.collect()
    for _ in range(3):
        gc.collect(1)
    generations: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        generations.append(info["generation"])

    gc.callbacks.append(note)
    try:
        rings = [Ring() for _ in range(3_000)]
        del rings
        for _ in range(200):
            busy.look()
            _young = [[] for _ in range(3_000)]  # type: list[list[int]]
    finally:
        gc.callbacks.remove(note)
    assert generations and set(generations) <= {0, 1}
