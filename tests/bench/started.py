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
    """Start the program and close it once the first page of clients has been painted."""
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
            from ui.pages.clients import ClientsPage

            assert self.shell is not None
            page = self.shell.findChild(ClientsPage)
            assert page is not None
            page.model.shown.connect(lambda count: self._on_rows(page, count))

        def _on_rows(self, page: object, count: int) -> None:
            if "usable" in marks or not count:
                return
            page.table.viewport().repaint()  # type: ignore[attr-defined]
            marks["usable"] = time.monotonic()
            marks["clients"] = count
            QTimer.singleShot(300, self._settled)

        def _settled(self) -> None:
            _write(path)
            self.close()

    start.MainWindow = Window  # type: ignore[attr-defined]
    return start.main([book])


if __name__ == "__main__":
    faulthandler.dump_traceback_later(45, exit=True)
    sys.exit(program(sys.argv[1], sys.argv[2]) if len(sys.argv) > 2 else bare(sys.argv[1]))
