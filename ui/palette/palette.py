"""The sheet of Ctrl+K: a field, what was found, the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.found_text import Typed
from app.services.client_list import ClientRow
from app.services.finding import Found, find, load_recent
from ui.desk import Desk, Refusal
from ui.kit.commands import Commands
from ui.kit.dialog import Scrim
from ui.kit.keys import latin_of
from ui.kit.label import Label
from ui.kit.paint import begin, fill_box
from ui.palette.parts import FOOT_PX, HEAD_PX, Backdrop, Foot, Head
from ui.palette.recent import Recent
from ui.palette.result_list import ResultList
from ui.palette.results import Result
from ui.palette.writer import ResultWriter
from ui.theme import follow_theme, theme

WIDTH_PX = 680
TOP_PX = 73  # 104 in the picture, which has the system's title bar of 31
MAX_LIST_PX = 484
EDGE_PX = 24
FOUND_OF_EACH, COMMANDS_BESIDE = 4, 5
PAGE_ROWS = 6
# what a first sign may be on other keyboards -> the prefix
PREFIXES = {">": ">", "#": "#", "№": "#", "@": "@"}


class Palette(QWidget):
    """Finds and does. ``open`` shows it at once; what the book holds comes from a reading thread a moment later.

    Signals:
        go_asked: show a place (Place).
        said: something was done that cannot be seen (str).
    """

    go_asked = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, commands: Commands, recent: Recent) -> None:
        self._window = parent.window()
        self._scrim = Backdrop(self._window)
        super().__init__(self._scrim)
        self._scrim.sheet = self
        self._scrim.hide()
        self._desk = desk
        self._commands = commands
        self._recent = recent
        self._writer = ResultWriter(desk, commands, self)
        self._return_to: QWidget | None = None
        self._asked = 0  # the number of the text that is wanted now
        self._is_reading = False
        self._has_moved = False
        self._found = Found()
        self._found_for = ""
        self._known: dict[int, ClientRow] = {}
        self.field = QLineEdit(self)
        self.list = ResultList(self)
        self.nothing = Label("", "body", "text2")
        self.head = Head(self.field, self)
        self.foot = Foot(self)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.list.chosen.connect(self._do)
        self.list.act_chosen.connect(self._do_act)
        self._scrim.pressed.connect(self.close_sheet)
        self._scrim.installEventFilter(self)
        self.field.installEventFilter(self)
        self._writer.go_asked.connect(self.go_asked)
        self._writer.said.connect(self.said)
        self.retranslate()
        follow_theme(self)

    def _lay_out(self) -> None:
        self.field.setFrame(False)
        self.field.setProperty("bare", True)
        self.nothing.setContentsMargins(18, 12, 18, 0)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addSpacing(6)
        column.addWidget(self.foot)

    # --- opening and closing ------------------------------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Show the sheet with what is known without a read; the focus comes back where it was when it closes."""
        if self.is_open or self._has_dialog():
            return
        self._return_to = QApplication.focusWidget()
        self._found, self._found_for = Found(), ""
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)
        self._scrim.take_picture()
        self._scrim.show()
        self._scrim.raise_()
        self.show()
        self._on_typed()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Hide the sheet and give the focus back."""
        if not self.is_open:
            return
        self._asked += 1  # answers on their way are for nobody
        self._scrim.hide()
        back = self._return_to
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether the sheet is shown."""
        return not self._scrim.isHidden()

    # --- finding ------------------------------------------------------------------------------------------------

    def mode(self) -> str:
        """Return the prefix typed: '>', '#', '@' or nothing."""
        return PREFIXES.get(self.field.text().lstrip()[:1], "")

    def wanted(self) -> str:
        """Return the text without its prefix."""
        text = self.field.text().strip()
        return text[1:].strip() if self.mode() else text

    def _on_typed(self) -> None:
        self._asked += 1
        self._has_moved = False
        self.head.set_mode(self._mode_words())
        self._read()
        self._show(keep=False)

    def _read(self) -> None:
        """Ask the book for the text of now; while an answer is awaited, only the newest text waits behind it."""
        if self._is_reading or not self.is_open:
            return
        text = self.wanted()
        asked = self._asked
        if self.mode() == ">" or (not text and not self._recent.clients()):
            return
        self._is_reading = True
        if text:
            self._desk.read(self, find, text, FOUND_OF_EACH, done=lambda found: self._on_found(asked, text, found),
                            failed=self._on_failed)  # fmt: skip
        else:
            ids = self._recent.clients()
            self._desk.read(self, load_recent, ids, done=lambda rows: self._on_recent(asked, rows),
                            failed=self._on_failed)  # fmt: skip

    def _on_found(self, asked: int, text: str, found: Found) -> None:
        self._is_reading = False
        if asked != self._asked:
            self._read()
            return
        self._found, self._found_for = found, text
        self._known.update((row.id, row) for row in found.clients)
        self._show(keep=self._has_moved)
        self._tell_count()

    def _on_recent(self, asked: int, rows: tuple[ClientRow, ...]) -> None:
        self._is_reading = False
        self._known.update((row.id, row) for row in rows)
        if asked != self._asked:
            self._read()
            return
        self._show(keep=self._has_moved)

    def _on_failed(self, sentence: Refusal) -> None:
        self._is_reading = False
        self.nothing.setText(str(sentence))
        self.nothing.show()

    def _show(self, *, keep: bool) -> None:
        text = self.wanted()
        rows = self._rows(text)
        is_answered = self._found_for == text or self.mode() == ">"
        has_none = bool(text) and not rows and is_answered
        self.nothing.setVisible(False)
        if has_none:
            if self.mode() == "":
                rows = self._writer.nothing(text)
            else:
                self.nothing.setText(self.tr("Nothing found for “{text}”").format(text=text))
                self.nothing.show()
        self.list.show_rows(rows, keep=keep)
        self._place()

    def _rows(self, text: str) -> list[Result]:
        typed = Typed.of(text)
        mode = self.mode()
        if not text and mode == "":
            return self._recent_rows(typed)
        rows: list[Result] = []
        found = self._found if self._found_for else Found()
        if mode == "" and text:
            stays = self._found_for == text
            rows += self._writer.clients([r for r in found.clients if stays or typed.rank(r.name) is not None], typed)
            rows += self._writer.people([c for c in found.contacts if stays or typed.rank(c.name) is not None], typed)
        if mode == "@" and text and self._found_for == text:
            rows += self._writer.people(found.contacts, typed)
        if mode in ("", "#") and text and self._found_for == text:
            rows += self._writer.orders(found, typed)
        if mode in ("", ">"):
            actions = [a for a in self._commands.matching(text) if a.objectName() != "app.find"]
            rows += self._writer.commands(actions[:COMMANDS_BESIDE] if mode == "" else actions, typed)
        return rows

    def _recent_rows(self, typed: Typed) -> list[Result]:
        known = [self._known[each] for each in self._recent.clients() if each in self._known]
        rows = self._writer.clients(known, typed, self.tr("Recent clients"))
        pages = [a for a in self._commands.of_menu("go") if a.objectName().startswith("page.") and a.isEnabled()]
        here = [a for a in self._commands.without_menu() if a.isEnabled()]
        rows += self._writer.commands(pages, typed, self.tr("Pages"))
        rows += self._writer.commands(here, typed, self.tr("On this page"))
        return rows

    def _tell_count(self) -> None:
        count = len(self.list.results.results())
        words = self.tr("%n result(s)", "", count) if count else self.tr("Nothing found")
        current = self.list.current()
        if current is not None:
            words = f"{words}. {current.spoken()}"
        self.list.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # --- doing --------------------------------------------------------------------------------------------------

    def _do(self, result: Result) -> None:
        if result.run is not None:
            self._close_and(result.run)

    def _do_act(self, place: int) -> None:
        current = self.list.current()
        if current is not None and 0 <= place < len(current.acts):
            self._close_and(current.acts[place].run)

    def _close_and(self, run: Callable[[], object]) -> None:
        self.close_sheet()
        QTimer.singleShot(0, self, run)  # once the sheet is gone and the focus is back

    # --- keys ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._scrim and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is not self.field:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the commands of the window behind must not hear our keys
            return True
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE_ROWS, Qt.Key.Key_PageUp: -PAGE_ROWS}
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in moves:
            self._has_moved = True
            self.list.move(moves[Qt.Key(key)])
            self._tell_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self.list.current()
            if current is not None and self.list.act >= 0:
                self._do_act(self.list.act)
            elif current is not None:
                self._do(current)
        elif key == Qt.Key.Key_Escape:
            if self.list.act >= 0:
                self.list.set_act(-1)
            else:
                self.close_sheet()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._walk_acts(1 if key == Qt.Key.Key_Tab else -1)
        elif has_ctrl and latin_of(chr(key) if 0 < key < 0x10000 else "") == "K":
            self.close_sheet()
        elif self.list.act >= 0:
            return self._on_act_key(event)
        else:
            return False
        return True

    def _on_act_key(self, event: QKeyEvent) -> bool:
        current = self.list.current()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk_acts(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        letter = latin_of(event.text())
        letters = [act.letter for act in current.acts] if current is not None else []
        if not event.modifiers() and letter in letters:
            self._do_act(letters.index(letter))
            return True
        self.list.set_act(-1)  # typing goes on
        return False

    def _walk_acts(self, step: int) -> None:
        current = self.list.current()
        if current is None or not current.acts:
            return
        count = len(current.acts)
        at = (self.list.act + step) % count if self.list.act >= 0 else (0 if step > 0 else count - 1)
        self.list.set_act(at)
        act = current.acts[at]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, f"{act.text}, {act.letter}"))

    def _tell_current(self) -> None:
        self._place()
        current = self.list.current()
        if current is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, current.spoken()))

    # --- looks --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word everything anew."""
        self.field.setPlaceholderText(self.tr("Client, person, phone, order, command…"))
        self.field.setAccessibleName(self.tr("Find or do"))
        self.setAccessibleName(self.tr("Find or do"))
        self.list.setAccessibleName(self.tr("Results"))
        self.list.open_words = self.tr("open")
        self.list.tab_words = self.tr("actions")
        self.head.set_mode(self._mode_words())
        hints = [
            (("↑", "↓"), self.tr("choose")),
            ((">",), self.tr("only commands")),
            (("#",), self.tr("orders")),
            (("@",), self.tr("people")),
        ]
        self.foot.set_words(hints, self.tr("names, phones, notes, orders"))

    def _mode_words(self) -> str:
        return {
            ">": self.tr("commands"),
            "#": self.tr("orders"),
            "@": self.tr("people"),
        }.get(self.mode(), self.tr("everything"))

    def restyle(self) -> None:
        """Measure and paint again."""
        # Opaque, so that a letter typed does not paint the page behind.
        ground = theme().color("card").name()
        self.field.setStyleSheet(
            f"QLineEdit, QLineEdit:focus {{ border: none; background: {ground}; padding: 0; min-height: 0; }}"
        )
        self.field.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._place()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("palette"), look.color("card"), look.color("lineStrong"))
        painter.end()

    def _place(self) -> None:
        look = theme()
        room = self._scrim.size()
        width = min(look.px(WIDTH_PX), room.width() - 2 * EDGE_PX)
        fixed = look.px(HEAD_PX) + look.px(FOOT_PX) + 8
        fixed += self.nothing.sizeHint().height() if not self.nothing.isHidden() else 0
        most = min(look.px(MAX_LIST_PX), room.height() - TOP_PX - EDGE_PX - fixed)
        height = fixed + max(0, min(most, self.list.height_of_rows()))
        before = self.geometry()
        if self._is_reading and self.isVisible():
            height = max(height, min(before.height(), fixed + most))  # no flutter while an answer is awaited
        self.setGeometry((room.width() - width) // 2, TOP_PX, width, height)
        if self.geometry() != before:
            margin = 2 * EDGE_PX
            around = before.united(self.geometry()).adjusted(-margin, -margin, margin, margin)
            self._scrim.update(around)

    def _has_dialog(self) -> bool:
        """Whether another sheet lies over the window: the palette waits until it is closed."""
        scrims = self._window.findChildren(Scrim)
        return any(scrim is not self._scrim and scrim.isVisible() for scrim in scrims)
