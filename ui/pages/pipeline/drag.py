"""A card carried over the board by the mouse: the card, the tip beside it, the slot, folded bands that open."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from app.services.pipeline import BoardCard
from app.services.stage_gate import MovePlan
from ui.desk import Desk
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import begin, draw_text, fill_box, text_width
from ui.kit.raised import SHADOW_PX, paint_shadow
from ui.moves.tip import MoveTip, move_title, plan_tip
from ui.pages.pipeline.board import BoardView
from ui.pages.pipeline.card_delegate import RADIUS_PX, paint_card
from ui.pages.pipeline.column import ColumnView
from ui.theme import theme

UNFOLD_AFTER_MS = 600
SCROLL_EDGE_PX = 32
SCROLL_STEP_PX = 14
SCROLL_EVERY_MS = 30
TIP_PAD_PX = 12
TIP_AWAY_PX = 14
TIP_MIN_PX = 190
TIP_MAX_PX = 320
FAINT = 0.8
WRAP = int(Qt.TextFlag.TextWordWrap)


class CarriedCard(QWidget):
    """The card under the mouse, with an accent border and a shadow."""

    def __init__(self, desk: Desk, card: BoardCard, size: QSize, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(size.width() + 2 * SHADOW_PX, size.height() + 2 * SHADOW_PX)
        dpr = host.devicePixelRatioF()
        self._picture = QPixmap(round(self.width() * dpr), round(self.height() * dpr))
        self._picture.setDevicePixelRatio(dpr)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(SHADOW_PX, SHADOW_PX, size.width(), size.height())
        paint_shadow(painter, rect, RADIUS_PX)
        paint_card(painter, rect, card, desk, is_current=True)
        painter.end()

    def place(self, corner: QPoint) -> None:
        """Put the card's corner at a point of the host."""
        self.move(corner - QPoint(SHADOW_PX, SHADOW_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class CarriedTip(QWidget):
    """The dark box beside the carried card."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tip = MoveTip("")
        self._inner = float(TIP_MIN_PX)
        self.hide()

    def show_tip(self, tip: MoveTip) -> None:
        """Say something else."""
        self.tip = tip
        look = theme()
        escape = keycap_width(self.tr("Esc")) + 6 + text_width(self.tr("cancels the move"), look.font("body"))
        widths = [text_width(tip.title, look.font("strong")), escape]
        widths += [text_width(line, look.font("body")) for line in tip.lines]
        inner = min(TIP_MAX_PX, max(TIP_MIN_PX, *widths))
        self._inner = inner
        heights = sum(self._height_of(line) for line in tip.lines)
        self.resize(round(inner) + 2 * TIP_PAD_PX, round(heights + 2 * self._line() + 2 * (TIP_PAD_PX - 3)))
        self.setAccessibleName(". ".join([tip.title, *tip.lines]))
        self.show()
        self.update()

    def _line(self) -> int:
        return theme().px(19)

    def _height_of(self, line: str) -> int:
        box = QFontMetrics(theme().font("body")).boundingRect(QRect(0, 0, round(self._inner), 1000), WRAP, line)
        return max(self._line(), box.height() + 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), RADIUS_PX, look.color("tooltip"))
        y, wide = float(TIP_PAD_PX - 3), self.width() - 2 * TIP_PAD_PX
        draw_text(
            painter, QRectF(TIP_PAD_PX, y, wide, self._line()), self.tip.title, look.font("strong"), "tooltipText"
        )
        y += self._line()
        painter.setFont(look.font("body"))
        for line in self.tip.lines:
            height = self._height_of(line)
            painter.drawText(QRectF(TIP_PAD_PX, y, wide, height), WRAP, line)
            y += height
        cap = paint_keycap(painter, TIP_PAD_PX, y + self._line() / 2, self.tr("Esc"), look.color("tooltipText"))
        room = QRectF(TIP_PAD_PX + cap + 6, y, wide, self._line())
        painter.setOpacity(FAINT)  # there is no second ink for dark panels
        draw_text(painter, room, self.tr("cancels the move"), look.font("body"), "tooltipText")
        painter.end()


class BoardDrag(QObject):
    """Follows a card from its column to where it is let go. It moves nothing itself.

    Signals:
        plan_asked: what a move would ask is wanted (client id, stage); answer with ``set_plan``.
        dropped: a card was let go over another stage that takes it, or that the owner may force (BoardCard, stage,
            its MovePlan or None while that is not known).
        refused: a card was let go where it may not go (str, the sentence).
    """

    plan_asked = Signal(int, str)
    dropped = Signal(object, str, object)
    refused = Signal(str)

    def __init__(self, desk: Desk, board: BoardView, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._board, self._host = desk, board, host
        self.card: BoardCard | None = None
        self._plans: dict[str, MovePlan] = {}
        self.tip = CarriedTip(host)
        self.carried: CarriedCard | None = None
        self._source: ColumnView | None = None
        self._target: ColumnView | None = None
        self._grip = QPoint()
        self._at = QPoint()
        self._unfolded: list[str] = []
        self._holding = ""
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(UNFOLD_AFTER_MS)
        self._hold.timeout.connect(self._unfold)
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_EVERY_MS)
        self._scroll.timeout.connect(self._scroll_at_edges)
        self._settling: QPropertyAnimation | None = None

    def follow(self, view: ColumnView) -> None:
        """Listen to the cards of a column."""
        view.list.picked_up.connect(lambda card, at, grip, view=view: self.start(view, card, at, grip))
        view.list.carried.connect(self.move_to)
        view.list.let_go.connect(self.let_go)
        view.list.put_back.connect(self.cancel)

    @property
    def is_active(self) -> bool:
        """Whether a card is being carried."""
        return self.card is not None

    def start(self, view: ColumnView, card: BoardCard, at: QPoint, grip: QPoint) -> None:
        """Begin with a card of a column; ``at`` is global, ``grip`` where in the card it is held."""
        self._drop_picture()
        self.card, self._plans, self._source, self._grip = card, {}, view, grip
        size = QSize(view.list.viewport().width(), theme().row_height("boardCard"))
        self.carried = CarriedCard(self._desk, card, size, self._host)
        self.carried.show()
        self.carried.raise_()
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll.start()
        self.move_to(at)

    def set_plan(self, client_id: int, plan: MovePlan) -> None:
        """Take what a move would ask; late answers about another client are left."""
        if self.card is not None and self.card.id == client_id:
            self._plans[plan.to_stage] = plan
            self._show_target()

    def move_to(self, at: QPoint) -> None:
        """Carry the card to a global point."""
        if self.card is None or self.carried is None:
            return
        self._at = at
        self.carried.place(self._host.mapFromGlobal(at) - self._grip)
        target = self._board.column_at(at)
        if target is self._source:
            target = None
        if target is not self._target:
            self._leave_target()
            self._target = target
            self._show_target()
        self._place_tip()
        self._hold_over(self._board.folded_at(at))

    def let_go(self, at: QPoint) -> None:
        """Let the card go at a global point."""
        self.move_to(at)
        card, target, tip = self.card, self._target, self.tip.tip
        if card is None or target is None:
            self.cancel()
            return
        code, function = target.model.column.code, target.model.column.function
        if tip.refusal and not tip.may_force:
            self.cancel()
            self.refused.emit(tip.reason)
            return
        if function in self._unfolded:
            self._unfolded.remove(function)
        self._settle(target)
        plan = self._plans.get(code)
        self._end()
        self.dropped.emit(card, code, plan)

    def cancel(self) -> None:
        """Put the card back; what the drag unfolded folds again."""
        if self.card is None:
            return
        self._drop_picture()
        self._end()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        self._leave_target()
        self.tip.hide()
        self._hold.stop()
        self._hold_over("")
        self._scroll.stop()
        QApplication.restoreOverrideCursor()
        self.card, self._source = None, None
        unfolded, self._unfolded = self._unfolded, []
        for function in unfolded:
            self._board.set_peek(function, False)

    def _drop_picture(self) -> None:
        if self._settling is not None:
            self._settling.stop()
            self._settling = None
        if self.carried is not None:
            self.carried.hide()
            self.carried.deleteLater()
            self.carried = None

    def _settle(self, target: ColumnView) -> None:
        """Let the card glide into its slot."""
        duration = theme().duration_ms("base")
        if self.carried is None or not duration:
            self._drop_picture()
            return
        corner = target.slot.mapTo(self._host, QPoint(0, 0)) - QPoint(SHADOW_PX, SHADOW_PX)
        self._settling = QPropertyAnimation(self.carried, b"pos", self)
        self._settling.setDuration(duration)
        self._settling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._settling.setEndValue(corner)
        self._settling.finished.connect(self._drop_picture)
        self._settling.start()

    def _leave_target(self) -> None:
        if self._target is not None:
            self._target.set_target(False)
        self._target = None

    def _show_target(self) -> None:
        if self._target is None or self._source is None or self.card is None:
            self.tip.hide()
            return
        left, entered = self._source.model.column.code, self._target.model.column.code
        plan = self._plans.get(entered)
        if plan is None:
            self.plan_asked.emit(self.card.id, entered)
        tip = plan_tip(self._desk, plan) if plan is not None else MoveTip(move_title(self._desk, left, entered))
        self._target.set_target(True, tip.refusal)
        self.tip.show_tip(tip)
        self._place_tip()
        if self.carried is not None:
            self.carried.raise_()
        self.tip.raise_()

    def _place_tip(self) -> None:
        """Stand right of the card, or left of it where there is no room."""
        if self.carried is None or self.tip.isHidden():
            return
        card = self.carried.geometry().adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
        x = card.right() + TIP_AWAY_PX
        if x + self.tip.width() > self._host.width() - 4:
            x = card.left() - TIP_AWAY_PX - self.tip.width()
        y = min(card.top() + 6, self._host.height() - self.tip.height() - 4)
        self.tip.move(max(4, x), max(4, y))

    def _hold_over(self, function: str) -> None:
        if function == self._holding:
            return
        if self._holding:
            self._board.bands[self._holding].stacks.set_target(False)
        self._holding = function
        if function:
            self._board.bands[function].stacks.set_target(True)
            self._hold.start()
        else:
            self._hold.stop()

    def _unfold(self) -> None:
        function = self._holding
        self._hold_over("")
        if function and self.is_active:
            self._unfolded.append(function)
            self._board.set_peek(function, True)
            self.move_to(self._at)

    def _scroll_at_edges(self) -> None:
        if self.card is None:
            return
        area = QRect(self._board.mapToGlobal(QPoint(0, 0)), self._board.size())
        moved = _scroll_bar(self._board.horizontalScrollBar(), self._at.x(), area.left(), area.right())
        if self._target is not None:
            cards = self._target.list
            top = cards.mapToGlobal(QPoint(0, 0)).y()
            moved |= _scroll_bar(cards.verticalScrollBar(), self._at.y(), top, top + cards.height())
        if moved:
            self.move_to(self._at)


def _scroll_bar(bar: QScrollBar, at: int, low: int, high: int) -> bool:
    """Scroll when ``at`` is near an edge of low..high; whether it did."""
    before = bar.value()
    if low <= at < low + SCROLL_EDGE_PX:
        bar.setValue(before - SCROLL_STEP_PX)
    elif high - SCROLL_EDGE_PX < at <= high:
        bar.setValue(before + SCROLL_STEP_PX)
    return bar.value() != before
