"""Paints a client's card on the board (picture 05)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.conveyor import Age
from app.services.pipeline import BoardCard
from ui.desk import Desk
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.paint import RIGHT, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.models.board_column import CARD_ROLE, Index
from ui.theme import theme

GAP_PX = 7
PAD_PX = 10
AGE_TONES = {Age.OVER: "warn", Age.FAR_OVER: "danger"}


class CardDelegate(QStyledItemDelegate):
    """Name, city, sum, next step, days in the stage."""

    def __init__(self, view: QListView, desk: Desk, function: str) -> None:
        super().__init__(view)
        self._view, self._desk, self._function = view, desk, function
        self.dragged_id: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().size("boardCard") + GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, BoardCard):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -GAP_PX)
        is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, rect, card, self._desk, is_current=is_current, is_hot=is_hot,
                   is_ghost=card.id == self.dragged_id, is_off=self._function == "off")  # fmt: skip
        if is_current and has_keyboard_focus(self._view):
            draw_ring(painter, rect, 7)
        painter.restore()


def paint_card(
    painter: QPainter,
    rect: QRectF,
    card: BoardCard,
    desk: Desk,
    *,
    is_current: bool = False,
    is_hot: bool = False,
    is_ghost: bool = False,
    is_off: bool = False,
) -> None:
    """Draw a card into ``rect``; a ghost is what stays behind while the card is dragged."""
    look = theme()
    border = look.color("accent" if is_current else "lineControl" if is_hot else "line")
    fill_box(painter, rect, 7, look.color("sunken" if is_ghost else "card"), border, 1.6 if is_current else 1)
    line = rect.height() / 3.3
    room = QRectF(rect.left() + PAD_PX, rect.top() + 4, rect.width() - 2 * PAD_PX, line)
    ink = "textDisabled" if is_ghost else "text"
    draw_text(painter, room, card.name, look.font("name"), ink)
    room.translate(0, line)
    money = desk.formats.amount(card.sum_kop) if card.sum_kop else ""
    width = text_width(money, look.font("strong"))
    draw_text(painter, room, money, look.font("strong"), ink, RIGHT)
    draw_text(painter, room.adjusted(0, 0, -width - 6, 0), card.city, look.font("small"), "text2")
    room.translate(0, line)
    days = QCoreApplication.translate("Board", "{days} d").format(days=card.days_in_stage)
    tone = AGE_TONES.get(card.age)
    if tone:
        chip = chip_width(days, tone)
        place = QRectF(room.right() - chip, room.center().y() - chip_height() / 2, chip, chip_height())
        paint_chip(painter, place, days, tone)
        taken = chip + 6.0
    else:
        draw_text(painter, room, days, look.font("small"), "text3", RIGHT)
        taken = text_width(days, look.font("small")) + 6
    icon, text, role = step_words(card, desk, is_off=is_off)
    if text:
        draw_icon(painter, room.left(), room.center().y(), icon, role, 14)
        draw_text(painter, room.adjusted(20, 0, -taken, 0), text, look.font("small"), role)


def step_words(card: BoardCard, desk: Desk, *, is_off: bool = False) -> tuple[str, str, str]:
    """Return (icon, words, role) of a card's next step."""
    if card.next_step_on is None:
        if is_off:
            return "", "", "text2"
        return "alert-triangle", QCoreApplication.translate("Board", "no next step"), "warn"
    late = (desk.book.clock.today() - card.next_step_on).days
    if late > 0:
        return "clock", desk.formats.days_late(late), "danger"
    return "calendar", desk.formats.due(card.next_step_on, card.next_step_at), "text2"


def card_sentence(card: BoardCard, desk: Desk) -> str:
    """Return what a screen reader says of a card."""
    parts = [card.name, card.city, desk.formats.money(card.sum_kop) if card.sum_kop else ""]
    parts.append(step_words(card, desk)[1])
    parts.append(QCoreApplication.translate("Board", "{days} d").format(days=card.days_in_stage))
    return ", ".join(part for part in parts if part)
