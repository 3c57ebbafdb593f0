"""Dialogs inside the window: a scrim over everything, a sheet in the middle, the focus kept in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin, fill_box
from ui.kit.raised import paint_shadow
from ui.theme import follow_theme, theme

EDGE_PX = 24


class Scrim(QWidget):
    """Darkens the window under a dialog and swallows the mouse.

    Signals:
        pressed: the person pressed outside of the dialog.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.sheet: QWidget | None = None
        self.resize(window.size())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(self.rect(), theme().color("scrim"))
        if self.sheet is not None and self.sheet.isVisible():
            paint_shadow(painter, QRectF(self.sheet.geometry()), theme().radius("dialog"), 22)
        painter.end()


class DialogBody(QScrollArea):
    """As high as its content where the window has the room, else scrolled; what has the focus is kept in sight."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        content = self._content
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Show no bar where the content has the room: a bar once there would wrap words anew and stay needed."""
        has_room = self.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if has_room else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit_bar()
        return super().eventFilter(watched, event)


class Dialog(QWidget):
    """A sheet over the window of ``parent`` (or over ``within`` alone); put content into ``body``, then ``open``.

    Enter presses the primary button, also with Ctrl; Esc cancels. Keys of the window's commands do nothing
    behind it. When it closes, the focus goes back to where it was and the dialog deletes itself.

    Signals:
        accepted: the primary button was pressed and ``may_accept`` agreed.
        rejected: Esc, Cancel or the cross.
        finished: after either of them.
    """

    accepted = Signal()
    rejected = Signal()
    finished = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        meta: str = "",
        *,
        width_px: int = 480,
        within: QWidget | None = None,
    ) -> None:
        window = within or parent.window()
        self._scrim = Scrim(window)
        super().__init__(self._scrim)
        self._scrim.sheet = self
        self._width_px = width_px
        self._return_to: QWidget | None = None
        self._primary: KButton | None = None
        self._may_accept: Callable[[], bool] = lambda: True
        self._is_done = False
        self.setAccessibleName(title)
        self._build(title, meta)
        self._scrim.installEventFilter(self)
        self._scrim.hide()
        follow_theme(self)

    def _build(self, title: str, meta: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(22, 14, 12, 8)
        head.setSpacing(10)
        self._title = Label(title, "cardTitle")
        self._meta = Label(meta, "body", "text2", elide=True)
        self._cross = IconButton("x", self.tr("Close"), key="Esc", side_px=30)
        self._cross.clicked.connect(self.reject)
        self.head_actions = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._meta, 1)
        head.addLayout(self.head_actions)
        head.addWidget(self._cross)
        outer.addLayout(head)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(22, 4, 22, 18)
        self.body.setSpacing(12)
        outer.addWidget(DialogBody(content), 1)
        self._foot = QWidget(self)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(22, 12, 16, 12)
        row.setSpacing(8)
        self.foot_left = QHBoxLayout()
        row.addLayout(self.foot_left, 1)
        row.addStretch(0)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row.addLayout(self._buttons)
        outer.addWidget(self._foot)

    # --- parts ----------------------------------------------------------------------------------------------

    def add_cancel(self, text: str = "") -> KButton:
        """Add the button that closes without a change; it shows Esc."""
        button = KButton(text or self.tr("Cancel"), key="Esc")
        button.clicked.connect(self.reject)
        self._buttons.addWidget(button)
        return button

    def add_button(self, button: KButton) -> KButton:
        """Add any other button at the right."""
        self._buttons.addWidget(button)
        return button

    def add_primary(self, text: str, *, kind: str = Kind.PRIMARY, key: str = "Enter") -> KButton:
        """Add the button that accepts; it shows its key and comes last."""
        button = KButton(text, kind=kind, key=key)
        button.clicked.connect(self.accept)
        self._buttons.addWidget(button)
        self._primary = button
        return button

    def accept_if(self, may_accept: Callable[[], bool]) -> None:
        """Ask ``may_accept`` before closing; it shows what is wrong and returns False to stay open."""
        self._may_accept = may_accept

    def set_title(self, title: str, meta: str = "") -> None:
        """Word the head anew."""
        self._title.setText(title)
        self._meta.setText(meta)
        self.setAccessibleName(title)

    # --- life -----------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the dialog; the focus goes to its first field."""
        self._return_to = QApplication.focusWidget()
        self._scrim.show()
        self._scrim.raise_()
        self.show()
        self._center()
        first = self._first_field()
        (first or self._cross).setFocus(Qt.FocusReason.TabFocusReason)

    def show_at_rest(self) -> None:
        """Show the dialog without taking the focus: a picture of it."""
        self._scrim.show()
        self.show()
        self._center()

    def accept(self) -> None:
        """Close as done, if everything is right."""
        if not self._is_done and self._may_accept():
            self._finish(self.accepted)

    def reject(self) -> None:
        """Close without a change; override to ask about a draft."""
        if not self._is_done:
            self._finish(self.rejected)

    def _finish(self, how: object) -> None:
        self._is_done = True
        self._scrim.hide()
        back = self._return_to
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        how.emit()  # type: ignore[attr-defined]
        self.finished.emit()
        self._scrim.deleteLater()

    # --- events ---------------------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Measure and paint again."""
        self._center()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the commands of the window behind must not hear our keys
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self._center()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._center()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif is_enter and (has_ctrl or not isinstance(QApplication.focusWidget(), QPlainTextEdit)):
            if self._primary is not None and self._primary.isEnabled():
                self.accept()
        else:
            event.accept()  # nothing goes on to the page behind

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        chain = self._stops()
        if not chain:
            return True
        now = QApplication.focusWidget()
        at = chain.index(now) if now in chain else -1
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        chain[(at + step) % len(chain)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = look.radius("dialog")
        fill_box(painter, rect, radius, look.color("card"), look.color("line"))
        if self._buttons.count():
            top = self._foot.y()
            painter.save()
            painter.setClipRect(QRectF(0, top, rect.width(), rect.height() - top))
            fill_box(painter, rect, radius, look.color("sunken"), look.color("line"))
            painter.restore()
            painter.fillRect(QRectF(1, top, rect.width() - 2, 1), look.color("line"))
        painter.end()

    def _stops(self) -> list[QWidget]:
        """Return the widgets Tab goes through, in the window's order."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self and len(stops) < 500:
            # What stands in for another (the line within a number) is no stop of its own: Tab would never leave it.
            is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
            if is_stop and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _first_field(self) -> QWidget | None:
        inside = [stop for stop in self._stops() if stop is not self._cross]
        fields = [stop for stop in inside if not self._foot.isAncestorOf(stop)]
        return fields[0] if fields else self._primary

    def _center(self) -> None:
        room = self._scrim.size()
        width = min(theme().px(self._width_px), room.width() - 2 * EDGE_PX)
        wanted = max(self.sizeHint().height(), self.heightForWidth(width))
        height = min(wanted, room.height() - 2 * EDGE_PX)
        self._foot.setVisible(bool(self._buttons.count()) or bool(self.foot_left.count()))
        self.resize(width, height)
        self.move(QPoint((room.width() - width) // 2, max(EDGE_PX, (room.height() - height) // 2)))
        self._scrim.update()


def ask(
    parent: QWidget,
    title: str,
    text: str,
    action: str,
    done: Callable[[], object],
    *,
    is_dangerous: bool = False,
) -> Dialog:
    """Open a question with one sentence and two buttons; ``done`` is called when the person agrees."""
    dialog = Dialog(parent, title, width_px=440)
    dialog.body.addWidget(Label(text, "body", "text2", wrap=True))
    dialog.add_cancel()
    dialog.add_primary(action, kind=Kind.DANGER if is_dangerous else Kind.PRIMARY)
    dialog.accepted.connect(done)
    dialog.open()
    return dialog
