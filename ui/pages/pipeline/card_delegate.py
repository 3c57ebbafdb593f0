"""Paints a client's card on the board (picture 05)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.domain.conveyor import Age
from app.services.pipeline import BoardCard
from ui.desk import Desk
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.models.board_column import CARD_ROLE, Index
from ui.theme import theme

GAP_PX = 6
PAD_PX = 10
NARROW_PAD_PX = 6
NARROW_PX = 120
STEP_ICON_PX = 14
STEP_GAP_PX = 5
DAYS_GAP_PX = 4
RADIUS_PX = 7
QUIET = "late"  # the flag of who breaks its own rhythm
AGE_TONES = {Age.OVER: "warn", Age.FAR_OVER: "danger"}


class CardDelegate(QStyledItemDelegate):
    """Name, city, sum, next step, days in the stage."""

    def __init__(self, view: QListView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self.is_off = False
        self.ghost_id: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().row_height("boardCard") + GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, BoardCard):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(0, 0, 0, -GAP_PX)
        is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, rect, card, self._desk, is_current=is_current, is_hot=is_hot,
                   is_ghost=card.id == self.ghost_id, is_off=self.is_off)  # fmt: skip
        if is_current and has_keyboard_focus(self._view):
            draw_ring(painter, rect, RADIUS_PX)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say the whole of a card: in a narrow column its words are cut."""
        card = index.data(CARD_ROLE)
        words = card_sentence(card, self._desk, is_off=self.is_off) if isinstance(card, BoardCard) else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True


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
    has_frame: bool = True,
) -> None:
    """Draw a card into ``rect``; a ghost is what stays behind while the card is dragged."""
    look = theme()
    border = "lineControl" if is_ghost or is_hot else "line"
    if is_ghost:
        fill_box(painter, rect, RADIUS_PX, look.color("sunken"), look.color(border), dashed=True)
    elif has_frame:
        color = look.color("accent" if is_current else border)
        fill_box(painter, rect, RADIUS_PX, look.color("card"), color, 2 if is_current else 1)
    pad = NARROW_PAD_PX if rect.width() < NARROW_PX else PAD_PX
    line = (rect.height() - 12) / 3
    room = QRectF(rect.left() + pad, rect.top() + 6, rect.width() - 2 * pad, line)
    ink, grey = ("text3", "text3") if is_ghost else ("text", "text2")
    draw_text(painter, room, card.name, look.font("name"), ink)
    room.translate(0, line)
    money = desk.formats.amount(card.sum_kop) if card.sum_kop else ""
    width = text_width(money, look.font("strong"))
    draw_text(painter, room, money, look.font("strong"), ink, RIGHT)
    draw_text(painter, room.adjusted(0, 0, -width - 6, 0), card.city, look.font("small"), grey)
    room.translate(0, line)
    taken = _paint_days(painter, room, card, is_ghost=is_ghost)
    _paint_step(painter, room.adjusted(0, 0, -taken, 0), card, desk, is_ghost=is_ghost, is_off=is_off)


def _paint_days(painter: QPainter, room: QRectF, card: BoardCard, *, is_ghost: bool) -> float:
    """Draw the days in the stage at the right; return the room taken, px."""
    days = days_words(card)
    tone = None if is_ghost else "danger" if QUIET in card.flags else AGE_TONES.get(card.age)
    if tone is None:
        font = theme().font("small")
        draw_text(painter, room, days, font, "text3", RIGHT)
        return text_width(days, font) + DAYS_GAP_PX
    width = chip_width(days, tone)
    place = QRectF(room.right() - width, room.center().y() - chip_height() / 2, width, chip_height())
    paint_chip(painter, place, days, tone)
    return width + float(DAYS_GAP_PX)


def _paint_step(painter: QPainter, room: QRectF, card: BoardCard, desk: Desk, *, is_ghost: bool, is_off: bool) -> None:
    icon, texts, role = step_words(card, desk, is_off=is_off)
    if not icon:
        return
    role = "text3" if is_ghost else role
    draw_icon(painter, room.left(), room.center().y(), icon, role, STEP_ICON_PX)
    font = theme().font("small")
    words = room.adjusted(STEP_ICON_PX + STEP_GAP_PX, 0, 0, 0)
    fitting = next((text for text in texts if text_width(text, font) <= words.width()), "")
    draw_text(painter, words, fitting, font, role)  # where nothing has room the icon says it, and the tooltip in words


def days_words(card: BoardCard) -> str:
    """Return '5 d'."""
    return QCoreApplication.translate("Board", "{days} d").format(days=card.days_in_stage)


def step_words(card: BoardCard, desk: Desk, *, is_off: bool = False) -> tuple[str, tuple[str, ...], str]:
    """Return (icon, words, role) of a card's next step; the words from the full ones to the shortest."""
    if card.next_step_on is None:
        if is_off:
            return "", ("",), "text2"
        return (
            "alert-triangle",
            (QCoreApplication.translate("Board", "no next step"), QCoreApplication.translate("Board", "no step")),
            "warn",
        )
    late = (desk.book.clock.today() - card.next_step_on).days
    if late > 0:
        shorter = (
            QCoreApplication.translate("Board", "{days} d late").format(days=late),
            QCoreApplication.translate("Board", "{days} d").format(days=late),
        )
        return "clock", (desk.formats.days_late(late), *shorter), "danger"
    on = card.next_step_on
    days = (desk.formats.day(on), desk.formats.short_date(on), desk.language.locale.toString(on.day))
    return "calendar", (desk.formats.due(on, card.next_step_at), *days), "text2"


def card_sentence(card: BoardCard, desk: Desk, *, is_off: bool = False) -> str:
    """Return what a screen reader says of a card."""
    parts = [card.name, card.city, desk.formats.money(card.sum_kop) if card.sum_kop else ""]
    parts += [step_words(card, desk, is_off=is_off)[1][0], days_words(card)]
    parts.append(desk.language.words.text(f"flag.{QUIET}") if QUIET in card.flags else "")
    return ", ".join(part for part in parts if part)
