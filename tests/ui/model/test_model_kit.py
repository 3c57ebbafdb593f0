"""The painted parts of the page: what they say, and their keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import put
from ui.kit.access import install_faces
from ui.kit.diagram_rows import DiagramCell, DiagramColumn, DiagramPoint, DiagramRow
from ui.kit.function_diagram import FunctionDiagram
from ui.kit.load_bars import LoadBars, LoadRow
from ui.theme import Theme

COLUMNS = (
    DiagramColumn("prospecting", "Prospecting", "41 clients", "41", "Sales department"),
    DiagramColumn("first_sale", "First sale", "23 clients", "23"),
    DiagramColumn("care", "Care", "58 clients", "58"),
    DiagramColumn("vip", "VIP", "7 clients", "7"),
)


def _laid(host: QWidget) -> QWidget:
    QVBoxLayout(host)
    host.show()
    return host


def test_diagram_names_blocks_and_empty_functions(qtbot: QtBot, host: QWidget, theme: Theme, qapp: object) -> None:
    install_faces(qapp)  # type: ignore[arg-type]
    diagram = put(_laid(host), FunctionDiagram())
    rows = (
        DiagramRow("Taras", "hunter", (DiagramCell("prospecting", 41, True, "P: Taras, 41"),
                                       DiagramCell("first_sale", 23, True, "F: Taras, 23"))),
        DiagramRow("Iryna", "farmer", (DiagramCell("care", 58, True, "C: Iryna, 58"),)),
    )  # fmt: skip
    diagram.setAccessibleName("Legs")
    diagram.set_diagram(COLUMNS, rows, (DiagramPoint(0, "first_sale", 1, "care", "first order is paid"),), "nobody")
    assert diagram.spoken() == ("P: Taras, 41", "F: Taras, 23", "C: Iryna, 58", "VIP: nobody")
    face = QAccessible.queryAccessibleInterface(diagram)
    assert face.role() == QAccessible.Role.List
    assert face.text(QAccessible.Text.Name) == "Legs, P: Taras, 41"
    asked: list[str] = []
    diagram.function_chosen.connect(asked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(diagram, key)
    assert asked == ["vip"]
    QTest.keyClick(diagram, Qt.Key.Key_Up)
    assert diagram.accessibleDescription() == "C: Iryna, 58"
    assert diagram.grab().toImage().pixelColor(diagram.width() - 20, 1) == theme.function_color("vip")
    with_department = diagram.sizeHint().height()
    diagram.set_diagram([DiagramColumn(c.function, c.title, c.under, c.short) for c in COLUMNS], rows)
    assert diagram.sizeHint().height() < with_department


def test_load_bars_are_read_row_by_row(qtbot: QtBot, host: QWidget, theme: Theme) -> None:
    bars = put(_laid(host), LoadBars())
    bars.set_rows(
        (
            LoadRow("Dmytro", (), (("prospecting", 35),), "Dmytro: 0, then 35"),
            LoadRow("Taras", (("prospecting", 41), ("first_sale", 23)), (("first_sale", 23),), "Taras: 64, then 23"),
        )
    )
    assert [(row.was, row.will_be) for row in bars.rows()] == [(0, 35), (64, 23)]
    assert bars.accessibleDescription() == "Dmytro: 0, then 35"
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Taras: 64, then 23"
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Taras: 64, then 23"
    bars.set_rows(())
    assert bars.accessibleDescription() == "" and bars.sizeHint().height() == 0
