"""The versions of a rule: since when, who made it, what it said, and who has read it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.rule_history import RuleVersionRow, acknowledge_rules, load_rule_history
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.dialog import Dialog
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label, rule
from ui.pages.rules.chip_sentence import ChipSentence, plated

WIDTH_PX = 620


class HistoryDialog(Dialog):
    """Newest first. A tick writes down that a member of the team has read the version; it can be undone.

    Signals:
        print_asked: the rule sheet of a day is wanted (date).
    """

    print_asked = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, code: str) -> None:
        name = desk.language.words.text(f"rule_name.{code}")
        super().__init__(parent, self.tr("Versions of the rule “{name}”").format(name=name), width_px=WIDTH_PX)
        self._desk, self._code = desk, code
        self.ticks: dict[tuple[int, int], QCheckBox] = {}
        self._content: QWidget | None = None
        self._load()

    def _load(self) -> None:
        self._desk.read(self, load_rule_history, self._code, self._desk.language.code, done=self._show_versions)

    def _show_versions(self, versions: tuple[RuleVersionRow, ...]) -> None:
        old = self._content
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.ticks = {}
        for place, version in enumerate(versions):
            if place:
                column.addWidget(rule(self._content))
            self._add_version(column, version)
        self.body.addWidget(self._content)
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        QTimer.singleShot(0, self, self.restyle)  # boxes know their height once they are dressed

    def _add_version(self, column: QVBoxLayout, version: RuleVersionRow) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Version {n}").format(n=version.number), "strong"))
        day = self._desk.formats.short_date(version.valid_from)
        since = self.tr("from {day}").format(day=day)
        said = ", ".join(part for part in (since, version.person_name) if part)
        head.addWidget(Label(said, "body", "text2", elide=True), 1)
        if version.is_now:
            head.addWidget(ChipLabel(self.tr("now"), "ok"))
        button = KButton(self.tr("Print"), kind=Kind.QUIET, size="small", icon="printer")
        button.setAccessibleName(self.tr("Print the rule sheet of {day}").format(day=day))
        button.clicked.connect(lambda: self._print(version.valid_from))
        head.addWidget(button)
        column.addLayout(head)
        column.addWidget(ChipSentence(plated(version.sentence)))
        if not self._desk.facts.is_solo:
            self._add_readers(column, version)

    def _add_readers(self, column: QVBoxLayout, version: RuleVersionRow) -> None:
        line = QWidget(self._content)
        flow = FlowLayout(line, 14, 2)
        flow.addWidget(Label(self.tr("Have read it:"), "small", "text2"))
        read = dict(version.acknowledged)
        people = [person for person in self._desk.facts.people if person.is_active]
        for person in people:
            day = read.get(person.name)
            text = f"{person.name}, {self._desk.formats.short_date(day)}" if day is not None else person.name
            tick = QCheckBox(text.replace("&", "&&"))
            tick.setChecked(day is not None)
            tick.setEnabled(day is None and version.is_now)
            tick.toggled.connect(
                lambda _is_on, person_id=person.id, version_id=version.version_id: self._acknowledge(
                    person_id, version_id
                )
            )
            flow.addWidget(tick)
            self.ticks[version.version_id, person.id] = tick
        known = {person.name for person in people}
        for name, day in version.acknowledged:
            if name not in known:
                flow.addWidget(Label(f"{name}, {self._desk.formats.short_date(day)}", "small", "text2"))
        column.addWidget(line)

    def _acknowledge(self, person_id: int, version_id: int) -> None:
        today: date = self._desk.book.clock.today()
        self._desk.write(self, acknowledge_rules, person_id, (version_id,), today, done=lambda _changes: self._load())

    def _print(self, day: date) -> None:
        self.accept()
        self.print_asked.emit(day)
