"""Where the person has been lately, for the palette before anything is typed."""

from __future__ import annotations

from ui.pages.page import Place

LIMIT = 6


class Recent:
    """The clients and pages shown last, newest first, each once."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def visit(self, place: Place) -> None:
        """A place came to the front."""
        bare = Place(place.page, place.client_id if place.page == "card" else None)
        self._places = [bare, *(each for each in self._places if each != bare)]

    def clients(self) -> tuple[int, ...]:
        """Return the ids of the clients whose cards were shown last."""
        found = [place.client_id for place in self._places if place.client_id is not None]
        return tuple(found[:LIMIT])

    def pages(self) -> tuple[str, ...]:
        """Return the ids of the pages shown last."""
        return tuple(place.page for place in self._places if place.client_id is None)
