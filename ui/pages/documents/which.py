"""Which script, which competitor, whose day, whose hand-over: what a sheet is about that clients do not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.aids import AidKind
from app.documents.values import DocumentKind
from app.domain.sales_models import SalesModel
from app.services.aids import AidOptions
from app.services.competitors import CompetitorRow, load_competitors
from app.services.documents import PrintOptions
from app.services.library import ScriptRow, load_scripts
from app.services.library_content import COLD_CALL
from app.services.switch_draft import load_draft
from app.services.today_rows import EVERYONE, MINE, Who
from app.services.transfers import TransferHead, load_transfers
from ui.desk import Desk
from ui.kit.field import Field
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.pages.documents.pay_choice import PayChoice
from ui.pages.documents.sheets import SheetKind
from ui.pages.documents.week_choice import WeekChoice

CLIENT, LEAD = "client", "lead"


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from."""

    scripts: tuple[ScriptRow, ...]
    competitors: tuple[CompetitorRow, ...]
    transfers: tuple[TransferHead, ...]
    has_draft: bool


def load_choices(session: Any, lang: str) -> Choices:
    """Return the scripts, the competitors and the moves by hand of the book, and whether a switch is prepared."""
    scripts, competitors = load_scripts(session, lang), load_competitors(session)
    return Choices(scripts, competitors, load_transfers(session), load_draft(session) is not None)


