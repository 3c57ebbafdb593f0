"""Scenes of the Sales model page: its cards and diagram, the adviser, every step of the wizard, its dialogs."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.sales_models import SalesModel
from app.domain.switch_plan import How
from app.services.switch import propose_draft
from app.services.switch_apply import apply_switch
from tests.ui.scene_window import Act, Scene, settle
from ui.main_window import MainWindow
from ui.pages.sales_model import SalesModelPage
from ui.pages.sales_model.wizard import CHECK, CLIENTS, MODEL, PEOPLE, RULES

QUIET_MS = 250  # a plan is asked for after 150 ms


def _model(act: Callable[[SalesModelPage], object]) -> Act:
    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, SalesModelPage)
        settle(window, lambda: bool(page.header.meta.text()))
        act(page)

    return go


def _step(at: int, act: Callable[[SalesModelPage], object] = lambda _page: None) -> Act:
    """Open the wizard at a step, its plan reckoned."""

    def go(page: SalesModelPage) -> None:
        window = page.window()
        assert isinstance(window, MainWindow)
        page.show_facts()
        page.choose(SalesModel.THREE_TIER)
        page.start_switch()
        settle(window, lambda: page.switching.plan is not None and not page.switching.is_planning)
        while page.wizard.at > at:
            page.wizard.go_back()
        while page.wizard.at < at:
            page.wizard.go_next()
            settle(window, lambda: not page.switching.is_planning)
        settle(window, lambda: not page.switching.is_planning)
        bar = page.wizard.steps[at].area.verticalScrollBar()
        bar.setValue(bar.maximum())  # a row half under the foot would seem to be drawn over its buttons
        act(page)

    return _model(go)


def _switch(page: SalesModelPage) -> None:
    """Put the book under three tiers, so that there is a checklist."""
    if page.switching.draft is not None:
        page.switching.forget()
    page.show_facts()
    if page.rollout.isHidden():
        page.desk.book.write(apply_switch, page.desk.book.read(propose_draft, SalesModel.THREE_TIER))
        page.begin_day()


MODEL_PAGES = (
    Scene("model", "model", act=_model(lambda page: page.show_facts())),
    Scene("model adviser", "model", act=_model(lambda page: page.show_advice())),
    *(
        Scene(f"model switch {name}", "model", act=_step(at), quiet_ms=QUIET_MS)
        for at, name in ((MODEL, "model"), (PEOPLE, "people"), (CLIENTS, "clients"), (RULES, "rules"), (CHECK, "check"))
    ),
)
OVER_MODEL = (
    Scene("model owner", "model", act=_model(lambda page: page.today.function_chosen.emit("care"))),
    Scene("model new person", "model", act=_step(PEOPLE, lambda page: page.wizard.people.add_asked.emit())),
    Scene("model all clients", "model", act=_step(CLIENTS, lambda page: page.wizard.show_all_clients())),
    Scene(
        "model cities",
        "model",
        act=_step(CLIENTS, lambda page: page.wizard.clients.rows["care"].values_asked.emit("care", How.CITY)),
        quiet_ms=QUIET_MS,
    ),
    Scene("model rolled out", "model", act=_model(_switch), quiet_ms=QUIET_MS),
)
MODEL_EMPTY = (
    Scene("model of one", "model", act=_model(lambda page: page.show_facts())),
    Scene("model of one: people", "model", act=_step(PEOPLE), quiet_ms=QUIET_MS),
)
