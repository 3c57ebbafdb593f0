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

from app.domain.conveyor import Function
from app.domain.legs import LegState
from app.services.activities import log_activity
from app.services.bant import load_bant, set_bant
from app.services.client_card import load_card
from app.services.client_list import load_client_rows
from app.services.clients import change_client
from app.services.competitor_marks import load_client_competitors
from app.services.legs import load_legs
from app.services.pipeline import BoardCard, BoardFilter, move_client
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.menu import KMenu
from ui.moves.editors import ChoiceEditor, DayEditor, LevelEditor, RivalEditor, SumEditor
from ui.moves.move_panel import MovePanel
from ui.pages.card.step_dialogs import DoneDialog, StepDialog
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage
from ui.pages.pipeline.band_head import WeekWords
from ui.pages.pipeline.column import ColumnView, card_px
from ui.pages.pipeline.filter_panel import NO_STEP, SELLER, BoardFilterPanel

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


def week_of(page: PipelinePage, function: str) -> WeekWords:
    """Return the week in a head."""
    week = page.board.bands[function].head.week()
    assert week is not None
    return week


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


def asked(qtbot, host: QWidget) -> MovePanel:
    """Return the sheet of a move when it is there."""
    qtbot.waitUntil(has_dialog(host, MovePanel))
    return dialog(host, MovePanel)


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_counts_and_sums_are_those_of_the_picture(page: PipelinePage) -> None:
    counts = {code: column(page, code).model.column.count for code in ("new", "contacted", "qualified", "meeting")}
    assert counts == {"new": 17, "contacted": 15, "qualified": 9, "meeting": 9}
    assert column(page, "negotiation").sum_kop == 90_500_000
    assert page.header.meta.text() == "64 open, 2\u00a0938\u00a0000\u00a0₴ expected. VIP folded"