class WhichPane(QWidget):
    """One box for the sheet chosen; hidden for sheets of clients and for blank forms, of which one has two kinds.

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
        self.form = Segmented([Segment(CLIENT, ""), Segment(LEAD, "")], CLIENT, fills=True)
        self.model, self.transfer = KComboBox(), KComboBox()
        self._has_draft = False
        self.pay, self.week = PayChoice(desk), WeekChoice(desk)
        self._nobody = Label("", "small", "text2", wrap=True)
        self._fields: dict[SheetKind, Field] = {
            DocumentKind.HANDOVER_CARD: Field(" ", self.form),
            AidKind.CALL_SCRIPT: Field(" ", self.script),
            AidKind.COMPETITOR: Field(" ", self.competitor),
            AidKind.DAY_PLAN: Field(" ", self.who),
            AidKind.MODEL_SCHEME: Field(" ", self.model),
            AidKind.TRANSFER_RECEIPT: Field(" ", self.transfer),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(self.pay)
        column.addWidget(self.week)
        column.addWidget(self._nobody)
        for box in (self.script, self.competitor, self.model, self.transfer):
            box.chosen.connect(lambda _code: self.changed.emit())
        for choice in (self.who, self.form):
            choice.chosen.connect(lambda _code: self.changed.emit())
        self.pay.changed.connect(self.changed)
        self.week.changed.connect(self.changed)
        self._show()

    @property
    def is_lead_form(self) -> bool:
        """Whether the blank hand-over card is to be one for a lead."""
        return self.form.code() == LEAD

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
        self.pay.fill()
        self.week.fill()
        self._generation += 1
        mine = self._generation

        def done(choices: Choices) -> None:
            if mine == self._generation:
                self._take(choices)

        self._desk.read(self, load_choices, self._desk.language.code, done=done)

    def _take(self, choices: Choices) -> None:
        before = (self._is_read, self._has_draft, *self._codes())
        self._is_read, self._has_draft = True, choices.has_draft
        self.script.set_choices([(row.code, row.title) for row in choices.scripts])
        ordered = sorted(choices.competitors, key=lambda row: row.name.casefold())
        self.competitor.set_choices([(str(row.id), row.name) for row in ordered])
        self.transfer.set_choices([(str(row.id), self._move(row)) for row in choices.transfers])
        self._choose_wanted()
        self._show()
        if before != (True, self._has_draft, *self._codes()):
            self.changed.emit()

    def _codes(self) -> tuple[str, str, str]:
        return self.script.code(), self.competitor.code(), self.transfer.code()

    def _move(self, row: TransferHead) -> str:
        """Return a move by hand as it is chosen: 'No. 7, 18 Jun, Taras Hnatiuk'."""
        formats = self._desk.formats
        day = formats.day(formats.local_date(row.made_at))
        return self.tr("No. {number}, {day}, {person}").format(number=row.id, day=day, person=row.from_person)

    def _choose_wanted(self) -> None:
        boxes = (
            (AidKind.CALL_SCRIPT, self.script),
            (AidKind.COMPETITOR, self.competitor),
            (AidKind.TRANSFER_RECEIPT, self.transfer),
        )
        for kind, box in boxes:
            code = self._wanted.get(kind, "")
            if code and box.findData(code) >= 0:
                box.set_code(code)
                del self._wanted[kind]

    def _show(self) -> None:
        is_team = not self._desk.facts.is_solo and self._desk.book.person_id is not None
        for kind, field in self._fields.items():
            has_choice = is_team if kind is AidKind.DAY_PLAN else kind is not AidKind.COMPETITOR or self.has_competitors
            is_of_blank = kind in (DocumentKind.HANDOVER_CARD, AidKind.MODEL_SCHEME)
            has_choice = has_choice and (kind is not AidKind.TRANSFER_RECEIPT or self.transfer.count() > 0)
            field.setVisible(kind is self._kind and self._is_blank is is_of_blank and has_choice)
        self._nobody.setVisible(self._kind is AidKind.COMPETITOR and not self._is_blank and not self.has_competitors)
        self.pay.show_choices(is_shown=self._kind is AidKind.PAY_STATEMENT, is_blank=self._is_blank)
        self.week.show_choices(is_shown=self._kind is AidKind.WEEKLY_REPORT and not self._is_blank)
        parts = (*self._fields.values(), self.pay, self.week, self._nobody)
        self.setVisible(any(not part.isHidden() for part in parts))

    def options(self, kind: AidKind, general: PrintOptions, client_id: int | None) -> AidOptions | None:
        """Return what to print, None while the book has not told which competitors there are, or there are none."""
        competitor = self.competitor.code()
        if kind is AidKind.PAY_STATEMENT and self.pay.person_id is None and not general.blank:
            return None
        if kind is AidKind.COMPETITOR and not competitor and not general.blank:
            return None
        transfer = self.transfer.code()
        if kind is AidKind.TRANSFER_RECEIPT and not transfer and not general.blank:
            return None
        if kind is AidKind.SWITCH_PLAN and not self._has_draft and not general.blank:
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
            week_on=self.week.week_on,
            person_id=self.pay.person_id if kind is AidKind.PAY_STATEMENT else self.week.person_id,
            month=self.pay.month_on,
            scheme=self.pay.scheme.code(),
            model=self.model.code(),
            transfer_id=int(transfer) if transfer else None,
        )

    def name(self, kind: AidKind) -> str:
        """Return what the sheet is named after in its file's name."""
        if kind is AidKind.COMPETITOR:
            return self.competitor.currentText()
        if kind is AidKind.PAY_STATEMENT:
            return self.pay.person.currentText()
        if kind is AidKind.WEEKLY_REPORT:
            return self.week.person.currentText() if self.week.person_id is not None else ""
        is_own_script = kind is AidKind.CALL_SCRIPT and self.script.code() not in ("", COLD_CALL)
        return self.script.currentText() if is_own_script else ""

    def retranslate(self) -> None:
        """Word everything anew."""
        self.pay.retranslate()
        self.week.retranslate()
        self._fields[DocumentKind.HANDOVER_CARD].set_label(self.tr("What is handed over"))
        self.form.set_segments([Segment(CLIENT, self.tr("Client")), Segment(LEAD, self.tr("Lead"))])
        self._fields[AidKind.CALL_SCRIPT].set_label(self.tr("Script"))
        self._fields[AidKind.COMPETITOR].set_label(self.tr("Competitor"))
        self._fields[AidKind.DAY_PLAN].set_label(self.tr("Whose steps"))
        self._fields[AidKind.MODEL_SCHEME].set_label(self.tr("Of which model"))
        self._fields[AidKind.TRANSFER_RECEIPT].set_label(self.tr("Which move"))
        words, before = self._desk.language.words, self.model.code()
        models = [(each.value, words.text(f"model.{each.value}")) for each in SalesModel]
        self.model.set_choices([("", self.tr("The one in force")), *models])
        self.model.set_code(before)
        self.who.set_segments([Segment(EVERYONE, self.tr("Everyone")), Segment(MINE, self.tr("Mine"))])
        self._nobody.setText(self.tr("There are no competitors in the book yet. A blank card works already now."))
        if self._is_read:
            self.load()
