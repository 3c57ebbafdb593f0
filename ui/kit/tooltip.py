"""The dark tip of a button, with the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit.corners import round_off
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import begin, draw_text, fill_box, text_width
from ui.theme import theme

PAD_PX = 9
KEY_GAP_PX = 8
BELOW_PX = 6
RADIUS_PX = 6
HEIGHT_PX = 28
SHOWN_MS = 10_000
ENDING = (
    QEvent.Type.Leave,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.Hide,
    QEvent.Type.WindowDeactivate,
)


def tip_size(text: str, key: str = "") -> QSize:
    """Return how large the box of a tip is, px."""
    look = theme()
    width = text_width(text, look.font("small")) + 2 * PAD_PX
    width += KEY_GAP_PX + keycap_width(key) if key else 0
    return QSize(round(width) + 1, look.px(HEIGHT_PX))


def paint_tip(painter: QPainter, rect: QRectF, text: str, key: str = "") -> None:
    """Draw a tip that fills ``rect``."""
    look = theme()
    fill_box(painter, rect, RADIUS_PX, look.color("tooltip"))
    room = rect.adjusted(PAD_PX, 0, 0, 0)
    taken = draw_text(painter, room, text, look.font("small"), "tooltipText")
    if key:
        x = rect.left() + PAD_PX + taken + KEY_GAP_PX
        paint_keycap(painter, x, rect.center().y(), key, look.color("tooltipText"))


class Tip(QWidget):
    """A line of words and a key cap, a window of its own; it goes when the mouse leaves ``owner``."""

    def __init__(self, owner: QWidget, text: str, key: str = "") -> None:
        super().__init__(owner, Qt.WindowType.ToolTip)
        self._text, self._key = text, key
        round_off(self, RADIUS_PX)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(tip_size(text, key))
        owner.installEventFilter(self)

    def show_under(self, owner: QWidget) -> None:
        """Stand under the middle of ``owner``, inside its screen."""
        place = owner.mapToGlobal(QPoint(owner.width() // 2 - self.width() // 2, owner.height() + BELOW_PX))
        screen = QGuiApplication.screenAt(owner.mapToGlobal(owner.rect().center()))
        if screen is not None:
            room = screen.availableGeometry()
            place.setX(max(room.left() + 4, min(place.x(), room.right() - self.width() - 4)))
            if place.y() + self.height() > room.bottom():
                place.setY(owner.mapToGlobal(QPoint(0, 0)).y() - self.height() - BELOW_PX)
        self.move(place)
        self.show()
        QTimer.singleShot(SHOWN_MS, self, self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ENDING:
            self._end()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_tip(painter, QRectF(self.rect()), self._text, self._key)
        painter.end()

    def _end(self) -> None:
        owner = self.parent()
        if owner is not None:
            owner.removeEventFilter(self)
        self.hide()
        self.deleteLater()


def show_tip(owner: QWidget, text: str, key: str = "") -> None:
    """Show the tip of ``owner`` in place of the one before."""
    for old in owner.findChildren(Tip):
        old.hide()
        old.deleteLater()
    if text:
        Tip(owner, text, key).show_under(owner)
