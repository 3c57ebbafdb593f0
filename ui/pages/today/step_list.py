"""The list of Today: what is current has its buttons in the row, a row that was ticked off asks what is next."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QWidget

from app.services.today_rows import StepRow
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.chip import chip_width, stage_icon
from ui.kit.rows import Index, KList
from ui.pages.today.carried import CarriedRow
from ui.pages.today.delegate import StepDelegate
from ui.pages.today.rows import ASK, MORE, ROW_ROLE, STEP, ListRow, TodayRows, with_question
from ui.steps.step_line import StepAsk, StepLine
from ui.theme import theme

NARROW_PX = 560
SCROLL_EDGE_PX, SCROLL_STEP_PX, SCROLL_EVERY_MS = 32, 14, 30
ASK_AIR_PX = 5


class RowButtons(QWidget):
    """Done and Move, in the current row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.done_button = KButton(size="small")
        self.move_button = KButton(size="small", key="M")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.done_button, self.move_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # their keys work in the list
            row.addWidget(button)
        self.hide()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.done_button.setText(self.tr("Done"))
        self.done_button.set_key(self.tr("Space"))
        self.move_button.setText(self.tr("Move"))

    def set_keys(self, has_keys: bool) -> None:
        """Show or leave out the key caps."""
        self.done_button.set_key(self.tr("Space") if has_keys else None)
        self.move_button.set_key("M" if has_keys else None)


