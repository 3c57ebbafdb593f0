"""The board on the real sample book: moved by drag, by keys, by menu; nothing moves before the book says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.services.client_list import load_client_rows
from app.services.pipeline import BoardCard
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.pages.card.stage_move import StageDialog
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage
from ui.pages.pipeline.column import ColumnView


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands) -> PipelinePage:
    page = PipelinePage(sample_desk, commands)
    QVBoxLayout(host).addWidget(page)
    sample_desk.changed.connect(page.apply)
    commands.set_scope("pipeline")
    host.resize(1900, 900)
    host.show()
    page.enter(Place("pipeline"))
    qtbot.waitUntil(lambda: bool(page._board))
    return page


def column(page: PipelinePage, code: str) -> ColumnView:
    """Return the column of a stage."""
    views = (view for band in page.bands.values() for view in band.columns.values())
    return next(view for view in views if view.model.column.code == code)


def first_card(page: PipelinePage, code: str) -> BoardCard:
    card = column(page, code).model.card_at(0)
    assert card is not None
    return card


def drop(source: ColumnView, target: ColumnView) -> None:
    """Drag the first card of a column over another and let it go, as Qt sends it."""
    data = source.model.mimeData([source.model.index(0, 0)])
    viewport = target.list.viewport()
    spot = QPoint(20, 20)
    buttons, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot, Qt.DropAction.MoveAction, data, buttons, no_keys)
    QApplication.sendEvent(viewport, enter)
    event = QDropEvent(QPointF(spot), Qt.DropAction.MoveAction, data, buttons, no_keys)
    QApplication.sendEvent(viewport, event)


def test_counts_are_those_of_the_picture(page: PipelinePage) -> None:
    counts = {code: column(page, code).model.column.count for code in ("new", "contacted", "qualified", "meeting")}
    assert counts == {"new": 17, "contacted": 15, "qualified": 9, "meeting": 9}


def test_column_models_keep_qt_rules(qtmodeltester, page: PipelinePage) -> None:
    qtmodeltester.check(column(page, "meeting").model)


def test_dropped_card_moves_when_the_book_has_taken_it(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    source, target = column(page, "qualified"), column(page, "meeting")
    card = first_card(page, "qualified")
    drop(source, target)
    assert source.model.row_of(card.id) == 0, "nothing moves before the book has taken it"
    qtbot.waitUntil(lambda: column(page, "meeting").model.row_of(card.id) == 0)
    [row] = sample_desk.book.read(load_client_rows, [card.id])
    assert row.stage == "meeting"
    assert column(page, "qualified").model.column.count == 8


def test_drop_on_its_own_column_is_nothing(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    drop(column(page, "meeting"), column(page, "meeting"))
    assert not sample_desk.jobs.is_writing


def test_ctrl_arrows_move_the_card_and_the_focus_goes_along(qtbot, page: PipelinePage) -> None:
    card = first_card(page, "new")
    column(page, "new").list.focus_row(0)
    page.commands.action("pipeline.next").trigger()
    qtbot.waitUntil(lambda: column(page, "contacted").model.row_of(card.id) >= 0)
    qtbot.waitUntil(lambda: column(page, "contacted").list.current_id() == card.id)
    page.commands.action("pipeline.previous").trigger()
    qtbot.waitUntil(lambda: column(page, "new").model.row_of(card.id) >= 0)


def test_arrows_walk_between_columns(qtbot, page: PipelinePage) -> None:
    column(page, "new").list.focus_row(1)
    qtbot.keyClick(column(page, "new").list, Qt.Key.Key_Right)
    assert page._last_list is column(page, "contacted")
    assert column(page, "contacted").list.currentIndex().row() == 1


def test_lost_asks_for_a_reason_first(qtbot, page: PipelinePage, host: QWidget, sample_desk: Desk) -> None:
    card = first_card(page, "meeting")
    page.move_card(card.id, "lost")
    dialog = next(child for child in host.findChildren(StageDialog) if child.isVisible())
    dialog.save()
    assert column(page, "meeting").model.row_of(card.id) == 0
    dialog.lost_reason.setCurrentIndex(dialog.lost_reason.findData("price"))
    dialog.save()
    qtbot.waitUntil(lambda: column(page, "lost").model.row_of(card.id) >= 0)


def test_stale_card_is_refused_in_words(qtbot, page: PipelinePage, sample_desk: Desk) -> None:
    from app.services.clients import change_client

    card = first_card(page, "meeting")
    sample_desk.book.write(change_client, card.id, {"note": "changed elsewhere"})
    with qtbot.waitSignal(sample_desk.refused) as refused:
        page.move_card(card.id, "proposal")
    assert card.name in refused.args[0]
    assert column(page, "meeting").model.row_of(card.id) >= 0


def test_folding_by_its_key(qtbot, page: PipelinePage) -> None:
    was = page.bands["prospecting"].is_folded
    page.commands.action("pipeline.fold1").trigger()
    assert page.bands["prospecting"].is_folded is not was


def test_enter_opens_the_card(qtbot, page: PipelinePage) -> None:
    card = first_card(page, "meeting")
    column(page, "meeting").list.focus_row(0)
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.keyClick(column(page, "meeting").list, Qt.Key.Key_Return)
    assert asked.args[0].client_id == card.id
