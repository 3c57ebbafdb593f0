"""A table of a rival's card: rows edited cell by cell; Tab and Enter walk on, a filled row is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.documents.forms import LIST_LIMIT, FormField
from app.texts import Texts
from ui.desk import Desk
from ui.forms.typed_date import read_date, write_date
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label, rule
from ui.kit.section_card import SectionCard
from ui.pages.card.value_editor import ValueKind
from ui.pages.competitors.facts import BODY_MARGINS, SHOWN_PX, FactDay, FactEditor, plain, text_kind
from ui.theme import theme

# key -> how wide each column is beside the others
WIDTHS: Mapping[str, tuple[int, ...]] = {
    "prices": (5, 3, 3, 4, 4),
    "terms": (3, 5, 5),
    "claims": (1, 1),
    "notes": (3, 9, 4, 2),
}
DAYS = frozenset({"on"})
CHOSEN = frozenset({"reliability"})
NAMED = "name"  # the column of a table with usual rows that says what a row is about
CROSS_PX = 26
STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}
Rows = list[dict[str, str]]


class Cell(FactEditor):
    """A value of a row; Tab out of its open editor opens the next one.

    Signals:
        walked: Tab (1) or Shift Tab (-1) left the open editor, or Enter (0): go on where nothing is known yet.
    """

    walked = Signal(int)

    def __init__(self, desk: Desk, kind: ValueKind, key: str) -> None:
        super().__init__(desk, kind, style="small")
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        self.shown.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor() and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and not (step == 0 and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
                if self.commit():
                    self.walked.emit(step)
                return True
        return super().eventFilter(watched, event)


class FactTableRow(QWidget):
    """One row of cells with a cross at its end; a usual row has its name fixed and cannot be taken away.

    Signals:
        changed: a cell was left with another value (Cell, value).
        walked: go on from this cell (Cell, step), see ``Cell``.
        removed: its cross was pressed.
        edit_started: a cell is open (QWidget).
    """

    changed = Signal(object, object)
    walked = Signal(object, int)
    removed = Signal()
    edit_started = Signal(object)

    def __init__(self, desk: Desk, field: FormField, make_kind: Callable[[str], ValueKind]) -> None:
        super().__init__()
        self._field = field
        self._make_kind = make_kind
        self.usual = ""
        self.values: dict[str, str] = {}
        self.draft: dict[str, str] = {}  # what an empty row begins with once something is typed
        self._name = Label("", "small", "text2", wrap=True)
        self._name.setContentsMargins(SHOWN_PX, 3, 0, 2)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.cross = IconButton("x", " ", side_px=CROSS_PX, icon_px=14, role="text3")
        self.cross.clicked.connect(self.removed)
        self.cells: dict[str, Cell] = {}
        row = QHBoxLayout()
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(8)
        for (key, _label), width in zip(field.columns, WIDTHS[field.key], strict=True):
            cell = Cell(desk, make_kind(key), key)
            cell.committed.connect(lambda value, cell=cell: self.changed.emit(cell, value))
            cell.walked.connect(lambda step, cell=cell: self.walked.emit(cell, step))
            cell.edit_started.connect(lambda cell=cell: self.edit_started.emit(cell))
            self.cells[key] = cell
            if key == NAMED:
                self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                row.addWidget(self._name, width)
            row.addWidget(cell, width)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        policy = self.cross.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.cross.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())

    def show_values(self, values: Mapping[str, str], usual: str, is_old: bool) -> None:
        """Show a row of the book; text that is still being typed stays."""
        self.values, self.usual = dict(values), usual
        self._name.setText(usual)
        self._name.setVisible(bool(usual))
        self.cross.setVisible(not usual)
        for key, cell in self.cells.items():
            cell.set_value(values.get(key, ""))
            cell.set_old(is_old)
        if NAMED in self.cells:
            self.cells[NAMED].setVisible(not usual)

    def stops(self) -> list[Cell]:
        """Return the cells that are walked through."""
        return [cell for key, cell in self.cells.items() if not (key == NAMED and self.usual)]

    def reword(self, texts: Texts, number: int) -> None:
        """Word the row anew; it is the ``number``-th."""
        self.cross.set_name(self.tr("Remove row {number}").format(number=number))
        labels = dict(self._field.columns)
        for key, cell in self.cells.items():
            cell.set_value(cell.value() or "", self._make_kind(key))
            said = self.usual if self.usual and key != NAMED else str(number)
            cell.set_name(f"{texts.text(labels[key])}, {said}")


class FactTable(SectionCard):
    """A card with a table. ``usual_key`` names rows that are there before anything is known.

    Signals:
        committed: the rows are others now (key, rows, the cell that was left).
        edit_started: a cell is open (QWidget).
    """

    committed = Signal(str, object, object)
    edit_started = Signal(object)

    def __init__(self, desk: Desk, field: FormField, *, usual_key: str = "", newest_first: bool = False) -> None:
        super().__init__(" ")
        self.desk = desk
        self.field = field
        self._usual_key = usual_key
        self._newest_first = newest_first
        self._texts: Texts | None = None
        self._is_old = False
        self._is_sending = 0
        self.rows: list[FactTableRow] = []
        self.day = FactDay(desk)
        self.add = KButton("", kind=Kind.QUIET, size="small", icon="plus")
        self.add.clicked.connect(self.add_row)
        self.add_action(self.day)
        self.add_action(self.add)
        self._heads = [Label("", "caption", "text2", elide=True) for _column in field.columns]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(0, 0, 0, 3)
        for label, width in zip(self._heads, WIDTHS[field.key], strict=True):
            label.setContentsMargins(SHOWN_PX, 0, 0, 0)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            head.addWidget(label, width)
        corner = QWidget()
        corner.setFixedWidth(theme().px(CROSS_PX))
        head.addWidget(corner)
        self._head = QWidget()
        self._head.setLayout(head)
        self._nothing = Label("", "small", "text3", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._nothing.setContentsMargins(SHOWN_PX, 0, 0, 0)
        self.body.setContentsMargins(*BODY_MARGINS)
        self.body.setSpacing(0)
        self.body.addWidget(self._head)
        self.body.addLayout(self._list)
        self.body.addWidget(self._nothing)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Mapping[str, str]], day: date | None, is_old: bool) -> None:
        """Show the rows of the book, unless changes of ours are still on their way."""
        self._is_old = is_old
        self.day.show_day(day, is_old)
        if self._is_sending:
            return
        drafts = [row for row in self.rows if not row.values and not row.usual and self._is_typed_into(row)]
        self._fill([dict(row) for row in rows], drafts)

    @staticmethod
    def _is_typed_into(row: FactTableRow) -> bool:
        return any(cell.is_open() for cell in row.cells.values())

    def _fill(self, rows: Rows, drafts: Sequence[FactTableRow] = ()) -> None:
        """Show these rows, the usual ones that are not named, and drafts nobody has kept yet."""
        usual = {name.casefold(): name for name in self._usual_names()}
        told = {values.get(NAMED, "").casefold(): values for values in rows} if usual else {}
        shown = [(told.get(key, {}), name) for key, name in usual.items()]
        shown += [(values, "") for values in rows if values.get(NAMED, "").casefold() not in usual]
        if self._newest_first:
            shown.reverse()
        kept = [row for row in self.rows if row not in drafts]
        while len(kept) > len(shown):
            row = kept.pop()
            self.rows.remove(row)
            self._drop(row)
        while len(kept) < len(shown):
            row = self._new_row()
            kept.append(row)
            self._insert(row, at_start=False)
        for row, (values, name) in zip(kept, shown, strict=True):
            row.show_values(values, name, self._is_old)
        self._after_change()

    def _usual_names(self) -> list[str]:
        if not self._usual_key or self._texts is None:
            return []
        return [name.strip() for name in self._texts.text(self._usual_key).split("\u00b7")]

    def close_editors(self) -> None:
        """Forget what is being typed."""
        self._drop_drafts()
        for cell in self.cells():
            cell.close_editor()
        self._is_sending = 0

    def _drop_drafts(self) -> None:
        for row in [row for row in self.rows if not row.values and not row.usual]:
            self.rows.remove(row)
            self._drop(row)

    def cells(self) -> list[Cell]:
        """Return every cell in the order they are walked through."""
        return [cell for row in self.rows for cell in row.stops()]

    # --- rows -----------------------------------------------------------------------------------------------------

    def _kind(self, key: str) -> ValueKind:
        if key in CHOSEN and self._texts is not None:
            return self._choice(self._texts)
        if key in DAYS:
            return ValueKind(show=plain, write=plain, read=self._read_day)
        return text_kind(f"{self.field.key}.{key}", is_area=key in ("what", "say", "answer"))

    def _choice(self, texts: Texts) -> ValueKind:
        words = {code: texts.text(label) for code, label in self.field.choices}
        codes = {text: code for code, text in words.items()}

        def show(code: str) -> str:
            return words[code].split("\u2014")[0].strip() if code in words else code

        return ValueKind(
            show=show, write=lambda code: words.get(code, code), read=lambda typed: codes.get(typed, typed),
            choices=tuple(words.items()),
        )  # fmt: skip

    def _read_day(self, typed: str) -> str:
        day = read_date(typed, self.desk.book.clock.today())
        return write_date(day) if day is not None else typed.strip()

    def _new_row(self) -> FactTableRow:
        row = FactTableRow(self.desk, self.field, self._kind)
        row.changed.connect(lambda cell, value: self._on_changed(row, cell, value))
        row.walked.connect(self._walk)
        row.removed.connect(lambda: self.remove_row(row))
        row.edit_started.connect(self.edit_started)
        return row

    def _insert(self, row: FactTableRow, *, at_start: bool) -> None:
        at = 0 if at_start else len(self.rows)
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        row.show()

    def _drop(self, row: FactTableRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def add_row(self) -> None:
        """Add an empty row and open its first cell; a field note begins with today."""
        self._drop_drafts()
        row = self._new_row()
        values = {"on": write_date(self.desk.book.clock.today())} if "on" in row.cells else {}
        self._insert(row, at_start=self._newest_first)
        row.show_values(values, "", is_old=False)
        row.values, row.draft = {}, values
        self._after_change()
        first = next((cell for cell in row.stops() if not values.get(cell.key)), row.stops()[0])
        first.start()

    def remove_row(self, row: FactTableRow) -> None:
        """Take a row away."""
        had_values = bool(row.values)
        self.rows.remove(row)
        self._drop(row)
        self._after_change()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        if had_values:
            self._send(None)

    def _after_change(self) -> None:
        self._head.setVisible(bool(self.rows))
        self._nothing.setVisible(not self.rows)
        self.add.setVisible(len(self.rows) < LIST_LIMIT)
        if self._texts is not None:
            for number, row in enumerate(self.rows, 1):
                row.reword(self._texts, number)

    # --- writing --------------------------------------------------------------------------------------------------

    def _on_changed(self, row: FactTableRow, cell: Cell, value: Any) -> None:
        row.values = (row.values or row.draft) | {cell.key: value}
        if row.usual:
            row.values[NAMED] = row.usual
        row.values = {key: text for key, text in row.values.items() if text}
        self._send(cell)

    def _send(self, cell: Cell | None) -> None:
        self._is_sending += 1
        self.committed.emit(self.field.key, self.values(), cell)

    def sent(self) -> None:
        """Hear that what was committed was kept or refused."""
        self._is_sending = max(0, self._is_sending - 1)

    def values(self) -> Rows:
        """Return the rows as the book keeps them; a usual row of which nothing is known is none."""
        rows = [row for row in self.rows if row.values and set(row.values) - ({NAMED} if row.usual else set())]
        found = [dict(row.values) for row in rows]
        return found[::-1] if self._newest_first else found

    def _walk(self, cell: Cell, step: int) -> None:
        """Open the cell that comes next; past the last one of what is being filled, a new row."""
        row = next(row for row in self.rows if cell in row.cells.values())
        stops = row.stops() if self._newest_first else self.cells()
        at = stops.index(cell) + (step or 1)
        if 0 <= at < len(stops):
            if step or not stops[at].value():
                stops[at].start()
                return
        elif step >= 0 and row.values and not self._usual_key and row is self.rows[0 if self._newest_first else -1]:
            self.add_row()
            return
        cell.setFocus(Qt.FocusReason.TabFocusReason)

    # --- words ----------------------------------------------------------------------------------------------------

    def reword(self, texts: Texts) -> None:
        """Word everything anew."""
        self._texts = texts
        self.set_title(texts.text(self.field.label))
        self.add.setText(self.tr("Add a row"))
        self._nothing.setText(self.tr("Nothing is written down yet."))
        for label, (_key, text) in zip(self._heads, self.field.columns, strict=True):
            words = texts.text(text)
            label.setText(words[:1].upper() + words[1:])
        self._fill(self.values())
