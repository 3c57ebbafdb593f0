"""The client card page: one client with everything known of it, edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.changes import Changes
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.menu import KMenu, show_under
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.moves.move_panel import Spot
from ui.moves.stage_move import stage_menu
from ui.pages.card.acts import CardActs
from ui.pages.card.bant import BantCard, BantLine
from ui.pages.card.columns import GAP_PX, Columns
from ui.pages.card.due_row import DueRow
from ui.pages.card.dues_card import DuesCard
from ui.pages.card.facts import FactsCard
from ui.pages.card.focus_order import chain_focus
from ui.pages.card.hand_over_strip import HandOverStrip
from ui.pages.card.head import CardHead
from ui.pages.card.identity import Identity
from ui.pages.card.keys import add_commands, key_hints
from ui.pages.card.levers import Sales, load_sales
from ui.pages.card.menus import SheetWish, first_sheet, more_menu, print_menu, seller_menu
from ui.pages.card.middle import Middle
from ui.pages.card.next_step import NextStep
from ui.pages.card.orders_card import OrdersCard
from ui.pages.card.people import PeopleCard, PersonRow
from ui.pages.card.step_banner import StepBanner
from ui.pages.card.value_editor import ShownValue
from ui.pages.card.view import CardView, load_view
from ui.pages.card.why_card import WhyCard
from ui.pages.page import Page, Place

TOPICS = frozenset({"stages", "people", "rules", "settings", "products", "documents", "forms"})


class CardPage(Page):
    """Place("card", client_id=..., among=ids): K and J walk through ``among``; ``extra["crumb"]`` names that list."""

    page_id = "card"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.setProperty("page", True)
        self._client_id: int | None = None
        self._among: tuple[int, ...] = ()
        self._crumb = ""
        self._view: CardView | None = None
        self._generation = 0
        self._is_writing = False
        self._next_client_id: int | None = None
        self._order_to_open: int | None = None
        self.acts = CardActs(
            desk, self, lambda: self._view.card if self._view else None, lambda: Spot(self.identity.stage_tab())
        )
        self.head = CardHead()
        self.identity = Identity(desk)
        self.hand_over = HandOverStrip(desk)
        self.next_step = NextStep(desk, self.acts)
        self.people = PeopleCard(desk)
        self.bant = BantCard(desk)
        self.facts = FactsCard(desk)
        self.dues = DuesCard(desk)
        self.middle = Middle(desk)
        self.orders = OrdersCard(desk)
        self.why = WhyCard(desk)
        self.columns = Columns([self.people, self.bant, self.facts, self.dues], self.middle, [self.orders, self.why])
        self._content = QWidget()
        self.skeleton = Skeleton(self)
        self._lay_out()
        self._connect()
        add_commands(self)
        self._content.setEnabled(False)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 0, 20 - GAP_PX, 12)
        column.setSpacing(GAP_PX)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, GAP_PX, 0)
        top.setSpacing(GAP_PX)
        top.addWidget(self.identity)
        top.addWidget(self.hand_over)
        top.addWidget(self.next_step)
        column.addLayout(top)
        column.addWidget(self.columns, 1)
        outer.addWidget(self._content, 1)

    def _connect(self) -> None:
        self.acts.refused.connect(self.said)
        self.acts.said.connect(self.said)
        self.people.reach_asked.connect(self.acts.reach)
        self.facts.reach_asked.connect(self.acts.reach)
        self.acts.documents_asked.connect(lambda: self.middle.show_tab("documents"))
        self.desk.writing.connect(self._on_writing)
        self.desk.not_saved.connect(self._on_not_saved)
        self.head.back_asked.connect(self.back_asked)
        self.head.step_asked.connect(self.go_along)
        self.head.log_button.clicked.connect(self.log)
        self.head.order_button.clicked.connect(lambda: self.acts.new_order())
        self.head.print_button.clicked.connect(self.open_print_menu)
        self.head.more_button.clicked.connect(self.open_more_menu)
        self.identity.stage_menu_asked.connect(lambda _tab: self.choose_stage())
        self.identity.stage_chosen.connect(self.acts.move_to)
        self.identity.code_copied.connect(lambda code: self.said.emit(self.tr("Copied: {what}").format(what=code)))
        self.identity.seller_menu_asked.connect(self.choose_seller)
        self.identity.place_asked.connect(self.facts.want_place)
        self.identity.tags_asked.connect(lambda: self.facts.want("tags"))
        self.identity.wake_asked.connect(self.acts.wake)
        self.next_step.line.closed.connect(self._chain_soon)
        self.banner.plan_asked.connect(lambda: self.ask_sheet(SheetWish("meeting_plan")))
        self.banner.restore_asked.connect(self.acts.restore)
        self.orders.all_asked.connect(lambda: self.middle.show_tab("orders"))
        self.orders.offer_noted.connect(self._on_offer)
        self.orders.levers_asked.connect(self.show_levers)
        self.orders.levers.folded.connect(self._chain_soon)
        for seller in (self.orders, self.middle.orders_page):
            seller.spots_asked.connect(self.ask_spots)
        self.middle.orders_page.order_asked.connect(self.acts.open_order)
        self.why.order_asked.connect(self.acts.open_order)
        self.why.orders_asked.connect(lambda: self.middle.show_tab("orders"))
        self.why.rules_asked.connect(lambda flag: self.go_asked.emit(Place("rules", extra={"rule": flag})))
        self.middle.orders_tab.order_asked.connect(self.acts.edit_order)
        self.middle.orders_tab.return_asked.connect(self.acts.add_return)
        self.middle.documents_tab.document_asked.connect(lambda kind: self.ask_sheet(SheetWish(kind)))
        self.middle.timeline_tab.opened.connect(self.acts.open_happening)
        self.middle.timeline_tab.finish_asked.connect(self.acts.finish_happening)
        self.middle.timeline_tab.reopen_asked.connect(self.acts.reopen)
        self.middle.timeline_tab.log.form_asked.connect(self.acts.log)
        self.acts.logged.connect(self.middle.timeline_tab.log.taken)
        self.middle.notes_tab.opened.connect(self.acts.open_happening)
        self.facts.shown_part.connect(self._reveal)
        self.dues.shown_part.connect(self._reveal_soon)
        self.dues.filled.connect(self.columns.show_cards)
        self.dues.rival_asked.connect(self.show_rival)
        self.dues.refused.connect(self.said)
        self.acts.rival_asked.connect(self.show_rival)
        self.acts.due_asked.connect(self.dues.edit)
        self.acts.hand_over_shown.connect(self.show_hand_over)
        self.hand_over.open_asked.connect(self.show_hand_over)
        self.hand_over.refused.connect(self.said)
        self.middle.tab_shown.connect(lambda _code: self._chain_soon())
        for part in (self.facts, self.identity, self.middle.notes_tab, self.middle.timeline_tab.log):
            part.lost.connect(self._on_lost)

    # --- place ------------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        """Show the client of ``place``; without one, the client shown last."""
        if place.client_id is None:
            return
        self._among = place.among
        self._crumb = str(place.extra.get("crumb", ""))
        self._order_to_open = place.extra.get("order")
        self._show_when_saved(place.client_id)
        tab = place.extra.get("tab")
        if tab:
            self.middle.show_tab(str(tab))

    def leave(self) -> bool:
        """Send off what is typed; False while something typed cannot be taken."""
        if self._view is None:
            return True
        results = [self.identity.commit(), self.next_step.commit(), self.facts.commit(), self.dues.commit()]
        results.append(self.middle.commit())
        return all(results)

    def apply(self, changes: Changes) -> None:
        """Load the client again when it, or the words and rules it is shown by, were changed."""
        if self._client_id is None or not self.isVisible():
            return
        if changes.touches(self._client_id) or changes.topics & TOPICS:
            self._load()

    def hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the card."""
        return key_hints(is_in_list=len(self._among) > 1)

    def retranslate(self) -> None:
        """Word everything anew; the marks come worded from the book."""
        if not hasattr(self, "why"):
            return  # Qt tells of the language while the base class is being made
        parts = (
            self.head, self.identity, self.hand_over, self.next_step, self.people, self.bant, self.facts, self.dues,
            self.middle,
        )  # fmt: skip
        for part in (*parts, self.orders, self.why):
            part.retranslate()
        self._show_place()
        if self._client_id is not None:
            self._load()

    @property
    def banner(self) -> StepBanner:
        """The strip of the next step."""
        return self.next_step.banner

    @property
    def view(self) -> CardView | None:
        """The client shown."""
        return self._view

    def go_along(self, step: int) -> None:
        """Show the next (1) or previous (-1) card of the list, once everything typed is in the book."""
        if self._client_id not in self._among:
            return
        at = self._among.index(self._client_id) + step
        if not 0 <= at < len(self._among) or not self.leave():
            return
        self._show_when_saved(self._among[at])

    def _show_when_saved(self, client_id: int) -> None:
        """Show a client; not before what is on its way into the book has arrived, for a refusal needs its field."""
        if self._is_writing and client_id != self._client_id:
            self._next_client_id = client_id
        else:
            self._show_client(client_id)

    def _show_client(self, client_id: int) -> None:
        if client_id != self._client_id:
            self._view = None
            self.middle.orders_page.show_sales(None)
        self._client_id = client_id
        self._show_place()
        self.hints_changed.emit()
        self._load()

    def _show_place(self) -> None:
        at = self._among.index(self._client_id) if self._client_id in self._among else -1
        crumb = self._crumb or (self._view.card.facts.name if self._view else "")
        self.head.show_place(crumb, at, len(self._among))

    def _load(self) -> None:
        assert self._client_id is not None
        self._generation += 1
        mine = self._generation
        if self._view is None:
            self.skeleton.setGeometry(self._content.geometry())
            self.skeleton.start()

        def done(view: CardView) -> None:
            if mine == self._generation:
                self._show(view)

        def failed(sentence: str) -> None:
            if mine == self._generation:
                self.skeleton.stop()
                self.said.emit(sentence)
                self.back_asked.emit()

        self.desk.read(self, load_view, self._client_id, self.desk.language.code, done=done, failed=failed)

    def _show(self, view: CardView) -> None:
        self.skeleton.stop()
        self._content.setEnabled(True)
        self._view = view
        self._show_place()
        parts = (self.identity, self.next_step, self.people, self.bant, self.facts, self.dues, self.middle)
        for part in (*parts, self.hand_over, self.orders, self.why):
            part.show_view(view)
        self.commands.set_enabled("card.hand_over", self.may_hand_over())
        self._chain_soon()
        self._load_sales()

    def _load_sales(self) -> None:
        mine = self._generation  # read once the card stands: levers look at other clients too

        def done(sales: Sales) -> None:
            if mine == self._generation:
                self.orders.show_sales(sales)
                self.middle.orders_page.show_sales(sales)
                self.why.show_sales(sales)
                self._chain_soon()

        self.desk.read(self, load_sales, self._client_id, self.desk.language.code, done=done)
        if self._order_to_open is not None:
            order_id, self._order_to_open = self._order_to_open, None
            self.acts.open_order(order_id)

    def _chain_soon(self) -> None:
        # Once the layouts have placed what is new.
        QTimer.singleShot(0, self, self._chain)

    def _chain(self) -> None:
        self.columns.left.keep_heights()
        QTimer.singleShot(0, self, self._chain_rest)

    def _chain_rest(self) -> None:
        self.columns.right.keep_heights()
        left, right = (self.people, self.bant, self.facts, self.dues), (self.orders, self.why)
        chain_focus((self.head, self.identity, self.hand_over, self.next_step, *left, self.middle, *right))

    def show_levers(self) -> None:
        """Show the table of levers under the orders."""
        self.middle.show_tab("orders")
        self.middle.orders_page.show_levers()

    def ask_spots(self) -> None:
        """Go to the sheet of what this client never bought."""
        self.ask_sheet(SheetWish("white_spots"))

    def show_rival(self, competitor_id: int) -> None:
        """Go to the card of a competitor."""
        self.go_asked.emit(Place("competitors", competitor_id))

    def show_hand_over(self, handover_id: int, is_return: bool = False) -> None:
        """Go to a hand-over, to say why it goes back with ``is_return``."""
        do = {"do": "handovers.return"} if is_return else {}
        self.go_asked.emit(Place("handovers", extra={"handover": handover_id, **do}))

    def may_hand_over(self) -> bool:
        """Whether the client shown can be handed to somebody else."""
        facts = self._view.card.facts if self._view is not None else None
        is_on_track = facts is not None and facts.function != "off" and facts.deleted_at is None
        return is_on_track and not self.desk.facts.is_solo

    def agree(self) -> None:
        """Open the menu of promises, requests and competitors."""
        self._pop(self.dues.add_menu(self), self.head.more_button, at_right=True)

    def decide_by_hand(self) -> None:
        """Open the menu of marks put on or kept off by hand."""
        self.columns.show_card(self.why)
        self.why.open_menu()

    # --- what the person asks ---------------------------------------------------------------------------------

    def log(self) -> None:
        """Put the cursor into the log line."""
        self.middle.show_tab("timeline")
        self.middle.timeline_tab.log.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def call(self) -> None:
        """Call the person or the number that has the focus, else whom the next step is with."""
        focused = QApplication.focusWidget()
        if isinstance(focused, ShownValue) and focused.has_link():
            focused.link_asked.emit()
        else:
            self.acts.call(focused.contact.id if isinstance(focused, PersonRow) else None)

    def edit(self) -> None:
        """Open the value, person, answer or entry that has the focus, else the first fact."""
        focused = QApplication.focusWidget()
        if isinstance(focused, PersonRow | BantLine | DueRow):
            focused.opened.emit()
        elif isinstance(focused, ShownValue):
            focused.edit_asked.emit()
        elif focused is self.middle.timeline_tab.timeline:
            self.middle.timeline_tab.open_current()
        elif self._view is not None:
            self.facts.edit_first()

    def choose_seller(self) -> None:
        """Open the menu of who can have the client."""
        if self._view is None or self.desk.facts.is_solo:
            return
        menu = seller_menu(self.desk, self._view.card.facts.responsible_id, self.acts.give_to, self)
        self._pop(menu, self.identity.tab("person"))

    def choose_stage(self) -> None:
        """Open the menu of stages."""
        if self._view is None:
            return
        menu = stage_menu(self.desk, self._view.card.facts.stage, self.acts.move_to, self)
        self._pop(menu, self.identity.stage_tab())
        stage = self._view.card.facts.stage
        stages = [action for action in menu.actions() if action.data()]
        at = next((n for n, action in enumerate(stages) if action.data() == stage), -1)
        # The next stage of the conveyor is what is wanted most.
        menu.setActiveAction(stages[(at + 1) % len(stages)])

    def ask_sheet(self, wish: SheetWish) -> None:
        """Go to the documents with this client."""
        if self._client_id is not None:
            extra = {"kind": wish.kind, "action": wish.action, "blank": wish.is_blank}
            self.go_asked.emit(Place("documents", client_id=self._client_id, extra=extra))

    def open_print_menu(self) -> None:
        """Open the menu of sheets."""
        if self._view is not None:
            menu = print_menu(self.desk, self._view.card, self.ask_sheet, self)
            self._pop(menu, self.head.print_button, at_right=True)

    def open_more_menu(self) -> None:
        """Open the menu of what is done seldom."""
        if self._view is not None:
            self._pop(more_menu(self, self._view.card), self.head.more_button, at_right=True)

    # --- slots ------------------------------------------------------------------------------------------------

    def _pop(self, menu: KMenu, widget: QWidget, *, at_right: bool = False) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, widget, at_right=at_right)

    def ask_first_sheet(self, action: str) -> None:
        """Print ('print') or save ('save') the sheet that goes with the next step."""
        if self._view is not None:
            self.ask_sheet(SheetWish(first_sheet(self._view.card), action))

    def _on_offer(self, title: str) -> None:
        self.log()
        line = self.middle.timeline_tab.log.line
        if not line.text():
            line.setText(self.tr("Offered: {what}").format(what=title))

    def leave_line_or_page(self) -> None:
        """Leave a line of text first, then the page."""
        if isinstance(QApplication.focusWidget(), QLineEdit):
            self.middle.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back_asked.emit()

    def _on_lost(self, client_id: int, sentence: str) -> None:
        """Go back to where a value was refused: what was typed there still stands in its field."""
        self.said.emit(sentence)
        if not self.isVisible() or client_id != self._client_id:
            self.go_asked.emit(Place("card", client_id=client_id, among=self._among))
        self.middle.show_refused()

    def _on_writing(self, is_writing: bool) -> None:
        self._is_writing = is_writing
        if not is_writing and self._next_client_id is not None:
            # A refusal is told after the end of the write: wait for it before leaving the client it belongs to.
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._next_client_id is not None and not self._is_writing:
            client_id, self._next_client_id = self._next_client_id, None
            self._show_client(client_id)

    def _on_not_saved(self, _sentence: str) -> None:
        self._next_client_id = None

    def _reveal_soon(self, widget: QWidget) -> None:
        # Once the column has given it its place.
        QTimer.singleShot(0, widget, lambda: self._reveal(widget))

    def _reveal(self, widget: QWidget) -> None:
        self.columns.left.ensureWidgetVisible(widget, 0, 40)
