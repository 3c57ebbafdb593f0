"""The tags at the right of the name: a cross takes one off, the plus puts one on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.clients import set_tags
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.chip import ChipLabel
from ui.kit.field import KLineEdit
from ui.kit.label import plain_tooltip
from ui.kit.paint import begin, draw_icon
from ui.pages.card.fact_kinds import read_tags
from ui.pages.card.saving import save
from ui.theme import theme

TAG_LETTERS = 22
CROSS_PX = 12
CROSS_ROOM_PX = 17
LINE_PX = 130


class TagChip(ChipLabel):
    """A tag; under the mouse and with the focus it shows a cross.

    Signals:
        removed: by the cross, Delete or Backspace.
    """

    removed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        shown = title if len(title) <= TAG_LETTERS else f"{title[: TAG_LETTERS - 1]}…"
        super().__init__(shown, "tag", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.tr("Delete takes the tag off"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the card."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().x()
        if event.button() == Qt.MouseButton.LeftButton and self.width() - CROSS_ROOM_PX <= at <= self.width():
            self.removed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.underMouse() and not self.hasFocus():
            return
        look = theme()
        painter = begin(self)
        room = QRectF(self.width() - CROSS_ROOM_PX, 1, CROSS_ROOM_PX - 1, self.height() - 2)
        painter.fillRect(room, look.color("offSoft"))
        draw_icon(painter, room.center().x() - CROSS_PX / 2, room.center().y(), "x", "text2", CROSS_PX)
        painter.end()


class Tags(QWidget):
    """The tags of the client shown, as many as there is room for.

    Signals:
        all_asked: show all tags, for there are more than are shown.
        lost: refused while nobody looks at it: the client's id (int) and why (str).
    """

    all_asked = Signal()
    lost = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._client_id: int | None = None
        self._tags: tuple[str, ...] = ()
        self._chips: list[TagChip] = []
        self._more = ChipLabel("", "tag", clickable=True, parent=self)
        self._more.clicked.connect(self.all_asked)
        self._more.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.line = KLineEdit(size="small")
        self.line.setFixedWidth(LINE_PX)
        self.line.returnPressed.connect(self._on_return)
        self.line.textEdited.connect(lambda _text: self._say(""))
        self.line.installEventFilter(self)
        self.line.hide()
        self.plus = IconButton("plus", "", side_px=26, icon_px=14)
        self.plus.clicked.connect(self.start)
        self._row.addWidget(self.line)
        self._row.addWidget(self.plus)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.plus.set_name(self.tr("Add a tag"))
        self.line.setPlaceholderText(self.tr("new tag"))
        self.line.setAccessibleName(self.tr("New tag"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(26))

    def show_tags(self, client_id: int, tags: tuple[str, ...], letters: int) -> None:
        """Show the tags of a client, about so many letters of them, one at least."""
        if client_id != self._client_id:
            self._close_line()
        self._client_id, self._tags = client_id, tags
        focused = next((at for at, chip in enumerate(self.chips()) if chip.hasFocus()), None)
        for old in (*self._chips, self._more):
            self._row.removeWidget(old)
            if old is not self._more:
                old.hide()
                old.deleteLater()
        self._chips = []
        shown = 0
        for tag in tags:
            letters -= min(len(tag), TAG_LETTERS)
            if letters < 0 and shown:
                break
            chip = TagChip(tag, self)
            chip.removed.connect(lambda tag=tag: self._write((), (tag,)))
            self._row.insertWidget(shown, chip)
            # At once: the layout would show it in a later turn, and what is not shown takes no focus.
            chip.show()
            self._chips.append(chip)
            shown += 1
        self._more.setVisible(shown < len(tags))
        if shown < len(tags):
            rest = ", ".join(tags[shown:])
            self._more.set_chip(f"+{len(tags) - shown}", "tag")
            self._more.setAccessibleName(rest)
            self._more.setToolTip(plain_tooltip(rest))
            self._row.insertWidget(shown, self._more)
        if focused is not None:
            left = self.chips()
            (left[min(focused, len(left) - 1)] if left else self.plus).setFocus()

    def chips(self) -> list[TagChip]:
        """Return the tags shown, from the left."""
        return list(self._chips)

    def start(self) -> None:
        """Open the line of a new tag."""
        self.line.show()
        self.plus.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Send off a tag that is being typed; always True, a refusal is said later."""
        if not self.line.isHidden() and self.line.text().strip():
            self._on_return()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._close_line()
                self.plus.setFocus()
                return True
        if event.type() == QEvent.Type.FocusOut:
            # Not now: the line may not vanish while it is being left.
            QTimer.singleShot(0, self, self._on_left)
        return False

    def _on_left(self) -> None:
        if self.line.hasFocus():
            return
        if self.line.text().strip():
            self._on_return()
        else:
            self._close_line()

    def _on_return(self) -> None:
        titles = [tag for tag in read_tags(self.line.text()) if tag not in self._tags]
        if titles:
            self._write(titles, ())
        else:
            self._close_line()

    def _write(self, add: Iterable[str], remove: Iterable[str]) -> None:
        client_id = self._client_id
        if client_id is None or self.line.isReadOnly():
            return
        self.line.setReadOnly(True)

        def done() -> None:
            self.line.setReadOnly(False)
            if self._client_id == client_id:
                self.line.clear()
                if not self.line.hasFocus():
                    self._close_line()

        def failed(sentence: str) -> None:
            self.line.setReadOnly(False)
            self._say(sentence)
            self.lost.emit(client_id, sentence)

        save(self.desk, self, set_tags, [client_id], add=add, remove=remove, done=done, failed=failed)

    def _close_line(self) -> None:
        had_focus = self.line.hasFocus()
        self.line.clear()
        self._say("")
        self.line.hide()
        self.plus.show()
        if had_focus:
            self.plus.setFocus()

    def _say(self, sentence: str) -> None:
        self.line.set_error(bool(sentence))
        self.line.setToolTip(sentence)
        self.line.setAccessibleDescription(sentence)
