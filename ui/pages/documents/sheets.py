"""The sheets the page can make: those of clients and rules, and those for a day's talks."""

from __future__ import annotations

from app.documents.aids import AidKind
from app.documents.values import DocumentKind

SheetKind = DocumentKind | AidKind
_KINDS: dict[str, SheetKind] = {
    **{kind.value: kind for kind in DocumentKind},
    **{kind.name.lower(): kind for kind in AidKind},
    **{kind.value: kind for kind in AidKind},
}


def sheet_kind(code: str) -> SheetKind:
    """Return the sheet of a code as a Place names it: 'meeting_plan', 'competitor', also 'call_script', 'day_plan'.

    Raises:
        KeyError: there is no such sheet.
    """
    return _KINDS[code]


def has_clients(kind: SheetKind) -> bool:
    """Whether the sheet is of clients, one after another."""
    return isinstance(kind, DocumentKind) and kind.has_clients


def offers_clients(kind: SheetKind) -> bool:
    """Whether clients are chosen for the sheet: the objections of one can come first."""
    return has_clients(kind) or kind is AidKind.OBJECTIONS
