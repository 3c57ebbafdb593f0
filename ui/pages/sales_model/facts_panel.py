"""What is docked while no switch is prepared: the model of the chosen card, and the way to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conveyor import Function
from app.domain.sales_models import SalesModel
from app.services.model_facts import ModelFacts
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.pages.sales_model.docked import Docked
from ui.pages.sales_model.facts_view import FactsView
from ui.pages.sales_model.layouts import scrolled
from ui.pages.sales_model.words import ModelWords


class FactsPanel(Docked):
    """Signals: switch_asked, advice_asked."""

    switch_asked = Signal()
    advice_asked = Signal()

    def __init__(self, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent, has_cross=False)
        self._words = words
        self.facts = FactsView(words)
        self.duties = Label("", "small", "text2", wrap=True)
        self.duties.setContentsMargins(16, 0, 16, 14)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(self.duties)
        column.addStretch(1)
        self.content.addWidget(scrolled(inner))
        self.advise_button = KButton("", icon="scale", key="A")
        self.switch_button = KButton("", kind=Kind.PRIMARY, key="N")
        self.foot.addStretch(1)
        self.foot.addWidget(self.advise_button)
        self.foot.addWidget(self.switch_button)
        self.advise_button.clicked.connect(self.advice_asked)
        self.switch_button.clicked.connect(self.switch_asked)

    def show_model(
        self, model: SalesModel, models: Mapping[SalesModel, ModelFacts], now: SalesModel, *, has_draft: bool
    ) -> None:
        """Show the facts of a model; ``now`` is the one in force."""
        is_now = model is now
        self.set_heading(
            self.tr("About the model"), self.tr("in force today") if is_now else self.tr("to look at, nothing changes")
        )
        self.facts.show_model(models[model])
        self.duties.setText(
            self.tr(
                "Three duties often named are the first three legs: search and base is {search}, sale is {sale}, "
                "current base is {base}."
            ).format(
                search=self._words.function(Function.PROSPECTING),
                sale=self._words.function(Function.FIRST_SALE),
                base=self._words.function(Function.CARE),
            )
        )
        self.advise_button.setText(self.tr("Which suits us?"))
        if has_draft:
            self.switch_button.setText(self.tr("Go on with the draft"))
        elif is_now:
            self.switch_button.setText(self.tr("Share out anew…"))
        else:
            self.switch_button.setText(self.tr("Prepare a switch…"))
