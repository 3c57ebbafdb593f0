"""The menu bar: every command of the window, native on macOS, brought by Alt elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from ui.kit.commands import Commands, caption_of
from ui.kit.menu import KMenu

# Where the commands of a page stand that name no menu: the page, by its scope.
MENU_OF_SCOPE = {
    "today": "client", "clients": "client", "card": "client", "pipeline": "client", "calling": "client",
    "competitors": "client", "handovers": "client", "documents": "book", "import": "book", "reports": "book",
    "model": "book",
}  # fmt: skip
MENUS = ("book", "client", "view", "go", "help")


class MenuBar(QMenuBar):
    """Book, Client, View, Go, Help. The same actions as keys and palette; each menu is filled when it opens."""

    def __init__(self, window: QMainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._commands = commands
        self._menus = {name: KMenu(self) for name in MENUS}
        for name, menu in self._menus.items():
            menu.aboutToShow.connect(lambda name=name: self._fill(name))
            self._fill(name)
            self.addMenu(menu)
        self.retranslate()
        if not self.isNativeMenuBar():
            self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def menu(self, name: str) -> KMenu:
        """Return a menu: 'book', 'client', 'view', 'go' or 'help'."""
        return self._menus[name]

    def show_by_alt(self) -> None:
        """Show the bar with its first menu chosen; Alt, Esc and any other focus hide it again."""
        if not self.isNativeMenuBar():
            self.show()
            QTimer.singleShot(0, self, self._take_keyboard)  # once the key that brought us here is let go

    def _take_keyboard(self) -> None:
        """Make Qt believe that Alt was pressed while the bar was there: only that turns its keyboard mode on."""
        window = self.window()
        # The modifiers are those before the key: the event itself turns Alt on, or off.
        pressed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
        released = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        for event in (pressed, released):
            QCoreApplication.sendEvent(window, event)

    def retranslate(self) -> None:
        """Word the menus anew."""
        words = {
            "book": self.tr("&Book"),
            "client": self.tr("&Client"),
            "view": self.tr("&View"),
            "go": self.tr("&Go"),
            "help": self.tr("&Help"),
        }
        for name, menu in self._menus.items():
            menu.setTitle(words[name])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        own = self._commands.of_menu(name)
        known = {caption_of(action) for action in own}
        page = self._commands.without_menu() if self._menu_of_page() == name else []
        here = [action for action in page if caption_of(action) not in known]
        menu.addActions(own)
        if own and here:
            menu.addSeparator()
        menu.addActions(here)

    def _menu_of_page(self) -> str:
        return MENU_OF_SCOPE.get(self._commands.scope(), "view")

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isNativeMenuBar() or not self.isVisible() or new is self:
            return
        if new is not None and QApplication.activePopupWidget() is None:
            self.hide()
