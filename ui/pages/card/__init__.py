"""The card of a client."""

from ui.pages.card.page import CardPage

__all__ = ["CardPage"]
