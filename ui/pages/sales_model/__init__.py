"""The sales model: who keeps which leg, and switching to another model (picture 06)."""

from ui.pages.sales_model.page import SalesModelPage

__all__ = ["SalesModelPage"]
