"""The left of the calling base: its lists, each with what is left to do in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QWidget

from app.services.raw_base import RawListRow
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.section_card import SectionCard
from ui.theme import theme

ROW_PX, LINE_PX = 46, 18
SIDE_PX = 14
ROW_ROLE = Qt.ItemDataRole.UserRole


class ListsModel(RowsModel[RawListRow]):
    """The lists in use, then those put away."""

    def value(self, row: RawListRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join((row.title, *count_texts(row)))
        return None


class ListsDelegate(RowDelegate):
    """Title and how many are left; under it those of today and the clients it gave."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX + LINE_PX * (len(count_texts(index.data(ROW_ROLE))) - 1)))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: RawListRow = index.data(ROW_ROLE)
        half = look.px(ROW_PX) / 2
        room = rect.adjusted(SIDE_PX, 4, -SIDE_PX, 0)
        upper = QRectF(room.left(), room.top(), room.width(), half - 3)
        count = str(row.left) if row.left else ""
        width = text_width(count, look.font("strong")) if count else 0
        ink = "text3" if row.is_archived else "text"
        draw_text(painter, upper, count, look.font("strong"), ink, RIGHT)
        if not row.left and row.total and not row.is_archived:
            width = 16
            draw_icon(painter, room.right() - 16, upper.center().y(), "circle-check", "ok", 16)
        draw_text(painter, upper.adjusted(0, 0, -width - 10, 0), row.title, look.font("name"), ink)
        lower = QRectF(room.left(), rect.top() + half, room.width(), half - 4)
        role = "warn" if row.again_today and not row.is_archived else "text2"
        for text in count_texts(row):
            draw_text(painter, lower, text, look.font("small"), role)
            lower.translate(0, look.px(LINE_PX))
            role = "text2"


class ListsView(KList):
    """The rows; letters are commands here, not a search by first letter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ListsPanel(SectionCard):
    """The lists; the current one is shown in the middle.

    Signals:
        chosen: another list is the current one (int).
        opened: Enter on a list: on to its records.
        new_asked: a new list is wanted.
        menu_asked: the menu of the current list is wanted under a widget (QWidget).
        archive_shown: the lists put away are to be shown, or not (bool).
    """

    chosen = Signal(int)
    opened = Signal()
    new_asked = Signal()
    menu_asked = Signal(object)
    archive_shown = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk = desk
        self._shows_archived = False
        self._archived = 0
        self.model = ListsModel(self)
        self.view = ListsView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ListsDelegate(self.view))
        self.new_button = IconButton("plus", "", key="Shift N", side_px=26)
        self.more = IconButton("dots", "", side_px=26)
        self.add_action(self.more)
        self.add_action(self.new_button)
        self.archive_link = KButton(kind=Kind.LINK)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE_PX - 2, 2, SIDE_PX, 6)
        foot.addWidget(self.archive_link)
        foot.addStretch(1)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(foot)
        self.new_button.clicked.connect(self.new_asked)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more))
        self.archive_link.clicked.connect(self._on_archive)
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._on_current())
        self.view.opened.connect(lambda _index: self.opened.emit())
        self.view.menu_asked.connect(lambda _index, _point: self.menu_asked.emit(self.more))

    def show_lists(self, rows: Sequence[RawListRow], archived: Sequence[RawListRow], current: int | None) -> None:
        """Show the lists; the current one stays the current one, else it is the first."""
        self._archived = len(archived)
        shown = [*rows, *(archived if self._shows_archived else ())]
        if shown != self.model.rows:
            self.view.selectionModel().blockSignals(True)
            self.model.replace(shown)
            self.view.selectionModel().blockSignals(False)
        at = next((at for at, row in enumerate(shown) if row.id == current), 0 if shown else -1)
        if at >= 0 and at != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(at))
        self._word_archive()

    def current(self) -> RawListRow | None:
        """Return the current list."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Lists"))
        self.view.setAccessibleName(self.tr("Lists to call"))
        self.new_button.set_name(self.tr("New list"))
        self.more.set_name(self.tr("More for this list"))
        self._word_archive()
        self.view.restyle()

    def shows_archived(self) -> bool:
        """Whether the lists put away are shown too."""
        return self._shows_archived

    def _word_archive(self) -> None:
        text = self.tr("Hide those put away") if self._shows_archived else self.tr("%n put away", "", self._archived)
        self.archive_link.setText(text)
        self.archive_link.setVisible(bool(self._archived))

    def _on_archive(self) -> None:
        self._shows_archived = not self._shows_archived
        self.archive_shown.emit(self._shows_archived)

    def _on_current(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row.id)


def count_texts(row: RawListRow) -> tuple[str, ...]:
    """Return '3 again today' and '5 became clients', a line each, or that nobody is left."""
    parts = []
    if row.is_archived:
        parts.append(QCoreApplication.translate("Calling", "put away"))
    if row.again_today:
        parts.append(QCoreApplication.translate("Calling", "{n} again today").format(n=row.again_today))
    if row.clients:
        parts.append(QCoreApplication.translate("Calling", "{n} became clients").format(n=row.clients))
    if not parts:
        if not row.total:
            parts.append(QCoreApplication.translate("Calling", "empty"))
        elif row.left:
            parts.append(QCoreApplication.translate("Calling", "of {n}").format(n=row.total))
        else:
            parts.append(QCoreApplication.translate("Calling", "all called"))
    return tuple(parts)
