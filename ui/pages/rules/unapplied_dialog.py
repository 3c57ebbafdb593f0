"""Asked when the window closes over rules that were changed and not applied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.button import KButton
from ui.kit.dialog import Dialog
from ui.kit.label import Label


class UnappliedDialog(Dialog):
    """Accepted: apply them. Rejected: go on editing.

    Signals:
        discarded: forget them and close.
    """

    discarded = Signal()

    def __init__(self, parent: QWidget, *, may_apply: bool) -> None:
        super().__init__(parent, self.tr("Rules are not applied"), width_px=600)
        self.body.addWidget(
            Label(
                self.tr("You have changed rules and not applied them. Nothing counts yet."), "body", "text2", wrap=True
            )
        )
        self.add_cancel(self.tr("Keep editing"))
        self.discard_button = self.add_button(KButton(self.tr("Discard and close")))
        self.discard_button.clicked.connect(self._discard)
        if may_apply:
            self.add_primary(self.tr("Apply"))

    def _discard(self) -> None:
        self.reject()
        self.discarded.emit()


class CloseGuard(QObject):
    """Keeps a window open while ``is_unapplied``, and calls ``ask`` instead."""

    def __init__(self, is_unapplied: Callable[[], bool], ask: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._is_unapplied, self._ask = is_unapplied, ask
        self._window: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Watch this window from now on."""
        if window is not self._window:
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._window and self._is_unapplied():
            event.ignore()
            QTimer.singleShot(0, self, self._ask)
            return True
        return False
