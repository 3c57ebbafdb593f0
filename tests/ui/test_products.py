"""The products in the settings: groups and products made, changed, put in order, archived, imported."""

from __future__ import annotations

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.product_groups import load_groups
from app.services.products import ProductRow, add_product, load_products
from db.tables import Product
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.menu import KMenu
from ui.pages.settings.products import ARCHIVE, ProductsPart
from ui.pages.settings.products_table import TITLE, Heading


@pytest.fixture
def part(qtbot, host: QWidget, sample_desk: Desk) -> ProductsPart:
    part = ProductsPart(sample_desk)
    QVBoxLayout(host).addWidget(part)
    sample_desk.changed.connect(part.apply)
    host.resize(960, 640)
    host.show()
    host.activateWindow()
    part.enter()
    qtbot.waitUntil(lambda: bool(part.model.rows))
    return part


def titles(part: ProductsPart) -> list[str]:
    return [row.title for row in part.model.rows if isinstance(row, ProductRow)]


def product(part: ProductsPart, code: str, archived: bool = False) -> ProductRow:
    rows = part._desk.book.read(load_products, "", archived)
    return next(row for row in rows if row.code == code)


def groups(part: ProductsPart) -> list[str]:
    return [group.title for group in part._desk.book.read(load_groups)]


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifiers)


def choose(menu: KMenu, words: str) -> None:
    action = next(each for each in menu.actions() if each.text() == words)
    menu.close()
    action.trigger()


def current_menu(qtbot: Any) -> KMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), KMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KMenu)
    return menu


def test_products_stand_under_the_headings_of_their_groups(part):
    rows = part.model.rows
    assert [row.title for row in rows if isinstance(row, Heading)] == groups(part)
    heading = rows[0]
    assert isinstance(heading, Heading)
    inside = rows[1 : 1 + heading.count]
    assert all(isinstance(row, ProductRow) and row.group == heading.title for row in inside)
    assert part.groups.lines()[0].count == len(titles(part)) == len(part._desk.book.read(load_products))
    assert part.table.current() == rows[1]  # arrows pass over a heading
    said = part.model.data(part.model.index(1, TITLE), Qt.ItemDataRole.AccessibleTextRole)
    assert rows[1].group in said and part.model.cell(rows[1], 3) in said


def test_a_group_chosen_shows_its_products_alone(qtbot, part):
    group = part._catalogue.groups[2]
    part.groups.choose(group.id)
    assert {row.group for row in part.model.rows} == {group.title}
    part.groups.choose(None)
    assert isinstance(part.model.rows[0], Heading)


def test_the_search_finds_by_name_code_and_group(qtbot, part):
    part.search.setFocus()
    type_text(part.search, "podil")
    qtbot.waitUntil(lambda: titles(part) == ["Podil blend, beans"])
    part.search.setText("nothing of the kind")
    qtbot.waitUntil(lambda: part.nothing.isVisible())
    assert "nothing of the kind" in part.nothing.title()
    part.search.setText("")
    qtbot.waitUntil(lambda: len(titles(part)) > 20)


def test_a_product_is_added_in_the_group_chosen_and_undone_at_once(qtbot, part):
    group = part._catalogue.groups[1]
    part.groups.choose(group.id)
    dialog = part.ask_product(None)
    dialog.title_edit.setText("Rwanda Kivu")
    dialog.unit.setText("kg")
    dialog.price.setText("1 050,50")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Rwanda Kivu" in titles(part))
    added = product(part, "Rwanda Kivu")
    assert (added.group, added.unit, added.price_kop, added.lines) == (group.title, "kg", 1050_50, 0)
    part._desk.undo(part)
    qtbot.waitUntil(lambda: "Rwanda Kivu" not in titles(part))


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("price", "dear", "dear"),
        ("price", "-5", ""),
        ("title_edit", "  ", ""),
        ("title_edit", "Podil blend, beans", "Podil"),
        ("code", "podil", "podil"),
    ],
)
def test_what_is_wrong_is_said_under_its_field_and_stays_typed(qtbot, part, field, typed, words):
    before = part._desk.book.read(load_products)
    dialog = part.ask_product(None)
    dialog.title_edit.setText("New thing")
    getattr(dialog, field).setText(typed)
    dialog.save_button.click()
    box = next(each for each in dialog.fields.values() if each.editor is getattr(dialog, field))
    qtbot.waitUntil(lambda: bool(box.error()))
    assert words in box.error()
    assert dialog.isVisible() and getattr(dialog, field).text() == typed
    qtbot.waitUntil(lambda: dialog.save_button.isEnabled())
    assert part._desk.book.read(load_products) == before
    dialog.reject()


