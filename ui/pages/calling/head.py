"""The head of the calling base: of the lists, and of a run down one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.raw_base import RawListRow
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.page_header import PageHeader
from ui.kit.paint import elided
from ui.kit.pickers import KComboBox
from ui.pages.calling.dialogs import narrow_box
from ui.pages.calling.player import Player
from ui.pages.calling.words import outcome_text
from ui.theme import theme

TITLE_SHARE = 0.42  # of the head: names of lists may be long


class CallingHead(PageHeader):
    """Its buttons are those of the lists, or of the player."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.more = IconButton("dots", "", framed=True)
        self.import_button = KButton(icon="table-import", key="I")
        self.add_button = KButton(icon="plus", key="N")
        self.call_button = KButton(kind=Kind.PRIMARY, icon="phone", key="C")
        self.script_box = narrow_box(KComboBox())
        self.leave_button = KButton(icon="arrow-left", key="Esc")
        self._of_lists = (self.more, self.import_button, self.add_button, self.call_button)
        for widget in (*self._of_lists, self.script_box, self.leave_button):
            self.add_action(widget)

    def show_buttons(self, *, is_playing: bool, is_empty: bool, may_call: bool) -> None:
        """Show the buttons of what is in front."""
        for widget in self._of_lists:
            widget.setVisible(not is_playing and not is_empty)
        self.call_button.setEnabled(may_call)
        self.script_box.setVisible(is_playing and self.script_box.count() > 1)
        self.leave_button.setVisible(is_playing)

    def say_lists(self, rows: Sequence[RawListRow]) -> None:
        """Say how many are left in all the lists."""
        self.set_title(self.tr("Calling base"))
        left, again = sum(row.left for row in rows), sum(row.again_today for row in rows)
        short = text = self.tr("%n left to call", "", left) if rows else ""
        if again:
            text = self.tr("{left}, {n} of them again today").format(left=text, n=again)
        self.set_meta(text, short)

    def say_call(self, row: RawListRow | None, player: Player) -> None:
        """Say how far the list is, and what the calls came to."""
        title = row.title if row is not None else self.tr("Calling base")
        self.set_title(elided(title, theme().font("title"), self.width() * TITLE_SHARE))
        if player.kit is not None:
            self.script_box.set_choices([(each.code, each.title) for each in player.kit.scripts])
            self.script_box.set_code(player.kit.script.code)
            self.script_box.setVisible(self.script_box.count() > 1)
        if player.sieve is None:
            return
        made = len(player.sieve.made)
        parts = [self.tr("{n} of {all}").format(n=made + 1, all=made + player.left_count)] if player.state else []
        parts += [f"{outcome_text(self._desk, code)} {count}" for code, count in player.sieve.counts.most_common()]
        self.set_meta(" · ".join(parts))

    def retranslate(self) -> None:
        """Word the buttons anew."""
        self.more.set_name(self.tr("Packets and counts"))
        self.import_button.setText(self.tr("Import"))
        self.add_button.setText(self.tr("Add"))
        self.call_button.setText(self.tr("Start calling"))
        self.leave_button.setText(self.tr("To the list"))
        self.script_box.setAccessibleName(self.tr("Script"))
