"""The list of the palette: headings, results, and the acts of the current one under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.chip import paint_chip
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, draw_icon, draw_text, elided, fill_box, text_width
from ui.palette.results import RESULT_ROLE, Result, ResultModel
from ui.theme import follow_theme, theme

Index = QModelIndex | QPersistentModelIndex
HEADING_PX = 32
ACTS_PX = 32
ACT_PX = 26
LEFT_PX = 20
TEXT_LEFT_PX = 54
RIGHT_PX = 18
GROUND_PX = 6


class ResultDelegate(QStyledItemDelegate):
    """Paints rows as in picture 12."""

    def __init__(self, view: ResultList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        row: Result = index.data(RESULT_ROLE)
        if row.is_heading:
            return QSize(0, look.px(HEADING_PX))
        height = look.row_height("rowPalette")
        if row.acts and index == self._view.currentIndex():
            height += look.px(ACTS_PX)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Result = index.data(RESULT_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, rect, row, is_first=index.row() == 0)
        else:
            self._paint_result(painter, rect, row, is_on=index == self._view.currentIndex(), number=index.row())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Result, *, is_first: bool) -> None:
        look = theme()
        if not is_first:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), look.color("line"))
        draw_text(painter, rect.adjusted(18, 3, -RIGHT_PX, 0), row.title, look.font_of(12, 500), "text2")

    def _paint_result(self, painter: QPainter, rect: QRectF, row: Result, *, is_on: bool, number: int) -> None:
        look = theme()
        height = look.row_height("rowPalette")
        line = QRectF(rect.left(), rect.top(), rect.width(), height)
        ground = line.adjusted(GROUND_PX, 0, -GROUND_PX, 0)
        if is_on:
            fill_box(painter, ground, look.radius("control"), look.color("rowSelected"))
        elif number == self._view.hot_row:
            fill_box(painter, ground, look.radius("control"), look.color("rowHover"))
        middle = line.center().y()
        if row.tone:
            paint_chip(painter, QRectF(LEFT_PX, middle - 11, 22, 22), "", row.tone, row.icon)
        elif row.icon:
            draw_icon(painter, LEFT_PX + 1, middle, row.icon, "text2", 20)
        right = self._paint_right(painter, line, row, is_on=is_on)
        self._paint_words(painter, line, right, row, is_on=is_on)
        if is_on and row.acts:
            self._paint_acts(painter, QRectF(rect.left(), line.bottom(), rect.width(), look.px(ACTS_PX)), row)

    def _paint_right(self, painter: QPainter, line: QRectF, row: Result, *, is_on: bool) -> float:
        """Paint what stands at the right end; return where it begins."""
        look = theme()
        right = line.right() - RIGHT_PX
        middle = line.center().y()
        if row.key:
            for cap in reversed(row.key.split("  ")):
                right -= keycap_width(cap)
                paint_keycap(painter, right, middle, cap)
                right -= 6
            return right - 8
        if is_on and row.more:
            words = self._view.open_words
            width = text_width(words, look.font("small"))
            draw_text(painter, QRectF(right - width - 1, line.top(), width + 1, line.height()), words,
                      look.font("small"), "text2", RIGHT)  # fmt: skip
            right -= width + 8 + keycap_width("Enter")
            paint_keycap(painter, right, middle, "Enter")
            return right - 14
        if row.meta:
            width = min(text_width(row.meta, look.font("body")), line.width() * 0.4)
            room = QRectF(right - width - 1, line.top(), width + 1, line.height())
            draw_text(painter, room, row.meta, look.font("body"), "text2", RIGHT)
            right -= width + 14
        return right

    def _paint_words(self, painter: QPainter, line: QRectF, right: float, row: Result, *, is_on: bool) -> None:
        look = theme()
        x = line.left() + TEXT_LEFT_PX
        ink = "accentText" if is_on else "text"
        plain, strong = look.font("name"), look.font("strong")
        shown = elided(row.title, strong, right - x)
        at = 0
        for first, last in [*row.spans, (len(shown), len(shown))]:
            first, last = min(first, len(shown)), min(last, len(shown))
            for text, font, is_match in ((shown[at:first], plain, False), (shown[first:last], strong, True)):
                if not text:
                    continue
                width = text_width(text, font)
                painter.setFont(font)
                painter.setPen(look.color(ink))
                painter.drawText(QRectF(x, line.top(), width + 2, line.height()), int(Qt.AlignmentFlag.AlignVCenter),
                                 text)  # fmt: skip
                if is_match:
                    under = QRectF(x, line.center().y() + 8, width, 2)
                    painter.fillRect(under, look.color("accentLine"))
                x += width
            at = max(at, last)
        detail = f"{row.detail}. {row.more}" if is_on and row.more and row.detail else row.more if is_on else row.detail
        detail = detail or row.detail
        if detail:
            x += 12
            draw_text(painter, QRectF(x, line.top(), right - x, line.height()), detail, look.font("body"), "text2")

    def _paint_acts(self, painter: QPainter, rect: QRectF, row: Result) -> None:
        look = theme()
        for number, box in enumerate(self.act_boxes(rect, row)):
            act = row.acts[number]
            is_on = number == self._view.act
            fill_box(painter, box, look.radius("control"), look.color("accentSoft" if is_on else "card"),
                     look.color("accent" if is_on else "lineControl"), 2 if is_on else 1)  # fmt: skip
            width = text_width(act.text, look.font("chip"))
            draw_text(painter, QRectF(box.left() + 9, box.top(), width + 2, box.height()), act.text,
                      look.font("chip"), "accentText" if is_on else "text")  # fmt: skip
            paint_keycap(painter, box.left() + 9 + width + 6, box.center().y(), act.letter)
        words = self._view.tab_words
        width = text_width(words, look.font("small"))
        right = rect.right() - RIGHT_PX
        x = right - width - 8 - keycap_width("Tab")
        boxes = self.act_boxes(rect, row)
        if not boxes or x > boxes[-1].right() + 8:
            middle = boxes[0].center().y() if boxes else rect.center().y()
            paint_keycap(painter, x, middle, "Tab")
            draw_text(painter, QRectF(right - width - 1, rect.top() + 1, width + 1, ACT_PX), words,
                      look.font("small"), "text2", RIGHT)  # fmt: skip

    def act_boxes(self, rect: QRectF, row: Result) -> list[QRectF]:
        """Return where each act of ``row`` is painted in ``rect``, the strip under the row."""
        look = theme()
        boxes: list[QRectF] = []
        x = rect.left() + 44.0
        for act in row.acts:
            width = 9 + text_width(act.text, look.font("chip")) + 6 + keycap_width(act.letter) + 8
            if x + width > rect.right() - RIGHT_PX:
                break
            boxes.append(QRectF(round(x), rect.top() + 1, round(width), look.px(ACT_PX)))
            x += width + 6
        return boxes


class ResultList(QListView):
    """Shows results; the field keeps the focus, so the palette moves the current row.

    Signals:
        chosen: a result was clicked (Result).
        act_chosen: an act of the current result was clicked (int, its place).
    """

    chosen = Signal(object)
    act_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.act = -1
        self.hot_row = -1
        self.open_words = ""
        self.tab_words = ""
        self.results = ResultModel(self)
        self.setModel(self.results)
        self._delegate = ResultDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies below is slow to paint
        follow_theme(self)

    def current(self) -> Result | None:
        """Return the current result."""
        index = self.currentIndex()
        return index.data(RESULT_ROLE) if index.isValid() else None

    def show_rows(self, rows: list[Result], *, keep: bool) -> None:
        """Show other rows; with ``keep`` the current result stays current if it is still there."""
        before = self.current().title if keep and self.current() is not None else None  # type: ignore[union-attr]
        self.act = -1
        self.hot_row = -1
        self.results.show(rows)
        places = [at for at, row in enumerate(rows) if not row.is_heading]
        same = next((at for at in places if rows[at].title == before), None)
        if places:
            self._go(same if same is not None else places[0])
        if same is None:
            self.scrollToTop()

    def move(self, step: int) -> None:  # type: ignore[override]
        """Make the result ``step`` places on current; it stops at either end."""
        places = [at for at, row in enumerate(self.results.rows()) if not row.is_heading]
        if not places:
            return
        now = places.index(self.currentIndex().row()) if self.currentIndex().row() in places else -1
        self.act = -1
        target = places[max(0, min(len(places) - 1, now + step))]
        self._go(target)
        if target == places[0]:
            self.scrollToTop()

    def set_act(self, place: int) -> None:
        """Choose an act of the current result; -1 for none."""
        self.act = place
        self.viewport().update()

    def height_of_rows(self) -> int:
        """Return how high all rows are together, px."""
        return sum(self.sizeHintForRow(row) for row in range(self.results.rowCount()))

    def restyle(self) -> None:
        """Lay rows out and paint again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("card"))
        painter.end()
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row != self.hot_row:
            self.hot_row = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row: Result | None = index.data(RESULT_ROLE) if index.isValid() else None
        if row is None or row.is_heading or event.button() != Qt.MouseButton.LeftButton:
            return
        rect = QRectF(self.visualRect(index))
        height = theme().row_height("rowPalette")
        if index == self.currentIndex() and row.acts and event.position().y() > rect.top() + height:
            strip = QRectF(rect.left(), rect.top() + height, rect.width(), rect.height() - height)
            for number, box in enumerate(self._delegate.act_boxes(strip, row)):
                if box.contains(event.position()):
                    self.act_chosen.emit(number)
            return
        self._go(index.row())
        self.chosen.emit(row)

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self.results.index(row))
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex())
        self.viewport().update()
