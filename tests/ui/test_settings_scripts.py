"""Scripts and objections in the settings: kept as each field is left, versions stay, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.script_walk import Walk
from app.services.library import load_objection, load_objections, load_script, load_versions
from app.services.library_content import COLD_CALL, starter_script
from app.services.settings import load_settings
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.field import KLineEdit
from ui.pages.settings.objections import ObjectionsPart
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.script_node import NEW
from ui.pages.settings.scripts import ScriptsPart


def shown(qtbot: QtBot, host: QWidget, desk: Desk, part: SettingsPart, is_there: Callable[[], bool]) -> None:
    QVBoxLayout(host).addWidget(part)
    desk.changed.connect(part.apply)
    host.show()
    part.enter()
    settled(qtbot, desk, is_there)


def settled(qtbot: QtBot, desk: Desk, what: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: what() and not desk.jobs.is_busy)


def scripts(qtbot: QtBot, host: QWidget, desk: Desk) -> ScriptsPart:
    part = ScriptsPart(desk)
    shown(qtbot, host, desk, part, lambda: bool(part.list.lines()))
    return part


def objections(qtbot: QtBot, host: QWidget, desk: Desk) -> ObjectionsPart:
    part = ObjectionsPart(desk)
    shown(qtbot, host, desk, part, lambda: bool(part.list.lines()))
    return part


def test_a_line_is_kept_as_it_is_left(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    part.list.choose("D1")
    part.node.text.setPlainText("Добрий день! {manager}, {company}.")
    with qtbot.waitSignal(desk.changed):
        part.node.text.left.emit()
    settled(qtbot, desk)
    script = desk.book.read(load_script, COLD_CALL, "en")
    node = script.node("D1")
    assert node is not None
    assert (script.number, node.text) == (1, "Добрий день! {manager}, {company}.")
    assert part.list.code() == "D1"

    part.node.title.clear()
    type_text(part.node.title, "Hello")
    with qtbot.waitSignal(desk.changed):
        part.node.title.editingFinished.emit()
    settled(qtbot, desk)
    assert [row.number for row in desk.book.read(load_versions, "script", COLD_CALL, "en")] == [1, 0]
    assert part.list.lines()[6].text == "Hello"


def test_an_empty_text_is_told_and_not_kept(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    part.list.choose("D1")
    part.node.text.clear()
    part.node.text.left.emit()
    settled(qtbot, desk, lambda: bool(part.node.text_field.error()))
    assert part.node.text_field.error() == "Step D1 has no text."
    assert desk.book.read(load_script, COLD_CALL, "en").number == 0


def test_an_answer_leads_to_a_new_line(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    part.list.choose("P0")
    with qtbot.waitSignal(desk.changed):
        part.node.lines[0].to.chosen.emit(NEW)
    settled(qtbot, desk)
    assert part.list.code() == "N1"
    script = desk.book.read(load_script, COLD_CALL, "en")
    assert Walk.start(script).answer(1).node.code == "N1"
    assert Walk.start(script).answer(1).answer(1).node.code == "G1"
    desk.undo(part)
    settled(qtbot, desk, lambda: part.list.lines()[1].code == "G1")
    assert desk.book.read(load_script, COLD_CALL, "en").nodes == starter_script("en").nodes


def test_a_line_nothing_leads_to_any_more_goes(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    part.list.choose("V1")
    with qtbot.waitSignal(desk.changed):
        part.list.delete_asked.emit()
    settled(qtbot, desk)
    assert "V1" not in {line.code for line in part.list.lines()}
    part.list.choose("P0")
    assert not part.remove_button.isEnabled()  # the first line starts the call


def test_own_words_stand_in_the_script(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    edit = part.fields["topic"].editor
    assert isinstance(edit, KLineEdit)
    type_text(edit, "закупівлю кави")
    with qtbot.waitSignal(desk.changed):
        edit.editingFinished.emit()
    assert desk.book.read(load_settings)["script.fields"] == {"topic": "закупівлю кави"}


def test_a_copy_is_made_and_named(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = scripts(qtbot, host, desk)
    with qtbot.waitSignal(desk.changed):
        part._add(COLD_CALL)
    settled(qtbot, desk, lambda: part.scripts.code() == "own_1")
    assert len(part.list.lines()) == len(starter_script("en").nodes)
    part.name.clear()
    type_text(part.name, "Виставка")
    with qtbot.waitSignal(desk.changed):
        part.name.editingFinished.emit()
    settled(qtbot, desk)
    assert desk.book.read(load_script, "own_1", "en").title == "Виставка"


def test_an_objection_is_worded_and_comes_back(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = objections(qtbot, host, desk)
    assert len(part.list.lines()) == 12
    part.list.choose("expensive")
    part.texts["answer"].setPlainText("Порахуймо разом")
    with qtbot.waitSignal(desk.changed):
        part.texts["answer"].left.emit()
    settled(qtbot, desk)
    assert desk.book.read(load_objection, "expensive", "en").answer == "Порахуймо разом"
    with qtbot.waitSignal(desk.changed):
        part._bring_back(0)
    settled(qtbot, desk)
    assert part.texts["answer"].text().startswith("Compare line by line")
    assert [row.number for row in desk.book.read(load_versions, "objection", "expensive", "en")] == [2, 1, 0]


def test_an_own_objection_is_added_and_archived(qtbot: QtBot, host: QWidget, desk: Desk) -> None:
    part = objections(qtbot, host, desk)
    with qtbot.waitSignal(desk.changed):
        part.add()
    settled(qtbot, desk, lambda: part.list.code() == "own_1")
    type_text(part.title, "«Далеко возити»")
    with qtbot.waitSignal(desk.changed):
        part.title.editingFinished.emit()
    settled(qtbot, desk)
    assert desk.book.read(load_objections, "en")[-1].title == "«Далеко возити»"
    with qtbot.waitSignal(desk.changed):
        part.archive_button.click()
    settled(qtbot, desk)
    assert len(desk.book.read(load_objections, "en")) == 12
    assert part.list.lines()[-1].is_faint