def test_enter_changes_a_product_and_writes_only_what_was_changed(qtbot, part):
    part.table.go_to(part.model.row_of(product(part, "podil").id))
    part.table.setFocus()
    press(part.table, Qt.Key.Key_Return)
    dialog = next(each for each in part.window().findChildren(Dialog) if each.isVisible())
    dialog.price.setText("500")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: product(part, "podil").price_kop == 500_00)
    assert product(part, "podil").title == "Podil blend, beans"
    qtbot.waitUntil(lambda: part.table.current() == product(part, "podil"))  # it stays the current one


def test_a_product_in_orders_is_not_deleted_but_offered_the_archive(qtbot, part):
    podil = product(part, "podil")
    assert podil.lines
    part.table.go_to(part.model.row_of(podil.id))
    part.table.setFocus()
    press(part.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: part.notice.isVisible())
    assert str(podil.lines) in part.notice.title() and part.to_archive.isVisible()
    assert part.to_archive is not None and part.to_archive.hasFocus()
    press(part.to_archive, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: podil.title not in titles(part))
    assert not part.notice.isVisible()
    part.which.set_code(ARCHIVE)
    part.which.chosen.emit(ARCHIVE)
    qtbot.waitUntil(lambda: titles(part) == [podil.title])
    part.archive(product(part, "podil", archived=True), is_archived=False)
    qtbot.waitUntil(lambda: part.nothing.isVisible())


def test_a_product_nobody_bought_is_deleted(qtbot, part):
    part._desk.write(part, add_product, "Sample of tea")
    qtbot.waitUntil(lambda: "Sample of tea" in titles(part))
    part.delete(product(part, "Sample of tea"))
    qtbot.waitUntil(lambda: "Sample of tea" not in titles(part))
    assert not part.notice.isVisible()


def test_groups_are_put_in_order_by_keys(qtbot, part):
    before = groups(part)
    part.groups.choose(part._catalogue.groups[1].id)
    part.groups.setFocus()
    press(part.groups, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: groups(part)[:2] == [before[1], before[0]])
    qtbot.waitUntil(lambda: part.groups.lines()[1].text == before[1])
    group = part.groups.group()
    assert group is not None and group.title == before[1]  # it is still the current one
    press(part.groups, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: groups(part) == before)


def test_a_group_is_renamed_and_archived_from_its_menu(qtbot, part):
    group = part._catalogue.groups[0]
    part.groups.choose(group.id)
    dialog = part.ask_group(group)
    dialog.title_edit.setText("Blends")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Blends" in groups(part))
    renamed = part._catalogue.groups[0]
    part._show_group_menu(renamed, part.mapToGlobal(part.rect().center()))
    choose(current_menu(qtbot), "Put into the archive")
    qtbot.waitUntil(lambda: "Blends" not in groups(part))
    # Its products are still sold: the group stays in the list as long as they are.
    qtbot.waitUntil(lambda: any(line.group and line.group.is_archived for line in part.groups.lines()))


def test_the_import_of_products_is_asked_for(qtbot, part):
    with qtbot.waitSignal(part.import_asked):
        part.imported.click()


def test_five_thousand_products_do_not_hold_the_window(qtbot, part):
    def fill(session: Any) -> Changes:
        for number in range(5000):
            session.add(Product(code=f"p{number}", title=f"Product {number:04}", price_kop=number))
        return Changes("product_added", parts={"product": ""}, topics=frozenset({"products"}))

    part._desk.book.write(fill)
    part._load()
    qtbot.waitUntil(lambda: len(titles(part)) > 5000)
    rows = list(part.model.rows)
    took = []
    for _each in range(5):
        start = time.perf_counter()
        part.table.show_rows(rows)
        part.table.viewport().repaint()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05
    part.search.setText("Product 4999")
    qtbot.waitUntil(lambda: titles(part) == ["Product 4999"])


def test_every_control_has_a_name(part):
    for widget in part.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            face = QAccessible.queryAccessibleInterface(widget)
            assert face is not None and face.text(QAccessible.Text.Name).strip(), widget
