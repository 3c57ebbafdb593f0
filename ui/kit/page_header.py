"""The head of a page: title, one line about it, actions at the right with the primary last."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.label import Label
from ui.kit.paint import text_width
from ui.theme import follow_theme, theme


class PageHeader(QWidget):
    """58 px; the title never scrolls away. Buttons go in by ``add_action``, from left to right."""

    def __init__(self, title: str = "", meta: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 20, 0)
        row.setSpacing(10)
        self._lead = QHBoxLayout()
        self._lead.setSpacing(8)
        self.title = Label(title, "title")
        self.meta = Label(meta, "body", "text2", elide=True)
        self._metas = (meta, meta)
        self.meta.installEventFilter(self)
        row.addLayout(self._lead)
        row.addWidget(self.title)
        row.addSpacing(2)
        row.addWidget(self.meta, 1)
        self._actions_row = QHBoxLayout()
        self._actions_row.setSpacing(10)
        row.addLayout(self._actions_row)
        follow_theme(self)

    def set_title(self, title: str) -> None:
        """Word the title anew."""
        self.title.setText(title)
        self.title.setVisible(bool(title))

    def set_meta(self, meta: str, short: str = "") -> None:
        """Word the line after the title anew; where there is no room for it, ``short`` stands there."""
        self._metas = (meta, short or meta)
        self._fit_meta()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.meta and event.type() == QEvent.Type.Resize:
            self._fit_meta()
        return super().eventFilter(watched, event)

    def _fit_meta(self) -> None:
        meta, short = self._metas
        has_room = text_width(meta, theme().font("body")) <= self.meta.width()
        wanted = meta if has_room else short
        if self.meta.text() != wanted:
            self.meta.setText(wanted)

    def add_lead(self, widget: QWidget) -> None:
        """Put a widget before the title (a way back, a path)."""
        self._lead.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a control at the right end; the primary button comes last."""
        self._actions_row.addWidget(widget)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().size("pageHeader"))
