"""The bar that rises while clients are ticked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.bulk_bar import EDGE_PX, BulkBar
from ui.kit.raised import SHADOW_PX

LEFT_PX = 44


class ClientsBulkBar(BulkBar):
    """Next step, seller, tags, stage, cards, and what is done seldom.

    Signals:
        restore_asked, step_asked, seller_asked, tag_asked, move_asked, print_asked, more_asked: what the person wants.
    """

    restore_asked = Signal()
    step_asked = Signal()
    seller_asked = Signal()
    tag_asked = Signal()
    move_asked = Signal()
    print_asked = Signal()
    more_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.restore = self.add_action("", "arrow-back-up", self.restore_asked.emit)
        self.step = self.add_action("", "calendar-plus", self.step_asked.emit, "T")
        self.seller = self.add_action("", "user-share", self.seller_asked.emit)
        self.tag = self.add_action("", "tag", self.tag_asked.emit)
        self.move_button = self.add_action("", "arrow-right", self.move_asked.emit, "M")
        self.print_button = self.add_action("", "printer", self.print_asked.emit)
        self.more = self.add_action("", "dots", self.more_asked.emit)

    def show_ticks(self, count: int, *, is_solo: bool, in_bin: bool) -> None:
        """Rise with the number of ticked clients, or go away with none."""
        self.restore.setVisible(in_bin)
        self.seller.setVisible(not is_solo and not in_bin)
        for button in (self.step, self.tag, self.move_button):
            button.setVisible(not in_bin)
        self.show_count(self.tr("%n selected", "", count) if count else "")

    def place(self) -> None:
        """Stand at the left, over the list and not over the preview."""
        room = self._host.width() - self.width() + 2 * SHADOW_PX
        x = max(8, min(LEFT_PX, room - 8)) - SHADOW_PX
        self.move(x, self._host.height() - self.height() - EDGE_PX + SHADOW_PX)

    def retranslate(self) -> None:
        """Word the buttons anew."""
        self.restore.setText(self.tr("Restore"))
        self.step.setText(self.tr("Set next step"))
        self.seller.setText(self.tr("Change seller"))
        self.tag.setText(self.tr("Tag"))
        self.move_button.setText(self.tr("Move"))
        self.print_button.setText(self.tr("Print cards"))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
