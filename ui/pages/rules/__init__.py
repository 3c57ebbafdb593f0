"""Rules: each a sentence, edited in place, with its effect on the clients shown before it is applied (picture 07)."""

from ui.pages.rules.page import RulesPage

__all__ = ["RulesPage"]
