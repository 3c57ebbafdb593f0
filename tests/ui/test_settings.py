"""The settings page: what is changed there is in the book, or in the window, at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conveyor import Function
from app.services.exporting.export import Format
from app.services.settings import load_settings
from app.services.stages import load_stages
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.language import Language
from ui.pages.page import Place
from ui.pages.settings import SettingsPage
from ui.theme import Theme
from ui.window_state import WindowState


@dataclass
class WindowOfPage:
    """What the page asks of the main window: its state, language and look."""

    state: WindowState
    language: Language
    theme: Theme


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands, theme: Theme) -> SettingsPage:
    window = WindowOfPage(WindowState(), sample_desk.language, theme)
    page = SettingsPage(sample_desk, commands, window)  # type: ignore[arg-type]
    QVBoxLayout(host).addWidget(page)
    sample_desk.changed.connect(page.apply)
    host.show()
    return page


def test_company_is_saved_as_its_field_is_left(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "company"}))
    edit = page.company.fields["company.bank"].editor
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
    page.company.take_logo(wrong)
    assert page.company._logo_error.text()
    right = tmp_path / "right.png"
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(right))
    with qtbot.waitSignal(sample_desk.changed):
        page.company.take_logo(right)
    assert not page.company._logo_error.text()
    stored = sample_desk.book.read(load_settings)["company.logo"]
    assert 0 < len(stored) < 200_000


def test_stage_is_renamed_and_put_first(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "stages"}))
    editor = page.stages.editor("meeting")
    type_text(editor.title, "Дегустація")
    with qtbot.waitSignal(sample_desk.changed):
        editor.title.editingFinished.emit()
    assert sample_desk.stage_name("meeting") == "Дегустація"
    stage = sample_desk.stage("proposal")
    assert stage is not None
    with qtbot.waitSignal(sample_desk.changed):
        page.stages.shift(stage.id, -1)
    selling = [s.code for s in sample_desk.book.read(load_stages) if s.function == "first_sale"]
    assert selling[:2] == ["proposal", "meeting"]


def test_stage_is_added_to_its_function(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    page.enter(Place("settings", extra={"part": "stages"}))
    with qtbot.waitSignal(sample_desk.changed):
        page.stages._add_stage(Function.PROSPECTING)
    assert any(stage.code == "own_1" and stage.function == "prospecting" for stage in sample_desk.facts.stages)


def test_copy_is_made_tested_and_listed(qtbot, page: SettingsPage) -> None:
    page.enter(Place("settings", extra={"part": "safety"}))
    qtbot.waitUntil(lambda: "No copy" in page.safety.state.sentence.text())
    page.safety.make_copy()
    qtbot.waitUntil(lambda: "Safe" in page.safety.state.sentence.text(), timeout=20_000)
    assert "148" in page.safety.state.line.text() and "402" in page.safety.state.line.text()
    assert len(page.safety._rows) == 1


def test_check_says_the_book_is_sound(qtbot, page: SettingsPage) -> None:
    page.enter(Place("settings", extra={"part": "safety"}))
    page.safety.check.click()
    qtbot.waitUntil(lambda: "sound" in page.safety.state.sentence.text(), timeout=20_000)


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "json"])
def test_export_writes_the_file(qtbot, page: SettingsPage, tmp_path: Path, fmt: Format) -> None:
    page.enter(Place("settings", extra={"part": "safety"}))
    path = tmp_path / f"out.{fmt}"
    page.safety.export_to(path, fmt)
    qtbot.waitUntil(lambda: str(path) in page.safety._export_line.text(), timeout=20_000)
    assert path.stat().st_size > 1000


def test_every_part_is_reached_and_worded_in_each_language(qtbot, page: SettingsPage, sample_desk: Desk) -> None:
    for code in page.parts:
        page.show_part(code)
        assert page.stack.currentWidget() is page.parts[code]
    for lang in ("uk", "ru", "en"):
        sample_desk.language.set_code(lang)
        page.retranslate()
        assert page.header.title.text()
