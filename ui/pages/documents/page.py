"""Documents: a sheet, its clients, what stands in it, and the very page that will be printed (picture 08)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.documents.aids import AidKind
from app.documents.kinds import file_name
from app.documents.values import DocumentKind
from app.services.aids import aid_file_name
from app.services.client_list import ClientRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.commands import Commands
from ui.kit.label import Label, rule, vertical_rule
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint
from ui.pages.documents import words
from ui.pages.documents.chosen import print_options
from ui.pages.documents.form_layout import GROUPS
from ui.pages.documents.form_pane import FormPane
from ui.pages.documents.include import IncludePane
from ui.pages.documents.maker import Maker, Wish
from ui.pages.documents.middle import MiddleColumn
from ui.pages.documents.output import Output
from ui.pages.documents.paper import PaperPane
from ui.pages.documents.pdf import PdfFile, PdfPictures
from ui.pages.documents.picker import ClientPicker
from ui.pages.documents.preview import Preview
from ui.pages.documents.reading import FormView, Start, load_form_view, load_start
from ui.pages.documents.sheets import SheetKind, has_clients, offers_clients, sheet_kind
from ui.pages.documents.templates import Template, TemplateList
from ui.pages.documents.which import WhichPane
from ui.pages.page import Page, Place

PREVIEW_AFTER_MS = 300
TOPICS = frozenset(
    {"forms", "settings", "stages", "people", "products", "rules", "competitors", "library", "handovers", "model"}
)
NOTED = frozenset({"document_made", "documents_made"})
ASKED = {"script": AidKind.CALL_SCRIPT, "competitor": AidKind.COMPETITOR, "transfer": AidKind.TRANSFER_RECEIPT}


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
        self._handover_ids: tuple[int, ...] = ()
        self._asked = ""
        self._generation = 0
        self._last_language = str(desk.facts.settings["documents.language"])
        self._language_of: dict[int, str] = {}
        self._shown_client: int | None = None
        pictures = PdfPictures()
        self.header = PageHeader()
        self.save_button = KButton("", icon="file-type-pdf", key="Ctrl S")
        self.print_button = KButton("", kind=Kind.PRIMARY, icon="printer", key="Ctrl P")
        self.templates = TemplateList()
        self.picker = ClientPicker(desk)
        self.which = WhichPane(desk)
        self.include = IncludePane(desk)
        self.paper = PaperPane(self._last_language)
        self.form = FormPane(desk)
        self.preview = Preview(desk, pictures)
        self.maker = Maker(desk, pictures, self)
        self.output = Output(
            self.maker, lambda: self.wish, self.file_name,
            lambda: (self.paper.copies.value(), self.paper.is_both_sides), self.form.when_kept, desk.jobs,
            self,
        )  # fmt: skip
        self._for_client = Label("", "small", "text2")
        self._note = Label("", "small", "text2", wrap=True)
        self._first_note = Label("", "small", "text2", wrap=True)
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
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(left)
        body.addWidget(vertical_rule())
        body.addWidget(
            MiddleColumn((self.which, self.picker, self._first_note, self.include, self._note, self.form), self.paper)
        )
        body.addWidget(vertical_rule())
        body.addWidget(self.preview, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(rule())
        outer.addLayout(body, 1)

    def _connect(self) -> None:
        handlers = (
            self.picker.focus_search, self.include.blank.toggle, self.output.ask_save, self.output.ask_save,
            self.output.ask_print,
            lambda: self.preview.turn(-1), lambda: self.preview.turn(1), lambda: self.preview.zoom_by(1),
            lambda: self.preview.zoom_by(1), lambda: self.preview.zoom_by(-1), self.preview.zoom_to_fit,
        )  # fmt: skip
        for command, handler in zip(words.COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.save_button.clicked.connect(self.output.ask_save)
        self.print_button.clicked.connect(self.output.ask_print)
        self.templates.chosen.connect(lambda _kind: self._on_kind())
        self.picker.ticked.connect(self._show_wish)
        self.include.blank.toggled.connect(lambda _on: self._show_wish())
        self.include.changed.connect(self._on_include)
        self.which.changed.connect(self._on_which)
        self.paper.changed.connect(self._preview_timer.start)
        self.paper.language_chosen.connect(self._on_language)
        self.form.saved.connect(self._preview_timer.start)
        self.form.blocked.connect(self._on_blocked)
        self.preview.blank_asked.connect(self.include.blank.toggle)
        self.preview.work.cancelled.connect(self.maker.cancel)
        self._preview_timer.timeout.connect(self._load_preview)
        self.maker.began.connect(self.preview.work.start)
        self.maker.stepped.connect(self.preview.work.step)
        self.maker.ended.connect(self.preview.work.stop)
        self.maker.refused.connect(self._on_refused)
        self.maker.previewed.connect(self._on_preview)
        self.output.said.connect(self.said)
        self.output.began.connect(lambda: self.preview.show_refusal(""))
        self.output.printers_changed.connect(self._show_printer)

    # --- what is wished -------------------------------------------------------------------------------------------

    @property
    def kind(self) -> SheetKind:
        """The sheet chosen."""
        return sheet_kind(self.templates.kind())

    @property
    def client_ids(self) -> tuple[int, ...]:
        """The clients of the document; none for a blank form and for a sheet of no client."""
        is_without = self.include.blank.isChecked() or not has_clients(self.kind)
        return () if is_without else self.picker.ticks.ticked_ids

    @property
    def wish(self) -> Wish | None:
        """The document wished, None while no client is ticked or no competitor is there."""
        kind, options = self.kind, print_options(self.include, self.paper, self.which, self._handover_ids)
        if isinstance(kind, AidKind):
            ticked = self.picker.ticks.ticked_ids if offers_clients(kind) and not options.blank else ()
            aid = self.which.options(kind, options, ticked[0] if len(ticked) == 1 else None)
            return Wish(kind, (), options, aid) if aid is not None else None
        if not self.client_ids and kind.has_clients and not options.blank:
            return None
        return Wish(kind, self.client_ids, options)

    def enter(self, place: Place) -> None:
        if not self.output.is_known:
            self.output.look_for_printers()
        is_new = place is not self._place  # coming back prints nothing a second time
        self._place = place
        wanted = tuple(place.extra.get("clients") or ((place.client_id,) if place.client_id is not None else ()))
        if is_new and "kind" in place.extra:
            self._asked = sheet_kind(str(place.extra["kind"]))
            self.templates.set_templates(self._templates())  # one may be offered only because it is asked for
            self.templates.set_kind(self._asked)
            self.include.set_kind(self.kind)
            self.include.blank.setChecked(bool(place.extra.get("blank")))
            self.include.set_day(place.extra.get("as_of"))
            for name, kind in ASKED.items():
                if place.extra.get(name):
                    self.which.want(kind, str(place.extra[name]))
        if is_new:
            self._action = str(place.extra.get("action", ""))
            self._handover_ids = (int(place.extra["handover"]),) if "handover" in place.extra else ()
        if is_new and (wanted or not self._is_begun):
            self._begin(wanted)
        elif self._is_stale:
            self._reload()
        elif is_new:
            self.which.load()
            self._show_wish()
        self.templates.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, wanted: tuple[int, ...]) -> None:
        self._is_begun = True
        self._is_stale = False
        today = self.desk.book.clock.today()
        self.which.load()
        self.desk.read(self, load_start, wanted, today, done=lambda start: self._on_start(start, wanted))

    def _on_start(self, start: Start, wanted: tuple[int, ...]) -> None:
        near = (*start.meetings.today, *start.meetings.tomorrow)
        self._show_clients(start, (*start.rows, *near), wanted or tuple(row.id for row in near[:1]))

    def _reload(self) -> None:
        """Load everything shown again: something of it was changed elsewhere."""
        self._is_stale = False
        self.which.load()
        ticks, ids = self.picker.ticks, self.picker.ticks.ids

        def done(start: Start) -> None:
            if ticks.ids == ids:  # else the person has changed the list meanwhile
                self._show_clients(start, start.rows, ticks.ticked_ids)

        self.desk.read(self, load_start, ids, self.desk.book.clock.today(), done=done)

    def _show_clients(self, start: Start, rows: tuple[ClientRow, ...], ticked_ids: tuple[int, ...]) -> None:
        self._is_empty_book = start.is_empty_book
        self.picker.set_meetings(start.meetings)
        before = self.picker.ticks.ticked_ids
        self.picker.ticks.show(rows, ticked_ids)
        if self.picker.ticks.ticked_ids == before:
            self._show_wish()

    def apply(self, changes: Changes) -> None:
        is_ours = changes.all_clients or any(changes.touches(client_id) for client_id in self.picker.ticks.ids)
        if changes.action in NOTED or not (is_ours or changes.topics & TOPICS or changes.clients):
            return
        if "settings" in changes.topics:
            self.include.set_logo(bool(self.desk.facts.settings["company.logo"]))
        if not self.isVisible():
            self._is_stale = self._is_begun
        elif changes.action == "form_changed":
            self._show_wish()
        elif self._is_begun:
            self._reload()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _on_kind(self) -> None:
        self.include.set_kind(self.kind)
        self._show_wish()

    def _on_which(self) -> None:
        if isinstance(self.kind, AidKind) or self.kind is DocumentKind.HANDOVER_CARD:
            self._show_wish()

    def _on_include(self) -> None:
        self.form.set_sections(self.include.sections)
        self._preview_timer.start()

    def _show_wish(self) -> None:
        """Show what is chosen: first the fields of the one client, then the page."""
        self._generation += 1
        self._word_header()
        self.which.set_kind(self.kind, is_blank=self.include.blank.isChecked())
        self.picker.setVisible(offers_clients(self.kind))
        self.picker.offer_views(self.kind is DocumentKind.WHITE_SPOTS)
        ids = self.client_ids
        kind = self.kind
        has_form = isinstance(kind, DocumentKind) and bool(GROUPS[kind])
        self._note.setVisible(has_form and len(ids) > 1)
        self._first_note.setVisible(kind is AidKind.OBJECTIONS and not self.include.blank.isChecked())
        if len(ids) != 1:
            self._shown_client = None
            self.form.show_view(None)
            self._preview_soon()
            return
        mine = self._generation
        self.desk.read(
            self, load_form_view, ids[0], kind, self.desk.book.clock.today(),
            done=lambda view: self._on_view(view) if mine == self._generation else None,
            failed=lambda refusal: self._on_refused(self.tr("No preview"), refusal),
        )  # fmt: skip

    def _on_view(self, view: FormView) -> None:
        if view.client_id != self._shown_client:
            self._shown_client = view.client_id
            language = self._language_of.get(view.client_id) or view.sheet_lang or self._last_language
            self.paper.language.set_code(language)
        self.form.show_view(view)
        self.form.set_sections(self.include.sections)
        self._preview_soon()

    def _preview_soon(self) -> None:
        """Show the first page at once; a page that is there stays until the choices have rested for a moment."""
        if self.wish is None or not self.preview.pages:
            self._load_preview()
        else:
            self._preview_timer.start()

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
            self.output.ask_print()
        elif action == "save":
            self.output.ask_save()

    def _on_language(self, code: str) -> None:
        self._last_language = code
        if len(self.client_ids) == 1:
            self._language_of[self.client_ids[0]] = code
        self._preview_soon()

    def leave(self) -> bool:
        return self.form.flush()

    # --- printing and saving ----------------------------------------------------------------------------------------

    def file_name(self) -> str:
        """Return the name the PDF gets."""
        ids, kind = self.client_ids, self.kind
        if isinstance(kind, AidKind):
            name = "" if self.include.blank.isChecked() else self.which.name(kind)
            return aid_file_name(kind, name, self.desk.book.clock.today())
        name = self.picker.ticks.name_of(ids[0]) if len(ids) == 1 else ""
        return file_name(kind, name, self.include.as_of or self.desk.book.clock.today())

    def _on_blocked(self) -> None:
        self.said.emit(self.tr("Mend the red field first."))

    def _on_refused(self, title: str, sentence: str) -> None:
        self.preview.show_refusal(title, sentence)
        self.said.emit(f"{title}. {sentence}".rstrip(". ") + ".")

    def _show_printer(self) -> None:
        """Name the printer; without one, saving comes first."""
        printer = self.output.printer
        self.print_button.set_kind(Kind.PRIMARY if printer else Kind.PLAIN)
        self.save_button.set_kind(Kind.PLAIN if printer else Kind.PRIMARY)
        if printer is None:
            self.paper.set_printer(self.tr("No printer: save the PDF"))
        elif printer.is_gray_only:
            self.paper.set_printer(self.tr("{printer}, black and white").format(printer=printer.name))
        else:
            self.paper.set_printer(printer.name)

    # --- words ------------------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        return words.hints()

    def _word_header(self) -> None:
        name = next(item.name for item in self._templates() if item.kind == self.kind)
        count = len(self.client_ids)
        if self.include.blank.isChecked():
            text = self.tr("{sheet}, blank form").format(sheet=name)
        elif count:
            text = self.tr("{sheet} {for_clients}").format(
                sheet=name, for_clients=self.tr("for %n client(s)", "", count)
            )
        else:
            text = name
        self.header.set_meta(text)

    def _templates(self) -> tuple[Template, ...]:
        return words.templates(is_team=not self.desk.facts.is_solo, asked=self._asked)

    def _word_empty(self) -> None:
        self.preview.set_empty_words(*words.empty_words(self.kind, is_empty_book=self._is_empty_book))

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Documents"))
        self.save_button.setText(self.tr("Save PDF"))
        self.print_button.setText(self.tr("Print"))
        self._for_client.setText(self.tr("For a client"))
        self.templates.setAccessibleName(self.tr("Documents"))
        self.templates.set_templates(self._templates())
        self._note.setText(self.tr("Goals and other fields are edited when one client is ticked."))
        self._first_note.setText(self.tr("Of one client ticked, the objections it has raised come first."))
        for part in (self.which, self.picker, self.include, self.paper, self.form, self.preview):
            part.retranslate()
        self.include.set_logo(bool(self.desk.facts.settings["company.logo"]))
        self._show_printer()
        self._word_empty()
        self._word_header()
