"""The frame of what is docked at the right: heading with a cross, content that scrolls, a foot with buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import IconButton
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.theme import follow_theme, theme

HEAD_PX, FOOT_PX = 42, 50


class FootWords(Label):
    """A remark of the foot in at most two lines: of several wordings the first that has the room, else none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "small", "text2", wrap=True, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._wordings: tuple[str, ...] = ()

    def say(self, *wordings: str) -> None:
        """Say the longest that fits; the first one is read out anyway."""
        self._wordings = wordings
        self.setAccessibleName(wordings[0] if wordings else "")
        self._choose()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = QRect(0, 0, max(0, self.width() - 2), 1 << 16)
        most = 2 * self.fontMetrics().lineSpacing() + 2
        flags = int(Qt.TextFlag.TextWordWrap)
        drawn = ((text, self.fontMetrics().boundingRect(room, flags, text)) for text in self._wordings)
        fitting = (text for text, box in drawn if box.height() <= most and box.width() <= room.width())
        wanted = next(fitting, "")
        if wanted != self.text():
            self.setText(wanted)


class Docked(QWidget):
    """Put content into ``content`` and buttons into ``foot``; ``under`` stands between the heading and the content.

    Signals:
        closed: the cross was pressed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, has_cross: bool = True) -> None:
        super().__init__(parent)
        self.title = Label("", "heading", elide=True)
        self.meta = Label("", "small", "text2", elide=True)
        self.cross = IconButton("x", self.tr("Close"), key="Esc", parent=self)
        self.cross.clicked.connect(self.closed)
        self.cross.setVisible(has_cross)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.meta, 1)
        head.addWidget(self.cross)
        self.under = QVBoxLayout()
        self.under.setSpacing(0)
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        self._foot = QWidget(self)
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(16, 0, 12, 0)
        self.foot.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule(self))
        column.addLayout(self.under)
        column.addLayout(self.content, 1)
        column.addWidget(rule(self))
        column.addWidget(self._foot)
        follow_theme(self)

    def set_heading(self, title: str, meta: str = "") -> None:
        """Word the heading."""
        self.title.setText(title)
        self.meta.setText(meta)
        self.setAccessibleName(title)
        self.cross.set_name(self.tr("Close"))

    def restyle(self) -> None:
        """Take the heights from the theme."""
        self._head.setFixedHeight(theme().px(HEAD_PX))
        self._foot.setFixedHeight(theme().px(FOOT_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        fill_box(painter, rect, look.radius("card"), look.color("card"), look.color("line"))
        foot = QRectF(1, self._foot.y(), rect.width() - 2, rect.height() - self._foot.y() - 1)
        painter.save()
        painter.setClipRect(foot)
        fill_box(painter, rect.adjusted(1, 1, -1, -1), look.radius("card") - 1, look.color("cardAlt"))
        painter.restore()
        painter.end()
