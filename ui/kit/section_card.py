"""A sheet of paper with a heading row: the frame of lists and facts."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.label import Label, rule
from ui.kit.paint import begin, draw_icon
from ui.theme import follow_theme, theme


class IconLabel(QWidget):
    """An icon in a colour of the tokens; decoration, screen readers skip it."""

    def __init__(self, icon: str, role: str = "text3", size_px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size_px = icon, role, size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Show another icon, in another colour if ``role`` is given."""
        self._icon, self._role = icon, role or self._role
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size_px, self._size_px)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        x = (self.width() - self._size_px) / 2
        draw_icon(painter, x, self.height() / 2, self._icon, self._role, self._size_px)
        painter.end()


class SectionCard(QFrame):
    """A card with an optional heading row (icon, title, grey meta, actions right) and a ``body`` below.

    ``lined`` draws a line under the heading, as over lists. Put content into ``body`` (a QVBoxLayout without
    margins for ``lined`` cards, else with the card's own margins).
    """

    def __init__(
        self,
        title: str = "",
        meta: str = "",
        *,
        icon: str | None = None,
        icon_role: str = "text3",
        lined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(title.strip())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.heading = QWidget(self)
        row = QHBoxLayout(self.heading)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        self._icon_label = IconLabel(icon or "point", icon_role, parent=self.heading)  # alone it would be a window
        self._icon_label.setVisible(icon is not None)
        self._title = Label(title, "strong", elide=False)
        self._meta = Label(meta, "small", "text2", elide=True, parent=self.heading)
        self._meta.setVisible(bool(meta))
        row.addWidget(self._icon_label)
        row.addWidget(self._title)
        row.addWidget(self._meta, 1)
        row.addStretch(0)
        self._actions_row = QHBoxLayout()
        self._actions_row.setSpacing(6)
        row.addLayout(self._actions_row)
        outer.addWidget(self.heading)
        self._rule = rule(self)
        self._rule.setVisible(lined)
        outer.addWidget(self._rule)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*((0, 0, 0, 0) if lined else (14, 0, 14, 14)))
        self.body.setSpacing(0 if lined else 8)
        outer.addLayout(self.body, 1)
        outer.addStretch(0)  # takes the room that a body of fixed rows leaves
        self.heading.setVisible(bool(title or icon))
        if not title and not icon and not lined:
            self.body.setContentsMargins(14, 12, 14, 12)
        follow_theme(self)

    def set_title(self, title: str) -> None:
        """Word the heading anew."""
        self._title.setText(title)
        self.setAccessibleName(title.strip())
        self.heading.setVisible(bool(title))

    def set_meta(self, meta: str) -> None:
        """Word the grey remark after the title anew."""
        self._meta.setText(meta)
        self._meta.setVisible(bool(meta))

    def set_title_role(self, role: str) -> None:
        """Show the title in another colour of the tokens."""
        self._title.set_role(role)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or link at the right of the heading."""
        self._actions_row.addWidget(widget)

    def restyle(self) -> None:
        """Take the heading's height from the theme."""
        self.heading.setFixedHeight(theme().size("cardHeader"))
