"""The card of a client.

The page itself comes when it is asked for: it takes long to import, and the list of clients, which is first at a start,
needs only the card's dialogs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.pages.card.page import CardPage

__all__ = ["CardPage"]


def __getattr__(name: str) -> Any:
    if name == "CardPage":
        from ui.pages.card.page import CardPage

        return CardPage
    raise AttributeError(name)
