"""Answers of writes: what is still there takes them, what is gone does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.changes import Changes
from ui.desk import Desk


def save(
    desk: Desk,
    owner: QWidget,
    use_case: Callable[..., Changes],
    *args: Any,
    done: Callable[[], object],
    failed: Callable[[str], object],
    **kwargs: Any,
) -> None:
    """Write; ``done`` or ``failed`` are called while ``owner`` lives, else a refusal goes to the whole window.

    The desk owns a write, so its answer may come when the page was already closed.
    """

    def on_done(_changes: Changes) -> None:
        if isValid(owner):
            done()

    def on_failed(sentence: str) -> None:
        if isValid(owner):
            failed(sentence)
        else:
            desk.refused.emit(sentence)

    desk.write(owner, use_case, *args, done=on_done, failed=on_failed, **kwargs)
