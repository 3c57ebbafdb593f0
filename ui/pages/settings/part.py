"""A part of the settings page, and the cards and rows it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.changes import Changes
from ui.kit.label import Label, rule
from ui.kit.paint import text_width
from ui.kit.section_card import SectionCard
from ui.theme import theme

TEXT_PX = 760
HEADING_PX = 42
SIDE_PX = 16
ROW_PX = 46
TWO_COLUMNS_FROM_PX = 800


class SettingsCard(SectionCard):
    """A card with a high heading and rows parted by lines; put rows in by ``add_row``.

    A remark that has no room beside the title stands under it.
    """

    def __init__(self, *, icon: str | None = None, icon_role: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(" ", icon=icon, icon_role=icon_role, lined=True, parent=parent)
        layout = self.heading.layout()
        assert layout is not None
        layout.setContentsMargins(SIDE_PX - 1, 0, 12, 0)
        self._remark = Label("", "small", "text2", wrap=True, parent=self)
        self._remark.setContentsMargins(SIDE_PX - 1, 0, 12, 9)
        self._remark.hide()
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self._remark)

    def set_meta(self, meta: str) -> None:
        super().set_meta(meta)
        self._remark.setText(meta)
        self._place_remark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_remark()

    def _place_remark(self) -> None:
        """Put the remark beside the title, or under it."""
        layout, text = self.heading.layout(), self._remark.text()
        assert layout is not None
        taken = self._title.sizeHint().width() + self._actions_row.sizeHint().width() + 3 * layout.spacing()
        margins = layout.contentsMargins()
        room = self.width() - margins.left() - margins.right() - taken
        is_beside = text_width(text, theme().font("small")) <= room
        self._meta.setVisible(bool(text) and is_beside)
        self._remark.setVisible(bool(text) and not is_beside)

    def add_row(self, row: QWidget) -> None:
        """Put a row under the others."""
        if self.body.count():
            self.body.addWidget(rule())
        self.body.addWidget(row)

    def restyle(self) -> None:
        """Take the heading's height from the theme."""
        self.heading.setFixedHeight(theme().px(HEADING_PX))


class SettingRow(QWidget):
    """A title with a grey line under it, and controls at the right."""

    def __init__(self, *controls: QWidget, is_selectable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls = controls
        self.title = Label("", "body", wrap=True)
        self.line = Label("", "small", "text2", wrap=True, selectable=is_selectable)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX - 1, 4, 14, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme().px(ROW_PX))

    def set_words(self, title: str, line: str = "") -> None:
        """Word the row; the title is the name of a control that has no words of its own."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        for control in self.controls:
            if not getattr(control, "text", str)():
                control.setAccessibleName(title)
            control.setAccessibleDescription(f"{title}. {line}" if line else title)


class SettingsPart(QScrollArea):
    """One part: cards one under the other, scrolled as a whole. Put them into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("window")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(22, 16, 20, 20)
        self.column.setSpacing(12)
        self.setWidget(inner)
        self._columns: QBoxLayout | None = None

    def card(self) -> SettingsCard:
        """Return a new card at the end, not wider than text may run."""
        card = SettingsCard()
        card.setMaximumWidth(TEXT_PX)
        self.column.addWidget(card)
        return card

    def add_columns(self, left: QVBoxLayout, right: QVBoxLayout, left_part: int = 1, right_part: int = 1) -> None:
        """Put two columns of cards at the end; where they would be narrow they stand one under the other."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(12)
        for column, part in ((left, left_part), (right, right_part)):
            column.setSpacing(12)
            column.addStretch(1)
            row.addLayout(column, part)
        self._columns = row
        self.column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns is not None:
            is_wide = self.viewport().width() >= TWO_COLUMNS_FROM_PX
            self._columns.setDirection(
                QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            )

    def enter(self) -> None:
        """The part came to the front."""

    def leave(self) -> None:
        """Send off what is being typed."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def apply(self, changes: Changes) -> None:
        """Load again what was changed."""

    def retranslate(self) -> None:
        """Word the part anew."""
