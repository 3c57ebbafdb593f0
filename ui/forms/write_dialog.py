"""A dialog that writes before it closes: what is typed stays until the book has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.changes import Changes
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label


class WriteDialog(Dialog):
    """Fill ``body``, override ``save``, which checks the fields and calls ``write``."""

    def __init__(
        self, desk: Desk, title: str, save_text: str, parent: QWidget, *, meta: str = "", width_px: int = 480
    ) -> None:
        super().__init__(parent, title, meta, width_px=width_px)
        self.desk = desk
        self._is_written = False
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self.cancel_button = self.add_cancel()
        self.save_button = self.add_primary(save_text, key="Ctrl Enter")
        self.accept_if(self._try_save)

    def open(self) -> None:
        """Show the dialog; the sentence of a refusal stands under the fields."""
        self.body.addWidget(self._error)
        super().open()

    def save(self) -> None:
        """Check the fields and start the write; override it."""

    def write(self, use_case: Callable[..., Changes], *args: Any, **kwargs: Any) -> None:
        """Run the use case; the dialog closes when it is done and says why when it is refused."""
        self.save_button.setEnabled(False)
        self.desk.write(self, use_case, *args, done=self._on_done, failed=self._on_failed, **kwargs)

    def error(self) -> str:
        """Return the sentence shown under the fields."""
        return self._error.text() if not self._error.isHidden() else ""

    def _try_save(self) -> bool:
        if not self._is_written and self.save_button.isEnabled():
            self._error.hide()
            self.save()
        return self._is_written

    def _on_done(self, _changes: Changes) -> None:
        if isValid(self):
            self._is_written = True
            self.accept()

    def _on_failed(self, sentence: str) -> None:
        # The dialog may have been closed while the write was on its way.
        if not isValid(self):
            self.desk.refused.emit(sentence)
            return
        self.save_button.setEnabled(True)
        self._error.setText(sentence)
        self._error.show()
