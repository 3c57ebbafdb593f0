"""The clients a changed rule would take in or let go, each with a tick to leave it as it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.rules import GATE_RULES
from app.services.rule_preview import ChangedClient, RulePreview
from ui.desk import Desk
from ui.kit.paint import RIGHT, draw_icon, draw_text, has_keyboard_focus, text_width
from ui.kit.rows import CHECK_PX, Index, KList, paint_check, paint_row
from ui.theme import follow_theme, theme

ROW_ROLE = Qt.ItemDataRole.UserRole
LEFT_PX = 16
HEAD_PX = 32
BATCH_ROWS = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading over clients that join (or leave), and how many they are."""

    text: str
    count: int
    is_joining: bool


Row = Heading | ChangedClient


class ChangedModel(QAbstractListModel):
    """The rows of a preview; ``exempt`` are the clients left as they are."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[Row] = []
        self.exempt: frozenset[int] = frozenset()
        self.has_ticks = True
        self._totals: dict[int, str] = {}

    def show_rows(self, rows: list[Row], has_ticks: bool) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self.has_ticks, self._totals = rows, has_ticks, {}
        self.endResetModel()

    def total(self, row: ChangedClient) -> str:
        """Return what a client bought for, worded once."""
        if row.client_id not in self._totals:
            self._totals[row.client_id] = self._desk.formats.amount(row.total_kop)
        return self._totals[row.client_id]

    def is_ticked(self, row: ChangedClient) -> bool:
        """Whether the rule will be let act on the client."""
        return not row.is_exempt_now and row.client_id not in self.exempt

    def repaint_all(self) -> None:
        """Tell the view that ticks are others."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()] if index.isValid() else None
        if isinstance(row, ChangedClient):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            return f"{row.text} {row.count}" if role in _NAMES else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, row.city, row.why, self.total(row)) if part)
        if role == Qt.ItemDataRole.CheckStateRole and self.has_ticks:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        return None


