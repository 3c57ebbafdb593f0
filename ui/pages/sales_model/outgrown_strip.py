"""The quiet strip of the adviser: the book has outgrown its model."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.adviser import Outgrown
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import KButton, Kind


class OutgrownStrip(Banner):
    """One sentence, and two ways: look, or not now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.later = KButton("", size="small", kind=Kind.QUIET)
        self.look = KButton("", size="small")
        self.add_action(self.later)
        self.add_action(self.look)

    def show_outgrown(self, outgrown: Outgrown | None) -> None:
        """Say what would suit, for which months, and the first reason."""
        if outgrown is None:
            return
        lead = self.tr("It looks like: {model}.").format(model=outgrown.title)
        if outgrown.months:
            names = ", ".join(self._desk.language.words.text(f"month_short.{month}") for month in outgrown.months)
            lead = self.tr("For the season ({months}): {model}.").format(months=names, model=outgrown.title)
        reason = outgrown.reasons[0] if outgrown.reasons else ""
        title = self.tr("The book has outgrown its model")
        self.set_state("off", title, f"{lead} {reason}".rstrip(), icon="sitemap")

    def retranslate(self) -> None:
        """Word the buttons."""
        self.look.setText(self.tr("Look"))
        self.later.setText(self.tr("Not now"))
