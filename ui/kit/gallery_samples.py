"""What the gallery shows that is no widget of its own: colours as swatches, the states of a row, radii."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.paint import RIGHT, begin, draw_icon, draw_text, fill_box, text_width
from ui.kit.rows import paint_check, paint_row
from ui.kit.stool import StoolLeg
from ui.kit.tooltip import paint_tip, tip_size
from ui.theme import FUNCTION_ICONS, follow_theme, theme

ROLES = (
    "drawer", "paper", "card", "sunken", "rowHover", "rowSelected", "line", "lineStrong",
    "lineControl", "text", "text2", "text3", "accent", "accentSoft", "accentText", "seat",
    "danger", "dangerSoft", "warn", "warnSoft", "ok", "okSoft", "off", "tooltip",
)  # fmt: skip
FUNCTIONS = (
    ("prospecting", "1 Prospecting"),
    ("first_sale", "2 First sale"),
    ("care", "3 Care"),
    ("vip", "4 VIP"),
)
# How dichromats see linear light: Machado, Oliveira and Fernandes 2009, severity 1.
SIGHTS = {
    "seen by protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanope": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LABELS_PX = 118
ROW_NAMES = ("Normal", "Hover", "Selected", "Current", "Keyboard focus")
SQUARES_PX = (4, 8, 12, 16, 24)
RADII = ((4, "4 key, check"), (5, "5 chip"), (6, "6 button, field"), (8, "8 card, menu"), (10, "10 dialog"))


def sample_legs(parts: tuple[int, int, int, int] = (4, 6, 13, 3)) -> list[StoolLeg]:
    """Return four legs of a week for pictures; ``parts`` is what was done."""
    norms = (20, 8, 15, 3)
    words = (
        "of 20 first contacts",
        "of 8 meetings and proposals",
        "of 15 care touches",
        "of 3 personal touches",
    )
    remarks = ("12 behind pace", "on pace", "on pace", "norm met")
    return [
        StoolLeg(function, name, done, norm, text, remark, done < norm * 0.6)
        for (function, name), done, norm, text, remark in zip(FUNCTIONS, parts, norms, words, remarks, strict=True)
    ]


def seen_color(color: QColor, sight: str) -> QColor:
    """Return ``color`` as a person with one of ``SIGHTS`` sees it."""
    light = [_to_light(part / 255) for part in (color.red(), color.green(), color.blue())]
    parts = [sum(weight * each for weight, each in zip(row, light, strict=True)) for row in SIGHTS[sight]]
    return QColor(*(round(255 * _from_light(min(1.0, max(0.0, part)))) for part in parts))


def _to_light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _from_light(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


class Sheet(QWidget):
    """A page of the gallery: as high as its words need at its width, so that a scroll area cuts nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1440, 1010)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.hasHeightForWidth():
            self.setMinimumHeight(self.heightForWidth(self.width()))
        return done


class Sample(QWidget):
    """A painted sample of a fixed height that grows with the text."""

    def __init__(self, name: str, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height_px = height_px
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(self._height_px))


