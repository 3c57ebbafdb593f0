"""Documents: a sheet, its clients, what stands in it, and the very page that will be printed (picture 08)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.changes import Changes
from app.documents.kinds import file_name
from app.documents.values import DocumentKind
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.commands import Commands
from ui.kit.label import Label, rule, vertical_rule
from ui.kit.page_header import PageHeader
from ui.kit.section_card import IconLabel
from ui.kit.status_bar import KeyHint
from ui.pages.documents import words
from ui.pages.documents.dialogs import choose_file, choose_printer
from ui.pages.documents.form_layout import GROUPS
from ui.pages.documents.form_pane import FormPane
from ui.pages.documents.maker import Maker, Wish
from ui.pages.documents.options import OptionsPane
from ui.pages.documents.pdf import PdfFile, PdfPictures
from ui.pages.documents.picker import ClientPicker
from ui.pages.documents.preview import Preview
from ui.pages.documents.printing import printer_names
from ui.pages.documents.reading import FormView, Start, load_form_view, load_start
from ui.pages.documents.templates import TemplateList
from ui.pages.page import Page, Place
from ui.theme import theme

PREVIEW_AFTER_MS = 300
TEMPLATES_PX, MIDDLE_PX = 222, 318
TOPICS = frozenset({"forms", "settings", "stages", "people", "products", "rules"})
NOTED = frozenset({"document_made", "documents_made"})


class DocumentsPage(Page):
    """Makes the sheets for the next meeting."""

    page_id = "documents"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._place: Place | None = None
        self._is_begun = False
        self._is_stale = False
        self._is_empty_book = False
        self._action = ""
        self._generation = 0
        self._last_language = str(desk.facts.settings["documents.language"])
        self._language_of: dict[int, str] = {}
        self._shown_client: int | None = None
        self._printers: tuple[str, ...] | None = None
        self._dialog: QPrintDialog | None = None
        pictures = PdfPictures()
        self.header = PageHeader()
        self.save_button = KButton("", icon="file-type-pdf", key="Ctrl S")
        self.print_button = KButton("", kind=Kind.PRIMARY, icon="printer", key="Ctrl P")
        self.templates = TemplateList()
        self.picker = ClientPicker(desk)
        self.options = OptionsPane(self._last_language)
        self.form = FormPane(desk)
        self.preview = Preview(desk, pictures)
        self.maker = Maker(desk, pictures, self)
        self._for_client = Label("", "small", "text2")
        self._note = Label("", "small", "text2", wrap=True)
        self._printer_name = Label("", "small", "text2", elide=True)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- laying out ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header.add_action(self.save_button)
        self.header.add_action(self.print_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 10, 10, 10)
        column.setSpacing(4)
        self._for_client.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self._for_client)
        column.addWidget(self.templates)
        column.addStretch(1)
        left.setFixedWidth(theme().px(TEMPLATES_PX))
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(left)
        body.addWidget(vertical_rule())
        body.addWidget(self._middle())
        body.addWidget(vertical_rule())
        body.addWidget(self.preview, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(rule())
        outer.addLayout(body, 1)

    def _middle(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("scrolled", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.picker)
        column.addWidget(self.options)
        column.addWidget(self._note)
        column.addWidget(self.form)
        printer = QHBoxLayout()
        printer.setSpacing(7)
        printer.addWidget(IconLabel("printer", "text2", 14))
        printer.addWidget(self._printer_name, 1)
        column.addLayout(printer)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        area.setFixedWidth(theme().px(MIDDLE_PX))
        return area

    def _connect(self) -> None:
        handlers = (
            self._focus_search, self._toggle_blank, self._ask_save, self._ask_save, self._ask_print,
            lambda: self.preview.turn(-1), lambda: self.preview.turn(1), lambda: self.preview.zoom_by(1),
            lambda: self.preview.zoom_by(1), lambda: self.preview.zoom_by(-1), self.preview.zoom_to_fit,
        )  # fmt: skip
        for command, handler in zip(words.COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.save_button.clicked.connect(self._ask_save)
        self.print_button.clicked.connect(self._ask_print)
        self.templates.chosen.connect(lambda _kind: self._on_kind())
        self.picker.ticked.connect(self._show_wish)
        self.options.blank.toggled.connect(lambda _on: self._show_wish())
        self.options.changed.connect(self._preview_timer.start)
        self.options.language_chosen.connect(self._on_language)
        self.form.saved.connect(self._preview_timer.start)
        self.form.blocked.connect(self._on_blocked)
        self.preview.blank_asked.connect(self._toggle_blank)
        self.preview.work.cancelled.connect(self.maker.cancel)
        self._preview_timer.timeout.connect(self._load_preview)
        self.maker.began.connect(self.preview.work.start)
        self.maker.stepped.connect(self.preview.work.step)
        self.maker.ended.connect(self.preview.work.stop)
        self.maker.refused.connect(self._on_refused)
        self.maker.previewed.connect(self._on_preview)
        self.maker.saved.connect(self._on_saved)
        self.maker.printed.connect(self._on_printed)

    # --- what is wished -------------------------------------------------------------------------------------------

    @property
    def kind(self) -> DocumentKind:
        """The sheet chosen."""
        return DocumentKind(self.templates.kind())

    @property
    def client_ids(self) -> tuple[int, ...]:
        """The clients of the document; none for a blank form."""
        return () if self.options.blank.isChecked() else self.picker.ticks.ticked_ids

    @property
    def wish(self) -> Wish | None:
        """The document wished, None while no client is ticked."""
        if not self.client_ids and not self.options.blank.isChecked():
            return None
        return Wish(self.kind, self.client_ids, self.options.print_options())

    def enter(self, place: Place) -> None:
        if self._printers is None:
            QTimer.singleShot(0, self, self._look_for_printers)
        is_new = place is not self._place  # coming back prints nothing a second time
        self._place = place
        wanted = tuple(place.extra.get("clients") or ((place.client_id,) if place.client_id is not None else ()))
        if is_new and "kind" in place.extra:
            self.templates.set_kind(str(place.extra["kind"]))
            self.options.set_kind(self.kind)
            self.options.blank.setChecked(bool(place.extra.get("blank")))
        if is_new:
            self._action = str(place.extra.get("action", ""))
        if is_new and (wanted or not self._is_begun):
            self._begin(wanted)
        elif self._is_stale:
            self._reload()
        elif is_new:
            self._show_wish()
        self.templates.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, wanted: tuple[int, ...]) -> None:
        self._is_begun = True
        self._is_stale = False
        today = self.desk.book.clock.today()
        self.desk.read(self, load_start, wanted, today, done=lambda start: self._on_start(start, wanted))

    def _on_start(self, start: Start, wanted: tuple[int, ...]) -> None:
        near = (*start.meetings.today, *start.meetings.tomorrow)
        self._is_empty_book = start.is_empty_book
        self.picker.set_meetings(start.meetings)
        before = self.picker.ticks.ticked_ids
        self.picker.ticks.show((*start.rows, *near), wanted or tuple(row.id for row in near[:1]))
        if self.picker.ticks.ticked_ids == before:
            self._show_wish()

    def _reload(self) -> None:
        """Load everything shown again: something of it was changed elsewhere."""
        self._is_stale = False
        ticks, ids = self.picker.ticks, self.picker.ticks.ids
        today = self.desk.book.clock.today()

        def done(start: Start) -> None:
            if ticks.ids != ids:
                return  # the person has changed the list meanwhile
            self._is_empty_book = start.is_empty_book
            self.picker.set_meetings(start.meetings)
            before = ticks.ticked_ids
            ticks.show(start.rows, before)
            if ticks.ticked_ids == before:
                self._show_wish()

        self.desk.read(self, load_start, ids, today, done=done)

    def apply(self, changes: Changes) -> None:
        is_ours = changes.all_clients or any(changes.touches(client_id) for client_id in self.picker.ticks.ids)
        if changes.action in NOTED or not (is_ours or changes.topics & TOPICS or changes.clients):
            return
        if "settings" in changes.topics:
            self._word_logo()
        if not self.isVisible():
            self._is_stale = self._is_begun
        elif changes.action == "form_changed":
            self._show_wish()
        elif self._is_begun:
            self._reload()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _on_kind(self) -> None:
        self.options.set_kind(self.kind)
        self._show_wish()

    def _show_wish(self) -> None:
        """Show what is chosen: first the fields of the one client, then the page."""
        self._generation += 1
        self._word_header()
        ids = self.client_ids
        self.options.set_many(len(ids) > 1)
        has_form = bool(GROUPS[self.kind])
        self._note.setVisible(has_form and len(ids) > 1)
        if len(ids) != 1:
            self._shown_client = None
            self.form.show_view(None)
            self._load_preview()
            return
        mine = self._generation
        self.desk.read(
            self, load_form_view, ids[0], self.kind, self.desk.book.clock.today(),
            done=lambda view: self._on_view(view) if mine == self._generation else None,
            failed=lambda refusal: self._on_refused(self.tr("No preview"), refusal),
        )  # fmt: skip

    def _on_view(self, view: FormView) -> None:
        if view.client_id != self._shown_client:
            self._shown_client = view.client_id
            language = self._language_of.get(view.client_id) or view.sheet_lang or self._last_language
            self.options.language.set_code(language)
        self.form.show_view(view)
        self._load_preview()

    def _load_preview(self) -> None:
        self._preview_timer.stop()
        wish = self.wish
        if wish is None:
            self.maker.stop_preview()
            self._word_empty()
            self.preview.show_nothing()
            return
        self.maker.preview(wish, *self.preview.render_wish())

    def _on_preview(self, pdf: PdfFile, number: int, picture: object) -> None:
        self.preview.show_refusal("")
        self.preview.show_pdf(pdf, number, picture)  # type: ignore[arg-type]
        action, self._action = self._action, ""
        if action == "print":
            self._ask_print()
        elif action == "save":
            self._ask_save()

    def _on_language(self, code: str) -> None:
        self._last_language = code
        if len(self.client_ids) == 1:
            self._language_of[self.client_ids[0]] = code
        self._load_preview()

    def _toggle_blank(self) -> None:
        self.options.blank.toggle()

    def _focus_search(self) -> None:
        self.picker.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        return self.form.flush()

    # --- printing and saving ----------------------------------------------------------------------------------------

    def _when_kept(self, act: Callable[[], object]) -> None:
        """Do it once what was typed is in the book: the document is made from there."""
        if self.wish is None:
            self.said.emit(self.tr("Tick a client, or take a blank form."))
        else:
            self.form.when_kept(act)

    def _on_blocked(self) -> None:
        self.said.emit(self.tr("Mend the red field first."))

    def file_name(self) -> str:
        """Return the name the PDF gets."""
        ids = self.client_ids
        name = self.picker.ticks.name_of(ids[0]) if len(ids) == 1 else ""
        return file_name(self.kind, name, self.desk.book.clock.today())

    def _ask_save(self) -> None:
        self._when_kept(lambda: choose_file(self, self.file_name(), self.save_to))

    def save_to(self, path: Path) -> None:
        """Write the document into a file; ``said`` tells when it is there, a banner when it is not."""

        def save() -> None:
            wish = self.wish
            if wish is not None:
                self.preview.show_refusal("")
                self.maker.save(wish, path)

        self._when_kept(save)

    def _on_saved(self, path: Path) -> None:
        self.said.emit(self.tr("Saved: {file}").format(file=path.name))

    def _ask_print(self) -> None:
        if self._printers is None:
            self._look_for_printers()
        if not self._printers:
            self.said.emit(self.tr("No printer is set up on this computer. Save a PDF instead."))
            return
        self._when_kept(self._make_for_printer)

    def _make_for_printer(self) -> None:
        wish = self.wish
        if wish is not None:
            self.preview.show_refusal("")
            self.maker.make(wish, lambda pdf: self._choose_printer(wish, pdf))

    def _choose_printer(self, wish: Wish, pdf: PdfFile) -> None:
        self._dialog = choose_printer(
            self, self.file_name(), len(pdf.pages), lambda printer: self.print_to(printer, wish, pdf)
        )

    def print_to(self, printer: QPrinter, wish: Wish, pdf: PdfFile) -> None:
        """Send a document to a printer; ``said`` tells when it is there."""
        printer.setFullPage(True)
        self.maker.print(wish, pdf, printer)

    def _on_printed(self, name: str) -> None:
        self.said.emit(self.tr("Sent to the printer {printer}").format(printer=name))

    def _on_refused(self, title: str, sentence: str) -> None:
        self.preview.show_refusal(title, sentence)
        self.said.emit(f"{title}. {sentence}".rstrip(". ") + ".")

    def _look_for_printers(self) -> None:
        self.set_printers(printer_names())

    def set_printers(self, names: tuple[str, ...]) -> None:
        """Take the printers of this computer; without one, saving comes first."""
        self._printers = names
        self.print_button.set_kind(Kind.PRIMARY if names else Kind.PLAIN)
        self.save_button.set_kind(Kind.PLAIN if names else Kind.PRIMARY)
        self._word_printer()

    # --- words ------------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        return words.hints()

    def _word_header(self) -> None:
        name = next(item.name for item in words.templates() if item.kind == self.kind)
        count = len(self.client_ids)
        if self.options.blank.isChecked():
            text = self.tr("{sheet}, blank form").format(sheet=name)
        elif count:
            text = self.tr("{sheet} {for_clients}").format(
                sheet=name, for_clients=self.tr("for %n client(s)", "", count)
            )
        else:
            text = name
        self.header.set_meta(text)

    def _word_empty(self) -> None:
        if self._is_empty_book:
            self.preview.set_empty_words(
                self.tr("No clients in the book yet"),
                self.tr("Sheets are filled from the cards of clients. A blank form to fill by hand works already now."),
            )
        else:
            self.preview.set_empty_words(
                self.tr("No client is ticked"),
                self.tr("Tick one or several at the left: the page appears here as it will be printed."),
            )

    def _word_printer(self) -> None:
        if self._printers:
            self._printer_name.setText(self._printers[0])
        else:
            self._printer_name.setText(self.tr("No printer: save a PDF"))

    def _word_logo(self) -> None:
        self.options.set_logo(bool(self.desk.facts.settings["company.logo"]))

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Documents"))
        self.save_button.setText(self.tr("Save PDF"))
        self.print_button.setText(self.tr("Print"))
        self._for_client.setText(self.tr("For a client"))
        self.templates.setAccessibleName(self.tr("Documents"))
        self.templates.set_templates(words.templates())
        self._note.setText(self.tr("Goals and other fields are edited when one client is ticked."))
        for part in (self.picker, self.options, self.form, self.preview):
            part.retranslate()
        self._word_logo()
        self._word_printer()
        self._word_empty()
        self._word_header()
