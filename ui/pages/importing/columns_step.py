"""The second step: what is in each column, with the rehearsal beside it (picture 09)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.importing.headings import Mapped
from app.services.importing.plan import Verdict
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label, rule
from ui.kit.paint import begin, fill_box
from ui.kit.section_card import SectionCard
from ui.kit.skeleton import Skeleton
from ui.pages.importing.duplicates import DuplicatesCard
from ui.pages.importing.list_bar import ListBar
from ui.pages.importing.reading_bar import ReadingBar
from ui.pages.importing.sheet_view import SheetModel, SheetView
from ui.pages.importing.source import LOOK, NAME_FIELDS, Reading, Rehearsal
from ui.pages.importing.words import ICONS, TONES, ImportWords
from ui.theme import follow_theme, theme

SIDE_PX, SIDE_NARROW_PX = 316, 300
NARROW_UNDER_PX = 1190
EXAMPLES = 3
LOOK_CHIP = ("warn", "alert-triangle")


class Swatch(QWidget):
    """A small square in a colour of the cells, for the legend."""

    def __init__(self, role: str, line_role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = (role, line_role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def sizeHint(self) -> QSize:
        return QSize(12, 12)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        fill, line = self._roles
        fill_box(painter, QRectF(self.rect()), 3, theme().color(fill), theme().color(line))
        painter.end()


class LegendEntry(QWidget):
    """A swatch and what its colour means."""

    def __init__(self, role: str, line_role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(Swatch(role, line_role))
        row.addWidget(self.label)


class ColumnsStep(QWidget):
    """The table with a field over each column; what would happen stands at the right.

    Signals:
        mapping_chosen: a field was chosen; the whole mapping (tuple of str).
        rows_asked: the person wants to see the rows of a verdict or LOOK (str).
        next_asked: Enter in the table.
    """

    mapping_chosen = Signal(tuple)
    rows_asked = Signal(str)
    next_asked = Signal()

    def __init__(self, desk: Desk, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._reading: Reading | None = None
        self._rehearsal: Rehearsal | None = None
        self.bar = ReadingBar()
        self.list_bar = ListBar(desk)
        self.list_bar.hide()
        self.banner = Banner()
        self.banner.hide()
        self.model = SheetModel()
        self.table = SheetView(self.model)
        self.card = SectionCard(" ", " ", lined=True)
        self.duplicates = DuplicatesCard(words)
        self.look = SectionCard(" ", lined=True)
        self.skeleton = Skeleton(self.duplicates)
        self.chips: dict[str, ChipLabel] = {}
        tones = (("accentSoft", "accentLine"), ("warnSoft", "warnLine"), ("dangerSoft", "dangerLine"))
        self._legend = [LegendEntry(*roles) for roles in tones]
        self._rows_line = Label("", "small", "text2")
        self._examples = QVBoxLayout()
        self.all_rows = KButton("", kind=Kind.LINK)
        self._lay_out()
        self.table.head.mapping_chosen.connect(self._on_mapping)
        self.table.opened.connect(lambda _index: self.next_asked.emit())
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._word_rows())
        self.all_rows.clicked.connect(lambda: self.rows_asked.emit(""))
        self.retranslate()

    def _lay_out(self) -> None:
        entries = FlowLayout(gap_px=16, line_gap_px=3)
        for entry in self._legend:
            entries.addWidget(entry)
        legend = QHBoxLayout()
        legend.setContentsMargins(14, 9, 14, 9)
        legend.setSpacing(16)
        legend.addLayout(entries, 1)
        legend.addWidget(self._rows_line, 0, Qt.AlignmentFlag.AlignTop)
        self.card.body.addWidget(self.table, 1)
        self.card.body.addWidget(rule())
        self.card.body.addLayout(legend)
        chips = FlowLayout(gap_px=6)
        chips.setContentsMargins(14, 12, 14, 6)
        for code in (*Verdict, LOOK):
            chip = ChipLabel(" ", clickable=True, strong=True)
            chip.clicked.connect(lambda code=code: self.rows_asked.emit(str(code)))
            self.chips[str(code)] = chip
            chips.addWidget(chip)
        self.look.body.addLayout(chips)
        self._examples.setContentsMargins(14, 4, 14, 12)
        self._examples.setSpacing(6)
        self.look.body.addLayout(self._examples)
        self.look.add_action(self.all_rows)
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.duplicates, 1)
        side.addWidget(self.look)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.card, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self.list_bar)
        column.addWidget(self.banner)
        column.addLayout(body, 1)

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_reading(self, reading: Reading) -> None:
        """Show a sheet that was read, with the guessed fields."""
        self._reading, self._rehearsal = reading, None
        self._words.what = reading.what
        self.table.head.set_choices(self._words.choices(reading.what))
        self.table.show_sheet(reading.sheet, reading.mapping, NAME_FIELDS[reading.what])
        self.bar.show_reading(reading)
        self.list_bar.setVisible(reading.what == "raw")
        if reading.what == "raw":
            choices = reading.choices
            self.list_bar.show_file(reading.sheet.file_name, choices.list_title, choices.list_source)
        self._word_mapping()
        self.say("")

    def wait(self) -> None:
        """Say that the rehearsal is going on, if it takes a while."""
        self.skeleton.setGeometry(
            1, theme().size("cardHeader") + 2, self.duplicates.width() - 2, self.duplicates.height() - 60
        )
        self.skeleton.start()

    def show_choices(self, reading: Reading) -> None:
        """Show the fields and the cells as they are after a choice; the rehearsal follows."""
        self._reading = reading
        self.model.mapping = reading.mapping
        self.model.show_rows(reading.sheet)
        self.table.head.set_mapping(reading.mapping)
        self._word_mapping()

    def show_rehearsal(self, rehearsal: Rehearsal, reading: Reading | None) -> None:
        """Show what would happen."""
        self._rehearsal = rehearsal
        self.duplicates.show_found(reading, rehearsal)
        self.skeleton.stop()
        self.say("")
        self._show_rehearsal()

    def refuse(self, sentence: str) -> None:
        """Say why nothing can be taken with these fields."""
        self._rehearsal = None
        self.skeleton.stop()
        self._show_rehearsal()
        self.say(sentence)

    def say(self, sentence: str, title: str = "") -> None:
        """Show a loud sentence over the table; empty takes it away."""
        self.banner.setVisible(bool(sentence))
        if sentence:
            self.banner.set_state("none", title or self.tr("A column is missing"), sentence)
            self.banner.setToolTip(sentence)

    def focus_first(self) -> None:
        """Put the focus on the box of the first column."""
        boxes = self.table.head.boxes
        (boxes[0] if boxes else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_mapping(self, mapping: Mapped) -> None:
        self.model.mapping = mapping
        self.table.viewport().update()
        self._word_mapping()
        self.mapping_chosen.emit(mapping)

    def _show_rehearsal(self) -> None:
        self.model.rehearsal = self._rehearsal
        self.table.viewport().update()
        while (item := self._examples.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._word_chips()
        self._word_legend()
        found = self._rehearsal
        if found is None:
            return
        shown = sorted({*found.places[Verdict.SKIP], *found.places[LOOK]})
        for place in shown[:EXAMPLES]:
            self._add_example(found, place)
        if not shown:
            text = self.tr("Every row can be taken as it is.")
            self._examples.addWidget(Label(text, "small", "text2", wrap=True))
        elif len(shown) > EXAMPLES:
            more = KButton(self.tr("%n more", "", len(shown) - EXAMPLES), kind=Kind.LINK)
            more.clicked.connect(lambda: self.rows_asked.emit(""))
            self._examples.addWidget(more)

    def _add_example(self, found: Rehearsal, place: int) -> None:
        row = found.plan.rows[place]
        is_skipped = row.verdict is Verdict.SKIP
        head = self.tr("Row {number}, skipped") if is_skipped else self.tr("Row {number}")
        text = self._words.row(row) if is_skipped else self._words.note(found.notes[row.row][0])
        go = KButton(head.format(number=row.row), kind=Kind.LINK, size="small")
        go.setToolTip(self.tr("Fix the cell"))
        go.clicked.connect(lambda: self.table.mend(row.row))
        line = Label(text, "small", "danger" if is_skipped else "warn", elide=True)
        self._examples.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        self._examples.addWidget(line)

    # --- geometry and words ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.side.setFixedWidth(theme().px(SIDE_NARROW_PX if self.width() < NARROW_UNDER_PX - 48 else SIDE_PX))
        self._word_rows()

    def _word_mapping(self) -> None:
        if self._reading is not None:
            taken = sum(1 for field in self.model.mapping if field)
            self.card.set_meta(
                self.tr("{taken} of {all} recognised, change any of them").format(
                    taken=taken, all=len(self.model.mapping)
                )
            )

    def _word_chips(self) -> None:
        found, texts = self._rehearsal, self.count_texts()
        for code, chip in self.chips.items():
            chip.setVisible(found is not None and (bool(found.count(code)) or code == Verdict.ADD))
            if found is not None:
                look = LOOK_CHIP if code == LOOK else (TONES[Verdict(code)], ICONS[Verdict(code)])
                chip.set_chip(texts[code], *look)
        self.all_rows.setVisible(found is not None)

    def count_texts(self) -> dict[str, str]:
        """Return what the chips say: verdict or LOOK -> words with the count."""
        found = self._rehearsal
        if found is None:
            return {}
        return {
            Verdict.ADD.value: self.tr("%n new", "", found.count(Verdict.ADD)),
            Verdict.CHANGE.value: self.tr("%n changed", "", found.count(Verdict.CHANGE)),
            Verdict.SAME.value: self.tr("%n the same", "", found.count(Verdict.SAME)),
            Verdict.SKIP.value: self.tr("%n skipped", "", found.count(Verdict.SKIP)),
            LOOK: self.tr("%n to look at", "", found.count(LOOK)),
        }

    def legend_words(self) -> list[str]:
        """Return what the legend says of the colours that are there."""
        return [entry.label.text() for entry in self._legend if not entry.isHidden()]

    def rows_words(self) -> str:
        """Return which rows are in sight."""
        return self._rows_line.text()

    def _word_legend(self) -> None:
        odd, found = self.model.odd_count(), self._rehearsal
        skipped = found.count(Verdict.SKIP) if found is not None else 0
        texts = (
            (self.tr("already in your book"), True),
            (self.tr("%n cell(s) need a look", "", odd), odd > 0),
            (self.tr("skipped"), skipped > 0),
        )
        for entry, (text, is_shown) in zip(self._legend, texts, strict=True):
            entry.label.setText(text)
            entry.setVisible(is_shown)

    def _word_rows(self) -> None:
        if self._reading is None or not self._reading.sheet.rows:
            return
        rows = self._reading.sheet.rows
        first = max(0, self.table.rowAt(2))
        last = self.table.rowAt(self.table.viewport().height() - 4)
        last = len(rows) - 1 if last < 0 else last
        self._rows_line.setText(
            self.tr("Rows {first} to {last}, {all} in all").format(
                first=rows[first][0], last=rows[last][0], all=self.window().locale().toString(len(rows))
            )
        )

    def retranslate(self) -> None:
        """Word everything anew."""
        self.card.set_title(self.tr("What is in each column"))
        self.look.set_title(self.tr("What will happen"))
        self.duplicates.retranslate()
        self.all_rows.setText(self.tr("All rows"))
        self._word_legend()
        self.table.setAccessibleName(self.tr("Rows of the table"))
        self.bar.retranslate()
        self.list_bar.retranslate()
        if self._reading is not None:
            self.table.head.set_choices(self._words.choices(self._reading.what))
            self._word_mapping()
            self._word_rows()
        self._show_rehearsal()
