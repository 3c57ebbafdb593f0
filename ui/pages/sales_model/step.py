"""What the five steps of the wizard have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.pages.sales_model.layouts import scrolled
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords


class Step(QWidget):
    """One step: ``column`` scrolls; ``show_state`` words everything from the draft and its plan.

    Signals:
        reshaped: ``stops`` are others.
    """

    reshaped = Signal()

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words, self.switching = desk, words, switching
        self.inner = QWidget()
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(16, 10, 16, 12)
        self.column.setSpacing(10)
        self.area = scrolled(self.inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_state(self) -> None:
        """Show the draft, and what of the plan is known."""

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, as the eye does."""
        return ()

    def to_top(self) -> None:
        """Show the beginning of the step."""
        self.area.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Give the focus to the first field."""
        for widget in self.stops():
            if widget.isVisibleTo(self) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
