"""The sheet's own fields of one client: in groups that fold, each kept as it is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.documents.forms import Editor, FormField, form_field
from app.documents.kinds import RECIPES
from app.documents.values import DocumentKind
from app.services.meeting_forms import save_form_field
from app.texts import Texts, load_texts
from ui.desk import Desk, Refusal
from ui.kit.label import Label
from ui.kit.paint import RIGHT, begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.pages.documents.form_fields import ChoiceField, ContactsField, MomentField, SheetField, TextField, Value
from ui.pages.documents.form_layout import GROUPS, FormGroup
from ui.pages.documents.form_table import TableField
from ui.pages.documents.reading import FormView
from ui.theme import follow_theme, theme


class GroupHead(QAbstractButton):
    """The heading of a group: bold words, how much is filled in; a press folds it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_words(self, title: str, count: int) -> None:
        """Word the heading; ``count`` fields are filled in."""
        self._count = count
        self.setText(title)
        self.setToolTip(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.tr("%n field(s) filled in", "", count) if count else "")
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, rect, 6, look.color("rowHover"))
        draw_icon(painter, 2, rect.center().y(), "chevron-down" if self.isChecked() else "chevron-right", "text2", 14)
        count = str(self._count) if self._count else ""
        draw_text(painter, rect.adjusted(0, 0, -6, 0), count, look.font("small"), "text2", RIGHT)
        draw_text(painter, rect.adjusted(22, 0, -30, 0), self.text(), look.font("strong"), "text")
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        painter.end()


