"""The team: who is in it and what hangs on them, who stands in for whom, the job titles, clients moved by hand."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QWidget

from app.changes import Changes
from app.services.job_titles import JobTitleRow, load_job_titles
from app.services.people import TeamRow, delete_person, load_team, set_me, set_owner, set_person_active
from app.services.stand_ins import StandInRow, load_stand_ins
from app.services.transfers import TransferHead, load_transfers
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.pages.settings import people_line
from ui.pages.settings.job_titles import JobTitlesCard
from ui.pages.settings.part import SIDE_PX, TEXT_PX, SettingsPart
from ui.pages.settings.people_dialog import PersonDialog
from ui.pages.settings.people_line import PersonLine
from ui.team.receipt import can_print, receipt_place
from ui.team.stand_in_dialog import StandInDialog
from ui.team.stand_in_list import StandInRowLine
from ui.team.transfer_dialog import TransferDialog

TOPICS = frozenset({"people", "settings", "stages", "handovers", "model", "pay"})
SHOWN_MOVES = 5


@dataclass(frozen=True, slots=True)
class TeamView:
    """What the part shows."""

    team: tuple[TeamRow, ...]
    stand_ins: tuple[StandInRow, ...]
    titles: tuple[JobTitleRow, ...]
    moves: tuple[TransferHead, ...]


def load_view(session: Any, lang: str) -> TeamView:
    """Return the team with everything that is shown of it."""
    return TeamView(
        load_team(session),
        load_stand_ins(session),
        load_job_titles(session, lang),
        load_transfers(session)[:SHOWN_MOVES],
    )


class PeoplePart(SettingsPart):
    """Everybody who sells, those who left last; a book of one person shows their card alone.

    Signals:
        go_asked: show a place (Place).
    """

    go_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = 0
        self._view = TeamView((), (), (), ())
        self._lines: list[PersonLine] = []
        self._refusal = ""
        self._card = self.card()
        self.move_button = KButton("", size="small", icon="transfer")
        self.add = KButton("", size="small", icon="plus")
        self._card.add_action(self.move_button)
        self._card.add_action(self.add)
        self._note = Label("", "small", "text2", wrap=True)
        self._note.setMaximumWidth(TEXT_PX)
        self.column.addWidget(self._note)
        self._stand_ins = self.card()
        self.stand_in_button = KButton("", size="small", icon="plus")
        self._stand_ins.add_action(self.stand_in_button)
        self.titles = JobTitlesCard(desk)
        self.titles.setMaximumWidth(TEXT_PX)
        self.column.addWidget(self.titles)
        self._moves = self.card()
        self.column.addStretch(1)
        self.add.clicked.connect(lambda: self.ask_name(None))
        self.move_button.clicked.connect(lambda: self.ask_move(None))
        self.stand_in_button.clicked.connect(lambda: self.ask_stand_in(None))
        self.retranslate()

    def enter(self) -> None:
        self._load()

    def lines(self) -> list[PersonLine]:
        """Return the rows shown."""
        return list(self._lines)

    def stand_ins(self) -> list[StandInRowLine]:
        """Return the stand-ins shown."""
        return self._stand_ins.findChildren(StandInRowLine)

    def error(self) -> str:
        """Return why the last wish was refused, empty when it was not."""
        return self._refusal

    # --- asking -----------------------------------------------------------------------------------------------------

    def ask_name(self, team: TeamRow | None) -> PersonDialog:
        """Ask for a new person, or for what is to be changed of one there is."""
        dialog = PersonDialog(self._desk, team.person if team is not None else None, self)
        dialog.open()
        return dialog

    def ask_stand_in(self, team: TeamRow | None) -> StandInDialog:
        """Ask who stands in."""
        dialog = StandInDialog(self._desk, self, team.person.id if team is not None else None)
        dialog.open()
        return dialog

    def ask_move(self, team: TeamRow | None, *, is_leaver: bool = False) -> TransferDialog:
        """Ask to whom a person's clients go."""
        person_id = team.person.id if team is not None else None
        dialog = TransferDialog(self._desk, self, person_id, kind="leaver" if is_leaver else "other")
        dialog.go_asked.connect(self.go_asked)
        dialog.open()
        return dialog

    # --- doing ------------------------------------------------------------------------------------------------------

    def set_me(self, person_id: int) -> None:
        """Say who works here now; what is written from now on is theirs."""
        self._write(None, set_me, person_id)

    def set_active(self, team: TeamRow, is_active: bool) -> None:
        """Let a person leave or come back."""
        self._write(team, set_person_active, team.person.id, is_active)

    def delete(self, team: TeamRow) -> None:
        """Delete somebody whom nothing in the book names."""
        self._write(team, delete_person, team.person.id)

    def _write(self, team: TeamRow | None, use_case: Callable[..., Changes], *args: Any) -> None:
        self._refusal = ""
        self._desk.write(self, use_case, *args, failed=functools.partial(self._refuse, team))

    def _refuse(self, team: TeamRow | None, sentence: str) -> None:
        """Say why not; where the person still has work, the way out is beside it."""
        self._refusal = sentence
        name = team.person.name if team is not None else ""
        dialog = Dialog(self, self.tr("{name} stays for now").format(name=name) if name else self.tr("Not yet"))
        dialog.body.addWidget(Label(sentence, "body", "text2", wrap=True))
        dialog.add_cancel(self.tr("Close"))
        if team is not None and team.has_work:
            dialog.add_primary(self.tr("Move their clients…"))
            dialog.accepted.connect(lambda: self.ask_move(team, is_leaver=True))
        dialog.open()

    def _on_asked(self, team: TeamRow, what: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            people_line.CHANGE: lambda: self.ask_name(team),
            people_line.MOVE: lambda: self.ask_move(team),
            people_line.STAND_IN: lambda: self.ask_stand_in(team),
            people_line.ME: lambda: self.set_me(team.person.id),
            people_line.OWNER: lambda: self._write(team, set_owner, team.person.id),
            people_line.LEAVE: lambda: self.set_active(team, False),
            people_line.BACK: lambda: self.set_active(team, True),
            people_line.DELETE: lambda: self.delete(team),
        }
        acts[what]()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._asked += 1
        asked = self._asked

        def done(view: TeamView) -> None:
            if asked == self._asked:
                self._view = view
                self._show()

        self._desk.read(self, load_view, self._desk.language.code, done=done)

    def _show(self) -> None:
        is_solo = self._desk.facts.is_solo
        view = self._view
        focus = QApplication.focusWidget() or self
        focused = next((line.team.person.id for line in self._lines if line.isAncestorOf(focus)), None)
        names = {team.person.id: team.person.name for team in view.team}
        _empty(self._card.body)
        self._lines = [PersonLine(self._desk, team, names) for team in view.team]
        for line in self._lines:
            line.asked.connect(functools.partial(self._on_asked, line.team))
            self._card.add_row(line)
            if line.team.person.id == focused:
                line.change_button.setFocus()
        self.move_button.setVisible(not is_solo)
        self._note.setVisible(is_solo)
        for card in (self._stand_ins, self.titles):
            card.setVisible(not is_solo)
        self._show_stand_ins()
        self.titles.show_titles(view.titles)
        self._show_moves()

    def _show_stand_ins(self) -> None:
        _empty(self._stand_ins.body)
        for row in self._view.stand_ins:
            self._stand_ins.add_row(StandInRowLine(self._desk, row))
        if not self._view.stand_ins:
            self._stand_ins.add_row(_line(Label(self.tr("Nobody is away now."), "small", "text2")))

    def _show_moves(self) -> None:
        _empty(self._moves.body)
        formats = self._desk.formats
        for head in self._view.moves:
            who = head.to_person or self.tr("several people")
            told = self.tr("{day}: {giver} → {receiver}, {clients}").format(
                day=formats.short_date(formats.local_date(head.made_at)),
                giver=head.from_person,
                receiver=who,
                clients=formats.clients(head.clients_count),
            )
            text = ". ".join(part for part in (told, head.reason) if part)
            paper = KButton(self.tr("Print the receipt"), kind=Kind.LINK, icon="printer")
            paper.setAccessibleDescription(told)
            paper.clicked.connect(lambda _on=False, id_=head.id: self._print(id_))
            self._moves.add_row(_line(Label(text, "body", elide=True), paper))
            paper.setVisible(can_print())
        self._moves.setVisible(bool(self._view.moves) and not self._desk.facts.is_solo)

    def _print(self, transfer_id: int) -> None:
        self.go_asked.emit(receipt_place(transfer_id))

    def apply(self, changes: Changes) -> None:
        is_touched = TOPICS & changes.topics or changes.all_clients or changes.clients
        if is_touched and self.isVisible():  # enter() loads what was not seen
            self._load()

    def retranslate(self) -> None:
        self._card.set_title(self.tr("People"))
        self._card.set_meta(self.tr("who sells from this book"))
        self._stand_ins.set_title(self.tr("Stand-ins"))
        self._stand_ins.set_meta(self.tr("the clients come back by themselves"))
        self._moves.set_title(self.tr("Moved by hand"))
        self.add.setText(self.tr("Add a person"))
        self.move_button.setText(self.tr("Move clients…"))
        self.stand_in_button.setText(self.tr("Somebody stands in…"))
        self._note.setText(
            self.tr(
                "With the second person the lists show whose client it is. Nobody is deleted: "
                "who leaves stays in the history."
            )
        )
        self.titles.retranslate()
        self._show()


def _line(label: Label, *controls: QWidget) -> QWidget:
    """Return a row of a card: words, and what can be done at the right."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(SIDE_PX - 1, 9, 12, 9)
    row.addWidget(label, 1)
    for control in controls:
        row.addWidget(control)
    return holder


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
