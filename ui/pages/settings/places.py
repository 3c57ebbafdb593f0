"""Where the book and its copies are, and when copies are made by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.copy_plan import CopyPlan
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label
from ui.kit.paint import begin
from ui.kit.section_card import IconLabel
from ui.kit.switch import Switch
from ui.pages.settings.copy_words import moment_text, size_text
from ui.pages.settings.part import SIDE_PX, SettingRow, SettingsCard
from ui.theme import follow_theme, theme


class BookPlace(SettingsCard):
    """The file of the book and its folder."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._size = ""
        self._show = IconButton("external-link", " ", framed=True)
        self._row = SettingRow(self._show, is_selectable=True)
        self.add_row(self._row)
        self._show.clicked.connect(self._show_folder)

    def set_size(self, size_bytes: int) -> None:
        """Tell how large the book is."""
        self._size = size_text(self._desk, size_bytes)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the card anew."""
        path = self._desk.book.path
        self.set_title(self.tr("Where the book is"))
        self._row.set_words(path.name, f"{path.parent}, {self._size}" if self._size else str(path.parent))
        self._row.title.set_style("name")
        self._show.set_name(self.tr("Show the folder"))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.book.path.parent)))


class SecondPlace(QWidget):
    """The row of the second place: amber while there is none or it was not reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_amber = True
        self.add, self.change = KButton("", size="small"), KButton("", size="small")
        self.remove = KButton("", kind=Kind.QUIET, size="small")
        self._sign = IconLabel("usb", "warn", 16)
        self.title = Label("", "body", wrap=True)
        self.line = Label("", "small", "text2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(head)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX - 1, 7, 14, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.remove, self.change, self.add):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        follow_theme(self)

    def say(self, title: str, line: str, *, is_amber: bool, is_chosen: bool) -> None:
        """Show how the second place is."""
        self._is_amber = is_amber
        self.title.setText(title)
        self.title.set_role("warn" if is_amber else "text")
        self.title.set_style("name" if is_amber else "body")
        self.line.setText(line)
        self.line.set_role("warn" if is_amber else "text2")
        self._sign.setVisible(is_amber)
        self.add.setVisible(not is_chosen)
        self.change.setVisible(is_chosen)
        self.remove.setVisible(is_chosen)
        for button in (self.add, self.change, self.remove):
            button.setAccessibleDescription(f"{title}. {line}")
        self.update()

    def is_amber(self) -> bool:
        """Whether something is to be done."""
        return self._is_amber

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_amber:
            return
        look = theme()
        painter = begin(self)
        radius = look.radius("card") - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("warnSoft"))
        # The row is the last of its card: square above, round below.
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, -2 * radius, 0, 0), radius, radius)
        painter.end()


class AutomaticCopies(SettingsCard):
    """When copies are made by themselves, where they lie, and where each goes as well.

    Signals:
        plan_changed: the person chose otherwise (dict of values for the plan).
    """

    plan_changed = Signal(dict)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan = CopyPlan()
        self._is_folder_there = self._is_second_there = True
        self.at_close, self.before_changes = Switch("", True), Switch("", True)
        self.change_folder = KButton("", size="small")
        self.beside = KButton("", kind=Kind.QUIET, size="small")
        self.second = SecondPlace()
        self._rows = [
            SettingRow(self.at_close),
            SettingRow(self.before_changes),
            SettingRow(self.beside, self.change_folder),
        ]
        for row in (*self._rows, self.second):
            self.add_row(row)
        self.at_close.toggled.connect(lambda is_on: self._choose("at_close", is_on))
        self.before_changes.toggled.connect(lambda is_on: self._choose("before_changes", is_on))
        self.change_folder.clicked.connect(lambda: self._ask_folder("folder"))
        self.beside.clicked.connect(lambda: self.plan_changed.emit({"folder": None}))
        self.second.add.clicked.connect(lambda: self._ask_folder("second"))
        self.second.change.clicked.connect(lambda: self._ask_folder("second"))
        self.second.remove.clicked.connect(
            lambda: self.plan_changed.emit({"second": None, "second_code": "", "second_at": None})
        )

    def show_plan(self, plan: CopyPlan, is_folder_there: bool, is_second_there: bool) -> None:
        """Show the choices, and whether the places answered."""
        self._plan = plan
        self._is_folder_there, self._is_second_there = is_folder_there, is_second_there
        for switch, is_on in ((self.at_close, plan.at_close), (self.before_changes, plan.before_changes)):
            switch.setChecked(is_on)  # hears itself: _choose passes over what is so already
        self.retranslate()

    def retranslate(self) -> None:
        """Word the card anew."""
        plan = self._plan
        self.set_title(self.tr("Automatic copies"))
        close, changes, folder = self._rows
        close.set_words(self.tr("When the program closes"), self.tr("if something changed; daily while it runs"))
        changes.set_words(self.tr("Before imports and rule changes"), self.tr("so each can be undone whole"))
        place = str(plan.folder) if plan.folder else self.tr("beside the book")
        if plan.folder is not None and not self._is_folder_there:
            place = self.tr("{folder} is not there now; copies go beside the book").format(folder=place)
        folder.set_words(self.tr("Folder"), place)
        folder.line.set_role("text2" if self._is_folder_there or plan.folder is None else "warn")
        self.change_folder.setText(self.tr("Change…"))
        self.beside.setText(self.tr("Beside the book"))
        self.beside.setVisible(plan.folder is not None)
        self.second.add.setText(self.tr("Add…"))
        self.second.change.setText(self.tr("Change…"))
        self.second.remove.setText(self.tr("Remove"))
        self._word_second()

    def _word_second(self) -> None:
        plan = self._plan
        if plan.second is None:
            self.second.say(
                self.tr("No second place yet"),
                self.tr("Add a USB stick or a network folder. If the disk breaks, this one saves you."),
                is_amber=True,
                is_chosen=False,
            )
            return
        last = (
            self.tr("last copy there {when}").format(when=moment_text(self._desk, plan.second_at))
            if plan.second_at
            else self.tr("no copy there yet")
        )
        if not self._is_second_there:
            title = self.tr("The second place is not there")
            is_amber = True
        elif plan.second_code:
            title = self.tr("The second place was not reached")
            is_amber = True
        else:
            title, is_amber = self.tr("Second place"), False
        self.second.say(title, f"{plan.second}, {last}", is_amber=is_amber, is_chosen=True)

    def _choose(self, name: str, is_on: bool) -> None:
        if getattr(self._plan, name) != is_on:
            self.plan_changed.emit({name: is_on})

    def _ask_folder(self, name: str) -> None:
        now = self._plan.folder if name == "folder" else self._plan.second
        title = self.tr("Where copies go") if name == "folder" else self.tr("The second place of copies")
        chosen = QFileDialog.getExistingDirectory(self, title, str(now or self._desk.book.path.parent))
        if chosen:
            self.choose_folder(name, Path(chosen))

    def choose_folder(self, name: str, folder: Path) -> None:
        """Take a folder as the place of copies ('folder') or as the second place ('second')."""
        values: dict[str, object] = {name: folder}
        if name == "second":
            values |= {"second_code": "", "second_at": None}
        self.plan_changed.emit(values)