class Group(QWidget):
    """A heading and the fields under it; they are made when the group is first unfolded."""

    def __init__(self, group: FormGroup, make: Callable[[str], SheetField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.fields: dict[str, SheetField] = {}
        self._make = make
        self.head = GroupHead()
        self._inner = QWidget()
        self._inner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._inner)
        self.head.toggled.connect(self._on_toggled)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its fields."""
        return tuple(key for keys in self.group.lines for key in keys)

    def _on_toggled(self, is_open: bool) -> None:
        if is_open and not self.fields:
            self._build()
        self._inner.setVisible(is_open)

    def _build(self) -> None:
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 2, 0, 10)
        inner.setSpacing(8)
        for keys in self.group.lines:
            line = QHBoxLayout()
            line.setSpacing(10)
            for key in keys:
                self.fields[key] = self._make(key)
                line.addWidget(self.fields[key], 1)
            inner.addLayout(line)


class FormPane(QWidget):
    """Edits a sheet of one client.

    Signals:
        saved: a field is in the book.
        settled: no write is under way any more.
        blocked: something that waited for the writes is not done: a field must be mended first.
    """

    saved = Signal()
    settled = Signal()
    blocked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: FormView | None = None
        self._in_book: dict[str, Any] = {}
        self._sent: dict[str, Value] = {}
        self._drafts: dict[tuple[int, DocumentKind], dict[str, Value]] = {}
        self._open: dict[DocumentKind, set[str]] = {}
        self._open_writes = 0
        self._kept_acts: list[Callable[[], object]] = []
        self.groups: list[Group] = []
        self.fields: dict[str, SheetField] = {}
        self._note = Label("", "small", "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._note)
        desk.crashed.connect(self._on_crashed)

    @property
    def has_problem(self) -> bool:
        """True when something typed for the client shown did not get into the book."""
        return self._view is not None and bool(self._drafts.get((self._view.client_id, self._view.kind)))

    # --- showing ------------------------------------------------------------------------------------------------

    def show_view(self, view: FormView | None) -> None:
        """Show the fields of a client, or none; what is typed and not saved stays where it is."""
        before = self._view
        is_same = before is not None and view is not None and self._is_same(before, view)
        if not is_same:
            self.flush()
            self._clear()
        self._view = view
        known, self._in_book = self._in_book, dict(view.fields) if view else {}
        self._note.setVisible(view is not None and bool(GROUPS[view.kind]))
        if view is None:
            return
        if not is_same:
            self._build(view)
        for key, field in self.fields.items():
            is_typed = is_same and field.value() != known.get(key, _nothing(field.field))
            self._fill(view, field, keeps=is_typed or key in self._sent)
        self._word_groups()

    def set_sections(self, sections: frozenset[str] | None) -> None:
        """Show the groups of the sections that are printed: those of ``sections``, None for all."""
        if self._view is None:
            return
        always = RECIPES[self._view.kind].always
        for group in self.groups:
            key = group.group.title.split(".")[-1]
            group.setVisible(sections is None or key in always or key in sections)

    def _fill(self, view: FormView, field: SheetField, *, keeps: bool = False) -> None:
        """Show what the book has, or what it did not take before; ``keeps`` what stands there."""
        key = field.field.key
        drafts = self._drafts.get((view.client_id, view.kind), {})
        value = drafts.get(key, self._in_book.get(key, _nothing(field.field)))
        if not keeps and field.value() != value:
            field.set_value(value)
        field.set_usual(view.usual.get(key, ""))

    @staticmethod
    def _is_same(before: FormView, view: FormView) -> bool:
        return (before.client_id, before.kind, before.contacts) == (view.client_id, view.kind, view.contacts)

    def _clear(self) -> None:
        for group in self.groups:
            group.hide()
            group.deleteLater()
        self.groups = []
        self.fields = {}
        self._sent = {}

    def _build(self, view: FormView) -> None:
        groups = GROUPS[view.kind]
        opened = self._open.setdefault(view.kind, {group.title for group in groups[:1]})
        drafts = self._drafts.get((view.client_id, view.kind), {})
        for group in groups:
            shown = Group(group, partial(self._make, view), self)
            shown.head.setChecked(group.title in opened or not drafts.keys().isdisjoint(shown.keys))
            shown.head.toggled.connect(partial(self._on_folded, view.kind, group.title))
            self._column.insertWidget(len(self.groups), shown)
            self.groups.append(shown)

    def _make(self, view: FormView, key: str) -> SheetField:
        texts = self._texts()
        field = form_field(view.kind, key)
        assert field is not None, key
        made: SheetField
        if field.editor is Editor.TABLE:
            made = TableField(field, texts)
        elif field.editor is Editor.CONTACTS:
            made = ContactsField(field, view.contacts)
        elif field.editor is Editor.CHOICE:
            made = ChoiceField(field)
        elif field.editor in (Editor.DATE, Editor.TIME):
            made = MomentField(field, self._desk.book.clock.today())
        else:
            made = TextField(field)
        made.retranslate(texts)
        made.left.connect(partial(self._send, key))
        self.fields[key] = made
        self._fill(self._view or view, made)
        return made

    def _on_folded(self, kind: DocumentKind, title: str, is_open: bool) -> None:
        (self._open[kind].add if is_open else self._open[kind].discard)(title)

    def _texts(self) -> Texts:
        return load_texts("documents", self._desk.language.code)

    def _word_groups(self) -> None:
        texts = self._texts()
        for group in self.groups:
            values = [self.fields[key].value() if key in self.fields else self._in_book.get(key) for key in group.keys]
            group.head.set_words(texts.text(group.group.title), sum(map(bool, values)))

    def retranslate(self) -> None:
        """Word everything anew."""
        self._note.setText(self.tr("Saved with the meeting, so it is here next time."))
        texts = self._texts()
        for field in self.fields.values():
            field.retranslate(texts)
        self._word_groups()

    # --- saving -------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Send off what is still being typed; False when something must be mended first."""
        return all([self._send(key) for key in list(self.fields)])

    def when_kept(self, act: Callable[[], object]) -> None:
        """Do something once what was typed is in the book; ``blocked`` when it cannot get there."""
        if not self.flush():
            self.blocked.emit()
        elif self._open_writes:
            self._kept_acts.append(act)
        else:
            act()

    def _send(self, key: str) -> bool:
        """Write a field if it is another than the book's; False if it cannot be taken."""
        view, field = self._view, self.fields.get(key)
        if view is None or field is None:
            return True
        value = field.value()
        drafts = self._drafts.setdefault((view.client_id, view.kind), {})
        if value == self._sent.get(key, self._in_book.get(key, _nothing(field.field))):
            drafts.pop(key, None)
            field.set_error("")
            return True
        drafts[key] = value
        problem = field.problem()
        field.set_error(problem)
        if problem:
            return False
        self._sent[key] = value
        self._open_writes += 1
        self._desk.write(
            self, save_form_field, view.client_id, view.kind, key, value,
            done=lambda _changes: self._on_saved(view, key, value),
            failed=lambda refusal: self._on_refused(view, key, refusal),
        )  # fmt: skip
        return True

    def _on_saved(self, view: FormView, key: str, value: Value) -> None:
        drafts = self._drafts.get((view.client_id, view.kind), {})
        if drafts.get(key) == value:
            del drafts[key]
        if self._is_shown(view):
            if self._sent.get(key) == value:
                del self._sent[key]
            self._in_book[key] = value
            self.fields[key].set_error("")
            self._word_groups()
        self.saved.emit()
        self._end_write()

    def _on_refused(self, view: FormView, key: str, refusal: Refusal) -> None:
        if self._is_shown(view):
            self._sent.pop(key, None)
            self.fields[key].set_error(refusal)
        self._end_write()

    def _on_crashed(self, _error: object) -> None:
        """Forget the writes under way: one of them may never answer. What is typed stays, as not yet kept."""
        self._sent = {}
        self._open_writes = 0
        if self._kept_acts:
            self._kept_acts = []
            self.blocked.emit()

    def _end_write(self) -> None:
        self._open_writes = max(0, self._open_writes - 1)
        if self._open_writes:
            return
        self.settled.emit()
        acts, self._kept_acts = self._kept_acts, []
        if acts and self.has_problem:
            self.blocked.emit()
            return
        for act in acts:
            act()

    def _is_shown(self, view: FormView) -> bool:
        now = self._view
        return now is not None and (now.client_id, now.kind) == (view.client_id, view.kind)


def _nothing(field: FormField) -> Value:
    """Return the empty value of a field."""
    return [] if field.editor in (Editor.LIST, Editor.CONTACTS, Editor.TABLE) else ""
