"""The card of what is agreed: promises of both sides, requests that wait, competitors seen."""

from __future__ import annotations

import functools
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services.client_card import InterestRow, PromiseRow, RivalRow
from app.services.competitor_marks import remove_mark
from app.services.promises import close_promise, remove_promise
from app.services.requests import answer_request, drop_request
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.menu import KMenu, show_under
from ui.kit.section_card import SectionCard
from ui.pages.card.due_editor import AnswerEditor, DueEditor, PromiseEditor, RequestEditor, RivalSeenEditor
from ui.pages.card.due_row import DueLine, DueRow
from ui.pages.card.due_rows import RIVAL_ICON, request_channel
from ui.pages.card.happening import Target
from ui.pages.card.view import CardView


class DuesCard(SectionCard):
    """Open promises and requests by their day, then the competitors; it stands there only when it has something.

    Signals:
        filled: it has something to show now, or nothing any more.
        shown_part: a line that was opened, to be scrolled into sight (QWidget).
        rival_asked: go to the card of a competitor (its id).
        refused: a write without a line was refused (str).
    """

    filled = Signal()
    shown_part = Signal(object)
    rival_asked = Signal(int)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._rows: list[DueRow] = []
        self._editor: DueEditor | None = None
        self._edited: Target | None = None
        self._plus = IconButton("plus", "", key="A", side_px=26, icon_px=16)
        self._plus.clicked.connect(self.open_add_menu)
        self.add_action(self._plus)
        self.body.setContentsMargins(8, 0, 8, 6)
        self.body.setSpacing(0)
        self.setProperty("isEmpty", True)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Promises and requests"))
        self._plus.set_name(self.tr("Add a promise, a request or a competitor"))
        if self._view is not None:
            self.show_view(self._view)

    def rows(self) -> tuple[DueRow, ...]:
        """Return the rows shown."""
        return tuple(self._rows)

    def editor(self) -> DueEditor | None:
        """Return the line that is open."""
        return self._editor

    def commit(self) -> bool:
        """Send off what is being typed; False when it cannot be taken as it is."""
        return self._editor is None or self._editor.commit()

    def show_view(self, view: CardView) -> None:
        """Show what is agreed with a client; a line that is being typed for the same one stays."""
        if self._view is not None and self._view.card.facts.id != view.card.facts.id:
            self._close()
        focused = next((row.line.target for row in self._rows if row.hasFocus()), None)
        self._view = view
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._new_row(line) for line in self._lines(view)]
        for at, row in enumerate(self._rows):
            self.body.insertWidget(at, row)
            row.show()  # now: a layout shows what is new a moment later, and what is hidden takes no focus
            if row.line.target == focused:
                row.setFocus()
        self._place_editor()
        late = sum(row.line.role == "danger" and row.line.target.kind != "rival" for row in self._rows)
        self.set_meta(self.tr("%n late", "", late) if late else "")
        self._tell_filled()

    def open_add_menu(self) -> None:
        """Open the menu of what can be agreed."""
        anchor: QWidget = self._plus if self._plus.isVisible() else self
        show_under(self.add_menu(self), anchor, at_right=True)

    def add_menu(self, parent: QWidget) -> KMenu:
        """Return the menu of what can be added."""
        menu = KMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_menu(menu)
        return menu

    def fill_menu(self, menu: KMenu) -> None:
        """Add a row for each thing that can be added."""
        menu.add(self.tr("We promise…"), lambda: self.add_promise("us"), icon="checkbox")
        menu.add(self.tr("They promise…"), lambda: self.add_promise("client"), icon="checkbox")
        menu.add(self.tr("They ask for…"), self.add_request, icon="quote")
        menu.add(self.tr("A competitor seen here…"), self.add_rival, icon=RIVAL_ICON)

    def add_promise(self, side: str) -> None:
        """Open the line of a new promise of 'us' or the 'client'."""
        if self._view is not None:
            self._open(PromiseEditor(self.desk, self._view.card.facts.id, None, side, self), None)

    def add_request(self) -> None:
        """Open the line of a new request."""
        if self._view is not None:
            self._open(RequestEditor(self.desk, self._view.card.facts.id, self), None)

    def add_rival(self) -> None:
        """Open the line of a competitor that was seen here."""
        if self._view is not None:
            self._open(RivalSeenEditor(self.desk, self._view.card.facts.id, self), None)

    def edit(self, target: Target) -> None:
        """Open a promise or a request in its place; a competitor's own card."""
        if self._view is None:
            return
        card = self._view.card
        if target.kind == "promise":
            promise = next((each for each in card.promises if each.id == target.id), None)
            if promise is not None:
                self._open(PromiseEditor(self.desk, card.facts.id, promise, promise.side, self), target)
        elif target.kind == "request":
            request = next((each for each in card.interests if each.id == target.id), None)
            if request is not None:
                self._open(AnswerEditor(self.desk, card.facts.id, request, self), target)
        else:
            rival = next((each for each in card.rivals if each.id == target.id), None)
            if rival is not None:
                self.rival_asked.emit(rival.competitor_id)

    def tick(self, target: Target) -> None:
        """Mark a promise kept, or a request answered; it can be undone."""
        if target.kind == "promise":
            self.desk.write(self, close_promise, target.id, failed=self.refused.emit)
        elif target.kind == "request":
            self.desk.write(self, answer_request, target.id, failed=self.refused.emit)

    def remove(self, target: Target) -> None:
        """Take it off the card; it can be undone."""
        if target.kind == "promise":
            self.desk.write(self, remove_promise, target.id, failed=self.refused.emit)
        elif target.kind == "request":
            self.desk.write(self, drop_request, target.id, failed=self.refused.emit)
        else:
            self.desk.write(self, remove_mark, target.id, failed=self.refused.emit)

    # --- inside ---------------------------------------------------------------------------------------------

    def _lines(self, view: CardView) -> list[DueLine]:
        dated: list[tuple[date, DueLine]] = []
        for promise in view.card.promises:
            if promise.state == "open":
                dated.append((promise.due_on or date.max, self._promise(promise)))
        for request in view.card.interests:
            if request.answer_by is not None and request.answered_at is None:
                dated.append((request.answer_by, self._request(request)))
        lines = [line for _on, line in sorted(dated, key=lambda each: each[0])]
        seen: set[int] = set()
        for rival in view.card.rivals:  # newest first
            if rival.competitor_id not in seen:
                seen.add(rival.competitor_id)
                lines.append(self._rival(rival))
        return lines

    def _promise(self, promise: PromiseRow) -> DueLine:
        lead = self.tr("We:") if promise.side == "us" else self.tr("They:")
        day = self.desk.formats.day(promise.due_on) if promise.due_on else ""
        role = self._role(promise.due_on)
        return DueLine(Target("promise", promise.id, True), lead, _one_line(promise.text), day, role)

    def _request(self, request: InterestRow) -> DueLine:
        day = self.desk.formats.day(request.answer_by) if request.answer_by else ""
        asked = self.desk.formats.short_date(self.desk.formats.local_date(request.shown_at))
        tip = ", ".join(part for part in (request_channel(self.desk, request.channel), asked) if part)
        target = Target("request", request.id, True)
        lead = self.tr("Answer:")
        return DueLine(target, lead, _one_line(request.what), day, self._role(request.answer_by), tip=tip)

    def _rival(self, rival: RivalRow) -> DueLine:
        words = {
            "seen": self.tr("seen here"),
            "lost": self.tr("lost to it"),
            "won": self.tr("won from it"),
        }[rival.outcome]
        role = {"lost": "danger", "won": "ok"}.get(rival.outcome, "warn")
        day = self.desk.formats.day(rival.seen_on)
        tip = "\n".join(part for part in (rival.argument, rival.note) if part)
        return DueLine(Target("rival", rival.id), rival.name, words, day, role, RIVAL_ICON, tip)

    def _role(self, on: date | None) -> str:
        today = self.desk.book.clock.today()
        if on is None or on > today:
            return "text2"
        return "danger" if on < today else "accentText"

    def _new_row(self, line: DueLine) -> DueRow:
        row = DueRow(line, self)
        row.opened.connect(functools.partial(self.edit, line.target))
        row.ticked.connect(functools.partial(self.tick, line.target))
        row.removed.connect(functools.partial(self.remove, line.target))
        row.menu_asked.connect(functools.partial(self._on_menu, line.target))
        return row

    def _on_menu(self, target: Target, point: QPoint) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if target.kind == "promise":
            menu.add(self.tr("Kept"), lambda: self.tick(target), icon="check", key=self.tr("Space"))
            menu.add(self.tr("Edit"), lambda: self.edit(target), icon="pencil", key="Enter")
            menu.add(self.tr("Not needed any more"), lambda: self._cancel(target), icon="x")
        elif target.kind == "request":
            menu.add(self.tr("Answered"), lambda: self.tick(target), icon="check", key=self.tr("Space"))
            menu.add(self.tr("Write the answer…"), lambda: self.edit(target), icon="pencil", key="Enter")
        else:
            menu.add(self.tr("Card of the competitor"), lambda: self.edit(target), icon="arrow-right", key="Enter")
        menu.add(self.tr("Remove"), lambda: self.remove(target), icon="trash", key="Del")
        menu.popup(point)

    def _cancel(self, target: Target) -> None:
        self.desk.write(self, close_promise, target.id, is_kept=False, failed=self.refused.emit)

    def _open(self, editor: DueEditor, target: Target | None) -> None:
        """Show a line; one that is open with something typed is written first, and stays when it cannot be."""
        if self._editor is not None and not self._editor.commit():
            editor.deleteLater()
            self._editor.start()
            return
        self._close()
        self._editor, self._edited = editor, target
        editor.closed.connect(self._on_closed)
        self.body.addWidget(editor)
        self._place_editor()
        self._tell_filled()
        editor.show()
        editor.start()
        self.shown_part.emit(editor)

    def _place_editor(self) -> None:
        """Put the line where its row was, a new one under all rows."""
        editor = self._editor
        if editor is None:
            return
        at = len(self._rows)
        for number, row in enumerate(self._rows):
            is_edited = row.line.target == self._edited
            row.setVisible(not is_edited)
            at = number if is_edited else at
        self.body.removeWidget(editor)
        self.body.insertWidget(at, editor)

    def _on_closed(self) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        target = self._edited
        self._close()
        if had_focus:
            row = next((each for each in self._rows if each.line.target == target), None)
            (row or self._plus).setFocus()

    def _close(self) -> None:
        editor, self._editor, self._edited = self._editor, None, None
        if editor is not None:
            self.body.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        for row in self._rows:
            row.show()
        self._tell_filled()

    def _tell_filled(self) -> None:
        is_empty = not self._rows and self._editor is None
        if bool(self.property("isEmpty")) != is_empty:
            self.setProperty("isEmpty", is_empty)
            self.filled.emit()


def _one_line(text: str) -> str:
    return " ".join(text.split())
