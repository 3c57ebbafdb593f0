"""What the tests of Today look at."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from app.services.today_rows import StepRow
from ui.kit.dialog import Dialog
from ui.pages.today import TodayPage
from ui.pages.today.rows import HEAD


def heads(page: TodayPage) -> list[tuple[str, str]]:
    """Return the heads of the list and what they say beside."""
    return [(row.title, row.meta) for row in page.list.rows.rows if row.kind == HEAD]


def step(page: TodayPage, client: str) -> StepRow:
    """Return the first step of a client in the list."""
    return next(row for row in page.list.rows.steps() if row.client == client)


def choose(page: TodayPage, client: str) -> StepRow:
    """Make a client's step current, with the focus on the list."""
    found = step(page, client)
    page.list.setFocus()
    assert page.list.choose(found.id)
    return found


def focused() -> QWidget:
    """Return what has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def dialog_of(page: TodayPage) -> Dialog:
    """Return the dialog that is open."""
    shown = [each for each in page.window().findChildren(Dialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def side_titles(page: TodayPage, code: str) -> list[str]:
    """Return the bold words of the rows of a card at the right."""
    return [row.title for row in page.right.cards[code].list.rows.rows if not row.is_ask]


class Dialler(QObject):
    """What the system would dial with."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def dial(self, url: QUrl) -> None:
        self.links.append(url.toString())


@contextmanager
def dialling() -> Iterator[list[str]]:
    """Give the links that are dialled meanwhile."""
    dialler = Dialler()
    before = os.environ["PATH"]
    QDesktopServices.setUrlHandler("tel", dialler, "dial")  # type: ignore[arg-type]  # the stub is wrong
    with tempfile.TemporaryDirectory() as folder:
        asker = Path(folder) / "xdg-mime"  # on Linux the system is asked first which program calls
        asker.write_text("#!/bin/sh\necho dialer.desktop\n")
        asker.chmod(0o755)
        os.environ["PATH"] = f"{folder}{os.pathsep}{before}"
        try:
            yield dialler.links
        finally:
            os.environ["PATH"] = before
            QDesktopServices.unsetUrlHandler("tel")
