"""What the main window asks of a page, and what a page may ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the window: a page, the client it shows, and the ids J and K walk through.

    ``extra["do"]`` names a command of the page that is triggered once the page has loaded ("card.order").
    """

    page: str
    client_id: int | None = None
    among: tuple[int, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


class Page(QWidget):
    """A page of the window. Commands it adds belong to the scope ``page_id``.

    A page calls no other page and reads nothing on the GUI thread: it asks ``desk`` and hears ``apply``.

    Signals:
        go_asked: show another place (Place).
        back_asked: go back to where we came from.
        said: tell the person something that happened (str); a toast.
        hints_changed: ``hints`` are others now.
        layout_changed: how the person likes the page, as plain values such as TOML keeps (for ``restore_layout``).
    """

    go_asked = Signal(object)
    back_asked = Signal()
    said = Signal(str)
    hints_changed = Signal()
    layout_changed = Signal(object)

    page_id = ""
    _has_old_words = False  # the language was changed while the page was hidden

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.commands = commands

    def enter(self, place: Place) -> None:
        """Show ``place``; called each time the page comes to the front."""

    def leave(self) -> bool:
        """Send off what is still being typed; False keeps the page in front (something must be mended)."""
        return True

    def apply(self, changes: Changes) -> None:
        """Load again what of ``changes`` is shown."""

    def begin_day(self) -> None:
        """Show what depends on the day anew: midnight has passed."""

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        """Take what ``layout_changed`` told at another time; what is of a wrong kind is left out."""

    def hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the place that has the focus, for the status bar."""
        return ()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the parts F6 goes through, in order: the head and the rest unless a page names its own.

        A part that holds another part stands for what is left of it.
        """
        header = self.findChild(PageHeader)
        return (self,) if header is None else (header, self)

    def new_step(self) -> bool:
        """Ask for the next step of the client shown or of the current row; False when there is none.

        As it stands it does what the page's own command with the key T does.
        """
        action = self.commands.with_key("T", self.page_id)
        if action is not None:
            action.trigger()
        return action is not None

    def retranslate(self) -> None:
        """Word everything anew."""

    @property
    def has_old_words(self) -> bool:
        """Whether the language has changed since the page was worded."""
        return self._has_old_words

    def word_anew(self) -> None:
        """Take the words of the language that came while the page was hidden."""
        if self._has_old_words:
            self._has_old_words = False
            self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self.isVisible():
                self.retranslate()
            else:
                self._has_old_words = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.word_anew()