def test_heads_say_the_week_and_who_answers(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    heads = {function: band.head for function, band in page.board.bands.items()}
    qtbot.waitUntil(lambda: heads["first_sale"].week() is not None and "Taras" in heads["first_sale"].accessibleName())
    legs = {leg.function: leg for leg in sample_desk.book.read(load_legs).legs}
    for function, leg in legs.items():
        week = heads[function].week()
        assert week is not None and week.text == f"{leg.done} of {leg.norm} this week"
        assert week.is_short == (leg.state is LegState.SHORT)
    assert week_of(page, "prospecting").tone == "danger"
    assert "Iryna Bondar" in heads["care"].accessibleName()
    page.header.person.chosen.emit("3")
    mine = next(leg for leg in sample_desk.book.read(load_legs, None, 3).legs if leg.function == "prospecting")
    assert mine.done != legs[Function.PROSPECTING].done
    qtbot.waitUntil(lambda: week_of(page, "prospecting").shorter == f"{mine.done} of {mine.norm}")


def test_a_call_is_counted_in_the_head(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    qtbot.waitUntil(lambda: page.board.bands["care"].head.week() is not None)
    before = sample_desk.book.read(load_legs).legs[2].done
    sample_desk.write(page, log_activity, first_card(page, "active").id, "call", "asked about the price")
    qtbot.waitUntil(lambda: week_of(page, "care").shorter.startswith(f"{before + 1} of "))


def test_a_head_drops_the_sum_then_the_avatar_then_the_chip(qtbot, page: PipelinePage) -> None:
    head = page.board.bands["first_sale"].head
    head.set_week(WeekWords("6 of 8 this week", "6 of 8", is_short=False))
    head.set_owner("Taras Hnatiuk", "TH")
    shown = [head.fitting(room) for room in (600, 255, 190, 110, 60)]
    assert [(words.week, words.initials) for words in shown] == [
        ("6 of 8 this week", "TH"), ("6 of 8 this week", "TH"), ("6 of 8", "TH"), ("6 of 8", ""), ("", ""),
    ]  # fmt: skip
    assert "₴" in shown[0].meta and shown[1].meta == "23 clients"


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
    view.list.focus_row(9)
    assert view.more.text() == "7 more"
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    page.activateWindow()
    qtbot.keyClick(view.more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.model.rowCount() == 17)
    assert [card.id for card in view.model.column.cards] == [card.id for card in cards]
    assert view.list.currentIndex().row() == 10
    assert not view.more.isVisible()


def test_the_foot_counts_what_lies_below_and_turns_the_page(qtbot, page: PipelinePage) -> None:
    view = column(page, "new")
    rows = view.seen
    assert rows == view.list.height() // card_px() < 17, "cards are cut whole"
    assert view.more.text() == f"{17 - rows} more"
    assert view.more.y() >= view.list.geometry().bottom()
    qtbot.mouseClick(view.more, LEFT)
    assert view.list.verticalScrollBar().value() > 0 and view.seen == min(17, 2 * rows)
    assert not column(page, "negotiation").more.isVisible(), "all of it is seen"
    page.resize(page.width(), page.height() - 200)
    assert view.list.height() % card_px() == 0


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
    form = asked(qtbot, host)
    assert source.model.row_of(card.id) == 0, "nothing moves before the book has taken it"
    assert source.list.delegate.ghost_id == card.id and target.slot.isVisible()
    assert form.sheet.y() >= target.slot.mapTo(host, target.slot.rect().bottomLeft()).y(), "under the place of the drop"
    line = form.form.editors["meeting_date"].focusProxy()
    assert line is not None and line.hasFocus()
    qtbot.keyClicks(line, "24.06 15:00")
    qtbot.keyClick(line, Qt.Key.Key_Return)
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
    form = asked(qtbot, host)
    assert form.form.refusal_label.text() == "BANT 3 of 4. Not answered: timing."
    form.save()
    day = form.form.editors["meeting_date"]
    assert isinstance(day, DayEditor)
    assert form.form.force.field.error() and day.when._field.error()
    assert form.move_button.text() == "Move anyway"
    form.form.force.line.setText("they asked us to come")
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


def test_an_answer_in_the_form_opens_the_gate_also_for_a_seller(
    qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk
) -> None:
    card = first_card(page, "qualified")
    sample_desk.write(page, set_bant, card.id, "timing", level=0)
    qtbot.waitUntil(lambda: not sample_desk.jobs.is_writing)
    sample_desk.book.person_id = 2
    source, target = column(page, "qualified"), column(page, "meeting")
    pick_up(source, source.model.row_of(card.id))
    carry(source, middle(target))
    qtbot.waitUntil(lambda: target.slot.refusal() == "Not yet")
    assert page.drag.tip.tip.lines[-1] == "Let go to answer it."
    let_go(source, middle(target))
    form = asked(qtbot, host)
    assert not form.form.force.isVisible(), "only the owner may move it anyway"
    level, day = form.form.editors["bant.timing"], form.form.editors["meeting_date"]
    assert isinstance(level, LevelEditor) and isinstance(day, DayEditor)
    assert form.form.refusal_label.isVisible()
    qtbot.keyClick(level.row, Qt.Key.Key_2)
    assert level.level == 2 and level.field._note.text() == "from 1 to 6 months"
    assert not form.form.refusal_label.isVisible() and form.move_button.text() == "Move"
    day.when.line.setText("пт 10")
    form.save()
    qtbot.waitUntil(lambda: column(page, "meeting").model.row_of(card.id) == 0)
    [row] = [row for row in sample_desk.book.read(load_bant, card.id, "en").rows if row.question == "timing"]
    assert row.level == 2
    assert not sample_desk.book.read(load_card, card.id).moves[-1].reason


def test_what_a_stage_wants_is_left_out_only_with_a_reason(
    qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk
) -> None:
    card = first_card(page, "qualified")
    page.move_card(card.id, "meeting")
    form = asked(qtbot, host)
    assert form.anyway_button.isVisible() and form.move_button.text() == "Move"
    form.save()
    assert form.isVisible() and not sample_desk.jobs.is_writing
    qtbot.mouseClick(form.anyway_button, LEFT)
    assert form.form.force.line.hasFocus() and not form.anyway_button.isVisible()
    qtbot.keyClicks(form.form.force.line, "they call us themselves")
    qtbot.keyClick(form.form.force.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(page, "meeting").model.row_of(card.id) == 0)
    assert sample_desk.book.read(load_card, card.id).moves[-1].reason == "they call us themselves"


def test_escape_in_the_form_leaves_the_card_where_it_was(
    qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk
) -> None:
    source, target = column(page, "qualified"), column(page, "meeting")
    card = first_card(page, "qualified")
    source.list.focus_row(0)
    page.commands.action("pipeline.next").trigger()
    form = asked(qtbot, host)
    line = form.form.editors["meeting_date"].focusProxy()
    assert line is not None
    qtbot.keyClicks(line, "tomorrow")
    qtbot.mouseClick(form, LEFT, pos=QPoint(5, 5))
    assert form.isVisible(), "a press outside throws nothing typed away"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not has_dialog(host, MovePanel)())
    assert source.list.delegate.ghost_id is None and not target.slot.isVisible()
    assert source.model.row_of(card.id) == 0 and current_name(page) == card.name
    page.commands.action("pipeline.next").trigger()
    asked(qtbot, host)


def test_a_move_into_a_folded_function_is_asked_under_its_head(qtbot, page: PipelinePage, host: QWidget) -> None:
    card = first_card(page, "negotiation")
    band = page.board.bands["off"]
    page.board.choose_folds(frozenset({"vip", "off"}))
    page.move_card(card.id, "later")
    form = asked(qtbot, host)
    assert band.is_folded and form.sheet.y() > band.head.mapTo(host, QPoint(0, 0)).y()
    assert column(page, "negotiation").list.delegate.ghost_id == card.id
    day = form.form.editors["returns_on"]
    assert isinstance(day, DayEditor)
    day.when.line.setText("через 2 тижні")
    form.save()
    qtbot.waitUntil(lambda: column(page, "later").model.row_of(card.id) >= 0)


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


def test_menu_has_what_the_keys_do(qtbot, page: PipelinePage, host: QWidget) -> None:
    column(page, "contacted").list.focus_row(0)
    page._show_menu(page.mapToGlobal(QPoint(300, 300)))
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Open", "Next stage", "Previous stage", "Move to a stage", "Step done", "Next step", "Log"]
    card = first_card(page, "contacted")
    moving = next(action for action in menu.actions() if action.text() == "Next stage")
    moving.trigger()
    menu.close()
    form = asked(qtbot, host)
    assert {name.split(".")[0] for name in form.form.editors} == {"bant"}, "asked, and not in the way"
    qtbot.keyClick(form.form.editors["bant.budget"].focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(page, "qualified").model.row_of(card.id) >= 0)


def test_lost_asks_for_the_reason_and_the_rival_in_one_form(
    qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk
) -> None:
    card = first_card(page, "meeting")
    page.move_card(card.id, "lost")
    form = asked(qtbot, host)
    assert list(form.form.editors) == ["lost_reason", "competitor", "argument", "product", "their_price_kop"]
    reason, rival, price = (form.form.editors[name] for name in ("lost_reason", "competitor", "their_price_kop"))
    assert isinstance(reason, ChoiceEditor) and isinstance(rival, RivalEditor) and isinstance(price, SumEditor)
    form.save()
    assert reason.field.error() and not form.form.may_ask_why, "no owner loses a client without a reason"
    reason.box.setFocus()
    qtbot.keyClick(reason.box, Qt.Key.Key_Down)
    assert reason.box.code() == "price"
    rival.line.setFocus()
    qtbot.keyClicks(rival.line, "kav")
    qtbot.waitUntil(lambda: rival.popup is not None and rival.popup.isVisible())
    qtbot.keyClick(rival.line, Qt.Key.Key_Down)
    qtbot.keyClick(rival.line, Qt.Key.Key_Return)
    assert rival.line.text() == "Kava Plus" and form.isVisible()
    price.line.setText("a lot")
    form.save()
    assert price.field.error()
    price.line.setText("45 000,50")
    qtbot.keyClick(price.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(page, "lost").model.row_of(card.id) >= 0)
    [mark] = sample_desk.book.read(load_client_competitors, card.id)
    assert (mark.competitor, mark.reason, mark.their_price_kop) == ("Kava Plus", "price", 4_500_050)


def test_stale_card_is_refused_in_words(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    card = first_card(page, "new")
    sample_desk.book.write(change_client, card.id, {"note": "changed elsewhere"})
    with qtbot.waitSignal(page.said) as said:
        page.move_card(card.id, "contacted")
    assert card.name in said.args[0]
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


def test_a_seller_in_the_filter_is_the_one_in_the_head(qtbot, page: PipelinePage, host: QWidget) -> None:
    page.commands.action("pipeline.filter").trigger()
    panel = host.findChild(BoardFilterPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.list.model.rowCount() > 2)
    panel.list.ticked.emit(frozenset({f"{SELLER}2"}))
    assert page.header.person.code() == "2"
    panel.list.ticked.emit(frozenset({f"{SELLER}2", f"{SELLER}3", NO_STEP}))
    assert page.header.person.code() == "3", "a board is everybody's or one person's"
    assert page.reader.wanted == BoardFilter(seller_id=3, no_next_step=True)
    panel.clear_button.click()
    assert page.header.person.code() == "" and page.reader.wanted == BoardFilter()
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
