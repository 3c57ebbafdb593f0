"""The calling base: lists of raw records, the script player, packets for others."""

from ui.pages.calling.page import CallingPage

__all__ = ["CallingPage"]
