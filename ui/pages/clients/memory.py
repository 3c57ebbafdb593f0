"""How the person likes the list: columns of each view, their widths, the preview; plain values to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.services.saved_views import BUILT_IN_VIEWS
from ui.models.client_column import Column

BY_CODE = {column.code: column for column in Column if column is not Column.TICK}
WIDTH_RANGE_PX = (40, 600)


class ListMemory:
    """Remembers; ``values`` and ``take`` go through plain dicts such as TOML keeps."""

    def __init__(self) -> None:
        self.columns: dict[str, tuple[Column, ...]] = {}
        self.widths_px: dict[Column, int] = {}
        self.has_preview = True
        self.has_preview_when_narrow = False

    def values(self) -> dict[str, Any]:
        """Return everything as plain values; a view of the person's own keeps its columns in its book."""
        return {
            "columns": {view: codes_of(columns) for view, columns in self.columns.items() if view in BUILT_IN_VIEWS},
            "widths_px": {column.code: width for column, width in self.widths_px.items()},
            "has_preview": self.has_preview,
            "has_preview_when_narrow": self.has_preview_when_narrow,
        }

    def take(self, values: Mapping[str, Any]) -> None:
        """Take what ``values`` gave once; what is of a wrong kind is left out."""
        columns, widths = values.get("columns"), values.get("widths_px")
        if isinstance(columns, Mapping):
            self.columns = {
                str(view): read_columns(codes) for view, codes in columns.items() if isinstance(codes, list)
            }
        if isinstance(widths, Mapping):
            low, high = WIDTH_RANGE_PX
            self.widths_px = {
                BY_CODE[code]: width
                for code, width in widths.items()
                if code in BY_CODE and isinstance(width, int) and low <= width <= high
            }
        self.has_preview = values.get("has_preview") is not False
        self.has_preview_when_narrow = values.get("has_preview_when_narrow") is True


def codes_of(columns: Sequence[Column]) -> list[str]:
    """Return the names by which columns are kept."""
    return [column.code for column in columns]


def read_columns(codes: Iterable[object]) -> tuple[Column, ...]:
    """Return the columns of these names; unknown ones are left out."""
    return tuple(BY_CODE[code] for code in codes if isinstance(code, str) and code in BY_CODE)