class StepList(KList):
    """Arrows skip the heads; a row is dragged to another day with the mouse.

    Signals:
        ticked: the tick box or the button of a step was pressed (StepRow).
        move_asked: the button Move was pressed.
        more_asked: the row of what is not shown was opened (the group, str).
        dropped: a step was let go over another day (StepRow, date).
        current_changed: another row is current.
    """

    ticked = Signal(object)
    move_asked = Signal()
    more_asked = Signal(str)
    dropped = Signal(object, object)
    current_changed = Signal()
    _is_built = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.desk = desk
        self.today = desk.book.clock.today()
        self.shows_people = True
        self.drop_row, self.drop_day = -1, cast("date | None", None)
        self._pressed: tuple[QPoint, StepRow] | None = None
        self._carried: CarriedRow | None = None
        super().__init__(parent)
        self.rows = TodayRows(self)
        self._delegate = StepDelegate(self)
        self.buttons = RowButtons(self.viewport())
        self.line = StepLine(desk, self.viewport(), shape="rows")
        self.line.hide()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setDragEnabled(False)
        self._is_built = True
        self._scroll = QTimer(self, interval=SCROLL_EVERY_MS)
        self._scroll.timeout.connect(self._scroll_at_edges)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.buttons.done_button.clicked.connect(self._tick_current)
        self.buttons.move_button.clicked.connect(self.move_asked)
        self.opened.connect(self._on_opened)
        self.line.closed.connect(self._on_line_closed)
        self.line.resized.connect(self.scheduleDelayedItemsLayout)
        self.retranslate()

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_rows(self, rows: list[ListRow], today: date) -> None:
        """Show other rows; the current step, the place and the question stay where they can."""
        self.today = today
        kept, at = self.current_step(), self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        asked = self.line.asked()
        self._delegate.measure(rows)
        self.rows.replace(with_question(rows, asked.done_id) if asked is not None else rows)
        row = self.rows.row_of(kept.id) if kept is not None else -1
        self.set_row(row if row >= 0 else self.rows.first_step(max(0, at)), scrolls=False)
        self.verticalScrollBar().setValue(scrolled)
        self.place_parts()

    def current_step(self) -> StepRow | None:
        """Return the step of the current row."""
        index = self.currentIndex()
        row: ListRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row.step if row is not None and row.kind == STEP else None

    def set_row(self, row: int, *, scrolls: bool = True) -> None:
        """Make a row current."""
        if not scrolls:
            self.setAutoScroll(False)
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        self.setAutoScroll(True)

    def choose(self, step_id: int) -> bool:
        """Make a step current; False when it is not shown."""
        row = self.rows.row_of(step_id)
        if row >= 0:
            self.set_row(row)
        return row >= 0

    def has_buttons(self, index: Index) -> bool:
        """Whether the buttons stand in this row."""
        current = self.currentIndex()
        if not current.isValid() or current.row() != index.row():
            return False
        step = self.current_step()
        return step is not None and step.state == "open"

    def chip_width(self, row: ListRow) -> int:
        """Return the width of the stage of a row."""
        step = row.step
        if step is None:
            return 0
        words = "" if self.is_narrow() else step.stage_title
        return chip_width(words, step.function, stage_icon(step.function, step.stage_code))

    def is_narrow(self) -> bool:
        """Whether there is no room for the words of stages and the keys of buttons."""
        return self.viewport().width() < theme().px(NARROW_PX)

    # --- what is next ---------------------------------------------------------------------------------------------

    def ask_next(self, step: StepRow) -> None:
        """Open the question under a step that is done."""
        if self.rows.row_of(step.id) < 0:
            return
        self.line.ask(StepAsk(step.client_id, done_id=step.id))
        self.rows.ask_under(step.id)
        self.place_parts()
        self.scrollTo(self.rows.index(self.rows.row_of(step.id, ASK)))

    def ask_height(self) -> int:
        """Return how high the question is."""
        return max(self.line.minimumSizeHint().height(), self.line.sizeHint().height()) + 2 * ASK_AIR_PX

    def place_parts(self) -> None:
        """Put the buttons and the question into their rows."""
        index = self.currentIndex()
        has_buttons = index.isValid() and self.has_buttons(index) and not self.is_dragging
        if has_buttons:
            self.buttons.set_keys(not self.is_narrow())
            rect = QRectF(self.visualRect(index))
            size = self.buttons.sizeHint()
            left = round(self._delegate.buttons_right(rect)) - size.width()
            top = round(rect.center().y() - size.height() / 2)
            self.buttons.setGeometry(left, top, size.width(), size.height())
        self.buttons.setVisible(has_buttons)
        asked = self.line.asked()
        row = self.rows.row_of(asked.done_id or 0, ASK) if asked is not None else -1
        if row >= 0:
            rect = QRectF(self.visualRect(self.rows.index(row)))
            self.line.setGeometry(rect.adjusted(10, ASK_AIR_PX, -10, -ASK_AIR_PX).toRect())
        self.line.setVisible(row >= 0)

    def _on_line_closed(self) -> None:
        had_focus = self.line.isAncestorOf(QApplication.focusWidget() or self)
        self.line.hide()
        self.rows.ask_under(None)
        self.place_parts()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys and mouse -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.is_dragging:
            self.cancel_drag()
        elif key == Qt.Key.Key_Home and not event.modifiers():
            self.set_row(self.rows.first_step())
            self.scrollToTop()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() == self.rows.first_step():
            self.scrollToTop()  # shows the head above
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # letters are keys of the page, not a search among clients
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self.is_dragging and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        row: ListRow | None = index.data(ROW_ROLE) if index.isValid() else None
        self._pressed = None
        super().mousePressEvent(event)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if row.kind == MORE:
            self.more_asked.emit(row.group)
        elif row.step is not None and row.kind == STEP:
            if self._delegate.check_rect(QRectF(self.visualRect(index))).contains(at.toPointF()):
                self.ticked.emit(row.step)
            elif row.step.state == "open":
                self._pressed = at, row.step

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.is_dragging:
            self._drag_to(at)
            return
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (at - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance():
                self._start_drag()
                self._drag_to(at)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_dragging and self._pressed is not None:
            step, day = self._pressed[1], self.drop_day
            self.cancel_drag()
            if day is not None and day != step.due_on:
                self.dropped.emit(step, day)
            return
        self._pressed = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and self._delegate.check_rect(QRectF(self.visualRect(index))).contains(at.toPointF()):
            self.mousePressEvent(event)  # two quick ticks, not an opening
        else:
            super().mouseDoubleClickEvent(event)

    # --- dragging ---------------------------------------------------------------------------------------------------

    @property
    def is_dragging(self) -> bool:
        """Whether a row is being carried."""
        return self._carried is not None

    def cancel_drag(self) -> None:
        """Put the row back where it was."""
        self._pressed = None
        self.drop_row, self.drop_day = -1, None
        self._scroll.stop()
        if self._carried is not None:
            self._carried.deleteLater()
            self._carried = None
            QApplication.restoreOverrideCursor()
        self.viewport().update()
        self.place_parts()

    def _start_drag(self) -> None:
        assert self._pressed is not None
        row = self.rows.row_of(self._pressed[1].id)
        if row < 0:
            return
        self.buttons.hide()
        picture: QPixmap = self.viewport().grab(self.visualRect(self.rows.index(row)))
        self._carried = CarriedRow(picture, self.window())
        self._carried.show()
        self._carried.raise_()
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll.start()
        self.viewport().update()

    def _drag_to(self, at: QPoint) -> None:
        if self._carried is None or self._pressed is None:
            return
        self.drop_row, self.drop_day = self._target_at(at)
        words = ""
        if self.drop_day is not None:
            locale = self.desk.language.locale
            name = locale.dayName(self.drop_day.isoweekday(), locale.FormatType.LongFormat)
            words = f"{name}, {self.desk.formats.short_date(self.drop_day)}"
        self._carried.place(self.viewport().mapTo(self.window(), at), words)
        self.viewport().update()

    def _target_at(self, at: QPoint) -> tuple[int, date | None]:
        """Return the row under a point and the day a step dropped there gets; (-1, None) where there is none."""
        if not self.viewport().rect().contains(at):
            return -1, None
        index = self.indexAt(at)
        if not index.isValid():
            return -1, None
        row: ListRow = index.data(ROW_ROLE)
        for cell, day in self._delegate.day_cells(QRectF(self.visualRect(index)), row, self.today):
            if cell.adjusted(-2, -6, 2, 6).contains(at.toPointF()):
                return index.row(), day
        return (index.row(), row.on) if row.on is not None else (-1, None)

    def _scroll_at_edges(self) -> None:
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        bar = self.verticalScrollBar()
        if at.y() < SCROLL_EDGE_PX:
            bar.setValue(bar.value() - SCROLL_STEP_PX)
        elif at.y() > self.viewport().height() - SCROLL_EDGE_PX:
            bar.setValue(bar.value() + SCROLL_STEP_PX)

    # --- inside -----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word everything anew."""
        self.buttons.retranslate()
        self.line.retranslate()
        self.setAccessibleName(self.tr("Steps"))
        self.place_parts()

    def restyle(self) -> None:
        """Measure and lay out again."""
        super().restyle()
        if self._is_built:
            self._delegate.measure(self.rows.rows)
            self.place_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_parts()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._is_built:
            self.place_parts()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.place_parts()

    def _on_current(self) -> None:
        self.place_parts()
        self.viewport().update()
        self.current_changed.emit()

    def _tick_current(self) -> None:
        step = self.current_step()
        if step is not None:
            self.ticked.emit(step)

    def _on_opened(self, index: QModelIndex) -> None:
        row: ListRow = index.data(ROW_ROLE)
        if row.kind == MORE:
            self.more_asked.emit(row.group)
