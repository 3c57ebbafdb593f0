"""The head of the card: guide tabs, the name, marks and tags, the path over the four functions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.conveyor import FUNCTIONS
from app.services.clients import change_client, clean_text
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.chip import ChipLabel, stage_icon
from ui.kit.guide_card import GuideTab, GuideTabButton, GuideTabCard
from ui.kit.stepper import Stepper
from ui.messages import say_error
from ui.pages.card.path import stepper_path
from ui.pages.card.saving import save
from ui.pages.card.tags import Tags
from ui.pages.card.value_editor import ShownValue, ValueEditor, ValueKind
from ui.pages.card.view import CardView

FLAG_ICONS = {"regular": "repeat", "vip": "crown", "late": "clock", "sleeping": "zzz"}
FLAG_TONES = {"regular": "care", "vip": "vip", "late": "danger", "sleeping": "off"}
MARKS_LETTERS = 48  # of marks and tags together: the name needs its room


class Identity(GuideTabCard):
    """Who the client is and where it stands.

    Signals:
        stage_menu_asked: choose another stage (the widget to open the menu under).
        stage_chosen: move to this stage (str, its code).
        code_copied: the card number was put on the clipboard (str).
        seller_menu_asked: give the client to somebody else (the widget to open the menu under).
        place_asked: change the line under the name.
        wake_asked: bring an off-track client back.
        tags_asked: show all tags.
        lost: refused while nobody looks at it: the client's id (int) and why (str).
    """

    stage_menu_asked = Signal(object)
    stage_chosen = Signal(str)
    code_copied = Signal(str)
    seller_menu_asked = Signal(object)
    place_asked = Signal()
    wake_asked = Signal()
    tags_asked = Signal()
    lost = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        self.tab_clicked.connect(self._on_tab)
        kind = ValueKind(show=str, write=str, read=clean_text)
        self.name = ValueEditor(kind, lambda error: say_error(desk.language, error), style="display", one_line=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name.committed.connect(self._save_name)
        self._line = ShownValue("body", "text2", one_line=True)
        self._line.edit_asked.connect(self.place_asked)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.tags = Tags(desk)
        self.tags.all_asked.connect(self.tags_asked)
        self.tags.lost.connect(self.lost)
        self.wake_button = KButton(size="small", icon="sun")
        self.wake_button.clicked.connect(self.wake_asked)
        self.stepper = Stepper()
        self.stepper.stage_chosen.connect(self._on_step)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self._line)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(names, 1)
        marks = QHBoxLayout()
        marks.setContentsMargins(0, 4, 0, 0)
        marks.setSpacing(6)
        marks.addLayout(self._chips)
        marks.addWidget(self.tags)
        marks.addWidget(self.wake_button)
        top.addLayout(marks)
        top.setAlignment(marks, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(14, 7, 16, 9)
        self.body.addLayout(top)
        self.body.addSpacing(10)
        path = QHBoxLayout()
        path.setContentsMargins(4, 0, 0, 0)
        path.addWidget(self.stepper)
        self.body.addLayout(path)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.name.set_name(self.desk.language.words.text("field.name"))
        self.wake_button.setText(self.tr("Wake up"))
        self._line.setAccessibleName(self.tr("Line of business, city and address"))
        self.tags.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show a client; a name that is being typed stays."""
        if self._view is not None and self._view.card.facts.id != view.card.facts.id:
            self.name.close_editor()
        self._view = view
        facts = view.card.facts
        self.set_tabs(facts.function, self._tab_row(view))
        self.name.set_value(facts.name)
        about = self._about(view)
        self._line.set_text(
            about or self.tr("Line of business, city and address are not known yet"), is_empty=not about
        )
        self._line.setAccessibleDescription(about)
        self._show_chips(view)
        is_off = facts.function == "off"
        self.wake_button.setVisible(is_off and facts.deleted_at is None)
        self.stepper.set_path(stepper_path(self.desk, view), self._off_text(view) if is_off else "")

    def stage_tab(self) -> GuideTabButton:
        """Return the tab of the stage, to open a menu under it."""
        return self.tab("stage")

    def commit(self) -> bool:
        """Send off a name or a tag that is being typed."""
        return all([self.name.commit(), self.tags.commit()])

    def _tab_row(self, view: CardView) -> list[GuideTab]:
        facts = view.card.facts
        words = self.desk.language.words
        stage = self.desk.stage_name(facts.stage)
        function = words.text(f"function.{facts.function}")
        if facts.function != "off":
            number = [each.value for each in FUNCTIONS].index(facts.function) + 1
            function = f"{number} {function}"
        said = f"{function}, {stage}" if stage != words.text(f"function.{facts.function}") else function
        row = self.desk.stage(facts.stage)
        todo = row.what_to_do(words) if row else ""
        tip = self.tr("Click or S: move to another stage")
        tabs = [
            GuideTab(
                "stage", said, stage_icon(facts.function, facts.stage), True, "\n".join(filter(None, (todo, tip)))
            ),
            GuideTab("code", f"№ {facts.code}", tip=self.tr("Card number. Click to copy it")),
        ]
        if facts.responsible and not self.desk.facts.is_solo:
            tabs.append(GuideTab("person", facts.responsible, "user", tip=self.tr("Responsible now. Click to change")))
        return tabs

    def _about(self, view: CardView) -> str:
        values = view.card.facts.values
        place = ", ".join(part for part in (values["city"], values["address"]) if part)
        parts = [part for part in (values["industry"], place) if part]
        return ". ".join(parts)

    def _show_chips(self, view: CardView) -> None:
        while self._chips.count():
            item = self._chips.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if view.card.facts.values["do_not_call"]:
            self._chips.addWidget(ChipLabel(self.tr("Do not call"), "danger", "phone"))
        for row in view.held():
            words = row.sentence.partition(": ")[0]
            self._chips.addWidget(ChipLabel(words, FLAG_TONES[row.flag], FLAG_ICONS[row.flag]))
        said = sum(len(row.sentence.partition(": ")[0]) for row in view.held())
        self.tags.show_tags(view.card.facts.id, view.card.tags, MARKS_LETTERS - said)

    def _off_text(self, view: CardView) -> str:
        facts = view.card.facts
        values, formats, words = facts.values, self.desk.formats, self.desk.language.words
        text = self.tr("{stage} since {day}").format(
            stage=self.desk.stage_name(facts.stage),
            day=formats.short_date(formats.local_date(facts.stage_entered_at)),
        )
        reason = (view.card.moves[-1].reason if view.card.moves else "") or values["lost_reason"]
        if f"lost_reason.{reason}" in words:
            reason = words.text(f"lost_reason.{reason}")
        parts = [reason]
        if values["lost_competitor"]:
            parts.append(values["lost_competitor"])
        if values["returns_on"]:
            parts.append(self.tr("comes back {day}").format(day=formats.short_date(values["returns_on"])))
        said = ", ".join(part for part in parts if part)
        return f"{text}: {said}" if said else text

    def _on_tab(self, code: str) -> None:
        if code == "stage":
            self.stage_menu_asked.emit(self.stage_tab())
        elif code == "person":
            self.seller_menu_asked.emit(self.tab("person"))
        elif code == "code" and self._view is not None:
            QApplication.clipboard().setText(self._view.card.facts.code)
            self.code_copied.emit(self._view.card.facts.code)

    def _on_step(self, stage_id: int) -> None:
        stage = next(each for each in self.desk.facts.stages if each.id == stage_id)
        self.stage_chosen.emit(stage.code)

    def _save_name(self, value: Any) -> None:
        if self._view is None:
            return
        client_id = self._view.card.facts.id

        def done() -> None:
            if self._view is not None and self._view.card.facts.id == client_id:
                self.name.accept(value)

        def failed(sentence: str) -> None:
            is_shown = self._view is not None and self._view.card.facts.id == client_id
            if is_shown:
                self.name.show_error(sentence)
            if not is_shown or not self.isVisible():
                self.lost.emit(client_id, sentence)

        save(self.desk, self, change_client, client_id, {"name": value}, done=done, failed=failed)
