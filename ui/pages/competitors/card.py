"""The card of a rival on screen: the sheet D5, every field edited where it stands, with what the book counts itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.competitor_fields import COMPETITOR_FIELDS, CompetitorFact, competitor_field
from app.services.competitors import CompetitorCard, change_competitor, save_competitor_field
from app.texts import load_texts
from ui.desk import Desk
from ui.kit.label import Label
from ui.kit.section_card import SectionCard
from ui.pages.card.focus_order import chain_focus
from ui.pages.card.saving import save
from ui.pages.card.value_editor import ValueEditor
from ui.pages.competitors.facts import BODY_MARGINS, SHOWN_PX, FactRow, align_names, kind_of, text_kind
from ui.pages.competitors.head import RivalHead
from ui.pages.competitors.met import LossesCard, SeenCard, WonCard
from ui.pages.competitors.prices import PricesCard
from ui.pages.competitors.tables import Cell, FactTable
from ui.pages.competitors.words import RivalWords
from ui.theme import follow_theme, theme

GAP_PX = 12
STACKED_PX = 620  # narrower, the two columns stand under each other
NOTE = "note"
WHO = ("segment", "website", "city", "size", "since")


class Inside(QWidget):
    """Keeps the height its cards need at its width: a scroll area asks only for the least, and would squeeze them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("scrolled", True)
        self.cards = QVBoxLayout(self)
        self.cards.setContentsMargins(0, 0, 4, 14)
        self.cards.setSpacing(GAP_PX)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.setMinimumHeight(self.cards.totalHeightForWidth(self.width()))
        return done


