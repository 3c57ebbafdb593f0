"""The card 'People': who is who at the client, and how to reach them."""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.client_card import ChannelRow, ContactRow
from app.services.contacts import remove_contact
from ui.desk import Desk
from ui.kit.avatar import initials_of, paint_avatar
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.label import plain_tooltip
from ui.kit.menu import KMenu
from ui.kit.paint import begin, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.section_card import SectionCard
from ui.pages.card.person_dialog import PersonDialog
from ui.pages.card.view import CardView
from ui.theme import follow_theme, theme

SIDE_PX = 6
AVATAR_PX = 32
ROLE_TONES = {"decides": "accent", "against": "danger"}


class PersonRow(QWidget):
    """One person: initials, name, role in the decision, position and phone.

    Signals:
        opened: by Enter, a click or E.
        remove_asked: by Delete or the context menu.
        reach_asked: call or write to the person (ChannelRow).
    """

    opened = Signal()
    remove_asked = Signal()
    reach_asked = Signal(object)

    def __init__(self, contact: ContactRow, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact = contact
        self._role = role
        self._reach = reached_by(contact)
        self._reach_rect = QRectF()
        line = ", ".join(part for part in (contact.position, self._reach.typed if self._reach else "") if part)
        self._tone = ROLE_TONES.get(contact.role, "tag")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (contact.name, role, line) if part))
        reach = "\n".join(each.typed for each in contact.channels)
        self.setToolTip(
            plain_tooltip("\n".join(part for part in (contact.name, role, contact.position, reach) if part))
        )
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(theme().row_height("rowTwoLine") + 2)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, theme().row_height("rowTwoLine") + 2)

    def press(self) -> None:
        """Do what Enter does; screen readers call it."""
        self.opened.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete)
            if event.key() in keys and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the card."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        if self._reach is not None and self._reach_rect.contains(event.position()):
            self.reach_asked.emit(self._reach)
        else:
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for channel in self.contact.channels:
            if channel.kind == "phone":
                key = "C" if channel is self._reach else ""
                words = self.tr("Call {number}").format(number=channel.typed)
                menu.add(words, functools.partial(self.reach_asked.emit, channel), icon="phone", key=key)
            elif channel.kind == "email":
                words = self.tr("Write to {address}").format(address=channel.typed)
                menu.add(words, functools.partial(self.reach_asked.emit, channel), icon="mail")
        if menu.actions():
            menu.addSeparator()
        menu.add(self.tr("Edit"), self.opened.emit, icon="pencil", key="Enter")
        menu.add(self.tr("Remove"), self.remove_asked.emit, icon="trash", key="Del")
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, rect, 6, look.color("rowHover"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        x = SIDE_PX + paint_avatar(painter, SIDE_PX, rect.center().y(), initials_of(self.contact.name), AVATAR_PX) + 10
        right = rect.right() - SIDE_PX
        line = look.px(18)
        top = rect.center().y() - line
        if self._role:
            room_px = right - x - text_width(self.contact.name, look.font("name")) - 8
            width = min(chip_width(self._role, self._tone), max(room_px, look.px(90)))
            chip = QRectF(right - width, round(top - 1), width, chip_height())
            paint_chip(painter, chip, self._role, self._tone)
            right = chip.left() - 6
        draw_text(painter, QRectF(x, top, right - x, line), self.contact.name, look.font("name"), "text")
        room = QRectF(x, top + line, rect.right() - SIDE_PX - x, line)
        position = self.contact.position
        words = f"{position}, " if position and self._reach else position
        taken = draw_text(painter, room, words, look.font("small"), "text2") if words else 0.0
        if self._reach is not None:
            room.setLeft(room.left() + taken)
            width = min(text_width(self._reach.typed, look.font("small")) + 1, room.width())
            self._reach_rect = QRectF(room.left(), room.top(), width, room.height())
            is_hot = self.underMouse() and self._reach_rect.contains(self.mapFromGlobal(QCursor.pos()))
            ink = "accentText" if is_hot else "text2"
            draw_text(painter, room, self._reach.typed, look.font("small"), ink)
        painter.end()


def reached_by(contact: ContactRow) -> ChannelRow | None:
    """Return how a person is reached first: by phone, else by e-mail, else by what there is."""
    order = {"phone": 0, "email": 1}
    return min(contact.channels, key=lambda each: order.get(each.kind, 2), default=None)


class PeopleCard(SectionCard):
    """The people with '+'; a person opens in a dialog.

    Signals:
        reach_asked: call or write to a person (ChannelRow).
    """

    reach_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._rows: list[PersonRow] = []
        self._plus = IconButton("plus", "", side_px=26, icon_px=16)
        self._plus.clicked.connect(self.add_person)
        self.add_action(self._plus)
        self.body.setContentsMargins(8, 0, 8, 3)
        self.body.setSpacing(0)
        self._invite = KButton(kind=Kind.LINK, icon="plus")
        self._invite.clicked.connect(self.add_person)
        self.body.addWidget(self._invite, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("People"))
        self._plus.set_name(self.tr("Add a person"))
        self._invite.setText(self.tr("Add who you talk to"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the people of a client; the focus stays with its person."""
        focused = next((row.contact.id for row in self._rows if row.hasFocus()), None)
        self._view = view
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._new_row(contact) for contact in view.card.contacts]
        for at, row in enumerate(self._rows):
            self.body.insertWidget(at, row)
            row.show()  # now: a layout shows what is new a moment later, and what is hidden takes no focus
            if row.contact.id == focused:
                row.setFocus()
        self.set_meta(str(len(self._rows)) if self._rows else "")
        self._invite.setVisible(not self._rows)

    def rows(self) -> tuple[PersonRow, ...]:
        """Return the rows shown."""
        return tuple(self._rows)

    def add_person(self) -> None:
        """Open the dialog of a new person."""
        if self._view is not None:
            PersonDialog(self.desk, self._view.card.facts.id, None, self.window()).open()

    def edit_person(self, contact: ContactRow) -> None:
        """Open the dialog of a person."""
        if self._view is not None:
            dialog = PersonDialog(self.desk, self._view.card.facts.id, contact, self.window())
            dialog.remove_asked.connect(lambda: self.remove_person(contact))
            dialog.open()

    def remove_person(self, contact: ContactRow) -> None:
        """Take a person off the card; it can be undone."""
        self.desk.write(self, remove_contact, contact.id)

    def _new_row(self, contact: ContactRow) -> PersonRow:
        words = self.desk.language.words
        role = ""
        if contact.role != "unknown" and f"decision_role_short.{contact.role}" in words:
            role = words.text(f"decision_role_short.{contact.role}")
        row = PersonRow(contact, role, self)
        row.reach_asked.connect(self.reach_asked)
        row.opened.connect(lambda: self.edit_person(contact))
        row.remove_asked.connect(lambda: self.remove_person(contact))
        return row
