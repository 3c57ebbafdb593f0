"""A card with a chart that T turns into a table, and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.button import IconButton
from ui.kit.chart import ChartView
from ui.kit.number_model import Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.section_card import SectionCard

LEFT_PX, RIGHT_PX, BOTTOM_PX = 24, 20, 14
"""Air round the cards of a view."""


class ChartCard(SectionCard):
    """Holds ``chart`` and the same numbers as ``table``; the button in the heading does what T does.

    Signals:
        table_opened: what is behind a number of the table.
    """

    table_opened = Signal(object)

    def __init__(self, chart: ChartView) -> None:
        super().__init__(" ")
        self.chart = chart
        self.table = NumberTable()
        self.table.cell_opened.connect(self.table_opened)
        self.switch = IconButton("file-spreadsheet", " ", key="T", side_px=26, icon_px=15)
        self.switch.clicked.connect(self.toggle)
        self._columns: tuple[Column, ...] = ()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addStretch(1)
        self._scroll = scrolled(inside)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self._scroll)
        self.body.addWidget(self._stack, 1)

    def end_heading(self) -> None:
        """Put the button that shows the table last in the heading."""
        self.add_action(self.switch)

    def show_table(self, columns: Sequence[Column], rows: Sequence[NumberRow]) -> None:
        """Give the table its numbers."""
        self.table.set_table(columns, rows)

    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self._stack.currentWidget() is self._scroll

    def toggle(self) -> None:
        """Show the table instead of the chart, or the chart again; the focus goes along."""
        self._stack.setCurrentWidget(self.chart if self.shows_table() else self._scroll)
        self.focus_inside()
        self.reword()

    def focus_inside(self) -> None:
        """Take the focus to what is shown."""
        shown = self.table if self.shows_table() else self.chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        """Word the button and the table anew."""
        self.table.setAccessibleName(self.accessibleName())
        self.switch.set_icon("chart-bar" if self.shows_table() else "file-spreadsheet")
        self.switch.set_name(
            QCoreApplication.translate("ChartCard", "As a chart")
            if self.shows_table()
            else QCoreApplication.translate("ChartCard", "As a table")
        )


def scrolled(content: QWidget) -> QScrollArea:
    """Return ``content`` in a frameless area that scrolls down, on the ground of what it lies on."""
    area = QScrollArea()
    set_up_area(area, content)
    return area


def set_up_area(area: QScrollArea, content: QWidget) -> None:
    """Let an area scroll ``content`` down, without a frame and a ground of its own."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)


class PageArea(QScrollArea):
    """Fills ``view`` with ``content``: its cards end where the head ends, with the bar that scrolls and without it."""

    def __init__(self, view: QWidget, content: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)
        set_up_area(self, content)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # they are the page's: it never scrolls sideways
        else:
            super().keyPressEvent(event)

    def _make_room(self, _least: int, most: int) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            bar_px = self.verticalScrollBar().sizeHint().width() if most else 0
            layout.setContentsMargins(LEFT_PX, 0, max(0, RIGHT_PX - bar_px), BOTTOM_PX)
