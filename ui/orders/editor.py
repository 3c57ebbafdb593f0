"""The order editor: a sheet over the page. Nothing typed is lost: a refusal keeps it, Esc offers to keep a draft."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.changes import Changes
from app.errors import InvalidError
from app.services.card_acts import save_order_and_step
from app.services.order_draft import drop_draft, keep_draft
from app.services.order_sheet import OrderCard, load_order
from app.services.orders import OrderDraft, change_order
from ui.desk import Desk, Refusal
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog, ask
from ui.kit.keys import latin_of
from ui.kit.label import Label
from ui.messages import say_error
from ui.orders.draft_bar import DraftBar
from ui.orders.foot_step import FootStep
from ui.orders.new_product import NewProductDialog
from ui.orders.number_chip import NumberChip
from ui.orders.reading import OrderStart, load_start
from ui.orders.sheet import OrderSheet
from ui.pages.card.focus_order import chain_focus

WIDTH_PX = 960


class OrderEditor(WriteDialog):
    """A new order of a client, or a stored one with its payments, claims and delivery; see ``open_order``."""

    def __init__(
        self, desk: Desk, client_id: int, client_name: str, start: OrderStart, parent: QWidget, *, wants_step: bool
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=WIDTH_PX)
        self.client_id = client_id
        self.start = start
        self.order: OrderCard | None = start.order
        self._drops_draft = False
        self._build_head(client_name)
        self.draft_bar = DraftBar(desk)
        self.sheet = OrderSheet(desk, client_id, start)
        self.body.setContentsMargins(1, 0, 1, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.draft_bar)
        self.body.addWidget(self.sheet)
        self.step = FootStep(desk, is_ticked=wants_step and self.order is None)
        self.foot_left.addWidget(self.step)
        self.save_button.setText(self.tr("Save order"))
        self._place_error()
        self.sheet.lines.new_product_asked.connect(self._ask_product)
        self.sheet.lines.ended.connect(self._after_lines)
        self.sheet.delivery.note.committed.connect(self.accept)
        self.sheet.part_shown.connect(lambda _code: self._chain())
        self.step.refused.connect(self.say)
        self.step.tick.toggled.connect(lambda _on: self._chain())
        self.draft_bar.continued.connect(self._continue_draft)
        self.draft_bar.dropped.connect(self._drop_draft)
        self._fill(start.draft(desk.book.clock.today()))
        self._clean = self._typed()
        if start.kept is not None:
            self.draft_bar.show_draft(start.kept)
        desk.changed.connect(self._on_book_changed)

    def _build_head(self, client_name: str) -> None:
        order = self.order
        title = self.tr("New order") if order is None else self.tr("Order {number}").format(number=order.draft.number)
        self.set_title(title, client_name)
        self._title.set_style("title")
        self.number = NumberChip(self.start.number)
        outer = self.layout()
        first = outer.itemAt(0) if outer is not None else None
        head = first.layout() if first is not None else None
        assert isinstance(head, QHBoxLayout)
        head.setContentsMargins(22, 17, 12, 13)
        head.setStretch(1, 0)
        head.insertWidget(2, self.number)
        head.insertStretch(3, 1)
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._acts = acts
        self.head_actions.addWidget(acts)
        self.repeat_button = KButton(self.tr("Repeat last order"), kind=Kind.QUIET, icon="repeat", key="Ctrl R")
        self.repeat_button.clicked.connect(self.repeat_last)
        row.addWidget(self.repeat_button)
        self.repeat_button.setVisible(order is None and self.start.last is not None)
        self.cancel_button = KButton(self.tr("Cancel the order…"), kind=Kind.QUIET, icon="x")
        self.cancel_button.clicked.connect(self._ask_cancel)
        row.addWidget(self.cancel_button)
        self.cancel_button.setVisible(order is not None and order.draft.status != "cancelled")

    def _place_error(self) -> None:
        """Say a refusal over the foot, where it is in sight however far the sheet is scrolled."""
        row = QVBoxLayout()
        row.setContentsMargins(22, 0, 22, 0)
        row.addWidget(self._error)
        self._error.setContentsMargins(0, 6, 0, 8)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertLayout(2, row)

    # --- life -------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the editor: a new order begins in its first line, a stored one at its day."""
        Dialog.open(self)
        self._chain()
        if self.order is None:
            self.sheet.lines.focus_first()
        else:
            self.sheet.head.ordered_on.setFocus(Qt.FocusReason.TabFocusReason)
        # The layouts know their widths only now.
        QTimer.singleShot(0, self, self._chain)

    def reject(self) -> None:
        """Close; with something typed it is asked whether to keep it."""
        if self._is_done:
            return
        if not self.is_changed():
            super().reject()
            return
        asked = Dialog(self, self.tr("Keep what is typed?"), width_px=460)
        asked.body.addWidget(
            Label(self.tr("The order is not saved. A draft waits with the client."), "body", "text2", wrap=True)
        )
        asked.add_cancel(self.tr("Back"))
        discard = asked.add_button(KButton(self.tr("Discard"), kind=Kind.DANGER))
        asked.add_primary(self.tr("Keep as draft"))
        discard.clicked.connect(asked.reject)
        discard.clicked.connect(self._discard)
        asked.accepted.connect(self._keep)
        asked.open()

    def is_changed(self) -> bool:
        """Whether anything of the order is typed anew; a step alone is none."""
        return self._typed() != self._clean

    def say(self, sentence: str) -> None:
        """Say over the foot what is wrong."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and not has_ctrl and isinstance(QApplication.focusWidget(), QLineEdit):
            self.focusNextPrevChild(True)  # Enter in a form of many fields goes on, Ctrl+Enter saves
        elif has_ctrl and latin_of(chr(event.key()) if 32 < event.key() < 0x500 else "") == "R":
            self.repeat_last()
        else:
            super().keyPressEvent(event)

    # --- acts -------------------------------------------------------------------------------------------------

    def repeat_last(self) -> None:
        """Take over the lines of the client's last order; lines typed already stay before them."""
        last = self.start.last
        if self.order is not None or last is None:
            return
        lines = self.sheet.lines
        typed = lines.read_leniently()
        if typed[-len(last.lines) :] == last.lines and last.lines:
            return
        draft = self.sheet.draft_leniently(self.number.number())
        self._fill(
            replace(
                draft,
                lines=(*typed, *last.lines),
                total_kop=last.total_kop if not typed else None,
                discount_bp=draft.discount_bp or last.discount_bp,
                kind=draft.kind or last.kind,
                title=draft.title or last.title,
                delivery_note=draft.delivery_note or last.delivery_note,
            )
        )
        lines.focus_first()

    def save(self) -> None:
        """Check everything and write the order, with its step in the same action."""
        self.say("")
        try:
            draft = self.sheet.read(self.number.number())
        except InvalidError as error:
            self.say(str(say_error(self.desk.language, error)))
            return
        if draft is None or not self.step.check():
            return
        self.write(
            save_order_and_step,
            self.client_id,
            self.order.id if self.order is not None else None,
            draft,
            self.step.read(),
            seen_version=self.order.version if self.order is not None else None,
            drops_draft=self._drops_draft,
        )

    def _on_failed(self, sentence: str) -> None:
        super()._on_failed(sentence)
        if isValid(self) and isinstance(sentence, Refusal):
            self.sheet.show_refusal(sentence.field, sentence)

    def _keep(self) -> None:
        order_id = self.order.id if self.order is not None else None
        draft = self.sheet.draft_leniently(self.number.number())
        self.save_button.setEnabled(False)
        self.desk.write(self, keep_draft, self.client_id, order_id, draft, done=self._on_done, failed=self._on_failed)

    def _discard(self) -> None:
        if self._drops_draft:
            self.desk.write(self, drop_draft, self.client_id)
        self._clean = self._typed()
        self.reject()

    def _continue_draft(self) -> None:
        kept = self.start.kept
        if kept is None:
            return
        self._drops_draft = True
        self._fill(kept.draft)
        self.draft_bar.hide()
        self.sheet.lines.focus_first()

    def _drop_draft(self) -> None:
        self.draft_bar.hide()
        self.desk.write(self, drop_draft, self.client_id)
        self.sheet.lines.focus_first()

    def _ask_cancel(self) -> None:
        if self.order is None:
            return
        ask(
            self,
            self.tr("Cancel order {number}?").format(number=self.order.draft.number),
            self.tr("It stays in the book as cancelled and counts in no figures. It can be taken up again."),
            self.tr("Cancel the order"),
            self._cancel,
            is_dangerous=True,
        )

    def _cancel(self) -> None:
        if self.order is not None:
            self.write(change_order, self.order.id, {"status": "cancelled"})

    def _ask_product(self, title: str) -> None:
        dialog = NewProductDialog(self.desk, title, self.start.groups, self)
        dialog.made.connect(self.sheet.lines.take_product)
        dialog.open()

    def _after_lines(self) -> None:
        sums = self.sheet.sums
        (sums.discount if sums.discount.isVisible() else sums.total).setFocus(Qt.FocusReason.TabFocusReason)

    # --- state ------------------------------------------------------------------------------------------------

    def _fill(self, draft: OrderDraft) -> None:
        self.number.set_number(draft.number)
        self.sheet.fill(draft)

    def _typed(self) -> tuple[Any, ...]:
        return (self.number.number(), *self.sheet.typed())

    def _on_book_changed(self, changes: Changes) -> None:
        """Show payments and claims as they are now; what is typed stays."""
        if not isValid(self) or self._is_done or self.order is None or not changes.touches(self.client_id):
            return
        self.desk.read(self, load_order, self.order.id, done=self._take_order, failed=lambda _said: None)

    def _take_order(self, order: OrderCard) -> None:
        was_clean = not self.is_changed()
        self.order = order
        self.sheet.take_order(order)
        if was_clean:
            self._clean = self._typed()
        QTimer.singleShot(0, self, self._chain)

    def _chain(self) -> None:
        chain_focus((self.number, self._acts, self.draft_bar, *self.sheet.focus_parts(), self._foot))


def open_order(
    desk: Desk,
    client_id: int,
    client_name: str,
    parent: QWidget,
    *,
    order_id: int | None = None,
    wants_step: bool = False,
    part: str = "",
) -> None:
    """Open the editor over the window of ``parent`` as soon as the book has answered.

    ``order_id`` None: a new order. ``wants_step``: the client has no next step, so one is offered. ``part`` is one of
    ``ui.orders.sheet.PARTS``, shown first.
    """

    def done(start: OrderStart) -> None:
        editor = OrderEditor(desk, client_id, client_name, start, parent, wants_step=wants_step)
        # In two turns of the loop: making it and showing it together would hold the window.
        QTimer.singleShot(0, editor, functools.partial(show, editor))

    def show(editor: OrderEditor) -> None:
        editor.open()
        if part:
            editor.sheet.show_part(part)
            editor.sheet.focus_part()

    desk.read(parent, load_start, client_id, order_id, done=done)
