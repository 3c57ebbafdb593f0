"""The documents page on a real book: choose, tick, fill in, look, save, print."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.forms import FORM_FIELDS
from app.documents.kinds import RECIPES
from app.documents.values import DocumentKind
from app.services.client_card import load_card
from app.services.client_list import find_client_ids
from app.services.meeting_forms import load_form, save_form_field
from app.services.saved_views import BUILT_IN_VIEWS
from app.services.search import find_clients
from app.texts import load_texts
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.field import KLineEdit, TextArea
from ui.pages.documents import DocumentsPage
from ui.pages.documents.form_fields import ContactsField, TextField, read_hour
from ui.pages.documents.form_layout import COLUMN_ORDER, GROUPS
from ui.pages.documents.form_table import TableField
from ui.pages.documents.printing import PrinterFacts
from ui.pages.documents.reading import load_meetings
from ui.pages.documents.words import templates
from ui.pages.page import Place

PLAN = DocumentKind.MEETING_PLAN


def make_page(host: QWidget, desk: Desk, commands: Commands) -> DocumentsPage:
    page = DocumentsPage(desk, commands)
    page.output.set_printers(
        (PrinterFacts("HP LaserJet M111", True),)
    )  # which printers this computer has is not what is tested
    layout = host.layout() or QVBoxLayout(host)
    layout.addWidget(page)
    desk.changed.connect(page.apply)
    commands.set_scope("documents")
    host.show()
    return page


@pytest.fixture
def page(host: QWidget, sample_desk: Desk, commands: Commands) -> DocumentsPage:
    return make_page(host, sample_desk, commands)


@pytest.fixture
def barvinok(sample_desk: Desk) -> int:
    return int(sample_desk.book.read(find_clients, "Barvinok Coffee")[0])


def text_of(page: DocumentsPage) -> str:
    """Return the words of the document shown."""
    pdf = page.preview.pdf
    if pdf is None:
        return ""
    return "\n".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(pdf.data)).pages)


def made(desk: Desk, client_id: int) -> list[tuple[str, str, str]]:
    """Return (kind, language, way) of the documents noted with a client."""
    return [row[:3] for row in desk.book.read(load_card, client_id).documents]


def open_for(qtbot, page: DocumentsPage, *ids: int, kind: str = PLAN, **extra: object) -> None:
    page.enter(Place("documents", extra={"kind": kind, "clients": ids, **extra}))
    qtbot.waitUntil(lambda: page.picker.ticks.ticked_ids == ids and page.preview.pages > 0 and not busy(page))
    unfold(page)


def unfold(page: DocumentsPage) -> None:
    for group in page.form.groups:
        group.head.setChecked(True)


def busy(page: DocumentsPage) -> bool:
    timers = (page._preview_timer, page.preview._sharp)
    return page.desk.jobs.is_busy or any(timer.isActive() for timer in timers)


def test_the_next_meeting_is_ready_at_once(qtbot, page: DocumentsPage) -> None:
    page.enter(Place("documents"))
    qtbot.waitUntil(lambda: page.preview.pages == 2)
    meetings = page.desk.book.read(load_meetings, page.desk.book.clock.today())
    assert len(page.picker.ticks.ticked_ids) == 1
    assert page.picker.ticks.ids[: len(meetings.today)] == tuple(row.id for row in meetings.today)
    assert not page.preview.picture.isNull()
    assert meetings.today[0].name in text_of(page)


def test_preview_is_a_page_with_ink(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    picture = page.preview.picture
    assert picture.height() / picture.width() == pytest.approx(297 / 210, rel=0.02)
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(colours) > 10
    before = picture.cacheKey()
    page.preview.turn(1)
    qtbot.waitUntil(lambda: page.preview.picture.cacheKey() != before)
    assert page.preview.number == 1
    page.preview.turn(1)
    assert page.preview.number == 1


def test_zoom_renders_the_page_larger(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    width = page.preview.picture.width()
    page.preview.zoom_by(1)
    qtbot.waitUntil(lambda: page.preview.picture.width() > width)
    page.preview.zoom_to_fit()
    qtbot.waitUntil(lambda: page.preview.picture.width() == width)


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_arrows_choose_the_sheet(qtbot, page: DocumentsPage, barvinok: int, kind: DocumentKind) -> None:
    open_for(qtbot, page, barvinok)
    places = [item.kind for item in templates()]
    steps = places.index(kind) - places.index(PLAN)
    for _ in range(abs(steps)):
        qtbot.keyClick(page.templates, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert page.kind is kind
    title = load_texts("documents", "en").text(f"{RECIPES[kind].form.prefix}.title")
    qtbot.waitUntil(lambda: not busy(page) and title in text_of(page))
    assert ("Barvinok Coffee" in text_of(page)) == kind.has_clients
    assert bool(page.form.fields) == (kind in FORM_FIELDS)
    assert page.picker.isHidden() != kind.has_clients


def test_white_spots_of_a_view_lie_on_their_side_and_are_noted(
    qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path
) -> None:
    open_for(qtbot, page, barvinok, kind=DocumentKind.WHITE_SPOTS)
    assert "Barvinok Coffee" in text_of(page)
    page.picker.view.click()
    qtbot.waitUntil(lambda: page.picker.menu is not None and page.picker.menu.isVisible())
    assert page.picker.menu is not None
    [marked] = [action for action in page.picker.menu.actions() if action.text() == "Regulars and VIP"]
    marked.trigger()
    page.picker.menu.hide()
    qtbot.waitUntil(lambda: len(page.client_ids) > 20 and not busy(page) and page.preview.pages > 1)
    assert page.client_ids == tuple(page.desk.book.read(find_client_ids, BUILT_IN_VIEWS["marked"]))
    assert page.preview.pdf is not None
    width, height = page.preview.pdf.pages[0]
    assert width > height
    count = len(made(page.desk, barvinok))
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "spots.pdf")
    qtbot.waitUntil(lambda: len(made(page.desk, barvinok)) == count + 1)
    assert "White spots" in (pypdf.PdfReader(tmp_path / "spots.pdf").pages[0].extract_text())


def test_the_rule_sheet_needs_no_client_and_can_be_of_an_older_day(
    qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path
) -> None:
    open_for(qtbot, page, barvinok, kind=DocumentKind.RULE_SHEET)
    page.picker.ticks.show((), ())
    qtbot.waitUntil(lambda: not busy(page) and "as of 18 Jun 2026" in text_of(page))
    assert page.client_ids == ()
    field = page.include.day
    assert not page.include.day_field.isHidden()
    for typed in ("ab", "24.06.2030"):
        field.setText(typed)
        field.editingFinished.emit()
        assert page.include.day_field.error()
        assert field.text() == typed
    field.setText("2026-05-01")
    field.editingFinished.emit()
    assert not page.include.day_field.error()
    qtbot.waitUntil(lambda: not busy(page) and "as of 1 May 2026" in text_of(page))
    assert page.file_name() == "2026-05-01_rule_sheet.pdf"
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "rules.pdf")
    assert "1 May 2026" in pypdf.PdfReader(tmp_path / "rules.pdf").pages[0].extract_text()
    page.include.blank.click()
    qtbot.waitUntil(lambda: not busy(page) and "Blank form" in text_of(page))
    assert page.include.day_field.isHidden()
    page.enter(Place("documents", extra={"kind": DocumentKind.RULE_SHEET, "as_of": date(2026, 5, 2)}))
    qtbot.waitUntil(lambda: not busy(page) and "as of 2 May 2026" in text_of(page))


def test_ticks_put_several_clients_into_one_pdf(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    page.picker.list.setCurrentIndex(page.picker.ticks.index(1))
    qtbot.keyClick(page.picker.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.preview.pages == 4)
    assert not page.form.fields
    assert "2" in page.header.meta.text()
    qtbot.keyClick(page.picker.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.preview.pages == 2 and not busy(page))
    assert page.form.fields


def test_a_search_adds_a_client(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    page.commands.action("documents.find").trigger()
    type_text(page.picker.search, "лип")
    qtbot.waitUntil(lambda: page.picker.popup is not None and page.picker.popup.isVisible())
    assert page.picker.popup is not None
    row = page.picker.popup.current()
    assert row is not None
    qtbot.keyClick(page.picker.search, Qt.Key.Key_Return)
    assert row.data.id in page.picker.ticks.ticked_ids
    assert barvinok in page.picker.ticks.ticked_ids
    qtbot.waitUntil(lambda: page.preview.pages == 4)


def test_meetings_of_the_day_are_added_in_one_press(qtbot, page: DocumentsPage) -> None:
    page.enter(Place("documents"))
    qtbot.waitUntil(lambda: page.preview.pages == 2)
    page.picker.today.click()
    page.picker.tomorrow.click()
    near = page.desk.book.read(load_meetings, page.desk.book.clock.today())
    assert set(page.picker.ticks.ticked_ids) == {row.id for row in (*near.today, *near.tomorrow)}
    qtbot.waitUntil(lambda: page.preview.pages == 2 * len(page.picker.ticks.ticked_ids))


# --- the fields of a sheet ---------------------------------------------------------------------------------------


def field_of(page: DocumentsPage, key: str) -> KLineEdit | TextArea:
    field = page.form.fields[key]
    assert isinstance(field, TextField)
    return field.editor


def test_a_goal_is_kept_as_it_is_left_and_printed(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    page.window().activateWindow()
    goal = field_of(page, "goal")
    goal.setFocus()
    qtbot.waitUntil(goal.hasFocus)
    goal.clear()
    type_text(goal, "Погодити літнє меню: 40 пачок")
    with qtbot.waitSignal(page.form.settled):
        qtbot.keyClick(goal, Qt.Key.Key_Tab)
    assert page.desk.book.read(load_form, barvinok, PLAN).fields["goal"] == "Погодити літнє меню: 40 пачок"
    qtbot.waitUntil(lambda: "Погодити літнє меню" in text_of(page))


def test_what_is_typed_is_in_the_file_saved_at_once(qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path) -> None:
    open_for(qtbot, page, barvinok)
    goal = field_of(page, "goal")
    goal.clear()
    type_text(goal, "Signed before Friday")
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "plan.pdf")
    assert "Signed before Friday" in pypdf.PdfReader(tmp_path / "plan.pdf").pages[0].extract_text()


def test_undo_brings_the_old_text_back_into_the_field(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    before = field_of(page, "goal").text()
    field_of(page, "goal").clear()
    type_text(field_of(page, "goal"), "Something else")
    with qtbot.waitSignal(page.form.settled):
        page.form.flush()
    page.desk.undo(page)
    qtbot.waitUntil(lambda: field_of(page, "goal").text() == before)


def test_what_is_typed_is_not_lost_when_the_book_changes(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    type_text(field_of(page, "fallback_goal"), "Half typed")
    page.desk.write(page, save_form_field, barvinok, PLAN, "take", ["samples"])
    qtbot.waitUntil(lambda: "samples" in field_of(page, "take").text())
    assert "Half typed" in field_of(page, "fallback_goal").text()


def test_a_wrong_day_stays_with_a_sentence_and_stops_the_print(
    qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path
) -> None:
    open_for(qtbot, page, barvinok)
    field_of(page, "on").clear()
    type_text(field_of(page, "on"), "someday")
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "plan.pdf")
    assert not (tmp_path / "plan.pdf").exists()
    assert not page.leave()
    assert field_of(page, "on").text() == "someday"
    field_of(page, "on").clear()
    type_text(field_of(page, "on"), "24.06")
    assert page.leave()
    qtbot.waitUntil(lambda: page.desk.book.read(load_form, barvinok, PLAN).fields.get("on") == "2026-06-24")


def test_a_refused_text_stays_and_is_kept_for_the_client(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    goal = page.form.fields["goal"]
    goal.set_value("x" * 2001)
    with qtbot.waitSignal(page.form.settled):
        page.form.flush()
    assert page.form.has_problem
    page.templates.set_kind(DocumentKind.CLIENT_CARD)
    page._on_kind()
    qtbot.waitUntil(lambda: not page.form.fields and not busy(page))
    page.templates.set_kind(PLAN)
    page._on_kind()
    qtbot.waitUntil(lambda: bool(page.form.fields) and not busy(page))
    assert page.form.fields["goal"].value() == "x" * 2001


def test_a_table_row_is_kept_printed_and_removed(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok, kind=DocumentKind.NEGOTIATION)
    issues = page.form.fields["issues"]
    assert isinstance(issues, TableField)
    before = len(issues.rows)
    issues.add.click()
    name = issues.rows[-1].editors["name"]
    assert isinstance(name, KLineEdit)
    type_text(name, "Deferral of 30 days")
    with qtbot.waitSignal(page.form.settled):
        name.editingFinished.emit()
    stored = page.desk.book.read(load_form, barvinok, DocumentKind.NEGOTIATION).fields["issues"]
    assert stored[-1]["name"] == "Deferral of 30 days"
    qtbot.waitUntil(lambda: "Deferral of" in text_of(page))
    with qtbot.waitSignal(page.form.settled):
        issues.rows[-1].removed.emit()
    assert len(issues.rows) == before


def test_people_of_the_meeting_are_ticked(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    people = page.form.fields["contact_ids"]
    assert isinstance(people, ContactsField)
    box = next(iter(people._boxes.values()))
    with qtbot.waitSignal(page.form.settled):
        box.click()
    ids = page.desk.book.read(load_form, barvinok, PLAN).fields.get("contact_ids", [])
    assert (next(iter(people._boxes)) in ids) == box.isChecked()


@pytest.mark.parametrize("kind", list(FORM_FIELDS))
def test_every_field_of_a_sheet_has_its_place(kind: DocumentKind) -> None:
    placed = [key for group in GROUPS[kind] for line in group.lines for key in line]
    assert sorted(placed) == sorted(field.key for field in FORM_FIELDS[kind])
    for field in FORM_FIELDS[kind]:
        if field.key in COLUMN_ORDER:
            assert sorted(COLUMN_ORDER[field.key]) == sorted(dict(field.columns))


def test_hours_are_typed_in_short() -> None:
    typed = ("15:30", "15.30", "1530", "9", "24:00", "ab", "")
    assert [read_hour(each) for each in typed] == ["15:30", "15:30", "15:30", "09:00", "", "", ""]


# --- language, blank forms ----------------------------------------------------------------------------------------


def test_the_document_has_its_own_language_kept_with_the_client(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    other = next(each for each in page.picker.ticks.ids if each != barvinok)
    page.paper.language.setFocus()
    page.paper.language.set_code("uk")
    page.paper.language.chosen.emit("uk")
    qtbot.waitUntil(lambda: "План зустрічі" in text_of(page))
    page._last_language = "en"
    open_for(qtbot, page, other)
    assert page.paper.language.code() == "en"
    open_for(qtbot, page, barvinok)
    assert page.paper.language.code() == "uk"


def test_personal_notes_are_off_each_time(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok, kind=DocumentKind.CLIENT_CARD)
    page.include.notes.setChecked(True)
    assert page.wish is not None and page.wish.options.personal_notes
    open_for(qtbot, page, barvinok, kind=PLAN)
    assert page.include.notes.isHidden()
    open_for(qtbot, page, barvinok, kind=DocumentKind.CLIENT_CARD)
    assert not page.include.notes.isChecked()


def test_b_gives_the_blank_form(qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path) -> None:
    open_for(qtbot, page, barvinok)
    page.commands.action("documents.blank").trigger()
    qtbot.waitUntil(lambda: page.preview.pages > 0 and "Barvinok" not in text_of(page))
    count = len(made(page.desk, barvinok))
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "blank.pdf")
    assert "Blank form" in pypdf.PdfReader(tmp_path / "blank.pdf").pages[0].extract_text()
    assert len(made(page.desk, barvinok)) == count


def test_an_empty_book_explains_itself_and_prints_blank_forms(
    qtbot, host: QWidget, desk: Desk, commands: Commands
) -> None:
    page = make_page(host, desk, commands)
    page.enter(Place("documents"))
    qtbot.waitUntil(lambda: page.preview.empty.isVisible() and not busy(page))
    assert "No clients" in page.preview.empty.title()
    with qtbot.waitSignal(page.said):
        page.output.ask_save()
    page.preview.blank.click()
    qtbot.waitUntil(lambda: page.preview.pages == 2)
