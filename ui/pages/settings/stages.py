"""Stages of the conveyor: the owner's names, what must be done at each, and the norm in days."""

from __future__ import annotations

import functools

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.conveyor import FUNCTIONS, WANTED_FIELDS, Function
from app.services.first_orders import add_first_orders, is_first_orders_offered
from app.services.stages import StageRow, add_stage, change_stage, order_stages
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.pickers import NumberField
from ui.kit.section_card import SectionCard
from ui.pages.settings.part import SIDE_PX, TEXT_PX, SettingsPart

WANTS_SHOWN = 2
FIXED_WIDGETS = 2  # the words and the offer over the cards


class StageEditor(QWidget):
    """One stage: its chip, name, norm, what to do, and its place among the others."""

    def __init__(self, desk: Desk, stage: StageRow, is_first: bool, is_last: bool, part: StagesPart) -> None:
        super().__init__()
        self._desk, self._stage = desk, stage
        self.title = KLineEdit()
        self.title.setText(stage.title)
        self.title.setMaxLength(60)
        self.todo = TextArea(stage.todo, min_lines=1)
        self.days = NumberField(0, 999, stage.ageing_days or 0)
        self.days.setFixedWidth(86)
        self._chip = ChipLabel.stage(stage.name(desk.language.words), stage.function, stage.code)
        words = desk.language.words
        self.title.setPlaceholderText(words.text(f"stage.{stage.code}") if f"stage.{stage.code}" in words else "")
        self.todo.setPlaceholderText(stage.what_to_do(words))
        self.title_field = Field(self.tr("Name"), self.title)
        self.todo_field = Field(self.tr("What must be done here"), self.todo)
        self.days_field = Field(self.tr("Norm, days"), self.days)
        self.days.setSpecialValueText("—")
        up = IconButton("chevron-up", self.tr("Earlier"), side_px=26, icon_px=14)
        down = IconButton("chevron-down", self.tr("Later"), side_px=26, icon_px=14)
        up.setEnabled(not is_first)
        down.setEnabled(not is_last)
        up.clicked.connect(lambda: part.shift(stage.id, -1))
        down.clicked.connect(lambda: part.shift(stage.id, 1))
        head = QHBoxLayout()
        self.wants = KButton("", size="small", kind=Kind.QUIET, icon="checklist")
        self.wants.clicked.connect(self._ask_wants)
        self._word_wants()
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self.wants)
        head.addWidget(up)
        head.addWidget(down)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 4)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.title_field, 0, 0, top)
        grid.addWidget(self.todo_field, 0, 1, top)
        grid.addWidget(self.days_field, 0, 2, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX - 1, 10, 14, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(grid)
        self.wants.setVisible(stage.function != Function.OFF)  # what is asked there is not the owner's to choose
        self.title.editingFinished.connect(self._save)
        self.todo.left.connect(self._save)
        self.todo.committed.connect(self._save)
        self.days.editingFinished.connect(self._save)

    def _word_wants(self) -> None:
        words = self._desk.language.words
        names = [words.text(f"wanted.{field}") for field in self._stage.wanted_fields]
        shown = ", ".join(names[:WANTS_SHOWN]) + (f" +{len(names) - WANTS_SHOWN}" if names[WANTS_SHOWN:] else "")
        self.wants.setText(self.tr("Asks for: {what}").format(what=shown or self.tr("nothing")))
        self.wants.setToolTip(", ".join(names))

    def _ask_wants(self) -> None:
        """Let the owner tick what a move to this stage asks for."""
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        words = self._desk.language.words
        for field in WANTED_FIELDS:
            is_on = field in self._stage.wanted_fields
            menu.add(words.text(f"wanted.{field}"), functools.partial(self._toggle, field), is_checked=is_on)
        show_under(menu, self.wants, at_right=True)

    def _toggle(self, field: str) -> None:
        wanted = self._stage.wanted_fields
        kept = tuple(each for each in wanted if each != field) if field in wanted else (*wanted, field)
        self._desk.write(self, change_stage, self._stage.id, {"wanted_fields": kept}, failed=self.title_field.set_error)

    def _save(self) -> None:
        stage = self._stage
        values = {
            "title": self.title.text().strip(),
            "todo": self.todo.text().strip(),
            "ageing_days": self.days.value() or None,
        }
        if values == {"title": stage.title, "todo": stage.todo, "ageing_days": stage.ageing_days}:
            return
        self._desk.write(self, change_stage, stage.id, values, failed=self.title_field.set_error)


class StagesPart(SettingsPart):
    """Every stage under its function; the functions themselves never change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._editors: dict[int, StageEditor] = {}
        self._about = Label("", "body", "text2", wrap=True)
        self._about.setMaximumWidth(TEXT_PX)
        self.column.addWidget(self._about)
        self.offer = Banner()
        self.offer.setMaximumWidth(TEXT_PX)
        self.add_first_orders = KButton("", size="small", icon="plus")
        self.add_first_orders.clicked.connect(lambda: self._desk.write(self, add_first_orders))
        self.offer.add_action(self.add_first_orders)
        self.offer.hide()
        self.column.addWidget(self.offer)
        self._cards: list[SectionCard] = []
        self._left: list[Function] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._build_next)
        self._build()

    def enter(self) -> None:
        self._load_offer()

    def _load_offer(self) -> None:
        """Offer the stage 'First orders' where the rule of the gate into care asks for several."""
        self._desk.read(self, is_first_orders_offered, done=self.offer.setVisible)

    def editor(self, code: str) -> StageEditor:
        """Return the editor of a stage."""
        stage = self._desk.stage(code)
        assert stage is not None
        while self._left:
            self._build_next()
        return self._editors[stage.id]

    def shift(self, stage_id: int, step: int) -> None:
        """Put a stage one place earlier or later within its function."""
        ids = [stage.id for stage in self._desk.facts.stages]
        at = ids.index(stage_id)
        ids[at], ids[at + step] = ids[at + step], ids[at]
        self._desk.write(self, order_stages, ids)

    def _build(self) -> None:
        while self._cards:
            card = self._cards.pop()
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while self.column.count() > FIXED_WIDGETS:
            self.column.takeAt(self.column.count() - 1)
        self._about.setText(
            self.tr("Names, texts and norms are yours. The four functions and their colours do not change.")
        )
        self.add_first_orders.setText(self.tr("Add the stage"))
        self.offer.set_state(
            "planned",
            self.tr("Care begins after several orders."),
            self.tr("A stage “First orders” keeps in sight who has not made them all yet."),
            icon="route",
        )
        self._editors.clear()
        self._left = [*FUNCTIONS, Function.OFF]
        self._build_next()

    def _build_next(self) -> None:
        """Add one function's card, the next one in the next turn of the event loop: all at once would be felt."""
        if not self._left:
            return
        self._add_function(self._left.pop(0))
        if self._left:
            self._turn.start()
        else:
            self.column.addStretch(1)

    def _add_function(self, function: Function) -> None:
        card = self.card()
        card.set_title(self._desk.language.words.text(f"function.{function.value}"))
        if function is not Function.OFF:
            add = KButton(self.tr("Add a stage"), size="small", icon="plus")
            add.clicked.connect(lambda: self._add_stage(function))
            card.add_action(add)
        stages = [stage for stage in self._desk.facts.stages if stage.function == function.value]
        for place, stage in enumerate(stages):
            editor = StageEditor(self._desk, stage, place == 0, place == len(stages) - 1, self)
            self._editors[stage.id] = editor
            card.body.addWidget(editor)
        self._cards.append(card)

    def _add_stage(self, function: Function) -> None:
        number = sum(stage.code.startswith("own_") for stage in self._desk.facts.stages) + 1
        title = self.tr("New stage {number}").format(number=number)
        self._desk.write(self, add_stage, function.value, title)

    def apply(self, changes: Changes) -> None:
        if {"stages", "rules"} & changes.topics:
            self._load_offer()
        if "stages" in changes.topics:
            place = self.verticalScrollBar().value()
            self._build()
            while self._left:
                self._build_next()  # whole at once: the place scrolled to must be there
            self.verticalScrollBar().setValue(place)

    def retranslate(self) -> None:
        self._build()
