"""The board on the real sample book: moved by mouse, by keys, by menu; nothing moves before the book says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.services.client_card import load_card
from app.services.client_list import load_client_rows
from app.services.clients import change_client, set_bant
from app.services.pipeline import BoardCard, BoardFilter, move_client
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.moves.move_dialog import MoveDialog
from ui.moves.stage_move import StageDialog
from ui.pages.card.step_dialogs import DoneDialog, StepDialog
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage
from ui.pages.pipeline.column import ColumnView
from ui.pages.pipeline.filter_panel import NO_STEP, BoardFilterPanel

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands) -> PipelinePage:
    page = PipelinePage(sample_desk, commands)
    page.restore_layout({"folded": ["vip"]})
    QVBoxLayout(host).addWidget(page)
    sample_desk.changed.connect(page.apply)
    commands.set_scope("pipeline")
    host.resize(2200, 900)
    host.show()
    page.enter(Place("pipeline"))
    qtbot.waitUntil(lambda: bool(page.board.views()) and column(page, "contacted").sum_kop > 0)
    return page


def column(page: PipelinePage, code: str) -> ColumnView:
    """Return the column of a stage."""
    return next(view for view in page.board.views() if view.model.column.code == code)


def first_card(page: PipelinePage, code: str) -> BoardCard:
    card = column(page, code).model.card_at(0)
    assert card is not None
    return card


def current_name(page: PipelinePage) -> str:
    current = page.board.current()
    return current[0].name if current is not None else ""


def named(page: PipelinePage, name: str) -> BoardCard:
    return next(card for card in page.board.cards() if card.name == name)


def mouse(viewport: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    """Send a mouse event at a global point, as Qt does."""
    local = QPointF(viewport.mapFromGlobal(at))
    event = QMouseEvent(kind, local, QPointF(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def pick_up(source: ColumnView, row: int = 0) -> QPoint:
    """Press on a card and carry it just far enough; return where the mouse is."""
    viewport = source.list.viewport()
    index = source.model.index(row, 0)
    start = viewport.mapToGlobal(source.list.visualRect(index).topLeft() + QPoint(20, 20))
    mouse(viewport, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    mouse(viewport, QEvent.Type.MouseMove, start + QPoint(3, 2), NONE, LEFT)
    mouse(viewport, QEvent.Type.MouseMove, start + QPoint(4, 3), NONE, LEFT)
    return start + QPoint(4, 3)


def carry(source: ColumnView, at: QPoint) -> None:
    mouse(source.list.viewport(), QEvent.Type.MouseMove, at, NONE, LEFT)


def let_go(source: ColumnView, at: QPoint) -> None:
    mouse(source.list.viewport(), QEvent.Type.MouseButtonRelease, at, LEFT, NONE)


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(widget.width() // 2, 150))


def dialog(host: QWidget, kind: type[W]) -> W:
    """Return the dialog that is shown."""
    return next(child for child in host.findChildren(kind) if child.isVisible())


def has_dialog(host: QWidget, kind: type[QWidget]) -> Callable[[], bool]:
    return lambda: any(child.isVisible() for child in host.findChildren(kind))


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_counts_and_sums_are_those_of_the_picture(page: PipelinePage) -> None:
    counts = {code: column(page, code).model.column.count for code in ("new", "contacted", "qualified", "meeting")}
    assert counts == {"new": 17, "contacted": 15, "qualified": 9, "meeting": 9}
    assert column(page, "negotiation").sum_kop == 90_500_000
    assert page.header.meta.text() == "64 open, 2\u00a0938\u00a0000\u00a0₴ expected. VIP folded"


def test_column_models_keep_qt_rules(qtmodeltester, page: PipelinePage) -> None:
    qtmodeltester.check(column(page, "meeting").model)


def test_first_time_the_first_two_functions_are_open(qtbot, host: QWidget, sample_desk: Desk) -> None:
    page = PipelinePage(sample_desk, Commands(host))
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    host.resize(1440 - 212, 860)
    host.show()
    page.enter(Place("pipeline"))
    qtbot.waitUntil(lambda: bool(page.board.views()))
    assert page.board.folded() == {"care", "vip", "off"}
    assert page.board.horizontalScrollBar().maximum() == 0
    host.resize(1366 - 212, 728)
    assert page.board.folded() == {"care", "vip", "off"}
    assert page.board.horizontalScrollBar().maximum() == 0


def test_folds_are_told_to_be_remembered(qtbot, page: PipelinePage) -> None:
    with qtbot.waitSignal(page.layout_changed) as told:
        page.commands.action("pipeline.fold1").trigger()
    assert page.board.bands["prospecting"].is_folded
    assert told.args == [{"folded": ["prospecting", "vip"]}]
    page.commands.action("pipeline.fold1").trigger()
    assert not page.board.bands["prospecting"].is_folded


def test_strip_opens_its_client_and_troubled_ones_come_first(qtbot, page: PipelinePage) -> None:
    page.board.toggle("care")
    stacks = page.board.bands["care"].stacks
    names = [strip.name for strip in stacks.stacks[1].strips[:2]]
    assert all(named(page, name).next_step_on is None for name in names)
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.mouseClick(stacks, LEFT, pos=QPoint(96, 60))
    assert asked.args[0].client_id == named(page, names[0]).id


def test_more_cards_come_by_keys(qtbot, page: PipelinePage) -> None:
    view = column(page, "new")
    cards = view.model.column.cards
    view.show_column(replace(view.model.column, cards=cards[:10]))
    assert view.more.text() == "7 more"
    view.list.focus_row(9)
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    page.activateWindow()
    qtbot.keyClick(view.more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.model.rowCount() == 17)
    assert [card.id for card in view.model.column.cards] == [card.id for card in cards]
    assert not view.more.isVisible()


# --- by mouse --------------------------------------------------------------------------------------------------------


def test_a_drag_begins_after_six_pixels(page: PipelinePage) -> None:
    source = column(page, "qualified")
    viewport = source.list.viewport()
    start = viewport.mapToGlobal(QPoint(20, 20))
    mouse(viewport, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    mouse(viewport, QEvent.Type.MouseMove, start + QPoint(3, 2), NONE, LEFT)
    assert not page.drag.is_active
    mouse(viewport, QEvent.Type.MouseMove, start + QPoint(3, 3), NONE, LEFT)
    assert page.drag.is_active
    let_go(source, start + QPoint(3, 3))
    assert not page.drag.is_active


def test_carried_card_says_what_will_happen_and_moves_when_the_book_has_taken_it(
    qtbot, page: PipelinePage, sample_desk: Desk, host: QWidget
) -> None:
    source, target = column(page, "qualified"), column(page, "meeting")
    card = first_card(page, "qualified")
    assert card.name == "Zoloti Vorota Bistro"
    pick_up(source)
    assert source.list.delegate.ghost_id == card.id
    carry(source, middle(target))
    qtbot.waitUntil(lambda: len(page.drag.tip.tip.lines) == 2)
    assert page.drag.tip.tip.title == "Qualified → Meeting"
    assert page.drag.tip.tip.lines == ("Asks for the date of the meeting.", "Passes the check: BANT 4 of 4.")
    assert target.slot.isVisible() and not target.slot.refusal()
    let_go(source, middle(target))
    qtbot.waitUntil(has_dialog(host, MoveDialog))
    assert source.model.row_of(card.id) == 0, "nothing moves before the book has taken it"
    form = dialog(host, MoveDialog)
    assert form.when is not None
    form.when.line.setText("24.06 15:00")
    form.save()
    qtbot.waitUntil(lambda: column(page, "meeting").model.row_of(card.id) == 0)
    [row] = sample_desk.book.read(load_client_rows, [card.id])
    assert row.stage == "meeting"
    steps = [step for step in sample_desk.book.read(load_card, card.id).activities if step.kind == "meeting"]
    assert steps[0].due_on == date(2026, 6, 24)
    assert column(page, "qualified").model.column.count == 8
    assert not target.slot.isVisible()
    sample_desk.undo(page)
    qtbot.waitUntil(lambda: column(page, "qualified").model.row_of(card.id) == 0)


def test_escape_puts_the_card_back(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    source, target = column(page, "qualified"), column(page, "meeting")
    pick_up(source)
    carry(source, middle(target))
    qtbot.keyClick(source.list, Qt.Key.Key_Escape)
    assert not page.drag.is_active and not target.slot.isVisible() and source.list.delegate.ghost_id is None
    let_go(source, middle(target))
    assert not sample_desk.jobs.is_writing


def test_drop_on_its_own_column_is_nothing(page: PipelinePage, sample_desk: Desk) -> None:
    source = column(page, "meeting")
    pick_up(source)
    let_go(source, middle(source))
    assert not page.drag.is_active
    assert not sample_desk.jobs.is_writing


def test_held_over_a_folded_function_it_unfolds_and_folds_again(qtbot, page: PipelinePage) -> None:
    source, band = column(page, "qualified"), page.board.bands["vip"]
    pick_up(source)
    carry(source, middle(band))
    assert band.is_folded and band.stacks.is_target
    qtbot.waitUntil(lambda: not band.is_folded, timeout=3000)
    qtbot.keyClick(source.list, Qt.Key.Key_Escape)
    assert band.is_folded
    assert page.board.chosen_folds() == frozenset({"vip"})


def test_near_an_edge_the_board_scrolls(qtbot, page: PipelinePage, host: QWidget) -> None:
    host.resize(900, 500)
    bar = page.board.horizontalScrollBar()
    assert bar.maximum() > 0
    source = column(page, "new")
    pick_up(source)
    edge = page.board.mapToGlobal(QPoint(page.board.width() - 10, 200))
    carry(source, edge)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=5000)
    carry(source, page.board.mapToGlobal(QPoint(5, 200)))
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=5000)
    qtbot.keyClick(source.list, Qt.Key.Key_Escape)


def test_a_shut_gate_is_told_and_the_owner_may_force_it(
    qtbot, page: PipelinePage, sample_desk: Desk, host: QWidget
) -> None:
    card = first_card(page, "qualified")
    sample_desk.write(page, set_bant, card.id, "timing", level=0)
    qtbot.waitUntil(lambda: not sample_desk.jobs.is_writing)
    source, target = column(page, "qualified"), column(page, "meeting")
    pick_up(source, source.model.row_of(card.id))
    carry(source, middle(target))
    qtbot.waitUntil(lambda: bool(target.slot.refusal()))
    assert target.slot.refusal() == "Move anyway"
    assert page.drag.tip.tip.lines[0] == "BANT 3 of 4. Not answered: timing."
    let_go(source, middle(target))
    qtbot.waitUntil(has_dialog(host, MoveDialog))
    form = dialog(host, MoveDialog)
    assert form.reason is not None
    form.reason.setText("they asked us to come")
    form.save()
    qtbot.waitUntil(lambda: column(page, "meeting").model.row_of(card.id) == 0)
    assert sample_desk.book.read(load_card, card.id).moves[-1].reason == "they asked us to come"


def test_a_shut_gate_stops_whoever_is_not_the_owner(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    sample_desk.book.person_id = 2
    page.enter(Place("pipeline"))
    card = first_card(page, "negotiation")
    source, target = column(page, "negotiation"), column(page, "onboarding")
    pick_up(source)
    carry(source, middle(target))
    qtbot.waitUntil(lambda: target.slot.refusal() == "Not yet")
    with qtbot.waitSignal(page.said) as said:
        let_go(source, middle(target))
    assert said.args[0] == "No proof of a sale yet: 0 of 1 orders paid."
    assert not sample_desk.jobs.is_writing
    assert column(page, "negotiation").model.row_of(card.id) >= 0


def test_the_refusal_is_told_where_the_stage_asks_something_as_well(
    qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk
) -> None:
    card = first_card(page, "qualified")
    sample_desk.write(page, set_bant, card.id, "timing", level=0)
    qtbot.waitUntil(lambda: not sample_desk.jobs.is_writing)
    page.move_card(card.id, "meeting")
    qtbot.waitUntil(has_dialog(host, MoveDialog))
    form = dialog(host, MoveDialog)
    assert form.when is not None
    assert "BANT 3 of 4. Not answered: timing." in [label.text() for label in form.findChildren(Label)]
    form.reject()
    sample_desk.book.person_id = 2
    with qtbot.waitSignal(page.said) as said:
        page.move_card(card.id, "meeting")
    assert said.args[0] == "BANT 3 of 4. Not answered: timing."


# --- by keys ---------------------------------------------------------------------------------------------------------


def test_ctrl_arrows_move_the_card_and_the_focus_goes_along(qtbot, page: PipelinePage) -> None:
    card = first_card(page, "new")
    column(page, "new").list.focus_row(0)
    page.commands.action("pipeline.next").trigger()
    qtbot.waitUntil(lambda: column(page, "contacted").model.row_of(card.id) >= 0)
    qtbot.waitUntil(lambda: current_name(page) == card.name)
    page.commands.action("pipeline.previous").trigger()
    qtbot.waitUntil(lambda: column(page, "new").model.row_of(card.id) >= 0)


def test_a_move_loads_only_its_two_columns(qtbot, page: PipelinePage) -> None:
    reset: list[str] = []
    for view in page.board.views():
        view.model.modelReset.connect(lambda view=view: reset.append(view.model.column.code))
    card = first_card(page, "new")
    page.move_card(card.id, "contacted")
    qtbot.waitUntil(lambda: column(page, "contacted").model.row_of(card.id) >= 0)
    assert sorted(reset) == ["contacted", "new"]


def test_arrows_walk_between_columns(qtbot, page: PipelinePage) -> None:
    column(page, "new").list.focus_row(1)
    qtbot.keyClick(column(page, "new").list, Qt.Key.Key_Right)
    current = page.board.current()
    assert current is not None and current[1] is column(page, "contacted")
    assert column(page, "contacted").list.currentIndex().row() == 1
    qtbot.keyClick(column(page, "contacted").list, Qt.Key.Key_End)
    assert column(page, "contacted").list.currentIndex().row() == 14
    qtbot.keyClick(column(page, "contacted").list, Qt.Key.Key_Home)
    assert column(page, "contacted").list.currentIndex().row() == 0


def test_tab_goes_column_by_column(page: PipelinePage) -> None:
    stops, first = [], page.board.bands["prospecting"].head
    lists = [view.list for view in page.board.views()]
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        stops += [each for each in lists if each is widget]
        widget = widget.nextInFocusChain()
    assert stops == lists


def test_enter_opens_the_card_among_the_others(qtbot, page: PipelinePage) -> None:
    card = first_card(page, "meeting")
    column(page, "meeting").list.focus_row(0)
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.keyClick(column(page, "meeting").list, Qt.Key.Key_Return)
    assert asked.args[0].client_id == card.id
    assert len(asked.args[0].among) == 148


def test_step_is_done_and_set_on_the_board(qtbot, page: PipelinePage, host: QWidget) -> None:
    column(page, "contacted").list.focus_row(0)
    page.commands.action("pipeline.done").trigger()
    qtbot.waitUntil(has_dialog(host, DoneDialog))
    dialog(host, DoneDialog).reject()
    page.commands.action("pipeline.step").trigger()
    qtbot.waitUntil(has_dialog(host, StepDialog))


def test_menu_has_what_the_keys_do(qtbot, page: PipelinePage) -> None:
    column(page, "contacted").list.focus_row(0)
    page._show_menu(page.mapToGlobal(QPoint(300, 300)))
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Open", "Next stage", "Previous stage", "Move to a stage", "Step done", "Next step", "Log"]
    card = first_card(page, "contacted")
    moving = next(action for action in menu.actions() if action.text() == "Next stage")
    moving.trigger()
    qtbot.waitUntil(lambda: column(page, "qualified").model.row_of(card.id) >= 0)
    menu.close()


def test_lost_asks_for_a_reason_first(qtbot, page: PipelinePage, host: QWidget) -> None:
    card = first_card(page, "meeting")
    page.move_card(card.id, "lost")
    qtbot.waitUntil(has_dialog(host, StageDialog))
    form = dialog(host, StageDialog)
    form.save()
    assert column(page, "meeting").model.row_of(card.id) == 0
    form.lost_reason.setCurrentIndex(form.lost_reason.findData("price"))
    form.save()
    qtbot.waitUntil(lambda: column(page, "lost").model.row_of(card.id) >= 0)


def test_stale_card_is_refused_in_words(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    card = first_card(page, "new")
    sample_desk.book.write(change_client, card.id, {"note": "changed elsewhere"})
    with qtbot.waitSignal(sample_desk.refused) as refused:
        page.move_card(card.id, "contacted")
    assert card.name in refused.args[0]
    assert column(page, "new").model.row_of(card.id) >= 0


# --- filters ---------------------------------------------------------------------------------------------------------


def test_filter_narrows_and_is_cleared(qtbot, page: PipelinePage, host: QWidget) -> None:
    page.commands.action("pipeline.filter").trigger()
    panel = host.findChild(BoardFilterPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.list.model.rowCount() > 2)
    panel.list.ticked.emit(frozenset({NO_STEP}))
    qtbot.waitUntil(lambda: column(page, "new").model.column.count == 2)
    assert all(card.next_step_on is None for card in page.board.cards())
    assert page.header.filter_button.text() == "Filter: 1"
    panel.clear_button.click()
    qtbot.waitUntil(lambda: column(page, "new").model.column.count == 17)
    panel.close_panel()


def test_person_narrows_to_own_clients(qtbot, page: PipelinePage) -> None:
    assert page.header.person.isVisible()
    page.header.person.chosen.emit("3")
    qtbot.waitUntil(lambda: column(page, "new").model.column.count == 0)
    assert column(page, "active").model.column.count == 31


def test_an_empty_vip_says_the_rule_and_who_is_closest(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    for card in column(page, "vip").model.column.cards:
        sample_desk.book.write(move_client, card.id, "regular")
    page.board.toggle("vip")
    page.enter(Place("pipeline"))
    empty = page.board.bands["vip"].empty
    qtbot.waitUntil(lambda: empty.isVisible() and "Closest: " in empty._text.text())
    assert empty.title() == "No VIP yet"
    page.show_filtered(BoardFilter(over_norm=True))
    qtbot.waitUntil(lambda: empty.title() == "Nothing fits the filter")


# --- what is easily lost ---------------------------------------------------------------------------------------------


def test_moves_in_quick_succession_leave_every_column_right(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    first, second = (column(page, "new").model.card_at(row) for row in (0, 1))
    third = first_card(page, "proposal")
    assert first is not None and second is not None
    page.move_card(first.id, "contacted")
    page.move_card(third.id, "negotiation")
    page.move_card(second.id, "contacted")

    def all_there() -> bool:
        here = {view.model.column.code: view.model for view in page.board.views()}
        return (
            here["contacted"].row_of(first.id) >= 0
            and here["contacted"].row_of(second.id) >= 0
            and here["negotiation"].row_of(third.id) >= 0
            and here["new"].column.count == 15
            and here["proposal"].row_of(third.id) < 0
        )

    qtbot.waitUntil(all_there)
    views = {view.model.column.stage_id: view for view in page.board.views()}
    book_sums = {4: 54_100_000, 5: 68_200_000 - third.sum_kop, 6: 90_500_000 + third.sum_kop}
    qtbot.waitUntil(lambda: all(views[stage].sum_kop == kop for stage, kop in book_sums.items()))


def test_dropped_card_glides_into_its_slot(qtbot, page: PipelinePage, theme) -> None:
    theme.set_motion(True)
    source, target = column(page, "new"), column(page, "contacted")
    card = first_card(page, "new")
    pick_up(source)
    carry(source, middle(target))
    let_go(source, middle(target))
    gliding = page.drag.carried
    assert gliding is not None and gliding.isVisible()
    qtbot.waitUntil(lambda: page.drag.carried is None)
    qtbot.waitUntil(lambda: column(page, "contacted").model.row_of(card.id) == 0)


def test_a_write_elsewhere_shows_on_the_card(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    card = first_card(page, "meeting")
    sample_desk.write(page, change_client, card.id, {"expected_kop": 99_000_000})
    qtbot.waitUntil(lambda: first_card(page, "meeting").sum_kop == 99_000_000)
    qtbot.waitUntil(lambda: column(page, "meeting").sum_kop == 54_100_000 - card.sum_kop + 99_000_000)


def test_words_change_with_the_language(qtbot, page: PipelinePage, sample_desk: Desk, host: QWidget) -> None:
    sample_desk.language.set_code("uk")
    qtbot.waitUntil(lambda: page.header.title.text() == "Конвеєр")
    assert column(page, "new").list.accessibleName() == "Новий, 17"
    assert page.board.bands["vip"].head.accessibleName().startswith("VIP, 7")
