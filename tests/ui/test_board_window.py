"""The board in the real window, by keys as the system sends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.client_card import load_card
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.main_window import MainWindow
from ui.moves.move_panel import MovePanel
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage
from ui.pages.pipeline.column import ColumnView


@pytest.fixture
def board(qtbot: QtBot, window: MainWindow) -> PipelinePage:
    shell = shell_of(window)
    shell.go(Place("pipeline"))
    page = shell.pages["pipeline"]
    assert isinstance(page, PipelinePage)
    qtbot.waitUntil(lambda: page.reader.is_loaded and column(page, "contacted").sum_kop > 0)
    rest(qtbot, window)
    return page


def column(page: PipelinePage, code: str) -> ColumnView:
    return next(view for view in page.board.views() if view.model.column.code == code)


def sheet(qtbot: QtBot, window: MainWindow) -> MovePanel:
    qtbot.waitUntil(lambda: any(panel.isVisible() for panel in window.findChildren(MovePanel)))
    return next(panel for panel in window.findChildren(MovePanel) if panel.isVisible())


def type_keys(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_a_card_goes_to_the_meeting_and_back_by_keys_alone(
    qtbot: QtBot, window: MainWindow, board: PipelinePage
) -> None:
    qtbot.waitUntil(lambda: board.board.current() is not None)
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Right)
    current = board.board.current()
    assert current is not None and current[1] is column(board, "qualified")
    press(window, Qt.Key.Key_End)
    press(window, Qt.Key.Key_Home)
    current = board.board.current()
    assert current is not None and current[0].name == "Zoloti Vorota Bistro"
    press(window, Qt.Key.Key_Right, CTRL)
    sheet(qtbot, window)
    type_keys("24.06 15:00")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(board, "meeting").model.row_of(current[0].id) == 0)
    rest(qtbot, window)
    qtbot.waitUntil(lambda: board.board.current() is not None and board.board.current()[0].id == current[0].id)  # type: ignore[index]
    assert not window.findChildren(MovePanel)
    toast = shell_of(window).toast
    assert toast.isVisible() and "Zoloti Vorota Bistro" in toast.message()
    press(window, "Z", CTRL)
    qtbot.waitUntil(lambda: column(board, "qualified").model.row_of(current[0].id) == 0)


def test_escape_gives_the_move_up_and_the_keys_go_on(qtbot: QtBot, window: MainWindow, board: PipelinePage) -> None:
    press(window, Qt.Key.Key_Right)
    current = board.board.current()
    assert current is not None
    press(window, Qt.Key.Key_Right, CTRL)
    panel = sheet(qtbot, window)
    press(window, "2")
    assert next(iter(panel.form.editors.values())).answer() == 2 and not board.board.bands["first_sale"].is_folded
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(MovePanel))
    rest(qtbot, window)
    assert window.shell is not None and window.shell.place is not None and window.shell.place.page == "pipeline"
    assert column(board, "contacted").model.row_of(current[0].id) >= 0
    assert board.desk.book.read(load_card, current[0].id).facts.version == current[0].version
    press(window, Qt.Key.Key_Down)
    after = board.board.current()
    assert after is not None and after[0].id != current[0].id


def test_figures_fold_the_functions_and_f_filters(qtbot: QtBot, window: MainWindow, board: PipelinePage) -> None:
    before = board.board.folded()
    for figure, function in enumerate(("prospecting", "first_sale", "care", "vip"), 1):
        press(window, str(figure))
        assert (function in board.board.folded()) is (function not in before)
        press(window, str(figure))
    assert board.board.folded() == before
    press(window, "F")
    type_keys("over the")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.header.filter_button.text() == "Filter: 1")
    press(window, Qt.Key.Key_Escape)
    rest(qtbot, window)
    assert all(card.age.value != "fresh" for card in board.board.cards())


def test_a_card_dragged_by_the_mouse_over_a_folded_function(
    qtbot: QtBot, window: MainWindow, board: PipelinePage
) -> None:
    source = column(board, "negotiation")
    card = source.model.card_at(0)
    band = board.board.bands["off"]
    assert card is not None and band.is_folded
    viewport, handle = source.list.viewport(), window.windowHandle()
    start = viewport.mapTo(window, source.list.visualRect(source.model.index(0, 0)).center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, start + QPoint(9, 0))
    QTest.mouseMove(handle, band.mapTo(window, QPoint(band.width() // 2, 200)))
    assert board.drag.is_active and source.list.delegate.ghost_id == card.id
    qtbot.waitUntil(lambda: not band.is_folded, timeout=5000)
    over = column(board, "lost")

    def asks_for_the_reason() -> bool:
        """Follow the column: the board scrolls while the mouse is near its edge."""
        QTest.mouseMove(handle, over.mapTo(window, QPoint(40, 150)))
        return "reason" in " ".join(board.drag.tip.tip.lines)

    qtbot.waitUntil(asks_for_the_reason)
    press(window, Qt.Key.Key_Escape)
    assert band.is_folded and not board.drag.is_active and source.list.delegate.ghost_id is None
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert column(board, "negotiation").model.row_of(card.id) == 0


def test_alone_nobody_is_named(qtbot: QtBot, window: MainWindow, board: PipelinePage) -> None:
    assert board.header.person.isVisible()
    qtbot.waitUntil(lambda: "Taras" in board.board.bands["first_sale"].head.accessibleName())
    facts = board.desk.facts
    board.desk.facts = type(facts)(facts.settings, facts.stages, facts.people[:1], is_solo=True)
    board.enter(Place("pipeline"))
    qtbot.waitUntil(lambda: "Taras" not in board.board.bands["first_sale"].head.accessibleName())
    assert not board.header.person.isVisible()


def test_in_a_wide_window_columns_stop_at_220(qtbot: QtBot, window: MainWindow, board: PipelinePage) -> None:
    window.resize(2560, 1200)
    qtbot.waitUntil(lambda: column(board, "new").width() > 200)
    assert all(view.width() <= 220 for view in board.board.views(open_only=True))
