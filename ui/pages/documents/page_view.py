"""One page of the PDF on the table: fitted or zoomed, the old picture kept until the new one is there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import follow_theme, theme

MARGIN_PX = 14
POINTS_PER_INCH = 72
SCREEN_DOTS = 96  # of 100 %
A4_PT = (595.28, 841.89)
DOTS_OFF = 1.5  # by rounding; a picture of another zoom is further off


class PageSheet(QWidget):
    """The sheet of paper itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QImage()
        self._paper = QSizeF()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_paper(self, size: QSizeF) -> None:
        """Take the size of the page, px."""
        self._paper = size
        self.update()

    def set_picture(self, picture: QImage) -> None:
        """Show another picture of a page."""
        self.picture = picture
        self.update()

    def paper_rect(self) -> QRectF:
        """Return where the page lies."""
        left = max(float(MARGIN_PX), (self.width() - self._paper.width()) / 2)
        top = max(float(MARGIN_PX), (self.height() - self._paper.height()) / 2)
        return QRectF(QPointF(round(left), round(top)), self._paper)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("sunken"))
        if self.picture.isNull():
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = self.picture_rect()
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), theme().color("lineStrong"))
        painter.drawImage(rect, self.picture)
        painter.end()

    def picture_rect(self) -> QRectF:
        """Return where the picture goes: dot for dot once it has the fineness of the screen, else as large as the page.

        A page is hardly ever a whole number of dots wide: a picture stretched by half a dot would be blurred.
        """
        rect, ratio = self.paper_rect(), self.devicePixelRatioF()
        size = QSizeF(self.picture.size()) / ratio
        is_sharp = (
            abs(size.width() - rect.width()) * ratio < DOTS_OFF
            and abs(size.height() - rect.height()) * ratio < DOTS_OFF
        )
        if not is_sharp:
            return rect
        left, top = (round(edge * ratio) / ratio for edge in (rect.left(), rect.top()))
        return QRectF(QPointF(left, top), size)


class PageView(QScrollArea):
    """Scrolls a page that is larger than the place.

    Signals:
        resized: the place has another size; a fitted page needs another picture.
        zoom_asked: the wheel was turned with Ctrl (1 or -1).
        turned: the wheel went past the end of the page (1 or -1).
    """

    resized = Signal()
    zoom_asked = Signal(int)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = PageSheet()
        self.setWidget(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(False)
        self.setCornerWidget(QWidget())  # the style paints a frame's corner there
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._size_pt = QSizeF(*A4_PT)  # until the first document says otherwise
        self._zoom: float | None = None  # None fits
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.sheet.update()

    def zoom(self) -> float:
        """Return the zoom in force: 1 is the size on paper."""
        return self._fitting() if self._zoom is None else self._zoom

    @property
    def is_fitted(self) -> bool:
        """True while the whole page is shown."""
        return self._zoom is None

    def set_zoom(self, zoom: float | None) -> None:
        """Show the page in this size, or fitted."""
        self._zoom = zoom
        self._place()

    def set_page_size(self, width_pt: float, height_pt: float) -> None:
        """Take the size of the page, points."""
        self._size_pt = QSizeF(width_pt, height_pt)
        self._place()

    def dots_per_inch(self) -> float:
        """Return how finely the page must be rendered for this screen and zoom."""
        return self.zoom() * SCREEN_DOTS * self.devicePixelRatioF()

    def set_picture(self, picture: QImage) -> None:
        """Show a page."""
        self.sheet.set_picture(picture)

    def _fitting(self) -> float:
        room = self.maximumViewportSize() - QSize(2 * MARGIN_PX, 2 * MARGIN_PX)
        full = self._size_pt * (SCREEN_DOTS / POINTS_PER_INCH)
        return max(0.1, min(room.width() / full.width(), room.height() / full.height()))

    def _place(self) -> None:
        paper = self._size_pt * (self.zoom() * SCREEN_DOTS / POINTS_PER_INCH)
        self.sheet.set_paper(paper)
        room = self.maximumViewportSize()
        width = max(room.width(), round(paper.width()) + 2 * MARGIN_PX)
        height = max(room.height(), round(paper.height()) + 2 * MARGIN_PX)
        if self._zoom is None:
            width, height = room.width(), room.height()
        self.sheet.resize(width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = 1 if event.angleDelta().y() > 0 else -1
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(step)
        elif event.angleDelta().y() and bar.value() == (bar.minimum() if step > 0 else bar.maximum()):
            self.turned.emit(-step)
        else:
            super().wheelEvent(event)
