"""Who we are: printed on every document."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.people import PersonRow, rename_person
from app.services.settings import change_settings
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.language import OWN_NAMES
from ui.pages.settings.part import SettingRow, SettingsPart

FIELDS = (
    "company.name", "company.tax_code", "company.city", "company.address", "company.phone", "company.email",
    "company.website", "company.bank",
)  # fmt: skip
LOGO_MAX_PX = 600
LOGO_FILE_LIMIT_BYTES = 20_000_000
LOGO_PIXELS_LIMIT = 40_000_000  # a picture of more is a bomb or a poster


class CompanyPart(SettingsPart):
    """Company, its requisites and logo, the seller's name, and what documents start with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._company = self.card()
        self.fields: dict[str, Field] = {}
        grid_box = QWidget()
        grid = QGridLayout(grid_box)
        grid.setContentsMargins(14, 12, 14, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for number, key in enumerate((*FIELDS, "person")):
            edit = KLineEdit()
            edit.setMaxLength(300)
            edit.editingFinished.connect(lambda key=key: self._save(key))
            self.fields[key] = Field("", edit)
            grid.addWidget(self.fields[key], number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        self._company.body.addWidget(grid_box)
        self._documents = self.card()
        self._logo = QLabel()
        self._logo.setTextFormat(Qt.TextFormat.PlainText)
        self._logo.setFixedSize(120, 48)
        self._logo_none = Label("", "small", "text2")
        self._choose = KButton("", size="small")
        self._remove = KButton("", kind="quiet", size="small")
        self._logo_error = Label("", "small", "danger", wrap=True)
        self._documents.body.addWidget(self._logo_row())
        self.document_language = QComboBox()
        for code, name in OWN_NAMES.items():
            self.document_language.addItem(name, code)
        self._language_row = SettingRow(self.document_language)
        self._documents.body.addWidget(self._language_row)
        self.column.addStretch(1)
        self._choose.clicked.connect(self._choose_logo)
        self._remove.clicked.connect(lambda: self._write({"company.logo": ""}))
        self.document_language.activated.connect(
            lambda _row: self._write({"documents.language": self.document_language.currentData()})
        )
        self.retranslate()
        self._load()

    def _logo_row(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._logo)
        buttons.addWidget(self._logo_none, 1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 10, 14, 6)
        column.addLayout(buttons)
        column.addWidget(self._logo_error)
        return box

    def _save(self, key: str) -> None:
        edit = self.fields[key].editor
        assert isinstance(edit, KLineEdit)
        text = edit.text().strip()
        if key == "person":
            person = self._me()
            if person is not None and text != person.name:
                self._desk.write(self, rename_person, person.id, text, failed=self.fields[key].set_error,
                                 done=lambda _changes: self.fields["person"].set_error(""))  # fmt: skip
        elif text != self._desk.facts.settings[key]:
            self._write({key: text}, self.fields[key])

    def _write(self, values: dict[str, object], field: Field | None = None) -> None:
        self._desk.write(
            self,
            change_settings,
            values,
            failed=field.set_error if field else None,
            done=(lambda _changes: field.set_error("")) if field else None,
        )

    def _me(self) -> PersonRow | None:
        return self._desk.person(self._desk.facts.settings["me.person_id"])

    def _load(self) -> None:
        for key, field in self.fields.items():
            edit = field.editor
            assert isinstance(edit, KLineEdit)
            person = self._me()
            value = (person.name if person else "") if key == "person" else self._desk.facts.settings[key]
            if not edit.hasFocus() and edit.text() != value:
                edit.setText(value)
        self.document_language.setCurrentIndex(
            self.document_language.findData(self._desk.facts.settings["documents.language"])
        )
        logo = self._desk.facts.settings["company.logo"]
        picture = QPixmap()
        if logo:
            picture.loadFromData(base64.b64decode(logo))
        self._logo.setVisible(not picture.isNull())
        self._logo_none.setText("" if logo else self.tr("No logo yet"))
        self._remove.setVisible(bool(logo))
        if not picture.isNull():
            self._logo.setPixmap(
                picture.scaled(
                    QSize(120, 48), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )

    def _choose_logo(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Logo"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Keep a picture as the logo, made small; a file that is no picture is refused in words."""
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        too_large = path.stat().st_size > LOGO_FILE_LIMIT_BYTES or size.width() * size.height() > LOGO_PIXELS_LIMIT
        if not reader.canRead() or size.isEmpty() or too_large:
            self._logo_error.setText(self.tr("This file cannot be a logo. Choose a PNG or JPEG picture."))
            return
        reader.setScaledSize(size.boundedTo(size.scaled(LOGO_MAX_PX, LOGO_MAX_PX, Qt.AspectRatioMode.KeepAspectRatio)))
        image = reader.read()
        if image.isNull():
            self._logo_error.setText(self.tr("This picture is damaged. Choose another."))
            return
        self._logo_error.setText("")
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs want bytes, the call wants str
        self._write({"company.logo": base64.b64encode(bytes(kept.data())).decode()})

    def apply(self, changes: Changes) -> None:
        if {"settings", "people"} & changes.topics:
            self._load()

    def retranslate(self) -> None:
        self._company.set_title(self.tr("Company"))
        self._company.set_meta(self.tr("printed on documents"))
        names = {
            "company.name": self.tr("Name"),
            "company.tax_code": self.tr("Tax code"),
            "company.city": self.tr("City"),
            "company.address": self.tr("Address"),
            "company.phone": self.tr("Phone"),
            "company.email": self.tr("E-mail"),
            "company.website": self.tr("Website"),
            "company.bank": self.tr("Bank details"),
            "person": self.tr("Who sells"),
        }
        for key, field in self.fields.items():
            field.set_label(names[key])
        self._documents.set_title(self.tr("Documents"))
        self._choose.setText(self.tr("Choose a logo…"))
        self._remove.setText(self.tr("Remove"))
        self._language_row.set_words(
            self.tr("Language of documents"), self.tr("A sheet starts in it; you can choose another each time.")
        )
        self._load()
