"""What the list says when it has nobody to show (picture 18)."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.kit.paint import elided
from ui.theme import theme

TYPED_PX = 220


class ClientsEmpty(EmptyState):
    """Says what it is, why, and offers what helps.

    Signals:
        new_asked: add a client with a name (str, empty for none).
        import_asked: bring a list.
        all_asked: look among all clients, with the same search text.
        filters_cleared: take the filters away.
    """

    new_asked = Signal(str)
    import_asked = Signal()
    all_asked = Signal()
    filters_cleared = Signal()

    def __init__(self) -> None:
        super().__init__("first", "", "")
        self._typed = ""
        self.new_button = self.add_button(KButton("", kind=Kind.PRIMARY, icon="plus", key="N"))
        self.search_all = self.add_button(KButton("", kind=Kind.PRIMARY))
        self.clear = self.add_button(KButton("", kind=Kind.PRIMARY))
        self.bring = self.add_button(KButton(""))
        self.create_button = self.add_button(KButton("", icon="plus"))
        self.new_button.clicked.connect(lambda: self.new_asked.emit(""))
        self.create_button.clicked.connect(lambda: self.new_asked.emit(self._typed))
        self.bring.clicked.connect(self.import_asked)
        self.search_all.clicked.connect(self.all_asked)
        self.clear.clicked.connect(self.filters_cleared)

    def show_first(self) -> None:
        """Say that the book has no client yet."""
        self.new_button.setText(self.tr("New client"))
        self.bring.setText(self.tr("Import my Excel"))
        self.set_words(
            self.tr("Your first card"),
            self.tr("Write down one client and the next thing you will do for them. Tomorrow it will be waiting here."),
            "first",
        )
        self._show_only(self.new_button, self.bring)

    def show_not_found(self, typed: str, view: str, searched: int, total: int) -> None:
        """Say that nobody matches ``typed`` among ``searched`` clients of ``view``; ``total`` are in the book."""
        self._typed = typed
        shown = elided(typed, theme().font("strong"), theme().px(TYPED_PX))
        self.set_words(
            self.tr("No card for “{text}”").format(text=shown),
            self.tr("Looked at names, people, phones, cities and notes of %n client(s) in “{view}”.", "", searched)
            .format(view=view),
            "not_found",
        )  # fmt: skip
        self.search_all.setText(self.tr("Search all {n}").format(n=total))
        self.create_button.setText(self.tr("Create “{text}”").format(text=shown))
        is_part = searched < total
        self.create_button.set_kind(Kind.PLAIN if is_part else Kind.PRIMARY)
        self._show_only(self.create_button, *((self.search_all,) if is_part else ()))

    def show_nobody(self, *, has_filters: bool) -> None:
        """Say that a view has nobody now."""
        self.clear.setText(self.tr("Remove the filters"))
        self.set_words(
            self.tr("Nobody is here"),
            self.tr("No client fits these filters now.") if has_filters else self.tr("No client fits this view now."),
            "done",
        )
        self._show_only(*((self.clear,) if has_filters else ()))

    def _show_only(self, *buttons: KButton) -> None:
        for button in (self.new_button, self.bring, self.search_all, self.create_button, self.clear):
            button.setVisible(button in buttons)
