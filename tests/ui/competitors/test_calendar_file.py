"""'Save steps to calendar': from the palette and the menu to a file, and what is said of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.calendar_out import steps_ics
from tests.ui.opened import rest, shell_of
from ui.calendar_file import SAVE_ALL, SAVE_MINE
from ui.kit.commands import caption_of
from ui.main_window import MainWindow


def events(data: bytes) -> list[str]:
    """Return the steps of a calendar by their ids."""
    return sorted(str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT"))


def said(window: MainWindow) -> str:
    """Return what the toast says."""
    toast = shell_of(window).toast
    return toast.message() if toast.isVisible() else ""


def test_the_command_is_in_the_palette_and_in_the_menu(rivals_window: MainWindow) -> None:
    shell = shell_of(rivals_window)
    found = [caption_of(action) for action in shell.commands.matching("calendar")]
    assert caption_of(shell.commands.action(SAVE_ALL.id)) in found
    bar = rivals_window.menu_bar()
    assert bar is not None
    assert shell.commands.action(SAVE_ALL.id) in bar.menu("book").actions()


def test_all_steps_go_into_the_file_chosen(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    shell = shell_of(rivals_window)
    shell.commands.action(SAVE_ALL.id).trigger()
    dialog = shell.calendar_file.dialog
    assert isinstance(dialog, QFileDialog) and dialog.isVisible()
    assert dialog.defaultSuffix() == "ics"
    assert Path(dialog.selectedFiles()[0]).name == "2026-06-18 steps.ics"
    path = tmp_path / "steps.ics"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: path.exists() and "steps.ics" in said(rivals_window))
    wanted = events(shell.desk.book.read(steps_ics, None, "en"))
    assert events(path.read_bytes()) == wanted and len(wanted) > 10
    assert str(len(wanted)) in said(rivals_window) and str(tmp_path) in said(rivals_window)
    qtbot.waitUntil(lambda: shell.calendar_file.dialog is None)


def test_my_steps_are_fewer_where_several_sell(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    shell = shell_of(rivals_window)
    book = shell.desk.book
    book.person_id = next(person.id for person in shell.desk.facts.people if person.name.startswith("Iryna"))
    shell.desk.refresh(shell)
    qtbot.waitUntil(lambda: shell.commands.action(SAVE_MINE.id).isEnabled())
    rest(qtbot, rivals_window)
    path = tmp_path / "mine.ics"
    shell.calendar_file.save_to(path, book.person_id)
    qtbot.waitUntil(path.exists)
    mine = set(events(path.read_bytes()))
    assert mine and mine < set(events(book.read(steps_ics, None, "en")))


@pytest.mark.skipif(sys.platform == "win32", reason="folders are guarded otherwise there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    shell_of(rivals_window).calendar_file.save_to(folder / "steps.ics", None)
    qtbot.waitUntil(lambda: bool(said(rivals_window)))
    assert not (folder / "steps.ics").exists() and ".ics" not in said(rivals_window)


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "gone" / "steps.ics"
    shell_of(rivals_window).calendar_file.save_to(path, None)
    qtbot.waitUntil(lambda: bool(said(rivals_window)))
    assert said(rivals_window) == f"The folder cannot be written to: {path.parent}. Choose another one."
    assert not path.exists()
