"""What to do now: the steps of the day, the week's work, and what waits for somebody."""

from ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
