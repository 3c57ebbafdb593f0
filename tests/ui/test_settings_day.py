"""Norms, rhythm and reminders in the settings: kept as they are left, and shown as they are kept."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.settings import load_settings
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.pages.settings.day import BY_FLAG, BY_FUNCTION, BY_SEGMENT, DayPart
from ui.pages.settings.stages import StagesPart


def make_part(host: QWidget, desk: Desk) -> DayPart:
    part = DayPart(desk)
    QVBoxLayout(host).addWidget(part)
    desk.changed.connect(part.apply)
    host.show()
    return part


def test_a_norm_is_kept_as_its_field_is_left(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = make_part(host, desk)
    assert part.norms["prospecting"].value() == 20
    with qtbot.waitSignal(desk.changed):
        part.norms["prospecting"].setValue(25)
        part.norms["prospecting"].editingFinished.emit()
    assert desk.book.read(load_settings)["norms.week.prospecting"] == 25
    desk.undo(part)
    qtbot.waitUntil(lambda: part.norms["prospecting"].value() == 20)


def test_the_days_of_vip_are_those_of_flag_and_function(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = make_part(host, desk)
    with qtbot.waitSignal(desk.changed):
        part.by_flag["vip"].setValue(10)
        part.by_flag["vip"].editingFinished.emit()
    settings = desk.book.read(load_settings)
    assert (settings[BY_FLAG]["vip"], settings[BY_FUNCTION]["vip"]) == (10, 10)
    assert settings[BY_FLAG]["regular"] == 30


def test_a_segment_twice_is_told_and_nothing_kept(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = make_part(host, desk)
    part.add_segment.click()
    type_text(part.lines[0].name, "Кав’ярні")
    part.lines[0].days.setValue(21)
    with qtbot.waitSignal(desk.changed):
        part.lines[0].name.editingFinished.emit()
    kept = desk.book.read(load_settings)[BY_SEGMENT]
    assert list(kept.values()) == [21]

    part.add_segment.click()
    type_text(part.lines[1].name, "КАВ'ЯРНІ")
    part.lines[1].name.editingFinished.emit()
    assert part.segments.error() == "A segment stands here twice."
    assert desk.book.read(load_settings)[BY_SEGMENT] == kept

    part.lines[1].remove.click()
    assert part.segments.error() == ""
    with qtbot.waitSignal(desk.changed):
        part.lines[0].remove.click()
    assert desk.book.read(load_settings)[BY_SEGMENT] == {}


def test_switched_off_reminders_have_no_minutes(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = make_part(host, desk)
    assert part.reminds.isChecked()
    with qtbot.waitSignal(desk.changed):
        part.reminds.click()
    assert desk.book.read(load_settings)["reminders.is_on"] is False
    assert not part.minutes.isEnabled()


def test_a_stage_asks_for_what_is_ticked(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = StagesPart(desk)
    QVBoxLayout(host).addWidget(part)
    desk.changed.connect(part.apply)
    host.show()
    editor = part.editor("meeting")
    assert editor.wants.text() == "Asks for: Date of the meeting"
    with qtbot.waitSignal(desk.changed):
        editor._toggle("phone")
    qtbot.waitUntil(lambda: part.editor("meeting").wants.text() == "Asks for: Date of the meeting, Phone")
    assert not part.editor("lost").wants.isVisible()
