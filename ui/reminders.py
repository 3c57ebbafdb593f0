"""Reminds of steps with an hour: quietly in the window, and by the system when the window is not looked at.

What is due is the book's to say (``app.services.reminders``): it keeps what was shown, so nothing is lost or repeated
by sleep, a restart or a clock that was set.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.changes import Changes
from app.services.reminders import Reminder, due_reminders, next_reminder_at, note_shown, snooze, still_planned
from app.services.today_rows import EVERYONE, MINE, Who
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.reminder_strip import LATER_MIN, ReminderStrip
from ui.pages.page import Place

LOOK_EVERY_MS = 30_000  # a computer that slept, or a clock that was set, is noticed within this
JUMP_S = 5
SETTLE_MS = 400
OPEN = Command(
    "reminder.open", str(QT_TRANSLATE_NOOP("Commands", "Reminder: open the card")), "Ctrl+Shift+R", "clock", "client"
)
LATER = Command("reminder.later", str(QT_TRANSLATE_NOOP("Commands", "Reminder: again in 10 minutes")), "", "clock")
CLOSE = Command("reminder.close", str(QT_TRANSLATE_NOOP("Commands", "Reminder: close")), "", "x")


class Reminders(QObject):
    """Looks at the book when the next reminder is due, after every write, and when time has jumped.

    Signals:
        go_asked: a place was asked for (Place).
        raise_asked: a notification of the system was pressed.
    """

    go_asked = Signal(object)
    raise_asked = Signal()

    def __init__(self, desk: Desk, commands: Commands, host: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, commands
        self._waiting: list[Reminder] = []
        self._next_at: datetime | None = None
        self._generation = 0
        self._tray: QSystemTrayIcon | None = None
        self._seen_at, self._seen_tick = desk.book.clock.now(), time.monotonic()
        self.strip = ReminderStrip(host)
        self.strip.open_asked.connect(self.open_card)
        self.strip.done_asked.connect(lambda: self._go("card.done"))
        self.strip.later_asked.connect(self.put_off)
        self.strip.closed.connect(self.close_one)
        for command, handler in ((OPEN, self.open_card), (LATER, self._put_off_a_little), (CLOSE, self.close_one)):
            commands.add(command, handler)
        self._allow()
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_EVERY_MS)
        self.timer.timeout.connect(self.tick)
        self.timer.start()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._settle.start()

    # --- when to look -------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Look again if the moment has come, or time has jumped."""
        now, tick = self._desk.book.clock.now(), time.monotonic()
        passed_s = (now - self._seen_at).total_seconds()
        has_jumped = abs(passed_s - (tick - self._seen_tick)) > JUMP_S
        self._seen_at, self._seen_tick = now, tick
        if has_jumped or (self._next_at is not None and now >= self._next_at):
            self.look()

    def apply(self, changes: Changes) -> None:
        """Look again after what may have moved a step."""
        if changes.all_clients or changes.clients or "settings" in changes.topics:
            self._settle.start()

    def look(self) -> None:
        """Ask the book what is due and when to ask again."""
        self._generation += 1
        generation, who = self._generation, self._who()

        def take_due(due: tuple[Reminder, ...]) -> None:
            if generation == self._generation:
                self._take(due)

        def take_next(at: datetime | None) -> None:
            if generation == self._generation:
                self._next_at = at
                self._arm()

        def keep(ids: frozenset[int]) -> None:
            if generation == self._generation:
                self._waiting = [reminder for reminder in self._waiting if reminder.activity_id in ids]
                self._show()

        if self._waiting:
            shown = {reminder.activity_id: reminder.due_at for reminder in self._waiting}
            self._desk.read(self, still_planned, shown, done=keep)
        self._desk.read(self, due_reminders, who=who, done=take_due)
        self._desk.read(self, next_reminder_at, who=who, done=take_next)

    def _arm(self) -> None:
        wait_ms = LOOK_EVERY_MS
        if self._next_at is not None:
            left_ms = (self._next_at - self._desk.book.clock.now()).total_seconds() * 1000
            wait_ms = round(min(max(left_ms, 200), LOOK_EVERY_MS))
        self.timer.start(wait_ms)

    def _who(self) -> Who:
        me = self._desk.facts.settings["me.person_id"]
        return Who(EVERYONE) if self._desk.facts.is_solo or me is None else Who(MINE, me)

    # --- what is shown ------------------------------------------------------------------------------------------

    def waiting(self) -> tuple[Reminder, ...]:
        """Return what stands on the screen, the one in front first."""
        return tuple(self._waiting)

    def _take(self, due: tuple[Reminder, ...]) -> None:
        known = {reminder.activity_id for reminder in due}
        self._waiting = [reminder for reminder in self._waiting if reminder.activity_id not in known]
        self._waiting += due
        self._show()
        if due and QApplication.activeWindow() is None:
            self._notify(due)
        if due and not self._desk.book.is_read_only:
            self._note(note_shown, [reminder.activity_id for reminder in due])

    def _show(self) -> None:
        self._allow()
        if not self._waiting:
            self.strip.hide()
            return
        first = self._waiting[0]
        title = self.tr("{when}: {client}").format(when=self._when(first), client=first.client)
        kind = self._desk.language.words.text(f"activity_kind.{first.kind}")
        parts = [f"{self._desk.formats.moment(first.due_at)}, {kind}", first.title, first.place]
        self.strip.show_words(title, ". ".join(part for part in parts if part), len(self._waiting) - 1)

    def _when(self, reminder: Reminder) -> str:
        """Return 'In 15 min', 'Now' or '2 h ago' as it is at this moment."""
        now = self._desk.book.clock.now()
        minutes = round((reminder.due_at - now).total_seconds() / 60)
        if minutes == 0:
            return self.tr("Now")
        if minutes > 0:
            return self.tr("In %n min", "", minutes) if minutes < 120 else self.tr("In %n h", "", round(minutes / 60))
        ago = -minutes
        return self.tr("%n min ago", "", ago) if ago < 120 else self.tr("%n h ago", "", round(ago / 60))

    def _notify(self, due: tuple[Reminder, ...]) -> None:
        """Let the system say it, where there is a tray; names only if the owner lets others see them."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.setToolTip("Kartoteka")
            self._tray.messageClicked.connect(self.raise_asked)
            self._tray.activated.connect(lambda _reason: self.raise_asked.emit())
            self._tray.show()
        if not self._desk.facts.settings["reminders.show_names"]:
            title, line = self.tr("A step is due"), self.tr("%n reminder(s)", "", len(due))
        else:
            title, line = due[0].client, ". ".join(part for part in (self._when(due[0]), due[0].title) if part)
        self._tray.showMessage(title, line, QApplication.windowIcon())

    # --- answers ------------------------------------------------------------------------------------------------

    def open_card(self) -> None:
        """Go to the card of the client in front."""
        self._go()

    def _go(self, command: str = "") -> None:
        if self._waiting:
            first = self._waiting.pop(0)
            self._show()
            self.go_asked.emit(Place("card", first.client_id, extra={"do": command} if command else {}))

    def put_off(self, minutes: int) -> None:
        """Remind of the one in front again in so many minutes."""
        if self._waiting:
            first = self._waiting.pop(0)
            self._show()
            self._note(snooze, [first.activity_id], minutes)

    def _put_off_a_little(self) -> None:
        self.put_off(LATER_MIN[0])

    def close_one(self) -> None:
        """The one in front was seen."""
        if self._waiting:
            self._waiting.pop(0)
        self._show()

    def _note(self, use_case: Callable[..., Changes], *args: object) -> None:
        self._desk.note(self, use_case, *args, done=lambda _changes: self.look_for_next())

    def look_for_next(self) -> None:
        """Ask only when to look again."""
        generation = self._generation

        def take(at: datetime | None) -> None:
            if generation == self._generation:
                self._next_at = at
                self._arm()

        self._desk.read(self, next_reminder_at, who=self._who(), done=take)

    def _allow(self) -> None:
        for command in (OPEN, LATER, CLOSE):
            self._commands.set_enabled(command.id, bool(self._waiting))

    def retranslate(self) -> None:
        """Word what is shown anew."""
        self.strip.retranslate()
        if self._waiting:
            self._show()
