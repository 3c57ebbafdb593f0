"""The head of a function on the board: its name, how many clients, the deeds of the week, who answers for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desk import Desk
from ui.kit.avatar import paint_avatar
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.label import plain_tooltip
from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import FUNCTION_ICONS, follow_theme, theme

HEAD_PX = 44
EDGE_PX = 3
RADIUS_PX = 8.0
ICON_PX = 17
CHEVRON_FROM_PX = 120
CHEVRON_PX = 32
AVATAR_PX = 22
PART_GAP_PX = 7
META_GAP_PX = 9
NUMBERS = {"prospecting": "1", "first_sale": "2", "care": "3", "vip": "4", "off": ""}


@dataclass(frozen=True, slots=True)
class WeekWords:
    """The deeds of a function this week: the words of its chip, the same shorter, and whether the leg is short."""

    text: str
    shorter: str
    is_short: bool

    @property
    def tone(self) -> str:
        """The tone of the chip."""
        return "danger" if self.is_short else "tag"

    @property
    def icon(self) -> str | None:
        """The sign of a short leg."""
        return "alert-triangle" if self.is_short else None


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What a head finds room for besides its title: count and sum, the chip of the week, who answers for it."""

    meta: str
    week: str
    initials: str


class BandHead(QAbstractButton):
    """The head of a function; a press folds or unfolds it."""

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._count, self._meta, self._shorter = 0, "", ""
        self._week: WeekWords | None = None
        self._owner, self._initials = "", ""
        self.is_folded = False
        self.setFixedHeight(HEAD_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.setFixedHeight(theme().px(HEAD_PX))
        self.update()

    def set_meta(self, count: int, meta: str, shorter: str) -> None:
        """Show how many clients there are; ``meta`` is the same with their sum in words, ``shorter`` without it."""
        self._count, self._meta, self._shorter = count, meta, shorter
        self._describe()

    def set_week(self, week: WeekWords | None) -> None:
        """Show the deeds of this week; None: they are not known."""
        self._week = week
        self._describe()

    def set_owner(self, name: str, initials: str) -> None:
        """Show who answers for the function; empty for nobody, and while one person does everything."""
        self._owner, self._initials = name, initials
        self._describe()

    def set_folded(self, is_folded: bool) -> None:
        """Show that the function is folded."""
        self.is_folded = is_folded
        self._describe()

    def week(self) -> WeekWords | None:
        """Return the deeds of this week that are shown."""
        return self._week

    def _describe(self) -> None:
        words = [self._desk.language.words.text(f"function.{self._function}"), self._meta]
        words += [self._week.text if self._week else "", self._owner]
        words.append(self.tr("folded") if self.is_folded else "")
        sentence = ", ".join(part for part in words if part)
        self.setAccessibleName(sentence)
        self.setToolTip(plain_tooltip(sentence))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        role = look.function_role(self._function)
        box = QPainterPath()
        box.addRoundedRect(rect.adjusted(0.5, 1.5, -0.5, RADIUS_PX * 2), RADIUS_PX, RADIUS_PX)
        painter.setPen(QPen(look.color(f"{role}Line"), 1))
        painter.setBrush(look.color(f"{role}Soft"))
        painter.drawPath(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), look.color(f"{role}Line"))
        painter.save()  # the coloured edge follows the round corners
        painter.setClipRect(QRectF(0, 0, rect.width(), RADIUS_PX))
        painter.setPen(QPen(look.color(role), EDGE_PX))
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, RADIUS_PX * 4), RADIUS_PX, RADIUS_PX)
        painter.restore()
        self._paint_words(painter, rect, f"{role}Text")
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(2, 4, -2, -2), 6)
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, role: str) -> None:
        look = theme()
        middle, number = rect.height() / 2 + 1, NUMBERS[self._function]
        icon, font = FUNCTION_ICONS[self._function], look.font("heading")
        if rect.width() < CHEVRON_FROM_PX and self.is_folded:
            # No room: the icon and the number say which, in the middle.
            width = ICON_PX + (text_width(number, font) + 7 if number else 0)
            x = (rect.width() - width) / 2
            draw_icon(painter, x, middle, icon, role, ICON_PX)
            room = QRectF(x + ICON_PX + 7, 2, rect.width(), rect.height())
            draw_text(painter, room, number, font, role)
            return
        draw_icon(painter, 13, middle, icon, role, ICON_PX)
        title = f"{number} {self._desk.language.words.text(f'function.{self._function}')}".strip()
        x, right = 38.0, rect.width() - CHEVRON_PX
        if self.is_folded and text_width(title, font) > right - x - text_width(str(self._count), look.font("body")) - 8:
            title = number  # the longer word of another language
        draw_text(painter, QRectF(x, 2, right - x, rect.height()), title, font, role)
        x += text_width(title, font) + META_GAP_PX
        shown = self.fitting(right - x)
        if shown.initials:
            right -= look.px(AVATAR_PX)
            paint_avatar(painter, right, middle, shown.initials, AVATAR_PX)
            right -= PART_GAP_PX
        if shown.week and self._week is not None:
            width = chip_width(shown.week, self._week.tone, self._week.icon)
            right -= width
            place = QRectF(right, middle - chip_height() / 2, width, chip_height())
            paint_chip(painter, place, shown.week, self._week.tone, self._week.icon)
            right -= PART_GAP_PX
        if x + 16 < right:
            draw_text(painter, QRectF(x, 2, right - x, rect.height()), shown.meta, look.font("body"), "text2")
        arrow = "chevron-right" if self.is_folded else "chevron-left"
        draw_icon(painter, rect.width() - 25, middle, arrow, role, 16)

    def fitting(self, room_px: float) -> HeadWords:
        """Return the most that ``room_px`` beside the title holds: the sum goes first, then the avatar, the chip."""
        count = str(self._count)
        long, short = (self._week.text, self._week.shorter) if self._week else ("", "")
        if self.is_folded:
            choices = [HeadWords(count, "", self._initials)]
        else:
            choices = [
                HeadWords(self._meta, long, self._initials), HeadWords(self._shorter, long, self._initials),
                HeadWords(self._shorter, short, self._initials), HeadWords(self._shorter, short, ""),
                HeadWords(count, short, ""), HeadWords(self._shorter, "", ""),
            ]  # fmt: skip
        fitting = (words for words in choices if self._width_of(words) <= room_px)
        return next(fitting, HeadWords(count, "", ""))

    def _width_of(self, words: HeadWords) -> float:
        look = theme()
        width = text_width(words.meta, look.font("body"))
        if words.week and self._week is not None:
            width += chip_width(words.week, self._week.tone, self._week.icon) + PART_GAP_PX
        if words.initials:
            width += look.px(AVATAR_PX) + PART_GAP_PX
        return width
