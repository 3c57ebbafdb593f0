"""Scenes of a day's work: the calling base with its player and packets, competitors, the sheets of talks, reminders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

import openpyxl

from app.services.activities import plan_step
from app.services.client_list import ClientQuery, list_clients
from app.services.packet_files import packet_xlsx
from app.services.packets import load_packets, make_packet
from tests.ui.scene_window import Act, Scene, settle
from ui.main_window import MainWindow
from ui.pages.calling import CallingPage
from ui.pages.calling.call_state import MEET, Stage
from ui.pages.calling.packet_in import PacketInDialog
from ui.pages.competitors import CompetitorsPage
from ui.pages.documents import DocumentsPage
from ui.pages.importing import ImportPage
from ui.pages.importing.keys import ROWS
from ui.pages.page import Page, Place

CALLBACK, SCRIPT = "callback", "cold_call"
AS_FAR_AS_THE_REASON = (1, 1, 1, 1)  # before the call, the secretary, put through, the opening
READ_MS = 200  # the card beside the list comes after 120 ms
TYPED_MS = 400
SOON = time(9, 40)  # ten minutes after the scenes' moment
RAW = {"what": "raw"}
RAW_HEADINGS = {
    "uk": ("Назва", "Контактна особа", "Телефон", "Місто", "Примітка"),
    "ru": ("Название", "Контактное лицо", "Телефон", "Город", "Примечание"),
    "en": ("Name", "Contact person", "Phone", "City", "Note"),
}

# --- what opens something -----------------------------------------------------------------------------------------


def _calling(act: Callable[[CallingPage], object]) -> Act:
    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, CallingPage)
        act(page)

    return go


def _rivals(act: Callable[[CompetitorsPage], object]) -> Act:
    def go(window: MainWindow) -> None:
        page = window.shell.page if window.shell else None
        assert isinstance(page, CompetitorsPage)
        settle(window, lambda: page.card.card is not None)
        act(page)

    return go


def _rest(page: Page, is_ready: Callable[[], bool] = lambda: True) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(window, is_ready)


def _call(*answers: int, then: Callable[[CallingPage], object] = lambda _page: None) -> Act:
    """Call whoever is next from the first line of the script on, and give these answers."""

    def go(page: CallingPage) -> None:
        player = page.player
        page.call_record(None)
        _rest(page, lambda: player.state is not None)
        state = player.state
        assert state is not None
        while state.stage is not Stage.TALK or state.walk.path:
            player.back()
        for answer in answers:
            player.answer(answer)
        then(page)

    return _calling(go)


def _result(outcome: str) -> Callable[[CallingPage], object]:
    def choose(page: CallingPage) -> None:
        page.player.hang_up()
        page.player.choose_result(outcome)

    return choose


def _objection(page: CallingPage) -> None:
    page.player.open_objections()
    page.player.drawer.view.opened.emit(page.player.drawer.model.index(0))


def _whole_list_called(page: CallingPage) -> None:
    assert page.player.sieve is not None
    page.player.sieve.skipped.update(page.records.model.ids)
    page.player.skip()


def _packet_id(page: CallingPage) -> int:
    """Return the packet of the list, given out now unless it was before."""
    book, lang = page.desk.book, page.desk.language.code
    packets = book.read(load_packets)
    if packets:
        return packets[0].id
    made = book.write(make_packet, page.records.model.ids[:4], "Колцентр", SCRIPT, lang).created_id
    assert made is not None
    return made


def _packets(page: CallingPage) -> None:
    _packet_id(page)
    page.acts.show_packets()


def _packet_back(page: CallingPage) -> None:
    """Read the packet's file with a result that is none and a company that is another."""
    book = page.desk.book
    path = book.path.parent / "packet.xlsx"
    book.write(packet_xlsx, _packet_id(page), path, page.desk.language.code)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    sheet["D2"], sheet["B3"] = "?", "Млин"
    workbook.save(path)
    page.acts.come_back()
    dialog = page.window().findChildren(PacketInDialog)[-1]
    dialog.read_file(path)
    _rest(page, lambda: dialog.rehearsal is not None)


def _bin(page: CompetitorsPage) -> None:
    page.put_into_bin()
    _rest(page, page.bin_link.isVisible)
    page.open_bin()


def _losses(page: CompetitorsPage) -> None:
    for row in range(page.list.rows.rowCount()):
        page.list.setCurrentIndex(page.list.rows.index(row))
        _rest(page)
        groups = page.card.losses.list.rows
        if groups.rowCount():
            page.card.losses.list.opened.emit(groups.index(0))
            return
    raise AssertionError("the sample has no loss")


