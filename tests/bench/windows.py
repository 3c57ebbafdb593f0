"""The window: how soon it is there, what it weighs, and its table of all clients."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from app.book import Book
from app.clock import Clock
from tests.bench.book import ROOT, BenchBook
from tests.bench.pairs import Pair
from tests.bench.reads import open_reader, raw_reader
from tests.bench.writes import copy_of

SCRIPT = Path(__file__).with_name("started.py")
START_LIMIT_S = 60
ROWS_SHOWN = 50


def start_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """Processes started anew: to the first frame, to the first page of clients, and their memory."""
    mine = copy_of(book, folder)
    with closing(Book.open(mine.path, Clock())) as opened:
        opened.refresh()  # the flags are those of today, as at any start but the first of a day
    starts: dict[str, list[dict[str, float]]] = {"bare": [], "program": []}

    def started(kind: str, number: int) -> dict[str, float]:
        """Return the marks of start ``number``; each is made once and serves all three pairs."""
        while len(starts[kind]) <= number:
            starts[kind].append(_start(folder, mine.path if kind == "program" else None))
        found = starts[kind][number]
        assert kind == "bare" or found["clients"] >= book.size.clients * 0.99, found
        return found

    def nth(kind: str, key: str) -> Any:
        numbers = iter(range(1000))
        return lambda: float(started(kind, next(numbers))[key])

    yield Pair("start-frame", 1.3, "start to the first painted frame, against a bare QMainWindow",
               nth("bare", "painted"), nth("program", "painted"))  # fmt: skip
    yield Pair("start-usable", 4, "start to the first page of clients painted, against a bare QMainWindow's frame",
               nth("bare", "usable"), nth("program", "usable"))  # fmt: skip
    yield Pair("memory", 120, "memory with the book open, above a bare window's (resident)",
               nth("bare", "rss_mb"), nth("program", "rss_mb"), is_difference=True)  # fmt: skip


def _start(folder: Path, book: Path | None) -> dict[str, float]:
    marks = folder / "marks.json"
    marks.unlink(missing_ok=True)
    settings = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "KARTOTEKA_HOME": str(folder / "home")}
    begun = time.monotonic()
    subprocess.run(
        [sys.executable, str(SCRIPT), str(marks), *([str(book)] if book else [])],
        cwd=ROOT, env={**os.environ, **settings}, check=True, timeout=START_LIMIT_S,
    )  # fmt: skip
    found: dict[str, float] = json.loads(marks.read_text())
    return {
        **found,
        "painted": found["painted"] - begun,
        "usable": found["usable"] - begun,
        "rss_mb": found["rss_bytes"] / 1e6,
    }


def table_pairs(stack: ExitStack, book: BenchBook, folder: Path) -> Iterator[Pair]:
    """The table of all clients shown, and scrolled to a place not seen yet, against a plain Qt table and raw rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["KARTOTEKA_HOME"] = str(folder / "home")
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from app.changes import Changes
    from app.services.client_list import ClientQuery
    from tests.bench.plain_table import PlainModel, plain_view
    from ui.desk import Desk, load_facts
    from ui.kit.jobs import Jobs
    from ui.language import Language
    from ui.models.client_table import ClientTableModel
    from ui.pages.clients.table import ClientTable
    from ui.theme import Theme, ThemeMode

    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    look = Theme(app, ThemeMode.LIGHT)
    raw, reader = raw_reader(stack, book), open_reader(stack, book)
    jobs = Jobs()
    stack.callback(jobs.shut_down)
    desk = Desk(reader, jobs, Language("uk"), reader.read(load_facts))
    nobody = ClientQuery(cities=frozenset({"\u2205"}))
    model = ClientTableModel(desk)
    table = ClientTable(desk, model)
    plain_model = PlainModel(raw)
    plain = plain_view(plain_model)
    for view in (table, plain):
        view.resize(1100, 800)
        view.show()
    app.processEvents()
    chance = random.Random(3)

    def wait(signal: Any, begin: Callable[[], object], is_there: Callable[[], bool]) -> None:
        loop = QEventLoop()
        link = signal.connect(lambda *_args: loop.quit() if is_there() else None)
        begin()
        loop.exec()
        signal.disconnect(link)

    def forget_rows() -> None:
        model.apply(Changes("", topics=frozenset({"stages"})))  # as when a stage was renamed: rows are read anew

    def show_plain() -> float:
        plain_model.forget()
        started = time.perf_counter()
        plain_model.show()
        plain.viewport().repaint()
        return time.perf_counter() - started

    def show_product() -> float:
        wait(model.shown, lambda: model.show(nobody), lambda: not model.ids)
        forget_rows()
        started = time.perf_counter()
        wait(model.shown, lambda: model.show(ClientQuery()), lambda: bool(model.ids))
        table.viewport().repaint()
        return time.perf_counter() - started

    def scroll_plain() -> float:
        row = chance.randrange(len(plain_model.ids) - 100)
        plain_model.rows.clear()
        started = time.perf_counter()
        plain.scrollTo(plain_model.index(row, 1), plain.ScrollHint.PositionAtTop)
        plain.viewport().repaint()
        return time.perf_counter() - started

    def scroll_product() -> float:
        row = chance.randrange(len(model.ids) - 100)
        table.verticalScrollBar().setValue(0)
        forget_rows()
        app.processEvents()
        started = time.perf_counter()

        def go() -> None:
            table.scrollTo(model.index(row, 1), table.ScrollHint.PositionAtTop)
            table.viewport().repaint()

        wait(model.dataChanged, go, lambda: model.client_at(row) is not None)
        table.viewport().repaint()
        took = time.perf_counter() - started
        return took

    show_product()
    assert list(model.ids) == plain_model.show() and model.client_at(0) is not None
    yield Pair("table-show", 2, f"the table of {len(model.ids):,} clients: asked for, loaded in a thread, painted,"
               " against a plain QTableView with ids and a page of raw rows", show_plain, show_product)  # fmt: skip
    yield Pair("table-scroll", 2, "a jump to rows not loaded yet, until they are painted, against the same plain table",
               scroll_plain, scroll_product, rounds=15)  # fmt: skip
    del look
