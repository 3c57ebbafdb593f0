"""The head of Today: the day, how much there is, whose, the sheet of the day and a new step."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.services.today_rows import BY_PERSON, EVERYONE, MINE, TodayCounts
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.page_header import PageHeader
from ui.kit.paint import text_width
from ui.kit.segmented import Segment, Segmented
from ui.theme import theme


class TodayHeader(PageHeader):
    """The sheet's button shows its icon alone when the words would be cut.

    Signals:
        who_chosen: whose steps are wanted (everyone, mine or by_person).
    """

    who_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._counts: TodayCounts | None = None
        self.who = Segmented([Segment(EVERYONE, ""), Segment(MINE, ""), Segment(BY_PERSON, "")], EVERYONE)
        self.print_button = KButton(icon="printer")
        self.new_button = KButton(kind=Kind.PRIMARY, icon="plus", key="N")
        for widget in (self.who, self.print_button, self.new_button):
            self.add_action(widget)
        self.who.chosen.connect(self.who_chosen)

    def retranslate(self) -> None:
        """Word everything anew."""
        mine = [Segment(MINE, self.tr("Mine"))] if self._desk.book.person_id is not None else []
        everyone, by_person = Segment(EVERYONE, self.tr("Everyone")), Segment(BY_PERSON, self.tr("By person"))
        self.who.set_segments([everyone, *mine, by_person])
        self.who.setAccessibleName(self.tr("Whose steps"))
        self.print_button.setText(self.tr("Print day plan"))
        self.new_button.setText(self.tr("New step"))
        self.show_day()

    def show_day(self) -> None:
        """Write the day of today, and whose steps can be chosen."""
        today = self._desk.book.clock.today()
        words = self._desk.language.locale.toString(QDate(today.year, today.month, today.day), "dddd, d MMMM")
        self.set_title(words[:1].upper() + words[1:])
        self.who.setVisible(not self._desk.facts.is_solo)
        self._word()

    def show_counts(self, counts: TodayCounts) -> None:
        """Say how much there is."""
        self._counts = counts
        self._word()

    def _word(self) -> None:
        counts = self._counts
        if counts is None:
            self.set_meta("")
            return
        parts = []
        if counts.overdue:
            parts.append(self.tr("%n overdue", "", counts.overdue))
        if counts.left_today:
            parts.append(self.tr("%n left today", "", counts.left_today))
        if counts.meetings_today:
            parts.append(self.tr("%n meeting(s)", "", counts.meetings_today))
        self.set_meta(", ".join(parts) or self.tr("nothing is waiting"))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show the print button without words where the sentence would be cut."""
        self.print_button.set_compact(False)
        taken = text_width(self.title.text(), theme().font("title"))
        taken += text_width(self.meta.text(), theme().font("body"))
        taken += sum(each.sizeHint().width() for each in (self.print_button, self.new_button))
        taken += self.who.sizeHint().width() if not self.who.isHidden() else 0
        self.print_button.set_compact(taken + 44 + 6 * 10 > self.width())
