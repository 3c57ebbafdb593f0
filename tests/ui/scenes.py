"""Every page, dialog, popup and menu of the window, one after another: for tests of words, contrast and pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.services.backups import make_backup
from app.services.client_list import ClientQuery, list_clients
from tests.ui.day_scenes import DAY_EMPTY, DAY_PAGES, OVER_DAY
from tests.ui.scene_window import Act, Scene, settle
from tests.ui.team_scenes import OVER_TEAM, TEAM_EMPTY, TEAM_PAGES
from ui.crash_dialog import CrashDialog, versions
from ui.kit.dialog import Dialog
from ui.main_window import MainWindow
from ui.moves.move_panel import MovePanel
from ui.pages.card.override import ask_override
from ui.pages.card.page import CardPage
from ui.pages.clients.page import ClientsPage
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import COLUMNS, FINISH, ROWS
from ui.pages.pipeline.page import PipelinePage
from ui.pages.rules import RulesPage
from ui.pages.rules.beside import SegmentsPart
from ui.pages.rules.words import ORDER as RULES_SHOWN
from ui.pages.settings.page import PARTS, SettingsPage
from ui.pages.settings.safety import SafetyPart
from ui.pages.today import TodayPage
from ui.pages.today.step_menu import show_step_menu

BARVINOK = "112"  # the client of the design's pictures: regular, its next step is today
GOOD_NEWS = "Tell them the good news"
LATE, WITHOUT_STEP, NEW, LOST, SLEEPING, VIP = "9", "55", "131", "8", "12", "1"
LEGS = ("prospecting", "first_sale", "care", "vip")
HEADINGS = {
    "uk": ("Назва", "Контакт", "Тел.", "Місто", "Менеджер", "Код"),
    "ru": ("Название", "Контакт", "Тел.", "Город", "Менеджер", "Код"),
    "en": ("Name", "Contact", "Tel.", "City", "Manager", "Code"),
}

P = TypeVar("P", bound=QWidget)

# --- what opens something -----------------------------------------------------------------------------------------


def _page(window: MainWindow, kind: type[P]) -> P:
    page = window.shell.page if window.shell else None
    assert isinstance(page, kind)
    return page


def _clients(act: Callable[[ClientsPage], object]) -> Act:
    return lambda window: act(_page(window, ClientsPage))


def _card(act: Callable[[CardPage], object]) -> Act:
    return lambda window: act(_page(window, CardPage))


def _board(act: Callable[[PipelinePage], object]) -> Act:
    return lambda window: act(_page(window, PipelinePage))


def _today(act: Callable[[TodayPage], object]) -> Act:
    return lambda window: act(_page(window, TodayPage))


def _deeds(leg: str) -> Act:
    return _today(lambda page: page.leg_acts.show_deeds(leg))


def _step_under_a_row(page: TodayPage) -> None:
    row = page.right.cards["no_step"].list.rows.rows[0]
    page.side.ask_step("no_step", row, row.data.client_id)


def _has_dialog(window: MainWindow) -> bool:
    return any(sheet.isVisible() for kind in (Dialog, MovePanel) for sheet in window.findChildren(kind))


def _command(command_id: str) -> Act:
    def act(window: MainWindow) -> None:
        assert window.shell is not None
        window.shell.commands.action(command_id).trigger()

    return act


def _palette(text: str) -> Act:
    def act(window: MainWindow) -> None:
        assert window.shell is not None
        window.shell.find_or_do()
        assert window.shell.palette_sheet is not None
        window.shell.palette_sheet.field.setText(text)

    return act


def _tick(page: ClientsPage) -> None:
    page.table.go_to(0)
    page.model.tick([0, 1, 2], True)


def _ticked(act: Callable[[ClientsPage], object]) -> Act:
    def both(page: ClientsPage) -> None:
        _tick(page)
        act(page)

    return _clients(both)


def _first_row_menu(page: ClientsPage) -> None:
    page.table.menu_asked.emit(page.model.index(0, 0), page.table.mapToGlobal(QPoint(200, 60)))


def _filter(name: str) -> Act:
    return _clients(lambda page: page.filters.ask_filter(name))


def _tab(code: str) -> Act:
    return _card(lambda page: page.middle.show_tab(code))


def _bant(question: str) -> Act:
    return _card(lambda page: page.bant.edit(question))


def _edited_order(page: CardPage) -> None:
    assert page.view is not None
    page.acts.edit_order(page.view.card.orders[0])


def _mark_by_hand(page: CardPage) -> None:
    assert page.view is not None
    ask_override(page.desk, page.view, "vip", True, page)


def _return(page: CardPage) -> None:
    assert page.view is not None
    page.acts.add_return(page.view.card.orders[0])


def _done_dialog(page: CardPage) -> None:
    assert page.view is not None and page.view.card.next_step is not None
    page.acts.finish_step(page.view.card.next_step)


def _person(page: CardPage) -> None:
    page.people.edit_person(page.people.rows()[0].contact)


def _activity(page: CardPage) -> None:
    from ui.pages.card.activity_dialog import ActivityDialog

    assert page.view is not None
    done = next(each for each in page.view.card.activities if each.state != "open")
    ActivityDialog(page.desk, page.view.card, done, page.window()).open()


def _special_terms(page: CardPage) -> None:
    from ui.pages.card.special_terms import SpecialTermsDialog

    assert page.view is not None
    SpecialTermsDialog(page.desk, page.view.card, page.window()).open()


def _ask_move(page: PipelinePage, stage: str) -> None:
    card = next(view.model.card_at(0) for view in page.board.views() if view.model.column.code == "new")
    assert card is not None
    page.move_card(card.id, stage)


def _rules(code: str, act: Callable[[RulesPage], object] = lambda _page: None) -> Act:
    """Open a rule as it is in force, then do something with it."""

    def go(window: MainWindow) -> None:
        page = _page(window, RulesPage)
        page.discard()
        page.open_rule(code)
        settle(window)
        act(page)

    return go


def _changed_rule(page: RulesPage) -> None:
    editor = page.list.cards["regular"].editor
    assert editor is not None
    for row, kop in zip(editor.rows, (2_500_000, 15_000_000), strict=True):
        assert row.number is not None
        row.number.show_number(kop)
    editor.step_tick.setChecked(True)
    editor.step_text.setText(GOOD_NEWS)
    editor.step_text.textEdited.emit(GOOD_NEWS)
    editor.mode.set_code("act")
    editor.mode.chosen.emit("act")
    page.counting.count_now()
    settle(page.window(), lambda: not page.counting.is_stale)  # type: ignore[arg-type]
    page.panel.list.toggle(1)


def _close_over_changes(page: RulesPage) -> None:
    _changed_rule(page)
    page.window().close()


def _wrong_rule(page: RulesPage) -> None:
    editor = page.list.cards["regular"].editor
    assert editor is not None and editor.add is not None
    editor.add.click()
    editor.rows[0]._take_metric("bought")
    number = editor.rows[1].number
    assert number is not None
    number.setText("")
    number.typed.emit("")


def _find_number(page: RulesPage) -> None:
    editor = page.list.cards["regular"].editor
    assert editor is not None and editor.rows[0].finder is not None
    editor.rows[0].finder.click()


def _segment(page: RulesPage) -> None:
    editor = page.list.cards["late"].editor
    assert editor is not None
    for part in editor.parts:
        if isinstance(part, SegmentsPart):
            part.add.click()


def _settings(code: str, act: Callable[[Any], object]) -> Act:
    return lambda window: act(_page(window, SettingsPage).part(code))


def _ask_restore(part: SafetyPart) -> None:
    book = part._desk.book
    part.ask_restore(make_backup(book.path, "manual", book.clock).path)


def _crash(window: MainWindow) -> None:
    dialog = CrashDialog(window, "\n".join(f"{name} {number}" for name, number in versions().items()))
    dialog.open()
    dialog.details.click()


def _import(window: MainWindow) -> ImportPage:
    return _page(window, ImportPage)


def _import_at(step: int) -> Act:
    def act(window: MainWindow) -> None:
        page = _import(window)
        if page.session.source is None:
            page.intake.give_file(_import_file(window))
            settle(window, lambda: page.session.rehearsal is not None)
        page._go(step)

    return act


def _is_rehearsed(window: MainWindow) -> bool:
    return _import(window).session.rehearsal is not None


def _import_file(window: MainWindow) -> Path:
    """Write a table with two clients of the book, a new one, a short phone and a row without a name."""
    assert window.book is not None
    known = window.book.read(list_clients, ClientQuery())[:2]
    workbook = openpyxl.Workbook()
    for row in (
        HEADINGS[window.language.code],
        *((row.name, "Лисенко Софія", "067 214-08-33", "Ужгород", "Тарас", "") for row in known),
        ("Пекарня «Млин»", "Дячук Олег", "0432 55 10 20", "Вінниця", "Тарас", "17"),
        ("Кафе «Черешня»", "", "0671234", "Суми", "Тарас", ""),
        ("", "Мельник Ірина", "044 290-18-18", "Київ", "Тарас", ""),
    ):
        workbook.active.append(row)
    path = window.book.path.parent / "clients.xlsx"
    workbook.save(path)
    return path


def _run_import(window: MainWindow) -> None:
    _import_at(FINISH)(window)
    settle(window, lambda: _is_rehearsed(window))
    _import(window).run()


# --- the scenes ---------------------------------------------------------------------------------------------------

CLIENTS = (
    Scene("clients", "clients", quiet_ms=200),  # the preview comes after 120 ms
    *(Scene(f"clients {view}", "clients", {"view": view}) for view in ("marked", "no_step", "quiet", "sleeping")),
    Scene("clients bulk bar", "clients", act=_clients(_tick)),
    Scene("clients not found", "clients", act=_clients(lambda page: page.search.setText("zzzz")), quiet_ms=400),
)
OVER_CLIENTS = (
    Scene("clients filters", "clients", act=_filter("")),
    *(
        Scene(f"clients filter {name}", "clients", act=_filter(name))
        for name in ("flags", "stages", "total", "last_order", "next_step", "created_since")
    ),
    Scene("clients columns", "clients", act=_clients(lambda page: page.ask_columns())),
    Scene("clients sort", "clients", act=_clients(lambda page: page.filters.ask_sort())),
    Scene("clients row menu", "clients", act=_clients(_first_row_menu)),
    Scene("clients save view", "clients", act=_clients(lambda page: page.views_bar.ask_name())),
    Scene("clients bulk stages", "clients", act=_ticked(lambda page: page._ask_stage())),
    Scene("clients bulk sellers", "clients", act=_ticked(lambda page: page._ask_seller())),
    Scene("clients bulk tags", "clients", act=_ticked(lambda page: page._ask_tag())),
    Scene("clients bulk more", "clients", act=_ticked(lambda page: page._ask_more())),
    Scene("clients bulk step", "clients", act=_ticked(lambda page: page.acts.set_step())),
    Scene("new client", "clients", act=_clients(lambda page: page.add_client("Млин"))),
)
CARDS = (
    Scene("card", "card", code=BARVINOK),
    Scene("card late", "card", code=LATE),
    Scene("card without a step", "card", code=WITHOUT_STEP),
    Scene("card new", "card", code=NEW),
    Scene("card lost", "card", code=LOST),
    Scene("card sleeping", "card", code=SLEEPING),
    Scene("card vip", "card", code=VIP),
    *(
        Scene(f"card {tab}", "card", code=BARVINOK, act=_tab(tab))
        for tab in ("orders", "documents", "notes", "changes", "timeline")
    ),
    Scene("card step line", "card", code=BARVINOK, act=_command("card.step")),
    Scene("card done line", "card", code=BARVINOK, act=_command("card.done")),
)
OVER_CARD = (
    Scene("card step menu", "card", code=BARVINOK, act=_command("card.move")),
    Scene("card stages", "card", code=BARVINOK, act=_command("card.stage")),
    Scene("card print menu", "card", code=BARVINOK, act=_command("card.print")),
    Scene("card sellers", "card", code=BARVINOK, act=_command("card.seller")),
    Scene("card more menu", "card", code=BARVINOK, act=_card(lambda page: page.open_more_menu())),
    Scene("card fact menu", "card", code=NEW, act=_card(lambda page: page.facts._on_add())),
    Scene("step dialog", "card", code=BARVINOK, act=_card(lambda page: page.acts.set_step())),
    Scene("done dialog", "card", code=BARVINOK, act=_card(_done_dialog)),
    Scene("move step dialog", "card", code=BARVINOK, act=_card(lambda page: page.acts.pick_day())),
    Scene(
        "lost dialog", "card", code=BARVINOK, act=_card(lambda page: page.acts.move_to("lost")), is_ready=_has_dialog
    ),
    Scene(
        "later dialog", "card", code=BARVINOK, act=_card(lambda page: page.acts.move_to("later")), is_ready=_has_dialog
    ),
    Scene("gate", "card", code=NEW, act=_card(lambda page: page.acts.move_to("vip")), is_ready=_has_dialog),
    Scene("order", "card", code=BARVINOK, act=_command("card.order")),
    Scene("order changed", "card", code=BARVINOK, act=_card(_edited_order)),
    Scene("return", "card", code=BARVINOK, act=_card(_return)),
    Scene("activity", "card", code=BARVINOK, act=_card(_activity)),
    Scene("new person", "card", code=BARVINOK, act=_command("card.person")),
    Scene("person", "card", code=BARVINOK, act=_card(_person)),
    *(
        Scene(f"bant {question}", "card", code=NEW, act=_bant(question))
        for question in ("budget", "authority", "need", "timing")
    ),
    Scene("special terms", "card", code=BARVINOK, act=_card(_special_terms)),
    Scene("card levers", "card", code=VIP, act=_command("card.levers"), quiet_ms=200),
    Scene("card by hand", "card", code=BARVINOK, act=_command("card.by_hand")),
    Scene("mark by hand", "card", code=BARVINOK, act=_card(_mark_by_hand)),
)
TODAY = (Scene("today", "today", quiet_ms=200),)
OVER_TODAY = (
    Scene("today by person", "today", act=_today(lambda page: page.show_who("by_person"))),
    Scene("today of everyone", "today", act=_today(lambda page: page.show_who("everyone"))),
    Scene("today move", "today", act=_command("today.move")),
    Scene("today menu", "today", act=_today(lambda page: show_step_menu(page, page.mapToGlobal(QPoint(500, 300))))),
    Scene("today step under a row", "today", act=_today(_step_under_a_row), quiet_ms=100),
    Scene("today print all", "today", act=_command("today.print_all")),
    Scene("new step", "today", act=_command("today.new"), is_ready=_has_dialog),
    Scene("plan calls", "today", act=_command("today.calls"), is_ready=_has_dialog),
    *(Scene(f"deeds {leg}", "today", act=_deeds(leg), is_ready=_has_dialog) for leg in LEGS),
)
PIPELINE = (Scene("pipeline", "pipeline"),)
OVER_PIPELINE = (
    Scene("pipeline filter", "pipeline", act=_command("pipeline.filter")),
    Scene("pipeline stages", "pipeline", act=_command("pipeline.move")),
    Scene("meeting asked", "pipeline", act=_board(lambda page: _ask_move(page, "meeting")), is_ready=_has_dialog),
    Scene("loss asked", "pipeline", act=_board(lambda page: _ask_move(page, "lost")), is_ready=_has_dialog),
)
DOCUMENTS = tuple(
    Scene(f"documents {kind}", "documents", {"kind": kind}, BARVINOK, quiet_ms=200)
    for kind in ("meeting_plan", "client_card", "negotiation")
)
IMPORT = (
    Scene("import", "import"),
    Scene("import columns", "import", act=_import_at(COLUMNS), is_ready=_is_rehearsed),
    Scene("import rows", "import", act=_import_at(ROWS), is_ready=_is_rehearsed),
    Scene("import check", "import", act=_import_at(FINISH), is_ready=_is_rehearsed),
)
CHANGED_RULE = Scene("rules changed", "rules", act=_rules("regular", _changed_rule))
RULES = (
    Scene("rules", "rules"),
    CHANGED_RULE,
    Scene("rules wrong", "rules", act=_rules("regular", _wrong_rule)),
    Scene("rules late", "rules", act=_rules("late", _segment)),
    # The last ones leave nothing changed: the window would ask before it closes.
    *(Scene(f"rules {code}", "rules", act=_rules(code)) for code in RULES_SHOWN if code != "late"),
)
OVER_RULES = (
    Scene("rules finder", "rules", act=_rules("regular", _find_number), quiet_ms=300),
    Scene(
        "rules not applied",
        "rules",
        act=_rules("regular", _close_over_changes),
        is_ready=_has_dialog,
    ),
    Scene("rules versions", "rules", act=_rules("vip", lambda page: page.show_history("vip")), is_ready=_has_dialog),
)
SETTINGS = tuple(Scene(f"settings {part}", "settings", {"part": part}) for part in PARTS)
OVER_SETTINGS = (
    Scene(
        "new product",
        "settings",
        {"part": "products"},
        act=_settings("products", lambda part: part.ask_product(None)),
    ),
    Scene("new group", "settings", {"part": "products"}, act=_settings("products", lambda part: part.ask_group(None))),
    Scene("new seller", "settings", {"part": "people"}, act=_settings("people", lambda part: part.ask_name(None))),
    Scene(
        "restore",
        "settings",
        {"part": "safety"},
        act=_settings("safety", _ask_restore),
        is_ready=_has_dialog,
    ),
    Scene("delete everything", "settings", {"part": "about"}, act=_settings("about", lambda part: part.ask_delete())),
)
OVER_ALL = (
    Scene("palette empty", "clients", act=_palette("")),
    Scene("palette typed", "clients", act=_palette("кав"), quiet_ms=200),
    Scene("palette commands", "clients", act=_palette(">")),
    Scene("palette nothing found", "clients", act=_palette("zzzzzz"), quiet_ms=200),
    Scene("all keys", "clients", act=_command("app.keys")),
    Scene("books menu", "clients", act=_command("app.books")),
    Scene("crash", "clients", act=_crash),
)
IMPORTED = (
    Scene("import done", "import", act=_run_import, is_ready=lambda window: _import(window).finish.see.isVisible()),
)
PAGES = (*TODAY, *CLIENTS, *CARDS, *PIPELINE, *DOCUMENTS, *RULES, *SETTINGS, *IMPORT, *DAY_PAGES, *TEAM_PAGES)
OVERS = (
    *OVER_TODAY, *OVER_CLIENTS, *OVER_CARD, *OVER_PIPELINE, *OVER_RULES, *OVER_SETTINGS, *OVER_DAY, *OVER_TEAM,
    *OVER_ALL,
)  # fmt: skip
ONCE_EACH = (*{scene.page: scene for scene in PAGES if scene.act is None}.values(), *SETTINGS)
EMPTY = (
    *(
        Scene(f"{page} of an empty book", page)
        for page in ("today", "clients", "pipeline", "documents", "import", "rules", "settings", *DAY_EMPTY)
    ),
    *TEAM_EMPTY,
)
