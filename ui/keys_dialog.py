"""F1: every key of the window, by place, the place in front first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.found_text import Typed
from ui.kit.commands import ICON_PROPERTY, KEYS_PROPERTY, Commands, caption_of
from ui.kit.dialog import Dialog
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.page_stack import PageStack
from ui.palette.result_list import ResultList
from ui.palette.results import Result
from ui.theme import theme
from ui.window_commands import NAV

LIST_PX = 440
WIDTH_PX = 560
PAGE_ROWS = 10


class KeysDialog(Dialog):
    """Lists keys and what they do; typing finds among them, Enter does the chosen one if it works here."""

    def __init__(self, parent: QWidget, commands: Commands, pages: PageStack, page: str) -> None:
        super().__init__(parent, QCoreApplication.translate("KeysDialog", "All keys"), width_px=WIDTH_PX)
        self._commands = commands
        self._pages = pages
        self._page = page
        self._chosen: QAction | None = None
        self.field = KLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find a key"))
        self.list = ResultList()
        self.list.setFixedHeight(theme().px(LIST_PX))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.none = Label(self.tr("No key for that. Ctrl K finds and does everything."), "body", "text2", wrap=True)
        self.none.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list)
        self.body.setContentsMargins(16, 4, 10, 12)
        self.field.textChanged.connect(lambda _text: self._show())
        self.list.chosen.connect(self._do)
        pages.made.connect(self._on_made)
        self.finished.connect(self._do_chosen)
        self._show()
        pages.make_rest()

    def _on_made(self, _page: object) -> None:
        self._show(keep=True)

    def _show(self, *, keep: bool = False) -> None:
        typed = Typed.of(self.field.text())
        rows: list[Result] = []
        for scope in self._places():
            found = [row for row in self._rows_of(scope, typed) if typed.rank(row.title) is not None]
            if found:
                rows += [Result(self._name_of(scope)), *found]
        self.none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_rows(rows, keep=keep)
        self.list.setAccessibleName(self.tr("%n key(s)", "", len(self.list.results.results())))

    def _places(self) -> list[str]:
        """Return the scopes: the page in front, everywhere, the other pages in their order."""
        others = [page_id for page_id in self._pages if page_id != self._page]
        return [*([self._page] if self._page else []), "", *others]

    def _rows_of(self, scope: str, typed: Typed) -> list[Result]:
        rows: list[Result] = []
        known: set[str] = set()
        for action in self._commands.of_scope(scope):
            key = str(action.property(KEYS_PROPERTY) or "")
            if not key or not action.shortcut().toString():
                continue
            known.add(key)
            caption = caption_of(action)
            icon = str(action.property(ICON_PROPERTY) or "point")
            rows.append(Result(caption, self._doing(action), typed.spans(caption), icon=icon, key=key))
        page = self._pages.known(scope) if scope else None
        for hint in page.hints() if page is not None else ():
            key = "  ".join(hint.keys)
            if key not in known:
                rows.append(Result(hint.text, self._nothing, typed.spans(hint.text), icon="keyboard", key=key))
        return rows

    def _doing(self, action: QAction) -> Callable[[], object]:
        def choose() -> None:
            self._chosen = action

        return choose

    def _nothing(self) -> None:
        """A key of a list or a field has no command to run."""

    def _do(self, result: Result) -> None:
        if result.run is not None:
            result.run()
        if self._chosen is not None and self._chosen.isEnabled():
            self.reject()

    def _do_chosen(self) -> None:
        if self._chosen is not None and self._chosen.isEnabled():
            self._chosen.trigger()

    def _name_of(self, scope: str) -> str:
        if not scope:
            return self.tr("Everywhere")
        names = {"card": self.tr("Client card"), "import": self.tr("Import")}
        entry = next((entry for entry in NAV if entry.page == scope), None)
        return QCoreApplication.translate("Shell", entry.text) if entry else names.get(scope, scope)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys the field has no use for come up to here.
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE_ROWS, Qt.Key.Key_PageUp: -PAGE_ROWS}
        current = self.list.current()
        if event.key() in steps:
            self.list.move(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self._do(current)
        else:
            super().keyPressEvent(event)
