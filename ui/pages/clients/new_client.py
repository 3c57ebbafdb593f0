"""The dialog of a new client: a name is enough; one like it that exists is shown while typing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from app.changes import Changes
from app.services.new_client import add_client_with_contact
from app.services.search import LikeClient, find_like_clients
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.section_card import IconLabel

LOOK_AFTER_MS = 250
MAX_LENGTH = 300


class NewClientDialog(Dialog):
    """Name, city, person, phone, e-mail, tax code, stage.

    Signals:
        made: the client is in the book (its id).
        like_opened: the person wants to see the one that exists (its id).
    """

    made = Signal(int)
    like_opened = Signal(int)

    def __init__(self, parent: QWidget, desk: Desk, name: str = "") -> None:
        title = QCoreApplication.translate("NewClientDialog", "New client")
        super().__init__(parent, title, width_px=560)
        self.setObjectName("newClient")
        self._desk = desk
        self._is_saved = False
        self._like: LikeClient | None = None
        self.name = Field(self.tr("Name of the company or person"), KLineEdit())
        self.city = Field(self.tr("City"), KLineEdit())
        self.contact = Field(self.tr("Contact person"), KLineEdit())
        self.phone = Field(self.tr("Phone"), KLineEdit())
        self.email = Field(self.tr("E-mail"), KLineEdit())
        self.tax_code = Field(self.tr("Tax code"), KLineEdit())
        self.source = QComboBox()
        self.stage = QComboBox()
        self._fields = (self.name, self.city, self.contact, self.phone, self.email, self.tax_code)
        self._warning = self._make_warning()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.line(self.name).setText(name)
        for field in self._fields:
            self.line(field).setMaxLength(MAX_LENGTH)
            self.line(field).textEdited.connect(lambda _text: self._timer.start())
        self.add_cancel()
        self.add_primary(self.tr("Add client"))
        self.accept_if(self._save)

    def line(self, field: Field) -> KLineEdit:
        """Return the line of a field."""
        assert isinstance(field.editor, KLineEdit)
        return field.editor

    def _lay_out(self) -> None:
        words = self._desk.language.words
        for stage in self._desk.facts.stages:
            if stage.function != "off" and not stage.is_hidden:
                function = words.text(f"function.{stage.function}")
                self.stage.addItem(f"{function}: {stage.name(words)}", stage.code)
        self.source.addItem("—", "")
        for code in ("site", "messenger", "incoming", "cold", "referral", "event", "social", "ads", "partner", "own"):
            self.source.addItem(words.text(f"source.{code}"), code)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.name, 0, 0, 1, 2, top)
        grid.addWidget(self._warning, 1, 0, 1, 2)
        grid.addWidget(self.city, 2, 0, top)
        grid.addWidget(self.contact, 2, 1, top)
        grid.addWidget(self.phone, 3, 0, top)
        grid.addWidget(self.email, 3, 1, top)
        grid.addWidget(self.tax_code, 4, 0, top)
        grid.addWidget(Field(self.tr("Came from"), self.source), 4, 1, top)
        grid.addWidget(Field(self.tr("Stage"), self.stage), 5, 0, top)
        self.body.addLayout(grid)

    def _make_warning(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.warning = Label("", "small", "warn", wrap=True)
        self.open_like = KButton(self.tr("Open it"), size="small", kind=Kind.LINK)
        self.open_like.clicked.connect(self._open_like)
        row.addWidget(IconLabel("alert-triangle", "warn", 15))
        row.addWidget(self.warning, 1)
        row.addWidget(self.open_like)
        box.hide()
        return box

    # --- one like it ----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._desk.read(
            self,
            find_like_clients,
            name=self._text(self.name),
            phones=[self._text(self.phone)] if self._text(self.phone) else [],
            emails=[self._text(self.email)] if self._text(self.email) else [],
            tax_code=self._text(self.tax_code),
            done=self._on_like,
        )

    def _on_like(self, found: tuple[LikeClient, ...]) -> None:
        self._like = found[0] if found else None
        self._warning.setVisible(bool(found))
        if found:
            like = found[0]
            place = f" ({like.city})" if like.city else ""
            self.warning.setText(self.tr("It looks like “{name}”{place}, already in the book.").format(
                name=like.name, place=place))  # fmt: skip

    def _open_like(self) -> None:
        if self._like is not None:
            client_id = self._like.id
            self.reject()
            self.like_opened.emit(client_id)

    # --- saving -----------------------------------------------------------------------------------------------------

    def _text(self, field: Field) -> str:
        return self.line(field).text().strip()

    def _save(self) -> bool:
        if self._is_saved:
            return True
        for field in self._fields:
            field.set_error("")
        if not self._text(self.name):
            self.name.set_error(self.tr("Type the name of the client."))
            self.line(self.name).setFocus()
            return False
        self._desk.write(
            self,
            add_client_with_contact,
            self._text(self.name),
            fields={
                "city": self._text(self.city),
                "tax_code": self._text(self.tax_code),
                "source": self.source.currentData(),
            },
            contact_name=self._text(self.contact),
            phone=self._text(self.phone),
            email=self._text(self.email),
            stage=self.stage.currentData(),
            done=self._on_made,
            failed=self._on_refused,
        )
        return False  # the dialog stays until the book has taken it

    def _on_made(self, changes: Changes) -> None:
        self._is_saved = True
        self.accept()
        if changes.created_id is not None:
            self.made.emit(changes.created_id)

    def _on_refused(self, refusal: Refusal) -> None:
        by_name = {"phone": self.phone, "email": self.email, "city": self.city, "tax_code": self.tax_code}
        field = by_name.get(refusal.field, self.name)
        field.set_error(refusal)
        self.line(field).setFocus()
