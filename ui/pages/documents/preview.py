"""The page as it will be printed, with the pages, the zoom, and what long work or a refusal has to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.bars import ThinBar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.kit.label import Label, rule
from ui.pages.documents.page_view import PageView
from ui.pages.documents.pdf import PdfFile, PdfPictures
from ui.theme import follow_theme, theme

SHARP_AFTER_MS = 80
BAR_PX = 44
SIDES_PX, GAP_PX, GROUP_GAP_PX = (12, 20), 4, 10
REMARK_LEAST_PX = 120
LINES_AIR_PX = 6  # over and under the bar of two lines
WORK_SHOWN_AFTER_MS = 300
ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 1.2, 0.25, 4.0


class WorkLine(QWidget):
    """How far a long piece of work has come; appears only when it takes a while.

    Signals:
        cancelled: the person stops the work.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", "small", "text2", elide=True)
        self._bar = ThinBar(height_px=4)
        self._cancel = KButton("", kind=Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 14, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._timer = QTimer(self, singleShot=True, interval=WORK_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self._cancel.clicked.connect(self.cancelled)
        self.hide()

    def start(self) -> None:
        """Work began."""
        self._bar.set_part(0)
        if self.isHidden():
            self._timer.start()

    def step(self, done: int, total: int) -> None:
        """Say how far it is."""
        percent = round(100 * done / total) if total else 0
        self._words.setText(self.tr("Preparing the document: {percent}%").format(percent=percent))
        self._bar.set_part(done / total if total else 0, self._words.text())

    def stop(self) -> None:
        """Work ended."""
        self._timer.stop()
        self.hide()

    def retranslate(self) -> None:
        """Word everything anew."""
        self._words.setText(self.tr("Preparing the document…"))
        self._cancel.setText(self.tr("Cancel"))


def _row(*widgets: QWidget) -> QHBoxLayout:
    """Return a group of the bar."""
    row = QHBoxLayout()
    row.setSpacing(GAP_PX)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _width_of(*widgets: QWidget) -> int:
    """Return the width a group of the bar needs, px."""
    return sum(widget.sizeHint().width() + GAP_PX for widget in widgets) - GAP_PX


class Preview(QWidget):
    """Shows a PDF page by page.

    Signals:
        blank_asked: the person takes the blank form offered in the empty place.
    """

    blank_asked = Signal()

    def __init__(self, desk: Desk, pictures: PdfPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = pictures
        self._generation = 0
        self._number = 0
        self._pdf: PdfFile | None = None
        self.view = PageView()
        self.back = IconButton("chevron-left", " ", key="PgUp")
        self.forward = IconButton("chevron-right", " ", key="PgDn")
        self.place = Label("", "body")
        self._remark = Label("", "body", "text2", wrap=True)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.smaller = IconButton("zoom-out", " ", key="Ctrl -")
        self.larger = IconButton("zoom-in", " ", key="Ctrl +")
        self._percent = Label("", "body")
        self.fit = KButton("", size="normal")
        self.work = WorkLine()
        self.banner = Banner()
        self.banner.hide()
        self.empty = EmptyState("first", "", "")
        self.blank = self.empty.add_button(KButton("", kind=Kind.PRIMARY, icon="clipboard-text", key="B"))
        self._body = QStackedWidget()
        self._sharp = QTimer(self, singleShot=True, interval=SHARP_AFTER_MS)
        self._lay_out()
        self._connect()
        follow_theme(self)

    def _lay_out(self) -> None:
        self.tools = QWidget()
        turning = _row(self.back, self.place, self.forward)
        zooming = _row(self.smaller, self._percent, self.larger, self.fit)
        row = self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.tools)
        row.setSpacing(0)
        row.addLayout(turning)
        row.addSpacing(GROUP_GAP_PX)
        row.addWidget(self._remark, 1)
        row.addStretch(0)
        row.addLayout(zooming)
        for group in (turning, zooming):
            row.setAlignment(group, Qt.AlignmentFlag.AlignHCenter)
        self._remark.setContentsMargins(0, 0, GROUP_GAP_PX, 0)
        around = QHBoxLayout()
        around.setContentsMargins(12, 8, 12, 0)
        around.addWidget(self.banner)
        self._body.addWidget(self.view)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(rule())
        column.addWidget(self.work)
        column.addLayout(around)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forward.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.fit.clicked.connect(self.zoom_to_fit)
        self.blank.clicked.connect(self.blank_asked)
        self.view.resized.connect(self._on_resized)
        self.view.zoom_asked.connect(self.zoom_by)
        self.view.turned.connect(self.turn)
        self._sharp.timeout.connect(self._render)

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """How many pages the document has, 0 when there is none."""
        return len(self._pdf.pages) if self._pdf else 0

    @property
    def number(self) -> int:
        """The page shown, from 0."""
        return self._number

    @property
    def picture(self) -> QImage:
        """The picture of the page shown."""
        return self.view.sheet.picture

    @property
    def pdf(self) -> PdfFile | None:
        """The document shown."""
        return self._pdf

    def render_wish(self) -> tuple[int, float]:
        """Return the page and the fineness a new document shall be rendered in."""
        return self._number, self.view.dots_per_inch()

    def show_pdf(self, pdf: PdfFile, number: int, picture: QImage) -> None:
        """Show a new document with the picture of its page ``number``."""
        self._generation += 1
        self._pdf = pdf
        self._number = number
        self._body.setCurrentWidget(self.view)
        self.view.set_page_size(*pdf.pages[number])
        self.view.set_picture(picture)
        self._word_place()

    def show_nothing(self) -> None:
        """Say that no client is ticked."""
        self._generation += 1
        self._pdf = None
        self._number = 0
        self.view.set_picture(QImage())
        self._body.setCurrentWidget(self.empty)
        self._word_place()

    def show_refusal(self, title: str, sentence: str = "") -> None:
        """Say what did not work; an empty title takes it away."""
        self.banner.set_state("late", title, sentence, "alert-triangle")
        self.banner.setToolTip("")
        self.banner.setVisible(bool(title))

    def turn(self, step: int) -> None:
        """Show the next page or the one before."""
        number = self._number + step
        if self._pdf is None or not 0 <= number < self.pages:
            return
        self._number = number
        self.view.set_page_size(*self._pdf.pages[number])
        self.view.verticalScrollBar().setValue(0 if step > 0 else self.view.verticalScrollBar().maximum())
        self._word_place()
        self._render()

    def zoom_by(self, step: int) -> None:
        """Show the page larger or smaller."""
        zoom = self.view.zoom() * (ZOOM_STEP if step > 0 else 1 / ZOOM_STEP)
        self.view.set_zoom(min(max(zoom, ZOOM_LEAST), ZOOM_MOST))
        self._on_resized()

    def zoom_to_fit(self) -> None:
        """Show the whole page."""
        self.view.set_zoom(None)
        self._on_resized()

    def _on_resized(self) -> None:
        self._word_place()
        self._sharp.start()

    def _render(self) -> None:
        """Render the page anew in a worker; what is shown stays until then."""
        pdf, number, dots = self._pdf, self._number, self.view.dots_per_inch()
        if pdf is None:
            return
        self._generation += 1
        mine = self._generation
        self._desk.jobs.start(
            self,
            lambda _progress: self._pictures.render(pdf, number, dots),
            lambda picture: self.view.set_picture(picture) if mine == self._generation else None,
        )

    def _word_place(self) -> None:
        count = self.pages
        said = self.tr("Page {page} of {count}").format(page=self._number + 1, count=count)
        self.place.setText(said if count else "")
        self.back.setEnabled(self._number > 0)
        self.forward.setEnabled(self._number + 1 < count)
        self._percent.setText(self.tr("{percent}%").format(percent=round(self.view.zoom() * 100)) if count else "")
        self._remark.setText(self.tr("Preview is the page that will be printed") if count else "")
        for part in (self.smaller, self.larger, self.fit):
            part.setEnabled(count > 0)
        self.back.setVisible(count > 1)
        self.forward.setVisible(count > 1)
        self.view.setAccessibleName(self.place.text())
        self._make_room()

    def restyle(self) -> None:
        """Paint again."""
        self._make_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Give the buttons their room: first the remark breaks into two lines and goes, then the percents go,
        and at last the zoom goes under the pages."""
        turning = [part for part in (self.back, self.place, self.forward) if not part.isHidden()]
        zooming = (self.smaller, self.larger, self.fit)
        bar_px, room = theme().px(BAR_PX), self.width() - sum(SIDES_PX) - GROUP_GAP_PX
        rest = room - _width_of(*turning) - _width_of(*zooming)
        has_percent = rest >= _width_of(self._percent) + GAP_PX
        self._percent.setVisible(has_percent)
        rest -= _width_of(self._percent) + GAP_PX if has_percent else 0
        has_remark = rest >= theme().px(REMARK_LEAST_PX) and self._remark.heightForWidth(rest) <= bar_px
        self._remark.setVisible(has_remark)
        is_one = rest >= 0
        ways = QBoxLayout.Direction
        self._bar.setDirection(ways.LeftToRight if is_one else ways.TopToBottom)
        air_px = 0 if is_one else LINES_AIR_PX
        self._bar.setContentsMargins(SIDES_PX[0], air_px, SIDES_PX[1], air_px)
        self.tools.setFixedHeight(bar_px if is_one else 2 * bar_px - air_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("sunken"))
        painter.end()

    def set_empty_words(self, title: str, text: str) -> None:
        """Say why there is no page."""
        self.empty.set_words(title, text, "first")

    def retranslate(self) -> None:
        """Word everything anew."""
        self.back.set_name(self.tr("Page before"))
        self.forward.set_name(self.tr("Next page"))
        self.smaller.set_name(self.tr("Smaller"))
        self.larger.set_name(self.tr("Larger"))
        self.fit.setText(self.tr("Fit"))
        self.blank.setText(self.tr("Blank form"))
        self.work.retranslate()
        self._word_place()
