"""The strip of the four legs: this week's work against the norm, and what to do about the short one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.legs import Legs
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import text_width
from ui.kit.stool import Stool
from ui.steps.legs_words import plan_words, short_words, stool_legs, to_go_words, week_words
from ui.theme import follow_theme, theme

HEIGHT_PX, WORDS_PX, WORDS_MOST_PX = 122, 185, 244


class LegsCard(QFrame):
    """The words at the left, the stool at the right.

    Signals:
        leg_chosen: what is behind the number of a leg is wanted (function code, str).
        plan_asked: calls for the short leg are to be planned.
    """

    leg_chosen = Signal(str)
    plan_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._legs: Legs | None = None
        self._is_silent = False
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = QWidget(self)
        self._title = Label("", "heading")
        self._week = Label("", "small", "text2", elide=True)
        self._short = Label("", "chip", "danger", elide=True)
        self._to_go = Label("", "small", "text2", elide=True)
        self.plan_link = KButton(kind=Kind.LINK)
        self.stool = Stool("large")
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 9, 0, 0)
        column.setSpacing(0)
        for label in (self._title, self._week, self._short, self._to_go):
            label.setContentsMargins(2, 0, 0, 0)  # in line with the link, which has air for its ring
        column.addWidget(self._title)
        column.addSpacing(3)
        column.addWidget(self._week)
        column.addSpacing(9)
        column.addWidget(self._short)
        column.addWidget(self._to_go)
        column.addSpacing(-3)
        column.addWidget(self.plan_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 4, 22, 4)
        row.setSpacing(0)
        row.addWidget(self._words)
        row.addWidget(self.stool, 1, Qt.AlignmentFlag.AlignVCenter)
        self.stool.leg_chosen.connect(self.leg_chosen)
        self.plan_link.clicked.connect(self.plan_asked)
        self.retranslate()
        follow_theme(self)

    def show_legs(self, legs: Legs) -> None:
        """Show how the legs stand."""
        self._legs = legs
        self.stool.set_legs(stool_legs(self._desk, legs))
        self._word()

    def set_silent(self, is_silent: bool) -> None:
        """Say nothing of short legs: there is nobody to call yet."""
        self._is_silent = is_silent
        self._word()

    def legs(self) -> Legs | None:
        """Return what is shown."""
        return self._legs

    def retranslate(self) -> None:
        """Word everything anew."""
        self._title.setText(self.tr("Four legs"))
        if self._legs is not None:
            self.show_legs(self._legs)
        else:
            self._word()

    def restyle(self) -> None:
        """Take the sizes from the theme."""
        look = theme()
        self.setFixedHeight(look.px(HEIGHT_PX))
        self._short.setFont(look.font_of(12, 600))
        self._fit()

    def _fit(self) -> None:
        """Make the words as wide as the widest of them, within limits."""
        look = theme()
        labels = [label for label in (self._week, self._short, self._to_go) if not label.isHidden()]
        widest = max(text_width(label.text(), label.font()) for label in labels) + 12
        widest = max(widest, self.plan_link.sizeHint().width() + 8 if not self.plan_link.isHidden() else 0)
        self._words.setFixedWidth(min(look.px(WORDS_MOST_PX), max(look.px(WORDS_PX), round(widest))))

    def _word(self) -> None:
        legs = self._legs
        self._week.setText(self.tr("{week}, Monday to now").format(week=week_words(legs)) if legs is not None else "")
        is_short = legs is not None and legs.shortest is not None and not self._is_silent
        self._short.setText(short_words(self._desk, legs) if legs is not None else "")
        self._short.setVisible(not self._is_silent)
        self._short.set_role("danger" if is_short else "ok")
        self._to_go.setText(to_go_words(legs) if legs is not None else "")
        self._to_go.setVisible(is_short)
        self.plan_link.setText(plan_words(legs) if legs is not None else "")
        self.plan_link.setVisible(is_short)
        self._short.setFont(theme().font_of(12, 600))
        self._fit()
