"""The bar of actions for selected rows; it shares the dark panel with the toast."""

from ui.kit.toast import BulkBar

__all__ = ["BulkBar"]
