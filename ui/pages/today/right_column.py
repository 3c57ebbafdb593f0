"""The cards at the right of Today, in the order of how much they hurry; each comes when it has been read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.services.handover_rows import TodayHandOvers
from app.services.today_rows import DueLists, MeetingRow, NoStepList, QuietList, SuggestionList
from ui.desk import Desk
from ui.pages.today import side_words as words
from ui.pages.today.side_card import SideCard
from ui.pages.today.side_list import SideList, SideRow
from ui.steps.step_line import StepLine

MEETINGS, QUIET, NO_STEP, SUGGESTIONS = "meetings", "quiet", "no_step", "suggestions"
HANDOVERS = "handovers"
REQUESTS, PROMISES, OFFERS, DELIVERIES = "requests", "promises", "offers", "deliveries"
REVIEWS, RETURNED, COMPLAINTS = "reviews", "returned", "complaints"
# code -> (icon, its colour, whether it shows all rows itself)
CARDS = {
    MEETINGS: ("users", "text2", False),
    QUIET: ("zzz", "text2", False),
    NO_STEP: ("alert-triangle", "warn", False),
    HANDOVERS: ("transfer", "text2", False),
    REQUESTS: ("quote", "text2", True),
    PROMISES: ("list-check", "text2", True),
    SUGGESTIONS: ("flag-3", "text2", True),
    OFFERS: ("file-text", "text2", True),
    DELIVERIES: ("package", "text2", True),
    RETURNED: ("repeat", "text2", True),
    COMPLAINTS: ("info-circle", "danger", True),
    REVIEWS: ("scale", "text2", True),
}
GAP_PX, AIR_PX = 12, 14
LOW_PX = 600
LEAST_MEETINGS = 3


class RightColumn(QScrollArea):
    """Scrolls by itself; what has the focus is kept in sight.

    Signals:
        opened: a row was opened (card's code, SideRow).
        acted: a button of a row was pressed (card's code, SideRow, its number).
        menu_asked: the context menu of a row is wanted (card's code, SideRow, QPoint).
        more_asked: all rows of a card are wanted elsewhere (card's code).
        form_asked: the dialog of the step is wanted instead of the line (client id).
    """

    opened = Signal(str, object)
    acted = Signal(str, object, int)
    menu_asked = Signal(str, object, QPoint)
    more_asked = Signal(str)
    form_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._content = QWidget(self)
        self._content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.cards: dict[str, SideCard] = {}
        self._column = column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, AIR_PX, 0)
        column.setSpacing(GAP_PX)
        for code, (icon, role, is_growing) in CARDS.items():
            card = SideCard(code, icon, role, is_growing=is_growing, limit=6 if code == MEETINGS else 3)
            self.cards[code] = card
            column.addWidget(card)
            self._follow(code, card)
        column.addStretch(1)
        self.setWidget(self._content)
        self.line = StepLine(desk, self._content, shape="column")
        self.line.hide()
        self._asking: SideList | None = None
        self.line.closed.connect(self._on_line_closed)
        self.line.form_asked.connect(self._on_form)
        self.line.resized.connect(lambda: self._asking.restyle() if self._asking is not None else None)
        self.verticalScrollBar().rangeChanged.connect(self._give_air)
        self.retranslate()

    def _give_air(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin of the page: the cards keep their width."""
        bar_px = self.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(0, 0, max(2, AIR_PX - bar_px), 0)

    def _follow(self, code: str, card: SideCard) -> None:
        card.opened.connect(lambda row: self.opened.emit(code, row))
        card.acted.connect(lambda row, number: self.acted.emit(code, row, number))
        card.menu_asked.connect(lambda row, point: self.menu_asked.emit(code, row, point))
        card.more_asked.connect(lambda: self.more_asked.emit(code))
        card.list.shown_at.connect(lambda rect: self._bring(card.list, rect))

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_meetings(self, rows: Sequence[MeetingRow], today: date) -> None:
        """Show the meetings of the week."""
        this_week = [row for row in rows if row.is_this_week]
        shown = this_week if len(this_week) >= LEAST_MEETINGS else rows[:LEAST_MEETINGS]
        self.cards[MEETINGS].show_rows([words.meeting_row(self._desk, row, today) for row in shown])
        self.cards[MEETINGS].set_meta(self.tr("this week {count}").format(count=sum(row.is_this_week for row in rows)))

    def show_quiet(self, found: QuietList) -> None:
        """Show the clients gone quiet."""
        self._show(QUIET, [words.quiet_row(self._desk, row) for row in found.rows], found.count)

    def show_no_step(self, found: NoStepList) -> None:
        """Show the clients without a next step."""
        self._show(NO_STEP, [words.no_step_row(self._desk, row) for row in found.rows], found.count)
        self.cards[NO_STEP].set_meta(self._desk.formats.clients(found.count))

    def show_handovers(self, found: TodayHandOvers | None) -> None:
        """Show the hand-overs that wait; None where nobody hands over to anybody."""
        rows = words.hand_over_rows(self._desk, found) if found is not None else []
        self._show(HANDOVERS, rows)
        waiting = sum(row.data.section == "waiting" for row in rows)
        self.cards[HANDOVERS].set_meta(str(waiting or ""))  # what came back is told by its row

    def show_suggestions(self, found: SuggestionList) -> None:
        """Show what rules suggest."""
        self._show(SUGGESTIONS, [words.suggestion_row(self._desk, row) for row in found.rows], found.count)

    def show_due(self, due: DueLists) -> None:
        """Show what else waits."""
        desk = self._desk
        self._show(REQUESTS, [words.request_row(desk, row) for row in due.requests])
        self._show(PROMISES, [words.promise_row(desk, row) for row in due.promises])
        self._show(OFFERS, [words.offer_row(desk, row) for row in due.offers_to_chase])
        self._show(DELIVERIES, [words.delivery_row(desk, row) for row in due.late_deliveries])
        self._show(RETURNED, [words.returned_row(desk, row) for row in due.returned])
        self._show(COMPLAINTS, [words.complaint_row(desk, row) for row in due.complaints])
        self._show(REVIEWS, [words.review_row(desk, row) for row in due.reviews])

    def suggests(self, client_ids: Collection[int]) -> bool:
        """Whether a rule suggests something for one of these clients."""
        return any(row.key in client_ids for row in self.cards[SUGGESTIONS].list.rows.rows)

    def set_height(self, height_px: int) -> None:
        """Show fewer rows of the quiet where there is little height."""
        self.cards[QUIET].set_limit(2 if height_px < LOW_PX else 3)

    def is_empty(self) -> bool:
        """Whether no card has anything."""
        return all(card.count() == 0 for card in self.cards.values())

    def focused(self) -> tuple[str, SideRow] | None:
        """Return the card and the row that have the focus."""
        for code, card in self.cards.items():
            row = card.list.current()
            if card.list.hasFocus() and row is not None:
                return code, row
        return None

    # --- the question ---------------------------------------------------------------------------------------------

    def ask_step(self, code: str, row: SideRow, client_id: int) -> None:
        """Ask for the next step of a client in a line under its row."""
        if self._asking is not None:
            self._asking.end_asking()
        self._asking = self.cards[code].list
        self._asking.ask_step(self.line, row, client_id)
        self.ensureWidgetVisible(self.line)

    def _on_line_closed(self) -> None:
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.end_asking()

    def _on_form(self) -> None:
        asked = self.line.asked()
        self.line.close_line()
        if asked is not None:
            self.form_asked.emit(asked.client_id)

    # --- words ------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the heads anew; the rows come with the next reading."""
        titles = {
            MEETINGS: self.tr("Meetings"),
            QUIET: self.tr("Regulars gone quiet"),
            NO_STEP: self.tr("No next step"),
            HANDOVERS: self.tr("Hand-overs waiting"),
            SUGGESTIONS: self.tr("Rules suggest"),
            REQUESTS: self.tr("Waiting for an answer"),
            PROMISES: self.tr("Promises due"),
            OFFERS: self.tr("Offers to ask about"),
            DELIVERIES: self.tr("Late deliveries"),
            RETURNED: self.tr("Came back today"),
            COMPLAINTS: self.tr("Complaints"),
            REVIEWS: self.tr("To review"),
        }
        for code, card in self.cards.items():
            card.set_title(titles[code])
            card.list.setAccessibleName(titles[code])
            card.retranslate()
        self.cards[MEETINGS].set_more_words(self.tr("Print all"))
        self.cards[HANDOVERS].set_more_words(self.tr("Open inbox"))
        self.line.retranslate()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _show(self, code: str, rows: Sequence[SideRow], count: int | None = None) -> None:
        card = self.cards[code]
        card.show_rows(rows, count)
        card.set_meta(str(card.count()))

    def _bring(self, part: SideList, rect: QRect) -> None:
        place = rect.translated(part.mapTo(self._content, QPoint(0, 0)))
        if QApplication.focusWidget() is part:
            self.ensureVisible(place.center().x(), place.center().y(), 0, place.height())
