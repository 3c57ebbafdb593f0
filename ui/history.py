"""Back and forward through places."""

from __future__ import annotations

from dataclasses import replace

from ui.pages.page import Place

LIMIT = 100
ONCE = frozenset({"do", "new", "name", "search"})  # what was asked for then, not part of the place


class History:
    """The places gone through: those before the one shown, and those that going back left."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._here: Place | None = None
        self._ahead: list[Place] = []

    def went_to(self, place: Place) -> None:
        """A place was gone to anew: there is no forward any more."""
        lasting = replace(place, extra={key: value for key, value in place.extra.items() if key not in ONCE})
        if self._here is not None and lasting != self._here:
            self._behind = [*self._behind, self._here][-LIMIT:]
        self._here = lasting
        self._ahead.clear()

    def before(self) -> Place | None:
        """Return where back leads."""
        return self._behind[-1] if self._behind else None

    def after(self) -> Place | None:
        """Return where forward leads."""
        return self._ahead[-1] if self._ahead else None

    def went_back(self) -> None:
        """The place before is shown now."""
        if self._here is not None:
            self._ahead.append(self._here)
        self._here = self._behind.pop()

    def went_forward(self) -> None:
        """The place after is shown now."""
        if self._here is not None:
            self._behind.append(self._here)
        self._here = self._ahead.pop()
