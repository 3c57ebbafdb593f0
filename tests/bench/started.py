"""A process that shows a window, writes when things came up, and closes: ``python started.py MARKS [BOOK]``.

Without a book a bare QMainWindow, which is the limit; with one, the program as ``python -m ui BOOK`` starts it. The
marks are a JSON object: ``painted`` and ``usable`` on the machine's monotonic clock in seconds, ``rss_bytes``.
"""

from __future__ import annotations

import faulthandler
import json
import sys
import time
from pathlib import Path

marks: dict[str, float] = {}


def _write(path: str) -> None:
    import psutil

    marks["rss_bytes"] = psutil.Process().memory_info().rss
    Path(path).write_text(json.dumps(marks))


def bare(path: str) -> int:
    """Show an empty window of the program's size."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if "painted" not in marks:
                marks["painted"] = marks["usable"] = time.monotonic()
                QTimer.singleShot(0, self.close)

    app = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    app.exec()
    _write(path)
    return 0


def program(path: str, book: str) -> int:
    """Start the program and close it once the list of Today has been painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    import ui.__main__ as start
    from ui.main_window import MainWindow

    class Window(MainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if "painted" not in marks:
                marks["painted"] = time.monotonic()
                self.book_shown.connect(self._await_rows)

        def _await_rows(self) -> None:
            from ui.pages.today import TodayPage

            assert self.shell is not None
            page = self.shell.findChild(TodayPage)
            assert page is not None
            page.reader.steps_read.connect(lambda _steps, _is_new: self._on_rows(page))

        def _on_rows(self, page: object) -> None:
            if "usable" in marks:
                return
            page.list.viewport().repaint()  # type: ignore[attr-defined]
            marks["usable"] = time.monotonic()
            QTimer.singleShot(300, self._settled)

        def _settled(self) -> None:
            from app.services.client_list import load_totals

            assert self.book is not None
            marks["clients"] = self.book.read(load_totals).clients
            _write(path)
            self.close()

    start.MainWindow = Window  # type: ignore[attr-defined]
    return start.main([book])


if __name__ == "__main__":
    faulthandler.dump_traceback_later(45, exit=True)
    sys.exit(program(sys.argv[1], sys.argv[2]) if len(sys.argv) > 2 else bare(sys.argv[1]))
