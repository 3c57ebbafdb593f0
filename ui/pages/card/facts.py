"""The card 'Facts': every fact of the client, edited where it stands."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.changes import Changes
from app.services.clients import change_client, set_tags
from app.services.contacts import add_channel, change_channel
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.paint import text_width
from ui.kit.section_card import SectionCard
from ui.messages import say_error
from ui.pages.card.fact_kinds import (
    CHANNELS,
    FIRST,
    IN_HEAD,
    ORDER,
    SELDOM,
    FactKey,
    fact_name,
    fact_short_name,
    is_empty,
    value_kind,
)
from ui.pages.card.saving import save
from ui.pages.card.special_terms import SpecialTermsDialog
from ui.pages.card.value_editor import ValueEditor
from ui.pages.card.view import CardView
from ui.theme import theme

NAME_WIDTH_PX = (58, 104)  # of the longest name shown; a longer one is elided
NAME_GAP_PX = 9
SHOWN_WHOLE = 7  # so many facts are shown without folding any
ROW_MARGINS = (0, 3, 0, 2)  # as round a value, so that both stand on one line


class FactsCard(SectionCard):
    """Rows of name and value; what is not known waits behind 'Add a fact…', what is seldom read behind 'N more'.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
        shown_part: a widget that was opened, to be scrolled into sight (QWidget).
        reach_asked: call the number or write to the address (ChannelRow).
    """

    reach_asked = Signal(object)
    lost = Signal(int, str)
    shown_part = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._wanted: set[str] = set()
        self._rows: dict[FactKey, tuple[Label, ValueEditor]] = {}
        self._won_by = (Label("", "small", "text2", elide=True), Label("", "small", elide=True))
        self._won_by[0].setContentsMargins(*ROW_MARGINS)
        self._won_by[1].setContentsMargins(4, *ROW_MARGINS[1:])
        self._is_unfolded = False
        self._pencil = IconButton("pencil", "", key="E", side_px=26, icon_px=15)
        self._pencil.clicked.connect(self.edit_first)
        self.add_action(self._pencil)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.setContentsMargins(14, 0, 14, 8)
        self.body.setSpacing(4)
        self._add = KButton(kind=Kind.LINK, icon="plus")
        self._add.clicked.connect(self._on_add)
        self._more = KButton(kind=Kind.LINK)
        self._more.clicked.connect(self._on_more)
        self._nothing = Label("", "small", "text3", wrap=True)
        self.body.addWidget(self._nothing)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._add)
        foot.addStretch(1)
        foot.addWidget(self._more)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Facts"))
        self._pencil.set_name(self.tr("Edit the facts"))
        self._add.setText(self.tr("Add a fact…"))
        self._won_by[0].setText(self.tr("Won by"))
        self._nothing.setText(self.tr("No phone, e-mail, tax code or terms yet."))
        if self._view is not None:
            self._fill()

    def show_view(self, view: CardView) -> None:
        """Show the facts of a client; what is being typed stays."""
        if self._view is None or self._view.card.facts.id != view.card.facts.id:
            self._wanted.clear()
            for _label, editor in self._rows.values():
                editor.close_editor()
        self._view = view
        self._fill()

    def edit_first(self) -> None:
        """Open the fact that has the focus, else the first one."""
        editors = [editor for _label, editor in self._rows.values()]
        focused = next((each for each in editors if each.shown.hasFocus()), None)
        if focused is not None:
            focused.start()
        elif editors:
            editors[0].start()
        else:
            self._on_add()

    def editor(self, field: str) -> ValueEditor:
        """Return the first row of a field; KeyError when it is not shown."""
        for key, (_label, editor) in self._rows.items():
            if key.field == field:
                return editor
        raise KeyError(field)

    def fields(self) -> tuple[str, ...]:
        """Return the fields shown, from the top."""
        return tuple(key.field for key in self._rows)

    def want(self, field: str) -> None:
        """Show a fact that is empty and open it."""
        self._wanted.add(field)
        self._fill()
        if field == "special_terms":
            self._open_terms()
        else:
            keys = [key for key in self._rows if key.field == field]
            self._rows[keys[-1]][1].start()

    def want_place(self) -> None:
        """Show what the line under the name says, and open its first part."""
        self._wanted |= {"industry", "city", "address"}
        self.want("industry")

    def commit(self) -> bool:
        """Send off what is open; False when something typed cannot be taken."""
        results = [editor.commit() for _label, editor in self._rows.values()]
        return all(results)

    # --- rows -------------------------------------------------------------------------------------------------

    def _known(self, view: CardView) -> list[FactKey]:
        """Return what is known of the client, in the order of the card; the head shows the rest."""
        keys: list[FactKey] = []
        for field in ORDER:
            if field in CHANNELS:
                keys.extend(FactKey(field, each.id) for each in view.card.channels if each.kind == field)
                if field in self._wanted:
                    keys.append(FactKey(field))
            elif field in self._wanted or not (
                field in SELDOM or field in IN_HEAD or is_empty(self._value(view, FactKey(field)))
            ):
                keys.append(FactKey(field))
        return keys

    def _keys(self, view: CardView) -> tuple[list[FactKey], int]:
        """Return what is shown, and how much more is known."""
        known = self._known(view)
        if len(known) <= SHOWN_WHOLE:
            return known, 0
        first = [key for key in known if key.field in FIRST or key.field in self._wanted]
        folded = len(known) - len(first)
        return (known, folded) if self._is_unfolded else (first, folded)

    def _value(self, view: CardView, key: FactKey) -> Any:
        if key.field in CHANNELS:
            return next((c.typed for c in view.card.channels if c.id == key.channel_id), "")
        if key.field == "tags":
            return view.card.tags
        return view.card.facts.values[key.field]

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        keys, folded = self._keys(view)
        for key in [each for each in self._rows if each not in keys]:
            if not self._rows[key][1].is_open():
                for widget in self._rows.pop(key):
                    self._grid.removeWidget(widget)
                    widget.hide()
                    widget.deleteLater()
        self._rows = {key: self._rows.get(key) or self._new_row(key) for key in keys} | {
            key: row for key, row in self._rows.items() if key not in keys
        }
        # By removeWidget: an item taken out by hand stays the one the row tells its height to.
        for widget in (*(each for row in self._rows.values() for each in row), *self._won_by):
            self._grid.removeWidget(widget)
        names = [fact_short_name(self.desk, key.field) for key in self._rows]
        look = theme()
        widest = max((text_width(each, look.font("small")) for each in (*names, self._won_by[0].text())), default=0)
        name_width = round(min(look.px(NAME_WIDTH_PX[1]), max(look.px(NAME_WIDTH_PX[0]), widest + NAME_GAP_PX)))
        for at, (key, (label, editor)) in enumerate(self._rows.items()):
            label.setText(names[at])
            label.setFixedWidth(name_width)
            editor.set_name(fact_name(self.desk, key.field))
            editor.set_value(self._value(view, key), value_kind(self.desk, key.field))
            self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(editor, at, 1)
            label.show()
            editor.show()  # now: a layout shows what is new a moment later, and what is hidden takes no focus
            if key.field == "special_terms":
                editor.shown.set_text(self._terms_text(view), is_empty=False)
                if view.card.facts.is_review_due:
                    editor.shown.label.set_role("warn")
        self._show_won_by(view, name_width)
        self._nothing.setVisible(not self._rows)
        self._more.setVisible(folded > 0)
        self._more.setText(self.tr("Show less") if self._is_unfolded else self.tr("%n more", "facts", folded))

    def _show_won_by(self, view: CardView, name_width_px: int) -> None:
        """Say who won the client, where more than one sells."""
        label, value = self._won_by
        is_shown = bool(view.card.won_by) and not self.desk.facts.is_solo
        if is_shown:
            at = len(self._rows)
            label.setFixedWidth(name_width_px)
            value.setText(view.card.won_by)
            self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)
        for widget in self._won_by:
            widget.setVisible(is_shown)

    def _new_row(self, key: FactKey) -> tuple[Label, ValueEditor]:
        label = Label("", "small", "text2", elide=True, parent=self)
        label.setContentsMargins(*ROW_MARGINS)
        editor = ValueEditor(
            value_kind(self.desk, key.field),
            lambda error: say_error(self.desk.language, error),
            style="small",
            parent=self,
        )
        if key.field == "special_terms":
            editor.shown.edit_asked.disconnect()
            editor.shown.edit_asked.connect(self._open_terms)
        if key.channel_id and key.field in ("phone", "email"):
            name = self.tr("Call") if key.field == "phone" else self.tr("Write an e-mail")
            editor.shown.set_link("phone" if key.field == "phone" else "mail", name)
            editor.shown.link_asked.connect(functools.partial(self._reach, key.channel_id))
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        editor.committed.connect(lambda value: self._save(key, editor, value))
        editor.edit_started.connect(lambda: self.shown_part.emit(editor))
        return label, editor

    def _reach(self, channel_id: int) -> None:
        channels = self._view.card.channels if self._view is not None else ()
        channel = next((each for each in channels if each.id == channel_id), None)
        if channel is not None:
            self.reach_asked.emit(channel)

    def _terms_text(self, view: CardView) -> str:
        values = view.card.facts.values
        parts = [values["special_terms"], values["special_terms_reason"]]
        review_on = values["special_terms_review_on"]
        if review_on:
            said = self.tr("review due {day}") if view.card.facts.is_review_due else self.tr("review {day}")
            parts.append(said.format(day=self.desk.formats.short_date(review_on)))
        return "\n".join(part for part in parts if part) or "—"

    # --- writes -----------------------------------------------------------------------------------------------

    def _save(self, key: FactKey, editor: ValueEditor, value: Any) -> None:
        view = self._view
        if view is None:
            return
        client_id = view.card.facts.id

        def done() -> None:
            if self._shows(client_id):
                if key.field in CHANNELS and not key.channel_id:
                    self._wanted.discard(key.field)
                editor.accept(value)

        def failed(sentence: str) -> None:
            if self._shows(client_id):
                editor.show_error(sentence)
            if not self.isVisible() or not self._shows(client_id):
                self.lost.emit(client_id, sentence)

        use_case, args, kwargs = self._use_case(view, key, value)
        save(self.desk, self, use_case, *args, done=done, failed=failed, **kwargs)

    def _use_case(
        self, view: CardView, key: FactKey, value: Any
    ) -> tuple[Callable[..., Changes], tuple[Any, ...], dict[str, Any]]:
        client_id = view.card.facts.id
        if key.field in CHANNELS:
            if key.channel_id:
                return change_channel, (key.channel_id, value), {}
            return add_channel, (client_id, key.field, value), {}
        if key.field == "tags":
            kept = set(view.card.tags)
            return set_tags, ([client_id],), {"add": [t for t in value if t not in kept], "remove": kept - set(value)}
        return change_client, (client_id, {key.field: value}), {}

    def _shows(self, client_id: int) -> bool:
        return self._view is not None and self._view.card.facts.id == client_id

    # --- menu and terms ---------------------------------------------------------------------------------------

    def addable(self) -> tuple[str, ...]:
        """Return the facts behind 'Add a fact…'."""
        shown = {key.field for key in self._rows}
        return tuple(field for field in ORDER if field in CHANNELS or field not in shown)

    def _on_add(self) -> None:
        menu = KMenu(self)
        for field in self.addable():
            menu.add(fact_name(self.desk, field), functools.partial(self.want, field))
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, self._add)

    def _on_more(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._fill()
        self.shown_part.emit(self._more)

    def _open_terms(self) -> None:
        if self._view is not None:
            SpecialTermsDialog(self.desk, self._view.card, self.window()).open()
