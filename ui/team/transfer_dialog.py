"""Clients moved by hand: of whom, which, to whom, and every one of them before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.transfers import REASON_LIMIT, Balance, Kind, TransferChoice, TransferPlan, move_clients_by_hand
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.team.receipt import can_print, receipt_place
from ui.team.ticks import TickRow, order_tabs
from ui.team.transfer_list import TransferList
from ui.team.transfer_reading import Prepared, giver_of, prepare
from ui.theme import theme

LEAVER, HOLIDAY, OTHER = "leaver", "holiday", "other"
ALL, BY_FUNCTION, CHOSEN = "all", "by_function", "chosen"
LIST_PX = 212
ASK_AFTER_MS = 40


class TransferDialog(WriteDialog):
    """``client_ids`` are those chosen in a list; without a giver it begins with who has most of them.

    Signals:
        go_asked: the receipt is to be printed (Place).
    """

    go_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        from_person_id: int | None = None,
        *,
        kind: Literal["leaver", "holiday", "other"] = "other",
        client_ids: Sequence[int] = (),
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=880)
        self.set_title(self.tr("Move clients by hand"))
        self.save_button.setText(self.tr("Move"))
        self._client_ids = tuple(client_ids)
        self._plan: TransferPlan | None = None
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._soon.timeout.connect(self._read)
        kinds = [Segment(LEAVER, self.tr("Leaves")), Segment(HOLIDAY, self.tr("Away for long"))]
        self.kind = Segmented([*kinds, Segment(OTHER, self.tr("Other"))], kind)
        self.person = KComboBox()
        what = [Segment(ALL, self.tr("All")), Segment(BY_FUNCTION, self.tr("By function"))]
        if self._client_ids:
            what.append(Segment(CHOSEN, self.tr("Chosen: {count}").format(count=len(self._client_ids))))
        self.what = Segmented(what, CHOSEN if self._client_ids else ALL)
        self.functions = TickRow()
        self.to = TickRow()
        self.balance = Segmented(
            [Segment("count", self.tr("As many each")), Segment("money", self.tr("As much money each"))]
        )
        self.reason = KLineEdit("", self.tr("Stands on the receipt"))
        self.reason.setMaxLength(REASON_LIMIT)
        self.list = TransferList(desk)
        self.all = QCheckBox()
        self.print_after = QCheckBox(self.tr("Then print the receipt"))
        self._sum = Label("", "body", "text", wrap=True)
        self._also = Label("", "small", "text2", wrap=True)
        self._hint = Label("", "small", "text2", wrap=True)
        self._to_field = Field(self.tr("To whom"), self.to)
        self._balance_field = Field(self.tr("Shared"), self.balance)
        self._functions_field = Field(self.tr("Functions"), self.functions)
        self._lay_out()
        self._connect()
        self._fill_people(from_person_id)

    def _lay_out(self) -> None:
        who, which = QHBoxLayout(), QHBoxLayout()
        for row in (who, which):
            row.setSpacing(14)
        who.addWidget(Field(self.tr("From whom"), self.person), 1)
        who.addWidget(Field(self.tr("Why"), self.kind))
        who.addWidget(Field(self.tr("Which clients"), self.what))
        to = QHBoxLayout()
        to.setSpacing(14)
        to.addWidget(self._to_field, 1)
        to.addWidget(self._balance_field)
        self._sheet = QFrame(self)
        self._sheet.setProperty("card", True)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.list)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sum, 1)
        head.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(who)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._functions_field)
        self.body.addLayout(to)
        self.body.addWidget(Field(self.tr("Reason"), self.reason))
        self.body.addLayout(head)
        self.body.addWidget(self._sheet, 1)
        self.body.addWidget(self._also)
        self.list.setAccessibleName(self.tr("Clients that move"))
        self.all.setText(self.tr("All in the list"))
        self.list.setMinimumHeight(theme().px(LIST_PX))
        self._hint.setText(
            self.tr("For a short absence a stand-in is enough: then the clients come back by themselves.")
        )
        self.foot_left.addWidget(self.print_after)
        self.print_after.setVisible(can_print())
        self.foot_left.addStretch(1)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _code: self._ask())
        self.what.chosen.connect(lambda _code: self._ask())
        self.person.chosen.connect(lambda _code: self._on_person())
        self.functions.ticked.connect(lambda _code: self._ask())
        self.to.ticked.connect(self._on_to)
        self.balance.chosen.connect(lambda _code: self._ask())
        self.list.ticks_changed.connect(self._on_ticks)
        self.all.clicked.connect(lambda is_on: self.list.tick_all(is_on))

    # --- whose, to whom ---------------------------------------------------------------------------------------------

    def _fill_people(self, from_person_id: int | None) -> None:
        people = [(str(each.id), each.name) for each in self.desk.facts.people]
        self.person.set_choices(people)
        me = self.desk.book.person_id
        first = from_person_id if from_person_id is not None else me
        if first is not None:
            self.person.set_code(str(first))
        self._on_person()
        if from_person_id is None and self._client_ids:
            self.desk.read(self, giver_of, self._client_ids, done=self._on_giver)

    def _order_tabs(self) -> None:
        ticks = (*self.functions.boxes.values(), *self.to.boxes.values())
        choices = (self.person, self.kind, self.what, *ticks, self.balance, self.reason)
        order_tabs((*choices, self.all, self.list, self.print_after, self.cancel_button, self.save_button))

    def _on_giver(self, person_id: int | None) -> None:
        if person_id is not None and str(person_id) != self.person.code():
            self.person.set_code(str(person_id))
            self._on_person()

    def _on_person(self) -> None:
        """Offer everybody else; other clients are to be seen."""
        own = self.person.code()
        others = [
            (str(each.id), each.name) for each in self.desk.facts.people if each.is_active and str(each.id) != own
        ]
        kept = [code for code in self.to.codes() if code != own]
        self.to.set_choices(others, [others[0][0]] if len(others) == 1 else kept)
        self.list.rows.off.clear()
        self.functions.set_codes(())
        self._order_tabs()
        self._ask()

    def _on_to(self, _code: str) -> None:
        self._to_field.set_error("")
        self._ask()

    def choice(self) -> TransferChoice:
        """Return what is asked for, the ticks of the list apart."""
        what = self.what.code()
        to = tuple(int(code) for code in self.to.codes())
        return TransferChoice(
            kind=cast(Kind, self.kind.code()),
            to=to,
            functions=self.functions.codes() if what == BY_FUNCTION else (),
            client_ids=self._client_ids if what == CHOSEN else (),
            balance=cast(Balance, self.balance.code()) if len(to) > 1 else "",
            reason=self.reason.text().strip(),
        )

    def ticked_choice(self) -> TransferChoice:
        """Return what is asked for with the ticks: only the clients that are left in."""
        choice = self.choice()
        if not self.list.rows.off & {row.client_id for row in self.list.rows.rows}:
            return choice
        return replace(choice, client_ids=tuple(row.client_id for row in self.list.ticked()))

    def plan(self) -> TransferPlan | None:
        """Return the plan shown, None until it has been read."""
        return self._plan

    # --- what would be done -----------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Read the plan anew after a moment; what was read for an older question is dropped."""
        self._asked += 1
        self._functions_field.setVisible(self.what.code() == BY_FUNCTION)
        self._balance_field.setVisible(len(self.to.codes()) > 1)
        self._hint.setVisible(self.kind.code() == HOLIDAY)
        self._soon.start()

    def _read(self) -> None:
        asked, code = self._asked, self.person.code()
        if code:
            self.desk.read(
                self, prepare, int(code), self.choice(), done=lambda found: self._on_plan(asked, found),
                failed=self._on_refused,
            )  # fmt: skip

    def _on_refused(self, sentence: str) -> None:
        self._sum.setText(sentence)

    def _on_plan(self, asked: int, found: Prepared) -> None:
        if asked != self._asked:
            return
        self._plan = found.plan
        words = self.desk.language.words
        named = [(code, f"{words.text(f'function.{code}')}: {count}") for code, count in found.functions]
        self.functions.set_choices(named, self.functions.codes())
        self._order_tabs()
        self.list.show_rows(found.plan.rows)
        self._on_ticks()

    def _on_ticks(self) -> None:
        """Say what goes; with several receivers it is shared anew among those that are left in."""
        self._word()
        choice = self.ticked_choice()
        if len(choice.to) > 1 and choice.client_ids and choice != self.choice():
            asked = self._asked = self._asked + 1
            self.desk.read(
                self, prepare, int(self.person.code()), choice, done=lambda found: self._on_shared(asked, found)
            )

    def _on_shared(self, asked: int, found: Prepared) -> None:
        if asked == self._asked:
            self.list.rows.to = {row.client_id: row.to_person_id for row in found.plan.rows}
            self.list.viewport().update()

    def _word(self) -> None:
        plan = self._plan
        if plan is None:
            return
        rows, ticked = self.list.rows.rows, self.list.ticked()
        self._sheet.setVisible(bool(rows))
        self.all.setVisible(bool(rows))
        self.all.setChecked(len(ticked) == len(rows))
        parts = [self.tr("{n} of {all} clients").format(n=len(ticked), all=len(rows))]
        if steps := sum(row.open_steps for row in ticked):
            parts.append(self.tr("%n open step(s)", "", steps))
        if orders := sum(row.open_orders for row in ticked):
            parts.append(self.tr("%n open order(s)", "", orders))
        if total_kop := sum(row.sum_kop for row in ticked):
            bought = self.desk.formats.whole_money(total_kop)
            parts.append(self.tr("bought for {sum}").format(sum=bought))
        is_whole = len(ticked) == len(rows)
        self._sum.setText(", ".join(parts) if rows else self.tr("No clients of this kind."))
        self._also.setText(self._also_words(plan, is_whole=is_whole))
        self._also.setVisible(bool(self._also.text()))
        self.save_button.setEnabled(bool(ticked) or (is_whole and bool(plan.owned or plan.loose_steps)))

    def _also_words(self, plan: TransferPlan, *, is_whole: bool) -> str:
        said = [self.tr("Open steps and orders go along. What is finished keeps its person.")]
        words = self.desk.language.words
        first = self.desk.person(plan.choice.to[0]) if plan.choice.to else None
        if is_whole and first is not None and plan.owned:
            names = ", ".join(words.text(f"function.{each}") for each in plan.owned)
            said.append(self.tr("{person} answers for: {functions}.").format(person=first.name, functions=names))
        if is_whole and plan.loose_steps:
            said.append(self.tr("%n step(s) with others’ clients go too.", "", plan.loose_steps))
        if not is_whole and plan.choice.kind == LEAVER:
            said.append(self.tr("With some clients left in place the functions stay too."))
        if self._client_ids and self.what.code() == CHOSEN and len(plan.rows) < len(self._client_ids):
            said.append(self.tr("%n chosen client(s) are with others.", "", len(self._client_ids) - len(plan.rows)))
        return " ".join(said)

    # --- doing it ---------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Move them; what is missing is said under its field."""
        plan = self._plan
        if plan is None or self._soon.isActive():
            return
        choice = self.ticked_choice()
        wrong = next((each for each in plan.problems if each.values.get("field") == "to"), None)
        if wrong is not None:
            self._to_field.set_error(say_error(self.desk.language, wrong))
            next(iter(self.to.boxes.values())).setFocus()
        else:
            self.write(move_clients_by_hand, plan.from_person_id, choice)

    def _on_done(self, changes: Changes) -> None:
        transfer_id = changes.created_id
        wants_paper = self.print_after.isChecked() and not self.print_after.isHidden()
        super()._on_done(changes)
        if wants_paper and transfer_id is not None:
            self.go_asked.emit(receipt_place(transfer_id))
