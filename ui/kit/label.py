"""Plain text in a style of the type scale; never rich text, so a client's name is never read as markup."""

from __future__ import annotations

from xml.sax.saxutils import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import follow_theme, theme

ELIDED_MIN_PX = 24


class Label(QLabel):
    """A QLabel that is always plain text.

    ``style`` is a name of the type scale, ``role`` a colour of the tokens. With ``elide`` the text is cut to
    one line and the whole of it shows as tooltip; with ``wrap`` it breaks into lines.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        role: str = "text",
        *,
        elide: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style_name = style
        self._role = role
        self._elides = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)
        follow_theme(self)

    def set_role(self, role: str) -> None:
        """Show the text in another colour of the tokens."""
        if role != self._role:
            self._role = role
            self.restyle()

    def set_style(self, style: str) -> None:
        """Show the text in another style of the type scale."""
        if style != self._style_name:
            self._style_name = style
            self.restyle()

    def restyle(self) -> None:
        """Take font and colour of the theme."""
        self.setFont(theme().font(self._style_name))
        palette = QPalette(self.palette())
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, theme().color(self._role))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, theme().color("textDisabled"))
        self.setPalette(palette)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._show_tooltip_if_cut()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(ELIDED_MIN_PX, hint.width()), hint.height()) if self._elides else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tooltip_if_cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_tooltip_if_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()

    def _line(self) -> str:
        return self.text().replace("\n", " ")

    def _show_tooltip_if_cut(self) -> None:
        if not self._elides:
            return
        is_cut = self.fontMetrics().horizontalAdvance(self._line()) > self.contentsRect().width()
        self.setToolTip(plain_tooltip(self.text()) if is_cut and self.text() else "")


def plain_tooltip(text: str) -> str:
    """Return ``text`` for setToolTip: tooltips guess at HTML, so text with a ``<`` goes in escaped."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if "<" in text else text


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a 1 px line across."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def vertical_rule(parent: QWidget | None = None) -> QFrame:
    """Return a 1 px line down."""
    line = QFrame(parent)
    line.setProperty("rule", "vertical")
    line.setFixedWidth(1)
    return line
