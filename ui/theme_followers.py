"""Who takes the look anew when it changes: what is in front at once, what was put off when it is wanted."""

from __future__ import annotations

import weakref
from typing import Protocol

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Restyled(Protocol):
    """A widget that can take the theme's values anew."""

    def restyle(self) -> None:
        """Read fonts, sizes and colours of the theme again."""


class Followers:
    """The widgets that follow the theme, in the order they came; none is kept alive by it."""

    def __init__(self) -> None:
        self._all: weakref.WeakKeyDictionary[Restyled, None] = weakref.WeakKeyDictionary()
        self._put_off: list[QWidget] = []

    def add(self, follower: Restyled) -> None:
        """Restyle it after every change from now on."""
        self._all[follower] = None

    def put_off(self, part: QWidget) -> None:
        """Leave a part that nobody sees, with all that is in it, until ``catch_up``."""
        if part not in self._put_off:
            self._put_off.append(part)

    def catch_up(self, part: QWidget) -> None:
        """Restyle what is in a part that was put off."""
        if part not in self._put_off:
            return
        self._put_off.remove(part)
        for follower in list(self._all):
            if isValid(follower) and _is_in(follower, part):
                follower.restyle()

    def restyle(self) -> None:
        """Restyle all but what was put off."""
        self._put_off = [part for part in self._put_off if isValid(part)]
        for follower in list(self._all):
            if isValid(follower) and not any(_is_in(follower, part) for part in self._put_off):
                follower.restyle()


def _is_in(follower: Restyled, part: QWidget) -> bool:
    return isinstance(follower, QWidget) and (follower is part or part.isAncestorOf(follower))
