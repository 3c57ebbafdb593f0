"""Competitors: who else sells to our clients, and what we know of them."""

from ui.pages.competitors.page import CompetitorsPage

__all__ = ["CompetitorsPage"]
