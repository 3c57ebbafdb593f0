"""Everyone, mine, by person; and who works in the book, chosen in the palette."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.book import Book
from app.domain.client_query import ME, ClientQuery
from app.services.client_list import list_clients
from app.services.saved_views import load_views
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.kit.commands import caption_of
from ui.main_window import MainWindow
from ui.pages.clients import ClientsPage
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage

OLENA, TARAS, IRYNA = 1, 2, 3


def clients_page(qtbot: QtBot, window: MainWindow) -> ClientsPage:
    """Go to the clients."""
    shell_of(window).go(Place("clients"))
    rest(qtbot, window)
    page = shell_of(window).page
    assert isinstance(page, ClientsPage)
    return page


def of_sellers(book: Book, *people: int) -> set[int]:
    """Return the clients these people have."""
    return {row.id for row in book.read(list_clients, ClientQuery(sellers=frozenset(people)))}


def test_mine_is_who_works_here_also_in_a_saved_view(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    page = clients_page(qtbot, team_window)
    page.filters.show_who("mine")
    qtbot.waitUntil(lambda: set(page.model.ids) == of_sellers(sample_book, OLENA))
    assert page.filters.who.code() == "mine" and page.filters.chip("sellers") is None
    page.views.save_as("My own", [], lambda sentence: None)
    qtbot.waitUntil(lambda: page.views.code.startswith("own:"))
    rest(qtbot, team_window)
    [view] = sample_book.read(load_views)
    assert view.query.sellers == {ME}
    shell = shell_of(team_window)
    shell.commands.action(f"team.work_as.{TARAS}").trigger()
    qtbot.waitUntil(lambda: set(page.model.ids) == of_sellers(sample_book, TARAS))
    page.filters.show_who("everyone")
    qtbot.waitUntil(lambda: len(page.model.ids) == 148)
    page.filters.who.chosen.emit("by_person")
    panel = page.filters.panel
    assert panel is not None and panel.field == "sellers"
    qtbot.waitUntil(lambda: panel.list is not None and panel.list.model.rowCount() > 0)
    assert panel.list is not None
    panel.list.ticked.emit(frozenset({str(IRYNA)}))
    qtbot.waitUntil(lambda: set(page.model.ids) == of_sellers(sample_book, IRYNA))
    assert page.filters.who.code() == "by_person" and page.filters.chip("sellers") is not None
    panel.close_panel()


def test_the_board_offers_mine_and_follows_who_works_here(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    shell = shell_of(team_window)
    shell.go(Place("pipeline"))
    rest(qtbot, team_window)
    page = shell.page
    assert isinstance(page, PipelinePage)
    box = page.header.person
    assert [box.itemText(at) for at in range(2)] == ["Everyone", "Mine"]
    assert box.findText("Olena Marchenko") == -1
    box.set_code(str(OLENA))
    box.chosen.emit(str(OLENA))
    qtbot.waitUntil(lambda: page.reader.wanted.seller_id == OLENA)
    shell.team_commands.work_as(IRYNA)
    qtbot.waitUntil(lambda: page.reader.wanted.seller_id == IRYNA)
    assert box.currentText() == "Mine"


def test_the_palette_changes_who_works_here(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(team_window)
    press(team_window, "K", CTRL)
    palette = shell.palette_sheet
    assert palette is not None
    palette.field.setText(">work as")
    names = [result.title for result in palette.list.results.results()]
    assert names == ["Work as Taras Hnatiuk", "Work as Iryna Bondar", "Work as Dmytro Savchuk"]
    palette.close_sheet()
    shell.team_commands.work_as(IRYNA)
    qtbot.waitUntil(lambda: sample_book.person_id == IRYNA)
    assert shell.commands.action(f"team.work_as.{OLENA}").isEnabled()
    assert not shell.commands.action(f"team.work_as.{IRYNA}").isEnabled()
    assert caption_of(shell.commands.action("team.stand_in")) == "Somebody stands in…"
    press(team_window, "Z", CTRL)
    qtbot.waitUntil(lambda: sample_book.person_id == OLENA)


def test_one_person_is_asked_nothing_of_a_team(qtbot: QtBot, solo_window: MainWindow) -> None:
    page = clients_page(qtbot, solo_window)
    assert page.filters.who.isHidden()
    commands = shell_of(solo_window).commands
    for name in ("team.work_as.1", "team.stand_in", "team.move", "clients.transfer"):
        assert not commands.action(name).isEnabled()
