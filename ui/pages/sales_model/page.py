"""The sales model: the four models, today's people and functions, and the wizard of a switch (picture 06)."""

from __future__ import annotations

import functools

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.sales_models import SalesModel
from app.services.adviser import put_aside
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.commands import Commands
from ui.kit.page_header import PageHeader
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.page import Page, Place
from ui.pages.sales_model import words
from ui.pages.sales_model.advice_panel import AdvicePanel
from ui.pages.sales_model.facts_panel import FactsPanel
from ui.pages.sales_model.layouts import scrolled
from ui.pages.sales_model.model_card import ModelCard
from ui.pages.sales_model.outgrown_strip import OutgrownStrip
from ui.pages.sales_model.owner_dialog import OwnerDialog
from ui.pages.sales_model.points_card import PointsCard
from ui.pages.sales_model.reading import ModelReading, load_page
from ui.pages.sales_model.rollout_card import RolloutCard
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.today_card import TodayCard, cell_of
from ui.pages.sales_model.wizard import CHECK, Wizard

LEFT_PART, RIGHT_PART = 503, 668
TOPICS = frozenset({"people", "model", "rules", "settings", "handovers", "stages"})
SCHEME_SHEET = "model_scheme"


class SalesModelPage(Page):
    """``extra["model"]`` chooses a card, ``extra["switch"]`` opens the wizard, ``extra["advice"]`` the adviser.

    What is prepared is a draft in the book: Esc, another page and closing the book keep it.
    """

    page_id = "model"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.words = words.ModelWords(desk, self)
        self._reading: ModelReading | None = None
        self._chosen: SalesModel | None = None
        self._generation = 0
        self._is_stale = False
        self._place: Place | None = None
        self.switching = Switching(desk, self)
        self.header = PageHeader()
        self.print_button = KButton("", icon="printer")
        self.people_button = KButton("", icon="users")
        self.strip = OutgrownStrip(desk)
        self.cards = {model: ModelCard(model.value) for model in words.MODELS}
        self.today = TodayCard(desk, self.words)
        self.rollout = RolloutCard(desk)
        self.points = PointsCard(desk, self.words)
        self.facts = FactsPanel(self.words)
        self.advice = AdvicePanel(desk, self.words)
        self.wizard = Wizard(desk, self.words, self.switching)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- laying out -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header.add_action(self.print_button)
        self.header.add_action(self.people_button)
        self.strip.hide()
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.today)
        column.addWidget(self.rollout)
        column.addWidget(self.points, 1)
        self._left = scrolled(left)
        self.side = QStackedWidget()
        for panel in (self.facts, self.wizard, self.advice):
            self.side.addWidget(panel)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self._left, LEFT_PART)
        both.addWidget(self.side, RIGHT_PART)
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(24, 0, 20, 14)
        body.setSpacing(12)
        body.addWidget(self.strip)
        body.addLayout(cards)
        body.addLayout(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        self.skeleton = Skeleton(self._body)
        self.rollout.hide()

    def _connect(self) -> None:
        handlers = (
            (words.SWITCH, self.start_switch),
            (words.ADVISE, self.show_advice),
            (words.PRINT, self.print_model),
            (words.PEOPLE, self.open_people),
            (words.ALL_CLIENTS, lambda: self.wizard.show_all_clients()),
            (words.NEXT_STEP, lambda: self.wizard.go_next()),
            (words.PREVIOUS_STEP, lambda: self.wizard.go_back()),
        )
        for command, handler in handlers:
            self.commands.add(command, handler, self.page_id)
        self.print_button.clicked.connect(self.print_model)
        self.people_button.clicked.connect(self.open_people)
        for at, card in enumerate(self.cards.values()):
            card.chosen.connect(functools.partial(self.choose, words.MODELS[at]))
            card.walked.connect(functools.partial(self._walk, at))
        self.today.function_chosen.connect(self._ask_owner)
        self.points.rules_asked.connect(self._open_rules)
        self.facts.switch_asked.connect(self.start_switch)
        self.facts.advice_asked.connect(self.show_advice)
        self.advice.closed.connect(self.show_facts)
        self.advice.model_chosen.connect(self._on_advised)
        self.advice.refused.connect(self.said)
        self.wizard.closed.connect(self.close_wizard)
        self.wizard.rules_asked.connect(self._open_rules)
        self.wizard.people_asked.connect(self.open_people)
        self.wizard.print_asked.connect(self.print_plan)
        self.wizard.client_opened.connect(lambda client_id: self.go_asked.emit(Place("card", client_id)))
        self.wizard.said.connect(self.said)
        self.wizard.step_shown.connect(lambda: self.hints_changed.emit())
        self.wizard.switched.connect(self._on_switched)
        self.switching.changed.connect(self._show_cards)
        self.strip.look.clicked.connect(self._look)
        self.strip.later.clicked.connect(self._put_aside)

    # --- reading --------------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self._place = place
        if self._reading is None:
            self.skeleton.start()
        if self._reading is None or self._is_stale:
            self._load()
        else:
            self._arrive()

    def leave(self) -> bool:
        self.wizard.commit()
        self.switching.keep_now()
        return True

    def apply(self, changes: Changes) -> None:
        if self._reading is None:
            return
        if changes.all_clients or changes.clients or changes.topics & TOPICS:
            if self.isVisible():
                self._load()
            else:
                self._is_stale = True

    def begin_day(self) -> None:
        if self._reading is not None:
            self._load()

    def _load(self) -> None:
        self._is_stale = False
        self._generation += 1
        self.desk.read(
            self, load_page, self.desk.language.code, done=functools.partial(self._on_read, self._generation)
        )

    def _on_read(self, generation: int, reading: ModelReading) -> None:
        if generation != self._generation:
            return
        is_first, self._reading = self._reading is None, reading
        self.skeleton.stop()
        self.words.usual_rules = reading.usual_rules
        self.switching.take(reading)
        if self._chosen is None:
            draft = self.switching.draft
            self._chosen = draft.model if draft is not None else reading.view.model
        self._show()
        if is_first or self._place is not None:
            self._arrive()

    def _arrive(self) -> None:
        """Do what the place asked for, once."""
        place, self._place = self._place, None
        if place is None or self._reading is None:
            return
        extra = place.extra
        if extra.get("model"):
            self.choose(SalesModel(extra["model"]))
        if extra.get("advice"):
            self.show_advice()
        elif extra.get("switch"):
            self.start_switch()
        elif self.switching.draft is not None and self.side.currentWidget() is self.facts:
            self._dock_wizard()
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._focus_card()

    # --- showing --------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        reading = self._reading
        if reading is None:
            return
        view = reading.view
        self.header.set_meta(self._meta(reading))
        self.today.show_view(view)
        self.points.show_view(view)
        self.rollout.show_rollout(reading.rollout)
        self.wizard.set_models(reading.models)
        self._show_cards()
        self._show_strip()
        self._show_facts()
        self.wizard.show_state()
        self._show_commands()

    def _meta(self, reading: ModelReading) -> str:
        day = reading.view.since_on
        since = self.desk.language.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
        return self.tr("{model}, since {day}").format(model=self.words.full(reading.view.model), day=since)

    def _show_commands(self) -> None:
        is_wizard = self.side.currentWidget() is self.wizard
        for command in (words.ALL_CLIENTS, words.NEXT_STEP, words.PREVIOUS_STEP):
            self.commands.set_enabled(command.id, is_wizard)
        self.hints_changed.emit()

    def _show_cards(self) -> None:
        reading = self._reading
        if reading is None:
            return
        draft = self.switching.draft
        shown = draft.model if draft is not None and self.side.currentWidget() is self.wizard else self._chosen
        for model, card in self.cards.items():
            has_vip = reading.view.has_vip_manager if model is reading.view.model else False
            bars = self.words.bars(model)
            also = "" if model in (SalesModel.ACCOUNT, SalesModel.THREE_TIER) else self.words.also(model)
            card.set_words(self.words.title(model), self.words.line(model), also, bars)
            if draft is not None and draft.model is model and not self._is_now(model):
                card.set_state(self.tr("preparing"), "accent", is_on=model is shown)
            elif self._is_now(model):
                chip = self.tr("today, own VIP manager") if has_vip else self.tr("today")
                card.set_state(chip if card.width() > 320 else self.tr("today"), "ok", is_on=model is shown)
            else:
                card.set_state("", "ok", is_on=model is shown)

    def _is_now(self, model: SalesModel) -> bool:
        return self._reading is not None and self._reading.view.model is model

    def _show_facts(self) -> None:
        if self._reading is not None and self._chosen is not None:
            self.facts.show_model(
                self._chosen,
                self._reading.models,
                self._reading.view.model,
                has_draft=self.switching.draft is not None and self.switching.draft.model is self._chosen,
            )

    def _show_strip(self) -> None:
        outgrown = self._reading.outgrown if self._reading is not None else None
        self.strip.show_outgrown(outgrown)
        self.strip.setVisible(outgrown is not None and self.side.currentWidget() is not self.wizard)

    # --- acts -----------------------------------------------------------------------------------------------------

    def choose(self, model: SalesModel) -> None:
        """Show a model; while a switch is prepared, prepare it to this model."""
        self._chosen = model
        if self.side.currentWidget() is self.wizard:
            self.wizard.choose_model(model)
        elif self.side.currentWidget() is self.advice:
            self.show_facts()
        self._show_cards()
        self._show_facts()

    def _walk(self, at: int, step: int) -> None:
        model = words.MODELS[(at + step) % len(words.MODELS)]
        self.cards[model].setFocus(Qt.FocusReason.TabFocusReason)
        if self.side.currentWidget() is not self.wizard:  # there a switch of models throws work away: Enter asks for it
            self.choose(model)

    def start_switch(self) -> None:
        """Open the wizard: on the draft, or on a new one to the model of the chosen card."""
        reading = self._reading
        if reading is None or self._chosen is None:
            return
        if self.side.currentWidget() is self.wizard:
            self.wizard.focus_step()
            return
        if self.switching.draft is None or self.switching.draft.model is not self._chosen:
            self.switching.begin(self._chosen, done=self._dock_wizard)
        else:
            self._dock_wizard()

    def _dock_wizard(self) -> None:
        self.side.setCurrentWidget(self.wizard)
        self.wizard.show_state()
        self._show_cards()
        self._show_strip()
        self.wizard.focus_step()
        self._show_commands()

    def close_wizard(self) -> None:
        """Close the wizard; the draft is kept."""
        self.switching.keep_now()
        if self.switching.draft is not None:
            self._chosen = self.switching.draft.model
            self.said.emit(self.tr("The draft is kept. Nothing was changed."))
        self.show_facts()
        self._focus_card()

    def show_facts(self) -> None:
        """Dock the facts of the chosen model."""
        self.side.setCurrentWidget(self.facts)
        self._show_cards()
        self._show_facts()
        self._show_strip()
        self._show_commands()

    def show_advice(self) -> None:
        """Dock the adviser."""
        self.switching.keep_now()
        self.side.setCurrentWidget(self.advice)
        self.advice.load()
        self._show_strip()
        self._show_cards()
        self.advice.focus_first()
        self._show_commands()

    def _on_advised(self, model: SalesModel) -> None:
        self._chosen = model
        self.show_facts()
        self.cards[model].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        if self._reading is not None and self._reading.outgrown is not None:
            self._chosen = self._reading.outgrown.advised
            self.show_advice()

    def _put_aside(self) -> None:
        if self._reading is not None and self._reading.outgrown is not None:
            self.strip.hide()
            self._focus_card()
            self.desk.write(self, put_aside, self._reading.outgrown.advised)

    def _on_switched(self) -> None:
        if self.switching.draft is not None:
            self._chosen = self.switching.draft.model
        self._focus_card()
        self.switching.leave()
        self.show_facts()
        self._load()

    def _ask_owner(self, function: str) -> None:
        """Ask who answers for a function."""
        if self._reading is None or self._reading.view.is_solo:
            return
        view = self._reading.view
        OwnerDialog(self.desk, self, view, cell_of(view, function), self.words).open()

    def _open_rules(self, code: str) -> None:
        self.go_asked.emit(Place("rules", extra={"rule": code} if code else {}))

    def open_people(self) -> None:
        """Show the people of the team."""
        self.go_asked.emit(Place("settings", extra={"part": "people"}))

    def print_model(self) -> None:
        """Show the scheme of the model on the page of documents."""
        self.go_asked.emit(Place("documents", extra={"kind": SCHEME_SHEET}))

    def print_plan(self) -> None:
        """Show the plan of the switch on the page of documents."""
        self.switching.keep_now(done=lambda: self.go_asked.emit(Place("documents", extra={"kind": "switch_plan"})))

    # --- focus, keys, words ---------------------------------------------------------------------------------------

    def _focus_card(self) -> None:
        if self._chosen is not None:
            self.cards[self._chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.currentWidget() is self.wizard:
            self.close_wizard()
        elif event.key() == Qt.Key.Key_Escape and self.side.currentWidget() is self.advice:
            self.show_facts()
            self._focus_card()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.print_button.set_compact(self.width() < 900)

    def hints(self) -> tuple[KeyHint, ...]:
        focused = QApplication.focusWidget()
        is_wizard = focused is not None and self.wizard.isAncestorOf(focused)
        return words.page_hints(
            is_wizard=is_wizard,
            is_check=self.wizard.at == CHECK,
            is_advice=focused is not None and self.advice.isAncestorOf(focused),
            is_diagram=focused is self.today.diagram,
            is_list=is_wizard and focused is self.wizard.clients.list,
        )

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self._left, self.side)

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Sales model"))
        self.print_button.setText(self.tr("Print the model"))
        self.people_button.setText(self.tr("People"))
        self.strip.retranslate()
        self.advice.retranslate()
        self.wizard.retranslate()
        if self._reading is not None:
            self._load()
