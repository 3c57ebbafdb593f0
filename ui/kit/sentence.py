"""Bold words followed by plain words that break into lines together."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import begin, text_width
from ui.theme import follow_theme, theme

GAP = "\u2002\u2009"  # between the two, 9 px: spaces, so that a line may end here
LEAST_PX = 80


class Sentence(QWidget):
    """A sentence of a banner: ``title`` bold in ``role``, ``words`` in the text's colour; it asks for height."""

    def __init__(self, title: str = "", words: str = "", role: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._words, self._role = title, words, role
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(title, words, role)
        follow_theme(self)

    def set_words(self, title: str, words: str, role: str) -> None:
        """Say something else."""
        self._title, self._words, self._role = title, words.replace("\n", " "), role
        self.setAccessibleName(" ".join(part for part in (title, words) if part))
        self.restyle()

    def title(self) -> str:
        """Return the bold words."""
        return self._title

    def words(self) -> str:
        """Return the plain words."""
        return self._words

    def text(self) -> str:
        """Return all that is shown."""
        return self._title + (GAP if self._title and self._words else "") + self._words

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, self._layout(width).lineCount()) * theme().line_height("body")

    def sizeHint(self) -> QSize:
        look = theme()
        width = text_width(self._title, look.font("strong"))
        width += text_width(self.text()[len(self._title) :], look.font("body"))
        return QSize(round(width) + 2, look.line_height("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_PX, self.sizeHint().width()), theme().line_height("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        layout = self._layout(self.width())
        line = theme().line_height("body")
        top = (self.height() - layout.lineCount() * line) / 2
        painter.setPen(theme().color("text"))
        layout.draw(painter, QPointF(0, top), [], QRectF(self.rect()))
        painter.end()

    def _layout(self, width: int) -> QTextLayout:
        look = theme()
        bold: QFont = look.font("strong")
        layout = QTextLayout(self.text(), look.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        loud = QTextLayout.FormatRange()
        loud.start, loud.length = 0, len(self._title)
        shape = QTextCharFormat()
        shape.setFont(bold)
        shape.setForeground(look.color(self._role))
        loud.format = shape
        layout.setFormats([loud])
        height = look.line_height("body")
        layout.beginLayout()
        at = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, at * height + (height - line.height()) / 2))
            at += 1
        layout.endLayout()
        return layout