class Swatches(Sample):
    """The colour roles with their names and values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Colour roles", 198, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        pitch = (self.width() + 9) / 8
        line = look.px(14)
        for at, role in enumerate(ROLES):
            x, y = at % 8 * pitch, at // 8 * look.px(68)
            box = look.px(28)
            fill_box(painter, QRectF(x, y, pitch - 9, box), 6, look.color(role), look.color("line"))
            draw_text(painter, QRectF(x, y + box + 3, pitch, line), role, look.font("caption"), "text2")
            value = look.color(role).name().upper()
            room = QRectF(x, y + box + 3 + line, pitch, line)
            draw_text(painter, room, value, look.font("caption"), "text2")
        painter.end()


class FunctionColors(Sample):
    """Fill and text on soft of the four functions, and the fills as people with other eyes see them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Four functions", 156, parent)

    def minimumSizeHint(self) -> QSize:
        look = theme()
        names = max(text_width(name, look.font_of(12, 600)) for _function, name in FUNCTIONS)
        return QSize(round(look.px(LABELS_PX) + 4 * (names + 22)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        left = look.px(LABELS_PX)
        pitch = (self.width() + 6 - left) / 4
        rows = (("with icon", 0, 22), ("fill", 25, 26), ("text on soft", 57, 26))
        for text, top, height in rows:
            self._paint_label(painter, text, look.px(top), look.px(height))
        for at, (function, name) in enumerate(FUNCTIONS):
            self._paint_function(painter, left + at * pitch, pitch - 6, function, name)
        for row, sight in enumerate(SIGHTS):
            top = look.px(89 + row * 24)
            self._paint_label(painter, sight, top, look.px(18))
            for at, (function, _name) in enumerate(FUNCTIONS):
                box = QRectF(left + at * pitch, top, pitch - 6, look.px(18))
                fill_box(painter, box, 5, seen_color(look.function_color(function), sight))
        painter.end()

    def _paint_label(self, painter: QPainter, text: str, top: float, height: float) -> None:
        look = theme()
        room = QRectF(0, top, look.px(LABELS_PX) - 6, height)
        draw_text(painter, room, text, look.font("caption"), "text2")

    def _paint_function(self, painter: QPainter, x: float, width: float, function: str, name: str) -> None:
        look = theme()
        role = look.function_role(function)
        draw_icon(painter, x, look.px(11), FUNCTION_ICONS[function], f"{role}Text", 15)
        room = QRectF(x + 21, 0, width - 15, look.px(22))
        draw_text(painter, room, name, look.font_of(12, 600), f"{role}Text")
        box = QRectF(x, look.px(25), width, look.px(26))
        fill_box(painter, box, 6, look.color(role))
        on_role = "card" if function == "off" else f"on{role.capitalize()}"
        value = look.color(role).name().upper()
        draw_text(painter, box.adjusted(8, 0, 0, 0), value, look.font_of(11, 400), on_role)
        box.moveTop(look.px(57))
        fill_box(painter, box, 6, look.color(f"{role}Soft"), look.color(f"{role}Line"))
        inked = look.color(f"{role}Text").name().upper()
        draw_text(painter, box.adjusted(9, 0, 0, 0), inked, look.font_of(11, 600), f"{role}Text")


class RowSamples(Sample):
    """The states of a list's row, by the painters of every list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(", ".join(ROW_NAMES), len(ROW_NAMES) * 34, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        height = self.height() / len(ROW_NAMES)
        for at, name in enumerate(ROW_NAMES):
            rect = QRectF(0, round(at * height), self.width(), round(height))
            paint_row(painter, rect, is_hot=at == 1, is_selected=at == 2, is_current=at == 3, has_ring=at == 4)
            self._paint_content(painter, rect, name, is_ticked=at == 2)
        painter.end()

    def _paint_content(self, painter: QPainter, rect: QRectF, name: str, *, is_ticked: bool) -> None:
        look = theme()
        tick = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + 10, rect.center().y(), tick)
        draw_text(painter, rect.adjusted(36, 0, 0, 0), name, look.font("name"), "text")
        width, height = chip_width("Active", "care", "plant-2"), chip_height()
        chip = QRectF(rect.right() - look.px(158), round(rect.center().y() - height / 2), width, height)
        paint_chip(painter, chip, "Active", "care", "plant-2")
        draw_text(painter, rect.adjusted(0, 0, -10, 0), "118 300", look.font("body"), "text", RIGHT)


class Measures(Sample):
    """The steps of spacing and the corner radii."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Spacing and radii", 44, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        font = look.font("caption")
        words_top = 26 + 4
        x = 0.0
        for side in SQUARES_PX:
            painter.fillRect(QRectF(x, 26 - side, side, side), look.color("accentLine"))
            taken = draw_text(painter, QRectF(x, words_top, 40, look.px(14)), str(side), font, "text2")
            x += max(side, taken) + 12
        for radius, words in RADII:
            fill_box(painter, QRectF(x, 0, 44, 26), radius, look.color("sunken"), look.color("lineControl"))
            width = text_width(words, font)
            draw_text(painter, QRectF(x, words_top, width + 2, look.px(14)), words, font, "text2")
            x += max(44.0, width) + 12
        painter.end()


class TipSample(Sample):
    """A tooltip at rest: the same box as ``Tip`` draws."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        self._text, self._key = text, key
        super().__init__(text, 28, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return tip_size(self._text, self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_tip(painter, QRectF(self.rect()), self._text, self._key)
        painter.end()
