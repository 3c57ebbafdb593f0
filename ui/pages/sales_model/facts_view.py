"""A sales model in words: both names, what it is, whom it fits, what speaks for and against."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.model_facts import ModelFacts, ModelPoint
from ui.kit.chip import ChipLabel
from ui.kit.label import Label
from ui.kit.section_card import IconLabel
from ui.pages.sales_model.layouts import empty_layout
from ui.pages.sales_model.words import ModelWords


class FactsView(QWidget):
    """Everything about one model; what is our own opinion says so."""

    def __init__(self, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(10)

    def show_model(self, facts: ModelFacts) -> None:
        """Show a model."""
        empty_layout(self._column)
        also = self._words.also(facts.model)
        self._column.addWidget(Label(facts.full_name, "heading", wrap=True))
        self._column.addWidget(Label(also, "small", "text2", wrap=True))
        self._column.addWidget(Label(facts.summary, "body", wrap=True))
        self._column.addWidget(Label(self.tr("When it fits"), "strong"))
        self._column.addWidget(Label(facts.fits, "body", "text2", wrap=True))
        holder = QWidget(self)
        both = QGridLayout(holder)
        both.setContentsMargins(0, 4, 0, 0)
        both.setHorizontalSpacing(20)
        both.setVerticalSpacing(7)
        self._side(both, 0, self.tr("For"), "plus", "ok", facts.plus)
        self._side(both, 1, self.tr("Against"), "minus", "danger", facts.minus)
        self._column.addWidget(holder)
        self._column.addStretch(1)

    def _side(
        self, grid: QGridLayout, column: int, title: str, icon: str, role: str, points: Sequence[ModelPoint]
    ) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, "strong"))
        chip = ChipLabel(self.tr("ours"), "tag")
        chip.setToolTip(self.tr("Kartoteka’s own opinion: the sources do not say it in full"))
        head.addWidget(chip)
        head.addStretch(1)
        grid.addLayout(head, 0, column)
        grid.setColumnStretch(column, 1)
        for at, point in enumerate(points, 1):
            line = QWidget(self)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(IconLabel(icon, role, 13), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(point.text, "small", "text", wrap=True), 1)
            grid.addWidget(line, at, column, Qt.AlignmentFlag.AlignTop)
