"""The list of clients with search and preview."""

from ui.pages.clients.page import ClientsPage

__all__ = ["ClientsPage"]
