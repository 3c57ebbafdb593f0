"""Products under the cell while a line is typed: what was found, its group, its price, and 'New product'."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem

from app.services.products import ProductHit
from ui.desk import Desk
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, draw_icon, draw_text, elided, fill_box, text_width
from ui.kit.popup_list import ROW_ROLE, PopupList, PopupRow
from ui.kit.rows import Index, KList
from ui.theme import theme

WIDTH_PX = 430
RULE_PX = 9


class ProductPopup(PopupList):
    """Suggestions under the product cell; the letters typed are bold.

    Signals:
        product_chosen: a product found (ProductHit).
        new_asked: make a product of what is typed.
    """

    product_chosen = Signal(object)
    new_asked = Signal()

    def __init__(self, desk: Desk, editor: QLineEdit) -> None:
        super().__init__(editor, WIDTH_PX)
        self._desk = desk
        assert self._view is not None
        self._view.setItemDelegate(_HitPainter(self._view))
        self._view.setAccessibleName(self.tr("Products found"))
        self.chosen.connect(self._on_chosen)
        # It lies over the window, not in the dialog, and must not outlive its cell.
        editor.destroyed.connect(self.deleteLater)

    def show_hits(self, typed: str, hits: Sequence[ProductHit]) -> None:
        """Show what was found for a text; without a hit nothing is chosen, so that Enter leaves the free line."""
        formats = self._desk.formats
        rows = [
            PopupRow(
                hit.title,
                hit,
                "package",
                self.tr("new group for this client") if hit.is_new_group else hit.group,
                formats.money(hit.price_kop) if hit.price_kop else "",
            )
            for hit in hits
        ]
        if typed.strip():
            new = self.tr("New product “{title}”").format(title=typed.strip())
            rows.append(PopupRow(new, None, "plus", key="Ctrl Enter", starts_group=bool(hits)))
        assert self._view is not None
        self.show_rows(rows, selects_first=bool(hits))
        if not hits:
            self._view.setCurrentIndex(self._view.model().index(-1, 0))

    def _on_chosen(self, data: object) -> None:
        if isinstance(data, ProductHit):
            self.product_chosen.emit(data)
        else:
            self.new_asked.emit()


class _HitPainter(QStyledItemDelegate):
    """Paints a product: icon, title with the typed letters bold, group, price."""

    def __init__(self, view: KList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PopupRow = index.data(ROW_ROLE)
        return QSize(0, theme().size("rowMenu") + (RULE_PX if row.starts_group else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: PopupRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.starts_group:
            painter.fillRect(QRectF(rect.left() + 4, rect.top() + 4, rect.width() - 8, 1), look.color("line"))
            rect.setTop(rect.top() + RULE_PX)
        is_on = index == self._list.currentIndex()
        ink = "accentText" if is_on else "text"
        if is_on:
            fill_box(painter, rect, 5, look.color("accentSoft"))
        middle = rect.center().y()
        draw_icon(painter, rect.left() + 9, middle, row.icon, "accentText" if is_on else "text2", 16)
        right = rect.right() - 10
        if row.key:
            right -= keycap_width(row.key)
            paint_keycap(painter, right, middle, row.key)
            right -= 8
        for text, type_name, role in ((row.right, "strong", ink), (row.meta, "small", "text2")):
            if text:
                font = look.font(type_name)
                width = min(text_width(text, font), rect.width() * 0.45)
                draw_text(
                    painter, QRectF(right - width - 1, rect.top(), width + 1, rect.height()), text, font, role, RIGHT
                )
                right -= width + 10
        _draw_found(painter, QRectF(rect.left() + 33, rect.top(), right - rect.left() - 33, rect.height()), row, ink)
        painter.restore()


def _draw_found(painter: QPainter, room: QRectF, row: PopupRow, ink: str) -> None:
    """Draw the title in one line, the letters that answer what was typed in bold."""
    look = theme()
    plain, bold = look.font("body"), look.font("strong")
    shown = elided(row.text, bold, room.width())
    spans = row.data.spans if isinstance(row.data, ProductHit) else ()
    painter.setPen(look.color(ink))
    x, at = room.left(), 0
    for first, last in (*spans, (len(shown), len(shown))):
        for text, font in ((shown[at:first], plain), (shown[first:last], bold)):
            painter.setFont(font)
            painter.drawText(QRectF(x, room.top(), room.right() - x + 2, room.height()), int(_LEFT), text)
            x += text_width(text, font)
        at = max(at, last)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
