"""Which script, which competitor, whose day: what a sheet of the day's talks is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.aids import AidKind
from app.services.aids import AidOptions
from app.services.competitors import CompetitorRow, load_competitors
from app.services.documents import PrintOptions
from app.services.library import ScriptRow, load_scripts
from app.services.library_content import COLD_CALL
from app.services.today_rows import EVERYONE, MINE, Who
from ui.desk import Desk
from ui.kit.field import Field
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.pages.documents.sheets import SheetKind


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from."""

    scripts: tuple[ScriptRow, ...]
    competitors: tuple[CompetitorRow, ...]


def load_choices(session: Any, lang: str) -> Choices:
    """Return the scripts and the competitors of the book."""
    return Choices(load_scripts(session, lang), load_competitors(session))


class WhichPane(QWidget):
    """One box for the sheet chosen; hidden for sheets of clients and for blank forms.

    Signals:
        changed: the document is another one now.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind: SheetKind | None = None
        self._is_blank = False
        self._is_read = False
        self._generation = 0
        self._wanted: dict[AidKind, str] = {}
        self.script = KComboBox()
        self.competitor = KComboBox()
        self.who = Segmented([Segment(EVERYONE, ""), Segment(MINE, "")], EVERYONE, fills=True)
        self._nobody = Label("", "small", "text2", wrap=True)
        self._fields = {
            AidKind.CALL_SCRIPT: Field(" ", self.script),
            AidKind.COMPETITOR: Field(" ", self.competitor),
            AidKind.DAY_PLAN: Field(" ", self.who),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self._nobody)
        for box in (self.script, self.competitor):
            box.chosen.connect(lambda _code: self.changed.emit())
        self.who.chosen.connect(lambda _code: self.changed.emit())
        self._show()

    @property
    def has_competitors(self) -> bool:
        """Whether there is a competitor to choose; True until the book has answered."""
        return not self._is_read or self.competitor.count() > 0

    def set_kind(self, kind: SheetKind, *, is_blank: bool) -> None:
        """Show what is to be chosen for a sheet."""
        self._kind, self._is_blank = kind, is_blank
        self._show()

    def want(self, kind: AidKind, code: str) -> None:
        """Choose a script or a competitor, as soon as the book has told of it."""
        self._wanted[kind] = code
        self._choose_wanted()

    def load(self) -> None:
        """Read what there is to choose from; ``changed`` tells when it is there."""
        self._generation += 1
        mine = self._generation

        def done(choices: Choices) -> None:
            if mine == self._generation:
                self._take(choices)

        self._desk.read(self, load_choices, self._desk.language.code, done=done)

    def _take(self, choices: Choices) -> None:
        before = (self._is_read, self.script.code(), self.competitor.code())
        self._is_read = True
        self.script.set_choices([(row.code, row.title) for row in choices.scripts])
        ordered = sorted(choices.competitors, key=lambda row: row.name.casefold())
        self.competitor.set_choices([(str(row.id), row.name) for row in ordered])
        self._choose_wanted()
        self._show()
        if before != (True, self.script.code(), self.competitor.code()):
            self.changed.emit()

    def _choose_wanted(self) -> None:
        for kind, box in ((AidKind.CALL_SCRIPT, self.script), (AidKind.COMPETITOR, self.competitor)):
            code = self._wanted.get(kind, "")
            if code and box.findData(code) >= 0:
                box.set_code(code)
                del self._wanted[kind]

    def _show(self) -> None:
        is_team = not self._desk.facts.is_solo and self._desk.book.person_id is not None
        for kind, field in self._fields.items():
            has_choice = is_team if kind is AidKind.DAY_PLAN else kind is not AidKind.COMPETITOR or self.has_competitors
            field.setVisible(kind is self._kind and not self._is_blank and has_choice)
        self._nobody.setVisible(self._kind is AidKind.COMPETITOR and not self._is_blank and not self.has_competitors)
        self.setVisible(any(not part.isHidden() for part in (*self._fields.values(), self._nobody)))

    def options(self, kind: AidKind, general: PrintOptions, client_id: int | None) -> AidOptions | None:
        """Return what to print, None while the book has not told which competitors there are, or there are none."""
        competitor = self.competitor.code()
        if kind is AidKind.COMPETITOR and not competitor and not general.blank:
            return None
        is_mine = self.who.code() == MINE and not self._desk.facts.is_solo
        return AidOptions(
            lang=general.lang,
            blank=general.blank,
            logo=general.logo,
            duplex=general.duplex,
            large_type=general.large_type,
            script_code=self.script.code() or COLD_CALL,
            client_id=client_id,
            competitor_id=int(competitor) if competitor else None,
            who=Who(MINE, self._desk.book.person_id) if is_mine else Who(EVERYONE),
        )

    def name(self, kind: AidKind) -> str:
        """Return what the sheet is named after in its file's name."""
        if kind is AidKind.COMPETITOR:
            return self.competitor.currentText()
        is_own_script = kind is AidKind.CALL_SCRIPT and self.script.code() not in ("", COLD_CALL)
        return self.script.currentText() if is_own_script else ""

    def retranslate(self) -> None:
        """Word everything anew."""
        self._fields[AidKind.CALL_SCRIPT].set_label(self.tr("Script"))
        self._fields[AidKind.COMPETITOR].set_label(self.tr("Competitor"))
        self._fields[AidKind.DAY_PLAN].set_label(self.tr("Whose steps"))
        self.who.set_segments([Segment(EVERYONE, self.tr("Everyone")), Segment(MINE, self.tr("Mine"))])
        self._nobody.setText(self.tr("There are no competitors in the book yet. A blank card works already now."))
        if self._is_read:
            self.load()
