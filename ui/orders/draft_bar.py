"""'Draft of 18 June kept': go on with it, or drop it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.order_draft import KeptDraft
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin
from ui.kit.section_card import IconLabel
from ui.theme import theme

GAP_PX = 10  # below the bar


class DraftBar(QWidget):
    """Hidden until there is a draft.

    Signals:
        continued: go on with the draft.
        dropped: throw it away.
    """

    continued = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 6, 16, 6 + GAP_PX)
        row.setSpacing(8)
        row.addWidget(IconLabel("history", "accentText"))
        self.words = Label("", "name", "accentText", elide=True)
        row.addWidget(self.words, 1)
        self.continue_button = KButton(self.tr("Continue"), size="small")
        self.continue_button.clicked.connect(self.continued)
        self.drop_button = KButton(self.tr("Drop"), size="small", kind=Kind.QUIET)
        self.drop_button.clicked.connect(self.dropped)
        row.addWidget(self.continue_button)
        row.addWidget(self.drop_button)
        self.hide()

    def show_draft(self, kept: KeptDraft) -> None:
        """Offer a draft."""
        formats = self._desk.formats
        day = formats.short_date(formats.local_date(kept.kept_at))
        said = self.tr("Draft of {day} kept, {sum}")
        self.words.setText(said.format(day=day, sum=formats.money(kept.draft.to_pay_kop)))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        look = theme()
        bottom = self.height() - GAP_PX
        painter.fillRect(QRectF(0, 0, self.width(), bottom), look.color("accentSoft"))
        painter.fillRect(QRectF(0, bottom - 1, self.width(), 1), look.color("accentLine"))
        painter.end()
