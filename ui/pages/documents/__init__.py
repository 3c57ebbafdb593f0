"""The page of documents: choose a sheet, tick clients, look at the very PDF, print or save it."""

from ui.pages.documents.page import DocumentsPage

__all__ = ["DocumentsPage"]
