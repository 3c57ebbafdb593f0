"""The card 'Facts': every fact of the client, edited where it stands."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.changes import Changes
from app.services.clients import change_client, set_tags
from app.services.contacts import add_channel, change_channel
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.section_card import SectionCard
from ui.messages import say_error
from ui.pages.card.fact_kinds import (
    ALWAYS,
    CHANNELS,
    ORDER,
    SELDOM,
    FactKey,
    fact_name,
    is_empty,
    value_kind,
)
from ui.pages.card.saving import save
from ui.pages.card.special_terms import SpecialTermsDialog
from ui.pages.card.value_editor import ValueEditor
from ui.pages.card.view import CardView
from ui.theme import theme

NAME_WIDTH_PX = 86


class FactsCard(SectionCard):
    """Rows of name and value; what is not known waits behind 'Add a fact…'.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
        shown_part: a widget that was opened, to be scrolled into sight (QWidget).
    """

    lost = Signal(int, str)
    shown_part = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._wanted: set[str] = set()
        self._rows: dict[FactKey, tuple[Label, ValueEditor]] = {}
        self._pencil = IconButton("pencil", "", key="E", side_px=26, icon_px=15)
        self._pencil.clicked.connect(self.edit_first)
        self.add_action(self._pencil)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.setSpacing(4)
        self._add = KButton(kind=Kind.LINK, icon="plus")
        self._add.clicked.connect(self._on_add)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Facts"))
        self._pencil.set_name(self.tr("Edit the facts"))
        self._add.setText(self.tr("Add a fact…"))
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

    def commit(self) -> bool:
        """Send off what is open; False when something typed cannot be taken."""
        results = [editor.commit() for _label, editor in self._rows.values()]
        return all(results)

    # --- rows -------------------------------------------------------------------------------------------------

    def _keys(self, view: CardView) -> list[FactKey]:
        keys: list[FactKey] = []
        for field in ORDER:
            if field in CHANNELS:
                own = [FactKey(field, c.id) for c in view.card.channels if c.kind == field]
                keys.extend(own)
                if field in self._wanted or (not own and field in ALWAYS):
                    keys.append(FactKey(field))
            elif (
                field in ALWAYS
                or field in self._wanted
                or (field not in SELDOM and not is_empty(self._value(view, FactKey(field))))
            ):
                keys.append(FactKey(field))
        return keys

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
        keys = self._keys(view)
        for key in [each for each in self._rows if each not in keys]:
            if not self._rows[key][1].is_open():
                for widget in self._rows.pop(key):
                    widget.hide()
                    widget.deleteLater()
        self._rows = {key: self._rows.get(key) or self._new_row(key) for key in keys} | {
            key: row for key, row in self._rows.items() if key not in keys
        }
        while self._grid.count():
            self._grid.takeAt(0)
        name_width = theme().px(NAME_WIDTH_PX)
        for at, (key, (label, editor)) in enumerate(self._rows.items()):
            label.setText(fact_name(self.desk, key.field))
            label.setFixedWidth(name_width)
            editor.set_name(label.text())
            editor.set_value(self._value(view, key), value_kind(self.desk, key.field))
            self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(editor, at, 1)
            if key.field == "special_terms":
                editor.shown.set_text(self._terms_text(view), is_empty=False)

    def _new_row(self, key: FactKey) -> tuple[Label, ValueEditor]:
        label = Label("", "small", "text2", elide=True, parent=self)
        label.setContentsMargins(0, 3, 0, 0)
        editor = ValueEditor(
            value_kind(self.desk, key.field), lambda error: say_error(self.desk.language, error), parent=self
        )
        if key.field == "special_terms":
            editor.shown.edit_asked.disconnect()
            editor.shown.edit_asked.connect(self._open_terms)
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        editor.committed.connect(lambda value: self._save(key, editor, value))
        editor.edit_started.connect(lambda: self.shown_part.emit(editor))
        return label, editor

    def _terms_text(self, view: CardView) -> str:
        values = view.card.facts.values
        parts = [values["special_terms"], values["special_terms_reason"]]
        review_on = values["special_terms_review_on"]
        if review_on:
            parts.append(self.tr("review {day}").format(day=self.desk.formats.short_date(review_on)))
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

    def _open_terms(self) -> None:
        if self._view is not None:
            SpecialTermsDialog(self.desk, self._view.card, self.window()).open()
