"""What tests of the window need again and again."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def put(window: QWidget, widget: W) -> W:
    """Add a widget to a window that has a layout, show it, and return it."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    QCoreApplication.processEvents()
    return widget


def child(widget: QWidget, kind: type[W]) -> W:
    """Return the only child of a kind; a missing one fails the test."""
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


def type_text(widget: QWidget, text: str) -> None:
    """Commit ``text`` into ``widget``; QTest.keyClicks aborts on non-ASCII."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)
