"""Sheets whose length follows what they hold: their pages are made when the values are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.documents.page import Section
from app.documents.pieces import Column
from app.documents.sheet_file import Draft, Draw, Recipe, SheetFile, V, page_room_mm
from app.documents.values import Sheet

Pages = tuple[list[Section], dict[str, Draw[V]]]
"""The sections of a sheet with their pages, and what draws each."""


@dataclass(frozen=True, slots=True)
class FlowingRecipe(Recipe[V]):
    """Makes sheets of as many pages as they need; one without sections of its own has none that may be left out.

    Attributes:
        pages: gives the sections of some values and what draws them.
        blank_of: whether some values are a form for a pen: the starter content of a language is not empty.
    """

    sections: tuple[Section, ...] = field(default=(), kw_only=True)
    blank_sections: tuple[Section, ...] = field(default=(), kw_only=True)
    draw: Mapping[str, Draw[V]] = field(default_factory=dict, kw_only=True)
    always: frozenset[str] = field(default=frozenset(), kw_only=True)
    name_of: Callable[[V], str] = field(kw_only=True)
    empty: Callable[[date], V] = field(kw_only=True)
    pages: Callable[[Draft[V]], Pages[V]] = field(kw_only=True)
    blank_of: Callable[[V], bool] = field(kw_only=True)

    def build_blank(self, sheet: Sheet) -> bytes:
        """Return the form for a pen."""
        return self.build([self.empty(sheet.printed_at.date())], sheet)

    def _add(self, file: SheetFile, values: V, sheet: Sheet) -> None:
        draft = file.draft(values, self.blank_of(values))
        sections, draw = self.pages(draft)
        file.add(draft, self.name_of(values), sections, draw, self.badge_of(draft))


class PageFiller:
    """Puts sections onto pages one under another, on a new page when one is full."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.page, self._used_mm = 1, 0.0

    @property
    def room_mm(self) -> float:
        """What is left of the page."""
        return page_room_mm(self.page) - self._used_mm

    def add(self, height_mm: float) -> str:
        """Place a section of this height and return its key."""
        if height_mm > self.room_mm + _ROUNDING_MM and self._used_mm:
            self.turn()
        self.sections.append(Section(f"part{len(self.sections) + 1}", self.page, height_mm))
        self._used_mm += height_mm
        return self.sections[-1].key

    def turn(self) -> None:
        """Begin a new page."""
        self.page, self._used_mm = self.page + 1, 0.0


_ROUNDING_MM = 0.01


def titled(d: Draft[V], section: str, *columns: tuple[str, float]) -> list[Column]:
    """Return columns headed by the words of a section; each is (key of its word, width in mm)."""
    return [Column(d.word(f"{section}.{key}"), mm) for key, mm in columns]
