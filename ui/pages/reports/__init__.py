"""Reports: the picture of a period, measures of the four levels, and pay."""

from ui.pages.reports.page import ReportsPage

__all__ = ["ReportsPage"]
