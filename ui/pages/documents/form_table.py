"""A table of a sheet on screen: each row a small card of fields."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.documents.forms import LIST_LIMIT, TEXT_LIMIT, FormField
from app.texts import Texts
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.documents.form_fields import SheetField, Value
from ui.pages.documents.form_layout import COLUMN_ORDER, NARROW

CHOSEN_COLUMN = "direction"  # the one column of all tables that is a choice


class TableRow(QFrame):
    """One row.

    Signals:
        left: a field of it was left.
        removed: its cross was pressed.
    """

    left = Signal()
    removed = Signal()

    def __init__(self, field: FormField, texts: Texts, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._field = field
        self._number = Label("", "caption", "text3")
        self._cross = IconButton("x", " ", side_px=26, icon_px=14)
        self._cross.clicked.connect(self.removed)
        self._labels: dict[str, Label] = {}
        self.editors: dict[str, KLineEdit | KComboBox] = {}
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._number, 1)
        head.addWidget(self._cross)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._fill(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 10)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(grid)
        self.retranslate(texts, number)

    def _fill(self, grid: QGridLayout) -> None:
        line, place = 0, 0
        for key in COLUMN_ORDER.get(self._field.key, tuple(dict(self._field.columns))):
            is_narrow = key in NARROW
            if place and not is_narrow:
                line, place = line + 2, 0
            editor = self._make_editor(key)
            label = Label("", "caption", "text2", elide=True)
            label.setBuddy(editor)
            grid.addWidget(label, line, place, 1, 1 if is_narrow else 2)
            grid.addWidget(editor, line + 1, place, 1, 1 if is_narrow else 2)
            self._labels[key] = label
            self.editors[key] = editor
            place = 1 - place if is_narrow else 0
            line += 2 if place == 0 else 0

    def _make_editor(self, key: str) -> KLineEdit | KComboBox:
        if key == CHOSEN_COLUMN:
            box = KComboBox(size="small")
            box.chosen.connect(lambda _code: self.left.emit())
            return box
        line = KLineEdit(size="small")
        line.setMaxLength(TEXT_LIMIT)
        line.editingFinished.connect(self.left)
        return line

    def retranslate(self, texts: Texts, number: int) -> None:
        """Word the row anew; it is the ``number``-th."""
        self._number.setText(str(number))
        self._cross.set_name(self.tr("Remove row {number}").format(number=number))
        labels = dict(self._field.columns)
        for key, label in self._labels.items():
            words = texts.text(labels[key])
            label.setText(words)
            editor = self.editors[key]
            editor.setAccessibleName(f"{words}, {number}")
            if isinstance(editor, KComboBox):
                editor.set_choices([(code, texts.text(text)) for code, text in self._field.choices])

    def value(self) -> dict[str, str]:
        """Return the cells that are filled in; a choice alone makes no row."""
        cells = {
            key: editor.code() if isinstance(editor, KComboBox) else editor.text().strip()
            for key, editor in self.editors.items()
        }
        filled = {key: text for key, text in cells.items() if text}
        return filled if set(filled) - {CHOSEN_COLUMN} else {}

    def set_value(self, row: dict[str, str]) -> None:
        """Show a row of the book."""
        for key, editor in self.editors.items():
            if isinstance(editor, KComboBox):
                editor.set_code(row.get(key, str(self._field.choices[0][0])))
            else:
                editor.setText(row.get(key, ""))
                editor.setCursorPosition(0)


class TableField(SheetField):
    """The rows of a table, and a button that adds one."""

    def __init__(self, field: FormField, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._texts = texts
        self.rows: list[TableRow] = []
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self._hint = Label("", "small", "text3", wrap=True)
        self._hint.hide()
        self.add = KButton("", kind=Kind.DASHED, size="small", icon="plus")
        self.add.clicked.connect(self._add_by_hand)
        self.column.setSpacing(6)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._error)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> Value:
        return [row for row in (each.value() for each in self.rows) if row]

    def set_value(self, value: Value) -> None:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        while len(self.rows) > len(rows):
            self._drop(self.rows[-1])
        while len(self.rows) < len(rows):
            self._append()
        for shown, row in zip(self.rows, rows, strict=True):
            shown.set_value(row)

    def set_usual(self, text: str) -> None:
        self._hint.setText(self.tr("Printed until you add your own: {text}").format(text=text))
        self._hint.setVisible(bool(text) and not self.rows)

    def set_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def retranslate(self, texts: Texts) -> None:
        self._texts = texts
        self.setAccessibleName(texts.text(self.field.label))
        self.add.setText(self.tr("Add a row"))
        for number, row in enumerate(self.rows, 1):
            row.retranslate(texts, number)

    def _append(self) -> TableRow:
        row = TableRow(self.field, self._texts, len(self.rows) + 1)
        row.set_value({})
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
        self.column.insertWidget(2 + len(self.rows), row)
        self.rows.append(row)
        self._count()
        return row

    def _add_by_hand(self) -> None:
        row = self._append()
        row.show()
        next(iter(row.editors.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, row: TableRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._count()

    def _remove(self, row: TableRow) -> None:
        self._drop(row)
        for number, each in enumerate(self.rows, 1):
            each.retranslate(self._texts, number)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _count(self) -> None:
        self.add.setVisible(len(self.rows) < LIST_LIMIT)
        self._hint.setVisible(self._hint.isVisible() and not self.rows)
