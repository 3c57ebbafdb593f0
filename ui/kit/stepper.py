"""The path of a client over the four functions: passed, now, ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.theme import FUNCTION_ICONS, follow_theme, theme

GAP_PX, TIGHT_GAP_PX = 14, 8
BAR_PX = 8
RING_PX = 8
OFF_OPACITY = 0.45
STAGE_AIR_PX, TIGHT_AIR_PX = 8, 6
NAME_PX, SMALL_NAME_PX = 12, 11
HEAD_AIR_PX = 30
STAGE_WEIGHT = 0.8  # of a function with one stage, which counts as 1


@dataclass(frozen=True, slots=True)
class StepperStage:
    """One stage; ``state`` is 'passed', 'now' or 'ahead', ``note`` its date or what is missing."""

    stage_id: int
    name: str
    state: str = "ahead"
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepperFunction:
    """One function with its stages; ``name`` is "1 Prospecting", ``days_text`` "8 days"."""

    function: str
    name: str
    stages: tuple[StepperStage, ...]
    days_text: str = ""


class Stepper(QWidget):
    """Arrows go from stage to stage, Enter or a click chooses one.

    Signals:
        stage_chosen: the id of a stage the person wants the client in (int).
    """

    stage_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._functions: tuple[StepperFunction, ...] = ()
        self._off_text = ""
        self._at = 0
        self._hot = -1
        self._is_tight = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_path(self, functions: Sequence[StepperFunction], off_text: str = "") -> None:
        """Show a client's path; with ``off_text`` it is pale under a grey band that says why it is off the
        track."""
        self._functions = tuple(functions)
        self._off_text = off_text
        stages = self._stages()
        self._at = next((at for at, stage in enumerate(stages) if stage.state == "now"), 0)
        now = [stage.name for stage in stages if stage.state == "now"]
        self.setAccessibleName(self.tr("Stage"))
        self.setAccessibleDescription(off_text or ", ".join(now))
        self.updateGeometry()
        self._fit()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(640, look.px(18) + 4 + 16 + 4 + look.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stages = self._stages()
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and stages:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = max(0, min(len(stages) - 1, self._at + step))
            self.setAccessibleDescription(stages[self._at].name)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and stages:
            self.stage_chosen.emit(stages[self._at].stage_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._stage_at(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = at
            self.stage_chosen.emit(self._stages()[at].stage_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._stage_at(event.position())
        if at != self._hot:
            self._hot = at
            stages = self._stages()
            self.setToolTip(plain_tooltip(stages[at].name) if at >= 0 else "")
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hot = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        at = 0
        for function, block in zip(self._functions, self._blocks(), strict=True):
            self._paint_head(painter, function, block)
            for stage, place in zip(function.stages, self._places(function, block), strict=True):
                self._paint_stage(painter, function, stage, place, at)
                at += 1
            self._paint_ring(painter, function, block)
        if self._off_text:
            self._paint_off_band(painter)
        painter.end()

    # --- places ---------------------------------------------------------------------------------------------

    def _stages(self) -> list[StepperStage]:
        return [stage for function in self._functions for stage in function.stages]

    def _bar_top(self) -> int:
        return theme().px(18) + 8

    def _blocks(self) -> list[QRectF]:
        """Return the rectangle of each function; a function of one stage is a little wider than a stage.

        Where words would be cut and there is room elsewhere, each function first gets what its words need, alike for
        its stages or, with less room, for each of them.
        """
        weights = [max(1.0, STAGE_WEIGHT * len(function.stages)) for function in self._functions]
        room = self._room()
        widths = [room * weight / sum(weights) for weight in weights]
        needs = [self._needed(function) for function in self._functions]
        if sum(needs) > room:
            needs = self._least_needs()
        if sum(needs) <= room and any(need > width for need, width in zip(needs, widths, strict=True)):
            spare = room - sum(needs)
            widths = [need + spare * weight / sum(weights) for need, weight in zip(needs, weights, strict=True)]
        blocks, x = [], 0.0
        for width in widths:
            blocks.append(QRectF(round(x), 0, round(width), self.height()))
            x += width + self._gap()
        return blocks

    def _least_needs(self) -> list[float]:
        return [max(sum(self._stage_needs(function)), _head_need(function)) for function in self._functions]

    def _needed(self, function: StepperFunction) -> float:
        """Return the width at which no word of a function is cut; its stages are alike, px."""
        return max(len(function.stages) * max(self._stage_needs(function), default=0), _head_need(function))

    def _stage_needs(self, function: StepperFunction) -> list[float]:
        """Return the width at which the words of each stage are whole, px."""
        name, note = self._name_font(is_now=True), theme().font("caption")
        air = TIGHT_AIR_PX if self._is_tight else STAGE_AIR_PX
        return [max(text_width(s.name, name), text_width(s.note, note)) + air for s in function.stages]

    def _name_font(self, *, is_now: bool) -> QFont:
        return theme().font_of(SMALL_NAME_PX if self._is_tight else NAME_PX, 600 if is_now else 400)

    def _fit(self) -> None:
        """Write the stages smaller, and move them together, where their names would be cut."""
        self._is_tight = False
        self._is_tight = bool(self._functions) and sum(self._least_needs()) > self._room()
        self.update()

    def _room(self) -> float:
        return self.width() - 2 - self._gap() * (len(self._functions) - 1)

    def _gap(self) -> int:
        return TIGHT_GAP_PX if self._is_tight else GAP_PX

    def _places(self, function: StepperFunction, block: QRectF) -> list[QRectF]:
        """Return the places of a function's stages: alike, or as wide as their words need where some would be cut."""
        count = max(1, len(function.stages))
        widths = [block.width() / count] * len(function.stages)
        needs = self._stage_needs(function)
        spare = block.width() - sum(needs)
        if max(needs, default=0) * count > block.width() and spare >= 0:
            widths = [need + spare / count for need in needs]
        lefts = accumulate(widths, initial=block.left())
        return [QRectF(left, 0, width, block.height()) for left, width in zip(lefts, widths, strict=False)]

    def _stage_at(self, point: QPointF) -> int:
        at = 0
        for function, block in zip(self._functions, self._blocks(), strict=True):
            for place in self._places(function, block):
                if place.contains(point) and point.y() > theme().px(18):
                    return at
                at += 1
        return -1

    # --- painting -------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, function: StepperFunction, block: QRectF) -> None:
        look = theme()
        role = "text3" if self._off_text else f"{look.function_role(function.function)}Text"
        height = look.px(18)
        draw_icon(painter, block.left(), height / 2, FUNCTION_ICONS[function.function], role, 14)
        line = QRectF(block.left() + 20, 0, block.width() - 20, height)
        draw_text(painter, line, function.days_text, look.font("small"), "text2", RIGHT)
        draw_text(painter, line, function.name, look.font("chip"), role)

    def _paint_stage(
        self, painter: QPainter, function: StepperFunction, stage: StepperStage, place: QRectF, at: int
    ) -> None:
        look = theme()
        code = function.function
        is_first = stage is function.stages[0]
        is_last = stage is function.stages[-1]
        bar = QRectF(
            place.left() + (0 if is_first else 1),
            self._bar_top(),
            place.width() - (0 if is_first else 1) - (0 if is_last else 1),
            BAR_PX,
        )
        painter.save()
        self._fade(painter)
        painter.setClipRect(bar)
        # The rounded end lies outside the clip where the neighbour's bar goes on.
        wide = bar.adjusted(0 if is_first else -8, 0, 0 if is_last else 8, 0)
        if stage.state == "ahead":
            fill_box(
                painter,
                wide,
                BAR_PX / 2,
                look.function_color(code, "Soft"),
                look.function_color(code, "Line"),
            )
        else:
            fill_box(painter, wide, BAR_PX / 2, look.function_color(code))
        painter.restore()
        is_now = stage.state == "now" and not self._off_text
        name_top = self._bar_top() + BAR_PX + 5
        room = QRectF(place.left(), name_top, place.width() - 6, look.px(17))
        font = self._name_font(is_now=is_now)
        if at == self._hot:
            font.setUnderline(True)
        quiet = "text3" if self._off_text else "text2"
        draw_text(painter, room, stage.name, font, "text" if is_now else quiet)
        room.translate(0, look.px(16))
        draw_text(painter, room, stage.note, look.font("caption"), "text" if is_now else "text3")
        if at == self._at and has_keyboard_focus(self):
            height = look.px(33) + 2
            draw_ring(painter, QRectF(place.left() - 2, name_top - 2, place.width() - 2, height), 4)

    def _paint_ring(self, painter: QPainter, function: StepperFunction, block: QRectF) -> None:
        """Draw the ring at the end of the stage the client is in; over the bars."""
        look = theme()
        for stage, place in zip(function.stages, self._places(function, block), strict=True):
            if stage.state == "now":
                x = min(place.right(), block.right()) - RING_PX
                painter.save()
                self._fade(painter)
                painter.setPen(QPen(look.function_color(function.function), 3.5))
                painter.setBrush(look.color("card"))
                painter.drawEllipse(QPointF(x, self._bar_top() + BAR_PX / 2), RING_PX - 2, RING_PX - 2)
                painter.restore()

    def _fade(self, painter: QPainter) -> None:
        """Make bars pale off the track; words stay as dark as reading needs."""
        if self._off_text:
            painter.setOpacity(OFF_OPACITY)

    def _paint_off_band(self, painter: QPainter) -> None:
        look = theme()
        height = look.px(20)
        band = QRectF(0, self._bar_top() + BAR_PX / 2 - height / 2, self.width() - 1, height)
        fill_box(painter, band, 6, look.color("offSoft"), look.color("offLine"))
        draw_icon(painter, band.left() + 8, band.center().y(), "moon", "offText", 14)
        draw_text(painter, band.adjusted(28, 0, -8, 0), self._off_text, look.font("chip"), "offText")


def _head_need(function: StepperFunction) -> float:
    """Return the width at which the name of a function and its days are whole, px."""
    look = theme()
    words = text_width(function.name, look.font("chip")) + text_width(function.days_text, look.font("small"))
    return words + HEAD_AIR_PX
