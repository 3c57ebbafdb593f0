"""The drawer at the left: book, search, pages, and a foot for the stool and the last copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import plain_tooltip
from ui.kit.nav import NavList
from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.kit.stool import Stool, StoolLeg
from ui.theme import follow_theme, theme


class DrawerButton(QAbstractButton):
    """A wide button of the drawer that shrinks to its picture when the drawer is folded."""

    def __init__(self, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_folded = False
        self.is_hot = False
        self._height_px = height_px
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the drawer is one stop: arrows come here
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, theme().px(self._height_px))

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in keys and not event.modifiers())
            return event.isAccepted()
        # A window that opens under a resting mouse is not pointed at: only moving counts.
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            is_hot = event.type() == QEvent.Type.HoverMove
            if is_hot != self.is_hot:
                self.is_hot = is_hot
                self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class BookButton(DrawerButton):
    """The book's name with a line about it; opens the book's menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(38, parent)
        self._name = ""
        self._meta = ""

    def set_book(self, name: str, meta: str) -> None:
        """Show the book's name and one line about it."""
        self._name, self._meta = name, meta
        self.setAccessibleName(f"{name}, {meta}")
        self.setToolTip(plain_tooltip(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        middle = self.height() / 2
        if self.is_hot:
            fill_box(painter, QRectF(self.rect()).adjusted(4, 0, -4, 0), 7, look.color("drawerHover"))
        x = (self.width() - 24) / 2 if self.is_folded else 12
        dpr = self.devicePixelRatioF()
        painter.drawPixmap(round(x), round(middle - 11), look.logo(24, dpr))
        if not self.is_folded:
            room = QRectF(45, middle - 18, self.width() - 45 - 32, 18)
            draw_text(painter, room, self._name, look.font("strong"), "text")
            room.translate(0, 17)
            draw_text(painter, room, self._meta, look.font("small"), "text2")
            draw_icon(painter, self.width() - 27, middle, "selector", "text2", 14)
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self.rect()).adjusted(4, 0, -4, 0), 7)
        painter.end()


class FindButton(DrawerButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(30, parent)
        self._key = key
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Word the button anew."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(12, 0, -13, 0)
        border = look.color("lineControl" if self.is_hot else "lineStrong")
        fill_box(painter, rect, 6, look.color("paper" if look.is_dark else "cardAlt"), border)
        if self.is_folded:
            draw_icon(painter, rect.center().x() - 8, rect.center().y(), "search", "text2", 16)
        else:
            draw_icon(painter, rect.left() + 9, rect.center().y(), "search", "text2", 16)
            cap = keycap_width(self._key)
            room = QRectF(rect.left() + 32, 0, rect.width() - 32 - cap - 12, rect.height())
            draw_text(painter, room, self.text(), look.font("body"), "text2")
            paint_keycap(painter, rect.right() - cap - 7, rect.center().y(), self._key)
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        painter.end()


class StoolButton(DrawerButton):
    """The small stool with a sentence about the shortest leg; only the stool when folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(38, parent)
        self._title = ""
        self._meta = ""
        self._stool = Stool("small", self)
        self._stool.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_legs(self, legs: Sequence[StoolLeg], title: str, meta: str) -> None:
        """Show the week's legs with a title and a grey line."""
        self._title, self._meta = title, meta
        self._stool.set_legs(legs)
        self.setAccessibleName(f"{title}, {meta}")
        self.setToolTip(plain_tooltip(title))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        middle = self.height() / 2
        x = (self.width() - 34) // 2 if self.is_folded else 12
        self._stool.move(x, round(middle) - 13)
        if not self.is_folded:
            room = QRectF(56, middle - 17, self.width() - 62, 17)
            draw_text(painter, room, self._title, look.font_of(12, 500), "text")
            room.translate(0, 16)
            draw_text(painter, room, self._meta, look.font("caption"), "text2")
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self.rect()).adjusted(4, 0, -4, 0), 7)
        painter.end()