def _remind(window: MainWindow) -> None:
    assert window.book is not None and window.shell is not None
    client = window.book.read(list_clients, ClientQuery())[0]
    window.book.write(plan_step, client.id, "call", "Summer menu", window.book.clock.today(), due_time=SOON)
    window.shell.reminders.look()
    settle(window, window.shell.reminders.strip.isVisible)


def _remind_later(window: MainWindow) -> None:
    _remind(window)
    assert window.shell is not None
    window.shell.reminders.strip.ask_later()


def _has_sheet(window: MainWindow) -> bool:
    """Return whether the picture of a document is there."""
    page = window.shell.page if window.shell else None
    return isinstance(page, DocumentsPage) and page.preview.pages > 0 and not page._preview_timer.isActive()


def _raw_columns(window: MainWindow) -> ImportPage:
    """Give the import a list to call: one of the book, two new ones, a row without a name."""
    page = window.shell.page if window.shell else None
    assert isinstance(page, ImportPage) and window.book is not None
    page.enter(Place("import", extra=RAW))
    workbook = openpyxl.Workbook()
    for row in (
        RAW_HEADINGS[window.language.code],
        ("Ресторан «Чорнобривці»", "Ганна Мороз", "067 555-01-10", "Львів", ""),
        ("Кафе «Тиша»", "", "050 555 02 20", "Львів", "бачили на виставці"),
        ("Піцерія «Капрі»", "", "067 555-01-10", "Львів", ""),
        ("", "", "044 200-10-10", "Київ", ""),
    ):
        workbook.active.append(row)
    path: Path = window.book.path.parent / "calls.xlsx"
    workbook.save(path)
    page.intake.give_file(path)
    settle(window, lambda: page.session.rehearsal is not None)
    return page


def _raw_rows(window: MainWindow) -> None:
    page = _raw_columns(window)
    page._go(ROWS)


# --- the scenes ---------------------------------------------------------------------------------------------------

DAY_PAGES = (
    Scene("calling", "calling", quiet_ms=READ_MS),
    Scene(
        "calling nobody found", "calling", act=_calling(lambda page: page.records.search.setText("zzzz")),
        quiet_ms=TYPED_MS,
    ),
    Scene("call begun", "calling", act=_call()),
    Scene("call talk", "calling", act=_call(*AS_FAR_AS_THE_REASON)),
    Scene("call result", "calling", act=_call(1, then=lambda page: page.player.hang_up())),
    Scene("call interest", "calling", act=_call(*AS_FAR_AS_THE_REASON, then=_result(MEET))),
    Scene("call objections", "calling", act=_call(1, then=lambda page: page.player.open_objections())),
    Scene("competitors", "competitors", quiet_ms=READ_MS),
    *(
        Scene(f"documents {kind}", "documents", {"kind": kind}, is_ready=_has_sheet)
        for kind in ("day", "script", "objections", "competitor")
    ),
    Scene("import raw", "import", RAW),
    Scene("import raw columns", "import", RAW, act=_raw_columns),
)  # fmt: skip
OVER_DAY = (
    Scene("call word", "calling", act=_call(*AS_FAR_AS_THE_REASON, then=lambda page: page.player.fill_word())),
    Scene("call again", "calling", act=_call(1, then=_result(CALLBACK))),
    Scene("call objection", "calling", act=_call(1, then=_objection)),
    Scene("list called", "calling", act=_call(then=_whole_list_called)),
    Scene("new list to call", "calling", act=_calling(lambda page: page.acts.new_list())),
    Scene("new record to call", "calling", act=_calling(lambda page: page.acts.add_record())),
    Scene("calling menu", "calling", act=_calling(lambda page: page.acts.show_menu(page.header.more))),
    Scene("list menu", "calling", act=_calling(lambda page: page.acts.show_list_menu(page.header.more))),
    Scene("packet out", "calling", act=_calling(lambda page: page.acts.give_out())),
    Scene("packets", "calling", act=_calling(_packets)),
    Scene("packet back", "calling", act=_calling(_packet_back)),
    Scene("drop-off", "calling", act=_calling(lambda page: page.acts.show_drop_off())),
    Scene("new competitor", "competitors", act=_rivals(lambda page: page.ask_new())),
    Scene("competitors merged", "competitors", act=_rivals(lambda page: page.ask_merge())),
    Scene("competitor lost to", "competitors", act=_rivals(_losses)),
    Scene("competitors in the bin", "competitors", act=_rivals(_bin)),
    Scene("import raw rows", "import", RAW, act=_raw_rows),
    Scene("reminder", "today", act=_remind),
    Scene("reminder later", "today", act=_remind_later),
)
DAY_EMPTY = ("calling", "competitors")