_NAMES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class ChangedDelegate(QStyledItemDelegate):
    """Paints a heading, or a client in two lines with its tick and sum."""

    def __init__(self, view: ChangedList, model: ChangedModel, by_hand: str) -> None:
        super().__init__(view)
        self._list, self._model = view, model
        self.by_hand = by_hand

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ROW_ROLE), Heading):
            return QSize(0, theme().px(HEAD_PX))
        return QSize(0, theme().row_height("rowTwoLine"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        row: Row = index.data(ROW_ROLE)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            is_current = index.row() == self._list.currentIndex().row() and self._list.hasFocus()
            paint_row(
                painter,
                rect,
                is_current=is_current,
                is_hot=index.row() == self._list.hot_row,
                has_ring=is_current and has_keyboard_focus(self._list),
            )
            self._paint_client(painter, rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Heading) -> None:
        look = theme()
        painter.fillRect(rect, look.color("cardAlt"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.color("line"))
        icon, role = ("plus", "ok") if row.is_joining else ("minus", "danger")
        draw_icon(painter, rect.left() + LEFT_PX, rect.center().y(), icon, role, 14)
        x = rect.left() + LEFT_PX + 22
        room = QRectF(x, rect.top(), rect.right() - x - 60, rect.height())
        x += draw_text(painter, room, row.text, look.font("strong"), "text") + 8
        room = QRectF(x, rect.top(), rect.right() - x, rect.height())
        draw_text(painter, room, str(row.count), look.font("small"), "text2")

    def _paint_client(self, painter: QPainter, rect: QRectF, row: ChangedClient) -> None:
        look, model = theme(), self._model
        x = rect.left() + LEFT_PX
        if model.has_ticks:
            state = Qt.CheckState.Checked if model.is_ticked(row) else Qt.CheckState.Unchecked
            paint_check(painter, x, rect.center().y(), state, is_enabled=not row.is_exempt_now)
            x += CHECK_PX + 10
        right = rect.right() - 14
        total = model.total(row)
        width = text_width(total, look.font("body"))
        draw_text(painter, QRectF(right - width - 1, rect.top(), width + 1, rect.height()), total, look.font("body"),
                  "text", RIGHT)  # fmt: skip
        room = QRectF(x, rect.top() + 4, right - width - 10 - x, rect.height() / 2 - 4)
        draw_text(painter, room, row.name, look.font("name"), "text")
        under = ", ".join(part for part in (row.city, row.why) if part)
        if row.is_exempt_now or row.client_id in model.exempt:
            under = f"{self.by_hand}: {under}" if under else self.by_hand
        room = QRectF(x, rect.center().y(), right - width - 10 - x, rect.height() / 2 - 4)
        draw_text(painter, room, under, look.font("small"), "text2")


class ChangedList(KList):
    """The clients of a preview. Space and a click on the tick leave a client as it is, Enter opens its card.

    Signals:
        exempted: the ids of the clients left as they are (frozenset).
        client_opened: the id of a client whose card is wanted (int).
    """

    exempted = Signal(object)
    client_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChangedModel(desk, self)
        self.setModel(self.rows)
        self.painter_ = ChangedDelegate(self, self.rows, "")
        self.setItemDelegate(self.painter_)
        self.opened.connect(self._on_opened)
        self.setLayoutMode(KList.LayoutMode.Batched)  # a rule switched off may let thousands go
        self.setBatchSize(BATCH_ROWS)
        follow_theme(self)

    def show_preview(self, preview: RulePreview | None, exempt: frozenset[int], heads: tuple[str, str]) -> None:
        """Show who would join and leave under these two headings, some of them left as they are."""
        rows: list[Row] = []
        if preview is not None:
            for head, clients, is_joining in zip(heads, (preview.joins, preview.leaves), (True, False), strict=True):
                if clients:
                    rows += [Heading(head, len(clients), is_joining), *clients]
        self.rows.exempt = exempt
        at = self.currentIndex().row()
        self.rows.show_rows(rows, preview is not None and preview.code not in GATE_RULES)
        if rows:
            self.setCurrentIndex(self.rows.index(min(max(at, 1), len(rows) - 1)))
        self.fit()

    def fit(self) -> None:
        """Be no higher than the rows; the rest of the panel follows at once."""
        heads = sum(isinstance(row, Heading) for row in self.rows.rows)
        clients = len(self.rows.rows) - heads
        height = heads * theme().px(HEAD_PX) + clients * theme().row_height("rowTwoLine")
        self.setMaximumHeight(min(height, 16_000_000))
        self.setVisible(bool(self.rows.rows))

    def restyle(self) -> None:
        """Lay out again."""
        super().restyle()
        if hasattr(self, "rows"):
            self.fit()

    def toggle(self, row: int) -> None:
        """Leave the client of a row as it is, or let the rule act on it again."""
        client = self.rows.rows[row]
        if not self.rows.has_ticks or not isinstance(client, ChangedClient) or client.is_exempt_now:
            return
        self.rows.exempt ^= {client.client_id}
        self.rows.repaint_all()
        self.exempted.emit(self.rows.exempt)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self.rows.rows[index.row()]
        if isinstance(row, ChangedClient):
            self.client_opened.emit(row.client_id)

    def event(self, event: QEvent) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
        if event.type() == QEvent.Type.ShortcutOverride and is_space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_tick(event):
            self.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_on_tick(event):
            self.mousePressEvent(event)  # two quick clicks on a tick open no card
        else:
            super().mouseDoubleClickEvent(event)

    def _is_on_tick(self, event: QMouseEvent) -> bool:
        return self.rows.has_ticks and event.position().x() < LEFT_PX + CHECK_PX + 10


def exempt_among(preview: RulePreview, exempt: Collection[int]) -> frozenset[int]:
    """Return those of ``exempt`` that the preview would change."""
    return frozenset(row.client_id for row in (*preview.joins, *preview.leaves) if row.client_id in exempt)
