"""The page of hand-overs and what it opens, for tests of words, contrast and pictures."""

from __future__ import annotations

from collections.abc import Callable

from app.services.client_list import ClientQuery, list_clients
from tests.ui.scene_window import Act, Scene
from ui.main_window import MainWindow
from ui.pages.card.page import CardPage
from ui.pages.handovers.page import HandOversPage

NOVYI_RANOK = "146"


def _page(act: Callable[[HandOversPage], object]) -> Act:
    def do(window: MainWindow) -> object:
        page = window.shell.page if window.shell else None
        assert isinstance(page, HandOversPage)
        return act(page)

    return do


def _is_read(window: MainWindow) -> bool:
    page = window.shell.page if window.shell else None
    return isinstance(page, HandOversPage) and (page.card() is not None or page.empty.isVisible())


def _new(page: HandOversPage) -> None:
    rows = page.desk.book.read(list_clients, ClientQuery())
    row = next(each for each in rows if each.function == "first_sale")
    page.acts.ask_new(row.id, row.name)


def _came_back(page: HandOversPage) -> None:
    assert page.found is not None
    page.show_hand_over(next(row.id for row in page.found.rows if row.section == "came_back"))


def _done(page: HandOversPage) -> None:
    assert page.found is not None
    page.show_hand_over(next(row.id for row in page.found.rows if row.section == "done"))


def _hand_over(window: MainWindow) -> None:
    page = window.shell.page if window.shell else None
    assert isinstance(page, CardPage)
    page.acts.hand_over()


HANDOVER_PAGES = (
    Scene("hand-overs", "handovers", is_ready=_is_read),
    Scene("card handed over", "card", code=NOVYI_RANOK),
)
OVER_HANDOVERS = (
    Scene("hand-over that came back", "handovers", act=_page(_came_back), is_ready=_is_read),
    Scene("hand-over that is done", "handovers", act=_page(_done), is_ready=_is_read),
    Scene("return of a hand-over", "handovers", act=_page(lambda page: page.dossier.foot.send_back())),
    Scene(
        "menu of a hand-over", "handovers", act=_page(lambda page: page.acts.show_menu_under(page.dossier.head.menu))
    ),
    Scene("to whom else", "handovers", act=_page(lambda page: page.acts.ask_other())),
    Scene("new hand-over", "handovers", act=_page(_new)),
    Scene("hand over from the card", "card", code=NOVYI_RANOK, act=_hand_over),
)
