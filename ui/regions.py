"""F6: the parts of the window in their order, and which part has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Regions:
    """Walks through parts of the window; each gets the focus back where it was left."""

    def __init__(self) -> None:
        self._last: dict[int, QWidget] = {}

    def note(self, regions: Sequence[QWidget], focused: QWidget | None) -> None:
        """Remember who has the focus in its part."""
        at = part_of(regions, focused)
        if at is not None and focused is not None:
            self._last[id(regions[at])] = focused

    def walk(self, regions: Sequence[QWidget], focused: QWidget | None, step: int) -> QWidget | None:
        """Give the focus to the next part (``step`` 1) or the one before (-1) that can take it; return who has it."""
        at = part_of(regions, focused)
        start = at if at is not None else (-1 if step > 0 else len(regions))
        for distance in range(1, len(regions) + 1):
            place = (start + step * distance) % len(regions)
            if place == at:
                continue
            target = self._target(regions, place)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return target
        return None

    def _target(self, regions: Sequence[QWidget], place: int) -> QWidget | None:
        region = regions[place]
        last = self._last.get(id(region))
        if last is not None and isValid(last) and _takes_focus(last) and part_of(regions, last) == place:
            return last
        if not region.isVisible():
            return None
        if region.focusPolicy() != Qt.FocusPolicy.NoFocus and region.isEnabled():
            return region
        widget = region.nextInFocusChain()
        for _ in range(2000):
            if widget is None or widget is region:
                return None
            if _takes_focus(widget) and part_of(regions, widget) == place:
                return widget
            widget = widget.nextInFocusChain()
        return None


def part_of(regions: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """Return the place of the innermost part that holds ``widget``."""
    while widget is not None:
        if widget in regions:
            return list(regions).index(widget)
        widget = widget.parentWidget()
    return None


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
