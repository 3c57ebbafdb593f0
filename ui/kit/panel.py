"""A sheet that drops down under a control of the page and keeps the keys until it closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.kit.paint import begin, fill_box
from ui.kit.raised import paint_shadow
from ui.theme import theme

GAP_PX = 4
EDGE_PX = 8


class Panel(QWidget):
    """Lies over the whole window of ``anchor``, so that a press outside closes it; the sheet is under ``anchor``.

    Put content into ``body``. Tab stays inside, Esc closes, and the focus goes back to where it was. Commands of
    the window do nothing meanwhile. It deletes itself.

    Signals:
        closed: it is gone, by whatever way.
    """

    closed = Signal()

    def __init__(self, anchor: QWidget, width_px: int = 280, *, at_right: bool = False) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self._at_right = at_right
        self._width_px = width_px
        self._return_to: QWidget | None = None
        self._is_open = False
        self.sheet = QWidget(self)
        self.body = QVBoxLayout(self.sheet)
        self.body.setContentsMargins(6, 6, 6, 6)
        self.body.setSpacing(6)
        anchor.window().installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the sheet; the focus goes to its first field."""
        self._return_to = QApplication.focusWidget()
        self._is_open = True
        self.resize(self._anchor.window().size())
        self.show()
        self.raise_()
        self.place()
        stops = self._stops()
        if stops:
            stops[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Close, and give the focus back."""
        if not self._is_open:
            return
        self._is_open = False
        self.hide()
        back = self._return_to
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def set_anchor(self, anchor: QWidget) -> None:
        """Stand under another control of the same window."""
        self._anchor = anchor
        self.place()

    def place(self) -> None:
        """Stand under the anchor, inside the window."""
        if not isValid(self._anchor):
            return
        width = min(theme().px(self._width_px), self.width() - 2 * EDGE_PX)
        self.sheet.setFixedWidth(width)
        height = self.sheet.sizeHint().height()
        corner = self._anchor.mapTo(self.window(), QPoint(0, self._anchor.height() + GAP_PX))
        left = corner.x() + self._anchor.width() - width if self._at_right else corner.x()
        left = max(EDGE_PX, min(left, self.width() - width - EDGE_PX))
        height = min(height, self.height() - 2 * EDGE_PX)
        top = corner.y()
        if top + height > self.height() - EDGE_PX:  # no room below: over the control
            top = max(EDGE_PX, corner.y() - self._anchor.height() - 2 * GAP_PX - height)
        self.sheet.setGeometry(left, top, width, height)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the keys of the page behind mean nothing here
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_panel()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
        now = QApplication.focusWidget()
        if stops:
            at = stops.index(now) if now in stops else -1
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.sheet.geometry())
        paint_shadow(painter, rect, look.radius("card"))
        fill_box(painter, rect, look.radius("card"), look.color("card"), look.color("lineStrong"))
        painter.end()

    def _stops(self) -> list[QWidget]:
        """Return the widgets that Tab goes through."""
        stops: list[QWidget] = []
        widget = self.sheet.nextInFocusChain()
        while widget is not None and widget is not self.sheet and len(stops) < 200:
            is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if is_stop and self.sheet.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops
