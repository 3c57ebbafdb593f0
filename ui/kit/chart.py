"""The base of painted charts: marks that arrows go along and Enter opens, each with a sentence of its own."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import draw_ring, has_keyboard_focus
from ui.theme import follow_theme

RING_PX = 3
PALE = 0.55
"""How solid the fill of a period is that is still running."""


class ChartView(QWidget):
    """One stop of Tab. The accessible name says what is shown, the description the current mark.

    Subclasses give the number of marks, the place of each, its sentence, and where each key goes.

    Signals:
        chosen: the number of a mark, from 0 (int): Enter, Space or a click on it.
        pointed: another mark is the current one (int).
    """

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._hot = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow_theme(self)

    # --- what a subclass says -------------------------------------------------------------------------------------

    def count(self) -> int:
        """Return how many marks there are."""
        raise NotImplementedError

    def place(self, at: int) -> QRectF:
        """Return where a mark may be pressed."""
        raise NotImplementedError

    def sentence(self, at: int) -> str:
        """Return what a mark says: the tooltip and what is read aloud."""
        raise NotImplementedError

    def stepped(self, key: Qt.Key) -> int | None:
        """Return the mark that ``key`` goes to from the current one; None when the key is none of ours."""
        raise NotImplementedError

    # --- the current mark -----------------------------------------------------------------------------------------

    def current(self) -> int:
        """Return the number of the current mark, -1 when there is none."""
        return self._at if self.count() else -1

    def set_current(self, at: int) -> None:
        """Make a mark the current one."""
        if not self.count():
            return
        self._at = max(0, min(self.count() - 1, at))
        self.setAccessibleDescription(self.sentence(self._at))
        self.pointed.emit(self._at)
        self.update()

    def marks_changed(self) -> None:
        """Stand on a mark that is there, after others were set."""
        self._at = max(0, min(self.count() - 1, self._at))
        self._hot = -1
        self.setAccessibleDescription(self.sentence(self._at) if self.count() else "")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        to = self.stepped(key) if self.count() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
        if to is not None:
            self.set_current(to)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.count():
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._mark_at(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(at)
            self.chosen.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._mark_at(event.position())
        if at != self._hot:
            self._hot = at
            self.setToolTip(plain_tooltip(self.sentence(at)) if at >= 0 else "")
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hot = -1
        self.update()

    def is_hot(self, at: int) -> bool:
        """Whether the mouse is over a mark."""
        return at == self._hot

    def paint_focus(self, painter: QPainter) -> None:
        """Draw the ring round the current mark; subclasses call it last."""
        if self.count() and has_keyboard_focus(self):
            ring = self.place(self._at).adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX)
            draw_ring(painter, ring.intersected(QRectF(self.rect())), 4)

    def _mark_at(self, point: QPointF) -> int:
        return next((at for at in range(self.count()) if self.place(at).contains(point)), -1)


class Bar(Protocol):
    """What every bar says: its words, how its number is written, and maybe a sentence of its own."""

    @property
    def label(self) -> str: ...
    @property
    def shown(self) -> str: ...
    @property
    def said(self) -> str: ...


B = TypeVar("B", bound=Bar)


class BarsView(ChartView, Generic[B]):
    """A chart whose marks are bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[B, ...] = ()

    def bars(self) -> tuple[B, ...]:
        """Return what is shown."""
        return self._bars

    def count(self) -> int:
        return len(self._bars)

    def sentence(self, at: int) -> str:
        bar = self._bars[at]
        return bar.said or f"{bar.label}, {bar.shown}"


def along(at: int, count: int, key: Qt.Key, back: Qt.Key, on: Qt.Key) -> int | None:
    """Return where ``key`` leads in a row of ``count`` marks; None when it is none of back, on, Home and End."""
    to = {back: at - 1, on: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}.get(key)
    return None if to is None else max(0, min(count - 1, to))
