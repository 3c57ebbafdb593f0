"""Where the new book is to be: shown as a way through folders, typed as a path."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtGui import QFocusEvent

from app.paths import BOOK_SUFFIX
from ui.kit.field import KLineEdit

STEP = " / "


def shown_place(path: Path) -> str:
    """Return 'Documents / Kartoteka / Zerno.kartoteka' for a place under the person's own folder, else the path."""
    home = platformdirs.user_documents_path().parent
    return STEP.join(path.relative_to(home).parts) if path.is_relative_to(home) and path != home else str(path)


class PlaceEdit(KLineEdit):
    """A line that holds a path; while it has the focus the path itself stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()

    def set_path(self, path: Path) -> None:
        """Show another place."""
        self._path = path
        self.setText(str(path) if self.hasFocus() else shown_place(path))
        self.setCursorPosition(len(self.text()) if self.hasFocus() else 0)
        self.setToolTip(str(path) if "<" not in str(path) else "")

    def path(self) -> Path:
        """Return the place, with the ending of books."""
        text = self.text().strip()
        path = self._path if text == shown_place(self._path) else Path(text).expanduser()
        return path if path.name.endswith(BOOK_SUFFIX) else path.with_name(path.name + BOOK_SUFFIX)

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.text().strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.text() == shown_place(self._path):
            self.setText(str(self._path))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.is_empty():
            self.set_path(self.path())
