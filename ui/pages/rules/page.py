"""The rules of the book: each a sentence, edited in place, with its effect shown before it counts (picture 07)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.rules import RuleSpec
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.commands import Commands
from ui.kit.page_header import PageHeader
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.page import Page, Place
from ui.pages.rules.card_list import CardList
from ui.pages.rules.condition_row import ConditionRow
from ui.pages.rules.counting import Counting
from ui.pages.rules.history_dialog import HistoryDialog
from ui.pages.rules.number_edit import NumberEdit
from ui.pages.rules.preview_panel import PreviewPanel
from ui.pages.rules.reading import PreviewReading, RulesReading, apply_all, count_clients, load_page
from ui.pages.rules.threshold_panel import ThresholdPanel
from ui.pages.rules.unapplied_dialog import CloseGuard, UnappliedDialog
from ui.pages.rules.wanted import Wanted
from ui.pages.rules.words import COMMANDS, hints

RULE_SHEET = "rule_sheet"


class RulesPage(Page):
    """``extra["rule"]`` of its Place names a rule to open. What is changed stays, on this page, until it is applied
    or discarded, wherever one goes meanwhile.
    """

    page_id = "rules"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.wanted: Wanted | None = None
        self._reading: RulesReading | None = None
        self._shown = ""  # the rule whose effect is shown
        self._loading = 0
        self._applies_when_counted = False
        self._is_applying = False
        self._wanted_rule = ""
        self._is_outdated = False
        self._guard = CloseGuard(self._is_unapplied, self._ask_before_closing, self)
        self.list = CardList(desk)
        self.panel = PreviewPanel(desk)
        self.counting = Counting(desk, self)
        self._build()
        self._connect()
        self.retranslate()

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = PageHeader()
        self.chip = ChipLabel("", "warn", "pencil")
        self.print_button = KButton(icon="printer")
        self.discard_button = KButton()
        self.apply_button = KButton(kind=Kind.PRIMARY, key="Ctrl Enter")
        for widget in (self.chip, self.print_button, self.discard_button, self.apply_button):
            self.header.add_action(widget)
        self.skeleton = Skeleton(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 20, 14)
        row.setSpacing(2)
        row.addWidget(self.list, 1)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        handlers: tuple[Callable[[], object], ...] = (
            self.apply_rules,
            lambda: self.open_rule(self.list.focused_code()),
            lambda: self.show_history(self.list.focused_code()),
            self.discard,
            self.print_sheet,
        )
        for command, handler in zip(COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.print_button.clicked.connect(self.print_sheet)
        self.discard_button.clicked.connect(self.discard)
        self.apply_button.clicked.connect(self.apply_rules)
        self.list.opened.connect(self.open_rule)
        self.list.edited.connect(self._on_edited)
        self.list.history_asked.connect(self.show_history)
        self.list.finder_asked.connect(self._find_number)
        self.list.reviews_asked.connect(self._open_reviews)
        self.list.reshaped.connect(self._order_tabs)
        self.counting.counted.connect(self._on_counted)
        self.counting.refused.connect(self._on_not_counted)
        self.panel.apply_asked.connect(self.apply_rules)
        self.panel.exempted.connect(self._on_exempted)
        self.panel.client_opened.connect(lambda client_id: self.go_asked.emit(Place("card", client_id)))

    # --- what is shown ----------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self._guard.watch(self.window())
        self._wanted_rule = str(place.extra.get("rule", ""))
        self.panel.fit(self.window().width())
        if self._reading is None:
            self.skeleton.start()
        if self._reading is None or self._is_outdated:
            self._load()
        else:
            self._arrive()

    def leave(self) -> bool:
        changed = self.wanted.changed() if self.wanted is not None else ()
        if changed:
            self.said.emit(self.tr("%n changed rule(s) not applied: kept on the Rules page", "", len(changed)))
        return True

    def _is_unapplied(self) -> bool:
        return self.wanted is not None and bool(self.wanted.changed()) and not self._is_applying

    def _ask_before_closing(self) -> None:
        """Ask what to do with what is not applied: when the window closes it would be lost."""
        if not self.isVisible():
            self.go_asked.emit(Place("rules"))
        window = self.window()
        if self.isVisible() and not window.findChildren(UnappliedDialog):
            dialog = UnappliedDialog(window, may_apply=self.apply_button.isEnabled())
            dialog.accepted.connect(self.apply_rules)
            dialog.discarded.connect(self.discard)
            dialog.discarded.connect(window.close)
            dialog.open()

    def apply(self, changes: Changes) -> None:
        if not (changes.all_clients or changes.clients or changes.topics & {"rules", "settings", "products"}):
            return
        if self.isVisible():
            self._load()
        else:
            self._is_outdated = True

    def _load(self) -> None:
        self._is_outdated = False
        self._loading += 1
        self.desk.read(self, load_page, done=functools.partial(self._on_loaded, self._loading))

    def _on_loaded(self, loading: int, reading: RulesReading) -> None:
        if loading != self._loading:
            return
        is_first, self._reading = self.wanted is None, reading
        lang = self.desk.language.code
        if self.wanted is None:
            self.wanted = Wanted(reading, lang)
        else:
            self.wanted.take(reading, lang)
        self.skeleton.stop()
        if self.list.cards.keys() != self.wanted.edits.keys():
            self.list.make_cards(self.wanted, reading)
        self.list.show_rules(reading)
        self._count_all()
        self._show_state()
        self._ask_effect(at_once=True)
        if is_first or self._wanted_rule:
            self._arrive()

    def _arrive(self) -> None:
        """Open the rule that is wanted; the focus goes to it, or to the first card."""
        code, self._wanted_rule = self._wanted_rule, ""
        focused = self.window().focusWidget()
        if code in self.list.cards:
            self.open_rule(code)
        elif self.list.cards and (focused is None or not self.isAncestorOf(focused)):
            self.list.focus_card(self.list.focused_code())

    def _count_all(self) -> None:
        assert self._reading is not None
        loading, lang = self._loading, self.desk.language.code
        for row in self._reading.rules:
            done = functools.partial(self._on_clients_counted, loading, row.spec.code)
            self.desk.read(self, count_clients, row, lang, done=done)

    def _on_clients_counted(self, loading: int, code: str, clients: int) -> None:
        if loading == self._loading and code in self.list.cards:
            self.list.cards[code].show_count(clients)

    # --- editing ----------------------------------------------------------------------------------------------

    def open_rule(self, code: str) -> None:
        """Show the fields of a rule instead of its sentence; those of another one close."""
        if self._reading is None or code not in self.list.cards:
            return
        self._shown = code
        self.list.open_card(code, self._reading)
        self._ask_effect(at_once=True)
        self.hints_changed.emit()

    def close_rule(self) -> None:
        """Show sentences alone; what was changed stays changed."""
        code = self.list.open_code()
        if code:
            self.list.cards[code].close_editor()
            self.list.focus_card(code)
            self._ask_effect(at_once=True)

    def _on_edited(self, code: str) -> None:
        self._shown = code
        self._applies_when_counted = False  # what is typed now has not been asked to be applied
        self._show_state()
        self._ask_effect()
        self.hints_changed.emit()

    def _show_state(self) -> None:
        changed = self.wanted.changed() if self.wanted is not None else ()
        self.chip.set_chip(self.tr("%n rule(s) changed, not applied", "", len(changed)), "warn", "pencil")
        self.chip.setVisible(bool(changed))
        self.discard_button.setVisible(bool(changed))
        is_valid = self.wanted is not None and self.wanted.is_valid()
        may_apply = bool(changed) and is_valid and not self._is_applying
        self.apply_button.setEnabled(may_apply)
        self.panel.set_may_apply(may_apply, is_wrong=bool(changed) and not is_valid)
        self.commands.set_enabled("rules.apply", may_apply)
        self.commands.set_enabled("rules.discard", bool(changed))
        self._fit_header()

    def discard(self) -> None:
        """Want again what is in force."""
        if self.wanted is None or self._reading is None:
            return
        self.wanted.reset(self.desk.language.code)
        self.panel.reason.clear()
        for card in self.list.cards.values():
            if card.editor is not None:
                card.editor.rebuild()
        self.list.show_rules(self._reading)
        self.list.focus_card(self.list.focused_code())
        self._show_state()
        self._ask_effect(at_once=True)

    # --- the effect -------------------------------------------------------------------------------------------

    def _ask_effect(self, *, at_once: bool = False) -> None:
        if self.wanted is None:
            return
        changed, now_open = self.wanted.changed(), self.list.open_code()
        if self._shown not in (*changed, now_open):
            self._shown = now_open or (changed[0] if changed else "")
        self.counting.ask(self.wanted.edits.get(self._shown), at_once=at_once)
        if not self._shown:
            self.panel.show_nothing()
            return
        self.panel.set_counting(True)
        editor = self.list.cards[self._shown].editor
        if editor is not None:
            editor.show_preview(self.counting.previews.get(self._shown), "", True)

    def _on_counted(self, spec: RuleSpec, reading: PreviewReading) -> None:
        assert self.wanted is not None
        code = spec.code
        editor = self.list.cards[code].editor
        if editor is not None:
            editor.show_preview(reading.preview, reading.says, False)
        changed = self.wanted.changed()
        others = sum(other != code for other in changed)
        exemptions = self.wanted.exemptions(self.counting.previews, "")
        elsewhere = sum(one.flag != code for one in exemptions)
        exempt = self.wanted.exempt.get(code, frozenset())
        self.panel.show_preview(reading.preview, spec, exempt, others, elsewhere)
        by_settings = code in self.wanted.settings.changed_rules
        self.panel.set_note(self.tr("Usual intervals and the proof count once applied") if by_settings else "")
        self._show_state()
        if self._applies_when_counted:
            self._applies_when_counted = False
            self.apply_rules()

    def _on_not_counted(self, sentence: str) -> None:
        self._applies_when_counted = False
        self.said.emit(sentence)

    def _on_exempted(self, ids: frozenset[int]) -> None:
        if self.wanted is not None:
            self.wanted.exempt[self._shown] = ids

    # --- applying ---------------------------------------------------------------------------------------------

    def apply_rules(self) -> None:
        """Set every changed rule as one action, once the last count is there."""
        wanted = self.wanted
        if wanted is None or self._is_applying or not wanted.changed() or not wanted.is_valid():
            return
        if self.counting.is_stale:
            self._applies_when_counted = True
            self.counting.count_now()
            return
        exemptions = wanted.exemptions(self.counting.previews, self.panel.reason.text().strip())
        if exemptions and not exemptions[0].reason:
            self.panel.refuse_reason()
            return
        self._is_applying = True
        self._show_state()
        self.desk.write(
            self,
            apply_all,
            wanted.drafts(),
            exemptions,
            wanted.settings_to_set(),
            done=self._on_applied,
            failed=self._on_refused,
        )

    def _on_applied(self, _changes: Changes) -> None:
        self._is_applying = False
        if self.wanted is not None:
            self.wanted.exempt.clear()
        self.panel.reason.clear()
        self.close_rule()

    def _on_refused(self, refusal: Refusal) -> None:
        self._is_applying = False
        self._show_state()
        self.said.emit(refusal)

    # --- other things -----------------------------------------------------------------------------------------

    def print_sheet(self, **extra: Any) -> None:
        """Show the rule sheet on the page of documents."""
        self.go_asked.emit(Place("documents", extra={"kind": RULE_SHEET, **extra}))

    def show_history(self, code: str) -> None:
        """Show the versions of a rule and who has read them."""
        if code not in self.list.cards:
            return
        dialog = HistoryDialog(self, self.desk, code)
        dialog.print_asked.connect(lambda day: self.print_sheet(as_of=day))
        dialog.open()

    def _find_number(self, code: str, row: ConditionRow) -> None:
        if self.wanted is not None:
            edit = self.wanted.edits[code]
            ThresholdPanel(row, self.desk, row.draft, edit.read()[0], edit.is_on).open()

    def _open_reviews(self) -> None:
        if self._reading is not None and self._reading.reviews:
            ids = tuple(row.client_id for row in self._reading.reviews)
            self.go_asked.emit(Place("card", ids[0], ids, {"crumb": self.tr("Special terms to review")}))

    def _order_tabs(self) -> None:
        """Let Tab go as the eye does: fields are made later than what stands after them."""
        panel = (self.panel.list, self.panel.reason, self.panel.apply_button)
        for before, after in pairwise((self.apply_button, *self.list.stops(), *panel)):
            QWidget.setTabOrder(before, after)

    # --- keys and words ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.list.open_code():
            self.close_rule()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.fit(self.window().width())
        self._fit_header()

    def _fit_header(self) -> None:
        """Leave out the words of the printer, then the line after the title, where there is no room for them."""
        self.print_button.set_compact(False)
        self.print_button.set_compact(self.header.minimumSizeHint().width() > self.width() > 0)
        meta = self.tr("Who is Regular, who is VIP, who has gone quiet")
        self.header.set_meta(meta)
        layout = self.header.layout()
        if layout is not None:
            layout.activate()
        if self.header.meta.fontMetrics().horizontalAdvance(meta) > self.header.meta.width():
            self.header.set_meta("")

    def hints(self) -> tuple[KeyHint, ...]:
        focused = self.window().focusWidget()
        is_mine = focused is not None and self.isAncestorOf(focused)
        step = focused.step_text() if is_mine and isinstance(focused, NumberEdit) else ""
        return hints(step, is_list=focused is self.panel.list, is_open=bool(self.list.open_code()))

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self.list, self.panel)

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Rules"))
        self.print_button.setText(self.tr("Rule sheet"))
        self.print_button.setAccessibleName(self.tr("Print the rule sheet"))
        self.discard_button.setText(self.tr("Discard"))
        self.apply_button.setText(self.tr("Apply"))
        self.list.setAccessibleName(self.tr("Rules"))
        self.panel.retranslate()
        if self.wanted is not None and self._reading is not None:
            self.list.make_cards(self.wanted, self._reading)
            self.list.show_rules(self._reading)
            self._count_all()
            self._ask_effect(at_once=True)
        self._show_state()