class RivalCard(QScrollArea):
    """Shows one rival; what is typed goes into the book as soon as it is left.

    Signals:
        client_asked: a client was opened (its id, the ids J and K walk through).
        losses_asked: what is behind a group of losses is wanted (LossGroup).
        menu_asked: the menu of the card is wanted under a widget (QWidget).
        lost: a write was refused while another rival is shown (str, why).
    """

    client_asked = Signal(int, object)
    losses_asked = Signal(object)
    menu_asked = Signal(object)
    lost = Signal(str)

    def __init__(self, desk: Desk, words: RivalWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._words = words
        self.card: CompetitorCard | None = None
        self.head = RivalHead(desk, words)
        self.losses = LossesCard(desk, words)
        self.won = WonCard(desk, words)
        self.seen = SeenCard(desk)
        self.who, self.sides, self.both = SectionCard(" "), SectionCard(" "), SectionCard(" ")
        self.how, self.tasks = SectionCard(" "), SectionCard(" ")
        self.facts: dict[str, FactRow] = {}
        self.said_words = {
            "we_win": Label("", "small", "text2", wrap=True),
            "we_lose": Label("", "small", "text2", wrap=True),
        }
        self.tables: dict[str, FactTable] = {}
        for label in self.said_words.values():
            label.setContentsMargins(SHOWN_PX, 0, 0, 0)
        self._chain_timer = QTimer(self, singleShot=True, interval=0)
        self._chain_timer.timeout.connect(self._chain)
        self._make_parts()
        self._lay_out()
        self._connect()
        follow_theme(self)

    # --- making ---------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        for section, keys in (
            (self.who, WHO), (self.sides, ("strengths", "weaknesses")), (self.both, ("we_win", "we_lose")),
            (self.how, ("sales_way", "promises")), (self.tasks, ("tasks",)),
        ):  # fmt: skip
            is_beside = section is self.who
            section.body.setSpacing(1 if is_beside else 8)
            section.body.setContentsMargins(*BODY_MARGINS)
            for key in keys:
                self._add_fact(section, key, is_beside=is_beside)
                if key in self.said_words:
                    section.body.addWidget(self.said_words[key])
        note = FactRow(self.desk, NOTE, self._note_kind, is_beside=True)
        self.facts[NOTE] = note
        self.who.body.addWidget(note)
        prices = competitor_field("prices")
        assert prices is not None
        self.prices = PricesCard(self.desk, prices)
        self.tables["prices"] = self.prices
        for key in ("terms", "claims", "notes"):
            field = competitor_field(key)
            assert field is not None
            usual_key = "competitor_card.terms.names" if key == "terms" else ""
            self.tables[key] = FactTable(self.desk, field, usual_key=usual_key, newest_first=key == "notes")
        self.tables["claims"].body.addSpacing(8)
        self._add_fact(self.tables["claims"], "questions", is_beside=False)

    def _add_fact(self, section: SectionCard, key: str, *, is_beside: bool) -> FactRow:
        field = competitor_field(key)
        assert field is not None
        fact = FactRow(self.desk, key, lambda: kind_of(field), is_beside=is_beside)
        self.facts[key] = fact
        section.body.addWidget(fact)
        return fact

    def _note_kind(self) -> Any:
        return text_kind(NOTE, is_area=True, placeholder=self.tr("not known yet"))

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Inside()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GAP_PX)
        self._left, self._right = QWidget(), QWidget()
        for column, parts in (
            (self._left, (self.losses, self.both, self.sides, self.tasks)),
            (self._right, (self.seen, self.won, self.who, self.how)),
        ):
            box = QVBoxLayout(column)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(GAP_PX)
            for part in parts:
                box.addWidget(part)
            box.addStretch(1)
            self._columns.addWidget(column, 1)
        inside.cards.addWidget(self.head)
        inside.cards.addLayout(self._columns)
        for wide in (self.prices, self.tables["terms"], self.tables["claims"], self.tables["notes"]):
            inside.cards.addWidget(wide)
        inside.cards.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self.head.renamed.connect(lambda name: self._change({"name": name}, self.head.name, name))
        self.head.threatened.connect(self.set_threat)
        self.head.menu_asked.connect(self.menu_asked)
        self.head.edit_started.connect(self._show_editor)
        self.facts["one_line"] = self.head.sentence
        for fact in self.facts.values():
            fact.committed.connect(self._on_fact)
            fact.edit_started.connect(self._show_editor)
        for table in self.tables.values():
            table.committed.connect(self._on_table)
            table.edit_started.connect(self._show_editor)
        self.losses.opened.connect(self.losses_asked)
        for part in (self.seen, self.won, self.prices):
            part.client_asked.connect(self.client_asked)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_card(self, card: CompetitorCard) -> None:
        """Show a rival; what is being typed into the card of the same one stays."""
        if self.card is None or self.card.id != card.id:
            self._close_editors()
            self.verticalScrollBar().setValue(0)
        self.card = card
        known = {fact.key: fact for fact in card.facts}
        sentence = known.get("one_line")
        self.head.show_card(card, sentence.changed_on if sentence else None, sentence is not None and sentence.is_old)
        for field in COMPETITOR_FIELDS:
            if field.key in self.facts and field.key != "one_line":
                self._show_fact(field.key, known)
        self.facts[NOTE].show_fact(card.note, None, False)
        for key, table in self.tables.items():
            fact = known.get(key)
            rows = fact.value if fact is not None else []
            table.show_rows(rows, fact.changed_on if fact else None, fact is not None and fact.is_old)
        self.losses.show_groups(card)
        self.won.show_wins(card)
        self.seen.show_clients(card)
        self.prices.show_heard(card)
        self._show_said(card)
        self._chain_timer.start()

    def _show_fact(self, key: str, known: Mapping[str, CompetitorFact]) -> None:
        fact = known.get(key)
        if fact is None:
            self.facts[key].show_fact(None, None, False)
        else:
            self.facts[key].show_fact(fact.value, fact.changed_on, fact.is_old)

    def _show_said(self, card: CompetitorCard) -> None:
        """Say what clients told when we won and lost: nobody types it twice."""
        won = [mark.argument for mark in card.wins if mark.argument]
        lost = [group.argument for group in card.losses if group.argument]
        for key, arguments in (("we_win", won), ("we_lose", lost)):
            said = ", ".join(self._words.quoted(argument) for argument in dict.fromkeys(arguments))
            self.said_words[key].setText(self.tr("Clients said: {arguments}").format(arguments=said) if said else "")
            self.said_words[key].setVisible(bool(said))

    def reword(self) -> None:
        """Word everything anew."""
        texts = load_texts("documents", self.desk.language.code)
        self.head.reword(texts)
        for section, key in (
            (self.who, "snap"), (self.sides, "sw"), (self.both, "wl"), (self.how, "how"), (self.tasks, "find"),
        ):  # fmt: skip
            section.set_title(texts.text(f"competitor_card.{key}"))
        for field in COMPETITOR_FIELDS:
            if field.key in self.facts and field.key != "one_line":
                self.facts[field.key].reword(texts.text(field.label))
        self.facts[NOTE].reword(self.tr("Note"))
        self._align()
        for table in self.tables.values():
            table.reword(texts)
        for part in (self.losses, self.won, self.seen):
            part.reword()
        if self.card is not None:
            self.show_card(self.card)

    def restyle(self) -> None:
        """Stack the columns where there is little room."""
        self._align()
        self._arrange()

    def _align(self) -> None:
        align_names([self.facts[key] for key in (*WHO, NOTE)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.viewport().width() < theme().px(STACKED_PX)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _chain(self) -> None:
        wide = (self.prices, self.tables["terms"], self.tables["claims"], self.tables["notes"])
        chain_focus((self.head, self._left, self._right, *wide))

    def _show_editor(self, editor: QWidget) -> None:
        QTimer.singleShot(0, editor, lambda: self.ensureWidgetVisible(editor, 0, 40))

    # --- editing --------------------------------------------------------------------------------------------------

    def editors(self) -> list[ValueEditor]:
        """Return every editor of the card."""
        cells: list[ValueEditor] = [cell for table in self.tables.values() for cell in table.cells()]
        return [self.head.name, *(fact.editor for fact in self.facts.values()), *cells]

    def flush(self) -> bool:
        """Send off what is being typed; False when something must be mended first."""
        return all([editor.commit() for editor in self.editors() if editor.is_open()])

    def edit(self) -> None:
        """Open the value that has the focus, else the first sentence."""
        focused = next((each for each in self.editors() if each.shown.hasFocus()), None)
        (focused or self.head.sentence.editor).start()

    def focus_first(self) -> None:
        """Put the focus on the first value."""
        self.head.name.setFocus(Qt.FocusReason.TabFocusReason)

    def set_threat(self, level: int) -> None:
        """Keep how dangerous the rival is, 0 for not known."""
        if self.card is None:
            return
        rival_id, before = self.card.id, self.card.threat
        self.head.squares.set_level(level)

        def failed(sentence: str) -> None:
            if self.card is not None and self.card.id == rival_id:
                self.head.squares.set_level(before)
            self.desk.refused.emit(sentence)

        if level != (before or 0):
            values = {"threat": level or None}
            save(self.desk, self, change_competitor, rival_id, values, done=lambda: None, failed=failed)

    def _on_fact(self, key: str, value: Any) -> None:
        if key == NOTE:
            self._change({NOTE: value}, self.facts[NOTE].editor, value)
        else:
            self._save(key, value, self.facts[key].editor, value)

    def _on_table(self, key: str, rows: Any, cell: Cell | None) -> None:
        typed = None
        if cell is not None:
            row = next(row for row in self.tables[key].rows if cell in row.cells.values())
            typed = row.values.get(cell.key, "")
        self._save(key, rows, cell, typed, self.tables[key])

    def _save(
        self, key: str, value: Any, editor: ValueEditor | None, typed: Any, table: FactTable | None = None
    ) -> None:
        if self.card is not None:
            self._write(editor, typed, table, save_competitor_field, self.card.id, key, value)

    def _change(self, values: dict[str, Any], editor: ValueEditor, typed: Any) -> None:
        if self.card is not None:
            self._write(editor, typed, None, change_competitor, self.card.id, values)

    def _write(
        self, editor: ValueEditor | None, typed: Any, table: FactTable | None, use_case: Any, rival_id: int, *args: Any
    ) -> None:
        """Write; the editor shows what came of it as long as the same rival is shown."""

        def is_here() -> bool:
            return self.card is not None and self.card.id == rival_id

        def done() -> None:
            if is_here():
                if table is not None:
                    table.sent()
                if editor is not None and isValid(editor):
                    editor.accept(typed)

        def failed(sentence: str) -> None:
            if is_here() and table is not None:
                table.sent()
            if is_here() and editor is not None and isValid(editor):
                editor.show_error(sentence)
            else:
                self.lost.emit(sentence)

        save(self.desk, self, use_case, rival_id, *args, done=done, failed=failed)

    def _close_editors(self) -> None:
        for table in self.tables.values():
            table.close_editors()
        for editor in (self.head.name, *(fact.editor for fact in self.facts.values())):
            editor.close_editor()
