"""The row of views over the list: tabs, those that do not fit, and the place to save one more."""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desk import Refusal
from ui.kit.button import KButton, Kind
from ui.kit.field import KLineEdit
from ui.kit.label import plain_tooltip
from ui.kit.menu import KMenu, show_under
from ui.kit.paint import begin
from ui.kit.tab_strip import Tab, TabStrip
from ui.pages.clients.view_state import ALL, OWN_PREFIX, ClientViews
from ui.theme import follow_theme, theme

HEIGHT_PX = 35
OVERHANG_PX = 10
NAME_PX = 190


class ViewsBar(QWidget):
    """Tabs with counts. Own views are dragged, or moved by Alt+Left and Alt+Right; F2 renames, Del deletes.

    Signals:
        chosen: the person went to a view (its code).
        save_asked: keep what is shown under a name (str).
        rename_asked: give an own view a name (code, name).
        update_asked: keep what is shown in the own view that is shown.
        reset_asked: take back what was changed since the view was saved.
        delete_asked: forget an own view (code).
        move_asked: put an own view at another place among them (code, place).
    """

    chosen = Signal(str)
    save_asked = Signal(str)
    rename_asked = Signal(str, str)
    update_asked = Signal()
    reset_asked = Signal()
    delete_asked = Signal(str)
    move_asked = Signal(str, int)

    def __init__(self, views: ClientViews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._dragged = ""  # the tab in the hand; it is written down when it is let go
        self._renamed = ""  # the view whose name is being typed; empty: a new one
        self.strip = TabStrip(height_px=HEIGHT_PX, left_px=9, overhang_px=OVERHANG_PX, movable=True)
        self.strip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.more = KButton("", kind=Kind.QUIET, size="small", has_arrow=True)
        self.save = KButton("", kind=Kind.QUIET, icon="plus")
        self.name = KLineEdit(size="small")
        self.name.setMaxLength(60)
        self.name.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(2)
        for widget in (self.strip, self.more, self.save, self.name):
            row.addWidget(widget)
        row.addStretch(1)
        self.strip.chosen.connect(self.chosen)
        self.strip.moved.connect(self._on_moved)
        self.strip.menu_asked.connect(self._show_menu)
        self.strip.installEventFilter(self)
        self.more.clicked.connect(self._show_more)
        self.save.clicked.connect(lambda: self.ask_name())
        self.name.installEventFilter(self)
        self.name.textEdited.connect(lambda _text: self.show_refusal(Refusal("")))
        views.loaded.connect(self.show_views)
        follow_theme(self)

    # --- tabs -------------------------------------------------------------------------------------------------------

    def show_views(self) -> None:
        """Show names, counts and dots as they are now."""
        tabs = self._views.tabs()
        shown = self._fitting(tabs)
        self.strip.set_tabs(shown)
        self.strip.set_code(self._views.code)
        hidden = len(tabs) - len(shown)
        self.more.setText(self.tr("%n more", "", hidden))
        self.more.setVisible(bool(hidden))
        self.strip.setFixedWidth(self.strip.sizeHint().width())

    def _fitting(self, tabs: tuple[Tab, ...]) -> list[Tab]:
        """Return the tabs that fit; the one shown is always among them."""
        room = self.width() - 40
        if not self.name.isHidden():
            room -= self.name.width() + 8
        else:
            room -= self.save.sizeHint().width() + 8
        shown = list(tabs)
        if self._width_of(shown) <= room or room <= 0:
            return shown
        room -= max(self.more.sizeHint().width(), theme().px(80)) + 4
        while len(shown) > 1 and self._width_of(shown) > room:
            # the last that is not the one shown goes into the menu
            at = len(shown) - 1 if shown[-1].code != self._views.code else len(shown) - 2
            del shown[at]
        return shown

    def _width_of(self, tabs: list[Tab]) -> int:
        self.strip.set_tabs(tabs)
        return self.strip.sizeHint().width()

    def _show_more(self) -> None:
        shown = {tab.code for tab in self.strip.tabs()}
        menu = KMenu(self)
        for tab in self._views.tabs():
            if tab.code not in shown:
                menu.add(tab.text, functools.partial(self.chosen.emit, tab.code), meta=tab.count)
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, self.more)

    def _on_moved(self, code: str, _at: int) -> None:
        self._dragged = code

    def _drop(self) -> None:
        code, self._dragged = self._dragged, ""
        order = [tab.code for tab in self.strip.tabs() if tab.code.startswith(OWN_PREFIX)]
        self.move_asked.emit(code, order.index(code) if code in order else 0)

    # --- one view ---------------------------------------------------------------------------------------------------

    def _show_menu(self, code: str, point: QPoint) -> None:
        menu = KMenu(self)
        is_shown, is_own = code == self._views.code, code.startswith(OWN_PREFIX)
        is_changed = self._views.is_changed(code)
        if is_own:
            menu.add(self.tr("Rename"), lambda: self.ask_name(code), icon="pencil", key="F2")
        if is_own and is_shown:
            menu.add(self.tr("Save the changes"), self.update_asked.emit, icon="device-floppy", is_enabled=is_changed)
        if is_shown:
            menu.add(self.tr("Take the changes back"), self.reset_asked.emit, icon="arrow-back-up",
                     is_enabled=is_changed)  # fmt: skip
            menu.add(self.tr("Save as a new view"), lambda: self.ask_name(), icon="plus")
        if is_own:
            order = self._views.own_codes()
            at = order.index(code)
            menu.addSeparator()
            menu.add(self.tr("Move left"), lambda: self.move_asked.emit(code, at - 1), icon="arrow-left", key="Alt ←",
                     is_enabled=at > 0)  # fmt: skip
            menu.add(self.tr("Move right"), lambda: self.move_asked.emit(code, at + 1), icon="arrow-right",
                     key="Alt →", is_enabled=at < len(order) - 1)  # fmt: skip
            menu.addSeparator()
            menu.add(self.tr("Delete the view"), lambda: self.delete_asked.emit(code), icon="trash", key="Del")
        if not menu.actions():
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def ask_name(self, code: str = "") -> None:
        """Let the person type a name where the button stands; ``code`` names the own view to rename."""
        self._renamed = code
        self.name.setText(self._views.title(code) if code else self._suggested())
        self.name.setFixedWidth(theme().px(NAME_PX))
        self.show_refusal(Refusal(""))
        self.save.hide()
        self.name.show()
        self.show_views()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggested(self) -> str:
        return "" if self._views.code == ALL else self._views.title()

    def show_refusal(self, sentence: Refusal) -> None:
        """Mark the name as refused and keep it; an empty sentence takes the mark away."""
        self.name.set_error(bool(sentence))
        self.name.setToolTip(plain_tooltip(sentence))
        self.name.setAccessibleDescription(sentence)

    def close_name(self) -> None:
        """Put the button back in the place of the name."""
        if not self.name.isHidden():
            if self.name.hasFocus():
                self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.hide()
            self.save.show()
            self.show_views()

    def is_naming(self) -> bool:
        """Whether a name is being typed."""
        return not self.name.isHidden()

    def _take_name(self) -> None:
        title = self.name.text().strip()
        if self._renamed:
            self.rename_asked.emit(self._renamed, title)
        else:
            self.save_asked.emit(title)

    # --- keys -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name:
            return self._filter_name(event)
        kind = event.type()
        if kind == QEvent.Type.MouseButtonRelease and self._dragged:
            self._drop()
        if kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                corner = QPoint(8, self.strip.height())
                self._show_menu(self._views.code, self.strip.mapToGlobal(corner))
                return True
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.ShortcutOverride and self._is_own_key(event):
            event.accept()
            return True
        return kind == QEvent.Type.KeyPress and self._is_own_key(event) and self._press(event)

    def _filter_name(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.name.has_error():
            self.close_name()
        if not isinstance(event, QKeyEvent):
            return False
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in keys:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.show_refusal(Refusal(""))
                self.close_name()
            else:
                self._take_name()
        return True

    def _is_own_key(self, event: QKeyEvent) -> bool:
        """Whether a key means something on the tabs."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return is_alt and self._views.code.startswith(OWN_PREFIX)
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and self._views.code.startswith(OWN_PREFIX)

    def _press(self, event: QKeyEvent) -> bool:
        code = self._views.code
        order = self._views.own_codes()
        at = order.index(code) if code in order else 0
        if event.key() == Qt.Key.Key_F2:
            self.ask_name(code)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(code)
        else:
            self.move_asked.emit(code, at + (1 if event.key() == Qt.Key.Key_Right else -1))
        return True

    # --- looks ------------------------------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Measure the tabs again."""
        self.setFixedHeight(theme().px(HEIGHT_PX))
        self.show_views()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_views()

    def retranslate(self) -> None:
        """Word the row anew."""
        self.save.setText(self.tr("Save view"))
        self.name.setPlaceholderText(self.tr("Name of the view"))
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.strip.setAccessibleName(self.tr("Views"))
        self.show_views()