class CopyButton(DrawerButton):
    """When the book was last copied; ``state`` is 'ok' or 'warn'."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(26, parent)
        self._words = ""
        self._role = "text2"

    def set_state(self, words: str, state: str = "ok") -> None:
        """Say when the last copy was made."""
        self._words = words
        self._role = "text2" if state == "ok" else "warn"
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.show()
        self.update()

    def role(self) -> str:
        """Return the colour it is written in."""
        return self._role

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        middle = self.height() / 2
        side_px = 18 if self.is_folded else 14
        x = (self.width() - side_px) / 2 if self.is_folded else 12
        draw_icon(painter, x, middle, "shield-check", self._role, side_px)
        if not self.is_folded:
            room = QRectF(32, 0, self.width() - 38, self.height())
            draw_text(painter, room, self._words, theme().font("caption"), self._role)
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self.rect()).adjusted(4, 1, -4, -1), 6)
        painter.end()


class SideBar(QWidget):
    """The drawer, 212 px or folded 56.

    ``book``, ``search``, ``nav``, ``stool`` and ``copy`` are its parts; each is a button but ``nav``.
    ``stool`` and ``copy`` stay hidden until their ``set_legs`` and ``set_state`` are called. It is one stop of
    Tab: ↑ and ↓ go through its parts, and through the pages of ``nav``.

    Signals:
        folded_changed: it was folded or unfolded (bool).
    """

    folded_changed = Signal(bool)

    def __init__(self, find_text: str = "", find_key: str = "Ctrl K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_folded = False
        self.book = BookButton(self)
        self.search = FindButton(find_text, find_key, self)
        self.nav = NavList(parent=self)
        self.stool = StoolButton(self)
        self.copy = CopyButton(self)
        for unknown in (self.stool, self.copy):
            unknown.hide()  # until there is something to say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.book)
        column.addSpacing(6)
        column.addWidget(self.search)
        column.addSpacing(11)
        column.addWidget(self.nav, 1)
        column.addSpacing(9)
        column.addWidget(self.stool)
        column.addSpacing(2)
        column.addWidget(self.copy)
        column.addSpacing(6)
        for part in self._parts():
            part.installEventFilter(self)
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(lambda width: self.setFixedWidth(int(width)))
        follow_theme(self)

    def set_folded(self, is_folded: bool) -> None:
        """Fold to icons, or unfold."""
        if is_folded == self.is_folded:
            return
        self.is_folded = is_folded
        self.nav.set_folded(is_folded)
        for button in (self.book, self.search, self.stool, self.copy):
            button.is_folded = is_folded
            button.update()
        self._motion.stop()
        self._motion.setDuration(theme().duration_ms("slow") if self.isVisible() else 0)
        self._motion.setStartValue(self.width())
        self._motion.setEndValue(self._target_width())
        self._motion.start()
        if self._motion.duration() == 0:
            self.setFixedWidth(self._target_width())
        self.folded_changed.emit(is_folded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not _has_modifiers(event):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and isinstance(watched, QWidget) and not (watched is self.nav and self.nav.can_move(step)):
                self._walk(watched, step)
                return True
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        # Children hand Tab up to here. From any part it goes on as from the list: the drawer is one stop.
        if not self.nav.hasFocus():
            self.nav.setFocus()
        return super().focusNextPrevChild(next)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.book, self.search, self.nav, self.stool, self.copy)

    def _walk(self, part: QWidget, step: int) -> None:
        """Give the focus to the next part that is shown."""
        shown = [each for each in self._parts() if not each.isHidden()]
        at = shown.index(part) + step
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.setFixedWidth(self._target_width())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("drawer"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look.color("lineStrong"))
        first = self.stool if not self.stool.isHidden() else self.copy
        if not first.isHidden():
            painter.fillRect(QRectF(0, first.y() - 9, self.width() - 1, 1), look.color("lineStrong"))
        painter.end()

    def _target_width(self) -> int:
        return theme().size("sidebarFolded") if self.is_folded else theme().size("sidebar")


def _has_modifiers(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
