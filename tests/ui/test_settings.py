"""The settings page: what is changed there is in the book, or in the window, at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.conveyor import Function
from app.services.backups import make_backup
from app.services.clients import add_client
from app.services.copy_plan import load_copy_plan
from app.services.exporting.export import Format
from app.services.packing import unpack_book
from app.services.rule_changes import RuleDraft, apply_rules
from app.services.rules import load_rules
from app.services.settings import load_settings
from app.services.stages import load_stages
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.dialog import Dialog
from ui.kit.field import Field
from ui.kit.label import Label
from ui.language import Language
from ui.pages.page import Place
from ui.pages.settings import SettingsPage
from ui.pages.settings.about import AboutPart
from ui.pages.settings.documents import DocumentsPart
from ui.pages.settings.general import GeneralPart
from ui.pages.settings.keyboard import KeyboardPart
from ui.pages.settings.page import PARTS
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.people import PeoplePart
from ui.pages.settings.safety import SafetyPart
from ui.pages.settings.stages import StagesPart
from ui.theme import Theme
from ui.window_state import WindowState, load_window_state

P = TypeVar("P", bound=SettingsPart)


@dataclass
class WindowOfPage:
    """What the page asks of the main window: its state, language and look; it notes which copies are to come back."""

    state: WindowState
    language: Language
    theme: Theme
    shell: None = None
    asked_to_restore: list[Path] = field(default_factory=list)

    def restore_copy(self, copy: Path) -> None:
        """As MainWindow.restore_copy."""
        self.asked_to_restore.append(copy)

    def set_language(self, code: str) -> None:
        """As MainWindow.set_language."""
        self.language.set_code(code)


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands, theme: Theme) -> SettingsPage:
    window = WindowOfPage(WindowState(), sample_desk.language, theme)
    page = SettingsPage(sample_desk, commands, window)  # type: ignore[arg-type]
    page.asked_to_restore = window.asked_to_restore  # type: ignore[attr-defined]
    QVBoxLayout(host).addWidget(page)
    sample_desk.changed.connect(page.apply)
    host.show()
    return page


def part_of(page: SettingsPage, kind: type[P]) -> P:
    """Return the part of a kind."""
    [found] = [part for part in map(page.part, PARTS) if isinstance(part, kind)]
    return found


def test_company_is_saved_as_its_field_is_left(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "documents"}))
    edit = part_of(page, DocumentsPart).fields["company.bank"].editor
    edit.clear()  # type: ignore[attr-defined]
    type_text(edit, "UA12 «Банк» & Co")
    with qtbot.waitSignal(sample_desk.changed):
        edit.editingFinished.emit()  # type: ignore[attr-defined]
    assert sample_desk.book.read(load_settings)["company.bank"] == "UA12 «Банк» & Co"


def test_logo_is_kept_small_and_a_wrong_file_is_refused(
    qtbot, page: SettingsPage, sample_desk: Desk, tmp_path: Path
) -> None:
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"\x89PNG not really")
    part_of(page, DocumentsPart).take_logo(wrong)
    assert part_of(page, DocumentsPart)._logo_error.text()
    right = tmp_path / "right.png"
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(right))
    with qtbot.waitSignal(sample_desk.changed):
        part_of(page, DocumentsPart).take_logo(right)
    assert not part_of(page, DocumentsPart)._logo_error.text()
    stored = sample_desk.book.read(load_settings)["company.logo"]
    assert 0 < len(stored) < 200_000


def test_stage_is_renamed_and_put_first(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "stages"}))
    editor = part_of(page, StagesPart).editor("meeting")
    type_text(editor.title, "Дегустація")
    with qtbot.waitSignal(sample_desk.changed):
        editor.title.editingFinished.emit()
    assert sample_desk.stage_name("meeting") == "Дегустація"
    stage = sample_desk.stage("proposal")
    assert stage is not None
    with qtbot.waitSignal(sample_desk.changed):
        part_of(page, StagesPart).shift(stage.id, -1)
    selling = [s.code for s in sample_desk.book.read(load_stages) if s.function == "first_sale"]
    assert selling[:2] == ["proposal", "meeting"]


def test_stage_is_added_to_its_function(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "stages"}))
    with qtbot.waitSignal(sample_desk.changed):
        part_of(page, StagesPart)._add_stage(Function.PROSPECTING)
    assert any(stage.code == "own_1" and stage.function == "prospecting" for stage in sample_desk.facts.stages)


def safety(page: SettingsPage) -> SafetyPart:
    page.enter(Place("settings", extra={"part": "safety"}))
    return part_of(page, SafetyPart)


def test_copy_is_made_tested_and_listed(qtbot, page: SettingsPage) -> None:
    part = safety(page)
    qtbot.waitUntil(lambda: "No copy" in part.state.sentence.text())
    part.back_up.click()
    qtbot.waitUntil(lambda: "Safe" in part.state.sentence.text(), timeout=20_000)
    assert "148" in part.state.line.text() and "402" in part.state.line.text()
    [words] = part.copies.list.words()
    assert (words.why, words.clients) == ("by hand", "148") and words.when.startswith("Today, ")


def test_a_copy_made_elsewhere_appears_by_itself(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    make_backup(sample_desk.book.path, "manual", sample_desk.book.clock)
    part = safety(page)
    qtbot.waitUntil(lambda: len(part.copies.list.words()) == 1)
    make_backup(sample_desk.book.path, "import", sample_desk.book.clock)
    qtbot.waitUntil(lambda: [words.why for words in part.copies.list.words()] == ["before an import", "by hand"])


def test_restore_names_what_differs_and_asks_once(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    made = make_backup(sample_desk.book.path, "manual", sample_desk.book.clock)
    with qtbot.waitSignal(sample_desk.changed):
        sample_desk.write(page, add_client, "One more")
    part = safety(page)
    qtbot.waitUntil(lambda: len(part.copies.list.words()) == 1)
    part.copies.list.setCurrentIndex(part.copies.list.model().index(0, 0))
    part.copies.list.setFocus()
    qtbot.keyClick(part.copies.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.window().findChild(Dialog) is not None)
    dialog = page.window().findChild(Dialog)
    assert isinstance(dialog, Dialog)
    said = [label.text() for label in dialog.findChildren(Label)]
    assert "148" in said and "149" in said and any("kept" in text for text in said)
    dialog.accept()
    assert page.asked_to_restore == [made.path]  # type: ignore[attr-defined]


def test_a_copy_is_deleted_after_a_question(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    made = make_backup(sample_desk.book.path, "manual", sample_desk.book.clock)
    part = safety(page)
    qtbot.waitUntil(lambda: len(part.copies.list.words()) == 1)
    part.copies.list.setCurrentIndex(part.copies.list.model().index(0, 0))
    qtbot.keyClick(part.copies.list, Qt.Key.Key_Delete)
    dialog = page.window().findChild(Dialog)
    assert isinstance(dialog, Dialog) and made.path.exists()
    with qtbot.waitSignal(sample_desk.changed, check_params_cb=lambda changes: "copies" in changes.topics):
        dialog.accept()
    qtbot.waitUntil(lambda: part.copies.list.words() == () and "No copy" in part.state.sentence.text())
    assert not made.path.exists()


def test_the_switches_and_places_are_remembered(qtbot, page: SettingsPage, sample_desk: Desk, tmp_path: Path) -> None:
    part, path = safety(page), sample_desk.book.path
    qtbot.waitUntil(lambda: "beside" in part.automatic._rows[2].line.text())
    assert part.automatic.second.is_amber()
    part.automatic.at_close.click()
    qtbot.waitUntil(lambda: not load_copy_plan(path).at_close)
    stick = tmp_path / "stick"
    stick.mkdir()
    part.automatic.choose_folder("second", stick)
    qtbot.waitUntil(lambda: not part.automatic.second.is_amber())
    part.back_up.click()
    qtbot.waitUntil(lambda: "last copy there today" in part.automatic.second.line.text())
    stick.rename(tmp_path / "pulled out")
    part.back_up.click()
    qtbot.waitUntil(lambda: part.automatic.second.is_amber() and "second place" in part.state.sentence.text())
    assert not part.automatic.at_close.isChecked()
    part.automatic.second.remove.click()
    qtbot.waitUntil(lambda: load_copy_plan(path).second is None)


def test_check_says_the_book_is_sound_and_is_remembered(qtbot, page: SettingsPage) -> None:
    part = safety(page)
    part.back_up.click()
    qtbot.waitUntil(lambda: "Safe" in part.state.sentence.text(), timeout=20_000)
    part.check.click()
    qtbot.waitUntil(lambda: "sound" in part.state.sentence.text(), timeout=20_000)
    part.enter()
    qtbot.waitUntil(lambda: "checked today" in part.state.line.text())


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "json"])
def test_export_writes_the_file(qtbot, page: SettingsPage, tmp_path: Path, fmt: Format) -> None:
    take_out = safety(page).take_out
    path = tmp_path / f"out.{fmt}"
    take_out.export_to(path, fmt)
    row = take_out.excel if fmt == "xlsx" else take_out.others
    qtbot.waitUntil(lambda: str(path) in row.line.text(), timeout=20_000)
    assert path.stat().st_size > 1000


def test_the_book_is_packed_into_one_file(qtbot, page: SettingsPage, tmp_path: Path) -> None:
    take_out = safety(page).take_out
    take_out.pack_to(tmp_path / "pack.zip")
    qtbot.waitUntil(lambda: "pack.zip" in take_out.packing.line.text(), timeout=20_000)
    unpacked = unpack_book(tmp_path / "pack.zip", tmp_path / "there")
    assert (unpacked.clients, unpacked.settings["theme"]) == (148, "system")
    take_out.pack_to(tmp_path / "nowhere" / "pack.zip")
    qtbot.waitUntil(lambda: "cannot be written" in take_out.packing.line.text())


def test_a_person_is_added_renamed_and_leaves(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "people"}))
    part = part_of(page, PeoplePart)
    qtbot.waitUntil(lambda: len(part.lines()) == 4)
    dialog = part.ask_name(None)
    field = dialog.fields["name"]
    dialog.accept()
    assert "Type the name" in field.error()
    type_text(field.editor, "Ніна Коваль")
    dialog.accept()
    qtbot.waitUntil(lambda: [line.name.text() for line in part.lines()][-1:] == ["Ніна Коваль"])
    nina = part.lines()[-1].team
    part.set_active(nina, False)
    qtbot.waitUntil(lambda: "left the team" in part.lines()[-1].line.text())
    seller = next(line.team for line in part.lines() if line.team.clients and not line.is_me())
    part.set_active(seller, False)
    qtbot.waitUntil(lambda: seller.person.name in part.error())
    part.set_me(seller.person.id)
    qtbot.waitUntil(lambda: sample_desk.book.person_id == seller.person.id)


def test_every_key_of_the_window_is_listed(page: SettingsPage, commands: Commands) -> None:
    commands.add(Command("card.log", "Log", "L"), lambda: None, "card")
    commands.add(Command("app.undo", "Undo", "Ctrl+Z"), lambda: None)
    page.show_part("keyboard")
    keys = {(row.words, row.key) for row in part_of(page, KeyboardPart).rows()}
    assert keys == {("Log", "L"), ("Undo", "Ctrl Z"), ("Find a product", "Ctrl F")}


def test_the_whole_book_goes_only_by_its_typed_name(page: SettingsPage) -> None:
    page.show_part("about")
    dialog = part_of(page, AboutPart).ask_delete()
    [field] = dialog.findChildren(Field)
    primary = dialog._primary
    assert primary is not None and not primary.isEnabled()
    type_text(field.editor, "Zerno")
    assert not primary.isEnabled()
    type_text(field.editor, " & Co")
    assert primary.isEnabled()
    dialog.reject()


def test_general_settings_work_at_once_and_are_kept(qtbot, page: SettingsPage, theme: Theme) -> None:
    page.show_part("general")
    part_of(page, GeneralPart).motion.click()
    assert load_window_state().has_motion is False
    part_of(page, GeneralPart).motion.click()
    assert load_window_state().has_motion is True
    theme.set_motion(False)


@pytest.mark.parametrize("width_px", [1440, 1120])
def test_every_part_is_reached_and_worded_in_each_language(
    qtbot, page: SettingsPage, sample_desk: Desk, host: QWidget, width_px: int
) -> None:
    host.resize(width_px, 680)
    for code in PARTS:
        page.show_part(code)
        assert page.stack.currentWidget() is page.part(code)
        part = page.part(code)
        QApplication.processEvents()
        inner = part.widget()
        assert inner is not None and inner.minimumSizeHint().width() <= part.viewport().width(), code
    for lang in ("uk", "ru", "en"):
        sample_desk.language.set_code(lang)
        page.retranslate()
        assert page.header.title.text()


def test_the_stage_first_orders_is_offered_once_care_wants_several_orders(qtbot, page: SettingsPage) -> None:
    page.show_part("stages")
    part = part_of(page, StagesPart)
    assert not part.offer.isVisible()
    rule = next(rule for rule in page.desk.book.read(load_rules) if rule.spec.code == "to_care")
    condition = replace(rule.spec.conditions[0], value=2)
    page.desk.write(page, apply_rules, [RuleDraft(replace(rule.spec, conditions=(condition,)), True)])
    qtbot.waitUntil(part.offer.isVisible)
    part.add_first_orders.click()
    qtbot.waitUntil(lambda: page.desk.stage("first_orders") is not None)
    qtbot.waitUntil(lambda: not part.offer.isVisible())
    assert part.editor("first_orders").isVisible()
