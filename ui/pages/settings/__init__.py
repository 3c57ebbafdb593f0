"""Settings: the window, the company, the stages, the safety of the data."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
