"""Step 1: which model, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.sales_models import SalesModel
from app.services.model_facts import ModelFacts
from ui.desk import Desk
from ui.kit.label import Label
from ui.pages.sales_model.facts_view import FactsView
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords


class ModelStep(Step):
    """The model of the draft in words; another one is chosen by its card above."""

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(desk, words, switching, parent)
        self.models: Mapping[SalesModel, ModelFacts] = {}
        self._shown: ModelFacts | None = None
        self._hint = Label("", "small", "text2", wrap=True)
        self._facts = FactsView(words)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._hint.setContentsMargins(16, 10, 16, 0)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._facts)
        self.column.addStretch(1)

    def show_state(self) -> None:
        """Show the model of the draft."""
        self._hint.setText(self.tr("Another model: choose its card above."))
        draft = self.switching.draft
        facts = self.models.get(draft.model) if draft is not None else None
        if facts is not None and facts != self._shown:
            self._shown = facts
            self._facts.show_model(facts)
