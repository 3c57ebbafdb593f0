"""Scenes of a team: the sales model with its wizard, hand-overs, reports with pay, the people and who stands in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from app.domain.report_periods import PeriodKind
from app.services.people import load_people
from app.services.stand_ins import add_stand_in, load_stand_ins
from tests.ui.handovers.scenes import HANDOVER_PAGES, OVER_HANDOVERS
from tests.ui.model_scenes import MODEL_EMPTY, MODEL_PAGES, OVER_MODEL
from tests.ui.scene_window import Act, Scene, settle
from ui.kit.dialog import Dialog
from ui.main_window import MainWindow
from ui.pages.handovers.page import HandOversPage
from ui.pages.handovers.steps import StepRow
from ui.pages.reports import ReportsPage
from ui.pages.reports.head import LEVELS, OVERVIEW, PAY
from ui.pages.reports.schemes import SchemesDialog
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.people import PeoplePart
from ui.team.transfer_dialog import TransferDialog

PEOPLE = {"part": "people"}
READ_MS = 200
HOLIDAY_DAYS = 14

# --- what opens something -----------------------------------------------------------------------------------------


def _has_dialog(window: MainWindow) -> bool:
    return any(dialog.isVisible() for dialog in window.findChildren(Dialog))


def _reports(act: Callable[[ReportsPage], object], view: str = OVERVIEW) -> Act:
    """Show a view of the reports, read, then do something with it."""

    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, ReportsPage)
        page.show_view(view)
        settle(window)
        act(page)

    return go


def _tables(page: ReportsPage) -> None:
    _show_tables(page, is_on=True)


def _year(page: ReportsPage) -> None:
    _show_tables(page, is_on=False)
    page.header.choose_kind(PeriodKind.YEAR)


def _show_tables(page: ReportsPage, *, is_on: bool) -> None:
    for card in (page.overview.funnel, page.overview.sales, page.overview.legs):
        if card.shows_table() != is_on:
            card.toggle()


def _close(page: ReportsPage) -> None:
    """Ask to close the month before; a month that runs cannot be."""
    page.header.before.click()
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(window)
    page.pay.ask_close()


def _behind(page: ReportsPage) -> None:
    page.overview.strip.buttons[-1].click()


def _claim(page: ReportsPage) -> None:
    page.pay.claims.table.cell_opened.emit(page.pay.claims.table.number_rows()[0].cells[-1].opens)


def _scheme_line(page: ReportsPage) -> None:
    page.pay.ask_schemes()
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(window)
    dialog = next(each for each in window.findChildren(SchemesDialog) if each.isVisible())
    dialog.add.click()


def _inbox(act: Callable[[HandOversPage], object]) -> Act:
    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, HandOversPage)
        settle(window, lambda: page.card() is not None)
        act(page)

    return go


def _step_day(page: HandOversPage) -> None:
    assert page.found is not None
    page.show_hand_over(next(row.id for row in page.found.rows if row.section == "waiting"))
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(window, lambda: bool(page.dossier.findChildren(StepRow)))
    page.dossier.findChildren(StepRow)[0]._ask_day()


def _people(act: Callable[[PeoplePart], object]) -> Act:
    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, SettingsPage)
        part = page.part("people")
        assert isinstance(part, PeoplePart)
        settle(window, lambda: bool(part.lines()))
        act(part)

    return go


def _move(window: MainWindow) -> None:
    """Open the dialog with the clients of the second person shared out among the others."""
    _people(lambda part: part.ask_move(part.lines()[1].team))(window)
    dialog = next(each for each in window.findChildren(TransferDialog) if each.isVisible())
    for box in list(dialog.to.boxes.values())[:2]:
        box.click()
    settle(window, lambda: dialog.plan() is not None)


def _away(window: MainWindow) -> None:
    """Let the second person stand in for who works here, from today on."""
    assert window.book is not None
    if not window.book.read(load_stand_ins):
        today = window.book.clock.today()
        me, other = (person.id for person in window.book.read(load_people)[:2])
        window.book.write(add_stand_in, me, other, today, today + timedelta(days=HOLIDAY_DAYS), "")
    page = window.shell.page if window.shell else None
    assert page is not None
    page.begin_day()
    if isinstance(page, SettingsPage):
        page.part("people").enter()


def _refused(part: PeoplePart) -> None:
    team = part.lines()[1].team
    part.set_active(team, False)
    window = part.window()
    assert isinstance(window, MainWindow)
    settle(window, lambda: bool(part.error()) or QApplication.activePopupWidget() is not None)


# --- the scenes ---------------------------------------------------------------------------------------------------

REPORT_PAGES = (
    Scene("reports as tables", "reports", act=_reports(_tables)),
    Scene("reports of the year", "reports", act=_reports(_year)),
    Scene("levels", "reports", act=_reports(lambda _page: None, LEVELS)),
    Scene("pay", "reports", act=_reports(lambda _page: None, PAY)),
)
OVER_REPORTS = (
    Scene("behind a bar", "reports", act=_reports(_behind), is_ready=_has_dialog),
    Scene("schemes of pay", "reports", act=_reports(lambda page: page.pay.ask_schemes(), PAY), is_ready=_has_dialog),
    Scene("line of a scheme", "reports", act=_reports(_scheme_line, PAY)),
    Scene("rules of pay", "reports", act=_reports(lambda page: page.pay.ask_rules(), PAY), is_ready=_has_dialog),
    Scene("rehearsal", "reports", act=_reports(lambda page: page.pay.ask_rehearsal(), PAY), is_ready=_has_dialog),
    Scene("whose order", "reports", act=_reports(_claim, PAY), is_ready=_has_dialog),
    Scene("month to close", "reports", act=_reports(_close, PAY), is_ready=_has_dialog),
)
OVER_PEOPLE = (
    Scene("person of the team", "settings", PEOPLE, act=_people(lambda part: part.ask_name(part.lines()[1].team))),
    Scene("menu of a person", "settings", PEOPLE, act=_people(lambda part: part.lines()[1].show_menu())),
    Scene("somebody stands in", "settings", PEOPLE, act=_people(lambda part: part.ask_stand_in(part.lines()[0].team))),
    Scene("clients moved by hand", "settings", PEOPLE, act=_move, quiet_ms=READ_MS),
    Scene("new job title", "settings", PEOPLE, act=_people(lambda part: part.titles.ask_title(None))),
    Scene("titles restored", "settings", PEOPLE, act=_people(lambda part: part.titles.ask_restore())),
    Scene("person who cannot leave", "settings", PEOPLE, act=_people(_refused)),
)
DAY_OF_A_STEP = Scene("day of a first step", "handovers", act=_inbox(_step_day))
AWAY = (  # the book is another one after them
    Scene("people with a stand-in", "settings", PEOPLE, act=_away, quiet_ms=READ_MS),
    Scene("today with a stand-in", "today", act=_away, quiet_ms=READ_MS),
)
MODEL, REPORTS = Scene("model", "model"), Scene("reports", "reports")
_PAGES = (MODEL, *MODEL_PAGES, *HANDOVER_PAGES, REPORTS, *REPORT_PAGES)
_OVERS = (*OVER_MODEL, *OVER_HANDOVERS, DAY_OF_A_STEP, *OVER_REPORTS, *OVER_PEOPLE)
_QUICK = {
    "model switch clients", "model switch check", "hand-overs", "levels", "pay", "new hand-over", "schemes of pay",
    "rules of pay", "rehearsal", "person of the team", "clients moved by hand",
}  # fmt: skip
# Many are alike: a few of them stand for the others in the quick tests, all the others are seen by the slow ones.
TEAM_PAGES = (MODEL, REPORTS, *(scene for scene in _PAGES if scene.name in _QUICK))
OVER_TEAM = tuple(scene for scene in _OVERS if scene.name in _QUICK)
TEAM_REST = (
    *(scene for scene in _PAGES if scene not in TEAM_PAGES),
    *(scene for scene in _OVERS if scene not in OVER_TEAM and scene.name != "model rolled out"),
    *AWAY,
    *(scene for scene in _OVERS if scene.name == "model rolled out"),  # the book is another one after it
)
TEAM_EMPTY = (
    *MODEL_EMPTY,
    Scene("hand-overs of an empty book", "handovers"),
    Scene("reports of an empty book", "reports"),
    Scene("levels of an empty book", "reports", act=_reports(lambda _page: None, LEVELS)),
    Scene("pay of an empty book", "reports", act=_reports(lambda _page: None, PAY)),
)
