"""A paragraph with the line height of the design; a QLabel has none of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import begin
from ui.theme import follow_theme, theme


class Lines(QWidget):
    """Plain words in a font of ``size_px``, each line ``line_px`` high; it asks for the height it needs."""

    def __init__(
        self,
        size_px: int,
        line_px: int,
        *,
        weight: int = 400,
        family: str = "ui",
        role: str = "text",
        spacing_em: float = 0.0,
    ) -> None:
        super().__init__()
        self._size_px, self._line_px, self._weight, self._family = size_px, line_px, weight, family
        self._role, self._spacing_em = role, spacing_em
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self)

    def text(self) -> str:
        """Return the words."""
        return self._text

    def setText(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setAccessibleName(text.replace("\n", " "))
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = sum(layout.lineCount() for layout in self._layouts(width))
        return lines * theme().px(self._line_px) + 2 * self.bleed_px()

    def bleed_px(self) -> int:
        """Return how far letters reach beyond the first and the last line."""
        return max(0, round((QFontMetricsF(self._font()).height() - theme().px(self._line_px)) / 2))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(self._line_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(theme().color(self._role))
        line_px, y = theme().px(self._line_px), float(self.bleed_px())
        for layout in self._layouts(self.width()):
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                line.draw(painter, QPointF(0, y + (line_px - line.height()) / 2 - line.y()))
                y += line_px
        painter.end()

    def _font(self) -> QFont:
        font = theme().font_of(self._size_px, self._weight, self._family)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self._spacing_em * font.pixelSize())
        return font

    def _layouts(self, width: int) -> list[QTextLayout]:
        layouts = []
        for part in self._text.split("\n"):
            layout = QTextLayout(part, self._font())
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
            layout.endLayout()
            layouts.append(layout)
        return layouts
