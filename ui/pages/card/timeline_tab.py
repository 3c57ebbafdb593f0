"""The tab 'Timeline': the log line, everything that happened, and which kind of it is shown."""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.activities import drop_activity
from app.services.promises import remove_promise
from app.services.requests import drop_request
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.chip import FilterChip
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.timeline import Timeline
from ui.pages.card.hand_over_strip import hand_over_rows
from ui.pages.card.happening import Happening, Target
from ui.pages.card.happenings import GROUPS, timeline_items, timeline_rows
from ui.pages.card.hover_bar import HoverBar
from ui.pages.card.log_line import LogLine
from ui.pages.card.view import CardView

OPENED = ("activity", "order", "document", "promise", "request", "rival")


class TimelineTab(QWidget):
    """The log line over the timeline; F narrows it to one kind.

    Signals:
        opened: a row was opened (Target).
        finish_asked: a planned step is done: ask what came of it (its id).
        reopen_asked: a done activity is a plan again (its id).
    """

    opened = Signal(object)
    finish_asked = Signal(int)
    reopen_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        self._rows: list[Happening] = []
        self._only = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 4)
        column.setSpacing(4)
        self.log = LogLine(desk, self)
        self.filter_button = IconButton("filter", "", key="F", side_px=26, parent=self)
        self.filter_button.clicked.connect(self.open_filter)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.log, 1)
        head.addWidget(self.filter_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.chip = FilterChip("", "", self)
        self.chip.clicked.connect(self.open_filter)
        self.chip.removed.connect(lambda: self.show_only(""))
        self.chip.hide()
        self._nothing = Label("", "body", "text2", wrap=True)
        self._nothing.hide()
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._nothing)
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
        self.filter_button.set_name(self.tr("Show one kind"))
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self._nothing.setText(self.tr("Nothing of this kind yet."))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show what happened with a client; another one is shown whole."""
        place = self.timeline.verticalScrollBar().value()
        is_same = self._view is not None and self._view.card.facts.id == view.card.facts.id
        self._view = view
        self.log.show_client(view.card.facts.id)
        self._rows = timeline_rows(self.desk, view.card, view.held(), view.objection_titles)
        self._rows += hand_over_rows(self.desk, view.hand_overs)
        self._fill(self._only if is_same else "")
        if is_same:
            self.timeline.verticalScrollBar().setValue(place)
        else:
            self.timeline.scrollToTop()

    def only(self) -> str:
        """Return the group that is shown alone, empty for all."""
        return self._only

    def show_only(self, group: str) -> None:
        """Show one group of ``GROUPS``, all with an empty one."""
        self._fill(group)
        self.timeline.scrollToTop()

    def open_filter(self) -> None:
        """Open the menu of kinds with how many there are of each."""
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        names = self._group_names()
        for group in ("", *GROUPS):
            count = sum(not group or group in row.groups for row in self._rows)
            menu.add(
                names[group], functools.partial(self.show_only, group), meta=str(count),
                is_checked=group == self._only, is_enabled=bool(count) or not group,
            )  # fmt: skip
        show_under(menu, self.filter_button, at_right=True)

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

    def remove(self, target: Target) -> None:
        """Take an entry, a promise or a request off the card; it can be undone."""
        if target.kind == "activity":
            self.desk.write(self, drop_activity, target.id)
        elif target.kind == "promise":
            self.desk.write(self, remove_promise, target.id)
        elif target.kind == "request":
            self.desk.write(self, drop_request, target.id)

    def _fill(self, only: str) -> None:
        self._only = only
        self.timeline.set_items(timeline_items(self.desk, self._rows, only))
        self.chip.set_filter(self.tr("Only"), self._group_names()[only])
        self.chip.setVisible(bool(only))
        self._nothing.setVisible(bool(only) and not self.timeline.items())

    def _group_names(self) -> dict[str, str]:
        return {
            "": self.tr("Everything"),
            "calls": self.tr("Calls"),
            "meetings": self.tr("Meetings and visits"),
            "letters": self.tr("Letters and messages"),
            "tasks": self.tr("Tasks and notes"),
            "market": self.tr("Objections and competitors"),
            "promises": self.tr("Promises and requests"),
            "orders": self.tr("Orders and returns"),
            "marks": self.tr("Stages and marks"),
            "sheets": self.tr("Sheets"),
        }

    def _remove_current(self) -> None:
        index = self.timeline.currentIndex()
        target = self.timeline.item_at(index).data if index.isValid() else None
        if isinstance(target, Target):
            self.remove(target)

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        target = self.timeline.item_at(index).data if index.isValid() else None
        if not isinstance(target, Target) or target.kind not in OPENED:
            return
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Open"), lambda: self.opened.emit(target), icon="pencil", key="Enter")
        if target.kind == "activity" and target.is_open:
            menu.add(self.tr("Done…"), lambda: self.finish_asked.emit(target.id), icon="check")
        elif target.kind == "activity" and not self._is_note(target.id):
            menu.add(self.tr("Not done after all"), lambda: self.reopen_asked.emit(target.id), icon="arrow-back-up")
        if target.kind in ("activity", "promise", "request"):
            menu.add(self.tr("Remove the entry"), lambda: self.remove(target), icon="trash", key="Del")
        menu.popup(point)

    def _is_note(self, activity_id: int) -> bool:
        assert self._view is not None
        return any(each.id == activity_id and each.kind == "note" for each in self._view.card.activities)
