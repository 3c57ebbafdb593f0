"""The tab 'Timeline': the log line and everything that happened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.activities import drop_activity, log_activity
from ui.desk import Desk
from ui.kit.field import SIDE_PX, KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.kit.paint import begin, draw_icon
from ui.kit.segmented import Segment, Segmented
from ui.kit.timeline import Timeline
from ui.pages.card.happenings import Target, timeline_items
from ui.pages.card.hover_bar import HoverBar
from ui.pages.card.saving import save
from ui.pages.card.view import CardView

LOG_KINDS = (("call", "phone"), ("meeting", "users"), ("note", "note"))
ICON_PX = 16
ICON_ROOM_PX = 20


class _PencilLine(KLineEdit):
    """A line with a pencil at its left."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextMargins(ICON_ROOM_PX, 0, 0, 0)

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red border; the pencil keeps its room."""
        super().set_error(has_error)
        self.setTextMargins(ICON_ROOM_PX, 0, self.textMargins().right(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = begin(self)
        draw_icon(painter, SIDE_PX, self.height() / 2, "pencil", "text2", ICON_PX)
        painter.end()


class LogLine(QWidget):
    """Type what happened, Enter saves; the buttons or Alt with 1 to 3 set the kind.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
    """

    lost = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._client_id: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.line = _PencilLine()
        self.line.returnPressed.connect(self._on_return)
        self.line.textEdited.connect(lambda _text: self._say(""))
        self.kind = Segmented(self._segments(), "call")
        row.addWidget(self.line, 1)
        row.addWidget(self.kind)
        column.addLayout(row)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, (kind, _icon) in enumerate(LOG_KINDS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda kind=kind: self.kind.set_code(kind))
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.line.setPlaceholderText(self.tr("Write what happened…"))
        self.line.setAccessibleName(self.tr("What happened"))
        self.kind.set_segments(self._segments())
        self.kind.setAccessibleName(self.tr("Kind"))

    def show_client(self, client_id: int) -> None:
        """Write for this client from now on."""
        if client_id != self._client_id:
            self.line.clear()
            self._say("")
        self._client_id = client_id

    def error(self) -> str:
        """Return the sentence under the line."""
        return self._error.text() if not self._error.isHidden() else ""

    def is_empty(self) -> bool:
        """Whether nothing waits in the line."""
        return not self.line.text().strip()

    def commit(self) -> bool:
        """Write what stands in the line, if anything; False is never needed: a refusal is said later."""
        if not self.is_empty():
            self._on_return()
        return True

    def _segments(self) -> list[Segment]:
        words = self.desk.language.words
        return [
            Segment(kind, f"{words.text(f'activity_kind.{kind}')} (Alt {number})", icon)
            for number, (kind, icon) in enumerate(LOG_KINDS, 1)
        ]

    def _on_return(self) -> None:
        text, client_id = self.line.text(), self._client_id
        if client_id is None or not text.strip() or self.line.isReadOnly():
            return
        # The text stays in the line until the book has it.
        self.line.setReadOnly(True)

        def done() -> None:
            self.line.setReadOnly(False)
            if self._client_id == client_id:
                self.line.clear()

        def failed(sentence: str) -> None:
            self.line.setReadOnly(False)
            if self._client_id == client_id:
                self._say(sentence)
            if self._client_id != client_id or not self.isVisible():
                self.lost.emit(client_id, sentence)

        save(self.desk, self, log_activity, client_id, self.kind.code(), text, done=done, failed=failed)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.line.set_error(bool(sentence))


class TimelineTab(QWidget):
    """The log line over the timeline.

    Signals:
        opened: a row was opened (Target).
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 4)
        column.setSpacing(4)
        self.log = LogLine(desk, self)
        column.addWidget(self.log)
        self.timeline = Timeline(self)
        self.timeline.opened.connect(lambda index: self.opened.emit(self.timeline.item_at(index).data))
        self.timeline.menu_asked.connect(self._on_menu)
        self.timeline.installEventFilter(self)
        self.timeline.setMinimumHeight(1)  # where there is little room, the line keeps its own
        HoverBar(self.timeline)
        column.addWidget(self.timeline, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.log.retranslate()
        self.timeline.setAccessibleName(self.tr("Timeline"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show what happened with a client."""
        place = self.timeline.verticalScrollBar().value()
        is_same = self._view is not None and self._view.card.facts.id == view.card.facts.id
        self._view = view
        self.log.show_client(view.card.facts.id)
        self.timeline.set_items(timeline_items(self.desk, view.card, view.held()))
        if is_same:
            self.timeline.verticalScrollBar().setValue(place)
        else:
            self.timeline.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the current entry off, before a key of the window hears of it."""
        if watched is self.timeline and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._remove_current()
                return True
        return False

    def open_current(self) -> None:
        """Open the row that has the focus."""
        index = self.timeline.currentIndex()
        if index.isValid():
            self.opened.emit(self.timeline.item_at(index).data)

    def _remove_current(self) -> None:
        index = self.timeline.currentIndex()
        target = self.timeline.item_at(index).data if index.isValid() else None
        if isinstance(target, Target) and target.kind == "activity":
            self.remove(target.id)

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        target = self.timeline.item_at(index).data if index.isValid() else None
        if not isinstance(target, Target) or target.kind not in ("activity", "order"):
            return
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Open"), lambda: self.opened.emit(target), icon="pencil", key="Enter")
        if target.kind == "activity":
            menu.add(self.tr("Remove the entry"), lambda: self.remove(target.id), icon="trash", key="Del")
        menu.popup(point)

    def remove(self, activity_id: int) -> None:
        """Take an entry out of the card; it can be undone."""
        self.desk.write(self, drop_activity, activity_id)
