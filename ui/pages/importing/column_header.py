"""The head of the table of columns: letter, heading, and a box in which the field of the column is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from app.services.importing.headings import REPEATABLE, Mapped
from app.services.importing.sheet import column_letter
from ui.kit.paint import draw_icon, draw_text
from ui.kit.pickers import KComboBox
from ui.kit.rows import KTable
from ui.theme import theme

HEIGHT_PX = 66
TOP_PX = 30
PAD_PX = 9
BOXES_AT_ONCE = 8


class FieldCombo(KComboBox):
    """Chooses the field of one column; all boxes of the head share one list of choices.

    Signals:
        entered: the box got the focus.
    """

    entered = Signal()

    def __init__(self, choices: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(size="small", parent=parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setModel(choices)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def showPopup(self) -> None:
        # The list is as wide as its words, the box as its column.
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 36)
        super().showPopup()


class ColumnHeader(QHeaderView):
    """One box a column, made a few at a time so that a wide sheet holds nothing up.

    Signals:
        mapping_chosen: the person chose a field; the whole mapping as it is now (tuple of str).
        entered: the box of a column got the focus (int).
    """

    mapping_chosen = Signal(tuple)
    entered = Signal(int)

    def __init__(self, view: KTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._headings: tuple[str, ...] = ()
        self._mapping: Mapped = ()
        self._before: Mapped = ()
        self._changed_at = -1
        self._choices = QStandardItemModel(self)
        self.boxes: list[FieldCombo] = []
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(70)
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_some)
        # Once for all columns whose width is being set.
        self._placing = QTimer(self)
        self._placing.setInterval(0)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self.place_boxes)
        self.sectionResized.connect(lambda *_args: self._placing.start())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # --- what is chosen -------------------------------------------------------------------------------------------

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer fields, each a code with words."""
        if self._choices.rowCount() == len(choices):
            for at, (code, text) in enumerate(choices):
                self._choices.item(at).setText(text)
                self._choices.item(at).setData(code, Qt.ItemDataRole.UserRole)
        else:
            self._choices.clear()
            for code, text in choices:
                item = QStandardItem(text)
                item.setData(code, Qt.ItemDataRole.UserRole)
                self._choices.appendRow(item)
        self._show_mapping()

    def show_columns(self, headings: tuple[str, ...], mapping: Mapped) -> None:
        """Show the columns of another sheet; the model of the view has been reset already."""
        self._headings, self._mapping, self._changed_at = headings, mapping, -1
        for box in self.boxes[len(headings) :]:
            box.hide()
            box.deleteLater()
        del self.boxes[len(headings) :]
        self._make_some()
        self._show_mapping()
        self.place_boxes()

    def name_of(self, field: str) -> str:
        """Return the words of a field among the choices."""
        found = self._choices.match(self._choices.index(0, 0), Qt.ItemDataRole.UserRole, field)
        return str(found[0].data()) if found else field

    def mapping(self) -> Mapped:
        """Return the field of each column; empty: left out."""
        return self._mapping

    def set_mapping(self, mapping: Mapped) -> None:
        """Show other fields without a signal."""
        if mapping != self._mapping:
            self._mapping, self._changed_at = mapping, -1
            self._show_mapping()

    def _make_some(self) -> None:
        for at in range(len(self.boxes), min(len(self._headings), len(self.boxes) + BOXES_AT_ONCE)):
            box = FieldCombo(self._choices, self.viewport())
            box.chosen.connect(lambda field, at=at: self._choose(at, field))
            box.entered.connect(lambda at=at: self._on_entered(at))
            self.boxes.append(box)
            self._show_field(at)
            box.show()
        if len(self.boxes) < len(self._headings):
            self._making.start()
        else:
            self._making.stop()
        self.place_boxes()

    def _on_entered(self, at: int) -> None:
        self._changed_at = -1
        self.entered.emit(at)

    def _choose(self, at: int, field: str) -> None:
        # Arrows go through many fields on the way to one: each starts from what was before this box was entered,
        # so that other columns do not lose theirs to fields that were only passed by.
        if at != self._changed_at:
            self._changed_at, self._before = at, self._mapping
        fields = list(self._before)
        if field and field not in REPEATABLE:
            fields = ["" if each == field else each for each in fields]
        fields[at] = field
        self._mapping = tuple(fields)
        self._show_mapping()
        self.mapping_chosen.emit(self._mapping)

    def _show_mapping(self) -> None:
        for at in range(min(len(self.boxes), len(self._mapping))):
            self._show_field(at)
        self.viewport().update()

    def _show_field(self, at: int) -> None:
        box = self.boxes[at]
        box.setCurrentIndex(max(0, box.findData(self._mapping[at])))
        box.setAccessibleName(f"{column_letter(at)} {self._headings[at]}")

    # --- geometry and paint -----------------------------------------------------------------------------------------

    def place_boxes(self) -> None:
        """Put each box into its column; called when columns are resized or scrolled."""
        height = theme().size("controlSmall")
        for at, box in enumerate(self.boxes):
            if at >= self.count():
                box.hide()
                continue
            left = self.sectionViewportPosition(at) + PAD_PX
            box.setGeometry(left, theme().px(TOP_PX), self.sectionSize(at) - 2 * PAD_PX, height)
            box.setVisible(True)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.place_boxes()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(HEIGHT_PX))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        if logical >= len(self._headings):
            return
        look = theme()
        room = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_taken = bool(self._mapping[logical])
        if not is_taken:
            painter.fillRect(room, look.color("sunken"))
        painter.fillRect(QRectF(room.right() - 1, room.top(), 1, room.height()), look.color("line"))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), look.color("line"))
        line = QRectF(room.left() + PAD_PX, room.top() + 6, room.width() - 2 * PAD_PX, look.px(20))
        used = draw_text(painter, line, column_letter(logical), look.font("small"), "text3") + 6
        sign, role = ("check", "ok") if is_taken else ("minus", "text3")
        draw_icon(painter, line.right() - 14, line.center().y(), sign, role, 14)
        text = line.adjusted(used, 0, -18, 0)
        draw_text(painter, text, self._headings[logical], look.font("strong"), "text" if is_taken else "text2")
        painter.restore()
