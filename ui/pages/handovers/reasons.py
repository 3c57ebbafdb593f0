"""Under the inbox: why hand-overs came back, counted."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.handovers import ReturnReasons
from ui.kit.label import Label, rule
from ui.pages.handovers.inbox import LEFT_PX, RIGHT_PX

SHOWN = 7


class ReasonsPart(QFrame):
    """The counts sum to the number in the heading; hidden where nothing came back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "strong", elide=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        inside = QVBoxLayout()
        inside.setContentsMargins(LEFT_PX, 10, RIGHT_PX, 12)
        inside.setSpacing(7)
        inside.addWidget(self.title)
        inside.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inside)
        self.hide()

    def show_reasons(self, reasons: ReturnReasons | None, days: int) -> None:
        """Show how often each reason was given in so many days."""
        self.setVisible(reasons is not None and reasons.total > 0)
        if reasons is None:
            return
        answered = reasons.total + reasons.accepted
        self.title.setText(
            self.tr("{count} of {all} came back in {days} days").format(count=reasons.total, all=answered, days=days)
        )
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for _code, words, count in reasons.rows[:SHOWN]:
            self._rows.addWidget(_line(words, count))


def _line(words: str, count: int) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Label(words, "small", "text2", wrap=True), 1)
    row.addWidget(Label(f"{count}", "small", "text2"))
    line.setAccessibleName(f"{words}, {count}")
    return line
