"""What can be done with lists and records besides calling: dialogs, menus, the way to the import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services.raw_base import RawListRow, archive_raw_list, bin_records
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.menu import KMenu, show_under
from ui.pages.calling import words
from ui.pages.calling.dialogs import ListDialog, RecordDialog
from ui.pages.calling.drop_off_dialog import DropOffDialog
from ui.pages.calling.packet_in import PacketInDialog
from ui.pages.calling.packet_out import PacketOutDialog
from ui.pages.calling.packets_dialog import PacketsDialog
from ui.pages.calling.record_card import field_names
from ui.pages.calling.record_list import RecordList
from ui.pages.page import Place


@dataclass(frozen=True, slots=True)
class Here:
    """What the acts are about: the page, its records, the list shown, the script in use."""

    page: QWidget
    records: RecordList
    list_row: Callable[[], RawListRow | None]
    script_code: Callable[[], str]


class CallingActs(QObject):
    """The acts of the lists and records.

    Signals:
        list_made: a new list is to be shown (int).
        record_made: a new record is to be the current one (int).
        record_opened: a record is to be shown: its list and its id (int, int).
        go_asked: another page (Place).
    """

    list_made = Signal(int)
    record_made = Signal(int)
    record_opened = Signal(int, int)
    go_asked = Signal(object)

    def __init__(self, desk: Desk, commands: Commands, here: Here) -> None:
        super().__init__(here.page)
        self._desk = desk
        self._commands = commands
        self._here = here

    def handlers(self) -> dict[Command, Callable[[], object]]:
        """Return what each command does."""
        return {
            words.ADD: self.add_record,
            words.BIN: self.bin_record,
            words.IMPORT: self.import_list,
            words.NEW_LIST: self.new_list,
            words.RENAME: self.rename_list,
            words.ARCHIVE: self.archive_list,
            words.GIVE_OUT: self.give_out,
            words.COME_BACK: self.come_back,
            words.PACKETS: self.show_packets,
            words.DROP_OFF: self.show_drop_off,
        }

    def new_list(self) -> None:
        """Ask for a new list and show it."""
        dialog = ListDialog(self._desk, self._here.page)
        dialog.accepted.connect(lambda: self.list_made.emit(dialog.created_id))
        dialog.open()

    def rename_list(self) -> None:
        """Name the list shown anew."""
        row = self._here.list_row()
        if row is not None:
            ListDialog(self._desk, self._here.page, row).open()

    def archive_list(self) -> None:
        """Put the list shown away, or bring it back."""
        row = self._here.list_row()
        if row is not None:
            self._desk.write(self, archive_raw_list, row.id, archived=not row.is_archived)

    def add_record(self) -> None:
        """Ask for a record typed by hand; without a list, for the list first."""
        row = self._here.list_row()
        if row is None:
            self.new_list()
            return
        dialog = RecordDialog(self._desk, self._here.page, row, field_names())
        dialog.accepted.connect(lambda: self.record_made.emit(dialog.created_id))
        dialog.open()

    def bin_record(self) -> None:
        """Put the current record into the bin."""
        record_id = self._here.records.current_id()
        if record_id is not None:
            self._desk.write(self, bin_records, [record_id])

    def import_list(self) -> None:
        """Go to the import, for a list to call: for the one shown while it is empty, else for a new one."""
        row = self._here.list_row()
        into = {"list": row.title} if row is not None and not row.total else {}
        self.go_asked.emit(Place("import", extra={"what": "raw", **into}))

    def give_out(self) -> None:
        """Give a packet of the list shown to somebody."""
        row, records = self._here.list_row(), self._here.records
        if row is not None and row.total:
            PacketOutDialog(self._desk, self._here.page, row, records.query(), len(records.model.ids)).open()

    def come_back(self) -> None:
        """Take the results of a packet."""
        PacketInDialog(self._desk, self._here.page).open()

    def show_packets(self) -> None:
        """Show the packets given out."""
        dialog = PacketsDialog(self._desk, self._here.page)
        dialog.come_back_asked.connect(self.come_back)
        dialog.open()

    def show_drop_off(self) -> None:
        """Show where people hang up."""
        dialog = DropOffDialog(self._desk, self._here.page, self._here.script_code())
        dialog.record_opened.connect(self.record_opened)
        dialog.open()

    # --- menus ----------------------------------------------------------------------------------------------------

    def show_menu(self, widget: QWidget) -> None:
        """Open the menu of the page."""
        show_under(
            self._menu(words.GIVE_OUT, words.COME_BACK, words.PACKETS, None, words.DROP_OFF), widget, at_right=True
        )

    def show_list_menu(self, widget: QWidget) -> None:
        """Open the menu of the list shown."""
        show_under(self._menu(words.NEW_LIST, words.RENAME, words.ARCHIVE, None, words.GIVE_OUT), widget, at_right=True)

    def show_record_menu(self, point: QPoint) -> None:
        """Open the menu of the current record."""
        if self._here.records.current_id() is not None:
            self._menu(words.CALL, words.EDIT, words.BIN).popup(point)

    def _menu(self, *rows: Command | None) -> KMenu:
        menu = KMenu(self._here.page)
        menu.aboutToHide.connect(menu.deleteLater)
        for command in rows:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self._commands.action(command.id))
        return menu
