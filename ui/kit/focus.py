"""Who has the focus, and whether the keyboard brought it there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import repolish

MOVING_KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F6,
)
PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FocusTracker(QObject):
    """Keeps the property ``kbd`` on windows and on the focused widget, so rings show for the keyboard only.

    It listens to the focused widget alone, not to the whole application. It also keeps Enter and Space for
    buttons and text fields when a command of the window has the same key. Make one per application.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in MOVING_KEYS:
                self._set_keyboard(True)
        elif kind == QEvent.Type.MouseButtonPress:
            self._set_keyboard(False)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if is_plain and event.key() in PRESS_KEYS and _uses_press_keys(watched):
                event.accept()
                return True
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
            if self._watched.property("kbd"):
                self._watched.setProperty("kbd", False)
                repolish(self._watched)
        self._watched = new
        if new is None:
            return
        new.installEventFilter(self)
        by_mouse = self._app.mouseButtons() != Qt.MouseButton.NoButton
        self._set_keyboard(not by_mouse and bool(new.window().property("kbd")))

    def _set_keyboard(self, by_keyboard: bool) -> None:
        widget = self._watched
        if widget is None or not isValid(widget):
            return
        window = widget.window()
        if bool(window.property("kbd")) != by_keyboard:
            window.setProperty("kbd", by_keyboard)
            widget.update()
        if bool(widget.property("kbd")) != by_keyboard:
            widget.setProperty("kbd", by_keyboard)
            repolish(widget)


def _uses_press_keys(watched: QObject) -> bool:
    return isinstance(watched, QAbstractButton | QLineEdit | QPlainTextEdit | QAbstractSpinBox | QComboBox)
