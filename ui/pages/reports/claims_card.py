"""Orders that two people could claim: whose is it, before the month is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.credits import clear_ruling, rule_credit
from app.services.pay_rows import ClaimRow
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.field import Field, TextArea
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.pickers import KComboBox
from ui.kit.section_card import SectionCard

FEW = 4


class ClaimsCard(SectionCard):
    """Signals:
    client_asked: the client of an order was opened (id, ids to walk through).
    """

    client_asked = Signal(int, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ", icon="alert-triangle", icon_role="warn", lined=True)
        self._desk = desk
        self.table = NumberTable()
        self.table.is_framed = False
        self.table.cell_opened.connect(self._open)
        self.body.addWidget(self.table)
        self._claims: tuple[ClaimRow, ...] = ()
        self._shows_all = False
        self.all_link = KButton("", kind=Kind.LINK)
        self.all_link.clicked.connect(self._show_all)
        self._all_row = QWidget()
        row = QHBoxLayout(self._all_row)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.all_link)
        row.addStretch(1)
        self.body.addWidget(self._all_row)

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_claims(self._claims)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_claims(self, claims: Sequence[ClaimRow]) -> None:
        """Show what is contested, the first few until all are asked for; the card hides when nothing is."""
        self._claims = tuple(claims)
        self.setVisible(bool(claims))
        self.set_title(self.tr("Contested"))
        self.set_meta(self.tr("%n order(s) that two people could claim", "", len(claims)))
        self.table.setAccessibleName(self.tr("Contested"))
        columns = [
            Column("on", self.tr("Date"), is_number=False),
            Column("client", self.tr("Client"), is_number=False, weight=2),
            Column("number", self.tr("Order"), is_number=False),
            Column("why", self.tr("Why"), is_number=False, weight=3, is_whole=True),
            Column("credited", self.tr("Credited to"), is_number=False, weight=2),
            Column("received", self.tr("Received")),
            Column("rule", "", is_number=False),
        ]
        few = claims if self._shows_all or len(claims) <= FEW + 1 else claims[:FEW]
        self.table.set_table(columns, [self._row(claim) for claim in few])
        self.all_link.setText(self.tr("Show all %n", "", len(claims)))
        self._all_row.setVisible(len(few) < len(claims))

    def _row(self, claim: ClaimRow) -> NumberRow:
        formats = self._desk.formats
        credited = ", ".join(
            f"{name} {formats.amount(kop)}" if len(claim.credited) > 1 else name for _id, name, kop in claim.credited
        )
        said = "; ".join(claim.reasons)
        ruled = self.tr("Decided") if claim.ruling else self.tr("Whose is it?")
        return NumberRow(
            (
                Cell(formats.short_date(claim.on), "text2", sorts=claim.on),
                Cell(claim.client, opens=claim.client_id, tip=claim.client),
                Cell(claim.number),
                Cell(said, "text2", tip=said),
                Cell(credited or self.tr("nobody"), tip=credited),
                Cell(formats.amount(claim.received_kop), sorts=claim.received_kop / 100),
                Cell(ruled, "accentText", tip=claim.ruling, opens=claim),
            ),
            claim.order_id,
        )

    def _open(self, what: object) -> None:
        if isinstance(what, ClaimRow):
            ClaimDialog(self._desk, what, self).open()
        elif isinstance(what, int):
            found = [row.cells[1].opens for row in self.table.number_rows()]
            self.client_asked.emit(what, tuple(dict.fromkeys(found)))


class ClaimDialog(Dialog):
    """The owner's word on an order: a person and why."""

    def __init__(self, desk: Desk, claim: ClaimRow, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Whose is it?"), f"{claim.number}, {claim.client}", width_px=520)
        self._desk = desk
        self._claim = claim
        self.body.addWidget(Label("\n".join(claim.reasons), "body", "text2", wrap=True))
        people = list(claim.claimants)
        known = {person_id for person_id, _name in people}
        people += [(each.id, each.name) for each in desk.facts.people if each.is_active and each.id not in known]
        now = str(claim.credited[0][0]) if claim.credited else str(people[0][0]) if people else ""
        self.person = KComboBox([(str(person_id), name) for person_id, name in people], now)
        self.reason = TextArea()
        self.reason.setPlainText(claim.ruling)
        self._reason_field = Field(self.tr("Why"), self.reason, hint=self.tr("Is kept with the order."))
        self.body.addWidget(Field(self.tr("All the money of the order is of"), self.person))
        self.body.addWidget(self._reason_field)
        if claim.ruling:
            clear = KButton(self.tr("By the rules again"))
            clear.clicked.connect(self._clear)
            self.foot_left.addWidget(clear)
        self.foot_left.addStretch(1)
        self.add_cancel()
        self.save = self.add_primary(self.tr("Decide"))
        self.accept_if(self._send)

    def _send(self) -> bool:
        reason = self.reason.toPlainText().strip()
        if not reason:
            self._reason_field.set_error(self.tr("Say why, in a few words."))
            self.reason.setFocus()
            return False
        self.save.setEnabled(False)
        self._desk.write(
            self, rule_credit, self._claim.order_id, int(self.person.code()), reason,
            done=lambda _changes: self._end(), failed=self._refuse,
        )  # fmt: skip
        return False

    def _clear(self) -> None:
        self._desk.write(
            self, clear_ruling, self._claim.order_id, done=lambda _changes: self._end(), failed=self._refuse
        )

    def _end(self) -> None:
        self.accept_if(lambda: True)
        self.accept()

    def _refuse(self, sentence: Refusal) -> None:
        self.save.setEnabled(True)
        self._reason_field.set_error(sentence)
