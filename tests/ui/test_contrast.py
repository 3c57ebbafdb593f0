"""Every text of the kit can be read: at least 4.5 to 1 on the pixels it really stands on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from tests.ui.contrast import LowContrast, contrast_ratio, low_contrast
from tests.ui.helpers import put
from ui.kit.button import KButton, Kind
from ui.kit.gallery import KitWindow
from ui.kit.paint import draw_text
from ui.theme import Theme, ThemeMode, theme

MODES = [ThemeMode.LIGHT, ThemeMode.DARK]


class PaintedWords(QWidget):
    """A painter of its own, as the delegates are."""

    def __init__(self, role: str, opacity: float = 1) -> None:
        super().__init__()
        self._role, self._opacity = role, opacity
        self.setMinimumHeight(30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("card"))
        painter.setOpacity(self._opacity)
        draw_text(painter, QRectF(self.rect()), "Painted words", theme().font("body"), self._role)
        painter.end()


def test_the_ratio_is_that_of_wcag() -> None:
    assert contrast_ratio(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast_ratio(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_a_pale_label_is_found(kit_window: QWidget) -> None:
    label = put(kit_window, QLabel("Hard to read"))
    colors = QPalette(label.palette())
    colors.setColor(QPalette.ColorRole.WindowText, QColor("#B5B1A8"))
    label.setPalette(colors)
    found = low_contrast(kit_window)
    assert [each.text for each in found] == ["Hard to read"]
    assert found[0].ratio < 3
    colors.setColor(QPalette.ColorRole.WindowText, theme().color("text2"))
    label.setPalette(colors)
    assert low_contrast(kit_window) == []


def test_pale_words_of_a_painter_are_found(kit_window: QWidget) -> None:
    put(kit_window, PaintedWords("lineStrong"))
    put(kit_window, PaintedWords("text2"))
    found = low_contrast(kit_window)
    assert [(each.name, each.text) for each in found] == [("PaintedWords", "Painted words")]


def test_words_painted_half_through_are_found(kit_window: QWidget) -> None:
    put(kit_window, PaintedWords("text2", 0.45))
    assert [each.text for each in low_contrast(kit_window)] == ["Painted words"]


def test_a_pale_hint_of_a_field_is_found(kit_window: QWidget) -> None:
    field = put(kit_window, QLineEdit())
    field.setPlaceholderText("Name, phone")
    assert low_contrast(kit_window) == []
    field.setStyleSheet("placeholder-text-color: #C9C4BA")
    assert [each.text for each in low_contrast(kit_window)] == ["Name, phone"]


def test_disabled_words_may_be_pale(kit_window: QWidget) -> None:
    button = put(kit_window, KButton("Save", kind=Kind.PRIMARY))
    button.setEnabled(False)
    assert low_contrast(kit_window) == []


def test_words_under_another_widget_are_not_measured(kit_window: QWidget) -> None:
    label = put(kit_window, QLabel("Hidden words"))
    cover = QWidget(kit_window)
    cover.setAutoFillBackground(True)
    cover.setGeometry(label.geometry())
    cover.show()
    assert low_contrast(kit_window) == []


def whole(kit: KitWindow, sheet: int) -> QWidget:
    """Show a sheet without a scroll bar and return it."""
    area = kit.sheets.widget(sheet)
    assert isinstance(area, QScrollArea)
    kit.tabs.set_code(str(sheet))
    kit.sheets.setCurrentIndex(sheet)
    QApplication.processEvents()
    shown = area.widget()
    assert shown is not None
    kit.resize(1440, shown.sizeHint().height() + 80)
    QApplication.processEvents()
    return shown


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("sheet", [0, 1, 2])
def test_every_text_of_the_kit_can_be_read(theme: Theme, mode: ThemeMode, sheet: int) -> None:
    theme.set_mode(mode)
    kit = KitWindow()
    kit.show()
    faults: list[LowContrast] = low_contrast(whole(kit, sheet))
    kit.close()
    kit.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert faults == []
