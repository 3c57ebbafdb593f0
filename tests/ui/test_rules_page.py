"""The rules page on the real window: what is typed, what it would change, applying it as one action, the finder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.domain.rules import Match, Metric, Mode
from app.services.client_list import ClientQuery, list_clients
from app.services.clients import change_client
from app.services.flags import load_overrides
from app.services.rule_history import load_rule_history
from app.services.rule_preview import ChangedClient, RulePreview, preview_rule
from app.services.rules import RuleRow, load_rules
from app.services.settings import load_settings
from app.services.threshold import find_thresholds
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.panel import Panel
from ui.main_window import MainWindow
from ui.pages.documents import DocumentsPage
from ui.pages.page import Place
from ui.pages.rules import RulesPage
from ui.pages.rules.condition_row import ConditionRow
from ui.pages.rules.drafts import ConditionDraft, RuleEdit, step_of
from ui.pages.rules.editor import RuleEditor
from ui.pages.rules.history_dialog import HistoryDialog
from ui.pages.rules.number_edit import NumberEdit
from ui.pages.rules.threshold_panel import ThresholdPanel
from ui.pages.rules.unapplied_dialog import UnappliedDialog

LOWER = "150 000"
REGULAR_TOTAL_KOP = 20_000_000


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> Iterator[RulesPage]:
    """The page in front, loaded and counted; what a test leaves unapplied is forgotten, or the window would ask."""
    shell_of(window).go(Place("rules"))
    rest(qtbot, window)
    page = shell_of(window).page
    assert isinstance(page, RulesPage)
    yield page
    assert page.wanted is not None
    page.wanted.reset("en")


def rule_of(book: Book, code: str) -> RuleRow:
    """Return a rule in force."""
    return next(row for row in book.read(load_rules) if row.spec.code == code)


def clients_with(book: Book, flag: str) -> set[int]:
    """Return the clients that have a flag."""
    return {row.id for row in book.read(list_clients, ClientQuery(flags=frozenset({flag})))}


def editor_of(page: RulesPage) -> RuleEditor:
    """Return the fields of the open rule."""
    editor = page.list.cards[page.list.open_code()].editor
    assert editor is not None
    return editor


def row_of(page: RulesPage, metric: Metric) -> ConditionRow:
    """Return the fields of a condition of the open rule."""
    return next(row for row in editor_of(page).rows if row.draft.metric is metric)


def number_of(page: RulesPage, metric: Metric) -> NumberEdit:
    """Return the number of a condition of the open rule."""
    number = row_of(page, metric).number
    assert number is not None
    return number


def type_number(number: NumberEdit, text: str) -> None:
    """Type instead of what stands in the field."""
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, text) if text else QTest.keyClick(number, Qt.Key.Key_Delete)


def counted(qtbot: QtBot, window: MainWindow, page: RulesPage) -> RulePreview:
    """Wait for the count of what is typed and return it."""
    qtbot.waitUntil(lambda: not page.counting.is_stale)
    rest(qtbot, window)
    return page.counting.previews[page.list.open_code() or page._shown]


def lower_total(qtbot: QtBot, window: MainWindow, page: RulesPage) -> RulePreview:
    """Ask less of a regular, and wait for the effect."""
    page.open_rule("regular")
    type_number(number_of(page, Metric.VOLUME), LOWER)
    return counted(qtbot, window, page)


def test_every_rule_is_a_sentence_with_its_clients(page: RulesPage, sample_book: Book) -> None:
    assert list(page.list.cards) == ["regular", "vip", "late", "sleeping", "qualified", "to_care"]
    sentence = page.list.cards["regular"].sentence.words().replace("\u00a0", " ")
    assert "30 000 ₴" in sentence and "200 000 ₴" in sentence
    count = len(clients_with(sample_book, "regular"))
    texts = [label.text() for label in page.list.cards["regular"].findChildren(Label)]
    assert any(text.startswith(f"{count} client") for text in texts)


def test_a_number_is_typed_previewed_and_applied_with_one_client_left_as_it_is(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    before = clients_with(sample_book, "regular")
    preview = lower_total(qtbot, window, page)
    assert preview.joins and not preview.leaves
    assert (page.panel.before.text(), page.panel.after.text()) == (str(preview.before), str(preview.after))
    assert clients_with(sample_book, "regular") == before  # nothing is changed yet
    assert not page.chip.isHidden()
    assert page.list.cards["regular"].edit.is_changed
    left = preview.joins[0]
    page.panel.list.setCurrentIndex(page.panel.list.rows.index(1))
    page.panel.list.setFocus()
    press(window, Qt.Key.Key_Space)
    assert page.panel.exempt() == {left.client_id}

    press(window, Qt.Key.Key_Return, CTRL)  # no reason yet
    rest(qtbot, window)
    assert rule_of(sample_book, "regular").number == 1
    assert page.panel.reason.has_error() and page.panel.reason.hasFocus()

    QTest.keyClicks(page.panel.reason, "bought for a friend")
    press(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 2)
    rest(qtbot, window)
    joined = {row.client_id for row in preview.joins} - {left.client_id}
    assert clients_with(sample_book, "regular") == before | joined
    override = sample_book.read(load_overrides, [left.client_id])[left.client_id, "regular"]
    assert (override.is_on, override.reason) == (False, "bought for a friend")
    assert page.chip.isHidden() and not page.list.open_code()

    shell_of(window).desk.undo(page)
    qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 1)
    rest(qtbot, window)
    assert clients_with(sample_book, "regular") == before
    assert not sample_book.read(load_overrides, [left.client_id])
    assert "200 000" in page.list.cards["regular"].sentence.words().replace("\u00a0", " ")


def test_a_click_on_a_tick_leaves_the_client_and_enter_opens_its_card(
    qtbot: QtBot, window: MainWindow, page: RulesPage
) -> None:
    preview = lower_total(qtbot, window, page)
    view = page.panel.list
    at = view.visualRect(view.rows.index(2)).center()
    at.setX(24)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.panel.exempt() == {preview.joins[1].client_id}
    assert not page.panel.reason.isHidden()
    view.setFocus()
    press(window, Qt.Key.Key_Return)
    rest(qtbot, window)
    place = shell_of(window).place
    assert place is not None and (place.page, place.client_id) == ("card", preview.joins[1].client_id)


def test_apply_right_after_typing_waits_for_the_count(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("regular")
    type_number(number_of(page, Metric.VOLUME), "160000")
    press(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 2)
    assert rule_of(sample_book, "regular").spec.conditions[1].value == 16_000_000


@pytest.mark.parametrize("typed", ["", "abc", "-5", "1,234,5,6"])
def test_what_is_no_number_is_refused_under_the_field(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book, typed: str
) -> None:
    page.open_rule("regular")
    number = number_of(page, Metric.VOLUME)
    type_number(number, typed)
    assert number.has_error() and number.accessibleDescription()
    assert not page.apply_button.isEnabled()
    press(window, Qt.Key.Key_Return, CTRL)
    rest(qtbot, window)
    assert rule_of(sample_book, "regular").number == 1
    assert number.text() == typed
    type_number(number, LOWER)
    assert not number.has_error()
    assert page.apply_button.isEnabled()


def test_a_rule_that_contradicts_itself_is_refused(page: RulesPage) -> None:
    page.open_rule("regular")
    editor = editor_of(page)
    editor._take_match(Match.ALL.value)
    editor.edit.conditions.append(ConditionDraft.new(Metric.VOLUME, "en"))
    editor.rebuild()
    row = editor.rows[-1]
    assert row.op is not None and row.number is not None
    row._take_op("<=")
    row.number.show_number(REGULAR_TOTAL_KOP - 100)
    assert any("contradict" in label.text() for label in editor.findChildren(Label) if not label.isHidden())
    assert not page.apply_button.isEnabled()


def test_conditions_are_added_reshaped_and_removed(qtbot: QtBot, window: MainWindow, page: RulesPage) -> None:
    page.open_rule("regular")
    editor = editor_of(page)
    assert editor.add is not None
    editor.add.click()
    added = editor.rows[-1]
    assert len(editor.rows) == 3 and added.metric_box.hasFocus()
    added._take_metric(Metric.BOUGHT.value)
    added = editor.rows[-1]
    assert added.ware is not None and added.draft.code
    preview = counted(qtbot, window, page)
    assert added.count.text().startswith(str(preview.parts[-1].clients))
    added.cross.click()
    assert len(editor.rows) == 2
    assert not editor.edit.is_changed


def test_a_rule_switched_off_lets_its_clients_go(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    before = clients_with(sample_book, "vip")
    page.list.cards["vip"].switch.click()
    preview = counted(qtbot, window, page)
    assert preview.after == 0 and len(preview.leaves) == len(before)
    assert clients_with(sample_book, "vip") == before
    page.apply_button.click()
    qtbot.waitUntil(lambda: not rule_of(sample_book, "vip").is_on)
    rest(qtbot, window)
    assert not clients_with(sample_book, "vip")
    shell_of(window).desk.undo(page)
    qtbot.waitUntil(lambda: rule_of(sample_book, "vip").is_on)
    rest(qtbot, window)
    assert clients_with(sample_book, "vip") == before
    assert page.list.cards["vip"].switch.isChecked()


def test_stop_mode_and_step_are_written_into_the_rule(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("regular")
    editor = editor_of(page)
    assert editor.stop_tick is not None
    editor.stop_tick.click()
    type_number(editor.stop_days, "120")
    editor._take_mode(Mode.ACT.value)
    editor.step_tick.click()
    assert not page.apply_button.isEnabled()  # a step without words
    QTest.keyClicks(editor.step_text, "Tell the good news")
    type_number(editor.step_days, "2")
    counted(qtbot, window, page)
    page.apply_button.click()
    qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 2)
    spec = rule_of(sample_book, "regular").spec
    assert (spec.stops_after_days, spec.mode) == (120, Mode.ACT)
    assert spec.step is not None and (spec.step.text, spec.step.days) == ("Tell the good news", 2)


def test_silence_takes_its_numbers_and_the_intervals_of_segments(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("late")
    editor = editor_of(page)
    type_number(editor.silences[0].number, "200")
    default, segments = editor.parts
    type_number(default.days, "45")  # type: ignore[union-attr]
    segments.add.click()  # type: ignore[union-attr]
    _line, name, days, _cross = segments.lines[0]  # type: ignore[union-attr]
    QTest.keyClicks(name, "HoReCa")
    type_number(days, "0")
    assert not page.apply_button.isEnabled()
    type_number(days, "14")
    counted(qtbot, window, page)
    page.apply_button.click()
    qtbot.waitUntil(lambda: rule_of(sample_book, "late").number == 2)
    rest(qtbot, window)
    settings = sample_book.read(load_settings)
    assert (settings["rhythm.default_days"], settings["rhythm.by_segment"]) == (45, {"horeca": 14})
    shell_of(window).desk.undo(page)
    qtbot.waitUntil(lambda: rule_of(sample_book, "late").number == 1)
    assert sample_book.read(load_settings)["rhythm.default_days"] == 30


def test_the_gates_are_set_by_their_choices(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("qualified")
    editor_of(page)._take_preset("need")
    counted(qtbot, window, page)
    assert not page.panel.list.rows.has_ticks  # a gate exempts nobody
    page.open_rule("to_care")
    type_number(number_of(page, Metric.PROVEN_ORDERS), "2")
    counted(qtbot, window, page)
    page.apply_button.click()
    qtbot.waitUntil(lambda: rule_of(sample_book, "to_care").number == 2)
    assert rule_of(sample_book, "to_care").spec.conditions[0].value == 2
    assert rule_of(sample_book, "qualified").spec.conditions[0].metric is Metric.NEED_LEVEL


def test_up_and_down_change_a_sum_by_whole_steps(page: RulesPage) -> None:
    page.open_rule("regular")
    number = number_of(page, Metric.SMALLEST_MONTH)
    type_number(number, "34500")
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert number.number() == 3_500_000
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert number.number() == 3_400_000
    assert any("1\u00a0000" in hint.text for hint in page.hints())
    assert step_of(Metric.PAID_ORDERS, 3) == 1


def test_leaving_with_changes_loses_nothing(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    preview = lower_total(qtbot, window, page)
    page.panel.list.toggle(1)
    shell_of(window).go(Place("clients"))
    rest(qtbot, window)
    assert rule_of(sample_book, "regular").number == 1
    shell_of(window).go(Place("rules"))
    rest(qtbot, window)
    assert page.wanted is not None and page.wanted.changed() == ("regular",)
    assert number_of(page, Metric.VOLUME).text().replace("\u00a0", " ") == LOWER
    assert page.panel.exempt() == {preview.joins[0].client_id}
    assert not page.chip.isHidden()
    page.discard_button.click()
    assert page.wanted.changed() == () and page.chip.isHidden()
    assert number_of(page, Metric.VOLUME).number() == REGULAR_TOTAL_KOP


def test_a_draft_survives_a_change_of_the_book_and_of_the_language(
    qtbot: QtBot, window: MainWindow, page: RulesPage
) -> None:
    lower_total(qtbot, window, page)
    shell_of(window).desk.refresh(page)
    rest(qtbot, window)
    window.language.set_code("uk")
    rest(qtbot, window)
    assert page.wanted is not None and page.wanted.changed() == ("regular",)
    assert number_of(page, Metric.VOLUME).number() == 15_000_000
    window.language.set_code("en")
    rest(qtbot, window)


def finder_of(qtbot: QtBot, window: MainWindow, page: RulesPage, metric: Metric) -> ThresholdPanel:
    """Open the threshold finder of a condition."""
    button = row_of(page, metric).finder
    assert button is not None
    button.click()
    rest(qtbot, window)
    [panel] = window.findChildren(ThresholdPanel)
    return panel


def test_the_finder_tells_clients_and_revenue_and_fills_the_field(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("regular")
    panel = finder_of(qtbot, window, page, Metric.VOLUME)
    assert panel.value() == REGULAR_TOTAL_KOP
    assert panel.bars.hasFocus()
    QTest.keyClick(panel.bars, Qt.Key.Key_Left)
    assert panel.value() < REGULAR_TOTAL_KOP
    [row] = sample_book.read(find_thresholds, Metric.VOLUME, None, "", (panel.value(),))
    assert panel._clients[Metric.VOLUME].text().startswith(f"{row.clients} client")
    value = panel.value()
    QTest.keyClick(panel.bars, Qt.Key.Key_Return)
    assert number_of(page, Metric.VOLUME).number() == value
    preview = counted(qtbot, window, page)
    assert preview.parts[1].clients == row.clients


def test_both_readings_of_a_minimum_stand_side_by_side(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    page.open_rule("regular")
    panel = finder_of(qtbot, window, page, Metric.SMALLEST_MONTH)
    value = panel.value()
    for metric in (Metric.SMALLEST_MONTH, Metric.SMALLEST_ORDER):
        [row] = sample_book.read(find_thresholds, metric, 3, "", (value,))
        assert panel._clients[metric].text().startswith(f"{row.clients} client")
    panel.use_reading[Metric.SMALLEST_ORDER].click()
    draft = row_of(page, Metric.SMALLEST_ORDER).draft
    assert (draft.is_windowed, draft.months_text) == (True, "3")
    assert number_of(page, Metric.SMALLEST_ORDER).number() == value
    assert not [each for each in window.findChildren(Panel) if each.isVisible()]


def test_versions_are_listed_read_and_printed(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    lower_total(qtbot, window, page)
    page.apply_button.click()
    qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 2)
    rest(qtbot, window)
    page.show_history("regular")
    rest(qtbot, window)
    [dialog] = window.findChildren(HistoryDialog)
    now, first = sample_book.read(load_rule_history, "regular", "en")
    assert (now.number, first.number) == (2, 1)
    tick = next(tick for (version, _person), tick in dialog.ticks.items() if version == now.version_id)
    assert all(not tick.isEnabled() for (version, _p), tick in dialog.ticks.items() if version == first.version_id)
    tick.click()
    qtbot.waitUntil(lambda: bool(sample_book.read(load_rule_history, "regular", "en")[0].acknowledged))
    rest(qtbot, window)
    dialog._print(first.valid_from)
    rest(qtbot, window)
    documents = shell_of(window).page
    assert isinstance(documents, DocumentsPage) and documents.kind == "rule_sheet"
    assert not window.findChildren(Dialog)


def test_keys_open_close_and_reach_every_region(qtbot: QtBot, window: MainWindow, page: RulesPage) -> None:
    page.list.cards["vip"].edit_button.setFocus()
    press(window, "E")
    assert page.list.open_code() == "vip"
    press(window, Qt.Key.Key_Escape)
    assert not page.list.open_code()
    assert page.list.cards["vip"].edit_button.hasFocus()
    page.list.cards["regular"].switch.setFocus()
    press(window, Qt.Key.Key_Space)
    counted(qtbot, window, page)
    seen = set()
    for _ in range(6):
        press(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        seen |= {region for region in page.regions() if focused is not None and region.isAncestorOf(focused)}
    assert seen == set(page.regions())


def test_an_older_count_is_not_shown(qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book) -> None:
    page.open_rule("regular")
    number = number_of(page, Metric.VOLUME)
    for text in ("100000", "300000", "150000"):
        type_number(number, text)
        page.counting.count_now()
    shown = counted(qtbot, window, page)
    spec, _problems = page.list.cards["regular"].edit.read()
    assert spec is not None
    wanted = sample_book.read(preview_rule, spec, True, "en")
    assert (shown.before, shown.after) == (wanted.before, wanted.after)
    assert page.panel.after.text() == str(wanted.after)
    names = [row.name for row in page.panel.list.rows.rows if isinstance(row, ChangedClient)]
    assert names == [row.name for row in (*wanted.joins, *wanted.leaves)]


def test_a_draft_says_what_it_was_and_goes_back(sample_book: Book) -> None:
    edit = RuleEdit(rule_of(sample_book, "regular"), "en")
    assert not edit.is_changed
    edit.conditions[1].text = "150 000"
    assert edit.is_changed
    edit.conditions[1].text = "200000,00"
    assert not edit.is_changed  # it means the same


@pytest.mark.parametrize("answer", ["keep", "discard", "apply"])
def test_the_window_does_not_close_over_a_draft(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book, answer: str
) -> None:
    lower_total(qtbot, window, page)
    shell_of(window).go(Place("clients"))
    rest(qtbot, window)
    assert not window.close()
    qtbot.waitUntil(lambda: bool(window.findChildren(UnappliedDialog)))
    [dialog] = window.findChildren(UnappliedDialog)
    assert shell_of(window).page is page and window.isVisible()
    if answer == "keep":
        press(window, Qt.Key.Key_Escape)
        assert page.wanted is not None and page.wanted.changed() == ("regular",)
    elif answer == "discard":
        dialog.discard_button.click()
        assert not window.isVisible()
    else:
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: rule_of(sample_book, "regular").number == 2)


def test_special_terms_to_review_stand_on_the_card_of_vip(
    qtbot: QtBot, window: MainWindow, page: RulesPage, sample_book: Book
) -> None:
    first, second = (row.id for row in sample_book.read(list_clients, ClientQuery())[:2])
    assert page.list.cards["vip"].reviews.isHidden()
    for client_id in (first, second):
        values = {
            "special_terms": "10 % off",
            "special_terms_reason": "the first one",
            "special_terms_review_on": date(2026, 6, 1),
        }
        shell_of(window).desk.write(page, change_client, client_id, values)
    rest(qtbot, window)
    link = page.list.cards["vip"].reviews
    qtbot.waitUntil(lambda: not link.isHidden())
    assert link.text().startswith("2 ")
    link.click()
    rest(qtbot, window)
    place = shell_of(window).place
    assert place is not None and place.page == "card" and set(place.among) == {first, second}


def test_tab_goes_through_the_fields_as_the_eye_does(qtbot: QtBot, window: MainWindow, page: RulesPage) -> None:
    page.open_rule("regular")
    counted(qtbot, window, page)
    row = row_of(page, Metric.VOLUME)
    page.list.cards["regular"].switch.setFocus()
    walked = [window.focusWidget()]
    for _ in range(24):
        press(window, Qt.Key.Key_Tab)
        walked.append(window.focusWidget())
    editor = editor_of(page)
    shown = [stop for stop in editor.stops() if stop.isVisible() and stop.isEnabled()]
    assert walked[1 : 1 + len(shown)] == shown
    assert walked[1 + len(shown)] is page.list.cards["vip"].history
    assert shown.index(row.cross) > shown.index(row.metric_box)
