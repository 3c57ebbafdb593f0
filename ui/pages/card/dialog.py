"""The card's small dialogs: a title, a few fields, Cancel and one primary button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.changes import Changes
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin
from ui.theme import theme


class CardDialog(QDialog):
    """Fill ``body``, override ``save``; Ctrl+Enter saves from anywhere, Esc closes.

    What is typed stays until the book has it: ``save`` calls ``write``, which closes the dialog when done.
    """

    def __init__(
        self, desk: Desk, title: str, save_text: str, parent: QWidget, *, width_px: int = 460
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme().px(width_px))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(22, 18, 22, 16)
        inside.setSpacing(12)
        self.heading = Label(title, "cardTitle", wrap=True)
        inside.addWidget(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        inside.addLayout(self.body)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        inside.addWidget(self._error)
        inside.addStretch(1)
        outer.addLayout(inside, 1)
        self._foot = QWidget(self)
        self._foot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(22, 12, 16, 12)
        row.setSpacing(10)
        self.foot_left = QHBoxLayout()
        self.foot_left.setSpacing(10)
        row.addLayout(self.foot_left)
        row.addStretch(1)
        self.cancel_button = KButton(self.tr("Cancel"), key="Esc")
        self.cancel_button.clicked.connect(self.reject)
        row.addWidget(self.cancel_button)
        self.foot_right = QHBoxLayout()
        self.foot_right.setSpacing(10)
        row.addLayout(self.foot_right)
        self.save_button = KButton(save_text, kind=Kind.PRIMARY, key="Ctrl Enter")
        self.save_button.clicked.connect(self.try_save)
        row.addWidget(self.save_button)
        outer.addWidget(self._foot)

    def save(self) -> None:
        """Check the fields and start the write; override it."""

    def try_save(self) -> None:
        """Save once: the buttons wait for the answer."""
        if self.save_button.isEnabled():
            self._error.hide()
            self.save()

    def write(self, use_case: Callable[..., Changes], *args: Any, **kwargs: Any) -> None:
        """Run the use case; the dialog closes when it is done and says why when it is refused."""
        self.save_button.setEnabled(False)
        self.desk.write(self, use_case, *args, done=self._on_done, failed=self._on_failed, **kwargs)

    def refuse(self, sentence: str) -> None:
        """Say why it was not saved; what is typed stays."""
        self.save_button.setEnabled(True)
        self._error.setText(sentence)
        self._error.show()

    def error(self) -> str:
        """Return the sentence shown above the buttons."""
        return self._error.text() if not self._error.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.try_save()
        elif is_enter and self.focusWidget() is not None and self._is_line(self.focusWidget()):
            self.try_save()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(self.rect(), theme().color("card"))
        foot = QRectF(self._foot.geometry())
        painter.fillRect(foot, theme().color("sunken"))
        painter.fillRect(QRectF(foot.left(), foot.top(), foot.width(), 1), theme().color("line"))
        painter.end()

    def _on_done(self, _changes: Changes) -> None:
        if isValid(self):
            self.accept()

    def _on_failed(self, sentence: str) -> None:
        # The dialog may have been closed while the write was on its way.
        if isValid(self):
            self.refuse(sentence)
        else:
            self.desk.refused.emit(sentence)

    def _is_line(self, widget: QWidget | None) -> bool:
        """Whether Enter in this widget means the whole form, as in a line of text."""
        return widget is not None and widget.inherits("QLineEdit")
