"""How much each person has: a thick bar by function, and under it, thin and pale, what it was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, begin, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import FUNCTION_KEYS, follow_theme, theme

ROW_PX = 23
THICK_PX, THIN_PX, BETWEEN_PX = 9, 4, 2
NAME_PART, NAME_MIN_PX, NAME_MAX_PX = 0.22, 84, 150
GAP_PX = 14
PALE = 0.5


@dataclass(frozen=True, slots=True)
class LoadRow:
    """A person with counts by function code, before and after; ``spoken`` is the row in words."""

    name: str
    before: tuple[tuple[str, int], ...]
    after: tuple[tuple[str, int], ...]
    spoken: str

    @property
    def was(self) -> int:
        """Return how many it was in all."""
        return sum(count for _function, count in self.before)

    @property
    def will_be(self) -> int:
        """Return how many it will be in all."""
        return sum(count for _function, count in self.after)


class LoadBars(QWidget):
    """One row a person; arrows go through them and the row is read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LoadRow, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def rows(self) -> tuple[LoadRow, ...]:
        """Return what is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[LoadRow]) -> None:
        """Show these people."""
        self._rows = tuple(rows)
        self._at = max(0, min(self._at, len(rows) - 1))
        self._say()
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, len(self._rows) * theme().px(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // max(1, theme().px(ROW_PX))
            self.setToolTip(plain_tooltip(self._rows[at].spoken) if 0 <= at < len(self._rows) else "")
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._at = max(0, min(len(self._rows) - 1, self._at + step))
            self._say()
            self.update()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.setAccessibleDescription(self._rows[self._at].spoken if self._rows else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        pitch = look.px(ROW_PX)
        widest = max((max(row.was, row.will_be) for row in self._rows), default=0) or 1
        names = max(look.px(NAME_MIN_PX), min(look.px(NAME_MAX_PX), self.width() * NAME_PART))
        figures = max((self._figures_width(row) for row in self._rows), default=0.0)
        plot = QRectF(names + GAP_PX, 0, self.width() - names - 2 * GAP_PX - figures, pitch)
        for at, row in enumerate(self._rows):
            top = at * pitch
            draw_text(painter, QRectF(0, top, names, pitch), row.name, look.font("body"), "text")
            thick, thin = look.px(THICK_PX), look.px(THIN_PX)
            y = round(top + (pitch - thick - thin - BETWEEN_PX) / 2)
            self._paint_parts(painter, QRectF(plot.left(), y, plot.width(), thick), row.after, widest, 1.0)
            under = QRectF(plot.left(), y + thick + BETWEEN_PX, plot.width(), thin)
            self._paint_parts(painter, under, row.before, widest, PALE)
            self._paint_figures(painter, row, top, pitch)
            if at == self._at and has_keyboard_focus(self):
                draw_ring(painter, QRectF(0, top, self.width(), pitch), 4)
        painter.end()

    @staticmethod
    def _paint_parts(
        painter: QPainter, rect: QRectF, parts: Sequence[tuple[str, int]], widest: int, opacity: float
    ) -> None:
        x = rect.left()
        for function, count in parts:
            if not count:
                continue
            width = max(2.0, rect.width() * count / widest)
            color = theme().function_color(function if function in FUNCTION_KEYS else "off")
            color.setAlphaF(opacity)
            painter.fillRect(QRectF(round(x), rect.top(), max(2, round(width) - 1), rect.height()), color)
            x += width

    @staticmethod
    def _figures_width(row: LoadRow) -> float:
        look = theme()
        return text_width(f"{row.was} → ", look.font("body")) + text_width(f"{row.will_be}", look.font("strong")) + 2

    def _paint_figures(self, painter: QPainter, row: LoadRow, top: float, pitch: int) -> None:
        look = theme()
        after = f"{row.will_be}"
        width = text_width(after, look.font("strong"))
        draw_text(painter, QRectF(0, top, self.width(), pitch), after, look.font("strong"), "text", RIGHT)
        room = QRectF(0, top, self.width() - width - 1, pitch)
        draw_text(painter, room, f"{row.was} → ", look.font("body"), "text2", RIGHT)
