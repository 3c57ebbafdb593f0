"""The import of a table: file, columns, what will happen, the import itself."""

from ui.pages.importing.page import ImportPage

__all__ = ["ImportPage"]
