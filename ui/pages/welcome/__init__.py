"""The welcome page: make a book, bring an Excel list, look at the sample, open or restore a book."""

from ui.pages.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
