"""The third step: every row, what becomes of it and why."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QScrollArea, QVBoxLayout, QWidget

from app.services.importing.plan import RowPlan, Verdict
from app.services.importing.sheet import Refusal
from ui.desk import Desk
from ui.kit.chip import ChipLabel, chip_height, chip_width, paint_chip
from ui.kit.label import Label, plain_tooltip
from ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from ui.kit.rows import Index, KTable, RowDelegate
from ui.kit.section_card import SectionCard
from ui.kit.tab_strip import Tab, TabStrip
from ui.pages.importing.source import ALL, LOOK, Reading, Rehearsal
from ui.pages.importing.unknown_words import UnknownWordsCard
from ui.pages.importing.words import ICONS, TONES, ImportWords
from ui.theme import theme

ROW, NAME, VERDICT, TEXT = range(4)
PLAN_ROLE = Qt.ItemDataRole.UserRole
SIDE_PX, SIDE_NARROW_PX = 316, 270
NARROW_UNDER_PX = 1100
ROW_PX, NAME_PX, VERDICT_PX, TEXT_PX = 56, (120, 210), 118, 150
PAD_PX = 9


class PlanModel(QAbstractTableModel):
    """Rows of a rehearsal, those of one verdict or all."""

    def __init__(self, words: ImportWords) -> None:
        super().__init__()
        self._words = words
        self._rehearsal: Rehearsal | None = None
        self._places: tuple[int, ...] = ()
        self.titles: tuple[str, ...] = ("", "", "", "")

    def show_rows(self, rehearsal: Rehearsal | None, code: str) -> None:
        """Show the rows of a verdict, ALL or LOOK."""
        self.beginResetModel()
        self._rehearsal = rehearsal
        self._places = rehearsal.places[code] if rehearsal is not None else ()
        self.endResetModel()

    def row_at(self, at: int) -> RowPlan:
        """Return a plan by its place in what is shown."""
        assert self._rehearsal is not None
        return self._rehearsal.plan.rows[self._places[at]]

    def text_at(self, at: int) -> str:
        """Return what becomes of the row, in one line."""
        row = self.row_at(at)
        return self._words.row(row, self.notes_of(row))

    def notes_of(self, row: RowPlan) -> tuple[Refusal, ...]:
        """Return the remarks on a row."""
        return self._rehearsal.notes.get(row.row, ()) if self._rehearsal is not None else ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == PLAN_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._words.title(row) if index.column() == NAME else self.text_at(index.row())
            return plain_tooltip(text) if index.column() in (NAME, TEXT) else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == ROW:
            return str(row.row)
        if index.column() == NAME:
            return self._words.title(row)
        return self._words.verdict(row.verdict) if index.column() == VERDICT else self.text_at(index.row())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.titles[section]
        return None


class PlanDelegate(RowDelegate):
    """Number, name, a chip of the verdict, and what changes."""

    def __init__(self, view: KTable, model: PlanModel, words: ImportWords) -> None:
        super().__init__(view)
        self._model, self._words = model, words

    def paint_cell(self, painter: QPainter, rect: QRectF, option: object, index: Index) -> None:
        row = self._model.row_at(index.row())
        look = theme()
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        if index.column() == ROW:
            draw_text(painter, room, str(row.row), look.font("body"), "text3", RIGHT)
        elif index.column() == NAME:
            draw_text(painter, room, self._words.title(row), look.font("name"), "text")
        elif index.column() == VERDICT:
            text, tone = self._words.verdict(row.verdict), TONES[row.verdict]
            width = min(chip_width(text, tone, ICONS[row.verdict]), int(room.width()))
            chip = QRectF(room.left(), rect.center().y() - chip_height() / 2, width, chip_height())
            paint_chip(painter, chip, text, tone, ICONS[row.verdict])
        else:
            if self._model.notes_of(row):
                draw_icon(painter, room.left(), rect.center().y(), "alert-triangle", "warn", 14)
                room = room.adjusted(20, 0, 0, 0)
            role = "danger" if row.verdict is Verdict.SKIP else "text2"
            draw_text(painter, room, self._model.text_at(index.row()), look.font("body"), role)


class RowsStep(QWidget):
    """A list with a filter by verdict; the chosen row is told in full at the right.

    Signals:
        next_asked: Enter in the list.
    """

    next_asked = Signal()

    def __init__(self, desk: Desk, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rehearsal: Rehearsal | None = None
        self.words_card = UnknownWordsCard(desk)
        self.tabs = TabStrip([], left_px=14)
        self.model = PlanModel(words)
        self.table = KTable()
        self.table.setModel(self.model)
        self.table.setItemDelegate(PlanDelegate(self.table, self.model, words))
        self.table.setSelectionMode(KTable.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self._card = SectionCard("")
        self._card.body.setContentsMargins(0, 0, 0, 0)
        self._card.body.setSpacing(0)
        self._card.body.addWidget(self.tabs)
        self._card.body.addWidget(self.table, 1)
        self.side = SectionCard(" ", lined=True)
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(14, 12, 14, 12)
        self._facts.setSpacing(8)
        facts = QWidget()
        facts.setLayout(self._facts)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(facts)
        facts.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.side.body.addWidget(self._scroll, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.words_card)
        side.addWidget(self.side, 1)
        row.addWidget(self._card, 1)
        row.addLayout(side)
        self.tabs.chosen.connect(self.show_rows)
        self.table.opened.connect(lambda _index: self.next_asked.emit())
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._tell_row())
        self.retranslate()

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_rehearsal(self, rehearsal: Rehearsal | None, reading: Reading | None = None) -> None:
        """Show another rehearsal; the filter stays."""
        self._rehearsal = rehearsal
        if rehearsal is not None and reading is not None:
            self.words_card.show_words(rehearsal.plan.unknown, reading.choices)
        self._word_tabs()
        self.show_rows(self.tabs.code() or ALL)

    def show_rows(self, code: str) -> None:
        """Show the rows of a verdict, ALL or LOOK; an empty code is all."""
        code = code or ALL
        self.tabs.set_code(code)
        self.model.show_rows(self._rehearsal, code)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NAME))
        self._tell_row()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_row(self) -> None:
        """Tell the chosen row in full."""
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        at = self.table.currentIndex().row()
        if not 0 <= at < self.model.rowCount():
            self.side.set_title(" ")
            return
        row = self.model.row_at(at)
        self.side.set_title(self.tr("Row {number} of the file").format(number=row.row))
        chip = ChipLabel(self._words.verdict(row.verdict), TONES[row.verdict], ICONS[row.verdict], strong=True)
        self._facts.addWidget(chip)
        if title := self._words.title(row):
            self._facts.addWidget(Label(title, "heading", wrap=True))
        if row.matched_by:
            self._facts.addWidget(Label(self._words.matched(row.matched_by), "small", "text2", wrap=True))
        if row.verdict is Verdict.SKIP:
            self._facts.addWidget(Label(self._words.row(row), "body", "danger", wrap=True))
        elif row.verdict is Verdict.SAME:
            self._facts.addWidget(Label(self.tr("The book knows all of this already."), "body", "text2", wrap=True))
        for note in self.model.notes_of(row):
            self._facts.addWidget(Label(self._words.note(note), "body", "warn", wrap=True))
        for plan in row.fields:
            before, after = self._words.value(plan.field, plan.before), self._words.value(plan.field, plan.after)
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(Label(self._words.field(plan.field), "small", "text3"))
            text = f"{before} → {after}" if before else after
            column.addWidget(Label(text[:400], "body", wrap=True, selectable=True))
            self._facts.addWidget(box)
        self._facts.addStretch(1)

    # --- geometry and words ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        look = theme()
        side_px = look.px(SIDE_NARROW_PX if self.width() < look.px(NARROW_UNDER_PX) else SIDE_PX)
        self.side.setFixedWidth(side_px)
        self.words_card.setFixedWidth(side_px)
        self.words_card.setMaximumHeight(self.height() // 2)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the words of the program what they need; names of clients give way."""
        look = theme()
        chips = (chip_width(self._words.verdict(each), TONES[each], ICONS[each]) for each in Verdict)
        verdict = max(look.px(VERDICT_PX), ceil(max(chips)) + 2 * PAD_PX)
        head = ceil(text_width(self.model.titles[TEXT], look.font_of(12, 500))) + 2 * PAD_PX
        left = self.table.viewport().width() - look.px(ROW_PX) - verdict - max(head, look.px(TEXT_PX))
        self.table.setColumnWidth(ROW, look.px(ROW_PX))
        self.table.setColumnWidth(NAME, max(look.px(NAME_PX[0]), min(look.px(NAME_PX[1]), left)))
        self.table.setColumnWidth(VERDICT, verdict)

    def _word_tabs(self) -> None:
        found = self._rehearsal
        if found is None:
            return
        texts = {
            ALL: self.tr("All rows"),
            Verdict.ADD: self.tr("New"),
            Verdict.CHANGE: self.tr("Changed"),
            Verdict.SAME: self.tr("The same"),
            Verdict.SKIP: self.tr("Skipped"),
            LOOK: self.tr("To look at"),
        }
        self.tabs.set_tabs([Tab(str(code), text, str(found.count(code))) for code, text in texts.items()])

    def retranslate(self) -> None:
        """Word everything anew."""
        self.model.titles = (self.tr("Row"), self.tr("Name"), self.tr("Outcome"), self.tr("What changes, or why not"))
        self.tabs.setAccessibleName(self.tr("Outcome"))
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.words_card.retranslate()
        self._word_tabs()
        self._fit_columns()
        self.table.horizontalHeader().viewport().update()
        self.table.viewport().update()
        self._tell_row()
