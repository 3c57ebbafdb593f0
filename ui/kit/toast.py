"""A short message with one way back, bottom left of the page, above a bar of actions that stands there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.bulk_bar import BulkBar
from ui.kit.button import KButton, Kind
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import Label
from ui.kit.paint import begin, text_width
from ui.kit.raised import SHADOW_PX, Raised
from ui.kit.section_card import IconLabel
from ui.theme import follow_theme, theme

SHOWN_MS = 8000
LEAST_MS = 2000  # after the mouse has left
BESIDE_PX = 190  # icon, Undo, its key and the gaps
EDGE_PX = 16
ABOVE_BAR_PX = 8


class ToastKey(QWidget):
    """A key cap in the colours of the dark panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedSize(keycap_width(self._text), theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_keycap(painter, 0, self.height() / 2, self._text, theme().color("tooltipText"))
        painter.end()


class Toast(Raised):
    """One message at a time; it goes after 8 seconds, and waits while the mouse is over it.

    Signals:
        undo_asked: the person pressed Undo.
        said: every message, to be repeated in the status bar (str).
    """

    undo_asked = Signal()
    said = Signal(str)

    def __init__(self, host: QWidget) -> None:
        self._timer: QTimer | None = None
        self._left_ms = SHOWN_MS
        super().__init__(host, "tooltip")
        row = QHBoxLayout(self)
        row.setContentsMargins(*self.panel_margins(13, 7, 13, 7))
        row.setSpacing(10)
        self._icon = IconLabel("check", "tooltipText")
        self._words = Label("", "body", "tooltipText")
        self._undo = KButton("", kind=Kind.DARK_LINK)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._on_undo)
        self._cap = ToastKey("Ctrl Z")
        for widget in (self._icon, self._words, self._undo, self._cap):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may give 5 % more than was left
        self._timer.timeout.connect(self.hide)
        self._retranslate()

    def show_message(self, text: str, *, can_undo: bool = True, icon: str = "check") -> None:
        """Show ``text`` in place of the message before; ``can_undo`` offers the way back."""
        self._words.setText(text)
        self._fit_words()
        self._icon.set_icon(icon)
        self._undo.setVisible(can_undo)
        self._cap.setVisible(can_undo)
        self.setAccessibleName(text)
        for bar in self._host.findChildren(BulkBar):
            bar.installEventFilter(self)  # once is enough, and Qt keeps it at once
        self.show_raised()
        assert self._timer is not None
        self._left_ms = SHOWN_MS
        if self.underMouse():
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.said.emit(text)

    def hold(self) -> None:
        """Stay until the next message."""
        assert self._timer is not None
        self._timer.stop()

    def message(self) -> str:
        """Return the words shown last."""
        return self._words.text()

    def restyle(self) -> None:
        """Measure and paint again."""
        if self._timer is not None:
            self._fit_words()
        super().restyle()

    def _fit_words(self) -> None:
        """Break the words into lines when the page is narrower than they are."""
        room = max(160, self._host.width() - 2 * EDGE_PX - theme().px(BESIDE_PX))
        wide = round(text_width(self._words.text(), theme().font("body"))) + 3
        self._words.setWordWrap(wide > room)
        self._words.setFixedWidth(min(wide, room))

    def place(self) -> None:
        """Stay at the bottom left of the host, above a bar of actions."""
        y = self._host.height() - self.height() - EDGE_PX + SHADOW_PX
        for bar in self._host.findChildren(BulkBar):
            if bar.isVisible():
                top = bar.mapTo(self._host, bar.panel_rect().topLeft().toPoint()).y()
                y = min(y, top - ABOVE_BAR_PX - self.height() + SHADOW_PX)
        self.move(EDGE_PX - SHADOW_PX, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_bar = isinstance(watched, BulkBar)
        if is_bar and event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move) and self.isVisible():
            self._motion.stop()
            self.place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._timer is not None and self._timer.isActive():
            self._left_ms = max(LEAST_MS, self._timer.remainingTime())
            self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self._timer is not None and self.isVisible():
            self._timer.start(self._left_ms)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._undo.setText(self.tr("Undo"))

    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
