"""What the calling base says where there is no record, or no list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.raw_base import RawListRow
from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.pages.calling.words import filter_text


class NoLists(EmptyState):
    """Why companies of a directory are no clients, and where a list comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("first", parent=parent)
        self.import_button = self.add_button(KButton(kind=Kind.PRIMARY, icon="table-import", key="I"))
        self.new_button = self.add_button(KButton(icon="plus"))

    def retranslate(self) -> None:
        """Word everything anew."""
        self.import_button.setText(self.tr("Import a list"))
        self.new_button.setText(self.tr("New list"))
        self.set_words(
            self.tr("A list to call down"),
            self.tr(
                "Companies from a directory are not clients: nothing is known of their wish to buy. They wait here, "
                "apart, until a call shows an interest."
            ),
        )


class NoRecords(EmptyState):
    """Why a list shows no record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("not_found", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.all_button = self.add_button(KButton())

    def say(self, row: RawListRow | None, filter_code: str, *, is_searching: bool) -> None:
        """Say why, for a list, a filter and a search."""
        self.all_button.setText(self.tr("Show all"))
        self.all_button.hide()
        if is_searching:
            self.set_words(
                self.tr("Nobody found"), self.tr("Looked at names, people, phones, cities and notes."), "not_found"
            )
        elif row is not None and not row.total:
            text = self.tr("Import a table, or add companies one by one (N).")
            self.set_words(self.tr("An empty list"), text, "first")
        elif filter_code == "to_call":
            text = self.tr("Everybody in this list is called. Who asked for another day comes back on it.")
            self.set_words(self.tr("All called"), text, "done")
            self.all_button.show()
        else:
            text = self.tr("No record of the list is in this state.")
            self.set_words(filter_text(filter_code), text, "not_found")
            self.all_button.setVisible(row is not None)
